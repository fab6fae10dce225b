//! Links to sign in on their way: made when they are sent, and sent as long as somebody waits for them.

use super::secret_of;
use crate::support::for_each_database;
use crate::support::mail::{MINUTE, Office, mail_to};
use crate::support::smtp::{MailServer, Received, parsed, route, silent_port};
use app::views::account::LinkState;
use server::account::links;
use server::config::MailRoute;
use server::outbox;

/// The secret in a mail with a link to sign in that arrived.
fn secret_in(received: &Received) -> String {
    let message = parsed(received);
    secret_of(&message.body_text(0).expect("plain text")).to_owned()
}

#[tokio::test]
async fn after_a_crash_a_link_to_sign_in_leaves_twice_with_the_same_message_id_and_both_links_work() {
    for_each_database(|database| async move {
        let server = MailServer::start(&[]).await;
        let office = Office::open(&database, &server.route()).await;
        let (id, browser) = office.ask_link("m.veldhoen@lindehof.example", true).await;
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
            assert_eq!(links::link_state(&office.app, secret, &browser).await.expect("the database"), LinkState::Open);
        }
    })
    .await;
}

#[tokio::test]
async fn a_link_can_be_used_for_quarter_of_an_hour_from_when_it_is_sent_and_is_not_sent_when_nobody_waits_any_more() {
    for_each_database(|database| async move {
        let port = silent_port();
        let office = Office::open(&database, &route(port)).await;
        let (late, _) = office.ask_link("m.veldhoen@lindehof.example", true).await;
        office.worker().drain().await.expect("the database");
        office.wait(10 * MINUTE);
        let (replaced, _) = office.ask_link("t.amrani@lindehof.example", true).await;
        let (soon, browser) = office.ask_link("t.amrani@lindehof.example", true).await;
        office.wait(5 * MINUTE);
        let server = MailServer::start_at(port, &[]).await;
        office.worker().drain().await.expect("the database");
        for (job, state) in [(late, "dropped"), (replaced, "dropped"), (soon, "done")] {
            assert_eq!(office.job(&job).await.state, state);
        }
        let inbox = server.inbox();
        assert_eq!(inbox.len(), 1, "who asked a quarter of an hour ago asked again, or left");
        let secret = secret_in(&inbox[0]);
        let state = async || links::link_state(&office.app, &secret, &browser).await.expect("the database");
        office.wait(14 * MINUTE);
        assert_eq!(state().await, LinkState::Open);
        office.wait(MINUTE);
        assert_eq!(state().await, LinkState::Gone);
    })
    .await;
}

#[tokio::test]
async fn a_link_for_who_has_an_account_goes_before_other_mail_and_thousands_of_strangers_wait_for_both() {
    for_each_database(|database| async move {
        let server = MailServer::start(&[]).await;
        let office = Office::open(&database, &server.route()).await;
        for number in 0..20 {
            office.ask_link(&format!("{number}@elders.example"), false).await;
        }
        office.post(&mail_to("z.ozturk@lindehof.example")).await;
        office.ask_link("m.veldhoen@lindehof.example", true).await;
        office.worker().drain().await.expect("the database");
        let inbox = server.inbox();
        let first: Vec<&str> = inbox.iter().take(2).map(|mail| mail.envelope.to[0].as_str()).collect();
        assert_eq!(first, ["m.veldhoen@lindehof.example", "z.ozturk@lindehof.example"]);
        assert_eq!(inbox.len(), 22);
    })
    .await;
}

#[tokio::test]
async fn a_link_from_before_links_were_bound_to_a_browser_is_not_sent() {
    for_each_database(|database| async move {
        let office = Office::open(&database, &MailRoute::Memory).await;
        let old = r#"{"mail":"sign_in_link","email":"m.veldhoen@lindehof.example","next":"/start","known":true}"#;
        let id = office.post_job(outbox::sql::MAIL, old).await;
        office.worker().drain().await.expect("the database");
        assert_eq!(office.job(&id).await.state, "dropped");
        assert!(office.app.transport.sent().is_empty());
    })
    .await;
}
