//! The goal for the price of a unit can be met with the budget.

use crate::budget::Figures;
use crate::money::Cents;
use crate::proposal::coherence::Plan;
use crate::proposal::coherence::prose::{amounts, words};
use crate::proposal::{Field, Finding, RowValues};

/// Lists with an `indicator` and a `doel`.
const LISTS: [&str; 2] = ["monitoring.indicatoren", "meerwaarde.voordelen"];

/// Words with which an amount is a difference, or somebody else's price.
const OTHERWISE: [&str; 7] = ["bespar", "minder", "lager", "daling", "verschil", "bijdrage", "deelnemer"];

const YEARS: [(&str, &str); 6] = [
    ("jaar 1", "eerste jaar"),
    ("jaar 2", "tweede jaar"),
    ("jaar 3", "derde jaar"),
    ("jaar 4", "vierde jaar"),
    ("jaar 5", "vijfde jaar"),
    ("jaar 6", "zesde jaar"),
];

/// Remarks a goal for "kosten per dagdeel" (or the budget's other unit) below what the municipality pays by the budget.
///
/// Where the goal holds several amounts the highest counts, and where no year is named the cheapest year.
pub(in crate::proposal::coherence) fn check(plan: &Plan) -> Vec<Finding> {
    let Some(figures) = plan.figures.as_ref().filter(|_| !plan.budget.unit.is_empty()) else { return vec![] };
    let unit = plan.budget.unit.to_lowercase();
    let remarks = LISTS.iter().flat_map(|list| {
        let rows = plan.answers.rows(list).into_iter().enumerate();
        rows.filter_map(|(row, cells)| {
            let (goal, price) = too_low(&cells, &unit, figures)?;
            let message = format!(
                "Uw doel is {goal}, maar volgens de begroting betaalt de gemeente {price} per {unit}. Pas een van de \
                 twee aan."
            );
            Some(Finding::remark(Field::cell(list, row, "doel"), message))
        })
    });
    remarks.collect()
}

/// The goal and the price that it undercuts.
fn too_low(cells: &RowValues, unit: &str, figures: &Figures) -> Option<(Cents, Cents)> {
    let cell = |column: &str| cells.get(column).map_or("", String::as_str);
    let (indicator, goal) = (plain(cell("indicator")), plain(cell("doel")));
    let is_difference = OTHERWISE.iter().any(|word| indicator.contains(word) || goal.contains(word));
    if !names_unit_price(&indicator, unit) || is_difference {
        return None;
    }
    let most = amounts(cell("doel")).into_iter().max()?;
    let named = |text: &str| YEARS.iter().position(|(number, name)| text.contains(number) || text.contains(name));
    let price = match named(&indicator).or_else(|| named(&goal)) {
        Some(year) => figures.requested_per_unit(year),
        None => (0..figures.years).filter_map(|year| figures.requested_per_unit(year)).min(),
    }?;
    (most < price).then_some((most, price))
}

/// Small letters with single spaces around every word, marks left out.
fn plain(text: &str) -> String {
    let words: Vec<String> = words(text).into_iter().map(|word| word.core).collect();
    format!(" {} ", words.join(" "))
}

/// Whether an indicator is the price of one unit, by its name or as "per eenheid".
fn names_unit_price(indicator: &str, unit: &str) -> bool {
    let nouns = [" kosten", " kostprijs", " prijs"];
    let payers = ["", " voor de gemeente"];
    let named = |unit: &str| {
        nouns.iter().any(|noun| payers.iter().any(|payer| indicator.contains(&format!("{noun}{payer} per {unit} "))))
    };
    named(unit) || named("eenheid")
}
