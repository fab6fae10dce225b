//! The proposal in large figures.

use super::Worked;
use crate::documents::words::{in_letters, term_days};
use app::words::{Difference, difference};
use domain::budget::{Quantity, YearName, share};
use domain::calendar::DutchDate;
use domain::money::{Amounts, BasisPoints, Cents};
use domain::proposal::{Answers, whole_number};
use serde::Serialize;

/// A number and what it means.
#[derive(Debug, Serialize)]
pub(super) struct KeyFigure {
    label: String,
    value: String,
}

/// What is asked of the municipality: how much, for how long and from when.
#[derive(Debug, Serialize)]
pub(super) struct RequestView {
    total: String,
    /// For how many years, in words.
    term: String,
    /// First and last day, if the first is known.
    days: Option<String>,
    /// The amount of each year; nothing for one year.
    years: Vec<KeyFigure>,
}

impl RequestView {
    /// The request, if there are costs to ask for.
    pub(super) fn of(worked: &Worked) -> Option<Self> {
        let (budget, figures) = (&worked.budget, &worked.figures);
        let amounts = Amounts(budget.rounding);
        let each = YearName::of(budget).into_iter().zip(&figures.requested);
        let each = each.map(|(year, amount)| figure(amounts.euro(*amount), format!("in {year}")));
        worked.has_costs().then(|| Self {
            total: amounts.euro(figures.requested_total()),
            term: format!("gevraagd van de gemeente voor {} jaar", in_letters(budget.years)),
            days: term_days(budget),
            years: each.filter(|_| budget.years > 1).collect(),
        })
    }
}

/// The figures beside the request that are known so far.
pub(super) fn of(answers: &Answers, worked: &Worked) -> Vec<KeyFigure> {
    let money = [saving(worked), unit_price(worked)];
    let money = money.into_iter().filter(|_| worked.has_costs());
    let term = term(worked).filter(|_| !worked.has_costs());
    money.chain([volume(answers, worked), term, members(answers)]).flatten().collect()
}

fn figure(value: impl Into<String>, label: impl Into<String>) -> KeyFigure {
    KeyFigure { label: label.into(), value: value.into() }
}

/// What the municipality saves, or pays more.
fn saving(worked: &Worked) -> Option<KeyFigure> {
    let Difference { what, amount, share } = difference(Amounts(worked.budget.rounding), worked.figures.saving()?);
    Some(figure(amount, format!("{what} over {} jaar ({share})", in_letters(worked.figures.years))))
}

fn unit_price(worked: &Worked) -> Option<KeyFigure> {
    let ours = worked.figures.requested_per_unit(0)?;
    let (unit, without) = (worked.budget.unit_name(), without_start_up(worked));
    let label = match worked.figures.baseline_per_unit(0) {
        Some(now) => format!("per {unit} voor de gemeente{without}; nu {now}"),
        None => format!("per {unit} voor de gemeente{without}"),
    };
    Some(figure(ours.to_string(), label))
}

fn volume(answers: &Answers, worked: &Worked) -> Option<KeyFigure> {
    let clients = number(answers, "doelgroep.straks");
    match (worked.figures.volume.as_ref().and_then(|volume| volume.first()), clients) {
        (Some(volume), Some(clients)) => {
            let unit = worked.budget.unit_name();
            let label = format!("keer een {unit} per jaar, voor {clients} cliënten");
            Some(figure(volume.to_string(), label))
        }
        (Some(volume), None) => {
            Some(figure(volume.to_string(), format!("keer een {} per jaar", worked.budget.unit_name())))
        }
        (None, Some(clients)) => Some(figure(clients.to_string(), "cliënten per jaar")),
        (None, None) => None,
    }
}

fn term(worked: &Worked) -> Option<KeyFigure> {
    let start = worked.budget.starts_on?;
    Some(figure(format!("{} jaar", worked.budget.years), format!("looptijd, vanaf {}", start.long())))
}

fn members(answers: &Answers) -> Option<KeyFigure> {
    let members = number(answers, "draagvlak.leden")?;
    let inhabitants = number(answers, "doelgroep.inwoners").unwrap_or(Quantity(0));
    let share = share(Cents(members.0), Cents(inhabitants.0)).map(BasisPoints::in_short);
    Some(figure(
        members.to_string(),
        share.map_or_else(|| "leden".to_owned(), |share| format!("leden, {share} van de inwoners")),
    ))
}

/// Says that the price of a unit in the first year leaves out start-up costs, if the municipality is asked for those.
fn without_start_up(worked: &Worked) -> &'static str {
    if worked.figures.asks_start_up(0) { " zonder startkosten" } else { "" }
}

fn number(answers: &Answers, question: &str) -> Option<Quantity> {
    let count = u32::try_from(whole_number(answers.get(question))?).ok()?;
    Some(Quantity::whole(count.into()))
}
