//! What the jobs of the outbox hold.

use super::sql::Job;
use crate::mail::{
    BoardFacts, BoardNotice, ConsultedNotice, DigestFacts, Invitation, Mail, OfficerFacts, OfficerNotice,
    PreliminaryFacts, PreliminaryNotice,
};
use domain::case::{MailKind, Mailing, Notice, Side};
use serde::{Deserialize, Serialize};

/// A mail to send: everything that is needed to write it, and no words yet.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(tag = "mail", rename_all = "snake_case")]
pub enum MailJob {
    /// A mail that an event of the job's case causes. It says what was true right after that event, whenever it is
    /// sent.
    Case {
        /// Which mail.
        notice: Notice,
        /// To whom.
        to: Recipient,
        /// On which side that is.
        #[serde(default = "on_board")]
        side: Side,
        /// Position of the event in the record of the case.
        seq: i64,
    },
    /// The same for the address that the cooperative gave for correspondence, beside the people of its board.
    Copy {
        /// Which mail.
        notice: Notice,
        /// To whom.
        to: Recipient,
        /// Position of the event in the record of the case.
        seq: i64,
    },
    /// A mail within the board of the job's case.
    Board {
        /// Which mail.
        notice: BoardNotice,
        /// To whom.
        to: Recipient,
        /// What it says.
        facts: BoardFacts,
    },
    /// A mail to one officer, about the job's case if it has one.
    Officer {
        /// Which mail.
        notice: OfficerNotice,
        /// To whom.
        to: Recipient,
        /// What it says.
        facts: OfficerFacts,
    },
    /// A mail about the talks on the job's case before anything is submitted.
    Preliminary {
        /// Which mail.
        notice: PreliminaryNotice,
        /// To whom.
        to: Recipient,
        /// On which side that is.
        side: Side,
        /// What it says.
        facts: PreliminaryFacts,
    },
    /// A mail to somebody who was asked outside the panel about the job's case. The secret of its link is made when it
    /// is sent, so that none is ever stored.
    Consulted {
        /// Which mail.
        notice: ConsultedNotice,
        /// To whom.
        to: Recipient,
        /// Number of the question in the case, from 1.
        number: u32,
        /// Position of the event in the record of the case.
        seq: i64,
    },
    /// What somebody did not read until the morning, in one mail (overzicht van de dag).
    Digest {
        /// To whom.
        to: Recipient,
        /// What it says.
        facts: DigestFacts,
    },
    /// An invitation to write along with the job's case.
    Invitation(Invitation),
    /// A link to sign in, with a code. Their secrets are made when they are sent, so that none is ever stored.
    SignInLink {
        /// Id of the request; empty in jobs from before links were bound to a browser, which are of no use any more.
        #[serde(default)]
        request: String,
        /// To whom.
        email: String,
        /// Whether the address belongs to somebody who was here before.
        #[serde(default = "is_known")]
        known: bool,
    },
}

/// Jobs from before strangers had to wait did not say.
const fn is_known() -> bool {
    true
}

/// Jobs from before mails had threads did not say.
const fn on_board() -> Side {
    Side::Board
}

/// Who gets a mail.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Recipient {
    /// Name.
    pub name: String,
    /// E-mail address.
    pub email: String,
}

impl MailJob {
    /// How soon it is sent among all that is due: the lowest goes first.
    pub const fn priority(&self) -> i64 {
        match self {
            Self::SignInLink { known: true, .. } => 0,
            Self::SignInLink { known: false, .. } => 2,
            _ => 1,
        }
    }

    /// On which side of a case its recipient is; nothing for who is on none.
    pub const fn side(&self) -> Option<Side> {
        match self {
            Self::Case { side, .. } | Self::Preliminary { side, .. } => Some(*side),
            Self::Officer { .. } => Some(Side::Municipality),
            Self::Copy { .. } | Self::Board { .. } | Self::Invitation(_) => Some(Side::Board),
            Self::Consulted { .. } | Self::Digest { .. } | Self::SignInLink { .. } => None,
        }
    }

    /// Where it goes.
    pub fn email(&self) -> &str {
        match self {
            Self::Case { to, .. }
            | Self::Copy { to, .. }
            | Self::Board { to, .. }
            | Self::Officer { to, .. }
            | Self::Digest { to, .. }
            | Self::Preliminary { to, .. }
            | Self::Consulted { to, .. } => &to.email,
            Self::Invitation(invitation) => &invitation.email,
            Self::SignInLink { email, .. } => email,
        }
    }

    /// Who gets it; empty where only an address is known.
    pub fn recipient(&self) -> &str {
        match self {
            Self::Case { to, .. }
            | Self::Copy { to, .. }
            | Self::Board { to, .. }
            | Self::Officer { to, .. }
            | Self::Digest { to, .. }
            | Self::Preliminary { to, .. }
            | Self::Consulted { to, .. } => &to.name,
            Self::Invitation(invitation) => &invitation.name,
            Self::SignInLink { .. } => "",
        }
    }

    /// Domain of the address.
    pub fn domain(&self) -> &str {
        self.email().rsplit_once('@').map_or("", |(_, domain)| domain)
    }

    /// The kind of mail it is, if who gets it chooses how such mails come.
    pub const fn kind(&self) -> Option<MailKind> {
        match self {
            Self::Case { notice, .. } => match notice.mailing() {
                Mailing::Chosen(kind) => Some(kind),
                Mailing::Formal(_) => None,
            },
            Self::Board { notice: BoardNotice::Mentioned, .. } => Some(MailKind::Comments),
            Self::Board { .. } => Some(MailKind::Approval),
            _ => None,
        }
    }

    /// What it is called in storage: by its template, and apart from that if it is a copy.
    pub fn name(&self) -> String {
        match self {
            Self::Case { notice, .. } => notice.name().to_owned(),
            Self::Copy { notice, .. } => format!("{}_copy", notice.name()),
            Self::Board { notice, .. } => notice.name().to_owned(),
            Self::Officer { notice, .. } => notice.name().to_owned(),
            Self::Consulted { notice, .. } => notice.name().to_owned(),
            Self::Digest { .. } => "digest".to_owned(),
            Self::Preliminary { notice, .. } => notice.name().to_owned(),
            Self::Invitation(_) => "invited".to_owned(),
            Self::SignInLink { .. } => "sign_in_link".to_owned(),
        }
    }
}

/// What a stored job holds.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
pub enum Payload {
    /// The data of a mail.
    Data(MailJob),
    /// A mail in words, as jobs held it until migration 8.
    Written(Mail),
}

impl Job {
    /// Reads what the job holds.
    ///
    /// # Errors
    /// When it is no mail.
    pub fn read(&self) -> Result<Payload, serde_json::Error> {
        serde_json::from_str(&self.payload)
    }
}
