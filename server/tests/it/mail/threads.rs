//! One thread for each case and side: mail readers show all mails about a case together, whichever came first.

use crate::support::for_each_database;
use crate::support::journey::{BOARD, MANAGER};
use crate::support::site::Site;
use crate::support::smtp::{MailServer, parsed};
use server::mail::Transport;
use server::worker::Worker;
use std::collections::{BTreeMap, BTreeSet};

#[tokio::test]
async fn all_mails_about_a_case_to_one_side_are_one_thread_and_no_others_are() {
    for_each_database(async |database| {
        let (site, server) = (Site::demo(&database).await, MailServer::start(&[]).await);
        let case = site.submitted().await;
        site.browser().post("/inloggen", &[("email", BOARD[0]), ("next", "/start")]).await;
        let mut app = site.server.app.clone();
        app.transport =
            Transport::new(&server.route(), "Uitdaagloket <noreply@loket.test>", "http://loket.test").expect("a route");
        Worker::new(app).drain().await.expect("the database");

        let mut threads: BTreeMap<(String, String), usize> = BTreeMap::new();
        let (inbox, mut ids) = (server.inbox(), BTreeSet::new());
        for mail in &inbox {
            let (message, to) = (parsed(mail), mail.envelope.to[0].clone());
            assert!(ids.insert(message.message_id().expect("an id").to_owned()), "each mail has an id of its own");
            let head = mail.raw.split("\r\n\r\n").next().expect("a head");
            let root = |name: &str| head.lines().find_map(|line| Some(line.strip_prefix(name)?.trim().to_owned()));
            assert_eq!(root("In-Reply-To:"), root("References:"), "{head}");
            *threads.entry((root("References:").unwrap_or_default(), to)).or_default() += 1;
        }
        let count = |root: &str, to: &str| threads.get(&(root.to_owned(), to.to_owned())).copied().unwrap_or_default();
        let (board, municipality) =
            (format!("<case-{case}.board@loket.test>"), format!("<case-{case}.municipality@loket.test>"));
        assert_eq!((count(&board, BOARD[0]), count(&municipality, MANAGER)), (1, 1), "{threads:#?}");
        assert_eq!((count(&municipality, BOARD[0]), count(&board, MANAGER)), (0, 0), "{threads:#?}");
        assert_eq!(count("", BOARD[0]), 1, "a link to sign in is about no case");
        assert!(!ids.contains(board.trim_matches(['<', '>'])), "nobody's mail is the root of all");
        // The demo's other cases have threads of their own, with several mails in each.
        let demo = site.case("bekendgemaakt").await;
        let decided = format!("<case-{demo}.board@loket.test>");
        assert!(
            count(&decided, BOARD[0]) > 2 && count(&decided, BOARD[0]) == count(&decided, BOARD[1]),
            "{threads:#?}"
        );
    })
    .await;
}
