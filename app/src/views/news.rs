//! What waits for somebody and what is new (meldingen), and how mails come.

use super::FormAction;
use super::action::{verb_and_id, with_id};
use crate::paths;
use domain::Named;
use domain::case::{Action, Event, FormalGround, MailChoice, MailKind, Side, Status};
use jiff::civil::{Date, DateTime};

/// What somebody finds among the news.
#[derive(Debug, Clone, Default)]
pub struct NewsPage {
    /// Cases that wait for this person, the most urgent first.
    pub waiting: Vec<Waiting>,
    /// Whether more wait than are shown.
    pub more_waiting: bool,
    /// Cases with news, the newest first.
    pub cases: Vec<CaseNews>,
    /// Moment of the newest thing that is shown, in milliseconds.
    pub until: i64,
}

/// What a case is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseName {
    /// Id.
    pub id: String,
    /// Title.
    pub title: String,
    /// Name of the cooperative.
    pub cooperative: String,
    /// Kenmerk; `None` for a draft.
    pub reference: Option<String>,
}

/// A case that waits for somebody.
#[derive(Debug, Clone)]
pub struct Waiting {
    /// The case.
    pub case: CaseName,
    /// Status as this side sees it.
    pub status: Status,
    /// On which side this person is.
    pub side: Side,
    /// The next step on the main line, if it is this person's.
    pub step: Option<Action>,
    /// How many matters beside it wait for this side.
    pub open: usize,
    /// Last day for the decision.
    pub due: Option<Date>,
}

/// A case with what is new in it.
#[derive(Debug, Clone)]
pub struct CaseNews {
    /// The case.
    pub case: CaseName,
    /// What is new, newest first.
    pub lines: Vec<NewsLine>,
    /// How many older lines are not shown.
    pub more: usize,
}

/// One thing that is new.
#[derive(Debug, Clone)]
pub struct NewsLine {
    /// What.
    pub what: NewsWhat,
    /// Who did it: name and role at that time.
    pub who: String,
    /// When.
    pub at: DateTime,
}

/// What is new.
#[derive(Debug, Clone)]
pub enum NewsWhat {
    /// An event of the case.
    Event(Box<Event>),
    /// A comment within the board, on the question with this id.
    Comment(String),
}

impl NewsWhat {
    /// The page that shows it, and on which it counts as read.
    pub fn path(&self, case: &str) -> String {
        match self {
            Self::Comment(question) => paths::comments(case, question),
            Self::Event(event) => match **event {
                Event::MessageToBoard { .. } | Event::MessageToMunicipality { .. } | Event::NoteAdded { .. } => {
                    paths::messages(case)
                }
                Event::ApprovalRequested { .. }
                | Event::Approved { .. }
                | Event::ApprovalTakenBack { .. }
                | Event::ApprovalsLapsed { .. } => paths::approval(case),
                _ => paths::case(case),
            },
        }
    }
}

/// Name of the unseen field with the moment of the newest thing on the page (tot).
pub const UNTIL: &str = "tot";

/// What the buttons among the news say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NewsAction {
    /// Everything on the page is read (alles-gelezen).
    ReadAll,
    /// What is new in one case is read (gelezen).
    Read(String),
}

impl FormAction for NewsAction {
    fn value(&self) -> String {
        match self {
            Self::ReadAll => "alles-gelezen".to_owned(),
            Self::Read(case) => with_id("gelezen", case),
        }
    }

    fn read(value: &str) -> Option<Self> {
        match verb_and_id(value) {
            ("alles-gelezen", None) => Some(Self::ReadAll),
            ("gelezen", Some(case)) if !case.is_empty() && !case.contains(':') => Some(Self::Read(case.to_owned())),
            _ => None,
        }
    }
}

/// How somebody wants mails.
#[derive(Debug, Clone)]
pub struct MailChoicesPage {
    /// Kinds of mail about which this person chooses, with what holds now.
    pub choices: Vec<(MailKind, MailChoice)>,
    /// Why other mails to this person always come at once.
    pub formal: Vec<FormalGround>,
}

/// Name of the field of a kind of mail.
pub fn choice_field(kind: MailKind) -> String {
    format!("mail-{}", kind.value())
}

#[cfg(test)]
mod tests {
    use super::NewsAction;
    use crate::views::action::assert_reads_back;

    #[test]
    fn every_button_of_the_news_reads_back() {
        assert_reads_back(&[NewsAction::ReadAll, NewsAction::Read("0190".into())]);
    }
}
