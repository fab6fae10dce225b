//! The letters that wait to be posted (te versturen post).

use crate::forms::{Returned, form_head};
use crate::page::{Nav, Page};
use crate::parts::table::{Column, table};
use crate::parts::{capital, empty, link, page_head};
use crate::paths;
use crate::views::case::post::{LetterLine, PostPage};
use crate::views::case::undelivered::MessageKind;
use crate::words;
use domain::calendar::DutchDate;
use leptos::prelude::*;

/// What waits to be posted, oldest first.
pub fn letters_to_post(page: PostPage, returned: &Returned) -> Page {
    let lead = "Deze brieven gaan naar mensen die geen digitale post krijgen. Druk ze af, doe ze op de post en leg vast op \
                welke dag dat was: dan pas begint een termijn te lopen (Awb 3:41).";
    let list = if page.letters.is_empty() {
        empty("Er ligt geen post klaar", "Als een bestuur per post bericht krijgt, staan de brieven hier.", ())
    } else {
        let rows = page.letters.into_iter().map(row).collect_view();
        let columns = ["Brief", "Dossier", "Van"].map(|name| Column::Words(name.to_owned()));
        table("Te versturen post, oudste eerst", "", columns, view! { <tbody>{rows}</tbody> })
    };
    let body = (form_head(returned), page_head("Te versturen post", lead, ()), list);
    Page::new("Te versturen post", body).under(Nav::Post).after(returned)
}

fn row(letter: LetterLine) -> AnyView {
    let what = capital(words::message(MessageKind::Step(letter.notice)));
    view! {
        <tr>
            <th scope="row">{link(paths::letter_to_post(&letter.id), what)}</th>
            <td>{format!("{}: {}", letter.reference, letter.title)}</td>
            <td>{letter.made_on.long()}</td>
        </tr>
    }
    .into_any()
}
