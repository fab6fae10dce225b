//! Writing a proposal (concept) section by section.

use super::comments::CommentCount;
use super::rivals::RivalView;
use super::together::Together;
#[cfg(feature = "ssr")]
use super::{Actor, Answer};
use super::{FieldError, Typed};
use domain::catalogue::{Question, Questionnaire, Section};
use domain::proposal::meters::Meter;
use domain::proposal::risks::Matrix;
use domain::proposal::{RowValues, SectionState};
use validator::Validate;

/// One proposal on the board's home page.
#[derive(Debug, Clone)]
pub struct ProposalCard {
    /// Id of the case.
    pub id: String,
    /// Title.
    pub title: String,
    /// Name of the municipality.
    pub municipality: String,
    /// Kenmerk, once submitted.
    pub reference: Option<String>,
    /// Status as the board sees it.
    pub status: domain::workflow::Status,
    /// What happens now, in one sentence.
    pub note: String,
    /// Whether the board is at turn.
    pub your_turn: bool,
    /// Needed answers in order, and how many there are; while writing.
    pub progress: Option<(usize, usize)>,
    /// First section that is not complete; while writing.
    pub resume: Option<&'static Section>,
}

/// A municipality to write to.
#[derive(Debug, Clone)]
pub struct MunicipalityChoice {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
}

/// All questions, readable before anybody starts.
#[derive(Debug, Clone)]
pub struct QuestionsPage {
    /// Municipalities to choose from.
    pub municipalities: Vec<MunicipalityChoice>,
    /// Whose questions these are; nobody's own while several municipalities take part and none was chosen.
    pub chosen: Option<MunicipalityChoice>,
    /// The questions that somebody who starts today gets.
    pub questionnaire: Questionnaire,
}

/// Begins a proposal.
#[derive(Debug, Clone, Validate)]
pub struct StartForm {
    /// Id of the municipality.
    #[validate(length(min = 1, message = "Kies een gemeente."))]
    pub municipality: String,
    /// Working title.
    #[validate(length(min = 3, max = 120, message = "Geef een titel van 3 tot 120 tekens."))]
    pub title: String,
    /// Name of the cooperative.
    #[validate(length(min = 3, max = 120, message = "Vul de naam van uw coöperatie of groep in (3 tot 120 tekens)."))]
    pub cooperative: String,
    /// Own name of who starts.
    #[validate(length(min = 2, max = 120, message = "Vul uw voor- en achternaam in."))]
    pub name: String,
}

impl From<&Typed> for StartForm {
    fn from(typed: &Typed) -> Self {
        Self {
            municipality: typed.trimmed("municipality"),
            title: typed.trimmed("title"),
            cooperative: typed.trimmed("cooperative"),
            name: typed.trimmed("name"),
        }
    }
}

/// What every page of one proposal shows on top.
#[derive(Debug, Clone)]
pub struct ProposalHead {
    /// Id of the case.
    pub id: String,
    /// Title.
    pub title: String,
    /// Name of the cooperative.
    pub cooperative: String,
    /// Name of the municipality.
    pub municipality: String,
    /// Whether this person may write.
    pub can_edit: bool,
    /// Whether this person may submit.
    pub can_submit: bool,
    /// Whether the board is at turn: it writes a draft or a supplement. Later the proposal stands in its case.
    pub in_writing: bool,
    /// Version of the draft, which rises with every change.
    pub version: i64,
    /// When the draft was last saved: "8 september 2026 om 14.05 uur".
    pub saved: String,
    /// All sections with their progress.
    pub sections: Vec<SectionLink>,
    /// What the others did and do.
    pub together: Together,
}

/// One section in the list beside the page.
#[derive(Debug, Clone)]
pub struct SectionLink {
    /// The section.
    pub section: &'static Section,
    /// Its progress.
    pub state: SectionState,
}

