//! With post, what was sent counts from the day on which its letter was posted.

use super::super::{ClosingKind, Command, Event, Notice, Refusal, Role, Status, decide, lapse, post_fields};
use super::{CaseRecord, address, announce, close, due, posting, profile, run, worked};
use crate::case::{PostalAddress, TermEvent};
use crate::proposal::Answers;
use jiff::ToSpan;
use jiff::civil::{Date, date};
use proptest::prelude::*;

fn by_post(case: CaseRecord) -> CaseRecord {
    run(case, Command::ChooseDelivery { post: Some(address()) }, Role::Chair, date(2026, 9, 8))
}

/// The letter about what happened on the first day is posted on the other.
fn posted(case: CaseRecord, letter: Notice, made_on: Date, on: Date) -> CaseRecord {
    run(case, Command::RecordPosting(posting(letter, made_on, on)), Role::CaseManager, on)
}

fn asked(case: CaseRecord, on: Date, days: i64) -> CaseRecord {
    let until = on.saturating_add(days.days());
    let command =
        Command::RequestSupplement { points: vec!["Polis".into()], until, sure: true, signatory: "S. de Wit".into() };
    run(case, command, Role::CaseManager, on)
}

#[test]
fn a_request_that_was_not_posted_stops_nothing_and_never_lapses() {
    let case = asked(by_post(worked(Status::Submitted)), date(2026, 9, 22), 14);
    assert_eq!((case.status(), due(&case)), (Status::SupplementRequested, date(2026, 12, 1)));
    assert_eq!(lapse(&case, date(2027, 1, 1)), None);
    let sent = posted(case, Notice::SupplementRequest, date(2026, 9, 22), date(2026, 9, 25));
    assert_eq!(sent.open_request().map(|request| request.until), Some(date(2026, 10, 9)), "fourteen days from posting");
    assert_eq!(due(&sent), date(2026, 12, 15));
    assert!(lapse(&sent, date(2026, 10, 9)).is_none() && lapse(&sent, date(2026, 10, 10)).is_some());
}

#[test]
fn a_decision_that_was_not_posted_is_not_made_known() {
    let sent = run(by_post(worked(Status::Decided)), announce(), Role::CaseManager, date(2026, 12, 9));
    assert_eq!((sent.status(), sent.told_on(), sent.ended_on()), (Status::Announced, None, None));
    assert_eq!(sent.announcement.and_then(|announced| announced.objection_until), None);
    let posted = posted(sent, Notice::DecisionSent, date(2026, 12, 9), date(2026, 12, 14));
    assert_eq!(posted.told_on(), Some(date(2026, 12, 14)));
    let objection = posted.announcement.and_then(|announced| announced.objection_until);
    assert_eq!(objection, Some(date(2027, 1, 25)), "six weeks from the day after posting");
    let told = posted.term_course(profile().decision_term, date(2026, 12, 14)).pop().expect("a step");
    assert_eq!(told.event, TermEvent::Told { late: 4 }, "in time was the click, and late the post");
}

#[test]
fn a_case_that_was_closed_by_letter_ends_when_it_is_posted() {
    for kind in [ClosingKind::Inadmissible, ClosingKind::Forwarded] {
        let closed = run(by_post(worked(Status::Submitted)), close(kind), Role::CaseManager, date(2026, 9, 9));
        assert_eq!((closed.told_on(), closed.ended_on()), (None, None));
        let posted = posted(closed, Notice::Closed(kind), date(2026, 9, 9), date(2026, 9, 11));
        assert_eq!(posted.told_on(), Some(date(2026, 9, 11)));
        let objection = posted.closing.and_then(|closing| closing.objection_until);
        assert_eq!(objection, (kind == ClosingKind::Inadmissible).then_some(date(2026, 10, 23)));
    }
    let withdrawn =
        run(by_post(worked(Status::Submitted)), close(ClosingKind::Withdrawn), Role::Chair, date(2026, 9, 9));
    assert_eq!(withdrawn.ended_on(), Some(date(2026, 9, 9)), "the board ends it itself");
}

#[test]
fn a_postponement_counts_only_if_it_was_posted_in_time() {
    let postpone = Command::Postpone { reason: "Het college vergadert niet.".into(), signatory: "A. Jansen".into() };
    let made = date(2026, 12, 9);
    let case = run(by_post(worked(Status::InAssessment)), postpone, Role::CaseManager, made);
    assert_eq!(due(&case), date(2026, 12, 10), "nobody was told");
    assert_eq!(due(&posted(case.clone(), Notice::Postponed, made, date(2026, 12, 10))), date(2027, 1, 21));
    assert_eq!(due(&posted(case, Notice::Postponed, made, date(2026, 12, 11))), date(2026, 12, 10), "too late");
}

