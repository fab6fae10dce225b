//! De taak: which municipal task is challenged, who does it now and where it ends.

use super::services::{CHORES, COORDINATION, GARDENING, HOUSEHOLD_HELP, NURSING, SERVICES, SHELTERED_HOUSING};
use super::{EXECUTION, LARGE, MIDDLE, NAME, ORDINANCE, when};
use crate::catalogue::{BuildingBlock, Check, Choice, Entry, Kind, Section};

const PROVISIONS: &[Choice] = &[
    Choice::new("algemeen", "Algemene voorziening: iedereen kan er zonder indicatie terecht"),
    Choice::new("maatwerk", "Maatwerkvoorziening: de gemeente beslist per persoon"),
    Choice::new("onbekend", "Dat weten wij nog niet"),
];

const VARIANTS: &[Choice] = &[
    Choice::new("zelf", "Wij voeren de taak zelf uit"),
    Choice::new("sturen", "Een ander voert uit, wij bepalen hoe"),
];

const NO_MUNICIPAL_TASK: &str = "Klussen en tuinwerk zijn vaak geen taak van de gemeente. \
                                 Noem hieronder precies uit welke budgetpost de gemeente dit betaalt.";

const SERVICE_CHECKS: &[Check] = &[
    Check::MayNotBe(
        NURSING,
        "Verpleging en persoonlijke verzorging vallen onder de Zorgverzekeringswet of de Wet langdurige zorg. \
         De gemeente kan deze taak niet overdragen. Haal de keuze weg en noem de zorgaanbieder bij Samenwerking.",
    ),
    Check::WarnIf(
        SHELTERED_HOUSING,
        "Over beschermd wonen beslist vaak een centrumgemeente voor de hele regio. \
         Vraag uw gemeente eerst bij wie u moet zijn.",
    ),
    Check::WarnIf(
        HOUSEHOLD_HELP,
        "Huishoudelijke hulp is meestal een maatwerkvoorziening. Kijk of de verordening van uw gemeente dat toelaat. \
         Bij de begroting vragen wij hoe u aan een reële prijs komt.",
    ),
    Check::WarnIf(
        COORDINATION,
        "Cliëntondersteuning moet onafhankelijk zijn. Leg bij Juridische toets uit hoe u dat regelt.",
    ),
    Check::WarnIf(CHORES, NO_MUNICIPAL_TASK),
    Check::WarnIf(GARDENING, NO_MUNICIPAL_TASK),
];

