//! What the years of a budget are called.

use crate::budget::Budget;
use std::fmt;

/// The name of a year of the budget. `Display` is for running text: `2027`, `2027/28` or `jaar 1`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum YearName {
    /// A year of the calendar.
    Calendar(i16),
    /// A year that begins in this year of the calendar and ends in the next.
    Across(i16),
    /// The number of the year, from 1, while the first day is unknown.
    Numbered(usize),
}

impl YearName {
    /// The names of all years of a budget.
    pub fn of(budget: &Budget) -> Vec<Self> {
        let name = |(year, later): (usize, i16)| match budget.starts_on {
            None => Self::Numbered(year + 1),
            Some(start) if start.day_of_year() == 1 => Self::Calendar(start.year() + later),
            Some(start) => Self::Across(start.year() + later),
        };
        (0..budget.years).zip(0..).map(name).collect()
    }

    /// The names above the columns of all years and, if there are several, of what they are together.
    pub fn columns(years: &[Self]) -> Vec<String> {
        let sum = (years.len() > 1).then(|| "Samen".to_owned());
        years.iter().map(|year| year.heading()).chain(sum).collect()
    }

    /// The name above a column or at the start of a sentence: `Jaar 1`.
    pub fn heading(self) -> String {
        match self {
            Self::Numbered(number) => format!("Jaar {number}"),
            other => other.to_string(),
        }
    }
}

impl fmt::Display for YearName {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Calendar(year) => write!(formatter, "{year}"),
            Self::Across(year) => write!(formatter, "{year}/{:02}", (year + 1) % 100),
            Self::Numbered(number) => write!(formatter, "jaar {number}"),
        }
    }
}
