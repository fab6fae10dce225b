//! What a single cell may hold: an amount, a percentage or a quantity, once or for each year.

use super::{MAX_YEARS, Quantity, Spread};
use crate::money::{BasisPoints, Cents};

/// Most units, hours or fte that a cell may hold.
const MOST: i64 = 100_000_000;

/// One value, or one a year separated by slashes: "310 / 330 / 350".
pub(super) fn spread<T: Copy>(text: &str, read: impl Fn(&str) -> Result<T, String>) -> Result<Spread<T>, String> {
    let mut values = text.split('/').map(|part| read(part.trim()));
    let first = values.next().unwrap_or_else(|| read(""))?;
    let later = values.collect::<Result<Vec<T>, String>>()?;
    if later.len() >= MAX_YEARS {
        return Err(format!("Vul hoogstens {MAX_YEARS} jaren in."));
    }
    Ok(if later.is_empty() { Spread::Same(first) } else { Spread::Each(first, later) })
}

pub(super) fn money(text: &str) -> Result<Cents, String> {
    Cents::parse(text).map_err(|error| error.to_string())
}

pub(super) fn percentage(text: &str) -> Result<BasisPoints, String> {
    BasisPoints::parse(text).map_err(|error| error.to_string())
}

/// An amount that a cost or an income cannot have below zero.
pub(super) fn money_from_zero(text: &str) -> Result<Cents, String> {
    let amount = money(text)?;
    if amount < Cents::ZERO { Err("Vul een bedrag van € 0 of meer in.".to_owned()) } else { Ok(amount) }
}

/// A percentage that cannot be below zero.
pub(super) fn percentage_from_zero(text: &str) -> Result<BasisPoints, String> {
    let share = percentage(text)?;
    if share < BasisPoints(0) { Err("Vul een percentage van 0 of meer in.".to_owned()) } else { Ok(share) }
}

/// A quantity is written like an amount: at most two decimals, dots between thousands.
pub(super) fn quantity(text: &str) -> Result<Quantity, String> {
    match Cents::parse(text) {
        Ok(Cents(hundredths)) if (0..=MOST).contains(&hundredths) => Ok(Quantity(hundredths)),
        _ => Err("Vul een aantal in, bijvoorbeeld 2.400 of 0,67.".to_owned()),
    }
}
