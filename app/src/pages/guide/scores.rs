//! What follows from the self-check: a radar with its table, advice for each building block, and one next step.

use super::onward::onward;
use crate::page::{Nav, Page};
use crate::parts::table::{Column, table};
use crate::parts::{Level, Shade, Spoke, badge, building_block, crumbs, heading, link, radar, section_head};
use crate::paths;
use crate::views::guide::self_check_address;
use domain::Named;
use domain::guide::self_check::{Answers, Firmness, MOST, Score, Scores, code};
use leptos::prelude::*;

const TITLE: &str = "Uitslag van de zelfcheck";

/// The result. It can be printed as it is.
pub(super) fn scores(answers: &Answers) -> Page {
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
            <p>{link(self_check_address(answers), "Verander uw antwoorden")}</p>
            <p>
                {link(paths::beginning_with(&code(answers)), "Begin een voorstel met deze uitslag")}
                ". Bij elk onderdeel ziet u dan ons advies. De gemeente ziet uw uitslag niet."
            </p>
            {onward(scores.onward())}
        </div>
    };
    Page::new(TITLE, body).under(Nav::Guide)
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
