//! Correcting the day of receipt: every term counts from the new day as if it had been the first.

use super::super::{CaseRecord, Command, Event, Refusal, Role, RulesOfDay, Status, command_fields, decide};
use super::{SENTENCE, due, profile, request_supplement, run, submit, version, worked};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use proptest::prelude::*;

fn correct(received_on: Date) -> Command {
    Command::CorrectReceipt { received_on, reason: SENTENCE.to_owned(), rules: None }
}

fn judged(case: &CaseRecord, command: Command, today: Date) -> Result<Event, Refusal> {
    decide(case, command, &[Role::CaseManager], &profile(), today)
}

/// The field and the message with which a command was refused.
fn refused(done: Result<Event, Refusal>) -> (String, String) {
    let Err(Refusal::Incomplete(mut found)) = done else { panic!("{done:?}") };
    let finding = found.remove(0);
    (finding.field.to_string(), finding.message)
}

#[test]
fn the_term_and_the_course_count_from_the_corrected_day() {
    let case = worked(Status::InAssessment);
    assert_eq!(due(&case), date(2026, 12, 10));
    let corrected = run(case, correct(date(2026, 9, 1)), Role::CaseManager, date(2026, 11, 2));
    assert_eq!((corrected.received_on(), due(&corrected)), (Some(date(2026, 9, 1)), date(2026, 12, 3)));
    let course = corrected.term_course(profile().decision_term, date(2026, 12, 1));
    let days: Vec<(Date, Date)> = course.iter().map(|step| (step.on, step.due)).collect();
    assert_eq!(days[0], (date(2026, 9, 1), date(2026, 11, 24)));
    assert_eq!(days.last(), Some(&(date(2026, 10, 2), date(2026, 12, 3))));
}

#[test]
fn nothing_is_received_after_it_stood_in_the_system_or_in_the_future() {
    let (case, today) = (worked(Status::Submitted), date(2026, 9, 10));
    for (day, words) in [
        (date(2026, 9, 11), "moet nog komen"),
        (date(2026, 9, 9), "stond op 8 september 2026 al"),
        (date(2026, 9, 8), "nu al geldt"),
    ] {
        let (field, message) = refused(judged(&case, correct(day), today));
        assert_eq!(field, command_fields::RECEIVED_ON);
        assert!(message.contains(words), "{message}");
    }
    let without = Command::CorrectReceipt { received_on: date(2026, 9, 4), reason: " ".into(), rules: None };
    assert_eq!(refused(judged(&case, without, today)).0, command_fields::REASON);
}

#[test]
fn a_correction_can_itself_be_corrected_up_to_the_day_of_entry() {
    let case = run(worked(Status::Submitted), correct(date(2026, 9, 1)), Role::CaseManager, date(2026, 9, 10));
    let back = run(case, correct(date(2026, 9, 8)), Role::CaseManager, date(2026, 9, 11));
    assert_eq!((back.received_on(), due(&back)), (Some(date(2026, 9, 8)), date(2026, 12, 1)));
}

#[test]
fn a_decision_that_was_taken_stands_in_the_way_of_other_rules_alone() {
    let case = worked(Status::Decided);
    let rules = Some(RulesOfDay { profile: 1, ordinance: "Verordening 2024".into() });
    let other = Command::CorrectReceipt { received_on: date(2026, 9, 1), reason: SENTENCE.to_owned(), rules };
    assert!(refused(judged(&case, other.clone(), date(2026, 12, 9))).1.contains("Verordening 2024"));
    assert!(judged(&case, correct(date(2026, 9, 1)), date(2026, 12, 9)).is_ok());
    assert!(judged(&worked(Status::DecisionProposed), other, date(2026, 12, 9)).is_ok());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    /// The day to which a case is corrected counts exactly as if it had been received on that day, whatever suspended
    /// the term meanwhile and whenever it is corrected.
    #[test]
    fn a_corrected_day_counts_as_if_it_had_been_the_first(
        earlier in 1..120_i64, answered in 0..40_i64, corrected_first in any::<bool>(), postponed in any::<bool>(),
    ) {
        let entered = date(2026, 9, 8);
        let day = entered.saturating_sub(earlier.days());
        let course = |mut case: CaseRecord| {
            case = run(case, request_supplement(), Role::CaseManager, date(2026, 9, 22));
            let answer = date(2026, 9, 22).saturating_add(answered.days());
            if let Some(event) = super::lapse(&case, answer) {
                case = case.apply(&event);
            }
            case = run(case, Command::Supplement(version()), Role::Chair, answer);
            let postpone = Command::Postpone { reason: SENTENCE.to_owned(), signatory: "A. Jansen".into() };
            // Whether the term was over by then depends on the day of receipt; the engine decides what counts.
            match judged(&case, postpone, answer) {
                Ok(event) if postponed => case.apply(&event),
                _ => case,
            }
        };
        let first = run(CaseRecord::default(), submit(), Role::Chair, day);
        let entered_later = run(CaseRecord::default(), submit(), Role::Chair, entered);
        let expected = course(first);
        let case = if corrected_first {
            course(run(entered_later, correct(day), Role::CaseManager, entered))
        } else {
            let mut case = course(entered_later);
            // A postponement that came too late for the true day of receipt was never judged against it.
            if expected.postponement.is_none() {
                case.postponement = None;
            }
            run(case, correct(day), Role::CaseManager, date(2026, 12, 1))
        };
        prop_assert_eq!(due(&case), due(&expected));
        let (term, today) = (profile().decision_term, date(2027, 6, 1));
        prop_assert_eq!(case.term_course(term, today), expected.term_course(term, today));
    }
}
