//! "Kunnen wij dit uitdagen?": six questions, judged by the ordinance of a municipality. It never promises a yes: no
//! law gives an enforceable claim, and the municipality weighs every proposal.

mod reason;

pub use reason::Reason;

use super::Onward;
use super::services::Service;
use crate::profile::OrdinanceProfile;
use strum::{EnumMessage, EnumString, IntoStaticStr, VariantArray};

/// Who wants to take over the task.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumMessage, EnumString, IntoStaticStr, VariantArray)]
pub enum Who {
    /// Residents without a legal form.
    #[strum(serialize = "inwoners", message = "Een groep inwoners, nog zonder rechtsvorm")]
    Residents,
    /// A cooperative, association or foundation.
    #[strum(serialize = "organisatie", message = "Een coöperatie, vereniging of stichting zonder winstdoel")]
    Organisation,
    /// A company that aims at profit.
    #[strum(serialize = "bedrijf", message = "Een bedrijf dat winst wil maken")]
    Company,
}

/// What kind of provision the task is; the values are those of the catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumMessage, EnumString, IntoStaticStr, VariantArray)]
pub enum Provision {
    /// Algemene voorziening.
    #[strum(serialize = "algemeen", message = "Voor iedereen, zonder indicatie (algemene voorziening)")]
    General,
    /// Maatwerkvoorziening.
    #[strum(serialize = "maatwerk", message = "Na een besluit per persoon (maatwerkvoorziening)")]
    Individual,
    /// Not known yet.
    #[strum(serialize = "onbekend", message = "Dat weten wij nog niet")]
    Unknown,
}

/// Whether deciding who is entitled to help is part of the plan (toegang, indicatie).
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumMessage, EnumString, IntoStaticStr, VariantArray)]
pub enum Access {
    /// It is.
    #[strum(serialize = "ja", message = "Ja")]
    Included,
    /// It stays with the municipality.
    #[strum(serialize = "nee", message = "Nee, dat blijft bij de gemeente")]
    Left,
}

/// Whether somebody else has a contract or subsidy for the task that still runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumMessage, EnumString, IntoStaticStr, VariantArray)]
pub enum Contract {
    /// Somebody has.
    #[strum(serialize = "ja", message = "Ja, er loopt een contract of subsidie")]
    Runs,
    /// Nobody has.
    #[strum(serialize = "nee", message = "Nee")]
    None,
    /// Not known yet.
    #[strum(serialize = "onbekend", message = "Dat weten wij nog niet")]
    Unknown,
}

/// What was answered; the sixth answer is the municipality, whose profile judges.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answers {
    /// Who wants to take over the task.
    pub who: Who,
    /// Which service it is; `None` for one that is not in the list.
    pub service: Option<&'static Service>,
    /// What kind of provision.
    pub provision: Provision,
    /// Whether deciding who is entitled is part of it.
    pub access: Access,
    /// Whether a contract runs.
    pub contract: Contract,
}

/// How the plan stands under the ordinance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, EnumMessage, EnumString, IntoStaticStr, VariantArray)]
pub enum Chance {
    /// Nothing in the ordinance stands in the way.
    #[strum(serialize = "kan", message = "U kunt dit waarschijnlijk uitdagen")]
    Open,
    /// It depends on what the municipality answers.
    #[strum(serialize = "vraag-na", message = "Vraag dit eerst na bij uw gemeente")]
    Ask,
    /// Something stands in the way that the municipality cannot take away.
    #[strum(serialize = "kan-niet", message = "Zo kunt u dit niet uitdagen")]
    Closed,
}

/// What follows from the answers under one ordinance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict<'a> {
    /// How the plan stands.
    pub chance: Chance,
    /// Why, what weighs most first; never empty.
    pub reasons: Vec<Reason<'a>>,
    /// What to do now.
    pub next: NextStep,
}

/// What to do after the verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NextStep {
    /// Asking the municipality that was chosen.
    Contact,
    /// Looking at the same plan without deciding who is entitled to help.
    WithoutAccess,
    /// Going on with the guidance.
    Onward(Onward),
}

/// Judges a plan by the ordinance of a municipality.
pub fn judge<'a>(answers: &Answers, profile: &'a OrdinanceProfile) -> Verdict<'a> {
    let mut reasons = reason::all(answers, profile);
    // Stable: what weighs alike stays in the order of the questions.
    reasons.sort_by_key(|reason| std::cmp::Reverse(reason.chance()));
    let chance = reasons.first().map_or(Chance::Open, Reason::chance);
    let next = reasons.first().map_or(NextStep::Onward(Onward::SelfCheck), Reason::next);
    Verdict { chance, reasons, next }
}
