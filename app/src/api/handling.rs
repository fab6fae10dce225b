//! The municipality's work on a case: completeness, assessment, decision.

use super::Typed;
use super::case::{CaseHead, ReadSection};
#[cfg(feature = "ssr")]
use super::{Actor, Answer};
use domain::workflow::{Outcome, Role};
use validator::Validate;

/// The completeness check (volledigheidstoets).
#[derive(Debug, Clone)]
pub struct CompletenessPage {
    /// What stands on top.
    pub head: CaseHead,
    /// Day that the ordinance's usual term to supplement gives, numeric.
    pub usual_until: String,
    /// Remarks of the program on the submitted version, for the officer's eye.
    pub remarks: Vec<String>,
    /// Sections with how many answers were given.
    pub sections: Vec<(String, usize, usize)>,
}

/// Finds complete, or asks for more.
#[derive(Debug, Clone, Validate)]
pub struct CompletenessForm {
    /// "volledig" or "aanvulling".
    #[validate(custom(function = "is_verdict"))]
    pub verdict: String,
    /// Remark when complete.
    #[validate(length(max = 2000, message = "Maak uw opmerking korter (hoogstens 2.000 tekens)."))]
    pub note: String,
    /// What is missing, one point a line.
    #[validate(length(max = 10000, message = "Maak de lijst korter (hoogstens 10.000 tekens)."))]
    pub points: String,
    /// Last day to supplement, as typed.
    pub until: String,
}

fn is_verdict(verdict: &str) -> Result<(), validator::ValidationError> {
    let known = matches!(verdict, "volledig" | "aanvulling");
    known.then_some(()).ok_or_else(|| {
        validator::ValidationError::new("verdict").with_message("Kies of het voorstel volledig is.".into())
    })
}

impl From<&Typed> for CompletenessForm {
    fn from(typed: &Typed) -> Self {
        Self {
            verdict: typed.trimmed("verdict"),
            note: typed.trimmed("note"),
            points: typed.get("points").to_owned(),
            until: typed.trimmed("until"),
        }
    }
}

/// The scores of one reviewer.
#[derive(Debug, Clone)]
pub struct AssessPage {
    /// What stands on top.
    pub head: CaseHead,
    /// The role in which this person scores.
    pub role: Role,
    /// Criteria with own scores.
    pub criteria: Vec<CriterionView>,
    /// Whether the scores were handed in.
    pub handed_in: bool,
    /// Others of the panel: role and whether they handed in; never their scores.
    pub panel: Vec<(String, bool)>,
}

/// One criterion to score.
#[derive(Debug, Clone)]
pub struct CriterionView {
    /// Id.
    pub id: String,
    /// Name.
    pub label: String,
    /// What the reviewer weighs.
    pub question: String,
    /// Weight in percent.
    pub weight: u8,
    /// Own score as typed: "1" to "5" or empty.
    pub value: String,
    /// Own reason.
    pub reason: String,
    /// The answers that count as evidence.
    pub evidence: Vec<ReadSection>,
}

/// The decision form.
#[derive(Debug, Clone)]
pub struct DecidePage {
    /// What stands on top.
    pub head: CaseHead,
    /// Weighted result of the panel, "77,2", and what it points to; `None` while nobody handed in.
    pub result: Option<(String, String)>,
    /// Weighted result of each reviewer: role and "84,0".
    pub reviewers: Vec<(String, String)>,
    /// Criteria with average, remark (disputed, knock-out) and the reviewers' reasons.
    pub criteria: Vec<CriterionResultView>,
    /// Grounds for refusal: id, article and text.
    pub grounds: Vec<(String, String, String)>,
    /// Who has not handed in yet.
    pub waiting_for: Vec<String>,
    /// Whether the others' scores are kept from this person, who has yet to hand in scores of their own.
    pub blind: bool,
}

/// The panel's result on one criterion.
#[derive(Debug, Clone)]
pub struct CriterionResultView {
    /// Id.
    pub id: String,
    /// Name.
    pub label: String,
    /// Average, "3,2"; empty while nobody handed in.
    pub average: String,
    /// Remarks: scores far apart, or a knock-out.
    pub remarks: Vec<String>,
    /// Score and reason of each reviewer: role, "4 (goed)", reason.
    pub reasons: Vec<(String, String, String)>,
}

/// Stored names of the fields of the decision form that are not per criterion or ground.
pub const DECISION_FIELDS: [&str; 7] =
    ["outcome", "summary", "conditions", "months", "signatory", "departure", "way_forward"];

/// The outcomes to choose from.
pub fn outcomes() -> impl Iterator<Item = (&'static str, &'static str)> {
    Outcome::ALL.iter().map(|outcome| (outcome.value(), outcome.label()))
}

/// Use cases of the municipality.
#[cfg(feature = "ssr")]
#[async_trait::async_trait]
pub trait Handling {
    /// The completeness form.
    async fn completeness(&self, actor: &Actor, id: &str) -> Answer<CompletenessPage>;
    /// Finds complete, or asks for more, which suspends the term.
    async fn check_completeness(&self, actor: &Actor, id: &str, form: CompletenessForm) -> Answer<()>;
    /// Own scores, in the first of this person's reviewer roles.
    async fn assessment(&self, actor: &Actor, id: &str) -> Answer<AssessPage>;
    /// Saves own scores; with `hand_in` they must be complete and count from then on.
    async fn save_scores(&self, actor: &Actor, id: &str, typed: &Typed, hand_in: bool) -> Answer<()>;
    /// The decision form.
    async fn decision(&self, actor: &Actor, id: &str) -> Answer<DecidePage>;
    /// Takes the decision.
    async fn decide(&self, actor: &Actor, id: &str, typed: &Typed) -> Answer<()>;
    /// Sends the decision: typesets the letter, mails it and starts the term for objection.
    async fn announce(&self, actor: &Actor, id: &str) -> Answer<()>;
    /// Withdraws the proposal, for the board.
    async fn withdraw(&self, actor: &Actor, id: &str, reason: &str) -> Answer<()>;
}
