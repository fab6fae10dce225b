//! The board's home: all its proposals (mijn voorstellen).

use crate::forms::{Returned, form_head};
use crate::page::{Nav, Page};
use crate::parts::{Tone, button_link, card, empty, link, page_head, progress, status_badge};
use crate::paths;
use crate::views::board::invitation::InvitationView;
use crate::views::proposal::drafting::ProposalCard;
use crate::words;
use domain::case::Status;
use leptos::prelude::*;

/// One card for each proposal, newest first, below the invitations that wait for an answer.
pub fn proposals(cards: Vec<ProposalCard>, invitations: &[InvitationView], returned: &Returned) -> Page {
    let start = |tone| button_link(tone, paths::NEW_PROPOSAL, "Nieuw voorstel beginnen");
    let action = (!cards.is_empty()).then(|| start(Tone::Secondary));
    let list = if cards.is_empty() {
        empty(
            "U hebt nog geen voorstel",
            "Begin met een voorstel. U kunt altijd stoppen en later verdergaan. De gemeente ziet niets voordat u dat wilt.",
            start(Tone::Primary),
        )
    } else {
        let cards = cards.into_iter().enumerate().map(|(index, card)| proposal(index, card)).collect_view();
        view! { <ul class="ul-cards">{cards}</ul> }.into_any()
    };
    let invited = (!invitations.is_empty()).then(|| {
        let lines = invitations.iter().map(invited).collect_view();
        view! { <ul class="ul-members">{lines}</ul> }
    });
    let head = page_head("Mijn voorstellen", "", action);
    let body = view! { {form_head(returned)} {head} <div class="ul-stack ul-stack--loose">{invited} {list}</div> };
    Page::new("Mijn voorstellen", body).under(Nav::Proposals)
}

fn invited(invitation: &InvitationView) -> AnyView {
    let InvitationView { id, inviter, title, .. } = invitation;
    view! {
        <li>
            <div>
                <p class="ul-eyebrow">"U bent uitgenodigd"</p>
                <p>{format!("{inviter} vraagt u mee te schrijven aan “{title}”.")}</p>
            </div>
            <div class="ul-actions">{button_link(Tone::Secondary, paths::invitation(id), "Bekijk de uitnodiging")}</div>
        </li>
    }
    .into_any()
}

fn proposal(index: usize, proposal: ProposalCard) -> AnyView {
    let (href, label) = onward(&proposal);
    let head = head(&proposal, href.clone());
    let tone = if proposal.your_turn { Tone::Primary } else { Tone::Secondary };
    let body = proposal.progress.map(|(done, needed)| {
        progress(&format!("voortgang-{index}"), (done, needed), format!("{done} van {needed} vragen zijn af"))
    });
    let name = format!(" met {}", proposal.title);
    let foot = view! {
        <p class="ul-card__note">{words::card_note(proposal.status, proposal.due)}</p>
        {button_link(tone, href, view! { {label} <span class="ul-hidden">{name}</span> })}
    };
    card(proposal.your_turn, head, body, foot.into_any())
}

fn head(proposal: &ProposalCard, href: String) -> AnyView {
    let turn = proposal.your_turn.then(|| view! { <p class="ul-eyebrow">"U bent aan zet"</p> });
    let reference = proposal.reference.as_ref().map(|reference| {
        view! { <p class="ul-card__ref">{format!("Dossier {reference}")}</p> }
    });
    view! {
        <div>
            {turn} {reference} <h2 class="ul-card__title">{link(href, proposal.title.clone())}</h2>
            <p class="ul-card__sub">{format!("Uitdaagvoorstel voor de gemeente {}", proposal.municipality)}</p>
        </div>
        {status_badge(proposal.status)}
    }
    .into_any()
}

/// Where the card leads: on with writing, or to the case.
fn onward(proposal: &ProposalCard) -> (String, &'static str) {
    let id = &proposal.id;
    match (proposal.status, proposal.resume) {
        (Status::Draft, Some(section)) => (paths::section(id, section.id), "Ga verder"),
        (Status::Draft, None) => (paths::readiness(id), "Ga verder"),
        (Status::RevisionRequested, _) => (paths::readiness(id), "Pas het voorstel aan"),
        (Status::SupplementRequested, _) => (paths::readiness(id), "Vul het voorstel aan"),
        _ => (paths::case(id), "Bekijk het dossier"),
    }
}
