//! What has to happen after a decision that lets the board go ahead (afspraken): what was agreed, what was reported,
//! and how it goes on with the task.

mod agreeing;

use crate::forms::{Entry, FieldProps, Returned, action_button, form_head, radio_group, text_area, text_field};
use crate::page::Page;
use crate::parts::{Mood, Tab, Tone, alert, calendar, case_nav, prose, work_head};
use crate::views::case::decision::carrying_out::{CarryingOutAction, CarryingOutPage, CommitmentView, field_of};
use crate::words;
use domain::calendar::DutchDate;
use domain::case::{CommitmentEnd, commitment_fields as fields};
use jiff::civil::Date;
use leptos::prelude::*;

/// The commitments, each with what can be done about it, and how it goes on.
pub fn carrying_out(page: CarryingOutPage, returned: &Returned) -> Page {
    let CarryingOutPage { head, commitments, proposed, may_agree, may_report, extended_until, handed_back, today } =
        page;
    let sentence = "Wat er na het besluit moet gebeuren, wie daarvoor zorgt en wanneer. Twee weken voor elke dag krijgen \
                    bestuur en gemeente een mail.";
    let none = commitments.is_empty().then(|| view! { <p class="ul-subtle">"Er is nog niets afgesproken."</p> });
    let ended = handed_back.map(|on| {
        let text = "De gemeente voert de taak vanaf dan weer zelf uit. Hieronder staat wat er was afgesproken.";
        alert(Mood::Info, format!("De taak gaat terug op {}", on.long()), text)
    });
    let extended = extended_until.map(|until| {
        view! { <p><strong>{format!("Verlengd tot en met {}.", until.with_weekday())}</strong></p> }
    });
    let cards = commitments.iter().map(|one| card(one, (may_agree, may_report, today), returned)).collect_view();
    let agree = may_agree.then(|| agreeing::agree(&commitments, proposed, returned));
    let body = view! {
        {work_head(&head, Tab::Commitments, ("Afspraken na het besluit", sentence.to_owned()), form_head(returned))}
        <div class="ul-tab-body ul-stack ul-stack--loose ul-layout--read">
            {ended} {extended} {calendar(&head.id)} {none} {cards} {agree} {may_agree.then(|| go_on(returned))}
        </div>
    };
    Page::new(format!("Afspraken: {}", head.title), body).under(case_nav(head.side)).after(returned)
}

fn card(one: &CommitmentView, (may_settle, may_report, today): (bool, bool, Date), returned: &Returned) -> AnyView {
    let CommitmentView { number, state } = one;
    let heading = format!("afspraak-{number}");
    let due = state.agreed.due;
    let who = words::commitment(&state.agreed);
    let late = (state.end.is_none() && due < today)
        .then(|| alert(Mood::Warning, "De dag is voorbij", "Hier is nog niet gezegd of dit is nagekomen."));
    let reports = state.reports.iter().map(|(on, text)| {
        view! {
            <li class="ul-stack ul-stack--tight">
                <p class="ul-small ul-subtle">{format!("Het bestuur meldde op {}:", on.long())}</p>
                {prose(text)}
            </li>
        }
    });
    let end = state.end.as_ref().map(settled);
    let open = state.end.is_none();
    view! {
        <section class="ul-panel ul-stack" aria-labelledby=heading.clone()>
            <h2 class="utrecht-heading-3" id=heading.clone() tabindex="-1">
                {format!("{number}. Uiterlijk {}", due.with_weekday())}
            </h2>
            {prose(&state.agreed.text)}
            <p class="ul-small ul-subtle">{who}</p>
            {late}
            <ol class="ul-discussion">{reports.collect_view()}</ol>
            {end}
            {(open && may_report).then(|| report(*number, returned))}
            {(open && may_settle).then(|| settle(*number, returned))}
            {(open && may_settle).then(|| move_day(*number, returned))}
        </section>
    }
    .into_any()
}

fn settled(end: &CommitmentEnd) -> AnyView {
    let met = if end.met { "Nagekomen" } else { "Niet nagekomen" };
    let remark = (!end.remark.is_empty()).then(|| prose(&end.remark));
    view! {
        <p>
            <strong>{format!("{met}, vastgesteld op {}.", end.on.long())}</strong>
        </p>
        {remark}
    }
    .into_any()
}

/// A field of a form about one commitment.
fn field(number: u32, name: &str, label: &str) -> FieldProps {
    FieldProps::new(field_of(name, number), label.to_owned())
}

