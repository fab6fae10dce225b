//! What is wrong with a list of a municipality's own questions, told before it is published.

use super::ProfileQuestions;
use super::compose::{Listed, in_order};
use crate::catalogue::{
    AddedChoice, AddedColumn, AddedCondition, AddedKind, AddedQuestion, Entry, Ground, Kind, Need, Question, Section,
    VERSION, standard,
};
use crate::field::Field;
use std::collections::BTreeSet;

/// All problems, in sentences.
pub(super) fn of(own: &ProfileQuestions) -> Vec<String> {
    let required = own.required.iter().filter_map(|one| required(&one.question, &one.article));
    let excluded = own.excluded.iter().filter_map(|id| excluded(id));
    let mut seen = BTreeSet::new();
    let added = own.added.iter().flat_map(|added| {
        let twice = (!seen.insert(&added.id)).then(|| format!("{}: this id is given twice", added.id));
        question(added).into_iter().chain(twice)
    });
    let both = own.required.iter().filter(|one| own.excluded.contains(&one.question));
    let both = both.map(|one| format!("{}: cannot be required and excluded", one.question));
    required.chain(excluded).chain(added).chain(both).chain(conditions(own)).collect()
}

/// Each condition looks back at a question with choices, at one of which it is asked.
fn conditions(own: &ProfileQuestions) -> Vec<String> {
    let listed: Vec<Listed> = standard().sections().flat_map(|section| in_order(section, own, VERSION)).collect();
    let each = listed.iter().enumerate().filter_map(|(at, one)| match one {
        Listed::Own(added) => condition(added.show_if.as_ref()?, &listed[..at]).map(|told| (&added.id, told)),
        Listed::Catalogue(_) => None,
    });
    each.map(|(id, told)| format!("{id}: {told}")).collect()
}

fn condition(AddedCondition { question, is, .. }: &AddedCondition, earlier: &[Listed]) -> Option<String> {
    let Some(source) = earlier.iter().find(|one| one.id() == question) else {
        return Some(format!("no question {question} is asked before it"));
    };
    (!values(*source).contains(&is.as_str())).then(|| format!("{is} cannot be chosen at {question}"))
}

/// The values that can be chosen as the answer to a question.
fn values(listed: Listed<'_>) -> Vec<&str> {
    match listed {
        Listed::Catalogue(Entry { kind: Kind::OneOf(choices) | Kind::AnyOf(choices), .. }) => {
            choices.iter().map(|choice| choice.value).collect()
        }
        Listed::Own(AddedQuestion { kind: AddedKind::OneOf(choices) | AddedKind::AnyOf(choices), .. }) => {
            choices.iter().map(|choice| choice.value.as_str()).collect()
        }
        Listed::Catalogue(Entry { kind: Kind::YesNo, .. })
        | Listed::Own(AddedQuestion { kind: AddedKind::YesNo, .. }) => vec!["ja", "nee"],
        _ => vec![],
    }
}

fn required(id: &str, article: &str) -> Option<String> {
    match standard().question(id) {
        None => Some(format!("{id}: the catalogue has no such question to require")),
        Some(question) if question.is_required() => Some(format!("{id}: is required already")),
        Some(_) if article.trim().is_empty() => Some(format!("{id}: names no article that requires it")),
        Some(_) => None,
    }
}

fn excluded(id: &str) -> Option<String> {
    match standard().question(id) {
        None => Some(format!("{id}: the catalogue has no such question to leave out")),
        Some(question) if is_law(question) => Some(format!("{id}: the law itself asks this; it cannot be left out")),
        Some(_) => hanging_on(id).map(|law| format!("{id}: {law}, which the law itself asks, hangs on the answer")),
    }
}

/// A question that a law asks and that would never be asked without this one.
fn hanging_on(id: &str) -> Option<&'static str> {
    let mut hanging =
        standard().questions().filter(|(_, question)| question.show_if().is_some_and(|only| only.question == id));
    hanging.find_map(|(_, question)| if is_law(question) { Some(question.id()) } else { hanging_on(question.id()) })
}

/// Whether a law, and not the ordinance, asks the question.
pub(in crate::profile) fn is_law(question: &Question) -> bool {
    !matches!(question.need(), Need::Voluntary | Need::Required(Ground::Ordinance | Ground::Designation))
}

fn question(added: &AddedQuestion) -> Vec<String> {
    let say = |problem: &str| format!("{}: {problem}", added.id);
    let mut found = Vec::new();
    match standard().section(added.section()) {
        None => found.push(say("begins with no section of the catalogue")),
        Some(section) => found.extend(place(added, section)),
    }
    if !added.id.split_once('.').is_some_and(|(_, word)| is_slug(word)) {
        found.push(say("must be a section, a dot and a word of small letters, digits and hyphens"));
    }
    let speaks = [Some(&added.label), Some(&added.help), added.article.as_ref()];
    if speaks.into_iter().flatten().any(|text| text.trim().is_empty()) {
        found.push(say("label, help and article may not be blank"));
    }
    found.extend(kind(&added.kind, true).into_iter().map(|problem| say(&problem)));
    found
}

fn place(added: &AddedQuestion, section: &Section) -> Vec<String> {
    let is_here = |id: &str| standard().questions_of(section).iter().any(|question| question.id() == id);
    let taken = is_here(&added.id) || Field::question(&added.id).is_budget();
    let taken = taken.then(|| format!("{}: the catalogue uses this id", added.id));
    let lost = added.after.as_ref().filter(|after| !is_here(after));
    let lost = lost.map(|after| format!("{}: there is no question {after} in its section", added.id));
    taken.into_iter().chain(lost).collect()
}

fn kind(kind: &AddedKind, may_have_rows: bool) -> Vec<String> {
    let unless = |fine: bool, problem: &str| if fine { vec![] } else { vec![problem.to_owned()] };
    match kind {
        AddedKind::Line { max } => unless((1..=500).contains(max), "a line has 1 to 500 characters"),
        AddedKind::Prose { max_words } => unless((1..=1_000).contains(max_words), "a text has 1 to 1000 words"),
        AddedKind::OneOf(options) | AddedKind::AnyOf(options) => {
            unless(are_choices(options), "needs at least two choices with different values and a label")
        }
        AddedKind::Number { min, max, .. } => unless(min < max, "the lowest number must be below the highest"),
        AddedKind::Rows { .. } if !may_have_rows => vec!["rows cannot hold rows".to_owned()],
        AddedKind::Rows { min, max, columns, item } => {
            let fine = min <= max && (1..=50).contains(max) && !item.trim().is_empty() && are_columns(columns);
            let mut found = unless(fine, "rows need a name, 1 to 50 of them, and columns of which one is required");
            found.extend(columns.iter().flat_map(|column| self::kind(&column.kind, false)));
            found
        }
        AddedKind::YesNo | AddedKind::Money | AddedKind::Date => vec![],
    }
}

fn are_choices(options: &[AddedChoice]) -> bool {
    let values: BTreeSet<&str> = options.iter().map(|choice| choice.value.as_str()).collect();
    let speak = options.iter().all(|choice| is_slug(&choice.value) && !choice.label.trim().is_empty());
    options.len() >= 2 && values.len() == options.len() && speak
}

fn are_columns(columns: &[AddedColumn]) -> bool {
    let ids: BTreeSet<&str> = columns.iter().map(|column| column.id.as_str()).collect();
    let speak = columns.iter().all(|column| is_slug(&column.id) && !column.label.trim().is_empty());
    ids.len() == columns.len() && speak && columns.iter().any(|column| column.required)
}

fn is_slug(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|sign| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '-')
}
