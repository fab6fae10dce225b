//! What somebody looks for after an incident: one line of the log each, under the target `security`, in fields of its
//! own. They hold ids, and never a name, an address or a text.

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SecurityEvent {
    /// Somebody signed in.
    SignedIn,
    /// A link or a code signed nobody in: used, replaced, expired, wrong, or of another browser.
    SignInRefused,
    /// A link and a code to sign in were asked for; for which address is not logged.
    SignInAsked,
    /// A session ended: by its button, because somebody signed in in the same browser, or by itself.
    SignedOut,
    /// All sessions of somebody were ended, or all but one.
    SessionsEnded,
    /// Somebody set up a second factor.
    SecondFactorSet,
    /// Somebody passed the second step, by an app or a recovery code.
    SecondFactorPassed,
    /// A wrong code of an app.
    SecondFactorRefused,
    /// Somebody's second factor was taken away, to be set up anew.
    SecondFactorReset,
    /// Somebody asked for what is not theirs, or too often.
    Refused,
    /// Somebody got a role.
    RoleGiven,
    /// Somebody lost a role.
    RoleTaken,
    /// Somebody took a file along: a document, an attachment, a draft, a budget.
    Exported,
}

impl SecurityEvent {
    /// Name in the log.
    const fn name(self) -> &'static str {
        match self {
            Self::SignedIn => "signed_in",
            Self::SignInRefused => "sign_in_refused",
            Self::SignInAsked => "sign_in_asked",
            Self::SignedOut => "signed_out",
            Self::SessionsEnded => "sessions_ended",
            Self::SecondFactorSet => "second_factor_set",
            Self::SecondFactorPassed => "second_factor_passed",
            Self::SecondFactorRefused => "second_factor_refused",
            Self::SecondFactorReset => "second_factor_reset",
            Self::Refused => "refused",
            Self::RoleGiven => "role_given",
            Self::RoleTaken => "role_taken",
            Self::Exported => "exported",
        }
    }
}

/// Whom and what it is about.
#[derive(Debug, Clone, Copy, Default)]
pub struct Facts<'a> {
    /// Id of who did it; nothing for who is not known, such as the administrator of the machine.
    pub actor: Option<&'a str>,
    /// Id of whom it was done to, or the address of what.
    pub about: Option<&'a str>,
    /// Id of the case, if it holds for one alone.
    pub case: Option<&'a str>,
    /// One word more: the way in which, a stored role, a status.
    pub detail: Option<&'a str>,
}

/// Logs what happened, once it has happened for good.
pub fn log(event: SecurityEvent, Facts { actor, about, case, detail }: Facts<'_>) {
    tracing::info!(target: "security", event = event.name(), actor, about, case, detail, "security event");
}

/// Logs that somebody gave or took a stored role in a case: by whom, in which case, and whose it is.
pub fn log_role(event: SecurityEvent, actor: &str, (case, person): (&str, &str), role: &str) {
    log(event, Facts { actor: Some(actor), about: Some(person), case: Some(case), detail: Some(role) });
}
