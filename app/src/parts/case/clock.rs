//! The legal clock (beslistermijn) as both sides see it: a sentence, a bar and the days that make it up.

use crate::views::case::{CaseHead, ClockView};
use crate::words::{self, in_days};
use domain::calendar::DutchDate;
use domain::case::{Side, Status};
use leptos::prelude::*;

/// The clock of a case, and whose turn it is.
pub fn clock(head: &CaseHead, clock: &ClockView) -> AnyView {
    view! {
        <section class="ul-clock" aria-labelledby="klok">
            <div class="ul-clock__head">
                <h2 class="ul-clock__sentence" id="klok">
                    {sentence(head, clock)}
                </h2>
                {turn(head)}
            </div>
            {bar(clock)}
            {ends(clock)}
            <div class="ul-clock__foot">
                {legend(clock)} <p class="ul-clock__why">{words::clock_explanation(clock)}</p>
            </div>
        </section>
    }
    .into_any()
}

fn sentence(head: &CaseHead, clock: &ClockView) -> String {
    let ours = head.side == Side::Municipality;
    let who = if ours { "U hebt" } else { "De gemeente heeft" };
    let task = match head.status {
        Status::Decided => "het besluit te versturen",
        Status::Announced | Status::Closed(_) => "de brief op de post te doen",
        _ => "te beslissen",
    };
    match clock {
        ClockView { stopped: true, .. } if matches!(head.status, Status::Closed(_)) => {
            "Het dossier is afgesloten".to_owned()
        }
        ClockView { stopped: true, .. } => "Het besluit is verstuurd".to_owned(),
        ClockView { stands_still: true, .. } => "De klok staat stil".to_owned(),
        ClockView { overdue: 1.., .. } if ours => format!("U bent {} te laat met het besluit", in_days(clock.overdue)),
        ClockView { overdue: 1.., .. } => format!("De gemeente is {} te laat met het besluit", in_days(clock.overdue)),
        ClockView { left: 0, .. } => format!("Vandaag is de laatste dag om {task}"),
        _ => format!("{who} nog {} om {task}", in_days(clock.left)),
    }
}

fn turn(head: &CaseHead) -> Option<AnyView> {
    let side = head.status.at_turn()?;
    let (class, who) = match side {
        Side::Board if side == head.side => ("ul-turn ul-turn--you", "uw coöperatie"),
        Side::Board => ("ul-turn", "de coöperatie"),
        Side::Municipality if side == head.side => ("ul-turn ul-turn--you", "uw gemeente"),
        Side::Municipality => ("ul-turn", "de gemeente"),
    };
    Some(view! { <p class=class>"Aan zet: " <strong>{who}</strong></p> }.into_any())
}

/// One unit of width is one day. What did not happen has no width, so nothing is drawn for it.
fn bar(clock: &ClockView) -> AnyView {
    let resumed = clock.elapsed + clock.suspended;
    let due = resumed + clock.left;
    let width = (due + clock.overdue).max(1);
    view! {
        <svg
            class="ul-clock__bar"
            viewBox=format!("0 0 {width} 24")
            preserveAspectRatio="none"
            role="img"
            aria-label=format!("Tijdbalk: {}.", in_words(clock))
        >
            <rect class="ul-clock__left" x="0" y="0" width=width.to_string() height="24" />
            <rect class="ul-clock__elapsed" x="0" y="0" width=clock.elapsed.to_string() height="24" />
            <line class="ul-clock__paused" x1=clock.elapsed.to_string() y1="12" x2=resumed.to_string() y2="12" />
            <rect class="ul-clock__late" x=due.to_string() y="0" width=clock.overdue.to_string() height="24" />
        </svg>
    }
    .into_any()
}

fn in_words(clock: &ClockView) -> String {
    let rest = match (clock.stopped, clock.overdue) {
        (_, 1..) => format!("{} te laat", in_days(clock.overdue)),
        (true, _) => format!("{} niet gebruikt", in_days(clock.left)),
        (false, _) => format!("nog {} over", in_days(clock.left)),
    };
    format!("{} verstreken, {} stilgezet, {rest}", in_days(clock.elapsed), in_days(clock.suspended))
}

fn ends(clock: &ClockView) -> AnyView {
    let label = match clock {
        ClockView { stopped: true, .. } => "Laatste dag was: ",
        ClockView { stands_still: true, .. } => "Uiterlijk besluit als er niets komt: ",
        _ => "Uiterlijk besluit: ",
    };
    view! {
        <p class="ul-clock__ends">
            <span>{format!("Ontvangen: {}", clock.received.long())}</span>
            <span>
                {label} <strong>{clock.due.long()}</strong>
            </span>
        </p>
    }
    .into_any()
}

fn legend(clock: &ClockView) -> AnyView {
    let key = |class: &'static str, name: &'static str, count: u32| {
        view! {
            <div class=class>
                <dt>{name}</dt>
                <dd>{in_days(count)}</dd>
            </div>
        }
    };
    let rest = match (clock.stopped, clock.overdue) {
        (_, 1..) => key("ul-clock__key--late", "Te laat", clock.overdue),
        (true, _) => key("", "Niet gebruikt", clock.left),
        (false, _) => key("", "Over", clock.left),
    };
    view! {
        <dl class="ul-clock__legend">
            {key("ul-clock__key--elapsed", "Verstreken", clock.elapsed)}
            {key("ul-clock__key--paused", "Stilgezet", clock.suspended)} {rest}
        </dl>
    }
    .into_any()
}
