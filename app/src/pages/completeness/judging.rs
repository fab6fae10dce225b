//! The points of the newest request to supplement, each with the buttons that close it or keep it open.

use crate::forms::{FieldProps, Returned, action_button, text_area};
use crate::parts::Tone;
use crate::views::case::completeness::{CheckAction, JudgedPoint, Judging, fields};
use crate::words;
use domain::calendar::DutchDate;
use jiff::civil::Date;
use leptos::prelude::*;

/// Every point, for who may judge it.
pub(super) fn judging(judging: &Judging, may_judge: bool, returned: &Returned) -> AnyView {
    let open = judging.open().count();
    let sentence = match open {
        0 => "Elk punt is gesloten.".to_owned(),
        1 => "1 punt is nog niet gesloten.".to_owned(),
        open => format!("{open} punten zijn nog niet gesloten."),
    };
    let points = judging.points.iter().map(|one| point(judging.round, one, may_judge, returned)).collect_view();
    view! {
        <section class="ul-stack" id="punten" aria-labelledby="punten-kop" tabindex="-1">
            <h2 class="utrecht-heading-2" id="punten-kop">
                {format!("De punten van uw aanvulverzoek van {}", judging.requested_on.long())}
            </h2>
            <p class="utrecht-paragraph">
                {sentence} " Sluit elk punt dat voldoende beantwoord is. Uw oordeel komt in het dossier; het bestuur ziet het niet. \
                 Vraagt u opnieuw om een aanvulling, dan staan de open punten al aangevinkt."
            </p>
            {points}
        </section>
    }
    .into_any()
}

fn point(round: u32, one: &JudgedPoint, may_judge: bool, returned: &Returned) -> AnyView {
    let number = one.place + 1;
    let changed = if one.changed { "Hier is iets veranderd." } else { "Hier is niets veranderd." };
    let verdict = one.verdict.as_ref().map(|verdict| {
        let said = if verdict.sufficient { "Gesloten: voldoende." } else { "Open: niet voldoende." };
        view! {
            <p>
                <strong>{said}</strong>
                " "
                {verdict.reason.clone()}
            </p>
        }
    });
    let why = one.verdict.as_ref().map(|verdict| verdict.reason.clone()).unwrap_or_default();
    let form = may_judge.then(|| {
        let reason = FieldProps::new(fields::verdict_reason(one.place), format!("Uw oordeel over punt {number}"))
            .help("Is er niets veranderd en toch voldoende? Schrijf dan op waarom.")
            .from(returned, &why);
        let press = |sufficient: bool, label: &'static str| {
            let label = view! {
                {label}
                <span class="ul-hidden">{format!(": punt {number}")}</span>
            };
            let tone = Tone::Secondary;
            action_button(tone, &CheckAction::Judge { round, point: one.place, sufficient }, label)
        };
        view! {
            {text_area(&reason, 2, None)}
            <div class="ul-actions">{press(true, "Voldoende")} {press(false, "Niet voldoende")}</div>
        }
    });
    view! {
        <div class="ul-panel ul-stack ul-stack--tight">
            <h3 class="utrecht-heading-4">{format!("Punt {number}")}</h3>
            <p>{words::point(&one.point)}</p>
            <p class="ul-small ul-subtle">{changed}</p>
            {verdict}
            {form}
        </div>
    }
    .into_any()
}

/// Why the proposal is complete although a point is open; nothing when none is.
pub(super) fn despite(judging: Option<&Judging>, returned: &Returned) -> Option<AnyView> {
    judging?.open().next()?;
    let field = FieldProps::new(fields::DESPITE, "Waarom is het voorstel toch volledig?")
        .help(
            "Niet elk punt van uw aanvulverzoek is gesloten. Uw reden komt in het dossier; het bestuur leest die ook.",
        )
        .from(returned, "");
    Some(text_area(&field, 3, None))
}

/// A point that is asked again: it begins with the words of before, and says when that was.
pub(super) fn again(one: &JudgedPoint, on: Date) -> String {
    const ALSO: &str = "Ook gevraagd op";
    let reason = &one.point.reason;
    let since = if reason.starts_with(ALSO) { String::new() } else { format!("{ALSO} {}. ", on.long()) };
    let missing = one.verdict.as_ref().map(|verdict| verdict.reason.as_str()).filter(|why| !why.is_empty());
    let missing = missing.map(|why| format!(" {why}")).unwrap_or_default();
    format!("{since}{reason}{missing}")
}

/// The same for what was asked of the proposal as a whole, each on a line of its own.
pub(super) fn whole_again(judging: Option<&Judging>) -> String {
    let Some(judging) = judging else { return String::new() };
    let lines = judging.open_whole().map(|one| again(one, judging.requested_on).replace('\n', " "));
    lines.collect::<Vec<_>>().join("\n")
}
