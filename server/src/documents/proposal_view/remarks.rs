//! What strikes the reader of a budget, and what could not be read.

use super::Worked;
use crate::documents::ProposalFacts;
use domain::budget::{CellFinding, Column, Setting, Sheet, checks};

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
        let label = Setting::from_id(finding.cell).map_or(finding.cell, Setting::label);
        return format!("“{label}” is nog niet goed ingevuld. {message}");
    };
    let line = format!("{}, regel {}", part.label(), row + 1);
    let label = sheet.rows(part).get(row).map_or("", |row| row.label.trim());
    match (Column::from_id(finding.cell), label) {
        (Some(Column::Label), "") => format!("{line} heeft nog geen naam. {message}"),
        (Some(Column::Label), _) => format!("De naam van {line} is te lang. {message}"),
        (Some(Column::Note), _) => format!("De toelichting bij {line} is te lang. {message}"),
        (_, "") => format!("{line} telt nog niet mee. {message}"),
        _ => format!("{line} ({label}) telt nog niet mee. {message}"),
    }
}
