//! What was decided, under which conditions, and why not.

use crate::documents::LetterFacts;
use crate::documents::words::{amounts_by_year, last_day, sentence};
use domain::budget::{Budget, Figures};
use domain::calendar::DutchDate;
use domain::case::{GroundReason, Outcome};
use domain::markdown::{self, Block};
use domain::money::{Amounts, Cents};
use serde::Serialize;

/// The ruling.
#[derive(Debug, Serialize)]
pub(super) struct RulingView {
    text: Vec<Block>,
    conditions: Vec<ConditionView>,
    terms: Vec<TermView>,
}

#[derive(Debug, Serialize)]
struct ConditionView {
    title: &'static str,
    text: String,
}

#[derive(Debug, Serialize)]
struct TermView {
    label: &'static str,
    value: String,
}

/// A ground for refusal with its facts.
#[derive(Debug, Serialize)]
pub(super) struct GroundView {
    ground: String,
    article: String,
    reason: Vec<Block>,
}

impl RulingView {
    pub(super) fn of(facts: &LetterFacts, budget: &Budget, figures: &Figures) -> Self {
        if is_refusal(facts) {
            return Self { text: Vec::new(), conditions: Vec::new(), terms: Vec::new() };
        }
        let condition = |text: &String| ConditionView { title: "", text: text.trim().to_owned() };
        Self {
            text: vec![sentence(
                "U mag de taak uitvoeren zoals u in uw voorstel beschrijft. De rechten en plichten van cliënten stellen wij \
                 zelf vast.",
            )],
            conditions: facts.decision.conditions.iter().map(condition).collect(),
            terms: facts.decision.months.map(|months| terms(months, budget, figures)).unwrap_or_default(),
        }
    }
}

/// For how long and for how much, as far as the budget says so.
fn terms(months: u16, budget: &Budget, figures: &Figures) -> Vec<TermView> {
    let until = budget
        .starts_on
        .map(|start| format!(", van {} tot en met {}", start.long(), last_day(start, months.into()).long()));
    let length = if months == 1 { "1 maand".to_owned() } else { format!("{months} maanden") };
    let term = TermView { label: "Looptijd", value: length + &until.unwrap_or_default() };
    [term].into_iter().chain(amount(months, budget, figures)).collect()
}

/// What was asked for the years that fall within the months. A year that is granted in part has no amount of its own.
fn amount(months: u16, budget: &Budget, figures: &Figures) -> Option<TermView> {
    let years = usize::from(months.div_ceil(12)).min(figures.years);
    let requested = &figures.requested[..years];
    let amounts = Amounts(budget.rounding);
    let each = amounts_by_year(budget, requested);
    let total: Cents = requested.iter().sum();
    let sum = (years > 1 && months.is_multiple_of(12)).then(|| format!("{}: ", amounts.euro(total)));
    let value = format!("{}{each}, zoals u hebt gevraagd", sum.unwrap_or_default());
    (!budget.costs.is_empty()).then_some(TermView { label: "Bedrag", value })
}

/// The grounds for a refusal, as the ordinance words them.
pub(super) fn grounds(facts: &LetterFacts) -> Vec<GroundView> {
    let view = |reason: &GroundReason| {
        let ground = facts.profile.ground(&reason.ground);
        GroundView {
            ground: ground.map_or_else(|| reason.ground.clone(), |ground| ground.label.clone()),
            article: ground.map(|ground| ground.article.clone()).unwrap_or_default(),
            reason: markdown::parse(&reason.reason),
        }
    };
    facts.decision.grounds.iter().filter(|_| is_refusal(facts)).map(view).collect()
}

/// What would make a new proposal succeed, point by point.
pub(super) fn path(facts: &LetterFacts) -> Vec<String> {
    let points = facts.decision.way_forward.lines().filter(|_| is_refusal(facts));
    let points = points.map(|line| line.trim().trim_start_matches("- ").trim().to_owned());
    points.filter(|point| !point.is_empty()).collect()
}

fn is_refusal(facts: &LetterFacts) -> bool {
    facts.decision.outcome == Outcome::Refused
}
