//! What the text says to ask of the municipality is what the budget asks.

use crate::budget::Figures;
use crate::catalogue::Kind;
use crate::money::{Cents, Rounding};
use crate::proposal::coherence::Plan;
use crate::proposal::coherence::prose::{Word, amount_at, words};
use crate::proposal::{Field, Finding};

/// What may stand between the asking and the amount. Any other word (een garantie van, ongeveer, hoogstens) makes it
/// doubtful that the amount is the one of the budget.
const BETWEEN: &[&str] = &[
    "aan",
    "bedrag",
    "bijdrage",
    "college",
    "daarom",
    "de",
    "derde",
    "drie",
    "dus",
    "een",
    "eerste",
    "elk",
    "gemeente",
    "het",
    "hiervoor",
    "in",
    "is",
    "jaar",
    "jaarlijks",
    "om",
    "over",
    "per",
    "samen",
    "subsidie",
    "totaal",
    "twee",
    "tweede",
    "van",
    "vergoeding",
    "vier",
    "vijf",
    "voor",
    "zes",
];

/// Remarks each running text that clearly names another requested amount than the budget gives.
///
/// An amount counts as requested when it follows "wij vragen" with the municipality named as the one who pays, or "het
/// gevraagde bedrag", with nothing doubtful between, and stands alone or is told for a year or for all years. It may
/// be that of a year, of all years together or the average of a year; whole euros are compared in whole euros.
pub(in crate::proposal::coherence) fn check(plan: &Plan) -> Vec<Finding> {
    let Some(figures) = &plan.figures else { return vec![] };
    let allowed = allowed(figures);
    let is_known = |claim: &Cents| allowed.iter().any(|amount| amount == claim || whole(*amount) == *claim);
    plan.questionnaire
        .questions()
        .map(|(_, question)| question)
        .filter(|question| {
            matches!(question.kind(), Kind::Prose { .. }) && plan.questionnaire.asks(question, plan.answers)
        })
        .filter_map(|question| {
            let wrong = plan.answers.get(question.id()).lines().flat_map(claims).find(|claim| !is_known(claim))?;
            Some(Finding::remark(Field::question(question.id()), message(wrong, figures)?))
        })
        .collect()
}

fn whole(amount: Cents) -> Cents {
    amount.times(1, 1, Rounding::WholeEuro)
}

fn allowed(figures: &Figures) -> Vec<Cents> {
    let total = figures.requested_total();
    let average = i64::try_from(figures.years).ok().and_then(|years| total.per(years));
    figures.requested.iter().copied().chain([total]).chain(average).collect()
}

fn message(claim: Cents, figures: &Figures) -> Option<String> {
    let first = figures.requested.first()?.euros();
    let all = figures.requested_total().euros();
    let asked = if whole(claim) == claim { claim.euros() } else { claim.to_string() };
    Some(format!(
        "Hier staat dat u {asked} vraagt. Uit uw begroting volgt {first} in het eerste jaar en {all} over alle jaren \
         samen. Maak de bedragen gelijk."
    ))
}

/// The amounts that a line names as asked of the municipality.
pub(in crate::proposal::coherence) fn claims(line: &str) -> Vec<Cents> {
    let words = words(line);
    (0..words.len()).filter_map(|at| behind_asking(&words, at)).flat_map(|at| listed(&words, at)).collect()
}

/// Where the amount should stand, if someone asks the municipality at this word.
fn behind_asking(words: &[Word], at: usize) -> Option<usize> {
    let (first, second) = (words.get(at)?, words.get(at + 1)?);
    let we = &["wij", "we"];
    let by_noun = first.is(&["gevraagd", "gevraagde"]) && second.is(&["bedrag", "bijdrage", "subsidie"]);
    let by_verb = first.is(we) && second.is(&["vragen"]) || first.is(&["vragen"]) && second.is(we);
    if !by_noun && !by_verb || first.ends_sentence() || second.ends_sentence() {
        return None;
    }
    let mut pays = by_noun || end_with_municipality(&words[..at]);
    let mut next = at + 2;
    while let Some(word) = words.get(next).filter(|word| !word.ends_sentence()) {
        let is_its_name = word.is_name && words[next - 1].is(&["gemeente"]);
        if !word.is(BETWEEN) && !is_its_name {
            break;
        }
        pays |= word.is(&["gemeente", "college"]);
        next += 1;
    }
    pays.then_some(next)
}

/// Whether the words end in "van de gemeente", with or without its name.
fn end_with_municipality(words: &[Word]) -> bool {
    let unnamed = match words {
        [rest @ .., last] if last.is_name => rest,
        all => all,
    };
    matches!(unnamed, [.., from, the, it] if from.is(&["van", "aan"]) && the.is(&["de"]) && it.is(&["gemeente"]))
}

/// The amount here and those that follow it as a list: "€ 10, € 11 en € 12: samen € 33".
fn listed(words: &[Word], mut at: usize) -> Vec<Cents> {
    let mut amounts = Vec::new();
    while let Some((amount, next)) = amount_at(words, at).filter(|(_, next)| stands_alone(words, *next)) {
        amounts.push(amount);
        if words[next - 1].ends_sentence() {
            break;
        }
        let links = words[next..].iter().take_while(|word| word.is(&["en", "samen"])).count();
        at = next + links;
    }
    amounts
}

/// Whether an amount that ends before this word is told without a further purpose or measure.
fn stands_alone(words: &[Word], next: usize) -> bool {
    let Some(word) = words.get(next).filter(|_| words[next - 1].tail.is_empty()) else { return true };
    let within = |most: usize| {
        let period = words[next + 1..].iter().take(most).position(|word| word.is(&["jaar", "jaren", "totaal"]));
        period.is_some_and(|at| !words[next..=next + at].iter().any(Word::ends_sentence))
    };
    word.is(&["en", "samen", "subsidie"])
        || word.is(&["per"]) && within(1)
        || word.is(&["in", "over", "voor"]) && within(3)
}
