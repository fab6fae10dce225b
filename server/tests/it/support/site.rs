//! The whole site, built as the server builds it, on a database of one test.

pub(crate) use super::browser::{Answer, Browser};
use super::{Database, template};
use app::views::Actor;
use app::views::autosave::TypedAnswer;
use app::views::proposal::drafting::SavedAnswer;
use axum::http::StatusCode;
use server::account::sql::Person;
use server::assignment::sql::StoredAssignment;
use server::attachments::inspection::Scanner;
use server::clock::Clock;
use server::config::{Config, MailRoute};
use server::db::sql;
use server::drafting;
use server::failure::Failure;
use server::mail::Mail;
use server::single_sign_on::Providers;
use server::{Server, check, demo, outbox, worker};
use server::{account, assignment, profile};
use std::path::PathBuf;
use tempfile::TempDir;

/// A site with its own database, folder and clock.
pub(crate) struct Site {
    pub server: Server,
    pub clock: Clock,
    data: PathBuf,
    /// Removed with the site.
    _folder: Option<TempDir>,
}

impl Site {
    /// The demo, loaded.
    pub(crate) async fn demo(database: &Database) -> Self {
        let folder = TempDir::new().expect("a folder for documents");
        template::copy(database, folder.path()).await;
        let site = Self::build(database, folder.path().to_owned(), true).await;
        demo::load(&site.server.app).await.expect("the demo goes on");
        Self { _folder: Some(folder), ..site }
    }

    /// A site without any data.
    pub(crate) async fn empty(database: &Database) -> Self {
        Self::bare(database, true).await
    }

    /// A site as a municipality runs it, without any data: no choosing who you are, no mailbox to look into.
    pub(crate) async fn real(database: &Database) -> Self {
        Self::bare(database, false).await
    }

    async fn bare(database: &Database, demo: bool) -> Self {
        let folder = TempDir::new().expect("a folder for documents");
        let site = Self::build(database, folder.path().to_owned(), demo).await;
        Self { _folder: Some(folder), ..site }
    }

    /// The same demo, started again: it has forgotten every limit.
    pub(crate) async fn restarted(&self, database: &Database) -> Self {
        Self::build(database, self.data.clone(), true).await
    }

    /// A site on a database and a folder as they are.
    pub(super) async fn build(database: &Database, data: PathBuf, demo: bool) -> Self {
        let config = Config {
            listen: "127.0.0.1:0".parse().expect("an address"),
            site: "http://loket.test".to_owned(),
            database: database.url.clone(),
            data: data.clone(),
            mail: MailRoute::Memory,
            mail_from: "Uitdaagloket <noreply@loket.test>".to_owned(),
            security_contact: "mailto:security@loket.test".to_owned(),
            open_data_contact: "opendata@loket.test".to_owned(),
            clamd: None,
            providers: Providers::default(),
            client_header: None,
            program: env!("CARGO_BIN_EXE_server").into(),
            demo,
        };
        let clock = demo::clock().expect("a clock");
        let server = Server::build(&config, clock.clone()).await.expect("the site builds");
        Self { server, clock, data, _folder: None }
    }

    /// The same site as a municipality runs it: who works for one needs an app.
    pub(crate) fn asking_for_codes(mut self) -> Self {
        self.server.app.demo = false;
        self.server.web.app = self.server.app.clone();
        self
    }

    /// The same site with a virus scanner.
    pub(crate) fn scanned_by(mut self, scanner: Scanner) -> Self {
        self.server.app.scanner = Some(scanner);
        self.server.web.app = self.server.app.clone();
        self
    }

    /// Saves one answer, as a page does while somebody writes.
    pub(crate) async fn save_answer(
        &self,
        actor: &Actor,
        case: &str,
        (question, value, version): (&str, &str, i64),
    ) -> Result<SavedAnswer, Failure> {
        let (case, question, value) = (case.to_owned(), question.to_owned(), value.to_owned());
        drafting::save_answer(&self.server.app, actor, &TypedAnswer { case, question, value, version }).await
    }

