//! What the municipality sees of a draft, and who does.

use super::{begun, does, of_board, of_officer, open};
use crate::support::addresses::{board_pages, file_pages};
use crate::support::for_each_database;
use crate::support::html;
use crate::support::journey::{ADMINISTRATOR, BOARD, DECIDER, JURIST, MANAGER, REVIEWERS};
use crate::support::site::{Browser, Site};
use crate::support::strangers::{ELSEWHERE, NEIGHBOUR};
use axum::http::StatusCode;
use domain::budget::Sheet;
use domain::catalogue::{BUDGET_SECTION, Kind, standard};
use domain::exploration;
use domain::proposal::names;
use server::db::sql;
use std::collections::BTreeSet;

const EXPLORED: &str = "drijfveren.probleem";

/// The text that stands in one part of the draft alone.
fn mark(part: &str) -> String {
    format!("merkteken-{part}-hier")
}

/// Writes a text of its own into every section that has one, and into the verkenning; the parts that were marked.
async fn mark_all(site: &Site, case: &str) -> Vec<String> {
    let mut tx = site.server.app.db.write().await.expect("a transaction");
    let answered: Vec<(String,)> =
        sql("SELECT question FROM answer WHERE case_id = $1").bind(case).all(&mut tx).await.expect("answers");
    let is_free = |id: &str| {
        answered.iter().any(|(question,)| question == id)
            && exploration::questions().all(|one| one != id)
            && id != names::COOPERATIVE
    };
    let own = standard().sections().filter_map(|section| {
        let questions = standard().questions_of(section).iter();
        let mut questions = questions.filter(|one| matches!(one.kind(), Kind::Prose { .. }) && one.show_if().is_none());
        questions.find(|one| is_free(one.id())).map(|question| (section.id.to_owned(), question.id().to_owned()))
    });
    let texts: Vec<(String, String)> = own.chain([("verkenning".to_owned(), EXPLORED.to_owned())]).collect();
    for (part, question) in &texts {
        let changed = sql("UPDATE answer SET value = $3 WHERE case_id = $1 AND question = $2")
            .bind(case)
            .bind(question)
            .bind(mark(part))
            .run(&mut tx)
            .await
            .expect("an answer");
        assert_eq!(changed, 1, "{question} is answered");
    }
    let (stored,): (String,) =
        sql("SELECT sheet FROM budget WHERE case_id = $1").bind(case).one(&mut tx).await.expect("a budget");
    let mut sheet: Sheet = serde_json::from_str(&stored).expect("a sheet");
    sheet.costs[0].label = mark(BUDGET_SECTION);
    let sheet = serde_json::to_string(&sheet).expect("json");
    sql("UPDATE budget SET sheet = $2 WHERE case_id = $1").bind(case).bind(&sheet).run(&mut tx).await.expect("stored");
    tx.commit().await.expect("stored");
    let marked: BTreeSet<String> = texts.into_iter().map(|(part, _)| part).chain([BUDGET_SECTION.to_owned()]).collect();
    assert!(marked.len() >= 15, "{marked:?}");
    marked.into_iter().collect()
}

/// The marked parts that an officer finds anywhere: on pages, in files, in exports and in mails.
async fn seen(site: &Site, officer: &mut Browser, case: &str, marked: &[String]) -> BTreeSet<String> {
    let lists = ["/vooroverleg", "/dossiers", "/dossiers?toon=alles", "/voorstellen", "/mijn-gegevens"];
    let files = ["taak.omschrijving", "begroting"].map(|place| format!("/voorstellen/{case}/bijlagen/{place}"));
    let pages = lists.into_iter().map(str::to_owned).chain(board_pages(case)).chain(file_pages(case)).chain(files);
    let mut text = String::new();
    for page in pages {
        let answer = officer.get(&page).await;
        let is_theirs = lists.contains(&page.as_str()) || page.starts_with("/vooroverleg/");
        assert!(is_theirs || answer.status == StatusCode::NOT_FOUND, "{page} gives {}", answer.status);
        text.push_str(&answer.body);
    }
    let mut tx = site.server.app.db.read().await.expect("a transaction");
    let jobs: Vec<(String,)> =
        sql("SELECT payload FROM outbox WHERE case_id = $1").bind(case).all(&mut tx).await.expect("jobs");
    text.extend(jobs.into_iter().map(|(payload,)| payload));
    marked.iter().filter(|part| text.contains(&mark(part))).cloned().collect()
}

