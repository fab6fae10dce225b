//! What the template of a letter by post reads. Fields are described in `samples/README.md`.

use super::Sender;
use super::letter_view::head::{ContactView, MunicipalityView};
use super::words::{Created, bold, name, paragraph, plain, sentence};
use domain::calendar::{DutchDate, Term};
use domain::case::{ClosingKind, Notice, PostalAddress};
use domain::markdown::{self, Block};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Everything that a letter by post (brief per post, Awb 2:8) shows.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct PostLetterFacts {
    /// Who writes.
    pub sender: Sender,
    /// Where it goes.
    pub address: PostalAddress,
    /// Title of the proposal.
    pub title: String,
    /// Kenmerk.
    pub reference: String,
    /// What it tells.
    pub notice: Notice,
    /// Day of what it tells.
    pub made_on: Date,
    /// Last day for the decision as it was known then, if a decision is due.
    pub due: Option<Date>,
    /// How long there is to supplement, from posting.
    pub days: Option<Term>,
    /// A last day that the letter names.
    pub until: Option<Date>,
    /// Day of receipt, where the letter tells it.
    pub received_on: Option<Date>,
    /// Day of receipt before it was corrected.
    pub corrected_from: Option<Date>,
    /// Whether it confirms a letter by which the board withdrew the proposal.
    pub withdrawn: bool,
    /// Whether it confirms a version that was changed because the municipality asked for it.
    pub revised: bool,
    /// What is told word for word, such as a message or what was agreed; may be empty.
    pub said: String,
    /// Why, in the words of who took the step; may be empty.
    pub reason: String,
    /// Names of the documents that go along.
    pub enclosures: Vec<String>,
}

/// The letter as data.
#[derive(Debug, Serialize)]
pub(super) struct PostLetterView {
    municipality: MunicipalityView,
    addressee: Vec<String>,
    date: String,
    created: Created,
    reference: String,
    subject: String,
    salutation: &'static str,
    body: Vec<Block>,
    enclosures: Vec<String>,
    contact: ContactView,
}

impl PostLetterView {
    /// Writes the letter.
    pub(super) fn of(facts: &PostLetterFacts) -> Self {
        Self {
            municipality: MunicipalityView::of(&facts.sender),
            addressee: facts.address.lines(),
            date: facts.made_on.long(),
            created: facts.made_on.into(),
            reference: facts.reference.clone(),
            subject: format!("{}: {}", subject(facts.notice), name(&facts.title)),
            salutation: "Geacht bestuur,",
            body: body(facts),
            enclosures: facts.enclosures.clone(),
            contact: ContactView::of(&facts.sender),
        }
    }
}

const fn subject(notice: Notice) -> &'static str {
    match notice {
        Notice::Receipt | Notice::ReceivedOnPaper => "Ontvangstbevestiging",
        Notice::Complete => "Uw voorstel is volledig",
        Notice::SupplementRequest => "Vul uw voorstel aan",
        Notice::SupplementTermChanged => "Andere hersteltermijn",
        Notice::SupplementRequestWithdrawn => "Aanvullen hoeft niet meer",
        Notice::SupplementTermLapsed => "De hersteltermijn is voorbij",
        Notice::ReceiptCorrected => "Andere dag van ontvangst",
        Notice::Postponed => "Verdaging",
        Notice::SuspensionProposed => "Stemt u in met uitstel?",
        Notice::SuspensionAgreed => "Uitstel",
        Notice::TermResumed => "De beslistermijn loopt weer",
        Notice::DefaultNotice => "Uw ingebrekestelling",
        Notice::RulesReplaced => "Nieuwe regels",
        Notice::DecisionSent => "Ons besluit",
        Notice::Correction => "Herstelbrief",
        Notice::MessageToBoard => "Een bericht over uw voorstel",
        Notice::ObjectionReceived => "Bezwaar",
        Notice::AssessmentShared => "Wat wij van uw voorstel vinden",
        Notice::RevisionRequest => "Past u uw voorstel aan?",
        Notice::RevisionRequestWithdrawn => "Aanpassen hoeft niet meer",
        Notice::CommitmentsAgreed => "Afspraken na het besluit",
        Notice::CommitmentSettled => "Een afspraak is afgedaan",
        Notice::CommitmentMoved => "Andere dag voor een afspraak",
        Notice::CommitmentDue => "Denk aan een afspraak",
        Notice::TaskExtended => "U gaat door met de taak",
        Notice::Disclosed => "Uw uitdaging is openbaar",
        Notice::HandedBack => "De taak gaat terug naar de gemeente",
        Notice::Closed(ClosingKind::Withdrawn) => "Ingetrokken",
        Notice::Closed(ClosingKind::Forwarded) => "Doorzending",
        Notice::Closed(_) => "Uw dossier is afgesloten",
        _ => "Bericht",
    }
}

