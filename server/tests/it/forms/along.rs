//! Files that come along with messages, notes and answers: sent, refused, downloaded, handed over.

mod recorded;

use super::attachments::{PHOTO, on_disk, pdf};
use super::consultation::{self, ANSWER};
use crate::support::for_each_database;
use crate::support::journey::{BOARD, DECIDER, JURIST, MANAGER, REVIEWERS};
use crate::support::site::{Answer, Browser, Site};
use axum::http::StatusCode;
use std::io::Cursor;
use zip::ZipArchive;

/// An officer who has no part in the case.
const OTHER: &str = "noor@lindewaard.example";
const TEXT: &str = "Bij dit bericht zit de polis.";

/// A file as a form sends it: field, name and content.
type File<'a> = (&'a str, &'a str, &'a [u8]);

fn messages(case: &str) -> String {
    format!("/dossiers/{case}/overleg")
}

async fn send(browser: &mut Browser, case: &str, button: &str, files: &[File<'_>]) -> Answer {
    let field = if button == "noteer" { "note_text" } else { "message" };
    browser.post_files(&messages(case), &[(field, TEXT), ("actie", button)], files).await
}

/// Addresses of the files that a page offers, in its order.
fn offered(page: &str) -> Vec<String> {
    let links = page.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    links.filter(|link| link.contains("/bestanden/")).map(str::to_owned).collect()
}

/// The names of the files in the whole file of a case, and its list.
async fn handed_over(site: &Site, email: &str, case: &str) -> (Vec<String>, String) {
    let bytes = site.browser_of(email).await.download(&format!("/dossiers/{case}/dossier.zip")).await;
    let mut zip = ZipArchive::new(Cursor::new(bytes)).expect("a whole ZIP");
    let names = (0..zip.len()).map(|at| zip.by_index(at).expect("a file").name().expect("a name").into_owned());
    let names = names.collect();
    let list = std::io::read_to_string(zip.by_name("inventaris.csv").expect("a list")).expect("text");
    (names, list)
}

/// Opens a file as each of these; for the others it does not exist, and who is not signed in is asked to.
async fn assert_opens(site: &Site, address: &str, can: &[&str], cannot: &[&str]) {
    for email in can {
        assert_eq!(site.browser_of(email).await.get(address).await.status, StatusCode::OK, "{email} at {address}");
    }
    for email in cannot {
        let status = site.browser_of(email).await.get(address).await.status;
        assert_eq!(status, StatusCode::NOT_FOUND, "{email} at {address}");
    }
    assert!(site.browser().get(address).await.location.starts_with("/inloggen"), "{address}");
}

#[tokio::test]
async fn files_go_along_with_a_message_for_who_reads_it_and_into_the_file() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.in_assessment().await;
        let (mut tarik, polis) = (site.browser_of(BOARD[1]).await, pdf("polis"));
        let before = on_disk(&site).0;
        let files =
            [("bestand", "polis.pdf", &polis[..]), ("bestand", "foto.JPG", PHOTO), ("bestand", "2.pdf", &polis)];
        let sent = send(&mut tarik, &case, "bericht-aan-gemeente", &files).await;
        assert_eq!(sent.location, format!("{}#nieuwste", messages(&case)), "{}", sent.body);
        assert_eq!(on_disk(&site), (before + 2, 0), "the same content once, and nothing waits");
        let mails = site.mails("message_to_municipality").await;
        assert!(mails[0].text.contains("Er zijn 2 bestanden bij.") && !mails[0].text.contains("polis.pdf"));
        let mut sanne = site.browser_of(MANAGER).await;
        let page = sanne.get(&messages(&case)).await.body;
        let links = offered(&page);
        assert_eq!(links.len(), 2, "{page}");
        assert!(page.contains(">polis.pdf<") && page.contains(">foto.jpg<"), "{page}");
        assert_eq!(sanne.download(&links[0]).await, polis);
        assert!(sanne.download(&links[1]).await.len() < PHOTO.len(), "a photo does not say who took it");
        let timeline = site.browser_of(REVIEWERS[0]).await.get(&format!("/dossiers/{case}")).await.body;
        assert_eq!(offered(&timeline), links, "who reads the message in the record finds them there");
        site.make_officer(OTHER, "Noor Smit", "jurist").await;
        let can = [BOARD[0], BOARD[1], BOARD[2], MANAGER, JURIST, DECIDER, REVIEWERS[0], REVIEWERS[4]];
        assert_opens(&site, &links[0], &can, &[OTHER]).await;
        let other = site.case("bekendgemaakt").await;
        let misplaced = links[0].replace(&case, &other);
        assert_eq!(sanne.get(&misplaced).await.status, StatusCode::NOT_FOUND, "it is a file of another case");
        let (names, list) = handed_over(&site, MANAGER, &case).await;
        let part = names.iter().find(|name| name.starts_with("berichten/") && name.ends_with("-polis.pdf"));
        let hash = hex::encode(<sha2::Sha256 as sha2::Digest>::digest(&polis));
        assert!(part.is_some_and(|part| list.contains(part)) && list.contains(&hash), "{list}");
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn a_message_with_a_file_that_is_refused_comes_back_and_leaves_nothing() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.in_assessment().await;
        for (email, button, field) in
            [(MANAGER, "bericht-aan-bestuur", "bestand"), (MANAGER, "noteer", "bestand.notitie")]
        {
            let mut browser = site.browser_of(email).await;
            let (good, large) = (pdf("goed"), [pdf("groot"), vec![b' '; 10_000_001]].concat());
            let before = (site.traces().await, on_disk(&site));
            let files = [(field, "goed.pdf", &good[..]), (field, "virus.exe", b"MZ"), (field, "groot.pdf", &large)];
            let refused = send(&mut browser, &case, button, &files).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.body);
            let beside = crate::support::html::text(&refused.body, &format!("{field}-fout"));
            for words in ["virus.exe", "groter dan 10 MB", "Er is niets bewaard"] {
                assert!(beside.contains(words), "“{words}”: {beside}");
            }
            assert!(refused.body.contains(TEXT), "what was typed is there: {}", refused.body);
            let many: Vec<File<'_>> = (0..11).map(|_| (field, "een.pdf", &good[..])).collect();
            let refused = send(&mut browser, &case, button, &many).await;
            assert!(refused.body.contains("er een te veel") && refused.body.contains(TEXT), "{}", refused.body);
            assert_eq!((site.traces().await, on_disk(&site)), before, "{button}");
        }
        let mut reviewer = site.browser_of(REVIEWERS[0]).await;
        let before = (site.traces().await, on_disk(&site));
        let sent = send(&mut reviewer, &case, "noteer", &[("bestand.notitie", "x.exe", b"MZ")]).await;
        assert_eq!(sent.status, StatusCode::NOT_FOUND, "who may not write learns nothing of what is wrong");
        assert_eq!((site.traces().await, on_disk(&site)), before);
        let mut marijke = site.browser_of(BOARD[0]).await;
        for button in ["noteer", "bericht-aan-bestuur"] {
            let sent = send(&mut marijke, &case, button, &[("bestand", "x.exe", b"MZ")]).await;
            assert_eq!(sent.status, StatusCode::NOT_FOUND, "{button} is not theirs");
        }
    })
    .await;
}

