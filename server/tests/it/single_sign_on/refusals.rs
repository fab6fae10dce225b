//! Who is not signed in by a provider: nothing is stored, and a page says what to do.

use super::{noor, roles, town};
use crate::support::for_each_database;
use crate::support::journey::BOARD;
use crate::support::log::Log;
use crate::support::provider::ProviderServer;
use crate::support::site::{Answer, Site};
use crate::support::strangers::ELSEWHERE;
use axum::http::StatusCode;
use serde_json::{Value, json};
use server::single_sign_on;

/// The reference that a page shows.
fn reference(answer: &Answer) -> String {
    let shown = answer.body.split("ul-reference\">").nth(1).unwrap_or_else(|| panic!("no reference: {}", answer.body));
    shown.split('<').next().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn a_token_that_is_not_the_providers_own_for_this_sign_in_is_not_believed() {
    for_each_database(async |database| {
        let (site, provider) = town(&database).await;
        let before = site.traces().await;
        for (token, cause) in [
            (json!({"claims": {"nonce": "een andere"}}), "nonce"),
            (json!({"claims": {"aud": "een-ander"}}), "audience"),
            (json!({"claims": {"aud": ["uitdaagloket", "een-ander"]}}), "audience"),
            (json!({"claims": {"iss": "http://localhost:1"}}), "issuer"),
            (json!({"claims": {"exp": 1_700_000_000}}), "expired"),
            (json!({"alg": "none"}), "no signature"),
            (json!({"alg": "HS256"}), "not one of"),
            (json!({"forged": true}), "signature"),
        ] {
            let log = Log::begin();
            let mut claims = noor(&["zorg"]);
            claims["token"] = token.clone();
            let mut browser = site.browser();
            let refused = provider.sign_in(&mut browser, &claims).await;
            let log = log.end();
            assert_eq!(refused.status, StatusCode::BAD_GATEWAY, "{token} {}", refused.body);
            assert!(log.to_lowercase().contains(cause) && log.contains(&reference(&refused)), "{token}: {log}");
            assert!(!refused.body.contains("uitdaagloket,") && !refused.body.contains(&provider.issuer), "{token}");
            assert!(!browser.cookie.contains("sessie"), "{token}");
        }
        assert_eq!(site.traces().await, before);
    })
    .await;
}

#[tokio::test]
async fn an_answer_counts_once_in_the_browser_that_asked_within_a_quarter_of_an_hour() {
    for_each_database(async |database| {
        let (site, provider) = town(&database).await;
        let before = site.traces().await;
        let (mut one, mut other) = (site.browser(), site.browser());
        provider.depart(&mut other).await;
        let address = provider.depart(&mut one).await;
        let back = provider.answer(&address, Some(&noor(&["zorg"]))).await;
        let state = back.split("state=").nth(1).expect("a state").split('&').next().expect("its end");
        let gone = |answer: &Answer| answer.status == StatusCode::FORBIDDEN && answer.body.contains("15 minuten");
        for wrong in [back.replace(state, "abc"), back.replace("state=", "staat="), "?".to_owned()] {
            let wrong = if wrong == "?" { back.split('?').next().expect("a path").to_owned() } else { wrong };
            assert!(gone(&one.get(&wrong).await), "{wrong}");
        }
        assert!(gone(&site.browser().get(&back).await), "a browser that began nothing");
        assert!(gone(&other.get(&back).await), "a browser that began another sign-in");
        assert_eq!(one.get(&back.replace("GM9997", "GM9999")).await.status, StatusCode::NOT_FOUND);
        assert_eq!(site.count("SELECT COUNT(*) FROM session").await, 0);
        assert_eq!(one.get(&back).await.status, StatusCode::SEE_OTHER, "and still in the one that asked");
        assert!(gone(&one.get(&back).await), "it counts once");
        assert_eq!(site.count("SELECT COUNT(*) FROM session").await, 1);
        let mut slow = site.browser();
        let address = provider.depart(&mut slow).await;
        let late = provider.answer(&address, Some(&noor(&["recht"]))).await;
        let later = jiff::Timestamp::from_millisecond(site.clock.millis() + 15 * 60_000).expect("a moment");
        site.clock.set(later);
        assert!(gone(&slow.get(&late).await), "too late");
        assert_eq!(roles(&site, "noor@gemeente.example").await.len(), 2, "what was said too late changed nothing");
        assert_eq!(site.count("SELECT COUNT(*) FROM provider_sign_in").await, 1, "that of who never came back");
        assert_eq!(before[0].1 + 1, site.traces().await[0].1, "one person");
    })
    .await;
}

#[tokio::test]
async fn who_has_no_role_no_address_or_turns_back_is_told_so_and_not_stored() {
    for_each_database(async |database| {
        let (site, provider) = town(&database).await;
        let before = site.traces().await;
        let told = |email: Value, verified: Value| {
            json!({"sub": "n-2", "email": email, "email_verified": verified, "groups": ["zorg"]})
        };
        for (claims, words) in [
            (noor(&[]), "geeft geen toegang"),
            (json!({"sub": "n-1", "email": "noor@gemeente.example"}), "geeft geen toegang"),
            (json!({"sub": "n-1", "email": "sanne@gemeente.example", "groups": "sport"}), "geeft geen toegang"),
            (json!({"sub": "n-2", "groups": ["zorg"]}), "geen e-mailadres"),
            (told(json!("noor@gemeente.example"), json!(false)), "geen e-mailadres"),
            (told(json!("noor@nergens.example"), json!(true)), "geen e-mailadres"),
            (told(json!("noor"), json!(true)), "geen e-mailadres"),
        ] {
            let refused = provider.sign_in(&mut site.browser(), &claims).await;
            assert_eq!(refused.status, StatusCode::FORBIDDEN, "{claims}");
            assert!(refused.body.contains(words) && !reference(&refused).is_empty(), "{claims}: {}", refused.body);
        }
        let mut browser = site.browser();
        let address = provider.depart(&mut browser).await;
        let back = provider.answer(&address, None).await;
        let denied = browser.get(&back).await;
        assert!(denied.body.contains("liet u niet in"), "{} {}", denied.status, denied.body);
        assert_eq!(site.traces().await, before);
    })
    .await;
}

#[tokio::test]
async fn the_account_of_a_board_or_of_another_municipality_is_never_taken_over() {
    for_each_database(async |database| {
        let provider = ProviderServer::start("GM9999").await;
        let site = Site::demo(&database).await.signing_in_at(&provider);
        site.add_officer_elsewhere().await;
        site.add_person("Wim Stil", "wim@gemeente.example").await;
        site.make_officer("chair@gemeente.example", "Chris Voor", "jurist").await;
        let case = site.case("concept").await;
        let chris = site.actor("chair@gemeente.example").await.id;
        let mut tx = site.server.app.db.write().await.expect("a transaction");
        server::case::sql::add_member(&mut tx, &case, &chris, "meelezer").await.expect("a member");
        tx.commit().await.expect("stored");
        let before = site.traces().await;
        for email in [BOARD[0], ELSEWHERE, "wim@gemeente.example", "chair@gemeente.example"] {
            let claims = json!({"sub": email, "email": email, "groups": ["recht", "beheer"]});
            let refused = provider.sign_in(&mut site.browser(), &claims).await;
            assert_eq!(refused.status, StatusCode::FORBIDDEN, "{email}");
            assert!(refused.body.contains("niet koppelen"), "{email}: {}", refused.body);
        }
        let first = json!({"sub": "n-1", "email": "noor@gemeente.example", "groups": ["recht"]});
        assert_eq!(provider.sign_in(&mut site.browser(), &first).await.status, StatusCode::SEE_OTHER);
        let second = json!({"sub": "n-9", "email": "noor@gemeente.example", "groups": ["recht"]});
        let refused = provider.sign_in(&mut site.browser(), &second).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN, "an address that somebody else has now");
        let added = |what: &str| i64::from(["people", "sessions", "roles for municipalities", LINKED].contains(&what));
        let expected: Vec<_> = before.into_iter().map(|(what, count)| (what, count + added(what))).collect();
        assert_eq!(site.traces().await, expected, "Noor alone");
    })
    .await;
}

