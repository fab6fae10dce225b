//! Tasks are read from cells, written to them, and begin a proposal.

use super::{Publication, Task, TaskCell, TaskCells, begin, challengeable_services, read, slug};
use crate::Named;
use crate::budget::Figures;
use crate::catalogue::{self, standard};
use crate::money::Cents;
use crate::profile::{ExcludedTask, OrdinanceProfile};
use crate::proposal::{canonical, is_kept};
use jiff::civil::date;

fn cells() -> TaskCells {
    with(&[])
}

/// A good task with these cells in place of its own.
fn with(other: &[(TaskCell, &str)]) -> TaskCells {
    TaskCells::of(|cell| {
        let good = match cell {
            TaskCell::Name => "Dagopvang in Oosterlinde",
            TaskCell::Service => "dagopvang",
            TaskCell::Description => "Vier dagdelen per week, voor ouderen.\n\nIn het buurthuis.",
            TaskCell::Clients => "36",
            TaskCell::Volume => "3.456",
            TaskCell::Unit => "dagdeel",
            TaskCell::Cost => "€ 251.699",
            TaskCell::Provider => "Regiozorg Meander",
            TaskCell::ContractEnd => "31-12-2027",
            TaskCell::Extension => "Twee keer één jaar.",
            TaskCell::Function => "Contactpersoon uitdaagrecht",
            TaskCell::Phone => "14 0999",
            TaskCell::Email => "uitdagen@lindewaard.example",
            TaskCell::Publication => "openbaar",
        };
        other.iter().find(|(changed, _)| *changed == cell).map_or(good, |(_, text)| text).to_owned()
    })
}

fn task() -> Task {
    read(&cells()).expect("a task")
}

fn wrong(other: &[(TaskCell, &str)]) -> Vec<TaskCell> {
    read(&with(other)).map_or_else(|wrong| wrong.into_iter().map(|one| one.cell).collect(), |_| Vec::new())
}

#[test]
fn a_task_reads_back_from_its_own_cells() {
    let read_once = task();
    assert_eq!((read_once.volume, read_once.cost, read_once.clients), (3_456, Cents(25_169_900), Some(36)));
    assert_eq!(read(&read_once.cells()), Ok(read_once.clone()));
    let bare = read(&with(&[(TaskCell::Clients, ""), (TaskCell::ContractEnd, " "), (TaskCell::Extension, "")]));
    let bare = bare.expect("a task without what is voluntary");
    assert_eq!((bare.clients, bare.contract_end, bare.extension.as_str()), (None, None, ""));
    assert_eq!(read(&bare.cells()), Ok(bare));
}

#[test]
fn everything_that_is_wrong_is_told_at_once() {
    let all = TaskCells::default();
    let told: Vec<TaskCell> = read(&all).expect_err("nothing was typed").into_iter().map(|one| one.cell).collect();
    let voluntary = [TaskCell::Clients, TaskCell::ContractEnd, TaskCell::Extension];
    let needed: Vec<TaskCell> = TaskCell::ALL.iter().copied().filter(|cell| !voluntary.contains(cell)).collect();
    assert_eq!(told, needed);
}

#[test]
fn a_cell_that_makes_no_sense_is_named() {
    let words = "woord ".repeat(201);
    for (cell, text) in [
        (TaskCell::Name, "ab"),
        (TaskCell::Service, "verpleging"),
        (TaskCell::Service, "zwembad"),
        (TaskCell::Description, &words),
        (TaskCell::Description, "Voor mevrouw met nummer 111222333."),
        (TaskCell::Clients, "veel"),
        (TaskCell::Clients, "-1"),
        (TaskCell::Clients, "100.001"),
        (TaskCell::Provider, "Stichting 111222333"),
        (TaskCell::Volume, "0"),
        (TaskCell::Volume, "3,5"),
        (TaskCell::Volume, "99.999.999"),
        (TaskCell::Cost, "gratis"),
        (TaskCell::Cost, "0"),
        (TaskCell::Cost, "-100"),
        (TaskCell::ContractEnd, "31-02-2027"),
        (TaskCell::Phone, "bel maar"),
        (TaskCell::Phone, "=1+1"),
        (TaskCell::Phone, "123456789"),
        (TaskCell::Email, "geen adres"),
        (TaskCell::Publication, "misschien"),
    ] {
        assert_eq!(wrong(&[(cell, text)]), [cell], "{text}");
    }
}

