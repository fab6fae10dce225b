//! Filling in the budget.

use super::draft::Draft;
use super::{CaseFile, Services};
use crate::failure::{Outcome, settle};
use crate::store::challenge;
use crate::store::draft::{self as store, By};
use app::api::budget::{BudgetPage, Budgeting, typed_sheet};
use app::api::{Actor, Answer, AppError, FieldError, Typed, budget_view};
use domain::budget::{self, Figures, Sheet};
use domain::catalogue::{self, BUDGET_SECTION};
use domain::proposal::Field;
use domain::workflow::Action;

/// Largest sheet that is kept at all, in bytes.
const LARGEST_SHEET: usize = 500_000;

#[async_trait::async_trait]
impl Budgeting for Services {
    async fn budget(&self, actor: &Actor, id: &str) -> Answer<BudgetPage> {
        settle("show the budget", self.show_budget(actor, id).await)
    }

    async fn save_budget(&self, actor: &Actor, id: &str, typed: &Typed) -> Answer<()> {
        settle("save the budget", self.save_grid(actor, id, typed).await)
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
        let view = budget_view::view(&budget, &Figures::of(&budget), &file.profile.limits);
        Ok(BudgetPage {
            head: draft.head(&file, self),
            questions: self.question_views(&draft, section),
            findings: cells.iter().map(|cell| FieldError::new(Field::from(cell).as_str(), &cell.message)).collect(),
            version: draft.sheet_version,
            sheet: draft.sheet,
            view,
        })
    }

    async fn save_grid(&self, actor: &Actor, id: &str, typed: &Typed) -> Outcome<()> {
        let section = catalogue::section(BUDGET_SECTION).ok_or(AppError::NotFound)?;
        let mut tx = self.db.write().await?;
        challenge::touch(&mut tx, id, self.clock.millis()).await?;
        CaseFile::load(&mut tx, id, actor).await?.demand(Action::Edit)?;
        let draft = Draft::load(&mut tx, id).await?;
        let by = By { person: &actor.id, now: self.clock.millis() };
        let mut errors = self.store_answers(&mut tx, id, section, &draft, typed, by).await?;
        let sheet = typed_sheet(typed);
        if sheet != draft.sheet {
            let seen = typed.get("versie.begroting").parse().unwrap_or(0);
            errors.extend(store_sheet(&mut tx, id, &sheet, seen, by).await?);
        }
        if !errors.is_empty() {
            return Err(AppError::Fields(errors).into());
        }
        Ok(tx.commit().await?)
    }
}

async fn store_sheet(
    tx: &mut crate::store::Tx,
    id: &str,
    sheet: &Sheet,
    seen: i64,
    by: By<'_>,
) -> Outcome<Option<FieldError>> {
    let stored = serde_json::to_string(sheet)?;
    let field = Field::setting("starts_on");
    if stored.len() > LARGEST_SHEET {
        return Ok(Some(FieldError::new(field.as_str(), "Deze begroting is te groot om te bewaren. Haal regels weg.")));
    }
    let kept = store::set_budget(tx, id, &stored, seen, by).await?;
    let message = "Iemand anders heeft de begroting intussen veranderd. Uw cijfers staan hieronder nog. Bewaart u \
                   opnieuw, dan vervangen uw cijfers die van de ander.";
    Ok((!kept).then(|| FieldError::new(field.as_str(), message)))
}
