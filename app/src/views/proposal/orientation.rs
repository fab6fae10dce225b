//! What a board answered in the guidance before it begins (oriëntatie). It goes along in addresses alone.

use crate::paths::{self, asked};
use crate::views::Typed;
use domain::guide::self_check::{self, code, from_code};
use domain::guide::services::{self, Service};

/// What was answered, as far as it is of use in a proposal. Nothing of it is asked again.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Orientation {
    /// Id of the municipality; empty if none was chosen.
    pub municipality: String,
    /// The service, if one of the list was chosen.
    pub service: Option<&'static Service>,
    /// The answers to the self-check, if it was done.
    pub self_check: Option<self_check::Answers>,
}

impl Orientation {
    /// Reads it from an address or a form. What makes no sense is left out, because nobody typed it.
    pub fn read(asked: &Typed) -> Self {
        let municipality = asked.trimmed(asked::MUNICIPALITY);
        let is_id = municipality.chars().all(|one| one.is_ascii_alphanumeric());
        Self {
            municipality: if is_id { municipality } else { String::new() },
            service: services::find(asked.get(asked::SERVICE)),
            self_check: from_code(asked.get(asked::SELF_CHECK)),
        }
    }

    /// Names and values that say it in an address or a form.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let municipality = Some(self.municipality.clone()).filter(|id| !id.is_empty());
        let pairs = [
            (asked::MUNICIPALITY, municipality),
            (asked::SERVICE, self.service.map(|service| service.value.to_owned())),
            (asked::SELF_CHECK, self.self_check.as_ref().map(code)),
        ];
        pairs.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
    }

    /// The address of beginning a proposal with it.
    pub fn beginning(&self) -> String {
        paths::with(paths::NEW_PROPOSAL, self.pairs())
    }

    /// The address of the self-check with it.
    pub fn self_check(&self) -> String {
        paths::with(paths::SELF_CHECK, self.pairs())
    }
}
