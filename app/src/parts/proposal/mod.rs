//! A proposal as its board writes it.

mod answer;
mod answers;
mod changes;
mod comments_link;
mod findings;
mod read_section;
mod scripted;
mod sections;
mod standing;
mod working;

pub use answer::answer;
pub use answers::answers;
pub use changes::changes;
pub use comments_link::{comments_link, in_words};
pub use findings::{Kind as FindingKind, findings};
pub use read_section::read_section;
pub use scripted::{kept_offer, upload_bar};
pub use sections::{completed, section_list, section_menu};
pub use standing::standing;
pub use working::working;
