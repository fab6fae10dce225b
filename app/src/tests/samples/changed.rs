//! What a supplement changed in the worked case.

use super::HASH;
use crate::views::case::comparison::{Comparison, PlaceChange};
use crate::views::case::{DocumentKind, DocumentLink};
use domain::case::{SupplementPoint, VersionKind};
use jiff::civil::date;

/// One answer changed that nobody asked about, and a point about the whole that nothing answers.
pub(crate) fn comparison() -> Comparison {
    let place = PlaceChange {
        id: "samenvatting.kern".into(),
        label: "Samenvatting".into(),
        points: vec![],
        is_asked: false,
        is_answered: true,
        change: None,
        added: vec!["begroting.pdf".into()],
        removed: vec![],
        is_shown: true,
    };
    Comparison {
        before: 1,
        kind: VersionKind::Supplement,
        requested_on: date(2026, 9, 22),
        whole: vec![(SupplementPoint::from("Er ontbreekt een bijlage."), true)],
        places: vec![place],
    }
}

/// The proposal in its second version.
pub(super) fn proposal_pdf() -> DocumentLink {
    DocumentLink {
        id: "d1".into(),
        kind: DocumentKind::Proposal,
        version: 2,
        bytes: 98_000,
        made_on: date(2026, 10, 2),
        sha256: HASH.into(),
    }
}
