//! The question catalogue: every section and question of a takeover proposal (uitdaagvoorstel), as data.
//!
//! Builder, readiness, diff, PDF, receipt and export all walk a [`Questionnaire`] that is made of this one list, so a
//! new question is one entry in one file of [`sections`]. A case remembers the [`VERSION`] it began with: a question
//! that comes later says since which version it is asked, one that goes until which.

mod effort;
mod entry;
mod kind;
mod list;
mod own;
mod question;
mod questionnaire;
pub mod sections;
#[cfg(test)]
mod tests;
mod tier;

pub use effort::BUDGET_MINUTES;
pub use entry::{Check, Condition, Entry, Ground, Need, Promise};
pub use kind::{Choice, Column, Kind};
pub use list::{Choices, Columns, List};
pub use own::{AddedChoice, AddedColumn, AddedCondition, AddedKind, AddedQuestion};
pub(crate) use question::Exclusion;
pub use question::Question;
pub(crate) use questionnaire::Part;
pub use questionnaire::{Questionnaire, standard};
pub use tier::{Proportion, Tier};

use strum::{EnumMessage, EnumString, IntoStaticStr, VariantArray};

/// Version of the catalogue below. Raise it with every question that comes or goes; a question that changes its meaning
/// goes, and comes back under another id.
pub const VERSION: u32 = 2;

/// One section (onderdeel) of the proposal, shown as one page of the builder and one chapter of the PDF. It is the same
/// for every municipality; only its questions differ.
#[derive(Debug, Clone, Copy)]
pub struct Section {
    /// Position in the proposal, 1 to 19.
    pub number: u8,
    /// Stable name, also the last part of the section's address.
    pub id: &'static str,
    /// Heading on screen and on paper.
    pub title: &'static str,
    /// One or two plain sentences: what this part is for and why the municipality asks it.
    pub intro: &'static str,
    /// The building blocks of a care cooperative (bouwstenen) that this section covers.
    pub blocks: &'static [BuildingBlock],
    /// All that it ever asked, in order; what a case is asked stands in its [`Questionnaire`].
    pub(crate) entries: &'static [Entry],
}

/// The eight building blocks of a care cooperative (acht bouwstenen van een zorgcoöperatie). The stored name of one is
/// the last part of the address of its page.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, EnumMessage, EnumString, IntoStaticStr, VariantArray,
)]
pub enum BuildingBlock {
    /// 1 Drijfveren.
    #[strum(serialize = "drijfveren", message = "Drijfveren")]
    Motives,
    /// 2 Leidinggeven.
    #[strum(serialize = "leidinggeven", message = "Leidinggeven")]
    Leadership,
    /// 3 Betrokken blijven.
    #[strum(serialize = "betrokken-blijven", message = "Betrokken blijven")]
    Involvement,
    /// 4 Kwaliteit, aansprakelijkheid en regelgeving.
    #[strum(serialize = "kwaliteit", message = "Kwaliteit, aansprakelijkheid en regelgeving")]
    QualityAndLiability,
    /// 5 Financiering.
    #[strum(serialize = "financiering", message = "Financiering")]
    Funding,
    /// 6 De gemeente als partner.
    #[strum(serialize = "gemeente-als-partner", message = "De gemeente als partner")]
    MunicipalityAsPartner,
    /// 7 Professionals.
    #[strum(serialize = "professionals", message = "Professionals")]
    Professionals,
    /// 8 Groeistadia en rechtsvormen.
    #[strum(serialize = "groei-en-rechtsvorm", message = "Groeistadia en rechtsvormen")]
    GrowthAndLegalForm,
}

impl BuildingBlock {
    /// Number (1 to 8) under which the field knows this block.
    pub const fn number(self) -> u8 {
        self as u8 + 1
    }
}

/// What a plan would cost in a year, about (raming): known before there is a budget.
pub const ESTIMATED_COST: &str = "begroting.raming";

/// Section whose editor is the budget (begroting) instead of a list of questions alone.
pub const BUDGET_SECTION: &str = "begroting";
