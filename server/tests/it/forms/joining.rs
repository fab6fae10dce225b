//! What who is invited answers, and what nobody learns before.

use crate::support::for_each_database;
use crate::support::journey::{BOARD, MANAGER};
use crate::support::site::{Answer, Browser, Site};
use axum::http::StatusCode;

/// Somebody who is known here, as Sanne Bos, and whom the chair calls otherwise.
const KNOWN: [(&str, &str); 3] = [("name", "Zus van Bram"), ("email", "bos@elders.example"), ("role", "meelezer")];
const NEW: [(&str, &str); 3] = [("name", "Lies Bos"), ("email", "lies@elders.example"), ("role", "penningmeester")];

async fn invite(chair: &mut Browser, case: &str, form: &[(&str, &str)]) -> Answer {
    chair.post(&format!("/voorstellen/{case}/samen"), form).await
}

async fn answer(guest: &mut Browser, invitation: &str, action: &str, name: &str) -> Answer {
    guest.post(invitation, &[("actie", action), ("name", name)]).await
}

#[tokio::test]
async fn inviting_does_not_tell_whose_address_it_is_nor_whether_anybody_has_it() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (case, mut chair) = (site.case("concept").await, site.browser_of(BOARD[0]).await);
        let named = site.signed_in(KNOWN[1].1).await.post("/mijn-gegevens", &[("name", "Sanne Bos")]).await;
        assert_eq!(named.status, StatusCode::SEE_OTHER, "{}", named.body);
        let people = site.count("SELECT COUNT(*) FROM person").await;
        let mut shown = Vec::new();
        for form in [KNOWN, NEW] {
            let sent = invite(&mut chair, &case, &form).await;
            assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
            let page = chair.get(&sent.location).await.body;
            assert!(page.contains(form[0].1) && page.contains(form[1].1), "{page}");
            assert!(!page.contains("Sanne"), "the stored name is told");
            let took_part = invite(&mut chair, &case, &form).await;
            assert!(took_part.body.contains("Dit adres is al uitgenodigd"), "{}", took_part.body);
            let removed =
                chair.post(&format!("/voorstellen/{case}/samen"), &[("actie", &trek_in(&site, form[1].1).await)]).await;
            assert_eq!(removed.location, format!("/voorstellen/{case}/samen?gedaan=ingetrokken"));
            shown.push(took_part.status);
        }
        assert_eq!(shown[0], shown[1]);
        assert_eq!(site.count("SELECT COUNT(*) FROM person").await, people, "nobody is stored by being invited");
        let mails = site.mails("invited").await;
        assert!(mails.iter().all(|mail| !mail.text.contains("Sanne")), "{mails:?}");
        site.assert_sound().await;
    })
    .await;
}

async fn trek_in(site: &Site, email: &str) -> String {
    site.invitation_to(email).await.replace("/uitnodigingen/", "trek-in:")
}

