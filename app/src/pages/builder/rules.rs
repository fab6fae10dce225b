//! What newer rules change for a draft (nieuwe regels), and the button that moves it to them.

use crate::forms::{Returned, button, form_head};
use crate::page::{Nav, Page};
use crate::parts::{Tone, bullets, crumbs, link, section_head};
use crate::paths;
use crate::views::proposal::rules::RulesPage;
use domain::calendar::{DutchDate, Term};
use domain::profile::RuleChanges;
use leptos::prelude::*;

/// What changes, and the button for who may move the draft.
pub fn rules(page: RulesPage, returned: &Returned) -> Page {
    let RulesPage { head, changes } = page;
    let sentence = match &changes {
        Some(changes) => format!(
            "Sinds {} geldt: {}. Voor een voorstel dat nog niet is ingediend, gelden die regels ook.",
            changes.valid_from.long(),
            changes.ordinance
        ),
        None => "Er zijn geen nieuwere regels voor dit voorstel.".to_owned(),
    };
    let form = changes.as_ref().filter(|_| head.can_submit).map(|_| {
        view! {
            <form method="post">{button(Tone::Primary, "Ga over op de nieuwe regels")}</form>
        }
    });
    let who = (changes.is_some() && !head.can_submit)
        .then(|| view! { <p class="utrecht-paragraph">"Alleen uw voorzitter kan overgaan op de nieuwe regels."</p> });
    let body = view! {
        {crumbs([
            (paths::PROPOSALS.to_owned(), "Mijn voorstellen".to_owned()),
            (paths::readiness(&head.id), head.title.clone()),
        ])}
        {form_head(returned)}
        {section_head(head.title.clone(), "Nieuwe regels van uw gemeente", sentence)}
        <div class="ul-stack ul-stack--loose ul-layout--read">
            {changes.map(|changes| differences(&changes))}
            <p class="utrecht-paragraph">
                "Al uw antwoorden blijven staan. Wat niet meer wordt gevraagd, komt niet in het voorstel."
            </p>
            {form} {who} <p>{link(paths::readiness(&head.id), "Terug naar het overzicht")}</p>
        </div>
    };
    Page::new("Nieuwe regels", body).under(Nav::Proposals).after(returned)
}

fn differences(changes: &RuleChanges) -> AnyView {
    let terms = |what: &str, differing: Option<(Term, Term)>| {
        differing.map(|(before, after)| format!("{what}: eerst {before}, nu {after}."))
    };
    let named = |what: &str, labels: &[String]| -> Vec<String> {
        labels.iter().map(|label| format!("{what}: {label}")).collect()
    };
    let excluded: Vec<String> =
        changes.excluded.iter().map(|task| format!("{} ({})", task.value, task.article)).collect();
    let lines: Vec<String> = terms("De gemeente beslist binnen", changes.decision_term)
        .into_iter()
        .chain(terms("Indienen moet zo lang voor de start", changes.lead_time))
        .chain(named("Nieuwe vraag", &changes.added))
        .chain(named("Vraag die vervalt", &changes.removed))
        .chain(named("Nieuw criterium", &changes.criteria))
        .chain(named("Niet meer uit te dagen", &excluded))
        .collect();
    if lines.is_empty() {
        let same = "Voor uw voorstel verandert er verder niets: dezelfde vragen, criteria en termijnen.";
        return view! { <p class="utrecht-paragraph">{same}</p> }.into_any();
    }
    view! {
        <section class="ul-stack ul-stack--tight" aria-labelledby="verschil">
            <h2 class="utrecht-heading-2" id="verschil">
                "Dit verandert er"
            </h2>
            {bullets(lines)}
        </section>
    }
    .into_any()
}
