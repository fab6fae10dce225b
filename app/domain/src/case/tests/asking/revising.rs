//! A version that the board is asked to change while the proposal is assessed.

use super::super::super::{
    Action, CaseRecord, Command, DeadlineKind, Event, OpenMatter, PointSubject, Refusal, ReopenedReviewer, RevisionEnd,
    RevisionStep, Role, Status, SupplementPoint, TermEvent, allowed, command_fields, decide, next_step,
    revision_fields, touched_criteria,
};
use super::super::{close, due, profile, run, version, worked};
use crate::case::ClosingKind;
use crate::catalogue::{BUDGET_SECTION, standard};
use crate::proposal::Differences;
use jiff::civil::{Date, date};
use proptest::prelude::*;

const ASKED: Date = date(2026, 10, 6);
const UNTIL: Date = date(2026, 10, 20);

fn point(section: &str, reason: &str) -> SupplementPoint {
    let about = PointSubject::Section { id: section.into() };
    SupplementPoint { about, label: "Begroting".into(), reason: reason.into(), ground: None }
}

fn request(points: Vec<SupplementPoint>, until: Option<Date>) -> Command {
    Command::Revision(RevisionStep::Request { note: "Zoals besproken.".into(), points, until })
}

/// A request to change the budget, as a command.
pub(in crate::case::tests) fn revision() -> Command {
    request(vec![point(BUDGET_SECTION, "Neem de btw op.")], Some(UNTIL))
}

/// No longer asking for it.
pub(in crate::case::tests) fn withdraw_revision() -> Command {
    Command::Revision(RevisionStep::Withdraw { reason: "Het kan zo.".into() })
}

/// The changed version.
pub(in crate::case::tests) fn revise() -> Command {
    Command::Revision(RevisionStep::Submit(version()))
}

fn reopen(criteria: &[&str], reason: &str) -> Command {
    let criteria: Vec<String> = criteria.iter().map(|id| (*id).to_owned()).collect();
    let (person, name, role) = ("p7".into(), "Ravi Sewnarain".into(), "beoordelaar-financien".into());
    let scored = (!criteria.is_empty()).then_some(ReopenedReviewer { person, name, role });
    let reviewers = scored.into_iter().collect();
    Command::Revision(RevisionStep::Reopen { criteria, reviewers, reason: reason.into() })
}

fn asked() -> CaseRecord {
    worked(Status::RevisionRequested)
}

fn revised() -> CaseRecord {
    run(asked(), revise(), Role::Chair, date(2026, 10, 15))
}

fn judged(case: &CaseRecord, command: Command) -> Result<Event, Refusal> {
    decide(case, command, &[Role::CaseManager], &profile(), ASKED)
}

