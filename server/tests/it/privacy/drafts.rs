//! A draft is the board's own.

use super::assert_shut;
use crate::support::for_each_database;
use crate::support::journey::{BOARD, DECIDER, MANAGER, REVIEWERS};
use crate::support::site::Site;

#[tokio::test]
async fn the_municipality_cannot_see_a_draft_by_any_route() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.case("concept").await;
        for email in [MANAGER, DECIDER].into_iter().chain(REVIEWERS) {
            let mut officer = site.browser_of(email).await;
            assert_shut(&site, &mut officer, &case).await;
            for list in ["/dossiers", "/dossiers?toon=aan-zet", "/dossiers?toon=alles", "/voorstellen"] {
                let page = officer.get(list).await;
                assert_eq!(page.status, 200, "{list}");
                assert!(
                    !page.body.contains(&case) && !page.body.contains("Dagopvang dicht bij huis"),
                    "{email} sees it on {list}"
                );
            }
        }
    })
    .await;
}

#[tokio::test]
async fn the_municipality_is_not_mailed_about_a_draft() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.case("concept").await;
        let mut treasurer = site.browser_of(BOARD[1]).await;
        let page = format!("/voorstellen/{case}/taak");
        let answer = treasurer.post(&page, &[("versie.taak.omschrijving", "1"), ("taak.omschrijving", "Nieuw")]).await;
        assert_eq!(answer.status, 303);
        let mails = "SELECT COUNT(*) FROM outbox o JOIN cases c ON c.id = o.case_id WHERE c.status = 'concept'";
        assert_eq!(site.count(mails).await, 0);
    })
    .await;
}

#[tokio::test]
async fn after_submitting_the_municipality_reads_what_was_submitted_and_not_what_the_board_goes_on_to_write() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.submitted().await;
        let (mut manager, mut chair) = (site.browser_of(MANAGER).await, site.browser_of(BOARD[0]).await);
        let more = [
            ("verdict", "aanvulling"),
            ("points", "De polis ontbreekt."),
            ("until", "23-12-2026"),
            ("signatory", "S. de Wit"),
        ];
        assert_eq!(manager.post(&format!("/dossiers/{case}/volledigheid"), &more).await.status, 303);
        let page = format!("/voorstellen/{case}/taak");
        let fields = chair.fields(&page).await;
        let fields = fields.iter().map(|(name, value)| match name.as_str() {
            "taak.omschrijving" => (name.as_str(), "Dit is nog niet ingediend."),
            name => (name, value.as_str()),
        });
        assert_eq!(chair.post(&page, &fields.collect::<Vec<_>>()).await.status, 303);
        for page in ["", "/voorstel"] {
            let answer = manager.get(&format!("/dossiers/{case}{page}")).await;
            assert_eq!(answer.status, 200);
            assert!(!answer.body.contains("Dit is nog niet ingediend."), "the manager sees the draft on “{page}”");
        }
        for page in ["taak", "gereed", "begroting", "concept.pdf", "ontvangst"] {
            assert_eq!(manager.get(&format!("/voorstellen/{case}/{page}")).await.status, 404, "{page}");
        }
    })
    .await;
}
