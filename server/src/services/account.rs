//! Signing in and out.

use super::Services;
use crate::failure::{Outcome, settle};
use crate::security::{sha256, token};
use crate::store::account::{self as store, Link, Person};
use crate::store::outbox::{self, MAIL, NewJob};
use app::api::account::{Account, DemoPerson, LinkForm, SignedIn};
use app::api::{Actor, Answer, AppError};
use domain::identifiers::EmailAddress;
use validator::Validate;

const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;
/// How long a sign-in link can be used.
pub(super) const LINK_MINUTES: i64 = 30;
/// A session ends after so much time without use.
const IDLE: i64 = 12 * HOUR;
/// A session ends after so much time in any case.
const ABSOLUTE: i64 = 7 * 24 * HOUR;
/// A session in use is noted no more often than this, so that reading pages does not write.
const TOUCH: i64 = 5 * MINUTE;

#[async_trait::async_trait]
impl Account for Services {
    async fn request_link(&self, form: LinkForm) -> Answer<()> {
        settle("request a sign-in link", self.mail_link(form).await)
    }

    async fn link_is_valid(&self, token: &str) -> Answer<bool> {
        settle("look at a sign-in link", self.link_is_open(token).await)
    }

    async fn redeem_link(&self, token: &str) -> Answer<SignedIn> {
        settle("sign in by link", self.redeem(token).await)
    }

    async fn visitor(&self, session: &str) -> Answer<Option<Actor>> {
        settle("find the session", self.find_visitor(session).await)
    }

    async fn sign_out(&self, session: &str) -> Answer<()> {
        settle("sign out", self.end(session).await)
    }

    async fn demo_people(&self) -> Answer<Option<Vec<DemoPerson>>> {
        settle("list demo people", self.list_demo_people().await)
    }

    async fn demo_sign_in(&self, person: &str) -> Answer<SignedIn> {
        settle("sign in as a demo person", self.sign_in_for_demo(person).await)
    }
}

impl Services {
    async fn mail_link(&self, form: LinkForm) -> Outcome<()> {
        form.validate()?;
        let email: EmailAddress = form.email.parse().map_err(|_| AppError::field("email", "Controleer het adres."))?;
        let email = email.sign_in_name();
        if !self.limits.may_mail_link(&email) {
            return Err(AppError::TooMany.into());
        }
        let (secret, now) = (token(), self.clock.millis());
        let mail = self.composer.sign_in_link(&email, &secret, LINK_MINUTES)?;
        let link = Link { email, next_path: local_path(&form.next) };
        let mut tx = self.db.write().await?;
        store::add_link(&mut tx, &sha256(&secret), &link, now, now + LINK_MINUTES * MINUTE).await?;
        let payload = serde_json::to_string(&mail)?;
        let job = NewJob { id: self.clock.id(), kind: MAIL, subject: "sign_in_link", challenge: None, payload };
        outbox::add(&mut tx, job, now).await?;
        tx.commit().await?;
        self.wake.notify_one();
        Ok(())
    }

    async fn link_is_open(&self, token: &str) -> Outcome<bool> {
        let mut tx = self.db.read().await?;
        Ok(store::open_link(&mut tx, &sha256(token), self.clock.millis()).await?.is_some())
    }

    async fn redeem(&self, secret: &str) -> Outcome<SignedIn> {
        let (hash, now) = (sha256(secret), self.clock.millis());
        let mut tx = self.db.write().await?;
        let link = store::open_link(&mut tx, &hash, now).await?;
        let Some(link) = link.filter(|link| !link.email.is_empty()) else { return Err(AppError::NotFound.into()) };
        if !store::use_link(&mut tx, &hash, now).await? {
            return Err(AppError::NotFound.into());
        }
        let person = self.person_of(&mut tx, &link.email).await?;
        let session = self.begin_session(&mut tx, &person.id).await?;
        tx.commit().await?;
        Ok(SignedIn { session, next: link.next_path })
    }

