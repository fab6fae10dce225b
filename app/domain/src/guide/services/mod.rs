//! The services (diensten) that care cooperatives offer: under which law they fall, whether they can be challenged,
//! what they must meet and what they usually cost. Their names are those of the catalogue.

mod care;
mod figures;
mod meeting;
mod practical;

pub use figures::Figure;

use crate::catalogue::{Kind, standard};
use strum::{EnumMessage, EnumString, IntoStaticStr, VariantArray};

/// The question of the catalogue in which the services are chosen.
const CHOSEN_IN: &str = "taak.onderdelen";

/// What there is to know of one service.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Service {
    /// Stored value in the catalogue, also the last part of its address.
    pub value: &'static str,
    /// Under which law and as what kind of provision it usually falls (regime).
    pub regime: &'static str,
    /// Whether it can be challenged, as far as the law goes.
    pub fit: Fit,
    /// Why, in one or two sentences.
    pub why: &'static str,
    /// What the service must meet (normen).
    pub norms: &'static [&'static str],
    /// What usually makes up its costs.
    pub costs: &'static [&'static str],
    /// Amounts that are known, each with its year and source.
    pub figures: &'static [&'static Figure],
}

/// Whether a service can be challenged, as far as the law goes; the ordinance may still leave it out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, EnumMessage, EnumString, IntoStaticStr, VariantArray)]
pub enum Fit {
    /// It usually can.
    #[strum(serialize = "past", message = "Past goed")]
    Fits,
    /// It can as a provision for everybody (algemene voorziening).
    #[strum(serialize = "voor-iedereen", message = "Past als het voor iedereen is")]
    IfGeneral,
    /// It depends on what the municipality says.
    #[strum(serialize = "vraag-na", message = "Vraag eerst na")]
    Ask,
    /// Another municipality decides (centrumgemeente).
    #[strum(serialize = "andere-gemeente", message = "Vaak beslist een andere gemeente")]
    OtherMunicipality,
    /// It is no task of a municipality.
    #[strum(serialize = "andere-wet", message = "Kan niet: het is geen taak van de gemeente")]
    OtherLaw,
}

/// All services, in the order of the catalogue.
pub static ALL: [&Service; 12] = [
    &meeting::COFFEE,
    &meeting::VISITS,
    &meeting::MEETING_PLACE,
    &meeting::DAY_CARE,
    &practical::MEALS,
    &practical::TRANSPORT,
    &practical::CHORES,
    &practical::GARDENING,
    &care::HOUSEHOLD_HELP,
    &care::COORDINATION,
    &care::NURSING,
    &care::SHELTERED_HOUSING,
];

/// The service with this stored value.
pub fn find(value: &str) -> Option<&'static Service> {
    ALL.into_iter().find(|service| service.value == value)
}

impl Service {
    /// Name on screen, as the catalogue has it.
    pub fn label(&self) -> &'static str {
        let Some(Kind::AnyOf(choices)) = standard().question(CHOSEN_IN).map(|question| question.kind()) else {
            return self.value;
        };
        choices.iter().find(|choice| choice.value == self.value).map_or(self.value, |choice| choice.label)
    }
}
