//! How a case stands: whose turn it is, and the legal clock, in words.

use super::CaseFile;
use app::api::case::ClockView;
use domain::calendar::{DutchDate, HolidayTable};
use domain::workflow::{Action, Side, State, Status};
use jiff::civil::Date;

/// Whose turn it is and what is expected of the reader.
pub(super) fn turn(file: &CaseFile) -> String {
    let status = file.state.status().as_seen_by(file.side());
    match file.side() {
        Side::Board => board_turn(status, &file.municipality.name),
        Side::Municipality => municipality_turn(status, &file.allowed()).to_owned(),
    }
}

fn board_turn(status: Status, municipality: &str) -> String {
    match status {
        Status::Draft => "Uw voorstel is nog een concept. Alleen uw bestuur kan het lezen.".to_owned(),
        Status::Submitted => "De gemeente kijkt of uw voorstel volledig is. U hoeft nu niets te doen.".to_owned(),
        Status::SupplementRequested => "U bent aan zet: vul uw voorstel aan en dien het opnieuw in.".to_owned(),
        Status::InAssessment | Status::Decided => {
            "De gemeente beoordeelt uw voorstel. U hoeft nu niets te doen.".to_owned()
        }
        Status::Announced => format!("De gemeente {municipality} heeft besloten. Lees de brief."),
        Status::Withdrawn => "U hebt het voorstel ingetrokken. U hoeft niets meer te doen.".to_owned(),
    }
}

/// What the municipality has to do, said to the one who can do it, and to the others whose task it is.
fn municipality_turn(status: Status, allowed: &[Action]) -> &'static str {
    let may = |action| allowed.contains(&action);
    match status {
        Status::Submitted if may(Action::ConfirmCompleteness) => "U bent aan zet: kijk of het voorstel volledig is.",
        Status::Submitted => "De accountmanager kijkt of het voorstel volledig is.",
        Status::Draft | Status::SupplementRequested => "De coöperatie is aan zet. De beslistermijn staat stil.",
        Status::InAssessment if may(Action::Decide) => "U bent aan zet: lees de beoordelingen en neem een besluit.",
        Status::InAssessment if may(Action::Assess) => "U bent aan zet: beoordeel het voorstel.",
        Status::InAssessment => "De beoordelaars en de beslisser zijn aan zet.",
        Status::Decided if may(Action::Announce) => "U bent aan zet: maak het besluit bekend aan de coöperatie.",
        Status::Decided => "Het besluit is genomen en wordt bekendgemaakt.",
        Status::Announced => "Het besluit is bekendgemaakt. Niemand hoeft nog iets te doen.",
        Status::Withdrawn => "Het voorstel is ingetrokken. Niemand hoeft nog iets te doen.",
    }
}

/// The legal clock of a case, once it was submitted.
pub(super) fn clock_view(file: &CaseFile, today: Date) -> Option<ClockView> {
    let holidays = HolidayTable::default();
    let term = file.state.decision_term(file.profile.decision_term)?;
    let stopped_on = match &file.state {
        State::Announced { on, .. } => Some(*on),
        _ => None,
    };
    let clock = term.clock(stopped_on.unwrap_or(today), &holidays);
    let stands_still = clock.due.is_none();
    let length = file.profile.decision_term;
    let mut explanation =
        format!("De termijn is {length} en loopt vanaf de dag na ontvangst op {}.", term.received.with_weekday());
    if clock.suspended > 0 {
        let days = if clock.suspended == 1 { "1 dag".to_owned() } else { format!("{} dagen", clock.suspended) };
        explanation.push_str(&format!(" Tijdens de aanvulling stond de termijn {days} stil (Awb artikel 4:15)."));
    }
    if let Some(due) = clock.due {
        explanation.push_str(&format!(" De laatste dag voor een besluit is {}.", due.with_weekday()));
    }
    Some(ClockView {
        elapsed: clock.elapsed,
        suspended: clock.suspended,
        left: clock.left,
        overdue: clock.overdue,
        stands_still,
        stopped: stopped_on.is_some() || matches!(file.state, State::Withdrawn(_)),
        received: term.received.long(),
        due: clock.due.map(DutchDate::long),
        explanation,
    })
}
