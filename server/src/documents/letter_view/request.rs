//! What was asked, and what may become public of it.

use crate::documents::LetterFacts;
use crate::documents::words::{amounts_by_year, bold, paragraph, plain, sentence};
use domain::budget::{Budget, Figures};
use domain::calendar::DutchDate;
use domain::markdown::Block;
use domain::money::Amounts;
use domain::proposal::Answers;

/// The request in a few sentences.
pub(super) fn of(facts: &LetterFacts, budget: &Budget, figures: &Figures) -> Vec<Block> {
    let received = facts.submission.received_on.long();
    let version = match facts.submission.version {
        0 | 1 => String::new(),
        number => format!(" U vulde het aan. Wij beoordeelden versie {number} van uw voorstel."),
    };
    let receipt = paragraph([plain("Wij ontvingen uw verzoek op "), bold(received), plain(format!(".{version}"))]);
    let task = facts.answers.get("samenvatting.taak").trim();
    let task = (!task.is_empty()).then(|| paragraph([plain("U wilt deze taak uitvoeren: "), plain(task)]));
    [receipt].into_iter().chain(task).chain(money(budget, figures)).collect()
}

fn money(budget: &Budget, figures: &Figures) -> Option<Block> {
    let amounts = Amounts(budget.rounding);
    let years = amounts_by_year(budget, &figures.requested);
    let total = amounts.euro(figures.requested_total());
    (!budget.costs.is_empty())
        .then(|| paragraph([plain(format!("U vraagt {years}. Samen is dat ")), bold(total), plain(".")]))
}

/// What the municipality may publish, given what the board said of it.
pub(super) fn publication(answers: &Answers) -> Vec<Block> {
    let may =
        "Wij kunnen deze brief en uw voorstel openbaar maken (Wet open overheid). Persoonsgegevens laten wij weg.";
    let partly = "U gaf aan dat sommige delen vertrouwelijk zijn. Wij vragen u eerst wat u ervan vindt voordat wij iets \
                  openbaar maken.";
    let objections = (answers.get("verklaringen.openbaar") == "deels").then(|| sentence(partly));
    [sentence(may)].into_iter().chain(objections).collect()
}
