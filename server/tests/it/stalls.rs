//! Senders that keep the server waiting: they take little memory, keep nobody out, and are not waited for for ever.

use crate::support::for_each_database;
use crate::support::process::Process;
use crate::support::site::Site;
use domain::case::Role;
use server::db::sql;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;

const FORM: &str = "application/x-www-form-urlencoded";
const FILES: &str = "multipart/form-data; boundary=grens";
/// What the form with a file begins with.
const PART: &str = "--grens\r\ncontent-disposition: form-data; name=\"bestand\"; filename=\"a.json\"\r\n\
                    content-type: application/json\r\n\r\n{";
/// More than a connection without a request is kept for.
const PATIENCE: Duration = Duration::from_secs(40);

/// Sends as much of this as the server takes, and leaves the connection open.
async fn half_sent(mut connection: TcpStream, head: String, body: Vec<u8>) -> TcpStream {
    let sending = async {
        connection.write_all(head.as_bytes()).await?;
        connection.write_all(&body).await
    };
    // The server may have stopped reading, or hung up.
    drop(timeout(Duration::from_secs(3), sending).await);
    connection
}

#[tokio::test(flavor = "multi_thread")]
async fn two_hundred_half_sent_forms_of_strangers_take_little_memory_and_keep_nobody_out() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let process = Process::start(&database, site.folder()).await;
        let before = process.megabytes();
        let mut sending = Vec::new();
        for number in 0..200 {
            // Some say that they bring more than anybody may, and some not.
            let bytes = if number % 2 == 0 { 4_000_000 } else { 900_000 };
            let head = process.head("/inloggen", FORM, bytes, None);
            sending.push(tokio::spawn(half_sent(process.connect().await, head, vec![b'a'; bytes - 1_000])));
        }
        let mut held = Vec::new();
        for sent in sending {
            held.push(sent.await.expect("no panic"));
        }
        let more = process.megabytes().saturating_sub(before);
        assert!(more <= 60, "{more} MB");
        // Signs in from the same network address.
        let visitor = process.browser(&site.chair().await.id).await;
        assert_eq!((visitor.health().await, visitor.status("/voorstellen").await), (200, 200));
        drop(held);
        process.kill().await;
    })
    .await;
}

/// People who write along in a draft.
async fn people(site: &Site, draft: &str, number: usize) -> Vec<String> {
    let mut tx = site.server.app.db.write().await.expect("a transaction");
    let mut people = Vec::new();
    for number in 0..number {
        let person = format!("mens-{number}");
        let statement = sql("INSERT INTO person (id, email, name, created_at) VALUES ($1, $2, $1, 0)");
        statement.bind(&person).bind(format!("{person}@elders.example")).run(&mut tx).await.expect("a person");
        let member = sql("INSERT INTO member (case_id, person_id, role) VALUES ($1, $2, $3)");
        member.bind(draft).bind(&person).bind(Role::Treasurer.value()).run(&mut tx).await.expect("a member");
        people.push(person);
    }
    tx.commit().await.expect("stored");
    people
}

#[tokio::test(flavor = "multi_thread")]
async fn uploads_that_trickle_keep_nobody_elses_out() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let process = Process::start(&database, site.folder()).await;
        let draft = site.case("concept").await;
        let path = format!("/voorstellen/{draft}/inlezen");
        let mut held = Vec::new();
        for person in people(&site, &draft, 8).await {
            let visitor = process.browser(&person).await;
            for _ in 0..3 {
                let begin = process.head(&path, FILES, 10_000_000, Some(&visitor));
                held.push(half_sent(process.connect().await, begin, PART.as_bytes().to_vec()).await);
            }
        }
        let chair = process.browser(&site.chair().await.id).await;
        let answer = chair.send(&path, FILES, format!("{PART}}}\r\n--grens--\r\n").into_bytes()).await;
        assert_eq!(answer, 422, "it is looked at, and is no draft");
        drop(held);
        process.kill().await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_connection_over_which_no_request_comes_is_closed() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let process = Process::start(&database, site.folder()).await;
        let mut connections = Vec::new();
        for begin in ["", "GET / HTTP/1.1\r\nhost: a", "GET /gezond HTTP/1.1\r\nhost: a\r\n\r\n"] {
            let mut connection = process.connect().await;
            connection.write_all(begin.as_bytes()).await.expect("sent");
            connections.push(connection);
        }
        for connection in &mut connections {
            let closed = timeout(PATIENCE, connection.read_to_end(&mut Vec::new())).await;
            assert!(closed.is_ok(), "it is still open");
        }
        process.kill().await;
    })
    .await;
}
