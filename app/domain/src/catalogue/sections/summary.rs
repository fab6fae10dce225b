//! Samenvatting: the proposal on one page.

use super::{APPLICATION, LARGE, NAME, ORDINANCE};
use crate::catalogue::{Check, Choice, Entry, Kind, Section};

const DECISIONS: &[Choice] = &[
    Choice::new("subsidie", "Een subsidie met een uitvoeringsovereenkomst"),
    Choice::new("opdracht", "Een opdracht in een overeenkomst"),
    Choice::new("gemeente-kiest", "De gemeente mag de vorm kiezen"),
];

pub(super) const SECTION: Section = Section {
    number: 1,
    id: "samenvatting",
    title: "Samenvatting",
    intro: "De kern van uw voorstel op één bladzijde. Het bedrag, de startdatum en de looptijd nemen wij over \
            uit uw begroting: die hoeft u hier niet in te vullen.",
    blocks: &[],
    entries: &[
        Entry {
            id: "samenvatting.titel",
            label: "Hoe heet uw voorstel?",
            short: "Titel",
            help: "Kies een korte naam die iedereen begrijpt. Deze naam staat ook op het besluit van de gemeente.",
            example: "Samen eten en elkaar ontmoeten in De Brink",
            need: APPLICATION,
            kind: NAME,
            ..Entry::BLANK
        },
        Entry {
            id: "samenvatting.plaats",
            label: "Voor welk dorp of welke wijk is het voorstel?",
            short: "Dorp of wijk",
            help: "Noem de naam die inwoners zelf gebruiken.",
            example: "Dorp Zandhoek",
            need: ORDINANCE,
            proportion: LARGE,
            kind: NAME,
            ..Entry::BLANK
        },
        Entry {
            id: "samenvatting.taak",
            label: "Welke taak wilt u overnemen, in één zin?",
            short: "Taak",
            help: "Noem alleen de taak zelf. Bij het onderdeel De taak schrijft u meer.",
            example: "De ontmoetingsplek voor ouderen in Zandhoek, met een warme maaltijd.",
            need: APPLICATION,
            kind: Kind::Line { max: 200 },
            ..Entry::BLANK
        },
        Entry {
            id: "samenvatting.besluit",
            label: "Wat vraagt u aan de gemeente?",
            short: "Gevraagd besluit",
            help: "U mag een voorkeur geven. De gemeente beslist zelf in welke vorm zij een taak overdraagt.",
            need: APPLICATION,
            kind: Kind::one_of(DECISIONS),
            ..Entry::BLANK
        },
        Entry {
            id: "samenvatting.kern",
            label: "Wat gaat u doen, voor wie, en wat wordt er beter?",
            short: "In het kort",
            help: "Schrijf in gewone taal, in hoogstens 150 woorden. Veel lezers zien alleen dit stuk.",
            example: "In Zandhoek eten veel ouderen alleen. Wij openen drie dagen per week een eettafel, \
                      tien minuten lopen van huis, met een vaste gastvrouw en vrijwilligers uit het dorp.",
            need: ORDINANCE,
            kind: Kind::Prose { max_words: 150 },
            checks: &[Check::NoCitizenNumber],
            ..Entry::BLANK
        },
    ],
};
