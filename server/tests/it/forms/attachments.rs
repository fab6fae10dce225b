//! Attachments: added, removed, refused, handed in and downloaded.

mod access;
mod limits;
mod refusals;
mod scanner;
mod submitted;
mod taken_along;

use crate::support::for_each_database;
use crate::support::journey::BOARD;
use crate::support::site::{Answer, Browser, Site};
use axum::http::StatusCode;
use std::fs;
use std::io::{Cursor, Write};
use std::path::Path;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// The question that most tests attach to.
const QUESTION: &str = "taak.omschrijving";

/// A file as a form sends it: name and content.
type File<'a> = (&'a str, &'a [u8]);

fn address(case: &str) -> String {
    format!("/voorstellen/{case}/bijlagen/{QUESTION}")
}

/// A PDF with something of its own in it.
pub(super) fn pdf(text: &str) -> Vec<u8> {
    let objects = "1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n2 0 obj << /Kids [3 0 R] >> endobj\n\
                   3 0 obj << /Type /Page >> endobj\n";
    format!("%PDF-1.7\n% {text}\n{objects}trailer << /Root 1 0 R >>\n%%EOF\n").into_bytes()
}

/// A photo of one pixel that says who took it.
pub(super) const PHOTO: &[u8] = b"\xFF\xD8\xFF\xFE\0\x09Marijke\xFF\xC0\0\x0b\x08\0\x01\0\x01\x01\x01\x11\0\
    \xFF\xDA\0\x08\x01\x01\0\0\x3f\0\x7f\xFF\xD9";

fn archive(parts: &[File<'_>]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).expect("a part");
        zip.write_all(content).expect("bytes");
    }
    zip.finish().expect("an archive").into_inner()
}

