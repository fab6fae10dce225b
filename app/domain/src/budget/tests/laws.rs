use crate::budget::{
    Baseline, Basis, Budget, Certainty, CostGroup, CostLine, Figures, IncomeGroup, IncomeLine, IndexClass, Quantity,
    ShareOf, Spread, Volunteers,
};
use crate::money::{BasisPoints, Cents, Rounding};
use proptest::prelude::*;

fn spread<T: Clone + std::fmt::Debug + 'static>(
    value: impl Strategy<Value = T> + Clone + 'static,
) -> BoxedStrategy<Spread<T>> {
    prop_oneof![
        value.clone().prop_map(Spread::Same),
        (value.clone(), prop::collection::vec(value, 1..5)).prop_map(|(first, later)| Spread::Each(first, later)),
    ]
    .boxed()
}

fn cents() -> impl Strategy<Value = Cents> + Clone {
    (0..50_000_000_i64).prop_map(Cents)
}

fn basis() -> impl Strategy<Value = Basis> {
    let quantity = (0..1_000_000_i64).prop_map(Quantity);
    prop_oneof![
        (spread(quantity.clone()), spread(cents())).prop_map(|(fte, yearly)| Basis::Fte { fte, yearly }),
        (spread(quantity), spread(cents())).prop_map(|(quantity, price)| Basis::Count { quantity, price }),
        spread(cents()).prop_map(Basis::Amount),
        (any::<bool>(), 0..5_000_i32).prop_map(|(wages, rate)| Basis::Share {
            of: if wages { ShareOf::Wages } else { ShareOf::Costs },
            rate: BasisPoints(rate),
        }),
    ]
}

fn cost_line() -> impl Strategy<Value = CostLine> {
    (prop::sample::select(CostGroup::ALL), basis(), prop::sample::select(IndexClass::ALL)).prop_map(
        |(group, basis, index)| CostLine {
            row: 0,
            group,
            label: "regel".into(),
            basis,
            index,
            note: String::new(),
            vat: None,
        },
    )
}

fn income_line() -> impl Strategy<Value = IncomeLine> {
    (prop::sample::select(IncomeGroup::ALL), spread(cents()), prop::sample::select(Certainty::ALL)).prop_map(
        |(group, amount, certainty)| IncomeLine {
            row: 0,
            group,
            label: "bate".into(),
            basis: Basis::Amount(amount),
            index: IndexClass::Prices,
            certainty,
            note: String::new(),
        },
    )
}

prop_compose! {
    pub(super) fn budget()(
        years in 1..=6_usize,
        whole in any::<bool>(),
        wages in 0..2_000_i32,
        prices in 0..2_000_i32,
        costs in prop::collection::vec(cost_line(), 0..25),
        income in prop::collection::vec(income_line(), 0..12),
        volume in prop::option::of(1..1_000_000_i64),
        now in prop::option::of(cents()),
        hours in prop::option::of(0..1_000_000_i64),
    ) -> Budget {
        Budget {
            starts_on: None,
            years,
            rounding: if whole { Rounding::WholeEuro } else { Rounding::Cent },
            wage_index: Spread::Same(BasisPoints(wages)),
            price_index: Spread::Same(BasisPoints(prices)),
            volume: volume.map(|volume| Spread::Same(Quantity(volume))),
            unit: "uur".into(),
            costs,
            income,
            baseline: Baseline {
                lines: now.into_iter().map(|now| ("nu".into(), Basis::Amount(Spread::Same(now)))).collect(),
                ..Baseline::default()
            },
            volunteers: hours.map(|hours| Volunteers { hours: Quantity(hours), value: Cents(1_800) }),
            vat_exempt: None,
            assumptions: Default::default(),
        }
    }
}

proptest! {
    #[test]
    fn totals_always_equal_the_sum_of_the_lines(budget in budget()) {
        let figures = Figures::of(&budget);
        for year in 0..budget.years {
            let costs: Cents = figures.costs.iter().map(|line| line[year]).sum();
            let income: Cents = figures.income.iter().map(|line| line[year]).sum();
            prop_assert_eq!(figures.total_costs[year], costs);
            prop_assert_eq!(figures.total_income[year], income);
            prop_assert_eq!(figures.requested[year], costs - income);
        }
    }

    #[test]
    fn groups_partition_the_total_costs(budget in budget()) {
        let figures = Figures::of(&budget);
        for year in 0..budget.years {
            let groups: Cents = CostGroup::ALL.iter().map(|group| figures.group_total(&budget, *group)[year]).sum();
            prop_assert_eq!(groups, figures.total_costs[year]);
        }
    }

    #[test]
    fn in_whole_euros_every_amount_is_whole(mut budget in budget()) {
        budget.rounding = Rounding::WholeEuro;
        let figures = Figures::of(&budget);
        prop_assert!(figures.costs.iter().chain(&figures.income).flatten().all(|amount| amount.0 % 100 == 0));
    }

    #[test]
    fn the_order_of_lines_never_changes_a_total(budget in budget()) {
        let mut turned = budget.clone();
        turned.costs.reverse();
        prop_assert_eq!(Figures::of(&budget).total_costs, Figures::of(&turned).total_costs);
    }
}
