//! A task that the ordinance leaves out (uitgesloten taak), on the overview of its case.

use crate::forms::button;
use crate::parts::{Mood, Tone, alert};
use crate::paths;
use leptos::prelude::*;

/// Says so to who checks the proposal, with the way to refuse it on that ground alone.
pub(super) fn excluded(case: &str, article: &str) -> AnyView {
    let text = "Daarom is geen beoordeling nodig. U kunt het voorstel afwijzen op deze grond alleen; het panel krijgt geen \
         verzoek om te beoordelen. Twijfelt u of de taak hieronder valt? Controleer dan eerst de volledigheid.";
    view! {
        <section class="ul-stack ul-stack--tight" aria-label="Uitgesloten taak">
            {alert(Mood::Warning, format!("De verordening sluit deze taak uit ({article})"), text)}
            <form method="post" action=paths::excluded_task(case)>
                {button(Tone::Secondary, "Bereid de afwijzing voor")}
            </form>
        </section>
    }
    .into_any()
}
