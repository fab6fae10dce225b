//! Continuïteit en overdracht: care goes on when people leave or the cooperative stops.

use super::{EXECUTION, LARGE, MIDDLE, NAME, NOT_SMALL, SENTENCE, when};
use crate::catalogue::{BuildingBlock, Check, Column, Columns, Entry, Kind, Section};

/// What changes hands, or how.
const HANDED_OVER: Kind = Kind::Line { max: 200 };

pub(super) const SECTION: Section = Section {
    number: 15,
    id: "continuiteit",
    title: "Continuïteit en overdracht",
    intro: "Cliënten moeten op hulp kunnen rekenen, ook als er iemand uitvalt of als u stopt. \
            Een goed plan om te stoppen geeft de gemeente vertrouwen om te beginnen.",
    blocks: &[BuildingBlock::GrowthAndLegalForm],
    entries: &[
        Entry {
            id: "continuiteit.waarneming",
            label: "Wie neemt waar als een belangrijk persoon uitvalt?",
            short: "Waarneming",
            help: "Noem de functies waar het werk op steunt: wie neemt het meteen over, en wat doet u als het langer \
                   duurt?",
            example: "Gastvrouw; de voorzitter opent de deur; dezelfde dag; na een week komt de invalkracht.",
            need: EXECUTION,
            proportion: LARGE,
            kind: Kind::Rows {
                item: "functie",
                min: 1,
                max: 10,
                columns: Columns::of(&[
                    Column::needed("functie", "Functie", NAME),
                    Column::needed("vervanger", "Plaatsvervanger", NAME),
                    Column::needed("snelheid", "Hoe snel?", NAME),
                    Column::optional("langer", "En als het langer duurt?", SENTENCE),
                ]),
            },
            ..Entry::BLANK
        },
        Entry {
            id: "continuiteit.sleutelpersonen",
            label: "Hoe voorkomt u dat alles op één persoon steunt?",
            short: "Minder leunen op één persoon",
            help: "Denk aan kennis die op papier staat, wachtwoorden, sleutels en contacten, en aan meer mensen die het \
                   werk kunnen doen.",
            example: "Alle afspraken staan in één map. Twee mensen kennen de leveranciers en kunnen bij de bank.",
            proportion: NOT_SMALL,
            kind: Kind::Prose { max_words: 120 },
            ..Entry::BLANK
        },
        Entry {
            id: "continuiteit.reserve",
            label: "Hebt u bij de start een reserve van minstens één maand kosten?",
            short: "Reserve bij de start",
            help: "Tel alleen geld dat u vrij kunt gebruiken. \
                   Met een reserve betaalt u lonen als inkomsten later komen.",
            need: EXECUTION,
            proportion: MIDDLE,
            kind: Kind::YesNo,
            ..Entry::BLANK
        },
        Entry {
            id: "continuiteit.opbouw",
            label: "Hoe bouwt u de reserve op, en hoe redt u het tot die tijd?",
            short: "Opbouw van de reserve",
            help: "Noem het bedrag per jaar en de maand waarin u één maand kosten hebt gespaard.",
            example: "Wij sparen € 800 per maand. Tot die tijd staat het dorpsfonds garant voor € 10.000.",
            need: EXECUTION,
            proportion: MIDDLE,
            kind: Kind::Prose { max_words: 120 },
            show_if: Some(when("continuiteit.reserve", "nee")),
            ..Entry::BLANK
        },
        Entry {
            id: "continuiteit.opzegtermijn",
            label: "Hoeveel maanden van tevoren zegt u op als u moet stoppen?",
            short: "Opzegtermijn in maanden",
            help: "De gemeente heeft tijd nodig om hulp voor uw cliënten te regelen. Drie maanden is gebruikelijk.",
            need: EXECUTION,
            proportion: LARGE,
            kind: Kind::Number { min: 1, max: 24, unit: "maanden" },
            checks: &[Check::WarnBelow(
                3,
                "Dit is kort. In minder dan drie maanden vindt de gemeente moeilijk een ander.",
            )],
            ..Entry::BLANK
        },
        Entry {
            id: "continuiteit.overname",
            label: "Wat neemt u bij de start over, en hoe?",
            short: "Overname bij de start",
            help: "Denk aan cliënten, dossiers, sleutels en afspraken van de huidige uitvoerder. De gemeente helpt u om \
                   dit af te spreken.",
            example: "Lijst met gasten; Welzijn Zandstreek; op papier, met toestemming; twee weken voor de start.",
            kind: Kind::Rows {
                item: "overname",
                min: 0,
                max: 10,
                columns: Columns::of(&[
                    Column::needed("wat", "Wat?", HANDED_OVER),
                    Column::needed("wie", "Van wie?", NAME),
                    Column::needed("vorm", "In welke vorm?", HANDED_OVER),
                    Column::needed("termijn", "Wanneer?", NAME),
                ]),
            },
            ..Entry::BLANK
        },
        Entry {
            id: "continuiteit.overdracht",
            label: "Wat draagt u over als u stopt, en hoe?",
            short: "Overdracht bij het einde",
            help: "Denk aan cliënten, dossiers, medewerkers, spullen en geld dat over is. Tel de termijn vanaf de dag \
                   waarop u opzegt.",
            example: "Dossiers; nieuwe uitvoerder; pdf via een beveiligde verbinding, met toestemming; week 6.",
            need: EXECUTION,
            proportion: MIDDLE,
            kind: Kind::Rows {
                item: "overdracht",
                min: 2,
                max: 12,
                columns: Columns::of(&[
                    Column::needed("wat", "Wat?", HANDED_OVER),
                    Column::needed("wie", "Aan wie?", NAME),
                    Column::needed("vorm", "In welke vorm?", HANDED_OVER),
                    Column::needed("termijn", "Binnen welke termijn?", NAME),
                ]),
            },
            ..Entry::BLANK
        },
        Entry {
            id: "continuiteit.begeleiding",
            label: "Hoe begeleidt u cliënten als u stopt?",
            short: "Cliënten bij het einde",
            help: "Vertel wie het de cliënten vertelt, hoe u toestemming vraagt voor hun dossier en wanneer u uw \
                   gegevens wist.",
            example: "In week 1 spreken wij elke gast. Zonder toestemming gaat er niets mee. Na een jaar wissen wij \
                      alles wat wij niet hoeven te bewaren.",
            proportion: NOT_SMALL,
            kind: Kind::Prose { max_words: 200 },
            checks: &[Check::NoCitizenNumber],
            ..Entry::BLANK
        },
        Entry {
            id: "continuiteit.achtervang",
            label: "Wie neemt de taak over als het plotseling misgaat?",
            short: "Achtervang",
            help: "Denk aan een faillissement of een ernstig incident. Noem een aanbieder die kan instappen, wat daarover \
                   op papier staat en welke contracten de gemeente dan kan overnemen.",
            example: "Welzijn Zandstreek schreef dat zij onze gasten binnen vijf dagen tijdelijk kan opvangen.",
            need: EXECUTION,
            kind: Kind::Prose { max_words: 150 },
            ..Entry::BLANK
        },
    ],
};
