//! 3 Betrokken blijven.

use super::BlockGuide;
use crate::catalogue::BuildingBlock;

pub(super) static GUIDE: BlockGuide = BlockGuide {
    block: BuildingBlock::Involvement,
    lead: "Hoe blijven leden, vrijwilligers en buurtgenoten meedoen?",
    why: &[
        "Een zorgcoöperatie is zo sterk als de mensen die meedoen. In het begin is iedereen enthousiast. Na een jaar \
         wordt het gewoon, en dan haken mensen af als u niets doet.",
        "De gemeente vraagt om draagvlak: mensen die achter het plan staan. Dat laat u zien met leden, bijeenkomsten en \
         brieven van partners. Noem ook wie tegen is. Dat maakt uw verhaal eerlijk.",
    ],
    questions: &[
        "Hoeveel leden hebben wij, en hoeveel mensen doen echt mee?",
        "Hoe horen leden wat er gebeurt, ook zonder internet?",
        "Wat vragen wij van vrijwilligers, en wat geven wij terug?",
        "Wie bereiken wij nog niet?",
        "Wie is tegen, en wat doen wij met hun zorgen?",
    ],
    pitfalls: &[
        "U telt handtekeningen, maar kent de mensen niet.",
        "Steeds dezelfde vrijwilligers doen alles, tot zij op zijn.",
        "Nieuwe inwoners en jonge mensen worden vergeten.",
        "Leden mogen stemmen, maar merken niet dat het iets uitmaakt.",
    ],
    checklist: &[
        "Er was het afgelopen jaar een bijeenkomst, met een verslag.",
        "Wij weten hoeveel leden en vrijwilligers wij hebben.",
        "Partners hebben op papier gezet dat zij ons steunen.",
        "Vrijwilligers krijgen uitleg, een vaste contactpersoon en een verzekering.",
        "Wij vragen elk jaar wat leden van ons vinden.",
    ],
    statements: [
        "Wij hielden het afgelopen jaar een bijeenkomst over dit plan.",
        "Wij weten hoeveel leden en vrijwilligers op ons rekenen.",
        "Vrijwilligers weten bij wie zij met vragen terechtkunnen.",
    ],
    begin: "Houd een bijeenkomst over uw plan. Maak een kort verslag, met hoeveel mensen er waren.",
    go_on: "Vraag partners om een brief. Vraag leden ook wat zij van u vinden, en vertel wat u daarmee doet.",
};
