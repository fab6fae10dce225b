//! The first evening (verkenning): a dozen questions of the proposal on one page, and a sketch of two pages.

mod routes;
mod sketch;

pub(crate) use routes::routes;

use crate::case::Case;
use crate::draft::{self, Draft};
use crate::drafting::edit::DraftEdit;
use crate::drafting::{answers, choice, follow_estimates, question_view};
use crate::failure::Failure;
use crate::{App, presence};
use app::views::proposal::drafting::QuestionView;
use app::views::proposal::exploration::ExplorationPage;
use app::views::{Actor, Typed};
use domain::catalogue::{Questionnaire, Section};
use domain::exploration::{self, COST, PRESENT};
use domain::money::Cents;
use domain::proposal::Answers;

/// The page of the verkenning.
pub async fn show(app: &App, actor: &Actor, id: &str) -> Result<ExplorationPage, Failure> {
    let mut tx = app.db.read().await?;
    let case = Case::load_for_board(&mut tx, id, actor).await?;
    let draft = Draft::load(&mut tx, id).await?;
    let at_work = presence::at_work(app, &mut tx, &case, actor).await?;
    drop(tx);
    let (list, days) = (case.questionnaire(), case.days(app.clock.today()));
    let head = draft.head(&case, app).await?;
    let view = |question: &&str| {
        let question = list.question(question)?;
        let is_open = head.can_edit;
        Some(QuestionView { is_open, takes_files: false, ..question_view(app, &draft, question, days) })
    };
    let groups = exploration::GROUPS.iter();
    let groups = groups.map(|group| (group.title, group.questions.iter().filter_map(view).collect::<Vec<_>>()));
    let groups = groups.filter(|(_, questions)| !questions.is_empty()).collect();
    let mut page = ExplorationPage {
        groups,
        progress: exploration::progress(list, &draft.answers),
        minutes: exploration::minutes(list),
        difference: difference(&draft.answers),
        head,
    };
    page.head.activity.at_work = at_work;
    Ok(page)
}

/// What the plan would cost in a year less what the task costs now, once both are known.
fn difference(answers: &Answers) -> Option<Cents> {
    let amount = |id: &str| Cents::parse(answers.get(id)).ok();
    Some(amount(COST)? - amount(PRESENT)?)
}

/// Saves what was typed, or nothing. The budget begins with the estimates.
///
/// # Errors
/// [`Failure::NotNow`] once the proposal was submitted, [`Failure::Fields`] for what cannot be kept, and for texts of
/// which somebody else was ahead.
pub async fn save(app: &App, actor: &Actor, id: &str, typed: &Typed) -> Result<(), Failure> {
    let mut tx = app.db.write().await?;
    let mut edit = DraftEdit::open(app, &mut tx, actor, id).await?;
    if !edit.is_draft() {
        return Err(Failure::NotNow(None));
    }
    let before = Draft::load(&mut tx, id).await?;
    let by = edit.by();
    let chosen = choice::choose(&mut tx, &edit, &before, typed).await?;
    let mut refused = answers::Refused::default();
    for section in sections(&edit.questionnaire().clone()) {
        let stored = answers::store_answers(&mut tx, &mut edit, section, &before, &chosen.typed).await?;
        refused.fields.extend(stored.fields);
        refused.conflicts.extend(stored.conflicts);
    }
    refused.and(chosen.refused);
    if refused.fields.is_empty() {
        follow_estimates(&mut tx, &mut edit, &before).await?;
    }
    if !refused.fields.is_empty() {
        drop(tx);
        return refused.report(app, id, by).await;
    }
    for section in sections(&edit.questionnaire().clone()) {
        draft::revision::answers_saved_by_button(&mut tx, id, section.id).await?;
    }
    edit.done(tx).await
}

/// The sections in which its questions stand, in order.
fn sections(list: &Questionnaire) -> Vec<&'static Section> {
    let has = |section: &&'static Section| {
        list.questions_of(section).iter().any(|question| exploration::questions().any(|id| id == question.id()))
    };
    list.sections().filter(has).collect()
}
