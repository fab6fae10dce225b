//! Blank rows. Their lists are set to what is likely, which makes an empty budget an example of a complete one.

use domain::Named;
use domain::budget::{CostGroup, IncomeGroup, Part, Row};

/// Blank rows after the filled ones.
const MORE: usize = 2;

/// The rows with blank ones after them: one for each usual line of an empty budget, later a few that are not there yet.
/// `least` is how many blank ones somebody asked for.
pub(super) fn with_blanks(part: Part, rows: &[Row], least: usize) -> Vec<Row> {
    let absent_too = if rows.is_empty() { usize::MAX } else { MORE };
    let count = absent_too.max(least);
    let absent = usual(part).into_iter().filter(|group| rows.iter().all(|row| row.group != *group || group.is_empty()));
    let more = std::iter::repeat_n(other(part), MORE.max(least));
    let blank: Vec<Row> = absent.chain(more).take(count).map(|group| like(part, group)).collect();
    rows.iter().cloned().chain(blank).collect()
}

/// Groups that most budgets have.
fn usual(part: Part) -> Vec<&'static str> {
    match part {
        Part::Costs => CostGroup::ALL.iter().map(|group| group.value()).collect(),
        Part::Income => vec!["eigen-bijdragen", "contributie", "fonds"],
        Part::Baseline => vec![""],
    }
}

/// The group of which there are often several.
fn other(part: Part) -> &'static str {
    match part {
        Part::Costs => CostGroup::Overhead.value(),
        Part::Income => IncomeGroup::Sponsor.value(),
        Part::Baseline => "",
    }
}

/// A blank row as lines of this group usually are.
fn like(part: Part, group: &str) -> Row {
    match part {
        Part::Costs => cost(CostGroup::from_value(group).unwrap_or(CostGroup::Staff)),
        Part::Income => income(IncomeGroup::from_value(group).unwrap_or(IncomeGroup::ClientContribution)),
        Part::Baseline => row("", "aantal", "", ""),
    }
}

fn cost(group: CostGroup) -> Row {
    use CostGroup::{Depreciation, Material, NonProductive, Reserve, Staff, StartUp, Transport, Volunteers};
    let (basis, index) = match group {
        Staff => ("fte", "loon"),
        NonProductive => ("loonkosten%", "loon"),
        Volunteers | Transport | Material => ("aantal", "prijs"),
        Reserve => ("kosten%", "prijs"),
        Depreciation | StartUp => ("bedrag", "geen"),
        _ => ("bedrag", "prijs"),
    };
    row(group.value(), basis, index, "")
}

fn income(group: IncomeGroup) -> Row {
    use IncomeGroup::{ClientContribution, Fund, MemberCapital, Membership};
    let (basis, index, certainty) = match group {
        ClientContribution => ("aantal", "prijs", "waarschijnlijk"),
        Membership => ("aantal", "geen", "waarschijnlijk"),
        Fund => ("bedrag", "geen", "onzeker"),
        MemberCapital => ("bedrag", "geen", "waarschijnlijk"),
        _ => ("bedrag", "prijs", "waarschijnlijk"),
    };
    row(group.value(), basis, index, certainty)
}

fn row(group: &str, basis: &str, index: &str, certainty: &str) -> Row {
    Row {
        group: group.to_owned(),
        basis: basis.to_owned(),
        index: index.to_owned(),
        certainty: certainty.to_owned(),
        ..Row::default()
    }
}
