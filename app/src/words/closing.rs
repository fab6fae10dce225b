//! What is said of a case that is closed without a decision, and of closing it.

use domain::case::ClosingKind;

/// Everything that the program says of one way to close a case; the mail has its own template.
pub struct ClosingWords {
    /// Last part of the address to which the form posts.
    pub address: &'static str,
    /// What somebody does who closes it, as an infinitive.
    pub title: &'static str,
    /// The question for the reason.
    pub question: &'static str,
    /// What to know before closing it.
    pub help: &'static str,
    /// The button.
    pub button: &'static str,
    /// What somebody did who closed it, as the end of a sentence that begins with the name.
    pub did: &'static str,
    /// What happened, in the timeline.
    pub event: &'static str,
    /// Where the case is, to the board.
    pub to_board: &'static str,
    /// Where the case is, to the municipality.
    pub to_municipality: &'static str,
    /// Where the case is, on the board's own page.
    pub card: &'static str,
}

/// What is said of one way to close a case.
pub const fn closing(kind: ClosingKind) -> ClosingWords {
    match kind {
        ClosingKind::Withdrawn => ClosingWords {
            address: "intrekken",
            title: "Voorstel intrekken",
            question: "Waarom trekt u het voorstel in?",
            help: "De gemeente leest dit. Zij stopt met de behandeling. U kunt dit niet terugdraaien.",
            button: "Trek het voorstel in",
            did: "heeft het voorstel ingetrokken.",
            event: "Voorstel ingetrokken",
            to_board: "U hebt het voorstel ingetrokken. U hoeft niets meer te doen.",
            to_municipality: "Het voorstel is ingetrokken. Niemand hoeft nog iets te doen.",
            card: "U hebt dit voorstel ingetrokken.",
        },
    }
}
