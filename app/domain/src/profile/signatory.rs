//! Who signs for the municipality (ondertekenaars), as its data.

use serde::{Deserialize, Serialize};

/// Who signs a letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signatory {
    /// Name.
    pub name: String,
    /// Office, such as burgemeester.
    pub office: String,
}
