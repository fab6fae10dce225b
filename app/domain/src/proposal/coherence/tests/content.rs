//! Benefits, heavy risks and the chosen task say what they must.

use super::{fields, remarks, set_cell, with_cell};
use crate::profile::ExcludedTask;

#[test]
fn a_benefit_without_measure_or_goal_is_remarked() {
    for nothing in ["-", "n.v.t.", "Volgt nog", "nog te bepalen…", "?"] {
        assert_eq!(with_cell("meerwaarde.voordelen", 2, "indicator", nothing), ["meerwaarde.voordelen.2.indicator"]);
        assert_eq!(with_cell("meerwaarde.voordelen", 2, "doel", nothing), ["meerwaarde.voordelen.2.doel"]);
        assert_eq!(with_cell("monitoring.indicatoren", 0, "doel", nothing), ["monitoring.indicatoren.0.doel"]);
    }
    assert_eq!(with_cell("meerwaarde.voordelen", 2, "doel", " "), Vec::<String>::new(), "its question says so already");
    assert_eq!(with_cell("monitoring.indicatoren", 7, "doel", "Geen"), Vec::<String>::new());
    assert_eq!(with_cell("meerwaarde.voordelen", 2, "indicator", "Geen"), ["meerwaarde.voordelen.2.indicator"]);
}

#[test]
fn a_heavy_risk_without_measure_or_owner_is_remarked() {
    let found = |impact: &str| {
        remarks(|answers, _, _| {
            set_cell(answers, "risicos.lijst", 0, "impact", impact);
            set_cell(answers, "risicos.lijst", 0, "maatregel", "Geen");
            set_cell(answers, "risicos.lijst", 0, "eigenaar", "nog onbekend");
        })
    };
    assert_eq!(found("4"), []);
    let expected = [
        ("risicos.lijst.0.maatregel".to_owned(), "Dit risico scoort 15. Schrijf wat u eraan doet.".to_owned()),
        (
            "risicos.lijst.0.eigenaar".to_owned(),
            "Dit risico scoort 15. Noem een persoon of functie die erop let.".to_owned(),
        ),
    ];
    assert_eq!(found("5"), expected);
}

#[test]
fn a_service_that_the_ordinance_excludes_is_remarked_where_it_is_counted() {
    let excluded = |value: &str| ExcludedTask { value: value.into(), article: "artikel 13 lid 3".into() };
    let found = remarks(|_, _, profile| profile.excluded.push(excluded("vervoer")));
    let message = "De verordening van uw gemeente sluit dit uit (artikel 13 lid 3): Vervoer. Haal het uit uw voorstel of \
                   overleg eerst met de gemeente.";
    assert_eq!(found, [("aanpak.diensten.2.dienst".to_owned(), message.to_owned())]);
    let nursing = |by: &'static str| {
        fields(|answers, _, profile| {
            profile.excluded.push(excluded("verpleging-verzorging"));
            answers.set("taak.onderdelen", "dagopvang\nmaaltijden\nvervoer");
            set_cell(answers, "aanpak.diensten", 3, "dienst", "verpleging-verzorging");
            set_cell(answers, "aanpak.diensten", 3, "uitvoering", by);
        })
    };
    assert_eq!(nursing("partner"), Vec::<String>::new());
    assert!(nursing("samen").contains(&"aanpak.diensten.3.dienst".to_owned()));
}
