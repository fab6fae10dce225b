//! What follows from the self-check: a radar with its table, advice for each building block, and one next step.

use super::onward::onward_with;
use crate::page::{Nav, Page};
use crate::parts::table::{Column, table};
use crate::parts::{Level, Shade, Spoke, badge, building_block, crumbs, heading, link, radar, section_head};
use crate::paths;
use crate::views::guide::self_check_address;
use crate::views::proposal::orientation::Orientation;
use domain::Named;
use domain::guide::Onward;
use domain::guide::self_check::{Answers, Firmness, MOST, Score, Scores};
use leptos::prelude::*;

const TITLE: &str = "Uitslag van de zelfcheck";

/// The result, with what was answered before. It can be printed as it is.
pub(super) fn scores(answers: &Answers, before: Orientation) -> Page {
    let change = self_check_address(answers, &before);
    let found = Orientation { self_check: Some(*answers), ..before };
    let scores = Scores::of(answers);
    let spokes: Vec<Spoke> = scores.all().iter().copied().map(spoke).collect();
    let body = view! {
        {crumbs([(paths::GUIDE.to_owned(), "Uitleg".to_owned())])}
        {section_head("", TITLE, "Zo staan uw acht bouwstenen ervoor. U kunt deze pagina afdrukken.")}
        <div class="ul-stack ul-stack--loose">
            <div class="ul-layout--split">
                <div>{radar("Hoe stevig elke bouwsteen staat", &spokes, MOST)}</div>
                <div>{numbers(&scores)}</div>
            </div>
            <section class="ul-stack">
                {heading(Level::Two, "Ons advies")}
                <ol class="ul-tiles">{scores.all().iter().copied().map(advice).collect_view()}</ol>
            </section>
            <p>{link(change, "Verander uw antwoorden")}</p>
            {(scores.onward() != Onward::Begin).then(|| begin(&found))}
            {onward_with(scores.onward(), &found)}
        </div>
    };
    Page::new(TITLE, body).under(Nav::Guide)
}

/// Beginning right away, for who does not want to work on a building block first.
fn begin(found: &Orientation) -> AnyView {
    view! {
        <p>
            {link(found.beginning(), "Begin een voorstel met deze uitslag")}
            ". Wij bewaren de uitslag dan bij uw voorstel. Zo ziet u bij elk onderdeel ons advies. De gemeente ziet dit niet."
        </p>
    }
    .into_any()
}

fn spoke(score: Score) -> Spoke {
    Spoke {
        mark: score.block.number().to_string(),
        words: format!("{}: {} van {MOST} punten.", score.block.label(), score.points),
        value: score.points,
    }
}

fn numbers(scores: &Scores) -> AnyView {
    let columns = ["Bouwsteen", "Hoe staat het?"].map(|head| Column::Words(head.to_owned()));
    let rows = scores.all().iter().copied().map(|score| {
        view! {
            <tr>
                <th scope="row">{name(score)}</th>
                <td>{firmness(score.firmness())} {format!(" {} van {MOST} punten", score.points)}</td>
            </tr>
        }
    });
    table("Punten per bouwsteen", "", columns, view! { <tbody>{rows.collect_view()}</tbody> })
}

fn name(score: Score) -> String {
    format!("{}. {}", score.block.number(), score.block.label())
}

/// How firm a block stands, in a word.
pub(crate) fn firmness(firmness: Firmness) -> AnyView {
    let shade = match firmness {
        Firmness::Begun => Shade::Warning,
        Firmness::OnTheWay => Shade::Neutral,
        Firmness::Firm => Shade::Good,
    };
    badge(shade, firmness.label())
}

fn advice(score: Score) -> AnyView {
    view! {
        <li class="ul-tile">
            <h3>{building_block(score.block)}</h3>
            <p>{score.advice()}</p>
        </li>
    }
    .into_any()
}