    /// Somebody new is called by the first part of the address until the first form asks for a name.
    async fn person_of(&self, tx: &mut crate::store::Tx, email: &str) -> Outcome<Person> {
        let name = email.split('@').next().unwrap_or(email).to_owned();
        let person = Person { id: self.clock.id(), email: email.to_owned(), name };
        Ok(store::find_or_add(tx, &person, self.clock.millis()).await?)
    }

    async fn begin_session(&self, tx: &mut crate::store::Tx, person: &str) -> Outcome<String> {
        let (session, now) = (token(), self.clock.millis());
        store::forget_expired(tx, now - IDLE, now - ABSOLUTE, now).await?;
        store::add_session(tx, &sha256(&session), person, now).await?;
        Ok(session)
    }

    async fn find_visitor(&self, session: &str) -> Outcome<Option<Actor>> {
        let (hash, now) = (sha256(session), self.clock.millis());
        let mut tx = self.db.read().await?;
        let found = store::session(&mut tx, &hash).await?;
        drop(tx);
        let Some(found) = found.filter(|found| now - found.seen_at < IDLE && now - found.created_at < ABSOLUTE) else {
            return Ok(None);
        };
        if now - found.seen_at > TOUCH {
            let mut tx = self.db.write().await?;
            store::touch_session(&mut tx, &hash, now).await?;
            tx.commit().await?;
        }
        let is_officer = found.officer_roles > 0;
        Ok(Some(Actor { id: found.person_id, name: found.name, email: found.email, is_officer }))
    }

    async fn end(&self, session: &str) -> Outcome<()> {
        let mut tx = self.db.write().await?;
        store::end_session(&mut tx, &sha256(session)).await?;
        Ok(tx.commit().await?)
    }

    async fn list_demo_people(&self) -> Outcome<Option<Vec<DemoPerson>>> {
        if !self.demo {
            return Ok(None);
        }
        let mut tx = self.db.read().await?;
        let people = store::people_with_roles(&mut tx).await?;
        Ok(Some(people.into_iter().map(demo_person).collect()))
    }

    async fn sign_in_for_demo(&self, person: &str) -> Outcome<SignedIn> {
        if !self.demo {
            return Err(AppError::NotFound.into());
        }
        let mut tx = self.db.write().await?;
        let roles = store::people_with_roles(&mut tx).await?;
        let Some(role) = roles.iter().find(|role| role.id == person) else { return Err(AppError::NotFound.into()) };
        let next = if role.on_board == 1 { "/voorstellen" } else { "/dossiers" };
        let session = self.begin_session(&mut tx, person).await?;
        tx.commit().await?;
        Ok(SignedIn { session, next: next.to_owned() })
    }
}

fn demo_person(row: store::PersonWithRole) -> DemoPerson {
    let role = domain::workflow::Role::from_value(&row.role).map_or_else(String::new, domain::workflow::Role::label);
    DemoPerson { id: row.id, name: row.name, role, is_officer: row.on_board == 0 }
}

/// Only paths of this site: a link must not lead elsewhere after signing in. Browsers read a backslash as a slash, and
/// leave out tabs and line ends before they look where an address leads.
fn local_path(next: &str) -> String {
    let local = next.starts_with('/') && !next.starts_with("//");
    let local = local && !next.contains(|c: char| c == '\\' || c.is_control());
    if local { next.to_owned() } else { "/start".to_owned() }
}

#[cfg(test)]
mod tests {
    use super::local_path;

    #[test]
    fn a_link_never_leads_to_another_site() {
        for next in [
            "https://elders.example",
            "//elders.example",
            "/\\elders.example",
            "/\t/elders.example",
            "",
            "javascript:alert(1)",
        ] {
            assert_eq!(local_path(next), "/start", "{next}");
        }
        assert_eq!(local_path("/voorstellen/1/taak"), "/voorstellen/1/taak");
    }
}
