//! What the ordinance leaves out is told where the task is chosen, in place of the advice to go and ask whether it may.

use super::kept;
use crate::catalogue::{Check, Kind, Question};
use crate::profile::ExcludedTask;

/// Questions in which the task is chosen from a list.
pub(super) const CHOSEN: [&str; 2] = ["taak.onderdelen", "taak.voorziening"];

/// Services that nearly always take one form, with that form (huishoudelijke hulp is a maatwerkvoorziening).
const USUAL_FORM: [(&str, &str); 1] = [("huishoudelijke-hulp", "maatwerk")];

/// The question with a firm remark for each choice that the ordinance excludes.
pub(super) fn told_by(question: Question, tasks: &[ExcludedTask]) -> Question {
    let (Kind::OneOf(choices) | Kind::AnyOf(choices)) = question.kind else { return question };
    if tasks.is_empty() || !CHOSEN.contains(&question.id) {
        return question;
    }
    let blocks =
        |value: &str| question.checks.iter().any(|check| matches!(check, Check::MayNotBe(no, _) if *no == value));
    let firm: Vec<Check> = choices
        .iter()
        .filter(|choice| !blocks(choice.value))
        .filter_map(|choice| Some(Check::WarnIf(choice.value, kept(&firm_remark(choice.value, choice.label, tasks)?))))
        .collect();
    let is_told = |value: &str| firm.iter().any(|check| matches!(check, Check::WarnIf(told, _) if *told == value));
    let general = question.checks.iter().copied();
    let general = general.filter(|check| !matches!(check, Check::WarnIf(value, _) if is_told(value)));
    let checks: Vec<Check> = general.chain(firm.iter().copied()).collect();
    Question { checks: Vec::leak(checks), ..question }
}

fn firm_remark(value: &str, label: &str, tasks: &[ExcludedTask]) -> Option<String> {
    let task = |value: &str| tasks.iter().find(|task| task.value == value);
    let by_form = || {
        let (_, form) = USUAL_FORM.iter().find(|(service, _)| *service == value)?;
        Some(format!(
            "{label} is meestal een maatwerkvoorziening, en de verordening van uw gemeente sluit die uit ({}). Haal het uit \
             uw voorstel of overleg eerst met de gemeente.",
            task(form)?.article
        ))
    };
    task(value).map(|task| task.remark(label)).or_else(by_form)
}
