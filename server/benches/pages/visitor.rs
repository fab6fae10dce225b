//! Somebody whose requests are measured.

use crate::process::{cpu, memory, memory_after_rest, weasyprint};
use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::http::Request;
use axum::http::header::{CONTENT_TYPE, COOKIE, HOST, LOCATION, ORIGIN, SET_COOKIE};
use server::Server;
use server::db::sql;
use std::error::Error;
use std::time::Instant;
use tower::ServiceExt;

/// Where the site thinks it is, as forms of a browser say.
const SITE: &str = "http://127.0.0.1:8080";
const HOST_NAME: &str = "127.0.0.1:8080";

/// Somebody signed in.
pub(crate) struct Visitor {
    router: Router,
    cookie: String,
    /// Id.
    person: String,
}

impl Visitor {
    pub(crate) async fn sign_in(server: &Server, name: &str) -> Result<Self, Box<dyn Error>> {
        let mut tx = server.app.db.read().await?;
        let (id,): (String,) = sql("SELECT id FROM person WHERE name = $1").bind(name).one(&mut tx).await?;
        drop(tx);
        let request = Request::post("/inloggen/demo")
            .header(HOST, HOST_NAME)
            .header(ORIGIN, SITE)
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(format!("person={id}")))?;
        let response = server.router().oneshot(request).await?;
        assert!(response.headers().contains_key(LOCATION), "signed in");
        let cookie = response.headers()[SET_COOKIE].to_str()?.split(';').next().unwrap_or_default().to_owned();
        Ok(Self { router: server.router(), cookie, person: id })
    }

    /// Measures a page; gives how long one request took, in milliseconds, the work of the database included.
    #[expect(clippy::disallowed_methods, reason = "a benchmark measures time that passes, which no test depends on")]
    pub(crate) async fn measure(&mut self, label: &str, path: &str, requests: u32) -> Result<f64, Box<dyn Error>> {
        let mut bytes = 0;
        for _ in 0..requests.div_ceil(10) {
            bytes = self.get(path).await?;
        }
        let (before, begun) = (cpu()?, Instant::now());
        for _ in 0..requests {
            self.get(path).await?;
        }
        let elapsed = begun.elapsed().as_secs_f64() * 1_000.0 / f64::from(requests);
        let each = (cpu()? - before) / f64::from(requests);
        println!("{label:<44} {each:>9.2} {bytes:>9} {elapsed:>9.2}");
        Ok(elapsed)
    }

    /// Has the draft typeset after each change of one answer.
    pub(crate) async fn measure_documents(
        &mut self,
        label: &str,
        case: &str,
        path: &str,
        documents: u32,
    ) -> Result<(), Box<dyn Error>> {
        let (mut before, mut bytes) = (cpu()?, 0);
        for version in 1..=documents + 1 {
            if version == 2 {
                before = cpu()?;
            }
            self.save(case, "taak.uitvoerder", &format!("Tekst {version}"), version).await?;
            bytes = self.get(path).await?;
        }
        println!("{label:<44} {:>9.2} {bytes:>9}", (cpu()? - before) / f64::from(documents));
        let ((here, typesetting), (rested, rest)) = (memory()?, memory_after_rest().await?);
        println!("{:<44} {here:>9.1} {typesetting:>9.1}", format!("memory after {documents}, MB: here, typesetting"));
        println!("{:<44} {rested:>9.1} {rest:>9.1}", "the same after a rest");
        Ok(())
    }

    /// Saves one answer of a full draft again and again, as a browser does while somebody writes.
    pub(crate) async fn measure_saves(
        &mut self,
        label: &str,
        case: &str,
        question: &str,
        requests: u32,
    ) -> Result<(), Box<dyn Error>> {
        let mut before = cpu()?;
        let warm = requests.div_ceil(10);
        for version in 1..=warm + requests {
            if version == warm + 1 {
                before = cpu()?;
            }
            self.save(case, question, &format!("Tekst {version}"), version).await?;
        }
        println!("{label:<44} {:>9.2}", (cpu()? - before) / f64::from(requests));
        Ok(())
    }

    /// Saves one answer that the page showed in this version.
    pub(crate) async fn save(
        &mut self,
        case: &str,
        question: &str,
        value: &str,
        version: u32,
    ) -> Result<(), Box<dyn Error>> {
        let body = serde_json::json!({
            "person": self.person, "case": case, "question": question, "value": value, "version": version
        });
        let request = Request::post("/api/drafting/save_answer")
            .header(HOST, HOST_NAME)
            .header(ORIGIN, SITE)
            .header(COOKIE, self.cookie.clone())
            .header(CONTENT_TYPE, "application/json")
            .body(Body::from(body.to_string()))?;
        let response = self.router.clone().oneshot(request).await?;
        assert!(response.status().is_success(), "{question}: {}", response.status());
        Ok(())
    }

    /// What `WeasyPrint` takes for the same draft, if `BENCH_PYTHON` names a Python that has it.
    pub(crate) async fn compare(&mut self, path: &str) -> Result<(), Box<dyn Error>> {
        let Ok(python) = std::env::var("BENCH_PYTHON") else { return Ok(()) };
        let output = weasyprint(&python, &self.body(path).await?)?;
        println!("{:<44} {output}", "the same draft by WeasyPrint: ms, pages, bytes");
        Ok(())
    }

    async fn get(&mut self, path: &str) -> Result<usize, Box<dyn Error>> {
        Ok(self.body(path).await?.len())
    }

    async fn body(&mut self, path: &str) -> Result<Bytes, Box<dyn Error>> {
        let request = Request::get(path).header(HOST, HOST_NAME).header(COOKIE, self.cookie.clone());
        let response = self.router.clone().oneshot(request.body(Body::empty())?).await?;
        assert!(response.status().is_success(), "{path}: {}", response.status());
        Ok(to_bytes(response.into_body(), 1 << 24).await?)
    }
}
