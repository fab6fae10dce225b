//! 7 Professionals.

use super::BlockGuide;
use crate::catalogue::BuildingBlock;

pub(super) static GUIDE: BlockGuide = BlockGuide {
    block: BuildingBlock::Professionals,
    lead: "Hoe werken inwoners en beroepskrachten goed samen?",
    why: &[
        "Inwoners kunnen veel, maar niet alles. Voor verpleging hebt u vakmensen nodig. Voor een coördinator met vaste \
         uren vaak ook. Die kunt u in dienst nemen, inhuren of als partner vragen.",
        "Vakmensen en vrijwilligers kijken anders naar hetzelfde werk. Maak duidelijk wie wat doet en waar het stopt. Dat \
         beschermt iedereen, ook de mensen die hulp krijgen.",
    ],
    questions: &[
        "Welk werk kan alleen iemand met een diploma doen?",
        "Wie nemen wij in dienst, en wie vragen wij als partner?",
        "Wie geeft leiding aan beroepskrachten?",
        "Wat gebeurt er met het personeel van de huidige uitvoerder?",
        "Hoe geven wij aan elkaar door dat iemand meer hulp nodig heeft?",
    ],
    pitfalls: &[
        "Vrijwilligers doen langzaam steeds zwaardere hulp.",
        "Alles hangt aan één coördinator.",
        "De huisarts en de wijkverpleging horen pas van het plan als het klaar is.",
        "U wordt werkgever zonder te weten wat daarbij hoort.",
    ],
    checklist: &[
        "Per taak staat er wie het doet: vrijwilliger, beroepskracht of partner.",
        "Er is een afspraak met huisarts, wijkverpleging en het team van de gemeente.",
        "Wij weten welke cao en welke loonkosten erbij horen.",
        "Wij weten welke diploma's en inschrijvingen nodig zijn, en kijken die na.",
        "Er is een tweede persoon die de coördinator kan vervangen.",
    ],
    statements: [
        "Wij weten welk werk vrijwilligers doen en welk werk vakmensen doen.",
        "Huisarts en wijkverpleging kennen ons plan.",
        "De coördinatie hangt niet aan één persoon.",
    ],
    begin: "Zet alle taken op een rij. Schrijf erbij wie ze doet: vrijwilliger, vakmens of partner.",
    go_on: "Bespreek uw plan met huisarts en wijkverpleging. Regel een vervanger voor de coördinator.",
};
