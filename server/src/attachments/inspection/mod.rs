//! Files that come in from outside: what they really are, whether they are safe to keep, and what a virus scanner says.

mod office;
mod scanner;
#[cfg(test)]
mod tests;

use domain::attachment::{FileKind, FileProblem};
pub use scanner::{Address, ScanResult, Scanner, ScannerError};
use workbook::container::{OLE, holds_encrypted};

/// What kind of file this is, by its content alone. Reads the whole of it, so it does not belong on an async thread.
///
/// # Errors
/// Says why a file cannot be kept.
pub fn inspect(bytes: &[u8]) -> Result<FileKind, FileProblem> {
    if bytes.is_empty() {
        return Err(FileProblem::Empty);
    }
    if bytes.starts_with(&OLE) {
        return Err(if holds_encrypted(bytes) { FileProblem::Locked } else { FileProblem::OldOffice });
    }
    if infer::archive::is_pdf(without_lead(bytes)) {
        return pdf(bytes);
    }
    if infer::image::is_jpeg(bytes) {
        return Ok(FileKind::Jpeg);
    }
    if infer::image::is_png(bytes) {
        return Ok(FileKind::Png);
    }
    if infer::archive::is_zip(bytes) {
        return office::inspect(bytes);
    }
    Err(if infer::image::is_heif(bytes) { FileProblem::ApplePhoto } else { FileProblem::OtherKind })
}

/// The content behind a byte order mark and blank lines: some programs put those before a PDF, and every reader of PDF
/// passes over them.
fn without_lead(bytes: &[u8]) -> &[u8] {
    const MARK: &[u8] = b"\xef\xbb\xbf";
    bytes.strip_prefix(MARK).unwrap_or(bytes).trim_ascii_start()
}

/// A PDF ends with a mark. One that is encrypted says so where its objects are listed, which is never compressed. That
/// also holds for files that anybody can open but not print: those cannot be archived (PDF/A), nor scanned well.
fn pdf(bytes: &[u8]) -> Result<FileKind, FileProblem> {
    const END: &[u8] = b"%%EOF";
    const ENCRYPTED: &[u8] = b"/Encrypt";
    if !bytes.windows(END.len()).rev().any(|part| part == END) {
        return Err(FileProblem::Damaged);
    }
    let refers = |at: usize| {
        let rest = bytes.get(at + ENCRYPTED.len()..).unwrap_or_default();
        let next = rest.iter().find(|byte| !byte.is_ascii_whitespace());
        next.is_some_and(|byte| byte.is_ascii_digit() || *byte == b'<')
    };
    let mut marks = bytes.windows(ENCRYPTED.len()).enumerate().filter(|(_, part)| *part == ENCRYPTED);
    if marks.any(|(at, _)| refers(at)) { Err(FileProblem::Locked) } else { Ok(FileKind::Pdf) }
}