/// One section to fill in.
#[derive(Debug, Clone)]
pub struct SectionPage {
    /// The proposal.
    pub head: ProposalHead,
    /// The section.
    pub section: &'static Section,
    /// The questions that are asked, with what was answered.
    pub questions: Vec<QuestionView>,
    /// What this section shows of the plan as it was saved.
    pub plan: PlanFacts,
}

/// What a section shows of the rest of the plan; empty where it shows nothing.
#[derive(Debug, Clone, Default)]
pub struct PlanFacts {
    /// Names of the cost lines, where a question asks which of them pays.
    pub cost_lines: Vec<String>,
    /// How much room there is under legal thresholds.
    pub meters: Vec<Meter>,
    /// The risks by chance and impact.
    pub risks: Option<Matrix>,
}

/// A question with its answer and what is wrong with it.
#[derive(Debug, Clone)]
pub struct QuestionView {
    /// The question.
    pub question: &'static Question,
    /// The answer as typed, unless the question has rows.
    pub value: String,
    /// Filled rows, if the question has them.
    pub rows: Vec<RowValues>,
    /// Version of the answer that this page shows; 0 when there is none yet.
    pub version: i64,
    /// What is missing or wrong, each naming its field.
    pub findings: Vec<FieldError>,
    /// What is worth a second look but blocks nothing, each naming its field.
    pub remarks: Vec<FieldError>,
    /// Other texts for this answer that wait for a choice.
    pub rivals: Vec<RivalView>,
    /// Address of the proposal, under which what belongs to the answer has its own.
    pub proposal: String,
    /// How many attachments it has.
    pub attachments: usize,
    /// What the board says about it.
    pub comments: CommentCount,
}

/// Everything that is missing or worth a look, before submitting.
#[derive(Debug, Clone)]
pub struct ReadinessPage {
    /// The proposal.
    pub head: ProposalHead,
    /// Needed answers in order, and how many there are.
    pub progress: (usize, usize),
    /// What must be mended first.
    pub blocking: Vec<FindingLink>,
    /// What is worth a second look.
    pub remarks: Vec<FindingLink>,
    /// The municipality's request to supplement, if this answers one.
    pub supplement: Vec<String>,
    /// The board's approval of the present text in one sentence, once it is complete.
    pub approved: Option<String>,
}

/// A finding that links to its field.
#[derive(Debug, Clone)]
pub struct FindingLink {
    /// The section.
    pub section: &'static Section,
    /// Name of the field.
    pub field: String,
    /// Label of the question, or of the cell.
    pub label: String,
    /// What to do.
    pub message: String,
}

/// An answer that was saved.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct SavedAnswer {
    /// Its version now.
    pub version: i64,
    /// Findings of this question now.
    pub findings: Vec<FieldError>,
}

/// Use cases of writing.
#[cfg(feature = "ssr")]
#[async_trait::async_trait]
pub trait Drafting {
    /// Proposals of this person, newest first.
    async fn proposals(&self, actor: &Actor) -> Answer<Vec<ProposalCard>>;
    /// Municipalities that take proposals.
    async fn municipalities(&self) -> Answer<Vec<MunicipalityChoice>>;
    /// The questions of a municipality, or of the only one there is.
    async fn questions(&self, municipality: Option<&str>) -> Answer<QuestionsPage>;
    /// Begins a draft and returns its id.
    async fn start(&self, actor: &Actor, form: StartForm) -> Answer<String>;
    /// One section.
    async fn section(&self, actor: &Actor, id: &str, section: &str) -> Answer<SectionPage>;
    /// Saves all answers of a section, or none. Never fails on completeness; conflicts name their field.
    async fn save_section(&self, actor: &Actor, id: &str, section: &str, typed: &Typed) -> Answer<()>;
    /// Saves one answer, if nobody changed it since `version`.
    async fn save_answer(
        &self,
        actor: &Actor,
        id: &str,
        question: &str,
        value: &str,
        version: i64,
    ) -> Answer<SavedAnswer>;
    /// How far the proposal is.
    async fn readiness(&self, actor: &Actor, id: &str) -> Answer<ReadinessPage>;
}