/// Whether something is wrong with one of these fields, which has to be in sight then.
fn opens(number: u32, fields: &[&str], returned: &Returned) -> bool {
    fields.iter().any(|name| returned.error(&field_of(name, number)).is_some())
}

fn report(number: u32, returned: &Returned) -> AnyView {
    let text = field(number, fields::REPORT, "Wat is er gedaan, en waaruit blijkt dat?").from(returned, "");
    view! {
        <form class="ul-form" method="post" novalidate>
            {text_area(&text, 3, None)}
            <div class="ul-actions">
                {action_button(Tone::Secondary, &CarryingOutAction::Report(number), "Meld dit aan de gemeente")}
            </div>
        </form>
    }
    .into_any()
}

fn settle(number: u32, returned: &Returned) -> AnyView {
    let met = field(number, fields::MET, "Is dit nagekomen?").from(returned, "");
    let remark = field(number, fields::REMARK, "Wat zegt de gemeente daarvan?")
        .help("Verplicht als het niet is nagekomen. Het bestuur leest dit.")
        .from(returned, "");
    let choices = [("ja", "Ja"), ("nee", "Nee")].map(|(value, label)| (value.to_owned(), label.to_owned()));
    view! {
        <details class="ul-example" open=opens(number, &[fields::MET, fields::REMARK], returned)>
            <summary>"Zeg of dit is nagekomen"</summary>
            <form class="ul-form" method="post" novalidate>
                {radio_group(&met, choices)} {text_area(&remark, 3, None)}
                <div class="ul-actions">
                    {action_button(Tone::Secondary, &CarryingOutAction::Settle(number), "Leg dit vast")}
                </div>
            </form>
        </details>
    }
    .into_any()
}

fn move_day(number: u32, returned: &Returned) -> AnyView {
    let due = field(number, fields::DUE, "Wat is de nieuwe laatste dag?").from(returned, "");
    let reason = field(number, fields::REASON, "Waarom?").from(returned, "");
    view! {
        <details class="ul-example" open=opens(number, &[fields::DUE, fields::REASON], returned)>
            <summary>"Kies een andere dag"</summary>
            <form class="ul-form" method="post" novalidate>
                {text_field(&due, Entry::Date)} {text_area(&reason, 2, None)}
                <div class="ul-actions">
                    {action_button(Tone::Secondary, &CarryingOutAction::Move(number), "Verzet deze afspraak")}
                </div>
            </form>
        </details>
    }
    .into_any()
}

/// Going on with the task, or ending it.
fn go_on(returned: &Returned) -> AnyView {
    let until = FieldProps::new(fields::EXTENDED_UNTIL, "Tot en met welke dag?").from(returned, "");
    let why_extend = FieldProps::new(fields::EXTEND_REASON, "Waarom gaat het bestuur door?").from(returned, "");
    let on =
        FieldProps::new(fields::HANDED_BACK_ON, "Vanaf welke dag doet de gemeente het weer zelf?").from(returned, "");
    let why_back = FieldProps::new(fields::HAND_BACK_REASON, "Waarom gaat de taak terug?").from(returned, "");
    let wrong = |names: [&str; 2]| names.iter().any(|name| returned.error(name).is_some());
    view! {
        <section class="ul-stack" aria-labelledby="verder">
            <h2 class="utrecht-heading-2" id="verder">
                "Hoe gaat het verder met de taak?"
            </h2>
            <details class="ul-example" open=wrong([fields::EXTENDED_UNTIL, fields::EXTEND_REASON])>
                <summary>"Verlengen"</summary>
                <form class="ul-form" method="post" novalidate>
                    {text_field(&until, Entry::Date)} {text_area(&why_extend, 3, None)}
                    <div class="ul-actions">
                        {action_button(Tone::Secondary, &CarryingOutAction::Extend, "Leg de verlenging vast")}
                    </div>
                </form>
            </details>
            <details class="ul-example" open=wrong([fields::HANDED_BACK_ON, fields::HAND_BACK_REASON])>
                <summary>"Teruggeven aan de gemeente"</summary>
                <form class="ul-form" method="post" novalidate>
                    {text_field(&on, Entry::Date)} {text_area(&why_back, 3, None)}
                    <div class="ul-actions">
                        {action_button(Tone::Secondary, &CarryingOutAction::HandBack, "Leg vast dat de taak teruggaat")}
                    </div>
                </form>
            </details>
        </section>
    }
    .into_any()
}