fn refused(step: Result<Event, Refusal>) -> Vec<String> {
    match step {
        Err(Refusal::Incomplete(findings)) => findings.iter().map(|finding| finding.field.to_string()).collect(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn while_the_board_changes_its_proposal_the_term_runs_on_and_no_decision_is_proposed() {
    let (before, case) = (worked(Status::InAssessment), asked());
    assert_eq!(case.status(), Status::RevisionRequested);
    assert_eq!(due(&case), due(&before), "it suspends nothing");
    assert_eq!(case.suspensions().count(), before.suspensions().count());
    let manager = allowed(&[Role::CaseManager], &case);
    assert!(!manager.contains(&Action::RequestLegalCheck) && !manager.contains(&Action::ProposeDecision));
    assert!(!manager.contains(&Action::RequestRevision), "one at a time");
    assert!(case.asked_points().is_some_and(|points| points[0].reason == "Neem de btw op."));
    let deadline = case.deadlines(profile().decision_term, &profile().planning);
    let deadline = deadline.into_iter().find(|one| one.kind == DeadlineKind::Revision(1)).expect("a last day");
    assert_eq!((deadline.day, deadline.holds), (UNTIL, true));
}

#[test]
fn the_new_version_has_the_next_number_and_waits_for_the_criteria() {
    let case = revised();
    assert_eq!((case.version(), case.status()), (3, Status::InAssessment));
    assert_eq!(case.revisions[0].end, Some(RevisionEnd::Submitted(date(2026, 10, 15))));
    assert_eq!(case.asked_points(), None, "nothing is open to write in any more");
    assert_eq!(next_step(&[Role::CaseManager], &case), Some(Action::ReopenCriteria));
    let (points, on) = case.answered_points(3).expect("it answers the request");
    assert_eq!((points.len(), on), (1, ASKED));
    assert_eq!(case.answered_points(2).map(|(_, on)| on), Some(date(2026, 9, 22)), "the supplement answers its own");
    let course: Vec<TermEvent> =
        case.term_course(profile().decision_term, date(2026, 10, 15)).iter().map(|step| step.event).collect();
    assert!(course.ends_with(&[TermEvent::RevisionRequested, TermEvent::Revised { version: 3 }]), "{course:?}");
    let opened = run(case, reopen(&["kosten"], ""), Role::CaseManager, date(2026, 10, 16));
    assert_eq!(next_step(&[Role::CaseManager], &opened), Some(Action::RequestLegalCheck));
    assert!(allowed(&[Role::CaseManager], &opened).contains(&Action::RequestRevision), "there may be a second round");
}

#[test]
fn the_desk_is_told_of_a_version_that_came_and_of_one_that_did_not() {
    let open = |case: &CaseRecord, today| case.open_matters(today).into_iter().map(|(matter, _)| matter).collect();
    let case = asked();
    let matters: Vec<OpenMatter> = open(&case, UNTIL);
    assert_eq!((matters, case.open_at_desk()), (vec![], 0), "the board has time until then");
    let late: Vec<OpenMatter> = open(&case, date(2026, 10, 21));
    assert_eq!((late, case.open_at_desk()), (vec![OpenMatter::Unrevised], 0));
    let case = revised();
    let arrived: Vec<OpenMatter> = open(&case, UNTIL);
    assert_eq!((arrived, case.open_at_desk()), (vec![OpenMatter::Revised], 1));
    let chosen = run(case, reopen(&["kosten"], ""), Role::CaseManager, UNTIL);
    assert_eq!(chosen.open_at_desk(), 0);
}

#[test]
fn who_agrees_on_more_time_first_has_that_time_for_the_new_version() {
    let propose = Command::ProposeSuspension { until: date(2026, 11, 30), reason: "overleg".into() };
    let proposed = run(worked(Status::InAssessment), propose, Role::CaseManager, ASKED);
    let agreed = run(proposed, Command::AgreeToSuspension, Role::Chair, ASKED);
    let until = due(&agreed);
    assert!(until > due(&worked(Status::InAssessment)));
    assert!(judged(&agreed, request(vec![point(BUDGET_SECTION, "Neem de btw op.")], Some(until))).is_ok());
}

#[test]
fn criteria_that_are_opened_again_take_back_that_scores_were_released() {
    let release = |case: CaseRecord| {
        let reason = "Zij is ziek.".into();
        case.apply(&Event::AssessmentsReleased { missing: vec![], scarce: vec![], undiscussed: vec![], reason })
    };
    let case = release(revised());
    assert!(case.released);
    let none = run(case.clone(), reopen(&[], "De wijziging raakt geen score."), Role::CaseManager, ASKED);
    assert!(none.released, "no score is asked again");
    assert!(!run(case, reopen(&["kosten"], ""), Role::CaseManager, ASKED).released);
}

#[test]
fn none_of_the_criteria_is_an_answer_that_needs_a_reason() {
    assert_eq!(refused(judged(&revised(), reopen(&[], " "))), [command_fields::REASON]);
    assert!(judged(&revised(), reopen(&[], "De wijziging raakt geen score.")).is_ok());
    assert_eq!(refused(judged(&revised(), reopen(&["bestaat-niet"], ""))), [revision_fields::CRITERIA]);
}

#[test]
fn everything_that_a_request_lacks_is_named_at_once() {
    let case = worked(Status::InAssessment);
    let nothing = judged(&case, request(vec![], None));
    assert_eq!(refused(nothing), [revision_fields::POINTS, command_fields::UNTIL]);
    let long = vec![point(BUDGET_SECTION, &"a".repeat(10_001))];
    let field = revision_fields::of_section(BUDGET_SECTION);
    assert_eq!(refused(judged(&case, request(long, Some(ASKED)))), [field.as_str(), command_fields::UNTIL]);
}

#[test]
fn who_does_not_wait_any_longer_goes_on_with_the_version_that_there_is() {
    let case = run(asked(), withdraw_revision(), Role::CaseManager, date(2026, 10, 12));
    assert_eq!((case.version(), case.status()), (2, Status::InAssessment));
    assert_eq!(case.revisions[0].end, Some(RevisionEnd::Withdrawn(date(2026, 10, 12))));
    assert_eq!(next_step(&[Role::CaseManager], &case), Some(Action::RequestLegalCheck));
    let closed = run(asked(), close(ClosingKind::Withdrawn), Role::Chair, date(2026, 10, 12));
    assert_eq!((closed.open_revision(), closed.asked_points()), (None, None), "a closed case waits for nothing");
}

#[test]
fn who_enters_letters_for_a_board_cannot_ask_it_to_write_here() {
    let mut case = worked(Status::InAssessment);
    case.situation.on_paper = true;
    assert!(!allowed(&[Role::CaseManager], &case).contains(&Action::RequestRevision));
}

#[test]
fn a_changed_budget_touches_the_criteria_that_rest_on_it_and_no_others() {
    let profile = profile();
    let changed = |places: &[&str]| Differences {
        answers: places.iter().map(|place| (*place).to_owned()).collect(),
        files: std::collections::BTreeSet::new(),
    };
    let touched = |places: &[&str]| -> Vec<String> {
        touched_criteria(&profile.criteria, &changed(places), standard()).map(|one| one.id.clone()).collect()
    };
    assert!(touched(&[]).is_empty());
    let budget = touched(&[BUDGET_SECTION]);
    for criterion in &profile.criteria {
        let rests = criterion.evidence.iter().any(|id| id == BUDGET_SECTION);
        assert_eq!(budget.contains(&criterion.id), rests, "{}", criterion.id);
    }
}

proptest! {
    #[test]
    fn the_last_day_is_after_today_and_not_after_that_of_the_decision(days in -30i64..120) {
        let case = worked(Status::InAssessment);
        let until = ASKED.saturating_add(jiff::Span::new().days(days));
        let done = judged(&case, request(vec![point(BUDGET_SECTION, "Neem de btw op.")], Some(until)));
        prop_assert_eq!(done.is_ok(), until > ASKED && until <= due(&case), "{}", until);
    }
}
