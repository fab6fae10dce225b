//! The queue (werkvoorraad) of an officer: every case that waits, the most urgent first.

use crate::forms::{Entry, FieldProps, Note, Returned, button, form_head, hidden, select, text_field};
use crate::page::{Nav, Page};
use crate::parts::table::{Column, table};
use crate::parts::{Tab, Tone, Urgency, button_link, days_left, empty, link, page_head, status_badge};
use crate::paths::{self, asked};
use crate::views::case::{QueueAsked, QueueFilter, QueuePage, QueueRow};
use crate::words;
use domain::calendar::DutchDate;
use domain::case::Status;
use leptos::prelude::*;

/// A page of the dossiers that were asked for, with the other filters as links.
pub fn queue(page: QueuePage, returned: &Returned) -> Page {
    let QueuePage { asked, rows, first, next, enters_paper } = page;
    let enter = enters_paper.then(|| button_link(Tone::Secondary, paths::PAPER, "Voer een uitdaging op papier in"));
    let head = (form_head(returned), page_head("Dossiers", lead(&rows), enter));
    let more = pages(first, next);
    let list = if rows.is_empty() { nothing(&asked) } else { cases(&asked, rows) };
    let below = view! { <div class="ul-stack">{search(&asked)} {list} {more}</div> };
    Page::new("Dossiers", (head, filters(&asked), below)).under(Nav::Cases).wide()
}

fn lead(rows: &[QueueRow]) -> String {
    let count = |urgency| rows.iter().filter(|row| Urgency::of(row.status, row.days_left) == urgency).count();
    let late = match count(Urgency::Late) {
        0 => String::new(),
        1 => "Eén termijn is voorbij. ".to_owned(),
        count => format!("{count} termijnen zijn voorbij. "),
    };
    let soon = match count(Urgency::Soon) {
        0 => String::new(),
        1 => "Eén termijn loopt binnen twee weken af.".to_owned(),
        count => format!("{count} termijnen lopen binnen twee weken af."),
    };
    if late.is_empty() && soon.is_empty() && !rows.is_empty() {
        return "Geen enkele termijn loopt binnen twee weken af.".to_owned();
    }
    (late + &soon).trim_end().to_owned()
}

/// What stands on the link of a filter and above its table.
const fn names(filter: QueueFilter) -> (&'static str, &'static str) {
    match filter {
        QueueFilter::Open => ("Open", "Open, dringendste eerst"),
        QueueFilter::OurTurn => ("Gemeente aan zet", "De gemeente is aan zet"),
        QueueFilter::All => ("Alles", "Alle dossiers"),
    }
}

/// Whether somebody searches or asks for one status.
fn narrowed(asked: &QueueAsked) -> bool {
    asked.status.is_some() || !asked.search.is_empty()
}

fn filters(asked: &QueueAsked) -> AnyView {
    let links = QueueFilter::ALL.map(|filter| {
        let (label, _) = names(filter);
        let here = (filter == asked.filter && !narrowed(asked)).then_some("page");
        view! {
            <li>
                <a class="ul-filter" href=paths::cases_with(filter.name()) aria-current=here>
                    {label}
                </a>
            </li>
        }
    });
    view! {
        <nav class="ul-filters" aria-label="Welke dossiers">
            <ul class="ul-filters__list">{links.collect_view()}</ul>
        </nav>
    }
    .into_any()
}

