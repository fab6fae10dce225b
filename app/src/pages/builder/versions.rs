//! Earlier versions of an answer (geschiedenis): who changed what and when, and a button to put a version back.

use crate::forms::{Returned, button, form_head, hidden};
use crate::page::{Nav, Page};
use crate::parts::{Tone, crumbs_of, empty, link, not_asked, page_head, place_of, version_changes};
use crate::views::fields::VERSION;
use crate::views::proposal::versions::{ChangeView, HistoryPage, VersionView, fields};
use crate::words;
use domain::proposal::diff;
use leptos::prelude::*;

/// All versions, newest first.
pub fn versions(page: HistoryPage, returned: &Returned) -> Page {
    let HistoryPage { head, section, question, label, is_open, current, versions } = page;
    let back = place_of(&head, section, &question);
    let action = Some(link(back.clone(), "Terug naar het antwoord"));
    let list = if versions.is_empty() {
        empty("Er is nog niets geschreven", "Zodra iemand hier iets invult, staat het hieronder.", ().into_any())
    } else {
        let items = versions.iter().map(|one| version(one, current, head.can_edit && is_open)).collect_view();
        view! { <ol class="ul-versions">{items}</ol> }.into_any()
    };
    let body = view! {
        {crumbs_of(&head, [(back, section.title.to_owned())])}
        {form_head(returned)}
        {page_head(format!("Versies van “{label}”"), "Niets raakt kwijt: elke versie blijft bewaard.", action)}
        {(head.can_edit && !is_open).then(not_asked)}
        {list}
    };
    Page::new(format!("Versies: {label}"), body).under(Nav::Proposals).after(returned)
}

fn version(version: &VersionView, current: i64, can_edit: bool) -> AnyView {
    let is_current = version.version == current;
    let name = format!(" van {}", words::by(&version.by));
    let restore = (can_edit && !is_current).then(|| {
        let label = view! {
            "Zet deze versie terug"
            <span class="ul-hidden">{name}</span>
        };
        view! {
            <form method="post">
                {hidden(VERSION, current)} {hidden(fields::RESTORE, version.version)}
                {button(Tone::Secondary, label)}
            </form>
        }
    });
    let now = is_current.then(|| view! { <strong>"Nu in het voorstel. "</strong> });
    view! {
        <li>
            <h2 class="utrecht-heading-4">{words::by(&version.by)}</h2>
            <p class="ul-small ul-subtle">{now} {summary(&version.change)}</p>
            {version_changes(&version.change)}
            {restore}
        </li>
    }
    .into_any()
}

/// What changed, in a few words.
fn summary(change: &ChangeView) -> String {
    match change {
        ChangeView::Answer(change) => diff::summary(change),
        ChangeView::Cells(cells) if cells.len() == 1 => "1 cel anders".to_owned(),
        ChangeView::Cells(cells) => format!("{} cellen anders", cells.len()),
    }
}
