//! Whether the parts of a plan agree with each other (samenhang): remarks that no single answer can draw.
//!
//! Every rule stays silent while something it reads is empty or cannot be read: that is a finding of its own already.
//! Where prose is read, only wording that leaves no doubt counts, because a false remark costs more trust than a
//! missed one.

mod counts;
mod dates;
mod enclosures;
mod exclusions;
mod figures;
mod matrix;
mod placeholders;
mod policies;
mod prose;
mod route;
mod services;
mod staff;
#[cfg(test)]
mod tests;
mod thresholds;
mod transport;

use super::{Answers, Days, Finding};
use crate::budget::{self, Budget, Figures, Part, Sheet};
use crate::catalogue::Questionnaire;
use crate::profile::{OrdinanceProfile, Rules};
use jiff::civil::Date;

/// All remarks on a plan as a whole, with which so many attachments came along. None of them blocks.
pub fn check(
    answers: &Answers,
    sheet: &Sheet,
    rules: Rules<'_>,
    days: impl Into<Days>,
    attachments: usize,
) -> Vec<Finding> {
    let (budget, unread) = budget::read(sheet);
    let figures = (unread.is_empty() && !budget.costs.is_empty()).then(|| Figures::of(&budget));
    let Rules { questionnaire, profile } = rules.in_proportion(answers, sheet);
    let plan = Plan { answers, sheet, budget, figures, questionnaire, profile, days: days.into(), attachments };
    let rules = [
        exclusions::check,
        services::check,
        figures::volume::check,
        counts::check,
        dates::check,
        placeholders::check,
        matrix::check,
        staff::check,
        policies::check,
        transport::check,
        figures::contributions::check,
        figures::requested::check,
        figures::saving::check,
        figures::unit_price::check,
        figures::volunteers::check,
        thresholds::check,
        route::check,
        figures::vat::check,
        enclosures::check,
    ];
    rules.iter().flat_map(|rule| rule(&plan)).collect()
}

/// A plan with what follows from it.
struct Plan<'a> {
    answers: &'a Answers,
    sheet: &'a Sheet,
    budget: Budget,
    /// Nothing while the budget has no costs or a cell that cannot be read: figures would mislead.
    figures: Option<Figures>,
    questionnaire: Questionnaire,
    profile: &'a OrdinanceProfile,
    days: Days,
    /// How many files came along, whatever question they belong to.
    attachments: usize,
}

impl Plan<'_> {
    /// The answer to a question, if it is asked and was answered.
    fn asked(&self, id: &str) -> Option<&str> {
        let question = self.questionnaire.question(id);
        let question = question.filter(|question| self.questionnaire.asks(question, self.answers))?;
        Some(self.answers.get(question.id())).filter(|answer| !answer.is_empty())
    }

    /// The last day of the budget's last year.
    fn last_day(&self) -> Option<Date> {
        self.figures.as_ref().and_then(|_| self.budget.last_day())
    }

    /// Numbers in the sheet of the lines that were read, in their order.
    fn line_numbers(&self, part: Part) -> impl Iterator<Item = usize> {
        self.sheet.rows(part).iter().enumerate().filter(|(_, row)| !row.is_blank()).map(|(number, _)| number)
    }
}
