//! Two texts for one field, side by side.

use leptos::prelude::*;

/// Who wrote it and when, the text, and the button that chooses it.
type Side = (String, AnyView, AnyView);

/// What is stored and the other text, with a title and a sentence that says what to do.
pub fn two_texts(id: &str, (title, why): (&'static str, &'static str), stored: Side, other: Side) -> AnyView {
    let column = |name: &'static str, (by, text, press): Side| {
        view! {
            <div class="ul-conflict__side">
                <h3 class="utrecht-heading-5">{name}</h3>
                <p class="ul-small ul-subtle">{by}</p>
                <div class="ul-conflict__text">{text}</div>
                {press}
            </div>
        }
    };
    let heading = format!("versies-{id}");
    view! {
        <section class="ul-conflict" aria-labelledby=heading.clone()>
            <h2 class="utrecht-heading-4" id=heading.clone()>
                {title}
            </h2>
            <p class="ul-small">{why}</p>
            <div class="ul-conflict__sides">{column("Nu bewaard", stored)} {column("De andere versie", other)}</div>
        </section>
    }
    .into_any()
}
