//! Kwaliteit: how the requirements of Wmo 2015 chapter 3 are met and proven.

use super::services::MEALS;
use super::{DESIGNATION, LARGE, LARGE_NOT_SMALL, MIDDLE, NAME, NOT_SMALL, ORDINANCE, QUALITY, SENTENCE, later, when};
use crate::catalogue::{BuildingBlock, Check, Choice, Column, Columns, Entry, Kind, Section};

const REQUIREMENTS: &[Choice] = &[
    Choice::new("veilig", "Veilig"),
    Choice::new("doeltreffend", "Doeltreffend: het helpt echt"),
    Choice::new("doelmatig", "Doelmatig: geen verspilling"),
    Choice::new("clientgericht", "Gericht op de cliënt"),
    Choice::new("afgestemd", "Afgestemd op de behoefte en op andere zorg"),
    Choice::new("professioneel", "Volgens de professionele standaard"),
    Choice::new("rechten", "Met respect voor de rechten van de cliënt"),
];

const REGISTERS: &[Choice] = &[
    Choice::new("big", "BIG-register"),
    Choice::new("skj", "SKJ (jeugd)"),
    Choice::new("registerplein", "Registerplein (sociaal werk)"),
    Choice::new("anders", "Ander register"),
];

const CERTIFICATES: &[Choice] = &[
    Choice::new("hkz", "HKZ"),
    Choice::new("iso-9001", "ISO 9001"),
    Choice::new("nen-en-15224", "NEN-EN 15224"),
    Choice::new("nen-7510", "NEN 7510 (informatiebeveiliging in de zorg)"),
    Choice::new("haccp", "HACCP (voedselveiligheid)"),
];

