//! Hostile text in every field, read on every page and in every mail of both sides, from the first draft to the letter.

use super::{Form, type_over};
use crate::support::addresses::{board_pages, file_pages, is_download};
use crate::support::for_each_database;
use crate::support::html;
use crate::support::journey::{BOARD, DECIDER, JURIST, MANAGER, REVIEWERS};
use crate::support::site::{Browser, Site};
use axum::http::StatusCode;
use domain::case::command_fields;
use domain::catalogue::{self, Kind};
use domain::profile::OrdinanceProfile;
use server::db::sql;

const HOSTILE: &str = "</title></textarea>\"'><script>klad()</script><img src=x onerror=klad()>";

#[tokio::test]
async fn no_text_of_anybody_becomes_part_of_a_page() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut readers = vec![site.browser_of(BOARD[0]).await];
        for email in [MANAGER, DECIDER, REVIEWERS[0]] {
            readers.push(site.browser_of(email).await);
        }
        let case = hostile_draft(&site).await;
        let mut seen = read_all(&mut readers, &case).await;
        handled(&site, &case).await;
        seen += read_all(&mut readers, &case).await;
        assert!(seen > 60, "the text was read on {seen} pages only");
        assert_mails(&site).await;
    })
    .await;
}

/// A complete draft in which every free text is hostile.
async fn hostile_draft(site: &Site) -> String {
    let mut form = Form::of(site, BOARD[0], "/voorstellen/nieuw").await;
    let wrong = form.refuses(&[("municipality", HOSTILE), ("title", HOSTILE), ("name", HOSTILE)], &[]).await;
    assert_harmless("/voorstellen/nieuw", &wrong.body);
    let hostile = [("municipality", "GM9999"), ("title", HOSTILE), ("cooperative", HOSTILE), ("name", HOSTILE)];
    let fields = form.filled(&hostile).await;
    let case = form.post(&fields).await.location.split('/').nth(2).expect("the address of the proposal").to_owned();
    let mut tx = site.server.app.db.write().await.expect("a transaction");
    for copy in [
        "INSERT INTO answer SELECT $1, question, value, version, updated_by, updated_at FROM answer WHERE case_id = $2
         AND question NOT IN (SELECT question FROM answer WHERE case_id = $1)",
        "INSERT INTO budget SELECT $1, sheet, version, updated_by, updated_at FROM budget WHERE case_id = $2",
    ] {
        let demo: (String,) =
            sql("SELECT id FROM cases WHERE title LIKE 'Dagopvang dicht bij huis%'").one(&mut tx).await.expect("it");
        sql(copy).bind(&case).bind(demo.0).run(&mut tx).await.expect("copied");
    }
    tx.commit().await.expect("stored");
    for section in catalogue::standard().sections() {
        let mut form = Form::of(site, BOARD[0], &format!("/voorstellen/{case}/{}", section.id)).await;
        let fields = form.browser.fields(&form.page).await;
        let hostile: Vec<&str> = fields
            .iter()
            .filter(|(name, value)| !value.is_empty() && is_free(name))
            .map(|(name, _)| name.as_str())
            .collect();
        let typed: Vec<(&str, &str)> = hostile.into_iter().map(|name| (name, HOSTILE)).collect();
        let saved = form.post(&type_over(fields.clone(), &typed)).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", section.id);
    }
    case
}

/// Whether a field takes any text, as long as this one.
fn is_free(field: &str) -> bool {
    let parts: Vec<&str> = field.split('.').collect();
    if let ["begroting", part, .., cell] = parts[..] {
        return part != "instelling" && ["label", "note"].contains(&cell);
    }
    let kind = match parts[..] {
        [section, question] => catalogue::standard().question(&format!("{section}.{question}")).map(|one| one.kind()),
        [section, question, _, cell] => {
            match catalogue::standard().question(&format!("{section}.{question}")).map(|one| one.kind()) {
                Some(Kind::Rows { columns, .. }) => columns.iter().find(|one| one.id == cell).map(|one| one.kind),
                _ => None,
            }
        }
        _ => None,
    };
    matches!(kind, Some(Kind::Prose { .. })) || matches!(kind, Some(Kind::Line { max }) if max >= HOSTILE.len())
}

/// Takes the draft all the way to the letter, with hostile words at each step.
async fn handled(site: &Site, case: &str) {
    let submit = format!("/voorstellen/{case}/gereed");
    let check = format!("/dossiers/{case}/volledigheid");
    let text = |name: &str| (name.to_owned(), HOSTILE.to_owned());
    let choice = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    let more = vec![choice("verdict", "aanvulling"), text("points"), choice("until", "23-12-2026")];
    let complete = vec![choice("verdict", "volledig"), text("note"), text("points"), text(command_fields::DESPITE)];
    let criteria = OrdinanceProfile::lindewaard().criteria;
    let reasons: Vec<_> = criteria.iter().map(|one| text(&format!("reason.{}", one.id))).collect();
    let mut scores: Vec<_> = criteria.iter().map(|one| choice(&format!("score.{}", one.id), "2")).collect();
    scores.extend(reasons.clone());
    scores.push(choice("actie", "inleveren"));
    let said = |name: &str| (name.to_owned(), format!("{HOSTILE} is een reden in een zin"));
    let findings = criteria.iter().map(|one| said(&format!("reason.{}", one.id)));
    let facts = [said("summary"), said("departure"), said("way_forward"), said("ground.kosten"), text("mandate")];
    let no = [choice("outcome", "afgewezen"), choice("ground", "kosten"), choice("baseline", "niet-gebruikt")];
    let propose = [choice("actie", "voorleggen")];
    let decision: Vec<_> = findings.chain(facts).chain(no).chain(signed()).chain(propose).collect();
    let release = [said("release"), choice("actie", "vrijgeven")];
    let mandate = choice("authority", "mandaat");
    let taken = vec![choice("decided_on", "09-12-2026"), mandate, text("mandate"), choice("actie", "besluiten")];
    step(site, BOARD[0], &submit, &submit, vec![]).await;
    step(site, MANAGER, &check, &check, more).await;
    step(site, BOARD[0], &submit, &submit, vec![]).await;
    step(site, MANAGER, &check, &check, complete).await;
    recuse(site, case).await;
    site.declares(case, REVIEWERS[0]).await;
    let assess = format!("/dossiers/{case}/beoordelen");
    step(site, REVIEWERS[0], &assess, &assess, scores).await;
    let decide = format!("/dossiers/{case}/besluit");
    let mut desk = Form::of(site, MANAGER, &decide).await;
    let fields = desk.browser.fields(&decide).await;
    let release: Vec<(&str, &str)> = release.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    assert_eq!(desk.post(&type_over(fields, &release)).await.status, StatusCode::SEE_OTHER);
    step(site, MANAGER, &decide, &decide, decision).await;
    checked(site, &decide).await;
    step(site, DECIDER, &decide, &decide, taken).await;
    assert_eq!(desk.browser.post(&format!("{decide}/brief"), &[]).await.status, StatusCode::OK);
    step(site, MANAGER, &decide, &format!("/dossiers/{case}/bekendmaken"), vec![]).await;
}

