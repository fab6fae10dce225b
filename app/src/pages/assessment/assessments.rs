//! All scores of a case with their reasons (beoordelingen): what the decision rests on, to read also after it, and to
//! discuss before it where they lie far apart.

use super::discussion::discussion;
use crate::forms::{FieldProps, Returned, action_button, form_head, select, text_area};
use crate::page::{Nav, Page};
use crate::parts::table::{Column, number_row, table};
use crate::parts::{Mood, Tab, Tone, alert, prose, work_head};
use crate::paths;
use crate::views::case::assessment::{AllAction, AssessmentsPage, DiscussionView, ReviewerView, Shown, all_fields};
use crate::views::case::assignment::member;
use crate::views::case::decision::CriterionResultView;
use crate::words;
use domain::assessment::{Advice, Tenths};
use domain::case::command_fields;
use leptos::prelude::*;

/// Where it stands who handed in.
pub const PANEL: &str = "panel";

/// As much of the scores as who looks may see.
pub fn assessments(page: AssessmentsPage, returned: &Returned) -> Page {
    let AssessmentsPage { head, shown, panel, may_reopen, result, criteria, discussions } = page;
    let sentence = match shown {
        Shown::All => "Alle scores en redenen waarop het besluit rust.",
        Shown::Own => "U ziet uw eigen scores. Die van de anderen ziet u als iedereen heeft ingeleverd.",
        Shown::Progress | Shown::Nothing => "U leest de scores en redenen als iedereen heeft ingeleverd.",
    };
    let scores = matches!(shown, Shown::All | Shown::Own);
    let nothing = (shown == Shown::Nothing).then(|| {
        let text = "Zo oordeelt iedereen zelf, en beslist u pas over het hele advies.";
        alert(Mood::Info, "Nog niet iedereen heeft ingeleverd", text)
    });
    let address = paths::assessments(&head.id);
    let reopening = may_reopen.then(|| reopen(&panel, &address, returned)).flatten();
    let sections = scores.then(|| {
        let open = |id: &str| discussions.iter().find(|one| one.criterion == id);
        let section = |one| criterion(one, open(&one.id), (&address, returned));
        criteria.iter().map(section).collect_view()
    });
    let body = view! {
        {work_head(&head, Tab::Assessments, ("Beoordelingen", sentence.to_owned()), form_head(returned))}
        <div class="ul-tab-body ul-stack ul-stack--loose">
            {nothing} {(shown != Shown::Nothing).then(|| reviewers(&panel, reopening))}
            {result.map(|result| total(result, &criteria))} {sections}
        </div>
    };
    Page::new(format!("Beoordelingen: {}", head.title), body).under(Nav::Cases).after(returned)
}

fn reviewers(panel: &[ReviewerView], reopening: Option<AnyView>) -> AnyView {
    let done = panel.iter().filter(|one| one.handed_in).count();
    let title = format!("{done} van de {} beoordelaars {} ingeleverd", panel.len(), words::have(done));
    let lines = panel.iter().map(|one| {
        let state = if one.handed_in { "ingeleverd" } else { "nog bezig" };
        let asks = one.asks.as_ref().map(|reason| {
            view! {
                <span>
                    <strong>"Vraagt om te heropenen: "</strong>
                    {reason.clone()}
                </span>
            }
        });
        view! {
            <li>
                <span>{words::reviewer(&one.name, one.role)}</span>
                <span class="ul-small ul-subtle">{state}</span>
                {asks}
            </li>
        }
    });
    view! {
        <section class="ul-panel ul-stack ul-stack--tight" aria-labelledby="panel-kop" id=PANEL tabindex="-1">
            <h2 class="utrecht-heading-3" id="panel-kop">
                {title}
            </h2>
            <ul class="ul-approvals">{lines.collect_view()}</ul>
            {reopening}
        </section>
    }
    .into_any()
}

