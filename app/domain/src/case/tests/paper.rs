//! A challenge that came on paper: what an officer enters counts from the day on which the letter was received.

use super::super::{
    Action, CaseRecord, ClosingKind, Command, Event, Notice, PaperEntry, PaperSupplement, PostalAddress, Refusal,
    RequestEnd, Role, Side, Status, allowed, at_turn, decide, paper_fields, permit,
};
use super::{address, announce, granted, lapsed, posting, profile, run, submit};
use crate::calendar::DutchDate;
use jiff::civil::{Date, date};

const MANAGER: &[Role] = &[Role::CaseManager];

/// A challenge of somebody who gets post, received on this day.
pub(super) fn entry(received_on: Date) -> PaperEntry {
    PaperEntry {
        catalogue: 3,
        profile: 2,
        reference: "LIW-2026-0009".into(),
        received_on,
        on: received_on,
        on_behalf_of: "Buurtgroep De Hoek".into(),
        contact: "Jo de Boer".into(),
        post: Some(address()),
        sha256: "ab".repeat(32),
    }
}

fn entered() -> CaseRecord {
    run(CaseRecord::default(), Command::EnterOnPaper(Box::new(entry(date(2026, 9, 8)))), Role::CaseManager, NOW)
}

const NOW: Date = date(2026, 9, 10);

/// Asked to supplement within fourteen days on 22 September, by a letter that was posted two days later.
fn asked() -> CaseRecord {
    let (made, on) = (date(2026, 9, 22), date(2026, 9, 24));
    let asked = run(entered(), super::request_supplement(), Role::CaseManager, made);
    run(asked, Command::RecordPosting(posting(Notice::SupplementRequest, made, on)), Role::CaseManager, on)
}

fn letter(received_on: Date) -> Command {
    Command::SupplementOnPaper(PaperSupplement { received_on, sha256: "cd".repeat(32), says_something: true })
}

fn due(case: &CaseRecord) -> Date {
    super::due(case)
}