/// Who signs, alone: who else does by the profile stays out.
fn signed() -> Vec<(String, String)> {
    let name = |row: u8, part: &str| format!("signatories.{row}.{part}");
    let row = |row: u8, typed: &str| ["name", "office"].map(|part| (name(row, part), typed.to_owned()));
    [row(0, HOSTILE), row(1, "")].concat()
}

/// The jurist gives the decision back with hostile remarks, and agrees with the next.
async fn checked(site: &Site, page: &str) {
    let remarks = format!("{HOSTILE} is een reden in een zin");
    let returns = [("actie", "terug-van-jurist"), ("remarks", remarks.as_str())];
    let agrees = [("actie", "juridisch-akkoord"), ("character", "decision")];
    for (email, typed) in [(JURIST, &returns[..]), (MANAGER, &[("actie", "voorleggen")]), (JURIST, &agrees)] {
        let mut form = Form::of(site, email, page).await;
        let fields = form.filled(typed).await;
        let done = form.post(&fields).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{email}: {}", done.body);
    }
}

/// A reviewer asks to be left out, with a hostile reason.
async fn recuse(site: &Site, case: &str) {
    let recusal = [("actie", "verschoon"), ("reason", HOSTILE)];
    let interest = format!("/dossiers/{case}/onpartijdigheid");
    let recused = site.browser_of(REVIEWERS[1]).await.post(&interest, &recusal).await;
    assert_eq!(recused.status, StatusCode::SEE_OTHER, "{}", recused.body);
}

/// Posts one form, first without its choices, which brings it back, and then whole.
async fn step(site: &Site, email: &str, page: &str, action: &str, typed: Vec<(String, String)>) {
    let mut form = Form { action: action.to_owned(), ..Form::of(site, email, page).await };
    let kept = form.browser.fields(page).await;
    if !typed.is_empty() {
        let broken = typed.iter().filter(|(name, _)| !["verdict", "outcome", "baseline"].contains(&name.as_str()));
        let broken: Vec<_> = broken.map(|(name, value)| (name.clone(), value.replace('2', "9"))).collect();
        let back = form.post(&broken).await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY, "{page}");
        assert_harmless(page, &back.body);
    }
    let mut pairs: Vec<(&str, &str)> = typed.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    pairs.push(("gelezen", "ja"));
    let done = form.post(&type_over(kept, &pairs)).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{action}: {}", done.body);
}

/// Reads every page that each reader can open, and says how many showed the hostile text.
async fn read_all(readers: &mut [Browser], case: &str) -> usize {
    let lists = ["/voorstellen", "/dossiers?toon=alles", "/demo/post", "/voorstellen/nieuw"].map(str::to_owned);
    let pages: Vec<String> = lists.into_iter().chain(board_pages(case)).chain(file_pages(case)).collect();
    let mut seen = 0;
    for reader in readers {
        for page in pages.iter().filter(|page| !is_download(page)) {
            let answer = reader.get(page).await;
            assert_harmless(page, &answer.body);
            seen += usize::from(answer.body.contains("klad()"));
        }
    }
    seen
}

/// Every mail, as a page of the demo and as it is sent.
async fn assert_mails(site: &Site) {
    let mut tx = site.server.app.db.read().await.expect("a transaction");
    let jobs: Vec<(String,)> = sql("SELECT id FROM outbox").all(&mut tx).await.expect("jobs");
    drop(tx);
    let mut browser = site.browser();
    for (id,) in jobs {
        assert_harmless("a page with a mail", &browser.get(&format!("/demo/post/{id}")).await.body);
    }
    let mut tx = site.server.app.db.read().await.expect("a transaction");
    let templates: Vec<(String,)> = sql("SELECT DISTINCT subject FROM outbox").all(&mut tx).await.expect("templates");
    drop(tx);
    for (template,) in templates {
        for mail in site.mails(&template).await {
            assert_harmless("a mail", &mail.html);
            assert!(!mail.subject.contains(['\r', '\n']), "{}", mail.subject);
        }
    }
}

fn assert_harmless(place: &str, page: &str) {
    assert_eq!(html::foreign_code(page), Vec::<String>::new(), "{place}");
    assert!(!page.contains("&amp;lt;script"), "{place} escapes twice");
}
