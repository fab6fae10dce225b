//! The budget as a spreadsheet fills it in.

use crate::forms::{FieldProps, Returned, checkbox_group};
use crate::views::Typed;
use crate::views::budget::read_in::{HIDDEN_ROWS, HiddenRows, ReadIn};
use leptos::prelude::AnyView;

/// Most rows that are named in one sentence.
const MOST: usize = 10;

/// The choice to read hidden rows too.
pub(super) fn hidden_rows() -> AnyView {
    let field = FieldProps::new(HIDDEN_ROWS, "Zijn er rijen verborgen of weggefilterd?");
    checkbox_group(&field, [("ja".to_owned(), "Lees verborgen rijen ook".to_owned())])
}

/// The form as a spreadsheet fills it in, to look through and save.
pub fn read_from_file(typed: Typed, read: &ReadIn) -> Returned {
    let begin = "De cijfers hieronder komen uit uw bestand. Kijk ze na en druk op Opslaan, of verlaat deze pagina om \
                 alles te laten zoals het was.";
    let sums = rows("Niet overgenomen, omdat het optelsommen zijn: ", &read.sums);
    let titles = rows("Niet overgenomen, omdat er geen bedrag staat: ", &read.without_number);
    let sentences = [Some(begin.to_owned()), sums, titles].into_iter().flatten();
    let sentences: Vec<String> = sentences.chain(read.hidden.iter().map(hidden)).collect();
    Returned::filled_in(typed, sentences.join(" "))
}

fn rows(begin: &str, rows: &[(u32, String)]) -> Option<String> {
    let name = |(row, label): &(u32, String)| match label.as_str() {
        "" => format!("rij {row}"),
        label => format!("rij {row} (“{label}”)"),
    };
    let names: Vec<String> = rows.iter().take(MOST).map(name).collect();
    (!names.is_empty()).then(|| format!("{begin}{}.", listed(&names, rows.len())))
}

fn hidden(hidden: &HiddenRows) -> String {
    let names: Vec<String> = hidden.rows.iter().take(MOST).map(u32::to_string).collect();
    let (rows, are, them) =
        if hidden.rows.len() == 1 { ("rij", "is", "die rij") } else { ("rijen", "zijn", "die rijen") };
    let place = format!("Op tabblad {} {are} {rows} {} verborgen", hidden.sheet, listed(&names, hidden.rows.len()));
    if hidden.read {
        format!("{place}. Wij lazen {them} ook.")
    } else {
        format!(
            "{place}. Wij lazen {them} niet. Wilt u dat wel? Kies het bestand opnieuw en kruis “Lees verborgen rijen ook” \
             aan."
        )
    }
}

/// "4, 7 en 9", or "4, 7 en nog 12".
fn listed(names: &[String], all: usize) -> String {
    let more = (all > names.len()).then(|| format!("nog {}", all - names.len()));
    let names: Vec<&str> = names.iter().chain(&more).map(String::as_str).collect();
    match names.split_last() {
        Some((last, [])) => (*last).to_owned(),
        Some((last, others)) => format!("{} en {last}", others.join(", ")),
        None => String::new(),
    }
}
