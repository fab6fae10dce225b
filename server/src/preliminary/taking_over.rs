//! Taking over into the draft what the municipality gave, where nothing stands yet.

use super::loaded::Loaded;
use crate::App;
use crate::budget::store_sheet;
use crate::db::Tx;
use crate::draft::{self, Draft};
use crate::drafting::answers::{self, Refused};
use crate::drafting::edit::DraftEdit;
use crate::failure::Failure;
use app::views::fields::version_of;
use app::views::{Actor, Typed};

/// Fills the answers and the cells of the budget that are still empty.
///
/// # Errors
/// [`Failure::NotFound`] for who does not write, and when the draft becomes too large.
pub(super) async fn take_over(app: &App, mut tx: Tx, actor: &Actor, loaded: &Loaded) -> Result<(), Failure> {
    let id = loaded.case.stored.id.as_str();
    let given = loaded.talks.given.clone().unwrap_or_default();
    let (name, today) = (&loaded.case.municipality.name, app.clock.today());
    let mut edit = DraftEdit::open(app, &mut tx, actor, id).await?;
    let draft = Draft::load(&mut tx, id).await?;
    let empty = given.answers(name, today).into_iter().filter(|(question, _)| draft.answers.get(question).is_empty());
    let typed: Typed = empty
        .flat_map(|(question, text)| {
            [(version_of(question), draft.version_of(question).to_string()), (question.to_owned(), text)]
        })
        .collect();
    let asked = edit.questionnaire().clone();
    let mut refused = Refused::default();
    for section in asked.sections() {
        let stored = answers::store_answers(&mut tx, &mut edit, section, &draft, &typed).await?;
        refused.fields.extend(stored.fields);
    }
    let sheet = given.fill(draft.sheet.clone(), name, today);
    if sheet != draft.sheet {
        let sheet = serde_json::to_string(&sheet)?;
        store_sheet(&mut tx, &mut edit, (&sheet, draft.sheet_version), &draft, &mut refused).await?;
    }
    if !refused.fields.is_empty() {
        return Err(Failure::Fields(refused.fields));
    }
    for section in asked.sections() {
        draft::revision::answers_saved_by_button(&mut tx, id, section.id).await?;
    }
    edit.done(tx).await
}
