use super::{Approval, ApprovalEnd, RecordedEvent, majority};
use crate::case::Event;
use proptest::prelude::*;
use std::collections::BTreeSet;

const HASH: &str = "aa";

fn requested(needed: u32) -> Event {
    Event::ApprovalRequested { name: "Versie voor de ledenvergadering".into(), needed, sha256: HASH.into() }
}

fn approved(person: &str) -> Event {
    Event::Approved { person: person.into(), name: person.to_uppercase() }
}

fn taken_back(person: &str) -> Event {
    Event::ApprovalTakenBack { person: person.into(), name: person.to_uppercase(), removed: false }
}

fn lapsed() -> Event {
    Event::ApprovalsLapsed { version: "v".into(), what: "Begroting".into(), names: vec!["A".into()] }
}

fn after(events: &[Event]) -> Option<Approval> {
    let places = events.iter().zip(1..);
    Approval::replay(places.map(|(event, at)| RecordedEvent { event, by: "Marijke Veldhoen, voorzitter", at }))
}

fn complete(events: &[Event]) -> bool {
    after(events).is_some_and(|approval| approval.is_complete(HASH, |_| true))
}

#[test]
fn enough_different_people_approve_a_version() {
    assert!(!complete(&[requested(2), approved("a")]));
    assert!(!complete(&[requested(2), approved("a"), approved("a")]), "one person is one voice");
    assert!(complete(&[requested(2), approved("a"), approved("b")]));
    assert!(!complete(&[requested(2), approved("a"), approved("b"), taken_back("a")]));
}

#[test]
fn a_changed_text_ends_an_approval_and_says_what_was_changed() {
    let approval = after(&[requested(1), approved("a"), lapsed()]).expect("a version");
    assert!(!approval.is_current() && approval.given.is_empty());
    let Some(ApprovalEnd::Lapsed { by, at, what, names }) = approval.end else { panic!("it goes on") };
    assert_eq!((by.as_str(), at, what.as_str()), ("Marijke Veldhoen, voorzitter", 3, "Begroting"));
    assert_eq!(names, ["A"]);
    assert!(!complete(&[requested(1), lapsed(), approved("a")]), "nobody agrees with what lapsed");
    assert!(complete(&[requested(1), lapsed(), requested(1), approved("a")]), "it can be asked for again");
}

#[test]
fn another_text_than_the_one_that_the_board_was_asked_to_approve_is_never_approved() {
    let approval = after(&[requested(1), approved("a")]).expect("a version");
    assert!(!approval.is_complete("bb", |_| true));
}

#[test]
fn who_left_the_board_no_longer_counts_and_nobody_needs_fewer_people_for_it() {
    let approval = after(&[requested(2), approved("a"), approved("b")]).expect("a version");
    assert!(!approval.is_complete(HASH, |person| person == "a"));
    assert_eq!(approval.counted(|person| person == "a").len(), 1);
}

#[test]
fn more_than_half_is_the_usual_number() {
    assert_eq!([1, 2, 3, 4, 5].map(majority), [1, 2, 2, 3, 3]);
}

fn any_event() -> impl Strategy<Value = Event> {
    let person = || prop::sample::select(vec!["a", "b", "c", "d"]);
    prop_oneof![
        6 => person().prop_map(approved),
        2 => person().prop_map(taken_back),
        1 => (1..4_u32).prop_map(requested),
        1 => Just(lapsed()),
        1 => Just(Event::Joined { name: "e".into(), role: "penningmeester".into() }),
    ]
}

proptest! {
    #[test]
    fn a_version_is_approved_exactly_when_enough_people_agreed_since_they_were_asked(
        events in prop::collection::vec(any_event(), 0..40),
    ) {
        let mut model: Option<(u32, BTreeSet<&str>)> = None;
        for event in &events {
            match (event, &mut model) {
                (Event::ApprovalRequested { needed, .. }, model) => *model = Some((*needed, BTreeSet::new())),
                (Event::Approved { person, .. }, Some((_, people))) => drop(people.insert(person)),
                (Event::ApprovalTakenBack { person, .. }, Some((_, people))) => drop(people.remove(person.as_str())),
                (Event::ApprovalsLapsed { .. }, model) => *model = None,
                _ => {}
            }
        }
        let expected = model.is_some_and(|(needed, people)| people.len() >= needed as usize);
        prop_assert_eq!(complete(&events), expected);
    }

    #[test]
    fn no_person_counts_twice(events in prop::collection::vec(any_event(), 0..40)) {
        let given = after(&events).map(|approval| approval.given).unwrap_or_default();
        let people: BTreeSet<&str> = given.iter().map(|one| one.person.as_str()).collect();
        prop_assert_eq!(people.len(), given.len());
    }
}
