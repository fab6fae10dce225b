//! A server killed in the middle of a submission leaves all of it or nothing.

use crate::support::process::Process;
use crate::support::site::Site;
use crate::support::{Database, for_each_database};
use reqwest::{RequestBuilder, StatusCode};
use server::db::sql;
use std::time::Duration;
use tokio::time::{Instant, timeout};

/// Kills on each database.
const KILLS: u8 = 20;

#[tokio::test(flavor = "multi_thread")]
async fn twenty_kills_during_a_submission_leave_no_half_submission() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let drafts = copies_of_the_draft(&site, KILLS + 1).await;
        let (undisturbed, drafts) = drafts.split_last().expect("drafts");
        let whole = kill_after_the_answer(&database, &site, undisturbed).await;
        assert_eq!(all_or_nothing(&site, undisturbed).await, 1, "what was answered is kept");
        // Each process is new, as the one that was measured. The first half of the kills is spread over all of a
        // submission; the others follow its end, which comes earlier or later as the machine is busy.
        let mut after = whole;
        let mut landed = 0;
        for (kill, case) in (1..).zip(drafts) {
            let spread = whole * kill / u32::from(KILLS / 2);
            kill_during_submission(&database, &site, case, if spread < whole { spread } else { after }).await;
            let complete = all_or_nothing(&site, case).await;
            landed += complete;
            if spread >= whole {
                after = if complete == 1 { after * 4 / 5 } else { after * 5 / 4 };
            }
        }
        site.assert_sound().await;
        println!("{landed} of {KILLS} submissions were complete, the others left no trace; one takes {whole:?}");
        assert!(landed < i64::from(KILLS), "no kill came before the end of a submission");
        assert!(landed > 0, "no submission was complete before its kill, though the last kill came after {after:?}");
    })
    .await;
}

/// Complete drafts like the one of the demo.
async fn copies_of_the_draft(site: &Site, count: u8) -> Vec<String> {
    let draft = site.case("concept").await;
    let mut copies = Vec::new();
    let mut tx = site.server.app.db.write().await.expect("a transaction");
    for _ in 0..count {
        let id = site.server.app.clock.id();
        for statement in [
            "INSERT INTO cases (id, municipality_id, profile_version, catalogue_version, title, cooperative, status,
                                    version, created_at, updated_at)
             SELECT $1, municipality_id, profile_version, catalogue_version, title, cooperative, status, 1, created_at,
                    updated_at FROM cases WHERE id = $2",
            "INSERT INTO member SELECT $1, person_id, role FROM member WHERE case_id = $2",
            "INSERT INTO answer SELECT $1, question, value, version, updated_by, updated_at FROM answer
             WHERE case_id = $2",
            "INSERT INTO budget SELECT $1, sheet, version, updated_by, updated_at FROM budget WHERE case_id = $2",
        ] {
            sql(statement).bind(&id).bind(&draft).run(&mut tx).await.expect("copied");
        }
        copies.push(id);
    }
    tx.commit().await.expect("stored");
    copies
}

/// Lets a submission end undisturbed, kills the server at once and says how long the submission took.
async fn kill_after_the_answer(database: &Database, site: &Site, case: &str) -> Duration {
    let process = Process::start(database, site.folder()).await;
    let submit = submission(&process, site, case).await;
    let begin = Instant::now();
    let answer = submit.send().await.expect("an answer");
    let whole = begin.elapsed();
    process.kill().await;
    assert_eq!(answer.status(), StatusCode::SEE_OTHER);
    whole
}

async fn kill_during_submission(database: &Database, site: &Site, case: &str, after: Duration) {
    let process = Process::start(database, site.folder()).await;
    let mut submitted = tokio::spawn(submission(&process, site, case).await.send());
    // The answer does not matter. The request stays open meanwhile: the server must not notice that nobody waits.
    drop(timeout(after, &mut submitted).await);
    process.kill().await;
}

/// The form that submits a complete draft, filled in and not yet sent.
async fn submission(process: &Process, site: &Site, case: &str) -> RequestBuilder {
    let visitor = process.browser(&site.chair().await.id).await;
    let page = format!("/voorstellen/{case}/gereed");
    let mut fields = visitor.fields(&page).await;
    fields.push(("gelezen".to_owned(), "ja".to_owned()));
    visitor.form(&page, &fields)
}

/// 1 if the submission is there with everything that belongs to it, 0 if there is no trace of it.
async fn all_or_nothing(site: &Site, case: &str) -> i64 {
    let mut tx = site.server.app.db.read().await.expect("a transaction");
    let (versions, events, documents, receipts): (i64, i64, i64, i64) =
        sql("SELECT (SELECT COUNT(*) FROM submission WHERE case_id = $1),
                (SELECT COUNT(*) FROM event WHERE case_id = $1),
                (SELECT COUNT(*) FROM document WHERE case_id = $1),
                (SELECT COUNT(*) FROM outbox WHERE case_id = $1 AND subject = 'receipt')")
        .bind(case)
        .one(&mut tx)
        .await
        .expect("counts");
    let (status,): (String,) =
        sql("SELECT status FROM cases WHERE id = $1").bind(case).one(&mut tx).await.expect("a case");
    match versions {
        0 => assert_eq!((events, documents, receipts, status.as_str()), (0, 0, 0, "concept")),
        _ => assert_eq!((versions, events, documents, receipts, status.as_str()), (1, 1, 1, 3, "ingediend")),
    }
    versions
}
