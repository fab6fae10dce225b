//! The assessment: what the scores say, and the finding on each criterion.

use crate::documents::LetterFacts;
use crate::documents::words::{bold, in_letters, paragraph, plain, sentence};
use domain::assessment::{Advice, AdviceLimits, Criterion, Panel, ReviewerScores};
use domain::markdown::{self, Block};
use domain::text::capitalised;
use serde::Serialize;

/// The assessment as a whole.
#[derive(Debug, Serialize)]
pub(super) struct AssessmentView {
    intro: Vec<Block>,
    total: Option<String>,
    criteria: Vec<CriterionView>,
}

#[derive(Debug, Serialize)]
struct CriterionView {
    label: String,
    score: Option<String>,
    spread: Option<String>,
    weight: String,
    finding: Vec<Block>,
    /// Nobody records a minority's view apart yet; the reason of the decision holds it.
    minority: [(); 0],
}

impl AssessmentView {
    /// None for a task that the ordinance leaves out: no scores lead there.
    pub(super) fn of(facts: &LetterFacts) -> Option<Self> {
        if facts.decision.is_exclusion(&facts.profile) {
            return None;
        }
        let panel = facts.profile.panel(&facts.reviewers);
        let criteria = facts.profile.criteria.iter().map(|criterion| CriterionView::of(criterion, facts, &panel));
        Some(Self {
            intro: intro(facts, &panel),
            total: panel.total().map(|total| total.to_string()),
            criteria: criteria.collect(),
        })
    }
}

impl CriterionView {
    fn of(criterion: &Criterion, facts: &LetterFacts, panel: &Panel<'_>) -> Self {
        let result = panel.criteria().into_iter().find(|result| result.criterion.id == criterion.id);
        let finding = facts.decision.findings.iter().find(|finding| finding.criterion == criterion.id);
        Self {
            label: criterion.label.clone(),
            score: result.map(|result| result.average.to_string()),
            spread: spread(criterion, &facts.reviewers),
            weight: format!("{}%", criterion.weight),
            finding: finding.map(|finding| markdown::parse(&finding.reason)).unwrap_or_default(),
            minority: [],
        }
    }
}

fn intro(facts: &LetterFacts, panel: &Panel<'_>) -> Vec<Block> {
    let Some(points) = panel.advice() else {
        return vec![sentence("Wij toetsten uw voorstel aan de criteria van de verordening.")];
    };
    let reviewers = match panel.len() {
        1 => "Eén beoordelaar gaf scores van 1 tot en met 5.".to_owned(),
        number => {
            let number = capitalised(&in_letters(number));
            format!("{number} beoordelaars gaven scores van 1 tot en met 5, eerst zonder elkaars scores te zien.")
        }
    };
    let AdviceLimits { grant, conditional } = facts.profile.advice;
    let rule = format!(
        "Vanaf {grant} van de 100 punten is inwilligen het uitgangspunt, tussen {conditional} en {grant} kan dat onder \
         voorwaarden."
    );
    let advice = format!("{reviewers} {rule} {} Een score beslist niet: dat doet het college.", points_to(points));
    // A reason that is left over from another outcome is no departure.
    let departs = !facts.decision.outcome.follows(points);
    let departure = departs.then(|| departure(&facts.decision.departure));
    [sentence(advice)].into_iter().chain(departure.into_iter().flatten()).collect()
}

const fn points_to(advice: Advice) -> &'static str {
    match advice {
        Advice::Grant => "De scores wijzen op inwilligen.",
        Advice::Conditional => "De scores wijzen op inwilligen onder voorwaarden of als proef.",
        Advice::Refuse => "De scores wijzen op afwijzen.",
    }
}

/// Between which scores the average lies, so that rounding hides nothing; not when all are the same.
fn spread(criterion: &Criterion, reviewers: &[ReviewerScores]) -> Option<String> {
    let scores = || reviewers.iter().filter_map(|scores| scores.get(&criterion.id));
    let (lowest, highest) = scores().min().zip(scores().max())?;
    (lowest != highest).then(|| format!("tussen {} en {}", lowest.get(), highest.get()))
}

/// Why the decision departs from the advice (Awb 3:46).
fn departure(reason: &str) -> Vec<Block> {
    let reasons = markdown::parse(reason);
    let opening = "Ons besluit wijkt af van waar de scores op wijzen. ";
    let heading = (!reasons.is_empty()).then(|| paragraph([bold(opening), plain("Dit is de reden:")]));
    heading.into_iter().chain(reasons).collect()
}
