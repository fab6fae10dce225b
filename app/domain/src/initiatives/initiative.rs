//! An initiative of residents that serves as an example.

use super::{InitiativeCell, InitiativeCells, Province, WebAddress};
use crate::guide::services::Service;
use crate::{Named, typed};
use strum::{EnumMessage, EnumString, IntoStaticStr, VariantArray};

/// An initiative that others can look at (voorbeeld van een initiatief).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Initiative {
    /// Name.
    pub name: String,
    /// Village, town or neighbourhood.
    pub place: String,
    /// Province.
    pub province: Province,
    /// What kind of initiative it is.
    pub kind: Kind,
    /// What it offers, in the order of the catalogue; at least one.
    pub services: Vec<&'static Service>,
    /// What it does, in a sentence.
    pub summary: String,
    /// Where to read more.
    pub website: Option<WebAddress>,
    /// Whether somebody made it up, to show what an example looks like.
    pub is_fictional: bool,
}

/// What kind of initiative it is (vorm). The article on care cooperatives explains each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, EnumMessage, EnumString, IntoStaticStr, VariantArray)]
pub enum Kind {
    /// Residents without a legal form.
    #[strum(serialize = "groep-inwoners", message = "Groep inwoners")]
    Residents,
    /// An association.
    #[strum(serialize = "vereniging", message = "Vereniging")]
    Association,
    /// A foundation.
    #[strum(serialize = "stichting", message = "Stichting")]
    Foundation,
    /// A cooperative.
    #[strum(serialize = "cooperatie", message = "Coöperatie")]
    Cooperative,
}

impl Kind {
    /// The kind of this name, in letters of either size.
    pub fn read(text: &str) -> Option<Self> {
        let name = typed::line(text).to_lowercase();
        Self::ALL.iter().copied().find(|one| one.value() == name || one.label().to_lowercase() == name)
    }
}

impl Initiative {
    /// The cells that read back as this initiative.
    pub fn cells(&self) -> InitiativeCells {
        InitiativeCells::of(|cell| match cell {
            InitiativeCell::Name => self.name.clone(),
            InitiativeCell::Place => self.place.clone(),
            InitiativeCell::Province => self.province.value().to_owned(),
            InitiativeCell::Kind => self.kind.value().to_owned(),
            InitiativeCell::Services => self.services.iter().map(|one| one.value).collect::<Vec<_>>().join(", "),
            InitiativeCell::Summary => self.summary.clone(),
            InitiativeCell::Website => self.website.as_ref().map_or("", WebAddress::as_str).to_owned(),
            InitiativeCell::Fictional => if self.is_fictional { "ja" } else { "nee" }.to_owned(),
        })
    }

    /// Whether this is the same initiative, by name and place.
    pub fn is_same_as(&self, other: &Self) -> bool {
        let key = |one: &Self| (one.name.to_lowercase(), one.place.to_lowercase());
        key(self) == key(other)
    }
}
