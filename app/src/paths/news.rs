//! The addresses of what is new for somebody (meldingen).

/// What is new and what waits for who is signed in (meldingen).
pub const NEWS: &str = "/meldingen";
/// How somebody wants mails (mail).
pub const MAIL_CHOICES: &str = "/meldingen/mail";
