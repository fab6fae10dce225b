//! A server killed in the middle of a submission leaves all of it or nothing.

use crate::support::process::Process;
use crate::support::site::Site;
use crate::support::{Database, for_each_database, html};
use reqwest::header::{COOKIE, LOCATION, ORIGIN, SET_COOKIE};
use reqwest::redirect::Policy;
use reqwest::{Client, StatusCode};
use server::store::sql;
use std::time::Duration;

/// Kills on each database.
const KILLS: u8 = 20;

#[tokio::test(flavor = "multi_thread")]
async fn twenty_kills_during_a_submission_leave_no_half_submission() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let drafts = copies_of_the_draft(&site, KILLS).await;
        let mut landed = 0;
        for (kill, case) in (0..).zip(&drafts) {
            kill_during_submission(&database, &site, case, Duration::from_millis(25 * kill)).await;
            landed += all_or_nothing(&site, case).await;
        }
        site.assert_sound().await;
        println!("{landed} of {KILLS} submissions were complete, the others left no trace");
        assert!(landed < i64::from(KILLS), "no kill came before the end of a submission");
    })
    .await;
}

/// Complete drafts like the one of the demo.
async fn copies_of_the_draft(site: &Site, count: u8) -> Vec<String> {
    let draft = site.case("concept").await;
    let mut copies = Vec::new();
    let mut tx = site.app.services.db.write().await.expect("a transaction");
    for _ in 0..count {
        let id = site.app.services.clock.id();
        for statement in [
            "INSERT INTO challenge (id, municipality_id, profile_version, catalogue_version, title, cooperative, status,
                                    version, created_at, updated_at)
             SELECT $1, municipality_id, profile_version, catalogue_version, title, cooperative, status, 1, created_at,
                    updated_at FROM challenge WHERE id = $2",
            "INSERT INTO member SELECT $1, person_id, role FROM member WHERE challenge_id = $2",
            "INSERT INTO answer SELECT $1, question, value, version, updated_by, updated_at FROM answer
             WHERE challenge_id = $2",
            "INSERT INTO budget SELECT $1, sheet, version, updated_by, updated_at FROM budget WHERE challenge_id = $2",
        ] {
            sql(statement).bind(&id).bind(&draft).run(&mut tx).await.expect("copied");
        }
        copies.push(id);
    }
    tx.commit().await.expect("stored");
    copies
}

async fn kill_during_submission(database: &Database, site: &Site, case: &str, after: Duration) {
    let process = Process::start(database, site.folder()).await;
    let browser = Client::builder().redirect(Policy::none()).build().expect("a client");
    let address = process.site.clone();
    let chair = site.chair().await.id;
    let session = sign_in(&browser, &address, &chair).await;
    let page = format!("{address}/voorstellen/{case}/gereed");
    let readiness = browser.get(&page).header(COOKIE, &session).send().await.expect("a page");
    let fields = html::fields(&readiness.text().await.expect("a body"));
    let submit = browser.post(&page).header(COOKIE, &session).header(ORIGIN, &address).form(&fields).send();
    // The answer does not matter: the process may be gone before it comes.
    let submitted = tokio::spawn(submit);
    tokio::time::sleep(after).await;
    process.kill().await;
    drop(submitted.await);
}

async fn sign_in(browser: &Client, address: &str, person: &str) -> String {
    let form = [("person", person)];
    let answer = browser.post(format!("{address}/inloggen/demo")).header(ORIGIN, address).form(&form).send().await;
    let answer = answer.expect("an answer");
    assert_eq!(answer.status(), StatusCode::SEE_OTHER);
    assert!(answer.headers().contains_key(LOCATION));
    let cookie = answer.headers()[SET_COOKIE].to_str().expect("text");
    cookie.split(';').next().expect("a cookie").to_owned()
}

/// 1 if the submission is there with everything that belongs to it, 0 if there is no trace of it.
async fn all_or_nothing(site: &Site, case: &str) -> i64 {
    let mut tx = site.app.services.db.read().await.expect("a transaction");
    let (versions, events, documents, receipts): (i64, i64, i64, i64) =
        sql("SELECT (SELECT COUNT(*) FROM submission WHERE challenge_id = $1),
                (SELECT COUNT(*) FROM event WHERE challenge_id = $1),
                (SELECT COUNT(*) FROM document WHERE challenge_id = $1),
                (SELECT COUNT(*) FROM outbox WHERE challenge_id = $1 AND subject = 'receipt')")
        .bind(case)
        .one(&mut tx)
        .await
        .expect("counts");
    let (status,): (String,) =
        sql("SELECT status FROM challenge WHERE id = $1").bind(case).one(&mut tx).await.expect("a case");
    match versions {
        0 => assert_eq!((events, documents, receipts, status.as_str()), (0, 0, 0, "concept")),
        _ => assert_eq!((versions, events, documents, receipts, status.as_str()), (1, 1, 1, 3, "ingediend")),
    }
    versions
}
