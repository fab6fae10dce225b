//! The cells of an initiative as somebody types them, in a form or in a table.

use strum::{EnumMessage, EnumString, IntoStaticStr, VariantArray};

/// A cell of an initiative: its stored name is that of the field and of the column, its label what stands above it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, EnumMessage, EnumString, IntoStaticStr, VariantArray)]
pub enum InitiativeCell {
    /// Name.
    #[strum(serialize = "naam", message = "Hoe heet het initiatief?")]
    Name,
    /// Village, town or neighbourhood.
    #[strum(serialize = "plaats", message = "In welke plaats is het?")]
    Place,
    /// Province.
    #[strum(serialize = "provincie", message = "In welke provincie is dat?")]
    Province,
    /// Stored name or label of a kind of initiative.
    #[strum(serialize = "vorm", message = "Welke vorm heeft het initiatief?")]
    Kind,
    /// Stored names or labels of services, with commas between them.
    #[strum(serialize = "diensten", message = "Welke diensten biedt het?")]
    Services,
    /// What it does.
    #[strum(serialize = "omschrijving", message = "Wat doet het initiatief, in één zin?")]
    Summary,
    /// Address of its website.
    #[strum(serialize = "website", message = "Wat is het adres van de website?")]
    Website,
    /// Whether somebody made it up.
    #[strum(serialize = "fictief", message = "Is dit een verzonnen voorbeeld?")]
    Fictional,
}

/// How many cells an initiative has.
const COUNT: usize = InitiativeCell::VARIANTS.len();

/// The cells of one initiative, exactly as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct InitiativeCells([String; COUNT]);

impl InitiativeCells {
    /// Cells that hold what this gives.
    pub fn of(mut text: impl FnMut(InitiativeCell) -> String) -> Self {
        Self(std::array::from_fn(|place| text(InitiativeCell::VARIANTS[place])))
    }

    /// The text of a cell.
    pub fn get(&self, cell: InitiativeCell) -> &str {
        &self.0[cell as usize]
    }
}