#[tokio::test]
async fn what_is_typed_with_files_after_the_case_moved_on_is_not_lost() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.case("concept").await;
        let mut marijke = site.browser_of(BOARD[0]).await;
        let before = (site.traces().await, on_disk(&site));
        let sent = send(&mut marijke, &case, "bericht-aan-gemeente", &[("bestand", "x.pdf", &pdf("x"))]).await;
        assert_eq!(sent.status, StatusCode::CONFLICT, "a draft is nobody's yet but theirs");
        assert!(sent.body.contains(TEXT), "{}", sent.body);
        assert_eq!((site.traces().await, on_disk(&site)), before);
    })
    .await;
}

#[tokio::test]
async fn files_of_a_note_stay_at_the_desk_also_after_the_decision() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        for case in [site.in_assessment().await, site.case("bekendgemaakt").await] {
            let mut sanne = site.browser_of(MANAGER).await;
            let verslag = pdf("verslag");
            let sent = send(&mut sanne, &case, "noteer", &[("bestand.notitie", "verslag.pdf", &verslag)]).await;
            assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
            let links = offered(&sanne.get(&messages(&case)).await.body);
            assert_eq!(links.len(), 1);
            let cannot = [BOARD[0], BOARD[1], REVIEWERS[0], REVIEWERS[4]];
            assert_opens(&site, &links[0], &[MANAGER, JURIST, DECIDER], &cannot).await;
            for email in cannot {
                let page = site.browser_of(email).await.get(&format!("/dossiers/{case}")).await.body;
                assert!(!page.contains("verslag.pdf"), "{email}: {page}");
            }
            let (names, _) = handed_over(&site, MANAGER, &case).await;
            assert!(names.iter().any(|name| name.starts_with("interne-notities/")), "apart: {names:?}");
        }
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
#[expect(clippy::too_many_lines, reason = "one link, from its question to its last day")]
async fn who_was_asked_sends_files_by_the_link_and_downloads_them_until_its_last_day() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.in_assessment().await;
        let mut form = consultation::form(&site, MANAGER, &case).await;
        let link = consultation::ask(&site, &mut form).await;
        let (mut outsider, brief) = (site.browser(), pdf("brief"));
        let before = (site.traces().await, on_disk(&site));
        let refused = outsider.post_files(&link, &[("answer", ANSWER)], &[("bestand", "a.exe", b"MZ")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.body);
        assert!(refused.body.contains("a.exe") && refused.body.contains("Acht mensen"), "{}", refused.body);
        let empty = outsider.post_files(&link, &[("answer", " ")], &[("bestand", "brief.pdf", &brief)]).await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!((site.traces().await, on_disk(&site)), before);
        let sent = outsider.post_files(&link, &[("answer", ANSWER)], &[("bestand", "brief.pdf", &brief)]).await;
        assert_eq!(sent.location, link, "{}", sent.body);
        assert_eq!(on_disk(&site), (before.1.0 + 1, 0));
        let page = outsider.get(&link).await.body;
        let own = offered(&page);
        assert!(own.len() == 1 && own[0].starts_with(&link) && page.contains("brief.pdf"), "{page}");
        assert_eq!(outsider.download(&own[0]).await, brief);
        let told = site.mails("view_received").await;
        assert!(told[0].text.contains("Er is 1 bestand bij.") && !told[0].text.contains("brief.pdf"));
        let again = outsider.post_files(&link, &[("answer", "Nog iets.")], &[("bestand", "b.pdf", &pdf("b"))]).await;
        assert_eq!(again.status, StatusCode::CONFLICT);
        assert!(again.body.contains("Nog iets."), "what was typed is not lost: {}", again.body);
        assert_eq!(on_disk(&site), (before.1.0 + 1, 0));
        let links = offered(&site.browser_of(MANAGER).await.get(&form.page).await.body);
        assert_eq!(links.len(), 1);
        assert_opens(&site, &links[0], &[MANAGER, JURIST, DECIDER, REVIEWERS[0], REVIEWERS[4]], &BOARD).await;
        let seen = offered(&site.browser_of(REVIEWERS[0]).await.get(&format!("/dossiers/{case}")).await.body);
        assert_eq!(seen, links, "the panel finds it in the record");
        let (names, _) = handed_over(&site, MANAGER, &case).await;
        assert!(names.iter().any(|name| name.starts_with("zienswijzen/") && name.ends_with("-brief.pdf")), "{names:?}");
        let other = consultation::ask_as(&site, &mut form, "Cliëntenraad Meander").await;
        assert_eq!(outsider.get(&own[0].replace(&link, &other)).await.status, StatusCode::NOT_FOUND);
        assert_eq!(outsider.get(&own[0].replace(&link, "/zienswijze/geraden")).await.status, StatusCode::NOT_FOUND);
        assert_eq!(site.browser().post("/demo/datum", &[("dag", "01-01-2027")]).await.status, StatusCode::SEE_OTHER);
        assert_eq!(outsider.get(&own[0]).await.status, StatusCode::NOT_FOUND, "its last day has passed");
        assert!(offered(&outsider.get(&link).await.body).is_empty());
        let late = outsider.post_files(&other, &[("answer", "Te laat.")], &[("bestand", "c.pdf", &pdf("c"))]).await;
        assert_eq!(late.status, StatusCode::CONFLICT);
        assert!(late.body.contains("Te laat."), "{}", late.body);
        let guessed = outsider.post_files("/zienswijze/geraden", &[("answer", "x")], &[("bestand", "c.pdf", PHOTO)]);
        assert_eq!(guessed.await.status, StatusCode::NOT_FOUND);
        assert_eq!(on_disk(&site), (before.1.0 + 1, 0));
        site.assert_sound().await;
    })
    .await;
}
