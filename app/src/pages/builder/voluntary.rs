//! Questions that a proposal of this size need not answer, folded away until somebody wants to.

use crate::forms::Returned;
use crate::views::proposal::drafting::QuestionView;
use leptos::prelude::*;

/// The questions in order, with those that may be skipped behind one another in one fold.
pub(super) fn folded(
    questions: &[QuestionView],
    returned: &Returned,
    field: impl Fn(&QuestionView) -> AnyView,
) -> Vec<AnyView> {
    let runs = questions.chunk_by(|one, next| is_idle(one, returned) == is_idle(next, returned));
    let each = runs.map(|run| {
        let fields: Vec<AnyView> = run.iter().map(&field).collect();
        let shown: Vec<&str> = run.iter().filter(|view| view.is_asked).map(|view| view.question.short()).collect();
        if shown.is_empty() || !is_idle(&run[0], returned) { fields.into_any() } else { fold(&shown, fields) }
    });
    each.collect()
}

fn fold(shown: &[&str], fields: Vec<AnyView>) -> AnyView {
    let count = match shown.len() {
        1 => "1 vraag die u mag overslaan".to_owned(),
        count => format!("{count} vragen die u mag overslaan"),
    };
    view! {
        <details class="ul-optional">
            <summary>
                <span class="ul-optional__count">{count}</span>
                <span class="ul-small ul-subtle">{shown.join(" · ")}</span>
            </summary>
            <div class="ul-form">{fields}</div>
        </details>
    }
    .into_any()
}

/// Whether a question may be skipped and nobody did anything with it. What just came back from a form stays in view.
fn is_idle(view: &QuestionView, returned: &Returned) -> bool {
    let is_empty = view.value.is_empty() && view.rows.is_empty() && view.version == 0;
    let is_quiet = view.conflicts.is_empty() && view.points.is_empty() && view.remarks.is_empty();
    let has_nothing_beside = view.attachments == 0 && view.comments.total == 0;
    view.question.is_eased()
        && view.is_open
        && is_empty
        && is_quiet
        && has_nothing_beside
        && !returned.posted()
        && !returned.tells(view.question.id())
}
