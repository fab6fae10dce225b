//! A look inside office files, which are zip archives: what kind they are, and nothing in them that runs or explodes.

use super::Refusal;
use domain::attachment::FileKind;
use std::io::{Cursor, Read};
use workbook::container::plain_name;
use zip::ZipArchive;

/// Most parts in a file.
const MAX_PARTS: usize = 5_000;
/// Most bytes that all parts together may unpack to: an honest file of ten megabytes stays well below it.
const MAX_UNPACKED: u64 = 200_000_000;
/// Most bytes of a part that is read as a whole.
const MAX_TEXT: u64 = 2_000_000;

const CONTENT_TYPES: &str = "[content_types].xml";
const MANIFEST: &str = "meta-inf/manifest.xml";

/// The main part of each kind of Office file, as its list of parts names it.
const MAIN_PARTS: [(&str, FileKind); 3] = [
    ("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", FileKind::Docx),
    ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", FileKind::Xlsx),
    ("application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml", FileKind::Pptx),
];

type Archive<'a> = ZipArchive<Cursor<&'a [u8]>>;

/// What kind of office file an archive is.
pub(super) fn inspect(bytes: &[u8]) -> Result<FileKind, Refusal> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Refusal::Damaged)?;
    if archive.len() > MAX_PARTS {
        return Err(Refusal::Bomb);
    }
    let names = names(&mut archive)?;
    refuse_programs(&names)?;
    unpack(&mut archive)?;
    let has = |name: &str| names.iter().position(|one| one == name);
    match (has("mimetype"), has(CONTENT_TYPES)) {
        (Some(part), None) => open_document(&mut archive, part, has(MANIFEST)),
        (None, Some(part)) => office_open(&mut archive, part),
        // Neither, or both, which no program writes.
        _ => Err(Refusal::OtherKind),
    }
}

/// Names of the parts.
fn names(archive: &mut Archive) -> Result<Vec<String>, Refusal> {
    let names: Result<Vec<String>, _> = archive.file_names().map(|name| Ok(plain_name(&name?))).collect();
    names.map_err(|_: zip::result::ZipError| Refusal::Damaged)
}

/// Macros stand in `vbaProject.bin` and in sheets of their own (Microsoft), or in folders of that name (`OpenDocument`).
fn refuse_programs(names: &[String]) -> Result<(), Refusal> {
    let runs = |name: &String| {
        name.contains("vbaproject")
            || name.contains("macrosheets/")
            || name.contains("/activex/")
            || name.starts_with("basic/")
            || name.starts_with("scripts/")
    };
    if names.iter().any(runs) { Err(Refusal::Macros) } else { Ok(()) }
}

/// Unpacks everything, counts it and keeps nothing: what a file claims to become need not be true.
fn unpack(archive: &mut Archive) -> Result<(), Refusal> {
    let mut left = MAX_UNPACKED;
    for index in 0..archive.len() {
        let raw = archive.by_index_raw(index).map_err(|_| Refusal::Damaged)?;
        if raw.encrypted() {
            return Err(Refusal::Locked);
        }
        if raw.size() > left {
            return Err(Refusal::Bomb);
        }
        drop(raw);
        let part = archive.by_index(index).map_err(|_| Refusal::Damaged)?;
        let size = std::io::copy(&mut part.take(left + 1), &mut std::io::sink()).map_err(|_| Refusal::Damaged)?;
        left = left.checked_sub(size).ok_or(Refusal::Bomb)?;
    }
    Ok(())
}

fn text(archive: &mut Archive, part: usize) -> Result<String, Refusal> {
    let part = archive.by_index(part).map_err(|_| Refusal::Damaged)?;
    let mut bytes = Vec::new();
    part.take(MAX_TEXT + 1).read_to_end(&mut bytes).map_err(|_| Refusal::Damaged)?;
    if u64::try_from(bytes.len()).is_ok_and(|size| size > MAX_TEXT) {
        return Err(Refusal::Bomb);
    }
    String::from_utf8(bytes).map_err(|_| Refusal::OtherKind)
}

fn office_open(archive: &mut Archive, content_types: usize) -> Result<FileKind, Refusal> {
    let types = text(archive, content_types)?;
    let lower = types.to_lowercase();
    if lower.contains("macroenabled") || lower.contains("vbaproject") {
        return Err(Refusal::Macros);
    }
    let found = MAIN_PARTS.into_iter().find(|(main, _)| types.contains(main));
    found.map(|(_, kind)| kind).ok_or(Refusal::OtherKind)
}

fn open_document(archive: &mut Archive, mimetype: usize, manifest: Option<usize>) -> Result<FileKind, Refusal> {
    let mimetype = text(archive, mimetype)?;
    let kind = FileKind::from_media_type(mimetype.trim());
    let known = [FileKind::Odt, FileKind::Ods, FileKind::Odp];
    let kind = kind.filter(|kind| known.contains(kind)).ok_or(Refusal::OtherKind)?;
    let manifest = manifest.ok_or(Refusal::Damaged)?;
    if text(archive, manifest)?.contains("encryption-data") { Err(Refusal::Locked) } else { Ok(kind) }
}
