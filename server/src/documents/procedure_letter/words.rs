//! What the kinds of letters say.

use crate::documents::ProcedureMessage;
use domain::case::ClosingKind;

/// What the kinds of letters say, each in its place.
pub(super) struct Words {
    pub(super) subject: &'static str,
    pub(super) verdict: &'static str,
    pub(super) summary: &'static str,
    pub(super) reason_title: &'static str,
    pub(super) rules: &'static str,
    pub(super) no_remedies: Option<&'static str>,
    pub(super) asked_title: &'static str,
    pub(super) tells_what_was_asked: bool,
}

impl Words {
    #[expect(clippy::too_many_lines, reason = "a table of words, not a course of action")]
    pub(super) fn of(message: &ProcedureMessage) -> Self {
        match message {
            ProcedureMessage::Postponed { .. } => Self {
                subject: "Verdaging",
                verdict: "Wij beslissen later",
                summary: "Wij kunnen niet binnen de gewone termijn op uw voorstel beslissen.",
                reason_title: "Waarom wij meer tijd nodig hebben",
                rules: "Wij mogen ons besluit eenmaal verdagen, zolang de beslistermijn nog loopt: {verordening}.",
                no_remedies: Some(
                    "Tegen het verdagen zelf kunt u geen bezwaar maken; het bereidt ons besluit voor (artikel 6:3 van de \
                     Algemene wet bestuursrecht). Hebt u op de nieuwe laatste dag geen besluit? Dan kunt u ons in gebreke \
                     stellen. Beslissen wij daarna niet binnen twee weken, dan krijgt u een dwangsom (artikel 4:17 van die \
                     wet).",
                ),
                asked_title: "",
                tells_what_was_asked: false,
            },
            ProcedureMessage::Corrected { .. } => Self {
                subject: "Herstelbrief",
                verdict: "Wij herstellen een fout in onze brief",
                summary: "In onze brief met het besluit staat een fout. Ons besluit blijft hetzelfde.",
                reason_title: "Wat er fout staat en wat het moet zijn",
                rules: "Ons besluit berust op {verordening}. Deze brief hoort bij dat besluit en verandert er niets aan. Ook \
                        de bezwaartermijn blijft zoals die in het besluit staat.",
                no_remedies: Some(
                    "Deze brief is geen nieuw besluit. Bezwaar maken kan alleen tegen het besluit zelf, zolang de termijn \
                     daarvoor loopt.",
                ),
                asked_title: "",
                tells_what_was_asked: false,
            },
            ProcedureMessage::SupplementRequested { .. } => Self {
                subject: "Verzoek om aanvulling",
                verdict: "Uw voorstel is nog niet volledig",
                summary: "Wij kunnen uw voorstel nog niet beoordelen. Er ontbreekt iets, of er klopt iets niet.",
                reason_title: "Zo vult u aan",
                rules: "Wij mogen u vragen om aan te vullen als een voorstel niet voldoet aan een voorschrift. Dat mag ook \
                        als er te weinig in staat om het te beoordelen (artikel 4:5, eerste lid, van de Algemene wet \
                        bestuursrecht; {verordening}). Onze beslistermijn staat stil vanaf {morgen}, tot u hebt aangevuld of \
                        de laatste dag voorbij is (artikel 4:15 van die wet). Vult u niet op tijd of niet genoeg aan? Dan \
                        mogen wij besluiten uw voorstel niet te behandelen (artikel 4:5 van die wet).",
                no_remedies: Some(
                    "Tegen dit verzoek zelf kunt u geen bezwaar maken; het bereidt ons besluit voor (artikel 6:3 van de \
                     Algemene wet bestuursrecht). Bent u het niet eens met een punt? Laat het ons dan snel weten.",
                ),
                asked_title: "Wat wij u vragen",
                tells_what_was_asked: true,
            },
            ProcedureMessage::Closed(closing) => Self::of_closing(closing.kind),
        }
    }

