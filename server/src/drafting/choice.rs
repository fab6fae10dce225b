//! Choosing between two texts for one answer, or between two budgets.

use super::answers;
use super::edit::DraftEdit;
use crate::db::Tx;
use crate::draft::conflict::Conflict;
use crate::draft::revision::BUDGET;
use crate::draft::{self, Draft};
use crate::failure::{Failure, FieldRefusal};
use app::views::budget::typed_sheet;
use app::views::fields::version_of;
use app::views::proposal::action::{DraftingAction, TextChoice, TextSide};
use app::views::{Reason, Typed};

/// The form as it is after a choice.
#[derive(Debug, Default)]
pub(crate) struct Chosen {
    /// What was typed, with the chosen answer in its place.
    pub(crate) typed: Typed,
    /// The chosen budget as it is stored.
    pub(crate) sheet: Option<String>,
    /// Why nothing was chosen, although a button for it was pressed.
    pub(crate) refused: Option<FieldRefusal>,
}

/// Carries out the choice that a form asks for. It holds for exactly the texts beside which the button stood; when one
/// of them changed since, or when the field itself holds a third text, somebody has to look again.
pub(crate) async fn choose(tx: &mut Tx, edit: &DraftEdit<'_>, draft: &Draft, typed: &Typed) -> Result<Chosen, Failure> {
    let nothing = Chosen { typed: typed.clone(), ..Chosen::default() };
    let Some(DraftingAction::Choose(choice)) = typed.action() else { return Ok(nothing) };
    let open = draft::conflict::conflicts(tx, edit.case()).await?;
    let conflict =
        open.into_iter().find(|conflict| conflict.id == choice.conflict && conflict.question == choice.question);
    let texts = Texts::of(&choice, edit, draft, typed)?;
    let Some((conflict, texts)) = conflict.zip(texts) else {
        return Ok(Chosen { refused: Some(again(&choice)), ..nothing });
    };
    if texts.version != choice.seen || texts.is_third(tx, edit.case(), &conflict).await? {
        return Ok(Chosen { refused: Some(again(&choice)), ..nothing });
    }
    draft::conflict::settle(tx, &conflict.id, edit.by()).await?;
    let value = match choice.side {
        TextSide::Stored => texts.stored,
        TextSide::Other => conflict.value,
    };
    let version = (version_of(&choice.question), texts.version.to_string());
    let others = typed.pairs().iter().filter(|(field, _)| *field != version.0).cloned();
    let typed: Typed = others.chain([version.clone()]).collect();
    if choice.question == BUDGET {
        return Ok(Chosen { typed, sheet: Some(value), refused: None });
    }
    let question = edit.questionnaire().question(&choice.question);
    let typed = question.map_or_else(|| typed.clone(), |question| answers::with_answer(&typed, question, &value));
    Ok(Chosen { typed, sheet: None, refused: None })
}

/// What the form and the store hold of what is chosen about.
struct Texts {
    stored: String,
    version: i64,
    typed: String,
    typed_on: i64,
}

impl Texts {
    /// None for a question that is not asked here.
    fn of(choice: &TextChoice, edit: &DraftEdit<'_>, draft: &Draft, typed: &Typed) -> Result<Option<Self>, Failure> {
        let typed_on = typed.number(&version_of(&choice.question));
        if choice.question == BUDGET {
            let stored = serde_json::to_string(&draft.sheet)?;
            let typed = serde_json::to_string(&typed_sheet(typed))?;
            return Ok(Some(Self { stored, version: draft.sheet_version, typed, typed_on }));
        }
        let question = edit.questionnaire().question(&choice.question);
        Ok(question.map(|question| {
            let current = draft.current(question.id());
            let typed = answers::typed_answer(question, typed);
            Self { stored: current.value.to_owned(), version: current.version, typed, typed_on }
        }))
    }

    /// Whether the field holds something that stands in neither text: somebody wrote on after the page was shown.
    async fn is_third(&self, tx: &mut Tx, case: &str, conflict: &Conflict) -> Result<bool, Failure> {
        if self.typed == self.stored || self.typed == conflict.value {
            return Ok(false);
        }
        let base = draft::revision::value(tx, case, &conflict.question, self.typed_on).await?;
        Ok(base.unwrap_or_default() != self.typed)
    }
}

fn again(choice: &TextChoice) -> FieldRefusal {
    FieldRefusal::new(&choice.question, Reason::ChoiceOutdated)
}
