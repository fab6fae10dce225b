//! Making a case public, and the public challenges that everybody reads.

mod challenge;
mod challenges;
mod form;
mod open_data;

pub use challenge::challenge;
pub use challenges::challenges;
pub use form::disclosure;
pub use open_data::open_data;

use crate::parts::{Shade, badge};
use domain::Named;
use domain::case::PublicStatus;
use leptos::prelude::*;

/// How far a challenge is.
fn status_badge(status: PublicStatus) -> AnyView {
    let shade = match status {
        PublicStatus::Received => Shade::Neutral,
        PublicStatus::UnderReview => Shade::Active,
        PublicStatus::Decided => Shade::Good,
        PublicStatus::Withdrawn | PublicStatus::Closed => Shade::Ended,
    };
    badge(shade, status.label())
}
