//! The municipality's queue (werkvoorraad): every case that waits, the most urgent first.

use crate::page::{Nav, Page};
use crate::parts::table::{Column, table};
use crate::parts::{Tab, Urgency, days_left, empty, link, page_head, status_badge};
use crate::paths;
use crate::views::case::{QueueFilter, QueuePage, QueueRow};
use domain::calendar::DutchDate;
use leptos::prelude::*;

/// The dossiers that the filter lets through, with the other filters as links.
pub fn queue(page: QueuePage) -> Page {
    let QueuePage { filter, counts, rows } = page;
    let head = page_head("Dossiers", lead(&rows), ());
    let list = if rows.is_empty() { nothing(filter) } else { cases(filter, rows) };
    Page::new("Dossiers", (head, filters(filter, counts), list)).under(Nav::Cases).wide()
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

fn filters(current: QueueFilter, (open, our_turn, all): (usize, usize, usize)) -> AnyView {
    let filters = [(QueueFilter::Open, open), (QueueFilter::OurTurn, our_turn), (QueueFilter::All, all)];
    let links = filters.map(|(filter, count)| {
        let (label, _) = names(filter);
        let here = (filter == current).then_some("page");
        view! {
            <li>
                <a class="ul-filter" href=paths::cases_with(filter.name()) aria-current=here>
                    {label}
                    " "
                    <span class="ul-count">{count}</span>
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

fn cases(filter: QueueFilter, rows: Vec<QueueRow>) -> AnyView {
    let (_, caption) = names(filter);
    let heads = ["Dossier", "Indiener", "Status", "Aan zet", "Ontvangen", "Laatste dag"];
    let heads = heads.map(|head| Column::Words(head.to_owned()));
    table(caption, "ul-queue", heads, view! { <tbody>{rows.into_iter().map(case).collect_view()}</tbody> })
}

fn case(row: QueueRow) -> AnyView {
    let turn = match (row.our_turn, row.status.at_turn()) {
        (true, _) => "gemeente",
        (false, Some(_)) => "indiener",
        (false, None) => "niemand",
    };
    let tab = if row.is_open { Tab::Overview } else { Tab::People };
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
            <td>{turn}</td>
            <td>{row.received.map(DutchDate::short)}</td>
            <td>{days_left(row.status, row.days_left)} {due}</td>
        </tr>
    }
    .into_any()
}

fn nothing(filter: QueueFilter) -> AnyView {
    match filter {
        QueueFilter::Open => empty(
            "Er zijn geen open dossiers",
            "Dient een coöperatie een voorstel in? Dan staat het hier, en krijgt u een mail.",
            link(paths::cases_with(QueueFilter::All.name()), "Bekijk ook de afgeronde dossiers"),
        ),
        QueueFilter::OurTurn => empty(
            "U hoeft nu niets te doen",
            "Er is geen dossier waarin de gemeente aan zet is.",
            link(paths::cases_with(QueueFilter::Open.name()), "Bekijk alle open dossiers"),
        ),
        QueueFilter::All => {
            empty("Er zijn nog geen dossiers", "Dient een coöperatie een voorstel in? Dan staat het hier.", ())
        }
    }
}
