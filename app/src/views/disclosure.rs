//! Making a case public, and what everybody then reads of it.

use super::{FormAction, Typed};
use crate::paths::{self, asked};
use crate::views::case::CaseHead;
use domain::Named;
use domain::case::{Disclosure, Outcome, PublicStatus, PublicStep, disclosure_fields as field};
use domain::guide::services::Service;
use jiff::civil::Date;

/// The page on which an officer makes a case public.
#[derive(Debug, Clone)]
pub struct DisclosurePage {
    /// What stands on top.
    pub head: CaseHead,
    /// What the form begins with: what is public now, or what the proposal says, without a summary.
    pub text: Disclosure,
    /// Whether it is public now.
    pub is_public: bool,
    /// What was decided and sent; nothing before that.
    pub outcome: Option<Outcome>,
    /// How often what is public was changed.
    pub version: u32,
}

/// What an officer typed for everybody to read.
#[derive(Debug, Clone)]
pub struct DisclosureForm {
    /// The texts.
    pub text: Disclosure,
    /// Whether they were read again.
    pub checked: bool,
    /// How often what is public was changed when the form was made.
    pub version: i64,
}

/// Name of the unseen field with that count.
pub const VERSION: &str = "versie";

impl From<&Typed> for DisclosureForm {
    fn from(typed: &Typed) -> Self {
        let text = Disclosure {
            title: typed.line(field::TITLE),
            initiator: typed.line(field::INITIATOR),
            service: typed.line(field::SERVICE),
            summary: typed.trimmed(field::SUMMARY),
            grounds: typed.trimmed(field::GROUNDS),
        };
        Self { text, checked: typed.get(field::CHECKED) == "ja", version: typed.number(VERSION) }
    }
}

/// What the buttons of the page say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DisclosureAction {
    /// Make it public, or change what is.
    Disclose,
    /// Make it public no longer.
    End,
}

impl FormAction for DisclosureAction {
    fn value(&self) -> String {
        let value = match self {
            Self::Disclose => "maak-openbaar",
            Self::End => "niet-meer-openbaar",
        };
        value.to_owned()
    }

    fn read(value: &str) -> Option<Self> {
        [Self::Disclose, Self::End].into_iter().find(|action| action.value() == value)
    }
}

/// A public challenge, as everybody reads it.
#[derive(Debug, Clone)]
pub struct Challenge {
    /// Kenmerk.
    pub reference: String,
    /// Its municipality.
    pub municipality: ChallengedMunicipality,
    /// Title.
    pub title: String,
    /// Who takes the initiative.
    pub initiator: String,
    /// The service.
    pub service: &'static Service,
    /// How far it is.
    pub status: PublicStatus,
    /// Day of receipt.
    pub received_on: Date,
    /// What the plan is.
    pub summary: String,
    /// The decision, if that is public too.
    pub decision: Option<PublicDecision>,
    /// Since when it is public, and when that was last changed, in milliseconds.
    pub public: (i64, i64),
}

/// The municipality that is challenged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChallengedMunicipality {
    /// CBS code.
    pub code: String,
    /// Name in addresses.
    pub slug: String,
    /// Name without "gemeente".
    pub name: String,
}

/// What everybody reads of a decision.
#[derive(Debug, Clone)]
pub struct PublicDecision {
    /// What was decided.
    pub outcome: Outcome,
    /// Day on which it was sent.
    pub announced_on: Date,
    /// What was decided and why, in one paragraph.
    pub grounds: String,
}

/// One public challenge with its course.
#[derive(Debug, Clone)]
pub struct ChallengePage {
    /// The challenge.
    pub challenge: Challenge,
    /// What happened, in order.
    pub steps: Vec<(PublicStep, Date)>,
    /// Since when everybody may read it.
    pub public_since: Date,
}

/// Which public challenges to list; what is not asked for does not count.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ChallengesAsked {
    /// CBS code of the municipality.
    pub municipality: Option<String>,
    /// Stored name of the service.
    pub service: Option<String>,
    /// How far they are.
    pub status: Option<PublicStatus>,
    /// Number of the page, from 1.
    pub page: u32,
    /// Name in addresses of the municipality on whose own pages the list stands; no others can be chosen there.
    pub site: Option<String>,
}

impl From<&Typed> for ChallengesAsked {
    fn from(typed: &Typed) -> Self {
        let is_name = |value: &String| value.chars().all(|sign| sign.is_ascii_alphanumeric() || sign == '-');
        let chosen = |name: &str| Some(typed.line(name)).filter(|value| !value.is_empty() && is_name(value));
        Self {
            municipality: chosen(asked::MUNICIPALITY),
            service: chosen(asked::SERVICE),
            status: PublicStatus::from_value(typed.get(asked::STATUS)),
            page: typed.get(asked::PAGE).parse().unwrap_or(1).clamp(1, 1_000_000),
            site: None,
        }
    }
}

impl ChallengesAsked {
    /// The list of everything, where it stands.
    pub fn path(&self) -> String {
        self.site.as_deref().map_or_else(|| paths::CHALLENGES.to_owned(), paths::municipality_challenges)
    }

    /// Whether some are left out.
    pub const fn is_narrowed(&self) -> bool {
        (self.municipality.is_some() && self.site.is_none()) || self.service.is_some() || self.status.is_some()
    }

    /// The address of another page of the same list. Codes and stored names need no escaping.
    pub fn at_page(&self, page: u32) -> String {
        let pairs = [
            (asked::MUNICIPALITY, self.municipality.clone().filter(|_| self.site.is_none())),
            (asked::SERVICE, self.service.clone()),
            (asked::STATUS, self.status.map(|status| status.value().to_owned())),
            (asked::PAGE, (page > 1).then(|| page.to_string())),
        ];
        let pairs: Vec<String> =
            pairs.into_iter().filter_map(|(name, value)| Some(format!("{name}={}", value?))).collect();
        if pairs.is_empty() { self.path() } else { format!("{}?{}", self.path(), pairs.join("&")) }
    }
}

/// A page of public challenges, the newest first.
#[derive(Debug, Clone)]
pub struct ChallengesPage {
    /// What was asked for, as far as there is such a thing.
    pub asked: ChallengesAsked,
    /// The challenges.
    pub challenges: Vec<Challenge>,
    /// How many there are on all pages.
    pub total: u32,
    /// How many pages there are, at least one.
    pub pages: u32,
    /// All municipalities, by name.
    pub municipalities: Vec<ChallengedMunicipality>,
}

#[cfg(test)]
mod tests {
    use super::{ChallengesAsked, DisclosureAction};
    use crate::views::Typed;
    use crate::views::action::assert_reads_back;

    #[test]
    fn buttons_and_handler_understand_each_other() {
        assert_reads_back(&[DisclosureAction::Disclose, DisclosureAction::End]);
    }

    #[test]
    fn another_page_of_a_list_asks_for_the_same() {
        let typed = [("gemeente", "GM9999"), ("status", "besloten"), ("pagina", "nul")];
        let typed: Typed = typed.map(|(name, value)| (name.to_owned(), value.to_owned())).into_iter().collect();
        let asked = ChallengesAsked::from(&typed);
        assert_eq!((asked.page, asked.is_narrowed()), (1, true));
        assert_eq!(asked.at_page(2), "/uitdagingen?gemeente=GM9999&status=besloten&pagina=2");
        assert_eq!(ChallengesAsked::default().at_page(1), "/uitdagingen");
    }
}
