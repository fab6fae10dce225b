//! By which name a provider knows a person (`sub`), as stored.

use crate::db::{Tx, sql};

/// Id of the person whom the provider of this issuer knows by this name.
pub async fn person_of(tx: &mut Tx, issuer: &str, subject: &str) -> Result<Option<String>, sqlx::Error> {
    let found: Option<(String,)> = sql("SELECT person_id FROM provider_identity WHERE issuer = $1 AND subject = $2")
        .bind(issuer)
        .bind(subject)
        .optional(tx)
        .await?;
    Ok(found.map(|(person,)| person))
}

/// From now on this provider signs this person in.
pub async fn link(tx: &mut Tx, (issuer, subject): (&str, &str), person: &str, now: i64) -> Result<(), sqlx::Error> {
    sql("INSERT INTO provider_identity (issuer, subject, person_id, linked_at) VALUES ($1, $2, $3, $4)")
        .bind(issuer)
        .bind(subject)
        .bind(person)
        .bind(now)
        .run(tx)
        .await
        .map(drop)
}

/// No provider signs this person in any more.
pub async fn forget(tx: &mut Tx, person: &str) -> Result<(), sqlx::Error> {
    sql("DELETE FROM provider_identity WHERE person_id = $1").bind(person).run(tx).await.map(drop)
}

/// Whether a person is known to a provider already.
pub async fn is_linked(tx: &mut Tx, person: &str) -> Result<bool, sqlx::Error> {
    let (known,): (i64,) =
        sql("SELECT COUNT(*) FROM provider_identity WHERE person_id = $1").bind(person).one(tx).await?;
    Ok(known > 0)
}
