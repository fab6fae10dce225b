//! What the page to sign in offers in demo mode: choosing who one is, and moving the date on.

use crate::forms::{Entry, FieldProps, Returned, button, hidden, text_field};
use crate::parts::Tone;
use crate::paths;
use crate::views::account::{DemoPerson, DemoView, fields};
use domain::calendar::DutchDate;
use jiff::civil::Date;
use leptos::prelude::*;

/// The people to try, by where they work, and the date. `next` is the path to go on to; may be empty.
pub(super) fn try_out(demo: DemoView, next: &str, returned: &Returned) -> AnyView {
    let (officers, board): (Vec<_>, Vec<_>) = demo.people.into_iter().partition(|person| person.municipality.is_some());
    let by_municipality = officers.chunk_by(|one, next| one.municipality == next.municipality);
    let municipalities = by_municipality.map(|people| {
        let name = people.first().and_then(|person| person.municipality.clone()).unwrap_or_default();
        roles(format!("Bij gemeente {name}"), people.to_vec())
    });
    view! {
        <div class="ul-stack">
            <section class="ul-panel" aria-labelledby="demo">
                <div class="ul-stack ul-stack--tight">
                    <h2 class="utrecht-heading-3" id="demo">
                        "Kijk rond in de proef"
                    </h2>
                    <p class="utrecht-paragraph">
                        "Kies wie u bent. U hebt geen mail nodig. Wie voor een gemeente werkt, typt op een echte site ook \
                        een code uit een app; die tweede stap slaat u hier over."
                    </p>
                </div>
                <form method="post" action=paths::DEMO_SIGN_IN>
                    {hidden(fields::NEXT, returned.value(fields::NEXT, next))}
                    {roles("Bij de coöperatie".to_owned(), board)}
                    {municipalities.collect_view()}
                </form>
            </section>
            {date(demo.today, returned)}
        </div>
    }
    .into_any()
}

fn roles(title: String, people: Vec<DemoPerson>) -> AnyView {
    let buttons = people.into_iter().map(|person| {
        view! {
            <li>
                <button class="ul-role" type="submit" name=fields::PERSON value=person.id>
                    <strong>{person.name}</strong>
                    <span>{person.role}</span>
                </button>
            </li>
        }
    });
    view! {
        <h3 class="ul-roles__title">{title}</h3>
        <ul class="ul-roles">{buttons.collect_view()}</ul>
    }
    .into_any()
}

/// Terms end on a day that nobody wants to wait for.
fn date(today: Date, returned: &Returned) -> AnyView {
    let day = FieldProps::new(fields::DAY, "Ga naar")
        .help("Een latere dag, zoals 31-12-2026. Terug in de tijd kan niet.")
        .from(returned, "");
    view! {
        <section class="ul-panel" aria-labelledby="datum">
            <form class="ul-form" method="post" action=paths::DEMO_DATE novalidate>
                <div class="ul-stack ul-stack--tight">
                    <h2 class="utrecht-heading-3" id="datum">
                        "Wat gebeurt er later?"
                    </h2>
                    <p class="utrecht-paragraph">
                        "Het is hier " {today.long()} ". Ga naar een latere dag om te zien hoe een termijn afloopt. \
                        Iedereen is daarna uitgelogd en kiest opnieuw wie hij is."
                    </p>
                </div>
                {text_field(&day, Entry::Date)}
                <div class="ul-actions">{button(Tone::Secondary, "Ga naar deze dag")}</div>
            </form>
        </section>
    }
    .into_any()
}
