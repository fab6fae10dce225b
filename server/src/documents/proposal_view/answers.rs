//! Every section with its questions and answers.

use super::risks::RISKS;
use super::{SUMMARY, Worked};
use crate::documents::ProposalFacts;
use crate::documents::words::{amounts_by_year, in_letters, term_days};
use domain::Named;
use domain::attachment::Attachment;
use domain::catalogue::{BuildingBlock, Column, Columns, Kind, Question, Questionnaire, Section};
use domain::markdown::{self, Block};
use domain::proposal::{Answers, RowValues, readable_answer, readable_value};
use domain::text::capitalised;
use serde::Serialize;

/// A chapter of the document.
#[derive(Debug, Serialize)]
pub(super) struct SectionView {
    number: String,
    id: &'static str,
    title: &'static str,
    blocks: Vec<&'static str>,
    answers: Vec<AnswerView>,
}

/// A question with its answer.
#[derive(Debug, Serialize)]
struct AnswerView {
    label: String,
    voluntary: bool,
    #[serde(flatten)]
    reply: Reply,
    /// Names of its attachments, each with kind and size.
    attachments: Vec<String>,
}

/// An answer by its shape.
#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
enum Reply {
    Line { text: String },
    Choice { text: String },
    Prose { prose: Vec<Block> },
    List { items: Vec<String> },
    Rows { columns: Vec<String>, rows: Vec<Vec<String>> },
    Empty { empty_note: Option<&'static str> },
}

/// All chapters in order, and last a list of the attachments if there are any.
pub(super) fn sections(facts: &ProposalFacts, worked: &Worked) -> Vec<SectionView> {
    let asked = facts.profile.rules(facts.catalogue).in_proportion(&facts.answers, &facts.sheet).questionnaire;
    let attachments = &facts.attachments;
    let sections = asked.sections().map(|section| SectionView::of(&asked, section, facts, worked));
    let sections = sections.filter(|section| !facts.is_letter() || !section.answers.is_empty());
    sections.chain((!attachments.is_empty()).then(|| SectionView::listing(attachments, &asked))).collect()
}

impl SectionView {
    fn of(list: &Questionnaire, section: &'static Section, facts: &ProposalFacts, worked: &Worked) -> Self {
        let ProposalFacts { answers, .. } = facts;
        let shown = list.asked(section, answers).filter(|question| !stands_elsewhere(question, answers));
        let mut views: Vec<AnswerView> = shown.map(|question| AnswerView::of(question, list, facts)).collect();
        if facts.is_letter() {
            // A letter answers no list of questions: what it leaves unsaid is no gap in a form.
            views.retain(AnswerView::says_something);
        }
        if SUMMARY.starts_with(section.id) {
            views.extend(from_budget(worked));
        }
        Self {
            number: section.number.to_string(),
            id: section.id,
            title: section.title,
            blocks: section.blocks.iter().copied().map(BuildingBlock::label).collect(),
            answers: views,
        }
    }

    /// The chapter with all attachments, by the code that proves what was in them.
    fn listing(attachments: &[Attachment], asked: &Questionnaire) -> Self {
        let row = |file: &Attachment| {
            let about = if file.description.is_empty() { String::new() } else { format!(": {}", file.description) };
            let code: Vec<String> =
                file.sha256.as_bytes().chunks(16).map(|part| String::from_utf8_lossy(part).into_owned()).collect();
            vec![format!("{}{about}", file.name), file.place_label(asked).to_owned(), file.details(), code.join(" ")]
        };
        let columns = ["Bestand", "Bij de vraag", "Soort en grootte", "Controlegetal (SHA-256)"].map(str::to_owned);
        let reply = Reply::Rows { columns: columns.into(), rows: attachments.iter().map(row).collect() };
        Self {
            number: "B".to_owned(),
            id: "bijlagen",
            title: "Bijlagen",
            blocks: Vec::new(),
            answers: vec![AnswerView {
                label: "Bestanden".to_owned(),
                voluntary: false,
                reply,
                attachments: Vec::new(),
            }],
        }
    }
}

/// The summary opens the document, and the risks have a picture and a table of their own.
fn stands_elsewhere(question: &Question, answers: &Answers) -> bool {
    let elsewhere = [SUMMARY, RISKS].contains(&question.id());
    elsewhere && Reply::of(question, answers).is_some()
}

/// What the board did not have to type, because it follows from the budget.
fn from_budget(worked: &Worked) -> Vec<AnswerView> {
    let line = |label: &str, text| AnswerView {
        label: label.to_owned(),
        voluntary: false,
        reply: Reply::Line { text },
        attachments: Vec::new(),
    };
    let budget = &worked.budget;
    let requested = amounts_by_year(budget, &worked.figures.requested);
    let years = capitalised(&in_letters(budget.years));
    let term = term_days(budget).map(|days| line("Looptijd", format!("{years} jaar, {days}")));
    let asked = worked.has_costs().then(|| line("Gevraagd van de gemeente", requested));
    asked.into_iter().chain(term).collect()
}

impl AnswerView {
    fn of(question: &Question, list: &Questionnaire, facts: &ProposalFacts) -> Self {
        let ProposalFacts { answers, attachments, .. } = facts;
        let own = attachments.iter().filter(|file| file.question == question.id());
        let is_missing = question.is_required() && !list.is_promised(question, answers);
        let note = (is_missing && facts.is_draft()).then_some("Dit antwoord is nog nodig om in te dienen.");
        let reply = Reply::of(question, answers).unwrap_or(Reply::Empty { empty_note: note });
        let attachments = own.map(|file| format!("{} ({})", file.name, file.details())).collect();
        Self { label: question.short().to_owned(), voluntary: !question.is_required(), reply, attachments }
    }

    /// Whether it was answered, be it with a file alone.
    fn says_something(&self) -> bool {
        !matches!(self.reply, Reply::Empty { .. }) || !self.attachments.is_empty()
    }
}

impl Reply {
    /// The answer, if there is one.
    fn of(question: &Question, answers: &Answers) -> Option<Self> {
        let answer = answers.get(question.id());
        let filled = |text: String| (!text.trim().is_empty()).then_some(text);
        Some(match question.kind() {
            Kind::Prose { .. } => Self::Prose { prose: markdown::parse(&filled(answer.to_owned())?) },
            Kind::Rows { columns, .. } => Self::rows(columns, &answers.rows(question.id()))?,
            Kind::AnyOf(_) => {
                filled(answer.to_owned())?;
                Self::List { items: answer.lines().map(|line| readable_value(&question.kind(), line)).collect() }
            }
            // What is declared is said in full.
            Kind::Declaration if answer == "ja" => Self::Choice { text: question.label().to_owned() },
            Kind::OneOf(_) | Kind::YesNo | Kind::Declaration => {
                Self::Choice { text: filled(readable_answer(question, answer))? }
            }
            _ => Self::Line { text: readable_answer(question, &filled(answer.to_owned())?) },
        })
    }

    fn rows(columns: Columns<'_>, rows: &[RowValues]) -> Option<Self> {
        let cell = |row: &RowValues, column: &Column| {
            row.get(column.id).map_or_else(String::new, |cell| readable_value(&column.kind, cell))
        };
        let rows: Vec<Vec<String>> =
            rows.iter().map(|row| columns.iter().map(|column| cell(row, &column)).collect()).collect();
        (!rows.is_empty())
            .then(|| Self::Rows { columns: columns.iter().map(|column| column.label.to_owned()).collect(), rows })
    }
}
