//! What the municipality asks at a question while the board changes what it submitted, and what it did not ask about.

use crate::words;
use domain::case::{PointSubject, SupplementPoint};
use leptos::prelude::*;

/// Every point at this place, with its reason and ground; nothing where nothing was asked.
pub fn asked(points: &[SupplementPoint]) -> Option<AnyView> {
    let items = points.iter().map(|point| {
        let file = match point.about {
            PointSubject::Attachment { .. } => format!("Over bijlage “{}”: ", point.label),
            PointSubject::Whole | PointSubject::Section { .. } | PointSubject::Question { .. } => String::new(),
        };
        view! { <p>{file} {words::point_reason(point)}</p> }
    });
    (!points.is_empty()).then(|| {
        view! {
            <div class="ul-note">
                <p>
                    <strong>"Dit vraagt de gemeente hier:"</strong>
                </p>
                {items.collect_view()}
            </div>
        }
        .into_any()
    })
}

/// Beside what stays as it was submitted.
pub fn not_asked() -> AnyView {
    view! {
        <p class="ul-small ul-subtle">
            "De gemeente vroeg hier niets. Dit blijft zoals u het indiende; u kunt het nu niet veranderen."
        </p>
    }
    .into_any()
}
