//! Services of care and support: household help, coordination, nursing, sheltered housing.

use super::figures::{INDEX, VOLUNTEERS};
use super::{Fit, Service};

pub(super) static HOUSEHOLD_HELP: Service = Service {
    value: "huishoudelijke-hulp",
    regime: "Meestal een maatwerkvoorziening onder de Wmo: de gemeente beslist per persoon.",
    fit: Fit::Ask,
    why: "Huishoudelijke hulp is meestal maatwerk. Veel verordeningen sluiten maatwerk uit. Vraag na of het bij u mag.",
    norms: &[
        "De prijs is reëel: hij dekt de echte kosten (Uitvoeringsbesluit Wmo, artikel 5.4).",
        "U praat met de huidige aanbieder over het personeel (Wmo 2015, artikel 2.6.5).",
        "Bij maatwerk is de opdracht minstens drie maanden voor de start rond (Uitvoeringsbesluit Wmo, artikel 5.1).",
        "De gemeente blijft bepalen wie hulp krijgt en hoeveel.",
    ],
    costs: &[
        "lonen volgens de cao;",
        "overhead die redelijk is;",
        "uren die geen hulp zijn, zoals overleg en ziekte;",
        "reizen en opleiding;",
        "stijging van lonen en prijzen;",
        "andere eisen van de gemeente.",
    ],
    figures: &[&INDEX],
};

pub(super) static COORDINATION: Service = Service {
    value: "coordinatie",
    regime: "Cliëntondersteuning onder de Wmo: gratis hulp bij het vinden van hulp.",
    fit: Fit::Ask,
    why: "Cliëntondersteuning moet onafhankelijk zijn. Geeft u zelf ook hulp? Dan moet u uitleggen hoe u dat scheidt.",
    norms: &[
        "De ondersteuner werkt alleen in het belang van de cliënt (Wmo 2015, artikel 2.2.4).",
        "Wie verwijst, heeft geen belang bij welke hulp iemand kiest.",
        "Gegevens van mensen blijven geheim (AVG).",
    ],
    costs: &[
        "loon van de dorpsondersteuner of coördinator;",
        "een vervanger bij ziekte;",
        "scholing;",
        "telefoon, computer en een veilig systeem.",
    ],
    figures: &[&INDEX],
};

pub(super) static NURSING: Service = Service {
    value: "verpleging-verzorging",
    regime: "De Zorgverzekeringswet of de Wet langdurige zorg. Het is geen taak van de gemeente.",
    fit: Fit::OtherLaw,
    why: "Verpleging en persoonlijke verzorging betaalt de zorgverzekeraar of het zorgkantoor. De gemeente kan deze taak \
          niet overdragen. Noem de zorgaanbieder wel als partner.",
    norms: &[
        "De zorgaanbieder voldoet aan de regels voor zorg (Wtza en Wkkgz).",
        "Verpleegkundigen staan in het BIG-register.",
        "U spreekt af hoe vrijwilligers en verpleging samenwerken.",
    ],
    costs: &["de zorg zelf hoort niet in uw begroting;", "overleg met de zorgaanbieder wel."],
    figures: &[],
};

pub(super) static SHELTERED_HOUSING: Service = Service {
    value: "beschermd-wonen",
    regime: "Een maatwerkvoorziening onder de Wmo, vaak voor een hele regio.",
    fit: Fit::OtherMunicipality,
    why: "Over beschermd wonen beslist vaak een centrumgemeente voor de hele regio. Vraag uw gemeente bij wie u moet zijn.",
    norms: &[
        "Er is dag en nacht begeleiding met de goede opleiding.",
        "Een calamiteit meldt u direct (Wmo 2015, artikel 3.4).",
        "Bij maatwerk is de opdracht minstens drie maanden voor de start rond (Uitvoeringsbesluit Wmo, artikel 5.1).",
    ],
    costs: &[
        "lonen van begeleiders, ook in de nacht;",
        "huur en energie;",
        "opleiding en controle op kwaliteit;",
        "reserve voor lege kamers.",
    ],
    figures: &[&INDEX, &VOLUNTEERS],
};
