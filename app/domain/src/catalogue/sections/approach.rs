//! Aanpak en diensten: what is delivered, how much, and when it starts.

use super::services::SERVICES;
use super::{LARGE, MIDDLE, NAME, ORDINANCE, QUALITY};
use crate::catalogue::{BuildingBlock, Check, Choice, Column, Columns, Entry, Kind, Section};

const UNITS: &[Choice] = &[
    Choice::new("dagdelen", "dagdelen"),
    Choice::new("uren", "uren"),
    Choice::new("ritten", "ritten"),
    Choice::new("maaltijden", "maaltijden"),
    Choice::new("bezoeken", "bezoeken"),
    Choice::new("bijeenkomsten", "bijeenkomsten"),
];

const WORKERS: &[Choice] = &[
    Choice::new("vrijwilligers", "Vrijwilligers"),
    Choice::new("beroepskrachten", "Beroepskrachten"),
    Choice::new("samen", "Beroepskrachten en vrijwilligers samen"),
    Choice::new("partner", "Een partner"),
];

pub(super) const SECTION: Section = Section {
    number: 6,
    id: "aanpak",
    title: "Aanpak en diensten",
    intro: "Wat doet u precies, hoe vaak en met wie? De gemeente kijkt of uw plan uitvoerbaar is.",
    blocks: &[BuildingBlock::Professionals],
    entries: &[
        Entry {
            id: "aanpak.diensten",
            label: "Welke diensten levert u, en hoeveel?",
            short: "Diensten",
            help: "Neem het aantal van een gewoon jaar. Gebruik dezelfde aantallen in uw begroting.",
            example: "Maaltijden; 2.500 maaltijden per jaar; drie keer per week; vrijwilligers.",
            need: ORDINANCE,
            kind: Kind::Rows {
                item: "dienst",
                min: 1,
                max: 12,
                columns: Columns::of(&[
                    Column::needed("dienst", "Dienst", Kind::one_of(SERVICES)),
                    Column::needed("aantal", "Aantal per jaar", Kind::Number { min: 1, max: 1_000_000, unit: "" }),
                    Column::needed("eenheid", "Eenheid", Kind::one_of(UNITS)),
                    Column::needed("frequentie", "Hoe vaak?", NAME),
                    Column::needed("uitvoering", "Wie doet het?", Kind::one_of(WORKERS)),
                ]),
            },
            ..Entry::BLANK
        },
        Entry {
            id: "aanpak.werkwijze",
            label: "Hoe ziet een gewone week eruit?",
            short: "Een gewone week",
            help: "Neem de lezer mee: openingstijden, wie er is, wat u samen doet en hoeveel mensen er zijn.",
            example: "Op maandag halen twee chauffeurs zestien mensen op. Om twaalf uur eten wij, daarna is er tijd \
                      voor kaarten of een wandeling.",
            need: ORDINANCE,
            kind: Kind::Prose { max_words: 250 },
            checks: &[Check::NoCitizenNumber],
            ..Entry::BLANK
        },
        Entry {
            id: "aanpak.toeleiding",
            label: "Hoe komen mensen bij u terecht?",
            short: "Toeleiding",
            help: "Beschrijf de weg van de eerste vraag tot de eerste dag, en wie daarbij helpt.",
            example: "De wijkverpleegkundige belt ons. Binnen vijf dagen gaan wij op bezoek en maken wij een afspraak.",
            need: ORDINANCE,
            proportion: MIDDLE,
            kind: Kind::Prose { max_words: 150 },
            ..Entry::BLANK
        },
        Entry {
            id: "aanpak.verwijzen",
            label: "Wat doet u als iemand meer hulp nodig heeft?",
            short: "Doorverwijzen",
            help: "Vertel waar uw hulp ophoudt, wie dat ziet en naar wie u doorverwijst.",
            example: "De coördinator ziet dat het thuis niet meer gaat. Zij belt, met toestemming, het wijkteam.",
            need: QUALITY,
            proportion: MIDDLE,
            kind: Kind::Prose { max_words: 150 },
            checks: &[Check::NoCitizenNumber],
            ..Entry::BLANK
        },
        Entry {
            id: "aanpak.planning",
            label: "Wat is uw planning?",
            short: "Planning",
            help: "Noem minstens drie stappen, van het besluit tot de eerste maanden na de start.",
            example: "Vrijwilligers geschoold; 1 februari; coördinator.",
            need: ORDINANCE,
            proportion: LARGE,
            kind: Kind::Rows {
                item: "stap",
                min: 3,
                max: 15,
                columns: Columns::of(&[
                    Column::needed("stap", "Stap", Kind::Line { max: 200 }),
                    Column::needed("datum", "Klaar op", Kind::Date),
                    Column::needed("wie", "Wie zorgt ervoor?", NAME),
                ]),
            },
            ..Entry::BLANK
        },
    ],
};
