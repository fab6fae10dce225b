//! Servers killed while they send: nothing is lost, and what leaves twice has the same Message-ID.

use crate::support::Database;
use crate::support::for_each_database;
use crate::support::mail::mail_to;
use crate::support::process::Process;
use crate::support::site::Site;
use crate::support::smtp::{MailServer, parsed};
use server::db::sql;
use server::worker::Worker;
use std::collections::BTreeSet;
use std::time::Duration;

const MAILS: usize = 2000;
const KILLS: u64 = 50;
/// Longer than a job is leased to a worker that was killed, in milliseconds.
const LEASE: i64 = 3 * 60_000;

#[tokio::test(flavor = "multi_thread")]
async fn fifty_kills_of_one_server_lose_no_mail_and_leave_none_under_another_message_id() {
    for_each_database(|database| async move { kill_while_mailing(&database, 1).await }).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn fifty_kills_of_three_servers_at_work_lose_no_mail_and_leave_none_under_another_message_id() {
    for_each_database(|database| async move { kill_while_mailing(&database, 3).await }).await;
}

async fn kill_while_mailing(database: &Database, servers: u64) {
    let site = Site::demo(database).await;
    Worker::new(site.server.app.clone()).drain().await.expect("the mails of the demo are sent");
    let posted = post_all(&site).await;
    let mails = MailServer::start(&[]).await;
    let mut running = Vec::new();
    for _ in 0..servers {
        running.push(Process::mailing(database, site.folder(), &mails.url()).await);
    }
    for kill in 0..KILLS {
        // The later, the longer: on a slow machine, too, some mails leave in between.
        tokio::time::sleep(Duration::from_millis(20 + 37 * kill % 180 + 10 * kill)).await;
        running.remove(0).kill().await;
        running.push(Process::mailing(database, site.folder(), &mails.url()).await);
    }
    let during = mails.inbox().len();
    // What the killed ones had in hand is theirs for a while; let it pass.
    let mut tx = site.server.app.db.write().await.expect("a transaction");
    let due = site.clock.millis() - LEASE;
    sql("UPDATE outbox SET due_at = $1 WHERE state = 'waiting'").bind(due).run(&mut tx).await.expect("rows");
    tx.commit().await.expect("a commit");
    // However slow the machine is: as long as mails leave, it waits.
    let (mut left, mut idle) = (mails.inbox().len(), 0);
    while idle < 600 && site.count("SELECT COUNT(*) FROM outbox WHERE state = 'waiting'").await > 0 {
        tokio::time::sleep(Duration::from_millis(100)).await;
        let now = mails.inbox().len();
        idle = if now > left { 0 } else { idle + 1 };
        left = now;
    }
    let inbox = mails.inbox();
    let ids = inbox.iter().filter_map(|mail| parsed(mail).message_id()?.split_once('@').map(|(id, _)| id.to_owned()));
    let arrived: BTreeSet<String> = ids.filter(|id| posted.contains(id)).collect();
    let twice = inbox.len().saturating_sub(arrived.len());
    println!("{during} of {MAILS} left during {KILLS} kills of {servers} servers; {twice} left twice");
    assert_eq!(arrived.len(), MAILS, "all of them arrived");
    assert!(during > 0, "none left while servers were killed");
    site.assert_sound().await;
}

/// Posts mails to people at forty domains, and gives their Message-IDs.
async fn post_all(site: &Site) -> BTreeSet<String> {
    let (mut tx, mut posted) = (site.server.app.db.write().await.expect("a transaction"), BTreeSet::new());
    let now = site.clock.millis();
    for number in 0..MAILS {
        let (id, domain) = (site.server.app.clock.id(), format!("dorp{}.example", number % 40));
        let payload = serde_json::to_string(&mail_to(&format!("lid{number}@{domain}"))).expect("JSON");
        sql("INSERT INTO outbox (id, kind, subject, payload, state, attempts, due_at, created_at, priority, domain)
             VALUES ($1, 'mail', 'sign_in_link', $2, 'waiting', 0, $3, $3, 1, $4)")
        .bind(&id)
        .bind(payload)
        .bind(now)
        .bind(domain)
        .run(&mut tx)
        .await
        .expect("a row");
        posted.insert(id);
    }
    tx.commit().await.expect("a commit");
    posted
}
