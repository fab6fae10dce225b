//! What an address asks of the page of a form, after that form was posted: what to confirm, and beside what to tell
//! something. Nobody's own words come out of an address.

use crate::views::Typed;

/// What was done (gedaan).
const DONE: &str = "gedaan";
/// Beside what something is told (bij).
const BESIDE: &str = "bij";
/// How many blank rows a list shows (erbij).
const BLANK: &str = "erbij";
/// Whom it was about (wie).
const WHO: &str = "wie";

/// Most blank rows that an address can ask for.
const MOST_BLANK: usize = 50;

/// What was done, to confirm on the page to which a form leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Done {
    /// A draft was imported (ingelezen).
    Imported,
    /// Somebody was invited (uitnodiging).
    Invited,
    /// Somebody else became chair (voorzitter).
    HandedOver,
    /// Somebody was removed (verwijderd).
    Removed,
    /// Somebody changed the own name (naam).
    Named,
    /// An invitation was taken back (ingetrokken).
    Uninvited,
    /// Somebody joined the board (doet-mee).
    Joined,
    /// Somebody did not want to join a board (geweigerd).
    Declined,
    /// Somebody was signed out everywhere else (elders).
    SignedOutElsewhere,
    /// A message is sent again (bericht).
    SentAgain,
    /// A message is not needed any more (vervallen).
    Settled,
    /// A case was assigned (toegewezen).
    Assigned,
    /// A reviewer asked to be left out of a case (verschoond).
    Recused,
    /// An officer was changed (medewerker).
    OfficerChanged,
    /// The date of the demo moved on (datum).
    DateMoved,
    /// An officer no longer works for the municipality (beeindigd).
    OfficerEnded,
    /// A letter was posted (gepost).
    Posted,
    /// How the board gets letters was changed (bezorging).
    DeliveryChanged,
    /// A letter was entered (op-papier).
    EnteredOnPaper,
    /// A task of the register was saved (taak).
    TaskSaved,
    /// Tasks were read in from a table (taken).
    TasksImported,
    /// An example of an initiative was saved (initiatief).
    InitiativeSaved,
    /// An example of an initiative was removed (initiatief-weg).
    InitiativeRemoved,
    /// Examples of initiatives were read in from a table (initiatieven).
    InitiativesImported,
    /// A case was made public (openbaar).
    Disclosed,
    /// A case is public no longer (niet-meer-openbaar).
    DisclosureEnded,
    /// A proposal began with what the register says of its task (overgenomen).
    TakenOver,
    /// A proposal began with the text of an earlier one (opnieuw).
    BegunAgain,
    /// Somebody chose how mails come (mail).
    MailChosen,
    /// Everything new was read (gelezen).
    AllRead,
    /// Figures of the municipality were taken over into the draft (cijfers).
    FiguresTakenOver,
}

impl Done {
    const ALL: [Self; 31] = [
        Self::Imported,
        Self::Invited,
        Self::HandedOver,
        Self::Removed,
        Self::Named,
        Self::Uninvited,
        Self::Joined,
        Self::Declined,
        Self::SignedOutElsewhere,
        Self::SentAgain,
        Self::Settled,
        Self::Assigned,
        Self::Recused,
        Self::OfficerChanged,
        Self::OfficerEnded,
        Self::DateMoved,
        Self::Posted,
        Self::DeliveryChanged,
        Self::EnteredOnPaper,
        Self::TaskSaved,
        Self::TasksImported,
        Self::InitiativeSaved,
        Self::InitiativeRemoved,
        Self::InitiativesImported,
        Self::TakenOver,
        Self::BegunAgain,
        Self::MailChosen,
        Self::AllRead,
        Self::FiguresTakenOver,
        Self::Disclosed,
        Self::DisclosureEnded,
    ];

