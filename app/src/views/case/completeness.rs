//! The completeness check (volledigheidstoets).

mod judging;

pub use judging::{CheckAction, JudgedPoint, Judging};

use super::comparison::Comparison;
use super::{CaseHead, ReadSection};
use crate::views::{FormAction, Typed};
use domain::case::{PointGround, RequestEnd, SupplementPoint, SupplementRequest};
use domain::catalogue::Section;
use jiff::civil::Date;
use std::collections::BTreeMap;
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
    pub not_handled_until: Option<LastDay>,
    /// What the board changed since the request that it answered last.
    pub comparison: Option<Comparison>,
    /// The points of the newest request, to close one by one.
    pub judging: Option<Judging>,
    /// The proposal as it was submitted last.
    pub proposal: Vec<ReadSection>,
    /// What is known of shortcomings before the officer looks, by id of question or attachment.
    pub known: BTreeMap<String, Shortcoming>,
    /// Who signs the letter unless the officer says otherwise.
    pub signatory: String,
    /// The mail that the request would send, once the officer asked to see it: subject and text.
    pub mail: Option<(String, String)>,
    /// The municipality's ordinance with its article, on which most questions rest.
    pub ordinance: String,
    /// Remarks of the program on the submitted version, for the officer's eye, each with its section.
    pub remarks: Vec<(&'static Section, String)>,
    /// Sections with how many answers were given, of how many.
    pub sections: Vec<(&'static Section, usize, usize)>,
}

/// A last day of something, and whether it is past.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LastDay {
    /// The day.
    pub day: Date,
    /// Whether it is past.
    pub is_past: bool,
}

impl LastDay {
    /// This day, seen today.
    pub fn seen(day: Date, today: Date) -> Self {
        Self { day, is_past: day < today }
    }
}

/// What is known of a shortcoming before the officer looks.
#[derive(Debug, Clone, Default)]
pub struct Shortcoming {
    /// Whether it stands in the way of handling the proposal, so that it is asked unless the officer says otherwise.
    pub asked: bool,
    /// What is wrong.
    pub reason: String,
    /// Which requirement is not met, if that is known.
    pub ground: Option<PointGround>,
    /// The point of the newest request about it that nobody closed, and the day of that request.
    pub earlier: Option<(JudgedPoint, Date)>,
}

/// One round of asking for more.
#[derive(Debug, Clone)]
pub struct RoundView {
    /// Day of the request.
    pub requested_on: Date,
    /// Last day to answer.
    pub until: Date,
    /// What was asked.
    pub points: Vec<SupplementPoint>,
    /// How it ended; open if it did not.
    pub end: Option<RequestEnd>,
}

impl From<&SupplementRequest> for RoundView {
    fn from(request: &SupplementRequest) -> Self {
        let SupplementRequest { requested_on, until, points, end, .. } = request.clone();
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

/// A question or attachment that was ticked, with what was typed beside it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TickedPoint {
    /// Id of the question, of the section of the budget, or of the attachment.
    pub id: String,
    /// What is missing or wrong.
    pub reason: String,
    /// Stored name of the kind of ground.
    pub ground: String,
    /// Article that asks for it.
    pub article: String,
}

/// Finds complete, or asks for more.
#[derive(Debug, Clone, Default, Validate)]
pub struct CompletenessForm {
    /// [`COMPLETE`] or [`INCOMPLETE`].
    #[validate(custom(function = "is_verdict"))]
    pub verdict: String,
    /// Remark when complete.
    #[validate(length(max = 2000, message = "Maak uw opmerking korter (hoogstens 2.000 tekens)."))]
    pub note: String,
    /// Why it is complete, if a point of the request is open.
    pub despite: String,
    /// Questions and attachments about which something is asked.
    pub ticked: Vec<TickedPoint>,
    /// Who signs the letter.
    pub signatory: String,
    /// What is missing of the proposal as a whole, one point a line.
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
    pub use domain::case::command_fields::{
        ASKED, DESPITE, POINTS, REASON, SIGNATORY, SURE, UNTIL, point_article, point_ground, point_reason,
        verdict_reason,
    };

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
        let mut ids: Vec<&str> = typed.all(fields::ASKED).collect();
        let mut seen = std::collections::BTreeSet::new();
        ids.retain(|id| seen.insert(*id));
        let ticked = |id: &str| TickedPoint {
            id: id.to_owned(),
            reason: typed.trimmed(&fields::point_reason(id)),
            ground: typed.trimmed(&fields::point_ground(id)),
            article: typed.line(&fields::point_article(id)),
        };
        Self {
            ticked: ids.into_iter().map(ticked).collect(),
            signatory: typed.line(fields::SIGNATORY),
            verdict: typed.trimmed(fields::VERDICT),
            note: typed.trimmed(fields::NOTE),
            despite: typed.trimmed(fields::DESPITE),
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
