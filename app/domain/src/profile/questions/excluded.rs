//! What the ordinance leaves out is told where the task is chosen, in place of the advice to go and ask whether it may.

use crate::catalogue::{Check, Choice, Entry, Exclusion, Kind};
use crate::profile::{ExcludedTask, OrdinanceProfile};

/// Questions in which the task is chosen from a list.
pub(in crate::profile) const CHOSEN: [&str; 2] = ["taak.onderdelen", "taak.voorziening"];

/// Services that nearly always take one form, with that form (huishoudelijke hulp is a maatwerkvoorziening).
const USUAL_FORM: [(&str, &str); 1] = [("huishoudelijke-hulp", "maatwerk")];

/// Whether something of what can be chosen at a question may be left out.
pub(super) fn is_about(entry: &Entry, tasks: &[ExcludedTask]) -> bool {
    !tasks.is_empty() && CHOSEN.contains(&entry.id)
}

/// The choices of a question that the ordinance excludes, each with a firm remark. What blocks anyway needs none.
pub(super) fn among(entry: &Entry, tasks: &[ExcludedTask]) -> Vec<Exclusion> {
    let (Kind::OneOf(choices) | Kind::AnyOf(choices)) = entry.kind else { return vec![] };
    if !is_about(entry, tasks) {
        return vec![];
    }
    let blocks = |value: &str| entry.checks.iter().any(|check| matches!(check, Check::MayNotBe(no, _) if *no == value));
    let firm = choices
        .iter()
        .filter(|choice| !blocks(choice.value))
        .filter_map(|Choice { value, label }| Some(Exclusion { value, remark: firm_remark(value, label, tasks)? }));
    firm.collect()
}

fn firm_remark(value: &str, label: &str, tasks: &[ExcludedTask]) -> Option<String> {
    let by_form = || {
        Some(format!(
            "{label} is meestal een maatwerkvoorziening, en de verordening van uw gemeente sluit die uit ({}). Haal het uit \
             uw voorstel of overleg eerst met de gemeente.",
            usual_form_in(tasks, value)?.article
        ))
    };
    task_in(tasks, value).map(|task| task.remark(label)).or_else(by_form)
}

fn task_in<'a>(tasks: &'a [ExcludedTask], value: &str) -> Option<&'a ExcludedTask> {
    tasks.iter().find(|task| task.value == value)
}

fn usual_form_in<'a>(tasks: &'a [ExcludedTask], service: &str) -> Option<&'a ExcludedTask> {
    let (_, form) = USUAL_FORM.iter().find(|(one, _)| *one == service)?;
    task_in(tasks, form)
}

impl OrdinanceProfile {
    /// The task with this stored value, if the ordinance leaves it out.
    pub fn left_out(&self, value: &str) -> Option<&ExcludedTask> {
        task_in(&self.excluded, value)
    }

    /// The form that a service nearly always takes, if the ordinance leaves that form out.
    pub fn usually_left_out(&self, service: &str) -> Option<&ExcludedTask> {
        usual_form_in(&self.excluded, service)
    }

    /// The task that the ordinance leaves out (uitgesloten taak), if one was chosen; `answer` gives the answer to a
    /// question. A choice that is only *mostly* left out is none: that needs a closer look.
    pub fn excluded_task<'a>(&self, answer: impl Fn(&str) -> &'a str) -> Option<&ExcludedTask> {
        let is_chosen = |value: &str| CHOSEN.iter().any(|id| answer(id).lines().any(|one| one == value));
        self.excluded.iter().find(|task| is_chosen(&task.value))
    }
}