/// Searching, folded away until it is used: most officers have a few cases.
fn search(asked: &QueueAsked) -> AnyView {
    let field = FieldProps { value: asked.search.clone(), ..FieldProps::new(asked::SEARCH, "Zoek in de dossiers") }
        .help("Een deel van de titel, het kenmerk of de naam van de coöperatie.");
    let status = FieldProps {
        value: asked.status.map(|status| status.value().to_owned()).unwrap_or_default(),
        note: Some(Note::Voluntary),
        ..FieldProps::new(asked::STATUS, "Status")
    };
    let statuses = Status::all().filter(|status| *status != Status::Draft);
    let statuses = statuses.map(|status| (status.value().to_owned(), status.label().to_owned()));
    view! {
        <details class="ul-example" open=narrowed(asked)>
            <summary>"Zoek een dossier"</summary>
            <form class="ul-form ul-layout--read" method="get" action=paths::CASES role="search">
                {hidden(asked::FILTER, QueueFilter::All.name())} {text_field(&field, Entry::Line)}
                {select(&status, statuses)}
                <div class="ul-actions">{button(Tone::Primary, "Zoek")}</div>
            </form>
        </details>
    }
    .into_any()
}

fn cases(asked: &QueueAsked, rows: Vec<QueueRow>) -> AnyView {
    let caption = if narrowed(asked) { "Gevonden dossiers" } else { names(asked.filter).1 };
    let heads = ["Dossier", "Indiener", "Status", "Wacht op", "Ontvangen", "Laatste dag"];
    let heads = heads.map(|head| Column::Words(head.to_owned()));
    table(caption, "ul-queue", heads, view! { <tbody>{rows.into_iter().map(case).collect_view()}</tbody> })
}

fn case(row: QueueRow) -> AnyView {
    let tab = if row.is_open { Tab::Overview } else { Tab::People };
    let open = (row.open > 0).then(|| {
        let text =
            if row.open == 1 { "1 zaak staat open".to_owned() } else { format!("{} zaken staan open", row.open) };
        view! { <span class="ul-queue__sub">{text}</span> }
    });
    let due = row.due.map(|due| view! { <span class="ul-queue__sub">{due.short()}</span> });
    view! {
        <tr data-urgency=Urgency::of(row.status, row.days_left).name()>
            <th scope="row">
                <a class="ul-queue__case" href=tab.href(&row.id)>
                    {row.title}
                </a>
                <span class="ul-queue__sub">{row.reference}</span>
            </th>
            <td>{row.cooperative}</td>
            <td>{status_badge(row.status)}</td>
            <td>{words::waits(&row.waits)} {open}</td>
            <td>{row.received.map(DutchDate::short)}</td>
            <td>{days_left(row.status, row.days_left)} {due}</td>
        </tr>
    }
    .into_any()
}

/// The ways to the next page and back to the first.
fn pages(first: Option<String>, next: Option<String>) -> Option<AnyView> {
    let first = first.map(|first| button_link(Tone::Secondary, first, "Naar het begin van de lijst"));
    let next = next.map(|next| button_link(Tone::Secondary, next, "Volgende 50 dossiers"));
    (first.is_some() || next.is_some()).then(|| {
        view! {
            <nav class="ul-actions" aria-label="Bladeren">
                {first} {next}
            </nav>
        }
        .into_any()
    })
}

fn nothing(asked: &QueueAsked) -> AnyView {
    if narrowed(asked) || !asked.after.is_empty() {
        return empty(
            "Er is geen dossier gevonden",
            "Zoek op een ander woord, of kies een andere status.",
            link(paths::cases_with(QueueFilter::All.name()), "Bekijk alle dossiers"),
        );
    }
    match asked.filter {
        QueueFilter::Open => empty(
            "Er zijn geen open dossiers",
            "Krijgt u een dossier? Dan staat het hier, en krijgt u een mail.",
            link(paths::cases_with(QueueFilter::All.name()), "Bekijk ook de afgeronde dossiers"),
        ),
        QueueFilter::OurTurn => empty(
            "U hoeft nu niets te doen",
            "Er is geen dossier waarin de gemeente aan zet is.",
            link(paths::cases_with(QueueFilter::Open.name()), "Bekijk alle open dossiers"),
        ),
        QueueFilter::All => {
            empty("Er zijn nog geen dossiers", "Krijgt u een dossier? Dan staat het hier, en krijgt u een mail.", ())
        }
    }
}
