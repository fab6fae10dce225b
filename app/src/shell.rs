//! The house style around every page: head, header, menu, footer.

mod footer;
mod mark;
mod menu;

use self::footer::footer;
use self::mark::mark;
use self::menu::menu;
use crate::forms::hidden;
use crate::page::{Assets, Frame, Nav, Page};
use crate::paths;
use crate::views::Actor;
use crate::views::fields::PERSON;
use domain::calendar::DutchDate;
use jiff::civil::Date;
use leptos::config::LeptosOptions;
use leptos::hydration::HydrationScripts;
use leptos::nonce::use_nonce;
use leptos::prelude::*;

/// From so many things on that are new, no more is told than that there are many.
const MOST_COUNTED: usize = 100;

/// The whole HTML document of a page. Pages with islands take the script's nonce from Leptos' context.
pub fn document(frame: &Frame, page: Page) -> String {
    let islands = page.islands;
    let html = format!("<!DOCTYPE html>{}", valid(&shell(frame, page).to_html(), islands));
    match &frame.visitor {
        Some(visitor) => html.split_inclusive("</form>").map(|part| marked(part, visitor)).collect(),
        None => html,
    }
}

/// Mends what Leptos writes that is no HTML. Between pieces of a page it leaves marks that only islands need, and that
/// are no whole comments. And to fetch the script it puts the nonce where HTML knows two words. What people typed holds
/// neither: it is escaped.
fn valid(html: &str, islands: bool) -> String {
    let html = html.replace("<!>", if islands { "<!---->" } else { "" });
    match use_nonce().filter(|_| islands) {
        Some(nonce) => html.replace(&format!(r#"crossorigin="{nonce}""#), r#"crossorigin="anonymous""#),
        None => html,
    }
}

/// The document up to the end of a form, which says for whom its page was made if it posts. What a form without posting
/// asks stands in the address, where no id of a person belongs. What people typed never ends a form: it is escaped.
fn marked(part: &str, visitor: &Actor) -> String {
    let tag = part.rsplit_once("<form").and_then(|(_, form)| form.split_once('>'));
    let posts = tag.is_some_and(|(attributes, _)| !attributes.contains(r#"method="get""#));
    match part.strip_suffix("</form>") {
        Some(form) if posts => format!("{form}{}</form>", made_for(visitor)),
        _ => part.to_owned(),
    }
}

/// For whom a page was made, so that it is not saved as somebody else's who signed in meanwhile. Here and not in each
/// form, so that none can do without.
fn made_for(visitor: &Actor) -> String {
    hidden(PERSON, visitor.id.clone()).to_html()
}

fn shell(frame: &Frame, page: Page) -> AnyView {
    let layout = if page.wide { "utrecht-page-layout ul-wide" } else { "utrecht-page-layout" };
    let main = if page.wide { "utrecht-page-body__content ul-wide" } else { "utrecht-page-body__content" };
    view! {
        <html lang="nl" class="utrecht-root voorbeeld-theme">
            {head(frame, &page)}
            <body class="utrecht-body utrecht-document" data-person=frame.visitor.as_ref().map(|visitor| visitor.id.clone())>
                <a class="utrecht-skip-link utrecht-skip-link--visible-on-focus" href="#kop">"Naar de inhoud"</a>
                <div class=layout>
                    {header(frame, page.nav)}
                    {menu(frame, page.nav)}
                    {frame.demo.map(demo)}
                    <div class="utrecht-page-body">
                        <main class=main id="inhoud" tabindex="-1">{page.body}</main>
                    </div>
                    {footer(frame.site.as_ref())}
                </div>
            </body>
        </html>
    }
    .into_any()
}

/// Says on top of every page of a demo that it is one, and which day it is there.
fn demo(today: Date) -> AnyView {
    let day = today.long();
    let sentence = format!("Dit is een proefomgeving. Alle namen en bedragen zijn verzonnen. Het is hier {day}.");
    view! { <aside class="ul-demo" aria-label="Proef">{sentence}</aside> }.into_any()
}

fn head(frame: &Frame, page: &Page) -> AnyView {
    let assets = &frame.assets;
    let own = frame.site.as_ref().and_then(|site| site.style.clone());
    let prefix = if page.failed { "Fout: " } else { "" };
    let title = format!("{prefix}{} | Uitdaagloket", page.title);
    view! {
        <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <meta name="color-scheme" content="light" />
            <title>{title}</title>
            <meta name="description" content=page.description.clone() />
            <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
            {page.feed.map(|feed| view! { <link rel="alternate" type="application/atom+xml" href=feed title="Uitdagingen" /> })}
            {preloaded(&assets.fonts)}
            <link rel="stylesheet" href=assets.css.clone() />
            {own.map(|own| view! { <link rel="stylesheet" href=own /> })}
            {page.islands.then(|| scripts(assets))}
        </head>
    }
    .into_any()
}

/// Fonts come with the style sheet instead of after it, so that no text jumps. Browsers fetch fonts without
/// credentials, also from their own site, and would fetch them twice without `crossorigin`.
fn preloaded(fonts: &[String]) -> Vec<AnyView> {
    let font = |font: &String| {
        view! { <link rel="preload" href=font.clone() r#as="font" type="font/woff2" crossorigin="anonymous" /> }
            .into_any()
    };
    fonts.iter().map(font).collect()
}

fn scripts(assets: &Assets) -> AnyView {
    let options = LeptosOptions::builder().output_name(assets.output_name.as_str()).build();
    view! { <HydrationScripts options islands=true /> }.into_any()
}

fn header(frame: &Frame, current: Nav) -> AnyView {
    let (home, place) = frame.site.as_ref().map_or_else(
        || (paths::WELCOME.to_owned(), "voor coöperaties en gemeenten".to_owned()),
        |site| (paths::municipality(&site.slug), format!("gemeente {}", site.name)),
    );
    view! {
        <header class="utrecht-page-header ul-header">
            <div class="utrecht-page-header__content ul-header__content">
                <a class="ul-brand" href=home>
                    {mark()}
                    <span class="ul-brand__name">"Uitdaagloket"</span>
                    <span class="ul-brand__place">{place}</span>
                </a>
                {frame.visitor.as_ref().map(|visitor| user(visitor, current))}
            </div>
        </header>
    }
    .into_any()
}

/// The mark: a person in an open door.
fn user(visitor: &Actor, current: Nav) -> AnyView {
    let here = (current == Nav::News).then_some("page");
    let side = if visitor.is_officer { "bij de gemeente" } else { "bij de coöperatie" };
    view! {
        <div class="ul-user">
            <p class="ul-user__name">
                <strong>{visitor.name.clone()}</strong>
                {side}
            </p>
            <a class="ul-user__own" href=paths::NEWS aria-current=here>
                "Meldingen" {unread(visitor.unread)}
            </a>
            <a class="ul-user__own" href=paths::OWN_DATA>
                "Mijn gegevens"
            </a>
            <form method="post" action=paths::SIGN_OUT>
                <button
                    class="utrecht-button utrecht-button--subtle ul-button--small ul-button--on-ink"
                    type="submit"
                >
                    "Uitloggen"
                </button>
            </form>
        </div>
    }
    .into_any()
}

/// How many things are new; nothing for none.
fn unread(count: usize) -> Option<AnyView> {
    let shown = if count < MOST_COUNTED { count.to_string() } else { format!("{}+", MOST_COUNTED - 1) };
    let badge = view! { " " <span class="ul-count">{shown} <span class="ul-hidden">" nieuw"</span></span> };
    (count > 0).then(|| badge.into_any())
}
