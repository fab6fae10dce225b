//! Jobs of the outbox: they hold data, are written in words when they are sent, and are purged when that is long ago.

mod links;
mod taken_back;

use crate::support::for_each_database;
use crate::support::journey::BOARD;
use crate::support::mail::{MINUTE, Office};
use crate::support::site::Site;
use crate::support::smtp::{MailServer, parsed};
use app::views::case::completeness::CompletenessForm;
use server::db::sql;
use server::outbox::DAYS_KEPT;
use server::{check, completeness, outbox};

const DAY: i64 = 24 * 60 * MINUTE;

/// A job as it was stored until migration 8.
const WRITTEN: &str = r#"{"to_name":"Zoë Öztürk","to_email":"z.ozturk@lindehof.example","reply_to":"uitdagen@lindewaard.example","subject":"Uw voorstel is compleet (LIW-2026-0001)","text":"Beste Zoë Öztürk,\n\nUw voorstel is compleet.\n","html":"<!doctype html>\n<html lang=\"nl\"><p>Uw voorstel is compleet.</p></html>\n"}"#;

/// The secret in a link to sign in.
fn secret_of(text: &str) -> &str {
    let (_, rest) = text.split_once("/inloggen/link/").expect("a link");
    rest.split_whitespace().next().expect("a secret")
}

#[tokio::test]
async fn no_stored_job_holds_the_secret_that_was_mailed() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        for email in [BOARD[0], "nieuw@elders.example"] {
            assert_eq!(site.browser().post("/inloggen", &[("email", email), ("next", "/start")]).await.status, 200);
        }
        assert_eq!(site.count("SELECT COUNT(*) FROM sign_in_link").await, 0, "a secret was made before it was sent");
        site.server.worker.drain().await.expect("the database");
        let sent = site.server.app.transport.sent();
        let links: Vec<&str> = sent
            .iter()
            .filter(|mail| mail.text.contains("/inloggen/link/"))
            .map(|mail| secret_of(&mail.text))
            .collect();
        assert_eq!(links.len(), 2);
        let mut tx = site.server.app.db.read().await.expect("a transaction");
        let jobs: Vec<(String,)> = sql("SELECT payload FROM outbox").all(&mut tx).await.expect("jobs");
        let kept: Vec<(String,)> = sql("SELECT token_hash FROM sign_in_link").all(&mut tx).await.expect("links");
        drop(tx);
        assert_eq!(kept.len(), 2);
        for secret in links {
            assert!(!jobs.iter().any(|(payload,)| payload.contains(secret)), "a job holds a secret that was mailed");
            assert!(!kept.iter().any(|(hash,)| hash == secret), "a link is kept by its secret");
        }
    })
    .await;
}

#[tokio::test]
async fn a_mail_says_what_was_true_when_its_event_happened_however_late_it_is_sent() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.submitted().await;
        let now = site.mails("receipt").await;
        let form = CompletenessForm {
            verdict: "aanvulling".into(),
            despite: String::new(),
            note: String::new(),
            points: "De polis ontbreekt.".into(),
            until: "23-12-2026".into(),
            sure: false,
            ticked: Vec::new(),
            signatory: "S. de Wit".into(),
        };
        site.clock.set(jiff::Timestamp::from_millisecond(site.clock.millis() + DAY).expect("a moment"));
        completeness::check(&site.server.app, &site.manager().await, &case, form).await.expect("asked");
        let asked = site.mails("supplement_request").await;
        site.submit(&case).await;
        let later = site.mails("receipt").await;
        assert_eq!(later.len(), now.len() + 3, "three more receipts, for the second version");
        for mail in &now {
            assert!(later.contains(mail), "the receipt of the first version became another: {}", mail.text);
        }
        assert_eq!(site.mails("supplement_request").await, asked);
        site.server.worker.drain().await.expect("the database");
        let sent = site.server.app.transport.sent();
        for mail in later.iter().chain(&asked) {
            assert!(sent.contains(mail), "it was sent in other words: {}", mail.text);
        }
    })
    .await;
}

