//! 5 Financiering.

use super::BlockGuide;
use crate::catalogue::BuildingBlock;

pub(super) static GUIDE: BlockGuide = BlockGuide {
    block: BuildingBlock::Funding,
    lead: "Wat kost het, wie betaalt, en wat als het tegenvalt?",
    why: &[
        "Een taak overnemen kost geld, elk jaar weer. Een begroting laat zien dat het kan. Zij laat ook zien wat de \
         gemeente nu betaalt, en wat zij aan u betaalt.",
        "Vrijwilligers zijn niet gratis. Denk aan scholing, een vergoeding en iemand die hen begeleidt. Reken een eerlijke \
         prijs. Wie te laag begint, stopt na een jaar.",
    ],
    questions: &[
        "Wat kost de taak ons per jaar, drie jaar lang?",
        "Wat betaalt de gemeente er nu voor?",
        "Welk geld is zeker, en welk geld hopen wij te krijgen?",
        "Wat doen wij als een fonds nee zegt, of als er minder mensen komen?",
        "Hoeveel geld houden wij achter de hand?",
    ],
    pitfalls: &[
        "U telt uren van vrijwilligers mee als geld.",
        "U vergeet kosten die niet elke week komen, zoals verzekering, scholing en boekhouding.",
        "Het geld voor de start is op als het gewone werk begint.",
        "De prijzen blijven drie jaar gelijk, terwijl lonen stijgen.",
        "U vergelijkt uw prijs met een bedrag dat niemand heeft nagekeken.",
    ],
    checklist: &[
        "Er is een begroting voor alle jaren, met uitleg bij grote bedragen.",
        "Kosten voor de start staan apart.",
        "Bij elke bron van geld staat hoe zeker die is.",
        "De gemeente heeft gezegd wat de taak nu kost.",
        "Er is een reserve, en wij weten wat die kan opvangen.",
        "Wij weten of wij btw moeten rekenen.",
    ],
    statements: [
        "Wij weten ongeveer wat de taak ons per jaar kost.",
        "Wij weten wat de gemeente nu voor de taak betaalt.",
        "Wij weten wat wij doen als geld of klanten tegenvallen.",
    ],
    begin: "Vraag de gemeente wat de taak nu kost. Zet daarna uw eigen kosten op één blad.",
    go_on: "Reken uit wat er gebeurt bij minder klanten of minder vrijwilligers. Kies hoe groot uw reserve moet zijn.",
};
