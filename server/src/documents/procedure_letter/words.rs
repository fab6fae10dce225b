//! What the kinds of letters say.

use crate::documents::ProcedureMessage;
use app::words::closing;
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

    fn of_closing(kind: ClosingKind) -> Self {
        let letter = closing(kind).letter;
        Self {
            subject: letter.subject,
            verdict: letter.verdict,
            summary: letter.summary,
            reason_title: letter.reason_title,
            rules: letter.rules,
            no_remedies: letter.no_remedies,
            asked_title: letter.asked_title.unwrap_or_default(),
            tells_what_was_asked: letter.asked_title.is_some(),
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
