//! What somebody still has to do beside the main line of a case (wat openstaat).

use crate::calendar::HolidayTable;
use crate::case::{CaseRecord, Side};
use jiff::civil::Date;

/// A matter beside the main line that waits for one of both sides. Numbers count from 1 in the case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OpenMatter {
    /// A message asks for an answer (wacht op antwoord).
    Message(Side),
    /// The board may respond to the draft of the assessment (reactie).
    Draft(u32),
    /// Somebody outside the panel may still answer (zienswijze).
    View(u32),
    /// Somebody answered, and the municipality has to say what it thinks of that.
    Unweighed(u32),
    /// A reviewer asked something for a specialist (markering).
    Flag(u32),
    /// The board changed its proposal, and the criteria to assess again were not chosen (aangepaste versie).
    Revised,
    /// The last day for a version that was asked for is over, and nothing came.
    Unrevised,
    /// An objection was registered and has no end (bezwaar).
    Objection(u32),
    /// The board has to do, or to report, what was agreed (afspraak).
    Commitment(u32),
    /// The municipality has to settle what was reported, or to do what it agreed itself.
    Settlement(u32),
}

impl OpenMatter {
    /// The side that has to do something; for a question to others the one that waits for them.
    pub const fn side(self) -> Side {
        match self {
            Self::Message(side) => side,
            Self::Draft(_) | Self::Commitment(_) => Side::Board,
            Self::View(_)
            | Self::Unweighed(_)
            | Self::Flag(_)
            | Self::Revised
            | Self::Unrevised
            | Self::Objection(_)
            | Self::Settlement(_) => Side::Municipality,
        }
    }
}

impl CaseRecord {
    /// What is open on this day, each with its last day where it has one; the earliest first, and what has none at the
    /// end.
    pub fn open_matters(&self, today: Date) -> Vec<(OpenMatter, Option<Date>)> {
        let asking = self.announcement.is_none() && self.closing.is_none();
        let message = self.awaits_answer_of.filter(|_| self.closing.is_none());
        let message = message.map(|side| (OpenMatter::Message(side), None));
        let views = (1..).zip(&self.consultations).filter(|_| asking).filter_map(|(number, state)| {
            let until = Some(state.asked.until);
            match (state.is_open(today), state.is_draft()) {
                (true, true) => Some((OpenMatter::Draft(number), until)),
                (true, false) => Some((OpenMatter::View(number), until)),
                (false, _) => state.is_unweighed().then_some((OpenMatter::Unweighed(number), None)),
            }
        });
        let flags = self.open_flags().filter(|_| asking).map(|(number, _)| (OpenMatter::Flag(number), None));
        let revised = self.unjudged_revision().map(|_| (OpenMatter::Revised, None));
        let late = self.open_revision().filter(|request| request.until < today);
        let revisions = revised.into_iter().chain(late.map(|request| (OpenMatter::Unrevised, Some(request.until))));
        let objections = (1..).zip(&self.objections).filter(|(_, state)| state.end.is_none());
        let objections = objections.map(|(number, state)| {
            (OpenMatter::Objection(number), Some(state.objection.decide_until(&HolidayTable::default())))
        });
        let commitments = (1..).zip(&self.commitments).filter(|_| self.handed_back.is_none());
        let commitments = commitments.filter_map(|(number, state)| {
            let reported = !state.reports.is_empty() || state.agreed.owner == Side::Municipality;
            let matter = if reported { OpenMatter::Settlement(number) } else { OpenMatter::Commitment(number) };
            state.end.is_none().then_some((matter, Some(state.agreed.due)))
        });
        let mut open: Vec<(OpenMatter, Option<Date>)> = message
            .into_iter()
            .chain(views)
            .chain(flags)
            .chain(revisions)
            .chain(objections)
            .chain(commitments)
            .collect();
        open.sort_by_key(|(_, until)| until.unwrap_or(Date::MAX));
        open
    }

    /// How many matters wait for who works at the desk, on whatever day: not for others who may still answer, nor for a
    /// version that may still come.
    pub fn open_at_desk(&self) -> usize {
        let open = self.open_matters(Date::MAX).into_iter().filter(|(matter, _)| *matter != OpenMatter::Unrevised);
        open.filter(|(matter, _)| matter.side() == Side::Municipality).count()
    }

    /// How many matters wait for the board, on whatever day; its response to the draft of the assessment apart.
    pub fn open_at_board(&self) -> usize {
        let open = self.open_matters(Date::MAX).into_iter();
        open.filter(|(matter, _)| matter.side() == Side::Board && !matches!(matter, OpenMatter::Draft(_))).count()
    }

    /// Until when the board may respond to the draft of the assessment, if that waits.
    pub fn respond_until(&self) -> Option<Date> {
        let open = self.open_matters(Date::MIN).into_iter();
        open.filter(|(matter, _)| matches!(matter, OpenMatter::Draft(_))).find_map(|(_, until)| until)
    }
}
