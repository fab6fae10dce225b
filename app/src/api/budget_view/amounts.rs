//! Amounts as they stand in a table.

use domain::money::{Cents, Rounding};

/// An amount in a column of amounts: the column says that these are euros.
pub fn amount(cents: Cents, rounding: Rounding) -> String {
    match rounding {
        Rounding::WholeEuro => cents.euros().trim_start_matches("€\u{a0}").to_owned(),
        Rounding::Cent => cents.plain(),
    }
}

/// An amount that stands on its own or under a line.
pub fn total(cents: Cents, rounding: Rounding) -> String {
    match rounding {
        Rounding::WholeEuro => cents.euros(),
        Rounding::Cent => cents.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::{amount, total};
    use domain::money::{Cents, Rounding};

    #[test]
    fn whole_euros_show_no_cents() {
        assert_eq!(amount(Cents(5_226_000), Rounding::WholeEuro), "52.260");
        assert_eq!(total(Cents(-5_226_000), Rounding::WholeEuro), "€\u{a0}-52.260");
    }

    #[test]
    fn a_budget_in_cents_shows_them() {
        assert_eq!(amount(Cents(5_226_050), Rounding::Cent), "52.260,50");
        assert_eq!(total(Cents(5_226_050), Rounding::Cent), "€\u{a0}52.260,50");
    }
}
