//! Who writes to whom, and who signs.

use crate::documents::Sender;
use crate::documents::words::name;
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
    /// The decision names the signatory and, behind a comma, the function and the mandate.
    pub(in crate::documents) fn of(sender: &Sender, signatory: &str) -> Self {
        let (name, role) = signatory.split_once(',').unwrap_or((signatory, ""));
        let signatory = SignatoryView { name: name.trim().to_owned(), role: role.trim().to_owned() };
        Self {
            on_behalf: format!("namens het college van burgemeester en wethouders van {},", sender.name),
            signatories: vec![signatory],
            mandate: None,
        }
    }
}
