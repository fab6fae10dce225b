//! The status of a case as a badge.

use domain::case::Status;
use leptos::prelude::*;

/// The status in words on a colour that repeats them.
pub fn status_badge(status: Status) -> AnyView {
    let tone = match status {
        Status::Draft | Status::Submitted => "neutral",
        Status::SupplementRequested | Status::SupplementLapsed => "warning",
        Status::InAssessment | Status::LegalCheck | Status::DecisionProposed | Status::Decided => "active",
        Status::Announced => "success",
        Status::Closed(_) => "inactive",
    };
    let class = format!("utrecht-status-badge utrecht-status-badge--{tone}");
    view! { <span class=class>{status.label()}</span> }.into_any()
}
