mod after;
mod asking;
mod clock;
mod closing;
mod commands;
mod deciding;
mod judging;
mod matrix;
mod messages;
mod next;
mod paper;
mod planning;
mod posting;
mod receiving;
mod reminding;
mod submitting;
mod table;

use self::asking::revising::revision;
use super::decision::tests::{granted, proposed};
use super::{
    Action, Announcement, Audience, Authority, CaseRecord, Closing, ClosingKind, Command, Discipline, Event,
    NewVersion, Notice, PointVerdict, PostalAddress, Posting, Refusal, Role, Side, Status, Taking, allowed, decide,
    lapse, permit, visible_to,
};
use crate::calendar::HolidayTable;
use crate::profile::{LegalCharacter, OrdinanceProfile};
use jiff::ToSpan;
use jiff::civil::{Date, date};

const WITHDRAWN: Status = Status::Closed(ClosingKind::Withdrawn);

fn profile() -> OrdinanceProfile {
    OrdinanceProfile::lindewaard()
}

fn run(case: CaseRecord, command: Command, role: Role, on: Date) -> CaseRecord {
    let event = decide(&case, command, &[role], &profile(), on).expect("a legal step");
    case.apply(&event)
}

fn version() -> NewVersion {
    NewVersion { sha256: "ab".repeat(32), missing: vec![], approval: None }
}

fn submit() -> Command {
    Command::Submit { reference: "LIW-2026-0001".into(), version: version() }
}

fn confirm() -> Command {
    Command::ConfirmCompleteness { note: String::new(), despite: "Het stond al in het voorstel.".into() }
}

fn judged() -> PointVerdict {
    PointVerdict { sufficient: true, changed: false, reason: "Het stond er al.".into() }
}

fn close(kind: ClosingKind) -> Command {
    let (receiver, signatory) = ("het college van Heuvelrade".into(), "mr. A. Jansen".into());
    Command::Close(Closing { receiver, signatory, ..Closing::new(kind, "anders") })
}

fn request_supplement() -> Command {
    let points = vec!["Polis en exitplan".into()];
    Command::RequestSupplement { points, until: date(2026, 10, 6), sure: false, signatory: "S. de Wit".into() }
}

/// What the system does the day after the term to supplement.
fn lapsed(case: CaseRecord) -> CaseRecord {
    let until = case.open_request().expect("a request").until;
    assert_eq!(lapse(&case, until), None, "on the last day there is still time");
    let event = lapse(&case, until.saturating_add(1.day())).expect("it lapses");
    case.apply(&event)
}

/// A reason that is one.
const SENTENCE: &str = "Dit is een reden in een hele zin.";
/// Who sends the decision, and the letter that goes out.
const SENDER: &str = "0199";
const LETTER: &str = "9f86d081";

fn taking() -> Taking {
    Taking {
        on: date(2026, 9, 9),
        authority: Authority::Mandate,
        resolution: String::new(),
        mandate: "Mandaatbesluit Lindewaard 2026, artikel 3".into(),
        person: "0198".into(),
    }
}

fn pass_legal_check() -> Command {
    let legal_character = LegalCharacter::Decision;
    Command::PassLegalCheck { legal_character, basis: Box::default(), person: "0196".into() }
}

fn open_letter() -> Command {
    Command::OpenLetter { person: SENDER.into(), sha256: LETTER.into() }
}

fn announce() -> Command {
    Command::Announce { person: SENDER.into(), sha256: LETTER.into() }
}

fn address() -> PostalAddress {
    let (name, street) = ("De Lindehof".into(), "Dorpsplein 1".into());
    PostalAddress { name, street, postcode: "9999 AA".into(), town: "Lindewaard".into() }
}

/// A letter about an event of the first day that was posted on the other.
fn posting(letter: Notice, made_on: Date, on: Date) -> Posting {
    Posting { of: 7, letter, made_on, on }
}

/// The worked case until it has this status.
fn worked(status: Status) -> CaseRecord {
    let draft = CaseRecord::default();
    if status == Status::Draft {
        return draft;
    }
    let submitted = run(draft, submit(), Role::Chair, date(2026, 9, 8));
    if status == Status::Submitted {
        return submitted;
    }
    if status == Status::Closed(ClosingKind::NotHandled) {
        let requested = run(submitted, request_supplement(), Role::CaseManager, date(2026, 9, 22));
        return run(lapsed(requested), close(ClosingKind::NotHandled), Role::CaseManager, date(2026, 10, 20));
    }
    if let Status::Closed(kind) = status {
        let closer = Role::all().find(|role| permit(&submitted, Action::Close(kind), &[*role]).is_ok());
        return run(submitted, close(kind), closer.expect("somebody closes it"), date(2026, 9, 9));
    }
    let requested = run(submitted, request_supplement(), Role::CaseManager, date(2026, 9, 22));
    if status == Status::SupplementRequested {
        return requested;
    }
    if status == Status::SupplementLapsed {
        return lapsed(requested);
    }
    let supplemented = run(requested, Command::Supplement(version()), Role::Chair, date(2026, 10, 2));
    let complete = run(supplemented, confirm(), Role::CaseManager, date(2026, 10, 5));
    match status {
        Status::InAssessment => complete,
        Status::RevisionRequested => run(complete, revision(), Role::CaseManager, date(2026, 10, 6)),
        _ => desk(complete, status),
    }
}

