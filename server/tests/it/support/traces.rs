//! What is stored, counted, to see that a refusal changed none of it.

use super::site::Site;

const COUNTS: [(&str, &str); 39] = [
    ("people", "SELECT COUNT(*) FROM person"),
    ("requests to sign in", "SELECT COUNT(*) FROM sign_in_request"),
    ("wrong codes", "SELECT CAST(COALESCE(SUM(wrong_codes), 0) AS BIGINT) FROM sign_in_request"),
    ("sign-in links", "SELECT COUNT(*) FROM sign_in_link"),
    ("links to answer", "SELECT COUNT(*) FROM consultation_link"),
    ("sign-ins at a provider", "SELECT COUNT(*) FROM provider_sign_in"),
    ("people known to a provider", "SELECT COUNT(*) FROM provider_identity"),
    ("sessions", "SELECT COUNT(*) FROM session"),
    ("second factors", "SELECT COUNT(*) FROM second_factor"),
    ("recovery codes", "SELECT COUNT(*) FROM recovery_code"),
    ("cases", "SELECT COUNT(*) FROM cases"),
    ("self-checks", "SELECT COUNT(*) FROM self_check"),
    ("changes of cases", "SELECT CAST(COALESCE(SUM(version), 0) AS BIGINT) FROM cases"),
    ("members", "SELECT COUNT(*) FROM member"),
    ("roles for municipalities", "SELECT COUNT(*) FROM officer"),
    ("assignments", "SELECT COUNT(*) FROM assignment"),
    ("absences", "SELECT COUNT(*) FROM officer_absence"),
    ("invitations", "SELECT COUNT(*) FROM invitation"),
    ("declined invitations", "SELECT COUNT(declined_at) FROM invitation"),
    ("changes of answers", "SELECT CAST(COALESCE(SUM(version), 0) AS BIGINT) FROM answer"),
    ("changes of budgets", "SELECT CAST(COALESCE(SUM(version), 0) AS BIGINT) FROM budget"),
    ("submissions", "SELECT COUNT(*) FROM submission"),
    ("documents", "SELECT COUNT(*) FROM document"),
    ("attachments", "SELECT COUNT(*) FROM attachment"),
    ("removed attachments", "SELECT COUNT(*) FROM attachment WHERE removed_at IS NOT NULL"),
    ("events", "SELECT COUNT(*) FROM event"),
    ("scores", "SELECT COUNT(*) FROM score"),
    ("assessments", "SELECT COUNT(*) FROM assessment"),
    ("changes of working texts", "SELECT COUNT(*) FROM working_text"),
    ("settled texts", "SELECT COUNT(settled_at) FROM working_conflict"),
    ("entries of talks", "SELECT COUNT(*) FROM preliminary_entry"),
    ("comments", "SELECT COUNT(*) FROM comment"),
    ("solved comments", "SELECT COUNT(resolved_at) FROM comment"),
    ("changes of tasks", "SELECT CAST(COALESCE(SUM(version), 0) AS BIGINT) FROM task"),
    ("initiatives", "SELECT COUNT(*) FROM initiative"),
    ("changes of initiatives", "SELECT CAST(COALESCE(SUM(version), 0) AS BIGINT) FROM initiative"),
    ("choices about mails", "SELECT COUNT(*) FROM mail_choice"),
    ("public cases", "SELECT COUNT(*) FROM disclosure WHERE ended_at IS NULL"),
    ("mails", "SELECT COUNT(*) FROM outbox"),
];

impl Site {
    /// How much there is of everything that a form can store or mail.
    pub(crate) async fn traces(&self) -> Vec<(&'static str, i64)> {
        let mut traces = Vec::new();
        for (what, count) in COUNTS {
            traces.push((what, self.count(count).await));
        }
        traces
    }
}
