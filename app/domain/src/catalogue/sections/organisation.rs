//! Organisatie: board, staff, volunteers and how decisions are taken.

use super::{LARGE, LARGE_NOT_SMALL, MIDDLE, NAME, ORDINANCE, SENTENCE, YEAR, when};
use crate::catalogue::{BuildingBlock, Check, Choice, Column, Columns, Entry, Kind, Section};

const BOARD_RULES: &[Choice] = &[
    Choice::new("tegenstrijdig-belang", "Wie een eigen belang heeft, beslist niet mee"),
    Choice::new("afwezigheid", "Er is geregeld wie bestuurt als bestuursleden ontbreken (belet en ontstentenis)"),
    Choice::new("stemmen", "Eén bestuurslid heeft nooit meer stemmen dan de anderen samen"),
    Choice::new("toezicht", "Er is geregeld wie toezicht houdt op het bestuur"),
    Choice::new("vier-ogen", "Betalingen gaan altijd langs twee personen"),
    Choice::new("verantwoording", "Het bestuur legt elk jaar verantwoording af"),
];

pub(super) const SECTION: Section = Section {
    number: 9,
    id: "organisatie",
    title: "Organisatie",
    intro: "Kan uw organisatie deze taak dragen? De gemeente kijkt naar bestuur, mensen en afspraken.",
    blocks: &[BuildingBlock::Leadership, BuildingBlock::GrowthAndLegalForm],
    entries: &[
        Entry {
            id: "organisatie.bestuur",
            label: "Wie zitten in het bestuur?",
            short: "Bestuur",
            help: "Noem minstens drie bestuursleden. Zet erbij wat zij kunnen en tot wanneer zij zijn benoemd.",
            example: "Ria Postma; secretaris; 25 jaar jurist bij een waterschap; tot 2028.",
            need: ORDINANCE,
            kind: Kind::Rows {
                item: "bestuurslid",
                min: 3,
                max: 11,
                columns: Columns::of(&[
                    Column::needed("naam", "Naam", NAME),
                    Column::needed("rol", "Rol", NAME),
                    Column::needed("ervaring", "Kennis en ervaring", Kind::Line { max: 200 }),
                    Column::needed("tot", "Benoemd tot", YEAR),
                ]),
            },
            ..Entry::BLANK
        },
        Entry {
            id: "organisatie.leiding",
            label: "Wie heeft de dagelijkse leiding, en wie besluit waarover?",
            short: "Dagelijkse leiding",
            help: "Beschrijf de verdeling tussen leden, bestuur en coördinator.",
            example: "De coördinator leidt het werk. Het bestuur beslist boven € 1.000. \
                      De leden stemmen over de begroting.",
            need: ORDINANCE,
            proportion: LARGE,
            kind: Kind::Prose { max_words: 150 },
            ..Entry::BLANK
        },
        Entry {
            id: "organisatie.opvolging",
            label: "Hoe zorgt u voor opvolging in het bestuur?",
            short: "Opvolging in het bestuur",
            help: "Een plan mag niet hangen aan één persoon. Vertel hoe u nieuwe mensen vindt en inwerkt.",
            example: "Wij treden om de beurt af. Elk bestuurslid werkt een half jaar samen met een opvolger.",
            need: ORDINANCE,
            proportion: LARGE_NOT_SMALL,
            kind: Kind::Prose { max_words: 120 },
            ..Entry::BLANK
        },
        Entry {
            id: "organisatie.betaald",
            label: "Werkt u met beroepskrachten?",
            short: "Beroepskrachten",
            help: "Dit zijn mensen met loon of een opdracht, in dienst bij u of bij een partner.",
            need: ORDINANCE,
            proportion: MIDDLE,
            kind: Kind::YesNo,
            ..Entry::BLANK
        },
        Entry {
            id: "organisatie.beroepskrachten",
            label: "Welke functies hebben de beroepskrachten?",
            short: "Functies van beroepskrachten",
            help: "Noem functies, geen namen. De uren en het loon staan in uw begroting.",
            example: "Gastvrouw; leidt de keuken en de vrijwilligers; diploma horeca niveau 3; in dienst.",
            need: ORDINANCE,
            proportion: MIDDLE,
            kind: Kind::Rows {
                item: "functie",
                min: 1,
                max: 10,
                columns: Columns::of(&[
                    Column::needed("functie", "Functie", NAME),
                    Column::needed("taken", "Taken", SENTENCE),
                    Column::needed("opleiding", "Opleiding of ervaring", Kind::Line { max: 200 }),
                    Column::needed("werkgever", "Wie is de werkgever?", NAME),
                ]),
            },
            show_if: Some(when("organisatie.betaald", "ja")),
            ..Entry::BLANK
        },
        Entry {
            id: "organisatie.vrijwilligers",
            label: "Hoeveel vrijwilligers doen mee?",
            short: "Aantal vrijwilligers",
            help: "Tel alleen wie heeft toegezegd om voor deze taak te werken.",
            need: ORDINANCE,
            proportion: LARGE,
            kind: Kind::Number { min: 0, max: 10_000, unit: "vrijwilligers" },
            ..Entry::BLANK
        },
        Entry {
            id: "organisatie.vrijwilligersbeleid",
            label: "Hoe zorgt u voor uw vrijwilligers?",
            short: "Zorg voor vrijwilligers",
            help: "Denk aan werven, begeleiden, vergoeden en voorkomen dat het te veel wordt. \
                   Zeg ook wat vrijwilligers niet doen.",
            example: "Niemand draait meer dan twee dagdelen per week. Vrijwilligers geven nooit medicijnen.",
            need: ORDINANCE,
            proportion: LARGE,
            kind: Kind::Prose { max_words: 150 },
            ..Entry::BLANK
        },
        Entry {
            id: "organisatie.scholing",
            label: "Welke scholing krijgen medewerkers en vrijwilligers?",
            short: "Scholing",
            help: "Noem wat zij leren, hoe vaak en van wie.",
            example: "Elk jaar een avond over dementie en een herhaling van de EHBO.",
            need: ORDINANCE,
            proportion: LARGE_NOT_SMALL,
            kind: Kind::Prose { max_words: 120 },
            ..Entry::BLANK
        },
        Entry {
            id: "organisatie.wbtr",
            label: "Welke regels voor goed bestuur hebt u vastgelegd?",
            short: "Goed bestuur",
            help: "De Wet bestuur en toezicht rechtspersonen (WBTR) geldt sinds 1 juli 2021 voor elk bestuur.",
            need: ORDINANCE,
            proportion: LARGE_NOT_SMALL,
            kind: Kind::any_of(BOARD_RULES),
            checks: &[
                Check::WarnUnless(
                    "tegenstrijdig-belang",
                    "Leg vast dat een bestuurslid met een eigen belang niet meebeslist. De wet eist dat.",
                ),
                Check::WarnUnless(
                    "afwezigheid",
                    "Leg vast wie bestuurt als bestuursleden ontbreken. De wet eist dat uw statuten dit regelen.",
                ),
            ],
            ..Entry::BLANK
        },
        Entry {
            id: "organisatie.toezicht",
            label: "Wie houdt toezicht op het bestuur?",
            short: "Toezicht",
            help: "Dat kan de ledenvergadering zijn, een kascommissie of een raad van toezicht. Noem wat zij mogen.",
            example: "De kascommissie van drie leden kijkt elk half jaar mee; de leden kunnen het bestuur ontslaan.",
            need: ORDINANCE,
            proportion: LARGE_NOT_SMALL,
            kind: SENTENCE,
            ..Entry::BLANK
        },
        Entry {
            id: "organisatie.belang",
            label: "Wat doet u als een bestuurslid een eigen belang heeft?",
            short: "Eigen belang van bestuurders",
            help: "Denk aan een bestuurslid dat ook een zaal verhuurt, of dat bij de gemeente of de aanbieder werkt.",
            example: "Het bestuurslid meldt het, verlaat de vergadering en stemt niet mee. Dit staat in de notulen.",
            need: ORDINANCE,
            proportion: LARGE_NOT_SMALL,
            kind: Kind::Prose { max_words: 120 },
            checks: &[Check::NoCitizenNumber],
            ..Entry::BLANK
        },
    ],
};
