//! What a section shows of the rest of the plan as it was saved.

use crate::draft::Draft;
use app::views::proposal::drafting::PlanFacts;
use domain::catalogue::{Kind, Question, Section};
use domain::profile::Rules;
use domain::proposal::Days;
use domain::proposal::meters::{self, meters};
use domain::proposal::risks::{self, Matrix};

/// The facts of one section.
pub(crate) fn of(draft: &Draft, section: &Section, rules: Rules<'_>, days: Days) -> PlanFacts {
    let any = |holds: fn(&Question) -> bool| rules.questionnaire.questions_of(section).iter().any(holds);
    let cost_lines = any(names_cost_line).then(|| draft.sheet.cost_lines().map(str::to_owned).collect());
    let measured = (section.id == meters::SECTION).then(|| meters(&draft.answers, &draft.sheet, rules.profile, days));
    PlanFacts {
        cost_lines,
        meters: measured.unwrap_or_default(),
        risks: any(|question| question.id() == risks::QUESTION).then(|| Matrix::of(&draft.answers)),
    }
}

/// Whether a question asks which cost line pays.
fn names_cost_line(question: &Question) -> bool {
    match question.kind() {
        Kind::Rows { columns, .. } => columns.iter().any(|column| column.kind == Kind::BudgetLine),
        kind => kind == Kind::BudgetLine,
    }
}
