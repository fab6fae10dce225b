//! Inviting, removing and handing over.

use super::Form;
use crate::support::for_each_database;
use crate::support::journey::{BOARD, MANAGER};
use crate::support::site::Site;
use axum::http::StatusCode;

async fn form<'a>(site: &'a Site, email: &str) -> Form<'a> {
    Form::of(site, email, &format!("/voorstellen/{}/samen", site.case("concept").await)).await
}

const INVITED: [(&str, &str); 3] =
    [("name", "Bram Koster"), ("email", "Bram.Koster@lindehof.example"), ("role", "penningmeester")];

#[tokio::test]
async fn who_is_invited_gets_a_mail_and_writes_along_after_joining() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.case("concept").await;
        let mut chair = site.browser_of(BOARD[0]).await;
        let page = format!("/voorstellen/{case}/samen");
        let mut invited = site.joins(&mut chair, &case, &INVITED).await;
        let mails =
            "SELECT COUNT(*) FROM outbox WHERE subject = 'invited' AND payload LIKE '%bram.koster@lindehof.example%'";
        assert_eq!(site.count(mails).await, 1);
        assert!(chair.get(&page).await.body.contains("Bram Koster"));
        assert!(invited.get("/voorstellen").await.body.contains("Dagopvang dicht bij huis"), "he finds the proposal");
        let section = format!("/voorstellen/{case}/drijfveren");
        assert!(invited.get(&section).await.body.contains("name=\"versie.drijfveren.probleem\""), "he may write");
        assert!(!invited.get(&page).await.body.contains("Verstuur de uitnodiging"), "only the chair invites");
        let before = site.traces().await;
        assert_eq!(invited.post(&page, &INVITED).await.status, StatusCode::NOT_FOUND);
        assert_eq!(site.traces().await, before);
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn an_invitation_that_lacks_something_comes_back_and_mails_nobody() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut form = form(&site, BOARD[0]).await;
        let long = "x".repeat(121);
        let wrong = [
            ("name", "", "Vul de voor- en achternaam in"),
            ("name", long.as_str(), "Vul de voor- en achternaam in"),
            ("name", "tarik AMRANI", "Er doet al iemand mee die Tarik Amrani heet"),
            ("email", "bram", "volledig e-mailadres"),
            ("email", BOARD[1], "Tarik Amrani doet al mee"),
            ("email", "TARIK.AMRANI@lindehof.example", "Tarik Amrani doet al mee"),
            ("role", "", "Kies een rol"),
            ("role", "voorzitter", "Kies een rol"),
            ("role", "beslisser", "Kies een rol"),
        ];
        for (field, typed, words) in wrong {
            let mut fields = INVITED.to_vec();
            fields.retain(|(name, _)| *name != field);
            fields.push((field, typed));
            form.refuses(&fields, &[(field, words)]).await;
        }
    })
    .await;
}

#[tokio::test]
async fn somebody_who_was_removed_sees_nothing_any_more() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.case("concept").await;
        let (mut chair, mut treasurer) = (site.browser_of(BOARD[0]).await, site.browser_of(BOARD[1]).await);
        let page = format!("/voorstellen/{case}/samen");
        let tarik = site.actor(BOARD[1]).await.id;
        assert_eq!(treasurer.get(&page).await.status, StatusCode::OK);
        let removed = chair.post(&page, &[("actie", &format!("verwijder:{tarik}"))]).await;
        assert_eq!(removed.status, StatusCode::SEE_OTHER);
        for path in ["samen", "gereed", "begroting", "concept.pdf", "versies/taak.omschrijving"] {
            let there = treasurer.get(&format!("/voorstellen/{case}/{path}")).await.status;
            assert_eq!(there, StatusCode::NOT_FOUND, "{path}");
        }
        let own = site.actor(BOARD[0]).await.id;
        let answer = chair.post(&page, &[("actie", &format!("verwijder:{own}"))]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.body.contains("Draag eerst het voorzitterschap over."));
    })
    .await;
}

#[tokio::test]
async fn the_chair_goes_to_somebody_else_and_with_it_the_right_to_submit() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.case("concept").await;
        let (mut chair, mut treasurer) = (site.browser_of(BOARD[0]).await, site.browser_of(BOARD[1]).await);
        let page = format!("/voorstellen/{case}/samen");
        let tarik = site.actor(BOARD[1]).await.id;
        let handed = chair.post(&page, &[("actie", &format!("draag-over:{tarik}"))]).await;
        assert_eq!(handed.status, StatusCode::SEE_OTHER);
        let ready = format!("/voorstellen/{case}/gereed");
        assert!(treasurer.get(&ready).await.body.contains("Dien het voorstel in"));
        assert!(!chair.get(&ready).await.body.contains("Dien het voorstel in"));
        assert!(
            chair.get(&format!("/voorstellen/{case}/begroting")).await.body.contains("Opslaan"),
            "she still writes"
        );
        assert!(treasurer.get(&format!("/dossiers/{case}")).await.body.contains("Nieuwe voorzitter"));
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn the_municipality_does_not_see_who_joined() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.case("concept").await;
        let mut chair = site.browser_of(BOARD[0]).await;
        site.joins(&mut chair, &case, &INVITED).await;
        site.submitted().await;
        let page = site.browser_of(MANAGER).await.get(&format!("/dossiers/{case}")).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(!page.body.contains("Iemand doet mee"));
        assert!(chair.get(&format!("/dossiers/{case}")).await.body.contains("Iemand doet mee"));
    })
    .await;
}
