//! Statements about the software itself: accessibility and privacy.

use crate::page::Page;
use crate::parts::section_head;
use leptos::prelude::*;

/// Toegankelijkheid: what holds today and what does not.
pub fn accessibility() -> Page {
    let body = view! {
        {section_head("", "Toegankelijkheid", "Iedereen moet deze website kunnen gebruiken.")}
        <div class="ul-prose">
            <p>"Wij bouwen volgens WCAG 2.2, niveau AA. Dat betekent onder meer:"</p>
            <ul>
                <li>"Alles werkt met alleen een toetsenbord en met een schermlezer."</li>
                <li>"Alles werkt ook als JavaScript uit staat."</li>
                <li>"U kunt de tekst vergroten en het werkt op een kleine telefoon."</li>
                <li>"Kleur is nooit het enige teken: er staat altijd ook tekst bij."</li>
                <li>"De pdf-bestanden zijn gemaakt volgens PDF/UA, zodat een schermlezer ze kan voorlezen."</li>
            </ul>
            <h2 class="utrecht-heading-3">"Wat wij nog niet weten"</h2>
            <p>
                "Automatische controles horen bij elke versie. Een onafhankelijk onderzoek is er nog niet gedaan. \
                Er is dus nog geen officiële toegankelijkheidsverklaring."
            </p>
            <h2 class="utrecht-heading-3">"Lukt iets niet?"</h2>
            <p>
                "Meld het uw gemeente. U mag uw voorstel ook altijd op papier doen (Algemene wet bestuursrecht, \
                artikel 2:7)."
            </p>
        </div>
    };
    Page::new("Toegankelijkheid", body).about("Iedereen moet deze website kunnen gebruiken.")
}

/// Privacy: what is kept, who sees it, what is not done.
#[expect(clippy::too_many_lines, reason = "a text, not a course of action")]
pub fn privacy() -> Page {
    let body = view! {
        {section_head("", "Privacy", "Wij bewaren niet meer dan nodig is.")}
        <div class="ul-prose">
            <h2 class="utrecht-heading-3">"Wat wij bewaren"</h2>
            <ul>
                <li>"Uw naam en e-mailadres, om u te laten inloggen en u te mailen over uw voorstel."</li>
                <li>"Wat u in het voorstel schrijft, en wie wanneer iets deed in het dossier."</li>
                <li>
                    "Een cookie terwijl u inlogt en een cookie zolang u bent ingelogd. Wij volgen u niet en tellen geen \
                    bezoekers."
                </li>
                <li>
                    "Van medewerkers die via hun gemeente inloggen: het nummer waaronder de gemeente hen kent. Daaraan \
                    herkennen wij hen."
                </li>
                <li>
                    "Met welke browser u bent ingelogd en sinds wanneer, zolang u bent ingelogd. Dat ziet u zelf, en u \
                    kunt overal uitloggen."
                </li>
            </ul>
            <p>
                "Uw antwoorden in de checks bij de uitleg bewaren wij niet. Die staan alleen in het adres van de pagina."
            </p>
            <h2 class="utrecht-heading-3">"Wie het ziet"</h2>
            <p>
                "Een concept ziet alleen uw eigen bestuur, en de gemeente wat u haar in een vooroverleg laat zien. Sluit \
                u de toegang, dan ziet zij uw tekst niet meer. Na het indienen zien de ambtenaren die uw voorstel \
                behandelen wat u instuurde. De gemeente kan besluiten om stukken openbaar te maken \
                (Wet open overheid). Zij vraagt dan eerst uw mening. In het register van uitdagingen \
                staat alleen een eigen tekst van de gemeente, zonder namen van mensen."
            </p>
            <h2 class="utrecht-heading-3">"Wat hier niet hoort"</h2>
            <p>
                "Schrijf geen namen of gezondheidsgegevens van cliënten in uw voorstel, en geen burgerservicenummers. \
                Wij vragen er ook niet om."
            </p>
            <h2 class="utrecht-heading-3">"Uw rechten"</h2>
            <p>
                "U mag vragen welke gegevens van u er zijn, en ze laten verbeteren of verwijderen. Vraag dat aan de \
                gemeente die dit loket aanbiedt. Een ingediend voorstel moet zij bewaren volgens de Archiefwet."
            </p>
        </div>
    };
    Page::new("Privacy", body).about("Wij bewaren niet meer dan nodig is.")
}
