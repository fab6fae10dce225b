//! Reading the cells of an initiative, each with what is wrong with it.

use super::{Initiative, InitiativeCell, InitiativeCells, Kind, Province, WebAddress};
use crate::guide::services::{self, Service};
use crate::identifiers::contains_citizen_number;
use crate::typed;

/// What to say where somebody may have typed the number of a citizen.
const CITIZEN_NUMBER: &str =
    "Hierin staat een getal dat een burgerservicenummer kan zijn. Haal het weg: iedereen leest dit.";

/// A cell with what is wrong with it, in Dutch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrongCell {
    /// The cell.
    pub cell: InitiativeCell,
    /// What to do.
    pub message: String,
}

/// The initiative that these cells say.
///
/// # Errors
/// Everything that is wrong, in the order of the cells.
pub fn read(cells: &InitiativeCells) -> Result<Initiative, Vec<WrongCell>> {
    let mut reader = Reader { cells, wrong: Vec::new() };
    reader.initiative().map_err(|Refused| reader.wrong)
}

/// What is wrong with a cell was told.
struct Refused;

struct Reader<'a> {
    cells: &'a InitiativeCells,
    wrong: Vec<WrongCell>,
}

impl Reader<'_> {
    /// Reads every cell before it gives up, so that everything that is wrong is told at once.
    fn initiative(&mut self) -> Result<Initiative, Refused> {
        let name = self.line(InitiativeCell::Name, (3, 100), "Geef het initiatief een naam van 3 tot 100 tekens.");
        let place = self.line(InitiativeCell::Place, (2, 60), "Noem een dorp, stad of wijk van 2 tot 60 tekens.");
        let province = Province::read(self.cells.get(InitiativeCell::Province));
        let province = self.known(province, InitiativeCell::Province, "Kies een van de twaalf provincies.");
        let kind = Kind::read(self.cells.get(InitiativeCell::Kind));
        let kind = self.known(kind, InitiativeCell::Kind, "Kies groep inwoners, vereniging, stichting of coöperatie.");
        let services = self.services();
        let summary = self.line(InitiativeCell::Summary, (10, 200), "Schrijf één zin van 10 tot 200 tekens.");
        let website = self.website();
        let is_fictional = self.is_fictional();
        Ok(Initiative {
            name: name?,
            place: place?,
            province: province?,
            kind: kind?,
            services: services?,
            summary: summary?,
            website: website?,
            is_fictional: is_fictional?,
        })
    }

    fn refuse<T>(&mut self, cell: InitiativeCell, message: impl Into<String>) -> Result<T, Refused> {
        self.wrong.push(WrongCell { cell, message: message.into() });
        Err(Refused)
    }

    fn known<T>(&mut self, found: Option<T>, cell: InitiativeCell, message: &str) -> Result<T, Refused> {
        match found {
            Some(found) => Ok(found),
            None => self.refuse(cell, message),
        }
    }

    fn line(&mut self, cell: InitiativeCell, (least, most): (usize, usize), message: &str) -> Result<String, Refused> {
        let line = typed::line(self.cells.get(cell));
        if contains_citizen_number(&line) {
            return self.refuse(cell, CITIZEN_NUMBER);
        }
        if (least..=most).contains(&line.chars().count()) { Ok(line) } else { self.refuse(cell, message) }
    }

    /// The services in the order of the catalogue, each once.
    fn services(&mut self) -> Result<Vec<&'static Service>, Refused> {
        let text = typed::prose(self.cells.get(InitiativeCell::Services)).to_lowercase();
        let names: Vec<&str> = text.split([',', ';', '\n']).map(str::trim).filter(|name| !name.is_empty()).collect();
        let is_called = |service: &Service, name: &str| service.value == name || service.label().to_lowercase() == name;
        if let Some(unknown) = names.iter().find(|name| !services::ALL.iter().any(|one| is_called(one, name))) {
            let unknown: String = unknown.chars().take(40).collect();
            return self.refuse(InitiativeCell::Services, format!("De dienst “{unknown}” kennen wij niet."));
        }
        let is_named = |service: &&Service| names.iter().any(|name| is_called(service, name));
        let found: Vec<&'static Service> = services::ALL.into_iter().filter(is_named).collect();
        if found.is_empty() { self.refuse(InitiativeCell::Services, "Kies een of meer diensten.") } else { Ok(found) }
    }

    fn website(&mut self) -> Result<Option<WebAddress>, Refused> {
        let text = self.cells.get(InitiativeCell::Website);
        if typed::is_blank(text) {
            return Ok(None);
        }
        match text.parse() {
            Ok(address) => Ok(Some(address)),
            Err(error) => self.refuse(InitiativeCell::Website, format!("{error}")),
        }
    }

    fn is_fictional(&mut self) -> Result<bool, Refused> {
        match typed::line(self.cells.get(InitiativeCell::Fictional)).to_lowercase().as_str() {
            "ja" => Ok(true),
            "nee" | "" => Ok(false),
            _ => self.refuse(InitiativeCell::Fictional, "Vul ja of nee in."),
        }
    }
}
