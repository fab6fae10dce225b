//! Initiatiefnemer: who applies, who may sign and how to reach them.

mod founding;

use super::{APPLICATION, DIGITAL, LARGE, LARGE_NOT_SMALL, MIDDLE, NAME, ORDINANCE, unless, when};
use crate::catalogue::{BuildingBlock, Check, Choice, Column, Columns, Entry, Kind, Section};

const LEGAL_FORMS: &[Choice] = &[
    Choice::new("cooperatie-ua", "Coöperatie U.A. (leden niet aansprakelijk)"),
    Choice::new("cooperatie-ba", "Coöperatie B.A. (leden beperkt aansprakelijk)"),
    Choice::new("cooperatie-wa", "Coöperatie W.A. (leden volledig aansprakelijk)"),
    Choice::new("vereniging", "Vereniging"),
    Choice::new("stichting", "Stichting"),
];

const POWERS: &[Choice] =
    &[Choice::new("zelfstandig", "Mag alleen tekenen"), Choice::new("gezamenlijk", "Tekent samen met een ander")];

pub(super) const SECTION: Section = Section {
    number: 2,
    id: "initiatiefnemer",
    title: "De initiatiefnemer",
    intro: "De gemeente moet weten wie het voorstel doet en wie ervoor tekent.",
    blocks: &[BuildingBlock::GrowthAndLegalForm],
    entries: &[
        Entry {
            id: "initiatiefnemer.naam",
            label: "Naam van de organisatie",
            short: "Naam",
            help: "Schrijf de naam zoals die in het Handelsregister staat.",
            need: APPLICATION,
            kind: NAME,
            ..Entry::BLANK
        },
        Entry {
            id: "initiatiefnemer.rechtsvorm",
            label: "Welke rechtsvorm heeft uw organisatie?",
            short: "Rechtsvorm",
            help: "Bij een coöperatie staan de letters achter de naam. Zij zeggen of leden meebetalen aan schulden.",
            need: ORDINANCE,
            kind: Kind::one_of(LEGAL_FORMS),
            checks: &[
                Check::TellIf(
                    "cooperatie-ua",
                    "Bij U.A. betalen leden niet mee aan schulden. U hoeft bij Aansprakelijkheid geen bedrag te noemen.",
                ),
                Check::TellIf(
                    "cooperatie-ba",
                    "Bij B.A. betalen leden mee tot het bedrag in uw statuten. U vult dat in bij Aansprakelijkheid.",
                ),
                Check::WarnIf(
                    "cooperatie-wa",
                    "Bij W.A. betalen de leden alle schulden samen. De gemeente vraagt of zij dat weten.",
                ),
            ],
            ..Entry::BLANK
        },
        founding::FOUNDED,
        founding::FOUNDING,
        Entry {
            id: "initiatiefnemer.kvk",
            label: "KvK-nummer",
            short: "KvK-nummer",
            help: "Acht cijfers. Het staat op uw uittreksel van de Kamer van Koophandel.",
            need: ORDINANCE,
            kind: Kind::Kvk,
            show_if: Some(unless("initiatiefnemer.opgericht", "nee")),
            ..Entry::BLANK
        },
        Entry {
            id: "initiatiefnemer.rsin",
            label: "RSIN",
            short: "RSIN",
            help: "Negen cijfers. Dit nummer van uw organisatie staat op hetzelfde uittreksel. \
                   Vul nooit een burgerservicenummer in.",
            need: ORDINANCE,
            proportion: LARGE_NOT_SMALL,
            kind: Kind::Rsin,
            show_if: Some(unless("initiatiefnemer.opgericht", "nee")),
            ..Entry::BLANK
        },
        Entry {
            id: "initiatiefnemer.adres",
            label: "Straat en huisnummer",
            short: "Adres",
            help: "Het adres waar uw organisatie post ontvangt.",
            need: APPLICATION,
            kind: NAME,
            ..Entry::BLANK
        },
        Entry {
            id: "initiatiefnemer.postcode",
            label: "Postcode",
            short: "Postcode",
            help: "Vier cijfers en twee letters.",
            need: APPLICATION,
            kind: Kind::Postcode,
            ..Entry::BLANK
        },
        Entry {
            id: "initiatiefnemer.plaats",
            label: "Plaats",
            short: "Plaats",
            help: "De plaats die bij dit adres hoort.",
            need: APPLICATION,
            kind: NAME,
            ..Entry::BLANK
        },
        Entry {
            id: "initiatiefnemer.contactpersoon",
            label: "Wie is voor de gemeente het aanspreekpunt?",
            short: "Aanspreekpunt",
            help: "Noem de naam en de functie van één persoon.",
            example: "Ria Postma, secretaris",
            need: ORDINANCE,
            proportion: LARGE,
            kind: NAME,
            ..Entry::BLANK
        },
        Entry {
            id: "initiatiefnemer.bereikbaar",
            label: "Mag de gemeente u digitaal bereiken over dit voorstel?",
            short: "Digitaal bereikbaar",
            help: "U mag nee zeggen. Dan krijgt u na het indienen alle brieven van de gemeente per post, op het adres \
                   hierboven, en geen e-mail.",
            need: DIGITAL,
            kind: Kind::YesNo,
            checks: &[Check::WarnIf(
                "nee",
                "U krijgt het besluit en alle brieven per post. Kijk goed of het adres klopt.",
            )],
            ..Entry::BLANK
        },
        Entry {
            id: "initiatiefnemer.email",
            label: "E-mailadres",
            short: "E-mailadres",
            help: "Kies een adres dat meer mensen in uw bestuur lezen. Na het indienen sturen wij ook hierheen een \
                   bericht bij elke stap.",
            need: DIGITAL,
            kind: Kind::Email,
            show_if: Some(when("initiatiefnemer.bereikbaar", "ja")),
            ..Entry::BLANK
        },
        Entry {
            id: "initiatiefnemer.telefoon",
            label: "Telefoonnummer",
            short: "Telefoonnummer",
            help: "Handig voor een korte vraag.",
            kind: Kind::Line { max: 40 },
            ..Entry::BLANK
        },
        Entry {
            id: "initiatiefnemer.iban",
            label: "Rekeningnummer (IBAN)",
            short: "IBAN",
            help: "De rekening moet op naam van uw organisatie staan.",
            need: ORDINANCE,
            proportion: MIDDLE,
            kind: Kind::Iban,
            show_if: Some(unless("initiatiefnemer.opgericht", "nee")),
            ..Entry::BLANK
        },
        Entry {
            id: "initiatiefnemer.anbi",
            label: "Is uw organisatie een ANBI?",
            short: "ANBI",
            help: "Een ANBI is een algemeen nut beogende instelling. De Belastingdienst geeft die status.",
            kind: Kind::YesNo,
            ..Entry::BLANK
        },
        Entry {
            id: "initiatiefnemer.winst",
            label: "Is winst maken een doel van uw organisatie?",
            short: "Winst als doel",
            help: "Geld overhouden mag, als het terugvloeit naar de taak. Winst uitkeren mag niet.",
            need: ORDINANCE,
            kind: Kind::YesNo,
            checks: &[Check::MustBe("nee", "Het uitdaagrecht is alleen voor organisaties zonder winstoogmerk.")],
            ..Entry::BLANK
        },
        Entry {
            id: "initiatiefnemer.tekenbevoegden",
            label: "Wie mogen namens uw organisatie tekenen?",
            short: "Tekenbevoegden",
            help: "De gemeente vergelijkt deze namen met het Handelsregister.",
            example: "Ria Postma; secretaris; tekent samen met een ander.",
            need: APPLICATION,
            kind: Kind::Rows {
                item: "tekenbevoegde",
                min: 1,
                max: 6,
                columns: Columns::of(&[
                    Column::needed("naam", "Naam", NAME),
                    Column::needed("functie", "Functie", NAME),
                    Column::needed("bevoegdheid", "Bevoegdheid", Kind::one_of(POWERS)),
                ]),
            },
            ..Entry::BLANK
        },
        Entry {
            id: "initiatiefnemer.machtiging",
            label: "Laat u het voorstel door iemand anders indienen?",
            short: "Ingediend door een ander",
            help: "U mag zich laten helpen of vertegenwoordigen. Voor vertegenwoordigen is een machtiging nodig.",
            need: APPLICATION,
            proportion: LARGE,
            kind: Kind::YesNo,
            ..Entry::BLANK
        },
        Entry {
            id: "initiatiefnemer.gemachtigde",
            label: "Wie heeft de machtiging, en van welke datum is die?",
            short: "Gemachtigde",
            help: "Noem de naam, de organisatie en de datum. Zet de machtiging op uw lijst met bijlagen.",
            example: "Karel Vos van Dorpenbelang, machtiging van 3 februari",
            need: APPLICATION,
            kind: Kind::Line { max: 200 },
            show_if: Some(when("initiatiefnemer.machtiging", "ja")),
            ..Entry::BLANK
        },
        Entry {
            id: "initiatiefnemer.statuten",
            label: "Van welke datum is de akte van uw statuten?",
            short: "Datum van de statuten",
            help: "Neem de laatste wijziging. Zet de statuten op uw lijst met bijlagen.",
            need: ORDINANCE,
            proportion: MIDDLE,
            kind: Kind::Date,
            show_if: Some(unless("initiatiefnemer.opgericht", "nee")),
            checks: &[Check::NotAfterToday],
            ..Entry::BLANK
        },
    ],
};
