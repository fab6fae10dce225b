//! What is granted a year, by the months for which it is granted.

use crate::money::{Cents, Rounding};

/// The amounts of what was asked a year, as far as the months go: a year that is granted in part counts by its months.
pub fn granted_amounts(requested: &[Cents], months: u16, rounding: Rounding) -> Vec<Cents> {
    let parts = requested.iter().enumerate().map(|(year, amount)| {
        let before = u16::try_from(year * 12).unwrap_or(u16::MAX);
        let within = months.saturating_sub(before).min(12);
        (within, amount.times(within.into(), 12, rounding))
    });
    parts.take_while(|(within, _)| *within > 0).map(|(_, amount)| amount).collect()
}

#[cfg(test)]
mod tests {
    use super::granted_amounts;
    use crate::money::{Cents, Rounding};
    use proptest::prelude::*;

    #[test]
    fn the_amount_follows_the_months() {
        let requested = [203_265, 210_404, 217_831].map(Cents::from_euros);
        let of = |months| granted_amounts(&requested, months, Rounding::WholeEuro);
        assert_eq!(of(18), [203_265, 105_202].map(Cents::from_euros));
        assert_eq!(of(24), requested[..2]);
        assert_eq!(of(36), requested);
        assert_eq!(of(6), [Cents::from_euros(101_632)], "halves go to the even neighbour");
        assert_eq!((of(0), granted_amounts(&[], 24, Rounding::Cent)), (vec![], vec![]));
    }

    proptest! {
        #[test]
        fn more_months_never_give_less_and_all_months_give_everything(
            requested in prop::collection::vec(0..=100_000_000_i64, 1..6),
            months in 1..120_u16,
        ) {
            let requested: Vec<Cents> = requested.into_iter().map(Cents).collect();
            let sum = |months| granted_amounts(&requested, months, Rounding::Cent).iter().sum::<Cents>();
            prop_assert!(sum(months) <= sum(months + 1));
            let all = u16::try_from(requested.len() * 12).expect("few years");
            prop_assert_eq!(sum(all), requested.iter().sum());
            prop_assert!(granted_amounts(&requested, months, Rounding::Cent).len() == usize::from(months.div_ceil(12)).min(requested.len()));
        }
    }
}
