use super::{exported, foreign, imported, lindehof, refusal, with_part, zipped};
use crate::{Refusal, import};
use proptest::prelude::*;
use rust_xlsxwriter::Workbook;

const OLE: [u8; 8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

/// An old-format container with a part of this name.
fn container(name: &str) -> Vec<u8> {
    let name = name.bytes().flat_map(|letter| [letter, 0]);
    OLE.into_iter().chain([0; 504]).chain(name).chain([0; 512]).collect()
}

/// Bytes that do not get smaller.
fn noise(count: usize) -> Vec<u8> {
    let mut state = 1_u32;
    let next = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        state.to_le_bytes()[3]
    };
    std::iter::repeat_with(next).take(count).collect()
}

fn with_empty_part(name: &str) -> Vec<u8> {
    with_part(&exported(&lindehof()), name, |_| b"x".to_vec())
}

#[test]
fn a_workbook_of_50_mb_is_refused() {
    let large = with_part(&exported(&lindehof()), "xl/media/image1.png", |_| noise(50_000_000));
    assert!(large.len() > 50_000_000);
    assert_eq!(refusal(&large), Some(Refusal::TooLarge));
}

#[test]
fn little_that_unpacks_to_much_is_refused() {
    let bomb = with_part(&exported(&lindehof()), "xl/media/image1.png", |_| vec![0; 120_000_000]);
    assert!(bomb.len() < 1_000_000);
    assert_eq!(refusal(&bomb), Some(Refusal::Bomb));
    let one_part = with_part(&exported(&lindehof()), "xl/worksheets/sheet9.xml", |_| {
        noise(17_000_000).iter().map(|byte| byte & 1).collect()
    });
    assert_eq!(refusal(&one_part), Some(Refusal::Bomb));
}

#[test]
fn a_part_that_says_it_is_small_and_is_not_is_refused() {
    let zip = with_part(&exported(&lindehof()), "xl/media/image1.png", |_| vec![0; 30_000_000]);
    let lie: Vec<u8> = replace(&zip, &30_000_000_u32.to_le_bytes(), &30_u32.to_le_bytes());
    assert!(matches!(refusal(&lie), Some(Refusal::Bomb | Refusal::Damaged)));
}

#[test]
fn a_part_that_says_it_becomes_huge_is_refused_before_it_is_unpacked() {
    let zip = with_part(&exported(&lindehof()), "xl/media/image1.png", |_| noise(123_457));
    let boast = replace(&zip, &123_457_u32.to_le_bytes(), &200_000_000_u32.to_le_bytes());
    assert_eq!(refusal(&boast), Some(Refusal::Bomb));
}

#[test]
fn places_that_no_sheet_has_do_not_bring_the_reader_down() {
    for place in
        ["<dimension ref=\"B2:A1\"/>", "<dimension ref=\"AAAAAAAAA1:B99999999999\"/>", "<dimension ref=\"é\"/>"]
    {
        let bytes = with_part(&exported(&lindehof()), "xl/worksheets/sheet2.xml", |xml| {
            String::from_utf8(xml)
                .expect("XML")
                .replacen("<sheetViews>", &format!("{place}<sheetViews>"), 1)
                .into_bytes()
        });
        drop(import(&bytes, true));
    }
}

fn replace(bytes: &[u8], from: &[u8], to: &[u8]) -> Vec<u8> {
    let mut changed = bytes.to_vec();
    while let Some(at) = changed.windows(from.len()).position(|window| window == from) {
        changed.splice(at..at + from.len(), to.iter().copied());
    }
    assert_ne!(changed, bytes);
    changed
}

#[test]
fn files_of_other_programs_are_told_apart_by_their_content() {
    assert_eq!(refusal(&container("Workbook")), Some(Refusal::OldExcel));
    assert_eq!(refusal(&container("_VBA_PROJECT")), Some(Refusal::OldExcel));
    assert_eq!(refusal(&container("EncryptedPackage")), Some(Refusal::Encrypted));
    let ods = zipped([("mimetype", &b"application/vnd.oasis.opendocument.spreadsheet"[..]), ("content.xml", b"<x/>")]);
    assert_eq!(refusal(&ods), Some(Refusal::OpenDocument));
    assert_eq!(
        refusal(&zipped([("[Content_Types].xml", &b"<x/>"[..]), ("xl/workbook.bin", b"x")])),
        Some(Refusal::BinaryExcel)
    );
    assert_eq!(
        refusal(&zipped([("[Content_Types].xml", &b"<x/>"[..]), ("word/document.xml", b"<x/>")])),
        Some(Refusal::NotAWorkbook)
    );
    for other in [&b""[..], b"%PDF-1.7", b"Omschrijving;Bedrag\nHuur;100\n", b"PK", b"PK\x05\x06"] {
        assert_eq!(refusal(other), Some(Refusal::NotAWorkbook));
    }
    assert_eq!(refusal(b"PK\x03\x04 and nothing more"), Some(Refusal::Damaged));
}

