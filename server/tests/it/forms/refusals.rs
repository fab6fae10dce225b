//! Posts that are refused before anybody looks at what they say.

use crate::support::addresses;
use crate::support::for_each_database;
use crate::support::journey::{BOARD, MANAGER};
use crate::support::site::{Answer, Browser, Site};
use axum::body::Body;
use axum::http::header::{CONTENT_TYPE, HeaderName, ORIGIN};
use axum::http::{Method, StatusCode};

/// Every address to which a form can be posted.
async fn forms(site: &Site) -> Vec<String> {
    let own = [
        "/inloggen",
        "/inloggen/link/5ec7e7",
        "/inloggen/code",
        "/inloggen/demo",
        "/uitloggen",
        "/mijn-sessies",
        "/meldingen",
        "/meldingen/mail",
        "/voorstellen/nieuw",
    ];
    let api = ["/api/drafting/save_answer"];
    let mut forms: Vec<String> = own.into_iter().chain(api).map(str::to_owned).collect();
    for status in ["concept", "in_beoordeling", "bekendgemaakt"] {
        forms.extend(addresses::forms(&site.case(status).await));
    }
    forms
}

/// Posts what fits any form, with these headers.
async fn post_with(browser: &mut Browser, path: &str, headers: &[(HeaderName, &str)]) -> Answer {
    let body =
        "email=marijke.veldhoen%40lindehof.example&reason=Klaar&verdict=volledig&outcome=ingewilligd&actie=opslaan";
    let request = browser.request(Method::POST, path).header(CONTENT_TYPE, "application/x-www-form-urlencoded");
    let request = headers.iter().fold(request, |request, (name, value)| request.header(name, *value));
    browser.send(request.body(Body::from(body)).expect("a request")).await
}

#[tokio::test]
async fn a_form_on_another_website_does_nothing_whoever_is_signed_in() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let fetch_site = HeaderName::from_static("sec-fetch-site");
        let mut browsers = vec![site.browser()];
        for email in [BOARD[0], MANAGER] {
            browsers.push(site.browser_of(email).await);
        }
        let before = site.traces().await;
        let strange: [&[(HeaderName, &str)]; 7] = [
            &[(ORIGIN, "http://elders.test")],
            &[(ORIGIN, "http://loket.test.elders.test")],
            &[(ORIGIN, "http://loket.test:8080")],
            &[(ORIGIN, "null")],
            &[],
            &[(fetch_site.clone(), "cross-site")],
            &[(ORIGIN, "http://elders.test"), (fetch_site, "same-origin")],
        ];
        for path in forms(&site).await {
            for browser in &mut browsers {
                for headers in strange {
                    let answer = post_with(browser, &path, headers).await;
                    assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{path} from {headers:?}");
                    assert!(answer.body.contains("Dit formulier kwam van een andere website."), "{path}");
                }
            }
        }
        assert_eq!(site.traces().await, before);
    })
    .await;
}

#[tokio::test]
async fn whoever_is_signed_out_while_posting_reads_so_and_can_sign_in() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let before = site.traces().await;
        let public = ["/inloggen", "/uitloggen", "/api"];
        let forms = forms(&site).await.into_iter().filter(|form| !public.iter().any(|one| form.starts_with(one)));
        for path in forms {
            for cookie in ["", "sessie=5ec7e75ec7e7", "sessie=", "sessie=%00"] {
                let request = site.browser().request(Method::POST, &path).header("cookie", cookie);
                let request = request.header(ORIGIN, "http://loket.test");
                let request = request.header(CONTENT_TYPE, "application/x-www-form-urlencoded");
                let answer = site.browser().send(request.body(Body::from("reason=Klaar")).expect("a request")).await;
                assert_eq!(answer.status, StatusCode::UNAUTHORIZED, "{path}");
                assert!(answer.body.contains("U bent niet ingelogd") && answer.body.contains("href=\"/inloggen\""));
            }
        }
        let answer =
            post_with(&mut site.browser(), "/api/drafting/save_answer", &[(ORIGIN, "http://loket.test")]).await;
        assert!(!answer.status.is_success(), "{}", answer.body);
        assert_eq!(site.traces().await, before);
    })
    .await;
}

#[tokio::test]
async fn a_wrong_method_is_refused_with_a_page_and_says_which_methods_work() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.case("in_beoordeling").await;
        let mut browser = site.browser_of(BOARD[0]).await;
        let before = site.traces().await;
        let wrong = [
            (Method::GET, format!("/dossiers/{case}/intrekken"), "POST"),
            (Method::GET, "/inloggen/demo".to_owned(), "POST"),
            (Method::GET, "/uitloggen".to_owned(), "POST"),
            (Method::POST, "/voorstellen".to_owned(), "GET,HEAD"),
            (Method::PUT, format!("/dossiers/{case}"), "GET,HEAD"),
            (Method::DELETE, format!("/dossiers/{case}"), "GET,HEAD"),
            (Method::PATCH, "/".to_owned(), "GET,HEAD"),
        ];
        for (method, path, allowed) in wrong {
            let request = browser.request(method.clone(), &path).header(ORIGIN, "http://loket.test");
            let answer = browser.send(request.body(Body::empty()).expect("a request")).await;
            assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED, "{method} {path}");
            assert!(answer.body.contains("Deze pagina is er niet"), "{method} {path}: {}", answer.body);
            assert_eq!(answer.allow, allowed, "{method} {path}: RFC 9110, 15.5.6 asks for Allow");
        }
        assert_eq!(site.traces().await, before);
    })
    .await;
}
