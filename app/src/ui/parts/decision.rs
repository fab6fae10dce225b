//! A decision that was taken (besluit).

use super::{facts, numbered, prose};
use crate::api::case::DecisionView;
use leptos::prelude::*;

/// The decision with its conditions, and until when somebody can object to it.
pub fn decision(decision: DecisionView) -> AnyView {
    let DecisionView { outcome, on, sent, summary, conditions, objection_until } = decision;
    let sent = sent.unwrap_or_else(|| "nog niet".to_owned());
    let dates =
        [("Genomen op", Some(on)), ("Verstuurd op", Some(sent)), ("Bezwaar maken kan tot en met", objection_until)];
    let dates = dates.into_iter().filter_map(|(name, day)| Some((name.to_owned(), day?.into_any())));
    view! {
        <section class="ul-card ul-card--quiet ul-stack" aria-labelledby="besluit">
            <div>
                <p class="ul-eyebrow">"Het besluit"</p>
                <h2 class="utrecht-heading-2" id="besluit">
                    {outcome}
                </h2>
            </div>
            {prose(&summary)}
            {(!conditions.is_empty()).then(|| self::conditions(conditions))}
            {facts(dates)}
        </section>
    }
    .into_any()
}

fn conditions(conditions: Vec<String>) -> AnyView {
    view! {
        <div class="ul-stack ul-stack--tight">
            <h3 class="utrecht-heading-4">"Voorwaarden"</h3>
            {numbered(conditions)}
        </div>
    }
    .into_any()
}
