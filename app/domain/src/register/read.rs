//! Reading the cells of a task, each with what is wrong with it.

use super::{Publication, Task, TaskCell, TaskCells, TaskContact, challengeable_services};
use crate::calendar::parse_date;
use crate::guide::services::Service;
use crate::identifiers::{EmailAddress, contains_citizen_number};
use crate::money::Cents;
use crate::{Named, typed};
use jiff::civil::Date;

/// What to say where somebody may have typed the number of a citizen.
const CITIZEN_NUMBER: &str =
    "Hierin staat een getal dat een burgerservicenummer kan zijn. Haal het weg: iedereen leest dit.";

/// Most words of a description, as in the question that it answers.
const MOST_WORDS: usize = 200;
/// Most characters of a description; more is no word that anybody would read.
const LONGEST_TEXT: usize = 2_000;
/// The highest number of clients, as in the question that it answers.
const MOST_CLIENTS: u32 = 100_000;

/// The highest number of what is delivered a year.
const MOST: u32 = 10_000_000;

/// A cell with what is wrong with it, in Dutch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrongCell {
    /// The cell.
    pub cell: TaskCell,
    /// What to do.
    pub message: String,
}

/// The task that these cells say.
///
/// # Errors
/// Everything that is wrong, in the order of the cells.
pub fn read(cells: &TaskCells) -> Result<Task, Vec<WrongCell>> {
    let mut reader = Reader { cells, wrong: Vec::new() };
    reader.task().map_err(|Refused| reader.wrong)
}

/// What is wrong with a cell was told.
struct Refused;

struct Reader<'a> {
    cells: &'a TaskCells,
    wrong: Vec<WrongCell>,
}

