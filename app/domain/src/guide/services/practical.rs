//! Practical services: meals, transport, chores, gardening.

use super::figures::{INDEX, VOLUNTEER_HOUR, VOLUNTEERS};
use super::{Fit, Service};

pub(super) static MEALS: Service = Service {
    value: "maaltijden",
    regime: "Een algemene voorziening onder de Wmo: iedereen kan mee-eten, zonder indicatie.",
    fit: Fit::Fits,
    why: "Een eettafel of maaltijd aan huis is er voor iedereen. Zulke taken passen goed bij het uitdaagrecht.",
    norms: &[
        "U werkt met een hygiënecode voor eten (HACCP). Die code voegt u bij het voorstel.",
        "U weet wie een allergie of dieet heeft.",
        "De keuken voldoet aan de regels voor veilig eten.",
    ],
    costs: &[
        "boodschappen;",
        "keuken en koelkast;",
        "bezorgen;",
        "scholing in hygiëne;",
        "min: wat gasten zelf betalen.",
    ],
    figures: &[&VOLUNTEERS, &VOLUNTEER_HOUR],
};

pub(super) static TRANSPORT: Service = Service {
    value: "vervoer",
    regime: "Een taak onder de Wmo. Daarnaast geldt de wet over vervoer van personen.",
    fit: Fit::Fits,
    why: "Ritten door vrijwilligers passen goed bij het uitdaagrecht. De prijs mag alleen niet hoger zijn dan de kosten.",
    norms: &[
        "Reizigers betalen niet meer dan de rit kost. Anders is het taxivervoer, met eigen regels.",
        "Auto en inzittenden zijn verzekerd, ook bij ritten voor anderen.",
        "Chauffeurs hebben een geldig rijbewijs.",
    ],
    costs: &["auto of kilometers;", "verzekering;", "planning van ritten;", "min: wat reizigers zelf betalen."],
    figures: &[&VOLUNTEERS, &VOLUNTEER_HOUR],
};

pub(super) static CHORES: Service = Service {
    value: "klussen",
    regime: "Welzijn. Het is vaak geen taak van de gemeente.",
    fit: Fit::Ask,
    why: "Klussen in huis betaalt de gemeente vaak niet. Zoek eerst uit welke taak het is, en uit welke budgetpost \
          zij die betaalt.",
    norms: &[
        "Vrijwilligers doen alleen klussen die zij veilig kunnen doen. Gas en stroom zijn voor vakmensen.",
        "Schade bij iemand thuis is verzekerd.",
        "Wie alleen bij mensen thuiskomt, heeft vaak een VOG nodig.",
    ],
    costs: &["gereedschap en materiaal;", "iemand die klussen verdeelt;", "verzekering."],
    figures: &[&VOLUNTEERS, &VOLUNTEER_HOUR],
};

pub(super) static GARDENING: Service = Service {
    value: "tuinonderhoud",
    regime: "Welzijn. Het is vaak geen taak van de gemeente.",
    fit: Fit::Ask,
    why: "Tuinen van bewoners onderhouden betaalt de gemeente vaak niet. Zoek eerst uit welke taak het is, en uit welke \
          budgetpost zij die betaalt.",
    norms: &[
        "Vrijwilligers krijgen uitleg over machines en dragen goede kleding.",
        "Schade en letsel zijn verzekerd.",
        "U spreekt af wat u met het groenafval doet.",
    ],
    costs: &["gereedschap en brandstof;", "aanhanger of bus;", "iemand die klussen verdeelt;", "verzekering."],
    figures: &[&VOLUNTEERS, &INDEX],
};
