//! A question as a case is asked it: the catalogue's own data, or what a municipality makes of it.

use super::{AddedQuestion, Check, Condition, Entry, Ground, Kind, Need};
use std::sync::Arc;

/// One question of a [`Questionnaire`](super::Questionnaire). A clone shares what it says, so a page may keep one.
#[derive(Debug, Clone)]
pub struct Question(Source);

#[derive(Debug, Clone)]
enum Source {
    Catalogue(&'static Entry),
    Amended(Arc<Amended>),
    Own(Arc<AddedQuestion>),
}

/// A question of the catalogue to which an ordinance adds something.
#[derive(Debug)]
struct Amended {
    entry: Entry,
    /// The article that makes it compulsory, if one does.
    article: Option<String>,
    /// Those of the entry that still hold.
    checks: Vec<Check>,
    exclusions: Vec<Exclusion>,
}

/// A choice that an ordinance leaves out.
#[derive(Debug)]
pub(crate) struct Exclusion {
    /// Its stored value.
    pub(crate) value: &'static str,
    /// What to say to who chooses it.
    pub(crate) remark: String,
}

impl Question {
    /// The entry under an ordinance that makes it compulsory by this article, and leaves out these choices. Their
    /// remarks come in place of the entry's own warnings.
    pub(crate) fn amended(entry: &'static Entry, article: Option<&str>, exclusions: Vec<Exclusion>) -> Self {
        if article.is_none() && exclusions.is_empty() {
            return Self::from(entry);
        }
        let is_told = |check: &Check| matches!(check, Check::WarnIf(value, _) if exclusions.iter().any(|one| one.value == *value));
        let checks = entry.checks.iter().filter(|check| !is_told(check)).copied().collect();
        let article = article.map(str::to_owned);
        Self(Source::Amended(Arc::new(Amended { entry: *entry, article, checks, exclusions })))
    }

    /// Stable name: section id, a dot, a word: "draagvlak.leden".
    pub fn id(&self) -> &str {
        self.text(|entry| entry.id, |own| &own.id)
    }

    /// The question or label, in plain Dutch (B1).
    pub fn label(&self) -> &str {
        self.text(|entry| entry.label, |own| &own.label)
    }

    /// What the answer is called where no question is asked; the question itself if a municipality gave no such name.
    pub fn short(&self) -> &str {
        self.text(|entry| entry.short, |own| if own.short.is_empty() { &own.label } else { &own.short })
    }

    /// How to answer and what the municipality looks for; may be empty.
    pub fn help(&self) -> &str {
        self.text(|entry| entry.help, |own| &own.help)
    }

    /// A short example answer; may be empty.
    pub fn example(&self) -> &str {
        self.text(|entry| entry.example, |own| &own.example)
    }

    /// Whether and on what ground an answer is needed.
    pub fn need(&self) -> Need<'_> {
        let (need, article) = match &self.0 {
            Source::Catalogue(entry) => (entry.need, None),
            Source::Amended(amended) => (amended.entry.need, amended.article.as_deref()),
            Source::Own(own) => (Need::Voluntary, own.article.as_deref()),
        };
        article.map_or(need, |article| Need::Required(Ground::Article(article)))
    }

    /// Shape of the answer.
    pub fn kind(&self) -> Kind<'_> {
        self.read(|entry| entry.kind, |own| own.kind.as_kind())
    }

    /// Asked only if this holds.
    pub fn show_if(&self) -> Option<Condition<'_>> {
        self.read(|entry| entry.show_if, |own| own.show_if.as_ref().map(Condition::from))
    }

    /// Rules beyond the shape.
    pub fn checks(&self) -> &[Check] {
        match &self.0 {
            Source::Catalogue(entry) => entry.checks,
            Source::Amended(amended) => &amended.checks,
            Source::Own(_) => &[],
        }
    }

    /// What the ordinance says of each choice in this answer that it leaves out; none of it blocks.
    pub fn exclusions<'a>(&'a self, answer: &'a str) -> impl Iterator<Item = &'a str> {
        let exclusions: &[Exclusion] = if let Source::Amended(amended) = &self.0 { &amended.exclusions } else { &[] };
        let is_chosen = |one: &&Exclusion| answer.lines().any(|line| line == one.value);
        exclusions.iter().filter(is_chosen).map(|one| one.remark.as_str())
    }

    /// What follows from an answer as typed, in plain Dutch; most answers need no telling.
    pub fn told(&self, answer: &str) -> Option<&'static str> {
        self.checks().iter().find_map(|check| match check {
            Check::TellIf(value, message) if *value == answer => Some(*message),
            _ => None,
        })
    }

    /// Whether an answer is needed for submission (if the question is asked at all).
    pub fn is_required(&self) -> bool {
        matches!(self.need(), Need::Required(_))
    }

    fn text(&self, catalogue: fn(&Entry) -> &'static str, own: fn(&AddedQuestion) -> &str) -> &str {
        self.read(catalogue, own)
    }

    fn read<'a, T>(&'a self, catalogue: fn(&Entry) -> T, own: fn(&'a AddedQuestion) -> T) -> T {
        match &self.0 {
            Source::Catalogue(entry) => catalogue(entry),
            Source::Amended(amended) => catalogue(&amended.entry),
            Source::Own(question) => own(question),
        }
    }
}

impl From<&'static Entry> for Question {
    fn from(entry: &'static Entry) -> Self {
        Self(Source::Catalogue(entry))
    }
}

impl From<AddedQuestion> for Question {
    fn from(own: AddedQuestion) -> Self {
        Self(Source::Own(Arc::new(own)))
    }
}

#[cfg(test)]
impl From<Entry> for Question {
    fn from(entry: Entry) -> Self {
        let checks = entry.checks.to_vec();
        Self(Source::Amended(Arc::new(Amended { entry, article: None, checks, exclusions: Vec::new() })))
    }
}