const LINKED: &str = "people known to a provider";

#[tokio::test]
async fn a_provider_that_is_down_lets_nobody_in_and_the_check_says_so() {
    for_each_database(async |database| {
        let (site, mut provider) = town(&database).await;
        let app = &site.server.app;
        assert!(single_sign_on::problems(app).await.expect("the check runs").is_empty());
        let mut browser = site.browser();
        let address = provider.depart(&mut browser).await;
        let back = provider.answer(&address, Some(&noor(&["zorg"]))).await;
        provider.stop().await;
        let before = site.traces().await;
        let log = Log::begin();
        for way in ["/inloggen/gemeente/GM9997", &back] {
            let down = browser.get(way).await;
            assert_eq!(down.status, StatusCode::BAD_GATEWAY, "{way}");
            assert!(
                down.body.contains("gaf geen antwoord") && down.body.contains("href=\"/inloggen\""),
                "{}",
                down.body
            );
        }
        assert!(log.end().contains("nobody was signed in by a provider"));
        let waits = |traces: Vec<(&'static str, i64)>| -> Vec<_> {
            traces.into_iter().filter(|(what, _)| *what != "sign-ins at a provider").collect()
        };
        assert_eq!(waits(site.traces().await), waits(before));
        let problems = single_sign_on::problems(app).await.expect("the check runs");
        assert!(problems.len() == 1 && problems[0].contains("GM9997"), "{problems:?}");
        assert!(single_sign_on::demand_known(app).await.is_ok());
    })
    .await;
}

#[tokio::test]
async fn a_site_without_a_provider_says_nothing_of_one_and_serves_none_of_an_unknown_municipality() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut browser = site.browser();
        assert!(!browser.get("/inloggen").await.body.contains("via uw gemeente"));
        for way in ["/inloggen/gemeente/GM9999", "/inloggen/gemeente/GM9999/terug?code=a&state=b"] {
            assert_eq!(browser.get(way).await.status, StatusCode::NOT_FOUND, "{way}");
        }
        let site = site.signing_in_at(&ProviderServer::start("GM0000").await);
        let problem = single_sign_on::demand_known(&site.server.app).await.expect_err("refused");
        assert!(format!("{problem:?}").contains("GM0000"), "{problem:?}");
    })
    .await;
}
