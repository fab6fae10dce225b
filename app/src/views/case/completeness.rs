//! The completeness check (volledigheidstoets).

use super::CaseHead;
use crate::views::{FormAction, Typed};
use domain::case::{RequestEnd, SupplementRequest};
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
    /// Earlier rounds, in order: what was asked, and how it ended.
    pub rounds: Vec<RoundView>,
    /// Last day on which the municipality may leave the application as it is (Awb 4:5(4)), if it may at all.
    pub not_handled_until: Option<Date>,
    /// Remarks of the program on the submitted version, for the officer's eye, each with its section.
    pub remarks: Vec<(&'static Section, String)>,
    /// Sections with how many answers were given, of how many.
    pub sections: Vec<(&'static Section, usize, usize)>,
}

/// One round of asking for more.
#[derive(Debug, Clone)]
pub struct RoundView {
    /// Day of the request.
    pub requested_on: Date,
    /// Last day to answer.
    pub until: Date,
    /// What was asked.
    pub points: Vec<String>,
    /// How it ended; open if it did not.
    pub end: Option<RequestEnd>,
}

impl From<&SupplementRequest> for RoundView {
    fn from(request: &SupplementRequest) -> Self {
        let SupplementRequest { requested_on, until, points, end } = request.clone();
        Self { requested_on, until, points, end }
    }
}

/// The open request to supplement, for the officer who made it.
#[derive(Debug, Clone)]
pub struct RequestPage {
    /// What stands on top.
    pub head: CaseHead,
    /// The request.
    pub request: RoundView,
}

/// What the buttons of the page of the open request say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RequestAction {
    /// Give another last day.
    ChangeTerm,
    /// Withdraw the request.
    Withdraw,
}

impl FormAction for RequestAction {
    fn value(&self) -> String {
        let value = match self {
            Self::ChangeTerm => "wijzig",
            Self::Withdraw => "trek-in",
        };
        value.to_owned()
    }

    fn read(value: &str) -> Option<Self> {
        [Self::ChangeTerm, Self::Withdraw].into_iter().find(|action| action.value() == value)
    }
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
    /// Whether the officer said to be sure of a day that was asked about.
    pub sure: bool,
}

/// The verdict that everything is there (volledig).
pub const COMPLETE: &str = "volledig";
/// The verdict that something is missing (aanvulling).
pub const INCOMPLETE: &str = "aanvulling";

/// Names of the fields of [`CompletenessForm`].
pub mod fields {
    pub use domain::case::command_fields::{POINTS, REASON, SURE, UNTIL};

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
            sure: typed.get(fields::SURE) == "ja",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RequestAction;
    use crate::views::action::assert_reads_back;

    #[test]
    fn buttons_and_handler_understand_each_other() {
        assert_reads_back(&[RequestAction::ChangeTerm, RequestAction::Withdraw]);
    }
}
