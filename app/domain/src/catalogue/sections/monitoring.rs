//! Monitoring en evaluatie: how everyone can see whether it works.

use super::{LARGE, MIDDLE, NAME, ORDINANCE};
use crate::catalogue::{BuildingBlock, Choice, Column, Columns, Entry, Kind, Section};

const FREQUENCIES: &[Choice] = &[
    Choice::new("doorlopend", "Doorlopend"),
    Choice::new("maand", "Elke maand"),
    Choice::new("kwartaal", "Elk kwartaal"),
    Choice::new("halfjaar", "Elk half jaar"),
    Choice::new("jaar", "Elk jaar"),
];

pub(super) const SECTION: Section = Section {
    number: 16,
    id: "monitoring",
    title: "Monitoring en evaluatie",
    intro: "Hoe weten u en de gemeente of het werkt? Spreek af wat u meet, zonder dat het meten u veel tijd kost.",
    blocks: &[BuildingBlock::MunicipalityAsPartner],
    entries: &[
        Entry {
            id: "monitoring.indicatoren",
            label: "Wat meet u?",
            short: "Indicatoren",
            help: "Kies minstens vier cijfers. Zorg dat kwaliteit, gebruik, kosten en vrijwilligers er alle vier in \
                   zitten.",
            example: "Rapportcijfer van gasten; nu 7,2; doel minstens 8,0; korte vragenlijst; elk half jaar.",
            need: ORDINANCE,
            proportion: MIDDLE,
            kind: Kind::Rows {
                item: "indicator",
                min: 4,
                max: 15,
                columns: Columns::of(&[
                    Column::needed("indicator", "Wat meet u?", Kind::Line { max: 200 }),
                    Column::needed("nulmeting", "Hoe is het nu?", NAME),
                    Column::needed("doel", "Doel", NAME),
                    Column::needed("methode", "Hoe meet u het?", Kind::Line { max: 200 }),
                    Column::needed("frequentie", "Hoe vaak?", Kind::one_of(FREQUENCIES)),
                ]),
            },
            ..Entry::BLANK
        },
        Entry {
            id: "monitoring.ervaring",
            label: "Hoe hoort u wat cliënten ervan vinden?",
            short: "Ervaring van cliënten",
            help: "De gemeente onderzoekt elk jaar de ervaringen van cliënten. Vertel hoe u daaraan bijdraagt.",
            example: "Twee studenten interviewen elk jaar tien gasten aan de hand van vijf vragen.",
            need: ORDINANCE,
            proportion: LARGE,
            kind: Kind::Prose { max_words: 120 },
            ..Entry::BLANK
        },
        Entry {
            id: "monitoring.verantwoording",
            label: "Hoe legt u verantwoording af?",
            short: "Verantwoording",
            help: "Noem wat de gemeente en de leden krijgen, en wanneer. \
                   Denk aan een jaarrekening en een kort verslag.",
            example: "Elk kwartaal één bladzijde met cijfers. Voor 1 mei de jaarrekening, na de ledenvergadering.",
            need: ORDINANCE,
            proportion: LARGE,
            kind: Kind::Prose { max_words: 120 },
            ..Entry::BLANK
        },
        Entry {
            id: "monitoring.evaluatie",
            label: "Wanneer evalueert u samen met de gemeente?",
            short: "Evaluatie",
            help: "Kies een datum minstens zes maanden voor het einde. \
                   Dan is er tijd om te verlengen of over te dragen.",
            need: ORDINANCE,
            proportion: MIDDLE,
            kind: Kind::Date,
            ..Entry::BLANK
        },
        Entry {
            id: "monitoring.bijsturen",
            label: "Wat doet u als een cijfer tegenvalt?",
            short: "Bijsturen",
            help: "Vertel wie ingrijpt en na hoeveel tijd u hulp vraagt.",
            example: "Zakt het cijfer onder de 7, dan praat het bestuur binnen een maand met de gasten.",
            kind: Kind::Prose { max_words: 120 },
            ..Entry::BLANK
        },
    ],
};
