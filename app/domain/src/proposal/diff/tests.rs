use super::*;
use crate::catalogue::{Choice, Column, Columns, Entry, Kind, Question, standard};
use crate::proposal::{Answers, RowValues};
use proptest::prelude::*;

fn joined(pieces: &[Piece], without: Change) -> String {
    pieces.iter().filter(|piece| piece.change != without).map(|piece| piece.text.as_str()).collect()
}

/// Pieces as a reader marks them: `[-weg-]` and `{+erbij+}`.
fn marked(pieces: &[Piece]) -> String {
    let mark = |piece: &Piece| match piece.change {
        Change::Kept => piece.text.clone(),
        Change::Added => format!("{{+{}+}}", piece.text),
        Change::Removed => format!("[-{}-]", piece.text),
    };
    pieces.iter().map(mark).collect()
}

fn of(kind: Kind<'static>) -> Question {
    Entry { kind, ..Entry::BLANK }.into()
}

fn values(kind: Kind<'static>, before: &str, after: &str) -> String {
    match answers(&of(kind), before, after) {
        AnswerChange::Values(pieces) => pieces.iter().map(|piece| marked(std::slice::from_ref(piece))).collect(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_word_that_changed_stands_between_the_words_that_stayed() {
    let table = [
        ("de rode auto", "de blauwe auto", "de [-rode-]{+blauwe+} auto"),
        ("Hallo wereld", "Hallo wereld en meer", "Hallo wereld{+ en meer+}"),
        ("een twee drie", "een drie", "een [-twee -]drie"),
        ("een twee", "twee", "[-een -]twee"),
        ("een twee\n", "een drie vier\n", "een [-twee-]{+drie vier+}\n"),
        ("Kop\n\nTekst", "Kop\nTekst", "Kop\n[-\n-]Tekst"),
        (" een", "een", "[- -]een"),
        ("€ 203.265 per jaar", "€ 203.300 per jaar", "€ [-203.265-]{+203.300+} per jaar"),
        ("", "nieuw", "{+nieuw+}"),
        ("oud", "", "[-oud-]"),
    ];
    for (before, after, expected) in table {
        assert_eq!(marked(&words(before, after)), expected);
    }
}

#[test]
fn two_long_words_are_replaced_as_a_whole() {
    let (before, after) = ("a".repeat(200_000), "b".repeat(200_000));
    assert_eq!(words(&before, &after), [Piece::new(Change::Removed, before), Piece::new(Change::Added, after)]);
}

#[test]
fn too_many_changed_words_are_compared_by_line() {
    let line = |word: &str| format!("{}\n", vec![word; 2_000].join(" "));
    let before = format!("{}{}{}", line("een"), line("twee"), line("drie"));
    let after = format!("{}{}{}", line("vier"), line("twee"), line("vijf"));
    let changes: Vec<Change> = words(&before, &after).iter().map(|piece| piece.change).collect();
    assert_eq!(
        changes,
        [Change::Removed, Change::Added, Change::Kept, Change::Removed, Change::Added, Change::Kept],
        "the second line is kept, and the last line end"
    );
}

#[test]
fn too_many_changed_lines_are_replaced_between_the_first_and_the_last_change() {
    let lines = |from: usize| -> String { (from..from + 30_000).map(|line| format!("{}\n", line * 7 % 50)).collect() };
    let (before, after) = (format!("kop\n{}slot", lines(0)), format!("kop\n{}slot", lines(1)));
    let expected = format!("kop\n[-{}-]{{+{}+}}\nslot", &before[4..before.len() - 5], &after[4..after.len() - 5]);
    assert_eq!(marked(&words(&before, &after)), expected);
}

#[test]
fn a_small_change_in_a_very_long_text_is_still_told_by_word() {
    let long = "woord ".repeat(30_000);
    let pieces = words(&format!("{long}oud {long}"), &format!("{long}nieuw {long}"));
    assert_eq!(marked(&pieces), format!("{long}[-oud-]{{+nieuw+}} {long}"));
}

fn text() -> impl Strategy<Value = String> {
    let unit = prop_oneof![Just("de"), Just("het"), Just("één"), Just(" "), Just("  "), Just("\n"), Just("\u{a0}")];
    prop_oneof![prop::collection::vec(unit, 0..40).prop_map(|units| units.concat()), any::<String>()]
}

fn numbers() -> impl Strategy<Value = Vec<u8>> {
    prop::collection::vec(0_u8..4, 0..8)
}

proptest! {
    #[test]
    fn pieces_give_back_both_texts(before in text(), after in text()) {
        let pieces = words(&before, &after);
        prop_assert_eq!(joined(&pieces, Change::Added), before);
        prop_assert_eq!(joined(&pieces, Change::Removed), after);
    }

    #[test]
    fn neighbours_differ_in_kind_and_none_is_empty(before in text(), after in text()) {
        let pieces = words(&before, &after);
        prop_assert!(pieces.iter().all(|piece| !piece.text.is_empty()));
        prop_assert!(pieces.windows(2).all(|pair| pair[0].change != pair[1].change));
    }

    #[test]
    fn equal_texts_are_one_kept_piece_or_none(text in text()) {
        let expected: Vec<Piece> = (!text.is_empty()).then(|| Piece::new(Change::Kept, &text)).into_iter().collect();
        prop_assert_eq!(words(&text, &text), expected);
    }

    #[test]
    fn every_row_is_told_once(before in numbers(), after in numbers()) {
        let changes = row_changes(&before, &after);
        let count = |left_out| changes.iter().filter(|row| row.state != left_out).count();
        prop_assert_eq!(count(RowState::Added), before.len());
        prop_assert_eq!(count(RowState::Removed), after.len());
        let numbers = changes.iter().filter(|row| row.state != RowState::Removed).map(|row| row.number);
        prop_assert_eq!(numbers.collect::<Vec<_>>(), (1..=after.len()).collect::<Vec<_>>());
    }
}

const COLUMNS: Columns = Columns::of(&[
    Column::needed("stap", "Stap", Kind::Line { max: 200 }),
    Column::needed("datum", "Klaar op", Kind::Date),
    Column::optional("bedrag", "Bedrag", Kind::Money),
]);

const STEPS: Kind = Kind::Rows { item: "stap", min: 0, max: 20, columns: COLUMNS };

fn stored(rows: &[[&str; 3]]) -> String {
    let mut answers = Answers::default();
    let row = |cells: &[&str; 3]| -> RowValues {
        COLUMNS.iter().zip(cells).map(|(column, cell)| (column.id.to_owned(), (*cell).to_owned())).collect()
    };
    answers.set_rows("x.x", &rows.iter().map(row).collect::<Vec<_>>());
    answers.get("x.x").to_owned()
}

fn changes(before: &[[&str; 3]], after: &[[&str; 3]]) -> Vec<RowChange> {
    match answers(&of(STEPS), &stored(before), &stored(after)) {
        AnswerChange::Rows(rows) => rows,
        other => panic!("{other:?}"),
    }
}

fn row_changes(before: &[u8], after: &[u8]) -> Vec<RowChange> {
    let names = ["a", "b", "c", "d"];
    let rows = |numbers: &[u8]| -> Vec<[&str; 3]> {
        numbers.iter().map(|number| [names[usize::from(*number)], "1-1-2027", ""]).collect()
    };
    changes(&rows(before), &rows(after))
}

fn states(rows: &[RowChange]) -> Vec<(RowState, usize)> {
    rows.iter().map(|row| (row.state, row.number)).collect()
}

#[test]
fn choices_are_named_as_the_reader_saw_them() {
    const CHOICES: &[Choice] = &[Choice::new("a", "Dichtbij"), Choice::new("b", "Vast"), Choice::new("c", "Goedkoop")];
    assert_eq!(values(Kind::one_of(CHOICES), "a", "b"), "[-Dichtbij-]{+Vast+}");
    assert_eq!(values(Kind::any_of(CHOICES), "a\nb", "b\nc"), "[-Dichtbij-]Vast{+Goedkoop+}");
    assert_eq!(values(Kind::YesNo, "ja", "nee"), "[-Ja-]{+Nee+}");
    assert_eq!(values(Kind::Declaration, "", "ja"), "{+Ja, dit klopt+}");
    assert_eq!(values(Kind::Money, "1000", "1.000,00"), "€\u{a0}1.000,00");
    assert_eq!(values(Kind::Number { min: 1, max: 99, unit: "weken" }, "6", "8"), "[-6 weken-]{+8 weken+}");
}

#[test]
fn an_equal_row_is_kept_wherever_it_stands() {
    let (a, b, c) = (["a", "1-1-2027", ""], ["b", "1-1-2027", ""], ["c", "1-1-2027", ""]);
    assert_eq!(
        states(&changes(&[a, b, c], &[a, c])),
        [(RowState::Kept, 1), (RowState::Removed, 2), (RowState::Kept, 2)]
    );
    let moved = states(&changes(&[a, b, c], &[c, a, b]));
    assert_eq!(moved, [(RowState::Kept, 1), (RowState::Kept, 2), (RowState::Kept, 3)]);
}

#[test]
fn a_changed_row_is_told_cell_by_cell() {
    let rows = changes(
        &[["eerst", "1-1-2027", ""], ["alle vrijwilligers geschoold", "01-02-2027", "1000"]],
        &[
            ["eerst", "1-1-2027", ""],
            ["alle chauffeurs geschoold", "1 februari 2027", "1.000"],
            ["dan", "1-3-2027", ""],
        ],
    );
    assert_eq!(states(&rows), [(RowState::Kept, 1), (RowState::Changed, 2), (RowState::Added, 3)]);
    let cells: Vec<String> =
        rows[1].cells.iter().map(|cell| format!("{}: {}", cell.label, shown(&cell.change))).collect();
    let expected = [
        "Stap: alle [-vrijwilligers-]{+chauffeurs+} geschoold",
        "Klaar op: 1 februari 2027",
        "Bedrag: €\u{a0}1.000,00",
    ];
    assert_eq!(cells, expected);
}

fn shown(change: &AnswerChange) -> String {
    match change {
        AnswerChange::Text(pieces) | AnswerChange::Values(pieces) => marked(pieces),
        AnswerChange::Rows(_) => panic!("a cell holds no rows"),
    }
}

#[test]
fn a_summary_counts_in_plain_dutch() {
    let text = |before: &str, after: &str| summary(&AnswerChange::Text(words(before, after)));
    assert_eq!(text("een twee drie vier", "een vijf zes zeven"), "3 woorden erbij, 3 weg");
    assert_eq!(text("een", "een twee"), "1 woord erbij");
    assert_eq!(text("een twee drie", "twee"), "2 woorden weg");
    assert_eq!(text("een twee", "een\ntwee"), "alleen spaties of witregels veranderd");
    assert_eq!(text("een", "een"), "niets veranderd");

    let choice = |before: &str, after: &str| summary(&answers(&of(Kind::YesNo), before, after));
    assert_eq!(
        [choice("", "ja"), choice("ja", ""), choice("ja", "nee")],
        ["ingevuld", "leeggemaakt", "ander antwoord"]
    );
    let services = standard().question("taak.onderdelen").expect("the question exists");
    let chosen = answers(services, "dagopvang\nvervoer", "dagopvang\nmaaltijden\nbezoek");
    assert_eq!(summary(&chosen), "2 keuzes erbij, 1 weg");

    let rows = AnswerChange::Rows(changes(
        &[["a", "1-1-2027", ""], ["b", "1-1-2027", ""]],
        &[["A", "1-1-2027", ""], ["b", "1-1-2027", ""], ["c", "1-1-2027", ""]],
    ));
    assert_eq!(summary(&rows), "1 regel erbij, 1 veranderd");
}
