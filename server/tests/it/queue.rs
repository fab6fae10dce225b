//! The list of cases of an officer: a page at a time, searched, and saying what waits for whom.

use crate::support::for_each_database;
use crate::support::journey::{ADMINISTRATOR, DECIDER, MANAGER, REVIEWERS};
use crate::support::site::Site;
use axum::http::StatusCode;
use server::db::sql;
use std::collections::BTreeSet;

/// Copies of the assessed case, assigned as it is; every third without a last day.
async fn copies(site: &Site, count: usize) {
    let original = site.case("in_beoordeling").await;
    let mut tx = site.server.app.db.write().await.expect("a transaction");
    for copy in 0..count {
        let (id, due) = (format!("kopie-{copy:04}"), (copy % 3 > 0).then(|| format!("2027-01-{:02}", copy % 28 + 1)));
        sql(
            "INSERT INTO cases (id, municipality_id, profile_version, catalogue_version, title, cooperative, reference,
                 status, received_on, due_on, version, created_at, updated_at)
             SELECT $1, municipality_id, profile_version, catalogue_version, $2, cooperative, $3, status, received_on,
                 $4, version, created_at, updated_at FROM cases WHERE id = $5",
        )
        .bind(&id)
        .bind(format!("Kopie {copy} van 100%"))
        .bind(format!("LIW-2026-9{copy:03}"))
        .bind(due)
        .bind(&original)
        .run(&mut tx)
        .await
        .expect("a copy");
        let assigned =
            "INSERT INTO assignment SELECT $1, person_id, role, assigned_at FROM assignment WHERE case_id = $2";
        sql(assigned).bind(&id).bind(&original).run(&mut tx).await.expect("assigned");
    }
    tx.commit().await.expect("stored");
}

/// The ids of the cases on a page, in order, and the way to the next page.
fn listed(page: &str) -> (Vec<String>, Option<String>) {
    let html = scraper::Html::parse_document(page);
    let select = |selector: &str| scraper::Selector::parse(selector).expect("a selector");
    let hrefs = |selector: &str| -> Vec<String> {
        html.select(&select(selector)).filter_map(|link| link.attr("href").map(str::to_owned)).collect()
    };
    let cases = hrefs("a.ul-queue__case").into_iter().map(|href| href.split('/').nth(2).expect("an id").to_owned());
    let next = hrefs("nav[aria-label=Bladeren] a").into_iter().find(|href| href.contains("na="));
    (cases.collect(), next)
}

#[tokio::test]
async fn every_case_stands_on_one_page_of_fifty_and_only_one() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let urgent = site.case("in_beoordeling").await;
        copies(&site, 130).await;
        let mut sanne = site.browser_of(MANAGER).await;
        let (mut found, mut pages, mut next) = (Vec::new(), 0, Some("/dossiers?toon=alles".to_owned()));
        while let Some(page) = next {
            let answer = sanne.get(&page).await;
            assert_eq!(answer.status, StatusCode::OK);
            assert!(answer.body.len() <= 60_000, "{} bytes", answer.body.len());
            let (cases, onwards) = listed(&answer.body);
            assert!(cases.len() == 50 || onwards.is_none());
            found.extend(cases);
            (pages, next) = (pages + 1, onwards);
        }
        let all: BTreeSet<&String> = found.iter().collect();
        assert_eq!((found.len(), all.len(), pages), (132, 132, 3));
        assert_eq!(found[0], urgent, "the most urgent stands first");
    })
    .await;
}

#[tokio::test]
async fn title_reference_and_cooperative_are_searched_and_signs_stand_for_themselves() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        copies(&site, 60).await;
        let mut sanne = site.browser_of(MANAGER).await;
        for (search, count) in [
            ("kopie 7 van", 1),
            ("KOPIE", 50),
            ("liw-2026-9012", 1),
            ("de+lindehof", 50),
            ("100%25", 50),
            ("100_", 0),
            ("bestaat niet", 0),
        ] {
            let page = sanne.get(&format!("/dossiers?toon=alles&zoek={}", search.replace(' ', "+"))).await.body;
            let (cases, next) = listed(&page);
            assert_eq!(cases.len(), count, "{search}");
            assert_eq!(next.is_some(), count == 50, "{search}");
            if let Some(next) = next {
                assert!(!listed(&sanne.get(&next).await.body).0.is_empty(), "the next page searches too");
            }
        }
        let announced = listed(&sanne.get("/dossiers?toon=open&status=bekendgemaakt").await.body).0;
        assert_eq!(announced, [site.case("bekendgemaakt").await], "a status counts, whatever the filter");
        assert!(
            listed(&sanne.get("/dossiers?status=concept&toon=alles").await.body).0.len() == 50,
            "no draft is listed"
        );
        for odd in ["na=onzin", "na=.", "na=2026-12-10.", "toon=x&status=y&zoek=%00"] {
            assert_eq!(sanne.get(&format!("/dossiers?{odd}")).await.status, StatusCode::OK, "{odd}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_line_says_what_waits_for_whom() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let fresh = site.in_assessment().await;
        for (email, words) in [
            (REVIEWERS[0], "u: beoordelen"),
            (DECIDER, "de beoordelaars en de behandelaar"),
            (MANAGER, "u: besluit voorbereiden"),
            (ADMINISTRATOR, "de beoordelaars en de behandelaar"),
        ] {
            let page = site.browser_of(email).await.get("/dossiers?zoek=Oosterlinde&toon=alles").await.body;
            let row = page.split("<tr").find(|row| row.contains(&fresh)).expect("a row");
            assert!(row.contains(words), "{email}: {row}");
        }
        let handed_in = site.case("in_beoordeling").await;
        let mut ravi = site.browser_of(REVIEWERS[2]).await;
        let assessed = sql("SELECT case_id FROM assessment WHERE reviewer_id = $1 ORDER BY case_id");
        let mut tx = site.server.app.db.read().await.expect("a transaction");
        let ravi_id = site.actor(REVIEWERS[2]).await.id;
        let done: Vec<(String,)> = assessed.bind(&ravi_id).all(&mut tx).await.expect("rows");
        drop(tx);
        let page = ravi.get("/dossiers?toon=alles").await.body;
        let shown = |case: &str| page.split("<tr").find(|row| row.contains(case)).map(str::to_owned);
        for (case,) in &done {
            assert!(!shown(case).expect("a row").contains("u: beoordelen"), "he handed in already");
        }
        assert!(done.iter().all(|(case,)| *case != fresh) && shown(&handed_in).is_some());
    })
    .await;
}