/// The worked case from its assessment until it has this status.
fn desk(complete: CaseRecord, status: Status) -> CaseRecord {
    let checked = run(complete, proposed(), Role::CaseManager, date(2026, 12, 7));
    if status == Status::LegalCheck {
        return checked;
    }
    let proposed = run(checked, pass_legal_check(), Role::Jurist, date(2026, 12, 7));
    if status == Status::DecisionProposed {
        return proposed;
    }
    let decided = run(proposed, Command::Decide(taking()), Role::DecisionMaker, date(2026, 12, 8));
    let read = run(decided, open_letter(), Role::CaseManager, date(2026, 12, 9));
    if status == Status::Decided {
        return read;
    }
    run(read, announce(), Role::CaseManager, date(2026, 12, 9))
}

#[test]
fn the_worked_case_is_due_on_10_december_and_open_to_objection_until_20_january() {
    let case = worked(Status::Announced);
    let term = case.decision_term(profile().decision_term).expect("submitted");
    assert_eq!(term.due(&HolidayTable::default()), date(2026, 12, 10));
    let Announcement { on, objection_until } = case.announcement.expect("announced");
    assert_eq!((on, objection_until), (date(2026, 12, 9), Some(date(2027, 1, 20))));
    assert_eq!(case.version(), 2);
    assert_eq!((case.reference(), case.received_on()), (Some("LIW-2026-0001"), Some(date(2026, 9, 8))));
}

fn due(case: &CaseRecord) -> Date {
    case.decision_term(profile().decision_term).expect("submitted").due(&HolidayTable::default())
}

#[test]
fn a_request_stops_the_term_until_the_board_answers() {
    let open = worked(Status::SupplementRequested);
    let request = open.open_request().expect("an open request");
    assert_eq!((request.requested_on, request.until), (date(2026, 9, 22), date(2026, 10, 6)));
    assert_eq!(due(&open), date(2026, 12, 15), "if nothing comes");
    assert_eq!(due(&worked(Status::InAssessment)), date(2026, 12, 10), "it came on 2 October");
    let withdrawn = run(open, close(ClosingKind::Withdrawn), Role::Chair, date(2026, 9, 25));
    assert_eq!(
        (withdrawn.status(), withdrawn.open_request()),
        (WITHDRAWN, None),
        "nobody waits for an answer any more"
    );
}

#[test]
fn what_does_not_fit_leaves_a_case_as_it_is() {
    let announced = Event::Announced { on: date(2026, 12, 9), objection_until: None };
    for status in [Status::Draft, Status::SupplementRequested, Status::Announced, WITHDRAWN] {
        let case = worked(status);
        assert_eq!(case.clone().apply(&announced), case, "{status:?}");
    }
}

#[test]
fn a_decision_that_is_no_besluit_opens_no_objection() {
    let mut profile = profile();
    profile.legal_character = LegalCharacter::PrivateLaw;
    assert_eq!(granted().objection_until(date(2026, 12, 9), &profile), None);
}

#[test]
fn a_supplement_must_be_due_after_today() {
    let refusal =
        decide(&worked(Status::Submitted), request_supplement(), &[Role::CaseManager], &profile(), date(2026, 10, 6));
    assert!(matches!(refusal, Err(Refusal::Incomplete(_))));
}

#[test]
fn nobody_but_the_desk_knows_of_a_decision_before_it_is_sent() {
    for status in [Status::LegalCheck, Status::DecisionProposed, Status::Decided] {
        assert_eq!(status.as_seen_by(Side::Board), Status::InAssessment);
        assert_eq!(status.as_seen_by(Side::Municipality), status);
        let board = |status| allowed(&[Role::Chair], status);
        assert_eq!(board(status), board(Status::InAssessment), "no button of the board comes or goes");
    }
    let decided = Event::Decided(Box::new(granted()));
    let seen_by = |roles: &[Role]| visible_to(&decided, Audience::of(roles));
    assert!(seen_by(&[Role::CaseManager]) && seen_by(&[Role::Chair, Role::DecisionMaker]));
    assert!(!seen_by(&[Role::Chair]) && !seen_by(&[Role::Reviewer(Discipline::AdvisoryCouncil)]));
}

#[test]
fn events_survive_storage() {
    let event = Event::Decided(Box::new(granted()));
    let stored = serde_json::to_string(&event).expect("an event is data");
    assert_eq!(serde_json::from_str::<Event>(&stored).expect("readable"), event);
}

#[test]
fn both_sides_never_share_a_right() {
    for status in Status::all() {
        let board: Vec<Action> = allowed(&[Role::Chair, Role::Treasurer, Role::QualityLead, Role::Reader], status);
        let officers: Vec<Role> = Role::all().filter(|role| role.side() == Side::Municipality).collect();
        assert!(board.iter().all(|action| !allowed(&officers, status).contains(action)), "{status:?}");
    }
}
