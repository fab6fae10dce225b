//! The examples of initiatives: what everybody reads, who maintains them, and the table to and from a spreadsheet.

mod keeping;
mod table;

use crate::support::addresses::initiative_pages;
use crate::support::for_each_database;
use crate::support::site::Site;
use axum::http::StatusCode;
use server::db::sql;

const KEPT: &str = "/initiatieven/beheer";
const NEW: &str = "/initiatieven/beheer/nieuw";

/// Id of the initiative with this name.
async fn initiative(site: &Site, name: &str) -> String {
    let mut tx = site.server.app.db.read().await.expect("a transaction");
    let (id,): (String,) = sql("SELECT id FROM initiative WHERE name = $1").bind(name).one(&mut tx).await.expect(name);
    id
}

#[tokio::test]
async fn everybody_reads_the_examples_by_province_and_service_and_leaves_no_trace() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (mut visitor, before) = (site.browser(), site.traces().await);
        for page in initiative_pages() {
            let answer = visitor.get(page).await;
            assert_eq!(answer.status, StatusCode::OK, "{page}");
            assert!(!answer.body.contains("<script"), "{page} loads a script");
            assert!(answer.body.len() < 60_000, "{page} takes {} bytes", answer.body.len());
        }
        let all = visitor.get("/initiatieven").await.body;
        assert_eq!(all.matches("Fictief voorbeeld").count(), 12, "all of the demo are made up, and say so");
        assert!(all.find("Belbus Duinrand") < all.find("Zorgzaam Kromwijk"), "by name");
        let some = visitor.get("/initiatieven?provincie=drenthe&dienst=vervoer").await.body;
        assert!(some.contains("Brinkkring Essenbrink") && !some.contains("Belbus Duinrand"), "{some}");
        assert_eq!(some.matches("ul-map__tile--none").count(), 8, "four provinces have transport: {some}");
        let none = visitor.get("/initiatieven?provincie=limburg&dienst=vervoer").await.body;
        assert!(none.contains("nog geen voorbeeld"), "{none}");
        for nowhere in ["/initiatieven?provincie=holland", "/initiatieven?dienst=zwembad", "/initiatieven/1"] {
            assert_eq!(visitor.get(nowhere).await.status, StatusCode::NOT_FOUND, "{nowhere}");
        }
        assert_eq!(site.traces().await, before, "reading left a trace");
    })
    .await;
}

#[tokio::test]
async fn an_initiative_that_cannot_be_read_is_a_problem_of_the_check() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let id = initiative(&site, "Ons Heem").await;
        let mut tx = site.server.app.db.write().await.expect("a transaction");
        sql("UPDATE initiative SET province = 'holland' WHERE id = $1").bind(&id).run(&mut tx).await.expect("stored");
        tx.commit().await.expect("stored");
        let problems = server::check::problems(&site.server.app).await.expect("the check runs");
        assert_eq!(problems, [format!("initiative {id} cannot be read")]);
        assert!(!site.browser().get("/initiatieven").await.body.contains("Ons Heem"));
    })
    .await;
}
