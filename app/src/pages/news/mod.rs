//! What waits for who is signed in, and what is new (meldingen).

mod choices;

pub use choices::mail_choices;

use crate::forms::{Returned, action_button, form_head, hidden};
use crate::page::{Nav, Page};
use crate::pages::case::step;
use crate::parts::{Tone, button_link, link, page_head};
use crate::paths;
use crate::views::news::{CaseName, CaseNews, NewsAction, NewsLine, NewsPage, UNTIL, Waiting};
use crate::words;
use domain::calendar::DutchDate;
use domain::case::Side;
use leptos::prelude::*;

const TITLE: &str = "Meldingen";

/// First what waits, then what is new, case by case.
pub fn news(page: NewsPage, returned: &Returned) -> Page {
    let until = page.until;
    let count: usize = page.cases.iter().map(|case| case.lines.len() + case.more).sum();
    let all_read = (count > 0).then(|| {
        view! {
            <form method="post" action=paths::NEWS>
                {hidden(UNTIL, until.to_string())}
                {action_button(Tone::Secondary, &NewsAction::ReadAll, "Alles gelezen")}
            </form>
        }
    });
    let lead = "Wat op u wacht, en wat er nieuw is sinds u keek.";
    let body = view! {
        {form_head(returned)}
        {page_head(TITLE, lead, all_read)}
        <div class="ul-stack ul-stack--loose ul-layout--read">
            {waiting(page.waiting, page.more_waiting)} {changed(page.cases, until)}
            <p class="utrecht-paragraph">
                {link(paths::MAIL_CHOICES, "Kies hoe u hierover mail krijgt")}
            </p>
        </div>
    };
    Page::new(TITLE, body).under(Nav::News)
}

fn waiting(cases: Vec<Waiting>, more: bool) -> AnyView {
    let lines = if cases.is_empty() {
        view! { <p class="utrecht-paragraph">"Er wacht nu niets op u."</p> }.into_any()
    } else {
        view! { <ul class="ul-approvals">{cases.into_iter().map(waiting_case).collect_view()}</ul> }.into_any()
    };
    let more = more.then(|| {
        view! {
            <p class="utrecht-paragraph">
                {link(paths::CASES, "Er wacht nog meer. Bekijk alle dossiers")}
            </p>
        }
    });
    view! {
        <section class="ul-panel ul-stack" aria-labelledby="wacht">
            <h2 class="utrecht-heading-3" id="wacht">
                "Dit wacht op u"
            </h2>
            {lines} {more}
        </section>
    }
    .into_any()
}

fn waiting_case(waiting: Waiting) -> AnyView {
    let Waiting { case, status, side, step: action, open, due } = waiting;
    let due = due.filter(|_| side == Side::Municipality).map(|due| {
        let text = format!("Het besluit moet er uiterlijk {} zijn.", due.with_weekday());
        view! { <p class="ul-small ul-subtle">{text}</p> }
    });
    let (href, label) = action
        .and_then(|action| step(&case.id, status, action))
        .map_or_else(|| (paths::case(&case.id), "Bekijk wat er openstaat"), |(_, href, label)| (href, label));
    let beside = words::open_beside(open).map(|text| view! { <p>{text}</p> });
    let name = format!(": {}", case.title);
    view! {
        <li>
            <div>
                {case_name(&case)} {beside} {due}
            </div>
            {button_link(Tone::Secondary, href, view! { {label} <span class="ul-hidden">{name}</span> })}
        </li>
    }
    .into_any()
}

fn case_name(case: &CaseName) -> AnyView {
    let reference = case.reference.as_ref().map(|reference| format!("Dossier {reference} · "));
    view! {
        <p>
            <strong>{case.title.clone()}</strong>
        </p>
        <p class="ul-small ul-subtle">{reference} {case.cooperative.clone()}</p>
    }
    .into_any()
}

fn changed(cases: Vec<CaseNews>, until: i64) -> AnyView {
    let body = if cases.is_empty() {
        view! { <p class="utrecht-paragraph">"U hebt alles gelezen."</p> }.into_any()
    } else {
        cases.into_iter().map(|case| changed_case(case, until)).collect_view().into_any()
    };
    view! {
        <section class="ul-stack" aria-labelledby="nieuw">
            <h2 class="utrecht-heading-2" id="nieuw">
                "Nieuw sinds u keek"
            </h2>
            {body}
        </section>
    }
    .into_any()
}

fn changed_case(news: CaseNews, until: i64) -> AnyView {
    let CaseNews { case, lines, more } = news;
    let heading = format!("nieuw-{}", case.id);
    let labelled_by = heading.clone();
    let older = (more > 0).then(|| {
        let text =
            if more == 1 { "Nog één oudere melding".to_owned() } else { format!("Nog {more} oudere meldingen") };
        view! { <p class="utrecht-paragraph">{link(paths::case(&case.id), text)}</p> }
    });
    let reference = case.reference.as_ref().map(|reference| format!("Dossier {reference} · "));
    let named = format!(": {}", case.title);
    let read = view! { "Gelezen" <span class="ul-hidden">{named}</span> };
    let lines = lines.into_iter().map(|one| line(&case.id, one)).collect_view();
    view! {
        <section class="ul-panel ul-stack" aria-labelledby=labelled_by>
            <div class="ul-news__head">
                <div>
                    <h3 class="utrecht-heading-4" id=heading>
                        {link(paths::case(&case.id), case.title.clone())}
                    </h3>
                    <p class="ul-small ul-subtle">{reference} {case.cooperative.clone()}</p>
                </div>
                <form method="post" action=paths::NEWS>
                    {hidden(UNTIL, until.to_string())}
                    {action_button(Tone::Tool, &NewsAction::Read(case.id.clone()), read)}
                </form>
            </div>
            <ul class="ul-news">{lines}</ul>
            {older}
        </section>
    }
    .into_any()
}

fn line(case: &str, line: NewsLine) -> AnyView {
    view! {
        <li>
            {link(line.what.path(case), words::news_label(&line.what))}
            <p class="ul-small ul-subtle">{line.who} " · " {words::date_and_time(line.at)}</p>
        </li>
    }
    .into_any()
}
