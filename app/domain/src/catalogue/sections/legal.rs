//! Juridische toets: state aid, VAT, procurement and privacy.

use super::services::{COORDINATION, TRANSPORT};
use super::{FAIR_PRICE, LARGE_NOT_SMALL, MIDDLE, NAME, NOT_SMALL, ORDINANCE, when};
use crate::catalogue::{BuildingBlock, Check, Choice, Column, Columns, Entry, Kind, Section};

const AID: &[Choice] = &[
    Choice::new("de-minimis", "Gewone de-minimissteun"),
    Choice::new("daeb", "DAEB-de-minimissteun"),
    Choice::new("onbekend", "Dat weten wij niet"),
];

const VAT_REGIMES: &[Choice] = &[
    Choice::new("vrijgesteld", "Vrijgesteld van btw"),
    Choice::new("deels", "Deels vrijgesteld, deels belast"),
    Choice::new("belast", "Belast met btw"),
    Choice::new("onbekend", "Dat weten wij nog niet"),
];

const ROUTES: &[Choice] = &[
    Choice::new("subsidie", "Subsidie, met aanwijzing als dienst van algemeen belang (DAEB)"),
    Choice::new("sas", "Opdracht voor een sociale dienst onder de Europese drempel"),
    Choice::new("voorbehouden", "Opdracht die is voorbehouden aan maatschappelijke organisaties"),
    Choice::new("onbekend", "Dat laten wij aan de gemeente over"),
];

const PRIVACY_ROLES: &[Choice] = &[
    Choice::new("zelf", "Wij zijn zelf verantwoordelijk voor de gegevens"),
    Choice::new("samen", "Wij zijn samen met de gemeente verantwoordelijk"),
    Choice::new("verwerker", "Wij verwerken gegevens in opdracht van de gemeente"),
    Choice::new("onbekend", "Dat weten wij nog niet"),
];

const PRIVACY_MEASURES: &[Choice] = &[
    Choice::new("register", "Register van verwerkingen"),
    Choice::new("verwerkers", "Verwerkersovereenkomsten met leveranciers"),
    Choice::new("bewaartermijn", "Vaste bewaartermijn (Wmo-dossier: 15 jaar)"),
    Choice::new("datalek", "Stappenplan om een datalek binnen 72 uur te melden"),
    Choice::new("geheimhouding", "Geheimhouding, ondertekend door medewerkers en vrijwilligers"),
];

const ASSESSMENTS: &[Choice] = &[
    Choice::new("klaar", "Ja, en die is gedaan"),
    Choice::new("gepland", "Ja, die is klaar voor de start"),
    Choice::new("niet-nodig", "Nee, wij leggen weinig vast over gezondheid"),
    Choice::new("onbekend", "Dat weten wij nog niet"),
];

const PROCESSOR_CONTRACTS: &[Choice] = &[
    Choice::new("getekend", "Getekend"),
    Choice::new("toegezegd", "Toegezegd, klaar voor de start"),
    Choice::new("nog-niet", "Nog niet"),
];

const PRIVACY_CHECKS: &[Check] = &[
    Check::WarnUnless(
        "register",
        "Houd bij welke gegevens u van wie bewaart, en waarom: het register van verwerkingen.",
    ),
    Check::WarnUnless("verwerkers", "Sluit een verwerkersovereenkomst met wie gegevens voor u bewaart of verwerkt."),
    Check::WarnUnless("bewaartermijn", "Spreek af hoe lang u gegevens bewaart. Voor een Wmo-dossier is dat 15 jaar."),
    Check::WarnUnless(
        "datalek",
        "Maak een stappenplan voor een datalek. U moet het binnen 72 uur melden bij de Autoriteit Persoonsgegevens.",
    ),
];

