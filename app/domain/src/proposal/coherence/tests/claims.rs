//! Fte, wages, numbers of meals, prices of rides and savings agree with the budget.

use super::{answers, fields, remarks, set_cell, with_cell};
use crate::money::Cents;
use crate::proposal::coherence::figures::saving::claims;

const FUNCTIONS: &str = "organisatie.beroepskrachten";

#[test]
fn functions_with_other_fte_than_the_budget_are_remarked() {
    let found =
        remarks(|answers, _, _| set_cell(answers, FUNCTIONS, 2, "functie", "Administratief medewerker (0,3 fte)"));
    let message = "Bij deze functies staat samen 2,08 fte, in de begroting 2 fte. Maak de getallen gelijk.";
    assert_eq!(found, [(FUNCTIONS.to_owned(), message.to_owned())]);
}

#[test]
fn functions_that_do_not_all_name_their_fte_or_work_for_another_are_not_added_up() {
    assert_eq!(with_cell(FUNCTIONS, 2, "functie", "Administratief medewerker"), Vec::<String>::new());
    let lent = fields(|answers, _, _| {
        set_cell(answers, FUNCTIONS, 2, "functie", "Verpleegkundige (0,5 fte)");
        set_cell(answers, FUNCTIONS, 2, "werkgever", "Thuiszorg Lindestreek");
    });
    assert_eq!(lent, Vec::<String>::new());
    let hired = fields(|answers, sheet, _| {
        set_cell(answers, FUNCTIONS, 2, "functie", "Administratief medewerker (0,3 fte)");
        sheet.costs[1].basis = "bedrag".into();
        sheet.costs[1].price = "73.260".into();
    });
    assert_eq!(hired, Vec::<String>::new());
}

#[test]
fn fte_times_wage_in_a_note_is_the_amount_of_the_line() {
    let with = |note: &'static str, price: &'static str| {
        let found = remarks(|_, sheet, _| {
            let line = &mut sheet.costs[2];
            (line.basis, line.quantity) = ("bedrag".into(), String::new());
            (line.note, line.price) = (note.into(), price.into());
        });
        found.into_iter().filter(|(field, _)| field.starts_with("begroting.kosten")).collect::<Vec<_>>()
    };
    let message = "0,22 fte × €\u{a0}62.000 is €\u{a0}13.640. Hier staat €\u{a0}14.000. Welk bedrag klopt?";
    let expected = [("begroting.kosten.2.price".to_owned(), message.to_owned())];
    let wrong = |note| with(note, "14.000");
    for note in ["0,22 fte × € 62.000", "0,22 fte x 62.000", "0,22 fte maal 62.000 euro."] {
        assert_eq!(wrong(note), expected, "{note}");
    }
    for note in ["0,22 fte × € 62.000 plus toeslag", "0,22 fte voor € 62.000", "Cao Sociaal Werk"] {
        assert_eq!(wrong(note), [], "{note}");
    }
    assert_eq!(with("0,22 fte × € 62.000", "13.640,40"), [], "cents may have been left out");
}

#[test]
fn another_number_of_meals_in_the_budget_than_in_the_services_is_remarked() {
    let found = remarks(|answers, _, _| set_cell(answers, "aanpak.diensten", 1, "aantal", "2.000"));
    let message = "Bij Aanpak en diensten staan 2.000 maaltijden per jaar. Hier rekent u met een ander aantal. Maak de \
                   getallen gelijk.";
    assert_eq!(found, [("begroting.kosten.7.quantity".to_owned(), message.to_owned())]);
    let other_name = fields(|answers, sheet, _| {
        set_cell(answers, "aanpak.diensten", 1, "aantal", "2.000");
        sheet.costs[7].label = "Maaltijden voor vrijwilligers".into();
        set_cell(answers, "kwaliteit.maatregelen", 2, "begroting", "");
    });
    assert_eq!(other_name, Vec::<String>::new());
}

#[test]
fn travellers_do_not_pay_more_than_transport_costs() {
    let found = remarks(|_, sheet, _| sheet.income[2].price = "4,60".into());
    let message = "Reizigers betalen in jaar 1 samen €\u{a0}14.720, en bij de kosten van vervoer staat €\u{a0}14.400. \
                   Vervoer zonder taxivergunning mag niet meer kosten dan de rit zelf. Tel alle kosten mee, ook loon en \
                   verzekering, of verlaag de prijs.";
    let on_price: Vec<_> = found.into_iter().filter(|(field, _)| field == "begroting.inkomsten.2.price").collect();
    assert_eq!(on_price, [("begroting.inkomsten.2.price".to_owned(), message.to_owned())]);
    let at_cost = fields(|_, sheet, _| sheet.income[2].price = "4,50".into());
    assert!(!at_cost.contains(&"begroting.inkomsten.2.price".to_owned()));
    let under_another_name = fields(|_, sheet, _| {
        sheet.income[2].price = "4,60".into();
        sheet.costs[6].group = "overhead".into();
    });
    assert!(!under_another_name.contains(&"begroting.inkomsten.2.price".to_owned()), "no costs to compare with");
    let with_a_driver = fields(|_, sheet, _| {
        sheet.income[2].price = "4,60".into();
        sheet.costs[1].label = "Chauffeur voor het vervoer".into();
    });
    assert!(!with_a_driver.contains(&"begroting.inkomsten.2.price".to_owned()), "costs in another group");
}

#[test]
fn a_saving_in_the_text_that_the_budget_does_not_give_is_remarked() {
    let kern = |amount: &str| {
        let text = format!("De gemeente is in drie jaar {amount} minder kwijt dan nu.");
        remarks(|answers, _, _| answers.set("samenvatting.kern", text))
    };
    let message = "Hier staat dat de gemeente €\u{a0}150.000 minder kwijt is. Uit uw begroting volgt €\u{a0}153.739 over \
                   alle jaren samen. Maak de bedragen gelijk.";
    assert_eq!(kern("€ 150.000"), [("samenvatting.kern".to_owned(), message.to_owned())]);
    for amount in ["€ 153.739", "ruim € 150.000", "€ 48.434", "€ 51.246,33"] {
        assert_eq!(kern(amount), [], "{amount}");
    }
}

#[test]
fn only_wording_without_doubt_names_a_saving() {
    let found: Vec<Cents> = answers().get("samenvatting.kern").lines().flat_map(claims).collect();
    assert_eq!(found, [Cents::from_euros(153_739)]);
    let doubtful = [
        "De gemeente is ongeveer € 5.000 minder kwijt",
        "De gemeente betaalt € 5 minder per dagdeel",
        "Deelnemers zijn € 5.000 minder kwijt",
        "Dat vraagt de gemeente. Deelnemers zijn samen € 5.000 minder kwijt",
        "De gemeente is € 5.000, minder dan nu",
        "De gemeente is € 5.000 meer kwijt dan nu",
    ];
    for text in doubtful {
        assert_eq!(claims(text), [], "{text}");
    }
}
