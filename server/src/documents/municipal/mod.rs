//! Documents of the municipality alone: the report of the panel (adviesrapport), and the proposal to the college
//! (collegevoorstel).

pub(super) mod pack;
pub(super) mod report;

use super::{LetterFacts, Sender};
use domain::assessment::{Panel, ReviewerScores, Score};
use domain::profile::OrdinanceProfile;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Everything that the report of the panel shows: all scores with their reasons, who gave them, and what they said of
/// their interest.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ReportFacts {
    /// The municipality.
    pub sender: Sender,
    /// Title of the proposal.
    pub title: String,
    /// Name of the cooperative.
    pub cooperative: String,
    /// Kenmerk.
    pub reference: String,
    /// Number of the version that was assessed.
    pub version: u32,
    /// Day of receipt.
    pub received: Date,
    /// The rules that the case keeps.
    pub profile: OrdinanceProfile,
    /// Who assessed or was to assess, by name.
    pub panel: Vec<PanelMember>,
    /// Why scores that were missing were not waited for; `None` if nobody decided that.
    pub released: Option<String>,
    /// What was said of an interest, in order.
    pub interests: Vec<InterestStatement>,
    /// Day on which it is made.
    pub made: Date,
}

/// One reviewer in one role.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PanelMember {
    /// Name.
    pub name: String,
    /// Name of the role.
    pub role: String,
    /// The scores that were handed in; `None` while they are missing.
    pub scores: Option<Vec<ReasonedScore>>,
}

/// A score with its reason.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ReasonedScore {
    /// Id of the criterion.
    pub criterion: String,
    /// The score.
    pub score: Score,
    /// The score before the discussion, if this is a second one.
    pub first: Option<Score>,
    /// Why.
    pub reason: String,
}

/// What somebody said of an interest in the case (Awb 2:4).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InterestStatement {
    /// Name.
    pub name: String,
    /// Day.
    pub on: Date,
    /// What was said.
    pub said: Interest,
}

/// See [`InterestStatement`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Interest {
    /// To have none, in these words.
    None(String),
    /// To be left out (verschoning), for this reason.
    Recused(String),
}

/// Everything that the proposal to the college shows, with the letter that it is asked to send as its annex.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct PackFacts {
    /// The letter, as a draft.
    pub letter: LetterFacts,
    /// What the panel found.
    pub report: ReportFacts,
    /// Last day for the decision.
    pub due: Option<Date>,
    /// Name of the jurist who agreed; empty without a legal check.
    pub jurist: String,
}

impl ReportFacts {
    /// The scores of those who handed in, for the rules of the domain.
    fn by_reviewer(&self) -> Vec<ReviewerScores> {
        let scored = self.panel.iter().filter_map(|member| member.scores.as_ref());
        scored.map(|scores| scores.iter().map(|one| (one.criterion.clone(), one.score)).collect()).collect()
    }
}

/// What the panel found, as a table.
#[derive(Debug, Serialize)]
pub(super) struct OverviewView {
    header: [&'static str; 5],
    rows: Vec<[String; 5]>,
}

impl OverviewView {
    fn of(panel: &Panel<'_>, by_reviewer: &[ReviewerScores]) -> Self {
        let row = |result: &domain::assessment::CriterionResult<'_>| {
            let scores = || by_reviewer.iter().filter_map(|scores| scores.get(&result.criterion.id));
            let spread = scores().min().zip(scores().max());
            let spread = spread.map(|(lowest, highest)| {
                if lowest == highest {
                    lowest.get().to_string()
                } else {
                    format!("{} en {}", lowest.get(), highest.get())
                }
            });
            let disputed = result.disputed.then_some("De scores liggen twee of meer uit elkaar.");
            let knocked_out = result.knocked_out.then_some("Lager dan 3: zonder voorwaarden inwilligen kan niet.");
            [
                result.criterion.label.clone(),
                format!("{}%", result.criterion.weight),
                result.average.to_string(),
                spread.unwrap_or_default(),
                disputed.into_iter().chain(knocked_out).collect::<Vec<_>>().join(" "),
            ]
        };
        Self {
            header: ["Criterium", "Weegt", "Gemiddeld", "Laagste en hoogste", "Let op"],
            rows: panel.criteria().iter().map(row).collect(),
        }
    }
}

/// A short fact: what it is, and what is said.
#[derive(Debug, Serialize)]
pub(super) struct FactView {
    label: &'static str,
    value: String,
}

impl FactView {
    fn new(label: &'static str, value: impl Into<String>) -> Self {
        Self { label, value: value.into() }
    }
}
