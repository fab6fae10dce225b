//! What is asked in proportion to the size of a proposal (omvang): a form asks nothing that the decision does not need
//! (Awb 4:2 lid 2), and says what is voluntary (Awb 4:4 lid 2).

use super::OrdinanceProfile;
use super::questions::{CHOSEN, is_law};
use crate::budget::{self, Figures, Sheet};
use crate::catalogue::{ESTIMATED_COST, Kind, Proportion, Question, Tier, standard};
use crate::money::Cents;
use serde::{Deserialize, Serialize};

/// Where a small proposal ends and a large one begins, and what each is asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Tiers {
    /// Most that a small proposal asks of the municipality in a year, in cents.
    pub small_up_to: Cents,
    /// Most that a proposal of middle size asks of it in a year, in cents.
    pub middle_up_to: Cents,
    /// Tasks of which a proposal has at least this size, whatever they cost: vulnerable clients, care at home.
    pub tasks: Vec<TaskTier>,
    /// Questions for which this ordinance wants another size than the catalogue.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub questions: Vec<QuestionTier>,
}

/// A task and the size that a proposal about it has at least.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TaskTier {
    /// Stored value of a service or of a kind of provision, as the section on the task asks for it.
    pub value: String,
    /// The size.
    pub at_least: Tier,
}

/// A question and from what size it is asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuestionTier {
    /// Its id.
    pub question: String,
    /// Smallest proposal that is asked it at all.
    pub asked: Tier,
    /// Smallest proposal that must answer it, if anybody must.
    pub required: Tier,
}

/// The size of one proposal, and from what it follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// The size.
    pub tier: Tier,
    /// Why.
    pub ground: SizeGround,
}

/// From what the size of a proposal follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SizeGround {
    /// Nothing is known yet that makes it larger.
    Unknown,
    /// What it asks of the municipality in the year in which that is most, in cents.
    Amount(Cents),
    /// What the board estimates that it costs in a year, in cents, while there is no budget.
    Estimate(Cents),
    /// A task that it is about: the label under which that was chosen.
    Task(&'static str),
}

impl Default for Tiers {
    /// What the example of an ordinance has.
    fn default() -> Self {
        let tasks = [
            ("dagopvang", Tier::Middle),
            ("coordinatie", Tier::Middle),
            ("huishoudelijke-hulp", Tier::Middle),
            ("maatwerk", Tier::Middle),
            ("verpleging-verzorging", Tier::Large),
            ("beschermd-wonen", Tier::Large),
        ];
        Self {
            small_up_to: Cents::from_euros(50_000),
            middle_up_to: Cents::from_euros(150_000),
            tasks: tasks.map(|(value, at_least)| TaskTier { value: value.to_owned(), at_least }).to_vec(),
            questions: Vec::new(),
        }
    }
}

impl Tiers {
    /// From what size this ordinance asks a question. An article of the ordinance itself holds for all sizes, unless
    /// the list says otherwise.
    pub(super) fn proportion(&self, question: &Question) -> Proportion {
        let own = self.questions.iter().find(|one| one.question == question.id());
        own.map_or_else(|| question.proportion(), |one| Proportion { asked: one.asked, required: one.required })
    }

    /// What of it makes no sense, in sentences for who writes profiles. `added` are the ids of the ordinance's own
    /// questions.
    pub(super) fn problems(&self, added: &[&str]) -> Vec<String> {
        let rises = Cents::ZERO <= self.small_up_to && self.small_up_to < self.middle_up_to;
        let rises = (!rises).then(|| "tiers: small_up_to lies below middle_up_to".to_owned());
        let lost = |value: &str| CHOSEN.iter().all(|id| label(id, value).is_none());
        let tasks = self.tasks.iter().filter(|task| lost(&task.value));
        let tasks = tasks.map(|task| format!("tiers {}: no service or kind of provision has this value", task.value));
        let questions = self.questions.iter().filter_map(|one| one.problem(added));
        rises.into_iter().chain(tasks).chain(questions).collect()
    }

