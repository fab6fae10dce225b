//! The catalogue keeps the promises that builder, readiness and PDF rely on.

mod asked;
mod bearable;

use std::collections::{BTreeSet, HashSet};

use super::sections::ALL;
use super::{BuildingBlock, Check, Choice, Choices, Columns, Condition, Kind, Question, Section, standard};

/// Words that betray untranslated English, or a reader addressed as "je". None of them is a Dutch word in use here.
const FOREIGN: &str = "je jij jou jouw jullie the and your you please submit upload stakeholder feedback commitment \
                       challenge support budgets staff care";

fn sections() -> impl Iterator<Item = &'static Section> {
    standard().sections()
}

fn questions() -> impl Iterator<Item = (&'static Section, &'static Question)> {
    standard().questions()
}

fn required() -> impl Iterator<Item = &'static Question> {
    questions().map(|(_, question)| question).filter(|question| question.is_required())
}

fn columns(question: &Question) -> Columns<'_> {
    match question.kind() {
        Kind::Rows { columns, .. } => columns,
        _ => Columns::of(&[]),
    }
}

fn choices(kind: Kind<'_>) -> Choices<'_> {
    match kind {
        Kind::OneOf(choices) | Kind::AnyOf(choices) => choices,
        _ => Choices::of(&[]),
    }
}

fn every_choice() -> impl Iterator<Item = (&'static str, Choice<'static>)> {
    questions().flat_map(|(_, question)| {
        let kinds = std::iter::once(question.kind()).chain(columns(question).iter().map(|column| column.kind));
        kinds.flat_map(|kind| choices(kind).iter()).map(|choice| (question.id(), choice))
    })
}

fn is_slug(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|sign| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '-')
}

fn can_be(question: &Question, value: &str) -> bool {
    match question.kind() {
        Kind::YesNo => ["ja", "nee"].contains(&value),
        kind => choices(kind).iter().any(|choice| choice.value == value),
    }
}

fn holds_a_date(question: &Question) -> bool {
    matches!(question.kind(), Kind::Date) || columns(question).iter().any(|column| matches!(column.kind, Kind::Date))
}

fn foreign_words(text: &str) -> Vec<String> {
    let words = text.to_lowercase();
    words
        .split(|sign: char| !sign.is_alphabetic())
        .filter(|word| FOREIGN.split(' ').any(|foreign| foreign == *word))
        .map(String::from)
        .collect()
}

#[test]
fn sections_are_numbered_one_to_nineteen_in_order() {
    let numbers: Vec<u8> = sections().map(|section| section.number).collect();
    assert_eq!(numbers, (1..=19).collect::<Vec<u8>>());
}

#[test]
fn section_ids_are_unique_and_fit_in_an_address() {
    let ids: HashSet<&str> = sections().map(|section| section.id).collect();
    assert_eq!(ids.len(), ALL.len());
    assert!(ids.into_iter().all(is_slug));
}

#[test]
fn question_ids_are_unique_and_begin_with_their_section() {
    let mut seen = HashSet::new();
    for (section, question) in questions() {
        let word = question.id().strip_prefix(section.id).and_then(|rest| rest.strip_prefix('.'));
        assert!(word.is_some_and(is_slug), "{} does not belong to {}", question.id(), section.id);
        assert!(seen.insert(question.id()), "{} occurs twice", question.id());
    }
}

#[test]
fn every_question_has_a_label_and_a_help_text() {
    for (_, question) in questions() {
        assert!(!question.label().is_empty() && !question.help().is_empty(), "{} is silent", question.id());
    }
}

#[test]
fn every_question_has_a_short_name_of_its_own_in_its_section() {
    let mut seen = HashSet::new();
    for (section, question) in questions() {
        let short = question.short();
        assert!((1..=32).contains(&short.chars().count()) && !short.ends_with('?'), "{}: {short}", question.id());
        assert!(seen.insert((section.id, short)), "{} is called as another", question.id());
    }
}

#[test]
fn running_text_and_rows_show_an_example() {
    for (_, question) in questions() {
        if matches!(question.kind(), Kind::Prose { .. } | Kind::Rows { .. }) {
            assert!(!question.example().is_empty(), "{} has no example", question.id());
        }
    }
}

#[test]
fn texts_are_single_lines_that_read_as_typeset() {
    let texts = questions().flat_map(|(_, question)| [question.label(), question.help(), question.example()]);
    for text in texts.chain(sections().flat_map(|section| [section.title, section.intro])) {
        assert_eq!(text, text.split_whitespace().collect::<Vec<_>>().join(" "));
    }
}

