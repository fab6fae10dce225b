//! The virus scanner: a real clamd, one that is gone and one that never answers.

use super::{File, address, assert_refused, attach, ids, pdf};
use crate::support::for_each_database;
use crate::support::journey::{BOARD, MANAGER};
use crate::support::site::Site;
use server::attachments::inspection::Scanner;
use server::check;
use std::time::Duration;
use tokio::net::TcpListener;

/// The scanner for tests. Without it a test fails: half a test run must not look like a whole one.
fn clamd() -> Scanner {
    let address = std::env::var("TEST_CLAMD")
        .expect("TEST_CLAMD names a clamd; `make test` starts one, as does `eval \"$(.ci/clamd start)\"`");
    Scanner::new(address.parse().expect("TEST_CLAMD is tcp://host:port or unix:///path"))
}

fn at(address: &str) -> Scanner {
    Scanner::new(address.parse().expect("an address"))
}

/// The harmless file that every scanner takes for a virus, put together here so that no file of ours holds it.
fn eicar() -> String {
    ["X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR", "STANDARD", "ANTIVIRUS", "TEST", "FILE!$H+H*"].join("-")
}

#[tokio::test]
async fn a_clean_file_is_kept_with_the_verdict_which_the_officer_sees() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await.scanned_by(clamd());
        let (case, mut chair) = (site.case("concept").await, site.browser_of(BOARD[0]).await);
        assert_eq!(check::scanner_problem(&site.server.app).await, None);
        attach(&mut chair, &case, &[("polis.pdf", &pdf("polis"))]).await;
        let scanned = "SELECT COUNT(*) FROM attachment WHERE verdict = 'clean' AND scanned_at <= added_at";
        assert_eq!(site.count(scanned).await, 1);
        assert!(chair.get(&address(&case)).await.body.contains("Gescand: geen virus gevonden"));
        site.submitted().await;
        let page = site.browser_of(MANAGER).await.get(&format!("/dossiers/{case}")).await.body;
        assert!(page.contains("Gescand: geen virus gevonden") && !page.contains("Niet gescand"));
    })
    .await;
}

#[tokio::test]
async fn a_file_with_a_virus_is_refused_with_its_finding_and_keeps_out_its_batch() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await.scanned_by(clamd());
        let (case, mut chair) = (site.case("concept").await, site.browser_of(BOARD[0]).await);
        let (good, bad) = (pdf("goed"), pdf(&eicar()));
        let batch: [File<'_>; 2] = [("goed.pdf", &good), ("fout.pdf", &bad)];
        let words = ["“fout.pdf” is niet veilig: de virusscanner vond Test.Eicar", "Er is niets bewaard."];
        assert_refused(&site, &mut chair, &case, &batch, &words).await;
        assert_eq!(ids(&site, &case).await, Vec::<String>::new());
    })
    .await;
}

#[tokio::test]
async fn without_a_scanner_the_page_says_that_nobody_looks() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (case, mut chair) = (site.case("concept").await, site.browser_of(BOARD[0]).await);
        attach(&mut chair, &case, &[("fout.pdf", &pdf(&eicar()))]).await;
        let page = chair.get(&address(&case)).await.body;
        assert!(page.contains("Wij scannen bestanden niet op virussen.") && page.contains("Niet gescand op virussen"));
        assert_eq!(check::scanner_problem(&site.server.app).await, None, "that is a choice and no fault");
    })
    .await;
}

#[tokio::test]
async fn without_an_answer_of_the_scanner_nothing_is_let_in() {
    for_each_database(async |database| {
        let silent = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let mute = format!("tcp://{}", silent.local_addr().expect("an address"));
        let gone = TcpListener::bind("127.0.0.1:0").await.expect("a port").local_addr().expect("an address");
        let scanners = [
            at(&format!("tcp://{gone}")),
            at("unix:///tmp/geen-scanner.sock"),
            at(&mute).waiting(Duration::from_millis(300)),
        ];
        let mut site = Site::demo(&database).await;
        let case = site.case("concept").await;
        for scanner in scanners {
            site = site.scanned_by(scanner);
            let mut chair = site.browser_of(BOARD[0]).await;
            let good = pdf("goed");
            let batch: [File<'_>; 2] = [("goed.pdf", &good), ("ook goed.pdf", &good)];
            let words = ["De virusscanner antwoordt nu niet. Probeer het straks opnieuw.", "Er is niets bewaard."];
            assert_refused(&site, &mut chair, &case, &batch, &words).await;
            assert!(check::scanner_problem(&site.server.app).await.is_some());
        }
        drop(silent);
    })
    .await;
}
