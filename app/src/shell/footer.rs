//! What stands below every page.

use crate::page::MunicipalitySite;
use crate::paths;
use leptos::prelude::*;

/// Whom to ask: the municipality whose page it is, or one's own.
fn help(site: Option<&MunicipalitySite>) -> AnyView {
    match site {
        None => "Bel of mail uw gemeente. Liever op papier? Dat mag altijd.".into_any(),
        Some(MunicipalitySite { name, phone, email, .. }) => view! {
            {format!("Bel de gemeente {name}: {phone}. Of mail ")}
            <a class="utrecht-link utrecht-link--html-a" href=format!("mailto:{email}")>{email.clone()}</a>
            ". Liever op papier? Dat mag altijd."
        }
        .into_any(),
    }
}

/// Whom to ask, and what there is for everybody.
pub(super) fn footer(site: Option<&MunicipalitySite>) -> AnyView {
    let challenges =
        site.map_or_else(|| paths::CHALLENGES.to_owned(), |site| paths::municipality_challenges(&site.slug));
    let others = site.map(|_| {
        view! {
            <li>
                <a class="utrecht-link utrecht-link--html-a" href=paths::MUNICIPALITIES>"Alle gemeenten"</a>
            </li>
        }
    });
    view! {
        <footer class="utrecht-page-footer">
            <div class="utrecht-page-footer__content ul-footer__content">
                <p>
                    <strong>"Hulp nodig?"</strong>
                    <br />
                    {help(site)}
                </p>
                <ul>
                    <li>
                        <a class="utrecht-link utrecht-link--html-a" href=challenges>"Uitdagingen"</a>
                    </li>
                    {others}
                    <li>
                        <a class="utrecht-link utrecht-link--html-a" href=paths::OPEN_DATA>"Open data"</a>
                    </li>
                    <li>
                        <a class="utrecht-link utrecht-link--html-a" href=paths::ACCESSIBILITY>"Toegankelijkheid"</a>
                    </li>
                    <li>
                        <a class="utrecht-link utrecht-link--html-a" href=paths::PRIVACY>"Privacy"</a>
                    </li>
                </ul>
            </div>
        </footer>
    }
    .into_any()
}
