//! What the template of the report reads.

use super::{FactView, Interest, InterestStatement, OverviewView, PanelMember, ReportFacts};
use crate::documents::words::{Created, bold, name, paragraph, plain, sentence};
use app::words;
use domain::assessment::{AdviceLimits, Criterion, CriterionResult, Panel};
use domain::calendar::DutchDate;
use domain::markdown::{self, Block};
use serde::Serialize;

/// The report as data.
#[derive(Debug, Serialize)]
pub(in crate::documents) struct ReportView {
    municipality: String,
    kind: &'static str,
    title: String,
    subject: String,
    reference: String,
    created: Created,
    facts: Vec<FactView>,
    advice_title: String,
    advice: Vec<Block>,
    overview: OverviewView,
    criteria: Vec<CriterionView>,
    panel: PanelView,
    interests: Vec<InterestView>,
    method: Vec<Block>,
}

#[derive(Debug, Serialize)]
struct CriterionView {
    label: String,
    question: String,
    measure: String,
    views: Vec<ScoreView>,
}

#[derive(Debug, Serialize)]
struct ScoreView {
    by: String,
    score: String,
    /// Whether it lies a point or more from the average.
    minority: bool,
    reason: Vec<Block>,
}

#[derive(Debug, Serialize)]
struct PanelView {
    header: [&'static str; 3],
    rows: Vec<[String; 3]>,
}

#[derive(Debug, Serialize)]
struct InterestView {
    name: String,
    on: String,
    kind: &'static str,
    text: Vec<Block>,
}

impl ReportView {
    /// Writes the report.
    pub(in crate::documents) fn of(facts: &ReportFacts) -> Self {
        let by_reviewer = facts.by_reviewer();
        let panel = facts.profile.panel(&by_reviewer);
        let (advice_title, advice) = advice(facts, &panel);
        let results = panel.criteria();
        Self {
            municipality: facts.sender.name.clone(),
            kind: "Adviesrapport van de beoordelaars",
            title: name(&facts.title),
            subject: format!("Adviesrapport over het uitdaagvoorstel {}", name(&facts.title)),
            reference: facts.reference.clone(),
            created: facts.made.into(),
            facts: vec![
                FactView::new("Indiener", name(&facts.cooperative)),
                FactView::new("Kenmerk", facts.reference.clone()),
                FactView::new("Beoordeeld", format!("versie {} van het voorstel", facts.version)),
                FactView::new("Ontvangen op", facts.received.long()),
                FactView::new("Regels", facts.profile.ordinance_and_article()),
                FactView::new("Opgemaakt op", facts.made.long()),
            ],
            advice_title,
            advice,
            overview: OverviewView::of(&panel, &by_reviewer),
            criteria: facts.profile.criteria.iter().map(|one| CriterionView::of(one, facts, &results)).collect(),
            panel: PanelView::of(&facts.panel, &panel),
            interests: facts.interests.iter().map(InterestView::of).collect(),
            method: method(facts.profile.advice),
        }
    }
}

/// What the scores add up to, and what to know with it.
pub(super) fn advice(facts: &ReportFacts, panel: &Panel<'_>) -> (String, Vec<Block>) {
    let Some((total, advice)) = panel.total().zip(panel.advice()) else {
        return ("Nog geen advies".to_owned(), vec![sentence("Nog niet elk criterium heeft een score.")]);
    };
    let points = paragraph([
        plain("Gewogen geven de beoordelaars "),
        bold(format!("{total} van 100 punten")),
        plain(". Dat is een advies: het college beslist."),
    ]);
    let missing: Vec<String> = facts.panel.iter().filter(|one| one.scores.is_none()).map(by).collect();
    let missing = (!missing.is_empty()).then(|| sentence(format!("Niet ingeleverd: {}.", missing.join("; "))));
    let released =
        facts.released.as_ref().map(|why| paragraph([bold("Waarom daar niet op is gewacht: "), plain(why.clone())]));
    let text = [points].into_iter().chain(missing).chain(released).collect();
    (format!("Advies: {}", advice.label().to_lowercase()), text)
}

fn by(member: &PanelMember) -> String {
    let mut letters = member.role.chars();
    let role: String = letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default();
    format!("{}, {role}", member.name)
}

impl CriterionView {
    fn of(criterion: &Criterion, facts: &ReportFacts, results: &[CriterionResult<'_>]) -> Self {
        let result = results.iter().find(|result| result.criterion.id == criterion.id);
        let measure = result.map_or_else(
            || format!("weegt {}%", criterion.weight),
            |result| format!("gemiddeld {} van 5, weegt {}%", result.average, criterion.weight),
        );
        let views = facts.panel.iter().filter_map(|member| {
            let given = member.scores.as_ref()?.iter().find(|given| given.criterion == criterion.id)?;
            Some(ScoreView {
                by: by(member),
                score: match given.first {
                    Some(first) => format!("{}, eerst {}", words::score(given.score), words::score(first)),
                    None => words::score(given.score),
                },
                minority: result.is_some_and(|result| result.is_minority(given.score)),
                reason: markdown::parse(&given.reason),
            })
        });
        Self { label: criterion.label.clone(), question: criterion.question.clone(), measure, views: views.collect() }
    }
}

impl PanelView {
    fn of(members: &[PanelMember], panel: &Panel<'_>) -> Self {
        let points = |member: &PanelMember| match &member.scores {
            None => "niet ingeleverd".to_owned(),
            Some(scores) => {
                let own = scores.iter().map(|one| (one.criterion.clone(), one.score)).collect();
                match panel.reviewer_total(&own) {
                    Some(total) => format!("{total} van 100"),
                    None => format!("{} van de {} criteria", own.len(), panel.criteria().len()),
                }
            }
        };
        Self {
            header: ["Naam", "Rol", "Gewogen punten, of gescoord"],
            rows: members.iter().map(|one| [one.name.clone(), one.role.clone(), points(one)]).collect(),
        }
    }
}

impl InterestView {
    fn of(statement: &InterestStatement) -> Self {
        let (kind, text) = match &statement.said {
            Interest::None(text) => ("Geen belang", text),
            Interest::Recused(text) => ("Doet niet mee (verschoning)", text),
        };
        let (name, on) = (statement.name.clone(), statement.on.long());
        Self { name, on, kind, text: markdown::parse(text) }
    }
}

fn method(limits: AdviceLimits) -> Vec<Block> {
    let AdviceLimits { grant, conditional } = limits;
    vec![
        sentence(
            "Elke beoordelaar scoorde de criteria van het eigen vak, en soms ook andere, van 1 (ontbreekt) tot en met 5 \
             (overtuigend), met een reden. Bij het inleveren zag niemand de scores van anderen. Waar scores twee of meer uit \
             elkaar lagen, kon een beoordelaar daarna een tweede score geven; die telt, en de eerste staat erbij. Elk \
             criterium telt mee voor het gewicht dat de verordening eraan geeft. Bij Ander geluid ligt een score een punt \
             of meer van het gemiddelde.",
        ),
        sentence(format!(
            "Vanaf {grant} van de 100 punten is inwilligen het uitgangspunt. Tussen {conditional} en {grant} punten, of als een \
             verplicht criterium lager dan 3 scoort, kan dat onder voorwaarden of als proef.",
        )),
    ]
}
