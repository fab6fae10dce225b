//! The examples of initiatives, for the administrators who maintain them; everybody reads them among the guidance.

mod form;
mod kept;
mod removal;

pub use form::initiative_form;
pub use kept::kept_initiatives;
pub use removal::removal;

use crate::paths;

/// What the list is called.
const TITLE: &str = "Voorbeelden van initiatieven";

/// The ways back to the officers and to the list.
fn above() -> [(String, String); 2] {
    [officers(), (paths::KEPT_INITIATIVES.to_owned(), TITLE.to_owned())]
}

fn officers() -> (String, String) {
    (paths::OFFICERS.to_owned(), "Medewerkers".to_owned())
}
