//! The second step with which officers sign in (tweede stap).

use crate::forms::{Entry, FieldProps, Returned, button, form_head, hidden, text_field};
use crate::page::{Nav, Page};
use crate::parts::{Mood, Tone, alert, button_link, section_head};
use crate::paths;
use crate::views::account::second_factor::{QrView, SecondStep, SetUp, fields};
use crate::words;
use leptos::prelude::*;

/// Asks for a code, or to set up an app first. `next` is the path to go on to.
pub fn second_step(step: SecondStep, next: &str, returned: &Returned) -> Page {
    let (title, lead, above) = match step {
        SecondStep::Ask => {
            ("Typ de code uit uw app", "U werkt voor een gemeente. Daarom vragen wij ook een code uit uw app.", None)
        }
        SecondStep::SetUp(set_up) => (
            "Stel de tweede stap in",
            "U werkt voor een gemeente. Daarom vragen wij u voortaan ook een code uit een app.",
            Some(set_up_app(&set_up)),
        ),
    };
    let help = if above.is_some() {
        "De 6 cijfers die de app nu laat zien."
    } else {
        "De 6 cijfers die de app nu laat zien. Bent u uw toestel kwijt? Typ dan een van uw herstelcodes."
    };
    let code = FieldProps::new(fields::CODE, "Code uit de app").help(help).from(returned, "");
    let lost = above.is_none().then(|| {
        let text = "Geen toestel en geen herstelcodes? De functioneel beheerder van uw gemeente laat u de tweede stap \
                    opnieuw instellen.";
        view! { <p class="utrecht-paragraph">{text}</p> }
    });
    let press = if above.is_some() { "Stel in en log in" } else { "Log in" };
    let body = view! {
        {form_head(returned)}
        {section_head("", title, lead)}
        <div class="ul-stack ul-stack--loose ul-layout--read">
            {above}
            <form class="ul-form" method="post" action=paths::SECOND_STEP novalidate>
                {hidden(fields::NEXT, returned.value(fields::NEXT, next))} {text_field(&code, Entry::OneTimeCode)}
                <div class="ul-actions">{button(Tone::Primary, press)}</div>
            </form>
            <form class="ul-stack" method="post" action=paths::SIGN_OUT>
                {lost}
                <div class="ul-actions">{button(Tone::Secondary, "Stop met inloggen")}</div>
            </form>
        </div>
    };
    Page::new(title, body).under(Nav::SignIn).after(returned)
}

fn set_up_app(set_up: &SetUp) -> AnyView {
    view! {
        <div class="ul-prose">
            <ol>
                <li>
                    "Installeer een app voor inlogcodes op uw telefoon, zoals Google Authenticator, Microsoft \
                    Authenticator of FreeOTP. Een wachtwoordkluis met inlogcodes mag ook."
                </li>
                <li>"Scan met die app de code hieronder, of typ de sleutel over."</li>
                <li>"Typ de 6 cijfers die de app laat zien."</li>
            </ol>
        </div>
        {picture(&set_up.qr)}
        <p class="utrecht-paragraph">
            "Sleutel om over te typen: " <strong class="ul-hash" id="sleutel">{words::in_groups(&set_up.secret)}</strong> <br />
            "Account: " {set_up.account.clone()} <br /> "De sleutel ziet u hierna niet meer."
        </p>
    }
    .into_any()
}

fn picture(qr: &QrView) -> AnyView {
    let (size, path, within) = (qr.size.to_string(), qr.path.clone(), format!("0 0 {0} {0}", qr.size));
    view! {
        <svg
            width="240"
            height="240"
            viewBox=within
            shape-rendering="crispEdges"
            role="img"
            aria-label="QR-code met de sleutel voor uw app"
        >
            <rect width=size.clone() height=size fill="#ffffff" />
            <path d=path fill="#000000" />
        </svg>
    }
    .into_any()
}

/// The recovery codes, shown this once.
pub fn recovery_codes(codes: Vec<String>, next: &str) -> Page {
    let title = "Bewaar uw herstelcodes";
    let lead = "De tweede stap is ingesteld. Met een herstelcode logt u in als u uw toestel kwijt bent. Elke code werkt \
                één keer.";
    let codes = codes.into_iter().map(|code| view! { <li class="ul-hash">{code}</li> });
    let body = view! {
        {section_head("", title, lead)}
        <div class="ul-stack ul-stack--loose ul-layout--read">
            {alert(
                Mood::Warning,
                "U ziet deze codes maar één keer",
                "Print ze, schrijf ze op of zet ze in een wachtwoordkluis. Bewaar ze niet op het toestel met de app.",
            )} <ul class="ul-links" id="herstelcodes">{codes.collect_view()}</ul>
            <div class="ul-actions">{button_link(Tone::Primary, next.to_owned(), "Ik heb ze bewaard, ga verder")}</div>
        </div>
    };
    Page::new(title, body).under(Nav::SignIn)
}

/// For who typed too many wrong codes, or waited too long.
pub fn too_many_codes() -> Page {
    let title = "Log opnieuw in";
    let lead = "U typte vijf keer een verkeerde code, of u wachtte te lang. Log opnieuw in en probeer het weer. \
                Klopt de tijd op uw telefoon? De codes hangen daarvan af.";
    let body = view! {
        {section_head("", title, lead)}
        <div class="ul-actions">{button_link(Tone::Primary, paths::SIGN_IN, "Log opnieuw in")}</div>
    };
    Page::new(title, body).under(Nav::SignIn)
}
