//! What strikes the reader of a budget, and what could not be read.

use super::Worked;
use crate::documents::ProposalFacts;
use domain::budget::{CellFinding, Part, Sheet, checks};

/// All remarks, the unreadable cells first.
pub(super) fn of(facts: &ProposalFacts, worked: &Worked) -> Vec<String> {
    let unreadable = worked.unreadable.iter().map(|cell| unreadable(cell, &facts.sheet));
    let checks = checks::check(&worked.budget, &worked.figures, &facts.profile.limits);
    let late = worked.budget.starts_on.and_then(|start| facts.profile.too_soon(start, facts.date));
    unreadable.chain(checks.into_iter().map(|check| check.message)).chain(late).collect()
}

fn unreadable(finding: &CellFinding, sheet: &Sheet) -> String {
    let place = match finding.row {
        None => setting(finding.cell).to_owned(),
        Some((part, row)) => {
            let label = sheet.rows(part).get(row).map_or("", |row| row.label.trim());
            let line = format!("{}, regel {}", list(part), row + 1);
            if label.is_empty() { line } else { format!("{line} ({label})") }
        }
    };
    format!("{place} telt nog niet mee. {}", finding.message)
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
        "handling" => "De uitvoeringslast van de gemeente",
        "baseline_index" => "De index van de huidige kosten",
        "volunteer_hours" => "Het aantal uren van vrijwilligers",
        "volunteer_value" => "De waarde van een uur vrijwilligerswerk",
        _ => "Een instelling van de begroting",
    }
}
