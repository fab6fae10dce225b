//! Choosing between two texts for one answer, or between two budgets.

use super::answers;
use super::draft::Draft;
use super::writer::Writer;
use crate::failure::Outcome;
use crate::store::Tx;
use crate::store::revision::{self, BUDGET, Rival};
use app::api::budget::typed_sheet;
use app::api::{FieldError, Typed};

/// A choice between two texts, as its button says it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Choice {
    /// Whether the other text takes the place of the stored one, or is laid aside.
    take: bool,
    /// Id of the question, or [`BUDGET`].
    question: String,
    /// Id of the other text.
    rival: String,
    /// Version of the stored text beside which the button stood.
    seen: i64,
}

impl Choice {
    /// Reads the pressed button.
    fn read(typed: &Typed) -> Option<Self> {
        let parts: Vec<&str> = typed.get("actie").split(':').collect();
        let [action @ ("andere-neem" | "andere-weg"), question, rival, seen] = parts[..] else { return None };
        let (take, seen) = (action == "andere-neem", seen.parse().ok()?);
        Some(Self { take, question: question.to_owned(), rival: rival.to_owned(), seen })
    }
}

/// The form as it is after a choice.
#[derive(Debug, Default)]
pub(super) struct Chosen {
    /// What was typed, with the chosen answer in its place.
    pub(super) typed: Typed,
    /// The chosen budget as it is stored.
    pub(super) sheet: Option<String>,
    /// Why nothing was chosen, although a button for it was pressed.
    pub(super) refused: Option<FieldError>,
}

/// Carries out the choice that a form asks for. It holds for exactly the texts beside which the button stood; when one of
/// them changed since, or when the field itself holds a third text, somebody has to look again.
pub(super) async fn choose(tx: &mut Tx, writer: &Writer<'_>, draft: &Draft, typed: &Typed) -> Outcome<Chosen> {
    let nothing = Chosen { typed: typed.clone(), ..Chosen::default() };
    let Some(choice) = Choice::read(typed) else { return Ok(nothing) };
    let open = revision::rivals(tx, writer.case()).await?;
    let rival = open.into_iter().find(|rival| rival.id == choice.rival && rival.question == choice.question);
    let texts = Texts::of(&choice, writer, draft, typed)?;
    let Some((rival, texts)) = rival.zip(texts) else { return Ok(Chosen { refused: Some(again(&choice)), ..nothing }) };
    if texts.version != choice.seen || texts.is_third(tx, writer.case(), &rival).await? {
        return Ok(Chosen { refused: Some(again(&choice)), ..nothing });
    }
    revision::settle_rival(tx, &rival.id, writer.by()).await?;
    let value = if choice.take { rival.value } else { texts.stored };
    let version = (format!("versie.{}", choice.question), texts.version.to_string());
    let others = typed.pairs().iter().filter(|(field, _)| *field != version.0).cloned();
    let typed: Typed = others.chain([version.clone()]).collect();
    if choice.question == BUDGET {
        return Ok(Chosen { typed, sheet: Some(value), refused: None });
    }
    let question = writer.questionnaire().question(&choice.question);
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
    fn of(choice: &Choice, writer: &Writer<'_>, draft: &Draft, typed: &Typed) -> Outcome<Option<Self>> {
        let typed_on = typed.get(&format!("versie.{}", choice.question)).parse().unwrap_or(0);
        if choice.question == BUDGET {
            let stored = serde_json::to_string(&draft.sheet)?;
            let typed = serde_json::to_string(&typed_sheet(typed))?;
            return Ok(Some(Self { stored, version: draft.sheet_version, typed, typed_on }));
        }
        let question = writer.questionnaire().question(&choice.question);
        Ok(question.map(|question| {
            let current = draft.current(question.id);
            let typed = answers::typed_answer(question, typed);
            Self { stored: current.value.to_owned(), version: current.version, typed, typed_on }
        }))
    }

    /// Whether the field holds something that stands in neither text: somebody wrote on after the page was shown.
    async fn is_third(&self, tx: &mut Tx, case: &str, rival: &Rival) -> Outcome<bool> {
        if self.typed == self.stored || self.typed == rival.value {
            return Ok(false);
        }
        let base = revision::value(tx, case, &rival.question, self.typed_on).await?;
        Ok(base.unwrap_or_default() != self.typed)
    }
}

fn again(choice: &Choice) -> FieldError {
    let message = "Een van de teksten is intussen veranderd. Kijk ze nog eens na en kies opnieuw.";
    FieldError::new(&choice.question, message)
}

#[cfg(test)]
mod tests {
    use super::Choice;

    fn read(action: &str) -> Option<(bool, String, i64)> {
        let typed = [("actie".to_owned(), action.to_owned())].into_iter().collect();
        Choice::read(&typed).map(|choice| (choice.take, choice.question, choice.seen))
    }

    #[test]
    fn only_the_two_buttons_of_a_choice_are_one() {
        assert_eq!(read("andere-neem:taak.variant:7:3"), Some((true, "taak.variant".to_owned(), 3)));
        assert_eq!(read("andere-weg:taak.variant:7:3"), Some((false, "taak.variant".to_owned(), 3)));
        assert_eq!(read("andere-weg:taak.variant:7"), None);
        assert_eq!(read("rij-weg:taak.variant:7"), None);
        assert_eq!(read("opslaan"), None);
    }
}
