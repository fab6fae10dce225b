//! What the college reads (adviesrapport and collegevoorstel): made when a decision comes before the decision maker.

use crate::documents::text_of;
use crate::support::for_each_database;
use crate::support::journey::{ADMINISTRATOR, BOARD, DECIDER, JURIST, MANAGER, REVIEWERS, college_decision, pairs};
use crate::support::site::Site;
use axum::http::StatusCode;
use axum::http::header::CONTENT_DISPOSITION;
use server::documents::sql::of_case;

/// Ids of the documents of this kind, newest first.
async fn papers(site: &Site, case: &str, kind: &str) -> Vec<String> {
    let mut tx = site.server.app.db.read().await.expect("a transaction");
    let all = of_case(&mut tx, case).await.expect("documents");
    all.into_iter().filter(|document| document.kind == kind).map(|document| document.id).collect()
}

#[tokio::test]
async fn the_college_gets_the_report_of_the_panel_and_a_proposal_with_the_letter_once_the_jurist_agrees() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.to_be_checked().await;
        assert!(papers(&site, &case, "report").await.is_empty(), "not before the jurist agrees");
        site.passed(&case, "1").await;
        let (report, pack) = (papers(&site, &case, "report").await, papers(&site, &case, "pack").await);
        assert_eq!((report.len(), pack.len()), (1, 1));
        let mut decider = site.browser_of(DECIDER).await;
        let overview = decider.get(&format!("/dossiers/{case}")).await.body;
        assert!(overview.contains("Voorstel aan het college") && overview.contains("Adviesrapport"), "{overview}");
        let (head, pdf) = decider.saved(&format!("/documenten/{}", pack[0])).await;
        let name = head[CONTENT_DISPOSITION].to_str().expect("a name");
        assert!(name.contains("collegevoorstel-LIW-2026-"), "{name}");
        let text = text_of(&pdf);
        for words in ["Wij stellen u voor", "€ 413.669", "Daan Mulder", "77,2 van 100 punten", "Bijlage: de brief"] {
            assert!(text.contains(words), "{words} is missing in {text}");
        }
        let (_, pdf) = decider.saved(&format!("/documenten/{}", report[0])).await;
        let text = text_of(&pdf);
        for words in ["Adviesrapport", "Ravi Sewnarain", "Lidewij Schouten", "geen persoonlijk belang"] {
            assert!(text.contains(words), "{words} is missing in {text}");
        }
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn what_the_college_reads_stays_at_the_desk_until_the_decision_is_sent_and_never_reaches_the_board() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.proposed().await;
        let all = [papers(&site, &case, "report").await, papers(&site, &case, "pack").await].concat();
        let may_read = async |emails: &[(&str, bool)]| {
            for (email, may) in emails {
                let mut browser = site.browser_of(email).await;
                for document in &all {
                    let status = browser.get(&format!("/documenten/{document}")).await.status;
                    assert_eq!(status == StatusCode::OK, *may, "{email}");
                }
                let overview = browser.get(&format!("/dossiers/{case}")).await;
                assert_eq!(overview.body.contains("Adviesrapport van de"), *may, "{email}");
            }
        };
        let desk = [(MANAGER, true), (JURIST, true), (DECIDER, true)];
        may_read(&desk).await;
        may_read(&[(REVIEWERS[0], false), (BOARD[0], false), (BOARD[1], false), (ADMINISTRATOR, false)]).await;
        let page = format!("/dossiers/{case}/besluit");
        let mut decider = site.browser_of(DECIDER).await;
        assert_eq!(decider.post(&page, &pairs(&college_decision())).await.status, 303);
        let mut manager = site.browser_of(MANAGER).await;
        assert_eq!(manager.post(&format!("{page}/brief"), &[]).await.status, 200);
        assert_eq!(manager.post(&format!("/dossiers/{case}/bekendmaken"), &[]).await.status, 303);
        may_read(&desk).await;
        may_read(&[(REVIEWERS[0], true), (BOARD[0], false), (BOARD[1], false), (ADMINISTRATOR, false)]).await;
    })
    .await;
}