#[test]
fn an_example_fits_the_length_it_illustrates() {
    for (_, question) in questions() {
        let fits = match question.kind() {
            Kind::Prose { max_words } => question.example().split_whitespace().count() <= max_words,
            Kind::Line { max } => question.example().chars().count() <= max,
            _ => true,
        };
        assert!(fits, "the example of {} is too long", question.id());
    }
}

#[test]
fn a_condition_looks_back_at_a_question_that_can_hold_its_value() {
    let mut earlier: Vec<&Question> = Vec::new();
    for (_, question) in questions() {
        if let Some(Condition { question: id, is, holds }) = question.show_if() {
            let source = earlier.iter().find(|candidate| candidate.id() == id);
            let is_word =
                |source: &Question| matches!(source.kind(), Kind::Line { .. }) && !holds && source.help().contains(is);
            let fits = source.is_some_and(|source| can_be(source, is) || is_word(source));
            assert!(fits, "{} waits for {id} = {is}", question.id());
        }
        earlier.push(question);
    }
}

#[test]
fn a_check_looks_for_a_value_that_its_question_can_hold() {
    for (_, question) in questions() {
        for check in question.checks() {
            let sound = match check {
                Check::MustBe(value, _) | Check::MayNotBe(value, _) | Check::WarnIf(value, _) => {
                    can_be(question, value)
                }
                Check::WarnUnless(value, _) => matches!(question.kind(), Kind::AnyOf(_)) && can_be(question, value),
                Check::TellIf(value, _) => matches!(question.kind(), Kind::OneOf(_)) && can_be(question, value),
                Check::WarnBelow(least, _) => {
                    matches!(question.kind(), Kind::Number { min, max, .. } if (min..=max).contains(least))
                }
                Check::AtMostMonthsOld(_) | Check::NotAfterToday | Check::AfterReceipt => holds_a_date(question),
                Check::HighRiskNeedsMeasure | Check::NoCitizenNumber => true,
            };
            assert!(sound, "{check:?} of {}", question.id());
        }
    }
}

#[test]
fn rows_have_unique_columns_and_never_hold_rows() {
    for (_, question) in questions() {
        let mut seen = HashSet::new();
        for column in columns(question).iter() {
            assert!(is_slug(column.id) && seen.insert(column.id), "{} of {}", column.id, question.id());
            assert!(!matches!(column.kind, Kind::Rows { .. }), "{} of {}", column.id, question.id());
        }
    }
}

#[test]
fn required_rows_ask_for_at_least_one_and_no_more_than_fit() {
    for question in required() {
        if let Kind::Rows { min, max, .. } = question.kind() {
            assert!(1 <= min && min <= max, "{} asks for {min} to {max} rows", question.id());
        }
    }
}

#[test]
fn a_row_needs_at_least_one_cell() {
    for (_, question) in questions() {
        let columns = columns(question);
        assert!(columns.iter().count() == 0 || columns.iter().any(|column| column.required), "{}", question.id());
    }
}

#[test]
fn stored_values_are_lower_case_without_spaces() {
    for (id, choice) in every_choice() {
        assert!(is_slug(choice.value), "{:?} of {id}", choice.value);
    }
}

#[test]
fn the_choices_of_a_question_differ() {
    for (_, question) in questions() {
        let values: HashSet<&str> = choices(question.kind()).iter().map(|choice| choice.value).collect();
        assert_eq!(values.len(), choices(question.kind()).iter().count(), "{}", question.id());
    }
}

#[test]
fn all_eight_building_blocks_are_covered() {
    let covered: BTreeSet<BuildingBlock> = sections().flat_map(|section| section.blocks).copied().collect();
    assert_eq!(covered.iter().map(|block| block.number()).collect::<Vec<_>>(), (1..=8).collect::<Vec<_>>());
}

#[test]
fn labels_speak_dutch_and_address_the_reader_formally() {
    let own = questions().map(|(_, question)| question.label());
    let cells = questions().flat_map(|(_, question)| columns(question).iter()).map(|column| column.label);
    let options = every_choice().map(|(_, choice)| choice.label);
    for label in own.chain(cells).chain(options).chain(sections().map(|section| section.title)) {
        assert_eq!(foreign_words(label), Vec::<String>::new(), "in {label:?}");
    }
}

#[test]
fn help_and_examples_address_the_reader_formally() {
    for (_, question) in questions() {
        assert_eq!(foreign_words(question.help()), Vec::<String>::new(), "in the help of {}", question.id());
        assert_eq!(foreign_words(question.example()), Vec::<String>::new(), "in the example of {}", question.id());
    }
}
