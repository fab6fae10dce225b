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
    /// What its message is called within a sentence.
    pub message: &'static str,
    /// Where the case is, to the board.
    pub to_board: &'static str,
    /// Where the case is, to the municipality.
    pub to_municipality: &'static str,
    /// Where the case is, on the board's own page.
    pub card: &'static str,
    /// The rule in a sentence; empty where none is needed.
    pub rule: &'static str,
    /// What somebody can do against it; empty where nobody needs to.
    pub remedies: &'static str,
    /// What its letter says.
    pub letter: ClosingLetter,
}

/// What the letter says by which the municipality closes a case; what the board withdraws has none.
pub struct ClosingLetter {
    /// Its subject.
    pub subject: &'static str,
    /// What it comes down to.
    pub verdict: &'static str,
    /// The same in a few sentences.
    pub summary: &'static str,
    /// Above the reason.
    pub reason_title: &'static str,
    /// On which rules it rests; `{verordening}` is the ordinance with its article.
    pub rules: &'static str,
    /// Why objection is not open; nothing where it is.
    pub no_remedies: Option<&'static str>,
    /// Above what was asked before; nothing where the letter does not tell it.
    pub asked_title: Option<&'static str>,
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
            message: "het bericht dat het voorstel is ingetrokken",
            to_board: "U hebt het voorstel ingetrokken. U hoeft niets meer te doen.",
            to_municipality: "Het voorstel is ingetrokken. Niemand hoeft nog iets te doen.",
            card: "U hebt dit voorstel ingetrokken.",
            rule: "",
            remedies: "",
            letter: ClosingLetter {
                subject: "Afsluiting van het dossier",
                verdict: "Er valt niets meer te beslissen",
                summary: "Over uw voorstel kunnen wij niets meer beslissen. Daarom sluiten wij het dossier.",
                reason_title: "Waarom uw voorstel is vervallen",
                rules: "Wilt u toch een besluit? Dan kunt u een nieuw voorstel indienen: {verordening}.",
                no_remedies: Some(NO_DECISION),
                asked_title: None,
            },
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
            message: "het besluit om het voorstel buiten behandeling te stellen",
            to_board: "De gemeente behandelt uw voorstel niet, omdat er gegevens ontbreken. Lees de brief.",
            to_municipality: "Het voorstel is buiten behandeling gesteld. Niemand hoeft nog iets te doen.",
            card: "De gemeente heeft dit voorstel buiten behandeling gesteld.",
            rule: "Na de hersteltermijn ligt er nog steeds te weinig om te beoordelen. De gemeente mag het voorstel dan laten \
             rusten.",
            remedies: OBJECTION,
            letter: ClosingLetter {
                subject: "Besluit om niet te behandelen",
                verdict: "Wij behandelen uw voorstel niet",
                summary: "Er ontbreken gegevens die wij nodig hebben om uw voorstel te beoordelen. Daarom stellen wij het \
                          buiten behandeling.",
                reason_title: "Waarom het niet genoeg is",
                rules: "Wij mogen een onvolledig verzoek buiten behandeling stellen als u de gelegenheid had om het aan te \
                        vullen. Wij moeten dat bekendmaken binnen vier weken nadat die tijd voorbij was of uw aanvulling kwam \
                        (artikel 4:5, eerste en vierde lid, van de Algemene wet bestuursrecht; {verordening}). U kunt een \
                        nieuw, volledig voorstel indienen.",
                no_remedies: None,
                asked_title: Some("Wat wij vroegen"),
            },
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
            message: "het besluit dat het voorstel niet-ontvankelijk is",
            to_board: "De gemeente mag uw voorstel niet inhoudelijk beoordelen. Lees de brief.",
            to_municipality: "Het voorstel is niet-ontvankelijk verklaard. Niemand hoeft nog iets te doen.",
            card: "De gemeente heeft dit voorstel niet-ontvankelijk verklaard.",
            rule: "Het voorstel voldoet niet aan een eis die de verordening aan de indiener of aan het verzoek stelt.",
            remedies: OBJECTION,
            letter: ClosingLetter {
                subject: "Besluit dat uw verzoek niet-ontvankelijk is",
                verdict: "Wij beoordelen uw voorstel niet",
                summary: "Uw verzoek voldoet niet aan een eis die de verordening stelt. Daarom verklaren wij het \
                          niet-ontvankelijk, en kijken wij niet naar de inhoud.",
                reason_title: "Aan welke eis uw verzoek niet voldoet",
                rules: "De eisen aan een uitdaging staan in {verordening}.",
                no_remedies: None,
                asked_title: None,
            },
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
            message: "het bericht dat het voorstel is doorgezonden",
            to_board: "Uw gemeente gaat hier niet over en heeft uw voorstel doorgezonden. Lees de brief.",
            to_municipality: "Het voorstel is doorgezonden. Niemand hoeft hier nog iets te doen.",
            card: "De gemeente heeft dit voorstel doorgezonden.",
            rule: "Een ander bestuursorgaan gaat hierover. De gemeente zendt het voorstel meteen door en laat dat de indiener \
             weten.",
            remedies: "Dit is geen besluit; de termijn begint opnieuw bij de ontvanger.",
            letter: ClosingLetter {
                subject: "Doorzending",
                verdict: "Uw voorstel is doorgezonden",
                summary: "Uw voorstel gaat over iets waarover wij niet mogen beslissen. Daarom zenden wij het door.",
                reason_title: "Waarom het daar hoort",
                rules: "Wij zenden stukken waarover een ander bestuursorgaan gaat meteen door, en laten u dat weten \
                        (artikel 2:3, eerste lid, van de Algemene wet bestuursrecht). Onze behandeling is hiermee klaar.",
                no_remedies: Some(NO_DECISION),
                asked_title: None,
            },
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
            message: "het bericht dat het voorstel is vervallen",
            to_board: "Er valt over uw voorstel niets meer te beslissen. Lees de brief.",
            to_municipality: "Het voorstel is vervallen. Niemand hoeft nog iets te doen.",
            card: "Dit voorstel is vervallen.",
            rule: "Er valt niets meer te beslissen, bijvoorbeeld omdat de coöperatie of de taak niet meer bestaat.",
            remedies: "Dit is geen besluit. Wil de indiener toch een besluit, dan kan hij een nieuw voorstel indienen.",
            letter: ClosingLetter {
                subject: "Afsluiting van het dossier",
                verdict: "Er valt niets meer te beslissen",
                summary: "Over uw voorstel kunnen wij niets meer beslissen. Daarom sluiten wij het dossier.",
                reason_title: "Waarom uw voorstel is vervallen",
                rules: "Wilt u toch een besluit? Dan kunt u een nieuw voorstel indienen: {verordening}.",
                no_remedies: Some(NO_DECISION),
                asked_title: None,
            },
        },
    }
}

/// What there is to say where objection is not open.
const NO_DECISION: &str = "Deze brief is geen besluit in de zin van artikel 1:3 van de Algemene wet bestuursrecht. Daarom \
                           kunt u er geen bezwaar tegen maken. U kunt wel met ons in gesprek gaan, of een klacht indienen \
                           over de manier waarop wij u hebben behandeld (artikel 9:1 van die wet).";

/// What somebody can do against a decision.
const OBJECTION: &str = "Bezwaar staat open: zes weken vanaf de dag na vandaag (Awb 6:7 en 6:8).";
