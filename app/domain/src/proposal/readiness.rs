//! How far a proposal is: per section what is answered, what is missing and what deserves a second look.

use super::{Answers, BudgetAnswers, Days, Field, Finding, check_answer, coherence};
use crate::budget::checks::BudgetCheck;
use crate::budget::liquidity::Liquidity;
use crate::budget::{self, Budget, CellFinding, Figures, Sheet};
use crate::catalogue::{BUDGET_MINUTES, BUDGET_SECTION, Question, Questionnaire, Section};
use crate::profile::{OrdinanceProfile, Rules, Size};

/// Progress of one section.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SectionState {
    /// Nothing filled in, and nothing that has to be.
    Voluntary,
    /// Nothing filled in yet.
    Untouched,
    /// Something filled in, something missing or wrong.
    Started,
    /// Nothing in the way of submission.
    Complete,
}

/// One section with its progress and findings.
#[derive(Debug, Clone)]
pub struct SectionReadiness {
    /// The section.
    pub section: &'static Section,
    /// Questions that need an answer.
    pub needed: usize,
    /// Of those, the ones answered without a blocking finding.
    pub done: usize,
    /// About how many minutes the others will take.
    pub minutes: u32,
    /// Progress.
    pub state: SectionState,
    /// What is missing, wrong or worth a look, in the order of the page.
    pub findings: Vec<Finding>,
}

/// How far the whole proposal is.
#[derive(Debug, Clone)]
pub struct Readiness {
    /// All sections in order.
    pub sections: Vec<SectionReadiness>,
    /// How large it is, where the ordinance asks in proportion.
    pub size: Option<Size>,
    /// What was asked.
    questionnaire: Questionnaire,
}

impl Readiness {
    /// Looks at every answer: enough for progress and for what blocks. A draft is judged as if it were submitted today.
    pub fn of(answers: &Answers, sheet: &Sheet, rules: Rules<'_>, days: impl Into<Days>) -> Self {
        let days = days.into();
        let size = super::size(rules.profile, answers, sheet);
        let rules = rules.of_size(size);
        let of = |section| SectionReadiness::judged(section, answers, sheet, &rules, days);
        let sections = rules.questionnaire.sections().map(of).collect();
        let mut readiness = Self { sections, size, questionnaire: rules.questionnaire };
        readiness.move_remarks_of_other_sections();
        readiness
    }

    /// What the budget asks of another section is a remark there, at its field.
    fn move_remarks_of_other_sections(&mut self) {
        let is_elsewhere = |finding: &Finding| !finding.blocks() && finding.field.section() != BUDGET_SECTION;
        let Some(budget) = self.sections.iter_mut().find(|part| part.section.id == BUDGET_SECTION) else { return };
        let (elsewhere, here) = std::mem::take(&mut budget.findings).into_iter().partition(is_elsewhere);
        budget.findings = here;
        let elsewhere: Vec<Finding> = elsewhere;
        for remark in elsewhere {
            self.add_remark(remark);
        }
    }

    /// Adds the remarks on the plan as a whole, which take as long again and never change what blocks. `files` is how
    /// many attachments came along.
    #[must_use]
    pub fn with_remarks_on_the_whole(
        mut self,
        answers: &Answers,
        sheet: &Sheet,
        rules: Rules<'_>,
        days: impl Into<Days>,
        files: usize,
    ) -> Self {
        for finding in coherence::check(answers, sheet, rules, days, files) {
            self.add_remark(finding);
        }
        self
    }

    /// Adds remarks that the rules themselves do not make.
    #[must_use]
    pub fn with_remarks(mut self, remarks: impl IntoIterator<Item = Finding>) -> Self {
        remarks.into_iter().for_each(|remark| self.add_remark(remark));
        self
    }

    /// Files a remark on the whole plan under the section of its field, at its place on the page.
    fn add_remark(&mut self, remark: Finding) {
        let Some(part) = self.sections.iter_mut().find(|part| part.section.id == remark.field.section()) else {
            return;
        };
        let questions = self.questionnaire.questions_of(part.section);
        let place = |finding: &Finding| {
            questions.iter().position(|question| finding.field.belongs_to(question.id())).unwrap_or(questions.len())
        };
        let at = part.findings.partition_point(|finding| place(finding) <= place(&remark));
        part.findings.insert(at, remark);
    }

    /// What stands in the way of submission.
    pub fn blocking(&self) -> impl Iterator<Item = (&'static Section, &Finding)> {
        self.findings().filter(|(_, finding)| finding.blocks())
    }

    /// Where that is: ids of questions, and of the section of the budget.
    pub fn blocked(&self) -> impl Iterator<Item = &str> {
        self.sections.iter().flat_map(|part| part.blocked(&self.questionnaire))
    }

    /// Everything worth a look, blocking or not.
    pub fn findings(&self) -> impl Iterator<Item = (&'static Section, &Finding)> {
        self.sections.iter().flat_map(|part| part.findings.iter().map(|finding| (part.section, finding)))
    }

