//! What is missing, what can be stronger, and submitting (is het klaar?).

mod missing;
mod submitting;

pub use submitting::after_submitting;

use self::missing::{missing_by_section, size};
use self::submitting::submit;
use crate::forms::{Returned, form_head};
use crate::page::{Nav, Page};
use crate::parts::{
    FindingKind, Mood, alert, crumbs, findings, link, points_to_answer, progress, section_head, section_list,
};
use crate::paths;
use crate::views::proposal::drafting::{FindingLink, ReadinessPage};
use crate::views::proposal::head::{ProposalHead, ThreadLink};
use crate::words;
use domain::case::{BoardApproval, SupplementPoint, VersionKind};
use leptos::prelude::*;

/// The last page before submitting.
pub fn readiness(page: ReadinessPage, returned: &Returned) -> Page {
    let ReadinessPage { head, progress, missing, wrong, remarks, supplement, approved, open_comments, .. } = page;
    let (new_rules, kind) = (page.new_rules, page.kind);
    let remarks = [remarks, open_comments.into_iter().map(comment_remark).collect()].concat();
    let to_do = missing.len() + wrong.len();
    let (title, answers_request) = (title(kind), kind != VersionKind::First);
    let body = view! {
        {crumbs([(paths::PROPOSALS.to_owned(), "Mijn voorstellen".to_owned())])}
        {form_head(returned)}
        {section_head(head.title.clone(), title, lead(to_do, head.can_submit, answers_request))}
        <div class="ul-layout--side">
            <div class="ul-stack ul-stack--loose">
                <p>{link("#onderdelen", "Ga naar alle onderdelen")}</p>
                {new_rules.as_ref().map(|ordinance| move_first(&head.id, ordinance))}
                {request(&head.id, &supplement)}
                {(to_do == 0 && !answers_request).then(complete)}
                {list(&head.id, FindingKind::Wrong, &wrong)}
                {missing_by_section(&head, &missing)}
                {list(&head.id, FindingKind::Remark, &remarks)}
                {sections(&head)}
            </div>
            <aside class="ul-stack" aria-label="Nakijken en indienen">
                {review(&head, progress)}
                {approval(&head, approved.as_ref())}
                {submit(&head, to_do == 0 && new_rules.is_none(), (kind, remarks.len()), returned)}
            </aside>
        </div>
    };
    Page::new(title, body).under(Nav::Proposals).after(returned)
}

const fn title(kind: VersionKind) -> &'static str {
    match kind {
        VersionKind::First => "Is uw voorstel klaar?",
        VersionKind::Supplement => "Is uw aanvulling klaar?",
        VersionKind::Revision => "Is uw aangepaste versie klaar?",
    }
}

/// What stands between the draft and submitting it, besides its own gaps.
fn move_first(proposal: &str, ordinance: &str) -> AnyView {
    let text = view! {
        {format!("{ordinance} geldt ook voor uw voorstel. Ga daar eerst op over; daarna kunt u indienen. ")}
        {link(paths::rules(proposal), "Bekijk wat er verandert")}
    };
    alert(Mood::Warning, "Uw gemeente heeft nieuwe regels", text)
}

fn lead(to_do: usize, can_submit: bool, answers_request: bool) -> String {
    let then = if can_submit { "dan kunt u indienen" } else { "dan kan uw voorzitter indienen" };
    match to_do {
        0 if answers_request => "Pas aan waar de gemeente om vroeg, en dien het voorstel opnieuw in.".to_owned(),
        0 => "Er ontbreekt niets meer.".to_owned(),
        1 => format!("Nog één ding, {then}."),
        count => format!("Nog {count} dingen, {then}."),
    }
}

fn complete() -> AnyView {
    alert(Mood::Ok, "Alles is ingevuld", "Lees het voorstel nog één keer na als pdf, samen met uw bestuur.")
}

fn request(proposal: &str, points: &[SupplementPoint]) -> Option<AnyView> {
    if points.is_empty() {
        return None;
    }
    Some(
        view! {
            <section class="ul-stack" aria-labelledby="gevraagd">
                <h2 class="utrecht-heading-2" id="gevraagd">
                    "Hierom vroeg de gemeente"
                </h2>
                {points_to_answer(proposal, points)}
            </section>
        }
        .into_any(),
    )
}

fn list(proposal: &str, kind: FindingKind, found: &[FindingLink]) -> Option<AnyView> {
    let (id, title) = match kind {
        FindingKind::Wrong => ("fout", "Dit klopt nog niet "),
        FindingKind::Remark | FindingKind::Missing => ("zwak", "Dit kan sterker "),
    };
    (!found.is_empty()).then(|| {
        view! {
            <section class="ul-stack" aria-labelledby=id>
                <h2 class="utrecht-heading-2" id=id>
                    {title} <span class="ul-count">{found.len()}</span>
                </h2>
                {findings(proposal, kind, found)}
            </section>
        }
        .into_any()
    })
}

/// The way to every answer, also when nothing is missing.
fn sections(head: &ProposalHead) -> AnyView {
    view! {
        <section class="ul-stack" id="onderdelen" aria-labelledby="onderdelen-kop" tabindex="-1">
            <h2 class="utrecht-heading-2" id="onderdelen-kop">
                "Alle onderdelen"
            </h2>
            {section_list(head)}
        </section>
    }
    .into_any()
}

fn review(head: &ProposalHead, (done, needed): (usize, usize)) -> AnyView {
    let proposal = &head.id;
    view! {
        <section class="ul-panel ul-stack">
            <h2 class="utrecht-heading-3">"1. Nakijken"</h2>
            <div>{progress("voortgang", (done, needed), format!("{done} van {needed} vragen zijn af"))}</div>
            {size(head)}
            <p class="utrecht-paragraph">"Laat uw medebestuurders meelezen. Zo ziet de gemeente het straks:"</p>
            <p>{link(paths::draft_pdf(proposal), "Bekijk het voorstel als pdf")}</p>
        </section>
    }
    .into_any()
}

/// Whether the board approved this very text. It may be submitted without, so this is a remark.
fn approval(head: &ProposalHead, approved: Option<&BoardApproval>) -> AnyView {
    let page = link(paths::approval(&head.id), "Akkoord van uw bestuur");
    let text = match approved {
        Some(given) => view! { <p class="utrecht-paragraph">{words::approval(given)}</p> }.into_any(),
        None => view! {
            <p class="ul-note">
                <strong>"Let op: "</strong>
                "uw bestuur keurde de tekst van nu nog niet goed. U kunt wel indienen."
            </p>
        }
        .into_any(),
    };
    view! {
        <section class="ul-panel ul-stack">
            <h2 class="utrecht-heading-3">"2. Goedkeuren"</h2>
            {text}
            <p>{page}</p>
        </section>
    }
    .into_any()
}

/// An open thread of comments, as what is worth a second look before submitting.
fn comment_remark(thread: ThreadLink) -> FindingLink {
    let message = match thread.count.open {
        1 => "Hier staat nog 1 opmerking open. Los haar op voordat u indient.".to_owned(),
        open => format!("Hier staan nog {open} opmerkingen open. Los ze op voordat u indient."),
    };
    FindingLink { section: thread.section, field: thread.question, label: thread.label, message }
}