pub(super) const SECTION: Section = Section {
    number: 10,
    id: "kwaliteit",
    title: "Kwaliteit",
    intro: "De Wmo vraagt goede en veilige hulp, ook van vrijwilligers. \
            Laat per eis zien wat u doet en waaruit dat blijkt.",
    blocks: &[BuildingBlock::QualityAndLiability],
    entries: &[
        Entry {
            id: "kwaliteit.maatregelen",
            label: "Wat doet u voor elke kwaliteitseis van de Wmo?",
            short: "Maatregelen per kwaliteitseis",
            help: "Geef bij elk van de zeven eisen minstens één maatregel, en zeg voor welke dienst die geldt. \
                   Bewijs kan een lijst, een verslag of een diploma zijn. Kost de maatregel geld? Noem dan de regel van \
                   uw begroting die dat betaalt, of schrijf 'geen kosten'.",
            example: "Veilig; maaltijden; de koelkast meten wij twee keer per dag; bewijs: temperatuurlijst; \
                      begrotingsregel Maaltijden.",
            need: QUALITY,
            proportion: MIDDLE,
            kind: Kind::Rows {
                item: "maatregel",
                min: 7,
                max: 30,
                columns: Columns::of(&[
                    Column::needed("eis", "Eis", Kind::one_of(REQUIREMENTS)),
                    Column::needed("dienst", "Voor welke dienst?", NAME),
                    Column::needed("maatregel", "Maatregel", SENTENCE),
                    Column::needed("bewijs", "Waaruit blijkt het?", Kind::Line { max: 200 }),
                    Column::optional("begroting", "Welke begrotingsregel betaalt dit?", Kind::BudgetLine),
                ]),
            },
            ..Entry::BLANK
        },
        Entry {
            id: "kwaliteit.functionaris",
            label: "Wie behandelt klachten?",
            short: "Behandeling van klachten",
            help: "Noem de functie of de regeling, en hoe iemand die bereikt. Kies iemand die zelf geen hulp geeft.",
            example: "Klachtenfunctionaris van Welzijn Zandstreek, bereikbaar per telefoon en e-mail",
            need: DESIGNATION,
            proportion: MIDDLE,
            kind: SENTENCE,
            ..Entry::BLANK
        },
        Entry {
            id: "kwaliteit.klachttermijn",
            label: "Binnen hoeveel weken krijgt iemand antwoord op een klacht?",
            short: "Antwoord op een klacht",
            help: "Zes weken is gebruikelijk.",
            need: DESIGNATION,
            proportion: LARGE_NOT_SMALL,
            kind: Kind::Number { min: 1, max: 12, unit: "weken" },
            ..Entry::BLANK
        },
        Entry {
            id: "kwaliteit.geschil",
            label: "Waar kan iemand daarna heen, buiten uw organisatie?",
            short: "Daarna naar",
            help: "Noem een commissie of persoon die onafhankelijk oordeelt.",
            example: "De regionale klachtencommissie Wmo",
            need: DESIGNATION,
            proportion: LARGE_NOT_SMALL,
            kind: SENTENCE,
            ..Entry::BLANK
        },
        Entry {
            id: "kwaliteit.medezeggenschap",
            label: "Hoe praten cliënten mee?",
            short: "Medezeggenschap",
            help: "Stemrecht van leden is niet genoeg: ook cliënten die geen lid zijn moeten invloed hebben.",
            example: "Vier cliënten en één mantelzorger kiezen elk jaar de onderwerpen van het cliëntenoverleg.",
            need: DESIGNATION,
            proportion: LARGE,
            kind: Kind::Prose { max_words: 120 },
            ..Entry::BLANK
        },
        Entry {
            id: "kwaliteit.nietleden",
            label: "Praten ook cliënten mee die geen lid zijn?",
            short: "Niet-leden praten mee",
            help: "De hulp is er voor alle inwoners. Ook wie geen lid is, moet invloed hebben op de hulp die hij krijgt.",
            need: DESIGNATION,
            proportion: LARGE_NOT_SMALL,
            kind: Kind::YesNo,
            checks: &[Check::WarnIf(
                "nee",
                "Geef cliënten die geen lid zijn een plek in het overleg. Zo kan iedereen meepraten over de eigen hulp.",
            )],
            ..Entry::BLANK
        },
        Entry {
            id: "kwaliteit.meldcode",
            label: "Wanneer stelde het bestuur de meldcode vast?",
            short: "Meldcode vastgesteld",
            help: "Dit is de meldcode huiselijk geweld en kindermishandeling (Wmo 2015 artikel 3.3).",
            need: QUALITY,
            proportion: LARGE,
            kind: Kind::Date,
            checks: &[Check::NotAfterToday],
            ..Entry::BLANK
        },
        later(
            ("kwaliteit.meldcode-later", "kwaliteit.meldcode"),
            "Nog geen meldcode? Wanneer stelt het bestuur die vast?",
            "Meldcode klaar, uiterlijk op",
            "Het bestuur heeft de meldcode vastgesteld.",
        ),
        Entry {
            id: "kwaliteit.meldcodescholing",
            label: "Hoe leren uw mensen werken met de meldcode?",
            short: "Scholing in de meldcode",
            help: "Vertel wie de training krijgt, hoe vaak, en wie zij bij twijfel kunnen bellen.",
            example: "Iedereen volgt bij de start een training van twee uur. \
                      De coördinator is het vaste aanspreekpunt.",
            need: QUALITY,
            proportion: LARGE_NOT_SMALL,
            kind: Kind::Prose { max_words: 80 },
            ..Entry::BLANK
        },
        Entry {
            id: "kwaliteit.calamiteiten",
            label: "Wat doet u bij een calamiteit, geweld of een incident?",
            short: "Calamiteiten en incidenten",
            help: "Een calamiteit of geweld meldt u meteen bij de toezichthouder Wmo (artikel 3.4). \
                   Vertel ook hoe u kleine incidenten bijhoudt en ervan leert. Niemand hoeft erover te zwijgen: zo'n \
                   afspraak geldt niet (artikel 3.4a).",
            example: "De coördinator meldt dezelfde dag. Elke maand bespreken wij het incidentenboek.",
            need: QUALITY,
            proportion: MIDDLE,
            kind: Kind::Prose { max_words: 150 },
            checks: &[Check::NoCitizenNumber],
            ..Entry::BLANK
        },
        Entry {
            id: "kwaliteit.vog",
            label: "Wie hebben een verklaring omtrent het gedrag (VOG)?",
            short: "Verklaringen omtrent het gedrag",
            help: "Schrijf per groep wanneer u de VOG bekijkt en wie dat doet. Bewaar of stuur de VOG zelf niet.",
            example: "Chauffeurs; voor de eerste rit en daarna elke drie jaar; secretaris.",
            need: ORDINANCE,
            proportion: MIDDLE,
            kind: Kind::Rows {
                item: "groep",
                min: 1,
                max: 8,
                columns: Columns::of(&[
                    Column::needed("groep", "Groep", NAME),
                    Column::needed("moment", "Wanneer bekijkt u die?", NAME),
                    Column::needed("controle", "Door wie gezien?", NAME),
                    Column::optional("gezien", "Laatst gezien op", Kind::Date),
                ]),
            },
            checks: &[Check::NotAfterToday],
            ..Entry::BLANK
        },
        later(
            ("kwaliteit.vog-later", "kwaliteit.vog"),
            "Zijn de verklaringen er nog niet? Wanneer wel?",
            "VOG’s gezien, uiterlijk op",
            "Van iedereen die met cliënten werkt, is een verklaring omtrent het gedrag gezien.",
        ),
        Entry {
            id: "kwaliteit.registraties",
            label: "In welke beroepsregisters staan uw beroepskrachten?",
            short: "Beroepsregisters",
            help: "Alleen als het werk dat vraagt. Noem de functie, niet de naam.",
            example: "Sociaal werker; Registerplein; nummer 12345; gecontroleerd op 4 januari.",
            proportion: NOT_SMALL,
            kind: Kind::Rows {
                item: "registratie",
                min: 0,
                max: 10,
                columns: Columns::of(&[
                    Column::needed("functie", "Functie", NAME),
                    Column::needed("register", "Register", Kind::one_of(REGISTERS)),
                    Column::optional("nummer", "Nummer", Kind::Line { max: 40 }),
                    Column::needed("controle", "Gecontroleerd op", Kind::Date),
                    Column::optional("bereik", "Voor welk werk?", Kind::Line { max: 200 }),
                ]),
            },
            checks: &[Check::NotAfterToday],
            ..Entry::BLANK
        },
        Entry {
            id: "kwaliteit.keurmerken",
            label: "Welke keurmerken heeft uw organisatie?",
            short: "Keurmerken",
            help: "Een keurmerk is niet nodig. Kleine initiatieven hebben er vaak geen.",
            proportion: NOT_SMALL,
            kind: Kind::any_of(CERTIFICATES),
            ..Entry::BLANK
        },
        Entry {
            id: "kwaliteit.hygiene",
            label: "Volgens welke hygiënecode werkt u met eten?",
            short: "Hygiënecode",
            help: "Wie eten bereidt of uitgeeft, werkt volgens een goedgekeurde hygiënecode of een eigen HACCP-plan.",
            example: "Hygiënecode voor woonvormen; twee vrijwilligers volgden de cursus.",
            need: QUALITY,
            kind: SENTENCE,
            show_if: Some(when("taak.onderdelen", MEALS)),
            ..Entry::BLANK
        },
    ],
};
