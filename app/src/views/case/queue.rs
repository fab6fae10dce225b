//! The queue (werkvoorraad) of an officer.

use crate::paths::asked;
use crate::views::Typed;
use domain::case::{Action, Party, Status};
use jiff::civil::Date;

/// One line of the queue.
#[derive(Debug, Clone)]
pub struct QueueRow {
    /// Id of the case.
    pub id: String,
    /// Kenmerk.
    pub reference: String,
    /// Title.
    pub title: String,
    /// Name of the cooperative.
    pub cooperative: String,
    /// Status.
    pub status: Status,
    /// Day of receipt.
    pub received: Option<Date>,
    /// Last day for a decision; `None` while the term stands still or after the decision.
    pub due: Option<Date>,
    /// Days left; negative when overdue; `None` like `due`.
    pub days_left: Option<i32>,
    /// For whom it waits.
    pub waits: Waits,
    /// How many matters beside the main line wait for who looks, at the desk.
    pub open: usize,
    /// Whether who looks sees the case; an administrator only sees whose it is.
    pub is_open: bool,
}

/// For whom a case waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Waits {
    /// For who looks, to do this.
    ForYou(Action),
    /// For others of the municipality.
    For(Vec<Party>),
    /// For the cooperative's board.
    ForBoard,
    /// For nobody.
    ForNobody,
}

/// Which cases to list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum QueueFilter {
    /// Not yet decided and sent.
    #[default]
    Open,
    /// The municipality is at turn.
    OurTurn,
    /// Everything, with what is closed.
    All,
}

/// What an address asks to list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct QueueAsked {
    /// Which cases.
    pub filter: QueueFilter,
    /// One status alone, whatever the filter.
    pub status: Option<Status>,
    /// Text in title, kenmerk or name of the cooperative.
    pub search: String,
    /// Behind which case the page begins; empty for the first page.
    pub after: String,
}

/// A page of the queue.
#[derive(Debug, Clone)]
pub struct QueuePage {
    /// What was asked.
    pub asked: QueueAsked,
    /// The most urgent first.
    pub rows: Vec<QueueRow>,
    /// Address of the first page, for who is further on.
    pub first: Option<String>,
    /// Address of the next page, if there is one.
    pub next: Option<String>,
    /// Whether this officer may enter a challenge that came on paper.
    pub enters_paper: bool,
}

/// Longest text to search for, in characters.
const LONGEST_SEARCH: usize = 100;

impl From<&Typed> for QueueAsked {
    fn from(typed: &Typed) -> Self {
        let status = Status::from_value(&typed.trimmed(asked::STATUS));
        Self {
            filter: QueueFilter::from_address(typed.get(asked::FILTER)),
            status: status.filter(|status| *status != Status::Draft),
            search: typed.line(asked::SEARCH).chars().take(LONGEST_SEARCH).collect(),
            after: typed.trimmed(asked::AFTER),
        }
    }
}

impl QueueFilter {
    /// Every filter, as they stand beside each other.
    pub const ALL: [Self; 3] = [Self::Open, Self::OurTurn, Self::All];

    /// Its name in an address.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::OurTurn => "aan-zet",
            Self::All => "alles",
        }
    }

    /// The filter that an address asks for; the usual one if it asks for none that exists.
    pub fn from_address(name: &str) -> Self {
        Self::ALL.into_iter().find(|filter| filter.name() == name).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::{QueueAsked, QueueFilter};
    use crate::views::Typed;
    use domain::case::Status;

    #[test]
    fn an_address_asks_for_what_there_is_and_for_no_draft() {
        let asked = |pairs: &[(&str, &str)]| {
            let typed: Typed = pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
            QueueAsked::from(&typed)
        };
        let found = asked(&[("toon", "alles"), ("status", "besloten"), ("zoek", " De  Lindehof "), ("na", "a.b")]);
        assert_eq!((found.filter, found.status), (QueueFilter::All, Some(Status::Decided)));
        assert_eq!(found.after, "a.b");
        assert!(found.search.starts_with("De"), "{}", found.search);
        assert_eq!(asked(&[("status", "concept"), ("toon", "onzin")]), QueueAsked::default());
        assert_eq!(asked(&[("zoek", &"é".repeat(500))]).search.chars().count(), 100);
    }
}
