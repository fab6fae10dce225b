//! A decision to read before it goes on: in short, with the letter one press away.

use crate::parts::{facts, numbered, prose};
use domain::Named;
use domain::case::Decision;
use leptos::prelude::*;

/// What was decided, in short; everything stands in the letter.
pub(super) fn in_short(decision: &Decision) -> AnyView {
    let Decision { outcome, summary, months, signatories, .. } = decision;
    let signed: Vec<String> = signatories.iter().map(|one| format!("{}, {}", one.name, one.office)).collect();
    let months = months.map(|months| format!("{months} maanden"));
    let lines = [("Looptijd", months), ("Ondertekening", Some(signed.join("; ")))];
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
