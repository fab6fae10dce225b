//! Comments on a question (opmerkingen): what the board says to each other, and placing one.

use crate::forms::{FieldProps, Returned, action_button, checkbox_group, form_head, hidden, text_area};
use crate::page::{Nav, Page};
use crate::parts::{Tone, crumbs_of, empty, link, linked, page_head, place_of};
use crate::views::board::comments::{CommentAction, CommentView, CommentsPage, fields};
use crate::words;
use leptos::prelude::*;

/// All comments, oldest first, and the form for another.
pub fn comments(page: CommentsPage, returned: &Returned) -> Page {
    let back = place_of(&page.head, page.section, &page.question);
    let action = Some(link(back.clone(), "Terug naar het antwoord"));
    let body = view! {
        {crumbs_of(&page.head, [(back, page.section.title.to_owned())])}
        {form_head(returned)}
        {page_head(
            format!("Opmerkingen bij “{}”", page.label),
            "Alleen uw bestuur leest dit. Het staat niet in het voorstel.",
            action,
        )}
        <div class="ul-stack ul-stack--loose">
            {list(&page)} {page.may_comment.then(|| state(&page))} {page.may_comment.then(|| place(&page, returned))}
        </div>
    };
    Page::new(format!("Opmerkingen: {}", page.label), body).under(Nav::Proposals).after(returned)
}

fn list(page: &CommentsPage) -> AnyView {
    if page.comments.is_empty() {
        return empty("Er zijn nog geen opmerkingen", "Wat iemand hier schrijft, komt op deze plaats.", ());
    }
    let items = page.comments.iter().map(|one| comment(one, page.may_comment)).collect_view();
    view! { <ol class="ul-versions">{items}</ol> }.into_any()
}

fn comment(comment: &CommentView, may_comment: bool) -> AnyView {
    let to = (!comment.mentioned.is_empty()).then(|| format!("Voor {}. ", comment.mentioned.join(", ")));
    let solved = comment.resolved.as_ref().map(|by| format!("Opgelost: {}.", words::by(by)));
    let name = format!(" van {}", words::by(&comment.by));
    let remove = (comment.removable && may_comment).then(|| {
        let label = view! {
            "Verwijder"
            <span class="ul-hidden">{format!(" de opmerking{name}")}</span>
        };
        let action = CommentAction::Remove(comment.id.clone());
        view! { <form method="post">{action_button(Tone::Remove, &action, label)}</form> }
    });
    view! {
        <li>
            <h2 class="utrecht-heading-4">{words::by(&comment.by)}</h2>
            <div class="ul-prose">{linked(&comment.text)}</div>
            <p class="ul-small ul-subtle">{to} {solved}</p>
            {remove}
        </li>
    }
    .into_any()
}

/// Calling all of them solved, or opening them again.
fn state(page: &CommentsPage) -> Option<AnyView> {
    let open = page.comments.iter().any(|comment| comment.resolved.is_none());
    (!page.comments.is_empty()).then(|| {
        let (action, label) = if open {
            (CommentAction::Resolve, "Alle opmerkingen zijn opgelost")
        } else {
            (CommentAction::Reopen, "Zet de opmerkingen weer open")
        };
        view! {
            <form class="ul-actions" method="post">
                {hidden(fields::SEEN, page.last)} {action_button(Tone::Secondary, &action, label)}
            </form>
        }
        .into_any()
    })
}

fn place(page: &CommentsPage, returned: &Returned) -> AnyView {
    let text = FieldProps::new(fields::TEXT, "Uw opmerking")
        .help("Hoogstens 2.000 tekens. Noemt u iemand met een @ ervoor, zoals @Anna, dan krijgt die een mail.")
        .from(returned, "");
    let to = FieldProps {
        value: returned.ticked(fields::TO, ""),
        error: returned.error(fields::TO),
        help: "Wie u aanvinkt, krijgt uw opmerking per mail.".to_owned(),
        ..FieldProps::new(fields::TO, "Wie moet dit weten?")
    };
    let to = (!page.others.is_empty()).then(|| checkbox_group(&to, page.others.iter().cloned()));
    view! {
        <section class="ul-form ul-layout--read" aria-labelledby="plaatsen">
            <h2 class="utrecht-heading-2" id="plaatsen">
                "Plaats een opmerking"
            </h2>
            <form class="ul-form" method="post" novalidate>
                {text_area(&text, 4, None)} {to}
                <div class="ul-actions">
                    {action_button(Tone::Primary, &CommentAction::Add, "Plaats de opmerking")}
                </div>
            </form>
        </section>
    }
    .into_any()
}
