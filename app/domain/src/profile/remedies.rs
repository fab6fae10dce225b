//! Where somebody goes who does not agree, as data of the municipality.

use serde::{Deserialize, Serialize};

/// Where objection goes (bezwaar, Awb 6:4), digitally too (Awb 2:13), and which court can be asked in a hurry
/// (Awb 8:81). What is empty a letter leaves out; without an address, objection goes to that of the municipality.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Remedies {
    /// Lines of the address for objections, without the college in front.
    pub objection_address: Vec<String>,
    /// Address on the web to object digitally, without `https://`.
    pub objection_website: String,
    /// The court with its article: "de rechtbank Lindestreek".
    pub court: String,
}
