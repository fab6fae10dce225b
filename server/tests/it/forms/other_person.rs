//! A form whose page was made for somebody else than who is signed in by now: nothing is saved under the other's name.

use super::{Form, post};
use crate::support::for_each_database;
use crate::support::html;
use crate::support::journey::BOARD;
use crate::support::site::Site;
use axum::http::StatusCode;

const TITLE: &str = "samenvatting.titel";

#[tokio::test]
async fn what_one_person_typed_is_not_saved_by_who_signed_in_after_and_stays_to_copy() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let page = format!("/voorstellen/{}/samenvatting", site.case("concept").await);
        let mut chair = Form::of(&site, BOARD[0], &page).await;
        let typed = chair.filled(&[(TITLE, "Getypt door Marijke")]).await;
        let treasurer = site.actor(BOARD[1]).await;
        chair.browser.post("/inloggen/demo", &[("person", &treasurer.id)]).await;
        let before = site.traces().await;
        let refused = chair.post(&typed).await;
        assert_eq!(refused.status, StatusCode::CONFLICT);
        assert!(
            refused.body.contains("Getypt door Marijke") && refused.body.contains(&treasurer.name),
            "who, and what"
        );
        assert!(!refused.body.contains("Verstuur opnieuw"), "nothing can be sent on for somebody else");
        assert_eq!(site.traces().await, before);
        // On a page of one's own the same text is saved, and whoever signs in again as before can go on too.
        let own = chair.filled(&[(TITLE, "Getypt door Marijke")]).await;
        assert_eq!(chair.post(&own).await.status, StatusCode::SEE_OTHER);
        let mut first = site.browser_of(BOARD[0]).await;
        assert_eq!(post(&mut first, &page, &typed).await.status, StatusCode::SEE_OTHER);
    })
    .await;
}

#[tokio::test]
async fn a_page_from_before_signing_out_is_refused_to_somebody_else_and_a_button_of_it_too() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.case("concept").await;
        let treasurer = site.actor(BOARD[1]).await;
        let mut browser = site.browser_of(BOARD[0]).await;
        let version = browser.fields(&format!("/voorstellen/{case}/controle")).await;
        let person = |fields: &[(String, String)]| {
            fields.iter().find(|(name, _)| name == "voor").map(|(_, value)| value.clone()).expect("for whom it is")
        };
        let chair = person(&version);
        // Files come in another kind of form.
        let upload = format!("/voorstellen/{case}/bijlagen/taak.omschrijving");
        let file: [(&str, &str, &[u8]); 1] = [("bestand", "brief.txt", b"tekst")];
        let mut other = site.browser_of(BOARD[1]).await;
        let before = site.traces().await;
        let refused = other.post_files(&upload, &[("voor", &chair)], &file).await;
        assert_eq!(refused.status, StatusCode::CONFLICT);
        assert!(refused.body.contains(&treasurer.name), "{}", refused.body);
        let refused = other.post_files(&format!("/voorstellen/{case}/inlezen"), &[("voor", &chair)], &file).await;
        assert_eq!(refused.status, StatusCode::CONFLICT);
        let approval = format!("/voorstellen/{case}/akkoord");
        let put = [("actie", "voorleggen"), ("name", "Versie 1"), ("needed", "2"), ("voor", treasurer.id.as_str())];
        assert_eq!(browser.post(&approval, &put).await.status, StatusCode::CONFLICT);
        assert_eq!(site.traces().await, before);
        // Signing out and in works from any page.
        let person = [("person", treasurer.id.as_str()), ("voor", treasurer.id.as_str())];
        assert_eq!(browser.post("/inloggen/demo", &person).await.status, StatusCode::SEE_OTHER);
        assert_eq!(browser.post("/uitloggen", &[("voor", &chair)]).await.status, StatusCode::SEE_OTHER);
        assert_eq!(browser.get("/start").await.location, "/inloggen?verder=%2Fstart");
    })
    .await;
}

#[tokio::test]
async fn every_form_of_somebody_says_for_whom_it_is_and_what_people_type_adds_none() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.case("concept").await;
        let page = format!("/voorstellen/{case}/samenvatting");
        let chair = site.chair().await;
        let mut form = Form::of(&site, BOARD[0], &page).await;
        let typed = form.filled(&[(TITLE, "Dag</form><p>opvang")]).await;
        assert_eq!(form.post(&typed).await.status, StatusCode::SEE_OTHER);
        for address in [page, format!("/voorstellen/{case}/samen"), format!("/voorstellen/{case}/begroting")] {
            let html = form.browser.get(&address).await.body;
            let fields = html::fields(&html);
            let persons: Vec<_> = fields.iter().filter(|(name, _)| name == "voor").collect();
            assert_eq!(persons.len(), html.matches("<form").count(), "{address}");
            assert!(persons.iter().all(|(_, id)| *id == chair.id), "{address}");
        }
        let open = site.browser().get("/inloggen").await.body;
        assert!(open.contains("<form") && !open.contains("name=\"voor\""), "nobody is signed in");
    })
    .await;
}
