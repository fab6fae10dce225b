//! A difference in a few Dutch words.

use super::{AnswerChange, Change, Piece, RowChange, RowState};

const SAME: &str = "niets veranderd";

/// What changed, for a line in the history: "12 woorden erbij, 3 weg".
pub fn summary(change: &AnswerChange) -> String {
    match change {
        AnswerChange::Text(pieces) => of_text(pieces),
        AnswerChange::Values(pieces) => of_values(pieces),
        AnswerChange::Rows(rows) => of_rows(rows),
    }
}

fn of_text(pieces: &[Piece]) -> String {
    let words = |change| {
        let texts = pieces.iter().filter(|piece| piece.change == change);
        texts.map(|piece| piece.text.split_whitespace().count()).sum()
    };
    let (added, removed) = (words(Change::Added), words(Change::Removed));
    let changed = pieces.iter().any(|piece| piece.change != Change::Kept);
    if added + removed == 0 && changed {
        return "alleen spaties of witregels veranderd".to_owned();
    }
    counts(("woord", "woorden"), &[(added, "erbij"), (removed, "weg")])
}

fn of_values(pieces: &[Piece]) -> String {
    let count = |change| pieces.iter().filter(|piece| piece.change == change).count();
    match (count(Change::Kept), count(Change::Added), count(Change::Removed)) {
        (0, 1, 0) => "ingevuld".to_owned(),
        (0, 0, 1) => "leeggemaakt".to_owned(),
        (0, 1, 1) => "ander antwoord".to_owned(),
        (_, added, removed) => counts(("keuze", "keuzes"), &[(added, "erbij"), (removed, "weg")]),
    }
}

fn of_rows(rows: &[RowChange]) -> String {
    let count = |state| rows.iter().filter(|row| row.state == state).count();
    let parts =
        [(count(RowState::Added), "erbij"), (count(RowState::Removed), "weg"), (count(RowState::Changed), "veranderd")];
    counts(("regel", "regels"), &parts)
}

/// The counts that are not zero; the first carries the noun: "2 regels erbij, 1 weg".
fn counts((one, more): (&str, &str), parts: &[(usize, &str)]) -> String {
    let told = parts.iter().filter(|(count, _)| *count > 0).enumerate().map(|(index, (count, what))| match index {
        0 => format!("{count} {} {what}", if *count == 1 { one } else { more }),
        _ => format!("{count} {what}"),
    });
    let told: Vec<String> = told.collect();
    if told.is_empty() { SAME.to_owned() } else { told.join(", ") }
}
