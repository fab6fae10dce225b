//! One question of the catalogue as a field. The kind of the question alone decides what the field looks like.

use super::closed::closed;
use super::conflicts::conflicts;
use super::rows::rows_field;
use crate::forms::{
    Entry, FieldProps, Note, Returned, checkbox_group, counted_field, declaration, hidden, radio_group, select,
    text_area, text_field,
};
use crate::parts::{asked, choices, comments_link, link};
use crate::paths;
use crate::views::FieldError;
use crate::views::fields::version_of;
use crate::views::proposal::drafting::QuestionView;
use domain::catalogue::{Condition, Kind, Need, Question};
use leptos::prelude::*;

/// Up to this many choices are all shown; more drop down.
const IN_SIGHT: usize = 7;
/// Id of the list of cost lines that fields suggest.
pub(in crate::pages) const COST_LINES: &str = "begrotingsregels";
/// A line that may be longer than this gets more than one line to type in.
const LONG_LINE: usize = 150;

/// A question with its answer, and the version of the answer that the page shows. `touched` says whether the section
/// was begun: only then is what is missing pointed out.
pub fn question_field(view: &QuestionView, returned: &Returned, touched: bool) -> AnyView {
    whole_field(view, returned, touched, beside(view))
}

/// The same without the ways to attachments and comments, where a question only has to be answered.
pub(super) fn plain_field(view: &QuestionView, returned: &Returned) -> AnyView {
    whole_field(view, returned, false, ().into_any())
}

fn whole_field(view: &QuestionView, returned: &Returned, touched: bool, beside: AnyView) -> AnyView {
    if !view.is_open {
        return closed(view, returned);
    }
    let field = field_of(view, returned, touched);
    let version = version(view.question.id(), view.version, returned);
    let control = match view.question.kind() {
        Kind::Rows { item, min, max, columns } => rows_field(view, &field, returned, item, (min, max), columns),
        kind => control(&kind, &field),
    };
    let told = view.question.told(&field.value).map(|text| view! { <p class="ul-note">{text}</p> });
    let whole = (version, asked(&view.points), control, told, beside, conflicts(&view.question, &view.conflicts));
    match view.question.show_if() {
        Some(condition) => follow_up(condition, view.is_asked, whole.into_any()),
        None => whole.into_any(),
    }
}

/// A question that hangs on another answer. What is not asked now is not posted either: it waits for the answer that
/// brings it up, which scripts see at once and the server when the page is saved.
fn follow_up(Condition { question, is, holds }: Condition<'_>, is_asked: bool, field: AnyView) -> AnyView {
    view! {
        <fieldset
            class="ul-follow-up"
            data-if=question.to_owned()
            data-is=is.to_owned()
            data-holds=holds
            disabled=!is_asked
            hidden=!is_asked
        >
            <legend class="ul-hidden">"Vervolgvraag"</legend>
            {field}
        </fieldset>
    }
    .into_any()
}

/// The version of what a field shows, unseen. A form that came back still builds on the version on which it was typed:
/// with a newer one it would replace what somebody else wrote meanwhile.
pub(in crate::pages) fn version(id: &str, stored: i64, returned: &Returned) -> AnyView {
    let name = version_of(id);
    let shown = returned.value(&name, &stored.to_string());
    hidden(name, shown)
}

/// The ways to what belongs to an answer, and to what the board says about it.
fn beside(view: &QuestionView) -> AnyView {
    let ways = ways(view).into_iter().chain(talk(view, true));
    view! { <p class="ul-beside">{ways.collect_view()}</p> }.into_any()
}

/// The ways to what stood here before, once there was something before, and to its attachments, if there are any or may
/// come some.
pub(super) fn ways(view: &QuestionView) -> Vec<AnyView> {
    let earlier = (view.version > 1)
        .then(|| way(view, paths::versions(&view.case, view.question.id()), "Eerdere versies".to_owned(), "van"));
    let attachments = match view.attachments {
        0 => "Bijlage toevoegen".to_owned(),
        1 => "1 bijlage".to_owned(),
        count => format!("{count} bijlagen"),
    };
    let attachments = (view.takes_files || view.attachments > 0)
        .then(|| way(view, paths::attachments_of(&view.case, view.question.id()), attachments, "bij"));
    earlier.into_iter().chain(attachments).collect()
}

/// A link that names its question only for who cannot see beside which field it stands.
fn way(view: &QuestionView, href: String, label: String, of: &str) -> AnyView {
    let label = view! {
        {label}
        <span class="ul-hidden">{format!(" {of} “{}”", view.question.label())}</span>
    };
    link(href, label)
}

