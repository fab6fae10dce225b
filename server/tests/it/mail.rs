//! Mail: from the outbox to a real mail server, whatever happens on the way.

mod contract;
mod domains;
mod kills;
#[cfg(feature = "real-mailbox")]
mod mailbox;
mod receipt;
mod threads;
mod trouble;
mod undelivered;

use crate::support::for_each_database;
use crate::support::mail::{MINUTE, Office, START, mail_to};
use crate::support::smtp::{MailServer, parsed, route, silent_port};
use mail_parser::MessageParser;
use server::config::MailRoute;
use server::outbox;
use std::collections::BTreeSet;
use std::time::Duration;
use tokio::sync::oneshot;

#[tokio::test]
async fn a_mail_arrives_whole_with_both_parts_and_its_headers() {
    for_each_database(|database| async move {
        let server = MailServer::start(&[]).await;
        let office = Office::open(&database, &server.route()).await;
        let mail = mail_to("m.veldhoen@lindehof.example");
        let id = office.post(&mail).await;
        office.worker().drain().await.expect("the database");

        let inbox = server.inbox();
        assert_eq!(inbox.len(), 1);
        assert_eq!(inbox[0].envelope.from, "noreply@uitdaagloket.example");
        assert_eq!(inbox[0].envelope.to, ["m.veldhoen@lindehof.example"]);
        let message = parsed(&inbox[0]);
        assert_eq!(message.subject(), Some(mail.subject.as_str()));
        assert_eq!(message.body_text(0).expect("plain text").replace("\r\n", "\n"), mail.text);
        assert_eq!(message.body_html(0).expect("HTML").replace("\r\n", "\n"), mail.html);
        assert_eq!(message.message_id(), Some(format!("{id}@uitdaagloket.example").as_str()));
        assert_eq!(message.date().expect("a date").to_timestamp() * 1000, START);
        assert!(inbox[0].raw.contains("\r\nAuto-Submitted: auto-generated\r\n"), "{}", inbox[0].raw);
        assert!(inbox[0].raw.contains("\r\nList-Id: Uitdaagloket <meldingen.uitdaagloket.example>\r\n"));
        assert!(inbox[0].raw.contains("\r\nReply-To: wmo@lindewaard.example\r\n"), "{}", inbox[0].raw);
        assert!(inbox[0].raw.contains("multipart/alternative"), "{}", inbox[0].raw);
        assert_eq!(office.job(&id).await.state, "done");
    })
    .await;
}

#[tokio::test]
async fn a_mail_waits_while_the_server_is_down_and_arrives_when_it_is_back() {
    for_each_database(|database| async move {
        let port = silent_port();
        let office = Office::open(&database, &route(port)).await;
        let id = office.post(&mail_to("m.veldhoen@lindehof.example")).await;
        office.worker().drain().await.expect("the database");
        let job = office.job(&id).await;
        assert_eq!((job.state.as_str(), job.attempts), ("waiting", 1));
        assert!(job.error.expect("a reason").starts_with("lindehof.example: Connection error"));

        let server = MailServer::start_at(port, &[]).await;
        office.worker().drain().await.expect("the database");
        assert!(server.inbox().is_empty(), "the next attempt comes after a minute");
        office.wait(MINUTE);
        office.worker().drain().await.expect("the database");
        assert_eq!(server.inbox().len(), 1);
        let job = office.job(&id).await;
        assert_eq!((job.state.as_str(), job.attempts, job.error), ("done", 2, None));
    })
    .await;
}

#[tokio::test]
async fn a_refused_recipient_buries_the_mail_at_once_and_the_log_names_no_more_than_the_domain() {
    for_each_database(|database| async move {
        let server = MailServer::start(&["--refuse", "550"]).await;
        let office = Office::open(&database, &server.route()).await;
        let id = office.post(&mail_to("m.veldhoen@lindehof.example")).await;
        let log = office.drain_with_log().await;

        let job = office.job(&id).await;
        assert_eq!((job.state.as_str(), job.attempts), ("buried", 1));
        assert!(job.error.expect("a reason").contains("550"));
        assert_eq!(log.lines().filter(|line| line.contains("ERROR")).count(), 1, "{log}");
        assert!(log.contains("lindehof.example") && log.contains(&id), "{log}");
        assert!(!log.contains("veldhoen") && !log.contains("inloggen"), "{log}");

        office.wait(24 * 60 * MINUTE);
        office.worker().drain().await.expect("the database");
        assert_eq!(office.job(&id).await.attempts, 1);
    })
    .await;
}

