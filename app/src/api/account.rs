//! Signing in and out (inloggen): by a one-time link in a mail.

use super::Typed;
#[cfg(feature = "ssr")]
use super::{Actor, Answer};
use domain::identifiers::EmailAddress;
use validator::{Validate, ValidationError};

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
        Self { email: typed.trimmed("email"), next: typed.trimmed("next") }
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

/// Somebody to try in demo mode.
#[derive(Debug, Clone)]
pub struct DemoPerson {
    /// Id of the person.
    pub id: String,
    /// Name.
    pub name: String,
    /// What this person does in the demo cases.
    pub role: String,
    /// On which side.
    pub is_officer: bool,
}

/// Use cases of signing in.
#[cfg(feature = "ssr")]
#[async_trait::async_trait]
pub trait Account {
    /// Mails a link, whether or not the address is known, so that nobody can find out who takes part.
    async fn request_link(&self, form: LinkForm) -> Answer<()>;
    /// Whether a link can still be used.
    async fn link_is_valid(&self, token: &str) -> Answer<bool>;
    /// Uses a link up and begins a session.
    async fn redeem_link(&self, token: &str) -> Answer<SignedIn>;
    /// Who belongs to a session cookie, if the session still holds.
    async fn visitor(&self, session: &str) -> Answer<Option<Actor>>;
    /// Ends a session.
    async fn sign_out(&self, session: &str) -> Answer<()>;
    /// Whom to try in demo mode; `None` outside demo mode.
    async fn demo_people(&self) -> Answer<Option<Vec<DemoPerson>>>;
    /// Begins a session for a demo person; not found outside demo mode.
    async fn demo_sign_in(&self, person: &str) -> Answer<SignedIn>;
}
