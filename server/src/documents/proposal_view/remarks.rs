//! What strikes the reader of a budget, and what could not be read.

use super::Worked;
use crate::documents::ProposalFacts;
use domain::budget::{CellFinding, Part, Sheet, checks};

/// All remarks, the unreadable cells first.
pub(super) fn of(facts: &ProposalFacts, worked: &Worked) -> Vec<String> {
    let unreadable = worked.unreadable.iter().map(|cell| unreadable(cell, &facts.sheet));
    let checks = checks::check(&worked.budget, &worked.figures, &facts.profile.limits);
    let late = worked.budget.starts_on.and_then(|start| facts.profile.too_soon(start, facts.received_on));
    unreadable.chain(checks.into_iter().map(|check| check.message)).chain(late).collect()
}

fn unreadable(finding: &CellFinding, sheet: &Sheet) -> String {
    let message = &finding.message;
    let Some((part, row)) = finding.row else {
        return format!("{} is nog niet goed ingevuld. {message}", setting(finding.cell));
    };
    let line = format!("{}, regel {}", list(part), row + 1);
    let label = sheet.rows(part).get(row).map_or("", |row| row.label.trim());
    match (finding.cell, label) {
        ("label", "") => format!("{line} heeft nog geen naam. {message}"),
        ("label", _) => format!("De naam van {line} is te lang. {message}"),
        ("note", _) => format!("De toelichting bij {line} is te lang. {message}"),
        (_, "") => format!("{line} telt nog niet mee. {message}"),
        _ => format!("{line} ({label}) telt nog niet mee. {message}"),
    }
}

const fn list(part: Part) -> &'static str {
    match part {
        Part::Costs => "Kosten",
        Part::Income => "Inkomsten",
        Part::Baseline => "Huidige kosten",
    }
}

fn setting(cell: &str) -> &'static str {
    match cell {
        "starts_on" => "De startdatum",
        "years" => "Het aantal jaren",
        "wage_index" => "De loonindex",
        "price_index" => "De prijsindex",
        "volume" => "De omvang per jaar",
        "unit" => "De naam van een eenheid",
        "handling" => "De uitvoeringslast van de gemeente",
        "baseline_index" => "De index van de huidige kosten",
        "volunteer_hours" => "Het aantal uren van vrijwilligers",
        "volunteer_value" => "De waarde van een uur vrijwilligerswerk",
        "volume_down" | "volume_up" | "wages_up" | "fewer_volunteers" | "replaced" | "replacement_wage"
        | "lost_funds" => "Een aanname over wat er anders kan lopen",
        "vat_exempt" => "De vraag of de dienst is vrijgesteld van btw",
        _ => "Een instelling van de begroting",
    }
}
