//! Whose step is next, written out by hand beside the table of steps.

use super::super::{Action, Discipline, Role, Side, Status, at_turn, next_step, next_step_but};
use super::matrix::{OPEN, letter};
use super::worked;

/// The next step of each role in each status, by the letters of the roles; nobody else has one, and nobody has one in a
/// case that is closed.
const NEXT: &[(Status, &[(&str, Action)])] = &[
    (Status::Draft, &[("c", Action::Submit), ("tq", Action::Edit)]),
    (Status::Submitted, &[("m", Action::ConfirmCompleteness)]),
    (Status::SupplementRequested, &[("c", Action::Supplement), ("tq", Action::Edit)]),
    (Status::SupplementLapsed, &[("m", Action::ConfirmCompleteness)]),
    (Status::InAssessment, &[("b", Action::Assess), ("m", Action::RequestLegalCheck)]),
    (Status::RevisionRequested, &[("c", Action::Revise), ("tq", Action::Edit)]),
    (Status::LegalCheck, &[("j", Action::PassLegalCheck)]),
    (Status::DecisionProposed, &[("d", Action::Decide)]),
    (Status::Decided, &[("m", Action::Announce)]),
    (Status::Announced, &[]),
];

#[test]
fn everybody_has_the_next_step_that_is_written_out_here() {
    assert!(NEXT.iter().map(|(status, _)| *status).eq(OPEN));
    let closed = Status::all().skip(OPEN.len()).map(|status| (status, &[][..]));
    for ((status, steps), role) in
        NEXT.iter().copied().chain(closed).flat_map(|row| Role::all().map(move |role| (row, role)))
    {
        let expected = steps.iter().find(|(letters, _)| letters.contains(letter(role))).map(|(_, action)| *action);
        assert_eq!(next_step(&[role], status), expected, "{role:?} {status:?}");
    }
    let both = [Role::Reviewer(Discipline::Policy), Role::CaseManager];
    let further = Some(Action::RequestLegalCheck);
    assert_eq!(next_step(&both, Status::InAssessment), further, "what brings the case further goes first");
    assert_eq!(
        next_step_but(&both[..1], Status::InAssessment, &[Action::Assess]),
        None,
        "who is done waits for others"
    );
    assert_eq!(next_step(&[], Status::Draft), None);
}

#[test]
fn a_case_waits_for_everybody_who_has_a_next_step_in_it() {
    for status in Status::all() {
        let parties = super::super::waits_for(status);
        for role in Role::all() {
            assert_eq!(parties.contains(&role.party()), next_step(&[role], status).is_some(), "{role:?} {status:?}");
        }
        let sides: Vec<Side> = parties.iter().map(|party| party.side()).collect();
        assert!(sides.iter().all(|side| at_turn(status) == Some(*side)), "{status:?}");
    }
}

#[test]
fn the_side_at_turn_is_the_one_that_the_case_waits_for() {
    let (board, municipality) = (Some(Side::Board), Some(Side::Municipality));
    let (draft, asked, assessed) = ([board, municipality], [board, municipality], [municipality, board]);
    let (until, checked) = (draft.into_iter().chain(asked).chain(assessed), [municipality; 3]);
    let expected: Vec<Option<Side>> = until.chain(checked).chain([None]).collect();
    assert_eq!(OPEN.map(Status::at_turn).to_vec(), expected);
    assert_eq!(OPEN.map(|status| at_turn(&worked(status))).to_vec(), expected);
    assert!(Status::all().skip(OPEN.len()).all(|status| at_turn(status).is_none()));
}
