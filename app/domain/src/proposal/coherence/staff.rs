//! Fte of the functions are the fte of the budget, and fte × wage is the amount of the line.

use super::prose::{Word, amount_at, words};
use super::{Part, Plan};
use crate::budget::{Basis, CostGroup, CostLine, Quantity};
use crate::money::{Cents, Rounding};
use crate::proposal::{Field, Finding, RowValues};

const FUNCTIONS: &str = "organisatie.beroepskrachten";

/// Difference that rounding may make.
const ONE_EURO: i64 = 100;

/// Compares fte and wages wherever both are named without doubt.
pub(super) fn check(plan: &Plan) -> Vec<Finding> {
    if plan.figures.is_none() {
        return vec![];
    }
    functions(plan).into_iter().chain(unpaid(plan)).chain(wages(plan)).collect()
}

/// Wages in the budget of a board that says to work without professionals.
fn unpaid(plan: &Plan) -> Option<Finding> {
    if plan.asked("organisatie.betaald") != Some("nee") {
        return None;
    }
    let mut lines = plan.budget.costs.iter().zip(&plan.figures.as_ref()?.costs);
    let (line, _) = lines.find(|(line, amounts)| {
        matches!(line.group, CostGroup::Staff | CostGroup::NonProductive) && amounts.iter().any(|amount| amount.0 != 0)
    })?;
    let message = "Bij Organisatie staat dat u zonder beroepskrachten werkt, maar hier staan kosten voor personeel. Maak dit \
                   gelijk.";
    Some(Finding::remark(Field::budget(Part::Costs, line.row, "group"), message))
}

/// All functions together against the budget. Silent unless each names one fte, all have one employer and the budget
/// counts all its staff in fte: who works for a partner, or by the hour, may be paid by another line.
fn functions(plan: &Plan) -> Option<Finding> {
    plan.asked(FUNCTIONS)?;
    let rows = plan.answers.rows(FUNCTIONS);
    let employer = |row: &RowValues| row.get("werkgever").map(|cell| cell.trim().to_lowercase());
    let first = employer(rows.first()?)?;
    let one_employer = rows.iter().all(|row| employer(row).as_ref() == Some(&first));
    let is_in_fte = |line: &CostLine| line.group != CostGroup::Staff || matches!(line.basis, Basis::Fte { .. });
    if !one_employer || !plan.budget.costs.iter().all(is_in_fte) {
        return None;
    }
    let named: i64 = rows.iter().map(fte_of).sum::<Option<i64>>()?;
    let budgeted = |year: usize| -> i64 {
        let fte = plan.budget.costs.iter().filter_map(|line| match &line.basis {
            Basis::Fte { fte, .. } => Some(fte.at(year).0),
            _ => None,
        });
        fte.sum()
    };
    let (years, most) = (plan.figures.as_ref()?.years, budgeted(0));
    (most > 0 && (0..years).all(|year| budgeted(year) != named)).then(|| {
        let message = format!(
            "Bij deze functies staat samen {} fte, in de begroting {} fte. Maak de getallen gelijk.",
            Quantity(named),
            Quantity(most)
        );
        Finding::remark(Field::question(FUNCTIONS), message)
    })
}

/// The hundredths of an fte that a function names, if it does so once.
fn fte_of(row: &RowValues) -> Option<i64> {
    let words = words(&row.values().map(String::as_str).collect::<Vec<_>>().join(" \u{2022} "));
    let mut found = words.windows(2).filter_map(fte);
    found.next().filter(|_| found.next().is_none())
}

fn fte(pair: &[Word]) -> Option<i64> {
    let [number, unit] = pair else { return None };
    // Both are counted in hundredths, and read with a comma.
    Cents::parse(&number.core).ok().filter(|_| unit.is(&["fte"])).map(|hundredths| hundredths.0)
}

/// Lines with a fixed amount whose note explains it as fte × wage.
fn wages(plan: &Plan) -> impl Iterator<Item = Finding> {
    let lines = plan.line_numbers(Part::Costs).zip(&plan.budget.costs);
    lines.filter_map(|(row, line)| {
        let Basis::Amount(amount) = &line.basis else { return None };
        let (fte, wage) = product(&words(&line.note))?;
        let (expected, stands) = (wage.times(fte, 100, Rounding::Cent), amount.at(0));
        ((expected.0 - stands.0).abs() >= ONE_EURO).then(|| {
            let message = format!(
                "{} fte × {} is {}. Hier staat {}. Welk bedrag klopt?",
                Quantity(fte),
                wage.in_short(),
                expected.in_short(),
                stands.in_short()
            );
            Finding::remark(Field::budget(Part::Costs, row, "price"), message)
        })
    })
}

/// Reads a note that is "0,67 fte × € 78.000" and nothing else.
fn product(words: &[Word]) -> Option<(i64, Cents)> {
    let times = words.get(2).filter(|word| word.core.is_empty() || word.is(&["x", "maal", "keer"]))?;
    let fte = fte(words.get(..2)?).filter(|_| !times.ends_sentence())?;
    let (wage, end) = match amount_at(words, 3) {
        Some(found) => found,
        None => (Cents::parse(&words.get(3)?.core).ok()?, 4),
    };
    (end == words.len()).then_some((fte, wage))
}
