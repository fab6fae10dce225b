//! Sentences that several pages, mails and documents share, made from facts. Elsewhere in the program facts stay facts.

mod bundle;
mod case;
mod closing;
mod dates;
mod document;
mod events;
mod message;
mod money;
mod paper;
mod points;
mod preliminary;
mod proposal;
mod reason;
mod stored;
mod term;
mod waits;

pub use bundle::{
    BUNDLE_DISCUSSION, BUNDLE_DISCUSSION_COLUMNS, BUNDLE_EARLIER, BUNDLE_EARLIER_COLUMNS, BUNDLE_INVENTORY,
    BUNDLE_INVENTORY_COLUMNS, BUNDLE_MESSAGES, BUNDLE_MESSAGES_COLUMNS, BUNDLE_RECORD, BUNDLE_RECORD_COLUMNS,
    BUNDLE_SCORES, BUNDLE_SCORES_COLUMNS, BY_MAIL, BY_POST, bundle_attachment, bundle_document, bundle_enclosed,
    bundle_file_name, bundle_version,
};
pub use case::{
    DRAFT_LETTER_FILE, approval, card_note, clock_explanation, commitment, consulted_as, finding_opening, have, met,
    needs_no_assessment, objector, reviewer, score, spread, turn,
};
pub use closing::{ClosingLetter, ClosingWords, closing};
pub use dates::{by, date_and_time, deadline, milestone};
pub use document::{document_file_name, document_title};
pub use events::{did, event_details, event_label};
pub use message::message;
pub use money::{Difference, difference};
pub use paper::SCAN;
pub use points::{point, point_place, point_reason};
pub use preliminary::{EXPLORATION, meeting, meeting_called};
pub use proposal::{KeyFactWords, duration, key_fact, promised, size_because, standing};
pub use stored::{citation, code, in_groups, start, stored_text};
pub use term::{in_days, term_step};
pub use waits::{news_label, open_beside, open_matter, stage, waits};

/// Who is named in a record for what the system does.
pub const SYSTEM: &str = "Uitdaagloket, vanzelf";
