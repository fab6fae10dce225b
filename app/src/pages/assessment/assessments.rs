//! All scores of a case with their reasons (beoordelingen): what the decision rests on, to read also after it.

use crate::page::{Nav, Page};
use crate::parts::table::{Column, number_row, table};
use crate::parts::{Mood, Tab, alert, prose, work_head};
use crate::views::case::assessment::{AssessmentsPage, Shown};
use crate::views::case::decision::CriterionResultView;
use crate::words;
use domain::assessment::{Advice, Tenths};
use domain::case::Role;
use leptos::prelude::*;

/// As much of the scores as who looks may see.
pub fn assessments(page: AssessmentsPage) -> Page {
    let AssessmentsPage { head, shown, panel, result, criteria } = page;
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
    let body = view! {
        {work_head(&head, Tab::Assessments, ("Beoordelingen", sentence.to_owned()), ())}
        <div class="ul-tab-body ul-stack ul-stack--loose">
            {nothing} {(shown != Shown::Nothing).then(|| reviewers(panel))} {result.map(|result| total(result, &criteria))}
            {scores.then(|| criteria.iter().map(criterion).collect_view())}
        </div>
    };
    Page::new(format!("Beoordelingen: {}", head.title), body).under(Nav::Cases)
}

fn reviewers(panel: Vec<(String, Role, bool)>) -> AnyView {
    let done = panel.iter().filter(|(_, _, handed_in)| *handed_in).count();
    let title = format!("{done} van de {} beoordelaars {} ingeleverd", panel.len(), words::have(done));
    let lines = panel.into_iter().map(|(name, role, handed_in)| {
        view! {
            <li>
                <span>{words::reviewer(&name, role)}</span>
                <span class="ul-small ul-subtle">{if handed_in { "ingeleverd" } else { "nog bezig" }}</span>
            </li>
        }
    });
    view! {
        <section class="ul-panel ul-stack ul-stack--tight" aria-labelledby="panel">
            <h2 class="utrecht-heading-3" id="panel">
                {title}
            </h2>
            <ul class="ul-approvals">{lines.collect_view()}</ul>
        </section>
    }
    .into_any()
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

fn criterion(criterion: &CriterionResultView) -> AnyView {
    let given = criterion.reasons.iter().map(|given| {
        view! {
            <dt>
                {format!("{}: {} ({})", words::reviewer(&given.name, given.role), given.score.get(), given.score.anchor())}
            </dt>
            <dd>{prose(&given.reason)}</dd>
        }
    });
    let heading = format!("{}-kop", criterion.id);
    view! {
        <section class="ul-stack ul-stack--tight" aria-labelledby=heading.clone()>
            <h2 class="utrecht-heading-3" id=heading.clone()>
                {criterion.label.clone()}
            </h2>
            <dl class="ul-answers">{given.collect_view()}</dl>
        </section>
    }
    .into_any()
}