#[tokio::test]
async fn a_greylisted_mail_is_tried_again() {
    for_each_database(|database| async move {
        let server = MailServer::start(&["--refuse", "451", "--times", "2"]).await;
        let office = Office::open(&database, &server.route()).await;
        let id = office.post(&mail_to("m.veldhoen@lindehof.example")).await;
        for (minutes, attempts) in [(0, 1), (1, 2), (4, 2), (1, 3)] {
            office.wait(minutes * MINUTE);
            office.worker().drain().await.expect("the database");
            assert_eq!(office.job(&id).await.attempts, attempts);
        }
        assert_eq!(server.inbox().len(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_mail_that_no_server_takes_for_five_days_is_buried() {
    for_each_database(|database| async move {
        let office = Office::open(&database, &route(silent_port())).await;
        let id = office.post(&mail_to("m.veldhoen@lindehof.example")).await;
        for _ in 0..119 {
            office.worker().drain().await.expect("the database");
            office.wait(60 * MINUTE);
        }
        assert_eq!(office.job(&id).await.state, "waiting");
        for _ in 0..6 {
            office.worker().drain().await.expect("the database");
            office.wait(60 * MINUTE);
        }
        assert_eq!(office.job(&id).await.state, "buried");
    })
    .await;
}

#[tokio::test]
async fn a_wrong_password_is_ours_to_mend_and_loses_no_mail() {
    for_each_database(|database| async move {
        let server = MailServer::start(&["--user", "loket", "--password", "goed"]).await;
        let wrong = Office::open(&database, &server.route_as("loket", "fout")).await;
        let id = wrong.post(&mail_to("m.veldhoen@lindehof.example")).await;
        wrong.worker().drain().await.expect("the database");
        assert_eq!(wrong.job(&id).await.state, "waiting");

        let mended = Office::open(&database, &server.route_as("loket", "goed")).await;
        mended.wait(MINUTE);
        mended.worker().drain().await.expect("the database");
        assert_eq!(server.inbox()[0].envelope.user.as_deref(), Some("loket"));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_workers_at_once_deliver_each_mail_exactly_once() {
    for_each_database(|database| async move {
        let server = MailServer::start(&[]).await;
        let offices = [Office::open(&database, &server.route()).await, Office::open(&database, &server.route()).await];
        let mut posted = BTreeSet::new();
        for number in 0..40 {
            posted.insert(offices[0].post(&mail_to(&format!("lid{number}@lindehof.example"))).await);
        }
        let (stop, stopped): (Vec<_>, Vec<_>) = offices.iter().map(|_| oneshot::channel::<()>()).unzip();
        let running: Vec<_> = offices
            .iter()
            .zip(stopped)
            .map(|(office, stopped)| tokio::spawn(office.worker().run(async { drop(stopped.await) })))
            .collect();
        offices[0].until_nothing_waits().await;
        drop(stop);
        for worker in running {
            worker.await.expect("a worker stops when it is told to");
        }
        let inbox = server.inbox();
        let arrived: BTreeSet<String> =
            inbox.iter().filter_map(|mail| Some(parsed(mail).message_id()?.to_owned())).collect();
        assert_eq!(inbox.len(), 40);
        assert_eq!(arrived, posted.iter().map(|id| format!("{id}@uitdaagloket.example")).collect());
    })
    .await;
}

#[tokio::test]
async fn after_a_crash_in_the_one_bad_moment_a_mail_leaves_twice_with_the_same_message_id() {
    for_each_database(|database| async move {
        let server = MailServer::start(&[]).await;
        let office = Office::open(&database, &server.route()).await;
        let mail = mail_to("m.veldhoen@lindehof.example");
        let id = office.post(&mail).await;
        office.crash_after_sending(&mail, 2 * MINUTE).await;

        office.worker().drain().await.expect("the database");
        assert_eq!(server.inbox().len(), 1, "the job is leased to the worker that crashed");
        office.wait(2 * MINUTE);
        office.worker().drain().await.expect("the database");
        let inbox = server.inbox();
        let ids: Vec<_> = inbox.iter().map(|mail| parsed(mail).message_id().map(str::to_owned)).collect();
        assert_eq!(ids, vec![Some(format!("{id}@uitdaagloket.example")); 2]);
        assert_eq!(office.job(&id).await.state, "done");
    })
    .await;
}

#[tokio::test]
async fn a_waiting_worker_sends_at_once_when_it_is_woken() {
    for_each_database(|database| async move {
        let server = MailServer::start(&[]).await;
        let office = Office::open(&database, &server.route()).await;
        let (stop, stopped) = oneshot::channel::<()>();
        let running = tokio::spawn(office.worker().run(async { drop(stopped.await) }));
        tokio::time::sleep(Duration::from_millis(200)).await;
        office.post(&mail_to("m.veldhoen@lindehof.example")).await;
        office.app.wake.notify_one();
        tokio::time::timeout(Duration::from_secs(3), office.until_nothing_waits())
            .await
            .expect("no wait for the next look");
        drop(stop);
        running.await.expect("the worker stops");
        assert_eq!(server.inbox().len(), 1);
    })
    .await;
}

#[tokio::test]
async fn work_that_nobody_knows_how_to_do_is_buried_where_it_shows() {
    for_each_database(|database| async move {
        let office = Office::open(&database, &MailRoute::Memory).await;
        let pigeon = office.post_job("pigeon", "{}").await;
        let broken = office.post_job(outbox::sql::MAIL, "{}").await;
        office.worker().drain().await.expect("the database");
        let job = office.job(&pigeon).await;
        assert_eq!((job.state.as_str(), job.error.as_deref()), ("buried", Some("unknown kind of job: pigeon")));
        assert_eq!(office.job(&broken).await.state, "buried");
        assert!(office.app.transport.sent().is_empty());
    })
    .await;
}

#[tokio::test]
async fn on_the_route_to_a_folder_each_mail_is_a_file() {
    for_each_database(|database| async move {
        let folder = tempfile::TempDir::new().expect("a folder");
        let office = Office::open(&database, &MailRoute::File(folder.path().join("mail"))).await;
        let id = office.post(&mail_to("m.veldhoen@lindehof.example")).await;
        office.worker().drain().await.expect("the database");
        let file = std::fs::read(folder.path().join("mail").join(format!("{id}.eml"))).expect("a file");
        let message = MessageParser::default().parse(&file).expect("a message");
        assert_eq!(message.message_id(), Some(format!("{id}@uitdaagloket.example").as_str()));
    })
    .await;
}
