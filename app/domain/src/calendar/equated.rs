//! Days equated with a holiday (*gelijkgestelde dagen*, Atw 3(3)).
//!
//! Royal decrees name them for about three years at a time. Those that were known when this program was made stand in
//! `data/equated-holidays.json`; a later decree is put in force when the program starts, from a file of the same form.

use jiff::civil::Date;
use serde::Deserialize;
use std::collections::BTreeSet;
use std::sync::OnceLock;

const PUBLISHED: &str = include_str!("../../data/equated-holidays.json");

static IN_FORCE: OnceLock<EquatedHolidays> = OnceLock::new();

/// What the decrees say, and how far into the future they reach.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EquatedHolidays {
    /// The decrees, by the names under which they were published.
    pub source: String,
    /// The last day about which the decrees say whether it is equated.
    pub known_until: Date,
    /// The days themselves.
    pub days: BTreeSet<Date>,
}

/// The days are asked for already, so other ones come too late.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the equated holidays were used before they were set")]
pub struct AlreadyInForce;

impl EquatedHolidays {
    /// The days by which this process counts terms.
    pub fn in_force() -> &'static Self {
        IN_FORCE.get_or_init(Self::published)
    }

    /// The days that were known when this program was made. If they could not be read, nothing would be known.
    fn published() -> Self {
        Self::from_json(PUBLISHED).unwrap_or_else(|error| Self {
            source: error.to_string(),
            known_until: Date::MIN,
            days: BTreeSet::new(),
        })
    }

    /// Reads a file of the form of `data/equated-holidays.json`.
    ///
    /// # Errors
    /// Says where the file has another form.
    pub fn from_json(json: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(json)
    }

    /// The days that were known when this program was made, and those of a later decree.
    #[must_use]
    pub fn with_later(later: Self) -> Self {
        let mut known = Self::published();
        known.source = format!("{}; {}", known.source, later.source);
        known.known_until = known.known_until.max(later.known_until);
        known.days.extend(later.days);
        known
    }

    /// Makes these the days by which this process counts terms.
    ///
    /// # Errors
    /// When a term has been counted before.
    pub fn put_in_force(self) -> Result<(), AlreadyInForce> {
        IN_FORCE.set(self).map_err(|_| AlreadyInForce)
    }
}
