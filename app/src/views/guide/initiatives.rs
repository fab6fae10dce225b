//! The examples of initiatives, and how administrators maintain them.

use crate::paths::asked;
use crate::views::{FormAction, Typed, fields};
use domain::Named;
use domain::guide::services;
use domain::initiatives::{Initiative, InitiativeCell, InitiativeCells, Province, Wanted};
use jiff::civil::Date;

/// What an address asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InitiativesAsked {
    /// Which of them.
    pub wanted: Wanted,
    /// Which page of the list, from 1.
    pub page: usize,
}

impl InitiativesAsked {
    /// What these pairs ask for; nothing if there is no such province or service.
    pub fn read(typed: &Typed) -> Option<Self> {
        let (province, service) = (typed.get(asked::PROVINCE), typed.get(asked::SERVICE));
        let known_province = Province::from_value(province);
        let known_service = services::find(service);
        let is_known =
            (province.is_empty() || known_province.is_some()) && (service.is_empty() || known_service.is_some());
        let page = typed.get(asked::PAGE).parse().unwrap_or(1).clamp(1, 1_000);
        is_known.then_some(Self { wanted: Wanted { province: known_province, service: known_service }, page })
    }
}

/// The examples that everybody reads.
#[derive(Debug, Clone)]
pub struct InitiativesPage {
    /// What was asked for; its page is one that is there.
    pub asked: InitiativesAsked,
    /// The initiatives on this page, by name.
    pub initiatives: Vec<Initiative>,
    /// How many were found on all pages.
    pub total: usize,
    /// How many pages those take.
    pub pages: usize,
    /// How many each province has that offer the chosen service.
    pub provinces: Vec<(Province, usize)>,
}

/// An initiative as it is stored.
#[derive(Debug, Clone)]
pub struct KeptInitiative {
    /// Id.
    pub id: String,
    /// The initiative.
    pub initiative: Initiative,
    /// Rises with every change.
    pub version: i64,
    /// When it last changed.
    pub updated_on: Date,
    /// Name of who changed it last.
    pub changed_by: String,
}

/// An initiative as it was typed, with the version that the page showed; 0 for one that is new.
#[derive(Debug, Clone)]
pub struct InitiativeForm {
    /// The cells.
    pub cells: InitiativeCells,
    /// The version that the page showed.
    pub version: i64,
}

impl From<&Typed> for InitiativeForm {
    fn from(typed: &Typed) -> Self {
        let cells = InitiativeCells::of(|cell| match cell {
            InitiativeCell::Services => typed.all(cell.value()).collect::<Vec<_>>().join(", "),
            _ => typed.get(cell.value()).to_owned(),
        });
        Self { cells, version: typed.number(fields::VERSION) }
    }
}

/// What the buttons about an initiative say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InitiativeAction {
    /// Saves what was typed (bewaar).
    Save,
    /// Removes the initiative (verwijder).
    Remove,
}

impl InitiativeAction {
    const ALL: [Self; 2] = [Self::Save, Self::Remove];
}

impl FormAction for InitiativeAction {
    fn value(&self) -> String {
        let value = match self {
            Self::Save => "bewaar",
            Self::Remove => "verwijder",
        };
        value.to_owned()
    }

    fn read(value: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|action| action.value() == value)
    }
}

#[cfg(test)]
mod tests {
    use super::{InitiativeAction, InitiativesAsked};
    use crate::paths::initiatives_asked;
    use crate::views::Typed;
    use crate::views::action::assert_reads_back;
    use domain::Named;
    use domain::guide::services;
    use domain::initiatives::{Province, Wanted};

    fn read(address: &str) -> Option<InitiativesAsked> {
        let query = address.split(['?', '#']).nth(1).unwrap_or_default();
        let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
        InitiativesAsked::read(&pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).collect::<Typed>())
    }

    #[test]
    fn every_button_about_an_initiative_reads_back() {
        assert_reads_back(&InitiativeAction::ALL);
    }

    #[test]
    fn what_an_address_asks_reads_back() {
        let provinces = Province::ALL.iter().copied().map(Some).chain([None]);
        for province in provinces {
            for service in [None, services::find("vervoer")] {
                for page in [1, 2] {
                    let wanted = Wanted { province, service };
                    let expected = InitiativesAsked { wanted, page };
                    assert_eq!(read(&initiatives_asked(wanted, page)), Some(expected));
                }
            }
        }
    }

    #[test]
    fn a_province_or_service_that_there_is_not_is_no_question() {
        assert_eq!(read("/initiatieven?provincie=holland"), None);
        assert_eq!(read("/initiatieven?dienst=zwembad"), None);
        let all = InitiativesAsked { wanted: Wanted::default(), page: 1 };
        assert_eq!(read("/initiatieven?provincie=&dienst=&pagina=veel"), Some(all));
    }
}
