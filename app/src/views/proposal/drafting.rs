//! Writing a proposal (concept) section by section.

use super::conflicts::ConflictView;
use crate::views::proposal::head::{CommentCount, ProposalHead, ThreadLink};
use crate::views::proposal::orientation::Orientation;
use crate::views::register::Challenged;
use crate::views::{FieldError, Typed};
use domain::case::{BoardApproval, SupplementPoint, VersionKind};
use domain::catalogue::{Question, Questionnaire, Section};
use domain::guide::self_check;
use domain::proposal::RowValues;
use domain::proposal::meters::Meter;
use domain::proposal::risks::Matrix;
use jiff::civil::Date;
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
    pub status: domain::case::Status,
    /// Last day for a decision, while the term runs.
    pub due: Option<Date>,
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
    /// Id of the task of the register that is challenged; empty for who begins without one.
    pub task: String,
    /// What was answered before, and goes along.
    pub orientation: Orientation,
}

impl From<&Typed> for StartForm {
    fn from(typed: &Typed) -> Self {
        Self {
            municipality: typed.trimmed(start_fields::MUNICIPALITY),
            title: typed.line(start_fields::TITLE),
            cooperative: typed.line(start_fields::COOPERATIVE),
            name: typed.line(start_fields::NAME),
            task: typed.trimmed(start_fields::TASK),
            orientation: Orientation::read(typed),
        }
    }
}

/// Names of the fields of [`StartForm`].
pub mod start_fields {
    /// Municipality.
    pub const MUNICIPALITY: &str = "municipality";
    /// Working title.
    pub const TITLE: &str = "title";
    /// Name of the cooperative.
    pub const COOPERATIVE: &str = "cooperative";
    /// Own name of who starts.
    pub const NAME: &str = "name";
    /// Task of the register; also behind the question mark of the address.
    pub const TASK: &str = crate::paths::asked::TASK;
    /// Service; also behind the question mark of the address.
    pub const SERVICE: &str = crate::paths::asked::SERVICE;
    /// Self-check; also behind the question mark of the address.
    pub const SELF_CHECK: &str = crate::paths::asked::SELF_CHECK;
}

/// What somebody needs to see to begin a proposal.
#[derive(Debug, Clone)]
pub struct StartPage {
    /// Municipalities to choose from.
    pub municipalities: Vec<MunicipalityChoice>,
    /// The proposals that this person has already.
    pub proposals: Vec<ProposalCard>,
    /// The task of the register that is challenged, if it is there.
    pub challenged: Option<Challenged>,
    /// What was answered before, and goes along.
    pub orientation: Orientation,
}

/// One section to fill in.
#[derive(Debug, Clone)]
pub struct SectionPage {
    /// The proposal.
    pub head: ProposalHead,
    /// The section.
    pub section: &'static Section,
    /// What the municipality asks of the section as a whole, while the board changes what it submitted.
    pub points: Vec<SupplementPoint>,
    /// The questions that are asked or may come up, with what was answered.
    pub questions: Vec<QuestionView>,
    /// On what grounds the questions of this section may be asked, each once.
    pub grounds: Vec<String>,
    /// What this section shows of the plan as it was saved.
    pub plan: PlanFacts,
    /// How firm its building blocks stood in the self-check with which the board began.
    pub self_check: Vec<self_check::Score>,
}

/// What a section shows of the rest of the plan; empty where it shows nothing.
#[derive(Debug, Clone, Default)]
pub struct PlanFacts {
    /// Names of the cost lines, where a question asks which of them pays.
    pub cost_lines: Option<Vec<String>>,
    /// How much room there is under legal thresholds.
    pub meters: Vec<Meter>,
    /// The risks by chance and impact.
    pub risks: Option<Matrix>,
}

/// A question with its answer and what is wrong with it.
#[derive(Debug, Clone)]
pub struct QuestionView {
    /// The question.
    pub question: Question,
    /// Whether it is asked now. One that hangs on an answer of the same page may come up while somebody writes.
    pub is_asked: bool,
    /// Whether it may change now: while the board supplements, only what the municipality asked about.
    pub is_open: bool,
    /// The same for its attachments.
    pub takes_files: bool,
    /// What the municipality asks about it and its attachments, while the board supplements.
    pub points: Vec<SupplementPoint>,
    /// The answer as typed, unless the question has rows.
    pub value: String,
    /// Filled rows, if the question has them.
    pub rows: Vec<RowValues>,
    /// Version of the answer that this page shows; 0 when there is none yet.
    pub version: i64,
    /// What is wrong, each naming its field.
    pub wrong: Vec<FieldError>,
    /// What was begun and is not filled in yet, such as a cell of a row, each naming its field.
    pub missing: Vec<FieldError>,
    /// What is worth a second look but blocks nothing, each naming its field.
    pub remarks: Vec<FieldError>,
    /// Other texts for this answer that wait for a choice.
    pub conflicts: Vec<ConflictView>,
    /// Id of the case, by which what belongs to the answer has its address.
    pub case: String,
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
    /// What is not filled in yet.
    pub missing: Vec<FindingLink>,
    /// What cannot be right.
    pub wrong: Vec<FindingLink>,
    /// What is worth a second look.
    pub remarks: Vec<FindingLink>,
    /// The municipality's request to supplement, if this answers one.
    pub supplement: Vec<SupplementPoint>,
    /// The board's approval of the present text, once it is complete.
    pub approved: Option<BoardApproval>,
    /// Name of the newer ordinance that takes over the draft, and to which it must move before it is submitted.
    pub new_rules: Option<String>,
    /// Comments that are not resolved.
    pub open_comments: Vec<ThreadLink>,
    /// Why the board would submit it.
    pub kind: VersionKind,
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
    /// What is wrong with it now, each naming its field.
    pub wrong: Vec<FieldError>,
    /// Whether something of it is not filled in yet.
    pub is_open: bool,
}
