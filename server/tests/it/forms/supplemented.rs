//! After a supplement: what changed is marked, asked and unasked apart.

use crate::support::for_each_database;
use crate::support::html;
use crate::support::journey::{BOARD, MANAGER};
use crate::support::site::Site;
use server::db::sql;

/// Asked, and changed.
const CHANGED: &str = "drijfveren.missie";
/// Asked, and left as it was.
const LEFT: &str = "drijfveren.verhaal";
/// Not asked, and changed all the same.
const UNASKED: &str = "drijfveren.motieven";
const NEW: &str = "Wij willen dat iedereen in het dorp kan blijven wonen.";

/// Changes an answer behind the back of the site, as a request that was withdrawn in the meantime leaves it.
async fn overwrite(site: &Site, case: &str, question: &str, text: &str) {
    let mut tx = site.server.app.db.write().await.expect("a transaction");
    let update = sql("UPDATE answer SET value = $1 WHERE case_id = $2 AND question = $3");
    update.bind(text).bind(case).bind(question).run(&mut tx).await.expect("an answer");
    tx.commit().await.expect("stored");
}

/// A supplement of which one point is answered and one is not, and that changes something else too.
async fn supplemented(site: &Site) -> String {
    let case = site.asked_about(&[CHANGED, LEFT]).await;
    overwrite(site, &case, CHANGED, NEW).await;
    overwrite(site, &case, UNASKED, NEW).await;
    site.submit(&case).await;
    case
}

#[tokio::test]
async fn what_changed_is_marked_for_the_officer_asked_and_unasked_apart() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = supplemented(&site).await;
        let mut officer = site.browser_of(MANAGER).await;
        for page in ["volledigheid", "voorstel"] {
            let page = officer.get(&format!("/dossiers/{case}/{page}")).await.body;
            let marks = [
                (CHANGED, "Veranderd, zoals gevraagd"),
                (LEFT, "Niet veranderd, terwijl de gemeente erom vroeg"),
                (UNASKED, "Veranderd, zonder dat de gemeente erom vroeg"),
            ];
            for (question, words) in marks {
                let mark = html::text(&page, &format!("veranderd-{question}"));
                assert!(mark.starts_with(words), "{question}: {mark}");
            }
            assert!(html::text(&page, &format!("veranderd-{CHANGED}")).contains("[erbij]"), "the words are compared");
            let summary = html::text(&page, "veranderd");
            let lists = ["Gevraagd en veranderd: 1", "Gevraagd en niet veranderd: 1", "erom gevraagd was: 1"];
            assert!(lists.iter().all(|list| summary.contains(list)), "{summary}");
            assert_eq!(html::dead_links(&page), Vec::<String>::new());
        }
        let board = site.browser_of(BOARD[0]).await.get(&format!("/dossiers/{case}/voorstel")).await.body;
        assert!(!board.contains("id=\"veranderd\""));
    })
    .await;
}

#[tokio::test]
async fn before_a_supplement_nothing_is_marked() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.submitted().await;
        let page = site.browser_of(MANAGER).await.get(&format!("/dossiers/{case}/volledigheid")).await.body;
        assert!(!page.contains("id=\"veranderd\""));
    })
    .await;
}
