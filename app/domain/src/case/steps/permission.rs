//! Who may do what now, and whose turn it is, by the table of steps.

use crate::case::{Action, Party, Refusal, Role, STEPS, Side, Situation, Step, To};

/// What somebody with these roles may do in a case that stands like this, in the order of the table.
pub fn allowed(roles: &[Role], at: impl Into<Situation>) -> Vec<Action> {
    open_to(roles, at.into()).map(|step| step.action).collect()
}

/// Checks role and situation against the table. The role comes first, so that a stranger learns nothing of the status.
///
/// # Errors
/// [`Refusal::NotYours`] for who may never do this, else [`Refusal::NotNow`].
pub fn permit(at: impl Into<Situation>, action: Action, roles: &[Role]) -> Result<(), Refusal> {
    let step = action.step().filter(|step| roles.iter().any(|role| step.is_by(*role))).ok_or(Refusal::NotYours)?;
    if step.is_open(at.into()) { Ok(()) } else { Err(Refusal::NotNow) }
}

/// The next step of somebody with these roles, if the case waits for one. What brings the case further goes first: who
/// may both assess and decide, decides.
pub fn next_step(roles: &[Role], at: impl Into<Situation>) -> Option<Action> {
    next_step_but(roles, at, &[])
}

/// The same for somebody who did some of it already, so that others are to do the rest.
pub fn next_step_but(roles: &[Role], at: impl Into<Situation>, done: &[Action]) -> Option<Action> {
    let situation = at.into();
    let is_left = |step: &&Step| step.is_awaited(situation) && !done.contains(&step.action);
    let is_next = |step: &&Step| is_left(step) && roles.iter().any(|role| step.next_of.contains(&role.party()));
    let steps: Vec<&Step> = open_to(roles, situation).filter(is_next).collect();
    let onwards = steps.iter().find(|step| step.to != To::Stay);
    onwards.or(steps.first()).map(|step| step.action)
}

/// Whose turn it is (aan zet); `None` when nobody has to do anything.
pub fn at_turn(at: impl Into<Situation>) -> Option<Side> {
    let situation = at.into();
    let mut waiting = STEPS.iter().filter(|step| step.is_awaited(situation)).flat_map(|step| step.next_of);
    waiting.next().map(|party| party.side())
}

/// For whom a case waits that stands like this: everybody whose next step is one that can be done, once each.
pub fn waits_for(at: impl Into<Situation>) -> Vec<Party> {
    let situation = at.into();
    let mut parties = Vec::new();
    for party in STEPS.iter().filter(|step| step.is_awaited(situation)).flat_map(|step| step.next_of) {
        if !parties.contains(party) {
            parties.push(*party);
        }
    }
    parties
}

fn open_to(roles: &[Role], situation: Situation) -> impl Iterator<Item = &'static Step> {
    STEPS.iter().filter(move |step| step.is_open(situation) && roles.iter().any(|role| step.is_by(*role)))
}
