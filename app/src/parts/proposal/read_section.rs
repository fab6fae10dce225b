//! One section of a submitted proposal, to read.

use super::comparison::{Marks, place_change};
use crate::parts::{Level, answer, attachments, budget_tables};
use crate::views::case::ReadSection;
use domain::catalogue::{Kind, Question};
use domain::proposal::Answers;
use leptos::prelude::*;

/// The questions of a section with the answers that were submitted, and the figures of the budget. `level` is that of
/// the headings in it. `marks` are of what a supplement changed. `tool` makes what stands under an answer that is a
/// text.
pub fn read_section(
    section: &ReadSection,
    level: Level,
    marks: Option<Marks<'_>>,
    tool: Option<fn(&Question) -> AnyView>,
) -> AnyView {
    let answers = section.answers.iter().map(|(question, stored)| {
        let tool = tool.filter(|_| is_text(question, stored)).map(|tool| tool(question));
        view! {
            <dt>{question.label().to_owned()}</dt>
            <dd>
                {submitted(question, stored)} {place_change(marks, question.id())}
                {attachments(section.attachments.iter().filter(|file| file.question == question.id()))} {tool}
            </dd>
        }
    });
    let answers = (!section.answers.is_empty()).then(|| {
        view! { <dl class="ul-answers">{answers.collect_view()}</dl> }
    });
    let whole = section.attachments.iter().filter(|file| file.question == section.section.id);
    let budget = section.budget.as_ref();
    let budget = budget.map(|view| (place_change(marks, section.section.id), budget_tables(view, level)));
    view! { {answers} {budget} {attachments(whole)} }.into_any()
}

/// Questions with the answers of this moment.
pub fn read_answers(answers: &[(Question, String)]) -> AnyView {
    let answers = answers.iter().map(|(question, stored)| {
        view! {
            <dt>{question.label().to_owned()}</dt>
            <dd>{submitted(question, stored)}</dd>
        }
    });
    view! { <dl class="ul-answers">{answers.collect_view()}</dl> }.into_any()
}

/// Whether an answer is a text that somebody wrote.
fn is_text(question: &Question, stored: &str) -> bool {
    matches!(question.kind(), Kind::Line { .. } | Kind::Prose { .. }) && !stored.trim().is_empty()
}

fn submitted(question: &Question, stored: &str) -> AnyView {
    if stored.trim().is_empty() {
        return view! { <p class="ul-subtle">"Niet ingevuld"</p> }.into_any();
    }
    let answers = Answers::from_iter([(question.id().to_owned(), stored.to_owned())]);
    answer(question, stored, &answers.rows(question.id()))
}
