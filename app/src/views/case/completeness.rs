//! The completeness check (volledigheidstoets).

use super::CaseHead;
use crate::views::Typed;
use domain::catalogue::Section;
use jiff::civil::Date;
use validator::Validate;

/// The completeness check (volledigheidstoets).
#[derive(Debug, Clone)]
pub struct CompletenessPage {
    /// What stands on top.
    pub head: CaseHead,
    /// Day that the ordinance's usual term to supplement gives.
    pub usual_until: Date,
    /// Remarks of the program on the submitted version, for the officer's eye, each with its section.
    pub remarks: Vec<(&'static Section, String)>,
    /// Sections with how many answers were given, of how many.
    pub sections: Vec<(&'static Section, usize, usize)>,
}

/// Finds complete, or asks for more.
#[derive(Debug, Clone, Validate)]
pub struct CompletenessForm {
    /// [`COMPLETE`] or [`INCOMPLETE`].
    #[validate(custom(function = "is_verdict"))]
    pub verdict: String,
    /// Remark when complete.
    #[validate(length(max = 2000, message = "Maak uw opmerking korter (hoogstens 2.000 tekens)."))]
    pub note: String,
    /// What is missing, one point a line.
    #[validate(length(max = 10000, message = "Maak de lijst korter (hoogstens 10.000 tekens)."))]
    pub points: String,
    /// Last day to supplement, as typed.
    pub until: String,
}

/// The verdict that everything is there (volledig).
pub const COMPLETE: &str = "volledig";
/// The verdict that something is missing (aanvulling).
pub const INCOMPLETE: &str = "aanvulling";

/// Names of the fields of [`CompletenessForm`].
pub mod fields {
    pub use domain::case::command_fields::{POINTS, UNTIL};

    /// The verdict.
    pub const VERDICT: &str = "verdict";
    /// Remark when complete.
    pub const NOTE: &str = "note";
}

fn is_verdict(verdict: &str) -> Result<(), validator::ValidationError> {
    let known = matches!(verdict, COMPLETE | INCOMPLETE);
    known.then_some(()).ok_or_else(|| {
        validator::ValidationError::new("verdict").with_message("Kies of het voorstel volledig is.".into())
    })
}

impl From<&Typed> for CompletenessForm {
    fn from(typed: &Typed) -> Self {
        Self {
            verdict: typed.trimmed(fields::VERDICT),
            note: typed.trimmed(fields::NOTE),
            points: typed.get(fields::POINTS).to_owned(),
            until: typed.trimmed(fields::UNTIL),
        }
    }
}
