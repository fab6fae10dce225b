//! The request to supplement (aanvulverzoek, Awb 4:5) and its term.

use super::{Command, WHY, command_fields, fitting, incomplete, needed, too_long};
use crate::calendar::{HolidayTable, Term};
use crate::case::{
    CaseRecord, Event, GroundKind, PointSubject, Refusal, RequestState, SupplementPoint, SupplementRequest,
};
use crate::profile::OrdinanceProfile;
use crate::proposal::{Field, Finding};
use jiff::civil::Date;
use strum::VariantArray;

/// Said when a request to supplement names nothing.
pub const NO_POINTS: &str =
    "Kies bij welke vraag iets ontbreekt. Of schrijf op wat er ontbreekt aan het voorstel als geheel.";

/// What is odd about the last day to supplement. It may be meant so; who asks must say so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, VariantArray)]
pub enum UntilDoubt {
    /// It leaves the board less than a week.
    TooShort,
    /// It is later than the municipality's rules allow.
    TooLong,
    /// It is a Saturday, a Sunday or a holiday.
    FreeDay,
}

impl UntilDoubt {
    /// Everything that is odd about this day, when it is asked for today.
    pub fn about(until: Date, profile: &OrdinanceProfile, today: Date) -> Vec<Self> {
        let holidays = HolidayTable::default();
        let holds = |doubt: &Self| match doubt {
            Self::TooShort => until < Term::Weeks(1).calendar_end(today),
            Self::TooLong => until > profile.longest_supplement_term.end(today, &holidays),
            Self::FreeDay => !holidays.is_working_day(until),
        };
        Self::VARIANTS.iter().copied().filter(holds).collect()
    }

    const fn question(self) -> &'static str {
        match self {
            Self::TooShort => "Dat is korter dan een week.",
            Self::TooLong => "Dat is langer dan de regels van uw gemeente als hersteltermijn noemen.",
            Self::FreeDay => "Dat is een zaterdag, een zondag of een feestdag.",
        }
    }
}

/// Judges what is done with a request.
pub(super) fn judge(
    case: &CaseRecord,
    command: Command,
    profile: &OrdinanceProfile,
    today: Date,
) -> Result<Event, Refusal> {
    match command {
        Command::RequestSupplement { points, until, sure, signatory } => {
            request((points, signatory), until, sure, profile, today)
        }
        Command::ChangeSupplementTerm { until, reason, sure } => {
            change_term(case, (until, reason, sure), profile, today)
        }
        Command::WithdrawSupplementRequest { reason } => withdraw(reason, today),
        _ => Err(Refusal::NotNow),
    }
}

/// Judges a request.
fn request(
    (points, signatory): (Vec<SupplementPoint>, String),
    until: Date,
    sure: bool,
    profile: &OrdinanceProfile,
    today: Date,
) -> Result<Event, Refusal> {
    if points.is_empty() {
        return Err(incomplete(command_fields::POINTS, NO_POINTS));
    }
    let wrong: Vec<Finding> = points.iter().flat_map(unclear).collect();
    if !wrong.is_empty() {
        return Err(Refusal::Incomplete(wrong));
    }
    let whole = points.iter().filter(|point| point.about == PointSubject::Whole);
    fitting(command_fields::POINTS, &whole.map(|point| point.reason.as_str()).collect::<Vec<_>>().join("\n"))?;
    check_until(until, sure, profile, today)?;
    let signatory = needed(command_fields::SIGNATORY, signatory, "Vul in wie de brief ondertekent.")?;
    Ok(Event::SupplementRequested { on: today, until, points, signatory })
}

/// What the board could not understand of a point: why it is asked, or which requirement is not met.
fn unclear(point: &SupplementPoint) -> Vec<Finding> {
    let id = point.about.id();
    let mut wrong = Vec::new();
    if point.reason.trim().is_empty() {
        let field = if id.is_empty() { command_fields::POINTS.to_owned() } else { command_fields::point_reason(id) };
        wrong.push((field, "Schrijf op wat er ontbreekt of niet klopt. Het bestuur leest dit.".to_owned()));
    } else if let Some(problem) = too_long(&command_fields::point_reason(id), point.reason.chars().count()) {
        wrong.push((problem.field.to_string(), problem.message));
    }
    match &point.ground {
        None if point.about != PointSubject::Whole => {
            wrong.push((command_fields::point_ground(id), "Kies op welke grond u dit vraagt.".to_owned()));
        }
        Some(ground) if ground.kind == GroundKind::Requirement && ground.article.trim().is_empty() => {
            wrong.push((command_fields::point_article(id), "Vul in welk artikel dit vraagt.".to_owned()));
        }
        _ => {}
    }
    wrong.into_iter().map(|(field, message)| Finding::wrong(Field::named(field), message)).collect()
}

/// Judges another last day. A term that has run out cannot be brought back to life; a new request can be made.
fn change_term(
    case: &CaseRecord,
    (until, reason, sure): (Date, String, bool),
    profile: &OrdinanceProfile,
    today: Date,
) -> Result<Event, Refusal> {
    let request = case.open_request().filter(|request| request.until >= today).ok_or(Refusal::NotNow)?;
    if until == request.until {
        return Err(incomplete(command_fields::UNTIL, "Dit is de laatste dag die nu al geldt. Kies een andere dag."));
    }
    let reason = needed(command_fields::REASON, reason, WHY)?;
    check_until(until, sure, profile, today)?;
    Ok(Event::SupplementTermChanged { on: today, until, reason })
}

/// Judges taking the request back.
fn withdraw(reason: String, today: Date) -> Result<Event, Refusal> {
    Ok(Event::SupplementRequestWithdrawn { on: today, reason: needed(command_fields::REASON, reason, WHY)? })
}

fn check_until(until: Date, sure: bool, profile: &OrdinanceProfile, today: Date) -> Result<(), Refusal> {
    if until <= today {
        return Err(incomplete(command_fields::UNTIL, "Kies een dag na vandaag."));
    }
    let doubts = if sure { Vec::new() } else { UntilDoubt::about(until, profile, today) };
    if doubts.is_empty() {
        return Ok(());
    }
    let doubts: Vec<&str> = doubts.into_iter().map(UntilDoubt::question).collect();
    let question =
        format!("{} Kies een andere dag, of zet hieronder een vinkje als u deze dag bedoelt.", doubts.join(" "));
    let found = [(command_fields::UNTIL, question), (command_fields::SURE, "Bedoelt u deze dag?".to_owned())];
    Err(Refusal::Incomplete(
        found.into_iter().map(|(field, message)| Finding::wrong(Field::question(field), message)).collect(),
    ))
}

/// What the system records when it is time to remind the board of the term to supplement: once for each last day, and
/// not of who gets post.
pub fn remind(case: &CaseRecord, today: Date) -> Option<Event> {
    let request = case.requests.last().filter(|_| case.situation.request == RequestState::Open)?;
    let by_mail = case.post.is_none() && !case.request_is_unposted();
    let is_time = request.until >= today && request.reminder_on().is_some_and(|day| day <= today);
    (by_mail && is_time && !request.reminded).then_some(Event::SupplementReminded { on: today, until: request.until })
}

/// What the system records when the term to supplement has run out unused by this day (Awb 4:15(1)a).
pub fn lapse(case: &CaseRecord, today: Date) -> Option<Event> {
    let request = case.requests.last().filter(|_| case.has_lapsed_by(today))?;
    let not_handled_until = SupplementRequest::not_handled_after(request.until);
    Some(Event::SupplementTermLapsed { until: request.until, not_handled_until })
}
