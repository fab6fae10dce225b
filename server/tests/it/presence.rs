//! Who works where: seen by the others for five minutes, and nowhere recorded.

use crate::support::for_each_database;
use crate::support::journey::{BOARD, MANAGER};
use crate::support::site::Site;
use axum::http::StatusCode;

/// Changes with every note; the demo's board left some while it wrote.
const NOTES: &str = "SELECT CAST(COALESCE(SUM(at), 0) AS BIGINT) FROM presence";
const AT_WORK: &str = "SELECT COUNT(*) FROM presence w JOIN cases c ON c.id = w.case_id WHERE c.status = 'concept'";

/// Lets minutes pass.
fn wait(site: &Site, minutes: i64) {
    let later = site.clock.millis() + minutes * 60_000;
    site.clock.set(jiff::Timestamp::from_millisecond(later).expect("a moment"));
}

#[tokio::test]
async fn who_opens_a_section_or_saves_in_it_is_seen_by_the_others_for_five_minutes() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.case("concept").await;
        let (mut chair, mut treasurer) = (site.browser_of(BOARD[0]).await, site.browser_of(BOARD[1]).await);
        let [budget, task, together] = ["begroting", "taak", "samen"].map(|page| format!("/voorstellen/{case}/{page}"));
        let before = site.traces().await;
        assert!(!treasurer.get(&budget).await.body.contains("Nu bezig"), "nobody else is at work");
        assert!(chair.get(&task).await.body.contains("Nu bezig: Tarik Amrani in Begroting."));
        assert!(chair.get(&together).await.body.contains("Nu bezig: Tarik Amrani in Begroting."));
        assert!(chair.get(&budget).await.body.contains("Tarik Amrani werkt hier ook."));
        assert_eq!(site.count(AT_WORK).await, 2, "each person once, in the last section");
        assert_eq!(site.traces().await, before, "nothing of it is recorded");
        wait(&site, 4);
        let tarik = site.actor(BOARD[1]).await;
        site.save_answer(&tarik, &case, ("taak.omschrijving", "Anders.", 1)).await.expect("saved");
        wait(&site, 4);
        assert!(chair.get(&together).await.body.contains("Nu bezig: Tarik Amrani in "), "saving counts");
        wait(&site, 1);
        assert!(!chair.get(&together).await.body.contains("Nu bezig"));
    })
    .await;
}

#[tokio::test]
async fn who_only_reads_was_removed_or_works_elsewhere_is_not_at_work() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.case("concept").await;
        let (mut chair, mut treasurer) = (site.browser_of(BOARD[0]).await, site.browser_of(BOARD[1]).await);
        let (section, together) = (format!("/voorstellen/{case}/taak"), format!("/voorstellen/{case}/samen"));
        let before = site.count(NOTES).await;
        let reader = [("name", "Lies Vermeer"), ("email", "lies@lindehof.example"), ("role", "meelezer")];
        let mut reader = site.joins(&mut chair, &case, &reader).await;
        assert_eq!(reader.get(&section).await.status, StatusCode::OK);
        assert_eq!(site.browser_of(MANAGER).await.get(&section).await.status, StatusCode::NOT_FOUND);
        let submitted = format!("/voorstellen/{}/taak", site.case("in_beoordeling").await);
        assert_eq!(treasurer.get(&submitted).await.status, StatusCode::OK);
        assert_eq!(site.count(NOTES).await, before);
        treasurer.get(&section).await;
        assert!(chair.get(&together).await.body.contains("Nu bezig: Tarik Amrani"));
        let tarik = site.actor(BOARD[1]).await.id;
        chair.post(&together, &[("actie", &format!("verwijder:{tarik}"))]).await;
        assert!(!chair.get(&together).await.body.contains("Nu bezig"));
    })
    .await;
}