#[test]
fn macros_and_links_to_other_files_are_refused() {
    assert_eq!(refusal(&with_empty_part("xl/vbaProject.bin")), Some(Refusal::Macros));
    assert_eq!(refusal(&with_empty_part("XL\\VBAPROJECT.BIN")), Some(Refusal::Macros));
    assert_eq!(refusal(&with_empty_part("xl/externalLinks/externalLink1.xml")), Some(Refusal::ExternalLinks));
}

#[test]
fn a_billion_laughs_are_refused() {
    let laughs = br#"<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;&lol;">]>
        <sst uniqueCount="1"><si><t>&lol2;</t></si></sst>"#;
    let laughing = with_part(&exported(&lindehof()), "xl/sharedStrings.xml", |_| laughs.to_vec());
    assert_eq!(refusal(&laughing), Some(Refusal::Entities));
    let undeclared = b"<sst uniqueCount=\"1\"><si><t>&lol2;</t></si></sst>";
    let undeclared = with_part(&exported(&lindehof()), "xl/sharedStrings.xml", |_| undeclared.to_vec());
    assert_eq!(refusal(&undeclared), Some(Refusal::Damaged));
}

#[test]
fn an_announcement_of_endless_texts_sets_no_memory_aside() {
    for count in ["1000001", "99999999999999", "18446744073709551615"] {
        let texts = format!("<sst uniqueCount = '{count}'></sst>");
        let announced = with_part(&exported(&lindehof()), "xl/sharedStrings.xml", |_| texts.into_bytes());
        assert_eq!(refusal(&announced), Some(Refusal::TooManyCells), "{count}");
    }
}

#[test]
fn cells_far_apart_take_no_room_between_them() {
    let bytes = foreign(|sheet| {
        for (row, column, text) in
            [(0, 0, "Post"), (0, 1, "Bedrag"), (1_048_575, 0, "Huur"), (1_048_575, 1, "5"), (9, 16_383, "x")]
        {
            sheet.write_string(row, column, text).expect("a cell");
        }
    });
    assert_eq!(imported(&bytes).sheet.costs.len(), 1);
}

#[test]
fn too_many_rows_cells_or_sheets_are_refused() {
    let rows = |count: u32| {
        foreign(|sheet| {
            for row in 0..count {
                sheet.write_number(row, 0, 1).expect("a cell");
            }
        })
    };
    assert_eq!(refusal(&rows(2_001)), Some(Refusal::TooManyRows));
    assert_eq!(refusal(&rows(2_000)), Some(Refusal::NoTable));
    let cells = foreign(|sheet| {
        for cell in 0..300_001_u32 {
            sheet.write_number(cell / 200, u16::try_from(cell % 200).expect("a column"), 1).expect("a cell");
        }
    });
    assert_eq!(refusal(&cells), Some(Refusal::TooManyCells));
    let mut workbook = Workbook::new();
    for _ in 0..51 {
        workbook.add_worksheet().write_number(0, 0, 1).expect("a cell");
    }
    assert_eq!(refusal(&workbook.save_to_buffer().expect("a workbook")), Some(Refusal::TooManySheets));
}

#[test]
fn every_refusal_says_in_dutch_what_to_do() {
    for refusal in [Refusal::OldExcel, Refusal::Macros, Refusal::Bomb, Refusal::NoTable] {
        assert!(refusal.to_string().ends_with('.'));
    }
    assert!(Refusal::OldExcel.to_string().starts_with("Dit is een oud Excel-bestand (.xls)."));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn no_bytes_bring_the_reader_down(bytes in prop::collection::vec(any::<u8>(), 0..400), start in 0..3_usize) {
        let begin: &[u8] = [&b""[..], b"PK\x03\x04", &OLE][start];
        prop_assert!(import(&[begin, &bytes].concat(), true).is_err());
    }

    #[test]
    fn a_damaged_workbook_never_brings_the_reader_down(changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12)) {
        let mut bytes = exported(&lindehof());
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        drop(import(&bytes, true));
    }

    #[test]
    fn damaged_parts_never_bring_the_reader_down(
        part in prop::sample::select(vec![
            "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml",
            "xl/_rels/workbook.xml.rels", "_rels/.rels",
        ]),
        changes in prop::collection::vec((any::<prop::sample::Index>(), prop_oneof![any::<u8>(), prop::sample::select(b"0<>&\"9AZ/".to_vec())]), 1..8),
    ) {
        let bytes = with_part(&exported(&lindehof()), part, |mut xml| {
            for (at, byte) in changes {
                let at = at.index(xml.len());
                xml[at] = byte;
            }
            xml
        });
        drop(import(&bytes, true));
    }
}
