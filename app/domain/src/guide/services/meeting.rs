//! Services of meeting each other: coffee, visits, a meeting place, day care.

use super::figures::{INDEX, VOLUNTEER_HOUR, VOLUNTEERS};
use super::{Fit, Service};

pub(super) static COFFEE: Service = Service {
    value: "koffiemomenten",
    regime: "Een algemene voorziening onder de Wmo: iedereen kan komen, zonder indicatie.",
    fit: Fit::Fits,
    why: "Samen koffiedrinken is er voor iedereen. Zulke taken passen goed bij het uitdaagrecht.",
    norms: &[
        "De hulp is veilig en past bij de mensen die komen (Wmo 2015, artikel 3.1).",
        "Iedereen uit de gemeente is welkom, ook wie geen lid is.",
        "Vrijwilligers weten wat zij doen bij zorgen over iemand (meldcode).",
    ],
    costs: &[
        "huur van de ruimte, en energie;",
        "koffie, thee en materiaal;",
        "begeleiding van vrijwilligers;",
        "verzekering.",
    ],
    figures: &[&VOLUNTEERS, &VOLUNTEER_HOUR],
};

pub(super) static VISITS: Service = Service {
    value: "bezoek",
    regime: "Een algemene voorziening onder de Wmo: iedereen kan bezoek vragen, zonder indicatie.",
    fit: Fit::Fits,
    why: "Bezoek aan huis helpt tegen eenzaamheid. Zulke taken passen goed bij het uitdaagrecht.",
    norms: &[
        "Wie alleen bij mensen thuiskomt, heeft vaak een VOG nodig. De gemeente zegt of dat moet.",
        "Vrijwilligers kennen de meldcode en weten wie zij bellen (Wmo 2015, artikel 3.3).",
        "Gegevens van mensen blijven geheim (AVG).",
    ],
    costs: &["coördinatie van de bezoeken;", "scholing van vrijwilligers;", "reiskosten;", "verzekering."],
    figures: &[&VOLUNTEERS, &VOLUNTEER_HOUR],
};

pub(super) static MEETING_PLACE: Service = Service {
    value: "ontmoetingsplek",
    regime: "Een algemene voorziening onder de Wmo: iedereen kan binnenlopen, zonder indicatie.",
    fit: Fit::Fits,
    why: "Een ontmoetingsplek is er voor iedereen. Zulke taken passen goed bij het uitdaagrecht.",
    norms: &[
        "Het gebouw is veilig, en ook met een rolstoel te gebruiken.",
        "Iedereen uit de gemeente is welkom, ook wie geen lid is.",
        "Er is altijd iemand die weet wat te doen bij een ongeluk.",
    ],
    costs: &[
        "huur, energie en schoonmaak;",
        "een beheerder of coördinator;",
        "inrichting en onderhoud;",
        "verzekering van gebouw en bezoekers.",
    ],
    figures: &[&VOLUNTEERS, &VOLUNTEER_HOUR],
};

pub(super) static DAY_CARE: Service = Service {
    value: "dagopvang",
    regime: "Een algemene voorziening of een maatwerkvoorziening onder de Wmo. Dat verschilt per gemeente.",
    fit: Fit::IfGeneral,
    why: "Vraag of dagopvang bij u voor iedereen is, of alleen na een besluit per persoon (maatwerk). Veel verordeningen \
          sluiten maatwerk uit.",
    norms: &[
        "Er is genoeg begeleiding met de goede opleiding.",
        "Medewerkers kennen de meldcode. Een calamiteit meldt u direct (Wmo 2015, artikelen 3.3 en 3.4).",
        "De gemeente zegt of er een klachtenregeling moet zijn, en een raad van cliënten.",
        "Bij maatwerk is de opdracht minstens drie maanden voor de start rond (Uitvoeringsbesluit Wmo, artikel 5.1).",
    ],
    costs: &[
        "lonen van begeleiders en coördinator;",
        "uren die geen hulp zijn, zoals overleg en scholing;",
        "huur en energie;",
        "maaltijden en activiteiten;",
        "administratie, verzekering en controle op kwaliteit.",
    ],
    figures: &[&INDEX, &VOLUNTEERS],
};
