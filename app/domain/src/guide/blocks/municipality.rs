//! 6 De gemeente als partner.

use super::BlockGuide;
use crate::catalogue::BuildingBlock;

pub(super) static GUIDE: BlockGuide = BlockGuide {
    block: BuildingBlock::MunicipalityAsPartner,
    lead: "Hoe werkt u samen met de gemeente, voor en na het besluit?",
    why: &[
        "U daagt de gemeente uit, maar u hebt haar ook nodig. Zij blijft verantwoordelijk voor de taak. Zij betaalt, zij \
         kijkt mee en zij moet ingrijpen als het misgaat.",
        "Een goed gesprek vooraf scheelt maanden. Vraag om één contactpersoon. Zorg ook dat u de regels kent: de \
         verordening zegt wat mag en hoe lang een besluit duurt.",
    ],
    questions: &[
        "Welke taak is het precies, en uit welk potje betaalt de gemeente die?",
        "Wie voert de taak nu uit, en tot wanneer loopt die afspraak?",
        "Wie is bij de gemeente onze contactpersoon?",
        "Wat wil de gemeente bereiken, en hoe helpt ons plan daarbij?",
        "Hoe laten wij elk kwartaal zien hoe het gaat?",
    ],
    pitfalls: &[
        "U dient in zonder één gesprek.",
        "U wilt ook bepalen wie recht heeft op hulp. Dat mag niet.",
        "U praat alleen met de wethouder en niet met de ambtenaren.",
        "Het contract met de huidige aanbieder loopt nog jaren.",
        "Er is niet afgesproken wat u meet en wanneer u dat laat zien.",
    ],
    checklist: &[
        "Wij hebben de verordening gelezen.",
        "Wij hebben een contactpersoon en minstens één gesprek gehad.",
        "Wij weten welk contract er loopt, en tot wanneer.",
        "Wij weten wanneer ons voorstel binnen moet zijn.",
        "Wij hebben met de huidige uitvoerder gepraat, of weten waarom niet.",
        "Er zijn minstens vier dingen die wij meten.",
    ],
    statements: [
        "Wij weten welke taak van de gemeente wij willen overnemen.",
        "Wij hebben met iemand van de gemeente over ons plan gepraat.",
        "Wij weten tot wanneer de afspraak met de huidige uitvoerder loopt.",
    ],
    begin: "Bel de gemeente en vraag om één contactpersoon. Lees daarna de verordening.",
    go_on: "Vraag naar het contract dat nu loopt. Spreek ook af wat u gaat meten.",
};
