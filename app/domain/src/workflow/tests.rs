use super::{
    Action, Audience, Command, CriterionFinding, Decision, Event, Notice, Outcome, Refusal, Role, Side, State, Status,
    allowed, decide, notices,
};
use crate::calendar::HolidayTable;
use crate::profile::{LegalCharacter, OrdinanceProfile};
use crate::proposal::{Field, Finding};
use jiff::civil::{Date, date};
use proptest::prelude::*;

fn profile() -> OrdinanceProfile {
    OrdinanceProfile::lindewaard()
}

fn run(state: State, command: Command, role: Role, on: Date) -> State {
    let event = decide(&state, command, &[role], &profile(), on).expect("a legal step");
    state.apply(&event)
}

fn submit() -> Command {
    Command::Submit { reference: "LIW-2026-0001".into(), sha256: "ab".repeat(32), missing: vec![], approval: None }
}

fn supplement() -> Command {
    Command::RequestSupplement { points: vec!["Polis en exitplan".into()], until: date(2026, 10, 6) }
}

fn granted() -> Decision {
    let reason = |id: &String| CriterionFinding { criterion: id.clone(), reason: "Goed onderbouwd.".into() };
    Decision {
        outcome: Outcome::GrantedWithConditions,
        on: date(2026, 12, 8),
        summary: "Wij zijn het eens met uw voorstel.".into(),
        findings: profile().criteria.iter().map(|criterion| reason(&criterion.id)).collect(),
        conditions: vec!["Een tweede coördinator is opgeleid voor de start.".into()],
        grounds: vec![],
        way_forward: String::new(),
        months: Some(24),
        signatory: "de wethouder".into(),
        departure: String::new(),
    }
}

/// The worked case from submission until the announcement.
fn worked() -> State {
    let state = run(State::Draft, submit(), Role::Chair, date(2026, 9, 8));
    let state = run(state, supplement(), Role::CaseManager, date(2026, 9, 22));
    let state = run(state, submit(), Role::Chair, date(2026, 10, 2));
    let note = String::new();
    let state = run(state, Command::ConfirmCompleteness { note }, Role::CaseManager, date(2026, 10, 5));
    let state = run(state, Command::Decide(Box::new(granted())), Role::DecisionMaker, date(2026, 12, 8));
    run(state, Command::Announce, Role::CaseManager, date(2026, 12, 9))
}

#[test]
fn the_worked_case_is_due_on_10_december_and_open_to_objection_until_20_january() {
    let state = worked();
    let term = state.decision_term(profile().decision_term).expect("submitted");
    assert_eq!(term.due(&HolidayTable::default()), Some(date(2026, 12, 10)));
    let State::Announced { on, objection_until, course, .. } = state else { panic!("not announced") };
    assert_eq!((on, objection_until), (date(2026, 12, 9), Some(date(2027, 1, 20))));
    assert_eq!(course.version, 2);
}

#[test]
fn a_decision_that_is_no_besluit_opens_no_objection() {
    let mut profile = profile();
    profile.legal_character = LegalCharacter::PrivateLaw;
    assert_eq!(granted().objection_until(date(2026, 12, 9), &profile), None);
}

#[test]
fn an_incomplete_proposal_is_refused_with_everything_that_is_missing() {
    let missing = vec![Finding::blocking(Field::question("taak.taak"), "Vul dit antwoord in.")];
    let command =
        Command::Submit { reference: String::new(), sha256: String::new(), missing: missing.clone(), approval: None };
    let refusal = decide(&State::Draft, command, &[Role::Chair], &profile(), date(2026, 9, 8));
    assert_eq!(refusal, Err(Refusal::Incomplete(missing)));
}

#[test]
fn only_the_chair_submits() {
    for role in Role::all().filter(|role| *role != Role::Chair) {
        let refusal = decide(&State::Draft, submit(), &[role], &profile(), date(2026, 9, 8));
        assert_eq!(refusal, Err(Refusal::NotYours), "{role:?}");
    }
}

#[test]
fn a_second_submission_is_refused_while_the_municipality_is_at_turn() {
    let state = run(State::Draft, submit(), Role::Chair, date(2026, 9, 8));
    assert_eq!(decide(&state, submit(), &[Role::Chair], &profile(), date(2026, 9, 8)), Err(Refusal::NotNow));
}

