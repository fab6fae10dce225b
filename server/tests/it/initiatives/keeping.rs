//! Who maintains the examples, and how.

use super::{KEPT, NEW, initiative};
use crate::support::addresses::kept_initiatives;
use crate::support::for_each_database;
use crate::support::html;
use crate::support::journey::{ADMINISTRATOR, BOARD, DECIDER, JURIST, MANAGER, REVIEWERS};
use crate::support::site::{Browser, Site};
use axum::http::StatusCode;

/// An administrator of another municipality.
const BRAM: &str = "bram.hoekstra@noorderveen.example";

/// A good initiative.
const GOOD: [(&str, &str); 10] = [
    ("actie", "bewaar"),
    ("versie", "0"),
    ("naam", "De Klusbus"),
    ("plaats", "Oosterlinde"),
    ("provincie", "gelderland"),
    ("vorm", "stichting"),
    ("diensten", "klussen"),
    ("diensten", "vervoer"),
    ("omschrijving", "Handige buren komen langs met gereedschap."),
    ("website", "https://klusbus.example"),
];

/// The same with one field otherwise.
fn with(field: &'static str, typed: &'static str) -> Vec<(&'static str, &'static str)> {
    GOOD.into_iter().map(|(name, good)| (name, if name == field { typed } else { good })).collect()
}

/// The form of a page as it stands, with these fields otherwise.
async fn filled(browser: &mut Browser, page: &str, other: &[(&str, &str)]) -> Vec<(String, String)> {
    let kept = browser.fields(page).await.into_iter().filter(|(name, _)| !other.iter().any(|(field, _)| field == name));
    kept.chain(other.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))).collect()
}

async fn post(browser: &mut Browser, page: &str, form: &[(String, String)]) -> crate::support::site::Answer {
    let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    browser.post(page, &form).await
}

#[tokio::test]
async fn an_administrator_adds_an_initiative_that_everybody_reads_at_once() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut petra = site.browser_of(ADMINISTRATOR).await;
        assert!(petra.get("/medewerkers").await.body.contains(&format!("href=\"{KEPT}\"")));
        let saved = petra.post(NEW, &GOOD).await;
        assert_eq!(
            (saved.status, saved.location.as_str()),
            (StatusCode::SEE_OTHER, "/initiatieven/beheer?gedaan=initiatief")
        );
        assert!(petra.get(&saved.location).await.body.contains("Het initiatief is bewaard"));
        let page = site.browser().get("/initiatieven?provincie=gelderland&dienst=klussen").await.body;
        for words in ["De Klusbus", "Oosterlinde", "klusbus.example", "Vervoer"] {
            assert!(page.contains(words), "{words}: {page}");
        }
        assert!(!page.contains("Fictief voorbeeld") && !page.contains("Petra"), "{page}");
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn what_is_wrong_is_told_beside_its_field_and_nothing_typed_is_lost() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (mut petra, before) = (site.browser_of(ADMINISTRATOR).await, site.traces().await);
        for (field, typed) in [
            ("naam", "ab"),
            ("naam", "Mevrouw 111222333"),
            ("plaats", ""),
            ("provincie", ""),
            ("vorm", ""),
            ("omschrijving", "Kort."),
            ("website", "javascript:alert(1)"),
            ("website", "http://klusbus.example"),
        ] {
            let refused = petra.post(NEW, &with(field, typed)).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}");
            assert!(html::message(&refused.body, field).is_some(), "{field}: {}", refused.body);
            let kept = html::fields(&refused.body);
            for (name, value) in with(field, typed).into_iter().filter(|(name, _)| !["actie", "versie"].contains(name))
            {
                let is_kept = value.is_empty() || kept.iter().any(|(one, text)| one == name && text == value);
                assert!(is_kept, "{name} is lost: {kept:?}");
            }
            assert!(!refused.body.contains("href=\"javascript:"), "{}", refused.body);
        }
        let without: Vec<_> = GOOD.into_iter().filter(|(name, _)| *name != "diensten").collect();
        let refused = petra.post(NEW, &without).await;
        assert!(html::message(&refused.body, "diensten").is_some(), "{}", refused.body);
        let again = [("naam", "ons heem"), ("plaats", "Berkenlaar")];
        let again: Vec<_> =
            GOOD.map(|(name, good)| again.iter().find(|(one, _)| *one == name).copied().unwrap_or((name, good))).into();
        let refused = petra.post(NEW, &again).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(html::message(&refused.body, "naam").is_some(), "it is in the list already");
        assert_eq!(site.traces().await, before, "nothing is stored");
    })
    .await;
}

