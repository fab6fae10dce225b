//! Who has a role in a case: its board, and those of the municipality to whom it was assigned.

use crate::account::sql::Person;
use crate::db::{Tx, sql};
use crate::failure::Failure;
use domain::case::{Role, Side};
use sqlx::FromRow;

/// Gives somebody a role on the board of a case.
pub async fn add_member(tx: &mut Tx, case: &str, person: &str, role: &str) -> Result<(), sqlx::Error> {
    sql("INSERT INTO member (case_id, person_id, role) VALUES ($1, $2, $3)")
        .bind(case)
        .bind(person)
        .bind(role)
        .run(tx)
        .await
        .map(drop)
}

/// Takes a role on the board of a case away.
pub async fn remove_member(tx: &mut Tx, case: &str, person: &str, role: &str) -> Result<(), sqlx::Error> {
    sql("DELETE FROM member WHERE case_id = $1 AND person_id = $2 AND role = $3")
        .bind(case)
        .bind(person)
        .bind(role)
        .run(tx)
        .await
        .map(drop)
}

/// Stored roles of a person in a case: those on the board, and else those for its municipality. Of these count what was
/// assigned and is still held, what the person stands in for, and reading. Who is on the board has no role for the
/// municipality in that case (Awb 2:4). Nobody stands in for a reviewer.
pub async fn roles(tx: &mut Tx, case: &str, person: &str) -> Result<Vec<String>, sqlx::Error> {
    let rows: Vec<(String,)> = sql("SELECT role FROM member WHERE case_id = $1 AND person_id = $2
         UNION
         SELECT o.role FROM cases c JOIN officer o ON o.municipality_id = c.municipality_id AND o.person_id = $2
         WHERE c.id = $1
           AND (o.role = 'lezer' OR EXISTS (
               SELECT 1 FROM assignment a WHERE a.case_id = c.id AND a.role = o.role AND (
                   a.person_id = $2 OR o.role NOT LIKE 'beoordelaar-%' AND a.person_id IN (
                       SELECT b.person_id FROM officer_absence b
                       WHERE b.municipality_id = c.municipality_id AND b.deputy_id = $2))))
           AND NOT EXISTS (SELECT 1 FROM member m WHERE m.case_id = c.id AND m.person_id = $2)
         ORDER BY 1")
    .bind(case)
    .bind(person)
    .all(tx)
    .await?;
    Ok(rows.into_iter().map(|(role,)| role).collect())
}

/// Whether somebody administers the municipality of a case and is not on its board.
pub(super) async fn administers(tx: &mut Tx, case: &str, person: &str) -> Result<bool, sqlx::Error> {
    let (count,): (i64,) = sql("SELECT COUNT(*) FROM cases c JOIN officer o ON o.municipality_id = c.municipality_id
         WHERE c.id = $1 AND o.person_id = $2 AND o.role = 'beheerder'
           AND NOT EXISTS (SELECT 1 FROM member m WHERE m.case_id = c.id AND m.person_id = $2)")
    .bind(case)
    .bind(person)
    .one(tx)
    .await?;
    Ok(count > 0)
}

/// A person with one role in a case.
#[derive(Debug, Clone, FromRow)]
pub struct Participant {
    /// Id of the person.
    pub id: String,
    /// Name.
    pub name: String,
    /// E-mail address.
    pub email: String,
    /// Stored role.
    pub role: String,
}

impl From<Participant> for Person {
    fn from(participant: Participant) -> Self {
        Self { id: participant.id, email: participant.email, name: participant.name }
    }
}

/// Everybody on the board of a case, and everybody of the municipality to whom it was assigned, by name. Nobody is
/// among both.
pub async fn participants(tx: &mut Tx, case: &str) -> Result<Vec<Participant>, sqlx::Error> {
    sql("SELECT p.id, p.name, p.email, m.role FROM member m JOIN person p ON p.id = m.person_id
         WHERE m.case_id = $1
         UNION
         SELECT p.id, p.name, p.email, a.role FROM assignment a JOIN cases c ON c.id = a.case_id
         JOIN officer o ON o.municipality_id = c.municipality_id AND o.person_id = a.person_id AND o.role = a.role
         JOIN person p ON p.id = a.person_id
         WHERE a.case_id = $1 AND NOT EXISTS (
             SELECT 1 FROM member m WHERE m.case_id = a.case_id AND m.person_id = a.person_id)
         ORDER BY 2, 4")
    .bind(case)
    .all(tx)
    .await
}

/// Who stands in, in which role, for somebody to whom a case was assigned and who is absent on this day (ISO date).
pub(crate) async fn stand_ins(tx: &mut Tx, case: &str, today: &str) -> Result<Vec<Participant>, sqlx::Error> {
    sql("SELECT p.id, p.name, p.email, a.role FROM assignment a JOIN cases c ON c.id = a.case_id
         JOIN officer_absence b ON b.municipality_id = c.municipality_id AND b.person_id = a.person_id
         JOIN officer o ON o.municipality_id = c.municipality_id AND o.person_id = b.deputy_id AND o.role = a.role
         JOIN person p ON p.id = b.deputy_id
         WHERE a.case_id = $1 AND b.absent_until >= $2 AND a.role NOT LIKE 'beoordelaar-%' AND NOT EXISTS (
             SELECT 1 FROM member m WHERE m.case_id = a.case_id AND m.person_id = b.deputy_id)
         ORDER BY p.name, a.role")
    .bind(case)
    .bind(today)
    .all(tx)
    .await
}

/// Names of who is on the board of a case while holding a role for its municipality, which does not count there.
pub(crate) async fn on_both_sides(tx: &mut Tx, case: &str) -> Result<Vec<String>, sqlx::Error> {
    let rows: Vec<(String,)> = sql("SELECT p.name FROM person p
         WHERE p.id IN (SELECT person_id FROM member WHERE case_id = $1)
           AND p.id IN (SELECT o.person_id FROM officer o JOIN cases c ON c.municipality_id = o.municipality_id
                        WHERE c.id = $1)
         ORDER BY p.name")
    .bind(case)
    .all(tx)
    .await?;
    Ok(rows.into_iter().map(|(name,)| name).collect())
}

/// Name of the officer whom to ask about a case (contactpersoon): its handler; empty while it has none.
pub(crate) async fn contact(tx: &mut Tx, case: &str) -> Result<String, Failure> {
    let people = participants(tx, case).await?;
    let handler = people.into_iter().find(|person| person.role == Role::CaseManager.value());
    Ok(handler.map(|person| person.name).unwrap_or_default())
}

/// A member of the board with the role as the domain knows it.
pub(crate) type Member = (Participant, Role);

/// Everybody on the board's side, by name.
pub(crate) async fn members(tx: &mut Tx, id: &str) -> Result<Vec<Member>, Failure> {
    let all = participants(tx, id).await?;
    let board = all.into_iter().filter_map(|person| {
        let role = Role::from_value(&person.role).filter(|role| role.side() == Side::Board)?;
        Some((person, role))
    });
    Ok(board.collect())
}
