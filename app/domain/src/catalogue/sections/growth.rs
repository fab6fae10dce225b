//! Groeipad: where the cooperative stands and where it wants to go.

use crate::catalogue::{BuildingBlock, Choice, Entry, Kind, Section};

const STAGES: &[Choice] = &[
    Choice::new("idee", "Idee: een groep inwoners verkent de mogelijkheden"),
    Choice::new("opbouw", "Opbouw: er zijn leden en eerste activiteiten"),
    Choice::new("uitvoering", "Uitvoering: wij doen een taak voor de gemeente"),
    Choice::new("verbreding", "Verbreding: wij doen meer taken of werken in meer dorpen"),
];

const PRINCIPLES: &[Choice] = &[
    Choice::new("open", "Iedere inwoner kan lid worden"),
    Choice::new("stem", "Elk lid heeft één stem"),
    Choice::new("eigenaar", "De leden zijn samen eigenaar"),
    Choice::new("dienen", "Overschot gaat terug naar het dorp"),
    Choice::new("dichtbij", "Besluiten vallen zo dicht mogelijk bij het werk"),
    Choice::new("wederkerig", "Wie hulp krijgt, kan ook iets geven"),
];

pub(super) const SECTION: Section = Section {
    number: 18,
    id: "groeipad",
    title: "Groeipad",
    intro: "Een coöperatie groeit in stappen. Dit onderdeel is vrijwillig: het laat zien dat u vooruitdenkt.",
    blocks: &[BuildingBlock::GrowthAndLegalForm],
    entries: &[
        Entry {
            id: "groeipad.nu",
            label: "In welke fase zit u nu?",
            short: "Fase nu",
            help: "Kies wat het beste past.",
            kind: Kind::one_of(STAGES),
            ..Entry::BLANK
        },
        Entry {
            id: "groeipad.straks",
            label: "In welke fase wilt u over twee jaar zijn?",
            short: "Fase over twee jaar",
            help: "Dezelfde fase is ook goed. Groeien is geen plicht.",
            kind: Kind::one_of(STAGES),
            ..Entry::BLANK
        },
        Entry {
            id: "groeipad.principes",
            label: "Volgens welke principes werkt u?",
            short: "Principes",
            help: "Kies wat in uw statuten of reglement staat.",
            kind: Kind::any_of(PRINCIPLES),
            ..Entry::BLANK
        },
        Entry {
            id: "groeipad.ambitie",
            label: "Waar wilt u naartoe, en wat is daarvoor nodig?",
            short: "Ambitie",
            help: "Noem stappen, mensen en geld. Zeg ook of uw rechtsvorm daarbij blijft passen.",
            example: "Na twee jaar willen wij ook boodschappen doen. Dan nemen wij een tweede coördinator aan.",
            kind: Kind::Prose { max_words: 150 },
            ..Entry::BLANK
        },
        Entry {
            id: "groeipad.grens",
            label: "Wat gaat u bewust niet doen?",
            short: "Wat wij niet doen",
            help: "Een duidelijke grens beschermt vrijwilligers en cliënten.",
            example: "Wij geven geen persoonlijke verzorging. Dat blijft het werk van de wijkverpleging.",
            kind: Kind::Prose { max_words: 100 },
            ..Entry::BLANK
        },
    ],
};
