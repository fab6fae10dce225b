//! The addresses of what everybody reads: the guidance, and what there is to know of the site.

/// All questions, for everybody (alle vragen).
pub const QUESTIONS: &str = "/vragen";
/// All guidance (uitleg).
pub const GUIDE: &str = "/uitleg";
/// Whether a task can be challenged (kunnen wij dit uitdagen?).
pub const ELIGIBILITY: &str = "/uitleg/kunnen-wij-dit";
/// How far somebody is (zelfcheck).
pub const SELF_CHECK: &str = "/uitleg/zelfcheck";
/// The benefits and how to measure them (meerwaarde).
pub const BENEFITS: &str = "/uitleg/meerwaarde";
/// The accessibility statement.
pub const ACCESSIBILITY: &str = "/toegankelijkheid";
/// The privacy statement.
pub const PRIVACY: &str = "/privacy";
/// Whether the server runs (gezond).
pub const HEALTH: &str = "/gezond";
/// Where to report a weakness (RFC 9116).
pub const SECURITY_TXT: &str = "/.well-known/security.txt";