#[test]
fn a_letter_was_posted_on_a_day_that_can_be_true() {
    let case = by_post(worked(Status::Submitted));
    let (made, today) = (date(2026, 9, 9), date(2026, 9, 11));
    let judged = |on| {
        let command = Command::RecordPosting(posting(Notice::Receipt, made, on));
        decide(&case, command, &[Role::CaseManager], &profile(), today)
    };
    assert!(judged(made).is_ok() && judged(today).is_ok());
    for on in [date(2026, 9, 8), date(2026, 9, 12)] {
        let Err(Refusal::Incomplete(found)) = judged(on) else { panic!("{on}") };
        assert_eq!(found[0].field.as_str(), post_fields::POSTED_ON);
    }
}

#[test]
fn an_address_to_which_nothing_can_be_delivered_is_refused() {
    let address = PostalAddress { street: " ".into(), ..address() };
    let command = Command::ChooseDelivery { post: Some(address) };
    let Err(Refusal::Incomplete(found)) =
        decide(&worked(Status::Submitted), command, &[Role::Chair], &profile(), date(2026, 9, 9))
    else {
        panic!("it was taken")
    };
    assert_eq!(found.iter().map(|one| one.field.as_str()).collect::<Vec<_>>(), [post_fields::STREET]);
}

#[test]
fn who_answers_that_messages_may_not_be_digital_wants_post() {
    let mut answers = Answers::default();
    answers.set("initiatiefnemer.bereikbaar", "ja");
    assert_eq!(PostalAddress::wished(&answers, "De Lindehof"), None);
    answers.set("initiatiefnemer.bereikbaar", "nee");
    answers.set("initiatiefnemer.adres", "Dorpsplein 1");
    answers.set("initiatiefnemer.postcode", "9999 AA");
    answers.set("initiatiefnemer.plaats", "Lindewaard");
    assert_eq!(PostalAddress::wished(&answers, "De Lindehof"), Some(address()));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    /// A letter that is posted days after the click counts exactly as a mail of the day of posting.
    #[test]
    fn by_post_everything_counts_from_the_day_of_posting(click in 0..40_i64, wait in 0..60_i64, given in 7..28_i64) {
        let received = worked(Status::Submitted);
        let made = date(2026, 9, 9).saturating_add(click.days());
        let on = made.saturating_add(wait.days());
        let by_letter = posted(asked(by_post(received.clone()), made, given), Notice::SupplementRequest, made, on);
        let until = by_letter.requests[0].until;
        let exact = on.saturating_add(given.days());
        prop_assert!(until >= exact && until <= exact.saturating_add(5.days()), "moved by free days alone (Atw 1)");
        let command = Command::RequestSupplement { points: vec!["Polis".into()], until, sure: true, signatory: "S. de Wit".into() };
        let by_mail = run(received.clone(), command, Role::CaseManager, on);
        prop_assert_eq!(&by_letter.requests, &by_mail.requests);
        prop_assert_eq!(due(&by_letter), due(&by_mail));

        let kind = ClosingKind::Inadmissible;
        let by_letter = run(by_post(received.clone()), close(kind), Role::CaseManager, made);
        let by_letter = posted(by_letter, Notice::Closed(kind), made, on);
        let by_mail = run(received, close(kind), Role::CaseManager, on);
        prop_assert_eq!(&by_letter.closing, &by_mail.closing);
        let term = profile().decision_term;
        prop_assert_eq!(by_letter.term_course(term, on), by_mail.term_course(term, on));
    }
}

#[test]
fn who_gets_mail_again_waits_for_no_letter() {
    let case = by_post(worked(Status::Submitted));
    let again = Command::ArrangeDelivery { post: None, reason: "Het bestuur leest weer mail.".into() };
    let case = asked(run(case, again, Role::CaseManager, date(2026, 9, 9)), date(2026, 9, 22), 14);
    assert_eq!(due(&case), date(2026, 12, 15));
    let event = Event::LetterPosted { of: 1, letter: Notice::SupplementRequest, on: date(2026, 9, 25), until: None };
    assert_eq!(case.clone().apply(&event), case, "a letter that nobody waited for moves nothing");
}
