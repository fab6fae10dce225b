//! Who maintains the tasks of a municipality, and how.

use super::{JOKE, TASKS, task};
use crate::profile::publish;
use crate::support::for_each_database;
use crate::support::html;
use crate::support::journey::{ADMINISTRATOR, BOARD, DECIDER, MANAGER, REVIEWERS};
use crate::support::site::Site;
use axum::http::StatusCode;
use domain::profile::{ExcludedTask, OrdinanceProfile};

const NEW: &str = "/taken/GM9999/nieuw";

/// A good task, public at once.
const GOOD: [(&str, &str); 16] = [
    ("actie", "bewaar"),
    ("versie", "0"),
    ("naam", "Boodschappendienst"),
    ("dienst", "vervoer"),
    ("omschrijving", "Boodschappen aan huis, op dinsdag en vrijdag."),
    ("clienten", ""),
    ("aantal_per_jaar", "1.040"),
    ("eenheid", "rit"),
    ("kosten_per_jaar", "€ 12.480"),
    ("uitvoerder", "Stichting Aan Huis"),
    ("contract_tot_en_met", "31-12-2027"),
    ("verlenging", ""),
    ("contact_functie", "Contactpersoon uitdaagrecht"),
    ("contact_telefoon", "14 0999"),
    ("contact_email", "uitdagen@lindewaard.example"),
    ("status", "openbaar"),
];

/// The same with one field otherwise.
fn with(field: &'static str, typed: &'static str) -> Vec<(&'static str, &'static str)> {
    GOOD.map(|(name, good)| (name, if name == field { typed } else { good })).into()
}

#[tokio::test]
async fn a_case_manager_adds_a_task_that_everybody_reads_at_once() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut sanne = site.browser_of(MANAGER).await;
        let saved = sanne.post(NEW, &GOOD).await;
        assert_eq!(
            (saved.status, saved.location.as_str()),
            (StatusCode::SEE_OTHER, "/taken?gemeente=GM9999&gedaan=taak")
        );
        assert!(sanne.get(&saved.location).await.body.contains("De taak is bewaard"));
        let id = task(&site, "Boodschappendienst").await;
        let page = site.browser().get(&format!("/gemeenten/lindewaard/taken/{id}")).await.body;
        for words in ["Boodschappen aan huis", "12.480", "31 december 2027", "Stichting Aan Huis", "14 0999"] {
            assert!(page.contains(words), "{words}: {page}");
        }
        assert!(page.contains(&format!("/voorstellen/nieuw?taak={id}")));
        assert!(!page.contains("Sanne"), "no officer is named to everybody");
        let form = sanne.get(&format!("/taken/GM9999/{id}")).await.body;
        assert!(form.contains("door Sanne de Wit"), "{form}");
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn what_is_wrong_with_a_task_is_told_beside_its_field_and_nothing_typed_is_lost() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (mut sanne, before) = (site.browser_of(MANAGER).await, site.traces().await);
        for (field, typed) in [
            ("naam", "ab"),
            ("dienst", ""),
            ("omschrijving", " "),
            ("clienten", "veel"),
            ("aantal_per_jaar", "0"),
            ("eenheid", ""),
            ("kosten_per_jaar", "gratis"),
            ("uitvoerder", ""),
            ("contract_tot_en_met", "31-02-2027"),
            ("contact_functie", ""),
            ("contact_telefoon", "bel"),
            ("contact_email", "geen adres"),
            ("status", ""),
        ] {
            let refused = sanne.post(NEW, &with(field, typed)).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}");
            assert!(html::message(&refused.body, field).is_some(), "{field}: {}", refused.body);
            let kept = html::fields(&refused.body);
            for (name, value) in with(field, typed).into_iter().filter(|(name, _)| !["actie", "versie"].contains(name))
            {
                let is_kept = kept.iter().any(|(one, text)| one == name && text == value.trim_start());
                assert!(is_kept || value.trim().is_empty(), "{name} is lost with {field}");
            }
        }
        assert_eq!(site.traces().await, before, "nothing is stored");
    })
    .await;
}

#[tokio::test]
async fn a_service_that_the_ordinance_leaves_out_is_never_public() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (mut joke, before) = (site.browser_of(JOKE).await, site.traces().await);
        let page = "/taken/GM9996/nieuw";
        let refused = joke.post(page, &with("dienst", "huishoudelijke-hulp")).await;
        let why = html::message(&refused.body, "dienst").unwrap_or_default();
        assert!(why.contains("artikel 9 lid 4"), "{why}");
        assert_eq!(site.traces().await, before);
        let draft = with("dienst", "huishoudelijke-hulp").into_iter();
        let draft: Vec<_> =
            draft.map(|(name, value)| (name, if name == "status" { "concept" } else { value })).collect();
        assert_eq!(joke.post(page, &draft).await.status, StatusCode::SEE_OTHER, "the ordinance may change");
    })
    .await;
}

