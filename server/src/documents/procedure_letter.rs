//! What the template of a letter about the procedure reads. Fields are described in `samples/README.md`.

use super::letter_view::head::{ContactView, MunicipalityView, SignatureView, addressee};
use super::letter_view::law::RemediesView;
use super::letter_view::procedure::ProcedureView;
use super::letter_view::{BY_POST, OBJECTION_BY_POST};
use super::words::{Created, bold, name, paragraph, plain, sentence};
use super::{ProcedureLetterFacts, ProcedureMessage};
use domain::calendar::{DutchDate, Term};
use domain::case::{Closing, ClosingKind};
use domain::markdown::{self, Block};
use jiff::civil::Date;
use serde::Serialize;

/// The letter as data.
#[derive(Debug, Serialize)]
pub(super) struct ProcedureLetterView {
    municipality: MunicipalityView,
    addressee: Vec<String>,
    decided: String,
    sent: String,
    created: Created,
    reference: String,
    subject: String,
    salutation: &'static str,
    verdict: &'static str,
    summary: Vec<Block>,
    procedure: ProcedureView,
    asked: Vec<String>,
    asked_title: &'static str,
    asked_intro: Vec<Block>,
    reason_title: &'static str,
    reason: Vec<Block>,
    rules: Vec<Block>,
    remedies: Option<RemediesView>,
    no_remedies: Vec<Block>,
    contact: ContactView,
    signature: SignatureView,
}

impl ProcedureLetterView {
    /// Writes the letter.
    pub(super) fn of(facts: &ProcedureLetterFacts) -> Self {
        let words = Words::of(&facts.message);
        let (reason, signatory) = match &facts.message {
            ProcedureMessage::Closed(closing) => (closing.reason.as_str(), &closing.signatory),
            ProcedureMessage::Postponed { reason, signatory, .. } => (reason.as_str(), signatory),
            ProcedureMessage::SupplementRequested { signatory, .. } => (HOW_TO_SUPPLEMENT, signatory),
        };
        let objection = match &facts.message {
            ProcedureMessage::Closed(closing) => closing.objection_until,
            ProcedureMessage::Postponed { .. } | ProcedureMessage::SupplementRequested { .. } => None,
        };
        // Of a letter by post, the last day is not known yet.
        let has_remedies = match &facts.message {
            ProcedureMessage::Closed(closing) => closing.kind.is_decision(),
            ProcedureMessage::Postponed { .. } | ProcedureMessage::SupplementRequested { .. } => false,
        };
        let asked = facts.asked.as_ref().filter(|_| words.tells_what_was_asked);
        Self {
            municipality: MunicipalityView::of(&facts.sender),
            addressee: addressee(&facts.cooperative, &facts.answers),
            decided: facts.sent.long(),
            sent: if facts.by_post { BY_POST.to_owned() } else { facts.sent.long() },
            created: facts.sent.into(),
            reference: facts.reference.clone(),
            subject: format!("{}: uw uitdaagvoorstel {}", words.subject, name(&facts.title)),
            salutation: "Geacht bestuur,",
            verdict: words.verdict,
            summary: summary(facts, words.summary),
            procedure: ProcedureView::of(&facts.course, "Deze brief verstuurd"),
            asked: asked.map(|(points, _)| points.clone()).unwrap_or_default(),
            asked_title: words.asked_title,
            asked_intro: asked.map(|(_, until)| asked_intro(facts, *until)).into_iter().collect(),
            reason_title: words.reason_title,
            reason: markdown::parse(reason),
            rules: vec![sentence(rules(facts, words.rules))],
            remedies: has_remedies.then(|| RemediesView::until(objection, &facts.sender, &facts.remedies)),
            no_remedies: words.no_remedies.map(sentence).into_iter().collect(),
            contact: ContactView::of(&facts.sender),
            signature: SignatureView::in_one_text(&facts.sender, signatory),
        }
    }
}

fn asked_intro(facts: &ProcedureLetterFacts, until: Date) -> Block {
    if matches!(facts.message, ProcedureMessage::SupplementRequested { .. }) {
        return paragraph([plain("Vul dit aan, "), bold(in_time(facts, until)), plain(":")]);
    }
    paragraph([plain("Wij vroegen u dit aan te vullen, tot en met "), bold(until.long()), plain(":")])
}

/// Until when there is to supplement. By post the last day follows from the day of posting, which is not known yet.
fn in_time(facts: &ProcedureLetterFacts, until: Date) -> String {
    let days = u16::try_from((until - facts.sent).get_days()).unwrap_or_default();
    if facts.by_post {
        format!("binnen {} na de dag van de poststempel", Term::Days(days))
    } else {
        format!("uiterlijk op {}", until.long())
    }
}

