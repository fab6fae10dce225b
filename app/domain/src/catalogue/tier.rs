//! How large a proposal is, and from what size a question is asked of it.

use serde::{Deserialize, Serialize};
use strum::{EnumMessage, EnumString, IntoStaticStr, VariantArray};

/// The size of a proposal (omvang). A small one need not answer what a large one must: a form asks nothing that the
/// decision does not need (Awb 4:2 lid 2, 4:4 lid 2).
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    EnumMessage,
    EnumString,
    IntoStaticStr,
    VariantArray,
    Serialize,
    Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Tier {
    /// Klein voorstel.
    #[strum(serialize = "klein", message = "Klein voorstel")]
    Small,
    /// Middelgroot voorstel.
    #[strum(serialize = "middelgroot", message = "Middelgroot voorstel")]
    Middle,
    /// Groot voorstel.
    #[strum(serialize = "groot", message = "Groot voorstel")]
    Large,
}

/// From what size a question is asked, and from what size an answer is compulsory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Proportion {
    /// Smallest proposal that is asked it at all.
    pub asked: Tier,
    /// Smallest proposal that must answer it, if anybody must; not below `asked`.
    pub required: Tier,
}

impl Proportion {
    /// Asked of every proposal, and compulsory for each if it is compulsory at all.
    pub const ALL: Self = Self { asked: Tier::Small, required: Tier::Small };

    /// Asked of every proposal; compulsory from this size on.
    pub const fn required(required: Tier) -> Self {
        Self { asked: Tier::Small, required }
    }

    /// Not asked of smaller proposals.
    pub const fn asked(asked: Tier) -> Self {
        Self { asked, required: asked }
    }
}
