//! Remarks on VAT (btw): it belongs in the budget of an exempt service, and not in that of a taxed one.

use super::{BudgetCheck, remark};
use crate::Named;
use crate::budget::{Budget, Figures, Part, Vat};
use crate::field::Field;
use crate::money::Cents;

/// Lines whose VAT stands wrongly in the budget, with what year 1 would be.
pub(super) fn misplaced(budget: &Budget, figures: &Figures) -> Vec<BudgetCheck> {
    let wrong = budget.misplaced_vat().map(|(index, line, vat)| {
        let typed = figures.costs.get(index).and_then(|years| years.first()).copied().unwrap_or_default();
        let name = super::lines::name(&line.label, line.group.label());
        let rate = vat.rate();
        let message = if budget.vat_exempt == Some(true) {
            let (tax, whole) = (vat.on_top(typed).in_short(), line.with_vat(typed).in_short());
            format!(
                "“{name}” staat zonder btw in de begroting. Uw dienst is vrijgesteld, dus u krijgt die btw niet terug. \
                 Reken in jaar 1 met {whole}: {} en {rate} btw ({tax}).",
                typed.in_short()
            )
        } else {
            let without: Cents = line.without_vat(typed);
            format!(
                "“{name}” staat met {rate} btw in de begroting. Uw dienst is niet vrijgesteld. Kunt u die btw terugvragen, \
                 reken dan in jaar 1 met {}.",
                without.in_short()
            )
        };
        remark(Field::budget(Part::Costs, line.row, "vat"), message)
    });
    wrong.collect()
}

/// Lines say which VAT they bear, but nobody said whether it is refunded.
pub(super) fn unstated(budget: &Budget) -> Option<BudgetCheck> {
    let taxed = budget.costs.iter().filter_map(|line| line.vat).any(|vat: Vat| vat.rate().0 > 0);
    (taxed && budget.vat_exempt.is_none()).then(|| {
        let message = "U vult btw in bij uw kosten. Vul ook in of uw dienst is vrijgesteld van btw. Dan zien wij of de btw \
                       in de bedragen hoort.";
        remark(Field::setting("vat_exempt"), message.into())
    })
}
