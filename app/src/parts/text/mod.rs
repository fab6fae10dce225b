//! Text, headings, links, lists and tables.

mod alert;
mod card;
mod crumbs;
mod facts;
mod fingerprint;
mod heading;
mod link;
mod linked;
mod lists;
mod prose;
mod readable;
pub mod table;
mod tone;
mod words;

pub use alert::{Mood, alert};
pub use card::{card, empty};
pub use crumbs::{crumbs, crumbs_of, place_of};
pub use facts::facts;
pub use fingerprint::fingerprint;
pub use heading::{Level, heading, lead, page_head, section_head};
pub use link::{button_link, link};
pub use linked::linked;
pub use lists::{bullets, numbered};
pub use prose::prose;
pub use readable::{choices, readable};
pub use tone::Tone;
pub use words::capital;
