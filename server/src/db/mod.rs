//! The one place that names a database driver: one SQL text, two databases.
//!
//! Statements use `$1` placeholders and portable columns (TEXT, BIGINT), so that the same text runs on `SQLite`, the
//! embedded default, and on `PostgreSQL`. There is no compile-time check against a schema; instead every store function
//! is tested on both.

mod statement;

pub use statement::{Statement, Value, sql};

use sqlx::migrate::Migrator;
use sqlx::pool::PoolOptions;
use sqlx::postgres::{PgPool, PgRow};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqliteRow, SqliteSynchronous};
use sqlx::{Connection, Database, FromRow, Postgres, Sqlite, Transaction};
use std::str::FromStr;
use std::time::Duration;

static SQLITE_MIGRATIONS: Migrator = sqlx::migrate!("../migrations/sqlite");
static POSTGRES_MIGRATIONS: Migrator = sqlx::migrate!("../migrations/postgres");

/// Oldest `SQLite` without the WAL-reset bug, which can lose commits (fixed in 3.51.3).
pub const OLDEST_SQLITE: (u32, u32, u32) = (3, 51, 3);

/// How long a request waits at most for something that is noted in passing.
const PATIENCE: Duration = Duration::from_millis(500);

/// How long a request waits for a connection before it says that something is wrong: less than half of what a
/// request may take, so that what was typed can still be shown.
const CONNECTED_WITHIN: Duration = Duration::from_secs(15);

/// Code of `SQLite` for a file that cannot be written.
const READ_ONLY: u32 = 8;

/// Fails on a connection that only reads. `SQLite` opens files in this way, and says nothing, when the disk is
/// read-only at that moment; the connection stays so when the disk no longer is.
const WRITE_NOTHING: &str = "UPDATE setting SET value = value WHERE 1 = 0";

/// A row type that both databases can fill.
pub trait Row: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin {}
impl<T: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin> Row for T {}

/// A connection to one of the two databases.
#[derive(Clone, Debug)]
pub enum Db {
    /// Embedded: one writer at a time, many readers.
    Sqlite {
        /// Its single connection serialises writers before they wait for the file lock.
        writer: SqlitePool,
        /// Connections that only read.
        reader: SqlitePool,
    },
    /// `PostgreSQL` server.
    Postgres(PgPool),
}

