//! Signing in by mail, and joining a board.

use super::html;
use super::site::{Browser, Site};
use axum::http::StatusCode;
use server::account;
use server::db::sql;
use server::security::{sha256, token};
use totp_rs::{Builder, Secret};

impl Site {
    /// The newest mail to an address with a link to sign in.
    pub(crate) async fn sign_in_mail(&self, email: &str) -> String {
        self.server.worker.drain().await.expect("the database");
        let sent = self.server.app.transport.sent();
        let mail = sent.iter().rev().find(|mail| mail.to_email == email && mail.text.contains("/inloggen/link/"));
        mail.expect("a mail").text.clone()
    }

    /// The address of the newest link mailed to an address.
    pub(crate) async fn link_to(&self, email: &str) -> String {
        let text = self.sign_in_mail(email).await;
        let (_, secret) = text.split_once("/inloggen/link/").expect("a link");
        format!("/inloggen/link/{}", secret.split_whitespace().next().expect("a secret"))
    }

    /// A browser in which somebody, new or not, signed in by mail.
    pub(crate) async fn signed_in(&self, email: &str) -> Browser {
        let mut browser = self.browser();
        let asked = browser.post("/inloggen", &[("email", email), ("next", "/start")]).await;
        assert_eq!(asked.status, StatusCode::OK, "{}", asked.body);
        let link = self.link_to(email).await;
        assert_eq!(browser.post(&link, &[]).await.status, StatusCode::SEE_OTHER);
        browser
    }

    /// A browser in which somebody used a link from a mail, however many were mailed lately.
    pub(crate) async fn after_link(&self, email: &str) -> Browser {
        let mut tx = self.server.app.db.write().await.expect("a transaction");
        let person = account::sql::person_by_email(&mut tx, email).await.expect("a query").expect("somebody");
        let (secret, now) = (token(), self.clock.millis());
        let device = account::Device::default();
        account::sql::add_session(&mut tx, &sha256(&secret), &person.id, &device, now).await.expect("a session");
        tx.commit().await.expect("stored");
        Browser { cookie: format!("sessie={secret}"), ..self.browser() }
    }

    /// Lets somebody who is halfway signing in set up an app.
    pub(crate) async fn pass_second_step(&self, browser: &mut Browser) {
        let page = browser.get("/inloggen/tweede-stap").await.body;
        let secret = Secret::try_from_base32(html::text(&page, "sleutel").replace(' ', "")).expect("base32");
        let app = Builder::new().with_secret(secret).build().expect("an app");
        let code = app.generate(u64::try_from(self.clock.millis() / 1000).expect("after 1970")).to_string();
        let passed = browser.post("/inloggen/tweede-stap", &[("code", &code), ("next", "/start")]).await;
        assert_eq!(passed.status, StatusCode::OK, "{}", passed.body);
    }

    /// The address of the newest invitation to this address.
    pub(crate) async fn invitation_to(&self, email: &str) -> String {
        let mut tx = self.server.app.db.read().await.expect("a transaction");
        let newest = sql("SELECT MAX(id) FROM invitation WHERE email = $1").bind(email);
        let (id,): (String,) = newest.one(&mut tx).await.expect("an invitation");
        format!("/uitnodigingen/{id}")
    }

    /// Lets the chair invite somebody, who joins; the browser of that person.
    pub(crate) async fn joins(&self, chair: &mut Browser, case: &str, form: &[(&str, &str); 3]) -> Browser {
        let invited = chair.post(&format!("/voorstellen/{case}/samen"), form).await;
        assert_eq!(invited.status, StatusCode::SEE_OTHER, "{}", invited.body);
        let [(_, name), (_, email), _] = *form;
        let email = email.to_lowercase();
        let mut guest = self.signed_in(&email).await;
        let joined = guest.post(&self.invitation_to(&email).await, &[("actie", "doe-mee"), ("name", name)]).await;
        assert_eq!(joined.location, format!("/voorstellen/{case}/samen?gedaan=doet-mee"), "{}", joined.body);
        guest
    }
}
