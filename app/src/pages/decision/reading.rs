//! A decision to read before it goes on: in short, with the letter one press away.

use crate::forms::{Entry, FieldProps, Returned, text_field};
use crate::parts::{Tone, button_link, facts, link, numbered, prose};
use crate::paths;
use crate::views::account::second_factor::fields;
use domain::Named;
use domain::case::Decision;
use leptos::prelude::*;

/// What was decided, in short; everything stands in the letter.
pub(super) fn in_short(decision: &Decision) -> AnyView {
    let Decision { outcome, summary, months, signatories, .. } = decision;
    let signed: Vec<String> = signatories.iter().map(|one| format!("{}, {}", one.name, one.office)).collect();
    let months = months.map(|months| format!("{months} maanden"));
    let character = decision.legal_character.map(|character| character.label().to_owned());
    let lines = [("Juridisch", character), ("Looptijd", months), ("Ondertekening", Some(signed.join("; ")))];
    let lines = lines.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?.into_any())));
    let list = |title: &'static str, items: &[String]| {
        (!items.is_empty()).then(|| {
            view! {
                <div class="ul-stack ul-stack--tight">
                    <h3 class="utrecht-heading-4">{title}</h3>
                    {numbered(items.to_vec())}
                </div>
            }
        })
    };
    view! {
        <section class="ul-card ul-card--quiet ul-stack" aria-labelledby="besluit">
            <div>
                <p class="ul-eyebrow">"Het besluit"</p>
                <h2 class="utrecht-heading-2" id="besluit">
                    {outcome.label()}
                </h2>
            </div>
            {prose(summary)} {list("Voorwaarden", &decision.conditions)} {list("Verplichtingen", &decision.obligations)}
            {facts(lines)}
        </section>
    }
    .into_any()
}

/// The way to the letter as it would go out now, and to the scores behind it.
pub(super) fn letter(case: &str) -> AnyView {
    view! {
        <p class="utrecht-paragraph">
            "De hele motivering staat in de brief. " {link(paths::assessments(case), "Lees ook de beoordelingen")} "."
        </p>
        <div class="ul-actions">{button_link(Tone::Secondary, paths::draft_letter(case), "Lees de brief (pdf)")}</div>
    }
    .into_any()
}

/// The field for a code of the app, by which somebody shows once more who they are.
pub(super) fn confirmation(asks_code: bool, returned: &Returned) -> Option<AnyView> {
    let code = FieldProps::new(fields::CODE, "Code uit uw app")
        .help("De 6 cijfers die de app nu laat zien, of een herstelcode. Zo weten wij zeker dat u het bent.")
        .from(returned, "");
    asks_code.then(|| text_field(&code, Entry::OneTimeCode))
}