/// The way to the comments on a question.
pub(in crate::pages) fn talk(view: &QuestionView, may_comment: bool) -> Option<AnyView> {
    let href = paths::comments(&view.case, view.question.id());
    comments_link(href, view.question.label(), view.comments, may_comment)
}

/// What is wrong is an error; what is not filled in yet is a reminder.
fn field_of(view: &QuestionView, returned: &Returned, touched: bool) -> FieldProps {
    let question = &view.question;
    let error = returned.error(question.id()).or_else(|| message(&view.wrong, question.id()));
    let open = message(&view.missing, question.id()).filter(|_| touched && error.is_none());
    let value = match question.kind() {
        Kind::AnyOf(_) | Kind::Declaration if returned.holds(question.id()) => {
            returned.ticked(question.id(), &view.value)
        }
        _ => returned.value(question.id(), &view.value),
    };
    FieldProps {
        // The articles stand once beside the section (Awb 4:4 lid 2).
        note: (!question.is_required()).then_some(Note::Voluntary),
        open,
        help: help(&question.kind(), question.help()),
        example: question.example().to_owned(),
        value,
        error,
        remark: message(&view.remarks, question.id()),
        ..FieldProps::new(question.id(), question.label())
    }
}

pub(in crate::pages) fn message(findings: &[FieldError], field: &str) -> Option<String> {
    findings.iter().find(|finding| finding.field == field).map(|finding| finding.message.clone())
}

/// The ground of a question, or that it is voluntary.
pub(in crate::pages) fn note(question: &Question) -> Note {
    match question.need() {
        Need::Required(ground) => Note::Ground(ground.label().to_owned()),
        Need::Voluntary => Note::Voluntary,
    }
}

fn help(kind: &Kind, help: &str) -> String {
    let hint = if matches!(kind, Kind::Date) { "Schrijf de datum zo: 31\u{2011}12\u{2011}2026." } else { "" };
    [help, hint].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

fn control(kind: &Kind, field: &FieldProps) -> AnyView {
    match kind {
        Kind::Prose { max_words } => prose_field(*max_words, field),
        Kind::Line { max } => counted_field(field, Entry::Line, Some(signs(&field.value, *max))),
        Kind::AnyOf(_) => checkbox_group(field, choices(kind)),
        Kind::Declaration => declaration(field),
        Kind::YesNo => radio_group(field, choices(kind)),
        Kind::OneOf(few) if few.iter().count() <= IN_SIGHT => radio_group(field, choices(kind)),
        _ => one_line(kind, field),
    }
}

fn prose_field(max_words: usize, field: &FieldProps) -> AnyView {
    let words = field.value.split_whitespace().count();
    let rows = (max_words / 25).clamp(4, 12);
    text_area(field, rows, Some(format!("{words} van {max_words} woorden")))
}

fn signs(typed: &str, max: usize) -> String {
    format!("{} van {max} tekens", typed.trim().chars().count())
}

/// Whether an answer needs the whole width of a row.
pub(in crate::pages) const fn is_long(kind: &Kind) -> bool {
    matches!(kind, Kind::Line { max } if *max > LONG_LINE)
}

/// A cell of a row: the same kinds, in less room.
pub(in crate::pages) fn cell(kind: &Kind, field: FieldProps) -> AnyView {
    let field = FieldProps { help: help(kind, ""), ..field };
    match kind {
        Kind::Line { max } if is_long(kind) => {
            let count = signs(&field.value, *max);
            text_area(&FieldProps { full: true, ..field }, 2, Some(count))
        }
        Kind::Prose { .. } => text_area(&FieldProps { full: true, ..field }, 3, None),
        Kind::AnyOf(_) => checkbox_group(&field, choices(kind)),
        _ => one_line(kind, &field),
    }
}

fn one_line(kind: &Kind, field: &FieldProps) -> AnyView {
    let entry = match kind {
        Kind::OneOf(_) | Kind::YesNo | Kind::Declaration => return select(field, choices(kind)),
        Kind::Number { unit, .. } => Entry::Number(unit),
        Kind::Money => Entry::Money,
        Kind::Date => Entry::Date,
        Kind::Kvk | Kind::Rsin | Kind::Iban | Kind::Postcode => Entry::Code,
        Kind::Email => Entry::Email,
        Kind::BudgetLine => Entry::Suggested(COST_LINES),
        _ => Entry::Line,
    };
    text_field(field, entry)
}
