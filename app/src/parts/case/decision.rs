//! A decision that was taken (besluit).

use crate::parts::{facts, numbered, prose};
use crate::views::case::DecisionView;
use domain::Named;
use domain::calendar::DutchDate;
use leptos::prelude::*;

/// The decision with its conditions, and until when somebody can object to it.
pub fn decision(decision: DecisionView) -> AnyView {
    let DecisionView { outcome, on, sent, summary, conditions, obligations, objection_until, unposted } = decision;
    let sent = match sent {
        Some(_) if unposted => "nog niet op de post".to_owned(),
        Some(sent) => sent.long(),
        None => "nog niet".to_owned(),
    };
    let until = objection_until.map(DutchDate::with_weekday);
    let dates =
        [("Genomen op", Some(on.long())), ("Verstuurd op", Some(sent)), ("Bezwaar maken kan tot en met", until)];
    let dates = dates.into_iter().filter_map(|(name, day)| Some((name.to_owned(), day?.into_any())));
    view! {
        <section class="ul-card ul-card--quiet ul-stack" aria-labelledby="besluit">
            <div>
                <p class="ul-eyebrow">"Het besluit"</p>
                <h2 class="utrecht-heading-2" id="besluit">
                    {outcome.label()}
                </h2>
            </div>
            {prose(&summary)}
            {list("Voorwaarden", conditions)} {list("Verplichtingen", obligations)}
            {facts(dates)}
        </section>
    }
    .into_any()
}

fn list(title: &'static str, items: Vec<String>) -> Option<AnyView> {
    (!items.is_empty()).then(|| {
        view! {
            <div class="ul-stack ul-stack--tight">
                <h3 class="utrecht-heading-4">{title}</h3>
                {numbered(items)}
            </div>
        }
        .into_any()
    })
}