#[tokio::test]
async fn nobody_stands_on_a_board_or_sees_its_proposal_before_joining() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (case, mut chair) = (site.case("concept").await, site.browser_of(BOARD[0]).await);
        let members = site.count("SELECT COUNT(*) FROM member").await;
        invite(&mut chair, &case, &NEW).await;
        assert_eq!(site.count("SELECT COUNT(*) FROM member").await, members);
        let (mut guest, invitation) = (site.signed_in(NEW[1].1).await, site.invitation_to(NEW[1].1).await);
        assert_eq!(guest.get(&format!("/voorstellen/{case}/taak")).await.status, StatusCode::NOT_FOUND);
        assert!(guest.get("/voorstellen").await.body.contains(&invitation), "the invitation stands on the own page");
        let page = guest.get(&invitation).await.body;
        assert!(page.contains("Marijke Veldhoen nodigt u uit") && page.contains("penningmeester"), "{page}");
        let mut typed = guest.fields(&invitation).await;
        typed.retain(|(field, _)| field != "voor");
        assert_eq!(typed, [("name".to_owned(), "Lies Bos".to_owned())]);
        let before = site.traces().await;
        for mut other in [site.browser_of(BOARD[0]).await, site.browser_of(MANAGER).await] {
            assert_eq!(other.get(&invitation).await.status, StatusCode::NOT_FOUND);
            for action in ["doe-mee", "weiger"] {
                assert_eq!(answer(&mut other, &invitation, action, "Iemand").await.status, StatusCode::NOT_FOUND);
            }
        }
        assert_eq!(guest.post(&invitation, &[("actie", "iets")]).await.status, StatusCode::NOT_FOUND);
        let sessions = |traces: Vec<(&'static str, i64)>| {
            traces.into_iter().filter(|(what, _)| *what != "sessions").collect::<Vec<_>>()
        };
        assert_eq!(sessions(site.traces().await), sessions(before));
        assert_eq!(answer(&mut guest, &invitation, "doe-mee", "Lies Bos-de Vries").await.status, StatusCode::SEE_OTHER);
        assert_eq!(guest.get(&format!("/voorstellen/{case}/taak")).await.status, StatusCode::OK);
        assert!(chair.get(&format!("/voorstellen/{case}/samen")).await.body.contains("Lies Bos-de Vries"));
        assert_eq!(answer(&mut guest, &invitation, "doe-mee", "Lies Bos").await.status, StatusCode::NOT_FOUND);
        site.submit(&case).await;
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn nobody_takes_the_name_of_another_member() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (case, mut chair) = (site.case("concept").await, site.browser_of(BOARD[0]).await);
        invite(&mut chair, &case, &NEW).await;
        let (mut guest, invitation) = (site.signed_in(NEW[1].1).await, site.invitation_to(NEW[1].1).await);
        let before = site.traces().await;
        for (name, words) in [
            ("marijke veldhoen", "Er doet al iemand mee"),
            ("", "Vul uw voor- en achternaam in"),
            ("x", "Vul uw voor-"),
        ] {
            let refused = answer(&mut guest, &invitation, "doe-mee", name).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
            assert!(
                refused.body.contains(words) && refused.body.contains(&format!("value=\"{name}\"")),
                "{}",
                refused.body
            );
        }
        assert_eq!(site.traces().await, before);
        assert_eq!(site.actor(NEW[1].1).await.name, "lies", "the name from the refused form is kept");
        answer(&mut guest, &invitation, "doe-mee", "Lies Bos").await;
        // Nor by beginning a proposal of one's own.
        let start = [
            ("municipality", "GM9999"),
            ("title", "Vervoer"),
            ("cooperative", "De Lindehof"),
            ("name", "Hanna Oostwal"),
        ];
        let before = site.traces().await;
        let refused = guest.post("/voorstellen/nieuw", &start).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("Er doet al iemand mee die Hanna Oostwal heet"), "{}", refused.body);
        assert_eq!((site.traces().await, site.actor(NEW[1].1).await.name), (before, "Lies Bos".to_owned()));
    })
    .await;
}

#[tokio::test]
async fn who_declines_is_not_asked_again_and_the_chair_sees_it() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (case, mut chair) = (site.case("concept").await, site.browser_of(BOARD[0]).await);
        invite(&mut chair, &case, &NEW).await;
        let (mut guest, invitation) = (site.signed_in(NEW[1].1).await, site.invitation_to(NEW[1].1).await);
        let declined = answer(&mut guest, &invitation, "weiger", "").await;
        assert_eq!(declined.location, "/voorstellen?gedaan=geweigerd");
        assert!(!guest.get("/voorstellen").await.body.contains("U bent uitgenodigd"));
        assert_eq!(answer(&mut guest, &invitation, "doe-mee", "Lies Bos").await.status, StatusCode::NOT_FOUND);
        let page = format!("/voorstellen/{case}/samen");
        assert!(chair.get(&page).await.body.contains("Wil niet meedoen"));
        let mut treasurer = site.browser_of(BOARD[1]).await;
        let (before, remove) = (site.traces().await, trek_in(&site, NEW[1].1).await);
        assert!(!treasurer.get(&page).await.body.contains("trek-in"), "only the chair takes it away");
        assert_eq!(treasurer.post(&page, &[("actie", &remove)]).await.status, StatusCode::NOT_FOUND);
        assert_eq!(site.traces().await, before);
        chair.post(&page, &[("actie", &remove)]).await;
        assert!(!chair.get(&page).await.body.contains("Lies Bos"));
        assert_eq!(chair.post(&page, &[("actie", &remove)]).await.status, StatusCode::NOT_FOUND);
        assert_eq!(invite(&mut chair, &case, &NEW).await.status, StatusCode::SEE_OTHER, "and may be asked anew");
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn of_two_clicks_at_once_one_joins() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (case, mut chair) = (site.case("concept").await, site.browser_of(BOARD[0]).await);
        invite(&mut chair, &case, &NEW).await;
        let (mut one, invitation) = (site.signed_in(NEW[1].1).await, site.invitation_to(NEW[1].1).await);
        let (members, mut other) = (site.count("SELECT COUNT(*) FROM member").await, one.clone());
        let (first, second) = tokio::join!(
            answer(&mut one, &invitation, "doe-mee", "Lies Bos"),
            answer(&mut other, &invitation, "doe-mee", "Lies Bos")
        );
        let joined = [first, second].iter().filter(|answer| answer.status == StatusCode::SEE_OTHER).count();
        assert_eq!((joined, site.count("SELECT COUNT(*) FROM member").await), (1, members + 1));
        site.assert_sound().await;
    })
    .await;
}