/// The rules that the letter rests on. `{verordening}` is the ordinance, `{morgen}` the day from which a term counts.
fn rules(facts: &ProcedureLetterFacts, rules: &str) -> String {
    let tomorrow = if facts.by_post { "de dag na die van de poststempel" } else { "morgen" };
    rules.replace("{verordening}", &facts.ordinance).replace("{morgen}", tomorrow)
}

/// What is told, and what the reader must know with it.
fn summary(facts: &ProcedureLetterFacts, told: &str) -> Vec<Block> {
    let more = match &facts.message {
        ProcedureMessage::Postponed { by, due, .. } => paragraph([
            plain(format!("Wij nemen {by} meer tijd. U krijgt ons besluit ")),
            bold(format!("uiterlijk op {}", due.long())),
            plain("."),
        ]),
        ProcedureMessage::Closed(Closing { receiver, .. }) if !receiver.is_empty() => paragraph([
            plain("Wij hebben het gestuurd naar: "),
            bold(receiver.clone()),
            plain(". Het hele dossier ging mee: uw voorstel met de bijlagen, onze brieven en het verloop."),
        ]),
        ProcedureMessage::Closed(Closing { objection_until: Some(last), .. }) => paragraph([
            plain("Bent u het niet eens met dit besluit? Dan kunt u bezwaar maken, tot en met "),
            bold(last.long()),
            plain("."),
        ]),
        ProcedureMessage::SupplementRequested { until, .. } => paragraph([
            plain("Vul uw voorstel aan, "),
            bold(in_time(facts, *until)),
            plain(". Zo lang staat onze beslistermijn stil."),
        ]),
        ProcedureMessage::Closed(closing) if closing.kind.is_decision() => paragraph([plain(OBJECTION_BY_POST)]),
        ProcedureMessage::Closed(_) => return vec![sentence(told)],
    };
    vec![sentence(told), more]
}

/// What the kinds of letters say, each in its place.
struct Words {
    subject: &'static str,
    verdict: &'static str,
    summary: &'static str,
    reason_title: &'static str,
    rules: &'static str,
    no_remedies: Option<&'static str>,
    asked_title: &'static str,
    tells_what_was_asked: bool,
}

impl Words {
    fn of(message: &ProcedureMessage) -> Self {
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
            ProcedureMessage::SupplementRequested { .. } => Self {
                subject: "Verzoek om aanvulling",
                verdict: "Uw voorstel is nog niet volledig",
                summary: "Wij kunnen uw voorstel nog niet beoordelen. Er ontbreekt iets, of er klopt iets niet.",
                reason_title: "Zo vult u aan",
                rules: "Wij mogen u vragen om aan te vullen als een voorstel niet voldoet aan een voorschrift, of als er te \
                        weinig in staat om het te beoordelen (artikel 4:5, eerste lid, van de Algemene wet bestuursrecht; \
                        {verordening}). Onze beslistermijn staat stil vanaf {morgen}, tot u hebt aangevuld of de laatste dag \
                        voorbij is (artikel 4:15 van die wet). Vult u niet op tijd of niet genoeg aan? Dan mogen wij besluiten \
                        uw voorstel niet te behandelen (artikel 4:5 van die wet).",
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
                        vullen, en als wij dat bekendmaken binnen vier weken nadat die tijd voorbij was of uw aanvulling kwam \
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
                rules: "Wij zenden stukken waarover een ander bestuursorgaan gaat onverwijld door, en laten u dat weten \
                        (artikel 2:3, eerste lid, van de Algemene wet bestuursrecht). Onze behandeling is hiermee klaar.",
                no_remedies: Some(NO_DECISION),
                asked_title: "",
                tells_what_was_asked: false,
            },
            ClosingKind::Moot | ClosingKind::Withdrawn => Self {
                subject: "Uw voorstel is vervallen",
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
const HOW_TO_SUPPLEMENT: &str = "Open uw voorstel in het Uitdaagloket. Bij elke vraag waar het om gaat, staat waarom wij die \
                                 stellen. Pas uw antwoord aan of voeg een bijlage toe. Dien uw voorstel daarna opnieuw in. \
                                 Lukt het niet op tijd? Overleg dan snel met ons.";

/// What there is to say where objection is not open.
const NO_DECISION: &str = "Deze brief is geen besluit in de zin van artikel 1:3 van de Algemene wet bestuursrecht. Daarom \
                           kunt u er geen bezwaar tegen maken. U kunt wel met ons in gesprek gaan, of een klacht indienen \
                           over de manier waarop wij u hebben behandeld (artikel 9:1 van die wet).";