#[test]
fn a_decision_without_reasons_cannot_be_taken() {
    let state = run(State::Draft, submit(), Role::Chair, date(2026, 9, 8));
    let note = String::new();
    let state = run(state, Command::ConfirmCompleteness { note }, Role::CaseManager, date(2026, 9, 9));
    let mut decision = granted();
    decision.findings[2].reason = "  ".into();
    decision.conditions.clear();
    decision.months = None;
    let refusal =
        decide(&state, Command::Decide(Box::new(decision)), &[Role::DecisionMaker], &profile(), date(2026, 12, 8));
    let Err(Refusal::Incomplete(problems)) = refusal else { panic!("{refusal:?}") };
    let fields: Vec<&str> = problems.iter().map(|problem| problem.field.as_str()).collect();
    assert_eq!(fields, ["reason.draagvlak", "months", "conditions"]);
}

#[test]
fn a_refusal_needs_a_ground_with_facts_and_a_way_forward() {
    let decision = Decision { outcome: Outcome::Refused, ..granted() };
    let problems = decision.problems(&profile());
    let fields: Vec<&str> = problems.iter().map(|problem| problem.field.as_str()).collect();
    assert_eq!(fields, ["grounds", "way_forward"]);
}

#[test]
fn a_supplement_must_be_due_after_today() {
    let state = run(State::Draft, submit(), Role::Chair, date(2026, 9, 8));
    let refusal = decide(&state, supplement(), &[Role::CaseManager], &profile(), date(2026, 10, 6));
    assert!(matches!(refusal, Err(Refusal::Incomplete(_))));
}

#[test]
fn the_board_does_not_see_a_decision_before_it_is_sent() {
    assert_eq!(Status::Decided.as_seen_by(Side::Board), Status::InAssessment);
    assert_eq!(Status::Decided.as_seen_by(Side::Municipality), Status::Decided);
    assert!(!Event::Decided(Box::new(granted())).is_public_to_board());
}

#[test]
fn every_submission_mails_a_receipt_to_the_board() {
    let (reference, sha256) = (String::new(), String::new());
    let event = Event::Submitted { reference, received_on: date(2026, 9, 8), sha256, approval: None };
    assert!(notices(&event).contains(&(Audience::Board, Notice::Receipt)));
}

#[test]
fn events_survive_storage() {
    let event = Event::Decided(Box::new(granted()));
    let stored = serde_json::to_string(&event).expect("an event is data");
    assert_eq!(serde_json::from_str::<Event>(&stored).expect("readable"), event);
}

#[test]
fn a_submission_from_before_there_were_approvals_can_still_be_read() {
    let stored = r#"{"kind":"submitted","reference":"LIW-2026-0001","received_on":"2026-09-08","sha256":"ab"}"#;
    let event: Event = serde_json::from_str(stored).expect("readable");
    assert!(matches!(event, Event::Submitted { approval: None, .. }));
    assert_eq!(serde_json::to_string(&event).expect("an event is data"), stored);
}

fn any_role() -> impl Strategy<Value = Role> {
    prop::sample::select(Role::all().collect::<Vec<_>>())
}

proptest! {
    #[test]
    fn what_is_not_allowed_is_refused(role in any_role(), step in 0..6_usize) {
        let state = match step {
            0 => State::Draft,
            1 => run(State::Draft, submit(), Role::Chair, date(2026, 9, 8)),
            _ => worked(),
        };
        let commands = [
            submit(),
            supplement(),
            Command::ConfirmCompleteness { note: String::new() },
            Command::Assess { role },
            Command::Decide(Box::new(granted())),
            Command::Announce,
            Command::Withdraw { reason: "anders".into() },
        ];
        for command in commands {
            let may = allowed(&[role], state.status()).contains(&command.action());
            let done = decide(&state, command.clone(), &[role], &profile(), date(2026, 9, 9));
            prop_assert_eq!(done.is_ok(), may, "{:?} {:?}", command, state.status());
        }
    }
}

#[test]
fn both_sides_never_share_a_right() {
    for status in Status::ALL {
        let board: Vec<Action> = allowed(&[Role::Chair, Role::Treasurer, Role::QualityLead, Role::Reader], *status);
        let officers: Vec<Role> = Role::all().filter(|role| role.side() == Side::Municipality).collect();
        assert!(board.iter().all(|action| !allowed(&officers, *status).contains(action)), "{status:?}");
    }
}

#[test]
fn a_role_within_a_sentence_keeps_its_names() {
    let policy = Role::from_value("beoordelaar-wmo").map(Role::in_sentence);
    assert_eq!(policy.as_deref(), Some("beoordelaar Wmo-beleid"));
}