fn set(parts: &[&str]) -> BTreeSet<String> {
    parts.iter().map(|part| (*part).to_owned()).collect()
}

#[tokio::test]
async fn an_officer_sees_exactly_what_was_opened_from_that_moment_and_not_after_closing() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.case("concept").await;
        let marked = mark_all(&site, &case).await;
        let (mut chair, mut sanne) = (site.browser_of(BOARD[0]).await, site.browser_of(MANAGER).await);
        assert_eq!(seen(&site, &mut sanne, &case, &marked).await, set(&[]));
        assert_eq!(sanne.get(&of_officer(&case)).await.status, StatusCode::NOT_FOUND, "nothing was opened yet");

        open(&mut chair, &case, &["verkenning"]).await;
        assert_eq!(seen(&site, &mut sanne, &case, &marked).await, set(&["verkenning"]));
        let sections = standard().sections().map(|section| section.id);
        for section in sections.filter(|id| marked.iter().any(|part| part == id)) {
            open(&mut chair, &case, &[section]).await;
            // The question of the verkenning stands in a section too.
            let also = if EXPLORED.starts_with(&format!("{section}.")) { "verkenning" } else { section };
            assert_eq!(seen(&site, &mut sanne, &case, &marked).await, set(&[section, also]), "{section}");
        }
        let (all, most) = (marked.iter().map(String::as_str).collect::<Vec<_>>(), marked.len());
        open(&mut chair, &case, &all).await;
        assert_eq!(seen(&site, &mut sanne, &case, &marked).await.len(), most);

        does(&mut chair, &of_board(&case), &[("actie", "sluit")]).await;
        assert_eq!(seen(&site, &mut sanne, &case, &marked).await, set(&[]), "nothing after closing");
        assert_eq!(sanne.get(&of_officer(&case)).await.status, StatusCode::OK, "that there were talks stays");
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn what_the_board_changes_while_it_is_open_shows_at_once_and_a_later_name_never() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (case, mut chair, mut sanne) = begun(&site).await;
        let actor = site.chair().await;
        let mut tx = site.server.app.db.read().await.expect("a transaction");
        let version =
            sql("SELECT version FROM answer WHERE case_id = $1 AND question = $2").bind(&case).bind(names::TITLE);
        let (version,): (i64,) = version.one(&mut tx).await.expect("a title");
        drop(tx);
        site.save_answer(&actor, &case, (names::TITLE, "Samen aan tafel", version)).await.expect("saved");
        for page in [of_officer(&case), "/vooroverleg".to_owned()] {
            assert!(sanne.get(&page).await.body.contains("Samen aan tafel"), "{page}");
        }
        does(&mut chair, &of_board(&case), &[("actie", "sluit")]).await;
        site.save_answer(&actor, &case, (names::TITLE, "Geheime naam", version + 1)).await.expect("saved");
        for page in [of_officer(&case), "/vooroverleg".to_owned()] {
            let body = sanne.get(&page).await.body;
            assert!(body.contains("Samen aan tafel") && !body.contains("Geheime naam"), "{page}: {body}");
        }
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn nobody_else_learns_that_there_are_talks() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (case, ..) = begun(&site).await;
        site.add_neighbour().await;
        site.add_officer_elsewhere().await;
        let mut others = vec![ADMINISTRATOR, DECIDER, JURIST, NEIGHBOUR, ELSEWHERE, BOARD[0]];
        others.extend(REVIEWERS);
        for email in others {
            let mut browser = site.browser_of(email).await;
            let before = site.traces().await;
            for page in [of_officer(&case), format!("{}/afspraak.ics", of_officer(&case))] {
                assert_eq!(browser.get(&page).await.status, StatusCode::NOT_FOUND, "{email} on {page}");
            }
            for act in ["verstuur", "spreek-af", "geef", "leg-vast", "open", "sluit", "kies", "neem-over"] {
                let typed = [("actie", act), ("bericht", "Hallo"), ("afgesproken", "Iets"), ("hoeveelheid", "3")];
                let answer = browser.post(&of_officer(&case), &typed).await;
                assert_eq!(answer.status, StatusCode::NOT_FOUND, "{email} posts {act}");
            }
            assert!(!browser.get("/vooroverleg").await.body.contains(&case), "{email} has it on the list");
            assert_eq!(site.traces().await, before, "{email} left a trace");
        }
        let mails = site.mails("preliminary_opened").await;
        assert_eq!(mails.iter().map(|mail| mail.to_email.as_str()).collect::<Vec<_>>(), [MANAGER]);
    })
    .await;
}

