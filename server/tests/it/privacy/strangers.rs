//! People with a role elsewhere: another cooperative, another municipality.

use super::assert_shut;
use crate::support::for_each_database;
use crate::support::site::Site;
use crate::support::strangers::{ELSEWHERE, NEIGHBOUR};

#[tokio::test]
async fn whoever_has_no_role_in_a_case_finds_every_door_shut() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        site.add_neighbour().await;
        site.add_officer_elsewhere().await;
        for email in [NEIGHBOUR, ELSEWHERE] {
            let mut stranger = site.browser_of(email).await;
            for status in ["bekendgemaakt", "in_beoordeling"] {
                assert_shut(&site, &mut stranger, &site.case(status).await).await;
            }
            for list in ["/voorstellen", "/dossiers?toon=alles"] {
                let page = stranger.get(list).await;
                assert!(
                    !page.body.contains("Lindehuis") && !page.body.contains("LIW-2026"),
                    "{email} sees it on {list}"
                );
            }
        }
    })
    .await;
}

#[tokio::test]
async fn a_cooperative_does_not_see_the_draft_of_another_one() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let lindehuis = site.case("concept").await;
        let buurtmaaltijden = site.add_neighbour().await;
        assert_shut(&site, &mut site.browser_of(NEIGHBOUR).await, &lindehuis).await;
        let mut chair = site.browser_of("marijke.veldhoen@lindehof.example").await;
        assert_shut(&site, &mut chair, &buurtmaaltijden).await;
        assert!(!chair.get("/voorstellen").await.body.contains("Buurtmaaltijden"));
    })
    .await;
}

#[tokio::test]
async fn a_board_member_has_no_queue_and_an_officer_no_proposals_of_others() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut chair = site.browser_of("marijke.veldhoen@lindehof.example").await;
        for list in ["/dossiers", "/dossiers?toon=alles", "/dossiers?toon=aan-zet"] {
            assert_eq!(chair.get(list).await.status, 404, "{list}");
        }
        let mut manager = site.browser_of("sanne.dewit@lindewaard.example").await;
        assert!(!manager.get("/voorstellen").await.body.contains("Lindehuis"));
    })
    .await;
}
