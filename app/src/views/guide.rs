//! The two checks of the guidance. What is answered stands in the address of the page and nowhere else.

pub mod initiatives;

use super::{FieldError, Typed};
use crate::paths::{self, asked};
use crate::views::proposal::drafting::MunicipalityChoice;
use crate::views::proposal::orientation::Orientation;
use domain::Named;
use domain::guide::eligibility::Answers;
use domain::guide::services::{self, Service};
use domain::guide::{blocks, self_check};
use domain::profile::OrdinanceProfile;

/// Names of the fields of both checks; municipality and service have those of [`asked`].
pub mod fields {
    /// Who wants to take over the task (wie).
    pub const WHO: &str = "wie";
    /// What kind of provision it is (voorziening).
    pub const PROVISION: &str = "voorziening";
    /// Whether deciding who is entitled is part of it (toegang).
    pub const ACCESS: &str = "toegang";
    /// Whether a contract runs (contract).
    pub const CONTRACT: &str = "contract";
    /// That the answers are to be judged; without it, an address only fills the form in (uitslag).
    pub const RESULT: &str = "uitslag";
}

/// The service that is chosen if the own one is not in the list.
pub const OTHER_SERVICE: &str = "anders";

const CHOOSE: &str = "Kies een antwoord.";

/// What stands on a form that asks to be judged.
pub const JUDGE: &str = "ja";

/// Whether the answers in an address are to be judged.
pub fn asks_result(asked: &Typed) -> bool {
    asked.get(fields::RESULT) == JUDGE
}

/// "Kunnen wij dit uitdagen?", before or after the answers.
#[derive(Debug, Clone)]
pub struct EligibilityPage {
    /// Municipalities to choose from.
    pub municipalities: Vec<MunicipalityChoice>,
    /// Name in addresses of the municipality on whose own pages the check stands; no other can be chosen there.
    pub site: Option<String>,
    /// What the address says.
    pub asked: Typed,
    /// What is to be judged, or what is still to be answered.
    pub result: Result<EligibilityResult, Vec<FieldError>>,
}

/// Complete answers, and the ordinance that judges them.
#[derive(Debug, Clone)]
pub struct EligibilityResult {
    /// The municipality that was chosen.
    pub municipality: Contact,
    /// Its rules of today.
    pub profile: OrdinanceProfile,
    /// The answers.
    pub answers: Answers,
}

/// Where questions to a municipality go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// Id.
    pub id: String,
    /// Name, without "gemeente".
    pub name: String,
    /// E-mail address.
    pub email: String,
    /// Telephone number.
    pub phone: String,
}

/// Beside the list of municipalities, if none of them was chosen.
pub fn no_municipality() -> FieldError {
    FieldError::new(asked::MUNICIPALITY, "Kies een gemeente.")
}

/// Reads the answers to all questions but the municipality.
pub fn read_answers(asked: &Typed) -> Result<Answers, Vec<FieldError>> {
    let mut errors = Vec::new();
    let who = choice(asked, fields::WHO, &mut errors);
    let service = service(asked).map_err(|error| errors.push(error)).ok();
    let provision = choice(asked, fields::PROVISION, &mut errors);
    let access = choice(asked, fields::ACCESS, &mut errors);
    let contract = choice(asked, fields::CONTRACT, &mut errors);
    match (who, service, provision, access, contract) {
        (Some(who), Some(service), Some(provision), Some(access), Some(contract)) => {
            Ok(Answers { who, service, provision, access, contract })
        }
        _ => Err(errors),
    }
}

/// The service; nothing for a task that is not in the list.
fn service(asked: &Typed) -> Result<Option<&'static Service>, FieldError> {
    const MESSAGE: &str = "Kies een dienst, of kies dat uw taak er niet bij staat.";
    match asked.get(asked::SERVICE) {
        OTHER_SERVICE => Ok(None),
        value => services::find(value).map(Some).ok_or_else(|| FieldError::new(asked::SERVICE, MESSAGE)),
    }
}

fn choice<T: Named>(asked: &Typed, field: &str, errors: &mut Vec<FieldError>) -> Option<T> {
    let found = T::from_value(asked.get(field));
    if found.is_none() {
        errors.push(FieldError::new(field, CHOOSE));
    }
    found
}

/// The address of the check with this service chosen.
pub fn eligibility_of(service: &Service) -> String {
    format!("{}?{}={}", paths::ELIGIBILITY, asked::SERVICE, service.value)
}

/// Where the check stands: among the guidance, or on the own pages of a municipality.
pub fn eligibility_path(site: Option<&str>) -> String {
    site.map_or_else(|| paths::ELIGIBILITY.to_owned(), paths::municipality_check)
}

/// The address of the check with these answers: judged, or only filled in.
pub fn eligibility_address(site: Option<&str>, municipality: &str, answers: &Answers, judged: bool) -> String {
    let municipality = site.is_none().then_some((asked::MUNICIPALITY, municipality));
    let pairs = [
        (fields::WHO, answers.who.value()),
        (asked::SERVICE, answers.service.map_or(OTHER_SERVICE, |service| service.value)),
        (fields::PROVISION, answers.provision.value()),
        (fields::ACCESS, answers.access.value()),
        (fields::CONTRACT, answers.contract.value()),
    ];
    let judge = judged.then_some((fields::RESULT, JUDGE));
    paths::with(&eligibility_path(site), municipality.into_iter().chain(pairs).chain(judge))
}

/// Reads the answers of the self-check.
pub fn read_self_check(asked: &Typed) -> Result<self_check::Answers, Vec<FieldError>> {
    let mut errors = Vec::new();
    let mut answers = [[self_check::Holds::NotYet; 3]; 8];
    for (guide, three) in blocks::ALL.iter().zip(&mut answers) {
        for (index, answer) in three.iter_mut().enumerate() {
            let given = choice(asked, &self_check::field(guide.block, index), &mut errors);
            *answer = given.unwrap_or(*answer);
        }
    }
    if errors.is_empty() { Ok(answers) } else { Err(errors) }
}

/// The address of the self-check with these answers filled in, and with what was answered before.
pub fn self_check_address(answers: &self_check::Answers, before: &Orientation) -> String {
    let before = before.pairs().into_iter().map(|(name, value)| (name.to_owned(), value));
    let pairs = blocks::ALL.iter().zip(answers).flat_map(|(guide, three)| {
        three.iter().enumerate().map(|(index, holds)| (self_check::field(guide.block, index), holds.value().to_owned()))
    });
    paths::with(paths::SELF_CHECK, before.chain(pairs))
}
