//! Risico's: what can go wrong, how bad that is and what is done about it.

use super::{EXECUTION, LARGE_NOT_SMALL, MIDDLE, NAME, NOT_SMALL, ORDINANCE, SENTENCE};
use crate::catalogue::{BuildingBlock, Check, Choice, Column, Columns, Entry, Kind, Section};

const LEVELS: &[Choice] = &[Choice::new("laag", "Laag"), Choice::new("middel", "Middel"), Choice::new("hoog", "Hoog")];

const ONE_TO_FIVE: Kind = Kind::Number { min: 1, max: 5, unit: "" };

pub(super) const SECTION: Section = Section {
    number: 14,
    id: "risicos",
    title: "Risico's",
    intro: "Wie zijn risico's kent, kan ze aan. \
            De gemeente wil geen plan zonder risico's, maar een bestuur dat vooruitkijkt.",
    blocks: &[BuildingBlock::QualityAndLiability],
    entries: &[
        Entry {
            id: "risicos.lijst",
            label: "Welke risico's ziet u, en wat doet u eraan?",
            short: "Risico's en maatregelen",
            help: "Noem er minstens vijf. Geef kans en impact een cijfer van 1 (klein) tot 5 (groot). \
                   Is kans maal impact 15 of meer, dan is een maatregel nodig.",
            example: "De kok valt uit; kans 3; impact 3; twee reservekoks ingewerkt; coördinator; restrisico laag.",
            need: ORDINANCE,
            proportion: MIDDLE,
            kind: Kind::Rows {
                item: "risico",
                min: 5,
                max: 20,
                columns: Columns::of(&[
                    Column::needed("risico", "Risico", Kind::Line { max: 200 }),
                    Column::needed("kans", "Kans (1-5)", ONE_TO_FIVE),
                    Column::needed("impact", "Impact (1-5)", ONE_TO_FIVE),
                    Column::optional("maatregel", "Maatregel", SENTENCE),
                    Column::needed("eigenaar", "Wie let erop?", NAME),
                    Column::needed("restrisico", "Wat blijft over?", Kind::one_of(LEVELS)),
                ]),
            },
            checks: &[Check::HighRiskNeedsMeasure],
            ..Entry::BLANK
        },
        Entry {
            id: "risicos.tegenvaller",
            label: "Wat doet u als het geld tegenvalt?",
            short: "Als het geld tegenvalt",
            help: "Denk aan hogere lonen, minder cliënten of minder vrijwilligers. \
                   Uw begroting rekent deze gevallen door.",
            example: "Bij minder dan twintig gasten sluiten wij eerst één dag. Dat scheelt € 9.000 per jaar.",
            need: EXECUTION,
            proportion: MIDDLE,
            kind: Kind::Prose { max_words: 180 },
            ..Entry::BLANK
        },
        Entry {
            id: "risicos.bewaking",
            label: "Hoe houdt u de risico's in de gaten?",
            short: "Bewaking van de risico's",
            help: "Vertel wie de lijst bijhoudt, hoe vaak het bestuur die bespreekt en wanneer u de gemeente belt.",
            example: "De lijst staat elk kwartaal op de agenda. Bij een hoog risico bellen wij de gemeente die week.",
            need: ORDINANCE,
            proportion: LARGE_NOT_SMALL,
            kind: Kind::Prose { max_words: 120 },
            ..Entry::BLANK
        },
        Entry {
            id: "risicos.grootste",
            label: "Welk risico vindt u zelf het grootst?",
            short: "Grootste risico",
            help: "Leg uit waarom u dit risico toch aandurft.",
            example: "De gastvrouw is ons gezicht. Daarom leiden wij nu al een tweede gastvrouw op.",
            proportion: NOT_SMALL,
            kind: Kind::Prose { max_words: 120 },
            ..Entry::BLANK
        },
    ],
};
