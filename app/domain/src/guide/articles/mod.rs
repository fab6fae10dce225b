//! Guidance in running text.

mod cooperative;
mod right;
mod setting_up;

use super::Onward;

/// A page of running text (uitleg).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Article {
    /// Stable name, also the last part of its address.
    pub id: &'static str,
    /// Heading.
    pub title: &'static str,
    /// What it says, in a sentence or two.
    pub lead: &'static str,
    /// Its parts in order.
    pub parts: &'static [Part],
    /// Where a reader goes on.
    pub onward: Onward,
}

/// A part of an article under a heading of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// Heading.
    pub title: &'static str,
    /// What it says.
    pub body: &'static [Text],
}

/// A piece of running text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Text {
    /// A paragraph.
    Paragraph(&'static str),
    /// Sentences in no particular order.
    Bullets(&'static [&'static str]),
    /// What to do, one after the other.
    Steps(&'static [&'static str]),
}

/// All articles in the order in which they are best read.
pub static ALL: [&Article; 3] = [&right::ARTICLE, &cooperative::ARTICLE, &setting_up::ARTICLE];

/// What the right to challenge is (uitdaagrecht).
pub static RIGHT: &Article = &right::ARTICLE;

/// How to set up a care cooperative (oprichten).
pub static SETTING_UP: &Article = &setting_up::ARTICLE;

/// The article with this id.
pub fn find(id: &str) -> Option<&'static Article> {
    ALL.into_iter().find(|article| article.id == id)
}
