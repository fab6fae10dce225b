//! What was typed that the document cannot show: its author hears so before anybody reads it there.

use crate::documents::unprintable;
use domain::budget::{Column, Part, Sheet};
use domain::catalogue::Questionnaire;
use domain::proposal::{Answers, Field, Finding};

/// A remark at each answer that is asked and each line of the budget with such characters.
pub(super) fn remarks(answers: &Answers, sheet: &Sheet, asked: &Questionnaire) -> Vec<Finding> {
    let questions = asked.sections().flat_map(|section| asked.asked(section, answers));
    let answers = questions.filter_map(|question| remark(question.id(), answers.get(question.id())));
    let parts = [Part::Costs, Part::Income, Part::Baseline].into_iter();
    let rows = parts.flat_map(|part| sheet.rows(part).iter().enumerate().map(move |(index, row)| (part, index, row)));
    let lines = rows.flat_map(|(part, index, row)| {
        let words = [(Column::Label, &row.label), (Column::Note, &row.note)];
        words.map(|(column, text)| Finding::unprintable(Field::budget(part, index, column.id()), &unprintable(text)))
    });
    answers.chain(lines.flatten()).collect()
}

/// A remark at one answer.
pub(crate) fn remark(question: &str, answer: &str) -> Option<Finding> {
    Finding::unprintable(Field::question(question), &unprintable(answer))
}
