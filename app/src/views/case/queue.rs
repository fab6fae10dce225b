//! The queue (werkvoorraad) of the municipality.

use domain::case::Status;
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
    /// Whether the municipality is at turn.
    pub our_turn: bool,
    /// Whether who looks sees the case; an administrator only sees whose it is.
    pub is_open: bool,
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

/// The queue.
#[derive(Debug, Clone)]
pub struct QueuePage {
    /// The filter that was used.
    pub filter: QueueFilter,
    /// How many cases each filter lists: open, our turn, all.
    pub counts: (usize, usize, usize),
    /// The most urgent first.
    pub rows: Vec<QueueRow>,
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