    fn of_amount(&self, yearly: Cents) -> Tier {
        if yearly <= self.small_up_to {
            Tier::Small
        } else if yearly <= self.middle_up_to {
            Tier::Middle
        } else {
            Tier::Large
        }
    }

    fn of_task(&self, value: &str) -> Option<Tier> {
        self.tasks.iter().find(|task| task.value == value).map(|task| task.at_least)
    }
}

impl QuestionTier {
    fn problem(&self, added: &[&str]) -> Option<String> {
        let id = &self.question;
        if self.required < self.asked {
            return Some(format!("tiers {id}: is required of proposals that are not asked it"));
        }
        match standard().question(id) {
            None if !added.contains(&id.as_str()) => Some(format!("tiers {id}: there is no such question")),
            Some(question) if question.is_for_every_application() && self.required > Tier::Small => {
                Some(format!("tiers {id}: the law asks this of every proposal"))
            }
            Some(question) if is_law(question) && self.asked > Tier::Small => {
                Some(format!("tiers {id}: the law itself asks this; it cannot be left out"))
            }
            _ => None,
        }
    }
}

impl OrdinanceProfile {
    /// How large a proposal is under this ordinance; `None` where size makes no difference. While nothing is known it
    /// is small, so that a form begins with what everybody must answer. `answer` gives the answer to a question.
    pub fn size<'a>(&self, answer: impl Fn(&str) -> &'a str, sheet: &Sheet) -> Option<Size> {
        let tiers = self.tiers.as_ref()?;
        let by_task = chosen(&answer).filter_map(|(value, label)| {
            let tier = tiers.of_task(value)?;
            Some(Size { tier, ground: SizeGround::Task(label) })
        });
        let estimate = Cents::parse(answer(ESTIMATED_COST)).ok();
        let by_amount = amount(yearly(sheet), estimate);
        let by_amount = by_amount.map(|(amount, ground)| Size { tier: tiers.of_amount(amount), ground });
        let unknown = Size { tier: Tier::Small, ground: SizeGround::Unknown };
        // Of what is equally large the amount is said: a task stays what it is, an amount can still change.
        Some(by_task.chain(by_amount).fold(unknown, |most, one| if one.tier >= most.tier { one } else { most }))
    }
}

/// What was chosen of services and kinds of provision, each with its label.
fn chosen<'a>(answer: &impl Fn(&str) -> &'a str) -> impl Iterator<Item = (&'a str, &'static str)> {
    CHOSEN.iter().flat_map(move |id| answer(id).lines().filter_map(|value| Some((value, label(id, value)?))))
}

/// The label of a choice of the catalogue.
fn label(question: &str, value: &str) -> Option<&'static str> {
    let (Kind::OneOf(choices) | Kind::AnyOf(choices)) = standard().question(question)?.kind() else { return None };
    choices.iter().find(|choice| choice.value == value).map(|choice| choice.label)
}

/// The amount that says how large a proposal is, and from what it is known. A budget grows line by line: until its
/// costs come to half of what the board estimates, the estimate says more.
fn amount(budget: Option<Yearly>, estimate: Option<Cents>) -> Option<(Cents, SizeGround)> {
    match (budget, estimate) {
        (Some(budget), Some(estimate)) if budget.cost + budget.cost < estimate => {
            Some((estimate, SizeGround::Estimate(estimate)))
        }
        (Some(budget), _) => Some((budget.requested, SizeGround::Amount(budget.requested))),
        (None, Some(estimate)) => Some((estimate, SizeGround::Estimate(estimate))),
        (None, None) => None,
    }
}

/// A budget in the year in which each is most.
struct Yearly {
    /// What is asked of the municipality, in cents.
    requested: Cents,
    /// What it costs, in cents.
    cost: Cents,
}

/// The amounts of a year, once there are costs.
fn yearly(sheet: &Sheet) -> Option<Yearly> {
    if *sheet == Sheet::default() {
        return None;
    }
    let (budget, _) = budget::read(sheet);
    let figures = Figures::of(&budget);
    let requested = figures.requested.iter().copied().max()?.max(Cents::ZERO);
    let cost = figures.total_costs.iter().copied().max()?;
    (cost > Cents::ZERO).then_some(Yearly { requested, cost })
}
