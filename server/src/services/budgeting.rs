//! Filling in the budget.

use super::answers::{self, Refused};
use super::choice;
use super::draft::Draft;
use super::saving::{self, Change, Current, Saved};
use super::writer::Writer;
use super::{CaseFile, Services};
use crate::failure::{Outcome, settle};
use crate::store::revision::BUDGET;
use crate::store::{Tx, presence};
use app::api::budget::{BudgetPage, Budgeting, typed_sheet};
use app::api::{Actor, Answer, AppError, FieldError, Typed, budget_view};
use domain::budget::{self, Figures, Sheet};
use domain::catalogue::BUDGET_SECTION;
use domain::proposal::{Field, Shape};

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
        let mut tx = self.db.read().await?;
        let file = CaseFile::load(&mut tx, id, actor).await?;
        file.demand_board()?;
        let section = file.questionnaire().section(BUDGET_SECTION).ok_or(AppError::NotFound)?;
        let draft = Draft::load(&mut tx, id).await?;
        let (budget, cells) = budget::read(&draft.sheet);
        let around = (&draft.answers).into();
        let view = budget_view::view(&budget, &Figures::of(&budget), &file.profile.limits, around);
        let mut head = draft.head(&file, self);
        head.together.working = self.enter(tx, &file, actor, section.id).await?;
        Ok(BudgetPage {
            head,
            section,
            questions: self.question_views(&file, &draft, section),
            findings: cells.iter().map(|cell| FieldError::new(Field::from(cell).as_str(), &cell.message)).collect(),
            version: draft.sheet_version,
            rivals: self.rival_budgets(&draft)?,
            sheet: draft.sheet,
            view,
        })
    }

    async fn save_grid(&self, actor: &Actor, id: &str, typed: &Typed) -> Outcome<i64> {
        let mut tx = self.db.write().await?;
        let mut writer = Writer::open(self, &mut tx, actor, id).await?;
        let section = writer.questionnaire().section(BUDGET_SECTION).ok_or(AppError::NotFound)?;
        let draft = Draft::load(&mut tx, id).await?;
        let by = writer.by();
        let chosen = choice::choose(&mut tx, &writer, &draft, typed).await?;
        let typed = chosen.typed;
        let mut refused = answers::store_answers(&mut tx, &mut writer, section, &draft, &typed).await?;
        let sheet = chosen.sheet.map_or_else(|| serde_json::to_string(&typed_sheet(&typed)), Ok)?;
        let seen = typed.get("versie.begroting").parse().unwrap_or(0);
        let saved = store_sheet(&mut tx, &mut writer, (&sheet, seen), &draft, &mut refused).await?;
        refused.and(chosen.refused);
        if !refused.errors.is_empty() {
            drop(tx);
            return refused.report(self, id, by).await.map(|()| 0);
        }
        presence::note(&mut tx, id, section.id, by).await?;
        writer.done(tx).await?;
        Ok(saved)
    }
}

/// Stores the sheet, and gives the version that the page on which it was typed then holds.
pub(super) async fn store_sheet(
    tx: &mut Tx,
    writer: &mut Writer<'_>,
    (sheet, seen): (&str, i64),
    draft: &Draft,
    refused: &mut Refused,
) -> Outcome<i64> {
    if sheet.len() > LARGEST_SHEET {
        let message = "Deze begroting is te groot om te bewaren. Haal regels weg.";
        refused.errors.push(FieldError::new(BUDGET, message));
        return Ok(seen);
    }
    let stored = serde_json::to_string(&draft.sheet)?;
    let change = Change { question: BUDGET, shape: Shape::Grid, typed: sheet, seen };
    match saving::save(tx, writer, change, Current { value: &stored, version: draft.sheet_version }).await? {
        Saved::At(version) => Ok(version),
        Saved::Conflict => {
            let message = "Iemand anders heeft dezelfde cellen van de begroting intussen veranderd. Uw cijfers zijn ook \
                           bewaard. Kies welke cijfers in het voorstel komen.";
            refused.errors.push(FieldError::new(BUDGET, message));
            refused.rivals.push(change.unsaved());
            Ok(seen)
        }
    }
}
