//! Scoring a proposal (beoordelen): blind, per criterion, each score with its reason.

use super::criterion::{criterion, saved, state};
use crate::forms::{Returned, action_button, enter_saves, form_head};
use crate::page::{Nav, Page};
use crate::parts::{Mood, Tab, Tone, alert, work_head};
use crate::views::case::CaseHead;
use crate::views::case::assessment::{AssessPage, AssessmentAction, CriterionView};
use crate::words;
use domain::case::Role;
use leptos::prelude::*;

/// The foot of the form, where all scores are saved.
pub const EVERYTHING: &str = "opgeslagen";

/// All criteria with the reviewer's own scores; to read once they were handed in.
pub fn assess(page: AssessPage, returned: &Returned) -> Page {
    let AssessPage { head, role, criteria, handed_in, panel } = page;
    let total = criteria.len();
    let form = (!handed_in).then_some(returned);
    let sections = criteria.iter().zip(1..).map(|(view, number)| criterion(view, (number, total), form)).collect_view();
    let work = if handed_in {
        let text = "U kunt uw scores niet meer veranderen. De beslisser ziet ze samen met die van de anderen.";
        (alert(Mood::Ok, "U hebt uw beoordeling ingeleverd", text), sections).into_any()
    } else {
        view! {
            <form class="ul-stack ul-stack--loose" method="post" novalidate>
                {enter_saves(&AssessmentAction::Save)} {sections} {hand_in(returned)}
            </form>
        }
        .into_any()
    };
    let body = view! {
        {title(&head, role, returned)}
        <div class="ul-tab-body ul-stack ul-stack--loose">
            <div class="ul-stack">{overview(&criteria, returned)} {progress(panel)}</div>
            {work}
        </div>
    };
    Page::new(format!("Beoordelen: {}", head.title), body).under(Nav::Cases).wide().after(returned)
}

fn title(head: &CaseHead, role: Role, returned: &Returned) -> AnyView {
    let sentence = format!("U scoort als {}. Geef bij elke score uw reden.", role.in_sentence());
    work_head(head, Tab::Assessment, ("Beoordelen", sentence), form_head(returned))
}

fn overview(criteria: &[CriterionView], returned: &Returned) -> AnyView {
    let links = criteria.iter().map(|view| {
        let (state, words) = state(view, returned);
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
            {saved(EVERYTHING, returned)}
            <p class="ul-small ul-subtle">"Na het inleveren kunt u uw scores niet meer veranderen."</p>
            <div class="ul-actions">
                {action_button(Tone::Secondary, &AssessmentAction::Save, "Bewaren")}
                {action_button(Tone::Primary, &AssessmentAction::HandIn, "Beoordeling inleveren")}
            </div>
        </div>
    }
    .into_any()
}