    const fn name(self) -> &'static str {
        match self {
            Self::Imported => "ingelezen",
            Self::Invited => "uitnodiging",
            Self::HandedOver => "voorzitter",
            Self::Removed => "verwijderd",
            Self::Named => "naam",
            Self::Uninvited => "ingetrokken",
            Self::Joined => "doet-mee",
            Self::Declined => "geweigerd",
            Self::SignedOutElsewhere => "elders",
            Self::SentAgain => "bericht",
            Self::Settled => "vervallen",
            Self::Assigned => "toegewezen",
            Self::Recused => "verschoond",
            Self::OfficerChanged => "medewerker",
            Self::OfficerEnded => "beeindigd",
            Self::DateMoved => "datum",
            Self::Posted => "gepost",
            Self::DeliveryChanged => "bezorging",
            Self::EnteredOnPaper => "op-papier",
            Self::TaskSaved => "taak",
            Self::TasksImported => "taken",
            Self::InitiativeSaved => "initiatief",
            Self::InitiativeRemoved => "initiatief-weg",
            Self::InitiativesImported => "initiatieven",
            Self::TakenOver => "overgenomen",
            Self::BegunAgain => "opnieuw",
            Self::MailChosen => "mail",
            Self::AllRead => "gelezen",
            Self::FiguresTakenOver => "cijfers",
            Self::Disclosed => "openbaar",
            Self::DisclosureEnded => "niet-meer-openbaar",
        }
    }

    /// The address of a page that confirms this.
    pub fn at(self, page: &str) -> String {
        let mark = if page.contains('?') { '&' } else { '?' };
        format!("{page}{mark}{DONE}={}", self.name())
    }

    /// The address of a page that confirms this about somebody, by id.
    pub fn at_about(self, page: &str, person: &str) -> String {
        format!("{}&{WHO}={person}", self.at(page))
    }

    /// What an address asks to confirm.
    pub fn asked(asked: &Typed) -> Option<Self> {
        Self::ALL.into_iter().find(|done| done.name() == asked.get(DONE))
    }

    /// What an address asks to confirm, with the id of whom it is about.
    pub fn asked_about(asked: &Typed) -> Option<(Self, &str)> {
        Some((Self::asked(asked)?, asked.get(WHO)))
    }
}

/// The address of a page that tells something beside these parts of it, and leads to the first.
pub fn told_beside(page: &str, parts: &[&str]) -> String {
    let marks: Vec<String> = parts.iter().map(|part| format!("{BESIDE}={part}")).collect();
    let mark = if page.contains('?') { '&' } else { '?' };
    let first = parts.first().map(|first| format!("{mark}{}#{first}", marks.join("&")));
    format!("{page}{}", first.unwrap_or_default())
}

/// The address of a page on which a list shows this many blank rows, which leads to one of its rows.
pub fn with_blank_rows(page: &str, (list, blank): (&str, usize), row: usize) -> String {
    format!("{page}?{BLANK}={list}:{blank}#{list}.{row}")
}

/// The parts of the page beside which something is told.
pub(super) fn told(asked: &Typed) -> Vec<String> {
    asked.all(BESIDE).map(str::to_owned).collect()
}

/// A list that shows more blank rows than usual, and how many.
pub(super) fn blank_rows(asked: &Typed) -> Option<(String, usize)> {
    let (list, count) = asked.get(BLANK).rsplit_once(':')?;
    let count: usize = count.parse().ok()?;
    Some((list.to_owned(), count.min(MOST_BLANK)))
}

#[cfg(test)]
mod tests {
    use super::{Done, told_beside, with_blank_rows};
    use crate::views::Typed;

    /// What stands behind the question mark of an address, read as the server does.
    fn asked(address: &str) -> Typed {
        let query = address.split_once('?').map_or("", |(_, rest)| rest.split('#').next().unwrap_or_default());
        let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
        pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
    }

    #[test]
    fn what_an_address_asks_reads_back() {
        for done in Done::ALL {
            assert_eq!(Done::asked(&asked(&done.at("/x"))), Some(done));
            assert_eq!(Done::asked_about(&asked(&done.at_about("/x", "p1"))), Some((done, "p1")));
        }
        assert_eq!(Done::asked(&asked("/x?gedaan=iets")), None);
        assert_eq!(super::told(&asked(&told_beside("/x", &["a", "b.c"]))), ["a", "b.c"]);
        assert_eq!(told_beside("/x", &["a", "b"]), "/x?bij=a&bij=b#a");
        let rows = with_blank_rows("/x", ("a.b", 3), 2);
        assert_eq!(super::blank_rows(&asked(&rows)), Some(("a.b".to_owned(), 3)));
        assert_eq!(rows, "/x?erbij=a.b:3#a.b.2");
    }
}
