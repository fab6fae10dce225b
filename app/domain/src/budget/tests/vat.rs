use super::{figures_of, lindehof};
use crate::Named;
use crate::budget::checks::{BudgetLimits, check};
use crate::budget::{Figures, Part, Row, Settings, Sheet, Vat, read};
use crate::money::Cents;
use proptest::prelude::*;

/// The worked case with another VAT on its rent of € 19.200.
fn rent(exempt: &str, vat: &str) -> Sheet {
    let mut sheet = lindehof();
    sheet.settings.vat_exempt = exempt.into();
    sheet.costs[9].vat = vat.into();
    sheet
}

fn remarks(sheet: &Sheet) -> Vec<(String, String)> {
    let (budget, figures) = figures_of(sheet);
    let checks = check(&budget, &figures, &BudgetLimits::default());
    checks.into_iter().map(|check| (check.field.to_string(), check.message)).collect()
}

#[test]
fn an_exempt_service_is_told_to_budget_with_vat() {
    let field = "begroting.kosten.9.vat".to_owned();
    let message = "“Huur en energie van 't Lindehuis” staat zonder btw in de begroting. Uw dienst is vrijgesteld, dus u krijgt die btw niet \
                   terug. Reken in jaar 1 met €\u{a0}23.232: €\u{a0}19.200 en 21% btw (€\u{a0}4.032).";
    assert_eq!(remarks(&rent("ja", "21-excl")), [(field, message.to_owned())]);
    for right in ["21-incl", "9-incl", "vrijgesteld", "0", ""] {
        assert_eq!(remarks(&rent("ja", right)), [], "{right}");
    }
}

#[test]
fn a_taxed_service_is_told_to_budget_without_vat() {
    let found = remarks(&rent("nee", "21-incl"));
    assert!(found[0].1.ends_with("Kunt u die btw terugvragen, reken dan in jaar 1 met €\u{a0}15.867,77."), "{found:?}");
    for right in ["21-excl", "9-excl", "vrijgesteld", "0", ""] {
        assert_eq!(remarks(&rent("nee", right)), [], "{right}");
    }
}

#[test]
fn who_fills_in_vat_is_asked_whether_the_service_is_exempt() {
    let found = remarks(&rent("", "9-excl"));
    assert_eq!((found.len(), found[0].0.as_str()), (1, "begroting.instelling.vat_exempt"));
    assert_eq!(remarks(&rent("", "vrijgesteld")), []);
}

#[test]
fn vat_changes_no_figure_of_the_budget() {
    let (_, figures) = figures_of(&lindehof());
    assert_eq!(figures_of(&rent("ja", "21-excl")).1, figures);
}

#[test]
fn unknown_vat_is_reported_at_its_cell_and_keeps_the_line_out() {
    let (budget, findings) = read(&rent("misschien", "19"));
    let cells: Vec<_> = findings.iter().map(|finding| (finding.row, finding.cell)).collect();
    assert_eq!(cells, [(None, "vat_exempt"), (Some((Part::Costs, 9)), "vat")]);
    assert_eq!(budget.costs.len(), 15);
}

#[test]
fn vat_is_put_into_the_price_of_every_year_once() {
    let mut sheet = rent("ja", "21-excl");
    sheet.costs[9].price = "19.200 / 20.000,10".into();
    assert!(sheet.include_vat(9));
    assert_eq!((sheet.costs[9].price.as_str(), sheet.costs[9].vat.as_str()), ("23.232 / 24.200,12", "21-incl"));
    assert!(!sheet.include_vat(9));
    assert_eq!(remarks(&sheet), []);
}

#[test]
fn a_price_of_one_thing_is_not_rounded_before_it_is_multiplied() {
    let mut sheet = rent("ja", "");
    for (price, vat, fits) in [("5,25", "9-excl", false), ("0,23", "21-excl", false), ("5,00", "9-excl", true)] {
        sheet.costs[7].price = price.into();
        sheet.costs[7].vat = vat.into();
        assert_eq!(sheet.include_vat(7), fits, "{price}");
    }
    assert_eq!(sheet.costs[7].price, "5,45");
}

#[test]
fn shares_and_prices_that_cannot_be_read_or_become_too_large_stay_as_they_are() {
    let mut sheet = rent("ja", "21-excl");
    sheet.costs[3].vat = "21-excl".into();
    assert!(!sheet.include_vat(3) && !sheet.include_vat(99));
    for price in ["veel", "999.999.999"] {
        sheet.costs[9].price = price.into();
        assert!(!sheet.include_vat(9), "{price}");
        assert_eq!((sheet.costs[9].price.as_str(), sheet.costs[9].vat.as_str()), (price, "21-excl"));
    }
}

#[test]
fn a_sheet_from_before_vat_reads_and_is_stored_as_it_was() {
    let old = r#"{"settings":{"years":"2"},"costs":[{"label":"Huur","price":"1"}]}"#;
    let sheet: Sheet = serde_json::from_str(old).expect("an older sheet");
    assert_eq!((sheet.settings.vat_exempt.as_str(), sheet.costs[0].vat.as_str()), ("", ""));
    let stored = serde_json::to_string(&sheet).expect("a text");
    assert!(!stored.contains("vat") && !stored.contains("volume_down"), "{stored}");
}

/// A line with a fixed amount and this VAT.
fn line(price: Cents, vat: Vat) -> Sheet {
    let row = Row {
        group: "materiaal".into(),
        label: "regel".into(),
        basis: "bedrag".into(),
        price: price.plain(),
        index: "geen".into(),
        vat: vat.value().into(),
        ..Row::default()
    };
    Sheet {
        settings: Settings { vat_exempt: "ja".into(), ..Settings::default() },
        costs: vec![row],
        ..Sheet::default()
    }
}

proptest! {
    #[test]
    fn with_vat_is_the_amount_and_its_vat_to_the_cent(price in 0..10_000_000_000_i64, vat in prop::sample::select(Vat::ALL)) {
        let (budget, findings) = read(&line(Cents(price), vat));
        prop_assert_eq!(findings, vec![]);
        let cost = &budget.costs[0];
        prop_assert_eq!(cost.with_vat(Cents(price)), Cents(price) + vat.on_top(Cents(price)));
        // Half a cent away from the exact tax at most.
        let exact = i128::from(price) * i128::from(vat.rate().0);
        let gap = i128::from(vat.on_top(Cents(price)).0) * 10_000 - exact;
        prop_assert!(vat.on_top(Cents(price)) == Cents::ZERO || gap.abs() <= 5_000);
    }

    #[test]
    fn an_exempt_line_never_changes(price in 0..10_000_000_000_i64, vat in prop::sample::select(&[Vat::Exempt, Vat::Zero][..])) {
        let mut sheet = line(Cents(price), vat);
        let (budget, _) = read(&sheet);
        prop_assert_eq!(budget.costs[0].with_vat(Cents(price)), Cents(price));
        prop_assert_eq!(budget.costs[0].without_vat(Cents(price)), Cents(price));
        prop_assert!(!sheet.include_vat(0));
    }

    #[test]
    fn taking_vat_out_of_what_it_was_put_into_gives_the_amount_back(price in 0..10_000_000_i64, low in any::<bool>()) {
        let vat = if low { Vat::LowOnTop } else { Vat::HighOnTop };
        let mut sheet = line(Cents(price), vat);
        prop_assert!(sheet.include_vat(0));
        let (budget, _) = read(&sheet);
        let typed = Figures::of(&budget).costs[0][0];
        prop_assert_eq!(budget.costs[0].without_vat(typed), Cents(price));
    }
}
