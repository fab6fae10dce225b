//! A proposal as its board writes it.

mod answer;
mod answers;
mod at_work;
mod changes;
mod comments_link;
mod comparison;
mod findings;
mod pending_version;
mod read_section;
mod scripted;
mod sections;
mod two_texts;

pub use answer::answer;
pub use answers::answers;
pub use at_work::at_work;
pub use changes::{changes, version_changes};
pub use comments_link::{comments_link, in_words};
pub use comparison::{Marks, comparison, place_change};
pub use findings::{Kind as FindingKind, findings};
pub use pending_version::pending_version;
pub use read_section::{read_answers, read_section};
pub use scripted::{kept_offer, upload_bar};
pub use sections::{completed, section_list, section_menu};
pub use two_texts::two_texts;
