//! Names of the facts of a command in what is said about it. Its form posts them under the same names.

/// Why a case is closed.
pub const REASON: &str = "reason";
/// What is missing of the proposal as a whole, one point a line.
pub const POINTS: &str = "points";
/// What a request to supplement asks about: ids of questions and attachments.
pub const ASKED: &str = "vraagt";

/// Why something is asked about this question or attachment.
pub fn point_reason(id: &str) -> String {
    format!("reden-{id}")
}

/// On which ground.
pub fn point_ground(id: &str) -> String {
    format!("grond-{id}")
}

/// By which article.
pub fn point_article(id: &str) -> String {
    format!("artikel-{id}")
}

/// Why a point was answered well enough, or not.
pub fn verdict_reason(point: u32) -> String {
    format!("oordeel-{point}")
}

/// Why a proposal is complete although a point is open.
pub const DESPITE: &str = "ondanks";

/// Last day to supplement, or last suspended day.
pub const UNTIL: &str = "until";
/// Whether the officer is sure of that day.
pub const SURE: &str = "sure";
/// Who signs the letter.
pub const SIGNATORY: &str = "signatory";
/// To which authority a case is forwarded.
pub const RECEIVER: &str = "receiver";
/// Day of receipt of the proposal, or of a notice of default.
pub const RECEIVED_ON: &str = "received_on";
/// Why missing scores are not waited for.
pub const RELEASE: &str = "release";
/// What should be different in a proposed decision.
pub const REMARKS: &str = "remarks";
/// Why a decision goes back to the desk.
pub const REOPEN: &str = "reopen";
/// A message to the other side.
pub const MESSAGE: &str = "message";
/// Whether it waits for an answer.
pub const ASKS: &str = "asks";
/// A note for the desk alone.
pub const NOTE: &str = "note_text";
/// Who must know of it.
pub const NOTE_TO: &str = "note_to";
