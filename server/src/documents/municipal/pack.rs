//! What the template of the proposal to the college reads.

use super::report::advice;
use super::{FactView, OverviewView, PackFacts};
use crate::documents::letter_view::LetterView;
use crate::documents::words::{Created, bold, name, paragraph, plain, sentence};
use domain::Named;
use domain::assessment::{Advice, Panel};
use domain::budget::{Budget, Figures, YearName};
use domain::calendar::DutchDate;
use domain::case::{Baseline, Decision, Outcome, granted_amounts};
use domain::markdown::{self, Block};
use domain::money::{Amounts, Cents};
use serde::Serialize;

/// The proposal to the college as data.
#[derive(Debug, Serialize)]
pub(in crate::documents) struct PackView {
    municipality: String,
    kind: &'static str,
    title: String,
    subject: String,
    reference: String,
    created: Created,
    facts: Vec<FactView>,
    /// What the college is asked to decide, point by point.
    points: Vec<String>,
    summary: Vec<Block>,
    asked: Vec<Block>,
    advice_title: String,
    advice: Vec<Block>,
    overview: OverviewView,
    departure: Vec<Block>,
    conditions: Vec<String>,
    obligations: Vec<String>,
    amounts: Option<AmountsView>,
    alternatives: Vec<AlternativeView>,
    letter: LetterView,
}

#[derive(Debug, Serialize)]
struct AmountsView {
    header: Vec<String>,
    rows: Vec<Vec<String>>,
    note: String,
}

#[derive(Debug, Serialize)]
struct AlternativeView {
    label: &'static str,
    text: String,
}

impl PackView {
    /// Writes the proposal.
    pub(in crate::documents) fn of(facts: &PackFacts) -> Self {
        let PackFacts { letter, report, .. } = facts;
        let decision = &letter.decision;
        let (budget, _) = domain::budget::read(&letter.sheet);
        let figures = Figures::of(&budget);
        let by_reviewer = report.by_reviewer();
        let panel = report.profile.panel(&by_reviewer);
        let (advice_title, advice) = advice(report, &panel);
        Self {
            municipality: letter.sender.name.clone(),
            kind: "Voorstel aan het college",
            title: name(&letter.title),
            subject: format!("Collegevoorstel over het uitdaagvoorstel {}", name(&letter.title)),
            reference: letter.submission.reference.clone(),
            created: report.made.into(),
            facts: head(facts),
            points: points(decision, &letter.cooperative, &budget, &figures),
            summary: markdown::parse(&decision.summary),
            asked: asked(letter.cooperative.as_str(), &budget, &figures),
            advice_title,
            advice,
            overview: OverviewView::of(&panel, &by_reviewer),
            departure: markdown::parse(&decision.departure),
            conditions: decision.conditions.clone(),
            obligations: decision.obligations.clone(),
            amounts: AmountsView::of(decision, &budget, &figures),
            alternatives: alternatives(facts, &panel),
            letter: LetterView::of(letter),
        }
    }
}

fn head(facts: &PackFacts) -> Vec<FactView> {
    let letter = &facts.letter;
    let authority = letter.decision.authority.map(Named::label).unwrap_or_default();
    let signed = letter.decision.signatories.iter().map(|one| format!("{}, {}", one.name, one.office));
    vec![
        FactView::new("Indiener", name(&letter.cooperative)),
        FactView::new("Kenmerk", letter.submission.reference.clone()),
        FactView::new("Steller", letter.sender.contact.clone()),
        FactView::new("Juridisch getoetst door", facts.jurist.clone()),
        FactView::new("Wat het is in de wet", letter.decision.character(&letter.profile).label()),
        FactView::new("Wie beslist", authority),
        FactView::new("Ondertekening", signed.collect::<Vec<_>>().join("; ")),
        FactView::new(
            "Beslissen en versturen",
            facts.due.map(|due| format!("uiterlijk op {}", due.long())).unwrap_or_default(),
        ),
        FactView::new("Opgemaakt op", facts.report.made.long()),
    ]
}

/// The years that are granted: what was typed, or else what was asked for the months.
fn granted(decision: &Decision, budget: &Budget, figures: &Figures) -> Vec<Cents> {
    if decision.outcome == Outcome::Refused || budget.costs.is_empty() {
        return Vec::new();
    }
    if decision.amounts.is_empty() {
        return granted_amounts(&figures.requested, decision.months.unwrap_or_default(), budget.rounding);
    }
    decision.amounts.clone()
}

fn points(decision: &Decision, cooperative: &str, budget: &Budget, figures: &Figures) -> Vec<String> {
    let who = name(cooperative);
    let first = match decision.outcome {
        Outcome::Granted => format!("het verzoek van {who} in te willigen;"),
        Outcome::GrantedWithConditions => format!("het verzoek van {who} in te willigen onder voorwaarden;"),
        Outcome::PartlyGranted => format!("het verzoek van {who} voor een deel in te willigen;"),
        Outcome::GrantedAsPilot => format!("het verzoek van {who} in te willigen als proef;"),
        Outcome::Refused => format!("het verzoek van {who} af te wijzen;"),
    };
    let granted = granted(decision, budget, figures);
    let total: Cents = granted.iter().sum();
    let term = decision.months.map(|months| {
        if granted.is_empty() {
            format!("dit te doen voor {months} maanden;")
        } else {
            format!("daarvoor {} beschikbaar te stellen voor {months} maanden;", Amounts(budget.rounding).euro(total))
        }
    });
    let last = "de brief in de bijlage vast te stellen en te laten versturen.".to_owned();
    [first].into_iter().chain(term).chain([last]).collect()
}

