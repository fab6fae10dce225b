use super::{
    FILES_PER_PROPOSAL, FILES_PER_QUESTION, FileKind, LARGEST_PROPOSAL, LONGEST_NAME, Taken, clean_name, shown_name,
    size_in_words,
};
use crate::catalogue::standard;
use proptest::prelude::*;

#[test]
fn a_name_keeps_what_people_know_it_by() {
    for (typed, kept) in [
        ("Polis 2026.pdf", "Polis 2026.pdf"),
        ("Jaarrekening 2025 (definitief).PDF", "Jaarrekening 2025 (definitief).pdf"),
        ("Buurthuis ’t Lindehuis – café.pdf", "Buurthuis ’t Lindehuis – café.pdf"),
        ("Rapport \"definitief\".pdf", "Rapport \"definitief\".pdf"),
        ("verslag.tar.pdf", "verslag.tar.pdf"),
        ("begroting 1.250 euro", "begroting 1.250 euro.pdf"),
    ] {
        assert_eq!(clean_name(typed, FileKind::Pdf), kept);
    }
}

#[test]
fn a_name_never_leads_out_of_its_folder_or_hides_what_it_is() {
    for (typed, kept) in [
        ("../../etc/passwd", "passwd.pdf"),
        ("C:\\Users\\Marijke\\polis.pdf", "polis.pdf"),
        ("/", "bijlage.pdf"),
        ("", "bijlage.pdf"),
        (" ... ", "bijlage.pdf"),
        (".htaccess", "htaccess.pdf"),
        ("polis.pdf. . ", "polis.pdf"),
        ("a\0b\r\nc\td.pdf", "ab c d.pdf"),
        ("polis\u{202e}fdp.exe", "polisfdp.pdf"),
        ("a<b>:c|d?*.pdf", "a-b--c-d--.pdf"),
        ("virus.exe", "virus.pdf"),
        ("pagina.html", "pagina.pdf"),
    ] {
        assert_eq!(clean_name(typed, FileKind::Pdf), kept, "{typed:?}");
    }
}

#[test]
fn the_extension_says_what_is_in_the_file() {
    assert_eq!(clean_name("foto.pdf", FileKind::Png), "foto.png");
    assert_eq!(clean_name("foto.JPEG", FileKind::Jpeg), "foto.jpeg");
    assert_eq!(clean_name("foto.png", FileKind::Jpeg), "foto.jpg");
    assert_eq!(clean_name("begroting.docm", FileKind::Docx), "begroting.docx");
}

#[test]
fn sizes_are_said_as_people_read_them() {
    for (bytes, words) in [
        (1, "1 kB"),
        (340_499, "340 kB"),
        (999_499, "999 kB"),
        (999_500, "1 MB"),
        (1_250_000, "1,3 MB"),
        (10_000_000, "10 MB"),
        (100_000_000, "100 MB"),
    ] {
        assert_eq!(size_in_words(bytes), words);
    }
}

#[test]
fn what_fits_exactly_fits_and_one_more_does_not() {
    let question = |in_question| Taken { in_question, ..Taken::default() };
    assert_eq!(question(FILES_PER_QUESTION - 1).refuses(&[1]), None);
    let words = question(FILES_PER_QUESTION - 1).refuses(&[1, 1]).expect("too many");
    assert_eq!(words, "Bij één vraag passen hoogstens 10 bijlagen. Er staan er al 9, en u koos er 2.");
    let proposal = |in_proposal| Taken { in_proposal, ..Taken::default() };
    assert_eq!(proposal(FILES_PER_PROPOSAL - 1).refuses(&[1]), None);
    assert!(proposal(FILES_PER_PROPOSAL).refuses(&[1]).is_some_and(|words| words.starts_with("Bij een voorstel")));
    let bytes = |bytes| Taken { bytes, ..Taken::default() };
    assert_eq!(bytes(LARGEST_PROPOSAL - 5).refuses(&[2, 3]), None);
    assert!(bytes(LARGEST_PROPOSAL - 5).refuses(&[3, 3]).is_some_and(|words| words.contains("100 MB")));
    assert!(bytes(u64::MAX).refuses(&[u64::MAX]).is_some(), "no sum overflows");
}

#[test]
fn every_question_and_the_budget_can_have_attachments() {
    let asked = standard();
    assert!(asked.places().all(|(section, id)| asked.place(id).is_some_and(|place| place.section.id == section.id)));
    assert_eq!(asked.place("begroting").map(|place| place.label), Some("Begroting"));
    assert!(asked.place("onbekend").is_none() && asked.place("taak").is_none());
}

#[test]
fn every_kind_is_found_by_its_media_type() {
    assert!(FileKind::ALL.into_iter().all(|kind| FileKind::from_media_type(kind.media_type()) == Some(kind)));
    assert_eq!(FileKind::from_media_type("image/svg+xml"), None);
}

fn kind() -> impl Strategy<Value = FileKind> {
    prop::sample::select(FileKind::ALL.to_vec())
}

/// Any text, and text made of what is dangerous in names.
fn typed() -> impl Strategy<Value = String> {
    prop_oneof![any::<String>(), "[a-z./\\\\: \u{202e}\u{200f}\u{0}\r\n\u{2028}é]{0,200}"]
}

proptest! {
    #[test]
    fn a_clean_name_is_short_safe_and_ends_as_its_kind(typed in typed(), kind in kind()) {
        let name = clean_name(&typed, kind);
        prop_assert!(name.chars().count() <= LONGEST_NAME);
        let dangerous = ['/', '\\', ':', '<', '>', '\0', '\r', '\n', '\u{202e}', '\u{200f}', '\u{2028}'];
        prop_assert!(!name.contains(dangerous));
        prop_assert!(!name.chars().any(char::is_control));
        let (stem, end) = name.rsplit_once('.').expect("an extension");
        prop_assert!(kind.extensions().contains(&end), "{name}");
        prop_assert!(!stem.is_empty() && !stem.starts_with(['.', ' ']) && !stem.ends_with(['.', ' ']), "{name}");
    }

    #[test]
    fn cleaning_twice_is_cleaning_once(typed in typed(), kind in kind()) {
        let name = clean_name(&typed, kind);
        prop_assert_eq!(clean_name(&name, kind), name);
    }

    #[test]
    fn a_name_in_a_message_is_short_and_never_empty(typed in typed()) {
        let name = shown_name(&typed);
        prop_assert!(!name.is_empty() && name.chars().count() <= LONGEST_NAME);
        prop_assert!(!name.chars().any(char::is_control));
    }

    #[test]
    fn what_is_let_in_never_exceeds_a_limit(
        in_question in 0..12_usize, in_proposal in 0..70_usize, bytes in 0..120_000_000_u64,
        sizes in prop::collection::vec(0..10_000_001_u64, 0..15),
    ) {
        let fits = Taken { in_question, in_proposal, bytes }.refuses(&sizes).is_none();
        let within = in_question + sizes.len() <= FILES_PER_QUESTION
            && in_proposal + sizes.len() <= FILES_PER_PROPOSAL
            && bytes + sizes.iter().sum::<u64>() <= LARGEST_PROPOSAL;
        prop_assert_eq!(fits, within);
    }
}