/// An open transaction.
#[derive(Debug)]
pub enum Tx {
    /// On `SQLite`.
    Sqlite(Transaction<'static, Sqlite>),
    /// On `PostgreSQL`.
    Postgres(Transaction<'static, Postgres>),
}

impl Db {
    /// Connects to `postgres://…` or `sqlite://path` and brings the schema up to date.
    ///
    /// # Errors
    /// When the database cannot be reached or migrated, or when `SQLite` is older than [`OLDEST_SQLITE`].
    pub async fn connect(url: &str) -> Result<Self, sqlx::Error> {
        if url.starts_with("postgres") {
            let pool = clean_connections(16).connect(url).await?;
            POSTGRES_MIGRATIONS.run(&pool).await?;
            return Ok(Self::Postgres(pool));
        }
        let options = SqliteConnectOptions::from_str(url)?
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(Duration::from_secs(5));
        let writer = clean_connections(1).connect_with(options.clone()).await?;
        refuse_old_sqlite(&writer).await?;
        SQLITE_MIGRATIONS.run(&writer).await?;
        let reader = clean_connections(8).connect_with(options.pragma("query_only", "1")).await?;
        let db = Self::Sqlite { writer, reader };
        // Says at the start what every request would say.
        drop(db.write().await?);
        Ok(db)
    }

    /// Begins a transaction that may write. On `SQLite` it takes the write lock at once, so that a read in it cannot go
    /// stale before the write.
    ///
    /// # Errors
    /// When no connection is free in time.
    pub async fn write(&self) -> Result<Tx, sqlx::Error> {
        Ok(match self {
            Self::Sqlite { writer, reader } => match begin_to_write(writer).await {
                Ok(tx) => tx,
                Err(error) => {
                    if is_read_only(&error) {
                        open_again(writer, reader).await;
                    }
                    return Err(error);
                }
            },
            Self::Postgres(pool) => Tx::Postgres(pool.begin().await?),
        })
    }

    /// Begins a transaction that only reads, and sees one moment throughout.
    ///
    /// # Errors
    /// When no connection is free in time.
    pub async fn read(&self) -> Result<Tx, sqlx::Error> {
        Ok(match self {
            Self::Sqlite { reader, .. } => Tx::Sqlite(reader.begin().await?),
            Self::Postgres(pool) => {
                Tx::Postgres(pool.begin_with("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await?)
            }
        })
    }

    /// Closes all connections.
    pub async fn close(&self) {
        match self {
            Self::Sqlite { writer, reader } => {
                reader.close().await;
                writer.close().await;
            }
            Self::Postgres(pool) => pool.close().await,
        }
    }
}

/// A connection string as it may be logged: without the name and the password of who connects, and without options.
pub fn without_password(url: &str) -> String {
    let url = url.split('?').next().unwrap_or_default();
    match (url.split_once("://"), url.rsplit_once('@')) {
        (Some((scheme, _)), Some((_, rest))) => format!("{scheme}://{rest}"),
        _ => url.to_owned(),
    }
}

/// Notes something in passing that no request may fail or wait for: when it does not work out, a line in the log is all
/// that comes of it.
pub(crate) async fn note(what: &str, noting: impl Future<Output = Result<(), sqlx::Error>>) {
    match tokio::time::timeout(PATIENCE, noting).await {
        Ok(Ok(())) => {}
        Ok(Err(error)) => tracing::warn!(what, %error, "could not be noted"),
        Err(_) => tracing::warn!(what, "could not be noted in time"),
    }
}

/// A pool that throws a connection away which is still in a transaction when it should be free. A full disk ends a
/// transaction of `SQLite` behind the back of the driver, which then counts one too many for ever.
fn clean_connections<D: Database>(max: u32) -> PoolOptions<D> {
    PoolOptions::new().max_connections(max).acquire_timeout(CONNECTED_WITHIN).before_acquire(
        |connection: &mut D::Connection, _| {
            let is_clean = !connection.is_in_transaction();
            Box::pin(async move { Ok(is_clean) })
        },
    )
}

/// Begins a transaction, and makes sure that it can write.
async fn begin_to_write(writer: &SqlitePool) -> Result<Tx, sqlx::Error> {
    let mut tx = Tx::Sqlite(writer.begin_with("BEGIN IMMEDIATE").await?);
    sql(WRITE_NOTHING).run(&mut tx).await?;
    Ok(tx)
}

/// Whether `SQLite` says that it cannot write a file. Its extended codes hold this one in their last byte.
fn is_read_only(error: &sqlx::Error) -> bool {
    let code = error.as_database_error().and_then(|error| error.code()?.parse::<u32>().ok());
    code.is_some_and(|code| code & 0xff == READ_ONLY)
}

/// Closes every connection that nobody uses, so that the next ones open their files anew. They share one index of the
/// write-ahead log, which stays read-only as long as one of them is open.
async fn open_again(writer: &SqlitePool, reader: &SqlitePool) {
    let idle = writer.acquire().await.ok().into_iter().chain(std::iter::from_fn(|| reader.try_acquire()));
    for connection in idle {
        if let Err(error) = connection.close().await {
            tracing::warn!("a connection could not be closed: {error}");
        }
    }
}

async fn refuse_old_sqlite(pool: &SqlitePool) -> Result<(), sqlx::Error> {
    let version: String = sqlx::query_scalar("SELECT sqlite_version()").fetch_one(pool).await?;
    if parse_version(&version) < OLDEST_SQLITE {
        let (major, minor, patch) = OLDEST_SQLITE;
        let message = format!("SQLite {version} can lose commits; {major}.{minor}.{patch} or newer is needed");
        return Err(sqlx::Error::Configuration(message.into()));
    }
    Ok(())
}

/// Reads "3.51.3"; what cannot be read counts as 0 and is refused.
fn parse_version(version: &str) -> (u32, u32, u32) {
    let mut parts = version.split('.').map(|part| part.parse().unwrap_or(0));
    let mut next = || parts.next().unwrap_or(0);
    (next(), next(), next())
}

impl Tx {
    /// Makes everything in this transaction last. Dropping it instead undoes everything.
    ///
    /// # Errors
    /// When the database refuses; then nothing was stored.
    pub async fn commit(self) -> Result<(), sqlx::Error> {
        match self {
            Self::Sqlite(tx) => tx.commit().await,
            Self::Postgres(tx) => tx.commit().await,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{OLDEST_SQLITE, parse_version, without_password};

    #[test]
    fn a_connection_string_is_shown_without_its_password() {
        for (url, shown) in [
            ("postgres://loket:ge@heim@db.example:5432/loket?sslmode=require", "postgres://db.example:5432/loket"),
            ("postgres://db.example/loket?password=geheim", "postgres://db.example/loket"),
            ("sqlite:///var/lib/loket.sqlite", "sqlite:///var/lib/loket.sqlite"),
        ] {
            assert_eq!(without_password(url), shown);
        }
    }

    #[test]
    fn an_sqlite_that_can_lose_commits_is_older() {
        assert!(parse_version("3.51.2") < OLDEST_SQLITE);
        assert!(parse_version("3.46.0") < OLDEST_SQLITE);
        assert!(parse_version("3.51.3") >= OLDEST_SQLITE);
        assert!(parse_version("3.52.0") >= OLDEST_SQLITE);
        assert!(parse_version("onbekend") < OLDEST_SQLITE);
    }
}