    /// Whether the proposal can be submitted.
    pub fn is_complete(&self) -> bool {
        self.blocking().next().is_none()
    }

    /// Needed answers that are in order, and how many there are.
    pub fn progress(&self) -> (usize, usize) {
        self.sections.iter().fold((0, 0), |(done, needed), part| (done + part.done, needed + part.needed))
    }

    /// One section.
    pub fn section(&self, id: &str) -> Option<&SectionReadiness> {
        self.sections.iter().find(|part| part.section.id == id)
    }
}

fn questions_of(list: &Questionnaire, section: &'static Section, answers: &Answers, days: Days) -> SectionReadiness {
    let asked = || list.asked(section, answers);
    let mut findings = Vec::new();
    let (mut needed, mut done, mut minutes) = (0, 0, 0);
    for question in asked() {
        let answer = answers.get(question.id());
        let mut found = check_answer(question, answer, days);
        if answer.is_empty() && question.is_required() && list.is_promised(question, answers) {
            found.clear();
        }
        if question.is_required() {
            needed += 1;
            let is_done = !found.iter().any(Finding::blocks);
            done += usize::from(is_done);
            minutes += if is_done { 0 } else { question.minutes() };
        }
        findings.extend(found);
    }
    let touched = asked().any(|question| !answers.get(question.id()).is_empty());
    SectionReadiness { section, needed, done, minutes, state: state(touched, needed, &findings), findings }
}

fn state(touched: bool, needed: usize, findings: &[Finding]) -> SectionState {
    match (touched, findings.iter().any(Finding::blocks)) {
        (true, false) => SectionState::Complete,
        (true, true) => SectionState::Started,
        (false, false) if needed == 0 => SectionState::Voluntary,
        (false, _) => SectionState::Untouched,
    }
}

/// A quarter that ends without money in the bank, at the answer that says when the municipality pays.
fn shortage(budget: &Budget, figures: &Figures, answers: BudgetAnswers) -> Option<Finding> {
    let told = Liquidity::of(budget, figures, answers.payment).shortage_beyond_funds(budget, figures)?;
    Some(Finding::remark(Field::question("begroting.betaling"), told))
}

impl SectionReadiness {
    /// How far this section alone is.
    pub fn of(section: &'static Section, answers: &Answers, sheet: &Sheet, rules: &Rules<'_>, days: Days) -> Self {
        Self::judged(section, answers, sheet, &rules.in_proportion(answers, sheet), days)
    }

    /// The same by rules that are in proportion to the proposal.
    fn judged(section: &'static Section, answers: &Answers, sheet: &Sheet, rules: &Rules<'_>, days: Days) -> Self {
        let mut readiness = questions_of(&rules.questionnaire, section, answers, days);
        if section.id == BUDGET_SECTION {
            readiness.add_budget(sheet, rules.profile, BudgetAnswers::from(answers));
        }
        readiness
    }

    /// Where something stands in the way of submission: ids of questions, and of the section of the budget.
    pub fn blocked<'a>(&'a self, list: &'a Questionnaire) -> impl Iterator<Item = &'a str> {
        self.findings.iter().filter(|finding| finding.blocks()).filter_map(move |finding| {
            let question = list.questions_of(self.section).iter().find(|one| finding.field.belongs_to(one.id()));
            let budget = (self.section.id == BUDGET_SECTION).then_some(BUDGET_SECTION);
            question.map(Question::id).or(budget)
        })
    }

    /// The grid counts as one needed answer of its section.
    fn add_budget(&mut self, sheet: &Sheet, profile: &OrdinanceProfile, answers: BudgetAnswers) {
        let (budget, cells) = budget::read(sheet);
        let cells = cells.iter().map(|cell: &CellFinding| {
            let weigh = if cell.is_missing { Finding::missing } else { Finding::wrong };
            weigh(Field::from(cell), &cell.message)
        });
        let figures = Figures::of(&budget);
        let remarks = budget::checks::check(&budget, &figures, &profile.limits);
        let blocked = !budget.unread.is_empty() || remarks.iter().any(|remark| remark.severity.blocks());
        let remarks =
            remarks.into_iter().map(|BudgetCheck { severity, field, message }| Finding { field, severity, message });
        let short = if blocked { None } else { shortage(&budget, &figures, answers) };
        let found: Vec<Finding> = cells.chain(remarks).chain(short).collect();

        self.needed += 1;
        let is_done = !found.iter().any(Finding::blocks);
        self.done += usize::from(is_done);
        self.minutes += if is_done { 0 } else { BUDGET_MINUTES };
        let answered = !matches!(self.state, SectionState::Untouched | SectionState::Voluntary);
        let touched = answered || *sheet != Sheet::default();
        self.findings.extend(found);
        self.state = state(touched, self.needed, &self.findings);
    }
}
