use super::lindehof;
use crate::budget::checks::{BudgetLimits, check};
use crate::budget::{Figures, Row, Sheet, read};
use crate::money::BasisPoints;

/// What is remarked after a change of the worked case, which draws no remarks itself.
fn remarks(change: impl FnOnce(&mut Sheet)) -> Vec<String> {
    let mut sheet = lindehof();
    change(&mut sheet);
    let (budget, findings) = read(&sheet);
    assert_eq!(findings, []);
    let checks = check(&budget, &Figures::of(&budget), &BudgetLimits::default());
    assert!(checks.iter().all(|check| !check.severity.blocks()));
    checks.into_iter().map(|check| check.message).collect()
}

fn income(group: &str, label: &str) -> Row {
    Row {
        group: group.into(),
        label: label.into(),
        basis: "bedrag".into(),
        price: "1.000".into(),
        index: "geen".into(),
        certainty: "zeker".into(),
        ..Row::default()
    }
}

#[test]
fn a_large_line_without_a_note_is_named() {
    assert_eq!(
        remarks(|sheet| sheet.costs[1].note = "  ".into()),
        ["“Begeleiders dagopvang” is 27,7% van de kosten. Schrijf erbij hoe u aan dit bedrag komt, bijvoorbeeld \
          met een offerte."]
    );
}

#[test]
fn a_line_of_a_tenth_or_less_needs_no_note() {
    // € 19.200 of € 264.065 is 7,3 %.
    assert!(remarks(|sheet| sheet.costs[9].note.clear()).is_empty());
}

#[test]
fn a_large_reserve_is_remarked_on_as_a_reserve_only() {
    let found = remarks(|sheet| {
        sheet.costs[14].quantity = "12".into();
        sheet.costs[14].note.clear();
    });
    assert_eq!(found, ["De reserve is 12% van de kosten. Gebruikelijk is 3% tot 10%."]);
}

#[test]
fn costs_that_jump_between_years_are_remarked_on_with_those_years() {
    assert_eq!(
        remarks(|sheet| sheet.costs[6].price = "14.400 / 14.760 / 45.000".into()),
        ["De kosten stijgen van jaar 2 naar jaar 3 met 15,7%. Leg uit waarom."]
    );
    let found = remarks(|sheet| sheet.costs[1].price = "66.000 / 20.000 / 20.800".into());
    assert_eq!(found[0], "De kosten dalen van jaar 1 naar jaar 2 met 20,8%. Leg uit waarom.");
}

