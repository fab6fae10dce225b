//! Earlier versions: nothing is ever lost by saving, and any version can come back.

use crate::support::for_each_database;
use crate::support::html;
use crate::support::journey::{BOARD, MANAGER};
use crate::support::site::{Browser, Site};
use axum::http::StatusCode;
use server::db::sql;

const QUESTION: &str = "samenvatting.titel";

async fn write(browser: &mut Browser, case: &str, title: &str) {
    let page = format!("/voorstellen/{case}/samenvatting");
    let mut fields = browser.fields(&page).await;
    fields.retain(|(name, _)| name != QUESTION);
    fields.push((QUESTION.to_owned(), title.to_owned()));
    let pairs: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    assert_eq!(browser.post(&page, &pairs).await.status, StatusCode::SEE_OTHER);
}

async fn title(browser: &mut Browser, case: &str) -> String {
    let fields = browser.fields(&format!("/voorstellen/{case}/samenvatting")).await;
    fields.into_iter().find(|(name, _)| name == QUESTION).map(|(_, value)| value).unwrap_or_default()
}

#[tokio::test]
async fn an_earlier_version_comes_back_as_a_new_one_and_no_version_disappears() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.case("concept").await;
        let (mut chair, mut treasurer) = (site.browser_of(BOARD[0]).await, site.browser_of(BOARD[1]).await);
        let first = title(&mut chair, &case).await;
        write(&mut treasurer, &case, "Een heel andere titel").await;
        let address = format!("/voorstellen/{case}/versies/{QUESTION}");
        let page = chair.get(&address).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.body.contains("Tarik Amrani") && page.body.contains("Marijke Veldhoen"), "who wrote what");
        assert!(page.body.contains("<ins>") && page.body.contains("<del>"), "what changed");
        let back = html::fields(&page.body);
        let back: Vec<(&str, &str)> = back.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let answer = chair.post(&address, &back[..3]).await;
        assert_eq!(answer.location, format!("/voorstellen/{case}/samenvatting#{QUESTION}"));
        assert_eq!(title(&mut treasurer, &case).await, first);
        let page = chair.get(&address).await.body;
        assert!(page.contains("Een heel andere titel") || page.contains("heel andere"), "the replaced text stays");
        // The page that was posted shows a version that is no longer the newest.
        let again = chair.post(&address, &back[..3]).await;
        assert_eq!(again.status, StatusCode::CONFLICT);
        assert!(again.body.contains("Dit antwoord is intussen veranderd."));
    })
    .await;
}

#[tokio::test]
async fn what_was_saved_by_a_button_can_come_back_however_soon_it_was_replaced() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (case, mut chair) = (site.case("concept").await, site.browser_of(BOARD[0]).await);
        let long = "Samen eten in het dorp. ".repeat(25);
        write(&mut chair, &case, long.trim()).await;
        write(&mut chair, &case, "").await;
        let address = format!("/voorstellen/{case}/versies/{QUESTION}");
        let page = chair.get(&address).await.body;
        assert!(page.contains("Samen eten in het dorp."), "{page}");
        let back = html::fields(&page);
        let back: Vec<(&str, &str)> = back.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        assert_eq!(chair.post(&address, &back[..3]).await.status, StatusCode::SEE_OTHER);
        assert_eq!(title(&mut chair, &case).await, long.trim());
        // What was typed on the way, and not saved by a button, counts when it is much longer than what came next.
        let (author, typed) = (site.chair().await, "Elke dag een warme maaltijd voor wie alleen woont.");
        let version = |statement| site.count(statement);
        let newest = "SELECT MAX(version) FROM revision WHERE question = 'samenvatting.plaats'";
        let seen = version(newest).await;
        site.save_answer(&author, &case, ("samenvatting.plaats", typed, seen)).await.expect("saved");
        site.save_answer(&author, &case, ("samenvatting.plaats", "x", seen + 1)).await.expect("saved");
        let page = chair.get(&format!("/voorstellen/{case}/versies/samenvatting.plaats")).await.body;
        assert!(page.contains("warme maaltijd"), "{page}");
    })
    .await;
}

