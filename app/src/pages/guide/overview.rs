//! All guidance on one page (uitleg): the two checks, the articles, the building blocks and the services.

use super::onward::onward;
use super::service::fit_badge;
use super::{benefits, initiatives};
use crate::page::{Nav, Page};
use crate::parts::{building_block, link, section_head};
use crate::paths;
use domain::guide::{Onward, articles, blocks, services};
use leptos::prelude::*;

const LEAD: &str = "Alles wat u wilt weten voordat u begint. U hebt geen account nodig.";

/// Everything there is to read before somebody begins, one press away.
pub fn overview() -> Page {
    let body = view! {
        {section_head("", "Uitleg", LEAD)}
        <div class="ul-stack ul-stack--loose">
            {group("lezen", "Eerst lezen", tiles(articles()))}
            {group("checks", "Eerst kijken of het past", tiles(checks()))}
            {group("bouwstenen", "De acht bouwstenen van een zorgcoöperatie", building_blocks())}
            {group("diensten", "De diensten", service_tiles())}
            {onward(Onward::Eligibility(None))}
        </div>
    };
    Page::new("Uitleg", body).about(LEAD).under(Nav::Guide)
}

/// A group under its heading, which has an address of its own.
fn group(id: &'static str, title: &'static str, content: AnyView) -> AnyView {
    view! {
        <section class="ul-stack" id=id tabindex="-1">
            <h2 class="utrecht-heading-2">{title}</h2>
            {content}
        </section>
    }
    .into_any()
}

/// Where something leads, what it is called and what it says.
type Tile = (String, String, &'static str);

fn articles() -> Vec<Tile> {
    let tile = |article: &articles::Article| (paths::article(article.id), article.title.to_owned(), article.lead);
    let benefits = (paths::BENEFITS.to_owned(), benefits::TITLE.to_owned(), benefits::LEAD);
    let initiatives = (paths::INITIATIVES.to_owned(), initiatives::TITLE.to_owned(), initiatives::LEAD);
    articles::ALL.into_iter().map(tile).chain([benefits, initiatives]).collect()
}

fn checks() -> Vec<Tile> {
    let tile = |href: &str, title: &str, text| (href.to_owned(), title.to_owned(), text);
    vec![
        tile(paths::ELIGIBILITY, "Kunnen wij dit uitdagen?", "Zes vragen over uw plan en uw gemeente."),
        tile(paths::SELF_CHECK, "Zelfcheck", "Met 24 stellingen ziet u wat al staat, en wat nog niet."),
    ]
}

fn tiles(tiles: Vec<Tile>) -> AnyView {
    in_rows(tiles.into_iter().map(|(href, title, text)| tile(link(href, title), text.into_any())))
}

fn building_blocks() -> AnyView {
    in_rows(blocks::ALL.into_iter().map(|guide| tile(building_block(guide.block), guide.lead.into_any())))
}

fn service_tiles() -> AnyView {
    in_rows(
        services::ALL
            .into_iter()
            .map(|service| tile(link(paths::service(service.value), service.label()), fit_badge(service.fit))),
    )
}

fn tile(title: AnyView, text: AnyView) -> AnyView {
    view! {
        <li class="ul-tile">
            <h3>{title}</h3>
            <p>{text}</p>
        </li>
    }
    .into_any()
}

fn in_rows(tiles: impl Iterator<Item = AnyView>) -> AnyView {
    view! { <ul class="ul-tiles">{tiles.collect_view()}</ul> }.into_any()
}
