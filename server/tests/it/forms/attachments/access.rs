//! Who adds, sees and downloads attachments, and how they are sent.

use super::{QUESTION, address, attach, ids, on_disk, pdf, send};
use crate::support::for_each_database;
use crate::support::journey::{BOARD, DECIDER, MANAGER, REVIEWERS};
use crate::support::site::Site;
use axum::http::StatusCode;

#[tokio::test]
async fn an_attachment_of_a_draft_does_not_exist_for_the_municipality() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (case, mut chair) = (site.case("concept").await, site.browser_of(BOARD[0]).await);
        attach(&mut chair, &case, &[("geheim.pdf", &pdf("geheim"))]).await;
        let download = format!("/bijlagen/{}", ids(&site, &case).await[0]);
        let before = (site.traces().await, on_disk(&site));
        for email in [MANAGER, DECIDER, REVIEWERS[0]] {
            let mut officer = site.browser_of(email).await;
            for page in [address(&case), format!("/voorstellen/{case}/bijlagen"), download.clone()] {
                assert_eq!(officer.get(&page).await.status, StatusCode::NOT_FOUND, "{email} opens {page}");
            }
            let sent = send(&mut officer, &case, &[("van ons.pdf", &pdf("ambtenaar"))]).await;
            assert_eq!(sent.status, StatusCode::NOT_FOUND);
            let id = ids(&site, &case).await.remove(0);
            let removed = officer.post(&format!("{}/verwijderen", address(&case)), &[("bijlage", &id)]).await;
            assert_eq!(removed.status, StatusCode::NOT_FOUND);
        }
        let mut nobody = site.browser();
        assert!(nobody.get(&download).await.location.starts_with("/inloggen"));
        assert_eq!(send(&mut nobody, &case, &[("x.pdf", &pdf("x"))]).await.status, StatusCode::UNAUTHORIZED);
        let after = (site.traces().await, on_disk(&site));
        let changed: Vec<_> = after.0.iter().zip(&before.0).filter(|(now, then)| now != then).collect();
        assert!(changed.iter().all(|(now, _)| now.0 == "sessions"), "{changed:?}");
        assert_eq!(after.1, before.1);
    })
    .await;
}

#[tokio::test]
async fn who_reads_along_downloads_and_changes_nothing() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (case, mut chair) = (site.case("concept").await, site.browser_of(BOARD[0]).await);
        let reader = [("name", "Lies Bos"), ("email", "lies@lindehof.example"), ("role", "meelezer")];
        let mut reader = site.joins(&mut chair, &case, &reader).await;
        attach(&mut site.browser_of(BOARD[1]).await, &case, &[("polis.pdf", &pdf("polis"))]).await;
        let page = reader.get(&address(&case)).await;
        assert!(page.body.contains("polis.pdf"));
        assert!(!page.body.contains("Voeg de bestanden toe") && !page.body.contains("Verwijder"), "{}", page.body);
        let id = ids(&site, &case).await.remove(0);
        assert_eq!(reader.download(&format!("/bijlagen/{id}")).await, pdf("polis"));
        let before = (site.traces().await, on_disk(&site));
        assert_eq!(send(&mut reader, &case, &[("x.pdf", &pdf("x"))]).await.status, StatusCode::NOT_FOUND);
        let removed = reader.post(&format!("{}/verwijderen", address(&case)), &[("bijlage", &id)]).await;
        assert_eq!(removed.status, StatusCode::NOT_FOUND);
        assert_eq!((site.traces().await, on_disk(&site)), before);
    })
    .await;
}

#[tokio::test]
async fn a_proposal_that_was_handed_in_takes_no_more_attachments() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.case("in_beoordeling").await;
        let mut chair = site.browser_of(BOARD[0]).await;
        let before = (site.traces().await, on_disk(&site));
        assert_eq!(send(&mut chair, &case, &[("x.pdf", &pdf("x"))]).await.status, StatusCode::CONFLICT);
        assert!(!chair.get(&address(&case)).await.body.contains("Voeg de bestanden toe"));
        assert_eq!((site.traces().await, on_disk(&site)), before);
    })
    .await;
}

#[tokio::test]
async fn an_attachment_is_removed_only_from_its_own_proposal() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (case, mut chair) = (site.case("concept").await, site.browser_of(BOARD[0]).await);
        attach(&mut chair, &case, &[("polis.pdf", &pdf("polis"))]).await;
        let id = ids(&site, &case).await.remove(0);
        let start = [
            ("municipality", "GM9999"),
            ("title", "Nog een dagopvang"),
            ("cooperative", "De Lindehof"),
            ("name", "Marijke Veldhoen"),
        ];
        let other = chair.post("/voorstellen/nieuw", &start).await.location;
        let other = other.split('/').nth(2).expect("an id").to_owned();
        let remove = format!("/voorstellen/{other}/bijlagen/{QUESTION}/verwijderen");
        assert_eq!(chair.post(&remove, &[("bijlage", &id)]).await.status, StatusCode::NOT_FOUND);
        assert_eq!(ids(&site, &case).await, [id]);
    })
    .await;
}

#[tokio::test]
async fn a_download_is_saved_and_never_shown_or_run() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (case, mut chair) = (site.case("concept").await, site.browser_of(BOARD[0]).await);
        attach(&mut chair, &case, &[("Polis café.pdf", &pdf("polis"))]).await;
        let id = ids(&site, &case).await.remove(0);
        let (headers, _) = chair.saved(&format!("/bijlagen/{id}")).await;
        for (name, value) in [
            ("content-type", "application/pdf"),
            ("content-disposition", "attachment; filename=\"Polis caf_.pdf\"; filename*=UTF-8''Polis%20caf%C3%A9.pdf"),
            ("x-content-type-options", "nosniff"),
            ("content-security-policy", "default-src 'none'; sandbox"),
            ("cache-control", "private, no-store"),
        ] {
            assert_eq!(headers.get(name).map(|value| value.to_str().expect("text")), Some(value), "{name}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_quotation_mark_in_a_name_comes_back_as_one() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (case, mut chair) = (site.case("concept").await, site.browser_of(BOARD[0]).await);
        attach(&mut chair, &case, &[("Het \"plan\".pdf", &pdf("plan"))]).await;
        let id = ids(&site, &case).await.remove(0);
        let (headers, _) = chair.saved(&format!("/bijlagen/{id}")).await;
        let named = headers.get("content-disposition").and_then(|value| value.to_str().ok()).expect("a name");
        assert!(named.ends_with("filename*=UTF-8''Het%20%22plan%22.pdf"), "{named}");
        let page = chair.get(&address(&case)).await.body;
        assert!(page.contains("Het &quot;plan&quot;.pdf") || page.contains("Het \"plan\".pdf"), "{page}");
        site.assert_sound().await;
    })
    .await;
}