/// What is told, what must be done, and until when.
fn body(facts: &PostLetterFacts) -> Vec<Block> {
    let told = match (facts.withdrawn, facts.revised) {
        (true, _) => WITHDRAWN,
        (false, true) => REVISED,
        (false, false) => told(facts.notice),
    };
    let told = sentence(told.replace("{dag}", &facts.made_on.long()));
    let receipt = facts.received_on.map(|day| match facts.corrected_from {
        Some(from) => sentence(format!("Wij ontvingen uw voorstel op {}, en niet op {}.", day.long(), from.long())),
        None => sentence(format!("Wij ontvingen uw brief op {}.", day.long())),
    });
    let reason = (!facts.reason.trim().is_empty()).then(|| sentence(format!("De reden: {}", facts.reason.trim())));
    let term = facts.days.map(|days| {
        paragraph([
            plain("U hebt daarvoor "),
            bold(days.to_string()),
            plain(", vanaf de dag na die van de poststempel op deze envelop (artikel 4:5 van de Algemene wet bestuursrecht). \
                   Zo lang staat onze beslistermijn stil. Stuurt u in die tijd niets, dan kunnen wij besluiten uw voorstel \
                   niet te behandelen."),
        ])
    });
    let until = facts.until.map(|until| paragraph([plain("De laatste dag is "), bold(until.long()), plain(".")]));
    let due =
        facts.due.map(|due| sentence(format!("Wij beslissen uiterlijk op {}, als daar niets tussenkomt.", due.long())));
    let said = markdown::parse(&facts.said);
    let first = [Some(told), receipt].into_iter().flatten();
    first.chain(said).chain([reason, term, until, due].into_iter().flatten()).collect()
}

/// What happened when a letter came that withdraws the proposal.
const WITHDRAWN: &str = "U laat ons per brief weten dat u uw voorstel intrekt. Wij behandelen het niet verder en hebben het \
                         dossier gesloten. U hoeft niets meer te doen.";

/// What happened when a changed version came.
const REVISED: &str = "Wij hebben uw aangepaste versie ontvangen. Met deze brief bevestigen wij dat. Wij beoordelen het, en \
                       beslissen daarna. U hoeft nu niets te doen.";

