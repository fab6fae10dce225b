//! Attachments that were submitted: the officers get exactly those, whatever the board does next.

use super::{address, attach, ids, pdf};
use crate::support::for_each_database;
use crate::support::journey::{BOARD, DECIDER, MANAGER};
use crate::support::site::{Browser, Site};
use axum::http::StatusCode;
use server::frozen;
use server::readiness;
use server::submission;

/// The request for another attachment.
const MORE: [(&str, &str); 4] =
    [("verdict", "aanvulling"), ("points", "De polis ontbreekt."), ("until", "23-12-2026"), ("signatory", "S. de Wit")];

/// What an officer reads of the proposal.
async fn read(officer: &mut Browser, case: &str) -> String {
    let pages = [format!("/dossiers/{case}"), format!("/dossiers/{case}/voorstel")];
    let mut text = String::new();
    for page in pages {
        let answer = officer.get(&page).await;
        assert_eq!(answer.status, StatusCode::OK);
        text.push_str(&answer.body);
    }
    text
}

#[tokio::test]
async fn officers_get_the_attachments_of_what_was_submitted_and_nothing_else() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (case, mut chair) = (site.case("concept").await, site.browser_of(BOARD[0]).await);
        let (polis, huur, nieuw) = (pdf("polis"), pdf("huur"), pdf("nieuw"));
        attach(&mut chair, &case, &[("polis.pdf", &polis), ("huur.pdf", &huur)]).await;
        let sent = ids(&site, &case).await;
        site.submitted().await;
        let receipt = chair.get(&format!("/voorstellen/{case}/ontvangst")).await.body;
        assert!(receipt.contains("polis.pdf") && receipt.contains("huur.pdf"), "the receipt names them");
        let mails = site.mails("receipt").await;
        let mailed = mails.iter().filter(|mail| mail.text.contains("polis.pdf") && mail.html.contains("polis.pdf"));
        assert_eq!(mailed.count(), 3, "and so does the mail to each member of the board");
        let (mut manager, mut decider) = (site.browser_of(MANAGER).await, site.browser_of(DECIDER).await);
        let page = read(&mut manager, &case).await;
        assert_eq!(page.matches("polis.pdf").count(), 2, "on the case and with its question");
        assert!(page.contains("Niet gescand op virussen"));
        assert!(!page.contains("Bijlage toegevoegd"), "what came before submission is the board's own");
        assert_eq!(decider.download(&format!("/bijlagen/{}", sent[0])).await, polis);

        assert_eq!(manager.post(&format!("/dossiers/{case}/volledigheid"), &MORE).await.status, 303);
        let remove = format!("{}/verwijderen", address(&case));
        assert_eq!(chair.post(&remove, &[("bijlage", &sent[0])]).await.status, StatusCode::SEE_OTHER);
        attach(&mut chair, &case, &[("nieuw.pdf", &nieuw)]).await;
        let new = ids(&site, &case).await.pop().expect("an attachment");
        let page = read(&mut manager, &case).await;
        assert!(page.contains("polis.pdf") && !page.contains("nieuw.pdf"), "the supplement is not there yet");
        for browser in [&mut manager, &mut chair] {
            assert_eq!(browser.download(&format!("/bijlagen/{}", sent[0])).await, polis, "what was submitted stays");
        }
        assert_eq!(manager.get(&format!("/bijlagen/{new}")).await.status, StatusCode::NOT_FOUND);

        let actor = site.chair().await;
        let version = readiness::show(&site.server.app, &actor, &case).await.expect("a page").head.version;
        submission::submit(&site.server.app, &actor, &case, version).await.expect("a supplement");
        // That the other went stands with what changed, beside the proposal.
        let page = manager.get(&format!("/dossiers/{case}")).await.body;
        assert!(page.contains("nieuw.pdf") && !page.contains("polis.pdf"));
        assert_eq!(manager.download(&format!("/bijlagen/{new}")).await, nieuw);
        assert_eq!(manager.download(&format!("/bijlagen/{}", sent[0])).await, polis, "the first version still has it");
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn what_is_frozen_names_each_attachment_by_its_code() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (case, mut chair) = (site.case("concept").await, site.browser_of(BOARD[0]).await);
        let polis = pdf("polis");
        attach(&mut chair, &case, &[("polis.pdf", &polis)]).await;
        site.submitted().await;
        let mut tx = site.server.app.db.read().await.expect("a transaction");
        let frozen = frozen::sql::newest_submission(&mut tx, &case).await.expect("a query").expect("a version");
        let frozen: serde_json::Value = serde_json::from_str(&frozen.content).expect("JSON");
        let file = &frozen["attachments"][0];
        assert_eq!(file["name"], "polis.pdf");
        assert_eq!(file["sha256"], server::security::sha256(&polis));
        assert_eq!(file["scan"]["verdict"], "not_scanned");
    })
    .await;
}
