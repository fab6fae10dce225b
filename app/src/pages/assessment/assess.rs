//! Scoring a proposal (beoordelen): blind, per criterion, each score with its reason.

use super::criterion::{Beside, criterion, saved, state};
use crate::forms::{Returned, action_button, enter_saves, form_head, hidden, saved_line, saves_itself};
use crate::page::{Nav, Page};
use crate::parts::{Mood, Tab, Tone, alert, link, work_head};
use crate::paths;
use crate::views::case::CaseHead;
use crate::views::case::assessment::{AssessPage, AssessmentAction, CriterionView, ROLE};
use crate::views::case::comparison::Comparison;
use crate::views::case::working::{Work, WorkingTexts};
use crate::words;
use domain::calendar::DutchDate;
use domain::case::Role;
use leptos::prelude::*;

/// The foot of the form, where all scores are saved.
pub const EVERYTHING: &str = "opgeslagen";

/// All criteria with the reviewer's own scores; to read once they were handed in.
pub fn assess(page: AssessPage, returned: &Returned) -> Page {
    let AssessPage { head, role, roles, criteria, facts, comparison, texts, handed_in, panel } = page;
    let total = criteria.len();
    let form = (!handed_in).then_some(returned);
    let changed = comparison.as_ref();
    let shown = Beside { case: &head.id, facts: &facts, changed, texts: &texts };
    let sections = criteria.iter().zip(1..);
    let sections = sections.map(|(view, number)| criterion(view, &shown, (number, total), form));
    let sections = sections.collect_view();
    let work = if handed_in {
        let text = view! {
            "U kunt uw scores niet meer veranderen. U leest die van de anderen bij "
            {link(paths::assessments(&head.id), "Beoordelingen")}
            ", zodra iedereen heeft ingeleverd."
        };
        (alert(Mood::Ok, "U hebt uw beoordeling ingeleverd", text), sections).into_any()
    } else {
        let here = paths::assessment_as(&head.id, role.value());
        view! {
            <form class="ul-stack ul-stack--loose" method="post" action=here novalidate>
                {enter_saves(&AssessmentAction::Save)} {hidden(ROLE, role.value())}
                {saves_itself(Work::Assessment(role).subject(&head.id))} {sections} {hand_in(returned)}
            </form>
        }
        .into_any()
    };
    let body = view! {
        {title(&head, role, returned)}
        <div class="ul-tab-body ul-stack ul-stack--loose">
            <div class="ul-stack">
                {other_roles(&head.id, role, &roles)} {overview(&criteria, &texts, returned)} {progress(panel)} {changed.map(since)}
            </div>
            {work}
        </div>
    };
    let page = Page::new(format!("Beoordelen: {}", head.title), body).under(Nav::Cases).wide().after(returned);
    if handed_in { page } else { page.with_islands() }
}

/// Who scores in two disciplines does so one after the other: every role has scores of its own.
fn other_roles(case: &str, current: Role, roles: &[(Role, bool)]) -> Option<AnyView> {
    (roles.len() > 1).then(|| {
        let links = roles.iter().map(|(role, handed_in)| {
            let here = (role == &current).then_some("page");
            let state = if *handed_in { "ingeleverd" } else { "nog open" };
            view! {
                <li>
                    <a class="ul-filter" href=paths::assessment_as(case, role.value()) aria-current=here>
                        {role.label()}
                        " "
                        <span class="ul-count">{state}</span>
                    </a>
                </li>
            }
        });
        view! {
            <nav class="ul-filters" aria-label="Uw rollen">
                <ul class="ul-filters__list">{links.collect_view()}</ul>
            </nav>
        }
        .into_any()
    })
}

/// That the proposal was supplemented, and how that shows.
fn since(comparison: &Comparison) -> AnyView {
    let asked = comparison.requested_on.long();
    let text = format!(
        "De gemeente vroeg op {asked} om een aanvulling. Wat sinds versie {} veranderde, staat bij elk antwoord.",
        comparison.before
    );
    alert(Mood::Info, "Het voorstel is aangevuld", text)
}

fn title(head: &CaseHead, role: Role, returned: &Returned) -> AnyView {
    let sentence = format!("U scoort als {}. Geef bij elke score uw reden.", role.in_sentence());
    work_head(head, Tab::Assessment, ("Beoordelen", sentence), form_head(returned))
}

fn overview(criteria: &[CriterionView], texts: &WorkingTexts, returned: &Returned) -> AnyView {
    let links = criteria.iter().map(|view| {
        let (state, words) = state(view, texts, returned);
        view! {
            <li>
                <a href=format!("#{}", view.id) data-state=state>
                    {view.label.clone()}
                    <span class="ul-hidden">{words}</span>
                </a>
            </li>
        }
    });
    view! {
        <nav aria-label="Criteria">
            <ol class="ul-criteria">{links.collect_view()}</ol>
        </nav>
    }
    .into_any()
}

/// Who handed in, and nothing of what: reviewers score without knowing the scores of others.
fn progress(panel: Vec<(String, Role, bool)>) -> AnyView {
    let done = panel.iter().filter(|(_, _, handed_in)| *handed_in).count();
    let have = if done == 1 { "heeft" } else { "hebben" };
    let counted = format!("{done} van de {} andere beoordelaars {have} ingeleverd", panel.len());
    let others = panel.into_iter().map(|(name, role, handed_in)| {
        let role = words::reviewer(&name, role);
        view! {
            <li>
                <span>{role}</span>
                <span class="ul-small ul-subtle">{if handed_in { "ingeleverd" } else { "nog bezig" }}</span>
            </li>
        }
    });
    view! {
        <details class="ul-example">
            <summary>{counted}</summary>
            <ul class="ul-approvals">{others.collect_view()}</ul>
            <p>"U ziet elkaars scores niet. Zo oordeelt iedereen zelf."</p>
        </details>
    }
    .into_any()
}

fn hand_in(returned: &Returned) -> AnyView {
    view! {
        <div class="ul-foot" id=EVERYTHING tabindex="-1">
            {saved(EVERYTHING, returned)} {saved_line()}
            <p class="ul-small ul-subtle">"Na het inleveren kunt u uw scores niet meer veranderen."</p>
            <div class="ul-actions">
                {action_button(Tone::Secondary, &AssessmentAction::Save, "Bewaren")}
                {action_button(Tone::Primary, &AssessmentAction::HandIn, "Beoordeling inleveren")}
            </div>
        </div>
    }
    .into_any()
}
