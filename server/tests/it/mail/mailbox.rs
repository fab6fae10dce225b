//! Mails read back from a real mailbox: what people see of them, through a mail server and over IMAP.

use crate::support::for_each_database;
use crate::support::journey::{BOARD, MANAGER};
use crate::support::site::Site;
use mail_parser::MessageParser;
use serde_json::Value;
use server::config::MailRoute;
use server::mail::Transport;
use server::worker::Worker;
use std::time::Duration;
use tokio::process::Command;

const READER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../end2end/smtp/mailbox.mjs");

fn set_by_the_mailbox(name: &str) -> String {
    std::env::var(name).unwrap_or_else(|_| panic!("{name} names a mailbox; `make mailbox` starts one"))
}

/// Every mail in the mailbox that mentions this text, as it was received.
async fn received(text: &str) -> Vec<String> {
    let output = Command::new("node").arg(READER).arg(set_by_the_mailbox("TEST_MAILBOX_IMAP")).output().await;
    let output = output.expect("node is installed");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let lines = String::from_utf8(output.stdout).expect("UTF-8");
    let mails = lines.lines().map(|line| serde_json::from_str::<Value>(line).expect("JSON"));
    let raw = mails.filter_map(|mail| mail["raw"].as_str().map(str::to_owned));
    let mentions = |raw: &String| {
        let message = MessageParser::default().parse(raw).expect("a message");
        message.body_text(0).is_some_and(|body| body.contains(text))
    };
    raw.filter(mentions).collect()
}

#[tokio::test]
async fn a_mailbox_shows_subject_text_and_thread_of_each_mail_about_a_case() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        Worker::new(site.server.app.clone()).drain().await.expect("the mails of the demo are sent");
        let case = site.in_assessment().await;
        let mut app = site.server.app.clone();
        let route = MailRoute::Smtp(set_by_the_mailbox("TEST_MAILBOX_SMTP"));
        app.transport =
            Transport::new(&route, "Uitdaagloket <noreply@loket.example>", "http://loket.example").expect("a route");
        Worker::new(app).drain().await.expect("the mails leave");
        let expected =
            [site.mails("receipt").await, site.mails("complete").await, site.mails("new_case").await].concat();
        let expected: Vec<_> = expected.into_iter().filter(|mail| mail.text.contains(&case)).collect();
        assert_eq!(expected.len(), 2 * BOARD.len() + 1);
        let mut mails = Vec::new();
        for _ in 0..40 {
            mails = received(&case).await;
            if mails.len() > expected.len() {
                break;
            }
            tokio::time::sleep(Duration::from_millis(250)).await;
        }
        let messages: Vec<_> =
            mails.iter().map(|raw| MessageParser::default().parse(raw).expect("a message")).collect();
        for mail in &expected {
            let found = messages.iter().find(|message| {
                let to = message.to().and_then(|to| to.first()).and_then(|to| to.address()).unwrap_or_default();
                to == mail.to_email && message.subject() == Some(mail.subject.as_str())
            });
            let found = found.unwrap_or_else(|| panic!("“{}” to {} is not there", mail.subject, mail.to_email));
            assert_eq!(found.body_text(0).expect("text").replace("\r\n", "\n").trim(), mail.text.trim());
            let read_by = if mail.to_email == MANAGER { "municipality" } else { "board" };
            let thread = format!("case-{case}.{read_by}@loket.example");
            assert_eq!(found.references().as_text(), Some(thread.as_str()), "{}", mail.subject);
        }
    })
    .await;
}
