//! What has to happen after a decision that lets the board go ahead (afspraken): conditions and obligations with their
//! day and owner, the go/no-go, the yearly account and the evaluation; and how it goes on with the task.

use super::place;
use crate::case::{CaseRecord, Event, Outcome, Side};
use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use strum::{EnumMessage, EnumString, IntoStaticStr, VariantArray};

/// What a commitment is.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, EnumMessage, EnumString, IntoStaticStr, VariantArray, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum CommitmentKind {
    /// A condition of the decision (voorwaarde, Awb 4:33).
    #[strum(serialize = "condition", message = "Voorwaarde")]
    Condition,
    /// An obligation of the decision (verplichting, Awb 4:37).
    #[strum(serialize = "obligation", message = "Verplichting")]
    Obligation,
    /// The day on which both decide whether to go on (go/no-go).
    #[strum(serialize = "go_no_go", message = "Go of no-go")]
    GoNoGo,
    /// The account of a year (jaarverantwoording, Awb 4:45).
    #[strum(serialize = "yearly_account", message = "Jaarverantwoording")]
    YearlyAccount,
    /// Looking back together (evaluatie).
    #[strum(serialize = "evaluation", message = "Evaluatie")]
    Evaluation,
    /// Anything else.
    #[strum(serialize = "other", message = "Andere afspraak")]
    Other,
}

/// A commitment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Commitment {
    /// What it is.
    pub kind: CommitmentKind,
    /// What has to happen.
    pub text: String,
    /// Which side sees to it.
    pub owner: Side,
    /// Last day.
    pub due: Date,
}

/// How a commitment ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommitmentEnd {
    /// Day.
    pub on: Date,
    /// Whether it was met (nagekomen).
    pub met: bool,
    /// What the municipality says to it; may be empty if it was met.
    pub remark: String,
}

/// A commitment, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommitmentState {
    /// As it stands, with the day of now.
    pub agreed: Commitment,
    /// What the board reported, with the days, in order.
    pub reports: Vec<(Date, String)>,
    /// Whether both sides were reminded of its day of now.
    pub reminded: bool,
    /// How it ended; nothing while it is open.
    pub end: Option<CommitmentEnd>,
}

impl CommitmentState {
    /// First day on which both sides are reminded of it: two weeks before its last day. Nothing once they were, or once
    /// it ended.
    pub fn remind_on(&self) -> Option<Date> {
        let waits = self.end.is_none() && !self.reminded;
        waits.then(|| self.agreed.due.saturating_sub(2_i32.weeks()))
    }
}

impl CaseRecord {
    /// The commitment with this number in the case, from 1.
    pub fn commitment(&self, number: u32) -> Option<&CommitmentState> {
        self.commitments.get(place(number)?)
    }

    /// Whether the proposal was refused, be it that nobody knows yet.
    pub fn is_refused(&self) -> bool {
        self.decision.as_ref().is_some_and(|decision| decision.outcome == Outcome::Refused)
    }

    /// Whether the decision that was sent lets the board go ahead, and the task was not handed back since.
    pub fn is_carried_out(&self) -> bool {
        self.announcement.is_some() && !self.is_refused() && self.handed_back.is_none()
    }

    /// What the decision asks for and nobody gave a day yet: kind, and text.
    pub fn uncommitted(&self) -> Vec<(CommitmentKind, String)> {
        let Some(decision) = self.decision.as_ref().filter(|_| self.is_carried_out()) else { return Vec::new() };
        let conditions = decision.conditions.iter().map(|text| (CommitmentKind::Condition, text.clone()));
        let obligations = decision.obligations.iter().map(|text| (CommitmentKind::Obligation, text.clone()));
        let judged =
            (!decision.evaluation.is_empty()).then(|| (CommitmentKind::Evaluation, decision.evaluation.clone()));
        let is_new = |(_, text): &(CommitmentKind, String)| self.commitments.iter().all(|one| one.agreed.text != *text);
        conditions.chain(obligations).chain(judged).filter(is_new).collect()
    }

    /// Notes what an event says of what has to happen after the decision.
    pub(in crate::case) fn note_carrying_out(&mut self, event: &Event) {
        match event {
            Event::CommitmentsAgreed { commitments } => {
                self.commitments.extend(commitments.iter().map(|agreed| CommitmentState {
                    agreed: agreed.clone(),
                    reports: Vec::new(),
                    reminded: false,
                    end: None,
                }));
            }
            Event::CommitmentReported { number, on, text } => {
                self.with_commitment(*number, |state| state.reports.push((*on, text.clone())));
            }
            Event::CommitmentSettled { number, on, met, remark } => {
                let end = CommitmentEnd { on: *on, met: *met, remark: remark.clone() };
                self.with_commitment(*number, |state| state.end = Some(end));
            }
            Event::CommitmentMoved { number, due, .. } => {
                self.with_commitment(*number, |state| (state.agreed.due, state.reminded) = (*due, false));
            }
            Event::CommitmentReminded { number, .. } => self.with_commitment(*number, |state| state.reminded = true),
            Event::TaskExtended { until, .. } => self.extended_until = Some(*until),
            Event::HandedBack { on, .. } => self.handed_back = Some(*on),
            _ => {}
        }
    }

    fn with_commitment(&mut self, number: u32, change: impl FnOnce(&mut CommitmentState)) {
        if let Some(state) = place(number).and_then(|place| self.commitments.get_mut(place)) {
            change(state);
        }
    }
}