/// The form by which the case manager opens an assessment again.
fn reopen(panel: &[ReviewerView], address: &str, returned: &Returned) -> Option<AnyView> {
    let choices: Vec<(String, String)> = panel
        .iter()
        .filter(|one| one.handed_in)
        .map(|one| (member(&one.person, one.role), words::reviewer(&one.name, one.role)))
        .collect();
    let asked = panel.iter().find(|one| one.asks.is_some());
    let stored = asked.map(|one| member(&one.person, one.role)).unwrap_or_default();
    let wrong = [all_fields::REVIEWER, command_fields::REASON].iter().any(|field| returned.error(field).is_some());
    let open = asked.is_some() || wrong;
    let who = FieldProps::new(all_fields::REVIEWER, "Wie?").from(returned, &stored);
    let reason = FieldProps::new(command_fields::REASON, "Waarom?")
        .help("De beoordelaar leest dit. De scores gaan terug en kunnen opnieuw worden ingeleverd.")
        .from(returned, "");
    (!choices.is_empty()).then(|| {
        view! {
            <details class="ul-example" open=open>
                <summary>"Een beoordeling heropenen"</summary>
                <form class="ul-form ul-layout--read" method="post" action=address.to_owned() novalidate>
                    {select(&who, choices)} {text_area(&reason, 2, None)}
                    <div class="ul-actions">{action_button(Tone::Secondary, &AllAction::Reopen, "Heropen deze beoordeling")}</div>
                </form>
            </details>
        }
        .into_any()
    })
}

fn total((points, advice): (Tenths, Advice), criteria: &[CriterionResultView]) -> AnyView {
    let rows = criteria.iter().map(|criterion| {
        let mean = criterion.average.map(|mean| mean.to_string()).unwrap_or_default();
        number_row(criterion.label.clone(), [mean, words::spread(criterion).unwrap_or_default()], false)
    });
    let columns = [
        Column::Words("Criterium".to_owned()),
        Column::Numbers("Gemiddeld".to_owned()),
        Column::Numbers("Laagste en hoogste".to_owned()),
    ];
    view! {
        <section class="ul-stack" aria-labelledby="advies">
            <h2 class="utrecht-heading-2" id="advies">
                {format!("Advies: {}, met {points} van 100 punten", advice.label().to_lowercase())}
            </h2>
            {table("Uitkomst per criterium", "", columns, view! { <tbody>{rows.collect_view()}</tbody> })}
        </section>
    }
    .into_any()
}

fn criterion(criterion: &CriterionResultView, open: Option<&DiscussionView>, form: (&str, &Returned)) -> AnyView {
    let given = criterion.reasons.iter().map(|given| {
        let first =
            given.first.as_ref().map(|(score, reason)| before(format!("Eerst {}:", words::score(*score)), reason));
        let earlier = given
            .earlier
            .iter()
            .map(|one| before(format!("Bij versie {}: {}", one.version, words::score(one.score)), &one.reason));
        let earlier = earlier.collect_view();
        view! {
            <dt>
                {format!("{}: {}", words::reviewer(&given.name, given.role), words::score(given.score))}
            </dt>
            <dd>{prose(&given.reason)}</dd>
            {first}
            {earlier}
        }
    });
    let heading = format!("{}-kop", criterion.id);
    view! {
        <section
            class="ul-stack ul-stack--tight"
            aria-labelledby=heading.clone()
            id=criterion.id.clone()
            tabindex="-1"
        >
            <h2 class="utrecht-heading-3" id=heading.clone()>
                {criterion.label.clone()}
            </h2>
            <dl class="ul-answers">{given.collect_view()}</dl>
            {open.map(|open| discussion(open, &criterion.label, form))}
        </section>
    }
    .into_any()
}

/// A score that counts no longer, with its reason.
fn before(score: String, reason: &str) -> AnyView {
    view! {
        <dd class="ul-subtle">
            {score}
            {prose(reason)}
        </dd>
    }
    .into_any()
}
