use super::FileProblem;
use domain::attachment::FileKind;
use proptest::prelude::*;
use std::io::{Cursor, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

pub(super) const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
pub(super) const SHEET: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
const SLIDES: &str = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml";
const PDF: &[u8] = b"%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n2 0 obj << /Kids [3 0 R] >> endobj\n\
    3 0 obj << /Type /Page >> endobj\ntrailer << /Root 1 0 R >>\nstartxref\n9\n%%EOF\n";
/// The smallest picture of one pixel, as far as its structure goes.
const JPEG: &[u8] = b"\xFF\xD8\xFF\xC0\0\x0b\x08\0\x01\0\x01\x01\x01\x11\0\xFF\xDA\0\x08\x01\x01\0\0\x3f\0\x7f\xFF\xD9";
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0\x3a\x7e\x9b\x55\0\0\0\x0aIDAT\
    \x78\x9c\x63\x60\0\0\0\x02\0\x01\x48\xaf\xa4\x71\0\0\0\0IEND\xae\x42\x60\x82";

fn inspect(bytes: &[u8]) -> Result<FileKind, FileProblem> {
    super::inspect(bytes.to_vec()).map(|(kind, _)| kind)
}

pub(super) fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).expect("a part");
        zip.write_all(content).expect("bytes");
    }
    zip.finish().expect("an archive").into_inner()
}

pub(super) fn office(main: &str, more: &[(&str, &[u8])]) -> Vec<u8> {
    let types = format!("<Types><Override PartName=\"/word/document.xml\" ContentType=\"{main}\"/></Types>");
    archive(&[&[("[Content_Types].xml", types.as_bytes()), ("word/document.xml", b"<w/>")], more].concat())
}

pub(super) fn open_document(kind: FileKind, more: &[(&str, &[u8])]) -> Vec<u8> {
    let own: [(&str, &[u8]); 3] = [
        ("mimetype", kind.media_type().as_bytes()),
        ("content.xml", b"<office/>"),
        ("META-INF/manifest.xml", b"<manifest/>"),
    ];
    archive(&[&own, more].concat())
}

#[test]
fn a_pdf_may_begin_with_a_byte_order_mark_or_blank_lines() {
    for lead in [&b"\xef\xbb\xbf"[..], b"\r\n", b"\n \n", b"\xef\xbb\xbf\n"] {
        assert_eq!(inspect(&[lead, PDF].concat()), Ok(FileKind::Pdf), "{lead:?}");
    }
    assert!(inspect(&[b"MZ", PDF].concat()).is_err(), "another program with a PDF behind it");
}

#[test]
fn a_file_is_known_by_its_content() {
    assert_eq!(inspect(PDF), Ok(FileKind::Pdf));
    assert_eq!(inspect(JPEG), Ok(FileKind::Jpeg));
    assert_eq!(inspect(PNG), Ok(FileKind::Png));
    for (main, kind) in [(WORD, FileKind::Docx), (SHEET, FileKind::Xlsx), (SLIDES, FileKind::Pptx)] {
        assert_eq!(inspect(&office(main, &[])), Ok(kind));
    }
    for kind in [FileKind::Odt, FileKind::Ods, FileKind::Odp] {
        assert_eq!(inspect(&open_document(kind, &[])), Ok(kind));
    }
}

#[test]
fn what_is_none_of_these_is_refused() {
    let noise: Vec<u8> = (0..5_000_u32).map(|byte| (byte * 7 % 251) as u8).collect();
    for other in [
        &b"<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"[..],
        b"<!doctype html><p>Dag",
        b"MZ\x90\0\x03\0\0\0",
        b"GIF89a",
        b"Gewoon wat tekst",
        &noise,
        &archive(&[("foto.jpg", b"x")]),
        &archive(&[("mimetype", b"application/epub+zip"), ("META-INF/manifest.xml", b"<m/>")]),
        &archive(&[("mimetype", b"application/pdf")]),
        &office("application/vnd.ms-visio.drawing.main+xml", &[]),
    ] {
        assert_eq!(inspect(other), Err(FileProblem::OtherKind));
    }
    assert_eq!(inspect(b""), Err(FileProblem::Empty));
    assert_eq!(inspect(b"\0\0\0\x18ftypheic\0\0\0\0mif1heic"), Err(FileProblem::ApplePhoto));
}

#[test]
fn programs_in_a_document_are_refused_wherever_they_hide() {
    let enabled = "application/vnd.ms-word.document.macroEnabled.main+xml";
    for macros in [
        office(WORD, &[("word/vbaProject.bin", b"x")]),
        office(WORD, &[("word\\VBAPROJECT.BIN", b"x")]),
        office(SHEET, &[("xl/macrosheets/sheet1.xml", b"<x/>")]),
        office(WORD, &[("word/activeX/activeX1.xml", b"<x/>")]),
        office(enabled, &[]),
        office(&format!("{WORD}\"/><Default ContentType=\"application/vnd.ms-office.vbaProject"), &[]),
        open_document(FileKind::Odt, &[("Basic/Standard/Module1.xml", b"<x/>")]),
        open_document(FileKind::Ods, &[("Scripts/python/x.py", b"x")]),
    ] {
        assert_eq!(inspect(&macros), Err(FileProblem::Macros));
    }
}

