//! The seven benefits (voordelen) of doing it yourselves: each with a claim, one indicator for it, how to measure that
//! now and later, and what often goes wrong. Their names are those of the catalogue.

use crate::catalogue::{Kind, Section, standard};

/// The question of the catalogue in which benefits are claimed; it has rows.
pub const QUESTION: &str = "meerwaarde.voordelen";
/// The cell of a row that says which benefit it is.
pub const WHICH: &str = "voordeel";
/// The cell that holds the claim.
pub const CLAIM: &str = "belofte";
/// The cell that holds the indicator.
pub const INDICATOR: &str = "indicator";

/// What there is to know of one benefit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Benefit {
    /// Stored value in the catalogue.
    pub value: &'static str,
    /// What a board may promise (belofte), to take over and change.
    pub claim: &'static str,
    /// What to measure (indicator).
    pub indicator: &'static str,
    /// How to find out how it is now (nulmeting).
    pub baseline: &'static str,
    /// How to choose what to reach (doel).
    pub goal: &'static str,
    /// What often goes wrong (valkuil).
    pub pitfall: &'static str,
}

/// All benefits, in the order of the catalogue.
pub static ALL: [Benefit; 7] = [
    Benefit {
        value: "flexibel",
        claim: "Wie belt, kan snel beginnen en kan van dag of tijd wisselen.",
        indicator: "Aantal dagen tussen de eerste vraag en de eerste keer hulp",
        baseline: "Vraag de gemeente hoelang mensen nu wachten. Weet zij het niet? Vraag dan tien mensen die hulp kregen, \
                   en schrijf op in welke maand.",
        goal: "Kies een aantal dagen dat u ook haalt in de vakantie. Meet het bij iedereen, en bekijk elk kwartaal het \
               gemiddelde.",
        pitfall: "U telt pas vanaf het eerste gesprek. Dan lijkt de wachttijd korter dan mensen hem merken.",
    },
    Benefit {
        value: "nabij",
        claim: "Mensen vinden de hulp in hun eigen dorp of wijk.",
        indicator: "Gemiddelde reistijd van huis naar de plek, in minuten",
        baseline: "Neem de adressen van mensen die nu meedoen, zonder hun namen. Zoek de reistijd op die zij nu hebben.",
        goal: "Reken dezelfde adressen door naar uw eigen plek. Noem ook de langste reis, want een gemiddelde verbergt \
               die.",
        pitfall: "U meet in kilometers. Wie niet kan autorijden, merkt alleen hoelang de reis duurt.",
    },
    Benefit {
        value: "persoonlijk",
        claim: "Iedereen krijgt hulp die past bij wat hij of zij zelf wil.",
        indicator: "Rapportcijfer dat deelnemers geven voor de hulp",
        baseline: "Zoek het cijfer in het cliëntonderzoek van de gemeente. Is er geen cijfer? Vraag het zelf voordat u \
                   begint, met dezelfde vraag als later.",
        goal: "Kies een cijfer dat hoger is dan nu. Zeg ook hoeveel deelnemers minstens antwoord geven.",
        pitfall: "De begeleider vraagt het cijfer zelf. Dan geven mensen een hoger cijfer dan zij menen.",
    },
    Benefit {
        value: "continu",
        claim: "Mensen zien vaste gezichten, en de hulp gaat door als iemand ziek is.",
        indicator: "Aantal verschillende helpers dat een deelnemer in een maand ziet",
        baseline: "Vraag vijf deelnemers om een maand lang op te schrijven wie er kwam. Of vraag de aanbieder om het \
                   rooster.",
        goal: "Kies een hoogste aantal per maand. Tel daarnaast de keren dat er niemand kwam: dat aantal moet nul zijn.",
        pitfall: "Eén vaste helper lijkt het beste. Wordt die ziek, dan is er niemand. Twee of drie is beter.",
    },
    Benefit {
        value: "kosten",
        claim: "Door samen in te kopen betaalt de gemeente minder voor dezelfde hulp.",
        indicator: "Kosten voor de gemeente per eenheid, zoals een dagdeel, in het eerste jaar",
        baseline: "Vraag de gemeente wat zij nu per eenheid betaalt, met vervoer en btw. Schrijf het jaar erbij.",
        goal: "Neem het bedrag uit uw begroting. Het moet hetzelfde zijn als wat daar staat, ook als u iets verandert.",
        pitfall: "U vergelijkt uw prijs zonder vervoer met de prijs van nu met vervoer. De gemeente rekent dat na.",
    },
    Benefit {
        value: "vrijwilligers",
        claim: "Meer inwoners helpen elkaar, en zij houden het vol.",
        indicator: "Aantal vrijwilligers dat minstens een half jaar actief is",
        baseline: "Tel wie er nu al helpt met deze taak in uw dorp of wijk. Is dat niemand? Schrijf dan nul op.",
        goal: "Kies een aantal dat past bij de uren die u nodig hebt. Tel twee keer per jaar wie er nog is.",
        pitfall: "U telt iedereen die ooit ja zei. De gemeente vraagt wie er vorige maand was.",
    },
    Benefit {
        value: "zeggenschap",
        claim: "Wie hulp krijgt, beslist mee over hoe het gaat.",
        indicator: "Deel van de adviezen van deelnemers waarop het bestuur binnen vier weken antwoordt",
        baseline: "Kijk of er nu een cliëntenraad is die over uw dorp of wijk gaat. Is die er niet? Schrijf dat op.",
        goal: "Kies een percentage. Houd een lijst bij van elk advies, met de dag van het antwoord en wat u ermee doet.",
        pitfall: "U telt vergaderingen. Meepraten telt pas als het bestuur antwoord geeft.",
    },
];

/// The section of the proposal that asks for them.
pub fn section() -> Option<&'static Section> {
    standard().find(QUESTION).map(|(section, _)| section)
}

/// The benefit with this stored value.
pub fn find(value: &str) -> Option<&'static Benefit> {
    ALL.iter().find(|benefit| benefit.value == value)
}

impl Benefit {
    /// Name on screen, as the catalogue has it.
    pub fn label(&self) -> &'static str {
        let Some(Kind::Rows { columns, .. }) = standard().question(QUESTION).map(|question| question.kind()) else {
            return self.value;
        };
        let which = columns.iter().find(|column| column.id == WHICH);
        let Some(Kind::OneOf(choices)) = which.map(|column| column.kind) else { return self.value };
        choices.iter().find(|choice| choice.value == self.value).map_or(self.value, |choice| choice.label)
    }
}
