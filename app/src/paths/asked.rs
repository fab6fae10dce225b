//! Names of what stands behind the question mark of an address, but for what [`crate::forms`] tells there.

/// Path to go on to after signing in (verder).
pub const NEXT: &str = "verder";
/// The self-check that goes along (zelfcheck), in one word.
pub const SELF_CHECK: &str = "zelfcheck";
/// Whose questions to show (gemeente).
pub const MUNICIPALITY: &str = "gemeente";
/// Which service somebody thinks of (dienst).
pub const SERVICE: &str = "dienst";
/// Which province alone (provincie).
pub const PROVINCE: &str = "provincie";
/// Which task of the register somebody challenges (taak).
pub const TASK: &str = "taak";
/// Who signed out, by id (wie).
pub const WHO: &str = "wie";
/// Which cases to list (toon).
pub const FILTER: &str = "toon";
/// Which status of cases alone (status).
pub const STATUS: &str = "status";
/// Which page of a list (pagina).
pub const PAGE: &str = "pagina";
/// What to search cases for (zoek).
pub const SEARCH: &str = "zoek";
/// Behind which case a page of the list begins (na).
pub const AFTER: &str = "na";
/// Name of the unseen field with the role in which somebody scores; also behind the question mark of the address.
pub const ROLE: &str = "rol";
/// Which criterion somebody scores, or that the scores are handed in; behind the question mark of the address.
pub const CRITERION: &str = "criterium";
