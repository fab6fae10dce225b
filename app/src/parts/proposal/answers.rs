//! The answers of a draft, for who reads along (meelezer).

use super::answer::answer_with_places;
use crate::parts::comments_link;
use crate::paths;
use crate::views::proposal::drafting::QuestionView;
use leptos::prelude::*;

/// Questions with their answers and what is said about them. Links to a question or a cell lead here as they lead to a
/// field in the form.
pub fn answers(questions: &[QuestionView], may_comment: bool) -> AnyView {
    let answers = questions.iter().filter(|view| view.is_asked).map(|view| {
        let href = paths::comments(&view.case, view.question.id());
        let talk = comments_link(href, view.question.label(), view.comments, may_comment);
        view! {
            <dt id=view.question.id().to_owned() tabindex="-1">
                {view.question.label().to_owned()}
            </dt>
            <dd>
                {answer_with_places(&view.question, &view.value, &view.rows)}
                {talk.map(|talk| view! { <p class="ul-beside">{talk}</p> })}
            </dd>
        }
    });
    view! { <dl class="ul-answers">{answers.collect_view()}</dl> }.into_any()
}
