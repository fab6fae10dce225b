//! The matrix of quality: requirements, services and the lines of the budget that pay.

use super::{fields, remarks, set_cell, with_cell};
use crate::budget::Sheet;
use crate::catalogue::VERSION;
use crate::profile::OrdinanceProfile;
use crate::proposal::Answers;
use crate::proposal::tests::{TODAY, lindehof};

const MEASURES: &str = "kwaliteit.maatregelen";

#[test]
fn a_measure_that_is_paid_by_a_line_the_budget_does_not_have_is_remarked_at_that_cell() {
    let found = remarks(|answers, _, _| set_cell(answers, MEASURES, 1, "begroting", "Taxikosten"));
    let message =
        "Uw begroting heeft geen kostenregel “Taxikosten”. Neem de naam over van een regel, of schrijf “geen kosten”.";
    assert_eq!(found, [("kwaliteit.maatregelen.1.begroting".to_owned(), message.to_owned())]);
    let renamed = fields(|_, sheet, _| sheet.costs[5].label = "Cursussen".into());
    assert_eq!(renamed, Vec::<String>::new(), "no measure is paid by that line");
    assert_eq!(fields(|_, sheet, _| sheet.costs[8].label = "Uitjes".into()), ["kwaliteit.maatregelen.5.begroting"]);
}

#[test]
fn a_line_may_be_named_in_other_letters_with_another_line_or_not_at_all() {
    let names = [
        "",
        " ",
        "Geen kosten.",
        "verzekeringen",
        "HUUR EN ENERGIE VAN ’T LINDEHUIS",
        "Maaltijden; Activiteiten",
        "Maaltijden, Activiteiten en Verzekeringen",
        "Maaltijden; Huur en energie van 't Lindehuis",
    ];
    for name in names {
        assert_eq!(with_cell(MEASURES, 1, "begroting", name), Vec::<String>::new(), "{name:?}");
    }
    assert_eq!(with_cell(MEASURES, 1, "begroting", "Maaltijden; Taxi"), ["kwaliteit.maatregelen.1.begroting"]);
}

#[test]
fn a_budget_without_lines_says_nothing_about_measures() {
    let profile = OrdinanceProfile::lindewaard();
    let mut answers: Answers = lindehof();
    set_cell(&mut answers, MEASURES, 1, "begroting", "Taxikosten");
    assert_eq!(super::check(&answers, &Sheet::default(), profile.rules(VERSION), TODAY), []);
}

#[test]
fn a_service_without_a_measure_for_safety_is_named() {
    let found = remarks(|answers, _, _| set_cell(answers, MEASURES, 0, "dienst", "Dagopvang"));
    let message = "Bij de eis “Veilig” vonden wij geen maatregel voor: Ontmoetingsplek. Voeg die toe, of schrijf bij een \
                   maatregel dat zij voor alle diensten geldt.";
    assert_eq!(found, [(MEASURES.to_owned(), message.to_owned())]);
}

#[test]
fn a_measure_for_all_services_or_for_something_unknown_leaves_no_doubt_to_remark_on() {
    for service in ["Alle diensten", "alles", "Lindehuis", "Voor iedere deelnemer"] {
        assert_eq!(with_cell(MEASURES, 0, "dienst", service), Vec::<String>::new(), "{service}");
    }
}

#[test]
fn what_a_partner_does_or_another_executes_needs_no_measure_of_ours() {
    let without = |change: fn(&mut Answers)| {
        fields(|answers, _, _| {
            set_cell(answers, MEASURES, 0, "dienst", "Dagopvang");
            change(answers);
        })
    };
    assert_eq!(
        without(|answers| set_cell(answers, "aanpak.diensten", 3, "uitvoering", "partner")),
        Vec::<String>::new()
    );
    assert_eq!(without(|answers| answers.set("taak.variant", "sturen")), Vec::<String>::new());
    assert_eq!(without(|_| ()), [MEASURES]);
}

#[test]
fn a_requirement_of_the_law_without_a_measure_is_named() {
    let found = remarks(|answers, _, _| set_cell(answers, MEASURES, 8, "eis", "afgestemd"));
    let message = "Nog geen maatregel voor deze eisen van de Wmo: Met respect voor de rechten van de cliënt.";
    assert_eq!(found, [(MEASURES.to_owned(), message.to_owned())]);
    assert_eq!(with_cell(MEASURES, 8, "eis", ""), Vec::<String>::new(), "that row may be the one");
}

#[test]
fn nursing_is_left_to_a_partner() {
    let by = |worker: &'static str| {
        fields(|answers, _, _| {
            answers.set("taak.onderdelen", "dagopvang\nmaaltijden\nvervoer");
            set_cell(answers, "aanpak.diensten", 3, "dienst", "verpleging-verzorging");
            set_cell(answers, "aanpak.diensten", 3, "uitvoering", worker);
        })
    };
    assert_eq!(by("beroepskrachten"), ["aanpak.diensten.3.uitvoering"]);
    assert_eq!(by("partner"), Vec::<String>::new());
}
