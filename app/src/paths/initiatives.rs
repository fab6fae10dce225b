//! The addresses of the examples of initiatives, and of where an administrator maintains them.

use super::asked;
use domain::Named;
use domain::initiatives::Wanted;

/// The examples of initiatives, for everybody (voorbeelden van initiatieven).
pub const INITIATIVES: &str = "/initiatieven";
/// The same, for administrators (beheer).
pub const KEPT_INITIATIVES: &str = "/initiatieven/beheer";
/// Adding an example (nieuw).
pub const NEW_INITIATIVE: &str = "/initiatieven/beheer/nieuw";
/// The examples as a table for spreadsheets.
pub const INITIATIVES_FILE: &str = "/initiatieven/beheer/initiatieven.csv";
/// Reading such a table in (inlezen).
pub const IMPORT_INITIATIVES: &str = "/initiatieven/beheer/inlezen";
/// Where the list of what was found begins (gevonden), on the page of the examples.
pub const FOUND: &str = "gevonden";

filled! {
    /// Changing an example.
    INITIATIVE initiative(initiative) = "/initiatieven/beheer/{initiative}";
    /// Asks whether an example is to be removed, and removes it (verwijderen).
    INITIATIVE_REMOVAL initiative_removal(initiative) = "/initiatieven/beheer/{initiative}/verwijderen";
}

/// The examples that somebody wants to see, on this page of the list. Stored names need no escaping.
pub fn initiatives_asked(wanted: Wanted, page: usize) -> String {
    let pairs = [
        (asked::PROVINCE, wanted.province.map(|province| province.value().to_owned())),
        (asked::SERVICE, wanted.service.map(|service| service.value.to_owned())),
        (asked::PAGE, (page > 1).then(|| page.to_string())),
    ];
    let pairs: Vec<String> = pairs.into_iter().filter_map(|(name, value)| Some(format!("{name}={}", value?))).collect();
    let mark = if pairs.is_empty() { "" } else { "?" };
    format!("{INITIATIVES}{mark}{}#{FOUND}", pairs.join("&"))
}
