//! Enums whose variants have a stored name and a Dutch label.

use std::str::FromStr;
use strum::{EnumMessage, VariantArray};

/// An enum whose variants have a stored name and a Dutch label, both written on the variant itself:
/// `#[strum(serialize = "stored", message = "Label")]`.
///
/// Every enum with these derives is one: `EnumMessage`, `EnumString`, `IntoStaticStr` and `VariantArray`.
pub trait Named: Copy + EnumMessage + FromStr + Into<&'static str> + VariantArray {
    /// Every variant, in the order in which it is shown.
    const ALL: &'static [Self] = Self::VARIANTS;

    /// Stored name.
    fn value(self) -> &'static str {
        self.into()
    }

    /// Dutch name on screen and paper.
    fn label(self) -> &'static str {
        self.get_message().unwrap_or_default()
    }

    /// The variant with this stored name.
    fn from_value(value: &str) -> Option<Self> {
        value.parse().ok()
    }
}

impl<T: Copy + EnumMessage + FromStr + Into<&'static str> + VariantArray> Named for T {}

#[cfg(test)]
mod tests {
    use super::Named;
    use crate::budget::liquidity::Payment;
    use crate::budget::scenarios::Scenario;
    use crate::budget::{Certainty, CostGroup, IncomeGroup, IndexClass, Vat};
    use crate::case::{ClosingKind, Outcome, PublicStatus};
    use crate::catalogue::BuildingBlock;
    use crate::guide::eligibility::{Access, Chance, Contract, Provision, Who};
    use crate::guide::self_check::{Firmness, Holds};
    use crate::guide::services::Fit;
    use crate::initiatives::{Kind, Province};
    use std::collections::BTreeSet;
    use std::fmt::Debug;

    fn is_named<T: Named + Debug + PartialEq>(first: &str) {
        assert_eq!(T::ALL.first().map(|variant| variant.value()), Some(first));
        let (mut values, mut labels) = (BTreeSet::new(), BTreeSet::new());
        for variant in T::ALL {
            assert_eq!(T::from_value(variant.value()), Some(*variant));
            assert_ne!(variant.value(), format!("{variant:?}"), "a stored name is written out");
            assert!(values.insert(variant.value()), "{variant:?} shares its stored name");
            assert!(!variant.label().is_empty() && labels.insert(variant.label()), "{variant:?} needs its own label");
        }
        assert_eq!(T::from_value("bestaat-niet"), None);
    }

    #[test]
    fn every_variant_has_its_own_stored_name_and_its_own_label() {
        is_named::<CostGroup>("personeel");
        is_named::<IncomeGroup>("eigen-bijdragen");
        is_named::<Certainty>("zeker");
        is_named::<IndexClass>("loon");
        is_named::<Vat>("vrijgesteld");
        is_named::<Payment>("maand");
        is_named::<Outcome>("ingewilligd");
        is_named::<ClosingKind>("ingetrokken");
        is_named::<PublicStatus>("ontvangen");
        is_named::<Scenario>("minder-gebruik");
        is_named::<BuildingBlock>("drijfveren");
        is_named::<Province>("groningen");
        is_named::<Kind>("groep-inwoners");
    }

    #[test]
    fn so_has_every_answer_and_outcome_of_the_guidance() {
        is_named::<Fit>("past");
        is_named::<Who>("inwoners");
        is_named::<Provision>("algemeen");
        is_named::<Access>("ja");
        is_named::<Contract>("ja");
        is_named::<Chance>("kan");
        is_named::<Holds>("nog-niet");
        is_named::<Firmness>("begin");
    }
}
