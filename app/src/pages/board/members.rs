//! Who writes along (samen schrijven): the board with what each did last, and inviting somebody.

use super::confirmation::Confirmation;
use super::invited::{invitations, invite};
use crate::forms::{Returned, action_button, file_form, form_head, list_with_buttons};
use crate::page::{Nav, Page};
use crate::pages::undelivered::undelivered;
use crate::parts::{Tone, at_work, button_link, crumbs_of, in_words, link, page_head};
use crate::paths;
use crate::views::board::members::{BoardAction, BoardPage, MemberView};
use crate::views::proposal::head::{ProposalHead, ThreadLink};
use crate::views::proposal::transfer::LeftOut;
use crate::views::{ACTION, FormAction};
use crate::words;
use domain::case::Role;
use leptos::prelude::*;

const TITLE: &str = "Samen schrijven";

/// Everybody on the board's side, and the form to invite somebody for who may.
pub fn board(page: BoardPage, returned: &Returned) -> Page {
    let BoardPage { head, members, invited, may_manage, threads, undelivered: missed } = page;
    let has_buttons = may_manage && members.iter().any(|one| one.role != Role::Chair);
    let list = members.iter().map(|one| member(&head.id, one, may_manage)).collect_view();
    let body = view! {
        {crumbs_of(&head, [])}
        {form_head(returned)}
        {page_head(TITLE, "Deze mensen werken aan dit voorstel. De gemeente ziet deze pagina niet.", ())}
        <div class="ul-stack ul-stack--loose">
            {undelivered(&head.id, &missed)}
            {at_work(&head.activity.at_work, None)}
            {list_with_buttons(None, has_buttons, list)}
            {invitations(&invited, may_manage)}
            {may_manage.then(|| invite(returned))}
            {talk(&head, &threads)}
            {approval(&head)}
            {carry(&head)}
        </div>
    };
    Page::new(TITLE, body).under(Nav::Proposals).after(returned)
}

fn address(head: &ProposalHead) -> String {
    paths::board(&head.id)
}

/// The member with this id, if the person who looks can make it chair.
pub fn possible_chair<'a>(page: &'a BoardPage, person: &str) -> Option<&'a MemberView> {
    let members = page.members.iter().filter(|_| page.may_manage);
    members.filter(|member| member.role != Role::Chair).find(|member| member.id == person)
}

/// Asks whether this member is really to be chair.
pub fn handing_over(head: &ProposalHead, member: &MemberView) -> Page {
    let (name, role, back) = (&member.name, member.role.in_sentence(), address(head));
    let asked = Confirmation {
        title: "Het voorzitterschap overdragen",
        text: format!("U maakt {name} voorzitter. U wordt zelf {role}. Alleen {name} kan dat terugdraaien."),
        action: back.clone(),
        fields: vec![(ACTION, BoardAction::HandOver(member.id.clone()).value())],
        yes: format!("Ja, maak {name} voorzitter"),
        back: back.clone(),
    };
    asked.page(head, (back, TITLE.to_owned()))
}

fn member(case: &str, member: &MemberView, may_manage: bool) -> AnyView {
    let own = member.own.then_some(" (dat bent u)");
    let last = member.last.as_ref().map_or_else(
        || "Schreef nog niets.".to_owned(),
        |(section, at)| format!("Schreef het laatst aan: {section}, {}.", words::date_and_time(*at)),
    );
    let manage = (may_manage && member.role != Role::Chair).then(|| tools(case, member));
    let leave = (member.own && member.role != Role::Chair).then(|| {
        view! { <div class="ul-actions">{button_link(Tone::Remove, paths::leaving(case), "Ik doe niet meer mee")}</div> }
    });
    view! {
        <li>
            <div>
                <h2 class="utrecht-heading-4">{member.name.clone()} {own}</h2>
                <p>{member.role.label()}</p>
                <p class="ul-small ul-subtle">{member.email.clone()} <br /> {last}</p>
            </div>
            {manage} {leave}
        </li>
    }
    .into_any()
}

/// What a chair can do about a member.
fn tools(case: &str, member: &MemberView) -> AnyView {
    let hand_over = view! {
        "Maak voorzitter"
        <span class="ul-hidden">{format!(": {}", member.name)}</span>
    };
    let remove = view! {
        "Verwijder"
        <span class="ul-hidden">{format!(" {}", member.name)}</span>
    };
    view! {
        <div class="ul-actions">
            {button_link(Tone::Tool, paths::handing_over(case, &member.id), hand_over)}
            {action_button(Tone::Remove, &BoardAction::Remove(member.id.clone()), remove)}
        </div>
    }
    .into_any()
}

