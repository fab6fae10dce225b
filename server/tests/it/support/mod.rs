//! What all tests share: databases of their own, and a real mail server.

pub(crate) mod addresses;
pub(crate) mod browser;
pub(crate) mod commands;
pub(crate) mod failing_disk;
pub(crate) mod html;
mod joining;
pub(crate) mod journey;
pub(crate) mod log;
pub(crate) mod mail;
pub(crate) mod process;
pub(crate) mod provider;
pub(crate) mod section;
pub(crate) mod site;
pub(crate) mod smtp;
pub(crate) mod strangers;
mod template;
mod traces;

use server::db::Db;
use sqlx::{AssertSqlSafe, Connection, PgConnection};
use tempfile::TempDir;
use tokio::task::{JoinError, LocalSet};

/// An empty database for one test.
#[derive(Debug, Clone)]
pub(crate) struct Database {
    /// Where it is, as in `UITDAAGLOKET_DATABASE`.
    pub(crate) url: String,
}

impl Database {
    /// A database of this name on the server for tests.
    fn on_postgres(name: &str) -> Self {
        let server = postgres_url();
        let (server, options) =
            server.split_once('?').map_or((server.as_str(), ""), |(server, options)| (server, options));
        let (server, _) = server.rsplit_once('/').expect("TEST_POSTGRES_URL names a database");
        Self { url: format!("{server}/{name}?{options}") }
    }

    pub(crate) fn is_postgres(&self) -> bool {
        self.url.starts_with("postgres")
    }

    /// Lets programs in, or out: on `PostgreSQL`, as when its server is stopped.
    pub(crate) async fn let_in(&self, open: bool) {
        let (server, name) = (postgres_url(), self.name());
        execute(&server, format!("ALTER DATABASE {name} ALLOW_CONNECTIONS {open}")).await;
        if !open {
            let others = format!("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'");
            execute(&server, others).await;
        }
    }

    /// What it is called on its server.
    fn name(&self) -> &str {
        self.url.rsplit('/').next().and_then(|name| name.split('?').next()).unwrap_or_default()
    }

    /// Connects, and brings the schema up to date.
    pub(crate) async fn connect(&self) -> Db {
        Db::connect(&self.url).await.expect("the database opens")
    }
}

/// Runs a test on both databases, one after the other, each time on an empty one that disappears afterwards.
pub(crate) async fn for_each_database<Test, Run>(test: Test)
where
    Test: Fn(Database) -> Run,
    Run: Future<Output = ()> + 'static,
{
    let folder = TempDir::new().expect("a folder for SQLite");
    let url = format!("sqlite://{}", folder.path().join("test.sqlite").display());
    report("SQLite", outcome(test(Database { url })).await);

    let (server, database) = (postgres_url(), Database::on_postgres(&new_name()));
    execute(&server, format!("CREATE DATABASE {}", database.name())).await;
    let outcome = outcome(test(database.clone())).await;
    execute(&server, format!("DROP DATABASE {} WITH (FORCE)", database.name())).await;
    report("PostgreSQL", outcome);
}

/// Runs a test to its end even when it fails, so that its database can be removed.
async fn outcome(test: impl Future<Output = ()> + 'static) -> Result<(), JoinError> {
    let local = LocalSet::new();
    let test = local.spawn_local(test);
    local.run_until(test).await
}

/// Says on which database a test failed, and lets it fail.
fn report(database: &str, outcome: Result<(), JoinError>) {
    if let Err(error) = outcome {
        eprintln!("failed on {database}");
        std::panic::resume_unwind(error.into_panic());
    }
}

/// The database server for tests. Without it a test fails: half a test run must not look like a whole one.
fn postgres_url() -> String {
    std::env::var("TEST_POSTGRES_URL").expect(
        "TEST_POSTGRES_URL names a PostgreSQL server; `make test` starts one, as does `eval \"$(.ci/postgres start)\"`",
    )
}

/// A name that no other test uses, in this process or another.
fn new_name() -> String {
    format!("test_{}", &server::security::token()[..16])
}

async fn execute(server: &str, statement: String) {
    let mut connection = PgConnection::connect(server).await.expect("PostgreSQL answers at TEST_POSTGRES_URL");
    sqlx::query(AssertSqlSafe(statement)).execute(&mut connection).await.expect("PostgreSQL runs the statement");
}
