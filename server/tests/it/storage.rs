//! A database that refuses for a while: what was typed stands on the page, and afterwards everything works again by
//! itself.

use crate::support::process::Process;
use crate::support::section::{NEW, QUESTION, SAVED, Section};
use crate::support::site::Site;
use crate::support::{Database, for_each_database};
use server::db::{Db, Tx, sql};
use server::health;
use std::fs::File;
use std::io::Write;
use std::path::Path;
use tempfile::TempDir;

async fn set(tx: &mut Tx, value: &str) -> Result<(), sqlx::Error> {
    let statement = sql("INSERT INTO setting (name, value) VALUES ('test', $1)
                         ON CONFLICT (name) DO UPDATE SET value = excluded.value");
    statement.bind(value).run(tx).await.map(drop)
}

/// Breaks the connection in the middle of a transaction: the file of `SQLite` may not grow, `PostgreSQL` hangs up.
async fn broken_transaction(db: &Db) {
    let mut tx = db.write().await.expect("a transaction");
    let broken = match tx {
        Tx::Sqlite(_) => {
            sql("PRAGMA max_page_count = 1").run(&mut tx).await.expect("a limit");
            set(&mut tx, &"x".repeat(1_000_000)).await
        }
        Tx::Postgres(_) => sql("SELECT pg_terminate_backend(pg_backend_pid())").run(&mut tx).await.map(drop),
    };
    assert!(broken.is_err(), "the database refused nothing");
}

#[tokio::test]
async fn a_connection_that_broke_in_a_transaction_is_not_used_again() {
    for_each_database(async |database| {
        let site = Site::empty(&database).await;
        let db = &site.server.app.db;
        for _ in 0..3 {
            broken_transaction(db).await;
            let mut tx = db.write().await.expect("a transaction");
            set(&mut tx, "y").await.expect("the database takes it again");
            tx.commit().await.expect("stored");
            assert_eq!(site.count("SELECT COUNT(*) FROM setting WHERE value = 'y'").await, 1);
        }
        health::check(&site.server.app).await.expect("it reads and writes");
    })
    .await;
}

/// A database that refuses, until it is told to work again.
enum Outage {
    /// Another program holds the lock of `SQLite`.
    Locked(Tx),
    /// `PostgreSQL` lets nobody in.
    Closed(Database),
}

impl Outage {
    async fn begin(database: &Database, site: &Site) -> Self {
        if database.is_postgres() {
            database.let_in(false).await;
            return Self::Closed(database.clone());
        }
        let mut tx = site.server.app.db.write().await.expect("the lock");
        set(&mut tx, "locked").await.expect("a write");
        Self::Locked(tx)
    }

    async fn end(self) {
        match self {
            Self::Locked(tx) => drop(tx),
            Self::Closed(database) => database.let_in(true).await,
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_typed_while_the_database_is_away_stands_on_the_page_and_can_be_sent_again() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.case("concept").await;
        let process = Process::start(&database, site.folder()).await;
        let section = Section::open(&process, &site.chair().await.id, &case).await;
        // Every request of this session has to note that it was there.
        let mut tx = site.server.app.db.write().await.expect("a transaction");
        sql("UPDATE session SET seen_at = seen_at - 600000").run(&mut tx).await.expect("older");
        tx.commit().await.expect("stored");

        let outage = Outage::begin(&database, &site).await;
        assert_eq!(section.save().await, (500, true));
        assert_eq!(section.visitor.health().await, 500);
        outage.end().await;

        section.save_in_the_end().await;
        assert_eq!(site.count(SAVED).await, 1);
        assert_eq!(section.visitor.health().await, 200);
        process.kill().await;
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn after_a_full_disk_everything_is_stored_again() {
    for_each_database(async |database| {
        // On PostgreSQL the disk is that of another server.
        let Some(file) = database.url.strip_prefix("sqlite://") else { return };
        let site = Site::demo(&database).await;
        let case = site.case("concept").await;
        let mut tx = site.server.app.db.write().await.expect("a transaction");
        sql("PRAGMA wal_checkpoint(TRUNCATE)").run(&mut tx).await.ok();
        drop(tx);
        let chair = site.chair().await.id;
        site.server.app.db.close().await;
        std::fs::copy(file, site.folder().join("test.sqlite")).expect("a copy");
        let disk = TempDir::new().expect("a place for the disk");
        let process = Process::on_small_disk(site.folder(), disk.path(), 30).await;
        let section = Section::open(&process, &chair, &case).await;

        let filler = process.sees(disk.path()).join("filler");
        fill(&filler);
        for _ in 0..3 {
            assert_eq!(section.save().await, (500, true));
            assert_eq!(section.visitor.health().await, 500);
        }
        std::fs::remove_file(filler).expect("room again");

        assert_eq!(section.save().await.0, 303);
        assert_eq!(section.visitor.health().await, 200);
        let stored = section.visitor.fields(&section.page).await;
        assert!(stored.contains(&(QUESTION.to_owned(), NEW.to_owned())));
        process.kill().await;
    })
    .await;
}

/// Writes until nothing fits on the disk any more.
fn fill(path: &Path) {
    let mut file = File::create(path).expect("a file");
    while file.write_all(&[0; 512]).is_ok() {}
}