/// What happened. `{dag}` is the day of it.
#[expect(clippy::too_many_lines, reason = "a table of words, not a course of action")]
const fn told(notice: Notice) -> &'static str {
    match notice {
        Notice::Receipt => {
            "Wij hebben uw voorstel ontvangen. Met deze brief bevestigen wij dat. De gemeente kijkt nu of alles erbij zit."
        }
        Notice::ReceivedOnPaper => {
            "Wij hebben uw brief ontvangen en in ons dossier gezet. Met deze brief bevestigen wij dat. U hoeft nu niets te doen. Ontbreekt er iets, dan schrijven wij u."
        }
        Notice::Complete => {
            "Wij hebben uw voorstel bekeken. Het is volledig, en wij gaan het nu beoordelen. U hoeft niets te doen."
        }
        Notice::SupplementRequest => {
            "Wij hebben uw voorstel bekeken. Het is nog niet volledig. Wij vragen u om het aan te vullen. In de brief hierbij staat wat wij vragen en waarom."
        }
        Notice::SupplementTermChanged => "Wij hebben de laatste dag om uw voorstel aan te vullen veranderd.",
        Notice::SupplementRequestWithdrawn => {
            "U hoeft uw voorstel niet meer aan te vullen. Onze beslistermijn loopt weer."
        }
        Notice::SupplementTermLapsed => {
            "De tijd om uw voorstel aan te vullen is voorbij, en wij hebben niets ontvangen. Onze beslistermijn loopt weer. Wij beslissen nu hoe het verdergaat."
        }
        Notice::ReceiptCorrected => {
            "Wij hebben de dag verbeterd waarop wij uw voorstel ontvingen. De tijd om te beslissen telt vanaf die dag. Klopt de nieuwe dag niet? Laat het ons dan weten."
        }
        Notice::Postponed => {
            "Wij hebben meer tijd nodig voor ons besluit. In de brief hierbij leest u waarom, en wanneer u het besluit krijgt."
        }
        Notice::SuspensionProposed => {
            "Wij stellen voor om de beslistermijn stil te zetten (artikel 4:15, tweede lid, van de Algemene wet bestuursrecht). Dat kan alleen als u daar schriftelijk mee instemt. Laat ons weten of u instemt. U hoeft dat niet te doen: dan loopt de termijn door."
        }
        Notice::SuspensionAgreed => "U hebt ingestemd met uitstel. Onze beslistermijn staat daarom stil.",
        Notice::TermResumed => "Onze beslistermijn loopt weer.",
        Notice::DefaultNotice => {
            "Wij hebben uw ingebrekestelling ontvangen. Is ons besluit te laat, dan moeten wij binnen twee weken beslissen. Doen wij dat niet, dan krijgt u een dwangsom (artikel 4:17 van de Algemene wet bestuursrecht)."
        }
        Notice::RulesReplaced => "Voor uw voorstel gelden voortaan nieuwe regels van de gemeente.",
        Notice::DecisionSent => {
            "Wij hebben over uw voorstel besloten. Ons besluit zit bij deze brief. Daarin leest u ook wat u kunt doen als u het er niet mee eens bent."
        }
        Notice::Correction => {
            "In onze brief met het besluit staat een fout. In de brief hierbij leest u wat het moet zijn. Ons besluit blijft hetzelfde."
        }
        Notice::MessageToBoard => "Wij schrijven u over uw voorstel.",
        Notice::ObjectionReceived => {
            "Er is bezwaar gemaakt tegen het besluit over uw voorstel. Zolang daarop niet is beslist, blijft het besluit gelden. U hoort van ons hoe het afloopt."
        }
        Notice::AssessmentShared => {
            "Wij hebben uw voorstel beoordeeld. Voordat wij beslissen, laten wij u onze bevindingen lezen. Klopt er iets niet? Schrijf ons dat dan in hoogstens 500 woorden. U hoeft niet te reageren. Dit verandert niets aan onze beslistermijn."
        }
        Notice::RevisionRequest => {
            "Wij beoordelen uw voorstel. Voordat wij beslissen, vragen wij u om het aan te passen. U hoeft dat niet te doen: dan beslissen wij over het voorstel dat wij al hebben. Dit verandert niets aan onze beslistermijn. Dit vragen wij:"
        }
        Notice::RevisionRequestWithdrawn => {
            "U hoeft uw voorstel niet meer aan te passen. Wij gaan verder met de versie die wij hebben."
        }
        Notice::CommitmentsAgreed => "Wij legden vast wat er na het besluit moet gebeuren.",
        Notice::CommitmentSettled => "Wij keken of een afspraak na het besluit is nagekomen.",
        Notice::CommitmentMoved => "Een afspraak na het besluit kreeg een andere dag.",
        Notice::CommitmentDue => {
            "Over deze afspraak is nog niet gezegd of die is nagekomen. Laat ons weten wat er is gedaan. Lukt het niet op tijd? Neem dan nu contact met ons op."
        }
        Notice::TaskExtended => "U gaat door met de taak.",
        Notice::Disclosed => {
            "Iedereen kan uw uitdaging nu lezen op onze website, in onze eigen woorden en zonder namen van mensen. Uw voorstel zelf blijft besloten. Klopt er iets niet? Laat het ons dan weten."
        }
        Notice::HandedBack => {
            "De taak gaat terug naar de gemeente. Zorg samen met ons dat niemand zonder hulp komt te zitten."
        }
        Notice::Closed(ClosingKind::Withdrawn) => "U hebt uw voorstel ingetrokken. Wij hebben het dossier gesloten.",
        Notice::Closed(ClosingKind::Forwarded) => {
            "Wij hebben uw voorstel doorgezonden naar het bestuursorgaan dat erover gaat. In de brief hierbij leest u waarom."
        }
        Notice::Closed(_) => {
            "Wij hebben uw dossier gesloten. In de brief hierbij leest u waarom, en wat u kunt doen als u het er niet mee eens bent."
        }
        _ => "Op {dag} is er in uw dossier iets veranderd. Neem contact met ons op als u meer wilt weten.",
    }
}
