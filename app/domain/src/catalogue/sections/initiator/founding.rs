//! Whether the cooperative is there already, or will be: part of who proposes.

use crate::catalogue::sections::{ORDINANCE, when};
use crate::catalogue::{Check, Entry, Kind, Promise};

/// Whether it was founded (opgericht).
pub(in crate::catalogue::sections) const FOUNDED: Entry = Entry {
    id: "initiatiefnemer.opgericht",
    label: "Bestaat uw coöperatie al?",
    short: "Al opgericht",
    help: "Ja, als zij bij de notaris is opgericht en bij de Kamer van Koophandel staat ingeschreven. Zo niet, \
           dan mag u toch een voorstel doen. De gemeente kan de oprichting als voorwaarde stellen.",
    need: ORDINANCE,
    kind: Kind::YesNo,
    since: 2,
    ..Entry::BLANK
};

/// When it will be.
pub(in crate::catalogue::sections) const FOUNDING: Entry = Entry {
    id: "initiatiefnemer.oprichting",
    label: "Wanneer richt u haar op?",
    short: "Oprichting gepland op",
    help: "Een schatting is genoeg. Nummers en statuten vragen wij nu nog niet.",
    need: ORDINANCE,
    kind: Kind::Date,
    show_if: Some(when("initiatiefnemer.opgericht", "nee")),
    checks: &[Check::AfterReceipt],
    promise: Some(Promise {
        about: None,
        condition: "De coöperatie is opgericht en staat ingeschreven bij de Kamer van Koophandel.",
    }),
    since: 2,
    ..Entry::BLANK
};
