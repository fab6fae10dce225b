//! One question as the catalogue has it, and the rules attached to it: plain data of the program itself.

use super::{Kind, Proportion};

/// One question, complete: what is asked, why it may be asked, how to answer and how the answer is checked.
#[derive(Debug, Clone, Copy)]
pub struct Entry {
    /// Stable name: section id, a dot, a word: "draagvlak.leden".
    pub id: &'static str,
    /// The question or label, in plain Dutch (B1).
    pub label: &'static str,
    /// What the answer is called where no question is asked, as in the document and its bookmarks.
    pub short: &'static str,
    /// How to answer and what the municipality looks for; may be empty.
    pub help: &'static str,
    /// A short example answer; may be empty.
    pub example: &'static str,
    /// Whether and on what ground an answer is needed.
    pub need: Need<'static>,
    /// From what size of proposal it is asked, and compulsory; a profile may say otherwise.
    pub proportion: Proportion,
    /// Shape of the answer.
    pub kind: Kind<'static>,
    /// Asked only if this holds.
    pub show_if: Option<Condition<'static>>,
    /// Rules beyond the shape.
    pub checks: &'static [Check],
    /// If the answer is a day by which something will be there that is not there yet: what that is.
    pub promise: Option<Promise>,
    /// Whether only the first evening (verkenning) asks it, because the budget tells it better later.
    pub only_first: bool,
    /// First version of the catalogue that asks it.
    pub since: u32,
    /// Last version of the catalogue that asks it, once a later one does not.
    pub until: Option<u32>,
}

/// Whether an answer is needed (Awb 4:4 lid 2: a form marks what is voluntary).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need<'a> {
    /// Verplicht, with the ground on which it is asked.
    Required(Ground<'a>),
    /// Vrijwillig.
    Voluntary,
}

/// The legal ground on which the municipality may ask for an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ground<'a> {
    /// Awb 4:2: name, address, date, signature and the decision asked for.
    Application,
    /// The municipality's ordinance under Gemeentewet 150 lid 3.
    Ordinance,
    /// The ordinance, for the services that it designates (Wmo 2015 article 2.1.3 lid 2 under d and e): complaints and
    /// the say of clients (klachtenregeling, medezeggenschap; Wmo 3.2).
    Designation,
    /// Wmo 2015, chapter 3: quality.
    WmoQuality,
    /// Uitvoeringsbesluit Wmo 5.4: reële prijs.
    FairPrice,
    /// Wmo 2.6.3 and 2.6.6: what may be handed over, and its continuity.
    WmoExecution,
    /// Awb 2:8 and 2:13: the applicant says that he is digitally reachable.
    DigitalContact,
    /// An article that the municipality's profile names.
    Article(&'a str),
}

/// A condition on another answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Condition<'a> {
    /// Id of the question looked at; it stands earlier in the catalogue.
    pub question: &'a str,
    /// A stored value (for `AnyOf`: one of them), or a typed word in small letters.
    pub is: &'a str,
    /// Whether the answer must be that value, or may be anything else, also nothing.
    pub holds: bool,
}

impl Condition<'_> {
    /// Whether this answer is as the condition says. Capitals make no difference where a word was typed.
    pub fn is_met(&self, answer: &str) -> bool {
        answer.lines().any(|line| line.trim().eq_ignore_ascii_case(self.is)) == self.holds
    }
}

/// What a board says it will have by the day that it answers (toezegging): "nog niet" is an answer too. It counts in
/// place of the answer that it is about, and becomes a condition that the municipality may set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Promise {
    /// The question that need not be answered before that day, if there is one; it stands before this one.
    pub about: Option<&'static str>,
    /// The condition, as a sentence: "De verzekeringen zijn afgesloten."
    pub condition: &'static str,
}

/// A rule beyond the shape of the answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Check {
    /// The answer must be this stored value; else this message blocks submission.
    MustBe(&'static str, &'static str),
    /// The answer may not be (for `AnyOf`: contain) this stored value; else this message blocks submission.
    MayNotBe(&'static str, &'static str),
    /// If the answer is this stored value, this message warns without blocking.
    WarnIf(&'static str, &'static str),
    /// If an `AnyOf` was answered without this stored value, this message warns without blocking.
    WarnUnless(&'static str, &'static str),
    /// If the number is below this one, this message warns without blocking.
    WarnBelow(i64, &'static str),
    /// If the answer is this stored value, this message tells what follows from it. It is no finding.
    TellIf(&'static str, &'static str),
    /// A date (or each date in this column of rows) may be at most this many months old at submission.
    AtMostMonthsOld(u8),
    /// A day on which something happened (or each date in the columns of rows) may not lie in the future.
    NotAfterToday,
    /// A day that is still to come on the day of receipt.
    AfterReceipt,
    /// In rows with columns `kans` and `impact`: a score of 15 or more needs the column `maatregel`.
    HighRiskNeedsMeasure,
    /// The running text may not contain something that looks like a burgerservicenummer.
    NoCitizenNumber,
}

impl Entry {
    /// What most questions share; entries override what differs.
    pub const BLANK: Self = Self {
        id: "",
        label: "",
        short: "",
        help: "",
        example: "",
        need: Need::Voluntary,
        proportion: Proportion::ALL,
        kind: Kind::Line { max: 200 },
        show_if: None,
        checks: &[],
        promise: None,
        only_first: false,
        since: 1,
        until: None,
    };

    /// Whether this version of the catalogue asks the question.
    pub fn is_in(&self, version: u32) -> bool {
        self.since <= version && self.until.is_none_or(|last| version <= last)
    }
}

impl<'a> Ground<'a> {
    /// The article, as shown beside the question.
    pub const fn label(self) -> &'a str {
        match self {
            Self::Application => "Awb artikel 4:2",
            Self::Ordinance => "Verordening van uw gemeente (Gemeentewet artikel 150)",
            Self::Designation => "Verordening van uw gemeente (Wmo 2015 artikel 2.1.3)",
            Self::WmoQuality => "Wmo 2015 hoofdstuk 3",
            Self::FairPrice => "Uitvoeringsbesluit Wmo artikel 5.4",
            Self::WmoExecution => "Wmo 2015 artikelen 2.6.3 en 2.6.6",
            Self::DigitalContact => "Awb artikelen 2:8 en 2:13",
            Self::Article(article) => article,
        }
    }
}
