//! What follows from the other answers.

use super::{KeyFact, KeyFigure, Plan};
use crate::budget::share;
use crate::calendar::parse_date;
use crate::money::{BasisPoints, Cents};
use crate::proposal::risks::{self, Matrix, Weight};
use crate::proposal::whole_number;
use jiff::civil::Date;

const MEMBERS: &str = "draagvlak.leden";
const SIGNATURES: &str = "draagvlak.ondertekenaars";
const INHABITANTS: &str = "doelgroep.inwoners";
const POLICIES: &str = "aansprakelijkheid.verzekeringen";
const CONTRACT: &str = "taak.contracteinde";
const SERVICES: &str = "taak.onderdelen";

pub(super) fn facts(plan: &Plan<'_>) -> Vec<KeyFact> {
    let supporters = |question, figure: fn(i64, Option<BasisPoints>) -> KeyFigure| {
        let count = number(plan, question)?;
        let whole = number(plan, INHABITANTS).unwrap_or_default();
        Some(KeyFact::plain(figure(count.0, share(count, whole)), question))
    };
    let members = supporters(MEMBERS, |count, share| KeyFigure::Members { count, share });
    let signatures = supporters(SIGNATURES, |count, share| KeyFigure::Signatures { count, share });
    let all = [contract(plan), lead_time(plan), members, signatures, high_risks(plan), policies(plan)];
    all.into_iter().flatten().collect()
}

/// A count as an amount, of which shares are taken.
fn number(plan: &Plan<'_>, question: &str) -> Option<Cents> {
    whole_number(plan.answers.get(question)).map(Cents)
}

fn contract(plan: &Plan<'_>) -> Option<KeyFact> {
    let ends = parse_date(plan.answers.get(CONTRACT)).ok()?;
    let starts = plan.budget.starts_on?;
    Some(KeyFact::held(KeyFigure::ContractEnd { ends, starts }, CONTRACT, ends < starts))
}

fn lead_time(plan: &Plan<'_>) -> Option<KeyFact> {
    let latest = plan.profile.lead_time.start_before(plan.budget.starts_on?);
    let received = plan.days.received_on;
    Some(KeyFact::held(KeyFigure::LeadTime { latest, received }, SERVICES, received <= latest))
}

fn high_risks(plan: &Plan<'_>) -> Option<KeyFact> {
    let rows = plan.answers.rows(risks::QUESTION);
    let matrix = Matrix::of(plan.answers);
    let high: Vec<_> = matrix.risks().into_iter().filter(|risk| risk.weight() == Weight::High).collect();
    let without = |number: usize| {
        let measure = number.checked_sub(1).and_then(|index| rows.get(index)).and_then(|row| row.get("maatregel"));
        measure.is_none_or(|measure| measure.trim().is_empty())
    };
    let unmeasured = high.iter().filter(|risk| without(risk.number)).count();
    let figure = KeyFigure::HighRisks { high: high.len(), unmeasured };
    (!rows.is_empty()).then(|| KeyFact::held(figure, risks::QUESTION, unmeasured == 0))
}

/// Those of which the last day can be read.
fn policies(plan: &Plan<'_>) -> Option<KeyFact> {
    let last = plan.budget.last_day()?;
    let rows = plan.answers.rows(POLICIES);
    let ends: Vec<Date> =
        rows.iter().filter_map(|row| row.get("geldig").and_then(|cell| parse_date(cell).ok())).collect();
    let early = ends.iter().filter(|end| **end < last).count();
    let figure = KeyFigure::Policies { early, all: ends.len() };
    (!ends.is_empty()).then(|| KeyFact::held(figure, POLICIES, early == 0))
}
