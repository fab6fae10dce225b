//! A decision on its way: proposed, taken, given back, taken back, read and sent.

use super::super::decision::tests::{WRITER, granted, proposed};
use super::super::{
    AssessingStep, Authority, Command, Discipline, Event, MessageStep, Refusal, Role, Side, Status, Taking, decide,
};
use super::{LETTER, SENDER, SENTENCE, announce, pass_legal_check, profile, run, taking, worked};
use crate::profile::{LegalCharacter, OrdinanceProfile};
use jiff::civil::date;

#[test]
fn the_decision_maker_takes_what_was_proposed_and_types_no_findings() {
    let case = worked(Status::Decided);
    let decision = case.decision.expect("it was decided");
    assert_eq!((decision.findings.clone(), decision.on), (granted().findings, date(2026, 9, 9)));
    assert_eq!(decision.decided_by.as_deref(), Some("0198"));
    assert_eq!(decision.mandate, "Mandaatbesluit Lindewaard 2026, artikel 3");
}

#[test]
fn a_decision_is_taken_on_a_day_that_was_and_on_an_authority_that_is_named() {
    let case = worked(Status::DecisionProposed);
    let wrong = |taking: Taking| {
        let refusal = decide(&case, Command::Decide(taking), &[Role::DecisionMaker], &profile(), date(2026, 12, 8));
        let Err(Refusal::Incomplete(problems)) = refusal else { panic!("{refusal:?}") };
        problems.into_iter().map(|problem| problem.field.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(wrong(Taking { on: date(2026, 12, 9), ..taking() }), ["decided_on"]);
    assert_eq!(wrong(Taking { on: date(2026, 9, 7), ..taking() }), ["decided_on"]);
    assert_eq!(wrong(Taking { mandate: " ".into(), ..taking() }), ["mandate"]);
    let college = Taking { authority: Authority::College, ..taking() };
    assert_eq!(wrong(college.clone()), ["resolution", "authority"], "one signatory is not a college");
    let numbered = Taking { resolution: "2026-118".into(), ..college };
    assert_eq!(wrong(numbered), ["authority"]);
}

#[test]
fn a_returned_decision_and_one_that_was_taken_back_are_the_desks_again() {
    let returned = Command::ReturnDecision { remarks: SENTENCE.into() };
    let case = run(worked(Status::DecisionProposed), returned, Role::DecisionMaker, date(2026, 12, 8));
    assert_eq!((case.status(), case.sent_back.as_deref()), (Status::InAssessment, Some(SENTENCE)));
    let reopened = Command::ReopenDecision { reason: SENTENCE.into() };
    let case = run(worked(Status::Decided), reopened, Role::CaseManager, date(2026, 12, 9));
    assert_eq!((case.status(), case.decision.clone()), (Status::InAssessment, None));
    let again = run(case, proposed(), Role::CaseManager, date(2026, 12, 9));
    assert_eq!((again.status(), again.sent_back), (Status::LegalCheck, None));
    for (status, command) in [
        (Status::LegalCheck, Command::ReturnFromLegalCheck { remarks: "Nee.".into() }),
        (Status::DecisionProposed, Command::ReturnDecision { remarks: "Nee.".into() }),
        (Status::Decided, Command::ReopenDecision { reason: String::new() }),
        (
            Status::InAssessment,
            Command::ReleaseAssessments { missing: vec![], scarce: vec![], undiscussed: vec![], reason: ".".into() },
        ),
    ] {
        let all = [Role::CaseManager, Role::Jurist, Role::DecisionMaker];
        let refusal = decide(&worked(status), command, &all, &profile(), date(2026, 12, 8));
        assert!(matches!(refusal, Err(Refusal::Incomplete(_))), "{refusal:?}");
    }
}

#[test]
fn a_decision_is_sent_by_somebody_else_than_took_it_after_reading_this_very_letter() {
    let case = worked(Status::Decided);
    let send = |person: &str, sha256: &str| {
        let command = Command::Announce { person: person.into(), sha256: sha256.into() };
        decide(&case, command, &[Role::CaseManager, Role::DecisionMaker], &profile(), date(2026, 12, 9))
    };
    assert!(send(SENDER, LETTER).is_ok());
    for (person, sha256) in [("0198", LETTER), (SENDER, "another"), ("0197", LETTER)] {
        assert!(matches!(send(person, sha256), Err(Refusal::Incomplete(_))), "{person} {sha256}");
    }
    // Who took it may have read the letter too.
    let read = case.clone().apply(&Event::LetterOpened { person: "0198".into(), sha256: LETTER.into() });
    let own = Command::Announce { person: "0198".into(), sha256: LETTER.into() };
    assert!(decide(&read, own, &[Role::CaseManager], &profile(), date(2026, 12, 9)).is_err());
}

#[test]
fn a_letter_that_was_opened_before_the_decision_changed_does_not_count() {
    let reopened = Command::ReopenDecision { reason: SENTENCE.into() };
    let back = run(worked(Status::Decided), reopened, Role::CaseManager, date(2026, 12, 9));
    let checked = run(back, proposed(), Role::CaseManager, date(2026, 12, 9));
    let passed = run(checked, pass_legal_check(), Role::Jurist, date(2026, 12, 9));
    let decided = run(passed, Command::Decide(taking()), Role::DecisionMaker, date(2026, 12, 9));
    assert!(decide(&decided, announce(), &[Role::CaseManager], &profile(), date(2026, 12, 9)).is_err());
}

#[test]
fn a_decision_from_before_there_were_proposals_still_stands() {
    let decided = Event::Decided(Box::new(granted()));
    let case = worked(Status::InAssessment).apply(&decided);
    assert_eq!(case.status(), Status::Decided);
    let announced = Event::Announced { on: date(2026, 12, 9), objection_until: None };
    assert_eq!(case.apply(&announced).status(), Status::Announced);
}

#[test]
fn the_jurist_says_what_a_decision_is_in_law_and_gives_it_on_or_back() {
    let case = worked(Status::LegalCheck);
    let pass = |legal_character, person: &str| {
        let (basis, person) = (Box::default(), person.to_owned());
        let command = Command::PassLegalCheck { legal_character, basis, person };
        decide(&case, command, &[Role::Jurist], &profile(), date(2026, 12, 7))
    };
    let passed = case.clone().apply(&pass(LegalCharacter::PrivateLaw, "0196").expect("it is whole"));
    let proposed = passed.proposed.expect("it lies there");
    assert_eq!(passed.situation.status(), Status::DecisionProposed);
    assert_eq!(proposed.legal_character, Some(LegalCharacter::PrivateLaw));
    assert_eq!(proposed.checked_by.as_deref(), Some("0196"));
    // A subsidy names an amount, and this decision has none.
    for (character, person) in [(LegalCharacter::Subsidy, "0196"), (LegalCharacter::Decision, WRITER)] {
        assert!(matches!(pass(character, person), Err(Refusal::Incomplete(_))), "{character:?} {person}");
    }
    let returned = Command::ReturnFromLegalCheck { remarks: SENTENCE.into() };
    let back = run(case.clone(), returned, Role::Jurist, date(2026, 12, 7));
    assert_eq!((back.status(), back.sent_back.as_deref()), (Status::InAssessment, Some(SENTENCE)));
}

#[test]
fn only_a_profile_that_says_so_goes_past_the_jurist() {
    let case = worked(Status::InAssessment);
    let direct = Command::ProposeDecision { decision: Box::new(granted()), basis: Box::default() };
    for (skips_legal_check, command, allowed) in
        [(false, direct.clone(), false), (true, direct, true), (false, proposed(), true), (true, proposed(), false)]
    {
        let profile = OrdinanceProfile { skips_legal_check, ..profile() };
        let done = decide(&case, command, &[Role::CaseManager], &profile, date(2026, 12, 7));
        assert_eq!(done.is_ok(), allowed, "{skips_legal_check} {done:?}");
    }
    let old = serde_json::to_value(profile()).expect("data");
    assert_eq!(old.get("skips_legal_check"), None, "a profile from before has the check");
}

#[test]
fn who_wrote_a_decision_does_not_take_it() {
    let own = Command::Decide(Taking { person: WRITER.into(), ..taking() });
    let refusal = decide(&worked(Status::DecisionProposed), own, &[Role::DecisionMaker], &profile(), date(2026, 12, 8));
    assert!(matches!(refusal, Err(Refusal::Incomplete(_))), "{refusal:?}");
}

#[test]
fn nobody_assesses_in_the_role_of_another() {
    let (own, other) = (Role::Reviewer(Discipline::Finance), Role::Reviewer(Discipline::Policy));
    let done = decide(
        &worked(Status::InAssessment),
        Command::Assess { role: other, disputed: vec![] },
        &[own],
        &profile(),
        date(2026, 10, 9),
    );
    assert_eq!(done, Err(Refusal::NotYours));
}

/// The commands about scores, and those that say something.
pub(super) fn scoring(role: Role) -> Vec<Command> {
    let reason = SENTENCE.to_owned();
    let (person, name, other) = ("p".to_owned(), "Ravi".to_owned(), Role::Reviewer(Discipline::Finance));
    let again = AssessingStep::ScoreAgain { role, criterion: "kosten".into() };
    let ask = AssessingStep::AskToReopen { role, reason: reason.clone() };
    let reopen = AssessingStep::Reopen { person, name, role: other, reason: reason.clone() };
    let message = |side| MessageStep::To { side, text: SENTENCE.to_owned(), asks: true, files: vec![] };
    let note = MessageStep::Note { text: reason.clone(), to: vec![], files: vec![] };
    let assessing = [again, ask, reopen].map(Command::Assessing);
    let saying = [message(Side::Board), message(Side::Municipality), note].map(Command::Message);
    let plain = [
        Command::Assess { role, disputed: vec![] },
        Command::ReleaseAssessments { missing: vec![], scarce: vec![], undiscussed: vec![], reason },
    ];
    plain.into_iter().chain(assessing).chain(saying).collect()
}
