//! The start fits the lead time, the present provider's agreement and the planning.

use super::Plan;
use crate::calendar::{DutchDate, parse_date};
use crate::proposal::{Field, Finding, RowValues};
use jiff::ToSpan;
use jiff::civil::Date;

/// Days between the old agreement and the start that clients get by without help: a week of holidays, no more.
const SHORT_GAP: i32 = 7;

const PLANNING: &str = "aanpak.planning";

const EVALUATION: &str = "monitoring.evaluatie";

/// Months between the evaluation and the end of a plan in which municipality and board can decide on what comes next.
const MONTHS_TO_DECIDE: i32 = 6;

/// Names of the planning's step that is the start itself, before any further detail. A longer one, such as "start van
/// de werving", may be something else.
const START: &[&str] =
    &["start", "de start", "start uitvoering", "start van de uitvoering", "start van de taak", "wij beginnen"];

/// Compares the first day of the budget with every other date that hangs on it.
pub(super) fn check(plan: &Plan) -> Vec<Finding> {
    let Some(start) = plan.budget.starts_on else { return vec![] };
    let on_start = |message: String| Finding::remark(Field::setting("starts_on"), message);
    let late = plan.profile.too_soon(start, plan.days.received_on).map(on_start);
    let agreement = agreement_end(plan).and_then(|end| beside_agreement(start, end)).map(on_start);
    let on_time = late.into_iter().chain(agreement).chain(planned_start(plan, start));
    on_time.chain(evaluation(plan, start)).chain(promised(plan, start)).collect()
}

/// What the board promises to have by a day, and only after it began.
fn promised(plan: &Plan, start: Date) -> impl Iterator<Item = Finding> {
    let late = plan.questionnaire.promises(plan.answers).into_iter().filter(move |promised| promised.until > start);
    late.map(move |promised| {
        let message = format!("U begint op {}. Zorg dat dit dan geregeld is, of begin later.", start.long());
        Finding::remark(Field::question(promised.question), message)
    })
}

/// The last day of the agreement with the present provider, if that is asked and answered.
fn agreement_end(plan: &Plan) -> Option<Date> {
    parse_date(plan.asked("taak.contracteinde")?).ok()
}

fn beside_agreement(start: Date, end: Date) -> Option<String> {
    let gap = (start - end).get_days() - 1;
    if gap < 0 {
        return Some(format!(
            "U begint op {}, maar de afspraak met de huidige uitvoerder loopt tot en met {}. Begin op de dag erna of \
             overleg met de gemeente.",
            start.long(),
            end.long()
        ));
    }
    (gap > SHORT_GAP).then(|| {
        format!(
            "De afspraak met de huidige uitvoerder eindigt op {}. U begint {gap} dagen later, op {}. Spreek met de \
             gemeente af wie cliënten in die tijd helpt.",
            end.long(),
            start.long()
        )
    })
}

/// An evaluation before the start, or too late to decide on what comes after the plan.
fn evaluation(plan: &Plan, start: Date) -> Option<Finding> {
    let evaluation = parse_date(plan.answers.get(EVALUATION)).ok()?;
    let on_evaluation = |message: String| Finding::remark(Field::question(EVALUATION), message);
    if evaluation <= start {
        return Some(on_evaluation(format!("U begint op {}. Kies een dag daarna.", start.long())));
    }
    let last = plan.last_day()?;
    let latest = last.saturating_sub(MONTHS_TO_DECIDE.months());
    (evaluation > latest).then(|| {
        on_evaluation(format!(
            "Uw plan loopt tot en met {}. Evalueer uiterlijk op {}, dan is er tijd om te verlengen of over te dragen.",
            last.long(),
            latest.long()
        ))
    })
}

/// The step of the planning that is the start, on another day than the budget's.
fn planned_start(plan: &Plan, start: Date) -> Option<Finding> {
    let is_start = |row: &RowValues| {
        let step = row.get("stap").map_or("", String::as_str).split([';', ',', ':', '.', '(']).next();
        step.is_some_and(|step| START.contains(&step.trim().to_lowercase().as_str()))
    };
    let rows = plan.answers.rows(PLANNING);
    let (row, cells) = rows.iter().enumerate().find(|(_, row)| is_start(row))?;
    let planned = parse_date(cells.get("datum")?).ok().filter(|planned| *planned != start)?;
    let message = format!(
        "Volgens uw planning start u op {}, volgens de begroting op {}. Kies één dag.",
        planned.long(),
        start.long()
    );
    Some(Finding::remark(Field::cell(PLANNING, row, "datum"), message))
}