fn asked(cooperative: &str, budget: &Budget, figures: &Figures) -> Vec<Block> {
    let who = format!("{} daagt de gemeente uit om een taak over te nemen", name(cooperative));
    if budget.costs.is_empty() {
        return vec![sentence(format!("{who}. Het voorstel heeft geen begroting."))];
    }
    let total: Cents = figures.requested.iter().sum();
    vec![paragraph([
        plain(format!("{who}, voor {} jaar, en vraagt daarvoor ", budget.years)),
        bold(Amounts(budget.rounding).euro(total)),
        plain("."),
    ])]
}

impl AmountsView {
    fn of(decision: &Decision, budget: &Budget, figures: &Figures) -> Option<Self> {
        if budget.costs.is_empty() {
            return None;
        }
        let amounts = Amounts(budget.rounding);
        let granted = granted(decision, budget, figures);
        let present = match &decision.baseline {
            Some(Baseline::Corrected { amounts, .. }) => Some(amounts),
            Some(Baseline::Unused) => None,
            _ => figures.baseline.as_ref(),
        };
        let cell = |year: usize, of_years: &[Cents]| {
            of_years.get(year).map(|amount| amounts.euro(*amount)).unwrap_or_default()
        };
        let sum = |of_years: &[Cents]| {
            if of_years.is_empty() { String::new() } else { amounts.euro(of_years.iter().sum()) }
        };
        let none = Vec::new();
        let present_of = present.unwrap_or(&none);
        let years = YearName::of(budget).into_iter().enumerate().map(|(year, name)| {
            let name = name.to_string();
            vec![name, cell(year, &figures.requested), cell(year, &granted), cell(year, present_of)]
        });
        let total = vec!["Samen".to_owned(), sum(&figures.requested), sum(&granted), sum(present_of)];
        let remark = match (&decision.baseline, decision.amount_reason.trim()) {
            (_, reason) if !reason.is_empty() => format!("Waarom een ander bedrag: {reason}"),
            (Some(Baseline::Corrected { .. }), _) => "De huidige kosten zijn de cijfers van de gemeente.".to_owned(),
            (Some(Baseline::Confirmed), _) => {
                "De huidige kosten gaf de indiener op; de gemeente bevestigt ze.".to_owned()
            }
            _ => String::new(),
        };
        let header = ["Jaar", "Gevraagd", "Voorgesteld", "Kost de taak nu"].map(str::to_owned).to_vec();
        Some(Self { header, rows: years.chain([total]).collect(), note: remark })
    }
}

/// What the college could do instead, and what that needs.
fn alternatives(facts: &PackFacts, panel: &Panel<'_>) -> Vec<AlternativeView> {
    let chosen = facts.letter.decision.outcome;
    let knocked_out: Vec<String> = panel
        .criteria()
        .iter()
        .filter(|result| result.knocked_out)
        .map(|result| result.criterion.label.to_lowercase())
        .collect();
    let others = Outcome::ALL.iter().copied().filter(|outcome| *outcome != chosen).map(|outcome| {
        let needs = match outcome {
            Outcome::Granted if !knocked_out.is_empty() => {
                format!("Dit kan niet: {} scoort lager dan 3.", knocked_out.join(", "))
            }
            Outcome::Granted => "Dan gelden geen voorwaarden vooraf. ".to_owned() + &distance(outcome, panel.advice()),
            Outcome::GrantedWithConditions => {
                "Dan moet de indiener eerst aan voorwaarden voldoen. ".to_owned() + &distance(outcome, panel.advice())
            }
            Outcome::PartlyGranted => "Dan noemt het besluit wat niet wordt toegewezen, en waarom.".to_owned(),
            Outcome::GrantedAsPilot => {
                "Dan noemt het besluit wanneer en waarop de proef wordt beoordeeld. ".to_owned()
                    + &distance(outcome, panel.advice())
            }
            Outcome::Refused => {
                "Dat kan alleen op een weigeringsgrond, met de feiten erbij (Awb 3:46). ".to_owned()
                    + &distance(outcome, panel.advice())
            }
        };
        AlternativeView { label: outcome.label(), text: needs.trim().to_owned() }
    });
    let later = AlternativeView {
        label: "Later beslissen",
        text: match facts.due {
            Some(due) => format!(
                "Na {} is de gemeente te laat en kan de indiener haar in gebreke stellen (Awb 4:17). Langer wachten kan als \
                 het bestuur van de indiener instemt met uitstel (Awb 4:15).",
                due.long()
            ),
            None => "Langer wachten kan als het bestuur van de indiener instemt met uitstel (Awb 4:15).".to_owned(),
        },
    };
    others.chain([later]).collect()
}

/// Whether an outcome is what the scores point to.
fn distance(outcome: Outcome, advice: Option<Advice>) -> String {
    match advice {
        None => String::new(),
        Some(advice) if outcome.follows(advice) => "Het advies van de scores wijst hierop.".to_owned(),
        Some(_) => "Het wijkt af van het advies van de scores en vraagt een eigen reden (Awb 3:46).".to_owned(),
    }
}
