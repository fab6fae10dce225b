//! What a yes needs: its term, its amount, its conditions and whose figures it rests on.

use super::desk::Form;
use crate::forms::{Entry, FieldProps, Note};
use crate::parts::bullets;
use crate::parts::table::{Column, number_row, table};
use crate::views::case::decision::{BASELINES, YearView};
use domain::calendar::DutchDate;
use domain::case::decision_fields;
use domain::proposal::Promised;
use leptos::prelude::*;

/// Folds away while the outcome is no.
pub(super) fn granted(years: &[YearView], has_present: bool, promises: &[Promised], form: &Form<'_>) -> AnyView {
    let months = FieldProps::new(decision_fields::MONTHS, "Voor hoeveel maanden geldt het?");
    let left_out = FieldProps::new(decision_fields::LEFT_OUT, "Wat wijst u niet toe, en waarom?");
    let evaluation = FieldProps::new(decision_fields::EVALUATION, "Wanneer en waarop beoordeelt u de proef?");
    let conditions = FieldProps::new(decision_fields::CONDITIONS, "Voorwaarden").help(
        "Wat er moet zijn voordat het besluit werkt, of waarmee het eindigt. Elke voorwaarde op een eigen regel.",
    );
    let obligations =
        FieldProps { note: Some(Note::Voluntary), ..FieldProps::new(decision_fields::OBLIGATIONS, "Verplichtingen") }
            .help(
                "Wat de indiener tijdens de looptijd moet doen (Awb 4:37), zoals rapporteren. Elke op een eigen regel.",
            );
    view! {
        <section class="ul-form ul-layout--read ul-decide__granted" aria-labelledby="inwilligen">
            <h2 class="utrecht-heading-2" id="inwilligen">
                "Als u inwilligt"
            </h2>
            <div class="ul-decide__part">{form.area(left_out, 3)}</div>
            <div class="ul-decide__pilot">{form.area(evaluation, 3)}</div>
            {form.line(months, Entry::Number("maanden"))}
            {(!years.is_empty()).then(|| amounts(years, form))}
            {(!promises.is_empty()).then(|| promised(promises, form))}
            <div class="ul-decide__conditions">{form.area(conditions, 5)}</div>
            {form.area(obligations, 4)}
        </section>
        {has_present.then(|| present(years, form))}
    }
    .into_any()
}

/// What the applicant does not have yet and promises, and room to say why that is no condition.
fn promised(promises: &[Promised], form: &Form<'_>) -> AnyView {
    let lines = promises.iter().map(|one| format!("{} Toegezegd voor {}.", one.condition, one.until.long()));
    let reason = FieldProps::new(decision_fields::PROMISES_REASON, "Waarom stelt u dit niet als voorwaarde?")
        .help("Alleen als u geen voorwaarden stelt, bijvoorbeeld omdat het intussen is geregeld.");
    view! {
        <div class="ul-stack">
            <h3 class="utrecht-heading-3">"Dit zegt de indiener toe"</h3>
            {bullets(lines)}
            {form.area(reason, 2)}
        </div>
    }
    .into_any()
}

/// What was asked, what that makes for the months, and room for another amount.
fn amounts(years: &[YearView], form: &Form<'_>) -> AnyView {
    let rows = years.iter().map(|year| {
        let granted = year.granted.clone().unwrap_or_else(|| "–".to_owned());
        number_row(year.name.clone(), [year.requested.clone(), granted], false)
    });
    let columns = [
        Column::Words("Jaar".to_owned()),
        Column::Numbers("Gevraagd".to_owned()),
        Column::Numbers("Voor deze maanden".to_owned()),
    ];
    let others = years.iter().enumerate().map(|(year, view)| {
        let label = format!("Ander bedrag voor {}", view.name);
        let field =
            FieldProps { note: Some(Note::Voluntary), ..FieldProps::new(decision_fields::amount_of(year), label) };
        form.line(field, Entry::Money)
    });
    let reason = FieldProps::new(decision_fields::AMOUNT_REASON, "Waarom een ander bedrag dan gevraagd?")
        .help("Alleen als u hierboven een bedrag invult.");
    view! {
        <div class="ul-stack">
            {table(
                "Bedrag per jaar, zoals het met de bewaarde looptijd wordt",
                "",
                columns,
                view! { <tbody>{rows.collect_view()}</tbody> },
            )}
            {others.collect_view()} {form.area(reason, 3)}
        </div>
    }
    .into_any()
}

/// Whose figures of the present costs hold; also for a refusal.
fn present(years: &[YearView], form: &Form<'_>) -> AnyView {
    let baseline =
        FieldProps::new(decision_fields::BASELINE, "Kloppen de cijfers van de indiener over de huidige kosten?")
            .help("De brief zegt van wie de cijfers zijn (Awb 3:2).");
    let choices = BASELINES.map(|(value, label)| (value.to_owned(), label.to_owned())).into();
    let rows = years
        .iter()
        .map(|year| number_row(year.name.clone(), [year.present.clone().unwrap_or_else(|| "–".to_owned())], false));
    let columns = [Column::Words("Jaar".to_owned()), Column::Numbers("Volgens de indiener".to_owned())];
    let own = years.iter().enumerate().map(|(year, view)| {
        let label = format!("Onze huidige kosten in {}", view.name);
        form.line(FieldProps::new(decision_fields::present_of(year), label), Entry::Money)
    });
    let source = FieldProps::new(decision_fields::BASELINE_SOURCE, "Waar komen uw cijfers vandaan?");
    view! {
        <section class="ul-form ul-layout--read" aria-labelledby="nu">
            <h2 class="utrecht-heading-2" id="nu">
                "Wat de taak nu kost"
            </h2>
            {table("Huidige kosten per jaar", "", columns, view! { <tbody>{rows.collect_view()}</tbody> })}
            {form.choice(baseline, choices)}
            <div class="ul-decide__own ul-form">{own.collect_view()} {form.area(source, 2)}</div>
        </section>
    }
    .into_any()
}