#[tokio::test]
async fn administrators_of_all_municipalities_maintain_one_list_and_never_overwrite_each_other() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (mut petra, mut bram) = (site.browser_of(ADMINISTRATOR).await, site.browser_of(BRAM).await);
        let page = format!("{KEPT}/{}", initiative(&site, "Ons Heem").await);
        let change = |name| [("actie", "bewaar"), ("naam", name)];
        let (first, second) = (
            filled(&mut petra, &page, &change("Ons Nieuwe Heem")).await,
            filled(&mut bram, &page, &change("Het Heem")).await,
        );
        let question = format!("{page}/verwijderen");
        let removing = filled(&mut bram, &question, &[("actie", "verwijder")]).await;
        assert_eq!(post(&mut petra, &page, &first).await.status, StatusCode::SEE_OTHER);
        let before = site.traces().await;
        let late = post(&mut bram, &page, &second).await;
        assert_eq!(late.status, StatusCode::CONFLICT);
        assert!(late.body.contains("Ons Nieuwe Heem") && late.body.contains("value=\"Het Heem\""), "{}", late.body);
        assert_eq!(post(&mut bram, &question, &removing).await.status, StatusCode::CONFLICT);
        assert_eq!(site.traces().await, before, "nothing is stored");
        let changed = html::fields(&late.body);
        let changed: Vec<_> = changed.into_iter().chain([("actie".to_owned(), "bewaar".to_owned())]).collect();
        assert_eq!(post(&mut bram, &page, &changed).await.status, StatusCode::SEE_OTHER, "who has seen it may");
        initiative(&site, "Het Heem").await;
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn an_initiative_is_removed_after_a_question_and_then_nobody_finds_it() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut petra = site.browser_of(ADMINISTRATOR).await;
        let page = format!("{KEPT}/{}", initiative(&site, "Ons Heem").await);
        let question = format!("{page}/verwijderen");
        assert!(petra.get(&question).await.body.contains("Ja, verwijder dit initiatief"));
        assert_eq!(site.count("SELECT COUNT(*) FROM initiative").await, 12, "asking removes nothing");
        let form = filled(&mut petra, &question, &[("actie", "verwijder")]).await;
        let removed = post(&mut petra, &question, &form).await;
        assert_eq!(removed.location, "/initiatieven/beheer?gedaan=initiatief-weg");
        assert!(!site.browser().get("/initiatieven").await.body.contains("Ons Heem"));
        for gone in [&page, &question] {
            assert_eq!(petra.get(gone).await.status, StatusCode::NOT_FOUND);
        }
        assert_eq!(post(&mut petra, &question, &form).await.status, StatusCode::NOT_FOUND);
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn who_administers_nothing_learns_nothing_of_maintaining_them() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let id = initiative(&site, "Ons Heem").await;
        let question = format!("{KEPT}/{id}/verwijderen");
        let before = site.traces().await;
        for email in [BOARD[0], MANAGER, DECIDER, JURIST, REVIEWERS[0]] {
            let mut other = site.browser_of(email).await;
            let before = site.traces().await;
            for page in kept_initiatives(&id) {
                assert_eq!(other.get(&page).await.status, StatusCode::NOT_FOUND, "{email}: {page}");
            }
            for page in [NEW, &format!("{KEPT}/{id}")] {
                assert_eq!(other.post(page, &GOOD).await.status, StatusCode::NOT_FOUND, "{email}: {page}");
            }
            let removing = other.post(&question, &[("actie", "verwijder"), ("versie", "1")]).await;
            assert_eq!(removing.status, StatusCode::NOT_FOUND, "{email}");
            let file = other.upload(&format!("{KEPT}/inlezen"), "bestand", b"id;naam").await;
            assert_eq!(file.status, StatusCode::NOT_FOUND, "{email}");
            assert!(!other.get("/medewerkers").await.body.contains(KEPT), "{email}");
            assert_eq!(site.traces().await, before, "{email} left a trace");
        }
        let mut visitor = site.browser();
        for page in kept_initiatives(&id) {
            let answer = visitor.get(&page).await;
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "{page}");
            assert!(answer.location.starts_with("/inloggen?verder="), "{}", answer.location);
        }
        assert!(before.iter().any(|(what, count)| *what == "initiatives" && *count == 12));
        assert_eq!(site.count("SELECT COUNT(*) FROM initiative").await, 12);
    })
    .await;
}
