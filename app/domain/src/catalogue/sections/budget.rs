//! Begroting: the questions around the budget editor, where costs and income are entered.

use super::services::HOUSEHOLD_HELP;
use super::{FAIR_PRICE, LARGE, MIDDLE, ORDINANCE, when};
use crate::catalogue::{BUDGET_SECTION, BuildingBlock, Check, Choice, Entry, Kind, Section};

const VAT: &[Choice] = &[Choice::new("inclusief", "Inclusief btw"), Choice::new("exclusief", "Exclusief btw")];

const CONFIRMATION: &[Choice] = &[
    Choice::new("bevestigd", "Ja, de gemeente heeft ze bevestigd"),
    Choice::new("gevraagd", "Wij hebben het gevraagd en wachten op antwoord"),
    Choice::new("nee", "Nee, het is onze eigen schatting"),
];

const PAYMENTS: &[Choice] = &[
    Choice::new("maand", "Elke maand vooraf"),
    Choice::new("kwartaal", "Elk kwartaal vooraf"),
    Choice::new("jaar", "Eén keer per jaar vooraf"),
    Choice::new("achteraf", "Achteraf, op rekening"),
];

pub(super) const SECTION: Section = Section {
    number: 12,
    id: BUDGET_SECTION,
    title: "Begroting",
    intro: "Wat kost het, wie betaalt, en wat kost het nu? De totalen rekenen wij voor u uit. \
            De gemeente kijkt niet alleen naar de laagste prijs.",
    blocks: &[BuildingBlock::Funding],
    entries: &[
        Entry {
            id: "begroting.raming",
            label: "Wat gaat uw plan ongeveer kosten, per jaar?",
            short: "Geraamde kosten per jaar",
            help: "Een eerste schatting. In de begroting rekent u het later uit.",
            kind: Kind::Money,
            only_first: true,
            since: 2,
            ..Entry::BLANK
        },
        Entry {
            id: "begroting.raming-nu",
            label: "Wat betaalt de gemeente nu ongeveer voor deze taak, per jaar?",
            short: "Kosten nu, geschat per jaar",
            help: "Weet u het niet? Laat dit leeg en vraag het aan de gemeente.",
            kind: Kind::Money,
            only_first: true,
            since: 2,
            ..Entry::BLANK
        },
        Entry {
            id: "begroting.raming-start",
            label: "Wanneer wilt u beginnen?",
            short: "Gewenste start",
            help: "Reken op een paar maanden voor het besluit en de voorbereiding.",
            kind: Kind::Date,
            only_first: true,
            since: 2,
            ..Entry::BLANK
        },
        Entry {
            id: "begroting.btw",
            label: "Zijn de bedragen inclusief of exclusief btw?",
            short: "Bedragen en btw",
            help: "Zeg hoe u de meeste bedragen opschreef. Per kostenregel kunt u aangeven welke btw erin zit of er nog bij \
                   komt. Kunt u betaalde btw niet terugvragen? Reken dan inclusief btw.",
            need: FAIR_PRICE,
            proportion: LARGE,
            kind: Kind::one_of(VAT),
            checks: &[Check::TellIf(
                "exclusief",
                "Is uw dienst vrijgesteld van btw, dan kunt u betaalde btw niet terugvragen. Reken dan inclusief btw.",
            )],
            ..Entry::BLANK
        },
        Entry {
            id: "begroting.btwreden",
            label: "Waarom koos u dat?",
            short: "Reden van die keuze",
            help: "Zeg of uw dienst is vrijgesteld en bij wie u dat hebt nagevraagd.",
            example: "Onze dienst is vrijgesteld. De boekhouder heeft dit in mei bij de Belastingdienst nagevraagd.",
            need: FAIR_PRICE,
            proportion: LARGE,
            kind: Kind::Prose { max_words: 80 },
            ..Entry::BLANK
        },
        Entry {
            id: "begroting.toelichting",
            label: "Toelichting op de begroting",
            short: "Toelichting",
            help: "Leg de grote posten uit, de prijsstijging per jaar en de inkomsten die nog niet zeker zijn. \
                   Alles boven een tiende van het totaal verdient een zin.",
            example: "De huur is de grootste post: € 80 per dagdeel volgens de offerte van het buurthuis.",
            need: FAIR_PRICE,
            proportion: MIDDLE,
            kind: Kind::Prose { max_words: 250 },
            ..Entry::BLANK
        },
        Entry {
            id: "begroting.reeleprijs",
            label: "Waarom is uw uurprijs voor huishoudelijke hulp een reële prijs?",
            short: "Reële prijs",
            help: "Noem de loonschaal en de zes delen van een reële prijs: loon, overhead, uren zonder cliënt, reizen en \
                   opleiding, prijsstijging en eisen van de gemeente.",
            example: "Loon volgens de cao VVT, schaal 15; 18% overhead; 12% verlof en ziekte; samen € 34 per uur.",
            need: FAIR_PRICE,
            proportion: MIDDLE,
            kind: Kind::Prose { max_words: 120 },
            show_if: Some(when("taak.onderdelen", HOUSEHOLD_HELP)),
            ..Entry::BLANK
        },
        Entry {
            id: "begroting.bijdragen",
            label: "Wat betalen deelnemers zelf?",
            short: "Eigen bijdragen",
            help: "Noem de bijdrage per maaltijd, rit of keer, en wat u doet voor mensen met weinig geld.",
            example: "Een maaltijd kost € 6. Wie dat niet kan betalen, vraagt de coördinator om korting.",
            need: ORDINANCE,
            proportion: LARGE,
            kind: Kind::Prose { max_words: 120 },
            ..Entry::BLANK
        },
        Entry {
            id: "begroting.vergelijking",
            label: "Waar komen de cijfers over de huidige kosten vandaan?",
            short: "Bron van de kosten nu",
            help: "Noem de bron en het jaar, en zeg wat er wel en niet in zit. \
                   Reken aan beide kanten met hetzelfde aantal.",
            example: "Jaarrekening 2025 van de gemeente, post ouderenwerk, zonder de kosten van het gebouw.",
            need: ORDINANCE,
            proportion: LARGE,
            kind: Kind::Prose { max_words: 150 },
            ..Entry::BLANK
        },
        Entry {
            id: "begroting.bevestigd",
            label: "Heeft de gemeente die cijfers bevestigd?",
            short: "Kosten nu bevestigd",
            help: "Vraag uw contactpersoon om ze te bekijken. Dan gaat het gesprek later over uw plan.",
            need: ORDINANCE,
            proportion: LARGE,
            kind: Kind::one_of(CONFIRMATION),
            checks: &[Check::WarnIf("nee", "Vraag de gemeente om de cijfers. Een schatting overtuigt minder.")],
            ..Entry::BLANK
        },
        Entry {
            id: "begroting.betaling",
            label: "Hoe wilt u het geld ontvangen?",
            short: "Betaling",
            help: "Denk aan het loon en de huur die u elke maand betaalt. De gemeente beslist hierover.",
            kind: Kind::one_of(PAYMENTS),
            ..Entry::BLANK
        },
    ],
};
