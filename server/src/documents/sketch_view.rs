//! What the template of the sketch (schets van de verkenning) reads. Fields are described in `samples/README.md`.

use super::words::{Created, name};
use domain::calendar::{DutchDate, parse_date};
use domain::catalogue::{Kind, Question, standard};
use domain::exploration::{COST, GROUPS, PRESENT, START};
use domain::markdown::{self, Block};
use domain::money::Cents;
use domain::proposal::{Answers, readable_answer};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Everything that the sketch shows.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SketchFacts {
    /// Title of the plan.
    pub title: String,
    /// Name of the group.
    pub cooperative: String,
    /// Name of the municipality.
    pub municipality: String,
    /// All answers of the draft.
    pub answers: Answers,
    /// Day on which it is made.
    pub made: Date,
}

/// The sketch as data.
#[derive(Debug, Serialize)]
pub(super) struct SketchView {
    municipality: String,
    title: String,
    cooperative: String,
    date: String,
    created: Created,
    tiles: Vec<Pair>,
    groups: Vec<GroupView>,
}

#[derive(Debug, Serialize)]
struct Pair {
    label: &'static str,
    value: String,
}

#[derive(Debug, Serialize)]
struct GroupView {
    title: &'static str,
    answers: Vec<AnswerView>,
}

#[derive(Debug, Serialize)]
struct AnswerView {
    label: String,
    prose: Vec<Block>,
}

impl SketchView {
    /// Writes the sketch. What was not answered is left out: it is a sketch.
    pub(super) fn of(facts: &SketchFacts) -> Self {
        let SketchFacts { answers, .. } = facts;
        let groups = GROUPS.iter().map(|group| GroupView {
            title: group.title,
            answers: group.questions.iter().filter_map(|id| AnswerView::of(id, answers)).collect(),
        });
        Self {
            municipality: name(&facts.municipality),
            title: if facts.title.trim().is_empty() { "Verkenning".to_owned() } else { name(&facts.title) },
            cooperative: name(&facts.cooperative),
            date: facts.made.long(),
            created: facts.made.into(),
            tiles: tiles(answers),
            groups: groups.filter(|group| !group.answers.is_empty()).collect(),
        }
    }
}

/// Amounts, the start and how many people, in large figures.
fn tiles(answers: &Answers) -> Vec<Pair> {
    let amount = |id: &str| Cents::parse(answers.get(id)).ok();
    let (cost, present) = (amount(COST), amount(PRESENT));
    let difference = cost.zip(present).map(|(cost, present)| (cost - present).euros());
    let start = parse_date(answers.get(START)).ok().map(DutchDate::long);
    let pairs = [
        ("Ons plan, per jaar ongeveer", cost.map(Cents::euros)),
        ("Nu, per jaar ongeveer", present.map(Cents::euros)),
        ("Verschil per jaar", difference),
        ("Gewenste start", start),
    ];
    pairs.into_iter().filter_map(|(label, value)| Some(Pair { label, value: value? })).collect()
}

impl AnswerView {
    fn of(id: &str, answers: &Answers) -> Option<Self> {
        if [COST, PRESENT, START].contains(&id) {
            return None;
        }
        let question: &Question = standard().question(id)?;
        let typed = answers.get(id);
        let text = if matches!(question.kind(), Kind::AnyOf(_)) {
            readable_answer(question, typed).split('\n').collect::<Vec<_>>().join(", ")
        } else {
            readable_answer(question, typed)
        };
        (!text.trim().is_empty()).then(|| Self { label: question.short().to_owned(), prose: markdown::parse(&text) })
    }
}
