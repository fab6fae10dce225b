//! A look inside office files, which are zip archives: what kind they are, and nothing in them that runs or explodes.

use domain::attachment::{FileKind, FileProblem};
use std::collections::BTreeMap;
use std::io::Read;
use workbook::archive::{Archive, ArchiveError, Limits};

/// Most parts in a file.
const MAX_PARTS: usize = 5_000;
/// Most bytes that all parts together may unpack to: an honest file of ten megabytes stays well below it.
const MAX_UNPACKED: u64 = 200_000_000;
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

/// What kind of office file an archive is.
pub(crate) fn inspect(bytes: &[u8]) -> Result<FileKind, FileProblem> {
    let part = |name: &str| if is_text(name) { MAX_TEXT } else { MAX_UNPACKED };
    let mut archive =
        Archive::open(bytes, Limits { parts: MAX_PARTS, unpacked: MAX_UNPACKED, part }).map_err(problem)?;
    refuse_programs(archive.names())?;
    let mut texts = Texts::default();
    archive.walk(|name, part| texts.keep(name, part).map_err(Unfit)).map_err(|Unfit(problem)| problem)?;
    match (texts.has(MIMETYPE), texts.has(CONTENT_TYPES)) {
        (true, false) => open_document(&texts),
        (false, true) => office_open(&texts),
        // Neither, or both, which no program writes.
        _ => Err(FileProblem::OtherKind),
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

    fn text(&self, name: &str) -> Result<&str, FileProblem> {
        let bytes = self.0.get(name).ok_or(FileProblem::Damaged)?;
        std::str::from_utf8(bytes).map_err(|_| FileProblem::OtherKind)
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

fn office_open(texts: &Texts) -> Result<FileKind, FileProblem> {
    let types = texts.text(CONTENT_TYPES)?;
    let lower = types.to_lowercase();
    if lower.contains("macroenabled") || lower.contains("vbaproject") {
        return Err(FileProblem::Macros);
    }
    let found = MAIN_PARTS.into_iter().find(|(main, _)| types.contains(main));
    found.map(|(_, kind)| kind).ok_or(FileProblem::OtherKind)
}

fn open_document(texts: &Texts) -> Result<FileKind, FileProblem> {
    let kind = FileKind::from_media_type(texts.text(MIMETYPE)?.trim());
    let known = [FileKind::Odt, FileKind::Ods, FileKind::Odp];
    let kind = kind.filter(|kind| known.contains(kind)).ok_or(FileProblem::OtherKind)?;
    if texts.text(MANIFEST)?.contains("encryption-data") { Err(FileProblem::Locked) } else { Ok(kind) }
}
