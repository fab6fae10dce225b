//! The first evening (verkenning): a dozen questions on one page, before the proposal itself.

use super::errors::section_errors;
use super::question::plain_field;
use super::section::summary;
use crate::forms::{Returned, action_button, enter_saves};
use crate::islands::Autosave;
use crate::page::{Nav, Page};
use crate::parts::{Tone, at_work, button_link, crumbs_of, kept_offer, link, progress, section_head};
use crate::paths;
use crate::views::proposal::action::DraftingAction;
use crate::views::proposal::drafting::QuestionView;
use crate::views::proposal::exploration::ExplorationPage;
use crate::views::proposal::head::ProposalHead;
use crate::words;
use domain::money::Cents;
use leptos::prelude::*;
use std::cmp::Ordering;

const LEAD: &str = "Samen een eerste schets maken: wat u wilt, voor wie, en wat het ongeveer kost. Alles wat u hier \
                    typt, staat straks ook in uw voorstel. De gemeente ziet alleen wat u haar in het vooroverleg laat zien.";

/// The page with all its questions.
pub fn exploration(page: ExplorationPage, returned: &Returned) -> Page {
    let ExplorationPage { head, groups, progress: (done, all), minutes, difference } = page;
    let views = || groups.iter().flat_map(|(_, questions)| questions);
    let errors = section_errors(&views().cloned().collect::<Vec<_>>(), returned);
    let failed = returned.failed() || !errors.is_empty();
    let here = paths::exploration(&head.id);
    let parts = groups.iter().map(|(title, questions)| group(title, questions, returned)).collect_view();
    let time = format!("Ongeveer {}, met z’n tweeën.", words::duration(minutes));
    let body = view! {
        {crumbs_of(&head, [])}
        <div class="ul-layout--side">
            <div class="ul-stack ul-stack--loose">
                {summary(returned, errors)}
                {section_head(time, "Verkenning", LEAD)}
                {at_work(&head.activity.at_work, None)}
                <form class="ul-form" method="post" action=here novalidate>
                    {enter_saves(&DraftingAction::Save)}
                    {kept_offer()}
                    {head.can_edit.then(|| view! { <Autosave case=head.id.clone() /> }.into_any())}
                    {parts}
                    {difference.map(compared)}
                    {head.can_edit.then(|| foot(&head))}
                </form>
            </div>
            <aside class="ul-stack" aria-label="Verder met uw plan">
                <section class="ul-panel ul-stack">
                    <h2 class="utrecht-heading-3">"Uw schets"</h2>
                    <div>{progress("voortgang", (done, all), format!("{done} van {all} vragen beantwoord"))}</div>
                    <p>{link(paths::exploration_pdf(&head.id), "Bekijk de schets als pdf")}</p>
                    <p class="ul-small">"Twee bladzijden, om samen te bespreken of aan iemand te geven."</p>
                </section>
                {onward(&head)}
            </aside>
        </div>
    };
    let page = Page::new("Verkenning", body).under(Nav::Proposals).failed(failed).after(returned);
    if head.can_edit { page.with_islands() } else { page }
}

fn group(title: &'static str, questions: &[QuestionView], returned: &Returned) -> AnyView {
    let fields = questions.iter().map(|view| plain_field(view, returned)).collect_view();
    view! {
        <section class="ul-form">
            <h2 class="utrecht-heading-2">{title}</h2>
            {fields}
        </section>
    }
    .into_any()
}

/// What the plan costs beside today, said as soon as both are known.
fn compared(difference: Cents) -> AnyView {
    let text = match difference.cmp(&Cents::ZERO) {
        Ordering::Greater => {
            format!(
                "Volgens uw schatting kost uw plan {} per jaar meer dan nu. Leg straks uit wat daar tegenover staat.",
                difference.euros()
            )
        }
        Ordering::Less => {
            format!("Volgens uw schatting kost uw plan {} per jaar minder dan nu.", (Cents::ZERO - difference).euros())
        }
        Ordering::Equal => "Volgens uw schatting kost uw plan evenveel als nu.".to_owned(),
    };
    view! { <p class="ul-note">{text}</p> }.into_any()
}

fn foot(head: &ProposalHead) -> AnyView {
    view! {
        <div class="ul-foot">
            <p class="ul-saved" id="opgeslagen" role="status" tabindex="-1">
                {format!("Opgeslagen {}", words::date_and_time(head.saved))}
            </p>
            <div class="ul-actions">
                {action_button(Tone::Secondary, &DraftingAction::Save, "Opslaan")}
                {action_button(Tone::Primary, &DraftingAction::Next, "Opslaan en verder")}
            </div>
        </div>
    }
    .into_any()
}

/// The ways on from here: into the whole proposal, or first into the guidance.
fn onward(head: &ProposalHead) -> AnyView {
    view! {
        <section class="ul-panel ul-stack">
            <h2 class="utrecht-heading-3">"En dan?"</h2>
            <p class="utrecht-paragraph">
                "Praat er eerst over met uw groep en met de gemeente. Gaat u door, werk het dan uit tot een voorstel."
            </p>
            <p>{link(paths::preliminary(&head.id), "Vooroverleg met de gemeente")}</p>
            <p>{link(paths::ELIGIBILITY, "Kunnen wij deze taak uitdagen?")}</p>
            <p>{button_link(Tone::Secondary, paths::readiness(&head.id), "Wat vraagt het hele voorstel?")}</p>
        </section>
    }
    .into_any()
}
