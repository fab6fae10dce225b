//! Asking others before the municipality decides, and what becomes of that.

use crate::attachment::EnclosedFile;
use crate::calendar::DutchDate;
use crate::case::decide::{WHY, incomplete, needed};
use crate::case::{
    Action, AnswerWay, CaseRecord, Consultation, ConsultationEnd, ConsultationState, ConsultedAs, Event, Refusal,
    decision_fields,
};
use crate::identifiers::EmailAddress;
use jiff::civil::Date;

/// Names of the fields in which an officer asks somebody, and says what became of it.
pub mod consultation_fields {
    /// As what somebody is asked.
    pub const ROLE: &str = "role";
    /// Name of who is asked.
    pub const NAME: &str = "name";
    /// Where the question goes.
    pub const EMAIL: &str = "email";
    /// What is asked.
    pub const QUESTION: &str = "question";
    /// Which sections come with it.
    pub const SECTIONS: &str = "sections";
    /// Last day to answer.
    pub const UNTIL: &str = "until";
    /// What was said.
    pub const ANSWER: &str = "answer";
    /// Day on which it was said, or came.
    pub const ANSWERED_ON: &str = "answered_on";
    /// How it came.
    pub const WAY: &str = "way";
    /// What the municipality says to it.
    pub const REACTION: &str = "reaction";
    /// Why the question is taken back.
    pub const REASON: &str = "reason";
}

/// A question as an officer types it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewConsultation {
    /// As what; nothing while none was chosen.
    pub role: Option<ConsultedAs>,
    /// Name of who is asked.
    pub name: String,
    /// Where the question goes; empty for who is spoken to, or gets a letter.
    pub email: String,
    /// What is asked.
    pub question: String,
    /// Ids of the sections that come with it.
    pub sections: Vec<String>,
    /// Last day to answer; nothing for what is no day.
    pub until: Option<Date>,
}

/// What is done with questions to others. Numbers count from 1 in the case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ConsultationStep {
    /// Ask somebody.
    Ask(NewConsultation),
    /// Record an answer that came by word or by letter.
    Record {
        /// Which question.
        number: u32,
        /// Day of the conversation, or of receipt.
        on: Date,
        /// How it came; nothing while none was chosen.
        way: Option<AnswerWay>,
        /// What was said.
        text: String,
        /// Files that came along, such as the scan of a letter.
        files: Vec<EnclosedFile>,
    },
    /// Take a question back.
    Withdraw {
        /// Which question.
        number: u32,
        /// Why.
        reason: String,
    },
    /// Say what the municipality thinks of an answer.
    Weigh {
        /// Which question.
        number: u32,
        /// The reaction.
        text: String,
    },
}

impl ConsultationStep {
    /// What this does, as the table of steps calls it.
    pub(in crate::case::decide) const fn action(&self) -> Action {
        match self {
            Self::Ask(_) => Action::Consult,
            Self::Record { .. } => Action::RecordView,
            Self::Withdraw { .. } => Action::WithdrawConsultation,
            Self::Weigh { .. } => Action::WeighView,
        }
    }
}

/// Judges what is done with questions to others.
pub(in crate::case::decide) fn judge(case: &CaseRecord, step: ConsultationStep, today: Date) -> Result<Event, Refusal> {
    match step {
        ConsultationStep::Ask(new) => ask(new, today).map(|asked| Event::ConsultationAsked(Box::new(asked))),
        ConsultationStep::Record { number, on, way, text, files } => {
            let state = unanswered(case, number)?;
            let text = needed(consultation_fields::ANSWER, text, "Schrijf op wat er is gezegd of geschreven.")?;
            let chosen = way.filter(|way| !matches!(way, AnswerWay::Link | AnswerWay::Portal));
            let way = chosen.ok_or_else(|| incomplete(consultation_fields::WAY, "Kies hoe het antwoord kwam."))?;
            if on > today {
                return Err(incomplete(consultation_fields::ANSWERED_ON, "Deze dag moet nog komen."));
            }
            if on < state.asked.on {
                return Err(incomplete(consultation_fields::ANSWERED_ON, "Deze dag ligt voor de dag van de vraag."));
            }
            Ok(Event::ViewRecorded { number, on, way, text, files })
        }
        ConsultationStep::Withdraw { number, reason } => {
            let reason = needed(consultation_fields::REASON, reason, WHY)?;
            // What the board read cannot be unread, and no mail would tell it.
            if unanswered(case, number)?.is_draft() {
                return Err(Refusal::NotNow);
            }
            Ok(Event::ConsultationWithdrawn { number, on: today, reason })
        }
        ConsultationStep::Weigh { number, text } => {
            let text = needed(consultation_fields::REACTION, text, "Schrijf wat de gemeente van dit antwoord vindt.")?;
            let end = case.consultation(number).and_then(|state| state.end.as_ref());
            match end {
                Some(ConsultationEnd::Answered { .. }) => Ok(Event::ViewWeighed { number, text }),
                _ => Err(Refusal::NotNow),
            }
        }
    }
}

