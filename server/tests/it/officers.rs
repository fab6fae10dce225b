//! The officers of a municipality: who invites them, gives and ends roles, and who is absent.

mod absence;

use crate::support::for_each_database;
use crate::support::html;
use crate::support::journey::{ADMINISTRATOR, BOARD, DECIDER, MANAGER, REVIEWERS};
use crate::support::site::{Browser, Site};
use axum::http::StatusCode;

const PAGE: &str = "/medewerkers?gemeente=GM9999";

pub(super) async fn page_of(site: &Site, email: &str) -> String {
    format!("/medewerkers/GM9999/{}", site.actor(email).await.id)
}

#[tokio::test]
async fn who_is_invited_gets_a_mail_and_the_roles_that_were_ticked() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut petra = site.browser_of(ADMINISTRATOR).await;
        let form = [
            ("name", "Noor Bakker"),
            ("email", "Noor.Bakker@lindewaard.example"),
            ("roles", "jurist"),
            ("roles", "beoordelaar-inkoop"),
        ];
        let invited = petra.post(PAGE, &form).await;
        assert_eq!(invited.status, StatusCode::SEE_OTHER, "{}", invited.body);
        let page = petra.get(&invited.location).await.body;
        assert!(
            page.contains("Noor Bakker") && page.contains("Beoordelaar inkoop en jurist bij de gemeente"),
            "{page}"
        );
        let mails = site.mails("officer_invited").await;
        assert_eq!(mails.len(), 1);
        assert_eq!(mails[0].to_email, "noor.bakker@lindewaard.example");
        assert_eq!(mails[0].reply_to.as_deref(), Some(ADMINISTRATOR));
        assert!(mails[0].text.contains("jurist en beoordelaar inkoop"), "{}", mails[0].text);
        let mut noor = site.signed_in("noor.bakker@lindewaard.example").await;
        assert_eq!(noor.get("/dossiers").await.status, StatusCode::OK, "she works for the municipality");
        assert_eq!(noor.get(PAGE).await.status, StatusCode::OK);
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn what_is_missing_in_an_invitation_is_told_beside_the_field_and_stores_nothing() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (mut petra, before) = (site.browser_of(ADMINISTRATOR).await, site.traces().await);
        let whole = [("name", "Noor Bakker"), ("email", "noor@lindewaard.example"), ("roles", "jurist")];
        for (field, value) in [("name", ""), ("email", "geen adres"), ("email", MANAGER), ("roles", "voorzitter")] {
            let form: Vec<_> = whole.map(|(name, typed)| (name, if name == field { value } else { typed })).into();
            let refused = petra.post(PAGE, &form).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{field} {value}");
            assert!(html::message(&refused.body, field).is_some(), "{field}: {}", refused.body);
            assert!(field == "name" || refused.body.contains("Noor Bakker"), "what was typed is still there");
        }
        assert_eq!(site.traces().await, before, "nothing is stored or mailed");
    })
    .await;
}

#[tokio::test]
async fn nobody_but_the_administrator_learns_of_officers_or_changes_them() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let sanne = page_of(&site, MANAGER).await;
        let mut browsers = Vec::new();
        for email in [BOARD[0], DECIDER, REVIEWERS[4]] {
            browsers.push((email, site.browser_of(email).await));
        }
        let before = site.traces().await;
        for (email, mut other) in browsers {
            let own = other.get(PAGE).await;
            if email == BOARD[0] {
                assert_eq!(own.status, StatusCode::NOT_FOUND);
            } else {
                assert!(own.body.contains(email) && !own.body.contains(MANAGER), "{}", own.body);
                assert!(!own.body.contains("Nodig een medewerker uit"));
                let mine = other.get(&page_of(&site, email).await).await.body;
                assert!(!mine.contains("Bewaar de rollen"), "{mine}");
            }
            for page in [sanne.clone(), format!("{sanne}/beeindigen")] {
                assert_eq!(other.get(&page).await.status, StatusCode::NOT_FOUND, "{email} {page}");
            }
            let form = [("name", "Noor"), ("email", "noor@lindewaard.example"), ("roles", "jurist")];
            assert_eq!(other.post(PAGE, &form).await.status, StatusCode::NOT_FOUND, "{email}");
            for action in ["rollen", "afwezig", "beeindig"] {
                let posted = other.post(&sanne, &[("actie", action), ("roles", "jurist")]).await;
                assert_eq!(posted.status, StatusCode::NOT_FOUND, "{email} {action}");
            }
            let own = page_of(&site, email).await;
            for action in ["rollen", "beeindig"] {
                let posted = other.post(&own, &[("actie", action), ("roles", "beheerder")]).await;
                assert_eq!(posted.status, StatusCode::NOT_FOUND, "nobody gives roles to oneself: {email} {action}");
            }
        }
        assert_eq!(site.traces().await, before, "nothing is stored or mailed");
        assert_eq!(site.count("SELECT COUNT(*) FROM officer WHERE municipality_id = 'GM9999'").await, 9);
    })
    .await;
}

