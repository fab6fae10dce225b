//! Insurance, enclosures, evaluation and state aid cover what the plan does.

use super::{fields, remarks, with_cell};
use crate::proposal::{Answers, RowValues};

const POLICIES: &str = "aansprakelijkheid.verzekeringen";

fn without(question: &'static str, cell: &'static str) -> Vec<String> {
    fields(|answers, _, _| remove(answers, question, cell))
}

fn remove(answers: &mut Answers, question: &str, cell: &str) {
    let rows = answers.rows(question);
    let rest: Vec<RowValues> = rows.into_iter().filter(|row| row.values().all(|value| value != cell)).collect();
    answers.set_rows(question, &rest);
}

#[test]
fn who_drives_clients_insures_vehicle_and_passengers() {
    assert_eq!(without(POLICIES, "voertuig"), [POLICIES]);
    let by_taxi = fields(|answers, _, _| {
        remove(answers, POLICIES, "voertuig");
        super::set_cell(answers, "aanpak.diensten", 2, "uitvoering", "partner");
    });
    assert_eq!(by_taxi, Vec::<String>::new());
}

#[test]
fn liability_and_accidents_are_insured() {
    assert_eq!(without(POLICIES, "avb"), [POLICIES]);
    assert_eq!(without(POLICIES, "ongevallen"), [POLICIES]);
    assert_eq!(without(POLICIES, "cyber"), Vec::<String>::new());
    assert_eq!(with_cell(POLICIES, 0, "soort", "anders"), Vec::<String>::new(), "another policy may cover it");
}

#[test]
fn a_liability_insurance_below_what_is_usual_is_remarked() {
    assert_eq!(with_cell(POLICIES, 0, "dekking", "2.499.999"), ["aansprakelijkheid.verzekeringen.0.dekking"]);
    assert_eq!(with_cell(POLICIES, 0, "dekking", "2.500.000"), Vec::<String>::new());
}

#[test]
fn documents_that_the_text_names_are_on_the_list() {
    const LIST: &str = "verklaringen.bijlagen";
    assert_eq!(without(LIST, "statuten"), [LIST]);
    let unfounded = fields(|answers, _, _| {
        answers.set("initiatiefnemer.opgericht", "nee");
        answers.set("initiatiefnemer.oprichting", "1-2-2027");
        let rows = answers.rows(LIST).into_iter().filter(|row| row["soort"] != "statuten").collect::<Vec<_>>();
        answers.set_rows(LIST, &rows);
    });
    assert_eq!(unfounded, Vec::<String>::new(), "who does not exist yet has no statutes");
    assert_eq!(without(LIST, "verslag"), [LIST]);
    assert_eq!(without(LIST, "steunbrief"), [LIST]);
    assert_eq!(without(LIST, "offerte"), Vec::<String>::new());
    assert_eq!(fields(|answers, _, _| answers.set("initiatiefnemer.machtiging", "ja")), [LIST]);
    assert_eq!(fields(|answers, _, _| answers.set(LIST, "")), Vec::<String>::new());
}

#[test]
fn the_evaluation_leaves_half_a_year_to_decide_on_what_comes_next() {
    let on = |day: &str| fields(|answers, _, _| answers.set("monitoring.evaluatie", day));
    assert_eq!(on("30-09-2029"), Vec::<String>::new());
    assert_eq!(on("01-10-2029"), ["monitoring.evaluatie"]);
    assert_eq!(on("01-04-2027"), ["monitoring.evaluatie"], "the day of the start");
    assert_eq!(on("02-04-2027"), Vec::<String>::new());
    assert_eq!(on("binnenkort"), Vec::<String>::new());
}

#[test]
fn aid_over_its_maximum_is_remarked() {
    let found = remarks(|answers, _, _| super::set_cell(answers, "juridisch.steun", 0, "bedrag", "292.500,01"));
    let message = "U noemt €\u{a0}300.000 aan steun in de laatste drie jaar. Het maximum is €\u{a0}300.000. Overleg met de \
                   gemeente.";
    assert_eq!(found, [("juridisch.steun".to_owned(), message.to_owned())]);
    assert_eq!(with_cell("juridisch.steun", 0, "bedrag", "292.500"), Vec::<String>::new());
}

#[test]
fn documents_that_are_named_while_no_file_came_along_are_remarked() {
    let profile = crate::profile::OrdinanceProfile::lindewaard();
    let (answers, sheet) = (super::answers(), super::sheet());
    let rules = profile.rules(crate::catalogue::VERSION);
    let found = |files| crate::proposal::coherence::check(&answers, &sheet, rules.clone(), super::TODAY, files);
    let message =
        "U noemt hier 9 documenten, maar u voegde nog geen bestand toe. Voeg de bestanden toe bij Bijlagen.".to_owned();
    let told: Vec<(bool, String)> = found(0).into_iter().map(|finding| (finding.blocks(), finding.message)).collect();
    assert_eq!(told, [(false, message)]);
    assert_eq!(found(1), []);
}
