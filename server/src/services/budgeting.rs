//! Filling in the budget.

use super::answers::{self, Refused};
use super::draft::Draft;
use super::rivals;
use super::saving::{self, Change, Choice, Current, Saved};
use super::{CaseFile, Services};
use crate::failure::{Outcome, settle};
use crate::store::draft::By;
use crate::store::revision::BUDGET;
use crate::store::{Tx, challenge};
use app::api::budget::{BudgetPage, Budgeting, typed_sheet};
use app::api::{Actor, Answer, AppError, FieldError, Typed, budget_view};
use domain::budget::{self, Figures, Sheet};
use domain::catalogue::{self, BUDGET_SECTION};
use domain::proposal::{Field, Shape};
use domain::workflow::Action;

/// Largest sheet that is kept at all, in bytes.
pub(super) const LARGEST_SHEET: usize = 500_000;

#[async_trait::async_trait]
impl Budgeting for Services {
    async fn budget(&self, actor: &Actor, id: &str) -> Answer<BudgetPage> {
        settle("show the budget", self.show_budget(actor, id).await)
    }

    async fn save_budget(&self, actor: &Actor, id: &str, typed: &Typed) -> Answer<i64> {
        settle("save the budget", self.save_grid(actor, id, typed).await)
    }

    async fn budget_workbook(&self, actor: &Actor, id: &str) -> Answer<Vec<u8>> {
        settle("export the budget", self.export_budget(actor, id).await)
    }

    async fn read_workbook(&self, actor: &Actor, id: &str, bytes: Vec<u8>) -> Answer<Sheet> {
        settle("read a spreadsheet", self.import_budget(actor, id, bytes).await)
    }
}

impl Services {
    async fn show_budget(&self, actor: &Actor, id: &str) -> Outcome<BudgetPage> {
        let section = catalogue::section(BUDGET_SECTION).ok_or(AppError::NotFound)?;
        let mut tx = self.db.read().await?;
        let file = CaseFile::load(&mut tx, id, actor).await?;
        file.demand_board()?;
        let draft = Draft::load(&mut tx, id).await?;
        let (budget, cells) = budget::read(&draft.sheet);
        let around = (&draft.answers).into();
        let view = budget_view::view(&budget, &Figures::of(&budget), &file.profile.limits, around);
        Ok(BudgetPage {
            head: draft.head(&file, self),
            questions: self.question_views(&draft, section),
            findings: cells.iter().map(|cell| FieldError::new(Field::from(cell).as_str(), &cell.message)).collect(),
            version: draft.sheet_version,
            rivals: self.rival_budgets(&draft)?,
            sheet: draft.sheet,
            view,
        })
    }

    async fn save_grid(&self, actor: &Actor, id: &str, typed: &Typed) -> Outcome<i64> {
        let section = catalogue::section(BUDGET_SECTION).ok_or(AppError::NotFound)?;
        let mut tx = self.db.write().await?;
        challenge::touch(&mut tx, id, self.clock.millis()).await?;
        CaseFile::load(&mut tx, id, actor).await?.demand(Action::Edit)?;
        let draft = Draft::load(&mut tx, id).await?;
        let by = By { person: &actor.id, now: self.clock.millis() };
        let taken = taken_sheet(&mut tx, id, typed).await?;
        let typed = &rivals::chosen(&mut tx, id, typed, by).await?;
        let mut refused = answers::store_answers(&mut tx, id, section, &draft, typed, by).await?;
        let sheet = taken.map_or_else(|| serde_json::to_string(&typed_sheet(typed)), Ok)?;
        let seen = typed.get("versie.begroting").parse().unwrap_or(0);
        let saved = store_sheet(&mut tx, id, (&sheet, seen), &draft, by, &mut refused).await?;
        if !refused.errors.is_empty() {
            drop(tx);
            return refused.report(self, id, by).await.map(|()| 0);
        }
        tx.commit().await?;
        Ok(saved)
    }
}

/// The other budget, when the pressed button takes it.
async fn taken_sheet(tx: &mut Tx, id: &str, typed: &Typed) -> Outcome<Option<String>> {
    let Some(choice) = Choice::read(typed).filter(|choice| choice.take && choice.question == BUDGET) else {
        return Ok(None);
    };
    Ok(choice.rival(tx, id).await?.map(|rival| rival.value))
}

/// Stores the sheet, and gives the version that the page on which it was typed then holds.
pub(super) async fn store_sheet(
    tx: &mut Tx,
    id: &str,
    (sheet, seen): (&str, i64),
    draft: &Draft,
    by: By<'_>,
    refused: &mut Refused,
) -> Outcome<i64> {
    let field = Field::setting("starts_on");
    if sheet.len() > LARGEST_SHEET {
        let message = "Deze begroting is te groot om te bewaren. Haal regels weg.";
        refused.errors.push(FieldError::new(field.as_str(), message));
        return Ok(seen);
    }
    let stored = serde_json::to_string(&draft.sheet)?;
    let change = Change { question: BUDGET, shape: Shape::Grid, typed: sheet, seen };
    match saving::save(tx, id, change, Current { value: &stored, version: draft.sheet_version }, by).await? {
        Saved::At(version) => Ok(version),
        Saved::Conflict => {
            let message = "Iemand anders heeft de begroting intussen veranderd. Uw cijfers staan hieronder nog. \
                           Bewaart u opnieuw, dan vervangen uw cijfers die van de ander.";
            refused.errors.push(FieldError::new(field.as_str(), message));
            refused.rivals.push((BUDGET.to_owned(), sheet.to_owned()));
            Ok(seen)
        }
    }
}
