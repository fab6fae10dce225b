//! What a request to supplement asks, point by point.

use crate::parts::{bullets, link};
use crate::{paths, words};
use domain::case::{PointSubject, SupplementPoint};
use domain::field::Field;
use leptos::prelude::*;

/// The points, to read.
pub fn points(points: &[SupplementPoint]) -> AnyView {
    bullets(points.iter().map(words::point))
}

/// The points for the board of this proposal: each leads to where it is answered.
pub fn points_to_answer(proposal: &str, points: &[SupplementPoint]) -> AnyView {
    let items = points.iter().map(|point| {
        let Some((href, place)) = way(proposal, point).zip(words::point_place(point)) else {
            return view! { <li>{words::point(point)}</li> }.into_any();
        };
        view! { <li>{link(href, place)} ": " {words::point_reason(point)}</li> }.into_any()
    });
    view! {
        <div class="ul-prose">
            <ul>{items.collect_view()}</ul>
        </div>
    }
    .into_any()
}

/// Where the board answers a point.
fn way(proposal: &str, point: &SupplementPoint) -> Option<String> {
    match &point.about {
        PointSubject::Whole => None,
        PointSubject::Section { id } => Some(paths::section(proposal, id)),
        PointSubject::Attachment { question, .. } => Some(paths::attachments_of(proposal, question)),
        PointSubject::Question { id } => {
            let field = Field::question(id);
            let section = paths::section(proposal, field.section());
            Some(if field.section() == id { section } else { format!("{section}#{id}") })
        }
    }
}