#[tokio::test]
async fn jobs_done_long_ago_are_purged_and_the_proof_of_sending_stays() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.submitted().await;
        let worker = &site.server.worker;
        let receipts = "SELECT COUNT(*) FROM outbox WHERE subject = 'receipt'";
        let (written, jobs) = (site.count(receipts).await, site.count("SELECT COUNT(*) FROM outbox").await);
        // What the demo took back was over before today.
        let over = site.count("SELECT COUNT(*) FROM outbox WHERE state = 'dropped'").await;
        assert_eq!(site.count("SELECT COUNT(*) FROM sent_mail").await, 0, "nothing was sent yet");
        worker.drain().await.expect("the database");
        let sent_at = site.clock.millis();
        site.browser().post("/inloggen", &[("email", BOARD[0]), ("next", "/start")]).await;
        let wait = |millis| site.clock.set(jiff::Timestamp::from_millisecond(sent_at + millis).expect("a moment"));
        wait(DAYS_KEPT * DAY);
        let purged = worker.purge().await.expect("the database");
        assert_eq!(i64::try_from(purged).expect("a count"), over, "the others are not yet done for so long");
        wait(DAYS_KEPT * DAY + 1);
        assert_eq!(worker.purge().await.expect("the database"), u64::try_from(jobs - over).expect("a count"));
        assert_eq!(site.count("SELECT COUNT(*) FROM outbox").await, 1, "what waits stays");
        assert_eq!(site.count("SELECT COUNT(*) FROM sent_mail WHERE subject = 'receipt'").await, written);
        let mut tx = site.server.app.db.read().await.expect("a transaction");
        let proof =
            sql("SELECT email, sent_at FROM sent_mail WHERE case_id = $1 AND subject = 'receipt' ORDER BY email");
        let proof: Vec<(String, i64)> = proof.bind(&case).all(&mut tx).await.expect("proof");
        drop(tx);
        let mut board = BOARD.map(|email| (email.to_owned(), sent_at));
        board.sort();
        assert_eq!(proof, board);
        site.assert_sound().await;
        // A receipt without proof is still missed.
        let mut tx = site.server.app.db.write().await.expect("a transaction");
        sql("DELETE FROM sent_mail WHERE case_id = $1 AND email = $2")
            .bind(&case)
            .bind(BOARD[1])
            .run(&mut tx)
            .await
            .expect("removed");
        tx.commit().await.expect("stored");
        let problems = check::problems(&site.server.app).await.expect("the check runs");
        assert_eq!(problems, [format!("case {case}: 2 receipts for 1 versions instead of 3")]);
    })
    .await;
}

#[tokio::test]
async fn a_mail_that_left_twice_is_noted_once() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (id,) = {
            let mut tx = site.server.app.db.read().await.expect("a transaction");
            let receipt = sql("SELECT MAX(id) FROM outbox WHERE subject = 'receipt'");
            receipt.one::<(String,)>(&mut tx).await.expect("a receipt")
        };
        for _ in 0..2 {
            let mut tx = site.server.app.db.write().await.expect("a transaction");
            outbox::sql::finish(&mut tx, &id, BOARD[0], site.clock.millis()).await.expect("noted");
            tx.commit().await.expect("stored");
        }
        assert_eq!(site.count("SELECT COUNT(*) FROM sent_mail").await, 1);
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn a_job_that_was_stored_in_words_is_sent_as_it_was_written() {
    for_each_database(|database| async move {
        let server = MailServer::start(&[]).await;
        let office = Office::open(&database, &server.route()).await;
        let id = office.post_job(outbox::sql::MAIL, WRITTEN).await;
        office.worker().drain().await.expect("the database");
        assert_eq!(office.job(&id).await.state, "done");
        let inbox = server.inbox();
        let message = parsed(&inbox[0]);
        assert_eq!(inbox[0].envelope.to, ["z.ozturk@lindehof.example"]);
        assert_eq!(message.subject(), Some("Uw voorstel is compleet (LIW-2026-0001)"));
        assert_eq!(message.body_text(0).expect("plain text"), "Beste Zoë Öztürk,\r\n\r\nUw voorstel is compleet.\r\n");
        assert!(message.body_html(0).expect("HTML").contains("<p>Uw voorstel is compleet.</p>"));
        assert!(inbox[0].raw.contains("\r\nReply-To: uitdagen@lindewaard.example\r\n"), "{}", inbox[0].raw);
    })
    .await;
}
