//! What the text says to enclose is on the list of enclosures (bijlagen).

use super::Plan;
use crate::proposal::{Field, Finding};

const LIST: &str = "verklaringen.bijlagen";

/// Remarks each document that belongs to the plan and is not on the list. Silent while the list is empty.
pub(super) fn check(plan: &Plan) -> Vec<Finding> {
    let rows = plan.answers.rows(LIST);
    if rows.is_empty() {
        return vec![];
    }
    let is_listed = |kind: &str| rows.iter().any(|row| row.get("soort").is_some_and(|cell| cell == kind));
    let reports = plan.answers.rows("draagvlak.bijeenkomsten");
    let has_report = reports.iter().any(|row| row.get("verslag").is_some_and(|cell| cell == "ja"));
    let needed = [
        ("statuten", plan.answers.get("initiatiefnemer.opgericht") != "nee", "Zet ook uw statuten op deze lijst."),
        ("verslag", has_report, "Bij Draagvlak noemt u een verslag. Zet dat ook op deze lijst."),
        (
            "steunbrief",
            !plan.answers.rows("draagvlak.steunbrieven").is_empty(),
            "Bij Draagvlak noemt u een steunbrief. Zet die ook op deze lijst.",
        ),
        (
            "machtiging",
            plan.answers.get("initiatiefnemer.machtiging") == "ja",
            "Een ander dient het voorstel voor u in. Zet de machtiging ook op deze lijst.",
        ),
    ];
    let missing = needed.into_iter().filter(|(kind, belongs, _)| *belongs && !is_listed(kind));
    let missing = missing.map(|(_, _, message)| message.to_owned());
    missing
        .chain(without_files(plan, rows.len()))
        .map(|message| Finding::remark(Field::question(LIST), message))
        .collect()
}

/// Documents are named, and no file at all came along. Paper may follow by post, so that this is no more than a remark.
fn without_files(plan: &Plan, named: usize) -> Option<String> {
    let documents = if named == 1 { "document" } else { "documenten" };
    (plan.attachments == 0).then(|| {
        format!(
            "U noemt hier {named} {documents}, maar u voegde nog geen bestand toe. Voeg de bestanden toe bij Bijlagen."
        )
    })
}
