//! What is agreed after a decision, what becomes of that, and how it goes on with the task.

use super::{WHY, incomplete, needed};
use crate::case::{Action, CaseRecord, Commitment, CommitmentKind, CommitmentState, Event, Refusal, Side};
use jiff::civil::Date;

/// Names of the fields in which commitments are made and settled.
pub mod commitment_fields {
    /// The rows of new commitments.
    pub const ROWS: &str = "commitment";
    /// What has to happen, in a row.
    pub const TEXT: &str = "text";
    /// What it is, in a row.
    pub const KIND: &str = "kind";
    /// Who sees to it, in a row.
    pub const OWNER: &str = "owner";
    /// Last day, in a row and of a move.
    pub const DUE: &str = "due";
    /// What the board reports.
    pub const REPORT: &str = "report";
    /// Whether it was met.
    pub const MET: &str = "met";
    /// What the municipality says to it.
    pub const REMARK: &str = "remark";
    /// Why a day moves.
    pub const REASON: &str = "reason";
    /// Why the task is extended.
    pub const EXTEND_REASON: &str = "extend_reason";
    /// Why the task is handed back.
    pub const HAND_BACK_REASON: &str = "hand_back_reason";
    /// Until when the task is extended.
    pub const EXTENDED_UNTIL: &str = "extended_until";
    /// Day on which the task goes back.
    pub const HANDED_BACK_ON: &str = "handed_back_on";
}

/// A commitment as somebody types it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewCommitment {
    /// Its row, from 0.
    pub row: usize,
    /// What it is; nothing while none was chosen.
    pub kind: Option<CommitmentKind>,
    /// What has to happen.
    pub text: String,
    /// Which side sees to it; nothing while none was chosen.
    pub owner: Option<Side>,
    /// Last day.
    pub due: Date,
}

/// What is done about carrying out a decision. Numbers count from 1 in the case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CarryingOutStep {
    /// Agree on these.
    Agree(Vec<NewCommitment>),
    /// Report on one, as the board.
    Report {
        /// Which.
        number: u32,
        /// What was done, and how it shows.
        text: String,
    },
    /// Say whether one was met.
    Settle {
        /// Which.
        number: u32,
        /// Whether; nothing while that was not said.
        met: Option<bool>,
        /// What the municipality says to it.
        remark: String,
    },
    /// Give one another day.
    Move {
        /// Which.
        number: u32,
        /// Last day from now on.
        due: Date,
        /// Why.
        reason: String,
    },
    /// Let the board go on with the task.
    Extend {
        /// Last day from now on.
        until: Date,
        /// Why.
        reason: String,
    },
    /// End it: the task goes back to the municipality.
    HandBack {
        /// Day on which it goes back.
        on: Date,
        /// Why.
        reason: String,
    },
}

impl CarryingOutStep {
    /// What this does, as the table of steps calls it.
    pub(super) const fn action(&self) -> Action {
        match self {
            Self::Agree(_) => Action::AgreeCommitments,
            Self::Report { .. } => Action::ReportCommitment,
            Self::Settle { .. } => Action::SettleCommitment,
            Self::Move { .. } => Action::MoveCommitment,
            Self::Extend { .. } => Action::ExtendTask,
            Self::HandBack { .. } => Action::HandBack,
        }
    }
}

/// Judges what is done about carrying out a decision.
pub(super) fn judge(case: &CaseRecord, step: CarryingOutStep, today: Date) -> Result<Event, Refusal> {
    match step {
        CarryingOutStep::Agree(new) => agree(case, new, today),
        CarryingOutStep::Report { number, text } => {
            let text = needed(commitment_fields::REPORT, text, "Schrijf wat er is gedaan, en waaruit dat blijkt.")?;
            open(case, number)?;
            Ok(Event::CommitmentReported { number, on: today, text })
        }
        CarryingOutStep::Settle { number, met, remark } => {
            let met = met.ok_or_else(|| incomplete(commitment_fields::MET, "Kies of dit is nagekomen."))?;
            let remark = if met {
                super::fitting(commitment_fields::REMARK, &remark)?;
                remark
            } else {
                needed(commitment_fields::REMARK, remark, "Schrijf wat er ontbreekt, en wat dat betekent.")?
            };
            open(case, number)?;
            Ok(Event::CommitmentSettled { number, on: today, met, remark })
        }
        CarryingOutStep::Move { number, due, reason } => {
            let reason = needed(commitment_fields::REASON, reason, WHY)?;
            to_come(commitment_fields::DUE, due, today)?;
            open(case, number)?;
            Ok(Event::CommitmentMoved { number, due, reason })
        }
        CarryingOutStep::Extend { until, reason } => {
            let reason = needed(commitment_fields::EXTEND_REASON, reason, WHY)?;
            to_come(commitment_fields::EXTENDED_UNTIL, until, today)?;
            carried_out(case)?;
            Ok(Event::TaskExtended { on: today, until, reason })
        }
        CarryingOutStep::HandBack { on, reason } => {
            let reason = needed(commitment_fields::HAND_BACK_REASON, reason, WHY)?;
            carried_out(case)?;
            Ok(Event::HandedBack { on, reason })
        }
    }
}

fn agree(case: &CaseRecord, new: Vec<NewCommitment>, today: Date) -> Result<Event, Refusal> {
    if new.is_empty() {
        let first = format!("{}.0.{}", commitment_fields::ROWS, commitment_fields::DUE);
        return Err(incomplete(&first, "Geef minstens één afspraak een dag."));
    }
    let commitments = new.into_iter().map(|one| commitment(one, today)).collect::<Result<Vec<_>, _>>()?;
    carried_out(case)?;
    Ok(Event::CommitmentsAgreed { commitments })
}

fn commitment(new: NewCommitment, today: Date) -> Result<Commitment, Refusal> {
    let NewCommitment { row, kind, text, owner, due } = new;
    let field = |column: &str| format!("{}.{row}.{column}", commitment_fields::ROWS);
    let text = needed(&field(commitment_fields::TEXT), text, "Schrijf wat er moet gebeuren.")?;
    let kind = kind.ok_or_else(|| incomplete(&field(commitment_fields::KIND), "Kies wat voor afspraak dit is."))?;
    let owner = owner.ok_or_else(|| incomplete(&field(commitment_fields::OWNER), "Kies wie hiervoor zorgt."))?;
    to_come(&field(commitment_fields::DUE), due, today)?;
    Ok(Commitment { kind, text, owner, due })
}

fn to_come(field: &str, day: Date, today: Date) -> Result<(), Refusal> {
    if day > today { Ok(()) } else { Err(incomplete(field, "Kies een dag die nog moet komen.")) }
}

/// The commitment with this number, while it is open and the task is carried out.
fn open(case: &CaseRecord, number: u32) -> Result<&CommitmentState, Refusal> {
    carried_out(case)?;
    case.commitment(number).filter(|state| state.end.is_none()).ok_or(Refusal::NotNow)
}

fn carried_out(case: &CaseRecord) -> Result<(), Refusal> {
    if case.is_carried_out() { Ok(()) } else { Err(Refusal::NotNow) }
}

/// The reminder of a commitment that is due within two weeks and of which nobody was reminded yet; the first of them.
pub fn remind_of_commitment(case: &CaseRecord, today: Date) -> Option<Event> {
    if !case.is_carried_out() {
        return None;
    }
    let is_due = |state: &CommitmentState| state.remind_on().is_some_and(|day| day <= today);
    let (number, state) = (1..).zip(&case.commitments).find(|(_, state)| is_due(state))?;
    Some(Event::CommitmentReminded { number, due: state.agreed.due })
}
