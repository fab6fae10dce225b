//! 2 Leidinggeven.

use super::BlockGuide;
use crate::catalogue::BuildingBlock;

pub(super) static GUIDE: BlockGuide = BlockGuide {
    block: BuildingBlock::Leadership,
    lead: "Wie trekt de kar, en wie neemt het over?",
    why: &[
        "Veel initiatieven leunen op een paar mensen. Dat geeft vaart, maar het is ook een risico. Valt de trekker uit, \
         dan stopt alles.",
        "Leiding geven is hier iets anders dan baas zijn. U verdeelt het werk, u luistert naar leden en u hakt knopen \
         door. De gemeente wil weten wie waarvoor staat. Zij kijkt ook of het zonder u verder kan.",
    ],
    questions: &[
        "Wie doet wat in het bestuur?",
        "Welke kennis missen wij, en waar halen wij die?",
        "Wie neemt het over als de voorzitter een half jaar weg is?",
        "Hoe lang blijft iemand in het bestuur?",
        "Wat beslist het bestuur zelf, en wat beslissen de leden?",
    ],
    pitfalls: &[
        "Eén persoon heeft alle contacten en alle wachtwoorden.",
        "Het bestuur beslist ook over het eigen werk of dat van familie.",
        "Er is geen rooster van aftreden, dus niemand durft te stoppen.",
        "Vergaderen kost meer tijd dan het werk zelf.",
    ],
    checklist: &[
        "Er zijn minstens drie bestuursleden, met een eigen taak.",
        "Voor elke taak is er iemand die kan invallen.",
        "Er is een afspraak over eigen belang (WBTR).",
        "Er is een rooster van aftreden.",
        "Papieren en wachtwoorden zijn voor twee mensen te vinden.",
    ],
    statements: [
        "Ons bestuur heeft minstens drie mensen, elk met een eigen taak.",
        "Voor iedere belangrijke taak kan iemand anders invallen.",
        "Wij hebben afgesproken wat het bestuur beslist en wat de leden beslissen.",
    ],
    begin: "Zoek een derde bestuurslid. Schrijf daarna op wie wat doet.",
    go_on: "Wijs voor elke taak een vervanger aan. Maak ook een rooster van aftreden.",
};
