//! Scoring a proposal (beoordelen): blind, one criterion a screen, each score with its reason.

use super::criterion::criterion;
use super::own_scores::{hand_in, handed_in, state};
use crate::forms::{Returned, form_head};
use crate::page::{Nav, Page};
use crate::parts::{Mood, Tab, alert, link, work_head};
use crate::paths;
use crate::views::case::CaseHead;
use crate::views::case::assessment::{AssessPage, CriterionView, HAND_IN, Screen};
use crate::views::case::working::WorkingTexts;
use crate::words;
use domain::case::Role;
use leptos::prelude::*;

/// What stands with every screen of the assessment.
#[derive(Clone, Copy)]
pub(super) struct Frame<'a> {
    /// Id of the case.
    pub(super) case: &'a str,
    /// The role in which this person scores here.
    pub(super) role: Role,
    /// Every criterion.
    pub(super) criteria: &'a [CriterionView],
    /// Own scores and reasons.
    pub(super) texts: &'a WorkingTexts,
    /// The form, if it comes back.
    pub(super) returned: &'a Returned,
}

impl Frame<'_> {
    /// The address of a screen: a criterion, or handing in.
    pub(super) fn address(&self, screen: &str) -> String {
        paths::assessment_of(self.case, self.role.value(), screen)
    }

    /// What stands in a field: what was typed, or else what is stored.
    pub(super) fn value(&self, field: &str) -> String {
        self.returned.value(field, self.texts.value(field))
    }
}

/// One screen of the assessment.
pub fn assess(page: AssessPage, returned: &Returned) -> Page {
    let AssessPage { head, role, roles, criteria, screen, comparison, texts, panel, may_ask } = page;
    let frame = Frame { case: &head.id, role, criteria: &criteria, texts: &texts, returned };
    let others = other_roles(&head.id, role, &roles);
    let (here, title, sentence, work) = match &screen {
        Screen::Criterion(one) => {
            let view = criteria.iter().find(|view| view.id == one.id);
            let (label, question) = view.map(|view| (view.label.clone(), view.question.clone())).unwrap_or_default();
            let work = view.map(|view| criterion(view, one, comparison.as_ref(), &frame));
            (one.id.as_str(), label, question, work)
        }
        Screen::HandIn => {
            let sentence = format!("U scoort als {}. Lees uw scores na en lever ze in.", role.in_sentence());
            (HAND_IN, "Uw beoordeling".to_owned(), sentence, Some(hand_in(&frame)))
        }
        Screen::HandedIn => {
            let sentence = format!("U scoorde als {}.", role.in_sentence());
            ("", "Uw beoordeling".to_owned(), sentence, Some(done(&head, &frame, may_ask)))
        }
    };
    let steps = (!here.is_empty()).then(|| steps(&frame, here));
    let body = view! {
        {work_head(&head, Tab::Assessment, (title.clone(), sentence), form_head(returned))}
        <div class="ul-tab-body ul-tab-body--close ul-stack">{others} {steps} {work} {progress(panel)}</div>
    };
    let page = Page::new(format!("Beoordelen: {title}, {}", head.title), body);
    let page = page.under(Nav::Cases).wide().after(returned);
    if matches!(screen, Screen::Criterion(_)) { page.with_islands() } else { page }
}

fn done(head: &CaseHead, frame: &Frame<'_>, may_ask: bool) -> AnyView {
    let text = view! {
        "U kunt uw scores niet meer veranderen. U leest die van de anderen bij "
        {link(paths::assessments(&head.id), "Beoordelingen")}
        ", zodra iedereen heeft ingeleverd."
    };
    (alert(Mood::Ok, "U hebt uw beoordeling ingeleverd", text), handed_in(frame, may_ask)).into_any()
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

/// The criteria that are asked of this reviewer and handing in, as steps; the others are at hand too.
fn steps(frame: &Frame<'_>, here: &str) -> AnyView {
    let asked = frame.criteria.iter().filter(|view| view.asked).map(|view| step(view, frame, here)).collect_view();
    let last = (here == HAND_IN).then_some("step");
    view! {
        <nav class="ul-criteria-nav" aria-label="Criteria">
            <ol class="ul-criteria">
                {asked}
                <li>
                    <a href=frame.address(HAND_IN) data-state="last" aria-current=last>
                        "Inleveren"
                    </a>
                </li>
            </ol>
            {more(frame, here)}
        </nav>
    }
    .into_any()
}

fn step(view: &CriterionView, frame: &Frame<'_>, here: &str) -> AnyView {
    let (state, words) = state(view, frame);
    let here = (view.id == here).then_some("step");
    view! {
        <li>
            <a href=frame.address(&view.id) data-state=state aria-current=here>
                {view.label.clone()}
                <span class="ul-hidden">{words}</span>
            </a>
        </li>
    }
    .into_any()
}

/// The criteria that others are asked to score.
fn more(frame: &Frame<'_>, here: &str) -> Option<AnyView> {
    let others: Vec<&CriterionView> = frame.criteria.iter().filter(|view| !view.asked).collect();
    let open = others.iter().any(|view| view.id == here);
    let count = match others.len() {
        0 => return None,
        1 => "Nog een criterium dat niet bij uw vak hoort".to_owned(),
        count => format!("Nog {count} criteria die niet bij uw vak horen"),
    };
    let steps = others.into_iter().map(|view| step(view, frame, here)).collect_view();
    let more = view! {
        <details class="ul-criteria-more" open=open>
            <summary>{count}</summary>
            <p class="ul-small">"Anderen scoren deze. U mag het ook doen, met een reden."</p>
            <ul class="ul-criteria">{steps}</ul>
        </details>
    };
    Some(more.into_any())
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
