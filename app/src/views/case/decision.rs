//! The decision on its way (besluit): in preparation, before the decision maker, taken and to be sent.

mod action;
pub mod carrying_out;
pub mod consultation;
pub mod objection;
pub mod response;
pub mod revision;

pub use action::{DeskAction, ReleaseAction};

use super::working::WorkingTexts;
use super::{CaseHead, DecisionView};
use domain::Named;
use domain::assessment::{Advice, Score, Tenths};
use domain::case::{Authority, Decision, Outcome, Role};
use domain::profile::LegalCharacter;
use domain::proposal::Promised;
use jiff::civil::Date;

/// The decision in preparation, as the case manager writes it (conceptbesluit).
#[derive(Debug, Clone)]
pub struct DeskPage {
    /// What stands on top.
    pub head: CaseHead,
    /// What was written, or what the program proposes.
    pub texts: WorkingTexts,
    /// Weighted result of the panel, and what it points to; `None` until the scores may be seen.
    pub result: Option<(Tenths, Advice)>,
    /// Criteria with average, remark (disputed, knock-out) and the reviewers' reasons.
    pub criteria: Vec<CriterionResultView>,
    /// Who has not handed in yet: name and role.
    pub waiting_for: Vec<(String, Role)>,
    /// Criteria with fewer scores than a result needs, by their names; none before the scores may be read.
    pub scarce: Vec<String>,
    /// Criteria on which scores lie far apart and of which nobody said anything yet, by their names.
    pub undiscussed: Vec<String>,
    /// Whether the scores that there are count all the same.
    pub released: bool,
    /// Grounds for refusal.
    pub grounds: Vec<GroundView>,
    /// The years of the budget.
    pub years: Vec<YearView>,
    /// Whether the applicant gave figures of the present costs.
    pub has_present: bool,
    /// What the applicant does not have yet and promises.
    pub promises: Vec<Promised>,
    /// Why the last version came back.
    pub sent_back: Option<String>,
    /// Whether it goes to the decision maker without a jurist who checks it first.
    pub skips_legal_check: bool,
}

/// One ground for refusal.
#[derive(Debug, Clone)]
pub struct GroundView {
    /// Id.
    pub id: String,
    /// Ordinance or law, with the article.
    pub source: String,
    /// In plain Dutch.
    pub label: String,
    /// Whether it says that the ordinance leaves the task out.
    pub excludes: bool,
    /// The average on the criterion that it is about, if that is a pass.
    pub contradicted: Option<Tenths>,
}

/// One year of the budget.
#[derive(Debug, Clone)]
pub struct YearView {
    /// What it is called, such as "2027/28".
    pub name: String,
    /// What was asked, as it is shown.
    pub requested: String,
    /// What that makes for the months granted, as it is shown; `None` if they do not reach it.
    pub granted: Option<String>,
    /// What the task costs now by the applicant's figures, as it is shown.
    pub present: Option<String>,
}

/// A decision before the jurist or the decision maker.
#[derive(Debug, Clone)]
pub struct ProposedPage {
    /// What stands on top.
    pub head: CaseHead,
    /// The decision.
    pub decision: Decision,
    /// What the scores point to, if there are any.
    pub result: Option<(Tenths, Advice)>,
    /// Day of today, as most decisions are recorded on the day itself.
    pub today: Date,
    /// How many times a decision was proposed in this case, to know whether the page is of the newest.
    pub number: usize,
    /// Whether this person wrote it, who may neither check nor take it.
    pub prepared_by_self: bool,
    /// Whether a code of the app is asked for again.
    pub asks_code: bool,
}

/// A decision that was taken and is to be sent.
#[derive(Debug, Clone)]
pub struct DecidedPage {
    /// What stands on top.
    pub head: CaseHead,
    /// The decision.
    pub decision: Option<DecisionView>,
    /// Whether this person opened the letter today.
    pub opened: bool,
    /// Whether somebody else has to send it, because this person took the decision.
    pub decided_by_self: bool,
    /// Whether a code of the app is asked for again.
    pub asks_code: bool,
}

/// The panel's result on one criterion.
#[derive(Debug, Clone)]
pub struct CriterionResultView {
    /// Id.
    pub id: String,
    /// Name.
    pub label: String,
    /// Average; `None` while nobody handed in.
    pub average: Option<Tenths>,
    /// Whether the scores lie far apart.
    pub disputed: bool,
    /// Whether the average is too low to grant without conditions.
    pub knocked_out: bool,
    /// Score and reason of each reviewer.
    pub reasons: Vec<GivenScore>,
}

/// A score with its reason, and who gave it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GivenScore {
    /// Name of the reviewer.
    pub name: String,
    /// In which role.
    pub role: Role,
    /// The score.
    pub score: Score,
    /// Why.
    pub reason: String,
    /// The score before the discussion and its reason, if this is a second one.
    pub first: Option<(Score, String)>,
    /// What the same reviewer gave it in earlier versions of the proposal, oldest first.
    pub earlier: Vec<EarlierScore>,
}

/// A score for a version of the proposal that was changed since.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EarlierScore {
    /// Number of the version.
    pub version: u32,
    /// The score.
    pub score: Score,
    /// Why.
    pub reason: String,
}

impl CriterionResultView {
    /// The lowest and the highest score; nothing while nobody scored.
    pub fn spread(&self) -> Option<(Score, Score)> {
        let scores = || self.reasons.iter().map(|given| given.score);
        scores().min().zip(scores().max())
    }
}

/// Name of the unseen field that says which proposed decision a page showed (voorlegging).
pub const NUMBER: &str = "voorlegging";

/// Stored value and label of each of these.
pub fn choices<T: Named + Copy>() -> Vec<(String, String)> {
    T::ALL.iter().map(|one| (one.value().to_owned(), one.label().to_owned())).collect()
}

/// The outcomes to choose from.
pub fn outcomes() -> Vec<(String, String)> {
    choices::<Outcome>()
}

/// What a decision can be in law.
pub fn characters() -> Vec<(String, String)> {
    choices::<LegalCharacter>()
}

/// Who can decide.
pub fn authorities() -> Vec<(String, String)> {
    choices::<Authority>()
}

/// What can be said of the applicant's figures: stored value and label.
pub const BASELINES: [(&str, &str); 3] = [
    (CONFIRMED, "Zij kloppen: wij bevestigen ze"),
    (CORRECTED, "Zij kloppen niet: wij gebruiken onze eigen cijfers"),
    (UNUSED, "Wij vergelijken niet met de huidige kosten"),
];
/// The figures are right (bevestigd).
pub const CONFIRMED: &str = "bevestigd";
/// They are not (verbeterd).
pub const CORRECTED: &str = "verbeterd";
/// The decision does not use them (niet gebruikt).
pub const UNUSED: &str = "niet-gebruikt";
