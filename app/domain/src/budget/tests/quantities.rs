//! Numbers of things.

use crate::budget::Quantity;
use crate::money::{BasisPoints, Ratio};

#[test]
fn a_changed_volume_is_kept_to_a_hundredth() {
    let growth = Ratio::growth(BasisPoints(-1_500));
    assert_eq!(Quantity::whole(3_456).scaled(&growth), Quantity(293_760));
    assert_eq!(Quantity(293_760).to_string(), "2.937,60");
}
