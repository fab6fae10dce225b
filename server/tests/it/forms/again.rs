//! Beginning again with the text of a proposal that ended without a yes.

use super::attachments::{pdf, send_to};
use crate::support::for_each_database;
use crate::support::journey::{BOARD, MANAGER};
use crate::support::site::Site;
use axum::http::StatusCode;
use serde_json::Value;

const WITHDRAW: [(&str, &str); 2] = [("reason", "Wij hebben nu te weinig vrijwilligers."), ("actie", "sluit")];

/// The draft of the demo with an attachment, submitted and withdrawn.
async fn withdrawn(site: &Site) -> String {
    let case = site.case("concept").await;
    let mut chair = site.browser_of(BOARD[0]).await;
    let page = format!("/voorstellen/{case}/bijlagen/taak.omschrijving");
    let file = pdf("steun");
    let sent = send_to(&mut chair, &page, &[], &[("Brief van het dorpshuis.pdf", &file)]).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER);
    site.submit(&case).await;
    assert_eq!(chair.post(&format!("/dossiers/{case}/intrekken"), &WITHDRAW).await.status, StatusCode::SEE_OTHER);
    case
}

#[tokio::test]
async fn who_withdrew_begins_again_with_text_budget_and_attachments_and_the_old_case_stays() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let old = withdrawn(&site).await;
        let mut chair = site.browser_of(BOARD[0]).await;
        let address = format!("/voorstellen/{old}/opnieuw");
        let shown = chair.get(&format!("/dossiers/{old}")).await.body;
        assert!(shown.contains(&address) && shown.contains("Begin opnieuw met deze tekst"), "{shown}");
        let begun = chair.post(&address, &[]).await;
        let new = begun.location.split('/').nth(2).expect("an id").to_owned();
        assert_eq!(begun.location, format!("/voorstellen/{new}/gereed?gedaan=opnieuw"));
        assert_ne!(new, old);
        let mut file = async |case: &str| -> Value {
            let bytes = chair.download(&format!("/voorstellen/{case}/concept.json")).await;
            serde_json::from_slice(&bytes).expect("a draft in a file")
        };
        let (before, after) = (file(&old).await, file(&new).await);
        for part in ["title", "cooperative", "answers", "budget", "attachments"] {
            assert_eq!(before[part], after[part], "{part}");
        }
        assert!(after["answers"].as_object().is_some_and(|answers| answers.len() > 50));
        let files = chair.get(&format!("/voorstellen/{new}/bijlagen")).await.body;
        assert!(files.contains("Brief van het dorpshuis"), "{files}");
        let again = chair.post(&address, &[]).await;
        assert!(again.location.contains(&new), "a second click goes on with the same draft");
        let (mut one, mut two) = (site.browser_of(BOARD[1]).await, site.browser_of(BOARD[1]).await);
        let (one, two) = tokio::join!(one.post(&address, &[]), two.post(&address, &[]));
        assert_eq!(one.location, two.location, "also at the same moment");
        assert_eq!(chair.get(&format!("/dossiers/{old}")).await.status, StatusCode::OK);
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn nobody_begins_again_while_a_yes_is_possible_nor_from_outside_the_board() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let granted = site.case("bekendgemaakt").await;
        let busy = site.case("in_beoordeling").await;
        let mut chair = site.browser_of(BOARD[0]).await;
        for case in [&granted, &busy] {
            let before = site.traces().await;
            let answer = chair.post(&format!("/voorstellen/{case}/opnieuw"), &[]).await;
            assert_eq!(answer.status, StatusCode::CONFLICT);
            assert_eq!(site.traces().await, before);
            assert!(!chair.get(&format!("/dossiers/{case}")).await.body.contains("Begin opnieuw"));
        }
        let old = withdrawn(&site).await;
        let mut manager = site.browser_of(MANAGER).await;
        let before = site.traces().await;
        assert_eq!(manager.post(&format!("/voorstellen/{old}/opnieuw"), &[]).await.status, StatusCode::NOT_FOUND);
        assert!(!manager.get(&format!("/dossiers/{old}")).await.body.contains("Begin opnieuw"));
        assert_eq!(site.traces().await, before);
    })
    .await;
}
