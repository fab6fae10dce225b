//! A case as both sides see it.

mod asked;
mod attachments;
mod calendar;
mod case_head;
mod clock;
mod days;
mod decision;
mod documents;
mod key_facts;
mod points;
mod status;
mod timeline;

pub use asked::{asked, not_asked};
pub use attachments::{attachment_line, attachment_section, attachments, enclosed_files};
pub use calendar::calendar;
pub use case_head::{Tab, case_head, case_nav, work_head};
pub use clock::clock;
pub use days::{Urgency, days_left};
pub use decision::decision;
pub use documents::documents;
pub use key_facts::key_facts;
pub use points::{points, points_to_answer};
pub use status::status_badge;
pub use timeline::timeline;
