//! Insurance policies last as long as the plan, and cover what the plan does.

use super::Plan;
use crate::calendar::{DutchDate, parse_date};
use crate::money::Cents;
use crate::proposal::meters::{Threshold, limit_on};
use crate::proposal::{Field, Finding, RowValues};

const POLICIES: &str = "aansprakelijkheid.verzekeringen";

/// Policies that every plan needs, as the list stores them, with what to say without one.
const NEEDED: [(&str, &str); 2] = [
    (
        "avb",
        "Er staat nog geen aansprakelijkheidsverzekering (AVB) bij. Zonder die betaalt uw organisatie schade zelf.",
    ),
    ("ongevallen", "Er staat nog geen ongevallenverzekering voor vrijwilligers bij. Vraag de gemeente naar de hare."),
];

const VEHICLE: (&str, &str) =
    ("voertuig", "U vervoert cliënten, maar er staat geen verzekering voor voertuig en inzittenden bij. Voeg die toe.");

/// Remarks policies that end before the last day of the budget, that are missing or that cover little.
pub(super) fn check(plan: &Plan) -> Vec<Finding> {
    let rows = plan.answers.rows(POLICIES);
    let ending = rows.iter().enumerate().filter_map(|(row, cells)| ends_early(plan, row, cells));
    let low = rows.iter().enumerate().filter_map(|(row, cells)| covers_little(plan, row, cells));
    missing(plan, &rows).chain(ending).chain(low).collect()
}

/// Policies that are not on the list. Silent while it is empty or has a row without its kind.
fn missing<'a>(plan: &'a Plan, rows: &'a [RowValues]) -> impl Iterator<Item = Finding> + 'a {
    let kind = |row: &RowValues| row.get("soort").cloned().unwrap_or_default();
    let kinds: Vec<String> = rows.iter().map(kind).collect();
    let alone = plan.answers.get("organisatie.vrijwilligers").trim() == "0";
    let drives = plan.own_services().iter().any(|service| service.value == "vervoer");
    let is_clear = !kinds.is_empty() && kinds.iter().all(|kind| !kind.is_empty() && kind != "anders");
    let needed = NEEDED.into_iter().filter(move |(kind, _)| !alone || *kind == "avb").chain(drives.then_some(VEHICLE));
    needed
        .filter(move |(needed, _)| is_clear && kinds.iter().all(|kind| kind != needed))
        .map(|(_, message)| Finding::remark(Field::question(POLICIES), message))
}

fn ends_early(plan: &Plan, row: usize, cells: &RowValues) -> Option<Finding> {
    let last = plan.last_day()?;
    let end = cells.get("geldig").and_then(|cell| parse_date(cell).ok()).filter(|end| *end < last)?;
    let message = format!(
        "Deze polis loopt tot en met {}, uw plan tot en met {}. Spreek af wie de polis op tijd verlengt.",
        end.long(),
        last.long()
    );
    Some(Finding::remark(Field::cell(POLICIES, row, "geldig"), message))
}

/// A liability insurance below what is usual.
fn covers_little(plan: &Plan, row: usize, cells: &RowValues) -> Option<Finding> {
    let usual = limit_on(Threshold::LiabilityCover, plan.days.received_on)?;
    let cover = cells.get("dekking").and_then(|cell| Cents::parse(cell).ok()).filter(|cover| *cover < usual)?;
    cells.get("soort").filter(|kind| *kind == "avb")?;
    let message =
        format!("Deze verzekering dekt {} per gebeurtenis. Gebruikelijk is minstens {}.", cover.euros(), usual.euros());
    Some(Finding::remark(Field::cell(POLICIES, row, "dekking"), message))
}
