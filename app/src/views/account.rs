//! Signing in and out (inloggen): by a one-time link or code in a mail.

pub mod second_factor;

use super::officers::MunicipalityName;
use super::{FormAction, Typed};
use domain::identifiers::EmailAddress;
use jiff::civil::{Date, DateTime};
use validator::{Validate, ValidationError};

/// How many minutes a link and a code can be used.
pub const LINK_MINUTES: i64 = 15;
/// How many digits a code has.
pub const CODE_DIGITS: u32 = 8;

/// Asks for a link to sign in.
#[derive(Debug, Clone, Validate)]
pub struct LinkForm {
    /// Where the link is sent.
    #[validate(custom(function = "is_email"))]
    pub email: String,
    /// Path to go on to after signing in.
    pub next: String,
}

/// The check of a field with an e-mail address.
pub(super) fn is_email(text: &str) -> Result<(), ValidationError> {
    let parsed = text.parse::<EmailAddress>();
    parsed.map(drop).map_err(|error| ValidationError::new("email").with_message(error.to_string().into()))
}

impl From<&Typed> for LinkForm {
    fn from(typed: &Typed) -> Self {
        Self { email: typed.line(fields::EMAIL), next: typed.trimmed(fields::NEXT) }
    }
}

/// What is known of a person (mijn gegevens).
#[derive(Debug, Clone)]
pub struct OwnDataPage {
    /// Name, or what somebody else typed for one; empty if nobody did.
    pub name: String,
    /// E-mail address.
    pub email: String,
    /// Whether this person confirmed the name.
    pub is_confirmed: bool,
}

/// Says how somebody wants to be called.
#[derive(Debug, Clone, Validate)]
pub struct NameForm {
    /// Name.
    #[validate(length(min = 2, max = 120, message = "Vul uw voor- en achternaam in (2 tot 120 tekens)."))]
    pub name: String,
    /// Path to go on to; may be empty.
    pub next: String,
}

impl From<&Typed> for NameForm {
    fn from(typed: &Typed) -> Self {
        Self { name: typed.line(fields::NAME), next: typed.trimmed(fields::NEXT) }
    }
}

/// What a link is worth in the browser that opens it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkState {
    /// It signs in.
    Open,
    /// It works, but only in the browser that asked for it.
    OtherBrowser,
    /// It was used or replaced, or has expired.
    Gone,
}

/// One place where somebody is signed in.
#[derive(Debug, Clone)]
pub struct SessionView {
    /// Whether it is the browser that looks.
    pub here: bool,
    /// Name of the browser; may be empty.
    pub browser: String,
    /// Name of the system that it runs on; may be empty.
    pub system: String,
    /// When the session began.
    pub since: DateTime,
    /// When it was last used, to within minutes.
    pub seen: DateTime,
}

/// What the buttons under the list of sessions say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SessionAction {
    /// Signs out everywhere else (elders).
    EndOthers,
    /// Signs out everywhere (overal).
    EndAll,
}

impl FormAction for SessionAction {
    fn value(&self) -> String {
        let value = match self {
            Self::EndOthers => "elders",
            Self::EndAll => "overal",
        };
        value.to_owned()
    }

    fn read(value: &str) -> Option<Self> {
        [Self::EndOthers, Self::EndAll].into_iter().find(|action| action.value() == value)
    }
}

/// A new session, and where to go on.
#[derive(Debug, Clone)]
pub struct SignedIn {
    /// Secret for the session cookie.
    pub session: String,
    /// Local path to go on to.
    pub next: String,
}

/// What the page to sign in shows beside the form for a link.
#[derive(Debug, Clone, Default)]
pub struct SignInPage {
    /// What there is to try in demo mode; `None` outside demo mode.
    pub demo: Option<DemoView>,
    /// Municipalities whose officers sign in at a provider of their own, by name.
    pub municipalities: Vec<MunicipalityName>,
    /// Path to go on to from there, encoded as in a form.
    pub onward: String,
}

/// Why a provider signed nobody in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Obstacle {
    /// It was begun in another browser or too long ago, or is over already.
    Gone,
    /// The provider let nobody in.
    Denied,
    /// The provider does not answer, or says what cannot be believed.
    Unreliable,
    /// The provider names no address for which it may speak.
    NoAddress,
    /// The provider names no group to which a role belongs.
    NoRole,
    /// The address belongs to somebody who is more here than an officer of this municipality, or something else.
    AddressInUse,
}

/// What the page to sign in shows in demo mode.
#[derive(Debug, Clone)]
pub struct DemoView {
    /// Whom to be, the board first, then municipality by municipality.
    pub people: Vec<DemoPerson>,
    /// Which day it is in the demo.
    pub today: Date,
}

/// Somebody to try in demo mode.
#[derive(Debug, Clone)]
pub struct DemoPerson {
    /// Id of the person.
    pub id: String,
    /// Name.
    pub name: String,
    /// What this person does in the demo cases.
    pub role: String,
    /// Name of the municipality for which this person works; `None` for who sits on a board.
    pub municipality: Option<String>,
}

/// Names of the fields of signing in and of the own data.
pub mod fields {
    /// Where the link is sent.
    pub const EMAIL: &str = "email";
    /// Path to go on to after signing in.
    pub const NEXT: &str = "next";
    /// Own name.
    pub const NAME: &str = "name";
    /// Code from the mail.
    pub const CODE: &str = "code";
    /// Whom to be in demo mode.
    pub const PERSON: &str = "person";
    /// To which day to go in demo mode.
    pub const DAY: &str = "dag";
}

#[cfg(test)]
mod tests {
    use super::SessionAction;
    use crate::views::action::assert_reads_back;

    #[test]
    fn every_button_of_the_sessions_reads_back() {
        assert_reads_back(&[SessionAction::EndOthers, SessionAction::EndAll]);
    }
}
