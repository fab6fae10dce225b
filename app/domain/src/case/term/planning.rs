//! Planning backwards from the last day for the decision, and reminding who is at turn of that day.

use crate::calendar::{HolidayTable, Term};
use crate::case::{Action, CaseRecord, CommitmentState, ConsultationState, Event, Phase, RequestState};
use crate::profile::Planning;
use jiff::civil::Date;
use jiff::{Span, ToSpan};
use serde::{Deserialize, Serialize};

/// A part of the work on a decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Milestone {
    /// All scores are in (beoordelingen binnen).
    Panel,
    /// The decision was written (conceptbesluit klaar).
    Draft,
    /// It is on the agenda (stukken aangeleverd voor de agenda).
    Agenda,
    /// It was taken (besluit genomen).
    Meeting,
    /// It was sent (besluit verstuurd): the last day itself.
    Sending,
}

/// A part of the work with its day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlannedStep {
    /// Which part.
    pub milestone: Milestone,
    /// Day by which it is done to decide in time: a working day.
    pub day: Date,
    /// Whether it is.
    pub done: bool,
}

/// How far the term had run when somebody was reminded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReminderStage {
    /// Half of it is over.
    HalfWay,
    /// Two weeks are left.
    TwoWeeks,
    /// Two working days are left.
    TwoDays,
    /// The last day has passed.
    Passed,
}

/// Days before the last day on which that is told a second time.
const TWO_WEEKS: i32 = 14;
/// And working days for the third time.
const TWO_DAYS: usize = 2;

impl CaseRecord {
    /// When each part of the work is done for a decision in time, in order; nothing before a proposal was submitted.
    pub fn planning(&self, term: Term, planning: &Planning) -> Vec<PlannedStep> {
        let holidays = HolidayTable::default();
        let Some(due) = self.decision_term(term).map(|term| term.due(&holidays)) else { return Vec::new() };
        let before = |days: u16| holidays.working_day_until(due.saturating_sub(Span::new().days(i32::from(days))));
        let phase = self.phase();
        let written = matches!(phase, Phase::LegalCheck | Phase::DecisionProposed);
        let taken = matches!(phase, Phase::Decided | Phase::Announced);
        let of = |milestone, day, done| PlannedStep { milestone, day, done };
        vec![
            of(Milestone::Panel, before(planning.panel), self.released || written || taken),
            of(Milestone::Draft, before(planning.draft), written || taken),
            of(Milestone::Agenda, before(planning.agenda), phase == Phase::DecisionProposed || taken),
            of(Milestone::Meeting, before(planning.meeting), taken),
            of(Milestone::Sending, due, self.announcement.is_some()),
        ]
    }

    /// The days on which who is at turn is reminded of the last day for the decision, in order, with that day.
    fn reminders(&self, term: Term) -> Option<([(ReminderStage, Date); 4], Date)> {
        let holidays = HolidayTable::default();
        let received = self.received_on()?;
        let due = self.decision_term(term)?.due(&holidays);
        let half = (due - received).get_days() / 2;
        let days = [
            (ReminderStage::HalfWay, received.saturating_add(half.days())),
            (ReminderStage::TwoWeeks, due.saturating_sub(TWO_WEEKS.days())),
            (ReminderStage::TwoDays, holidays.working_day_before(due, TWO_DAYS)),
            (ReminderStage::Passed, due.saturating_add(1.day())),
        ];
        Some((days, due))
    }

    /// Whether somebody can still be reminded of it.
    fn awaits_decision(&self) -> bool {
        is_open(Action::RemindOfDecision, self)
    }

    /// The days on which somebody is still to be reminded of something, in no order: of the last day for the decision,
    /// of a question, or of what was agreed after the decision.
    pub fn reminder_days(&self, term: Term) -> impl Iterator<Item = Date> {
        let told = self.reminded_on.or_else(|| self.received_on());
        // An event ends the wait for a supplement, and moves the days with it.
        let waits = self.situation.request == RequestState::Open;
        let decision = self.reminders(term).filter(|_| self.awaits_decision() && !waits);
        let decision = decision.into_iter().flat_map(|(days, _)| days.map(|(_, day)| day));
        let decision = decision.filter(move |day| told.is_some_and(|told| *day > told));
        let views = self.consultations.iter().filter(|_| is_open(Action::RemindOfView, self));
        let views = views.filter_map(ConsultationState::remind_on);
        let commitments = self.commitments.iter().filter(|_| self.is_carried_out());
        decision.chain(views).chain(commitments.filter_map(CommitmentState::remind_on))
    }
}

fn is_open(action: Action, case: &CaseRecord) -> bool {
    action.step().is_some_and(|step| step.is_open(case.situation))
}

/// What the system records when a stage of the term for the decision was reached by this day and nobody was reminded
/// since. While the term stands still nobody is; stages that were passed over are left at that.
pub fn remind_of_decision(case: &CaseRecord, term: Term, today: Date) -> Option<Event> {
    let (days, due) = case.reminders(term).filter(|_| case.awaits_decision())?;
    let (stage, day) = days.into_iter().rfind(|(_, day)| *day <= today)?;
    let stands_still = case.decision_term(term)?.clock(today, &HolidayTable::default()).stands_still;
    let told = case.reminded_on.is_some_and(|told| told >= day);
    (!stands_still && !told).then_some(Event::DecisionReminded { on: today, stage, due })
}
