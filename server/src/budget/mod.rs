//! Filling in the budget.

mod routes;
pub mod wages;
pub mod workbook;

pub(crate) use routes::{routes, uploads};

use crate::case::Case;
use crate::db::Tx;
use crate::draft::revision::BUDGET;
use crate::draft::{self, Current, Draft};
use crate::drafting::answers::{self, Refused};
use crate::drafting::edit::DraftEdit;
use crate::drafting::saving::{self, Change, Saved};
use crate::drafting::{self, choice, conflicts};
use crate::failure::{Failure, FieldRefusal};
use crate::{App, presence};
use app::views::budget::{BudgetPage, figures, typed_sheet};
use app::views::fields::version_of;
use app::views::{Actor, Reason, Typed};
use domain::budget::{self, Figures};
use domain::catalogue::BUDGET_SECTION;
use domain::proposal::{Shape, has_kept_lines};

/// Largest sheet that is kept at all, in bytes.
pub(crate) const LARGEST_SHEET: usize = 500_000;

/// The editor.
pub async fn show(app: &App, actor: &Actor, id: &str) -> Result<BudgetPage, Failure> {
    let mut tx = app.db.read().await?;
    let case = Case::load_for_board(&mut tx, id, actor).await?;
    let section = case.questionnaire().section(BUDGET_SECTION).ok_or(Failure::NotFound)?;
    let draft = Draft::load(&mut tx, id).await?;
    let (budget, _) = budget::read(&draft.sheet);
    let answers = (&draft.answers).into();
    let view = figures::view(&budget, &Figures::of(&budget), &case.profile.limits, answers);
    let open = draft.open_in(&mut tx, &case, section, app.clock.today()).await?;
    let at_work = presence::enter(app, tx, &case, actor, section.id).await?;
    let mut head = draft.head(&case, app).await?;
    head.activity.at_work = at_work;
    Ok(BudgetPage {
        head,
        section,
        questions: drafting::question_views(app, &case, &draft, (section, &open)),
        is_open: open.answer(BUDGET),
        points: case.points_around(BUDGET),
        version: draft.sheet_version,
        conflicts: conflicts::conflicting_budgets(app, &draft)?,
        sheet: draft.sheet,
        view,
    })
}

/// Saves the grid and the questions around it by a button, or nothing. Never fails on cells that cannot be read.
/// Gives the version that the page on which it was typed then holds.
pub async fn save(app: &App, actor: &Actor, id: &str, typed: &Typed) -> Result<i64, Failure> {
    store(app, actor, id, typed, true).await
}

/// Saves the same while somebody types.
pub async fn save_while_typing(app: &App, actor: &Actor, id: &str, typed: &Typed) -> Result<i64, Failure> {
    store(app, actor, id, typed, false).await
}

async fn store(app: &App, actor: &Actor, id: &str, typed: &Typed, by_button: bool) -> Result<i64, Failure> {
    let mut tx = app.db.write().await?;
    let mut edit = DraftEdit::open(app, &mut tx, actor, id).await?;
    let section = edit.questionnaire().section(BUDGET_SECTION).ok_or(Failure::NotFound)?;
    let draft = Draft::load(&mut tx, id).await?;
    let by = edit.by();
    let chosen = choice::choose(&mut tx, &edit, &draft, typed).await?;
    let typed = chosen.typed;
    let mut refused = answers::store_answers(&mut tx, &mut edit, section, &draft, &typed).await?;
    let sheet = chosen.sheet.map_or_else(|| serde_json::to_string(&typed_sheet(&typed)), Ok)?;
    let seen = typed.number(&version_of(BUDGET));
    let saved = store_sheet(&mut tx, &mut edit, (&sheet, seen), &draft, &mut refused).await?;
    refused.and(chosen.refused);
    if !refused.fields.is_empty() {
        drop(tx);
        return refused.report(app, id, by).await.map(|()| 0);
    }
    presence::sql::note(&mut tx, id, section.id, by).await?;
    if by_button {
        draft::revision::answers_saved_by_button(&mut tx, id, section.id).await?;
        draft::revision::budget_saved_by_button(&mut tx, id).await?;
    }
    edit.done(tx).await?;
    Ok(saved)
}

/// Stores the sheet, and gives the version that the page on which it was typed then holds.
pub(crate) async fn store_sheet(
    tx: &mut Tx,
    edit: &mut DraftEdit<'_>,
    (sheet, seen): (&str, i64),
    draft: &Draft,
    refused: &mut Refused,
) -> Result<i64, Failure> {
    if sheet.len() > LARGEST_SHEET || !has_kept_lines(&serde_json::from_str(sheet)?) {
        refused.fields.push(FieldRefusal::new(BUDGET, Reason::LargeBudget { shown: true }));
        return Ok(seen);
    }
    let stored = serde_json::to_string(&draft.sheet)?;
    let change = Change { question: BUDGET, shape: Shape::Grid, typed: sheet, seen };
    match saving::save(tx, edit, change, Current { value: &stored, version: draft.sheet_version }).await? {
        Saved::At(version) => Ok(version),
        Saved::Closed => {
            refused.fields.push(FieldRefusal::new(BUDGET, Reason::NotAsked));
            Ok(seen)
        }
        Saved::Conflict => {
            refused.fields.push(FieldRefusal::new(BUDGET, Reason::BudgetConflict { shown: true }));
            refused.conflicts.push(change.unsaved());
            Ok(seen)
        }
    }
}
