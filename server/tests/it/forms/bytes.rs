//! Whatever bytes a browser sends.

use super::Form;
use crate::support::for_each_database;
use crate::support::journey::{BOARD, MANAGER};
use crate::support::site::{Answer, Browser, Site};
use axum::body::Body;
use axum::http::header::{CONTENT_TYPE, ORIGIN};
use axum::http::{Method, StatusCode};

const TITLE: &str = "samenvatting.titel";

async fn summary(site: &Site) -> Form<'_> {
    let case = site.case("concept").await;
    Form::of(site, BOARD[0], &format!("/voorstellen/{case}/samenvatting")).await
}

/// Posts the title alone, in these very bytes, and gives what the page then shows.
async fn title_from(form: &mut Form<'_>, bytes: &[u8]) -> String {
    let fields = form.filled(&[]).await;
    let version = fields.iter().find(|(name, _)| *name == format!("versie.{TITLE}")).expect("a version");
    let body = [format!("versie.{TITLE}={}&{TITLE}=", version.1).as_bytes(), bytes].concat();
    let answer = form.browser.post_raw(&form.action, body).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    let shown = form.filled(&[]).await;
    shown.into_iter().find(|(name, _)| name == TITLE).expect("a title").1
}

#[tokio::test]
async fn text_survives_every_way_of_writing_it_down() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut form = summary(&site).await;
        let texts: [(&[u8], &str); 13] = [
            (b"Zorgco%C3%B6peratie", "Zorgcoöperatie"),
            ("Zorgcoöperatie".as_bytes(), "Zorgcoöperatie"),
            (b"Co%F6peratie, %80 5, %91t", "Coöperatie, € 5, ‘t"),
            (b"Co\xf6peratie", "Coöperatie"),
            (b"100% van de leden", "100% van de leden"),
            (b"50%zz en %4", "50%zz en %4"),
            (b"Voor%00 en\0 na", "Voor en na"),
            (b"1+2%2B3", "1 2+3"),
            (b"a%3Db%26c=d", "a=b&c=d"),
            (b"%E2%80%98t Huis %F0%9F%8F%A1", "‘t Huis 🏡"),
            (b"%ED%A0%80", "í €"),
            (b"%C3", "Ã"),
            (b"een%0D%0Atwee", "een twee"),
        ];
        for (bytes, text) in texts {
            assert_eq!(title_from(&mut form, bytes).await, text, "{}", String::from_utf8_lossy(bytes));
        }
        for control in "\u{1}\u{8}\u{b}\u{1b}\u{7f}\u{85}\u{202e}\u{feff}\u{fffe}\u{ffff}".chars() {
            let typed: String = form_urlencoded::byte_serialize(format!("a{control}b").as_bytes()).collect();
            title_from(&mut form, typed.as_bytes()).await;
            let pdf = form.browser.get(&form.page.replace("samenvatting", "concept.pdf")).await;
            assert_eq!(pdf.status, StatusCode::OK, "{control:?} breaks the document: {}", pdf.body);
        }
    })
    .await;
}

/// Posts a body of some kind.
async fn send(browser: &mut Browser, action: &str, kind: Option<&str>, body: Vec<u8>) -> Answer {
    let request = browser.request(Method::POST, action).header(ORIGIN, "http://loket.test");
    let request = kind.into_iter().fold(request, |request, kind| request.header(CONTENT_TYPE, kind));
    browser.send(request.body(Body::from(body)).expect("a request")).await
}

#[tokio::test]
async fn a_body_that_is_no_form_is_refused_in_plain_words() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (mut form, mut manager) = (summary(&site).await, site.browser_of(MANAGER).await);
        let upload = b"--x\r\nContent-Disposition: form-data; name=\"samenvatting.titel\"\r\n\r\nNieuw\r\n--x--\r\n";
        let before = site.traces().await;
        let kinds = ["multipart/form-data; boundary=x", "application/json", "text/plain", "", "\u{fffd}"];
        for kind in kinds.map(Some).into_iter().chain([None]) {
            let check = format!("/dossiers/{}/volledigheid", site.case("in_beoordeling").await);
            let answers = [
                send(&mut form.browser, &form.action.clone(), kind, upload.to_vec()).await,
                send(&mut manager, &check, kind, upload.to_vec()).await,
                send(&mut site.browser(), "/inloggen", kind, upload.to_vec()).await,
            ];
            for answer in answers {
                assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{kind:?}");
                assert!(answer.body.contains("Dit formulier konden wij niet lezen."), "{kind:?}: {}", answer.body);
            }
        }
        assert_eq!(site.traces().await, before);
    })
    .await;
}

#[tokio::test]
async fn a_form_of_five_megabytes_is_refused_in_plain_words() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (mut form, mut manager) = (summary(&site).await, site.browser_of(MANAGER).await);
        let body = [format!("{TITLE}=").into_bytes(), vec![b'a'; 5 << 20]].concat();
        let before = site.traces().await;
        let check = format!("/dossiers/{}/volledigheid", site.case("in_beoordeling").await);
        let answers = [
            form.browser.post_raw(&form.action.clone(), body.clone()).await,
            manager.post_raw(&check, body.clone()).await,
            site.browser().post_raw("/inloggen", body).await,
        ];
        for answer in answers {
            assert!(matches!(answer.status, StatusCode::BAD_REQUEST | StatusCode::PAYLOAD_TOO_LARGE));
            assert!(answer.body.contains("Wat u stuurde, is te groot."), "{}", answer.body);
        }
        assert_eq!(site.traces().await, before);
    })
    .await;
}
