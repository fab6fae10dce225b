//! After a supplement, points are closed one by one, and nothing is accepted in silence.

use super::super::{CaseRecord, Command, Event, PointVerdict, Refusal, Role, SupplementPoint, decide};
use super::{lapsed, profile, run, submit, version};
use jiff::civil::{Date, date};
use proptest::prelude::*;

const ASKED: Date = date(2026, 9, 22);
const CHECKED: Date = date(2026, 10, 5);

fn asked(case: CaseRecord, points: usize) -> CaseRecord {
    let points = (0..points).map(|number| SupplementPoint::from(format!("Punt {number}").as_str())).collect();
    let until = date(2026, 10, 6);
    let ask = Command::RequestSupplement { points, until, sure: false, signatory: "S. de Wit".into() };
    run(case, ask, Role::CaseManager, ASKED)
}

fn supplemented(points: usize) -> CaseRecord {
    let case = run(CaseRecord::default(), submit(), Role::Chair, date(2026, 9, 8));
    run(asked(case, points), Command::Supplement(version()), Role::Chair, date(2026, 10, 2))
}

fn say(
    case: &CaseRecord,
    (round, point): (u32, u32),
    (sufficient, changed): (bool, bool),
    why: &str,
) -> Result<Event, Refusal> {
    let verdict = PointVerdict { sufficient, changed, reason: why.into() };
    decide(case, Command::JudgePoint { round, point, verdict }, &[Role::CaseManager], &profile(), CHECKED)
}

fn complete(case: &CaseRecord, despite: &str) -> Result<Event, Refusal> {
    let command = Command::ConfirmCompleteness { note: String::new(), despite: despite.into() };
    decide(case, command, &[Role::CaseManager], &profile(), CHECKED)
}

#[test]
fn closing_a_point_that_did_not_change_needs_a_reason() {
    let case = supplemented(2);
    assert!(matches!(say(&case, (1, 0), (true, false), " "), Err(Refusal::Incomplete(_))));
    assert!(say(&case, (1, 0), (true, false), "Het stond er al.").is_ok());
    assert!(say(&case, (1, 0), (true, true), "").is_ok() && say(&case, (1, 0), (false, false), "").is_ok());
}

#[test]
fn a_point_that_is_not_there_or_of_an_earlier_round_is_not_judged() {
    let case = supplemented(2);
    assert_eq!(say(&case, (1, 2), (true, true), ""), Err(Refusal::NotNow));
    assert_eq!(say(&case, (2, 0), (true, true), ""), Err(Refusal::NotNow));
    let again = run(asked(case, 1), Command::Supplement(version()), Role::Chair, date(2026, 10, 5));
    assert_eq!(say(&again, (1, 0), (true, true), ""), Err(Refusal::NotNow));
    assert!(say(&again, (2, 0), (true, true), "").is_ok());
}

#[test]
fn a_supplement_after_the_last_day_is_judged_afresh() {
    let late = lapsed(asked(run(CaseRecord::default(), submit(), Role::Chair, date(2026, 9, 8)), 1));
    assert!(complete(&late, "").is_err(), "nothing came");
    let closed = late.clone().apply(&say(&late, (1, 0), (true, false), "Het stond er al.").expect("a verdict"));
    assert_eq!(closed.open_points().count(), 0);
    let supplemented = run(closed, Command::Supplement(version()), Role::Chair, date(2026, 10, 20));
    assert_eq!(supplemented.open_points().count(), 1);
}

#[test]
fn a_case_of_which_nothing_was_asked_is_complete_without_a_word() {
    let case = run(CaseRecord::default(), submit(), Role::Chair, date(2026, 9, 8));
    let Ok(Event::FoundComplete { despite, .. }) = complete(&case, "Er was niets te vragen.") else {
        panic!("it is complete")
    };
    assert_eq!(despite, "", "a reason stands only where one was needed");
}

proptest! {
    #[test]
    fn complete_without_a_reason_exactly_when_the_last_word_on_every_point_closed_it(
        verdicts in proptest::collection::vec((0..4_u32, any::<bool>(), any::<bool>()), 0..12),
    ) {
        let mut case = supplemented(4);
        let mut last = [false; 4];
        for (point, sufficient, changed) in verdicts {
            case = case.clone().apply(&say(&case, (1, point), (sufficient, changed), "Een reden.").expect("a verdict"));
            last[point as usize] = sufficient;
        }
        let open: Vec<u32> = (0..4).filter(|point| !last[*point as usize]).collect();
        prop_assert_eq!(case.open_points().map(|(place, _)| place).collect::<Vec<_>>(), open.clone());
        prop_assert_eq!(complete(&case, " ").is_ok(), open.is_empty());
        let Ok(Event::FoundComplete { despite, .. }) = complete(&case, "Daarom.") else { panic!("with a reason it is") };
        prop_assert_eq!(despite.is_empty(), open.is_empty());
    }
}
