//! What a request to supplement asks, as lists, mails and letters say it.

use domain::Named;
use domain::case::{PointGround, PointSubject, SupplementPoint};

/// A point in one line: where, what is missing, and which requirement is not met.
pub fn point(point: &SupplementPoint) -> String {
    let SupplementPoint { reason, ground, .. } = point;
    let place = point_place(point).map(|place| format!("{place}: ")).unwrap_or_default();
    let ground = ground.as_ref().map(|ground| format!(" ({})", point_ground(ground))).unwrap_or_default();
    format!("{place}{reason}{ground}")
}

/// Where the answer to a point stands; nothing for the proposal as a whole.
pub fn point_place(point: &SupplementPoint) -> Option<String> {
    match point.about {
        PointSubject::Whole => None,
        PointSubject::Question { .. } => Some(format!("Bij “{}”", point.label)),
        PointSubject::Attachment { .. } => Some(format!("Bijlage “{}”", point.label)),
    }
}

/// Which requirement is not met.
pub fn point_ground(ground: &PointGround) -> String {
    let law = ground.kind.label();
    if ground.article.is_empty() { law.to_owned() } else { format!("{}; {law}", ground.article) }
}
