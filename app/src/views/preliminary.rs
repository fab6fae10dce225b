//! Talks before anything is submitted (vooroverleg), as each side sees them.

use super::case::ReadSection;
use super::proposal::head::ProposalHead;
use super::{Author, FormAction, Typed};
use domain::case::Side;
use domain::catalogue::Question;
use domain::preliminary::{Act, Entry, GivenCells, Talks, fields};

/// What both sides see of the talks.
#[derive(Debug, Clone)]
pub struct TalksView {
    /// Title, as who looks may know it.
    pub title: String,
    /// Name of the cooperative, likewise.
    pub cooperative: String,
    /// Name of the municipality.
    pub municipality: String,
    /// How the talks stand.
    pub talks: Talks,
    /// Titles of the parts that are open now.
    pub opened: Vec<String>,
    /// What happened, oldest first, as far as this side reads it.
    pub entries: Vec<EntryView>,
    /// What this person may do now.
    pub allowed: Vec<Act>,
    /// On which side this person is.
    pub side: Side,
    /// Address of the appointment for a calendar.
    pub calendar: String,
}

/// One thing that happened.
#[derive(Debug, Clone)]
pub struct EntryView {
    /// Which side did it.
    pub from: Side,
    /// Who, and when.
    pub by: Author,
    /// What.
    pub entry: Entry,
}

/// The talks, for the board.
#[derive(Debug, Clone)]
pub struct BoardTalksPage {
    /// The proposal.
    pub head: ProposalHead,
    /// Names and titles of all parts that can be opened, the verkenning first.
    pub parts: Vec<(String, String)>,
    /// The talks.
    pub view: TalksView,
}

/// The talks, for the municipality, with what is open and nothing else.
#[derive(Debug, Clone)]
pub struct OfficerTalksPage {
    /// The verkenning by its groups: questions with the answers of this moment. Empty unless it is open.
    pub exploration: Vec<(&'static str, Vec<(Question, String)>)>,
    /// The sections that are open.
    pub sections: Vec<ReadSection>,
    /// The talks.
    pub view: TalksView,
}

/// All talks about drafts of somebody's municipalities.
#[derive(Debug, Clone)]
pub struct TalksListPage {
    /// The talks: what is open first.
    pub talks: Vec<TalksLine>,
}

/// One of them.
#[derive(Debug, Clone)]
pub struct TalksLine {
    /// Id of the case.
    pub id: String,
    /// Title, as the municipality may know it.
    pub title: String,
    /// Name of the cooperative, likewise.
    pub cooperative: String,
    /// Whether something is open now.
    pub is_open: bool,
    /// The last thing that the municipality reads.
    pub last: Option<Author>,
}

const VALUES: [(Act, &str); 9] = [
    (Act::Open, "open"),
    (Act::Close, "sluit"),
    (Act::Write, "verstuur"),
    (Act::Meet, "spreek-af"),
    (Act::CallOff, "zeg-af"),
    (Act::Give, "geef"),
    (Act::TakeOver, "neem-over"),
    (Act::Agree, "leg-vast"),
    (Act::Decide, "kies"),
];

impl FormAction for Act {
    fn value(&self) -> String {
        VALUES.iter().find(|(act, _)| act == self).map(|(_, value)| (*value).to_owned()).unwrap_or_default()
    }

    fn read(value: &str) -> Option<Self> {
        VALUES.iter().find(|(_, name)| *name == value).map(|(act, _)| *act)
    }
}

/// What the municipality gives, as it was typed.
pub fn given_cells(typed: &Typed) -> GivenCells {
    let cell = |name: &str| typed.get(name).to_owned();
    GivenCells {
        volume: cell(fields::VOLUME),
        unit: cell(fields::UNIT),
        cost: cell(fields::COST),
        contract_end: cell(fields::CONTRACT_END),
        tier: cell(fields::TIER),
        note: cell(fields::NOTE),
    }
}

#[cfg(test)]
mod tests {
    use crate::views::action::assert_reads_back;
    use domain::preliminary::Act;

    #[test]
    fn every_button_of_the_talks_reads_back() {
        assert_reads_back(&Act::ALL);
    }
}