/// A Word document with these parts beside its own.
fn word(more: &[File<'_>]) -> Vec<u8> {
    let main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    let types = format!("<Types><Override PartName=\"/word/document.xml\" ContentType=\"{main}\"/></Types>");
    archive(&[&[("[Content_Types].xml", types.as_bytes()), ("word/document.xml", b"<w/>")], more].concat())
}

/// Sends files to [`QUESTION`].
async fn send(browser: &mut Browser, case: &str, files: &[File<'_>]) -> Answer {
    send_to(browser, &address(case), &[], files).await
}

pub(super) async fn send_to(browser: &mut Browser, page: &str, fields: &[(&str, &str)], files: &[File<'_>]) -> Answer {
    let files: Vec<(&str, &str, &[u8])> = files.iter().map(|(name, content)| ("bestand", *name, *content)).collect();
    browser.post_files(page, fields, &files).await
}

/// Sends files and fails unless they are all attached.
async fn attach(browser: &mut Browser, case: &str, files: &[File<'_>]) {
    let answer = send(browser, case, files).await;
    assert_eq!((answer.status, answer.location), (StatusCode::SEE_OTHER, address(case)), "{}", answer.body);
}

/// Ids of the attachments of a case that are on its draft, oldest first.
pub(super) async fn ids(site: &Site, case: &str) -> Vec<String> {
    let mut tx = site.server.app.db.read().await.expect("a transaction");
    let files = server::draft::attachments::of_draft(&mut tx, case).await.expect("attachments");
    files.into_iter().map(|file| file.id).collect()
}

/// How many files are kept, and how many still wait.
pub(super) fn on_disk(site: &Site) -> (usize, usize) {
    (files_in(&site.folder().join("attachments")), files_in(&site.folder().join("uploads")))
}

fn files_in(folder: &Path) -> usize {
    let Ok(entries) = fs::read_dir(folder) else { return 0 };
    let count = |path: &Path| if path.is_dir() { files_in(path) } else { 1 };
    entries.map(|entry| count(&entry.expect("an entry").path())).sum()
}

/// Sends files that are refused with these words; nothing is stored, recorded or mailed, and no byte is left.
async fn assert_refused(site: &Site, browser: &mut Browser, case: &str, files: &[File<'_>], words: &[&str]) {
    let before = (site.traces().await, on_disk(site));
    let answer = send(browser, case, files).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{words:?}: {}", answer.body);
    for words in words {
        assert!(answer.body.contains(words), "“{words}” is not said: {}", answer.body);
    }
    assert!(answer.body.contains("<title>Fout: "), "the title does not say that it failed");
    assert_eq!((site.traces().await, on_disk(site)), before, "{words:?} left a trace");
}

#[tokio::test]
async fn several_files_come_along_at_once_and_are_listed_with_their_question() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (case, mut chair) = (site.case("concept").await, site.browser_of(BOARD[0]).await);
        let (polis, brief) = (pdf("polis"), word(&[]));
        let files: [File<'_>; 3] = [("Polis.pdf", &polis), ("foto.JPG", PHOTO), ("brief.docx", &brief)];
        let fields = [("omschrijving", "Zo is het nu"), ("vertrouwelijk", "ja"), ("vraag", QUESTION)];
        let all = format!("/voorstellen/{case}/bijlagen");
        let answer = send_to(&mut chair, &all, &fields, &files).await;
        assert_eq!((answer.status, answer.location.as_str()), (StatusCode::SEE_OTHER, all.as_str()), "{}", answer.body);
        for page in [all.clone(), address(&case)] {
            let page = chair.get(&page).await.body;
            for words in ["Polis.pdf", "foto.jpg", "brief.docx", "Zo is het nu", "vertrouwelijk", "Marijke Veldhoen"] {
                assert!(page.contains(words), "“{words}” is not on the page");
            }
        }
        let section = chair.get(&format!("/voorstellen/{case}/taak")).await.body;
        assert!(section.contains(&format!("href=\"{}\"", address(&case))) && section.contains("3 bijlagen"));
        let id = ids(&site, &case).await.remove(0);
        assert_eq!(chair.download(&format!("/bijlagen/{id}")).await, polis);
        let photo = chair.download(&format!("/bijlagen/{}", ids(&site, &case).await.remove(1))).await;
        assert_eq!(photo, [&PHOTO[..2], &PHOTO[13..]].concat(), "a photo does not say who took it");
        assert_eq!(on_disk(&site), (3, 0));
        let timeline = chair.get(&format!("/dossiers/{case}")).await.body;
        assert_eq!(timeline.matches("Bijlage toegevoegd").count(), 3);
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn the_same_content_is_kept_once_with_a_question_and_that_is_told_kindly() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (case, mut chair) = (site.case("concept").await, site.browser_of(BOARD[0]).await);
        let (one, other) = (pdf("een"), pdf("twee"));
        let mut twin = chair.clone();
        let (files, again): ([File<'_>; 1], [File<'_>; 1]) = ([("een.pdf", &one)], [("een (1).pdf", &one)]);
        let (first, second) = tokio::join!(send(&mut chair, &case, &files), send(&mut twin, &case, &again));
        let mut statuses = [first.status.as_u16(), second.status.as_u16()];
        statuses.sort_unstable();
        assert_eq!(statuses, [200, 303], "{} {}", first.body, second.body);
        let mixed = send(&mut chair, &case, &[("een.pdf", &one), ("twee.pdf", &other), ("drie.pdf", &other)]).await;
        assert_eq!(mixed.status, StatusCode::OK);
        assert!(mixed.body.contains("“een.pdf”, “drie.pdf” staan al bij deze vraag"), "{}", mixed.body);
        assert_eq!((ids(&site, &case).await.len(), on_disk(&site)), (2, (2, 0)));
        assert_eq!(site.count("SELECT COUNT(*) FROM event WHERE kind = 'attachment_added'").await, 2);
        let before = site.traces().await;
        let known = send(&mut chair, &case, &[("een.pdf", &one)]).await;
        assert!(known.body.contains("“een.pdf” staat al bij deze vraag"));
        assert_eq!(site.traces().await, before, "sending it once more changes nothing");
        // With another question it is another attachment, with the same bytes.
        let budget = format!("/voorstellen/{case}/bijlagen/begroting");
        assert_eq!(send_to(&mut chair, &budget, &[], &[("een.pdf", &one)]).await.status, StatusCode::SEE_OTHER);
        assert_eq!((ids(&site, &case).await.len(), on_disk(&site)), (3, (2, 0)));
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn removing_leads_back_to_the_page_on_which_it_was_asked() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (case, mut chair) = (site.case("concept").await, site.browser_of(BOARD[0]).await);
        let all = format!("/voorstellen/{case}/bijlagen");
        for (number, page) in [all, address(&case)].into_iter().enumerate() {
            let name = format!("{number}.pdf");
            attach(&mut chair, &case, &[(&name, &pdf(&name))]).await;
            let id = ids(&site, &case).await.remove(0);
            let shown = chair.get(&page).await.body;
            let start = shown.find(&format!("{}/verwijderen?bijlage={id}", address(&case))).expect("a way to remove");
            let asking = shown[start..].split('"').next().expect("an address").replace("&amp;", "&");
            let fields = chair.fields(&asking).await;
            let fields: Vec<(&str, &str)> =
                fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            let answer = chair.post(&format!("{}/verwijderen", address(&case)), &fields).await;
            assert_eq!((answer.status, answer.location), (StatusCode::SEE_OTHER, page));
        }
    })
    .await;
}

#[tokio::test]
async fn a_file_that_was_removed_is_gone_from_the_draft_and_not_from_the_record() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (case, mut chair) = (site.case("concept").await, site.browser_of(BOARD[0]).await);
        let (one, other) = (pdf("een"), pdf("twee"));
        attach(&mut chair, &case, &[("een.pdf", &one), ("twee.pdf", &other)]).await;
        let id = ids(&site, &case).await.remove(0);
        let remove = format!("{}/verwijderen", address(&case));
        for _ in 0..2 {
            let answer = chair.post(&remove, &[("bijlage", &id)]).await;
            assert_eq!(
                (answer.status, answer.location),
                (StatusCode::SEE_OTHER, address(&case)),
                "a second click is fine"
            );
        }
        let page = chair.get(&address(&case)).await.body;
        assert!(!page.contains("een.pdf") && page.contains("twee.pdf"));
        assert_eq!(chair.get(&format!("/bijlagen/{id}")).await.status, StatusCode::NOT_FOUND);
        assert_eq!(site.count("SELECT COUNT(*) FROM event WHERE kind = 'attachment_removed'").await, 1);
        let timeline = chair.get(&format!("/dossiers/{case}")).await.body;
        assert!(timeline.contains("Bijlage verwijderd") && timeline.contains("een.pdf"));
        // And it may come back.
        attach(&mut chair, &case, &[("een.pdf", &one)]).await;
        assert_eq!(ids(&site, &case).await.len(), 2);
        assert_eq!(chair.post(&remove, &[("bijlage", "onbekend")]).await.status, StatusCode::NOT_FOUND);
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn removing_a_file_is_asked_first_and_asking_changes_nothing() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (case, mut chair) = (site.case("concept").await, site.browser_of(BOARD[0]).await);
        attach(&mut chair, &case, &[("polis.pdf", &pdf("polis"))]).await;
        let id = ids(&site, &case).await.remove(0);
        let remove = format!("{}/verwijderen", address(&case));
        let list = chair.get(&address(&case)).await.body;
        assert!(list.contains(&format!("href=\"{remove}?bijlage={id}&amp;")) && !list.contains("name=\"bijlage\""));
        let before = site.traces().await;
        let asked = chair.get(&format!("{remove}?bijlage={id}")).await;
        assert!(asked.body.contains("Verwijder polis.pdf") && asked.body.contains("Nee, terug"), "{}", asked.body);
        assert_eq!(chair.get(&format!("{remove}?bijlage=elders")).await.status, StatusCode::NOT_FOUND);
        assert_eq!(site.traces().await, before);
        assert_eq!(chair.post(&remove, &[("bijlage", &id)]).await.status, StatusCode::SEE_OTHER);
        assert!(ids(&site, &case).await.is_empty());
    })
    .await;
}
