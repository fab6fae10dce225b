//! The status of a case as a badge.

use crate::parts::{Shade, badge};
use domain::case::Status;
use leptos::prelude::*;

/// The status in words on a colour that repeats them.
pub fn status_badge(status: Status) -> AnyView {
    let shade = match status {
        Status::Draft | Status::Submitted => Shade::Neutral,
        Status::SupplementRequested | Status::SupplementLapsed | Status::RevisionRequested => Shade::Warning,
        Status::InAssessment | Status::LegalCheck | Status::DecisionProposed | Status::Decided => Shade::Active,
        Status::Announced => Shade::Good,
        Status::Closed(_) => Shade::Ended,
    };
    badge(shade, status.label())
}