#[test]
fn one_off_start_up_costs_are_no_jump() {
    let found = remarks(|sheet| {
        sheet.costs[15].price = "0 / 90.000 / 0".into();
        sheet.income[5].price = "0 / 90.000 / 0".into();
        sheet.income[5].certainty = "zeker".into();
    });
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn members_capital_pays_for_no_services() {
    assert_eq!(
        remarks(|sheet| sheet.income.push(income("ledenkapitaal", "Inleg van leden"))),
        ["“Inleg van leden” is geld van de leden, geen inkomen. Betaal daar geen Wmo-hulp van: leden kunnen het \
          terugvragen."]
    );
}

#[test]
fn revenue_from_zvw_or_wlz_pays_for_no_services_under_the_wmo() {
    let found = remarks(|sheet| sheet.income.push(income("zvw-wlz", "Wijkverpleging")));
    assert_eq!(found.len(), 1);
    assert!(found[0].starts_with("“Wijkverpleging” is bedoeld voor zorg uit de Zvw of Wlz."));
    let none = remarks(|sheet| sheet.income.push(Row { price: "0".into(), ..income("zvw-wlz", "Wijkverpleging") }));
    assert!(none.is_empty());
}

#[test]
fn a_budget_without_today_s_costs_draws_a_remark() {
    let found = remarks(|sheet| sheet.baseline.clear());
    assert_eq!(
        found,
        ["Vul bij de huidige kosten in wat de gemeente nu betaalt. Dan ziet zij wat uw voorstel scheelt."]
    );
}

#[test]
fn who_pays_for_volunteers_is_asked_for_their_hours() {
    let found = remarks(|sheet| sheet.settings.volunteer_hours.clear());
    assert_eq!(
        found,
        ["U rekent kosten voor vrijwilligers. Vul ook in hoeveel uur zij per jaar helpen en wat een uur waard is."]
    );
    let none = remarks(|sheet| {
        sheet.settings.volunteer_hours.clear();
        for row in sheet.costs.iter_mut().filter(|row| row.group == "vrijwilligers") {
            row.group = "materiaal".into();
        }
    });
    assert!(none.is_empty(), "{none:?}");
}

#[test]
fn limits_stored_before_there_were_more_of_them_still_read() {
    let stored = r#"{"overhead":1200,"reserve_least":300,"reserve_most":1000,"uncertain":1000,"procurement":75000000}"#;
    let limits: BudgetLimits = serde_json::from_str(stored).expect("older limits");
    assert_eq!(limits, BudgetLimits { overhead: BasisPoints(1_200), ..BudgetLimits::default() });
}

/// A line with a fixed amount that does not rise.
fn cost(group: &str, basis: &str, quantity: &str, price: &str) -> Row {
    Row {
        group: group.into(),
        label: "Vergoeding".into(),
        basis: basis.into(),
        quantity: quantity.into(),
        price: price.into(),
        index: "geen".into(),
        note: "offerte".into(),
        ..Row::default()
    }
}

#[test]
fn a_large_start_up_line_is_a_share_of_all_costs() {
    let found = remarks(|sheet| {
        sheet.costs =
            vec![cost("huisvesting", "bedrag", "", "50.000"), cost("startkosten", "bedrag", "", "30.000 / 0")];
        sheet.costs[1].note.clear();
        sheet.income.clear();
    });
    assert!(found.iter().any(|text| text.starts_with("“Vergoeding” is 37,5% van de kosten.")), "{found:?}");
}

#[test]
fn a_reserve_of_3_percent_beside_a_share_for_overhead_is_3_percent() {
    let found = remarks(|sheet| {
        let overhead = cost("overhead", "kosten%", "10", "");
        sheet.costs = vec![cost("huisvesting", "bedrag", "", "100.000"), overhead, cost("reserve", "kosten%", "3", "")];
        sheet.income.clear();
    });
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn overhead_and_quality_are_named_together() {
    let found = remarks(|sheet| sheet.costs[13].price = "14.200".into());
    assert_eq!(
        found,
        ["Overhead en kwaliteit samen zijn 17,43% van de kosten. Boven 15% vraagt de gemeente om uitleg."]
    );
}

#[test]
fn an_allowance_above_what_is_untaxed_is_remarked_on() {
    let told = "Dit is €\u{a0}2.500 per vrijwilliger per jaar. Onbelast mag in 2025 hoogstens €\u{a0}2.100.";
    let found = |price: &str, label: &str, starts_on: &str| {
        remarks(|sheet| {
            sheet.costs[4].price = price.into();
            sheet.costs[4].label = label.into();
            sheet.settings.starts_on = starts_on.into();
        })
        .into_iter()
        .filter(|text| text.contains("Onbelast"))
        .collect::<Vec<_>>()
    };
    assert_eq!(found("2.500", "Vrijwilligersvergoeding", "01-04-2027"), [told]);
    assert_eq!(found("2.500", "VERGOEDING", "31-12-2024"), [told.replace("2025", "2024")]);
    for (price, label, starts_on) in [
        ("2.100", "Vrijwilligersvergoeding", "01-04-2027"),
        ("2.500", "Training", "01-04-2027"),
        ("2.500", "Vrijwilligersvergoeding", "31-12-2023"),
    ] {
        assert_eq!(found(price, label, starts_on), Vec::<String>::new(), "{price} {label} {starts_on}");
    }
}

/// What is remarked on a sheet with cells that cannot be read.
fn remarks_on_unread(change: impl FnOnce(&mut Sheet)) -> Vec<String> {
    let mut sheet = lindehof();
    change(&mut sheet);
    let (budget, findings) = read(&sheet);
    assert_ne!(findings, []);
    let checks = check(&budget, &Figures::of(&budget), &BudgetLimits::default());
    checks.into_iter().map(|check| check.message).collect()
}

#[test]
fn nothing_is_said_about_sums_while_cells_cannot_be_read() {
    assert!(remarks_on_unread(|sheet| sheet.costs[1].price = "66o00".into()).is_empty());
    assert!(remarks_on_unread(|sheet| sheet.settings.handling = "veel".into()).is_empty());
    let only = |sheet: &mut Sheet| sheet.costs = vec![cost("huisvesting", "bedrag", "", "12o0")];
    assert!(remarks_on_unread(only).is_empty(), "there are costs, only not to be read yet");
}

#[test]
fn a_budget_without_cost_lines_is_told_so_whatever_else_cannot_be_read() {
    let found = remarks_on_unread(|sheet| {
        sheet.costs = vec![Row { group: "personeel".into(), ..Row::default() }];
        sheet.income[0].price = "veel".into();
    });
    assert_eq!(found, ["De begroting heeft nog geen kosten. Vul minstens één kostenregel in."]);
}
