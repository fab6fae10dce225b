//! Limits of the checks.

use crate::budget::wages::WageNorms;
use crate::money::{BasisPoints, Cents};
use serde::{Deserialize, Serialize};

/// Limits of the checks. They differ by ordinance and change over time, so they come with the profile. Limits that were
/// added later have a default, so that profiles stored before still read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct BudgetLimits {
    /// Overhead and quality above this share of the running costs draws a remark.
    pub overhead: BasisPoints,
    /// Smallest reserve, as a share of the running costs.
    pub reserve_least: BasisPoints,
    /// Largest reserve, as a share of the running costs.
    pub reserve_most: BasisPoints,
    /// Largest share of income that may be uncertain.
    pub uncertain: BasisPoints,
    /// Threshold for social and other specific services (SAS-drempel), over the whole term.
    pub procurement: Cents,
    /// A cost line above this share of all costs of year 1 needs a note (toelichting of offerte).
    #[serde(default = "tenth")]
    pub large_line: BasisPoints,
    /// Running costs that change more than this from one year to the next draw a remark.
    #[serde(default = "tenth")]
    pub jump: BasisPoints,
    /// What is usual in wages.
    #[serde(default)]
    pub wages: WageNorms,
}

impl Default for BudgetLimits {
    fn default() -> Self {
        Self {
            overhead: BasisPoints(1_500),
            reserve_least: BasisPoints(300),
            reserve_most: BasisPoints(1_000),
            uncertain: BasisPoints(1_000),
            procurement: Cents(75_000_000),
            large_line: tenth(),
            jump: tenth(),
            wages: WageNorms::default(),
        }
    }
}

const fn tenth() -> BasisPoints {
    BasisPoints(1_000)
}
