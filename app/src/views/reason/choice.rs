//! Lists of which one must be chosen.

use serde::{Deserialize, Serialize};

/// A list of which one must be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Choice {
    /// The municipality to write to.
    Municipality,
    /// The role of who is invited.
    Role,
    /// How many members of the board must approve.
    Approvals,
    /// Who must know of a comment.
    Addressees,
    /// Which sections come with a question.
    Sections,
    /// The question to which a file belongs.
    Question,
    /// The outcome of a decision.
    Outcome,
    /// Who stands in for an officer.
    Deputy,
    /// Whose assessment is opened again.
    Reviewers,
    /// The handler of a case.
    Handler,
    /// Who else has a case.
    People,
    /// What a decision is in law.
    Character,
    /// Who decides.
    Authority,
    /// Whose figures of the present costs hold.
    Baseline,
    /// How a kind of mail comes.
    Mails,
}
