//! Mail: composed from templates, sent by a transport.

mod case_facts;
mod composer;
mod consulted;
mod digest;
mod message;
mod preliminary;
mod prose;
mod smtp;
#[cfg(test)]
mod tests;
mod text;
mod transport;

pub use case_facts::CaseFacts;
pub use composer::Composer;
pub use consulted::{ConsultedFacts, ConsultedNotice};
pub use digest::{DigestCase, DigestFacts, DigestLine};
pub use preliminary::{PreliminaryFacts, PreliminaryNotice};
pub use transport::{SendError, Transport};

use domain::case::Side;
use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};

/// A mail in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mail {
    /// Name of the recipient; may be empty.
    pub to_name: String,
    /// Address of the recipient.
    pub to_email: String,
    /// Where an answer goes; without it, nobody reads answers.
    pub reply_to: Option<String>,
    /// The thread in which mail readers show it: all mails about one case to one side. See [`thread`].
    pub thread: Option<String>,
    /// Subject.
    pub subject: String,
    /// Plain-text part.
    pub text: String,
    /// HTML part.
    pub html: String,
}

/// What an invitation to write along says.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Invitation {
    /// Name of who is invited.
    pub name: String,
    /// Address of who is invited.
    pub email: String,
    /// Name of who invites.
    pub inviter: String,
    /// Address of who invites.
    pub inviter_email: String,
    /// Value of the role.
    pub role: String,
    /// Title of the proposal.
    pub title: String,
    /// Name of the cooperative.
    pub cooperative: String,
    /// Name of the municipality.
    pub municipality: String,
    /// Page of the proposal, relative to the site.
    pub path: String,
}

/// A mail within a board, about its own work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BoardNotice {
    /// A version was put before the board.
    PutBefore,
    /// Enough people agreed with it.
    Agreed,
    /// The text was changed, so that the approvals lapsed.
    Lapsed,
    /// Somebody must know of a comment.
    Mentioned,
}

impl BoardNotice {
    /// Every one of them.
    pub const ALL: [Self; 4] = [Self::PutBefore, Self::Agreed, Self::Lapsed, Self::Mentioned];

    /// Name of the template.
    pub const fn name(self) -> &'static str {
        match self {
            Self::PutBefore => "put_before",
            Self::Agreed => "agreed",
            Self::Lapsed => "lapsed",
            Self::Mentioned => "mentioned",
        }
    }
}

/// What a mail within a board may need to say. Paths are relative to the site.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct BoardFacts {
    /// Title of the proposal.
    pub title: String,
    /// Name of the municipality.
    pub municipality: String,
    /// Page to open.
    pub path: String,
    /// Name of who caused the mail.
    pub sender: String,
    /// Address of who caused the mail; answers go there.
    pub sender_email: String,
    /// What the version that is approved is called.
    pub version: String,
    /// How many people must agree.
    pub needed: u32,
    /// Who agreed.
    pub names: Vec<String>,
    /// Section that was changed, or question that is talked about.
    pub place: String,
    /// When.
    pub at: DateTime,
    /// What was said.
    pub text: String,
    /// Id of the comment that says it; empty where none does, and in jobs from before mails were taken back.
    #[serde(default)]
    pub comment: String,
}

/// A mail to one officer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OfficerNotice {
    /// Somebody works for a municipality from now on.
    Invited,
    /// A case was assigned to somebody.
    Assigned,
    /// A reviewer asked to be left out of a case.
    Recused,
}

impl OfficerNotice {
    /// Every one of them.
    pub const ALL: [Self; 3] = [Self::Invited, Self::Assigned, Self::Recused];

    /// Name of the template.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Invited => "officer_invited",
            Self::Assigned => "assigned",
            Self::Recused => "recused",
        }
    }
}

/// What a mail to one officer may need to say. Paths are relative to the site.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct OfficerFacts {
    /// Name of the municipality.
    pub municipality: String,
    /// Page to open.
    pub path: String,
    /// Name of who caused the mail.
    pub sender: String,
    /// Address of who caused the mail; answers go there.
    pub sender_email: String,
    /// Stored names of the roles that it is about.
    pub roles: Vec<String>,
    /// Title of the proposal; this and what follows are empty in a mail about no case.
    pub title: String,
    /// Name of the cooperative.
    pub cooperative: String,
    /// Kenmerk.
    pub reference: String,
    /// Why a reviewer asked to be left out.
    pub reason: String,
}

/// What a submitted version holds, for its receipt (Awb 2:17). The data themselves are in the PDF, behind signing in:
/// among them are bank accounts and telephone numbers, and a mail can be read on its way.
#[derive(Debug, Clone, Serialize)]
pub struct Contents {
    /// The sections in which something was answered.
    pub sections: Vec<AnsweredSection>,
    /// Years of the budget.
    pub years: usize,
    /// What is asked of the municipality over all years: "€ 612.345".
    pub requested: String,
    /// The attachments that came along.
    pub attachments: Vec<Enclosure>,
}

/// A section of a submitted version.
#[derive(Debug, Clone, Serialize)]
pub struct AnsweredSection {
    /// Number and title.
    pub title: String,
    /// How many questions were answered.
    pub answers: usize,
}

/// An attachment of a submitted version.
#[derive(Debug, Clone, Serialize)]
pub struct Enclosure {
    /// Name of the file.
    pub name: String,
    /// Kind and size: "PDF, 1,2 MB".
    pub details: String,
    /// Label of the question that it belongs to.
    pub place: String,
}

/// The thread of a case for one side. The same for every mail about that case to that side, and for no other.
pub fn thread(case: &str, side: Side) -> String {
    let side = match side {
        Side::Board => "board",
        Side::Municipality => "municipality",
    };
    format!("case-{case}.{side}")
}
