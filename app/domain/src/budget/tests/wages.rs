use crate::budget::wages::{Gross, Job, WageCells, WageNorms, Wages, read};
use crate::budget::{Figures, IndexClass, Quantity, Settings, Sheet};
use crate::money::{BasisPoints, Cents, Rounding};
use proptest::prelude::*;

fn usual(on_costs: i32, productive: i64) -> Wages {
    Wages {
        gross: Gross::Hourly(Cents(2_600)),
        on_costs: BasisPoints(on_costs),
        paid_hours: Quantity::whole(1_878),
        productive_hours: Quantity::whole(productive),
    }
}

fn remarks(on_costs: i32, productive: i64) -> Vec<(&'static str, String)> {
    let remarks = usual(on_costs, productive).remarks(&WageNorms::default());
    remarks.into_iter().map(|remark| (remark.cell, remark.message)).collect()
}

/// The calculator as a board would fill it in.
fn cells() -> WageCells {
    WageCells {
        role: " Begeleider ".into(),
        fte: "1,11".into(),
        hourly: "26,00".into(),
        on_costs: "35".into(),
        productive_hours: "1.400".into(),
        ..WageCells::default()
    }
}

fn job() -> Job {
    read(&cells(), &WageNorms::default()).expect("all cells can be read")
}

fn refused(change: impl FnOnce(&mut WageCells)) -> Vec<&'static str> {
    let mut cells = cells();
    change(&mut cells);
    let findings = read(&cells, &WageNorms::default()).expect_err("a cell is wrong");
    findings.into_iter().map(|finding| finding.cell).collect()
}

#[test]
fn an_hour_of_26_euros_costs_65_917_80_a_year_and_47_08_for_each_productive_hour() {
    let wages = usual(3_500, 1_400);
    // € 26 × 1,35 × 1.878, and that ÷ 1.400.
    assert_eq!(wages.yearly(), Cents(6_591_780));
    assert_eq!(wages.productive_hour(), Some(Cents(4_708)));
}

#[test]
fn a_salary_of_4_000_a_month_costs_twelve_times_that_with_the_on_costs() {
    let wages = Wages { gross: Gross::Monthly(Cents::from_euros(4_000)), ..usual(3_250, 1_400) };
    assert_eq!(wages.yearly(), Cents::from_euros(63_600));
}

#[test]
fn without_productive_hours_an_hour_has_no_price() {
    assert_eq!(usual(3_500, 0).productive_hour(), None);
}

#[test]
fn on_costs_from_25_to_40_percent_and_1_200_to_1_500_hours_are_plausible() {
    for (on_costs, hours) in [(2_500, 1_200), (4_000, 1_500), (3_200, 1_350)] {
        assert_eq!(remarks(on_costs, hours), []);
    }
    assert_eq!(
        remarks(2_499, 1_350),
        [("on_costs", "De werkgeverslasten zijn 24,99% van het loon. Gebruikelijk is 25% tot 40%.".into())]
    );
    assert_eq!((remarks(4_001, 1_350).len(), remarks(3_000, 1_199).len()), (1, 1));
    assert_eq!(
        remarks(3_000, 1_501),
        [(
            "productive_hours",
            "U rekent op 1.501 productieve uren per jaar voor één fte. Gebruikelijk is 1.200 tot 1.500 uur.".into()
        )]
    );
}

#[test]
fn every_outcome_says_how_it_follows() {
    let sums = job().sums();
    let words: Vec<&str> = sums.iter().map(|sum| sum.words.as_str()).collect();
    assert_eq!(
        words,
        [
            "€\u{a0}26 per uur × 1.878 betaalde uren, plus 35% werkgeverslasten, is €\u{a0}65.917,80.",
            "1,11 fte × €\u{a0}65.917,80 is €\u{a0}73.168,76.",
            "€\u{a0}65.917,80 gedeeld door 1.400 productieve uren is €\u{a0}47,08.",
            "Van de 1.878 betaalde uren gaan er 478 naar verlof, ziekte, scholing en overleg. Dat is 25,45%."
        ]
    );
    assert_eq!(sums[1].amount, "€\u{a0}73.168,76");
}

#[test]
fn paid_hours_are_the_usual_number_unless_somebody_fills_them_in() {
    assert_eq!(job().wages.paid_hours, Quantity::whole(1_878));
    let own = WageCells { paid_hours: "1.950".into(), ..cells() };
    let own = read(&own, &WageNorms::default()).expect("all cells can be read");
    assert_eq!(own.wages.paid_hours, Quantity::whole(1_950));
}

#[test]
fn each_cell_that_is_missing_or_cannot_be_is_named() {
    let all = refused(|cells| *cells = WageCells::default());
    assert_eq!(all, ["role", "fte", "hourly", "on_costs", "productive_hours"]);
    assert_eq!(refused(|cells| cells.monthly = "4.000".into()), ["monthly"]);
    assert_eq!(refused(|cells| cells.hourly = "0".into()), ["hourly"]);
    assert_eq!(refused(|cells| cells.fte = "0".into()), ["fte"]);
    assert_eq!(refused(|cells| cells.on_costs = "-1".into()), ["on_costs"]);
    assert_eq!(refused(|cells| cells.paid_hours = "veel".into()), ["paid_hours"]);
    assert_eq!(refused(|cells| cells.hourly = "1.000.000".into()), ["hourly"], "more than a cell of the budget holds");
}

#[test]
fn nobody_works_more_hours_than_are_paid() {
    let cells = WageCells { paid_hours: "1.300".into(), ..cells() };
    let findings = read(&cells, &WageNorms::default()).expect_err("hours cannot be");
    assert_eq!(findings[0].cell, "productive_hours");
    assert_eq!(findings[0].message, "U rekent op meer productieve uren (1.400) dan u betaalt (1.300). Dat kan niet.");
}

proptest! {
    #[test]
    fn fewer_productive_hours_never_make_an_hour_cheaper(
        wage in 0..100_000_i64,
        on_costs in 0..10_000_i32,
        few in 1..200_000_i64,
        more in 0..200_000_i64,
    ) {
        let hour = |productive_hours| {
            let gross = Gross::Hourly(Cents(wage));
            Wages { gross, on_costs: BasisPoints(on_costs), productive_hours: Quantity(productive_hours), ..usual(0, 0) }
                .productive_hour()
        };
        prop_assert!(hour(few) >= hour(few + more));
    }

    #[test]
    fn the_line_of_a_job_costs_in_year_1_what_the_calculator_says(
        wage in 1..20_000_i64,
        on_costs in 0..10_000_i32,
        fte in 1..10_000_i64,
        monthly in any::<bool>(),
    ) {
        let gross = if monthly { Gross::Monthly(Cents(wage * 100)) } else { Gross::Hourly(Cents(wage)) };
        let wages = Wages { gross, ..usual(on_costs, 1_400) };
        let job = Job { role: "Kok".into(), fte: Quantity(fte), wages };
        let settings = Settings { wage_index: "4".into(), ..Settings::default() };
        let sheet = Sheet { settings, costs: vec![job.row()], ..Sheet::default() };
        let (budget, findings) = crate::budget::read(&sheet);
        prop_assert_eq!(findings, vec![]);
        prop_assert_eq!(budget.rounding, Rounding::Cent);
        prop_assert_eq!(budget.costs[0].index, IndexClass::Wages);
        prop_assert_eq!(Figures::of(&budget).total_costs[0], job.yearly());
    }
}