impl Reader<'_> {
    /// Reads every cell before it gives up, so that everything that is wrong is told at once.
    fn task(&mut self) -> Result<Task, Refused> {
        let name = self.line(TaskCell::Name, 3, 120, "Geef de taak een naam van 3 tot 120 tekens.");
        let service = self.service();
        let description = self.description();
        let clients = self.clients();
        let volume = self.volume();
        let unit = self.line(TaskCell::Unit, 2, 40, "Noem één eenheid, bijvoorbeeld dagdeel, uur of rit.");
        let cost = self.cost();
        let provider = self.line(
            TaskCell::Provider,
            2,
            120,
            "Noem de aanbieder. Doet de gemeente het zelf? Schrijf dan gemeente.",
        );
        let contract_end = self.contract_end();
        let extension = self.line(TaskCell::Extension, 0, 300, "Maak dit korter: hoogstens 300 tekens.");
        let contact = self.contact();
        let publication = self.publication();
        Ok(Task {
            name: name?,
            service: service?,
            description: description?,
            clients: clients?,
            volume: volume?,
            unit: unit?,
            cost: cost?,
            provider: provider?,
            contract_end: contract_end?,
            extension: extension?,
            contact: contact?,
            publication: publication?,
        })
    }

    fn contact(&mut self) -> Result<TaskContact, Refused> {
        let function = self.line(
            TaskCell::Function,
            3,
            120,
            "Noem een functie of een team, bijvoorbeeld contactpersoon uitdaagrecht.",
        );
        let (phone, email) = (self.phone(), self.email());
        Ok(TaskContact { function: function?, phone: phone?, email: email? })
    }

    fn refuse<T>(&mut self, cell: TaskCell, message: impl Into<String>) -> Result<T, Refused> {
        self.wrong.push(WrongCell { cell, message: message.into() });
        Err(Refused)
    }

    fn line(&mut self, cell: TaskCell, least: usize, most: usize, message: &str) -> Result<String, Refused> {
        let line = typed::line(self.cells.get(cell));
        if contains_citizen_number(&line) {
            return self.refuse(cell, CITIZEN_NUMBER);
        }
        if (least..=most).contains(&line.chars().count()) { Ok(line) } else { self.refuse(cell, message) }
    }

    fn service(&mut self) -> Result<&'static Service, Refused> {
        let text = typed::line(self.cells.get(TaskCell::Service));
        let is_meant = |service: &&Service| service.value == text || service.label().eq_ignore_ascii_case(&text);
        match challengeable_services().find(is_meant) {
            Some(service) => Ok(service),
            None => self.refuse(TaskCell::Service, "Kies een dienst uit de lijst."),
        }
    }

    fn description(&mut self) -> Result<String, Refused> {
        let text = typed::prose(self.cells.get(TaskCell::Description)).trim().to_owned();
        let words = text.split_whitespace().count();
        if text.is_empty() {
            return self.refuse(TaskCell::Description, "Beschrijf wat de taak is, waar en voor wie.");
        }
        if words > MOST_WORDS || text.chars().count() > LONGEST_TEXT {
            return self.refuse(TaskCell::Description, format!("Maak dit korter: hoogstens {MOST_WORDS} woorden."));
        }
        if contains_citizen_number(&text) {
            return self.refuse(TaskCell::Description, CITIZEN_NUMBER);
        }
        Ok(text)
    }

    fn clients(&mut self) -> Result<Option<u32>, Refused> {
        let text = typed::code(self.cells.get(TaskCell::Clients));
        if text.is_empty() {
            return Ok(None);
        }
        match whole(&text) {
            Some(count) if count <= MOST_CLIENTS => Ok(Some(count)),
            _ => self.refuse(TaskCell::Clients, "Vul een heel getal tot 100.000 in, of laat dit leeg."),
        }
    }

    fn volume(&mut self) -> Result<u32, Refused> {
        match whole(&typed::code(self.cells.get(TaskCell::Volume))).filter(|count| *count > 0) {
            Some(count) => Ok(count),
            None => self.refuse(TaskCell::Volume, "Vul een heel getal in dat hoger is dan nul."),
        }
    }

    fn cost(&mut self) -> Result<Cents, Refused> {
        match Cents::parse(self.cells.get(TaskCell::Cost)) {
            Ok(cost) if cost.0 > 0 => Ok(cost),
            Ok(_) => self.refuse(TaskCell::Cost, "Vul een bedrag in dat hoger is dan nul."),
            Err(error) => self.refuse(TaskCell::Cost, error.to_string()),
        }
    }

    fn contract_end(&mut self) -> Result<Option<Date>, Refused> {
        let text = self.cells.get(TaskCell::ContractEnd);
        if typed::is_blank(text) {
            return Ok(None);
        }
        match parse_date(text) {
            Ok(day) => Ok(Some(day)),
            Err(error) => self.refuse(TaskCell::ContractEnd, error.to_string()),
        }
    }

    fn phone(&mut self) -> Result<String, Refused> {
        let phone = typed::line(self.cells.get(TaskCell::Phone));
        let digits = phone.chars().filter(char::is_ascii_digit).count();
        let plain = phone.chars().all(|sign| sign.is_ascii_digit() || " +-()".contains(sign));
        // A spreadsheet takes a number for an amount, and its first nought away.
        let begins = ["0", "(0", "+", "14"].iter().any(|start| phone.starts_with(start));
        if plain && begins && (3..=15).contains(&digits) && phone.len() <= 24 {
            return Ok(phone);
        }
        self.refuse(TaskCell::Phone, "Vul een telefoonnummer in, bijvoorbeeld 14 0123 of 0123 456 789.")
    }

    fn email(&mut self) -> Result<EmailAddress, Refused> {
        match self.cells.get(TaskCell::Email).parse() {
            Ok(email) => Ok(email),
            Err(error) => self.refuse(TaskCell::Email, format!("{error}")),
        }
    }

    fn publication(&mut self) -> Result<Publication, Refused> {
        let text = typed::line(self.cells.get(TaskCell::Publication)).to_lowercase();
        match Publication::from_value(&text) {
            Some(publication) => Ok(publication),
            None => self.refuse(TaskCell::Publication, "Kies concept, openbaar of ingetrokken."),
        }
    }
}

/// A whole number of at most [`MOST`], whose thousands may be parted by points.
fn whole(text: &str) -> Option<u32> {
    let cents = Cents::parse(text).ok()?.0;
    let count = u32::try_from(cents / 100).ok()?;
    (cents % 100 == 0 && count <= MOST && text.starts_with(|sign: char| sign.is_ascii_digit())).then_some(count)
}
