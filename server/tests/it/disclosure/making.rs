//! How a case becomes public, what is refused, and that nothing else of it gets out.

use super::{GOOD, SERVICE, disclose, end, form, public_addresses, reference, type_over, type_over_by, with};
use crate::support::for_each_database;
use crate::support::html;
use crate::support::journey::{ADMINISTRATOR, BOARD, DECIDER, JURIST, MANAGER, REVIEWERS};
use crate::support::site::Site;
use axum::http::StatusCode;
use server::db::sql;

/// Everything that everybody may open, in one text. A PDF is opened, for what stands in its text is compressed.
async fn everything(site: &Site, reference: &str) -> String {
    let mut visitor = site.browser();
    let mut all = String::new();
    for address in public_addresses(reference) {
        all.push_str(&visitor.get(&address).await.body);
    }
    all
}

/// Names of everybody, and beginnings of what the board wrote in a case: none of it is for everybody.
async fn secrets(site: &Site, case: &str) -> Vec<String> {
    let mut tx = site.server.app.db.read().await.expect("a transaction");
    let names: Vec<(String,)> = sql("SELECT name FROM person").all(&mut tx).await.expect("people");
    let answers: Vec<(String,)> = sql("SELECT value FROM answer WHERE case_id = $1 AND LENGTH(value) > 60")
        .bind(case)
        .all(&mut tx)
        .await
        .expect("answers");
    assert!(answers.len() > 20, "the proposal is long");
    let answers = answers.into_iter().map(|(text,)| text.chars().take(40).collect());
    names.into_iter().map(|(name,)| name).chain(answers).collect()
}

#[tokio::test]
async fn nothing_of_a_case_is_anywhere_until_an_officer_makes_it_public_and_then_only_what_was_typed() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.case("in_beoordeling").await;
        let kenmerk = reference(&site, &case).await;
        let before = everything(&site, &kenmerk).await;
        assert!(!before.contains(&kenmerk.clone()), "the kenmerk is told");
        let mut visitor = site.browser();
        for address in ["", "/besluit.pdf"] {
            let answer = visitor.get(&format!("/uitdagingen/{kenmerk}{address}")).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{address}");
        }
        assert_eq!(visitor.get(&format!("/api/v1/uitdagingen/{kenmerk}")).await.status, StatusCode::NOT_FOUND);
        disclose(&site, &case, &GOOD).await;
        for address in [
            "/uitdagingen".to_owned(),
            format!("/uitdagingen/{kenmerk}"),
            "/uitdagingen/feed.xml".to_owned(),
            "/api/v1/uitdagingen".to_owned(),
            "/api/v1/uitdagingen?formaat=csv".to_owned(),
            format!("/api/v1/uitdagingen/{kenmerk}"),
        ] {
            let answer = visitor.get(&address).await;
            assert_eq!(answer.status, StatusCode::OK, "{address}");
            assert!(answer.body.contains(GOOD[0].1) && answer.body.contains(&kenmerk), "{address}: {}", answer.body);
        }
        let after = everything(&site, &kenmerk).await;
        for secret in secrets(&site, &case).await {
            assert!(!before.contains(&secret) && !after.contains(&secret), "{secret} got out");
        }
        let board = site.browser_of(BOARD[0]).await.get(&format!("/dossiers/{case}")).await.body;
        assert!(board.contains("Openbaar gemaakt") && board.contains(GOOD[0].1), "the board sees what is public");
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn what_names_somebody_or_says_nothing_comes_back_with_a_message_beside_it_and_is_not_stored() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.case("in_beoordeling").await;
        let mut sanne = site.browser_of(MANAGER).await;
        let before = site.traces().await;
        for (field, typed, words) in [
            ("title", "ab", "3 tot 120"),
            ("title", "Plan van mevrouw Veldhoen", "Haal de naam Marijke Veldhoen weg"),
            ("initiator", "Sanne de Wit", "Haal de naam Sanne de Wit weg"),
            ("service", "", "Kies een dienst"),
            ("service", "zwembad", "Kies een dienst"),
            ("summary", " ", "Beschrijf kort"),
            ("summary", "Mail info@lindehof.example.", "Haal het e-mailadres info@lindehof.example weg"),
            ("summary", "Bel 06-12345678.", "Haal het telefoonnummer 06-12345678 weg"),
            ("summary", "Op NL91 ABNA 0417 1643 00.", "Haal het rekeningnummer"),
            ("summary", "Vraag het Fatima El Idrissi.", "Haal de naam"),
            ("checked", "", "vink aan"),
        ] {
            let refused = type_over_by(&mut sanne, &case, &with(field, typed)).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}: {typed}: {}", refused.body);
            let message = html::message(&refused.body, field).unwrap_or_default();
            assert!(message.contains(words), "{field}: {message}");
            let kept = html::fields(&refused.body);
            for (name, value) in with(field, typed).into_iter().filter(|(name, _)| *name != "actie") {
                let is_kept = kept.iter().any(|(one, text)| one == name && text.trim() == value.trim());
                assert!(is_kept || value.trim().is_empty(), "{name} is lost with {field}: {typed}");
            }
        }
        let early = type_over_by(&mut sanne, &case, &with("grounds", "Wij zeggen ja.")).await;
        assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", early.body);
        assert_eq!(site.traces().await, before, "nothing is stored");
    })
    .await;
}

