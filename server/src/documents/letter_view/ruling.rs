//! What was decided, under which conditions, and why not.

use crate::documents::LetterFacts;
use crate::documents::words::{amounts_by_year, bold, last_day, paragraph, sentence};
use domain::budget::{Budget, Figures};
use domain::calendar::DutchDate;
use domain::case::{Decision, GroundReason, Outcome, granted_amounts};
use domain::markdown::{self, Block};
use domain::money::{Amounts, Cents};
use domain::profile::LegalCharacter;
use serde::Serialize;

/// The ruling.
#[derive(Debug, Serialize)]
pub(super) struct RulingView {
    text: Vec<Block>,
    conditions: Vec<ConditionView>,
    obligations: Vec<String>,
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
        let decision = &facts.decision;
        if is_refusal(facts) {
            return Self { text: Vec::new(), conditions: Vec::new(), obligations: Vec::new(), terms: Vec::new() };
        }
        let condition = |text: &String| ConditionView { title: "", text: text.trim().to_owned() };
        let terms = decision.months.map(|months| terms(months, decision, budget, figures));
        Self {
            text: form_of_words(facts).into_iter().chain(limits(decision)).collect(),
            conditions: decision.conditions.iter().map(condition).collect(),
            obligations: decision.obligations.iter().map(|text| text.trim().to_owned()).collect(),
            terms: terms.unwrap_or_default(),
        }
    }
}

/// What was decided, in one sentence that claims no more than the letter is in law.
pub(super) fn sentence_of(facts: &LetterFacts) -> &'static str {
    match (facts.decision.character(&facts.profile), facts.decision.outcome) {
        (LegalCharacter::PrivateLaw, Outcome::Refused) => "Wij sluiten met u geen overeenkomst over deze taak.",
        (LegalCharacter::PrivateLaw, _) => "Wij willen met u een overeenkomst over deze taak sluiten.",
        (LegalCharacter::Factual, Outcome::Refused) => "Wij gaan niet mee in uw voorstel.",
        (LegalCharacter::Factual, _) => "Wij staan achter uw voorstel.",
        (LegalCharacter::Subsidy, Outcome::Refused) => "Wij wijzen uw verzoek af en verlenen geen subsidie.",
        (LegalCharacter::Subsidy, _) => "Wij verlenen u subsidie voor deze taak.",
        (LegalCharacter::Decision, Outcome::Granted) => "Wij willigen uw verzoek in.",
        (LegalCharacter::Decision, Outcome::GrantedWithConditions) => "Wij willigen uw verzoek in, onder voorwaarden.",
        (LegalCharacter::Decision, Outcome::PartlyGranted) => "Wij willigen uw verzoek voor een deel in.",
        (LegalCharacter::Decision, Outcome::GrantedAsPilot) => "Wij willigen uw verzoek in als proef.",
        (LegalCharacter::Decision, Outcome::Refused) => "Wij wijzen uw verzoek af.",
    }
}

/// What a yes is in law.
fn form_of_words(facts: &LetterFacts) -> Vec<Block> {
    let rights = "De rechten en plichten van cliënten stellen wij zelf vast.";
    let as_proposed = "zoals u in uw voorstel beschrijft, behalve waar deze brief iets anders zegt";
    match facts.decision.character(&facts.profile) {
        LegalCharacter::Decision => vec![sentence(format!("U mag de taak uitvoeren {as_proposed}. {rights}"))],
        LegalCharacter::Subsidy => vec![
            sentence(format!("U krijgt de subsidie om de taak uit te voeren {as_proposed}. {rights}")),
            sentence(
                "Voor jaren waarvan de gemeentebegroting nog niet is vastgesteld, geldt dat de raad daarvoor genoeg geld \
                 beschikbaar stelt (artikel 4:34 van de Algemene wet bestuursrecht).",
            ),
        ],
        LegalCharacter::PrivateLaw => vec![sentence(format!(
            "In de overeenkomst leggen wij vast dat u de taak uitvoert {as_proposed}. Zij geldt pas als u en wij haar \
             hebben ondertekend. {rights}"
        ))],
        LegalCharacter::Factual => vec![sentence("Deze brief geeft u nog geen recht om de taak uit te voeren.")],
    }
}

/// What is left out, how a pilot is judged, and why what the applicant promises is no condition.
fn limits(decision: &Decision) -> Vec<Block> {
    let part = |opening: &str, text: &str| {
        let opening = (!text.is_empty()).then(|| paragraph([bold(opening)]));
        opening.into_iter().chain(markdown::parse(text)).collect::<Vec<_>>()
    };
    let left_out = part("Dit wijzen wij niet toe:", &decision.left_out);
    let pilot = part("Zo beoordelen wij de proef:", &decision.evaluation);
    let promises = part("Waarom wij wat u toezegt niet als voorwaarde stellen:", &decision.promises_reason);
    left_out.into_iter().chain(pilot).chain(promises).collect()
}

/// For how long and for how much, as far as the budget says so.
fn terms(months: u16, decision: &Decision, budget: &Budget, figures: &Figures) -> Vec<TermView> {
    let until = budget
        .starts_on
        .map(|start| format!(", van {} tot en met {}", start.long(), last_day(start, months.into()).long()));
    let length = if months == 1 { "1 maand".to_owned() } else { format!("{months} maanden") };
    let term = TermView { label: "Looptijd", value: length + &until.unwrap_or_default() };
    [term].into_iter().chain(amount(months, decision, budget, figures)).collect()
}

/// What is granted for the years that the months reach, in total and each, and how that is related to what was asked.
fn amount(months: u16, decision: &Decision, budget: &Budget, figures: &Figures) -> Option<TermView> {
    let asked = granted_amounts(&figures.requested, months, budget.rounding);
    let granted = if decision.amounts.is_empty() { &asked } else { &decision.amounts };
    let amounts = Amounts(budget.rounding);
    let each = amounts_by_year(budget, granted);
    let total = |all: &[Cents]| amounts.euro(all.iter().sum());
    let sum = (granted.len() > 1).then(|| format!("{}: ", total(granted)));
    let last = months % 12;
    let part = if last == 0 { String::new() } else { format!(" (de eerste {last} maanden)") };
    let beside = if *granted == asked {
        "zoals u hebt gevraagd".to_owned()
    } else {
        format!("terwijl u voor deze maanden {} vroeg. {}", total(&asked), decision.amount_reason.trim())
    };
    let value = format!("{}{each}{part}, {beside}", sum.unwrap_or_default());
    (!budget.costs.is_empty() && !granted.is_empty()).then_some(TermView { label: "Bedrag", value })
}

/// The grounds for a refusal, as the ordinance words them.
pub(super) fn grounds(facts: &LetterFacts) -> Vec<GroundView> {
    let view = |reason: &GroundReason| {
        let ground = facts.profile.ground(&reason.ground);
        GroundView {
            ground: ground.map_or_else(|| reason.ground.clone(), |ground| ground.label.clone()),
            article: ground.map(|ground| facts.profile.source_of(ground)).unwrap_or_default(),
            reason: markdown::parse(&reason.reason).into_iter().chain(markdown::parse(&reason.despite)).collect(),
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
