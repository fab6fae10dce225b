//! The file before it is read as a workbook: what it is, and how large it becomes.
//!
//! The reader trusts sizes that the file claims. So everything is unpacked here once, counted and thrown away, and what
//! the reader would set memory aside for is looked at first.

use super::Refusal;
use crate::archive::{Archive, ArchiveError, Limits};
use crate::container::{OLE, holds_encrypted};
use quick_xml::events::Event;
use std::io::{BufRead, BufReader, Read, copy, sink};

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
    let mut archive = open(bytes)?;
    by_names(archive.names())?;
    archive.walk(look_through)
}

/// The file as an archive, within the limits.
pub(super) fn open(bytes: &[u8]) -> Result<Archive<'_>, Refusal> {
    let most = MAX_UNPACKED.min(SMALL.max(MAX_RATIO * size(bytes)));
    Ok(Archive::open(bytes, Limits { parts: MAX_PARTS, unpacked: most, part: most_of_part })?)
}

fn size(bytes: &[u8]) -> u64 {
    u64::try_from(bytes.len()).unwrap_or(u64::MAX)
}

fn most_of_part(name: &str) -> u64 {
    if name.ends_with("styles.xml") { MAX_STYLES } else { MAX_PART }
}

impl From<ArchiveError> for Refusal {
    fn from(error: ArchiveError) -> Self {
        match error {
            ArchiveError::Damaged | ArchiveError::Surrounded | ArchiveError::Ambiguous => Self::Damaged,
            ArchiveError::Encrypted => Self::Encrypted,
            ArchiveError::TooManyParts => Self::TooManyCells,
            ArchiveError::TooLarge => Self::Bomb,
        }
    }
}

/// What the names of the parts tell.
fn by_names(names: &[String]) -> Result<(), Refusal> {
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

/// Looks for what would harm the reader.
fn look_through(name: &str, part: &mut dyn Read) -> Result<(), Refusal> {
    if !(name.ends_with(".xml") || name.ends_with(".rels")) {
        return Ok(());
    }
    let mut part = BufReader::new(Searched { part, tail: Vec::new(), found: false });
    let texts = if name.ends_with("sharedstrings.xml") { shared_texts(&mut part) } else { Ok(()) };
    copy(&mut part, &mut sink()).map_err(|_| Refusal::Damaged)?;
    if part.into_inner().found { Err(Refusal::Entities) } else { texts }
}

/// A part in which definitions of entities are looked for as it passes by.
struct Searched<'a> {
    part: &'a mut dyn Read,
    /// The last bytes, in case a mark is cut in two.
    tail: Vec<u8>,
    found: bool,
}

impl Searched<'_> {
    const MARKS: [&'static [u8]; 2] = [b"<!DOCTYPE", b"<!ENTITY"];
    const KEPT: usize = 8;
}

impl Read for Searched<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let count = self.part.read(buffer)?;
        self.tail.extend_from_slice(buffer.get(..count).unwrap_or_default());
        self.found |= Self::MARKS.iter().any(|mark| self.tail.windows(mark.len()).any(|window| window == *mark));
        let passed = self.tail.len().saturating_sub(Self::KEPT);
        self.tail.drain(..passed);
        Ok(count)
    }
}

/// Refuses an announcement of more texts than any workbook has, because the reader sets memory aside for them all.
fn shared_texts(part: impl BufRead) -> Result<(), Refusal> {
    let mut xml = quick_xml::Reader::from_reader(part);
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
