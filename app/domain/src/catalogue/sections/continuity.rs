//! Continuïteit en overdracht: care goes on when people leave or the cooperative stops.

use super::{EXECUTION, when};
use crate::catalogue::{BuildingBlock, Check, Kind, Question, Section};

pub(super) const SECTION: Section = Section {
    number: 15,
    id: "continuiteit",
    title: "Continuïteit en overdracht",
    intro: "Cliënten moeten op hulp kunnen rekenen, ook als er iemand uitvalt of als u stopt. \
            Een goed plan om te stoppen geeft de gemeente vertrouwen om te beginnen.",
    blocks: &[BuildingBlock::GrowthAndLegalForm],
    questions: &[
        Question {
            id: "continuiteit.waarneming",
            label: "Wie neemt waar als een belangrijk persoon uitvalt?",
            help: "Noem de functies waar het werk op steunt, en wie ze binnen een dag en binnen een maand overneemt.",
            example: "Valt de gastvrouw uit, dan opent de voorzitter de deur. Binnen een week komt de invalkracht.",
            need: EXECUTION,
            kind: Kind::Prose { max_words: 150 },
            ..Question::BLANK
        },
        Question {
            id: "continuiteit.reserve",
            label: "Hebt u bij de start een reserve van minstens één maand kosten?",
            help: "Tel alleen geld dat u vrij kunt gebruiken. \
                   Met een reserve betaalt u lonen als inkomsten later komen.",
            need: EXECUTION,
            kind: Kind::YesNo,
            ..Question::BLANK
        },
        Question {
            id: "continuiteit.opbouw",
            label: "Hoe bouwt u de reserve op, en hoe redt u het tot die tijd?",
            help: "Noem het bedrag per jaar en de maand waarin u één maand kosten hebt gespaard.",
            example: "Wij sparen € 800 per maand. Tot die tijd staat het dorpsfonds garant voor € 10.000.",
            need: EXECUTION,
            kind: Kind::Prose { max_words: 120 },
            show_if: Some(when("continuiteit.reserve", "nee")),
            ..Question::BLANK
        },
        Question {
            id: "continuiteit.opzegtermijn",
            label: "Hoeveel maanden van tevoren zegt u op als u moet stoppen?",
            help: "De gemeente heeft tijd nodig om hulp voor uw cliënten te regelen. Drie maanden is gebruikelijk.",
            need: EXECUTION,
            kind: Kind::Number { min: 1, max: 24, unit: "maanden" },
            ..Question::BLANK
        },
        Question {
            id: "continuiteit.overdracht",
            label: "Hoe draagt u cliënten en hun dossiers over als u stopt?",
            help: "Beschrijf de stappen per week: wie vertelt het de cliënten, wat gaat mee, hoe vraagt u toestemming \
                   en wanneer wist u uw gegevens.",
            example: "In week 1 spreken wij elke cliënt. In week 6 gaan de dossiers, met toestemming, \
                      via een beveiligde verbinding naar de nieuwe aanbieder.",
            need: EXECUTION,
            kind: Kind::Prose { max_words: 200 },
            checks: &[Check::NoCitizenNumber],
            ..Question::BLANK
        },
        Question {
            id: "continuiteit.achtervang",
            label: "Wie neemt de taak over als het plotseling misgaat?",
            help: "Denk aan een faillissement of een ernstig incident. Noem een aanbieder die kan instappen \
                   en wat daarover op papier staat.",
            example: "Welzijn Zandstreek schreef dat zij onze gasten binnen vijf dagen tijdelijk kan opvangen.",
            need: EXECUTION,
            kind: Kind::Prose { max_words: 150 },
            ..Question::BLANK
        },
    ],
};