#[tokio::test]
async fn the_decision_is_public_only_when_an_officer_wrote_what_it_says_and_then_with_a_pdf() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.case("bekendgemaakt").await;
        let kenmerk = reference(&site, &case).await;
        let page = format!("/uitdagingen/{kenmerk}");
        let mut visitor = site.browser();
        let shown = visitor.get(&page).await.body;
        assert!(shown.contains("Ingewilligd onder voorwaarden, op 9 december 2026"), "{shown}");
        let pdf = visitor.download(&format!("{page}/besluit.pdf")).await;
        assert!(pdf.starts_with(b"%PDF-1.7"), "it is a PDF");
        let text = pdf_text(&pdf);
        for secret in secrets(&site, &case).await {
            assert!(!text.contains(&secret), "{secret} stands in the PDF");
        }
        disclose(&site, &case, &GOOD).await;
        let shown = visitor.get(&page).await.body;
        assert!(shown.contains("Besluit genomen") && !shown.contains("Ingewilligd"), "{shown}");
        let gone = visitor.get(&format!("{page}/besluit.pdf")).await;
        assert_eq!(gone.status, StatusCode::NOT_FOUND);
        site.assert_sound().await;
    })
    .await;
}

/// The words of a PDF, as far as one page after the other gives them.
fn pdf_text(bytes: &[u8]) -> String {
    let document = lopdf::Document::load_mem(bytes).expect("a document");
    let pages: Vec<u32> = document.get_pages().keys().copied().collect();
    document.extract_text(&pages).expect("its text")
}

#[tokio::test]
async fn a_decision_that_was_taken_but_not_sent_is_told_to_nobody() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.decided().await;
        disclose(&site, &case, &GOOD).await;
        let kenmerk = reference(&site, &case).await;
        let mut visitor = site.browser();
        let told = visitor.get(&format!("/api/v1/uitdagingen/{kenmerk}")).await.body;
        let told: serde_json::Value = serde_json::from_str(&told).expect("JSON");
        assert_eq!(told["status"], "in-behandeling");
        assert_eq!(told["besluit"], serde_json::Value::Null);
        let steps: Vec<&str> =
            told["verloop"].as_array().expect("steps").iter().filter_map(|one| one["stap"].as_str()).collect();
        assert_eq!(steps, ["ontvangen", "volledig"]);
    })
    .await;
}

#[tokio::test]
async fn what_is_public_no_longer_is_gone_everywhere_at_once_and_can_come_back() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.case("in_beoordeling").await;
        let kenmerk = reference(&site, &case).await;
        disclose(&site, &case, &GOOD).await;
        let without = type_over(&site, &case, &[("reason", " "), ("actie", "niet-meer-openbaar")]).await;
        assert_eq!(without.status, StatusCode::UNPROCESSABLE_ENTITY, "a reason is needed");
        end(&site, &case).await;
        let all = everything(&site, &kenmerk).await;
        assert!(!all.contains(GOOD[0].1) && !all.contains(GOOD[3].1), "{all}");
        let mut visitor = site.browser();
        assert_eq!(visitor.get(&format!("/uitdagingen/{kenmerk}")).await.status, StatusCode::NOT_FOUND);
        assert_eq!(visitor.get(&format!("/api/v1/uitdagingen/{kenmerk}")).await.status, StatusCode::GONE);
        let again = type_over(&site, &case, &[("reason", "Nog eens."), ("actie", "niet-meer-openbaar")]).await;
        assert_eq!(again.status, StatusCode::CONFLICT, "once");
        assert_eq!(site.count("SELECT COUNT(*) FROM disclosure WHERE title <> '' AND ended_at IS NOT NULL").await, 0);
        disclose(&site, &case, &with("title", "Eten met elkaar")).await;
        assert!(visitor.get(&format!("/uitdagingen/{kenmerk}")).await.body.contains("Eten met elkaar"));
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn who_comes_second_changes_nothing_and_keeps_what_was_typed() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.case("in_beoordeling").await;
        let mut late = site.browser_of(MANAGER).await;
        let behind: Vec<(&str, &str)> = with("title", "Te laat").into_iter().chain([("versie", "0")]).collect();
        disclose(&site, &case, &GOOD).await;
        let before = site.traces().await;
        let refused = late.post(&form(&case), &behind).await;
        assert_eq!(refused.status, StatusCode::CONFLICT);
        assert!(html::fields(&refused.body).contains(&("title".into(), "Te laat".into())), "{}", refused.body);
        assert_eq!(site.traces().await, before);
    })
    .await;
}

#[tokio::test]
async fn only_a_case_manager_of_the_case_makes_it_public() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.case("in_beoordeling").await;
        let form = form(&case);
        let asked: Vec<(&str, &str)> = GOOD.into_iter().chain([("versie", "0"), ("service", SERVICE)]).collect();
        for email in [BOARD[0], DECIDER, JURIST, REVIEWERS[0], ADMINISTRATOR, "joke.terpstra@noorderveen.example"] {
            let mut browser = site.after_link(email).await;
            let before = site.traces().await;
            assert_eq!(browser.get(&form).await.status, StatusCode::NOT_FOUND, "{email}");
            assert_eq!(browser.post(&form, &asked).await.status, StatusCode::NOT_FOUND, "{email}");
            assert_eq!(site.traces().await, before, "{email}");
        }
        let draft = super::form(&site.case("concept").await);
        assert_eq!(site.browser_of(MANAGER).await.get(&draft).await.status, StatusCode::NOT_FOUND);
    })
    .await;
}