#[tokio::test]
async fn who_wrote_last_is_found_among_thousands_of_versions_and_fifty_sittings_are_shown() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (case, mut chair) = (site.case("concept").await, site.browser_of(BOARD[0]).await);
        let own = site.actor(BOARD[0]).await.id;
        let mut tx = site.server.app.db.write().await.expect("a transaction");
        // Half an hour lies between two, so that each is a sitting of its own.
        sql("INSERT INTO revision (case_id, question, version, value, person_id, at)
             WITH RECURSIVE n(i) AS (SELECT CAST(1000 AS BIGINT) UNION ALL SELECT i + 1 FROM n WHERE i < 7000)
             SELECT $1, $2, i, 'Titel ' || CAST(i AS TEXT), $3, $4 + i * 1800000 FROM n")
        .bind(&case)
        .bind(QUESTION)
        .bind(&own)
        .bind(site.clock.millis())
        .run(&mut tx)
        .await
        .expect("versions");
        tx.commit().await.expect("stored");
        let page = chair.get(&format!("/voorstellen/{case}/samen")).await.body;
        assert!(page.contains("Schreef het laatst aan: Samenvatting"), "{page}");
        let history = chair.get(&format!("/voorstellen/{case}/versies/{QUESTION}")).await.body;
        let offered = html::fields(&history).iter().filter(|(name, value)| name == "versie" && value != "7000").count();
        assert_eq!(history.matches("Zet deze versie terug").count(), 49, "{offered}");
        assert!(history.contains("7000") && history.contains("6951") && !history.contains("Titel 6900"));
    })
    .await;
}

#[tokio::test]
async fn the_budget_has_a_history_too_cell_by_cell() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (case, mut chair) = (site.case("concept").await, site.browser_of(BOARD[0]).await);
        let page = format!("/voorstellen/{case}/begroting");
        let mut fields = chair.fields(&page).await;
        let price = fields.iter_mut().find(|(name, _)| name == "begroting.kosten.0.price").expect("a price");
        price.1 = "80.000".to_owned();
        let pairs: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        assert_eq!(chair.post(&page, &pairs).await.status, StatusCode::SEE_OTHER);
        let page = chair.get(&format!("/voorstellen/{case}/versies/begroting")).await.body;
        assert!(page.contains("Kosten regel 1, prijs of bedrag") && page.contains("80.000"), "the changed cell");
        assert!(page.contains("1 cel anders"));
    })
    .await;
}

#[tokio::test]
async fn the_history_of_a_draft_is_the_boards_own() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut manager = site.browser_of(MANAGER).await;
        for status in ["concept", "in_beoordeling"] {
            let address = format!("/voorstellen/{}/versies/{QUESTION}", site.case(status).await);
            assert_eq!(manager.get(&address).await.status, StatusCode::NOT_FOUND, "{status}");
            let posted = manager.post(&address, &[("zet-terug", "1"), ("versie", "1")]).await;
            assert_eq!(posted.status, StatusCode::NOT_FOUND, "{status}");
        }
        let mut chair = site.browser_of(BOARD[0]).await;
        let unknown = format!("/voorstellen/{}/versies/onbekend", site.case("concept").await);
        assert_eq!(chair.get(&unknown).await.status, StatusCode::NOT_FOUND);
    })
    .await;
}

#[tokio::test]
async fn every_member_sees_at_once_how_far_each_section_is_after_a_change_and_on_another_day() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (case, author) = (site.case("concept").await, site.chair().await);
        let done = async |section: &str| {
            let page = site.browser_of(BOARD[1]).await.get(&format!("/voorstellen/{case}/{section}")).await.body;
            let (before, _) = page.split_once(" onderdelen zijn af").expect("how many are done");
            let words = before.rsplit('>').next().and_then(|words| words.split(' ').next());
            words.and_then(|number| number.parse::<usize>().ok()).expect("a number")
        };
        let answered = async || {
            let page = site.browser_of(BOARD[1]).await.get("/voorstellen").await.body;
            let counts = page.split(" vragen zijn af").filter_map(|before| before.rsplit('>').next());
            counts.map(str::to_owned).collect::<Vec<_>>()
        };
        let (all, listed) = (done("samenvatting").await, answered().await);
        let mut chair = site.browser_of(BOARD[0]).await;
        let first = title(&mut chair, &case).await;
        let version = site.count("SELECT MAX(version) FROM revision WHERE question = 'samenvatting.titel'").await;
        site.save_answer(&author, &case, (QUESTION, "", version)).await.expect("saved");
        assert_eq!((done("samenvatting").await, done("organisatie").await), (all - 1, all - 1));
        assert_ne!(answered().await, listed);
        site.save_answer(&author, &case, (QUESTION, &first, version + 1)).await.expect("saved");
        assert_eq!((done("samenvatting").await, done("organisatie").await), (all, all));
        assert_eq!(answered().await, listed);
        // A year later the days that the draft plans with lie in the past.
        site.clock.set("2028-03-01T08:00:00Z".parse().expect("a moment"));
        assert!(done("samenvatting").await < all);
    })
    .await;
}
