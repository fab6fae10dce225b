//! The decision (besluit) with its reasons (Awb 3:46 and 3:47).

mod amounts;
mod basis;
mod commitment;
mod consultation;
pub mod decision_fields;
mod flag;
mod guards;
mod objection;
mod open_matters;
mod outcome;
mod response;
mod taking;
#[cfg(test)]
pub(in crate::case) mod tests;

pub use amounts::granted_amounts;
pub use basis::DecisionBasis;
pub use commitment::{Commitment, CommitmentEnd, CommitmentKind, CommitmentState};
pub use consultation::{AnswerWay, Consultation, ConsultationEnd, ConsultationState, ConsultedAs};
pub use flag::{Flag, FlagState};
pub use guards::LONGEST_TEXT;
pub(super) use guards::{is_sentence, too_long};
pub use objection::{Objection, ObjectionResult, ObjectionState, Objector};
pub use open_matters::OpenMatter;
pub use outcome::Outcome;
pub(super) use response::RESPONSE_LONGEST;
pub use response::{DraftAssessment, DraftFinding, RESPONSE_DAYS, RESPONSE_WORDS, response_until};
pub use taking::{Authority, Taking};

use crate::money::Cents;
use crate::profile::{LegalCharacter, OrdinanceProfile, Signatory};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A decision: as the case manager proposes it, and as it was taken. Parts that came later are left out of the record
/// where they are empty, so that decisions from before stay as they were stored.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Decision {
    /// What was decided.
    pub outcome: Outcome,
    /// Day of the decision; while it is only proposed, the day of proposing.
    pub on: Date,
    /// The decision in a few plain sentences, on top of the letter.
    pub summary: String,
    /// Finding and reason per criterion.
    pub findings: Vec<CriterionFinding>,
    /// Conditions (voorwaarden), one a line: without them the decision does not take effect or ends.
    pub conditions: Vec<String>,
    /// Grounds for refusal, each with its facts.
    pub grounds: Vec<GroundReason>,
    /// What would make a new proposal succeed; for a refusal.
    pub way_forward: String,
    /// For how many months it is granted.
    pub months: Option<u16>,
    /// Who signs, in one text, as decisions had it before they had [`Self::signatories`].
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub signatory: String,
    /// Why the decision departs from the advice that the scores give (Awb 3:46); empty if it does not.
    #[serde(default)]
    pub departure: String,
    /// What it is in law; as the ordinance's profile says if it says nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub legal_character: Option<LegalCharacter>,
    /// Obligations (verplichtingen, Awb 4:37), one a line: what must be done while it lasts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub obligations: Vec<String>,
    /// Amount of each year that begins within the months, in eurocents; as was asked if it says nothing.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub amounts: Vec<Cents>,
    /// Why the amount differs from what was asked for these months.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub amount_reason: String,
    /// Why what the applicant promises is no condition; for a decision that grants and sets none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub promises_reason: String,
    /// What is left out of what was asked, and why; for a partial grant.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub left_out: String,
    /// When and by what the pilot (proef) is judged.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub evaluation: String,
    /// Whose figures of the present costs the decision uses.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub baseline: Option<Baseline>,
    /// Who signs, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub signatories: Vec<Signatory>,
    /// Who decides.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub authority: Option<Authority>,
    /// Number of the college's decision (collegebesluit), if the college took it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub resolution: String,
    /// The rule that gives the mandate (Awb 10:5), if it was taken under one.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub mandate: String,
    /// Id of who wrote it, who may neither check nor take it; not known of decisions from before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prepared_by: Option<String>,
    /// Id of the jurist who agreed; nothing without a legal check.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checked_by: Option<String>,
    /// Id of who took it, who may not send it too; not known of decisions from before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decided_by: Option<String>,
}

/// The finding on one criterion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CriterionFinding {
    /// Id of the criterion.
    pub criterion: String,
    /// Finding and reason.
    pub reason: String,
}

/// A ground for refusal with the facts that it rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroundReason {
    /// Id of the ground in the profile.
    pub ground: String,
    /// The facts.
    pub reason: String,
    /// Why it holds although the reviewers gave the criterion of the same name a pass.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub despite: String,
}

/// What the municipality says of the applicant's figures of the present costs (Awb 3:2).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Baseline {
    /// They are right (bevestigd).
    Confirmed,
    /// They are not: these are, for each year of the budget, in eurocents, for this reason (verbeterd).
    Corrected {
        /// Present costs of each year.
        amounts: Vec<Cents>,
        /// Where they come from.
        source: String,
    },
    /// The decision does not rest on them, and the letter compares nothing (niet gebruikt).
    Unused,
}

impl Decision {
    /// The same after a jurist agreed and said what it is in law.
    pub(super) fn checked(self, legal_character: LegalCharacter, person: &str) -> Self {
        Self { legal_character: Some(legal_character), checked_by: Some(person.to_owned()), ..self }
    }

    /// What it is in law.
    pub fn character(&self, profile: &OrdinanceProfile) -> LegalCharacter {
        self.legal_character.unwrap_or(profile.legal_character)
    }

    /// Last day to object to a decision sent on this day (Awb 6:7 and 6:8), if objection is open at all.
    pub fn objection_until(&self, sent_on: Date, profile: &OrdinanceProfile) -> Option<Date> {
        let open = self.character(profile).is_decision();
        open.then(|| crate::calendar::objection_until(sent_on, &crate::calendar::HolidayTable::default()))
    }

    /// Whether it refuses a task that the ordinance leaves out. Then the scores do not matter.
    pub fn is_exclusion(&self, profile: &OrdinanceProfile) -> bool {
        let excludes = |ground: &GroundReason| profile.ground(&ground.ground).is_some_and(|one| profile.excludes(one));
        self.outcome == Outcome::Refused && self.grounds.iter().any(excludes)
    }
}

/// Place in a list of what has this number, which counts from 1.
fn place(number: u32) -> Option<usize> {
    usize::try_from(number).ok()?.checked_sub(1)
}
