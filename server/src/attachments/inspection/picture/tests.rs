use super::{jpeg, png};
use domain::attachment::FileProblem;
use exif::{In, Tag};
use proptest::prelude::*;

/// Exif as a telephone writes it: how it is turned, and a place.
fn exif(turned: u8) -> Vec<u8> {
    let mut exif = b"MM\0\x2a\0\0\0\x08\0\x03".to_vec();
    exif.extend(b"\x01\x0f\0\x02\0\0\0\x04iPh\0");
    exif.extend([&b"\x01\x12\0\x03\0\0\0\x01\0"[..], &[turned], b"\0\0"].concat());
    exif.extend(b"\x88\x25\0\x04\0\0\0\x01\0\0\0\x32\0\0\0\0");
    exif.extend(b"\0\x01\0\x01\0\x02\0\0\0\x02N\0\0\0\0\0\0\0");
    exif
}

fn segment(marker: u8, content: &[u8]) -> Vec<u8> {
    let length = u16::try_from(content.len() + 2).expect("short");
    [&[0xFF, marker], &length.to_be_bytes()[..], content].concat()
}

fn photo(size: (u16, u16), exif: &[u8]) -> Vec<u8> {
    let frame = [&[8], &size.1.to_be_bytes()[..], &size.0.to_be_bytes(), &[1, 1, 0x11, 0]].concat();
    [
        vec![0xFF, 0xD8],
        segment(0xE0, b"JFIF\0\x01\x01\0\0\x01\0\x01\0\0"),
        segment(0xE1, &[b"Exif\0\0", exif].concat()),
        segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>52.1, 5.1</x:xmpmeta>"),
        segment(0xE2, b"ICC_PROFILE\0\x01\x01kleuren"),
        segment(0xE2, b"MPF\0nog een foto"),
        segment(0xED, b"Photoshop 3.0\0Marijke"),
        segment(0xFE, b"Dorpsstraat 1"),
        segment(0xDB, &[0; 65]),
        segment(0xC0, &frame),
        segment(0xDA, &[1, 1, 0, 0, 63, 0]),
        vec![1, 2, 0xFF, 0x00, 3, 0xFF, 0xD0, 4],
        segment(0xDA, &[1, 1, 0, 0, 63, 0]),
        vec![5, 0xFF, 0xD9],
    ]
    .concat()
}

fn chunk(name: [u8; 4], content: &[u8]) -> Vec<u8> {
    super::png::chunk(name, content)
}

fn drawing(size: (u32, u32), more: &[Vec<u8>]) -> Vec<u8> {
    let head = [&size.0.to_be_bytes()[..], &size.1.to_be_bytes(), &[8, 2, 0, 0, 0]].concat();
    let more = more.concat();
    [&b"\x89PNG\r\n\x1a\n"[..], &chunk(*b"IHDR", &head), &more, &chunk(*b"IDAT", b"beeld"), &chunk(*b"IEND", b"")]
        .concat()
}

fn holds(bytes: &[u8], text: &[u8]) -> bool {
    bytes.windows(text.len()).any(|window| window == text)
}

/// How a reader of pictures says that it is turned.
fn turned(bytes: &[u8]) -> Option<u32> {
    let exif = exif::Reader::new().read_from_container(&mut std::io::Cursor::new(bytes)).ok()?;
    assert_eq!(exif.fields().count(), 1, "nothing else is told");
    exif.get_field(Tag::Orientation, In::PRIMARY)?.value.get_uint(0)
}

#[test]
fn a_photo_loses_where_it_was_taken_and_stays_turned() {
    for way in 1..=8 {
        let cleaned = jpeg(&photo((4000, 3000), &exif(way))).expect("a photo");
        assert_eq!(turned(&cleaned), (way > 1).then_some(way.into()));
        for told in [&b"iPh"[..], b"\x88\x25", b"xmpmeta", b"Marijke", b"Dorpsstraat", b"MPF"] {
            assert!(!holds(&cleaned, told), "{told:?}");
        }
        for needed in [&b"JFIF"[..], b"ICC_PROFILE\0\x01\x01kleuren", &[1, 2, 0xFF, 0, 3, 0xFF, 0xD0, 4]] {
            assert!(holds(&cleaned, needed), "{needed:?}");
        }
        assert_eq!(jpeg(&cleaned), Ok(cleaned.clone()), "cleaning twice is cleaning once");
    }
}

#[test]
fn a_drawing_loses_what_it_tells_and_stays_turned() {
    let told = [chunk(*b"tEXt", b"Author\0Marijke"), chunk(*b"eXIf", &exif(6)), chunk(*b"gAMA", &[0, 0, 177, 143])];
    let cleaned = png(&drawing((4000, 3000), &told)).expect("a drawing");
    assert_eq!(turned(&cleaned), Some(6));
    assert!(!holds(&cleaned, b"Marijke") && !holds(&cleaned, b"iPh") && holds(&cleaned, b"gAMA"));
    assert_eq!(png(&cleaned), Ok(cleaned.clone()), "cleaning twice is cleaning once");
}

#[test]
fn what_stands_behind_a_picture_goes() {
    let (photo, drawing) = (photo((40, 30), &exif(1)), drawing((40, 30), &[]));
    assert_eq!(jpeg(&[&photo[..], b"een filmpje"].concat()), jpeg(&photo));
    assert_eq!(png(&[&drawing[..], b"een filmpje"].concat()), png(&drawing));
}

#[test]
fn a_picture_too_large_to_open_is_refused() {
    assert!(jpeg(&photo((12_000, 9_000), &[])).is_ok());
    assert_eq!(jpeg(&photo((65_000, 65_000), &[])), Err(FileProblem::ManyPixels));
    assert!(png(&drawing((12_000, 9_000), &[])).is_ok());
    assert_eq!(png(&drawing((225_000, 225_000), &[])), Err(FileProblem::ManyPixels));
    assert_eq!(png(&drawing((0, 10), &[])), Err(FileProblem::Damaged));
}

#[test]
fn a_picture_that_did_not_arrive_whole_is_refused() {
    let (photo, drawing) = (photo((40, 30), &exif(1)), drawing((40, 30), &[]));
    for cut in 2..photo.len() {
        assert_eq!(jpeg(&photo[..cut]), Err(FileProblem::Damaged), "{cut}");
    }
    for cut in 8..drawing.len() {
        assert_eq!(png(&drawing[..cut]), Err(FileProblem::Damaged), "{cut}");
    }
    let mut changed = drawing.clone();
    changed[45] ^= 1;
    assert_eq!(png(&changed), Err(FileProblem::Damaged));
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..300), at in 0..400_usize, with in any::<u8>()) {
        let _ = (jpeg(&[&[0xFF, 0xD8, 0xFF, 0xE1], &bytes[..]].concat()), png(&[b"\x89PNG\r\n\x1a\n", &bytes[..]].concat()));
        let mut photo = photo((40, 30), &exif(3));
        let at = at % photo.len();
        photo[at] = with;
        let _ = jpeg(&photo);
    }
}