pub(super) const SECTION: Section = Section {
    number: 17,
    id: "juridisch",
    title: "Juridische toets",
    intro: "Voor geld van de gemeente gelden regels over staatssteun, btw, inkoop en privacy. \
            Komt u er niet uit? Uw contactpersoon bij de gemeente helpt u.",
    blocks: &[BuildingBlock::QualityAndLiability],
    entries: &[
        Entry {
            id: "juridisch.staatssteun",
            label: "Kreeg uw organisatie de afgelopen drie jaar steun van een overheid?",
            short: "Eerdere overheidssteun",
            help: "Tel subsidies, garanties en lage huren mee. In drie jaar geldt een maximum voor deze steun samen.",
            need: ORDINANCE,
            kind: Kind::YesNo,
            ..Entry::BLANK
        },
        Entry {
            id: "juridisch.steun",
            label: "Welke steun was dat?",
            short: "Ontvangen steun",
            help: "Kijk in de brief van de overheid: daar staat of het de-minimissteun was.",
            example: "Gemeente Zandstreek; gewone de-minimissteun; 1 maart 2025; € 3.000.",
            need: ORDINANCE,
            kind: Kind::Rows {
                item: "steunbesluit",
                min: 1,
                max: 12,
                columns: Columns::of(&[
                    Column::needed("overheid", "Overheid", NAME),
                    Column::needed("soort", "Soort", Kind::one_of(AID)),
                    Column::needed("datum", "Datum van het besluit", Kind::Date),
                    Column::needed("bedrag", "Bedrag", Kind::Money),
                ]),
            },
            show_if: Some(when("juridisch.staatssteun", "ja")),
            checks: &[Check::NotAfterToday],
            ..Entry::BLANK
        },
        Entry {
            id: "juridisch.btw",
            label: "Wat geldt voor de btw op uw diensten?",
            short: "Btw op de diensten",
            help: "Een algemene voorziening is alleen vrijgesteld als zij past in het beleidsplan en de verordening.",
            need: FAIR_PRICE,
            proportion: LARGE_NOT_SMALL,
            kind: Kind::one_of(VAT_REGIMES),
            checks: &[Check::WarnIf(
                "onbekend",
                "Vraag dit na bij de Belastingdienst of een adviseur. Een fout kan later veel geld kosten.",
            )],
            ..Entry::BLANK
        },
        Entry {
            id: "juridisch.route",
            label: "Welke route past volgens u bij de inkoopregels?",
            short: "Route bij inkoop",
            help: "U hoeft dit niet te weten. De gemeente kiest de route en let op de Europese drempels.",
            proportion: NOT_SMALL,
            kind: Kind::one_of(ROUTES),
            ..Entry::BLANK
        },
        Entry {
            id: "juridisch.verlenging",
            label: "Met hoeveel jaar wilt u de afspraak later kunnen verlengen?",
            short: "Verlenging in jaren",
            help: "De gemeente telt een mogelijke verlenging mee voor de Europese drempel. Vul 0 in als u dit niet wilt.",
            proportion: NOT_SMALL,
            kind: Kind::Number { min: 0, max: 10, unit: "jaar" },
            ..Entry::BLANK
        },
        Entry {
            id: "juridisch.avgrol",
            label: "Wie is verantwoordelijk voor de persoonsgegevens van cliënten?",
            short: "Rol bij persoonsgegevens",
            help: "De privacywet (AVG) kent verschillende rollen. Wie zelf bepaalt wat hij vastlegt, is meestal \
                   zelf verantwoordelijk.",
            need: ORDINANCE,
            proportion: LARGE_NOT_SMALL,
            kind: Kind::one_of(PRIVACY_ROLES),
            checks: &[Check::WarnIf(
                "onbekend",
                "Bespreek dit met de functionaris gegevensbescherming van de gemeente.",
            )],
            ..Entry::BLANK
        },
        Entry {
            id: "juridisch.privacy",
            label: "Wat hebt u voor privacy geregeld?",
            short: "Geregeld voor privacy",
            help: "Kruis aan wat klaar is bij de start.",
            need: ORDINANCE,
            proportion: LARGE_NOT_SMALL,
            kind: Kind::any_of(PRIVACY_MEASURES),
            checks: PRIVACY_CHECKS,
            ..Entry::BLANK
        },
        Entry {
            id: "juridisch.dpia",
            label: "Is een beoordeling van de privacyrisico's (DPIA) nodig?",
            short: "DPIA",
            help: "Dat is zo als u van veel mensen gegevens over hun gezondheid vastlegt. Twijfelt u? Vraag het de \
                   functionaris gegevensbescherming van de gemeente.",
            proportion: NOT_SMALL,
            kind: Kind::one_of(ASSESSMENTS),
            checks: &[Check::WarnIf("onbekend", "Zoek dit voor de start uit. Een DPIA achteraf is te laat.")],
            ..Entry::BLANK
        },
        Entry {
            id: "juridisch.verwerkers",
            label: "Welke leveranciers bewaren of verwerken gegevens voor u?",
            short: "Verwerkers",
            help: "Denk aan de agenda, de boekhouding of de e-mail. Met elk van hen hoort een verwerkersovereenkomst.",
            example: "Rooster in de Wolk; namen en telefoonnummers van vrijwilligers; getekend.",
            proportion: NOT_SMALL,
            kind: Kind::Rows {
                item: "leverancier",
                min: 0,
                max: 10,
                columns: Columns::of(&[
                    Column::needed("leverancier", "Leverancier", NAME),
                    Column::needed("gegevens", "Welke gegevens?", Kind::Line { max: 200 }),
                    Column::needed("overeenkomst", "Verwerkersovereenkomst", Kind::one_of(PROCESSOR_CONTRACTS)),
                ]),
            },
            ..Entry::BLANK
        },
        Entry {
            id: "juridisch.ritprijs",
            label: "Betaalt een reiziger hoogstens de kosten van de rit?",
            short: "Ritprijs tot de kosten",
            help: "Vervoer door vrijwilligers mag zonder taxivergunning zolang de prijs niet hoger is dan de kosten.",
            need: ORDINANCE,
            kind: Kind::YesNo,
            show_if: Some(when("taak.onderdelen", TRANSPORT)),
            checks: &[Check::WarnIf(
                "nee",
                "Vraagt u meer dan de kosten, dan kan een taxivergunning nodig zijn. Verlaag de prijs of vraag advies.",
            )],
            ..Entry::BLANK
        },
        Entry {
            id: "juridisch.onafhankelijk",
            label: "Hoe blijft uw cliëntondersteuning onafhankelijk?",
            short: "Onafhankelijke ondersteuning",
            help: "Wie een cliënt helpt kiezen, mag geen belang hebben bij de keuze (Wmo 2015 artikel 2.2.4).",
            example: "De ondersteuner werkt voor MEE Zandstreek en neemt geen opdrachten van ons bestuur aan.",
            need: ORDINANCE,
            proportion: MIDDLE,
            kind: Kind::Prose { max_words: 120 },
            show_if: Some(when("taak.onderdelen", COORDINATION)),
            ..Entry::BLANK
        },
    ],
};
