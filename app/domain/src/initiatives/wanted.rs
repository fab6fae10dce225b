//! Which initiatives somebody wants to see.

use super::{Initiative, Province};
use crate::Named;
use crate::guide::services::Service;

/// What was chosen; nothing chosen leaves nothing out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Wanted {
    /// Of this province alone.
    pub province: Option<Province>,
    /// With this service.
    pub service: Option<&'static Service>,
}

impl Wanted {
    /// Whether this initiative is among them.
    pub fn takes(&self, initiative: &Initiative) -> bool {
        self.province.is_none_or(|province| initiative.province == province)
            && self.service.is_none_or(|service| initiative.services.contains(&service))
    }

    /// Whether anything was chosen.
    pub const fn is_narrowed(&self) -> bool {
        self.province.is_some() || self.service.is_some()
    }
}

/// How many initiatives each province has that offer the chosen service, whichever province was chosen.
pub fn in_each_province<'a>(
    initiatives: impl Iterator<Item = &'a Initiative> + Clone,
    wanted: Wanted,
) -> Vec<(Province, usize)> {
    let count = |province: &Province| {
        let there = Wanted { province: Some(*province), ..wanted };
        (*province, initiatives.clone().filter(|one| there.takes(one)).count())
    };
    Province::ALL.iter().map(count).collect()
}
