//! A disk that fails for a while: nothing half is stored, what was typed stands on the page, and afterwards everything
//! works again by itself.

use crate::support::failing_disk::FailingDisk;
use crate::support::process::Process;
use crate::support::section::{SAVED, Section};
use crate::support::site::Site;
use crate::support::{Database, for_each_database};
use std::path::Path;
use tempfile::TempDir;
use tokio::process::Command;

/// Input/output error (EIO), and a disk that the kernel set to read-only for what it found (EROFS).
const ERRORS: [u8; 2] = [5, 30];

/// The folder in which a database and documents stand, which may be two.
fn folder_of<'a>(database: &'a Database, site: &'a Site) -> &'a Path {
    let file = database.url.strip_prefix("sqlite://").map(Path::new);
    file.and_then(Path::parent).unwrap_or_else(|| site.folder())
}

const TRACES: &str = "SELECT (SELECT COUNT(*) FROM submission) + (SELECT COUNT(*) FROM document)
                           + (SELECT COUNT(*) FROM outbox) + (SELECT COUNT(*) FROM event)";

#[tokio::test(flavor = "multi_thread")]
async fn a_disk_that_fails_loses_nothing_and_everything_works_again_afterwards() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (case, chair) = (site.case("concept").await, site.chair().await.id);
        let disk = FailingDisk::under(folder_of(&database, &site)).await;
        let process = Process::on_failing_disk(&database, site.folder(), &disk).await;
        let section = Section::open(&process, &chair, &case).await;
        for error in ERRORS {
            disk.fail(error);
            // The database of PostgreSQL stands elsewhere.
            if !database.is_postgres() {
                assert_eq!(section.save().await, (500, true));
                assert_eq!(section.visitor.health().await, 500);
                assert_eq!(site.count(SAVED).await, 0);
            }
            disk.work();
        }
        section.save_in_the_end().await;
        assert_eq!(section.visitor.health().await, 200);
        assert_eq!(site.count(SAVED).await, 1);
        process.kill().await;
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_submission_whose_document_cannot_be_kept_leaves_no_trace_and_works_the_next_time() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (case, chair) = (site.case("concept").await, site.chair().await.id);
        let disk = FailingDisk::under(site.folder()).await;
        let process = Process::on_failing_disk(&database, site.folder(), &disk).await;
        let visitor = process.browser(&chair).await;
        let page = format!("/voorstellen/{case}/gereed");
        let mut form = visitor.fields(&page).await;
        form.push(("gelezen".to_owned(), "ja".to_owned()));
        let before = site.count(TRACES).await;
        for error in ERRORS {
            disk.fail(error);
            assert_eq!(visitor.post(&page, &form).await.0, 500);
            assert_eq!(site.count(TRACES).await, before);
            disk.work();
        }
        assert_eq!(visitor.post(&page, &form).await.0, 303);
        assert!(site.count(TRACES).await > before);
        process.kill().await;
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn a_server_does_not_start_in_a_folder_that_it_cannot_write_and_names_it() {
    for fresh in [true, false] {
        let folder = TempDir::new().expect("a folder");
        let disk = FailingDisk::under(folder.path()).await;
        let start = async || {
            let mut command = Command::new(env!("CARGO_BIN_EXE_server"));
            command.args(["demo"]).env("UITDAAGLOKET_DATA", folder.path()).env("UITDAAGLOKET_LISTEN", "127.0.0.1:0");
            disk.put_under(&mut command).output().await.expect("it ends")
        };
        if !fresh {
            let url = format!("sqlite://{}", folder.path().join("uitdaagloket.sqlite").display());
            Process::start(&Database { url }, folder.path()).await.kill().await;
        }
        disk.fail(30);
        let output = start().await;
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(!output.status.success() && said.contains(&folder.path().display().to_string()), "{said}");
    }
}
