//! Rules about the figures: the budget against what the answers say of money and volume.

pub(super) mod contributions;
pub(super) mod requested;
pub(super) mod saving;
pub(super) mod unit_price;
pub(super) mod vat;
pub(super) mod volume;
pub(super) mod volunteers;
