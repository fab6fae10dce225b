//! The twelve provinces.

use crate::{Named, typed};
use strum::{EnumMessage, EnumString, IntoStaticStr, VariantArray};

/// A province of the Netherlands, in the order in which the state lists them: from north to south.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, EnumMessage, EnumString, IntoStaticStr, VariantArray)]
pub enum Province {
    /// Groningen.
    #[strum(serialize = "groningen", message = "Groningen")]
    Groningen,
    /// Fryslân, as it calls itself; Friesland in Dutch.
    #[strum(serialize = "fryslan", message = "Fryslân")]
    Fryslan,
    /// Drenthe.
    #[strum(serialize = "drenthe", message = "Drenthe")]
    Drenthe,
    /// Overijssel.
    #[strum(serialize = "overijssel", message = "Overijssel")]
    Overijssel,
    /// Flevoland.
    #[strum(serialize = "flevoland", message = "Flevoland")]
    Flevoland,
    /// Gelderland.
    #[strum(serialize = "gelderland", message = "Gelderland")]
    Gelderland,
    /// Utrecht.
    #[strum(serialize = "utrecht", message = "Utrecht")]
    Utrecht,
    /// Noord-Holland.
    #[strum(serialize = "noord-holland", message = "Noord-Holland")]
    NoordHolland,
    /// Zuid-Holland.
    #[strum(serialize = "zuid-holland", message = "Zuid-Holland")]
    ZuidHolland,
    /// Zeeland.
    #[strum(serialize = "zeeland", message = "Zeeland")]
    Zeeland,
    /// Noord-Brabant.
    #[strum(serialize = "noord-brabant", message = "Noord-Brabant")]
    NoordBrabant,
    /// Limburg.
    #[strum(serialize = "limburg", message = "Limburg")]
    Limburg,
}

impl Province {
    /// The province of this name, in letters of either size; Fryslân is also called Friesland.
    pub fn read(text: &str) -> Option<Self> {
        let name = typed::line(text).to_lowercase().replace(' ', "-");
        let is_meant = |one: &Self| one.value() == name || one.label().to_lowercase() == name;
        Self::ALL.iter().copied().find(is_meant).or_else(|| (name == "friesland").then_some(Self::Fryslan))
    }
}
