//! What the lists in the grid offer, as (stored value, label).

use domain::budget::{Certainty, CostGroup, IncomeGroup, IndexClass, Part, Vat};

/// Values and labels of a list.
pub(super) type Choices = Vec<(&'static str, &'static str)>;

/// Headings for the lines of a part; the baseline has none.
pub(super) fn groups(part: Part) -> Choices {
    match part {
        Part::Costs => CostGroup::ALL.iter().map(|group| (group.value(), group.label())).collect(),
        Part::Income => IncomeGroup::ALL.iter().map(|group| (group.value(), group.label())).collect(),
        Part::Baseline => Vec::new(),
    }
}

/// Ways to come to an amount. Shares of costs make sense for costs alone.
pub(super) fn bases(part: Part) -> Choices {
    let plain = vec![("aantal", "Aantal × prijs"), ("bedrag", "Vast bedrag")];
    let costs = [("fte", "Fte × jaarloon"), ("loonkosten%", "% van de loonkosten"), ("kosten%", "% van de kosten")];
    if part == Part::Costs { plain.into_iter().chain(costs).collect() } else { plain }
}

/// Ways to grow after year 1.
pub(super) fn indexes() -> Choices {
    let label = |class: IndexClass| match class {
        IndexClass::Wages => "Stijgt als lonen",
        IndexClass::Prices => "Stijgt als prijzen",
        IndexClass::Fixed => "Stijgt niet",
    };
    IndexClass::ALL.iter().map(|class| (class.value(), label(*class))).collect()
}

/// How sure an income is.
pub(super) fn certainties() -> Choices {
    Certainty::ALL.iter().map(|certainty| (certainty.value(), certainty.label())).collect()
}

/// What VAT there is on a cost. Nobody has to say so.
pub(super) fn vats() -> Choices {
    let known = Vat::ALL.iter().map(|vat| (vat.value(), vat.label()));
    std::iter::once(("", "Niet ingevuld")).chain(known).collect()
}
