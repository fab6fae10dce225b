//! A question that the board can read and not change, because the municipality did not ask about it.

use super::conflicts::conflicts;
use super::question::ways;
use crate::forms::Returned;
use crate::parts::{answer, answers, asked, not_asked};
use crate::views::proposal::drafting::QuestionView;
use domain::catalogue::Kind;
use domain::proposal::RowValues;
use leptos::prelude::*;

/// The answer as it was submitted, why it stays so, and what somebody typed here before that was known.
pub(super) fn closed(view: &QuestionView, returned: &Returned) -> AnyView {
    // It hangs on an answer that is not open either, so nobody can bring it up.
    if !view.is_asked {
        return ().into_any();
    }
    let ways = ways(view);
    let ways = (!ways.is_empty()).then(|| view! { <p class="ul-beside">{ways}</p> });
    view! {
        <div class="ul-stack ul-stack--tight">
            {asked(&view.points)} {answers(std::slice::from_ref(view), true)} {why(view)} {ways}
            {refused(view, returned)} {conflicts(&view.question, &view.conflicts)}
        </div>
    }
    .into_any()
}

/// A point about an attachment opens the attachments alone.
fn why(view: &QuestionView) -> AnyView {
    if view.points.is_empty() {
        return not_asked();
    }
    view! {
        <p class="ul-small ul-subtle">
            "Dit gaat over de bijlage. Het antwoord hierboven blijft zoals u het indiende; u kunt het nu niet veranderen."
        </p>
    }
    .into_any()
}

/// What was typed on a page from before the request, to copy. It is not posted again, so that the rest can be saved.
fn refused(view: &QuestionView, returned: &Returned) -> Option<AnyView> {
    let message = returned.error(view.question.id())?;
    let (text, rows) = typed(view, returned);
    let copy = (!text.trim().is_empty() || !rows.is_empty()).then(|| {
        view! {
            <p>"Dit typte u. U kunt het hier nog kopiëren:"</p>
            {answer(&view.question, &text, &rows)}
        }
    });
    Some(
        view! {
            <div class="ul-note">
                <p>
                    <strong>{message}</strong>
                </p>
                {copy}
            </div>
        }
        .into_any(),
    )
}

fn typed(view: &QuestionView, returned: &Returned) -> (String, Vec<RowValues>) {
    let id = view.question.id();
    match view.question.kind() {
        Kind::Rows { .. } => (String::new(), returned.typed.rows(id)),
        Kind::AnyOf(_) => (returned.ticked(id, ""), Vec::new()),
        _ => (returned.value(id, ""), Vec::new()),
    }
}