#[test]
fn a_service_is_read_by_its_name_or_its_label() {
    for text in ["dagopvang", "Dagopvang", " DAGOPVANG "] {
        let read = read(&with(&[(TaskCell::Service, text)]));
        assert_eq!(read.map(|task| task.service.value), Ok("dagopvang"), "{text}");
    }
    assert_eq!(challengeable_services().count(), 11);
}

#[test]
fn the_last_day_to_submit_lies_the_lead_time_before_the_contract_ends() {
    let profile = OrdinanceProfile::lindewaard();
    let latest = task().submit_by(&profile).expect("a contract that ends");
    assert_eq!((profile.lead_time.to_string(), latest), ("18 weken".to_owned(), date(2027, 8, 28)));
    assert_eq!(read(&with(&[(TaskCell::ContractEnd, "")])).expect("a task").submit_by(&profile), None);
}

#[test]
fn a_service_that_the_ordinance_leaves_out_is_found_with_its_article() {
    let profile = OrdinanceProfile {
        excluded: vec![ExcludedTask { value: "dagopvang".into(), article: "artikel 21".into() }],
        ..OrdinanceProfile::lindewaard()
    };
    assert_eq!(task().excluded_by(&profile), Some("artikel 21"));
    assert_eq!(task().excluded_by(&OrdinanceProfile::lindewaard()), None);
}

#[test]
fn a_unit_costs_its_share_of_the_year() {
    assert_eq!(task().unit_cost(), Cents(7_283));
}

#[test]
fn a_proposal_begins_with_answers_that_the_catalogue_asks_and_keeps() {
    let begun = begin(&task(), "Lindewaard", date(2026, 12, 9));
    let asked = standard();
    for (question, text) in &begun.answers {
        let question = asked.question(question).unwrap_or_else(|| panic!("{question} is not asked"));
        assert_eq!(canonical(question, text).as_ref(), Some(text), "{}", question.id());
        assert!(is_kept(question, text), "{}", question.id());
    }
    let answer = |id: &str| begun.answers.iter().find(|(question, _)| *question == id).map(|(_, text)| text.as_str());
    assert_eq!(answer("taak.contracteinde"), Some("31-12-2027"));
    assert_eq!(answer("doelgroep.nu"), Some("36"));
    let source = answer("begroting.vergelijking").unwrap_or_default();
    assert!(source.contains("gemeente Lindewaard, 9 december 2026") && source.contains("Dagopvang in Oosterlinde"));
    assert_eq!(answer("begroting.raming-nu"), Some("251.699"));
    assert_eq!(catalogue::VERSION, 2, "look at the questions above again");
}

#[test]
fn the_budget_begins_with_what_the_municipality_pays_now() {
    let (budget, findings) = crate::budget::read(&begin(&task(), "Lindewaard", date(2026, 12, 9)).sheet);
    assert!(findings.iter().all(|finding| !format!("{finding:?}").contains("Baseline")), "{findings:?}");
    assert_eq!(budget.unit_name(), "dagdeel");
    let figures = Figures::of(&budget);
    assert_eq!(figures.baseline_lines.first().and_then(|years| years.first()), Some(&Cents(25_169_900)));
}

#[test]
fn the_states_of_a_task_keep_their_stored_names() {
    let states: Vec<&str> = Publication::ALL.iter().map(|one| one.value()).collect();
    assert_eq!(states, ["concept", "openbaar", "ingetrokken"]);
}

#[test]
fn a_municipality_is_called_in_an_address_by_letters_that_need_no_code() {
    for (name, expected) in [
        ("Lindewaard", "lindewaard"),
        ("Súdwest-Fryslân", "sudwest-fryslan"),
        ("'s-Hertogenbosch", "s-hertogenbosch"),
        ("Bergen (NH.)", "bergen-nh"),
        ("De Ronde Venen", "de-ronde-venen"),
    ] {
        assert_eq!(slug(name), expected);
    }
}
