//! Events as they were stored before the steps became one table: what is in a database must be read, and written back,
//! to the letter. A row may be added here, never changed.

mod rows;

use super::{ClosingKind, Event, EventKind};
use crate::Named;
use rows::STORED;
use std::collections::BTreeSet;
use strum::IntoEnumIterator;

#[test]
fn what_was_stored_is_read_and_written_back_to_the_letter() {
    for stored in STORED {
        let event: Event = serde_json::from_str(stored).expect(stored);
        assert_eq!(serde_json::to_string(&event).expect("an event is data"), *stored);
    }
}

#[test]
fn every_kind_of_event_stands_here_under_its_stored_name() {
    let events: Vec<Event> = STORED.iter().map(|stored| serde_json::from_str(stored).expect(stored)).collect();
    let kinds: BTreeSet<EventKind> = events.iter().map(Event::kind).collect();
    assert!(EventKind::iter().all(|kind| kinds.contains(&kind)));
    for (stored, event) in STORED.iter().zip(&events) {
        assert!(stored.starts_with(&format!(r#"{{"kind":"{}","#, event.name())), "{stored}");
    }
    let closed: BTreeSet<ClosingKind> = events.iter().filter_map(closing_kind).collect();
    assert!(ClosingKind::ALL.iter().all(|kind| closed.contains(kind)));
}

fn closing_kind(event: &Event) -> Option<ClosingKind> {
    match event {
        Event::Closed(closing) => Some(closing.kind),
        _ => None,
    }
}
