//! The proposal beside what the task costs now.

use crate::documents::LetterFacts;
use crate::documents::words::{bold, in_letters, paragraph, plain, sentence};
use app::words::{Difference, difference};
use domain::budget::{Budget, Figures, Sum, YearName, share};
use domain::case::Baseline;
use domain::markdown::{self, Block};
use domain::money::{Amounts, Cents};
use serde::Serialize;

/// A table with the prose around it.
#[derive(Debug, Serialize)]
pub(super) struct BaselineView {
    intro: Vec<Block>,
    columns: Vec<String>,
    rows: Vec<Vec<String>>,
    conclusion: Vec<Block>,
}

impl BaselineView {
    /// The comparison, if the present costs are known and the decision rests on them. It says whose figures they are.
    pub(super) fn of(facts: &LetterFacts, budget: &Budget, figures: &Figures) -> Option<Self> {
        let given = figures.baseline.as_ref()?;
        let (now, intro) = match &facts.decision.baseline {
            _ if facts.decision.is_exclusion(&facts.profile) => return None,
            Some(Baseline::Unused) => return None,
            Some(Baseline::Confirmed) => (given.clone(), vec![sentence(CONFIRMED)]),
            Some(Baseline::Corrected { amounts, source }) => {
                (amounts.clone(), [sentence(CORRECTED)].into_iter().chain(markdown::parse(source)).collect())
            }
            None => (given.clone(), vec![sentence(UNCHECKED)]),
        };
        let saving: Vec<Cents> = now.iter().zip(&figures.requested).map(|(now, asked)| *now - *asked).collect();
        let amounts = Amounts(budget.rounding);
        let row = |label: &str, of_years: &[Cents]| [vec![label.to_owned()], amounts.with_sum(of_years)].concat();
        let years = YearName::columns(&YearName::of(budget));
        Some(Self {
            intro: intro.into_iter().chain([sentence("Bedragen in euro's, bij dezelfde omvang:")]).collect(),
            columns: ["Per jaar".to_owned()].into_iter().chain(years).collect(),
            rows: vec![
                row(Sum::Baseline.short(), &now),
                row("Uw voorstel", &figures.requested),
                row(Sum::Saving.label(), &saving),
            ],
            conclusion: conclusion(figures.years, &now, &saving, amounts).into_iter().collect(),
        })
    }
}

const CONFIRMED: &str = "U gaf in uw begroting op wat de taak nu kost. Wij keken die cijfers na en bevestigen ze. \
                         Daarmee vergeleken wij wat u vraagt.";
const CORRECTED: &str = "U gaf in uw begroting op wat de taak nu kost. Die cijfers namen wij niet over: hieronder staan \
                         die van de gemeente. Daarmee vergeleken wij wat u vraagt.";
/// Of decisions from before the municipality said anything of them.
const UNCHECKED: &str = "Hieronder staat wat u vraagt naast wat de taak nu kost, zoals u dat in uw begroting opgaf.";

fn conclusion(years: usize, now: &[Cents], saving: &[Cents], amounts: Amounts) -> Option<Block> {
    let (now, saving): (Cents, Cents) = (now.iter().sum(), saving.iter().sum());
    let saving = (saving, share(saving, now)?);
    let Difference { amount, share, .. } = difference(amounts, saving);
    let word = if saving.0 < Cents::ZERO { "duurder" } else { "goedkoper" };
    let opening = format!("Over {} jaar is uw voorstel ", in_letters(years));
    Some(paragraph([plain(opening), bold(amount), plain(format!(" {word}. Dat is {share}."))]))
}
