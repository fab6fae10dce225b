//! Names of the parts of a decision in what is said about it. Its form posts them under the same names.

/// Outcome.
pub const OUTCOME: &str = "outcome";
/// What it is in law.
pub const CHARACTER: &str = "character";
/// The decision in short.
pub const SUMMARY: &str = "summary";
/// Conditions, one a line.
pub const CONDITIONS: &str = "conditions";
/// Obligations, one a line.
pub const OBLIGATIONS: &str = "obligations";
/// For how many months it is granted.
pub const MONTHS: &str = "months";
/// The amount of a year, before its number from 1.
pub const AMOUNT: &str = "amount";
/// Why it differs from what was asked.
pub const AMOUNT_REASON: &str = "amount_reason";
/// Why promises of the applicant are no conditions.
pub const PROMISES_REASON: &str = "promises_reason";
/// What is left out of what was asked.
pub const LEFT_OUT: &str = "left_out";
/// How a pilot is judged.
pub const EVALUATION: &str = "evaluation";
/// Whose figures of the present costs hold.
pub const BASELINE: &str = "baseline";
/// The present costs of a year, before its number from 1.
pub const PRESENT: &str = "present";
/// Where corrected figures come from.
pub const BASELINE_SOURCE: &str = "baseline_source";
/// Who signs, as rows.
pub const SIGNATORIES: &str = "signatories";
/// The name in such a row.
pub const SIGNATORY_NAME: &str = "name";
/// The office in such a row.
pub const SIGNATORY_OFFICE: &str = "office";
/// Who decides.
pub const AUTHORITY: &str = "authority";
/// Number of the college's decision.
pub const RESOLUTION: &str = "resolution";
/// The rule that gives the mandate.
pub const MANDATE: &str = "mandate";
/// Day of the decision.
pub const DECIDED_ON: &str = "decided_on";
/// Why it departs from the advice.
pub const DEPARTURE: &str = "departure";
/// What would give a new proposal a chance.
pub const WAY_FORWARD: &str = "way_forward";
/// The grounds for refusal as a whole.
pub const GROUNDS: &str = "grounds";
/// One ground for refusal, by its id.
pub const GROUND: &str = "ground";
/// Why a ground holds although the scores do not say so, before its id.
pub const DESPITE: &str = "despite";
/// The finding on a criterion, before its id.
pub const REASON: &str = "reason";
/// The scores as a whole.
pub const SCORES: &str = "scores";
/// The letter as a whole.
pub const LETTER: &str = "letter";

/// The finding on this criterion.
pub fn reason_of(criterion: &str) -> String {
    format!("{REASON}.{criterion}")
}

/// The facts on which this ground rests.
pub fn facts_of(ground: &str) -> String {
    format!("{GROUND}.{ground}")
}

/// Why this ground holds although the scores do not say so.
pub fn despite_of(ground: &str) -> String {
    format!("{DESPITE}.{ground}")
}

/// The amount of this year of the budget, from 0.
pub fn amount_of(year: usize) -> String {
    format!("{AMOUNT}.jaar{}", year + 1)
}

/// The present costs of this year of the budget, from 0.
pub fn present_of(year: usize) -> String {
    format!("{PRESENT}.jaar{}", year + 1)
}
