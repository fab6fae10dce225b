//! The second step with which officers sign in (tweede stap).

/// How many recovery codes somebody gets.
pub const RECOVERY_CODES: usize = 10;

/// What is asked of somebody who is halfway.
#[derive(Debug, Clone)]
pub enum SecondStep {
    /// The code of the app.
    Ask,
    /// To set up an app.
    SetUp(SetUp),
}

/// What an app needs.
#[derive(Debug, Clone)]
pub struct SetUp {
    /// The square code that it reads.
    pub qr: QrView,
    /// The same secret, to type: base32.
    pub secret: String,
    /// What the app calls this account.
    pub account: String,
}

/// A square code (QR-code).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QrView {
    /// Modules on each side, with the margin.
    pub size: i32,
    /// The dark modules, as the path of a picture of that size.
    pub path: String,
}

/// Names of the fields of the second step.
pub mod fields {
    /// Code of the app, or recovery code.
    pub const CODE: &str = "code";
    /// Path to go on to.
    pub const NEXT: &str = "next";
}