/// The field with which a command was refused.
fn refused(case: &CaseRecord, command: Command, today: Date) -> String {
    match decide(case, command, MANAGER, &profile(), today) {
        Err(Refusal::Incomplete(found)) => found[0].field.to_string(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_term_counts_from_the_day_on_which_the_letter_was_received() {
    let case = entered();
    assert_eq!((case.status(), case.version(), case.reference()), (Status::Submitted, 1, Some("LIW-2026-0009")));
    assert_eq!((case.received_on(), due(&case)), (Some(date(2026, 9, 8)), date(2026, 12, 1)));
    assert_eq!(case.entered_on, Some(NOW));
    assert!(case.post.is_some() && case.entered_on_paper);
    assert_eq!(at_turn(&case), Some(Side::Municipality));
}

#[test]
fn a_letter_that_is_still_to_come_or_of_nobody_is_not_entered() {
    let draft = CaseRecord::default();
    let enter = |entry: PaperEntry| Command::EnterOnPaper(Box::new(entry));
    assert_eq!(refused(&draft, enter(entry(date(2026, 9, 11))), NOW), paper_fields::RECEIVED_ON);
    let nobody = PaperEntry { on_behalf_of: " ".into(), ..entry(NOW) };
    assert_eq!(refused(&draft, enter(nobody), NOW), paper_fields::ON_BEHALF_OF);
    let nowhere = PaperEntry { post: Some(PostalAddress::default()), ..entry(NOW) };
    assert_eq!(refused(&draft, enter(nowhere), NOW), super::super::post_fields::NAME);
    let by_chair = decide(&draft, enter(entry(NOW)), &[Role::Chair], &profile(), NOW);
    assert_eq!(by_chair, Err(Refusal::NotYours), "a board writes itself");
}

#[test]
fn a_supplement_by_letter_ends_the_suspension_on_the_day_of_its_receipt() {
    let case = asked();
    assert_eq!((due(&case), case.open_request().map(|one| one.until)), (date(2026, 12, 15), Some(date(2026, 10, 8))));
    let answered = run(case.clone(), letter(date(2026, 10, 2)), Role::CaseManager, date(2026, 10, 6));
    assert_eq!((answered.status(), answered.version()), (Status::Submitted, 2));
    assert_eq!(answered.requests[0].end, Some(RequestEnd::Answered(date(2026, 10, 2))));
    assert_eq!(due(&answered), date(2026, 12, 8), "seven days, 25 September to 1 October");
    assert_eq!(
        refused(&case, letter(date(2026, 9, 23)), date(2026, 10, 6)),
        paper_fields::RECEIVED_ON,
        "not asked yet"
    );
    assert_eq!(refused(&case, letter(date(2026, 10, 7)), date(2026, 10, 6)), paper_fields::RECEIVED_ON, "to come");
    let empty = PaperSupplement { received_on: date(2026, 10, 2), sha256: String::new(), says_something: false };
    assert_eq!(refused(&case, Command::SupplementOnPaper(empty), date(2026, 10, 6)), paper_fields::SUMMARY);
}

#[test]
fn a_letter_that_came_in_time_and_is_entered_after_the_term_answers_the_request() {
    let case = lapsed(asked());
    assert_eq!((case.status(), due(&case)), (Status::SupplementLapsed, date(2026, 12, 15)));
    let in_time = run(case.clone(), letter(date(2026, 10, 8)), Role::CaseManager, date(2026, 10, 12));
    assert_eq!(in_time.requests[0].end, Some(RequestEnd::Answered(date(2026, 10, 8))));
    assert_eq!(due(&in_time), date(2026, 12, 14));
    let late = run(case, letter(date(2026, 10, 9)), Role::CaseManager, date(2026, 10, 12));
    assert_eq!((late.requests[0].end, due(&late)), (Some(RequestEnd::Lapsed), date(2026, 12, 15)));
}

#[test]
fn consent_by_letter_suspends_the_term_from_the_day_after_its_receipt() {
    let propose = Command::ProposeSuspension { until: date(2026, 10, 30), reason: "Overleg.".into() };
    let case = run(entered(), propose, Role::CaseManager, date(2026, 10, 5));
    let agree = |received_on| Command::AgreeOnPaper { received_on };
    for day in [date(2026, 10, 4), date(2026, 10, 30), date(2026, 11, 2)] {
        assert_eq!(refused(&case, agree(day), date(2026, 11, 1)), paper_fields::RECEIVED_ON, "{}", day.long());
    }
    let agreed = run(case, agree(date(2026, 10, 12)), Role::CaseManager, date(2026, 11, 1));
    assert_eq!(due(&agreed), date(2026, 12, 21), "eighteen days, to a Monday");
}

#[test]
fn a_letter_that_withdraws_the_proposal_closes_the_case_on_the_day_of_its_receipt() {
    let withdraw = |received_on, reason: &str| Command::WithdrawOnPaper { received_on, reason: reason.into() };
    for case in [entered(), asked(), lapsed(asked())] {
        let today = date(2026, 10, 12);
        for day in [date(2026, 9, 7), date(2026, 10, 13)] {
            assert_eq!(refused(&case, withdraw(day, "Gestopt."), today), paper_fields::RECEIVED_ON, "{}", day.long());
        }
        assert_eq!(refused(&case, withdraw(today, " "), today), "reason");
        let withdrawn = run(case, withdraw(date(2026, 10, 9), "Gestopt."), Role::CaseManager, today);
        assert_eq!(withdrawn.status(), Status::Closed(ClosingKind::Withdrawn));
        assert_eq!(withdrawn.ended_on(), Some(date(2026, 10, 9)));
        assert!(at_turn(&withdrawn).is_none());
    }
}

#[test]
fn once_somebody_of_the_board_works_here_officers_enter_nothing_for_it() {
    let case = asked();
    assert!(allowed(MANAGER, &case).contains(&Action::SupplementOnPaper));
    let joined = case.apply(&Event::Joined { name: "Jo de Boer".into(), role: Role::Chair.value().into() });
    assert_eq!(permit(&joined, Action::SupplementOnPaper, MANAGER), Err(Refusal::NotNow));
    assert!(permit(&joined, Action::Supplement, &[Role::Chair]).is_ok());
}

#[test]
fn a_case_that_a_board_submitted_is_never_supplemented_by_officers() {
    let case = run(CaseRecord::default(), submit(), Role::Chair, date(2026, 9, 8));
    let asked = run(case, super::request_supplement(), Role::CaseManager, date(2026, 9, 22));
    assert_eq!(decide(&asked, letter(date(2026, 9, 28)), MANAGER, &profile(), NOW), Err(Refusal::NotNow));
}

#[test]
fn a_decision_goes_out_by_post_as_in_any_case() {
    let complete = run(entered(), super::confirm(), Role::CaseManager, date(2026, 9, 22));
    let decided = super::desk(complete, Status::Decided);
    assert_eq!(decided.decision.as_deref().map(|one| one.outcome), Some(granted().outcome));
    let sent = run(decided, announce(), Role::CaseManager, date(2026, 12, 9));
    assert_eq!((sent.status(), sent.told_on()), (Status::Announced, None), "it waits to be posted");
}
