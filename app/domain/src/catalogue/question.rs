//! A question as a case is asked it: the catalogue's own data, or what a municipality makes of it.

use super::{AddedQuestion, Check, Condition, Entry, Ground, Kind, Need, Promise, Proportion, Tier};
use std::sync::Arc;

/// One question of a [`Questionnaire`](super::Questionnaire). A clone shares what it says, so a page may keep one.
#[derive(Debug, Clone)]
pub struct Question {
    source: Source,
    /// What the size of the proposal takes away from it.
    ease: Ease,
}

/// What a question is for a proposal that is too small to be bound to answer it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ease {
    /// What it is for every other proposal.
    None,
    /// Voluntary, while larger ones must answer it.
    Voluntary,
    /// Not asked, unless it was answered already: nothing typed vanishes when a proposal becomes smaller.
    Unasked,
}

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
        Self::of(Source::Amended(Arc::new(Amended { entry: *entry, article, checks, exclusions })))
    }

    const fn of(source: Source) -> Self {
        Self { source, ease: Ease::None }
    }

    /// The same question for a proposal of this size.
    #[must_use]
    pub(crate) fn in_tier(self, tier: Tier, Proportion { asked, required }: Proportion) -> Self {
        let ease = if tier < asked {
            Ease::Unasked
        } else if tier < required && self.is_required() {
            Ease::Voluntary
        } else {
            Ease::None
        };
        Self { ease, ..self }
    }

    /// Whether larger proposals must answer it, and this one need not.
    pub const fn is_eased(&self) -> bool {
        !matches!(self.ease, Ease::None)
    }

    /// Whether it is asked of a proposal of this size even if it was not answered.
    pub(crate) const fn is_for_its_size(&self) -> bool {
        !matches!(self.ease, Ease::Unasked)
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
        if self.is_eased() {
            return Need::Voluntary;
        }
        let (need, article) = match &self.source {
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
        match &self.source {
            Source::Catalogue(entry) => entry.checks,
            Source::Amended(amended) => &amended.checks,
            Source::Own(_) => &[],
        }
    }

    /// What the ordinance says of each choice in this answer that it leaves out; none of it blocks.
    pub fn exclusions<'a>(&'a self, answer: &'a str) -> impl Iterator<Item = &'a str> {
        let exclusions: &[Exclusion] =
            if let Source::Amended(amended) = &self.source { &amended.exclusions } else { &[] };
        let is_chosen = |one: &&Exclusion| answer.lines().any(|line| line == one.value);
        exclusions.iter().filter(is_chosen).map(|one| one.remark.as_str())
    }

    /// Whether only the first evening (verkenning) asks it.
    pub fn is_only_first(&self) -> bool {
        self.read(|entry| entry.only_first, |_| false)
    }

    /// What the answer promises, if it is a day by which something will be there, with its id: only the catalogue asks
    /// for promises.
    pub fn promise(&self) -> Option<(&'static str, Promise)> {
        self.read(|entry| entry.promise.map(|promise| (entry.id, promise)), |_| None)
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

    /// Whether every application needs the answer, however small it is (Awb 4:2, 2:8 and 2:13).
    pub fn is_for_every_application(&self) -> bool {
        matches!(self.need(), Need::Required(Ground::Application | Ground::DigitalContact))
    }

    /// From what size of proposal it is asked and compulsory, as the catalogue has it. What an ordinance asks by an
    /// article of its own holds for every size.
    pub(crate) fn proportion(&self) -> Proportion {
        match &self.source {
            Source::Catalogue(entry) => entry.proportion,
            Source::Amended(amended) if amended.article.is_none() => amended.entry.proportion,
            Source::Amended(_) | Source::Own(_) => Proportion::ALL,
        }
    }

    fn text(&self, catalogue: fn(&Entry) -> &'static str, own: fn(&AddedQuestion) -> &str) -> &str {
        self.read(catalogue, own)
    }

    fn read<'a, T>(&'a self, catalogue: fn(&Entry) -> T, own: fn(&'a AddedQuestion) -> T) -> T {
        match &self.source {
            Source::Catalogue(entry) => catalogue(entry),
            Source::Amended(amended) => catalogue(&amended.entry),
            Source::Own(question) => own(question),
        }
    }
}

impl From<&'static Entry> for Question {
    fn from(entry: &'static Entry) -> Self {
        Self::of(Source::Catalogue(entry))
    }
}

impl From<AddedQuestion> for Question {
    fn from(own: AddedQuestion) -> Self {
        Self::of(Source::Own(Arc::new(own)))
    }
}

#[cfg(test)]
impl From<Entry> for Question {
    fn from(entry: Entry) -> Self {
        let checks = entry.checks.to_vec();
        Self::of(Source::Amended(Arc::new(Amended { entry, article: None, checks, exclusions: Vec::new() })))
    }
}
