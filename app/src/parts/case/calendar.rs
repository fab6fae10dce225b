//! Where the last days of a case are put in somebody's own calendar.

use crate::parts::link;
use crate::paths;
use leptos::prelude::*;

/// The link, with what it does.
pub fn calendar(case: &str) -> AnyView {
    view! {
        <p class="ul-small ul-subtle">
            {link(paths::calendar_file(case), "Zet de dagen van dit dossier in uw agenda (ics)")}
            ". Verandert er een dag? Open het bestand dan opnieuw: uw agenda past hem aan."
        </p>
    }
    .into_any()
}
