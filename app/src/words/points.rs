//! What a request to supplement asks, as lists, mails and letters say it.

use domain::Named;
use domain::case::{PointGround, PointSubject, SupplementPoint};
use domain::text::{ended, in_sentence};

/// A point in one line: where, what is missing, and which requirement is not met.
pub fn point(point: &SupplementPoint) -> String {
    let place = point_place(point).map(|place| format!("{place}: ")).unwrap_or_default();
    format!("{place}{}", point_reason(point))
}

/// What is missing, and which requirement is not met.
pub fn point_reason(point: &SupplementPoint) -> String {
    match &point.ground {
        None => point.reason.clone(),
        Some(ground) => format!("{} {}", ended(&point.reason), point_ground(ground)),
    }
}

/// Where the answer to a point stands; nothing for the proposal as a whole.
pub fn point_place(point: &SupplementPoint) -> Option<String> {
    match point.about {
        PointSubject::Whole => None,
        PointSubject::Section { .. } => Some(format!("Onderdeel “{}”", point.label)),
        PointSubject::Question { .. } => Some(format!("Bij “{}”", point.label)),
        PointSubject::Attachment { .. } => Some(format!("Bijlage “{}”", point.label)),
    }
}

/// Which requirement is not met, as a sentence.
fn point_ground(ground: &PointGround) -> String {
    let law = in_sentence(ground.kind.label());
    if ground.article.is_empty() { format!("Grond: {law}.") } else { format!("Grond: {law}: {}.", ground.article) }
}
