//! The main menu.

use crate::page::{Frame, MunicipalitySite, Nav};
use crate::paths;
use leptos::prelude::*;

/// What everybody may read, and what is for whoever is signed in.
pub(super) fn menu(frame: &Frame, current: Nav) -> AnyView {
    let links = entries(frame).into_iter().map(|(nav, href, label)| {
        let here = (nav == current).then_some("page");
        view! {
            <li>
                <a class="ul-nav__link" href=href aria-current=here>
                    {label}
                </a>
            </li>
        }
    });
    view! {
        <nav class="utrecht-nav-bar ul-nav" aria-label="Hoofdmenu">
            <div class="utrecht-nav-bar__content ul-nav__content">
                <ul class="ul-nav__list">{links.collect_view()}</ul>
            </div>
        </nav>
    }
    .into_any()
}

fn entries(frame: &Frame) -> Vec<(Nav, String, String)> {
    let mut entries = match &frame.visitor {
        Some(visitor) if visitor.is_officer => {
            vec![
                (Nav::Cases, paths::CASES, "Dossiers"),
                (Nav::Preliminary, paths::TALKS, "Vooroverleg"),
                (Nav::Post, paths::LETTERS_TO_POST, "Post"),
                (Nav::Tasks, paths::TASKS, "Taken"),
                (Nav::Officers, paths::OFFICERS, "Medewerkers"),
            ]
        }
        Some(_) => vec![(Nav::Proposals, paths::PROPOSALS, "Mijn voorstellen")],
        None => vec![(Nav::SignIn, paths::SIGN_IN, "Inloggen")],
    };
    entries.push((Nav::Guide, paths::GUIDE, "Uitleg"));
    let mut entries: Vec<_> = entries.into_iter().map(owned).collect();
    entries.extend(public_entries(frame.site.as_ref()));
    entries.extend(frame.demo.as_ref().map(|_| owned((Nav::Mail, paths::MAILBOX, "Verstuurde mail"))));
    entries
}

/// What everybody may read: of all municipalities, or of the one whose page it is.
fn public_entries(site: Option<&MunicipalitySite>) -> Vec<(Nav, String, String)> {
    let Some(MunicipalitySite { slug, .. }) = site else {
        let all = [
            (Nav::Municipalities, paths::MUNICIPALITIES, "Gemeenten"),
            (Nav::Questions, paths::QUESTIONS, "Alle vragen"),
        ];
        return all.map(owned).to_vec();
    };
    vec![
        // Its name stands above the menu. A longer word here would wrap the menu once its font arrives.
        (Nav::Municipalities, paths::municipality(slug), "Gemeente".to_owned()),
        (Nav::Questions, paths::municipality_questions(slug), "Alle vragen".to_owned()),
    ]
}

fn owned((nav, href, label): (Nav, &str, &str)) -> (Nav, String, String) {
    (nav, href.to_owned(), label.to_owned())
}
