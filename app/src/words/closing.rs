//! What is said of a case that is closed without a decision, and of closing it.

use domain::case::ClosingKind;

/// Everything that the program says of one way to close a case; the mail has its own template.
pub struct ClosingWords {
    /// Last part of the address to which the form posts.
    pub address: &'static str,
    /// What somebody does who closes it, as an infinitive.
    pub title: &'static str,
    /// On which rule it rests; empty where no rule is needed.
    pub article: &'static str,
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
#[expect(clippy::too_many_lines, reason = "a table of words, not a course of action")]
pub const fn closing(kind: ClosingKind) -> ClosingWords {
    match kind {
        ClosingKind::Withdrawn => ClosingWords {
            address: "intrekken",
            title: "Voorstel intrekken",
            article: "",
            question: "Waarom trekt u het voorstel in?",
            help: "De gemeente leest dit. Zij stopt met de behandeling. U kunt dit niet terugdraaien.",
            button: "Trek het voorstel in",
            did: "heeft het voorstel ingetrokken.",
            event: "Voorstel ingetrokken",
            to_board: "U hebt het voorstel ingetrokken. U hoeft niets meer te doen.",
            to_municipality: "Het voorstel is ingetrokken. Niemand hoeft nog iets te doen.",
            card: "U hebt dit voorstel ingetrokken.",
        },
        ClosingKind::NotHandled => ClosingWords {
            address: "buiten-behandeling",
            title: "Buiten behandeling stellen",
            article: "Awb 4:5",
            question: "Waarom is wat er ligt niet genoeg om te kunnen beoordelen?",
            help: "Noem per punt wat u vroeg, waarom het nodig is en wat er kwam. Zo staat het in de brief.",
            button: "Stel buiten behandeling en verstuur",
            did: "heeft het voorstel buiten behandeling gesteld.",
            event: "Voorstel buiten behandeling gesteld",
            to_board: "De gemeente behandelt uw voorstel niet, omdat er gegevens ontbreken. Lees de brief.",
            to_municipality: "Het voorstel is buiten behandeling gesteld. Niemand hoeft nog iets te doen.",
            card: "De gemeente heeft dit voorstel buiten behandeling gesteld.",
        },
        ClosingKind::Inadmissible => ClosingWords {
            address: "niet-ontvankelijk",
            title: "Niet-ontvankelijk verklaren",
            article: "de verordening",
            question: "Waarom kan de gemeente dit voorstel niet inhoudelijk beoordelen?",
            help: "Noem de eis uit de verordening en de feiten. Zo staat het in de brief.",
            button: "Verklaar niet-ontvankelijk en verstuur",
            did: "heeft het voorstel niet-ontvankelijk verklaard.",
            event: "Voorstel niet-ontvankelijk verklaard",
            to_board: "De gemeente mag uw voorstel niet inhoudelijk beoordelen. Lees de brief.",
            to_municipality: "Het voorstel is niet-ontvankelijk verklaard. Niemand hoeft nog iets te doen.",
            card: "De gemeente heeft dit voorstel niet-ontvankelijk verklaard.",
        },
        ClosingKind::Forwarded => ClosingWords {
            address: "doorzenden",
            title: "Doorzenden",
            article: "Awb 2:3",
            question: "Waarom hoort dit voorstel daar?",
            help: "Zo staat het in de brief aan de indiener.",
            button: "Zend door en verstuur de brief",
            did: "heeft het voorstel doorgezonden.",
            event: "Voorstel doorgezonden",
            to_board: "Uw gemeente gaat hier niet over en heeft uw voorstel doorgezonden. Lees de brief.",
            to_municipality: "Het voorstel is doorgezonden. Niemand hoeft hier nog iets te doen.",
            card: "De gemeente heeft dit voorstel doorgezonden.",
        },
        ClosingKind::Moot => ClosingWords {
            address: "vervallen",
            title: "Laten vervallen",
            article: "",
            question: "Waarom valt er niets meer te beslissen?",
            help: "Bijvoorbeeld: de coöperatie of de taak bestaat niet meer. Zo staat het in de brief.",
            button: "Laat vervallen en verstuur de brief",
            did: "heeft het voorstel laten vervallen.",
            event: "Voorstel vervallen",
            to_board: "Er valt over uw voorstel niets meer te beslissen. Lees de brief.",
            to_municipality: "Het voorstel is vervallen. Niemand hoeft nog iets te doen.",
            card: "Dit voorstel is vervallen.",
        },
    }
}
