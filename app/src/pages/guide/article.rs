//! An article of the guidance.

use super::frame::{list, page, part};
use super::initiatives;
use super::onward::onward;
use crate::page::Page;
use crate::parts::{link, numbered};
use crate::paths;
use domain::guide::articles::{self, Article, Text};
use leptos::prelude::*;

/// One article, with the others beside it.
pub fn article(article: &'static Article) -> Page {
    let parts = article.parts.iter().map(|one| part(one.title, one.body.iter().map(text).collect_view()));
    let body = parts.collect_view().into_any();
    page("", article.title, article.lead, (body, others(article)), onward(article.onward))
}

fn text(text: &'static Text) -> AnyView {
    match text {
        Text::Paragraph(text) => view! { <p class="utrecht-paragraph">{*text}</p> }.into_any(),
        Text::Bullets(items) => list(items),
        Text::Steps(items) => numbered(items.iter().map(|item| (*item).to_owned())),
    }
}

fn others(read: &Article) -> AnyView {
    let others = articles::ALL.into_iter().filter(|article| article.id != read.id);
    let links = others.map(|other| (paths::article(other.id), other.title));
    let links = links.chain([(paths::INITIATIVES.to_owned(), initiatives::TITLE)]);
    let links = links.map(|(href, title)| view! { <li>{link(href, title)}</li> });
    part("Lees ook", view! { <ul class="ul-links">{links.collect_view()}</ul> })
}
