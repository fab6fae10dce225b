//! How an amount follows, in a few words: `0,67 fte × € 78.000`.

use crate::documents::words::{count, price};
use domain::budget::{Basis, Quantity, ShareOf, Spread};
use domain::money::BasisPoints;

/// The basis (grondslag) of a line; empty for a plain amount, which the columns show already.
pub(super) fn words(basis: &Basis, years: usize) -> String {
    match basis {
        Basis::Fte { fte, yearly } => format!("{} fte × {}", quantity(fte, years), spread(yearly, years, price)),
        Basis::Count { quantity: number, price: each } => {
            format!("{} × {}", quantity(number, years), spread(each, years, price))
        }
        Basis::Amount(_) => String::new(),
        Basis::Share { of: ShareOf::Wages, rate } => format!("{} van de loonkosten", exactly(*rate)),
        Basis::Share { of: ShareOf::Costs, rate } => format!("{} van de kosten", exactly(*rate)),
    }
}

/// The basis with the board's own note behind it.
pub(super) fn with_note(basis: &Basis, years: usize, note: &str) -> String {
    let parts = [words(basis, years), note.trim().to_owned()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("; ")
}

fn quantity(spread_out: &Spread<Quantity>, years: usize) -> String {
    spread(spread_out, years, count)
}

fn spread<T: Copy>(values: &Spread<T>, years: usize, show: impl Fn(T) -> String) -> String {
    match values {
        Spread::Same(value) => show(*value),
        Spread::Each(..) => (0..years).map(|year| show(values.at(year))).collect::<Vec<_>>().join(" / "),
    }
}

/// A percentage with every decimal that was typed.
fn exactly(rate: BasisPoints) -> String {
    format!("{}%", rate.plain())
}

#[cfg(test)]
mod tests {
    use super::{Basis, BasisPoints, Quantity, ShareOf, Spread, with_note};
    use domain::money::Cents;

    #[test]
    fn a_basis_reads_like_the_sum_that_the_board_typed() {
        let fte = Basis::Fte { fte: Spread::Same(Quantity(67)), yearly: Spread::Same(Cents::from_euros(78_000)) };
        assert_eq!(with_note(&fte, 3, " Cao Sociaal Werk "), "0,67 fte × €\u{a0}78.000; Cao Sociaal Werk");
        let share = Basis::Share { of: ShareOf::Costs, rate: BasisPoints(425) };
        assert_eq!(with_note(&share, 3, ""), "4,25% van de kosten");
    }

    #[test]
    fn values_per_year_are_shown_for_each_year() {
        let members = Spread::Each(Quantity::whole(310), vec![Quantity::whole(330)]);
        let fees = Basis::Count { quantity: members, price: Spread::Same(Cents(3_050)) };
        assert_eq!(with_note(&fees, 3, ""), "310 / 330 / 330 × €\u{a0}30,50");
        assert_eq!(with_note(&Basis::Amount(Spread::Same(Cents(1))), 3, "offerte"), "offerte");
    }
}