#[tokio::test]
async fn a_case_manager_who_is_on_the_board_is_no_officer_in_its_talks() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (case, ..) = begun(&site).await;
        site.make_officer(BOARD[1], "Tarik Amrani", "accountmanager").await;
        let mut tarik = site.browser_of(BOARD[1]).await;
        assert_eq!(tarik.get(&of_officer(&case)).await.status, StatusCode::NOT_FOUND);
        assert!(!tarik.get("/vooroverleg").await.body.contains(&case));
        assert_eq!(tarik.get(&of_board(&case)).await.status, StatusCode::OK);
    })
    .await;
}

#[tokio::test]
async fn each_side_does_what_is_its_own_and_a_refusal_leaves_no_trace() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (case, mut chair, mut sanne) = begun(&site).await;
        let mut tarik = site.browser_of(BOARD[1]).await;
        let before = site.traces().await;
        for act in ["open", "sluit", "kies", "geef"] {
            let typed = [("actie", act), ("onderdelen", "taak"), ("hoe_verder", "verder"), ("hoeveelheid", "3")];
            assert_eq!(
                tarik.post(&of_board(&case), &typed).await.status,
                StatusCode::NOT_FOUND,
                "the treasurer: {act}"
            );
        }
        for act in ["open", "sluit", "kies", "neem-over"] {
            let answer = sanne.post(&of_officer(&case), &[("actie", act), ("onderdelen", "taak")]).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "the officer: {act}");
        }
        for parts in [vec![], vec![("onderdelen", "geen-onderdeel")]] {
            let typed: Vec<_> = [("actie", "open")].into_iter().chain(parts).collect();
            let answer = chair.post(&of_board(&case), &typed).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(html::message(&answer.body, "onderdelen").is_some(), "{}", answer.body);
        }
        assert_eq!(site.traces().await, before);
        does(&mut chair, &of_board(&case), &[("actie", "sluit")]).await;
        let before = site.traces().await;
        for (browser, page) in [(&mut sanne, of_officer(&case)), (&mut tarik, of_board(&case))] {
            let late = browser.post(&page, &[("actie", "verstuur"), ("bericht", "Nog iets")]).await;
            assert_eq!(late.status, StatusCode::CONFLICT, "{page}");
        }
        assert_eq!(site.traces().await, before);
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn submitting_ends_the_talks_and_leaves_them_to_read() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (case, mut chair, mut sanne) = begun(&site).await;
        does(&mut sanne, &of_officer(&case), &[("actie", "verstuur"), ("bericht", "Goed plan.")]).await;
        site.submit(&case).await;
        for (browser, page) in [(&mut chair, of_board(&case)), (&mut sanne, of_officer(&case))] {
            let shown = browser.get(&page).await;
            assert_eq!(shown.status, StatusCode::OK, "{page}");
            assert!(shown.body.contains("Goed plan.") && !shown.body.contains("actie"), "{}", shown.body);
        }
        site.make_officer("kees.boer@lindewaard.example", "Kees Boer", "accountmanager").await;
        let mut kees = site.browser_of("kees.boer@lindewaard.example").await;
        assert_eq!(kees.get(&of_officer(&case)).await.status, StatusCode::NOT_FOUND, "the case is not his");
        site.assert_sound().await;
    })
    .await;
}
