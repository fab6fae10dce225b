//! Outside demo mode there is no choosing who you are, and no mailbox.

use super::{ask_link, wait};
use crate::support::for_each_database;
use crate::support::site::Site;
use axum::http::StatusCode;
use server::account;
use server::account::sql::Person;
use server::db::sql;
use server::profile;

const OFFICER: &str = "sanne@gemeente.example";

/// A real site with a municipality and one officer, whose id is given.
async fn real(database: &crate::support::Database) -> (Site, String) {
    let site = Site::real(database).await;
    let person = Person { id: site.clock.id(), email: OFFICER.into(), name: "Sanne".into() };
    let mut tx = site.server.app.db.write().await.expect("a transaction");
    let town = profile::sql::Municipality {
        id: "GM9997".into(),
        code: "GM9997".into(),
        slug: "echt".into(),
        name: "Echtdorp".into(),
        details: "{}".into(),
    };
    profile::sql::add(&mut tx, &town).await.expect("a municipality");
    account::sql::add_person(&mut tx, &person, 0).await.expect("a person");
    profile::sql::add_officer(&mut tx, "GM9997", &person.id, "accountmanager").await.expect("a role");
    tx.commit().await.expect("stored");
    (site, person.id)
}

#[tokio::test]
async fn nobody_signs_in_by_choosing_a_name_on_a_real_site() {
    for_each_database(async |database| {
        let (site, person) = real(&database).await;
        let mut browser = site.browser();
        let page = browser.get("/inloggen").await.body;
        assert!(!page.contains("proef") && !page.contains("Sanne") && !page.contains(&person));
        let before = site.traces().await;
        for form in [vec![("person", person.as_str())], vec![("person", "")], vec![]] {
            let answer = browser.post("/inloggen/demo", &form).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND);
            assert!(answer.body.contains("Deze pagina is er niet"));
        }
        assert_eq!(browser.get("/dossiers").await.status, StatusCode::SEE_OTHER);
        assert_eq!(site.traces().await, before);
    })
    .await;
}

#[tokio::test]
async fn a_real_site_has_no_mailbox_and_does_not_speak_of_one() {
    for_each_database(async |database| {
        let (site, _) = real(&database).await;
        let mut officer = site.browser();
        let link = ask_link(&site, &mut officer, OFFICER).await;
        assert_eq!(officer.post(&link, &[]).await.status, StatusCode::SEE_OTHER);
        let mut tx = site.server.app.db.read().await.expect("a transaction");
        let (mail,): (String,) = sql("SELECT id FROM outbox").one(&mut tx).await.expect("a mail");
        drop(tx);
        for browser in [&mut officer, &mut site.browser()] {
            for page in ["/demo/post".to_owned(), format!("/demo/post/{mail}")] {
                let answer = browser.get(&page).await;
                assert_eq!(answer.status, StatusCode::NOT_FOUND, "{page}");
                assert!(!answer.body.contains("Uw link"), "{page}");
            }
            for page in ["/", "/vragen", "/inloggen", "/dossiers", "/privacy"] {
                let body = browser.get(page).await.body;
                assert!(!body.contains("/demo/") && !body.contains("proefomgeving"), "{page} speaks of the demo");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn an_officer_signs_in_by_mail_and_lands_in_the_queue() {
    for_each_database(async |database| {
        let (site, _) = real(&database).await;
        let mut officer = site.browser();
        let link = ask_link(&site, &mut officer, OFFICER).await;
        wait(&site, 5);
        let answer = officer.post(&link, &[]).await;
        assert_eq!(answer.location, "/inloggen/tweede-stap?verder=%2Fstart");
        assert_eq!(officer.get("/start").await.location, "/inloggen?verder=%2Fstart", "not before the second step");
        site.pass_second_step(&mut officer).await;
        assert_eq!(officer.get("/start").await.location, "/dossiers");
        assert_eq!(officer.get("/dossiers").await.status, StatusCode::OK);
    })
    .await;
}

#[tokio::test]
async fn nobody_moves_the_date_of_a_real_site() {
    for_each_database(async |database| {
        let (site, _) = real(&database).await;
        let mut browser = site.browser();
        let before = (site.clock.millis(), site.traces().await);
        for form in [vec![("dag", "01-01-2030")], vec![]] {
            assert_eq!(browser.post("/demo/datum", &form).await.status, StatusCode::NOT_FOUND);
        }
        assert!(!browser.get("/inloggen").await.body.contains("/demo/datum"));
        assert_eq!((site.clock.millis(), site.traces().await), before);
    })
    .await;
}
