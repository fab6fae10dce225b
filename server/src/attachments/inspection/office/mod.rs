//! A look inside office files, which are zip archives: what kind they are, and nothing in them that runs, fetches
//! something or explodes.

mod formula;
mod open_document;
mod open_xml;
#[cfg(test)]
mod tests;
mod xml;

use domain::attachment::{FileKind, FileProblem};
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read};
use workbook::archive::{Archive, ArchiveError, Limits};
use workbook::container::OLE;
use xml::{Piece, is_xml, read};

/// Most parts in a file.
const MAX_PARTS: usize = 5_000;
/// Most bytes that all parts together may unpack to: an honest file of ten megabytes stays well below it.
const MAX_UNPACKED: u64 = 200_000_000;
/// Most documents within a document, such as the sheets behind its diagrams.
const MAX_HELD: usize = 50;
/// Most bytes that each of those may unpack to.
const MAX_HELD_UNPACKED: u64 = 20_000_000;
/// Most bytes of a part that is read as a whole.
const MAX_TEXT: u64 = 2_000_000;

const MIMETYPE: &str = "mimetype";
const CONTENT_TYPES: &str = "[content_types].xml";
const MANIFEST: &str = "meta-inf/manifest.xml";

/// The main part of each kind of Office file, as its list of parts names it.
const MAIN_PARTS: [(&str, FileKind); 3] = [
    ("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", FileKind::Docx),
    ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", FileKind::Xlsx),
    ("application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml", FileKind::Pptx),
];

/// Whether a part is read as a whole.
fn is_text(name: &str) -> bool {
    [MIMETYPE, CONTENT_TYPES, MANIFEST].contains(&name)
}

/// Which family a document is of.
#[derive(Clone, Copy)]
enum Family {
    OpenXml,
    OpenDocument,
}

/// What kind of office file an archive is.
pub(crate) fn inspect(bytes: &[u8]) -> Result<FileKind, FileProblem> {
    document(bytes, MAX_UNPACKED, true)
}

/// The same of a document that may hold others, such as the sheet behind a diagram. Those hold no others.
fn document(bytes: &[u8], unpacked: u64, outermost: bool) -> Result<FileKind, FileProblem> {
    let part = |name: &str| if is_text(name) { MAX_TEXT } else { MAX_UNPACKED };
    let mut archive = Archive::open(bytes, Limits { parts: MAX_PARTS, unpacked, part }).map_err(problem)?;
    refuse_programs(archive.names())?;
    let family =
        if archive.names().iter().any(|name| name == MIMETYPE) { Family::OpenDocument } else { Family::OpenXml };
    let mut texts = Texts::default();
    let mut held = if outermost { MAX_HELD } else { 0 };
    archive
        .walk(|name, part| {
            if is_text(name) { texts.keep(name, part) } else { look(family, name, part, &mut held) }.map_err(Unfit)
        })
        .map_err(|Unfit(problem)| problem)?;
    match (texts.has(MIMETYPE), texts.has(CONTENT_TYPES)) {
        (true, false) => open_document(&texts),
        (false, true) => office_open(&texts),
        // Neither, or both, which no program writes.
        _ => Err(FileProblem::OtherKind),
    }
}

/// Looks through a part. What it is shows from how it begins, whatever it is called.
fn look(family: Family, name: &str, part: &mut dyn Read, held: &mut usize) -> Result<(), FileProblem> {
    const PROGRAMS: [&[u8]; 3] = [b"MZ", b"\x7fELF", b"#!"];
    let mut part = BufReader::new(part);
    let begin = part.fill_buf().map_err(|_| FileProblem::Damaged)?;
    if begin.starts_with(&OLE) || PROGRAMS.iter().any(|mark| begin.starts_with(mark)) {
        return Err(FileProblem::HoldsFiles);
    }
    if infer::archive::is_zip(begin) {
        *held = held.checked_sub(1).ok_or(FileProblem::HoldsFiles)?;
        let mut bytes = Vec::new();
        part.take(MAX_HELD_UNPACKED).read_to_end(&mut bytes).map_err(|_| FileProblem::Damaged)?;
        return document(&bytes, MAX_HELD_UNPACKED, false).map(|_| ());
    }
    match family {
        _ if !is_xml(begin) => Ok(()),
        Family::OpenXml => open_xml::look(name, part),
        Family::OpenDocument => open_document::look(part),
    }
}

