//! The term for the decision (beslistermijn): how it ran, and what can be done about it.

mod actions;

use self::actions::actions;
use crate::forms::{Returned, form_head};
use crate::page::Page;
use crate::parts::table::{Column, table};
use crate::parts::{Mood, Tab, alert, calendar, case_nav, clock, work_head};
use crate::views::case::term::{TermForm, TermPage};
use crate::words;
use domain::calendar::DutchDate;
use domain::case::{DefaultNotice, PlannedStep, Side, TermStep};
use jiff::civil::Date;
use leptos::prelude::*;

/// The clock, how the term ran, and what this person can do about it: the chosen form, or links to all.
pub fn term(page: TermPage, chosen: Option<TermForm>, returned: &Returned) -> Page {
    let sentence = match page.head.side {
        Side::Board => {
            "Zo lang heeft de gemeente om te beslissen. Wat de termijn stilzet of verlengt, staat hieronder."
        }
        Side::Municipality => {
            "Wat de termijn stilzet, verlengt of laat verlopen, staat hieronder. Het programma rekent."
        }
    };
    let title = ("De beslistermijn", sentence.to_owned());
    let forms = actions(&page, chosen, returned);
    let TermPage { head, clock: days, course, default_notices, planning, today, .. } = page;
    let planned = (chosen.is_none() && !planning.is_empty()).then(|| planned(&planning, today));
    let body = view! {
        {work_head(&head, Tab::Term, title, form_head(returned))}
        <div class="ul-tab-body ul-stack ul-stack--loose">
            {chosen.is_none().then(|| clock(&head, &days))} {default_notices.iter().map(|notice| penalty(head.side, notice)).collect_view()}
            {chosen.is_none().then(|| calendar(&head.id))} {side_by_side(chosen.is_some(), forms, (planned, how_it_ran(&course)).into_any())}
        </div>
    };
    Page::new(format!("Beslistermijn: {}", head.title), body).under(case_nav(head.side)).after(returned)
}

/// The form that was chosen goes first; links to forms stand beside what happened.
fn side_by_side(form_first: bool, forms: AnyView, course: AnyView) -> AnyView {
    let (first, second) = if form_first { (forms, course) } else { (course, forms) };
    view! {
        <div class="ul-layout--side">
            <div class="ul-stack ul-stack--loose">{first}</div>
            <div class="ul-stack">{second}</div>
        </div>
    }
    .into_any()
}

/// Backwards from the last day, so that it is reached.
fn planned(planning: &[PlannedStep], today: Date) -> AnyView {
    let rows = planning.iter().map(|step| {
        let state = match (step.done, step.day < today) {
            (true, _) => "klaar",
            (false, true) => "te laat",
            (false, false) => "nog te doen",
        };
        view! {
            <tr>
                <th scope="row">{step.day.short()}</th>
                <td>{words::milestone(step.milestone)}</td>
                <td>{state}</td>
            </tr>
        }
    });
    let columns = ["Uiterlijk", "Wat is dan klaar", "Hoe staat het"].map(|name| Column::Words(name.to_owned()));
    table("Planning, terug vanaf de laatste dag", "", columns, view! { <tbody>{rows.collect_view()}</tbody> })
}

fn how_it_ran(course: &[TermStep]) -> AnyView {
    let rows = course.iter().map(|step| {
        let (what, effect) = words::term_step(step, "Afloop bekendgemaakt");
        view! {
            <tr>
                <th scope="row">{step.on.short()}</th>
                <td>{what}</td>
                <td>{effect}</td>
            </tr>
        }
    });
    let columns = ["Dag", "Wat gebeurde er", "Gevolg voor de termijn"].map(|name| Column::Words(name.to_owned()));
    table("Zo liep de termijn", "", columns, view! { <tbody>{rows.collect_view()}</tbody> })
}

/// What a notice of default leads to (Awb 4:17).
fn penalty(side: Side, notice: &DefaultNotice) -> AnyView {
    let received = notice.received_on.long();
    let (mood, title, text) = if notice.premature {
        let text = format!(
            "De ingebrekestelling van {received} kwam voordat de termijn voorbij was. Zij heeft geen gevolg (Awb 4:17)."
        );
        (Mood::Info, "Ingebrekestelling te vroeg", text)
    } else if notice.days == 0 {
        let text = format!(
            "De ingebrekestelling kwam op {received}. Is het besluit uiterlijk op {} bekendgemaakt, dan is er geen \
             dwangsom verschuldigd (Awb 4:17 lid 3).",
            notice.decide_until.long()
        );
        (Mood::Warning, "Ingebreke gesteld", text)
    } else {
        let most = if notice.capped { " Dat is het hoogste bedrag." } else { "" };
        let next = match side {
            Side::Municipality => {
                " Stel de hoogte van de dwangsom vast binnen twee weken na de laatste dag (Awb 4:18)."
            }
            Side::Board => "",
        };
        let text = format!(
            "De dwangsom liep vanaf de dag na {}: {}, samen {}.{most}{next}",
            notice.decide_until.long(),
            words::in_days(notice.days),
            notice.owed
        );
        (Mood::Warning, "Dwangsom verschuldigd (Awb 4:17)", text)
    };
    alert(mood, title, text)
}
