//! Aansprakelijkheid en verzekeringen: who pays when something goes wrong.

use super::{LARGE, MIDDLE, NAME, ORDINANCE, later, when};
use crate::catalogue::{BuildingBlock, Check, Choice, Column, Columns, Entry, Kind, Section};

const POLICIES: &[Choice] = &[
    Choice::new("avb", "Aansprakelijkheid (AVB)"),
    Choice::new("bestuurders", "Bestuurdersaansprakelijkheid"),
    Choice::new("ongevallen", "Ongevallen en vrijwilligers"),
    Choice::new("voertuig", "Voertuig en inzittenden"),
    Choice::new("cyber", "Datalekken en cyber"),
    Choice::new("inventaris", "Inventaris en gebouw"),
    Choice::new("anders", "Andere verzekering"),
];

pub(super) const SECTION: Section = Section {
    number: 11,
    id: "aansprakelijkheid",
    title: "Aansprakelijkheid en verzekeringen",
    intro: "Er kan iets misgaan. De gemeente wil weten dat cliënten, vrijwilligers en bestuursleden dan beschermd \
            zijn.",
    blocks: &[BuildingBlock::QualityAndLiability],
    entries: &[
        Entry {
            id: "aansprakelijkheid.grens",
            label: "Tot welk bedrag is elk lid aansprakelijk?",
            short: "Aansprakelijk tot",
            help: "Het bedrag staat in uw statuten.",
            need: ORDINANCE,
            proportion: MIDDLE,
            kind: Kind::Money,
            show_if: Some(when("initiatiefnemer.rechtsvorm", "cooperatie-ba")),
            ..Entry::BLANK
        },
        Entry {
            id: "aansprakelijkheid.uitleg",
            label: "Hoe weten leden dat zij schulden mee moeten betalen?",
            short: "Uitleg aan de leden",
            help: "Vertel hoe en wanneer u dit hebt uitgelegd, en wat leden daarvan vonden.",
            example: "Het staat op het lidmaatschapsformulier. In maart legde de notaris het uit aan de leden.",
            need: ORDINANCE,
            proportion: MIDDLE,
            kind: Kind::Prose { max_words: 100 },
            show_if: Some(when("initiatiefnemer.rechtsvorm", "cooperatie-wa")),
            ..Entry::BLANK
        },
        Entry {
            id: "aansprakelijkheid.verzekeringen",
            label: "Welke verzekeringen hebt u?",
            short: "Verzekeringen",
            help: "Neem minstens een aansprakelijkheidsverzekering (AVB) op, en met vrijwilligers ook een ongevallenverzekering. \
                   De polissen gelden liefst tot het eind van de looptijd.",
            example: "AVB; Zandstreek Verzekeringen; polis 2024-118; € 2.500.000; eigen risico € 250; tot 31-12-2029.",
            need: ORDINANCE,
            kind: Kind::Rows {
                item: "verzekering",
                min: 1,
                max: 12,
                columns: Columns::of(&[
                    Column::needed("soort", "Soort", Kind::one_of(POLICIES)),
                    Column::needed("verzekeraar", "Verzekeraar", NAME),
                    Column::needed("polis", "Polisnummer", Kind::Line { max: 40 }),
                    Column::needed("dekking", "Dekking per gebeurtenis", Kind::Money),
                    Column::optional("eigenrisico", "Eigen risico", Kind::Money),
                    Column::needed("geldig", "Geldig tot en met", Kind::Date),
                ]),
            },
            ..Entry::BLANK
        },
        later(
            ("aansprakelijkheid.verzekeringen-later", "aansprakelijkheid.verzekeringen"),
            "Nog niet alles verzekerd? Wanneer wel?",
            "Verzekerd vanaf",
            "De nodige verzekeringen zijn afgesloten.",
        ),
        Entry {
            id: "aansprakelijkheid.vrijwilligerspolis",
            label: "Vroeg u na of de vrijwilligersverzekering van de gemeente voor u geldt?",
            short: "Polis gemeente nagevraagd",
            help: "Veel gemeenten verzekeren vrijwilligers. Vraag of dat ook geldt als u een taak overneemt.",
            kind: Kind::YesNo,
            checks: &[Check::WarnIf("nee", "Vraag dit na. Soms bent u dubbel verzekerd, soms helemaal niet.")],
            ..Entry::BLANK
        },
        Entry {
            id: "aansprakelijkheid.schade",
            label: "Wat doet u als er schade of letsel is?",
            short: "Schade of letsel",
            help: "Vertel wie het meldt, bij wie, en hoe u contact houdt met de persoon die schade heeft.",
            example: "De penningmeester meldt de schade binnen twee dagen. De coördinator gaat op bezoek.",
            need: ORDINANCE,
            proportion: LARGE,
            kind: Kind::Prose { max_words: 120 },
            checks: &[Check::NoCitizenNumber],
            ..Entry::BLANK
        },
        Entry {
            id: "aansprakelijkheid.bestuurders",
            label: "Hoe voorkomt u dat bestuursleden zelf moeten betalen?",
            short: "Bescherming van het bestuur",
            help: "Denk aan goede notulen, op tijd ingrijpen bij tekorten en een verzekering.",
            example: "Elke maand bekijken wij de cijfers. Bij een tekort roepen wij binnen zes weken de leden bijeen.",
            kind: Kind::Prose { max_words: 120 },
            ..Entry::BLANK
        },
    ],
};
