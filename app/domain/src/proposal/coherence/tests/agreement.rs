//! The same fact, asked in two places, has one answer.

use super::{fields, remarks, set_cell};
use crate::proposal::Answers;

/// Field and message, as they are compared.
fn told(field: &str, message: &str) -> Vec<(String, String)> {
    vec![(field.to_owned(), message.to_owned())]
}

#[test]
fn a_budget_that_reckons_with_other_vat_than_the_section_on_law_is_remarked() {
    let vat = |regime: &'static str, exempt: &'static str| {
        remarks(|answers, sheet, _| {
            answers.set("juridisch.btw", regime);
            sheet.settings.vat_exempt = exempt.into();
        })
    };
    let field = "begroting.instelling.vat_exempt";
    let message = "Bij Juridische toets staat dat uw dienst belast is met btw, in de begroting dat zij is vrijgesteld van \
                   btw. Maak dit gelijk.";
    assert_eq!(vat("belast", "ja"), told(field, message));
    let message = "Bij Juridische toets staat dat uw dienst is vrijgesteld van btw, in de begroting dat zij dat niet is. \
                   Maak dit gelijk.";
    assert!(vat("vrijgesteld", "nee").contains(&told(field, message)[0]));
    for (regime, exempt) in [("vrijgesteld", "ja"), ("belast", ""), ("deels", "ja"), ("onbekend", "ja")] {
        assert_eq!(vat(regime, exempt), [], "{regime} {exempt}");
    }
}

#[test]
fn an_exempt_service_reckons_with_vat() {
    let amounts = |regime: &'static str, exempt: &'static str| {
        remarks(|answers, sheet, _| {
            answers.set("begroting.btw", "exclusief");
            answers.set("juridisch.btw", regime);
            sheet.settings.vat_exempt = exempt.into();
        })
    };
    let message = "Uw dienst is vrijgesteld, maar u rekent exclusief btw. Reken inclusief btw.";
    assert_eq!(amounts("vrijgesteld", ""), told("begroting.btw", message));
    assert_eq!(amounts("onbekend", "ja"), told("begroting.btw", message));
    assert_eq!(amounts("belast", ""), []);
}

#[test]
fn a_route_that_does_not_fit_what_is_asked_is_remarked() {
    let route = |asked: &'static str, route: &'static str| {
        remarks(|answers, _, _| {
            answers.set("samenvatting.besluit", asked);
            answers.set("juridisch.route", route);
        })
    };
    let message = "Bij Samenvatting vraagt u een opdracht, hier kiest u een subsidie. Maak dit gelijk.";
    assert_eq!(route("opdracht", "subsidie"), told("juridisch.route", message));
    let message = "Bij Samenvatting vraagt u een subsidie, hier kiest u een opdracht. Maak dit gelijk.";
    assert_eq!(route("subsidie", "sas"), told("juridisch.route", message));
    assert_eq!(route("subsidie", "voorbehouden"), told("juridisch.route", message));
    for (asked, chosen) in [("opdracht", "sas"), ("gemeente-kiest", "subsidie"), ("subsidie", "onbekend")] {
        assert_eq!(route(asked, chosen), [], "{asked} {chosen}");
    }
}

#[test]
fn a_contract_below_the_threshold_asks_less_than_the_threshold() {
    let with_limit = |limit: i64| {
        remarks(|answers, _, profile| {
            answers.set("samenvatting.besluit", "opdracht");
            answers.set("juridisch.route", "sas");
            profile.limits.procurement = crate::money::Cents::from_euros(limit);
        })
    };
    let message = "U vraagt over alle jaren samen €\u{a0}631.500. Dat is niet onder de Europese drempel van €\u{a0}631.500. \
                   Kies een andere route, of laat dit aan de gemeente over.";
    assert_eq!(with_limit(631_500), told("juridisch.route", message));
    assert_eq!(with_limit(631_501), []);
}

#[test]
fn wages_without_professionals_are_remarked_and_hidden_functions_are_not_read() {
    let found = remarks(|answers, _, _| {
        answers.set("organisatie.betaald", "nee");
        set_cell(answers, "organisatie.beroepskrachten", 2, "functie", "Administratief medewerker (0,3 fte)");
    });
    let message = "Bij Organisatie staat dat u zonder beroepskrachten werkt, maar hier staan kosten voor personeel. Maak dit \
                   gelijk.";
    assert_eq!(found, told("begroting.kosten.0.group", message));
    let only_fees = fields(|answers, sheet, _| {
        answers.set("organisatie.betaald", "nee");
        let is_wage = |group: &str| ["personeel", "niet-productief"].contains(&group);
        sheet.costs.iter_mut().filter(|row| is_wage(&row.group)).for_each(|row| row.group = "overhead".into());
    });
    assert!(!only_fees.iter().any(|field| field.ends_with(".group")), "{only_fees:?}");
}

#[test]
fn a_service_that_is_named_in_one_place_only_is_remarked() {
    let tasks = |tasks: &'static str| remarks(|answers, _, _| answers.set("taak.onderdelen", tasks));
    let message = "“Vervoer” staat niet bij De taak. Kies die daar ook, dan stellen wij de vragen die erbij horen.";
    assert_eq!(tasks("ontmoetingsplek\ndagopvang\nmaaltijden"), told("aanpak.diensten.2.dienst", message));
    let message = "Bij De taak koos u Tuinonderhoud. Schrijf hier hoeveel u levert.";
    let more = "ontmoetingsplek\ndagopvang\nmaaltijden\nvervoer\ntuinonderhoud";
    assert!(tasks(more).contains(&told("aanpak.diensten", message)[0]));
    let unnamed = fields(|answers: &mut Answers, _, _| {
        answers.set("taak.onderdelen", more);
        set_cell(answers, "aanpak.diensten", 3, "dienst", "");
    });
    assert!(!unnamed.contains(&"aanpak.diensten".to_owned()), "that row may be the one");
}

#[test]
fn contributions_of_clients_for_maatwerk_are_the_caks_to_collect() {
    let found = |provision: &'static str| {
        remarks(|answers, _, profile| {
            profile.excluded.clear();
            answers.set("taak.voorziening", provision);
        })
    };
    let message = "Bij maatwerk int het CAK de eigen bijdrage. Vraag de gemeente of u dit zelf mag vragen.";
    assert_eq!(found("maatwerk"), told("begroting.inkomsten.0.group", message));
    assert_eq!(found("algemeen"), []);
}

#[test]
fn an_extension_that_passes_the_threshold_is_remarked() {
    let years = |years: &'static str| remarks(|answers, _, _| answers.set("juridisch.verlenging", years));
    let message = "U vraagt over alle jaren samen €\u{a0}631.500. Met 1 jaar verlenging voor het bedrag van het laatste jaar \
                   is dat €\u{a0}849.331. Vanaf €\u{a0}750.000 gelden mogelijk Europese aanbestedingsregels. Overleg met de \
                   gemeente.";
    assert_eq!(years("1"), told("juridisch.verlenging", message));
    assert_eq!(years("0"), []);
    let already = fields(|answers, _, profile| {
        answers.set("juridisch.verlenging", "1");
        profile.limits.procurement = crate::money::Cents::from_euros(600_000);
    });
    assert_eq!(already, Vec::<String>::new(), "the budget's own checks say so");
}
