//! What is opened, and who may do what.

use super::{Act, Appointment, By, Course, Entry, Given, GivenCells, Talks, appointment, course, fields};
use crate::Named;
use crate::budget::Sheet;
use crate::case::{Refusal, Role, Side};
use crate::money::Cents;
use jiff::civil::{date, time};
use std::collections::BTreeSet;

fn opened(parts: &[&str]) -> Entry {
    Entry::Opened { parts: parts.iter().map(|part| (*part).to_owned()).collect() }
}

fn closed() -> Entry {
    Entry::Closed { title: "Koffie".to_owned(), cooperative: "Zandhoek".to_owned() }
}

fn wrong(refusal: Result<impl std::fmt::Debug, Refusal>) -> Vec<String> {
    match refusal {
        Err(Refusal::Incomplete(findings)) => findings.iter().map(|one| one.field.as_str().to_owned()).collect(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn exactly_what_was_opened_last_is_shown_and_nothing_after_closing() {
    let mut entries = vec![opened(&["verkenning", "taak"])];
    assert_eq!(Talks::of(&entries).opened, BTreeSet::from(["taak".to_owned(), "verkenning".to_owned()]));
    entries.push(opened(&["verkenning"]));
    let talks = Talks::of(&entries);
    assert!(talks.shows("verkenning") && !talks.shows("taak") && talks.called.is_none());
    entries.push(closed());
    let talks = Talks::of(&entries);
    assert!(!talks.is_open() && talks.begun);
    assert_eq!(talks.called, Some(("Koffie".to_owned(), "Zandhoek".to_owned())));
    entries.push(opened(&["taak"]));
    assert!(Talks::of(&entries).called.is_none(), "who sees the draft sees its name of today");
}

#[test]
fn each_may_do_what_is_theirs_and_most_of_it_only_while_something_is_open() {
    let (shut, open) = (Talks::default(), Talks::of(&[opened(&["taak"])]));
    assert_eq!(shut.allowed(By::Chair, true), [Act::Open]);
    assert_eq!(open.allowed(By::Chair, true), [Act::Open, Act::Close, Act::Write, Act::Meet, Act::Agree, Act::Decide]);
    assert_eq!(open.allowed(By::Writer, true), [Act::Write, Act::Meet, Act::Agree]);
    assert_eq!(open.allowed(By::Officer, true), [Act::Write, Act::Meet, Act::Give, Act::Agree]);
    assert_eq!(open.allowed(By::Reader, true), []);
    let ended = Talks::of(&[opened(&["taak"]), closed()]);
    assert_eq!(ended.allowed(By::Officer, true), []);
    assert_eq!(ended.permit(Act::Write, By::Officer, true), Err(Refusal::NotNow));
    assert_eq!(ended.permit(Act::Close, By::Officer, true), Err(Refusal::NotYours));
    for by in [By::Chair, By::Writer, By::Reader, By::Officer] {
        assert_eq!(open.allowed(by, false), [], "after submitting, both sides have the case to talk in");
    }
}

#[test]
fn roles_on_the_board_say_as_what_somebody_takes_part() {
    assert_eq!(By::of_board(&[Role::Treasurer, Role::Chair]), By::Chair);
    assert_eq!(By::of_board(&[Role::QualityLead]), By::Writer);
    assert_eq!(By::of_board(&[Role::Reader]), By::Reader);
}

#[test]
fn a_reason_that_the_board_keeps_is_not_for_the_municipality() {
    let decided = |shared| Entry::Decided { course: Course::Stop, reason: "Te duur.".to_owned(), shared };
    assert!(!decided(false).is_visible_to(Side::Municipality) && decided(false).is_visible_to(Side::Board));
    assert!(decided(true).is_visible_to(Side::Municipality));
}

#[test]
fn an_appointment_has_a_day_to_come_a_time_and_a_place() {
    let today = date(2026, 12, 9);
    for typed in ["14.30", "14:30", " 14.30 uur"] {
        let made = appointment(("10-12-2026", typed, "Stadhuis".to_owned()), today);
        let expected = Appointment { day: date(2026, 12, 10), time: time(14, 30, 0, 0), place: "Stadhuis".to_owned() };
        assert_eq!(made, Ok(Entry::AppointmentMade(expected)), "{typed}");
    }
    for typed in ["", "half drie", "25.00", "14.5", "14.60", "+4.00", "14.30.00"] {
        assert_eq!(wrong(appointment(("10-12-2026", typed, "Stadhuis".to_owned()), today)), [fields::TIME], "{typed}");
    }
    let all = [fields::DAY, fields::TIME, fields::PLACE];
    assert_eq!(wrong(appointment(("8-12-2026", "", String::new()), today)), all);
}

#[test]
fn an_appointment_that_moves_or_is_called_off_counts_on() {
    let make = |day| Entry::AppointmentMade(Appointment { day, time: time(9, 0, 0, 0), place: "Hier".to_owned() });
    let mut entries = vec![make(date(2027, 1, 4)), make(date(2027, 1, 5))];
    assert_eq!(Talks::of(&entries).appointment.map(|one| one.day), Some(date(2027, 1, 5)));
    entries.push(Entry::AppointmentWithdrawn { reason: "Ziek.".to_owned() });
    let talks = Talks::of(&entries);
    assert_eq!((talks.appointment, talks.appointments), (None, 3));
    assert_eq!(talks.called_off.map(|one| one.day), Some(date(2027, 1, 5)));
}

#[test]
fn who_goes_on_needs_no_reason_and_who_stops_does() {
    assert!(course(Some(Course::GoOn), String::new(), false).is_ok());
    for course_chosen in [Course::Change, Course::Stop] {
        assert_eq!(wrong(course(Some(course_chosen), String::new(), false)), [fields::REASON]);
    }
    assert_eq!(wrong(course(None, "Zomaar".to_owned(), false)), [fields::COURSE]);
}

#[test]
fn what_the_municipality_gives_is_read_whole_or_not_at_all() {
    let cells =
        GivenCells { volume: "3.456".into(), cost: "251.700".into(), tier: "klein".into(), ..GivenCells::default() };
    let given = Given::read(&cells).expect("figures");
    assert_eq!((given.volume, given.cost), (Some(3_456), Some(Cents(25_170_000))));
    assert_eq!(Given::read(&given.cells()), Ok(given.clone()), "the form shows what was read");
    let bad =
        GivenCells { volume: "0".into(), cost: "veel".into(), contract_end: "ooit".into(), ..GivenCells::default() };
    assert_eq!(wrong(Given::read(&bad)), [fields::VOLUME, fields::COST, fields::CONTRACT_END]);
    assert_eq!(wrong(Given::read(&GivenCells::default())), [fields::VOLUME]);
}

#[test]
fn taking_over_fills_what_is_empty_and_replaces_nothing() {
    let given = Given { volume: Some(100), unit: "uur".into(), cost: Some(Cents(100_000)), ..Given::default() };
    let on = date(2026, 12, 9);
    let sheet = given.fill(Sheet::default(), "Lindewaard", on);
    assert_eq!((sheet.settings.volume.as_str(), sheet.settings.unit.as_str()), ("100", "uur"));
    assert_eq!((sheet.baseline.len(), sheet.baseline[0].price.as_str()), (1, "1.000"));
    let other = Given { volume: Some(7), cost: Some(Cents(1)), unit: "rit".into(), ..Given::default() };
    assert_eq!(other.fill(sheet.clone(), "Lindewaard", on), sheet);
    assert_eq!(given.answers("Lindewaard", on).len(), 2);
}

#[test]
fn every_course_has_its_own_stored_name() {
    assert!(Course::ALL.iter().all(|one| Course::from_value(one.value()) == Some(*one)));
}

#[test]
fn an_entry_reads_back_as_it_was_stored() {
    let stored = r#"{"entry":"opened","parts":["taak"]}"#;
    assert_eq!(serde_json::from_str::<Entry>(stored).expect("an entry"), opened(&["taak"]));
    let given = r#"{"entry":"given","volume":3}"#;
    let read: Entry = serde_json::from_str(given).expect("a later field has a default");
    assert_eq!(read, Entry::Given(Given { volume: Some(3), ..Given::default() }));
    let made = appointment(("10-12-2026", "14.30", "Stadhuis".to_owned()), date(2026, 12, 9)).expect("one");
    let json = serde_json::to_string(&made).expect("json");
    assert_eq!(json, r#"{"entry":"appointment_made","day":"2026-12-10","time":"14:30:00","place":"Stadhuis"}"#);
}
