//! Proof of receipt (ontvangstbevestiging, Awb 2:17).

use crate::page::{Nav, Page};
use crate::parts::{Tone, attachment_section, button_link, fingerprint, lead};
use crate::paths;
use crate::views::proposal::submission::ReceiptPage;
use crate::words;
use domain::calendar::DutchDate;
use domain::case::VersionKind;
use jiff::civil::Date;
use leptos::prelude::*;

/// What the board sees right after submitting, and whenever it looks again.
pub fn receipt(page: ReceiptPage) -> Page {
    let ReceiptPage {
        id,
        title,
        reference,
        municipality,
        version,
        kind,
        received,
        due,
        sha256,
        document,
        attachments: files,
        approved,
        mailed_to,
        post,
    } = page;
    let heading = heading(kind);
    let body = view! {
        <div class="ul-layout--side">
            <div class="ul-stack ul-stack--loose">
                <div class="ul-receipt ul-stack">
                    <p class="ul-eyebrow">{title}</p>
                    <h1 class="utrecht-heading-1" id="kop" tabindex="-1">{heading}</h1>
                    {lead(format!("De gemeente {municipality} ontving het op {}.", words::date_and_time(received)))}
                    <p>"Uw kenmerk:" <br /> <strong class="ul-reference">{reference}</strong></p>
                    {approved.map(|given| view! { <p>{words::approval(&given)}</p> })}
                </div>
                {next_steps(&mailed_to, post, due)}
                <div class="ul-actions">
                    {button_link(Tone::Primary, paths::case(&id), "Bekijk het dossier")}
                    {button_link(Tone::Secondary, paths::document(&document), "Download wat u indiende (pdf)")}
                </div>
            </div>
            <div class="ul-stack ul-stack--loose">{proof(version, &sha256)} {attachment_section("Ook ontvangen", &files)}</div>
        </div>
    };
    Page::new(heading, body).under(Nav::Proposals)
}

const fn heading(kind: VersionKind) -> &'static str {
    match kind {
        VersionKind::First => "Uw voorstel is ontvangen",
        VersionKind::Supplement => "Uw aanvulling is ontvangen",
        VersionKind::Revision => "Uw aangepaste versie is ontvangen",
    }
}

fn next_steps(mailed_to: &[String], post: Option<String>, due: Option<Date>) -> AnyView {
    let mail = match mailed_to {
        [] => "Met deze bevestiging, en een link naar alles wat u invulde.".to_owned(),
        people => format!(
            "Met deze bevestiging, en een link naar alles wat u invulde. De mail gaat naar {}.",
            people.join(", ")
        ),
    };
    let told = match post {
        Some(address) => step("U krijgt een brief", format!("Met deze bevestiging, per post naar {address}.")),
        None => step("U krijgt een mail", mail),
    };
    let decision = due.map_or_else(
        || "De termijn staat nu stil. In het dossier ziet u waarom.".to_owned(),
        |due| format!("Uiterlijk {}. In het dossier ziet u altijd hoeveel dagen er over zijn.", due.with_weekday()),
    );
    let complete = "Mist er iets? Dan hoort u wat, en krijgt u tijd om het aan te vullen.".to_owned();
    view! {
        <section class="ul-stack" aria-labelledby="nu">
            <h2 class="utrecht-heading-2" id="nu">
                "Wat gebeurt er nu?"
            </h2>
            <ol class="ul-steps">
                {told}
                {step("De gemeente kijkt of alles er is", complete)}
                {step("De gemeente besluit", decision)}
            </ol>
        </section>
    }
    .into_any()
}

fn step(title: &'static str, text: String) -> AnyView {
    view! {
        <li>
            <h3>{title}</h3>
            <p>{text}</p>
        </li>
    }
    .into_any()
}

fn proof(version: u32, sha256: &str) -> AnyView {
    let text = format!(
        "Dit is versie {version}. Wij hebben de inhoud vastgelegd met deze controlecode (SHA-256). Zo kan niemand haar \
         ongemerkt veranderen."
    );
    view! {
        <aside class="ul-panel ul-stack ul-stack--tight" aria-labelledby="bewijs">
            <h2 class="utrecht-heading-3" id="bewijs">
                "Bewijs"
            </h2>
            <p class="utrecht-paragraph">{text}</p>
            {fingerprint(sha256)}
        </aside>
    }
    .into_any()
}
