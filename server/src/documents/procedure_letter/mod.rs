//! What the template of a letter about the procedure reads. Fields are described in `samples/README.md`.

mod words;

use self::words::{HOW_TO_SUPPLEMENT, SUPPLEMENT_BY_POST, Words};
use super::letter_view::head::{ContactView, MunicipalityView, SignatureView, addressee};
use super::letter_view::law::RemediesView;
use super::letter_view::procedure::ProcedureView;
use super::letter_view::{BY_POST, OBJECTION_BY_POST};
use super::words::{Created, bold, name, paragraph, plain, sentence};
use super::{ProcedureLetterFacts, ProcedureMessage};
use domain::calendar::{DutchDate, Term};
use domain::case::Closing;
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
    /// Nothing where the procedure is over: the letter that ended it tells its course.
    procedure: Option<ProcedureView>,
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
            ProcedureMessage::Postponed { reason, signatory, .. }
            | ProcedureMessage::Corrected { text: reason, signatory, .. } => (reason.as_str(), signatory),
            ProcedureMessage::SupplementRequested { signatory, .. } => {
                (if facts.by_post { SUPPLEMENT_BY_POST } else { HOW_TO_SUPPLEMENT }, signatory)
            }
        };
        let closing = match &facts.message {
            ProcedureMessage::Closed(closing) => Some(closing),
            _ => None,
        };
        // Of a letter by post, the last day is not known yet.
        let objection = closing.and_then(|closing| closing.objection_until);
        let has_remedies = closing.is_some_and(|closing| closing.kind.is_decision());
        let is_over = matches!(facts.message, ProcedureMessage::Corrected { .. });
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
            procedure: (!is_over).then(|| ProcedureView::of(&facts.course, "Deze brief verstuurd")),
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
        ProcedureMessage::Corrected { sent, .. } => paragraph([
            plain("Het gaat om onze brief van "),
            bold(sent.long()),
            plain(" met hetzelfde kenmerk. Bewaar deze brief daarbij."),
        ]),
        ProcedureMessage::Closed(closing) if closing.kind.is_decision() => paragraph([plain(OBJECTION_BY_POST)]),
        ProcedureMessage::Closed(_) => return vec![sentence(told)],
    };
    vec![sentence(told), more]
}
