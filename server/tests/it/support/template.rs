//! The demo, loaded once for each build of the tests and copied for each test: loading it prints seven documents.

use super::site::Site;
use super::{Database, execute, postgres_url};
use server::demo;
use sqlx::{Connection, PgConnection};
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

/// Where a database keeps its template.
struct Template {
    /// The documents, and on `SQLite` the database itself.
    folder: PathBuf,
    database: Database,
    /// The name of the template on `PostgreSQL`.
    name: String,
}

impl Template {
    /// The template for this build of the tests on the same kind of database.
    fn like(database: &Database) -> Self {
        let tests = std::env::current_exe().expect("these tests are a file");
        let made = tests.metadata().and_then(|file| file.modified()).expect("a file knows when it was made");
        let build = made.duration_since(UNIX_EPOCH).expect("after 1970").as_nanos();
        let (kind, name) = (if database.is_postgres() { "postgres" } else { "sqlite" }, format!("demo_{build}"));
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(kind).join(&name);
        let url = if database.is_postgres() {
            Database::on_postgres(&name).url
        } else {
            format!("sqlite://{}", folder.join("demo.sqlite").display())
        };
        Self { folder, database: Database { url }, name }
    }

    async fn is_ready(&self) -> bool {
        self.folder.exists() && (!self.database.is_postgres() || exists(&self.name).await)
    }

    /// Loads the demo. The folder gets its name last, so that a load that was cut short counts for nothing.
    async fn load(&self) {
        // What earlier builds left is of no use to anybody.
        drop(fs::remove_dir_all(self.folder.parent().expect("the folder of this kind")));
        let unfinished = Self { folder: self.folder.with_extension("unfinished"), ..Self::like(&self.database) };
        fs::create_dir_all(&unfinished.folder).expect("a folder for the template");
        if self.database.is_postgres() {
            execute(&postgres_url(), format!("DROP DATABASE IF EXISTS {}", self.name)).await;
            execute(&postgres_url(), format!("CREATE DATABASE {}", self.name)).await;
        }
        let url = self.database.url.replace(&*self.folder.to_string_lossy(), &unfinished.folder.to_string_lossy());
        let site = Site::build(&Database { url }, unfinished.folder.clone(), true).await;
        demo::load(&site.server.app).await.expect("the demo loads");
        site.server.app.db.close().await;
        fs::rename(&unfinished.folder, &self.folder).expect("the template gets its name");
    }
}

/// Puts the loaded demo into an empty database that nobody is connected to, and its documents into a folder.
pub(super) async fn copy(database: &Database, documents: &Path) {
    let template = Template::like(database);
    {
        let lock = File::create(Path::new(env!("CARGO_TARGET_TMPDIR")).join("demo.lock")).expect("a lock");
        lock.lock().expect("the other tests make the template or wait as well");
        if !template.is_ready().await {
            template.load().await;
        }
    }
    copy_folder(&template.folder, documents);
    if let Some(file) = database.url.strip_prefix("sqlite://") {
        fs::rename(documents.join("demo.sqlite"), file).expect("the database is copied");
        return;
    }
    let name = database.name();
    execute(&postgres_url(), format!("DROP DATABASE {name}")).await;
    execute(&postgres_url(), format!("CREATE DATABASE {name} TEMPLATE {}", template.name)).await;
}

async fn exists(database: &str) -> bool {
    let mut connection = PgConnection::connect(&postgres_url()).await.expect("PostgreSQL answers");
    let found = sqlx::query("SELECT 1 FROM pg_database WHERE datname = $1").bind(database);
    found.fetch_optional(&mut connection).await.expect("PostgreSQL knows its databases").is_some()
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder").map(|entry| entry.expect("an entry")) {
        let target = to.join(entry.file_name());
        if entry.file_type().expect("a type").is_dir() {
            copy_folder(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("a copy");
        }
    }
}
