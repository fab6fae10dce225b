//! Files that come in from outside: what they really are, whether they are safe to keep, and what a virus scanner says.

mod links;
mod office;
mod pdf;
mod picture;
mod scanner;
#[cfg(test)]
mod tests;

use domain::attachment::{FileKind, FileProblem};
pub use scanner::{Address, ScanResult, Scanner, ScannerError};
use workbook::archive::{Archive, ArchiveError, Limits};
use workbook::container::{OLE, holds_encrypted};

/// In which first bytes programs look for what a file is.
const BEGIN: usize = 1024;

/// What kind of file this is, by its content alone, and the bytes to keep: those that came in, but of a picture without
/// what it tells about its maker. Reads the whole of it, so it does not belong on an async thread.
///
/// # Errors
/// Says why a file cannot be kept.
pub fn inspect(bytes: Vec<u8>) -> Result<(FileKind, Vec<u8>), FileProblem> {
    if bytes.is_empty() {
        return Err(FileProblem::Empty);
    }
    if bytes.starts_with(&OLE) {
        return Err(if holds_encrypted(&bytes) { FileProblem::Locked } else { FileProblem::OldOffice });
    }
    if infer::archive::is_zip(&bytes) {
        refuse_pdf(&bytes)?;
        return Ok((office::inspect(&bytes)?, bytes));
    }
    if infer::archive::is_pdf(without_lead(&bytes)) {
        refuse_others(&bytes)?;
        pdf::inspect(without_lead(&bytes))?;
        return Ok((FileKind::Pdf, bytes));
    }
    if infer::image::is_jpeg(&bytes) || infer::image::is_png(&bytes) {
        refuse_others(&bytes)?;
        refuse_pdf(&bytes)?;
        return if infer::image::is_png(&bytes) {
            Ok((FileKind::Png, picture::png(&bytes)?))
        } else {
            Ok((FileKind::Jpeg, picture::jpeg(&bytes)?))
        };
    }
    Err(if infer::image::is_heif(&bytes) { FileProblem::ApplePhoto } else { FileProblem::OtherKind })
}

/// The content behind a byte order mark and blank lines: some programs put those before a PDF, and every reader of PDF
/// passes over them.
fn without_lead(bytes: &[u8]) -> &[u8] {
    const MARK: &[u8] = b"\xef\xbb\xbf";
    bytes.strip_prefix(MARK).unwrap_or(bytes).trim_ascii_start()
}

/// Refuses what a reader of PDF opens too: that looks for its mark in the first bytes.
fn refuse_pdf(bytes: &[u8]) -> Result<(), FileProblem> {
    const MARK: &[u8] = b"%PDF-";
    let begin = bytes.get(..bytes.len().min(BEGIN)).unwrap_or_default();
    if begin.windows(MARK.len()).any(|part| part == MARK) { Err(FileProblem::TwoInOne) } else { Ok(()) }
}

/// Refuses what is a page of the web or an archive too: a browser finds the one at the begin, a program of archives the
/// other at the end.
fn refuse_others(bytes: &[u8]) -> Result<(), FileProblem> {
    const PAGES: [&str; 5] = ["<html", "<script", "<!doctype html", "<svg", "<?php"];
    const ANY: Limits = Limits { parts: usize::MAX, unpacked: u64::MAX, part: |_| u64::MAX };
    let begin: String = bytes.iter().take(BEGIN).map(|byte| char::from(byte.to_ascii_lowercase())).collect();
    let archive = !matches!(Archive::open(bytes, ANY), Err(ArchiveError::Damaged));
    if archive || PAGES.iter().any(|page| begin.contains(page)) { Err(FileProblem::TwoInOne) } else { Ok(()) }
}
