//! The file before it is read as a workbook: what it is, and how large it becomes.
//!
//! The reader trusts sizes that the file claims. So everything is unpacked here once, counted and thrown away, and what
//! the reader would set memory aside for is looked at first.

use super::Refusal;
use crate::container::{OLE, holds_encrypted, plain_name};
use quick_xml::events::Event;
use std::io::{BufReader, Cursor, Read, Write};
use zip::ZipArchive;
use zip::read::ZipFile;
use zip::result::ZipError;

/// Largest file, in bytes.
const MAX_PACKED: usize = 10_000_000;
/// Most bytes that all parts together may unpack to.
const MAX_UNPACKED: u64 = 100_000_000;
/// Most bytes of one part: half as much again as the largest sheet that we write.
const MAX_PART: u64 = 16_000_000;
/// Most bytes of the part with styles. The reader needs fifty times as much memory for it.
const MAX_STYLES: u64 = 2_000_000;
/// How many times as large a file may become. Ours become thirty times as large at most.
const MAX_RATIO: u64 = 200;
/// Below this size the ratio says nothing.
const SMALL: u64 = 1_000_000;
/// Most parts in a file.
const MAX_PARTS: usize = 1_000;
/// Most texts that the part with shared texts may announce.
const MAX_TEXTS: usize = 1_000_000;

/// Begin of a zip file.
const ZIP: [u8; 4] = *b"PK\x03\x04";

type Archive<'a> = ZipArchive<Cursor<&'a [u8]>>;

/// Refuses what is no workbook, what is unsafe, and what would become too large.
pub(super) fn check(bytes: &[u8]) -> Result<(), Refusal> {
    if bytes.starts_with(&OLE) {
        return Err(if holds_encrypted(bytes) { Refusal::Encrypted } else { Refusal::OldExcel });
    }
    if bytes.len() > MAX_PACKED {
        return Err(Refusal::TooLarge);
    }
    if !bytes.starts_with(&ZIP) {
        return Err(Refusal::NotAWorkbook);
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Refusal::Damaged)?;
    if archive.len() > MAX_PARTS {
        return Err(Refusal::TooManyCells);
    }
    by_names(&mut archive)?;
    let most = MAX_UNPACKED.min(SMALL.max(MAX_RATIO * size(bytes)));
    declared(&mut archive, most)?;
    unpacked(&mut archive, most)
}

fn size(bytes: &[u8]) -> u64 {
    u64::try_from(bytes.len()).unwrap_or(u64::MAX)
}

/// What the names of the parts tell.
fn by_names(archive: &mut Archive) -> Result<(), Refusal> {
    let names: Vec<String> = archive
        .file_names()
        .map(|name| Ok(plain_name(&name?)))
        .collect::<Result<_, ZipError>>()
        .map_err(|_| Refusal::Damaged)?;
    let any = |test: fn(&str) -> bool| names.iter().any(|name| test(name));
    if any(|name| name == "mimetype") && any(|name| name == "content.xml") {
        return Err(Refusal::OpenDocument);
    }
    if any(|name| name.ends_with("vbaproject.bin") || name.contains("macrosheets/")) {
        return Err(Refusal::Macros);
    }
    if any(|name| name.ends_with("workbook.bin")) {
        return Err(Refusal::BinaryExcel);
    }
    if any(|name| name.contains("externallinks/")) {
        return Err(Refusal::ExternalLinks);
    }
    if any(|name| name == "[content_types].xml") && any(|name| name.contains("worksheets/")) {
        return Ok(());
    }
    Err(Refusal::NotAWorkbook)
}

/// What the file says it will become.
fn declared(archive: &mut Archive, most: u64) -> Result<(), Refusal> {
    let mut total: u64 = 0;
    for index in 0..archive.len() {
        let part = archive.by_index_raw(index).map_err(|_| Refusal::Damaged)?;
        if part.encrypted() {
            return Err(Refusal::Encrypted);
        }
        total = total.saturating_add(part.size());
    }
    if total > most { Err(Refusal::Bomb) } else { Ok(()) }
}

/// What it really becomes.
fn unpacked(archive: &mut Archive, most: u64) -> Result<(), Refusal> {
    let mut left = most;
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(|_| Refusal::Damaged)?;
        let name = plain_name(&part.name().map_err(|_| Refusal::Damaged)?);
        let most = left.min(if name.ends_with("styles.xml") { MAX_STYLES } else { MAX_PART });
        left -= unpack(part, &name, most)?;
        if name.ends_with("sharedstrings.xml") {
            shared_texts(archive.by_index(index).map_err(|_| Refusal::Damaged)?)?;
        }
    }
    Ok(())
}

/// Unpacks one part, counts its bytes and keeps nothing.
fn unpack(part: ZipFile<'_, Cursor<&[u8]>>, name: &str, most: u64) -> Result<u64, Refusal> {
    let mut search = Search::default();
    let count = std::io::copy(&mut part.take(most + 1), &mut search).map_err(|_| Refusal::Damaged)?;
    if count > most {
        return Err(Refusal::Bomb);
    }
    let is_xml = name.ends_with(".xml") || name.ends_with(".rels");
    if is_xml && search.found { Err(Refusal::Entities) } else { Ok(count) }
}

/// Looks for definitions of entities in what passes by.
#[derive(Default)]
struct Search {
    /// The last bytes, in case a mark is cut in two.
    tail: Vec<u8>,
    found: bool,
}

impl Search {
    const MARKS: [&[u8]; 2] = [b"<!DOCTYPE", b"<!ENTITY"];
    const KEPT: usize = 8;
}

impl Write for Search {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.tail.extend_from_slice(bytes);
        self.found |= Self::MARKS.iter().any(|mark| self.tail.windows(mark.len()).any(|window| window == *mark));
        let passed = self.tail.len().saturating_sub(Self::KEPT);
        self.tail.drain(..passed);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// Refuses an announcement of more texts than any workbook has, because the reader sets memory aside for them all.
fn shared_texts(part: ZipFile<'_, Cursor<&[u8]>>) -> Result<(), Refusal> {
    let mut xml = quick_xml::Reader::from_reader(BufReader::new(part));
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match xml.read_event_into(&mut buffer).map_err(|_| Refusal::Damaged)? {
            Event::Start(start) | Event::Empty(start) if start.local_name().as_ref() == "sst" => {
                let mut attributes = start.attributes();
                let too_many = attributes.with_checks(false).flatten().any(|attribute| {
                    attribute.key.as_ref() == "uniqueCount"
                        && attribute.value.parse::<usize>().is_ok_and(|count| count > MAX_TEXTS)
                });
                return if too_many { Err(Refusal::TooManyCells) } else { Ok(()) };
            }
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}