pub(super) const SECTION: Section = Section {
    number: 4,
    id: "taak",
    title: "De taak",
    intro: "Welke taak van de gemeente wilt u overnemen? De verordening van uw gemeente zegt welke taken mogen. \
            U hebt geen recht op de taak zelf: de gemeente weegt uw voorstel af en legt haar keuze uit.",
    blocks: &[BuildingBlock::MunicipalityAsPartner],
    entries: &[
        Entry {
            id: "taak.omschrijving",
            label: "Wat houdt de taak in?",
            short: "De taak",
            help: "Beschrijf de taak zoals de gemeente die nu laat uitvoeren: \
                   wat, waar, hoe vaak en voor hoeveel mensen.",
            example: "De gemeente betaalt nu een eettafel op twee dagen per week in het buurthuis, voor 25 ouderen.",
            need: ORDINANCE,
            kind: Kind::Prose { max_words: 200 },
            ..Entry::BLANK
        },
        Entry {
            id: "taak.onderdelen",
            label: "Welke diensten horen bij de taak?",
            short: "Diensten van de taak",
            help: "Kies alleen wat de gemeente nu betaalt en wat u wilt overnemen.",
            need: ORDINANCE,
            kind: Kind::any_of(SERVICES),
            checks: SERVICE_CHECKS,
            ..Entry::BLANK
        },
        Entry {
            id: "taak.centrumgemeente",
            label: "Welke gemeente beslist over beschermd wonen?",
            short: "Centrumgemeente",
            help: "Vaak is dat een centrumgemeente voor de hele regio. Uw eigen gemeente weet welke, en met wie u daar \
                   kunt praten.",
            example: "Gemeente Aardenburg, afdeling Wmo; ons eerste gesprek was op 9 april",
            need: ORDINANCE,
            kind: Kind::Line { max: 200 },
            show_if: Some(when("taak.onderdelen", SHELTERED_HOUSING)),
            ..Entry::BLANK
        },
        Entry {
            id: "taak.voorziening",
            label: "Wat voor voorziening is het?",
            short: "Soort voorziening",
            help: "Vraag het uw contactpersoon als u twijfelt. Dagopvang kan allebei zijn.",
            need: ORDINANCE,
            kind: Kind::one_of(PROVISIONS),
            checks: &[
                Check::WarnIf(
                    "maatwerk",
                    "Niet elke verordening laat een maatwerkvoorziening toe. Vraag dit na voordat u verder schrijft. \
                     Mag het wel, dan moet de opdracht drie maanden voor de start rond zijn.",
                ),
                Check::WarnIf("onbekend", "Vraag dit na bij uw gemeente. Het bepaalt of uw voorstel mag."),
            ],
            ..Entry::BLANK
        },
        Entry {
            id: "taak.rechten",
            label: "Wilt u ook vaststellen wie recht heeft op hulp?",
            short: "Vaststellen van recht op hulp",
            help: "Dit heet toegang of indicatie. De wet laat dat bij de gemeente (Wmo 2015 artikel 2.6.3).",
            need: EXECUTION,
            kind: Kind::YesNo,
            checks: &[Check::MustBe(
                "nee",
                "Het vaststellen van rechten en plichten van cliënten kan de gemeente niet aan u overdragen \
                 (Wmo 2015 artikel 2.6.3). Haal dit uit uw voorstel.",
            )],
            ..Entry::BLANK
        },
        Entry {
            id: "taak.uitvoerder",
            label: "Wie voert de taak nu uit?",
            short: "Huidige uitvoerder",
            help: "Noem de aanbieder. Doet de gemeente het zelf? Schrijf dan 'gemeente'.",
            example: "Stichting Welzijn Zandstreek",
            need: ORDINANCE,
            // The municipality knows who works for it: of a small proposal it needs no answer (Awb 4:2 lid 2).
            proportion: MIDDLE,
            kind: NAME,
            ..Entry::BLANK
        },
        Entry {
            id: "taak.contract",
            label: "Heeft de huidige uitvoerder een contract of subsidie met een einddatum?",
            short: "Afspraak met einddatum",
            help: "De gemeente kan een lopende afspraak meestal niet eerder stoppen.",
            need: ORDINANCE,
            proportion: LARGE,
            kind: Kind::YesNo,
            ..Entry::BLANK
        },
        Entry {
            id: "taak.contracteinde",
            label: "Op welke datum eindigt die afspraak?",
            short: "Einde van die afspraak",
            help: "De gemeente kan u de datum geven. Begin liefst op de dag erna.",
            need: ORDINANCE,
            proportion: LARGE,
            kind: Kind::Date,
            show_if: Some(when("taak.contract", "ja")),
            ..Entry::BLANK
        },
        Entry {
            id: "taak.budgetpost",
            label: "Uit welke budgetpost of welk taakveld betaalt de gemeente de taak?",
            short: "Budgetpost",
            help: "U vindt dit in de begroting van de gemeente, of u vraagt het uw contactpersoon. \
                   Weet u het nog niet? Schrijf dan dat u het hebt gevraagd.",
            example: "Taakveld 6.1 Samenkracht en burgerparticipatie, post ouderenwerk",
            need: ORDINANCE,
            proportion: LARGE,
            kind: Kind::Line { max: 200 },
            ..Entry::BLANK
        },
        Entry {
            id: "taak.variant",
            label: "Hoe wilt u de taak overnemen?",
            short: "Manier van overnemen",
            help: "Beide vormen zijn een uitdaging. Bij de tweede blijft een aanbieder het werk doen.",
            need: ORDINANCE,
            proportion: LARGE,
            kind: Kind::one_of(VARIANTS),
            ..Entry::BLANK
        },
        Entry {
            id: "taak.afbakening",
            label: "Wat hoort er niet bij?",
            short: "Wat er niet bij hoort",
            help: "Noem wat de gemeente of een andere aanbieder blijft doen. \
                   Zo ontstaat er later geen verschil van mening.",
            example: "De gemeente houdt de toegang tot de Wmo. \
                      Het vervoer naar het ziekenhuis blijft bij de regiotaxi.",
            need: ORDINANCE,
            proportion: MIDDLE,
            kind: Kind::Prose { max_words: 150 },
            ..Entry::BLANK
        },
    ],
};
