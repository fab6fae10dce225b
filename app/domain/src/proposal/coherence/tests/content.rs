//! Benefits, heavy risks and the chosen task say what they must.

use super::{remarks, set_cell, with_cell};
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
fn a_task_that_the_ordinance_excludes_is_remarked() {
    let found = remarks(|answers, _, profile| {
        answers.set("taak.voorziening", "maatwerk");
        profile.excluded.push(ExcludedTask { value: "vervoer".into(), article: "artikel 13 lid 3".into() });
    });
    let expected = [
        (
            "taak.onderdelen".to_owned(),
            "De verordening van uw gemeente sluit dit uit (artikel 13 lid 3): Vervoer. Haal het uit uw voorstel of \
             overleg eerst met de gemeente."
                .to_owned(),
        ),
        (
            "taak.voorziening".to_owned(),
            "De verordening van uw gemeente sluit dit uit (artikel 13 lid 2): Maatwerkvoorziening: de gemeente beslist \
             per persoon. Haal het uit uw voorstel of overleg eerst met de gemeente."
                .to_owned(),
        ),
    ];
    assert_eq!(found, expected);
}
