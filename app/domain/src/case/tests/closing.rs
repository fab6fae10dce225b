//! How a case ends without a decision on the proposal.

use super::super::{Closing, ClosingKind, Command, Refusal, Role, Status, command_fields, decide};
use super::{close, profile, run, worked};
use jiff::civil::date;

#[test]
fn what_the_municipality_closes_is_signed_and_told_on_a_day() {
    let case = worked(Status::Submitted);
    for kind in [ClosingKind::Inadmissible, ClosingKind::Forwarded, ClosingKind::Moot] {
        let bare = Command::Close(Closing::new(kind, "Om deze reden."));
        let missing = if kind == ClosingKind::Forwarded { command_fields::RECEIVER } else { command_fields::SIGNATORY };
        let refused = decide(&case, bare, &[Role::CaseManager], &profile(), date(2026, 9, 9));
        let Err(Refusal::Incomplete(found)) = refused else { panic!("{refused:?}") };
        assert_eq!(found[0].field.as_str(), missing);
        let closed = run(case.clone(), close(kind), Role::CaseManager, date(2026, 9, 9));
        let closing = closed.closing.as_ref().expect("closed");
        assert_eq!(closing.receiver.is_empty(), kind != ClosingKind::Forwarded);
        assert_eq!(closing.objection_until.is_some(), kind == ClosingKind::Inadmissible, "only a besluit has remedies");
        assert_eq!(closed.told_on(), Some(date(2026, 9, 9)));
    }
}

#[test]
fn what_the_board_withdraws_ends_the_clock_and_tells_it_nothing() {
    let case = worked(Status::Submitted);
    let withdrawn = run(case, close(ClosingKind::Withdrawn), Role::Chair, date(2026, 9, 9));
    assert_eq!((withdrawn.told_on(), withdrawn.ended_on()), (None, Some(date(2026, 9, 9))));
}
