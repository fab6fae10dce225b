//! Meerwaarde: what residents gain, each claim with a measure.

use super::{LARGE, LARGE_NOT_SMALL, ORDINANCE, SENTENCE};
use crate::catalogue::{BuildingBlock, Choice, Column, Columns, Entry, Kind, Section};

const BENEFITS: &[Choice] = &[
    Choice::new("flexibel", "Flexibel"),
    Choice::new("nabij", "Dichtbij"),
    Choice::new("persoonlijk", "Persoonlijk"),
    Choice::new("continu", "Vaste mensen en blijvende hulp"),
    Choice::new("kosten", "Lagere kosten door samen inkopen"),
    Choice::new("vrijwilligers", "Meer vrijwilligerswerk"),
    Choice::new("zeggenschap", "Zeggenschap van inwoners"),
];

pub(super) const SECTION: Section = Section {
    number: 7,
    id: "meerwaarde",
    title: "Meerwaarde",
    intro: "Wat wordt er beter als inwoners het zelf doen? \
            Dit telt voor de gemeente zwaar. Beloof alleen wat u kunt meten.",
    blocks: &[BuildingBlock::Motives, BuildingBlock::Involvement],
    entries: &[
        Entry {
            id: "meerwaarde.voordelen",
            label: "Welke voordelen heeft uw voorstel, en hoe meet u die?",
            short: "Voordelen",
            help: "Noem er minstens drie. Zet bij elk voordeel wat u meet, hoe het nu is en wat uw doel is.",
            example: "Dichtbij; niemand reist langer dan tien minuten; gemiddelde reistijd; nu 35 minuten; doel 8 \
                      minuten.",
            need: ORDINANCE,
            kind: Kind::Rows {
                item: "voordeel",
                min: 3,
                max: 10,
                columns: Columns::of(&[
                    Column::needed("voordeel", "Voordeel", Kind::one_of(BENEFITS)),
                    Column::needed("belofte", "Wat belooft u?", SENTENCE),
                    Column::needed("indicator", "Wat meet u?", Kind::Line { max: 200 }),
                    Column::needed("nulmeting", "Hoe is het nu?", Kind::Line { max: 200 }),
                    Column::needed("doel", "Wat is uw doel?", Kind::Line { max: 200 }),
                ]),
            },
            ..Entry::BLANK
        },
        Entry {
            id: "meerwaarde.waarom",
            label: "Waarom lukt dit u beter dan nu?",
            short: "Waarom dit beter lukt",
            help: "Leg uit wat u als inwoners kunt dat een aanbieder van buiten niet kan. \
                   Blijf eerlijk en vriendelijk.",
            example: "Onze vrijwilligers wonen om de hoek. Zij merken het als de gordijnen dicht blijven.",
            need: ORDINANCE,
            proportion: LARGE,
            kind: Kind::Prose { max_words: 200 },
            ..Entry::BLANK
        },
        Entry {
            id: "meerwaarde.doelen",
            label: "Aan welke doelen van de gemeente draagt u bij?",
            short: "Doelen van de gemeente",
            help: "Kijk in het beleidsplan Wmo of het coalitieakkoord en noem het doel met zijn plaats in de tekst.",
            example: "Beleidsplan Wmo, doel 2: inwoners wonen langer thuis met steun uit de buurt.",
            need: ORDINANCE,
            proportion: LARGE_NOT_SMALL,
            kind: Kind::Prose { max_words: 150 },
            ..Entry::BLANK
        },
        Entry {
            id: "meerwaarde.nadelen",
            label: "Wat wordt misschien minder, en voor wie?",
            short: "Mogelijke nadelen",
            help: "Geen plan heeft alleen voordelen. Wie ze zelf noemt, is geloofwaardig.",
            example: "Wij zijn op zondag dicht. Wie dan wil komen, helpen wij naar een plek in het buurdorp.",
            kind: Kind::Prose { max_words: 120 },
            ..Entry::BLANK
        },
    ],
};