    #[expect(clippy::too_many_lines, reason = "a table of words, not a course of action")]
    fn of_closing(kind: ClosingKind) -> Self {
        match kind {
            ClosingKind::NotHandled => Self {
                subject: "Besluit om niet te behandelen",
                verdict: "Wij behandelen uw voorstel niet",
                summary: "Er ontbreken gegevens die wij nodig hebben om uw voorstel te beoordelen. Daarom stellen wij het \
                          buiten behandeling.",
                reason_title: "Waarom het niet genoeg is",
                rules: "Wij mogen een onvolledig verzoek buiten behandeling stellen als u de gelegenheid had om het aan te \
                        vullen. Wij moeten dat bekendmaken binnen vier weken nadat die tijd voorbij was of uw aanvulling kwam \
                        (artikel 4:5, eerste en vierde lid, van de Algemene wet bestuursrecht; {verordening}). U kunt een \
                        nieuw, volledig voorstel indienen.",
                no_remedies: None,
                asked_title: "Wat wij vroegen",
                tells_what_was_asked: true,
            },
            ClosingKind::Inadmissible => Self {
                subject: "Besluit dat uw verzoek niet-ontvankelijk is",
                verdict: "Wij beoordelen uw voorstel niet",
                summary: "Uw verzoek voldoet niet aan een eis die de verordening stelt. Daarom verklaren wij het \
                          niet-ontvankelijk, en kijken wij niet naar de inhoud.",
                reason_title: "Aan welke eis uw verzoek niet voldoet",
                rules: "De eisen aan een uitdaging staan in {verordening}.",
                no_remedies: None,
                asked_title: "",
                tells_what_was_asked: false,
            },
            ClosingKind::Forwarded => Self {
                subject: "Doorzending",
                verdict: "Uw voorstel is doorgezonden",
                summary: "Uw voorstel gaat over iets waarover wij niet mogen beslissen. Daarom zenden wij het door.",
                reason_title: "Waarom het daar hoort",
                rules: "Wij zenden stukken waarover een ander bestuursorgaan gaat meteen door, en laten u dat weten \
                        (artikel 2:3, eerste lid, van de Algemene wet bestuursrecht). Onze behandeling is hiermee klaar.",
                no_remedies: Some(NO_DECISION),
                asked_title: "",
                tells_what_was_asked: false,
            },
            ClosingKind::Moot | ClosingKind::Withdrawn => Self {
                subject: "Afsluiting van het dossier",
                verdict: "Er valt niets meer te beslissen",
                summary: "Over uw voorstel kunnen wij niets meer beslissen. Daarom sluiten wij het dossier.",
                reason_title: "Waarom uw voorstel is vervallen",
                rules: "Wilt u toch een besluit? Dan kunt u een nieuw voorstel indienen: {verordening}.",
                no_remedies: Some(NO_DECISION),
                asked_title: "",
                tells_what_was_asked: false,
            },
        }
    }
}

/// What the board does to answer a request to supplement.
pub(super) const HOW_TO_SUPPLEMENT: &str = "Open uw voorstel in het Uitdaagloket. Bij elke vraag waar het om gaat, staat waarom wij die \
                                 stellen. Pas uw antwoord aan of voeg een bijlage toe. Dien uw voorstel daarna opnieuw in. \
                                 Lukt het niet op tijd? Overleg dan snel met ons.";

/// The same for who does not work in the program.
pub(super) const SUPPLEMENT_BY_POST: &str = "Stuur ons uw aanvulling per brief, met het kenmerk van deze brief erbij. Schrijf bij elk \
                                  punt bij welke vraag het hoort, en stuur de bijlagen mee. Lukt het niet op tijd? Overleg \
                                  dan snel met ons.";

/// What there is to say where objection is not open.
const NO_DECISION: &str = "Deze brief is geen besluit in de zin van artikel 1:3 van de Algemene wet bestuursrecht. Daarom \
                           kunt u er geen bezwaar tegen maken. U kunt wel met ons in gesprek gaan, of een klacht indienen \
                           over de manier waarop wij u hebben behandeld (artikel 9:1 van die wet).";
