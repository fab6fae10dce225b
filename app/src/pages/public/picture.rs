//! The picture of the home page: a street with three houses and a tree.

use leptos::prelude::*;

/// Decoration only, so hidden from those who listen.
pub(super) fn street() -> AnyView {
    view! {
        <svg class="ul-hero__picture" viewBox="0 0 440 250" aria-hidden="true" focusable="false">
            {tree()} {gabled_house()} {pointed_house()} {necked_house()}
            <rect class="ul-scene--ground" x="0" y="236" width="440" height="14" />
        </svg>
    }
    .into_any()
}

fn tree() -> AnyView {
    view! {
        <circle class="ul-scene--tree" cx="60" cy="128" r="44" />
        <circle class="ul-scene--tree" cx="92" cy="150" r="34" />
        <circle class="ul-scene--tree" cx="36" cy="160" r="30" />
        <path class="ul-scene--trunk" d="M64 236v-84M64 190l20-20M64 178l-18-16" />
    }
    .into_any()
}

fn gabled_house() -> AnyView {
    view! {
        <path class="ul-scene--wall" d="M128 236V128h10v-14h12v-14h12V86h20v14h12v14h12v14h10v108z" />
        {window("ul-scene--window", 144, 138)}
        {window("ul-scene--lit", 190, 138)}
        {window("ul-scene--window", 144, 182)}
        {door(184, 184)}
    }
    .into_any()
}

fn pointed_house() -> AnyView {
    view! {
        <path class="ul-scene--wall-dark" d="M224 236V110l42-46 42 46v126z" />
        {window("ul-scene--lit", 242, 122)}
        {window("ul-scene--window", 274, 122)}
        {window("ul-scene--window", 242, 168)}
        {door(270, 184)}
    }
    .into_any()
}

fn necked_house() -> AnyView {
    view! {
        <path
            class="ul-scene--wall-light"
            d="M316 236V140c0-10 6-14 12-18s10-12 12-22h32c2 10 6 18 12 22s12 8 12 18v96z"
        />
        {window("ul-scene--window", 330, 146)}
        {window("ul-scene--window", 364, 146)}
        {window("ul-scene--lit", 330, 190)}
        {door(362, 184)}
    }
    .into_any()
}

fn window(class: &'static str, x: u16, y: u16) -> AnyView {
    view! { <rect class=class x=x.to_string() y=y.to_string() width="18" height="24" /> }.into_any()
}

fn door(x: u16, y: u16) -> AnyView {
    view! { <rect class="ul-scene--door" x=x.to_string() y=y.to_string() width="26" height="52" /> }.into_any()
}
