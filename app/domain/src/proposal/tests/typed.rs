//! Dates, numbers, amounts and lists as people type them.

use super::{Answers, RISKS, TODAY, check_answer, messages, row, stored};
use crate::catalogue::{Check, Column, Columns, Entry, Kind, Question};
use crate::proposal::{Days, whole_number};
use jiff::civil::date;

#[test]
fn a_meeting_that_was_recent_on_the_day_of_receipt_stays_so() {
    let checks = &[Check::AtMostMonthsOld(12)];
    let question = Question::from(Entry { id: "draagvlak.datum", kind: Kind::Date, checks, ..Entry::BLANK });
    let on = |received_on| check_answer(&question, "01-10-2025", Days { received_on, today: date(2026, 10, 2) }).len();
    assert_eq!(on(date(2026, 9, 8)), 0, "supplemented on 2 October");
    assert_eq!(on(date(2026, 10, 2)), 1, "handed in on 2 October");
}

#[test]
fn a_day_that_is_still_to_come_has_not_happened() {
    let days = Days { received_on: TODAY, today: date(2026, 10, 2) };
    let found = |question: &str, answer: &str| {
        let question = crate::catalogue::standard().question(question).expect("the question");
        check_answer(question, answer, days).into_iter().map(|finding| finding.message).collect::<Vec<_>>()
    };
    for question in ["verklaringen.ledenbesluit", "kwaliteit.meldcode", "initiatiefnemer.statuten"] {
        assert_eq!(found(question, "03-10-2026"), ["Deze dag is nog niet geweest. Controleer de datum."], "{question}");
        assert_eq!(found(question, "02-10-2026"), Vec::<String>::new(), "{question}: since the receipt");
    }
    let lists = [
        ("draagvlak.bijeenkomsten", "datum"),
        ("draagvlak.steunbrieven", "datum"),
        ("kwaliteit.vog", "gezien"),
        ("kwaliteit.registraties", "controle"),
        ("juridisch.steun", "datum"),
        ("verklaringen.bijlagen", "datum"),
    ];
    for (question, column) in lists {
        let mut answers = Answers::default();
        answers.set_rows(question, &[row(&[(column, "03-10-2026")])]);
        let told = found(question, answers.get(question));
        assert!(
            told.iter().any(|message| message.starts_with("Deze dag is nog niet geweest.")),
            "{question}: {told:?}"
        );
    }
}

#[test]
fn a_number_is_read_with_its_points_where_they_belong() {
    let read =
        ["1.200", "1 200", "1200", " 12 ", "1.5", "24.50", "1 2", "1.20", "1,5", "24,00", "-3", "12.00.00", "veel"];
    let expected =
        [Some(1_200), Some(1_200), Some(1_200), Some(12), None, None, None, None, None, Some(24), Some(-3), None, None];
    assert_eq!(read.map(whole_number), expected);
    let clients = messages("doelgroep.straks", "1.5");
    assert!(matches!(&clients[..], [(true, text)] if text.starts_with("Vul een heel getal in")), "{clients:?}");
}

#[test]
fn an_amount_below_nothing_is_refused() {
    let told = |amount: &str| messages("aansprakelijkheid.grens", amount);
    assert_eq!(told("-290.000"), [(true, "Vul een bedrag van € 0 of meer in.".to_owned())]);
    assert_eq!(told("0"), []);
}

#[test]
fn too_few_rows_are_counted_in_plain_words() {
    const COLUMNS: Columns = Columns::of(&[Column::needed("kans", "Kans", Kind::YesNo)]);
    let kind = Kind::Rows { item: "risico", min: 2, max: 2, columns: COLUMNS };
    let question = Question::from(Entry { kind, checks: &[], ..RISKS });
    let told = |rows: usize| {
        let answer = stored(&vec![row(&[("kans", "ja")]); rows]);
        check_answer(&question, &answer, TODAY).into_iter().map(|finding| finding.message).collect::<Vec<_>>()
    };
    assert_eq!(told(1), ["Noem er minstens 2. U hebt er nu 1."]);
    assert_eq!(told(3), ["Noem er hoogstens 2. U hebt er nu 3."]);
}
