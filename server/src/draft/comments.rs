//! Comments of a board on its own draft.

use super::sql::By;
use super::{Draft, Subject};
use crate::db::{Tx, sql};
use app::views::proposal::head::{CommentCount, ThreadLink};
use domain::catalogue::Questionnaire;
use sqlx::FromRow;

/// A comment as stored.
#[derive(Debug, Clone, FromRow)]
pub struct Comment {
    /// Id.
    pub id: String,
    /// Place among the comments on the same question, rising.
    pub number: i64,
    /// Who wrote it.
    pub person_id: String,
    /// Name of who wrote it.
    pub name: String,
    /// Plain text.
    pub body: String,
    /// Names of who must know, one a line.
    pub mentioned: String,
    /// When, in milliseconds.
    pub at: i64,
    /// Name of who called it solved.
    pub resolved_by: Option<String>,
    /// When, in milliseconds.
    pub resolved_at: Option<i64>,
}

/// How many comments stand at a question.
#[derive(Debug, Clone, FromRow)]
pub struct Thread {
    /// Id of the question, or of the section of the budget.
    pub question: String,
    /// All of them.
    pub total: i64,
    /// Those that are solved.
    pub resolved: i64,
}

/// A comment to add.
#[derive(Debug, Clone, Copy)]
pub struct NewComment<'a> {
    /// Id.
    pub id: &'a str,
    /// Id of the question, or of the section of the budget.
    pub question: &'a str,
    /// Plain text.
    pub body: &'a str,
    /// Names of who must know, one a line.
    pub mentioned: &'a str,
}

/// Adds a comment behind the others on its question; the case must be locked. Its number rises with time, so that none
/// ever stands for two comments, also when one was removed.
pub async fn add(tx: &mut Tx, case: &str, comment: NewComment<'_>, by: By<'_>) -> Result<(), sqlx::Error> {
    sql("INSERT INTO comment (id, case_id, question, number, person_id, body, mentioned, at)
         SELECT $1, $2, $3, CASE WHEN COALESCE(MAX(number), 0) >= $7 THEN MAX(number) + 1 ELSE $7 END, $4, $5, $6, $7
         FROM comment WHERE case_id = $2 AND question = $3")
    .bind(comment.id)
    .bind(case)
    .bind(comment.question)
    .bind(by.person)
    .bind(comment.body)
    .bind(comment.mentioned)
    .bind(by.now)
    .run(tx)
    .await
    .map(drop)
}

/// All comments on a question, oldest first.
pub async fn of_question(tx: &mut Tx, case: &str, question: &str) -> Result<Vec<Comment>, sqlx::Error> {
    sql("SELECT c.id, c.number, c.person_id, p.name, c.body, c.mentioned, c.at, r.name AS resolved_by, c.resolved_at
         FROM comment c JOIN person p ON p.id = c.person_id LEFT JOIN person r ON r.id = c.resolved_by
         WHERE c.case_id = $1 AND c.question = $2 ORDER BY c.number")
    .bind(case)
    .bind(question)
    .all(tx)
    .await
}

/// How many comments stand at each question.
pub async fn threads(tx: &mut Tx, case: &str) -> Result<Vec<Thread>, sqlx::Error> {
    sql("SELECT question, COUNT(*) AS total, COUNT(resolved_at) AS resolved FROM comment
         WHERE case_id = $1 GROUP BY question ORDER BY question")
    .bind(case)
    .all(tx)
    .await
}

/// Calls the open comments on a question solved, up to the last one that was seen.
pub async fn resolve(tx: &mut Tx, case: &str, question: &str, seen: i64, by: By<'_>) -> Result<(), sqlx::Error> {
    sql("UPDATE comment SET resolved_by = $4, resolved_at = $5
         WHERE case_id = $1 AND question = $2 AND number <= $3 AND resolved_at IS NULL")
    .bind(case)
    .bind(question)
    .bind(seen)
    .bind(by.person)
    .bind(by.now)
    .run(tx)
    .await
    .map(drop)
}

/// Opens all comments on a question again.
pub async fn reopen(tx: &mut Tx, case: &str, question: &str) -> Result<(), sqlx::Error> {
    sql("UPDATE comment SET resolved_by = NULL, resolved_at = NULL WHERE case_id = $1 AND question = $2")
        .bind(case)
        .bind(question)
        .run(tx)
        .await
        .map(drop)
}

/// Removes a comment.
pub async fn remove(tx: &mut Tx, id: &str) -> Result<(), sqlx::Error> {
    sql("DELETE FROM comment WHERE id = $1").bind(id).run(tx).await.map(drop)
}

impl Draft {
    /// How many comments stand at a question.
    pub(crate) fn comment_count(&self, question: &str) -> CommentCount {
        let found = self.threads.iter().find(|thread| thread.question == question);
        found.map_or(CommentCount::default(), |found| CommentCount {
            open: found.total - found.resolved,
            total: found.total,
        })
    }

    /// All threads, in the order of the proposal.
    pub(crate) fn thread_links(&self, asked: &Questionnaire) -> Vec<ThreadLink> {
        let link = |thread: &Thread| {
            let subject = Subject::find(asked, &thread.question).ok()?;
            let (section, label) = (subject.section(), subject.label().to_owned());
            let count = self.comment_count(&thread.question);
            Some(ThreadLink { section, question: thread.question.clone(), label, count })
        };
        let mut links: Vec<ThreadLink> = self.threads.iter().filter_map(link).collect();
        links.sort_by_key(|link| link.section.number);
        links
    }
}
