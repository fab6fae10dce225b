use crate::Named;
use crate::budget::{
    Baseline, BaselineLine, Basis, Budget, Certainty, CostGroup, CostLine, Figures, IncomeGroup, IncomeLine,
    IndexClass, Quantity, ShareOf, Spread, Volunteers,
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
    (prop::sample::select(CostGroup::ALL), basis(), prop::sample::select(IndexClass::ALL))
        .prop_map(|(group, basis, index)| CostLine { group, index, ..plain("regel", basis) })
}

/// A line that does not grow.
fn plain(label: &str, basis: Basis) -> CostLine {
    CostLine {
        row: 0,
        group: CostGroup::Material,
        label: label.to_owned(),
        basis,
        index: IndexClass::Fixed,
        note: String::new(),
        vat: None,
    }
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

fn now_costs(basis: Basis) -> BaselineLine {
    BaselineLine { label: "nu".to_owned(), basis, note: String::new() }
}

prop_compose! {
    /// What the municipality pays now, with its own costs on top and a rise or fall a year.
    fn baseline()(
        lines in prop::collection::vec(basis().prop_map(now_costs), 0..6),
        handling in 0..2_000_i32,
        index in -500..2_000_i32,
    ) -> Baseline {
        Baseline { lines, handling: BasisPoints(handling), index: BasisPoints(index) }
    }
}

prop_compose! {
    pub(super) fn budget()(
        years in 1..=6_usize,
        whole in any::<bool>(),
        wages in spread((-500..2_000_i32).prop_map(BasisPoints)),
        prices in spread((-500..2_000_i32).prop_map(BasisPoints)),
        costs in prop::collection::vec(cost_line(), 0..25),
        income in prop::collection::vec(income_line(), 0..12),
        volume in prop::option::of(1..1_000_000_i64),
        baseline in baseline(),
        hours in prop::option::of(0..1_000_000_i64),
    ) -> Budget {
        Budget {
            starts_on: None,
            years,
            rounding: if whole { Rounding::WholeEuro } else { Rounding::Cent },
            wage_index: wages,
            price_index: prices,
            volume: volume.map(|volume| Spread::Same(Quantity(volume))),
            unit: "uur".into(),
            costs,
            income,
            baseline,
            volunteers: hours.map(|hours| Volunteers { hours: Quantity(hours), value: Cents(1_800) }),
            vat_exempt: None,
            assumptions: Default::default(),
            unread: Vec::new(),
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

    #[test]
    fn prices_given_per_year_never_grow_with_the_index_of_the_baseline(mut budget in budget(), other in -500..2_000_i32) {
        let is_per_year = |basis: &Basis| basis.price().is_some_and(Spread::is_per_year);
        budget.baseline.lines.retain(|line| is_per_year(&line.basis));
        let mut changed = budget.clone();
        changed.baseline.index = BasisPoints(other);
        prop_assert_eq!(Figures::of(&budget).baseline, Figures::of(&changed).baseline);
    }

    #[test]
    fn the_baseline_is_that_of_its_lines_with_and_without_a_price_per_year(budget in budget()) {
        prop_assume!(!budget.baseline.lines.is_empty());
        let part = |per_year: bool| {
            let mut part = budget.clone();
            part.baseline.lines.retain(|line| line.basis.price().is_some_and(Spread::is_per_year) == per_year);
            Figures::of(&part).baseline.unwrap_or_else(|| vec![Cents::ZERO; budget.years])
        };
        let together: Vec<Cents> = part(false).into_iter().zip(part(true)).map(|(one, other)| one + other).collect();
        prop_assert_eq!(Figures::of(&budget).baseline, Some(together));
    }

    #[test]
    fn a_reserve_that_is_a_share_is_that_share_of_all_running_costs(mut budget in budget(), rate in 0..5_000_i32) {
        budget.costs.retain(|line| line.group != CostGroup::Reserve);
        let reserve = Basis::Share { of: ShareOf::Costs, rate: BasisPoints(rate) };
        budget.costs.push(CostLine { group: CostGroup::Reserve, ..plain("reserve", reserve) });
        let figures = Figures::of(&budget);
        for year in 0..budget.years {
            let expected = figures.running_costs(year).times(rate.into(), 10_000, budget.rounding);
            prop_assert_eq!(figures.reserve[year], expected);
        }
    }

    #[test]
    fn start_up_costs_that_funds_do_not_pay_never_change_the_price_of_a_unit(mut budget in budget(), start in cents()) {
        budget.costs.retain(|line| line.group != CostGroup::StartUp);
        budget.income.retain(|line| line.group != IncomeGroup::Fund);
        let before = Figures::of(&budget);
        prop_assume!(before.requested.iter().all(|asked| *asked >= Cents::ZERO));
        let start = Basis::Amount(Spread::Same(start));
        budget.costs.push(CostLine { group: CostGroup::StartUp, ..plain("start", start) });
        let after = Figures::of(&budget);
        for year in 0..budget.years {
            prop_assert_eq!(after.unit_costs(year, Some(24)), before.unit_costs(year, Some(24)));
            prop_assert_eq!(after.asks_start_up(year), after.requested[year] != before.requested[year]);
        }
    }
}
