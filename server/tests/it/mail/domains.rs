//! Mail to many domains at once, one of which does not answer.

use crate::support::for_each_database;
use crate::support::mail::Office;
use crate::support::smtp::MailServer;
use std::time::Duration;

/// As many as the server runs.
const WORKERS: usize = 8;

#[tokio::test]
async fn a_domain_whose_mail_server_hangs_keeps_no_mail_to_others_waiting() {
    for_each_database(|database| async move {
        let server = MailServer::start(&["--hang", "hangt.example"]).await;
        let office = Office::open(&database, &server.route()).await;
        for number in 0..20 {
            office.ask_link(&format!("{number}@hangt.example"), true).await;
        }
        let mut others = Vec::new();
        for number in 0..20 {
            others.push(office.ask_link(&format!("{number}@lindehof.example"), false).await.0);
        }
        let worker = office.worker();
        let running: Vec<_> = (0..WORKERS).map(|_| tokio::spawn(worker.clone().run(std::future::pending()))).collect();
        for _ in 0..200 {
            if server.inbox().len() == others.len() {
                break;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        for worker in running {
            worker.abort();
        }
        assert_eq!(server.inbox().len(), others.len(), "mail that goes last of all waits for a server that hangs");
        assert!(server.inbox().iter().all(|mail| mail.envelope.to[0].ends_with("@lindehof.example")));
        let tried = office.count("SELECT COUNT(*) FROM outbox WHERE domain = 'hangt.example' AND attempts > 0").await;
        assert_eq!(tried, 2, "so many workers wait for it");
    })
    .await;
}

#[tokio::test]
async fn mails_that_follow_each_other_share_a_connection() {
    for_each_database(|database| async move {
        let server = MailServer::start(&[]).await;
        let office = Office::open(&database, &server.route()).await;
        for number in 0..10 {
            office.ask_link(&format!("lid{number}@lindehof.example"), true).await;
        }
        office.worker().drain().await.expect("the database");
        let inbox = server.inbox();
        let connections: std::collections::BTreeSet<&str> = inbox.iter().map(|mail| mail.connection.as_str()).collect();
        assert_eq!(inbox.len(), 10);
        assert!(connections.len() <= 2, "ten mails took {} connections", connections.len());
    })
    .await;
}
