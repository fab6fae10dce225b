//! Who writes to whom, and who signs.

use crate::documents::words::name;
use crate::documents::{LetterFacts, Sender};
use domain::calendar::DutchDate;
use domain::case::{Authority, Decision};
use domain::profile::Signatory;
use domain::proposal::Answers;
use serde::Serialize;

/// The sender as it stands in the letterhead.
#[derive(Debug, Serialize)]
pub(in crate::documents) struct MunicipalityView {
    name: String,
    department: &'static str,
    address: Vec<String>,
    phone: String,
    email: String,
    website: &'static str,
}

/// Whom to ask.
#[derive(Debug, Serialize)]
pub(in crate::documents) struct ContactView {
    name: String,
    role: &'static str,
    phone: String,
    email: String,
}

/// Who signs, for whom and by which mandate.
#[derive(Debug, Serialize)]
pub(in crate::documents) struct SignatureView {
    on_behalf: String,
    signatories: Vec<SignatoryView>,
    mandate: Option<String>,
}

#[derive(Debug, Serialize)]
struct SignatoryView {
    name: String,
    role: String,
}

/// On what the decision rests: the number of the college's decision, or the rule that gives the mandate.
fn authority(decision: &Decision) -> Option<String> {
    match decision.authority? {
        Authority::College if decision.resolution.is_empty() => None,
        Authority::College => Some(format!("Collegebesluit {} van {}.", decision.resolution, decision.on.long())),
        Authority::Mandate if decision.mandate.is_empty() => None,
        Authority::Mandate => Some(format!("Genomen met mandaat van het college: {}.", decision.mandate)),
    }
}

/// Decisions from before there were several signatories name one and, behind a comma, the function and the mandate.
fn in_one_text(signatory: &str) -> SignatoryView {
    let (name, role) = signatory.split_once(',').unwrap_or((signatory, ""));
    SignatoryView { name: name.trim().to_owned(), role: role.trim().to_owned() }
}

impl MunicipalityView {
    pub(in crate::documents) fn of(sender: &Sender) -> Self {
        Self {
            name: name(&sender.name),
            department: "",
            address: vec![sender.address.clone(), sender.town.clone()],
            phone: sender.phone.clone(),
            email: sender.email.clone(),
            website: "",
        }
    }
}

/// The lines in the window of the envelope.
pub(in crate::documents) fn addressee(cooperative: &str, answers: &Answers) -> Vec<String> {
    let answer = |question: &str| answers.get(&format!("initiatiefnemer.{question}")).trim().to_owned();
    let contact = answer("contactpersoon");
    let attention = if contact.is_empty() { "t.a.v. het bestuur".to_owned() } else { format!("t.a.v. {contact}") };
    let town = format!("{} {}", answer("postcode"), answer("plaats")).trim().to_owned();
    let lines = [name(cooperative), attention, answer("adres"), town];
    lines.into_iter().filter(|line| !line.is_empty()).collect()
}

impl ContactView {
    pub(in crate::documents) fn of(sender: &Sender) -> Self {
        let contact = sender.contact.trim();
        let (name, role) = if contact.is_empty() {
            ("de accountmanager".to_owned(), "het vaste aanspreekpunt voor uw voorstel")
        } else {
            (contact.to_owned(), "accountmanager")
        };
        Self { name, role, phone: sender.phone.clone(), email: sender.email.clone() }
    }
}

impl SignatureView {
    /// The college signs itself, or somebody does for it under a mandate (Awb 10:10).
    pub(in crate::documents) fn of(facts: &LetterFacts) -> Self {
        let decision = &facts.decision;
        let college = format!("college van burgemeester en wethouders van {},", facts.sender.name);
        let signatory = |one: &Signatory| SignatoryView { name: one.name.clone(), role: one.office.clone() };
        let signatories: Vec<SignatoryView> = decision.signatories.iter().map(signatory).collect();
        Self {
            on_behalf: match decision.authority {
                Some(Authority::College) => format!("het {college}"),
                Some(Authority::Mandate) | None => format!("namens het {college}"),
            },
            signatories: if signatories.is_empty() { vec![in_one_text(&decision.signatory)] } else { signatories },
            mandate: authority(decision),
        }
    }

    /// A letter about the procedure names who signs and, behind a comma, the function and the mandate.
    pub(in crate::documents) fn in_one_text(sender: &Sender, signatory: &str) -> Self {
        Self {
            on_behalf: format!("namens het college van burgemeester en wethouders van {},", sender.name),
            signatories: vec![in_one_text(signatory)],
            mandate: None,
        }
    }
}