/// Why the walk through an archive ended early.
struct Unfit(FileProblem);

impl From<ArchiveError> for Unfit {
    fn from(error: ArchiveError) -> Self {
        Self(problem(error))
    }
}

/// What is wrong with a file whose archive cannot be walked.
fn problem(error: ArchiveError) -> FileProblem {
    match error {
        ArchiveError::Damaged => FileProblem::Damaged,
        ArchiveError::Encrypted => FileProblem::Locked,
        ArchiveError::TooManyParts | ArchiveError::TooLarge => FileProblem::Bomb,
        ArchiveError::Surrounded | ArchiveError::Ambiguous => FileProblem::TwoInOne,
    }
}

/// The parts that say what an archive is, by name.
#[derive(Default)]
struct Texts(BTreeMap<String, Vec<u8>>);

impl Texts {
    /// Keeps a part that is read as a whole; of two with one name, the first.
    fn keep(&mut self, name: &str, part: &mut dyn Read) -> Result<(), FileProblem> {
        if is_text(name) && !self.has(name) {
            let mut bytes = Vec::new();
            part.read_to_end(&mut bytes).map_err(|_| FileProblem::Damaged)?;
            self.0.insert(name.to_owned(), bytes);
        }
        Ok(())
    }

    fn has(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    fn bytes(&self, name: &str) -> Result<&[u8], FileProblem> {
        self.0.get(name).map(Vec::as_slice).ok_or(FileProblem::Damaged)
    }

    fn text(&self, name: &str) -> Result<&str, FileProblem> {
        std::str::from_utf8(self.bytes(name)?).map_err(|_| FileProblem::OtherKind)
    }
}

/// Macros stand in `vbaProject.bin` and in sheets of their own (Microsoft), or in folders of that name
/// (`OpenDocument`).
fn refuse_programs(names: &[String]) -> Result<(), FileProblem> {
    let runs = |name: &String| {
        name.contains("vbaproject")
            || name.contains("macrosheets/")
            || name.contains("/activex/")
            || name.starts_with("basic/")
            || name.starts_with("scripts/")
    };
    if names.iter().any(runs) { Err(FileProblem::Macros) } else { Ok(()) }
}

/// The list of parts names the content of each.
fn office_open(texts: &Texts) -> Result<FileKind, FileProblem> {
    let mut found = None;
    read(texts.bytes(CONTENT_TYPES)?, |piece| {
        let Piece::Begin(element) = piece else { return Ok(()) };
        let content = element.get("contenttype").unwrap_or_default().trim().to_lowercase();
        if ["macroenabled", "vbaproject", "macrosheet", "activex"].iter().any(|word| content.contains(word)) {
            return Err(FileProblem::Macros);
        }
        if content.contains("oleobject") {
            return Err(FileProblem::HoldsFiles);
        }
        found = found.or_else(|| MAIN_PARTS.into_iter().find(|(main, _)| content == *main));
        Ok(())
    })?;
    found.map(|(_, kind)| kind).ok_or(FileProblem::OtherKind)
}

fn open_document(texts: &Texts) -> Result<FileKind, FileProblem> {
    let kind = FileKind::from_media_type(texts.text(MIMETYPE)?.trim());
    let known = [FileKind::Odt, FileKind::Ods, FileKind::Odp];
    let kind = kind.filter(|kind| known.contains(kind)).ok_or(FileProblem::OtherKind)?;
    if texts.text(MANIFEST)?.contains("encryption-data") { Err(FileProblem::Locked) } else { Ok(kind) }
}
