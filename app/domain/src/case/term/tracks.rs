//! How far what runs beside the main line of a case is.

/// How far the newest request to supplement (aanvulverzoek) is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum RequestState {
    /// There is none, or it was withdrawn.
    #[default]
    None,
    /// It waits for an answer, and the term to supplement (hersteltermijn) runs.
    Open,
    /// The board answered it.
    Answered,
    /// The term to supplement ran out and nothing came (ongebruikt verstreken, Awb 4:15(1)a).
    Lapsed,
}

/// How far the consent of the board to a suspension (opschorting met instemming, Awb 4:15(2)a) is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum ConsentState {
    /// Nothing was proposed, or it was declined or came to its end.
    #[default]
    None,
    /// The municipality proposed it and waits for an answer.
    Proposed,
    /// The board agreed.
    Given,
}

/// How far the newest request to change the proposal (verzoek om aanpassing) is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum RevisionState {
    /// There is none, or it came to its end.
    #[default]
    None,
    /// It waits for a new version.
    Open,
    /// The new version came, and nobody said yet which criteria are assessed again.
    Submitted,
}