#[tokio::test]
async fn the_administrator_sees_no_case() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (case, mut petra) = (site.case("in_beoordeling").await, site.browser_of(ADMINISTRATOR).await);
        for page in ["", "/voorstel", "/volledigheid", "/beoordelen", "/besluit"] {
            assert_eq!(petra.get(&format!("/dossiers/{case}{page}")).await.status, StatusCode::NOT_FOUND, "{page}");
        }
    })
    .await;
}

async fn roles_of(site: &Site, email: &str) -> Vec<String> {
    let person = site.actor(email).await;
    let mut tx = site.server.app.db.read().await.expect("a transaction");
    server::profile::sql::officer_roles(&mut tx, "GM9999", &person.id).await.expect("roles")
}

#[tokio::test]
async fn roles_are_given_and_taken_at_once() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (mut petra, mut sanne) = (site.browser_of(ADMINISTRATOR).await, site.browser_of(MANAGER).await);
        let page = page_of(&site, MANAGER).await;
        let given = [("actie", "rollen"), ("roles", "accountmanager"), ("roles", "jurist")];
        assert_eq!(petra.post(&page, &given).await.location, format!("{page}?gedaan=medewerker"));
        assert_eq!(roles_of(&site, MANAGER).await, ["accountmanager", "jurist"]);
        assert_eq!(sanne.get("/dossiers").await.status, StatusCode::OK, "she is still signed in");
        let none = petra.post(&page, &[("actie", "rollen")]).await;
        assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(html::message(&none.body, "roles").is_some_and(|why| why.contains("minstens één rol")));
        let last = petra.post(&page, &[("actie", "rollen"), ("roles", "jurist")]).await;
        assert!(html::message(&last.body, "roles").is_some_and(|why| why.contains("enige accountmanager")));
        assert_eq!(roles_of(&site, MANAGER).await, ["accountmanager", "jurist"], "nothing changed");
        let own = page_of(&site, ADMINISTRATOR).await;
        let last = petra.post(&own, &[("actie", "rollen"), ("roles", "jurist")]).await;
        assert!(html::message(&last.body, "roles").is_some_and(|why| why.contains("enige functioneel beheerder")));
        assert_eq!(roles_of(&site, ADMINISTRATOR).await, ["beheerder"]);
    })
    .await;
}

async fn end(browser: &mut Browser, page: &str) -> crate::support::site::Answer {
    browser.post(page, &[("actie", "beeindig")]).await
}

#[tokio::test]
async fn who_is_ended_is_signed_out_at_once_and_the_last_one_stays() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (mut petra, mut ravi) = (site.browser_of(ADMINISTRATOR).await, site.browser_of(REVIEWERS[2]).await);
        let page = page_of(&site, REVIEWERS[2]).await;
        let asked = petra.get(&format!("{page}/beeindigen")).await.body;
        assert!(asked.contains("Ja, beëindig alle rollen"), "{asked}");
        let ended = end(&mut petra, &page).await;
        assert_eq!(ended.location, "/medewerkers?gemeente=GM9999&gedaan=beeindigd");
        assert!(!petra.get(&ended.location).await.body.contains(REVIEWERS[2]));
        assert!(ravi.get("/dossiers").await.location.starts_with("/inloggen"), "his session ended");
        assert_eq!(end(&mut petra, &page).await.status, StatusCode::NOT_FOUND, "a second click");
        let before = site.traces().await;
        for email in [MANAGER, ADMINISTRATOR] {
            let refused = end(&mut petra, &page_of(&site, email).await).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{email}");
            assert!(refused.body.contains("Maak eerst iemand anders"), "{}", refused.body);
        }
        assert_eq!(site.traces().await, before, "sessions and roles stay");
        site.assert_sound().await;
    })
    .await;
}
