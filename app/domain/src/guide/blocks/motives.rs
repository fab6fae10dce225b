//! 1 Drijfveren.

use super::BlockGuide;
use crate::catalogue::BuildingBlock;

pub(super) static GUIDE: BlockGuide = BlockGuide {
    block: BuildingBlock::Motives,
    lead: "Waarom doet u dit, en voor wie?",
    why: &[
        "Een initiatief begint met mensen die iets missen of iets zien misgaan. Die reden houdt u op de been als het \
         tegenzit. Zij helpt ook om nee te zeggen tegen dingen die niet passen.",
        "De gemeente wil weten welk probleem u oplost. Een goed gevoel is niet genoeg. Laat zien dat het probleem er is, \
         met verhalen en met cijfers.",
    ],
    questions: &[
        "Wat gaat er nu niet goed in uw dorp of wijk?",
        "Wie merkt dat, en hoe weet u dat?",
        "Wat is over drie jaar anders als het lukt?",
        "Wat doet u bewust niet?",
        "Waarom bent u de goede groep om dit te doen?",
    ],
    pitfalls: &[
        "U begint met een gebouw of een vorm, en niet met wat mensen nodig hebben.",
        "U spreekt namens het dorp, maar vroeg het aan weinig mensen.",
        "Bezuinigen is de enige reden.",
        "Iedereen in de groep heeft een ander doel, en niemand zegt het.",
    ],
    checklist: &[
        "Wij hebben met inwoners gepraat over wat zij missen.",
        "Wij hebben minstens één cijfer of onderzoek dat het probleem laat zien.",
        "Ons doel staat in twee zinnen op papier.",
        "De hele groep staat achter die zinnen.",
        "Wij weten voor wie het is, en voor hoeveel mensen ongeveer.",
    ],
    statements: [
        "Wij kunnen in twee zinnen zeggen welk probleem wij oplossen.",
        "Wij hebben aan inwoners gevraagd wat zij nodig hebben.",
        "Wij weten voor hoeveel mensen wij dit doen.",
    ],
    begin: "Praat eerst met tien inwoners. Schrijf op wat zij missen, in hun eigen woorden.",
    go_on: "Zoek bij de verhalen ook een cijfer. Zet daarna uw doel in twee zinnen op papier.",
};
