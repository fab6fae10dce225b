//! How the amount of a line follows (grondslag), in words.

use domain::budget::{Basis, Quantity, ShareOf, Spread};
use domain::money::Cents;

/// What an amount is made of, such as "0,67 fte × € 78.000"; nothing for a plain amount.
pub(super) fn made_of(basis: &Basis) -> Option<String> {
    match basis {
        Basis::Fte { fte, yearly } => Some(format!("{} fte × {}", spread(fte, quantity), spread(yearly, price))),
        Basis::Count { quantity: count, price: one } => {
            Some(format!("{} × {}", spread(count, quantity), spread(one, price)))
        }
        Basis::Amount(_) => None,
        Basis::Share { of: ShareOf::Wages, rate } => Some(format!("{rate} van de loonkosten")),
        Basis::Share { of: ShareOf::Costs, rate } => Some(format!("{rate} van de kosten")),
    }
}

/// A quantity without decimals that say nothing: "0,67", "2.400".
pub(super) fn quantity(quantity: Quantity) -> String {
    Cents(quantity.0).plain().trim_end_matches(",00").to_owned()
}

/// A price without cents that say nothing: "€ 78.000", "€ 5,25".
pub(super) fn price(price: Cents) -> String {
    price.to_string().trim_end_matches(",00").to_owned()
}

fn spread<T: Copy>(values: &Spread<T>, text: impl Fn(T) -> String) -> String {
    match values {
        Spread::Same(value) => text(*value),
        Spread::Each(first, later) => {
            std::iter::once(first).chain(later).map(|value| text(*value)).collect::<Vec<_>>().join(" / ")
        }
    }
}
