//! What the ordinance leaves out is told where the task is chosen, in place of the advice to go and ask whether it may.

use crate::catalogue::{Check, Choice, Entry, Exclusion, Kind};
use crate::profile::{ExcludedTask, OrdinanceProfile};

/// Questions in which the task is chosen from a list.
pub(super) const CHOSEN: [&str; 2] = ["taak.onderdelen", "taak.voorziening"];

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

impl OrdinanceProfile {
    /// The task that the ordinance leaves out (uitgesloten taak), if one was chosen; `answer` gives the answer to a
    /// question. A choice that is only *mostly* left out is none: that needs a closer look.
    pub fn excluded_task<'a>(&self, answer: impl Fn(&str) -> &'a str) -> Option<&ExcludedTask> {
        let is_chosen = |value: &str| CHOSEN.iter().any(|id| answer(id).lines().any(|one| one == value));
        self.excluded.iter().find(|task| is_chosen(&task.value))
    }
}