/// Asks a member who wants to stop whether that is really meant.
pub fn leaving(head: &ProposalHead) -> Page {
    let back = address(head);
    let asked = Confirmation {
        title: "Niet meer meedoen",
        text: "U ziet dit voorstel dan niet meer. Wat u schreef, blijft staan. Alleen de voorzitter kan u weer uitnodigen."
            .to_owned(),
        action: back.clone(),
        fields: vec![(ACTION, BoardAction::Leave.value())],
        yes: "Ja, ik doe niet meer mee".to_owned(),
        back: back.clone(),
    };
    asked.page(head, (back, TITLE.to_owned()))
}

/// What the board says about its answers, by section.
fn talk(head: &ProposalHead, threads: &[ThreadLink]) -> Option<AnyView> {
    let item = |thread: &ThreadLink| {
        let href = paths::comments(&head.id, &thread.question);
        let count = match thread.count.open {
            0 => "opgelost".to_owned(),
            open => format!("{} open", in_words(open)),
        };
        let place = format!("{}. {}: ", thread.section.number, thread.section.title);
        view! { <li>{place} {link(href, thread.label.clone())} {format!(" ({count})")}</li> }
    };
    (!threads.is_empty()).then(|| {
        view! {
            <section class="ul-stack ul-layout--read" aria-labelledby="opmerkingen">
                <h2 class="utrecht-heading-2" id="opmerkingen">
                    "Opmerkingen"
                </h2>
                <div class="ul-prose">
                    <ul>{threads.iter().map(item).collect_view()}</ul>
                </div>
            </section>
        }
        .into_any()
    })
}

/// The way to the approval by the board.
fn approval(head: &ProposalHead) -> AnyView {
    let text = head.activity.pending.as_ref().map_or_else(
        || "Er ligt nu geen versie voor.".to_owned(),
        |pending| format!("“{}” ligt voor. Akkoorden tot nu toe: {}.", pending.name, pending.given),
    );
    view! {
        <section class="ul-stack ul-layout--read" aria-labelledby="akkoord">
            <h2 class="utrecht-heading-2" id="akkoord">
                "Akkoord van uw bestuur"
            </h2>
            <p>{text} <br /> {link(paths::approval(&head.id), "Bekijk de akkoorden")}</p>
        </section>
    }
    .into_any()
}

/// Taking the draft along, and reading one in: that is also how a new proposal begins as a copy of an earlier one.
fn carry(head: &ProposalHead) -> AnyView {
    let help = "Een bestand dat u hier of bij een ander voorstel hebt gedownload. De antwoorden en de begroting daaruit \
                komen in dit voorstel; de naam ervan blijft. Wat er nu staat, blijft bewaard bij de eerdere versies. \
                Bijlagen komen niet mee.";
    let read_in = head.can_edit.then(|| {
        file_form((paths::import_draft(&head.id), ".json"), ("Concept inlezen", help), (), "Lees het concept in")
    });
    view! {
        <section class="ul-stack ul-layout--read" aria-labelledby="meenemen">
            <h2 class="utrecht-heading-2" id="meenemen">
                "Het concept meenemen"
            </h2>
            <p>
                "Bewaar alles wat u schreef in een bestand, of begin een nieuw voorstel met de tekst van een ander." <br />
                {link(paths::draft_file(&head.id), "Download het concept (json)")}
            </p>
            {read_in}
        </section>
    }
    .into_any()
}

/// A fresh form after an invitation was sent.
pub fn invitation_sent(email: &str) -> Returned {
    Returned::done("De uitnodiging is verstuurd", format!("Wij stuurden de uitnodiging naar {email}."))
}

/// A fresh form after a draft was imported of which not everything was taken over.
pub fn imported(left_out: &LeftOut) -> Returned {
    let questions = (!left_out.questions.is_empty()).then(|| {
        let names = left_out.questions.join(", ");
        format!("De antwoorden op deze vragen zijn niet overgenomen, want uw gemeente stelt ze niet: {names}.")
    });
    let files = match left_out.attachments {
        0 => None,
        1 => Some("1 bijlage".to_owned()),
        count => Some(format!("{count} bijlagen")),
    };
    let files = files.map(|files| {
        format!("Het bestand noemt {files}, maar bijlagen komen niet mee. Voeg ze zelf weer toe bij de vragen.")
    });
    let sentences = questions.into_iter().chain(files).collect::<Vec<_>>();
    Returned::done("Het concept is ingelezen", sentences.join(" "))
}