    /// Where its documents are.
    pub(crate) fn folder(&self) -> &std::path::Path {
        &self.data
    }

    /// Somebody of the demo.
    pub(crate) async fn actor(&self, email: &str) -> Actor {
        let mut tx = self.server.app.db.read().await.expect("a transaction");
        let person =
            account::sql::person_by_email(&mut tx, email).await.expect("a query").expect("somebody of the demo");
        let is_officer = !email.ends_with("@lindehof.example");
        Actor { id: person.id, name: person.name, email: person.email, is_officer, unread: 0 }
    }

    /// The chair of the demo's board.
    pub(crate) async fn chair(&self) -> Actor {
        self.actor("marijke.veldhoen@lindehof.example").await
    }

    /// The case manager of the demo's municipality.
    pub(crate) async fn manager(&self) -> Actor {
        self.actor("sanne.dewit@lindewaard.example").await
    }

    /// Gives somebody, new or not, a role for the demo's municipality.
    pub(crate) async fn make_officer(&self, email: &str, name: &str, role: &str) {
        let person = Person { id: self.clock.id(), email: email.to_owned(), name: name.to_owned() };
        let mut tx = self.server.app.db.write().await.expect("a transaction");
        let person = account::sql::find_or_add(&mut tx, &person, 0).await.expect("a person");
        profile::sql::add_officer(&mut tx, "GM9999", &person.id, role).await.expect("a role");
        tx.commit().await.expect("stored");
    }

    /// Assigns a case to somebody in a role.
    pub(crate) async fn assign(&self, case: &str, email: &str, role: &str) {
        let assignment = StoredAssignment { person_id: self.actor(email).await.id, role: role.to_owned() };
        let mut tx = self.server.app.db.write().await.expect("a transaction");
        assignment::sql::add(&mut tx, case, &assignment, 0).await.expect("an assignment");
        tx.commit().await.expect("stored");
    }

    /// Id of the newest case with this stored status.
    pub(crate) async fn case(&self, status: &str) -> String {
        let mut tx = self.server.app.db.read().await.expect("a transaction");
        let statement = sql("SELECT id FROM cases WHERE status = $1 ORDER BY id DESC LIMIT 1");
        let (id,): (String,) = statement.bind(status).one(&mut tx).await.expect("a case with this status");
        id
    }

    /// How many rows a count gives.
    pub(crate) async fn count(&self, count: &'static str) -> i64 {
        let mut tx = self.server.app.db.read().await.expect("a transaction");
        let (rows,): (i64,) = sql(count).one(&mut tx).await.expect("a count");
        rows
    }

    /// The mails of this template in words, as they are sent or were, ordered by recipient.
    pub(crate) async fn mails(&self, template: &str) -> Vec<Mail> {
        let mut tx = self.server.app.db.read().await.expect("a transaction");
        let ids = sql("SELECT id FROM outbox WHERE subject = $1 ORDER BY id").bind(template);
        let ids: Vec<(String,)> = ids.all(&mut tx).await.expect("jobs");
        let mut mails = Vec::new();
        for (id,) in ids {
            let job = outbox::sql::by_id(&mut tx, &id).await.expect("a query").expect("a job");
            mails.push(worker::preview(&self.server.app, &mut tx, &job).await.expect("a mail"));
        }
        mails.sort_by(|one, other| one.to_name.cmp(&other.to_name));
        mails
    }

    /// Fails when anything stored does not fit together.
    pub(crate) async fn assert_sound(&self) {
        let problems = check::problems(&self.server.app).await.expect("the check runs");
        assert!(problems.is_empty(), "{problems:#?}");
    }

    /// A browser in which nobody is signed in.
    pub(crate) fn browser(&self) -> Browser {
        Browser { router: self.server.router(), cookie: String::new() }
    }

    /// A browser in which somebody of the demo is signed in.
    pub(crate) async fn browser_of(&self, email: &str) -> Browser {
        let person = self.actor(email).await;
        let mut browser = self.browser();
        let answer = browser.post("/inloggen/demo", &[("person", &person.id)]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
        browser
    }
}
