//! 4 Kwaliteit, aansprakelijkheid en regelgeving.

use super::BlockGuide;
use crate::catalogue::BuildingBlock;

pub(super) static GUIDE: BlockGuide = BlockGuide {
    block: BuildingBlock::QualityAndLiability,
    lead: "Hoe geeft u goede en veilige hulp, en wat als er iets misgaat?",
    why: &[
        "Wie hulp krijgt, moet daarop kunnen vertrouwen. De wet vraagt hulp die veilig is, goed werkt en bij de persoon \
         past (Wmo 2015, artikel 3.1). Dat geldt ook voor vrijwilligers.",
        "Er kan altijd iets misgaan. Met goede afspraken en verzekeringen weet u dan wat u moet doen. U hoeft geen groot \
         zorgbedrijf te zijn. Regel wat past bij de hulp die u geeft.",
    ],
    questions: &[
        "Wat kan er misgaan bij elke dienst, en wat doen wij eraan?",
        "Wie is bij ons verantwoordelijk voor kwaliteit?",
        "Waar kan iemand klagen, en wie lost dat op?",
        "Wat doen wij bij een ongeluk, geweld of een vermoeden van mishandeling?",
        "Welke gegevens van mensen bewaren wij, en wie mag ze zien?",
    ],
    pitfalls: &[
        "Iedereen vertrouwt elkaar, dus er staat niets op papier.",
        "De verzekering van de gemeente dekt minder dan u denkt.",
        "U vraagt iedereen om papieren die niet nodig zijn, en jaagt vrijwilligers weg.",
        "Namen en gegevens over gezondheid staan in mails en appgroepen.",
        "Het bestuur beslist over klachten over het bestuur.",
    ],
    checklist: &[
        "Per dienst staat er wat wij doen voor veilige hulp.",
        "Er is een meldcode voor huiselijk geweld en mishandeling, en mensen kennen hem.",
        "Een calamiteit melden wij direct bij de toezichthouder.",
        "Er is een klachtenregeling, als de gemeente die voor deze dienst vraagt.",
        "Wij weten wie een VOG nodig heeft, en noteren dat wij hem hebben gezien.",
        "De verzekeringen lopen de hele tijd door.",
        "Er zijn afspraken over gegevens van mensen (AVG).",
    ],
    statements: [
        "Per dienst weten wij wat er mis kan gaan en wat wij daaraan doen.",
        "Wij weten wie een klacht behandelt en wie een ongeluk meldt.",
        "Wij weten welke verzekeringen wij nodig hebben.",
    ],
    begin: "Loop elke dienst na: wat kan er misgaan? Begin met de verzekering en de meldcode.",
    go_on: "Zet per dienst op papier wat u doet voor veilige hulp. Laat een kenner van buiten meelezen.",
};
