//! Jobs of the outbox: they hold data, are written in words when they are sent, and are purged when that is long ago.

use crate::support::for_each_database;
use crate::support::journey::BOARD;
use crate::support::mail::{MINUTE, Office, mail_to};
use crate::support::site::Site;
use crate::support::smtp::{MailServer, Received, parsed, route, silent_port};
use app::views::case::completeness::CompletenessForm;
use server::db::sql;
use server::outbox::{DAYS_KEPT, MailJob};
use server::{account, check, completeness, outbox};

const DAY: i64 = 24 * 60 * MINUTE;

/// A job as it was stored until migration 8.
const WRITTEN: &str = r#"{"to_name":"Zoë Öztürk","to_email":"z.ozturk@lindehof.example","reply_to":"uitdagen@lindewaard.example","subject":"Uw voorstel is compleet (LIW-2026-0001)","text":"Beste Zoë Öztürk,\n\nUw voorstel is compleet.\n","html":"<!doctype html>\n<html lang=\"nl\"><p>Uw voorstel is compleet.</p></html>\n"}"#;

/// The secret in a mail with a link to sign in that arrived.
fn secret_in(received: &Received) -> String {
    let message = parsed(received);
    secret_of(&message.body_text(0).expect("plain text")).to_owned()
}

/// The secret in a link to sign in.
fn secret_of(text: &str) -> &str {
    let (_, rest) = text.split_once("/inloggen/link/").expect("a link");
    rest.split_whitespace().next().expect("a secret")
}

#[tokio::test]
async fn no_stored_job_holds_the_secret_that_was_mailed() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut browser = site.browser();
        for email in [BOARD[0], "nieuw@elders.example"] {
            assert_eq!(browser.post("/inloggen", &[("email", email), ("next", "/start")]).await.status, 200);
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
            assert!(account::link_is_valid(&site.server.app, secret).await.expect("the database"));
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
            note: String::new(),
            points: "De polis ontbreekt.".into(),
            until: "23-12-2026".into(),
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
        assert_eq!(site.count("SELECT COUNT(*) FROM sent_mail").await, 0, "nothing was sent yet");
        worker.drain().await.expect("the database");
        let sent_at = site.clock.millis();
        site.browser().post("/inloggen", &[("email", BOARD[0]), ("next", "/start")]).await;
        let wait = |millis| site.clock.set(jiff::Timestamp::from_millisecond(sent_at + millis).expect("a moment"));
        wait(DAYS_KEPT * DAY);
        assert_eq!(worker.purge().await.expect("the database"), 0, "they are not yet done for so long");
        wait(DAYS_KEPT * DAY + 1);
        assert_eq!(worker.purge().await.expect("the database"), u64::try_from(jobs).expect("a count"));
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
async fn after_a_crash_a_link_to_sign_in_leaves_twice_with_the_same_message_id_and_both_links_work() {
    for_each_database(|database| async move {
        let server = MailServer::start(&[]).await;
        let office = Office::open(&database, &server.route()).await;
        let link = MailJob::SignInLink {
            email: "m.veldhoen@lindehof.example".to_owned(),
            next: "/start".to_owned(),
            known: true,
        };
        let id = office.post_data(&link).await;
        office.crash_before_noting(2 * MINUTE).await;

        office.worker().drain().await.expect("the database");
        assert_eq!(server.inbox().len(), 1, "the job is leased to the worker that crashed");
        office.wait(2 * MINUTE);
        office.worker().drain().await.expect("the database");
        let inbox = server.inbox();
        let ids: Vec<_> = inbox.iter().map(|mail| parsed(mail).message_id().map(str::to_owned)).collect();
        assert_eq!(ids, vec![Some(format!("{id}@uitdaagloket.example")); 2]);
        assert_eq!(office.job(&id).await.state, "done");
        let secrets: Vec<String> = inbox.iter().map(secret_in).collect();
        assert_ne!(secrets[0], secrets[1], "the secret of the first is stored nowhere, so nobody can send it again");
        for secret in &secrets {
            assert!(account::link_is_valid(&office.app, secret).await.expect("the database"));
        }
    })
    .await;
}

/// A job for a link to this address.
fn link_to(email: &str, known: bool) -> MailJob {
    MailJob::SignInLink { email: email.to_owned(), next: "/start".to_owned(), known }
}

#[tokio::test]
async fn a_link_can_be_used_for_half_an_hour_from_when_it_is_sent_and_is_not_sent_when_nobody_waits_any_more() {
    for_each_database(|database| async move {
        let port = silent_port();
        let office = Office::open(&database, &route(port)).await;
        let late = office.post_data(&link_to("m.veldhoen@lindehof.example", true)).await;
        office.worker().drain().await.expect("the database");
        office.wait(20 * MINUTE);
        let soon = office.post_data(&link_to("t.amrani@lindehof.example", true)).await;
        office.wait(10 * MINUTE);
        let server = MailServer::start_at(port, &[]).await;
        office.worker().drain().await.expect("the database");
        assert_eq!((office.job(&late).await.state, office.job(&soon).await.state), ("buried".into(), "done".into()));
        let inbox = server.inbox();
        assert_eq!(inbox.len(), 1, "who asked half an hour ago asked again, or left");
        let secret = secret_in(&inbox[0]);
        office.wait(29 * MINUTE);
        assert!(account::link_is_valid(&office.app, &secret).await.expect("the database"));
        office.wait(MINUTE);
        assert!(!account::link_is_valid(&office.app, &secret).await.expect("the database"));
    })
    .await;
}

#[tokio::test]
async fn a_link_for_who_has_an_account_goes_before_other_mail_and_thousands_of_strangers_wait_for_both() {
    for_each_database(|database| async move {
        let server = MailServer::start(&[]).await;
        let office = Office::open(&database, &server.route()).await;
        for number in 0..20 {
            office.post_data(&link_to(&format!("{number}@elders.example"), false)).await;
        }
        office.post(&mail_to("z.ozturk@lindehof.example")).await;
        office.post_data(&link_to("m.veldhoen@lindehof.example", true)).await;
        office.worker().drain().await.expect("the database");
        let inbox = server.inbox();
        let first: Vec<&str> = inbox.iter().take(2).map(|mail| mail.envelope.to[0].as_str()).collect();
        assert_eq!(first, ["m.veldhoen@lindehof.example", "z.ozturk@lindehof.example"]);
        assert_eq!(inbox.len(), 22);
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
