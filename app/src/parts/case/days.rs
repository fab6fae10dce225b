//! Days of a term in words.

use crate::words::in_days;
use domain::case::Status;
use leptos::prelude::*;

/// From this many days left on, a term asks for attention: a college that meets weekly needs about that long.
const SOON: i32 = 14;

/// How pressing the term of a case is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Urgency {
    /// The last day has passed.
    Late,
    /// The last day is near.
    Soon,
    /// There is time.
    Ample,
    /// The term stands still.
    Paused,
    /// No term runs any more.
    Closed,
}

impl Urgency {
    /// The urgency of a case with this status and these days left.
    pub const fn of(status: Status, days_left: Option<i32>) -> Self {
        match days_left {
            Some(..0) => Self::Late,
            Some(0..=SOON) => Self::Soon,
            Some(_) => Self::Ample,
            None if status.is_open() => Self::Paused,
            None => Self::Closed,
        }
    }

    /// Name in the style.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Late => "late",
            Self::Soon => "soon",
            Self::Ample => "ample",
            Self::Paused => "paused",
            Self::Closed => "closed",
        }
    }
}

/// The days left in words on a colour that repeats them.
pub fn days_left(status: Status, days_left: Option<i32>) -> AnyView {
    let urgency = Urgency::of(status, days_left);
    let words = match (urgency, days_left) {
        (Urgency::Paused, _) => "staat stil".to_owned(),
        (Urgency::Closed, _) | (_, None) => return view! { <span class="ul-subtle">"afgerond"</span> }.into_any(),
        (Urgency::Late, Some(days)) => format!("{} te laat", in_days(-i64::from(days))),
        (_, Some(0)) => "vandaag de laatste dag".to_owned(),
        (_, Some(days)) => format!("nog {}", in_days(days)),
    };
    let class = format!("ul-days ul-days--{}", urgency.name());
    view! { <span class=class>{words}</span> }.into_any()
}
