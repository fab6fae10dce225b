//! How a mail comes: at once because the law asks for it, or as who gets it chose.

use super::formal::FormalGround;
use crate::case::{Notice, Party, STEPS, Side};

/// Whether somebody may choose how a mail comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mailing {
    /// It is mailed at once, whatever somebody chose.
    Formal(FormalGround),
    /// Who gets it chooses for all mails of this kind.
    Chosen(MailKind),
}

/// A kind of mail of which who gets it chooses how it comes.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    strum::EnumMessage,
    strum::EnumString,
    strum::IntoStaticStr,
    strum::VariantArray,
)]
pub enum MailKind {
    /// Messages between board and municipality.
    #[strum(serialize = "overleg", message = "Berichten in het overleg")]
    Messages,
    /// Comments that name somebody, within a board.
    #[strum(serialize = "opmerkingen", message = "Opmerkingen waarin iemand u noemt")]
    Comments,
    /// The approval of a version by the board.
    #[strum(serialize = "akkoord", message = "Akkoord binnen het bestuur")]
    Approval,
    /// Notes of the desk that name somebody.
    #[strum(serialize = "notities", message = "Interne notities voor u")]
    Notes,
    /// Reminders of last days in the planning.
    #[strum(serialize = "planning", message = "Herinneringen uit de planning")]
    Reminders,
    /// What goes on in a case without asking anything.
    #[strum(serialize = "voortgang", message = "Voortgang, zonder dat u iets hoeft te doen")]
    Progress,
}

/// How somebody wants a kind of mail.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Default,
    strum::EnumMessage,
    strum::EnumString,
    strum::IntoStaticStr,
    strum::VariantArray,
)]
pub enum MailChoice {
    /// A mail each time, at once.
    #[default]
    #[strum(serialize = "meteen", message = "Meteen een mail")]
    AtOnce,
    /// Together in one mail in the morning.
    #[strum(serialize = "dagelijks", message = "Eén keer per dag, om 7 uur")]
    Daily,
    /// No mail; it stays among the news.
    #[strum(serialize = "geen", message = "Geen mail, alleen hier")]
    Never,
}

impl MailKind {
    /// Whether a mail of this kind goes to somebody on this side, by the table of steps. What a board mails among
    /// itself stands in no step.
    pub fn reaches(self, side: Side) -> bool {
        match self {
            Self::Comments | Self::Approval => side == Side::Board,
            other => reaches(side, Mailing::Chosen(other)),
        }
    }
}

/// Whether such a mail goes to somebody on this side, by the table of steps.
pub(super) fn reaches(side: Side, mailing: Mailing) -> bool {
    let on_side = |parties: &[Party]| parties.iter().any(|party| party.side() == side);
    let mails = STEPS.iter().flat_map(|step| step.mails);
    mails.into_iter().any(|(parties, notice)| notice.mailing() == mailing && on_side(parties))
}

impl Notice {
    /// Whether who gets it may choose how it comes. A request, a term, a decision or a receipt never waits.
    #[expect(clippy::too_many_lines, reason = "a table, not a course of action")]
    pub const fn mailing(self) -> Mailing {
        use FormalGround as F;
        match self {
            Self::MessageToBoard | Self::MessageToMunicipality => Mailing::Chosen(MailKind::Messages),
            Self::NoteForYou => Mailing::Chosen(MailKind::Notes),
            Self::DecisionDue | Self::CommitmentDue => Mailing::Chosen(MailKind::Reminders),
            Self::CheckPassed | Self::FlagAnswered | Self::PanelDecided | Self::PanelClosed | Self::Disclosed => {
                Mailing::Chosen(MailKind::Progress)
            }
            Self::Receipt | Self::ReceivedOnPaper => Mailing::Formal(F::Receipt),
            Self::SupplementRequest
            | Self::SupplementTermChanged
            | Self::SupplementRequestWithdrawn
            | Self::SupplementReminder
            | Self::SupplementTermLapsed
            | Self::RevisionRequest
            | Self::RevisionRequestWithdrawn => Mailing::Formal(F::Supplement),
            Self::RulesReplaced
            | Self::ReceiptCorrected
            | Self::Postponed
            | Self::SuspensionProposed
            | Self::SuspensionAgreed
            | Self::SuspensionDeclined
            | Self::TermResumed
            | Self::DefaultNotice
            | Self::Complete => Mailing::Formal(F::Term),
            Self::AssessmentShared | Self::ResponseDue => Mailing::Formal(F::Hearing),
            Self::DecisionSent | Self::Correction | Self::Closed(_) => Mailing::Formal(F::Decision),
            Self::ObjectionReceived => Mailing::Formal(F::Objection),
            Self::CommitmentsAgreed
            | Self::CommitmentSettled
            | Self::CommitmentMoved
            | Self::TaskExtended
            | Self::HandedBack => Mailing::Formal(F::CarryingOut),
            Self::NewCase
            | Self::SupplementReceived
            | Self::PleaseAssess
            | Self::AllAssessed
            | Self::PleaseDiscuss
            | Self::ReopeningAsked
            | Self::AssessmentReopened
            | Self::RevisionReceived
            | Self::CriteriaReopened
            | Self::PleaseCheck
            | Self::CheckReturned
            | Self::PleaseDecide
            | Self::DecisionReturned
            | Self::DecisionReopened
            | Self::ReadyToAnnounce
            | Self::ViewReceived
            | Self::ResponseReceived
            | Self::Flagged
            | Self::CommitmentReported => Mailing::Formal(F::Work),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{FormalGround, MailKind, Mailing};
    use crate::Named;
    use crate::case::{Notice, Side};

    #[test]
    fn what_asks_before_a_last_day_or_decides_never_waits() {
        let formal = |notice: Notice| matches!(notice.mailing(), Mailing::Formal(_));
        for notice in [Notice::SupplementRequest, Notice::DecisionSent, Notice::Receipt, Notice::PleaseAssess] {
            assert!(formal(notice), "{notice:?}");
        }
        let chosen: Vec<Notice> = Notice::all().filter(|notice| !formal(*notice)).collect();
        let of_own_accord = [
            Notice::CheckPassed,
            Notice::MessageToBoard,
            Notice::MessageToMunicipality,
            Notice::NoteForYou,
            Notice::FlagAnswered,
            Notice::DecisionDue,
            Notice::CommitmentDue,
            Notice::Disclosed,
            Notice::PanelDecided,
            Notice::PanelClosed,
        ];
        assert_eq!(chosen, of_own_accord);
    }

    #[test]
    fn each_side_chooses_about_what_it_gets() {
        let of = |side| MailKind::ALL.iter().copied().filter(|kind| kind.reaches(side)).collect::<Vec<_>>();
        assert_eq!(
            of(Side::Board),
            [MailKind::Messages, MailKind::Comments, MailKind::Approval, MailKind::Reminders, MailKind::Progress]
        );
        assert_eq!(
            of(Side::Municipality),
            [MailKind::Messages, MailKind::Notes, MailKind::Reminders, MailKind::Progress]
        );
        let board = |ground: &&FormalGround| ground.reaches(Side::Board);
        assert_eq!(FormalGround::ALL.iter().filter(board).count(), 7, "all but work");
        assert!(FormalGround::Work.reaches(Side::Municipality));
    }
}
