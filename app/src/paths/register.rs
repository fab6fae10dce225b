//! The addresses of what a municipality makes public, and of where its officers maintain that.

/// The municipalities that take part (gemeenten).
pub const MUNICIPALITIES: &str = "/gemeenten";
/// The tasks that a municipality makes public, for its officers (taken).
pub const TASKS: &str = "/taken";
/// The challenges that municipalities make public (uitdagingen).
pub const CHALLENGES: &str = "/uitdagingen";
/// What is new among them, for a feed reader.
pub const CHALLENGES_FEED: &str = "/uitdagingen/feed.xml";
/// What there is for programs (open data).
pub const OPEN_DATA: &str = "/open-data";
/// Where programs read it.
pub const API: &str = "/api/v1";

filled! {
    /// A municipality, by its name in addresses (gemeente).
    MUNICIPALITY municipality(name) = "/gemeenten/{name}";
    /// The colours of a municipality (huisstijl).
    HOUSE_STYLE house_style(name) = "/gemeenten/{name}/huisstijl.css";
    /// What a municipality asks (alle vragen).
    MUNICIPALITY_QUESTIONS municipality_questions(name) = "/gemeenten/{name}/vragen";
    /// Whether a plan fits its rules (kunnen wij dit uitdagen?).
    MUNICIPALITY_CHECK municipality_check(name) = "/gemeenten/{name}/kunnen-wij-dit";
    /// The challenges that it makes public (uitdagingen).
    MUNICIPALITY_CHALLENGES municipality_challenges(name) = "/gemeenten/{name}/uitdagingen";
    /// The tasks of a municipality that can be challenged (taken).
    REGISTER register(name) = "/gemeenten/{name}/taken";
    /// One of them.
    REGISTER_TASK register_task(name, task) = "/gemeenten/{name}/taken/{task}";
    /// One public challenge, by its kenmerk (uitdaging).
    CHALLENGE challenge(reference) = "/uitdagingen/{reference}";
    /// The decision on it, for everybody.
    CHALLENGE_PDF challenge_pdf(reference) = "/uitdagingen/{reference}/besluit.pdf";
    /// Making a case public (openbaar).
    DISCLOSURE disclosure(id) = "/dossiers/{id}/openbaar";
    /// Adding a task to those of a municipality, by its id (nieuwe taak).
    NEW_TASK new_task(municipality) = "/taken/{municipality}/nieuw";
    /// Changing a task.
    TASK task(municipality, task) = "/taken/{municipality}/{task}";
    /// The tasks as a table for spreadsheets.
    TASKS_FILE tasks_file(municipality) = "/taken/{municipality}/taken.csv";
    /// Reading such a table in (inlezen).
    IMPORT_TASKS import_tasks(municipality) = "/taken/{municipality}/inlezen";
}
