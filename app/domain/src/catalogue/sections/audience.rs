//! Doelgroep: for whom, how many, and whether everyone may take part.

use super::{LARGE, MIDDLE, ORDINANCE};
use crate::catalogue::{BuildingBlock, Check, Entry, Kind, Section};

pub(super) const SECTION: Section = Section {
    number: 5,
    id: "doelgroep",
    title: "Doelgroep",
    intro: "Voor wie is uw hulp, en hoe bereikt u die mensen? \
            Schrijf over groepen, niet over herkenbare personen.",
    blocks: &[BuildingBlock::Motives],
    entries: &[
        Entry {
            id: "doelgroep.wie",
            label: "Voor welke inwoners is het?",
            short: "Inwoners",
            help: "Beschrijf de groep: leeftijd, situatie en wat zij nodig hebben.",
            example: "Ouderen die zelfstandig wonen en weinig mensen zien. De meesten zijn boven de 75.",
            need: ORDINANCE,
            kind: Kind::Prose { max_words: 200 },
            checks: &[Check::NoCitizenNumber],
            ..Entry::BLANK
        },
        Entry {
            id: "doelgroep.gebied",
            label: "In welk gebied wonen zij?",
            short: "Gebied",
            help: "Noem de grenzen, buurten of postcodes. Zo weet de gemeente wie mee kan doen.",
            example: "Zandhoek en de buurtschap Heideveld",
            need: ORDINANCE,
            proportion: LARGE,
            kind: Kind::Line { max: 200 },
            ..Entry::BLANK
        },
        Entry {
            id: "doelgroep.inwoners",
            label: "Hoeveel inwoners heeft dat gebied?",
            short: "Inwoners van het gebied",
            help: "Met dit getal rekenen wij uit welk deel van de inwoners lid is. \
                   Het CBS en de gemeente hebben het.",
            need: ORDINANCE,
            proportion: LARGE,
            kind: Kind::Number { min: 1, max: 1_000_000, unit: "inwoners" },
            ..Entry::BLANK
        },
        Entry {
            id: "doelgroep.nu",
            label: "Hoeveel cliënten heeft de taak nu?",
            short: "Cliënten nu",
            help: "Vraag dit aan de gemeente of aan de huidige uitvoerder.",
            need: ORDINANCE,
            proportion: MIDDLE,
            kind: Kind::Number { min: 0, max: 100_000, unit: "cliënten" },
            ..Entry::BLANK
        },
        Entry {
            id: "doelgroep.straks",
            label: "Hoeveel cliënten wilt u per jaar helpen?",
            short: "Cliënten per jaar",
            help: "Neem het gemiddelde over een jaar. Gebruik hetzelfde aantal in uw begroting.",
            need: ORDINANCE,
            kind: Kind::Number { min: 1, max: 100_000, unit: "cliënten" },
            ..Entry::BLANK
        },
        Entry {
            id: "doelgroep.nietleden",
            label: "Mogen inwoners die geen lid zijn ook meedoen?",
            short: "Ook voor niet-leden",
            help: "Een taak van de gemeente is er voor alle inwoners, lid of geen lid.",
            need: ORDINANCE,
            kind: Kind::YesNo,
            checks: &[Check::WarnIf(
                "nee",
                "De gemeente moet inwoners gelijk behandelen. \
                 Een dienst alleen voor leden is een reden om te weigeren.",
            )],
            ..Entry::BLANK
        },
        Entry {
            id: "doelgroep.bereik",
            label: "Hoe bereikt u mensen die u nog niet kent?",
            short: "Nieuwe mensen bereiken",
            help: "Denk aan mensen die niet naar een bijeenkomst komen, slecht lezen of een andere taal spreken.",
            example: "Twee vrijwilligers bellen aan bij elke nieuwe 75-plusser. De huisarts geeft onze kaart mee.",
            need: ORDINANCE,
            proportion: MIDDLE,
            kind: Kind::Prose { max_words: 150 },
            ..Entry::BLANK
        },
        Entry {
            id: "doelgroep.toegankelijk",
            label: "Hoe maakt u meedoen makkelijk?",
            short: "Toegankelijkheid",
            help: "Denk aan een rolstoel, slecht horen of zien, vervoer en kosten.",
            example: "De zaal heeft geen drempels en een ringleiding. Wie weinig geld heeft, eet voor de helft.",
            kind: Kind::Prose { max_words: 120 },
            ..Entry::BLANK
        },
    ],
};
