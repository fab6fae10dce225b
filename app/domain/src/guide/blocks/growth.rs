//! 8 Groeistadia en rechtsvormen.

use super::BlockGuide;
use crate::catalogue::BuildingBlock;

pub(super) static GUIDE: BlockGuide = BlockGuide {
    block: BuildingBlock::GrowthAndLegalForm,
    lead: "Waar staat u nu, en welke vorm past daarbij?",
    why: &[
        "Een initiatief groeit in stappen. Eerst is er een idee, dan komen er leden en activiteiten. Daarna kunt u een \
         taak van de gemeente doen. Elke stap vraagt iets anders van u.",
        "Voor een contract met de gemeente hebt u een rechtsvorm nodig. Vaak is dat een coöperatie, een vereniging of een \
         stichting. Denk ook na over stoppen. Mensen die hulp krijgen, mogen dan niet zonder zitten.",
    ],
    questions: &[
        "In welke fase zitten wij: idee, opbouw, uitvoering of verbreding?",
        "Willen wij leden die meebeslissen?",
        "Wie betaalt mee als er schulden zijn?",
        "Wat willen wij over twee jaar doen, en wat nooit?",
        "Wie neemt de hulp over als wij moeten stoppen?",
    ],
    pitfalls: &[
        "U groeit sneller dan uw vrijwilligers aankunnen.",
        "U kiest een rechtsvorm omdat een ander die heeft.",
        "Er is geen plan voor stoppen.",
        "De statuten passen niet meer bij wat u doet.",
    ],
    checklist: &[
        "Wij weten in welke fase wij zitten.",
        "Wij hebben een rechtsvorm, of weten wanneer wij die kiezen.",
        "Wij weten wie mag tekenen.",
        "Er is een plan voor uitval, en een plan voor stoppen.",
        "Wij hebben afgesproken wat wij niet gaan doen.",
    ],
    statements: [
        "Wij hebben een rechtsvorm, of wij weten welke wij kiezen.",
        "Wij weten wie namens ons mag tekenen.",
        "Wij hebben een plan voor als wij moeten stoppen.",
    ],
    begin: "Bespreek met elkaar welke rechtsvorm past. Vraag een notaris of een netwerk om raad.",
    go_on: "Maak een plan voor uitval en voor stoppen. Schrijf op wie de hulp dan overneemt.",
};