#[tokio::test]
async fn what_a_later_ordinance_leaves_out_is_public_no_more() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        site.browser_of(MANAGER).await.post(NEW, &GOOD).await;
        let (id, mut anybody) = (task(&site, "Boodschappendienst").await, site.browser());
        let page = format!("/gemeenten/lindewaard/taken/{id}");
        assert_eq!(anybody.get(&page).await.status, StatusCode::OK);
        let later = OrdinanceProfile {
            version: 2,
            excluded: vec![ExcludedTask { value: "vervoer".into(), article: "artikel 21".into() }],
            ..OrdinanceProfile::lindewaard()
        };
        publish(&site, &later).await.expect("the profile is published");
        assert_eq!(anybody.get(&page).await.status, StatusCode::NOT_FOUND);
        for list in ["/gemeenten/lindewaard", "/gemeenten/lindewaard/taken"] {
            assert!(!anybody.get(list).await.body.contains("Boodschappendienst"), "{list}");
        }
        for open_data in ["/api/v1/taken", "/api/v1/taken?formaat=csv"] {
            assert!(!anybody.get(open_data).await.body.contains("Boodschappendienst"), "{open_data}");
        }
        let start = site.browser_of(BOARD[0]).await.get(&format!("/voorstellen/nieuw?taak={id}")).await.body;
        assert!(!start.contains("Boodschappendienst"), "nobody begins with it either");
        assert!(site.browser_of(MANAGER).await.get("/taken").await.body.contains("Boodschappendienst"));
    })
    .await;
}

#[tokio::test]
async fn a_draft_and_a_withdrawn_task_are_for_nobody_outside() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut sanne = site.browser_of(MANAGER).await;
        for status in ["concept", "ingetrokken"] {
            let name = format!("Boodschappen, {status}");
            let typed = with("status", status).into_iter();
            let typed: Vec<_> =
                typed.map(|(field, text)| (field, if field == "naam" { &name } else { text })).collect();
            assert_eq!(sanne.post(NEW, &typed).await.status, StatusCode::SEE_OTHER);
            let (id, mut anybody) = (task(&site, &name).await, site.browser());
            for list in ["/gemeenten/lindewaard", "/gemeenten/lindewaard/taken"] {
                assert!(!anybody.get(list).await.body.contains(&name), "{status}: {list}");
            }
            let page = format!("/gemeenten/lindewaard/taken/{id}");
            assert_eq!(anybody.get(&page).await.status, StatusCode::NOT_FOUND, "{status}");
        }
    })
    .await;
}

#[tokio::test]
async fn nobody_but_a_case_manager_of_the_municipality_changes_its_tasks() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let bus = format!("/taken/GM9999/{}", task(&site, "Wijkbus Lindewaard-Noord").await);
        let mut browsers = Vec::new();
        for email in [BOARD[0], JOKE, DECIDER, ADMINISTRATOR, REVIEWERS[2]] {
            browsers.push((email, site.browser_of(email).await));
        }
        let before = site.traces().await;
        for (email, mut other) in browsers {
            let list = other.get(TASKS).await;
            if [BOARD[0], JOKE].contains(&email) {
                assert_eq!(list.status, StatusCode::NOT_FOUND, "{email}");
            } else {
                assert!(list.body.contains("Klussendienst") && !list.body.contains("Voeg een taak toe"), "{email}");
                assert!(!list.body.contains("taken.csv") && !list.body.contains(&bus), "{email}");
            }
            for page in [NEW, &bus, "/taken/GM9999/taken.csv"] {
                assert_eq!(other.get(page).await.status, StatusCode::NOT_FOUND, "{email} {page}");
            }
            for page in [NEW, &bus] {
                assert_eq!(other.post(page, &GOOD).await.status, StatusCode::NOT_FOUND, "{email} {page}");
            }
            let file = other.upload("/taken/GM9999/inlezen", "bestand", b"id;naam").await;
            assert_eq!(file.status, StatusCode::NOT_FOUND, "{email}");
        }
        assert_eq!(site.traces().await, before, "nothing is stored or mailed");
        for page in [TASKS, NEW, &bus, "/taken/GM9999/taken.csv"] {
            assert!(site.browser().get(page).await.location.starts_with("/inloggen?verder="), "{page}");
        }
        let foreign = bus.replace("GM9999", "GM9996");
        let mut joke = site.browser_of(JOKE).await;
        let before_joke = site.traces().await;
        assert_eq!(joke.get(&foreign).await.status, StatusCode::NOT_FOUND, "her own address, the task of another");
        assert_eq!(joke.post(&foreign, &GOOD).await.status, StatusCode::NOT_FOUND);
        assert_eq!(site.traces().await, before_joke);
    })
    .await;
}

#[tokio::test]
async fn who_saves_a_task_that_somebody_else_changed_sees_both_texts_first() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        site.make_officer("kees.boer@lindewaard.example", "Kees Boer", "accountmanager").await;
        let page = format!("/taken/GM9999/{}", task(&site, "Klussendienst").await);
        let (mut sanne, mut kees) =
            (site.browser_of(MANAGER).await, site.browser_of("kees.boer@lindewaard.example").await);
        let seen = with("versie", "1");
        let first =
            seen.iter().map(|(name, value)| (*name, if *name == "naam" { "Klussen door Sanne" } else { value }));
        assert_eq!(sanne.post(&page, &first.collect::<Vec<_>>()).await.status, StatusCode::SEE_OTHER);
        let before = site.traces().await;
        let late = kees.post(&page, &seen).await;
        assert_eq!(late.status, StatusCode::CONFLICT, "{}", late.body);
        assert!(late.body.contains("Dit is intussen bewaard") && late.body.contains("Klussen door Sanne"));
        assert!(late.body.contains("Boodschappendienst"), "what he typed is still there");
        assert_eq!(site.traces().await, before, "nothing is stored");
        let mut again = html::fields(&late.body);
        again.push(("actie".into(), "bewaar".into()));
        let again: Vec<(&str, &str)> = again.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        assert_eq!(kees.post(&page, &again).await.status, StatusCode::SEE_OTHER, "now he has seen it");
    })
    .await;
}
