//! The decision (besluit) with its reasons (Awb 3:46 and 3:47).

use crate::Named;
use crate::profile::{LegalCharacter, OrdinanceProfile};
use crate::proposal::{Field, Finding};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use strum::{EnumMessage, EnumString, IntoStaticStr, VariantArray};

/// What was decided.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, EnumMessage, EnumString, IntoStaticStr, VariantArray,
)]
pub enum Outcome {
    /// Ingewilligd.
    #[strum(serialize = "ingewilligd", message = "Ingewilligd")]
    Granted,
    /// Ingewilligd onder voorwaarden.
    #[strum(serialize = "ingewilligd_onder_voorwaarden", message = "Ingewilligd onder voorwaarden")]
    GrantedWithConditions,
    /// Afgewezen.
    #[strum(serialize = "afgewezen", message = "Afgewezen")]
    Refused,
}

impl Serialize for Outcome {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.value())
    }
}

impl<'de> Deserialize<'de> for Outcome {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = String::deserialize(deserializer)?;
        Self::from_value(&value).ok_or_else(|| serde::de::Error::custom("unknown outcome"))
    }
}

/// A decision as the college takes it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Decision {
    /// What was decided.
    pub outcome: Outcome,
    /// Day of the decision.
    pub on: Date,
    /// The decision in a few plain sentences, on top of the letter.
    pub summary: String,
    /// Finding and reason per criterion.
    pub findings: Vec<CriterionFinding>,
    /// Conditions (voorwaarden), one a line.
    pub conditions: Vec<String>,
    /// Grounds for refusal, each with its facts.
    pub grounds: Vec<GroundReason>,
    /// What would make a new proposal succeed; for a refusal.
    pub way_forward: String,
    /// For how many months it is granted.
    pub months: Option<u16>,
    /// Who signs, and by which mandate.
    pub signatory: String,
    /// Why the decision departs from the advice that the scores give (Awb 3:50); empty if it does not.
    pub departure: String,
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
}

/// Names of the parts of a decision in what is said about it. Its form posts them under the same names.
pub mod decision_fields {
    /// Outcome.
    pub const OUTCOME: &str = "outcome";
    /// The decision in short.
    pub const SUMMARY: &str = "summary";
    /// Conditions, one a line.
    pub const CONDITIONS: &str = "conditions";
    /// For how many months it is granted.
    pub const MONTHS: &str = "months";
    /// Who signs.
    pub const SIGNATORY: &str = "signatory";
    /// Why it departs from the advice.
    pub const DEPARTURE: &str = "departure";
    /// What would give a new proposal a chance.
    pub const WAY_FORWARD: &str = "way_forward";
    /// The grounds for refusal as a whole.
    pub const GROUNDS: &str = "grounds";
    /// One ground for refusal, by its id.
    pub const GROUND: &str = "ground";
    /// The finding on a criterion, before its id.
    pub const REASON: &str = "reason";

    /// The finding on this criterion.
    pub fn reason_of(criterion: &str) -> String {
        format!("{REASON}.{criterion}")
    }

    /// The facts on which this ground rests.
    pub fn facts_of(ground: &str) -> String {
        format!("{GROUND}.{ground}")
    }
}

impl Decision {
    /// What the decision still lacks. A decision without sound reasons cannot be taken (Awb 3:46).
    pub fn problems(&self, profile: &OrdinanceProfile) -> Vec<Finding> {
        let mut problems = Vec::new();
        let mut need = |field: &str, holds: bool, message: &str| {
            if !holds {
                problems.push(Finding::wrong(Field::question(field), message));
            }
        };
        need(decision_fields::SUMMARY, filled(&self.summary), "Vat het besluit samen in een paar zinnen.");
        need(decision_fields::SIGNATORY, filled(&self.signatory), "Vul in wie het besluit ondertekent.");
        for criterion in &profile.criteria {
            let reason = self.findings.iter().find(|finding| finding.criterion == criterion.id);
            let field = decision_fields::reason_of(&criterion.id);
            need(&field, reason.is_some_and(|finding| filled(&finding.reason)), "Geef hier uw bevinding en de reden.");
        }
        if self.outcome == Outcome::Refused {
            need(decision_fields::GROUNDS, !self.grounds.is_empty(), "Kies ten minste één weigeringsgrond.");
            need(
                decision_fields::WAY_FORWARD,
                filled(&self.way_forward),
                "Schrijf wat een nieuw voorstel wel kans geeft.",
            );
        } else {
            need(
                decision_fields::MONTHS,
                self.months.is_some_and(|months| months > 0),
                "Vul in voor hoeveel maanden dit geldt.",
            );
        }
        if self.outcome == Outcome::GrantedWithConditions {
            need(decision_fields::CONDITIONS, !self.conditions.is_empty(), "Schrijf ten minste één voorwaarde op.");
        }
        for ground in &self.grounds {
            let field = decision_fields::facts_of(&ground.ground);
            need(&field, profile.ground(&ground.ground).is_some(), "Deze grond staat niet in de verordening.");
            need(&field, filled(&ground.reason), "Schrijf op welke feiten deze grond rust.");
        }
        problems.extend(self.lengths().filter_map(|(field, length)| too_long(&field, length)));
        problems
    }

    /// Each text with its length in characters.
    fn lengths(&self) -> impl Iterator<Item = (String, usize)> {
        let texts = [
            (decision_fields::SUMMARY, &self.summary),
            (decision_fields::WAY_FORWARD, &self.way_forward),
            (decision_fields::SIGNATORY, &self.signatory),
            (decision_fields::DEPARTURE, &self.departure),
        ];
        let texts = texts.into_iter().map(|(field, text)| (field.to_owned(), count(text)));
        let findings = self.findings.iter().map(|one| (decision_fields::reason_of(&one.criterion), count(&one.reason)));
        let grounds = self.grounds.iter().map(|one| (decision_fields::facts_of(&one.ground), count(&one.reason)));
        let conditions = self.conditions.iter().map(|one| count(one)).sum();
        texts.chain(findings).chain(grounds).chain([(decision_fields::CONDITIONS.to_owned(), conditions)])
    }

    /// Last day to object to a decision sent on this day (Awb 6:7 and 6:8), if objection is open at all.
    pub fn objection_until(&self, sent_on: Date, profile: &OrdinanceProfile) -> Option<Date> {
        let open = profile.legal_character == LegalCharacter::Decision;
        open.then(|| crate::calendar::objection_until(sent_on, &crate::calendar::HolidayTable::default()))
    }
}

/// Longest text in one field of a decision or a withdrawal, in characters: about three pages of a letter.
const LONGEST_TEXT: usize = 10_000;

/// What to say of a text that does not fit in a letter.
pub(super) fn too_long(field: &str, characters: usize) -> Option<Finding> {
    let words = "Maak deze tekst korter (hoogstens 10.000 tekens).";
    (characters > LONGEST_TEXT).then(|| Finding::wrong(Field::question(field), words))
}

fn count(text: &str) -> usize {
    text.chars().count()
}

fn filled(text: &str) -> bool {
    !text.trim().is_empty()
}
