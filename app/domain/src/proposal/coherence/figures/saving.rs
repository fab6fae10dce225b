//! What the text says that the municipality saves is what the budget saves.

use crate::budget::Figures;
use crate::catalogue::Kind;
use crate::money::{Cents, Rounding};
use crate::proposal::coherence::Plan;
use crate::proposal::coherence::prose::{Word, amount_at, words};
use crate::proposal::{Field, Finding};

/// Words that may stand before the amount. Any other (ruim, ongeveer, minstens) makes it doubtful.
const BEFORE: &[&str] =
    &["betaalt", "dan", "dus", "en", "gemeente", "heeft", "is", "jaar", "jaren", "samen", "totaal", "zo"];

/// Remarks each running text that clearly names another saving of the municipality than follows from the budget.
///
/// A saving is an amount that is followed by "minder kwijt" or "minder dan nu", after "de gemeente" in the same
/// sentence. It may be that of a year, of all years together or the average of a year; whole euros are compared in
/// whole euros.
pub(in crate::proposal::coherence) fn check(plan: &Plan) -> Vec<Finding> {
    let Some((figures, (total, _))) = plan.figures.as_ref().and_then(|figures| Some((figures, figures.saving()?)))
    else {
        return vec![];
    };
    let allowed = allowed(figures, total);
    let is_known = |claim: &Cents| allowed.iter().any(|amount| amount == claim || whole(*amount) == *claim);
    plan.questionnaire
        .questions()
        .map(|(_, question)| question)
        .filter(|question| {
            matches!(question.kind(), Kind::Prose { .. }) && plan.questionnaire.asks(question, plan.answers)
        })
        .filter_map(|question| {
            let wrong = plan.answers.get(question.id()).lines().flat_map(claims).find(|claim| !is_known(claim))?;
            let follows = match total.0 {
                ..0 => format!("volgt dat de gemeente {} meer betaalt dan nu,", Cents(-total.0).euros()),
                _ => format!("volgt {}", total.euros()),
            };
            let message = format!(
                "Hier staat dat de gemeente {} minder kwijt is. Uit uw begroting {follows} over alle jaren samen. Maak \
                 de bedragen gelijk.",
                wrong.euros()
            );
            Some(Finding::remark(Field::question(question.id()), message))
        })
        .collect()
}

fn whole(amount: Cents) -> Cents {
    amount.times(1, 1, Rounding::WholeEuro)
}

fn allowed(figures: &Figures, total: Cents) -> Vec<Cents> {
    let years = figures.baseline.iter().flatten().zip(&figures.requested).map(|(now, ours)| *now - *ours);
    let average = i64::try_from(figures.years).ok().and_then(|years| total.per(years));
    years.chain([total]).chain(average).collect()
}

/// The amounts that a line names as saved by the municipality.
pub(in crate::proposal::coherence) fn claims(line: &str) -> Vec<Cents> {
    let words = words(line);
    (0..words.len()).filter_map(|at| saved_at(&words, at)).collect()
}

fn saved_at(words: &[Word], at: usize) -> Option<Cents> {
    let (amount, next) = amount_at(words, at)?;
    let before = &words[..at];
    let sentence = before.iter().rposition(Word::ends_sentence).map_or(before, |end| &before[end + 1..]);
    let is_plain = sentence.last().is_some_and(|word| word.is(BEFORE) && word.tail.is_empty());
    let by_municipality = sentence.iter().any(|word| word.is(&["gemeente"]));
    let [less, than] = words.get(next..next + 2)? else { return None };
    let is_less = less.is(&["minder"]) && less.tail.is_empty() && words[next - 1].tail.is_empty();
    let than_now = than.is(&["kwijt"]) || than.is(&["dan"]) && words.get(next + 2).is_some_and(|word| word.is(&["nu"]));
    (is_plain && by_municipality && is_less && than_now).then_some(amount)
}
