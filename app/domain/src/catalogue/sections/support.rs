//! Draagvlak: who supports the proposal and how that was asked.

use super::{LARGE, MIDDLE, NAME, ORDINANCE, SENTENCE, later};
use crate::catalogue::{BuildingBlock, Check, Choice, Column, Columns, Entry, Kind, Section};

const MEETINGS: &[Choice] = &[
    Choice::new("ledenvergadering", "Ledenvergadering"),
    Choice::new("bewonersavond", "Bewonersavond"),
    Choice::new("gesprek", "Gesprek met cliënten of mantelzorgers"),
    Choice::new("anders", "Andere bijeenkomst"),
];

pub(super) const SECTION: Section = Section {
    number: 8,
    id: "draagvlak",
    title: "Draagvlak",
    intro: "Staan de inwoners achter het plan? Noem aantallen en uitkomsten. \
            Namen en handtekeningen van inwoners bewaart u zelf.",
    blocks: &[BuildingBlock::Involvement],
    entries: &[
        Entry {
            id: "draagvlak.leden",
            label: "Hoeveel leden heeft uw organisatie?",
            short: "Leden",
            help: "Tel op de dag van indienen. Hebt u als stichting geen leden? Vul dan 0 in.",
            need: ORDINANCE,
            kind: Kind::Number { min: 0, max: 100_000, unit: "leden" },
            ..Entry::BLANK
        },
        Entry {
            id: "draagvlak.ondertekenaars",
            label: "Hoeveel inwoners steunen het voorstel met een handtekening?",
            short: "Steun met handtekening",
            help: "Geef alleen het aantal. Bewaar de lijst zelf. De gemeente mag vragen om die te bekijken.",
            need: ORDINANCE,
            proportion: LARGE,
            kind: Kind::Number { min: 0, max: 1_000_000, unit: "inwoners" },
            ..Entry::BLANK
        },
        Entry {
            id: "draagvlak.bijeenkomsten",
            label: "Welke bijeenkomsten hield u over het voorstel?",
            short: "Bijeenkomsten",
            help: "Noem alleen bijeenkomsten van de afgelopen twaalf maanden. Zet het verslag bij uw bijlagen.",
            example: "12 mei; bewonersavond; 64 aanwezigen; grote meerderheid voor, zorg over parkeren; verslag: ja.",
            need: ORDINANCE,
            proportion: MIDDLE,
            kind: Kind::Rows {
                item: "bijeenkomst",
                min: 1,
                max: 10,
                columns: Columns::of(&[
                    Column::needed("datum", "Datum", Kind::Date),
                    Column::needed("soort", "Soort", Kind::one_of(MEETINGS)),
                    Column::needed("aanwezigen", "Aanwezigen", Kind::Number { min: 1, max: 10_000, unit: "" }),
                    Column::needed("uitkomst", "Uitkomst", SENTENCE),
                    Column::needed("verslag", "Verslag bijgevoegd?", Kind::YesNo),
                ]),
            },
            checks: &[Check::AtMostMonthsOld(12), Check::NotAfterToday],
            ..Entry::BLANK
        },
        Entry {
            id: "draagvlak.steunbrieven",
            label: "Welke organisaties steunen u met een brief?",
            short: "Steunbrieven",
            help: "Denk aan de huisarts, de dorpsraad, een woningcorporatie of een zorgaanbieder. Eén brief is genoeg.",
            example: "Huisartsenpraktijk Zandhoek; 3 mei; verwijst patiënten en denkt mee over veiligheid.",
            need: ORDINANCE,
            proportion: LARGE,
            kind: Kind::Rows {
                item: "steunbrief",
                min: 1,
                max: 12,
                columns: Columns::of(&[
                    Column::needed("organisatie", "Organisatie", NAME),
                    Column::needed("datum", "Datum van de brief", Kind::Date),
                    Column::needed("inhoud", "Wat staat erin?", SENTENCE),
                ]),
            },
            checks: &[Check::NotAfterToday],
            ..Entry::BLANK
        },
        later(
            ("draagvlak.steunbrieven-later", "draagvlak.steunbrieven"),
            "Nog geen brief, maar wel toegezegd? Wanneer hebt u die?",
            "Steunbrief, uiterlijk op",
            "De toegezegde steunbrieven zijn ontvangen.",
        ),
        Entry {
            id: "draagvlak.tegenstanders",
            label: "Wie twijfelt of is tegen, en wat deed u daarmee?",
            short: "Twijfels en bezwaren",
            help: "Noem groepen en argumenten, geen namen van inwoners. Is niemand tegen? \
                   Vertel hoe u dat hebt gevraagd.",
            example: "Vier buren vreesden drukte. Wij verplaatsten de ingang en rijden nu om half tien.",
            need: ORDINANCE,
            proportion: LARGE,
            kind: Kind::Prose { max_words: 150 },
            checks: &[Check::NoCitizenNumber],
            ..Entry::BLANK
        },
        Entry {
            id: "draagvlak.betrokken",
            label: "Hoe blijven leden en inwoners betrokken?",
            short: "Betrokken blijven",
            help: "Draagvlak is geen momentopname. Vertel hoe mensen meedoen, meepraten en meebeslissen na de start.",
            example: "Elk kwartaal is er een open tafel. De notulen hangen in de dorpswinkel.",
            need: ORDINANCE,
            proportion: LARGE,
            kind: Kind::Prose { max_words: 150 },
            ..Entry::BLANK
        },
    ],
};