#[test]
fn a_file_that_explodes_when_unpacked_is_refused() {
    let zeros = vec![0; 70_000_000];
    let bomb = office(WORD, &[("a", &zeros), ("b", &zeros), ("c", &zeros)]);
    assert!(bomb.len() < 1_000_000, "it looks small");
    assert_eq!(inspect(&bomb), Err(FileProblem::Bomb));
    let names: Vec<String> = (0..5_001).map(|number| number.to_string()).collect();
    let parts: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b""[..])).collect();
    assert_eq!(inspect(&archive(&parts)), Err(FileProblem::Bomb));
}

#[test]
fn what_is_locked_or_old_is_refused_with_what_to_do() {
    let old = [&super::OLE[..], &[0; 2_000]].concat();
    assert_eq!(inspect(&old), Err(FileProblem::OldOffice));
    let name: Vec<u8> = "EncryptedPackage".bytes().flat_map(|letter| [letter, 0]).collect();
    assert_eq!(inspect(&[&old[..], &name].concat()), Err(FileProblem::Locked));
    let manifest = b"<manifest:encryption-data/>";
    let locked: [(&str, &[u8]); 2] =
        [("mimetype", FileKind::Odt.media_type().as_bytes()), ("META-INF/manifest.xml", manifest)];
    assert_eq!(inspect(&archive(&locked)), Err(FileProblem::Locked));
    for trailer in ["/Encrypt 5 0 R", "/Encrypt\n<< /Filter /Standard >>"] {
        let pdf = format!("%PDF-1.7\ntrailer << {trailer} >>\n%%EOF");
        assert_eq!(inspect(pdf.as_bytes()), Err(FileProblem::Locked), "{trailer}");
    }
    let noted = String::from_utf8_lossy(PDF).replace("/Root", "/EncryptMetadata false /Note (/Encrypt) /Root");
    assert_eq!(inspect(noted.as_bytes()), Ok(FileKind::Pdf));
}

#[test]
fn what_did_not_arrive_whole_is_refused() {
    assert_eq!(inspect(&PDF[..60]), Err(FileProblem::Damaged));
    assert_eq!(inspect(&JPEG[..3]), Err(FileProblem::Damaged));
    assert_eq!(inspect(&PNG[..8]), Err(FileProblem::Damaged));
    let whole = office(WORD, &[]);
    assert_eq!(inspect(&whole[..whole.len() - 10]), Err(FileProblem::Damaged));
    assert_eq!(inspect(b"PK\x03\x04 afgebroken"), Err(FileProblem::Damaged));
}

#[test]
fn two_files_in_one_are_refused() {
    let (zip, word) = (archive(&[("kwaad.js", b"x")]), office(WORD, &[]));
    for (kind, bytes) in [(FileKind::Pdf, PDF), (FileKind::Jpeg, JPEG), (FileKind::Png, PNG)] {
        assert_eq!(inspect(bytes), Ok(kind));
        for other in [&zip, &word] {
            assert_eq!(inspect(&[bytes, other].concat()), Err(FileProblem::TwoInOne), "an archive behind {kind:?}");
        }
    }
    let with = |bytes: &[u8], at: usize, other: &[u8]| inspect(&[&bytes[..at], other, &bytes[at..]].concat());
    let comment = |text: &[u8]| [&b"\xFF\xFE\0"[..], &[u8::try_from(text.len() + 2).expect("short")], text].concat();
    assert_eq!(with(JPEG, 2, &comment(b"mooi weer")), Ok(FileKind::Jpeg));
    for other in [&b"%PDF-1.7"[..], b"<script>alert(1)</script>", b"<HTML>", b"<?php phpinfo();"] {
        assert_eq!(with(JPEG, 2, &comment(other)), Err(FileProblem::TwoInOne));
    }
    assert_eq!(with(PDF, 9, b"%<script>alert(1)</script>\n"), Err(FileProblem::TwoInOne));
    assert_eq!(inspect(&archive(&[("%PDF-1.7", b"x")])), Err(FileProblem::TwoInOne));
    assert_eq!(inspect(&[&word[..], b"<script>"].concat()), Err(FileProblem::TwoInOne));
    assert_eq!(inspect(&office(WORD, &[("Word/Document.xml", b"<w/>")])), Err(FileProblem::TwoInOne));
}

proptest! {
    #[test]
    fn no_bytes_at_all_make_it_panic(
        head in prop::sample::select(vec![&b""[..], b"PK\x03\x04", b"%PDF-", b"\xFF\xD8\xFF", b"\0\0\0\x18ftyp"]),
        rest in prop::collection::vec(any::<u8>(), 0..300),
    ) {
        let _ = inspect(&[head, &rest].concat());
    }

    #[test]
    fn a_document_with_any_bytes_turned_over_is_the_same_kind_or_refused(
        at in prop::collection::vec(0..400_usize, 1..4), with in any::<u8>(),
    ) {
        let mut bytes = office(WORD, &[("word/media/a", b"abc")]);
        for at in at {
            let size = bytes.len();
            bytes[at % size] ^= with;
        }
        prop_assert!(matches!(inspect(&bytes), Ok(FileKind::Docx) | Err(_)));
    }
}
