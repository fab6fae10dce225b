//! The whole site, built as the server builds it, on a database of one test.

use super::{Database, template};
use app::api::Actor;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::header::{ALLOW, CONTENT_TYPE, COOKIE, HOST, LOCATION, ORIGIN, SET_COOKIE};
use axum::http::request::Builder;
use axum::http::{HeaderMap, Method, Request, StatusCode};
use server::clock::Clock;
use server::config::{Config, MailRoute};
use server::intake::Scanner;
use server::store::{account, sql};
use server::{App, check, demo};
use std::path::PathBuf;
use std::sync::Arc;
use tempfile::TempDir;
use tower::ServiceExt;

/// A site with its own database, folder and clock.
pub(crate) struct Site {
    pub app: App,
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
        demo::load(&site.app.services).await.expect("the demo goes on");
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
            clamd: None,
            demo,
        };
        let clock = demo::clock().expect("a clock");
        let app = App::build(&config, clock.clone()).await.expect("the site builds");
        Self { app, clock, data, _folder: None }
    }

    /// The same site with a virus scanner.
    pub(crate) fn scanned_by(mut self, scanner: Scanner) -> Self {
        self.app.services.scanner = Some(scanner);
        self.app.web.backend = Arc::new(self.app.services.clone());
        self
    }

    /// Where its documents are.
    pub(crate) fn folder(&self) -> &std::path::Path {
        &self.data
    }

    /// Somebody of the demo.
    pub(crate) async fn actor(&self, email: &str) -> Actor {
        let mut tx = self.app.services.db.read().await.expect("a transaction");
        let person = account::person_by_email(&mut tx, email).await.expect("a query").expect("somebody of the demo");
        let is_officer = !email.ends_with("@lindehof.example");
        Actor { id: person.id, name: person.name, email: person.email, is_officer }
    }

    /// The chair of the demo's board.
    pub(crate) async fn chair(&self) -> Actor {
        self.actor("marijke.veldhoen@lindehof.example").await
    }

    /// The case manager of the demo's municipality.
    pub(crate) async fn manager(&self) -> Actor {
        self.actor("sanne.dewit@lindewaard.example").await
    }

    /// Id of the newest case with this stored status.
    pub(crate) async fn case(&self, status: &str) -> String {
        let mut tx = self.app.services.db.read().await.expect("a transaction");
        let statement = sql("SELECT id FROM challenge WHERE status = $1 ORDER BY id DESC LIMIT 1");
        let (id,): (String,) = statement.bind(status).one(&mut tx).await.expect("a case with this status");
        id
    }

    /// How many rows a count gives.
    pub(crate) async fn count(&self, count: &'static str) -> i64 {
        let mut tx = self.app.services.db.read().await.expect("a transaction");
        let (rows,): (i64,) = sql(count).one(&mut tx).await.expect("a count");
        rows
    }

    /// Fails when anything stored does not fit together.
    pub(crate) async fn assert_sound(&self) {
        let problems = check::problems(&self.app.services).await.expect("the check runs");
        assert!(problems.is_empty(), "{problems:#?}");
    }

    /// A browser in which nobody is signed in.
    pub(crate) fn browser(&self) -> Browser {
        Browser { router: self.app.router(), cookie: String::new() }
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

/// A browser without scripts.
#[derive(Clone)]
pub(crate) struct Browser {
    router: Router,
    cookie: String,
}

/// What came back.
#[derive(Debug)]
pub(crate) struct Answer {
    pub status: StatusCode,
    pub location: String,
    /// The methods that work, if this one does not.
    pub allow: String,
    pub body: String,
}

impl Browser {
    /// Begins a request, with whatever session this browser has.
    pub(crate) fn request(&self, method: Method, path: &str) -> Builder {
        Request::builder().method(method).uri(path).header(HOST, "loket.test").header(COOKIE, self.cookie.clone())
    }

    /// Opens a page.
    pub(crate) async fn get(&mut self, path: &str) -> Answer {
        let request = self.request(Method::GET, path);
        self.send(request.body(Body::empty()).expect("a request")).await
    }

    /// Posts a form.
    pub(crate) async fn post(&mut self, path: &str, pairs: &[(&str, &str)]) -> Answer {
        let body: String = form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish();
        self.post_raw(path, body.into_bytes()).await
    }

    /// Posts a form body as it is.
    pub(crate) async fn post_raw(&mut self, path: &str, body: Vec<u8>) -> Answer {
        let request = self
            .request(Method::POST, path)
            .header(ORIGIN, "http://loket.test")
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request.body(Body::from(body)).expect("a request")).await
    }

    /// Sends one file with a form.
    pub(crate) async fn upload(&mut self, path: &str, field: &str, file: &[u8]) -> Answer {
        self.post_files(path, &[], &[(field, "bestand.xlsx", file)]).await
    }

    /// Sends a form with fields and files, each file as its field, its name and its content.
    pub(crate) async fn post_files(
        &mut self,
        path: &str,
        fields: &[(&str, &str)],
        files: &[(&str, &str, &[u8])],
    ) -> Answer {
        const EDGE: &str = "een-rand-die-nergens-voorkomt";
        let mut body = Vec::new();
        for (field, value) in fields {
            let head = format!("--{EDGE}\r\nContent-Disposition: form-data; name=\"{field}\"\r\n\r\n{value}\r\n");
            body.extend_from_slice(head.as_bytes());
        }
        for (field, name, content) in files {
            let head = format!(
                "--{EDGE}\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\n\
                 Content-Type: application/octet-stream\r\n\r\n"
            );
            body.extend([head.as_bytes(), content, b"\r\n"].concat());
        }
        body.extend_from_slice(format!("--{EDGE}--\r\n").as_bytes());
        let request = self
            .request(Method::POST, path)
            .header(ORIGIN, "http://loket.test")
            .header(CONTENT_TYPE, format!("multipart/form-data; boundary={EDGE}"));
        self.send(request.body(Body::from(body)).expect("a request")).await
    }

    /// Downloads a file.
    pub(crate) async fn download(&mut self, path: &str) -> Vec<u8> {
        self.saved(path).await.1
    }

    /// Downloads a file with its headers.
    pub(crate) async fn saved(&mut self, path: &str) -> (HeaderMap, Vec<u8>) {
        let request = self.request(Method::GET, path).body(Body::empty()).expect("a request");
        let response = self.router.clone().oneshot(request).await.expect("the site answers");
        assert_eq!(response.status(), StatusCode::OK, "{path}");
        let headers = response.headers().clone();
        (headers, to_bytes(response.into_body(), 1 << 24).await.expect("a body").to_vec())
    }

    /// Sends a request and keeps the session that comes back.
    pub(crate) async fn send(&mut self, request: Request<Body>) -> Answer {
        let response = self.router.clone().oneshot(request).await.expect("the site answers");
        let text = |name| response.headers().get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let (location, allow) = (text(LOCATION).to_owned(), text(ALLOW).to_owned());
        if let Some((cookie, _)) = text(SET_COOKIE).split_once(';') {
            cookie.clone_into(&mut self.cookie);
        }
        let status = response.status();
        let bytes = to_bytes(response.into_body(), 1 << 24).await.expect("a body");
        Answer { status, location, allow, body: String::from_utf8_lossy(&bytes).into_owned() }
    }

    /// The fields of the form on a page, as they stand: what a browser would post again.
    pub(crate) async fn fields(&mut self, path: &str) -> Vec<(String, String)> {
        super::html::fields(&self.get(path).await.body)
    }
}