/// The question with this number, while it has no answer.
fn unanswered(case: &CaseRecord, number: u32) -> Result<&ConsultationState, Refusal> {
    case.consultation(number).filter(|state| state.end.is_none()).ok_or(Refusal::NotNow)
}

/// Everything that is wrong is named at once.
fn ask(new: NewConsultation, today: Date) -> Result<Consultation, Refusal> {
    let NewConsultation { role, name, email, question, sections, until } = new;
    let role = role.ok_or_else(|| incomplete(consultation_fields::ROLE, "Kies als wat u dit vraagt."));
    let name = needed(consultation_fields::NAME, name, "Vul in aan wie u dit vraagt.");
    let email = match email.trim() {
        "" => Ok(None),
        typed => typed.parse::<EmailAddress>().map(|email| Some(email.to_string())).map_err(|_| {
            let said = "Dit is geen e-mailadres. Voorbeeld: info@meander.nl";
            incomplete(consultation_fields::EMAIL, said)
        }),
    };
    let question = needed(consultation_fields::QUESTION, question, "Schrijf wat u wilt weten.");
    let until = match until {
        Some(until) if until > today => Ok(until),
        Some(_) => Err(incomplete(consultation_fields::UNTIL, "Kies een dag die nog moet komen.")),
        None => Err(incomplete(consultation_fields::UNTIL, "Vul een dag in, bijvoorbeeld 31-12-2026.")),
    };
    match (role, name, email, question, until) {
        (Ok(role), Ok(name), Ok(email), Ok(question), Ok(until)) => {
            Ok(Consultation { role, name, email, question, sections, on: today, until })
        }
        (role, name, email, question, until) => {
            let wrong = [role.err(), name.err(), email.err(), question.err(), until.err()].into_iter().flatten();
            Err(Refusal::all(wrong))
        }
    }
}

/// Judges an answer that comes by the link of a question, with its files.
///
/// # Errors
/// [`Refusal::NotNow`] where no answer can come any more, [`Refusal::Incomplete`] for one that is empty or too long.
pub fn answer(
    case: &CaseRecord,
    number: u32,
    (text, files): (String, Vec<EnclosedFile>),
    today: Date,
) -> Result<Event, Refusal> {
    let step = Action::GiveView.step().ok_or(Refusal::NotNow)?;
    let open = step.is_open(case.situation)
        && case.consultation(number).is_some_and(|state| state.is_open(today) && !state.is_draft());
    if !open {
        return Err(Refusal::NotNow);
    }
    let text = needed(consultation_fields::ANSWER, text, "Schrijf uw antwoord.")?;
    Ok(Event::ViewGiven { number, on: today, text, files })
}

/// What the system records when who was asked is to be reminded by this day: the first question of all.
pub fn remind_of_view(case: &CaseRecord, today: Date) -> Option<Event> {
    let step = Action::RemindOfView.step().filter(|step| step.is_open(case.situation));
    step?;
    // A letter would come too late.
    let reached = |state: &ConsultationState| !state.is_draft() || case.post.is_none();
    let due = |state: &ConsultationState| {
        state.remind_on().is_some_and(|day| day <= today) && state.is_open(today) && reached(state)
    };
    let (number, state) = (1..).zip(&case.consultations).find(|(_, state)| due(state))?;
    Some(Event::ViewReminded { number, until: state.asked.until })
}

/// Fails while somebody may still answer, and while nothing was said to an answer: what was heard is weighed before a
/// decision is proposed (Awb 3:46 and 4:8).
pub(in crate::case::decide) fn demand_weighed(case: &CaseRecord, today: Date) -> Result<(), Refusal> {
    let Some(state) = case.unweighed(today) else { return Ok(()) };
    let name = &state.asked.name;
    let said = if state.end.is_none() && state.is_draft() {
        let until = state.asked.until.with_weekday();
        format!("Het bestuur kan tot en met {until} reageren op de conceptbeoordeling. Wacht dat af.")
    } else if state.end.is_none() {
        format!("U vroeg {name} om een reactie. Wacht het antwoord af, of trek de vraag in (tabblad Zienswijzen).")
    } else {
        format!("Zeg eerst wat de gemeente vindt van het antwoord van {name} (tabblad Zienswijzen).")
    };
    Err(incomplete(decision_fields::SUMMARY, said))
}
