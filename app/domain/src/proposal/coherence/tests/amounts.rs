//! Amounts in the text and in goals are those of the budget.

use super::{answers, fields, remarks, set_cell, with_cell};
use crate::money::Cents;
use crate::proposal::coherence::figures::requested::claims;

#[test]
fn a_requested_amount_in_the_text_that_the_budget_does_not_give_is_remarked() {
    let found = remarks(|answers, _, _| answers.set("samenvatting.kern", "Wij vragen de gemeente € 200.000 per jaar."));
    let message = "Hier staat dat u €\u{a0}200.000 vraagt. Uit uw begroting volgt €\u{a0}203.265 in het eerste jaar en \
                   €\u{a0}631.500 over alle jaren samen. Maak de bedragen gelijk.";
    assert_eq!(found, [("samenvatting.kern".to_owned(), message.to_owned())]);
}

#[test]
fn the_amount_of_a_year_of_all_years_and_of_the_average_year_may_be_named() {
    for amount in ["€ 203.265", "€203.265,-", "210.404 euro", "€ 217.831,00", "€ 631.500", "€ 210.500"] {
        let text = format!("Wij vragen de gemeente {amount}.");
        assert_eq!(claims(&text).len(), 1, "{text}");
        assert_eq!(fields(|answers, _, _| answers.set("samenvatting.kern", text)), Vec::<String>::new(), "{amount}");
    }
}

#[test]
fn whole_euros_in_the_text_agree_with_cents_in_the_budget() {
    let kern = |amount: &str| {
        let text = format!("Wij vragen de gemeente {amount} in het eerste jaar.");
        fields(|answers, sheet, _| {
            answers.set("samenvatting.kern", text);
            answers.set("begroting.toelichting", "");
            sheet.settings.rounding = "cent".into();
        })
    };
    // To the cent the first year comes to € 203.264,38.
    assert_eq!(kern("€ 203.264"), Vec::<String>::new());
    assert_eq!(kern("€ 203.264,38"), Vec::<String>::new());
    assert_eq!(kern("€ 203.264,99"), ["samenvatting.kern"]);
}

#[test]
fn the_explanation_of_the_worked_case_names_four_requested_amounts() {
    let text = answers();
    let found: Vec<i64> =
        text.get("begroting.toelichting").lines().flat_map(claims).map(|amount| amount.0 / 100).collect();
    assert_eq!(found, [203_265, 210_404, 217_831, 631_500]);
}

#[test]
fn only_wording_without_doubt_names_the_requested_amount() {
    let clear = [
        "Wij vragen de gemeente Lindewaard om een subsidie van € 5.000 per jaar",
        "Van de gemeente vragen wij € 5.000.",
        "Van de gemeente Lindewaard vragen wij € 5.000 voor het eerste jaar",
        "Het gevraagde bedrag is € 5.000 en de rest betalen leden",
        "Daarom vragen we het college in totaal 5.000 euro, een mooi bedrag",
    ];
    for text in clear {
        assert_eq!(claims(text), [Cents::from_euros(5_000)], "{text}");
    }
    let doubtful = [
        "Wij vragen deelnemers € 5.000",
        "Naast de gemeente vragen wij € 5.000 aan fondsen",
        "Van het fonds vragen wij € 5.000 en de gemeente betaalt de rest",
        "Wij vragen de gemeente een garantie van € 5.000",
        "Wij vragen de gemeente ongeveer € 5.000",
        "Wij vragen de gemeente € 50 per dagdeel",
        "Wij vragen de gemeente € 5.000 per maand dit jaar",
        "Wij vragen de gemeente € 5.000 voor de startkosten",
        "Wij vragen de gemeente € 5 miljoen",
        "Wij vragen de gemeente € 203 265",
        "De gemeente is € 5.000 minder kwijt dan nu",
        "Dat vragen wij. Voor de gemeente is het € 5.000.",
        "Wij vragen de gemeente. € 5.000.",
        "Wij vragen de gemeente € 5.000 voor stoelen. Dit jaar nog",
    ];
    for text in doubtful {
        assert_eq!(claims(text), [], "{text}");
    }
}

#[test]
fn a_goal_below_the_budgets_unit_price_is_remarked() {
    let goal = |text: &str| with_cell("monitoring.indicatoren", 5, "doel", text);
    assert_eq!(goal("Hoogstens € 58,81"), ["monitoring.indicatoren.5.doel"]);
    assert_eq!(goal("Hoogstens € 58,82"), Vec::<String>::new());
    assert_eq!(goal("€ 58,81 begroot, hoogstens € 60,00"), Vec::<String>::new());
    assert_eq!(goal("€ 5,00 lager dan nu"), Vec::<String>::new());
    assert_eq!(goal("Hoogstens € 1 250"), Vec::<String>::new());
    let named = |indicator: &str| {
        fields(|answers, _, _| {
            set_cell(answers, "monitoring.indicatoren", 5, "indicator", indicator);
            set_cell(answers, "monitoring.indicatoren", 5, "doel", "€ 60,00");
        })
    };
    assert_eq!(named("Kosten voor de gemeente per dagdeel in jaar 2"), ["monitoring.indicatoren.5.doel"]);
    let ready = "Kosten voor de gemeente per eenheid, zoals een dagdeel, in jaar 2";
    assert_eq!(named(ready), ["monitoring.indicatoren.5.doel"], "as the guidance has it ready");
    assert_eq!(named("Kosten per dagdeel"), Vec::<String>::new());
    assert_eq!(named("Vervoerskosten per dagdeel in jaar 2"), Vec::<String>::new());
}
