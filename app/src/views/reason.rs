//! Why a use case refuses something, as facts. [`crate::words`] makes the sentence.

mod choice;
mod initiatives;
mod last_step;
mod register;
mod scoring;
mod table;

pub use choice::Choice;
pub use initiatives::InitiativeRefusal;
pub use last_step::LastStep;
pub use register::RegisterRefusal;
pub use scoring::Scoring;
pub use table::TableRefusal;

use domain::attachment::FileProblem;
use domain::proposal::Finding;
use serde::{Deserialize, Serialize};

/// Why a use case refuses something, or what is wrong with a field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reason {
    /// In the words of a rule of the domain, or of the form itself.
    Said(String),
    /// The case is no longer, or not yet, in a phase for this. What brought it there, if this side may see it.
    NotNow(Option<LastStep>),

    // Forms.
    /// The form came from another site.
    ForeignForm,
    /// The page of the form was made for somebody else than the person of this name, who is signed in now.
    OtherPerson(String),
    /// The form cannot be read.
    UnreadableForm,
    /// The form is larger than what is read.
    LargeForm,
    /// The form took too long to arrive.
    SlowForm,
    /// The form has more fields than any form of ours.
    ManyFields,
    /// No e-mail address.
    NoEmail,
    /// No code of the length of ours.
    NoCode,
    /// No code of an app, and no recovery code.
    NoSecondCode,
    /// A wrong code; so many more may be typed.
    WrongCode(i64),
    /// A wrong code of who confirms something, or one that was used before.
    WrongConfirmation,
    /// A choice that is not in the list.
    NotInList(Choice),
    /// Nothing was changed, because a file could not be taken over.
    NothingChanged(Box<Reason>),
    /// Nothing was kept, because something was refused.
    NothingKept(Box<Reason>),

    // Writing.
    /// Remarks or comments are open, and who submits did not say to have read them.
    RemarksNotLookedAt,
    /// The answer is not in the form that its question stores.
    UnreadableAnswer,
    /// The answer is longer than what is kept.
    LongAnswer,
    /// Somebody else changed this answer first; both texts are kept.
    AnswerConflict {
        /// What stands in the proposal now; empty where it is not one line.
        stored: String,
        /// Whether both texts stand on the page.
        shown: bool,
    },
    /// Somebody else changed this text of an officer first, or the same person in another window; both are kept.
    TextConflict {
        /// What is stored now.
        stored: String,
        /// Whether both texts stand on the page.
        shown: bool,
    },
    /// Somebody else changed the same cells of the budget first; both are kept.
    BudgetConflict {
        /// Whether both budgets stand on the page.
        shown: bool,
    },
    /// One of two texts changed after they were shown to choose from.
    ChoiceOutdated,
    /// The whole draft is larger than what is kept.
    LargeDraft,
    /// The budget is larger than what is kept.
    LargeBudget {
        /// Whether the page shows that it was about the whole grid.
        shown: bool,
    },
    /// Somebody else changed the budget while a line was computed.
    BudgetChanged,
    /// The answer changed after its versions were shown.
    VersionsOutdated,
    /// So many documents are being made that this one would wait too long.
    DocumentsWait,
    /// A document that would take more time or memory than a document may.
    DocumentTooLarge,
    /// The proposal changed after the page was shown from which it is submitted.
    ProposalChanged,
    /// Newer rules of the municipality take over the draft, and nobody moved it to them yet.
    NewRules,
    /// On this day of receipt the municipality had no rules here yet.
    NoRulesYet,
    /// Somebody has as many drafts as anybody may have.
    ManyDrafts(i64),
    // The board.
    /// Somebody takes part already.
    Member(String),
    /// This address was invited already.
    Invited,
    /// Somebody on the board is called so.
    NameTaken(String),
    /// Somebody works for the municipality that is to answer the proposal (Awb 2:4).
    OtherSide,
    /// As many people take part as may.
    ManyMembers(usize),
    /// The chair cannot leave before handing over.
    ChairStays,
    /// Somebody is chair already.
    Chair(String),
    /// The text or the version changed after it was shown.
    ApprovalOutdated,
    /// A comment to which somebody answered stays.
    Answered,

    /// Somebody never said what the own name is.
    UnconfirmedName,
    /// An invitation to the person of this name was sent shortly before.
    JustInvited(String),

    // Files.
    /// No file was chosen.
    NoFile,
    /// What a file is refused for, with its name.
    File {
        /// Name.
        name: String,
        /// What is wrong.
        problem: FileProblem,
    },
    /// More files at once than may be chosen.
    ManyFiles {
        /// Name of the first that is too much.
        name: String,
        /// How many may be chosen.
        most: usize,
    },
    /// The files together are larger than what is read, in bytes.
    LargeFiles(u64),
    /// One file is larger than what is read, in bytes.
    LargeUpload(u64),
    /// The files did not arrive.
    BrokenUpload,
    /// The sender fell silent.
    SilentUpload,
    /// The virus scanner does not answer; logged under this reference.
    ScannerAway(String),
    /// Something was refused, so that none of the files is kept.
    ChooseFilesAgain,
    /// More was added and removed again than may be.
    ManyRemovals,
    /// A file that is no draft of ours.
    ForeignDraft,
    /// A draft of a newer version of the program.
    NewerDraft,
    /// The answer to this question, by its label, cannot be kept.
    UnkeptAnswer(String),
    /// The budget in the file is larger than what is kept.
    LargeBudgetInFile,
    /// A line of a spreadsheet that cannot be read.
    SheetLine {
        /// Sheet.
        sheet: String,
        /// Row as the program shows it.
        row: u32,
        /// Column.
        column: String,
        /// What is wrong, in the words of the importer.
        message: String,
    },

    /// Something about the tasks of a municipality.
    Register(RegisterRefusal),
    /// Something about the examples of initiatives.
    Initiatives(InitiativeRefusal),
    /// Something about a table from a spreadsheet.
    Table(TableRefusal),
    /// The person of this name works for the municipality already.
    Officer(String),
    /// An officer without any role; who leaves is ended instead.
    NoOfficerRole,
    /// Nobody else administers the municipality.
    LastAdministrator,
    /// Nobody else is case manager of the municipality.
    LastCaseManager,
    /// The provider of the municipality gives the roles of this officer.
    ProvidedRoles,
    /// This officer signs in at the provider of the municipality of this name.
    SignInAtProvider(String),
    /// A day that has passed.
    PastDay,
    /// Somebody else assigned the case after the page was shown.
    PeopleChanged,
    /// A reviewer has to declare to have no interest before assessing.
    Undeclared,
    /// Nobody would assess the case.
    NoReviewer,
    /// Nobody would decide the case.
    NoDecisionMaker,
    /// Nobody else can handle the case.
    NoOtherHandler,
    /// Nobody but who wrote the decision could check it (jurist).
    NoJurist,
    /// The scores were handed in already.
    HandedIn,
    /// What is wrong with scores, or with what is said of them.
    Scoring(Scoring),
    /// A reason of more characters than these.
    LongReason(usize),
    /// No number of months within these.
    Months(u16, u16),
    /// An amount below zero where none can be.
    NegativeAmount,
    /// Another decision was proposed since the page was shown.
    ProposalOutdated,
    /// The letter cannot be shown, because no outcome was chosen.
    NoOutcome,
    /// Scores are missing that it rests on.
    ScoresMissing,
    /// The case changed while the letter was typeset.
    CaseChanged,
    /// A proposal was found complete while questions were ticked to ask about.
    CompleteButAsked,
    /// The request to supplement does not ask about what was typed here.
    NotAsked,
    /// The same of a question or the budget with this label.
    NotAskedAbout(String),
    /// The same of files.
    FilesNotAsked,
}

impl From<&Finding> for Reason {
    fn from(finding: &Finding) -> Self {
        Self::Said(finding.message.clone())
    }
}
