//! Aanleiding en drijfveren: what is wrong now and why residents want to act.

use super::{LARGE, MIDDLE, NAME, ORDINANCE, SENTENCE, YEAR};
use crate::catalogue::{BuildingBlock, Check, Column, Columns, Entry, Kind, Section};

pub(super) const SECTION: Section = Section {
    number: 3,
    id: "drijfveren",
    title: "Aanleiding en drijfveren",
    intro: "Waarom doet u dit? De gemeente wil zien dat het probleem echt is en dat inwoners het zelf willen oplossen.",
    blocks: &[BuildingBlock::Motives],
    entries: &[
        Entry {
            id: "drijfveren.probleem",
            label: "Welk probleem ziet u in uw dorp of wijk?",
            short: "Het probleem",
            help: "Beschrijf wat er nu niet goed gaat en wie dat merkt. Noem feiten en getallen als u die hebt.",
            example: "De laatste eetclub sloot in 2023. Sindsdien eten veertig alleenstaande ouderen elke dag alleen.",
            need: ORDINANCE,
            kind: Kind::Prose { max_words: 250 },
            checks: &[Check::NoCitizenNumber],
            ..Entry::BLANK
        },
        Entry {
            id: "drijfveren.bewijs",
            label: "Waaruit blijkt dat probleem?",
            short: "Waaruit dat blijkt",
            help: "Noem minstens één bron: een enquête, cijfers van de GGD of de gemeente, of gesprekken die u voerde.",
            example: "Enquête van de dorpsraad; 2025; zes op de tien ouderen voelen zich vaak alleen.",
            need: ORDINANCE,
            proportion: LARGE,
            kind: Kind::Rows {
                item: "bron",
                min: 1,
                max: 8,
                columns: Columns::of(&[
                    Column::needed("bron", "Bron", NAME),
                    Column::needed("jaar", "Jaar", YEAR),
                    Column::needed("bevinding", "Wat blijkt eruit?", SENTENCE),
                ]),
            },
            ..Entry::BLANK
        },
        Entry {
            id: "drijfveren.motieven",
            label: "Waarom wilt u dit als inwoners zelf doen?",
            short: "Waarom inwoners zelf",
            help: "Vertel wat u drijft en waarom u niet wacht op een ander.",
            example: "Wij kennen elkaar. Wie niet komt eten, bellen wij dezelfde dag.",
            need: ORDINANCE,
            proportion: MIDDLE,
            kind: Kind::Prose { max_words: 200 },
            ..Entry::BLANK
        },
        Entry {
            id: "drijfveren.missie",
            label: "Wat is uw missie?",
            short: "Missie",
            help: "Eén of twee zinnen die elk lid kan navertellen.",
            example: "Niemand in Zandhoek eet alleen als hij dat niet wil.",
            need: ORDINANCE,
            proportion: LARGE,
            kind: Kind::Prose { max_words: 60 },
            ..Entry::BLANK
        },
        Entry {
            id: "drijfveren.verhaal",
            label: "Een verhaal uit de praktijk",
            short: "Een verhaal uit de praktijk",
            help: "Een kort verhaal helpt de lezer. Gebruik geen echte namen en schrijf niets over iemands gezondheid \
                   waaraan u die persoon kunt herkennen.",
            example: "Een buurman van 84 kwam eerst alleen voor de soep. Nu schilt hij elke week de aardappels.",
            kind: Kind::Prose { max_words: 200 },
            checks: &[Check::NoCitizenNumber],
            ..Entry::BLANK
        },
    ],
};
