//! What can be decided.

use crate::Named;
use crate::assessment::Advice;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use strum::{EnumMessage, EnumString, IntoStaticStr, VariantArray};

/// What was decided.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, EnumMessage, EnumString, IntoStaticStr, VariantArray,
)]
pub enum Outcome {
    /// Ingewilligd.
    #[strum(serialize = "ingewilligd", message = "Ingewilligd")]
    Granted,
    /// Ingewilligd onder voorwaarden.
    #[strum(serialize = "ingewilligd_onder_voorwaarden", message = "Ingewilligd onder voorwaarden")]
    GrantedWithConditions,
    /// Gedeeltelijk ingewilligd.
    #[strum(serialize = "gedeeltelijk_ingewilligd", message = "Gedeeltelijk ingewilligd")]
    PartlyGranted,
    /// Ingewilligd als proef.
    #[strum(serialize = "ingewilligd_als_proef", message = "Ingewilligd als proef")]
    GrantedAsPilot,
    /// Afgewezen.
    #[strum(serialize = "afgewezen", message = "Afgewezen")]
    Refused,
}

impl Outcome {
    /// Whether it is what the scores point to. Anything else needs its own reason (Awb 3:46).
    pub const fn follows(self, advice: Advice) -> bool {
        matches!(
            (self, advice),
            (Self::Granted, Advice::Grant)
                | (Self::GrantedWithConditions | Self::GrantedAsPilot, Advice::Conditional)
                | (Self::Refused, Advice::Refuse)
        )
    }
}

impl Serialize for Outcome {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.value())
    }
}

impl<'de> Deserialize<'de> for Outcome {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = String::deserialize(deserializer)?;
        Self::from_value(&value).ok_or_else(|| serde::de::Error::custom("unknown outcome"))
    }
}
