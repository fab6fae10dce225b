//! What Lindewaard scores proposals on: seven criteria, each with its disciplines and with what every score means.

use crate::assessment::Criterion;
use crate::assessment::Discipline::{self, AdvisoryCouncil, Finance, Policy, Procurement, Supervision};

/// A criterion with its label and its question.
fn criterion((id, label, question): (&str, &str, &str), weight: u8, evidence: &[&str]) -> Criterion {
    Criterion {
        id: id.into(),
        label: label.into(),
        question: question.into(),
        weight,
        knock_out: false,
        evidence: evidence.iter().map(|section| (*section).into()).collect(),
        disciplines: Vec::new(),
        anchors: Vec::new(),
    }
}

impl Criterion {
    fn knock_out(self) -> Self {
        Self { knock_out: true, ..self }
    }

    fn scored_by(self, disciplines: &[Discipline]) -> Self {
        Self { disciplines: disciplines.to_vec(), ..self }
    }

    fn meaning(self, anchors: [&str; 5]) -> Self {
        Self { anchors: anchors.map(str::to_owned).to_vec(), ..self }
    }
}

#[expect(clippy::too_many_lines, reason = "a table, not a course of action")]
pub(super) fn criteria() -> Vec<Criterion> {
    vec![
        criterion(
            (
                "meerwaarde",
                "Maatschappelijke meerwaarde",
                "Worden inwoners hier merkbaar beter van, en is dat te meten?",
            ),
            20,
            &["drijfveren", "doelgroep", "meerwaarde"],
        )
        .scored_by(&[Policy, AdvisoryCouncil])
        .meaning([
            "Het plan zegt niet wat inwoners eraan hebben",
            "Beloften zonder nulmeting of doel",
            "Een nulmeting en een doel bij de hoofdzaken",
            "Alles meetbaar, en de doelgroep is gehoord",
            "Meetbaar beter dan nu, en elders al gebleken",
        ]),
        criterion(
            ("kwaliteit", "Kwaliteit en veiligheid", "Is de hulp veilig, passend en volgens de eisen van de Wmo?"),
            20,
            &["kwaliteit", "aanpak"],
        )
        .knock_out()
        .scored_by(&[Policy, Supervision])
        .meaning([
            "Niets over eisen, klachten of incidenten",
            "Eisen genoemd, niet hoe men eraan voldoet",
            "Werkwijze, klachten en meldingen geregeld",
            "Geregeld, met bewijs dat nu geldt",
            "Geregeld, bewezen en door een ander getoetst",
        ]),
        criterion(
            ("draagvlak", "Draagvlak", "Staan leden, inwoners en partners achter dit plan?"),
            15,
            &["draagvlak", "samenwerking"],
        )
        .scored_by(&[Policy, AdvisoryCouncil])
        .meaning([
            "Alleen het bestuur komt aan het woord",
            "Steun genoemd, niet geteld of gedateerd",
            "Geteld, maar cliënten zijn nog niet gevraagd",
            "Breed gesteund, ook door wie de hulp nu krijgt",
            "Breed gesteund, en partners tekenden mee",
        ]),
        criterion(
            ("continuiteit", "Continuïteit en risico", "Gaat de hulp door bij ziekte, tegenslag of stoppen?"),
            15,
            &["risicos", "continuiteit", "aansprakelijkheid"],
        )
        .knock_out()
        .scored_by(&[Procurement, Finance, Supervision])
        .meaning([
            "Niets over ziekte, tegenslag of stoppen",
            "Risico’s genoemd, zonder maatregel",
            "Waarneming benoemd, nog niet vastgelegd",
            "Waarneming vastgelegd; reserve en polis passen",
            "Vastgelegd, ook voor twee tegenslagen tegelijk",
        ]),
        criterion(
            (
                "kosten",
                "Kosten en doelmatigheid",
                "Klopt de begroting, en is de prijs redelijk naast wat de gemeente nu betaalt?",
            ),
            15,
            &["begroting"],
        )
        .scored_by(&[Procurement, Finance])
        .meaning([
            "De begroting ontbreekt of klopt niet",
            "Klopt, maar duurder dan nu zonder uitleg",
            "Klopt, en de prijs is uit te leggen",
            "Redelijke prijs, tegenvallers doorgerekend",
            "Beter geprijsd dan nu, met bewijs per grote post",
        ]),
        criterion(
            (
                "deskundigheid",
                "Deskundigheid en organisatie",
                "Kunnen bestuur, beroepskrachten en vrijwilligers dit dragen?",
            ),
            10,
            &["organisatie", "initiatiefnemer"],
        )
        .scored_by(&[Procurement, Supervision])
        .meaning([
            "Niet duidelijk wie wat doet",
            "Taken verdeeld, kennis ontbreekt op een hoofdzaak",
            "De nodige kennis is er of wordt ingehuurd",
            "Kennis en vervanging aantoonbaar geregeld",
            "Bewezen ervaring, ook in het bestuur",
        ]),
        criterion(
            (
                "uitvoerbaarheid",
                "Uitvoerbaarheid en aansluiting",
                "Past het bij beleid, contracten en planning van de gemeente?",
            ),
            5,
            &["taak", "samenwerking", "juridisch"],
        )
        .scored_by(&[Policy, Procurement])
        .meaning([
            "Past niet bij verordening of contracten",
            "Past, maar de planning is niet haalbaar",
            "Past en is haalbaar; afspraken moeten nog",
            "Afspraken met aanbieder en toegang liggen klaar",
            "Afspraken gemaakt; begin en overdracht staan vast",
        ]),
    ]
}
