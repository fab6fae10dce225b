//! Samenwerking: partners, the municipality and the present provider.

use super::{LARGE, MIDDLE, NAME, ORDINANCE, SENTENCE, unless, when};
use crate::catalogue::{BuildingBlock, Check, Choice, Column, Columns, Entry, Kind, Section};

const AGREEMENTS: &[Choice] = &[
    Choice::new("mondeling", "Mondeling besproken"),
    Choice::new("brief", "Brief of verklaring"),
    Choice::new("contract", "Ondertekende overeenkomst"),
];

const TRANSFER: &[Choice] = &[
    Choice::new("ja", "Ja, er kunnen medewerkers overkomen"),
    Choice::new("nee", "Nee"),
    Choice::new("onbekend", "Dat bespreken wij nog"),
];

pub(super) const SECTION: Section = Section {
    number: 13,
    id: "samenwerking",
    title: "Samenwerking",
    intro: "Niemand doet dit alleen. De gemeente wil weten met wie u werkt en of de huidige aanbieder uw plan kent.",
    blocks: &[BuildingBlock::MunicipalityAsPartner, BuildingBlock::Professionals],
    entries: &[
        Entry {
            id: "samenwerking.partners",
            label: "Met wie werkt u samen?",
            short: "Partners",
            help: "Noem per partner de rol en de afspraak. \
                   Hier horen ook zorgaanbieders die verpleging of verzorging geven.",
            example: "Bakkerij De Aar; levert brood tegen kostprijs; afspraak tot eind 2027; brief.",
            need: ORDINANCE,
            proportion: MIDDLE,
            kind: Kind::Rows {
                item: "partner",
                min: 1,
                max: 15,
                columns: Columns::of(&[
                    Column::needed("partner", "Partner", NAME),
                    Column::needed("rol", "Rol", Kind::Line { max: 200 }),
                    Column::needed("afspraak", "Afspraak", SENTENCE),
                    Column::needed("vorm", "Vastgelegd als", Kind::one_of(AGREEMENTS)),
                ]),
            },
            ..Entry::BLANK
        },
        Entry {
            id: "samenwerking.gemeente",
            label: "Wat verwacht u van de gemeente als partner?",
            short: "De gemeente als partner",
            help: "Denk aan één contactpersoon, cijfers, hulp bij vergunningen of een vast overleg.",
            example: "Eén contactpersoon die binnen een week antwoord geeft, en elk kwartaal een gesprek.",
            kind: Kind::Prose { max_words: 120 },
            ..Entry::BLANK
        },
        Entry {
            id: "samenwerking.aanbieder",
            label: "Sprak u met de huidige aanbieder over uw plan?",
            short: "Huidige aanbieder gesproken",
            help: "De gemeente vraagt de aanbieder om een reactie voordat zij beslist. \
                   Een gesprek vooraf helpt iedereen.",
            need: ORDINANCE,
            proportion: MIDDLE,
            kind: Kind::YesNo,
            // Who does it now is typed as a name; its help says to write this word.
            show_if: Some(unless("taak.uitvoerder", "gemeente")),
            checks: &[Check::WarnIf(
                "nee",
                "De gemeente hoort de huidige aanbieder voordat zij beslist. Ga liever eerst zelf in gesprek.",
            )],
            ..Entry::BLANK
        },
        Entry {
            id: "samenwerking.gesprek",
            label: "Wat kwam er uit dat gesprek?",
            short: "Uitkomst van dat gesprek",
            help: "Noem de datum, de zorgen van de aanbieder en wat u hebt afgesproken.",
            example: "Op 4 april spraken wij de directeur. Zij wil haar kok behouden en staat open voor een proef.",
            need: ORDINANCE,
            proportion: LARGE,
            kind: Kind::Prose { max_words: 150 },
            show_if: Some(when("samenwerking.aanbieder", "ja")),
            checks: &[Check::NoCitizenNumber],
            ..Entry::BLANK
        },
        Entry {
            id: "samenwerking.overname",
            label: "Kunnen medewerkers van de huidige uitvoerder naar u overkomen?",
            short: "Overgang van medewerkers",
            help: "Voert een aanbieder de taak uit, dan moeten u en die aanbieder hierover overleggen (Wmo 2015 artikel 2.6.5).",
            need: ORDINANCE,
            proportion: LARGE,
            kind: Kind::one_of(TRANSFER),
            ..Entry::BLANK
        },
        Entry {
            id: "samenwerking.personeel",
            label: "Wat betekent uw plan voor die medewerkers en hun cliënten?",
            short: "Gevolgen voor medewerkers",
            help: "Vertel wat u aanbiedt, en hoe cliënten vertrouwde gezichten houden. \
                   Soms gaan medewerkers volgens de wet mee (overgang van onderneming).",
            example: "De kok krijgt als eerste ons aanbod, met behoud van haar uren. \
                      Cliënten houden hun vaste gastvrouw.",
            need: ORDINANCE,
            proportion: LARGE,
            kind: Kind::Prose { max_words: 150 },
            show_if: Some(unless("samenwerking.overname", "nee")),
            checks: &[Check::NoCitizenNumber],
            ..Entry::BLANK
        },
    ],
};
