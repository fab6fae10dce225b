//! How much room there is under legal thresholds (drempels).

use domain::money::Cents;
use domain::proposal::meters::{LimitStatus, Meter};
use leptos::prelude::*;

/// A meter for each threshold with the words that say the same; nothing without thresholds.
pub fn meters(meters: &[Meter]) -> Option<AnyView> {
    let all = meters.iter().enumerate().map(|(index, one)| meter(index, one));
    (!meters.is_empty()).then(|| {
        view! {
            <section class="ul-stack" aria-labelledby="drempels">
                <h2 class="utrecht-heading-3" id="drempels">
                    "Hoeveel ruimte is er onder de drempels?"
                </h2>
                <p class="ul-small">
                    "Wij rekenen met uw begroting en uw antwoorden zoals ze nu zijn bewaard."
                </p>
                {all.collect_view()}
            </section>
        }
        .into_any()
    })
}

fn meter(index: usize, meter: &Meter) -> AnyView {
    let id = format!("drempel-{}", index + 1);
    let (used, limit) = (meter.used, meter.limit);
    let words = format!("{}: {} van {}, {}", meter.label, used.euros(), limit.euros(), meter.status.label());
    let class = match meter.status {
        LimitStatus::Room => "ul-meter",
        LimitStatus::Near | LimitStatus::Unsure | LimitStatus::Over => "ul-meter ul-meter--full",
    };
    view! {
        <div class=class>
            <p class="ul-progress__text" id=id.clone()>
                {words}
            </p>
            <meter
                min="0"
                max=whole(limit)
                high=whole(Cents(limit.0 / 10 * 8))
                optimum="0"
                value=whole(used)
                aria-labelledby=id
            >
                {format!("{} van {}", used.euros(), limit.euros())}
            </meter>
            <p class="ul-small">{meter.sentence.clone()}</p>
        </div>
    }
    .into_any()
}

/// Whole euros as a browser reads them.
fn whole(amount: Cents) -> String {
    (amount.0 / 100).to_string()
}
