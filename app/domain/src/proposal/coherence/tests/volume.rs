//! Clients, services, volunteers and budget count alike.

use super::{fields, remarks, set_cell, with_cell};
use crate::budget::Row;

#[test]
fn another_volume_in_the_budget_than_in_the_services_is_remarked() {
    let found = remarks(|answers, sheet, _| {
        set_cell(answers, "aanpak.diensten", 0, "aantal", "3.000");
        sheet.baseline.truncate(0);
    });
    let message =
        "Bij Aanpak en diensten staan 3.000 dagdelen per jaar, in de begroting 3.456. Gebruik hetzelfde aantal.";
    assert_eq!(found, [("begroting.instelling.volume".to_owned(), message.to_owned())]);
}

#[test]
fn a_volume_of_a_later_year_will_do() {
    let found = fields(|_, sheet, _| {
        sheet.settings.volume = "4.000 / 3.456".into();
        sheet.baseline.truncate(0);
    });
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn one_service_or_all_together_may_make_the_volume() {
    let second = |amount: &'static str, first: &'static str| {
        fields(|answers, _, _| {
            set_cell(answers, "aanpak.diensten", 0, "aantal", first);
            set_cell(answers, "aanpak.diensten", 3, "aantal", amount);
            set_cell(answers, "aanpak.diensten", 3, "eenheid", "dagdelen");
        })
    };
    assert_eq!(second("96", "3.456"), Vec::<String>::new());
    assert_eq!(second("56", "3.400"), Vec::<String>::new());
    assert_eq!(second("96", "3.400"), ["begroting.instelling.volume"]);
}

#[test]
fn a_budget_in_another_unit_than_the_services_is_not_compared() {
    let found = fields(|answers, _, _| set_cell(answers, "aanpak.diensten", 0, "eenheid", "uren"));
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn today_is_counted_over_the_same_volume() {
    let found = fields(|_, sheet, _| sheet.baseline[0].quantity = "3.000".into());
    assert_eq!(found, ["begroting.nu.0.quantity", "samenvatting.kern"], "the saving in the text is another one too");
}

#[test]
fn clients_times_frequency_times_weeks_is_the_volume() {
    let per_client = "Drie dagdelen per week per deelnemer, 48 weken";
    assert_eq!(with_cell("aanpak.diensten", 0, "frequentie", per_client), Vec::<String>::new());
    let found = remarks(|answers, _, _| {
        set_cell(answers, "aanpak.diensten", 0, "frequentie", per_client);
        answers.set("doelgroep.straks", "30");
    });
    let message = "30 cliënten × 3 dagdelen per week × 48 weken is 4.320. Hier staat 3.456. Welk getal klopt?";
    assert_eq!(found, [("aanpak.diensten.0.aantal".to_owned(), message.to_owned())]);
}

#[test]
fn more_places_than_the_clients_can_use_are_remarked() {
    // 11 clients at six half-days a week for 48 weeks use at most 3.168 of the 3.456.
    let found = fields(|answers, _, _| answers.set("doelgroep.straks", "11"));
    assert_eq!(found, ["aanpak.diensten.0.aantal"]);
    assert_eq!(fields(|answers, _, _| answers.set("doelgroep.straks", "12")), Vec::<String>::new());
}

#[test]
fn another_number_of_volunteers_in_the_budget_is_remarked() {
    let found = fields(|answers, _, _| answers.set("organisatie.vrijwilligers", "25"));
    assert_eq!(found, ["begroting.kosten.4.quantity"]);
    let monthly = fields(|_, sheet, _| (sheet.costs[4].quantity, sheet.costs[4].price) = ("360".into(), "35".into()));
    assert_eq!(monthly, Vec::<String>::new());
    let hourly =
        fields(|_, sheet, _| (sheet.costs[4].quantity, sheet.costs[4].price) = ("4.200".into(), "3,00".into()));
    assert_eq!(hourly, Vec::<String>::new());
}

#[test]
fn a_remark_on_the_budget_names_the_row_as_it_stands_in_the_grid() {
    let found = fields(|answers, sheet, _| {
        answers.set("organisatie.vrijwilligers", "25");
        sheet.costs.insert(0, Row::default());
    });
    assert_eq!(found, ["begroting.kosten.5.quantity"]);
}
