//! A supplement that came on paper.

use super::{TOO_LONG, fields};
use crate::views::case::CaseHead;
use crate::views::{FieldError, Typed};
use domain::calendar::parse_date;
use domain::case::{LONGEST_TEXT, SupplementPoint, paper_fields};
use jiff::civil::Date;

/// The page on which an officer enters a supplement.
#[derive(Debug, Clone)]
pub struct PaperSupplementPage {
    /// What stands on top.
    pub head: CaseHead,
    /// What was asked.
    pub points: Vec<SupplementPoint>,
    /// Last day to supplement; none while the request waits to be posted.
    pub until: Option<Date>,
    /// What is asked of the municipality, in short, as it stands now.
    pub summary: String,
    /// The questions that were asked about, by id and label.
    pub questions: Vec<(String, String)>,
    /// Version of the draft that the page shows.
    pub version: i64,
}

/// A supplement as typed.
#[derive(Debug, Clone, Default)]
pub struct PaperSupplementForm {
    /// Day of receipt, as typed.
    pub received_on: String,
    /// What is asked, in short.
    pub summary: String,
    /// Id of the question to which the letter belongs; empty for the proposal as a whole.
    pub question: String,
    /// Version of the draft that the page showed.
    pub version: i64,
}

impl From<&Typed> for PaperSupplementForm {
    fn from(typed: &Typed) -> Self {
        Self {
            received_on: typed.trimmed(paper_fields::RECEIVED_ON),
            summary: typed.trimmed(paper_fields::SUMMARY),
            question: typed.trimmed(fields::QUESTION),
            version: typed.number(fields::VERSION),
        }
    }
}

impl PaperSupplementForm {
    /// Everything that is wrong with it, each naming its field.
    pub fn wrong(&self) -> Vec<FieldError> {
        let day = parse_date(&self.received_on).err().map(|error| (paper_fields::RECEIVED_ON, error.to_string()));
        let long = self.summary.chars().count() > LONGEST_TEXT;
        let summary = if self.summary.is_empty() { Some("Schrijf kort op wat er wordt gevraagd.") } else { None };
        let summary = summary.or(long.then_some(TOO_LONG)).map(|words| (paper_fields::SUMMARY, words.to_owned()));
        day.into_iter().chain(summary).map(|(field, message)| FieldError::new(field, message)).collect()
    }
}
