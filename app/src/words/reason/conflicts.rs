//! That two people, or two windows, wrote the same at once.

use crate::words::stored_text;

pub(super) fn answer_conflict(stored: &str, shown: bool) -> String {
    let now = if stored.is_empty() { String::new() } else { format!(" Daar staat nu: “{stored}”.") };
    let way_on = if shown {
        "Kies hieronder welke tekst in het voorstel komt."
    } else {
        "Druk op Opslaan: dan ziet u beide teksten en kiest u er één."
    };
    format!("Iemand anders heeft dit antwoord intussen veranderd.{now} Uw tekst is ook bewaard. {way_on}")
}

pub(super) fn text_conflict(stored: &str, shown: bool) -> String {
    let stored = stored_text(stored).replace("\n\n", "; ");
    let now = if stored.is_empty() { "Daar staat nu niets." } else { &format!("Daar staat nu: “{stored}”.") };
    let way_on = if shown {
        "Kies hieronder welke tekst blijft."
    } else {
        "Druk op Bewaren: dan ziet u beide teksten en kiest u er één."
    };
    format!("Deze tekst is intussen in een ander venster veranderd. {now} Uw tekst is ook bewaard. {way_on}")
}

pub(super) fn budget_conflict(shown: bool) -> String {
    let way_on = if shown { "" } else { " Druk op Opslaan, dan ziet u alles bij elkaar." };
    format!(
        "Iemand anders heeft dezelfde cellen van de begroting intussen veranderd. Uw cijfers zijn ook bewaard. Kies \
         welke cijfers in het voorstel komen.{way_on}"
    )
}
