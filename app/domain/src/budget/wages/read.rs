//! The wage calculator as typed, and what it means.

use super::{Gross, Job, WageNorms, Wages};
use crate::budget::values::{money, percentage, quantity};
use crate::budget::{CellFinding, Quantity};
use crate::money::{BasisPoints, Cents};

/// The cells of the wage calculator exactly as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WageCells {
    /// Name of the job (functie).
    pub role: String,
    /// Its size.
    pub fte: String,
    /// Gross pay an hour; either this or the pay a month.
    pub hourly: String,
    /// Gross pay a month of one fte.
    pub monthly: String,
    /// On-costs, in percent.
    pub on_costs: String,
    /// Paid hours a year of one fte; the usual number when empty.
    pub paid_hours: String,
    /// Productive hours a year of one fte.
    pub productive_hours: String,
}

/// Names of the cells of [`WageCells`].
pub mod cells {
    /// Name of the job.
    pub const ROLE: &str = "role";
    /// Its size.
    pub const FTE: &str = "fte";
    /// Gross pay an hour.
    pub const HOURLY: &str = "hourly";
    /// Gross pay a month.
    pub const MONTHLY: &str = "monthly";
    /// On-costs.
    pub const ON_COSTS: &str = "on_costs";
    /// Paid hours a year.
    pub const PAID_HOURS: &str = "paid_hours";
    /// Productive hours a year.
    pub const PRODUCTIVE_HOURS: &str = "productive_hours";
}

/// Reads the calculator.
///
/// # Errors
/// A finding for each cell that is missing, cannot be read or cannot be.
pub fn read(typed: &WageCells, norms: &WageNorms) -> Result<Job, Vec<CellFinding>> {
    let mut reader = Reader::default();
    if typed.role.trim().is_empty() {
        reader.report(cells::ROLE, "Vul de naam van de functie in.");
    }
    let fte = reader.cell(cells::FTE, &typed.fte, above_nothing);
    let gross = reader.gross(typed);
    let on_costs = reader.cell(cells::ON_COSTS, &typed.on_costs, on_costs);
    let paid = if typed.paid_hours.trim().is_empty() {
        Some(Quantity::whole(norms.paid_hours.into()))
    } else {
        reader.cell(cells::PAID_HOURS, &typed.paid_hours, above_nothing)
    };
    let productive = reader.cell(cells::PRODUCTIVE_HOURS, &typed.productive_hours, above_nothing);
    if let (Some(paid), Some(productive)) = (paid, productive)
        && productive > paid
    {
        let message = format!("U rekent op meer productieve uren ({productive}) dan u betaalt ({paid}). Dat kan niet.");
        reader.report(cells::PRODUCTIVE_HOURS, message);
    }
    let wages =
        (|| Some(Wages { gross: gross?, on_costs: on_costs?, paid_hours: paid?, productive_hours: productive? }))();
    if wages.is_some_and(|wages| wages.yearly() > Cents::MAX) {
        reader.report(
            if typed.hourly.trim().is_empty() { cells::MONTHLY } else { cells::HOURLY },
            "Dit loon is te hoog.",
        );
    }
    let job = wages.zip(fte).map(|(wages, fte)| Job { role: typed.role.trim().to_owned(), fte, wages });
    job.filter(|_| reader.0.is_empty()).ok_or(reader.0)
}

#[derive(Default)]
struct Reader(Vec<CellFinding>);

impl Reader {
    fn report(&mut self, cell: &'static str, message: impl Into<String>) {
        self.0.push(CellFinding { row: None, cell, is_missing: false, message: message.into() });
    }

    fn cell<T>(&mut self, cell: &'static str, text: &str, read: impl Fn(&str) -> Result<T, String>) -> Option<T> {
        read(text.trim()).map_err(|message| self.report(cell, message)).ok()
    }

    /// Pay an hour or a month, never both.
    fn gross(&mut self, typed: &WageCells) -> Option<Gross> {
        match (typed.hourly.trim(), typed.monthly.trim()) {
            ("", "") => {
                self.report(cells::HOURLY, "Vul het bruto uurloon in, of het bruto maandsalaris.");
                None
            }
            (hourly, "") => self.cell(cells::HOURLY, hourly, pay).map(Gross::Hourly),
            ("", monthly) => self.cell(cells::MONTHLY, monthly, pay).map(Gross::Monthly),
            _ => {
                self.report(cells::MONTHLY, "Vul het uurloon of het maandsalaris in, niet allebei.");
                None
            }
        }
    }
}

fn above_nothing(text: &str) -> Result<Quantity, String> {
    quantity(text).and_then(|number| if number.0 > 0 { Ok(number) } else { Err("Vul een getal boven de 0 in.".into()) })
}

fn pay(text: &str) -> Result<Cents, String> {
    money(text).and_then(|pay| if pay > Cents::ZERO { Ok(pay) } else { Err("Vul een bedrag boven de € 0 in.".into()) })
}

fn on_costs(text: &str) -> Result<BasisPoints, String> {
    let share = percentage(text)?;
    if share.0 >= 0 { Ok(share) } else { Err("Vul een percentage van 0 of meer in.".into()) }
}
