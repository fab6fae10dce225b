//! Why some mails always come at once, whatever who gets them chose.

use super::mailing::{Mailing, reaches};
use crate::case::Side;

/// Why a mail always comes at once.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Hash,
    strum::EnumMessage,
    strum::EnumString,
    strum::IntoStaticStr,
    strum::VariantArray,
)]
pub enum FormalGround {
    /// What was sent has arrived.
    #[strum(serialize = "ontvangst", message = "De bevestiging dat iets is ontvangen")]
    Receipt,
    /// Something has to be supplemented or changed before a last day.
    #[strum(serialize = "aanvulling", message = "Een verzoek om iets aan te vullen of aan te passen")]
    Supplement,
    /// The term for the decision begins, changes or stands still.
    #[strum(serialize = "termijn", message = "Wat de beslistermijn verandert")]
    Term,
    /// The board may respond before the decision.
    #[strum(serialize = "hoor", message = "De conceptbeoordeling, en de laatste dag om te reageren")]
    Hearing,
    /// The decision, and an end without one.
    #[strum(serialize = "besluit", message = "Het besluit, of een einde zonder besluit")]
    Decision,
    /// An objection came in.
    #[strum(serialize = "bezwaar", message = "Een bezwaar")]
    Objection,
    /// What has to happen after the decision.
    #[strum(serialize = "afspraken", message = "Afspraken die bij het besluit horen")]
    CarryingOut,
    /// Work that the decision waits for.
    #[strum(serialize = "werk", message = "Werk waarop het besluit wacht")]
    Work,
}

impl FormalGround {
    /// Where the law says so.
    pub const fn article(self) -> &'static str {
        match self {
            Self::Receipt => "Awb 2:17",
            Self::Supplement => "Awb 4:5",
            Self::Term => "Awb 4:14, 4:15 en 4:17",
            Self::Hearing => "Awb 4:7",
            Self::Decision => "Awb 3:41",
            Self::Objection => "Awb 6:14",
            Self::CarryingOut => "Awb 4:37",
            Self::Work => "Awb 4:13",
        }
    }

    /// Whether a mail of this kind goes to somebody on this side, by the table of steps.
    pub fn reaches(self, side: Side) -> bool {
        reaches(side, Mailing::Formal(self))
    }
}
