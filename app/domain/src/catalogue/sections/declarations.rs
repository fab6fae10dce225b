//! Verklaringen en bijlagen: the members' decision, publicity, enclosures and what the board declares.

use super::{APPLICATION, LARGE, MIDDLE, NAME, ORDINANCE, SENTENCE, later, when};
use crate::catalogue::{Check, Choice, Column, Columns, Entry, Kind, Section};

const PUBLICITY: &[Choice] =
    &[Choice::new("alles", "Ja, het hele voorstel"), Choice::new("deels", "Nee, sommige delen zijn vertrouwelijk")];

const ENCLOSURES: &[Choice] = &[
    Choice::new("statuten", "Statuten"),
    Choice::new("uittreksel", "Uittreksel van de Kamer van Koophandel"),
    Choice::new("verslag", "Verslag van een bijeenkomst"),
    Choice::new("ledenbesluit", "Besluit van de leden"),
    Choice::new("steunbrief", "Steunbrief"),
    Choice::new("polis", "Polis of dekkingsbevestiging"),
    Choice::new("offerte", "Offerte"),
    Choice::new("machtiging", "Machtiging"),
    Choice::new("hygiene", "Hygiënecode of plan voor voedselveiligheid"),
    Choice::new("de-minimis", "Verklaring over de-minimissteun"),
    Choice::new("anders", "Ander document"),
];

pub(super) const SECTION: Section = Section {
    number: 19,
    id: "verklaringen",
    title: "Verklaringen en bijlagen",
    intro: "Met deze verklaringen rondt u het voorstel af. Daarna keuren de bestuursleden het goed en dient u het in.",
    blocks: &[],
    entries: &[
        Entry {
            id: "verklaringen.ledenbesluit",
            label: "Op welke datum stemden de leden in met het voorstel?",
            short: "Besluit van de leden",
            help: "Hebt u geen leden? Neem dan de datum van het bestuursbesluit. Zet het besluit bij uw bijlagen.",
            need: ORDINANCE,
            proportion: MIDDLE,
            kind: Kind::Date,
            checks: &[Check::NotAfterToday],
            ..Entry::BLANK
        },
        later(
            ("verklaringen.ledenbesluit-later", "verklaringen.ledenbesluit"),
            "Nog niet gestemd? Wanneer stemmen de leden?",
            "Stemming van de leden op",
            "De leden hebben met het voorstel ingestemd.",
        ),
        Entry {
            id: "verklaringen.stemming",
            label: "Wat was de uitslag van de stemming?",
            short: "Uitslag van de stemming",
            help: "Noem de aantallen voor, tegen en onthouding.",
            example: "64 voor, 5 tegen, 2 onthoudingen",
            kind: NAME,
            ..Entry::BLANK
        },
        Entry {
            id: "verklaringen.bijlagen",
            label: "Welke documenten voegt u bij?",
            short: "Documenten",
            help: "Zet minstens de statuten en één verslag op de lijst. Stuur geen stukken met gegevens van cliënten.",
            example: "Statuten; akte van de notaris; 4 mei 2022.",
            need: ORDINANCE,
            proportion: LARGE,
            kind: Kind::Rows {
                item: "bijlage",
                min: 2,
                max: 30,
                columns: Columns::of(&[
                    Column::needed("soort", "Soort", Kind::one_of(ENCLOSURES)),
                    Column::needed("omschrijving", "Omschrijving", Kind::Line { max: 200 }),
                    Column::needed("datum", "Datum", Kind::Date),
                ]),
            },
            checks: &[Check::NotAfterToday],
            ..Entry::BLANK
        },
        Entry {
            id: "verklaringen.openbaar",
            label: "Mag de gemeente het hele voorstel openbaar maken?",
            short: "Alles openbaar",
            help: "Na de beslissing kan de gemeente het voorstel openbaar maken (Wet open overheid). \
                   Persoonsgegevens laat zij altijd weg.",
            need: ORDINANCE,
            kind: Kind::one_of(PUBLICITY),
            ..Entry::BLANK
        },
        Entry {
            id: "verklaringen.vertrouwelijk",
            label: "Welke delen zijn vertrouwelijk, en waarom?",
            short: "Vertrouwelijke delen",
            help: "De gemeente weegt uw reden mee, maar beslist zelf. \
                   Zij vraagt uw mening voordat zij iets openbaar maakt.",
            example: "Offerte van de bakker; de prijs is een bedrijfsgeheim van de bakker.",
            need: ORDINANCE,
            kind: Kind::Rows {
                item: "vertrouwelijk deel",
                min: 1,
                max: 10,
                columns: Columns::of(&[
                    Column::needed("deel", "Deel", NAME),
                    Column::needed("reden", "Reden", SENTENCE),
                ]),
            },
            show_if: Some(when("verklaringen.openbaar", "deels")),
            ..Entry::BLANK
        },
        Entry {
            id: "verklaringen.privacy",
            label: "In dit voorstel staan geen gegevens van cliënten en geen burgerservicenummers.",
            short: "Zonder cliëntgegevens",
            help: "Lees uw teksten hierop nog één keer na.",
            need: ORDINANCE,
            kind: Kind::Declaration,
            ..Entry::BLANK
        },
        Entry {
            id: "verklaringen.wijzigingen",
            label: "Wij melden het de gemeente meteen als er iets belangrijks verandert.",
            short: "Wijzigingen melden",
            help: "Denk aan een nieuw bestuur, een lager aantal leden of een partner die afhaakt.",
            need: ORDINANCE,
            proportion: LARGE,
            kind: Kind::Declaration,
            ..Entry::BLANK
        },
        Entry {
            id: "verklaringen.juistheid",
            label: "Wij hebben dit voorstel naar waarheid ingevuld.",
            short: "Naar waarheid ingevuld",
            help: "U verklaart dit namens het hele bestuur.",
            need: APPLICATION,
            kind: Kind::Declaration,
            ..Entry::BLANK
        },
    ],
};
