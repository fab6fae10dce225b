//! What the board does not see: who assesses, with which scores, and a decision that was not sent.

use crate::support::addresses::{board_pages, file_pages};
use crate::support::for_each_database;
use crate::support::journey::{BOARD, DECIDER, MANAGER, REVIEWERS, college_decision, pairs};
use crate::support::site::Site;
use app::views::case::DocumentKind;
use server::documents;
use server::documents::sql::{Document, stored_kind};

/// What the board wrote itself.
const PROPOSAL: &str = include_str!("../../../../app/domain/fixtures/lindehof-answers.json");

/// Names of those who assess and decide, and pieces of what they wrote and of what the scores add up to.
fn secrets() -> Vec<String> {
    let scores: serde_json::Value = serde_json::from_str(include_str!("../../../src/demo/scores.json")).expect("JSON");
    let start = |text: &str| text.split(['\'', '"', '&']).next().unwrap_or_default().chars().take(40).collect();
    let mut secrets = vec!["77,2".to_owned(), "Fatima".to_owned(), "Beoordeling ingeleverd".to_owned()];
    for reviewer in scores.as_array().expect("reviewers") {
        secrets.push(reviewer["name"].as_str().expect("a name").to_owned());
        let given = reviewer["scores"].as_object().expect("scores");
        let reasons = given.values().map(|score| start(score["reason"].as_str().expect("a reason")));
        // What a reviewer repeats from the proposal is no secret.
        secrets.extend(reasons.filter(|reason: &String| !PROPOSAL.contains(reason.as_str())));
    }
    secrets
}

/// Fails when somebody of the board reads one of these on any page of the case.
async fn assert_unseen(site: &Site, case: &str, secrets: &[String]) {
    for email in BOARD {
        let mut member = site.browser_of(email).await;
        let lists = ["/voorstellen".to_owned()].into_iter().chain(board_pages(case)).chain(file_pages(case));
        for page in lists.filter(|page| !page.ends_with(".pdf")) {
            let answer = member.get(&page).await;
            let seen: Vec<_> = secrets.iter().filter(|secret| answer.body.contains(secret.as_str())).collect();
            assert!(seen.is_empty(), "{email} reads {seen:?} on {page}");
        }
        for page in ["volledigheid", "beoordelen", "beoordelingen", "besluit"] {
            assert_eq!(member.get(&format!("/dossiers/{case}/{page}")).await.status, 404, "{email} opens {page}");
        }
    }
}

/// Fails when a reviewer, who may come from outside, reads one of these on any page of the case.
async fn assert_reviewers_read_nothing(site: &Site, case: &str, secrets: &[String]) {
    for email in [REVIEWERS[0], REVIEWERS[4]] {
        let mut reviewer = site.browser_of(email).await;
        for page in file_pages(case).into_iter().filter(|page| !page.ends_with(".pdf")) {
            let answer = reviewer.get(&page).await;
            let seen: Vec<_> = secrets.iter().filter(|secret| answer.body.contains(secret.as_str())).collect();
            assert!(seen.is_empty(), "{email} reads {seen:?} on {page}");
        }
        assert_eq!(reviewer.get(&format!("/dossiers/{case}/besluit")).await.status, 404, "{email}");
    }
}

#[tokio::test]
async fn the_board_sees_neither_scores_nor_who_gives_them() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let secrets = secrets();
        assert!(secrets.len() > 40, "{secrets:?}");
        for status in ["in_beoordeling", "bekendgemaakt"] {
            assert_unseen(&site, &site.case(status).await, &secrets[1..]).await;
        }
        assert_unseen(&site, &site.case("in_beoordeling").await, &secrets).await;
    })
    .await;
}

#[tokio::test]
async fn a_decision_stays_inside_until_it_is_sent() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.proposed().await;
        let inside = ["U mag op 1 april 2027", "Besluit genomen", "onder voorwaarden", "tweede coördinator opgeleid"];
        let more = ["Besluit voorgelegd", "voorgelegd"].map(str::to_owned);
        let inside: Vec<String> = inside.map(str::to_owned).into_iter().chain(more).chain(secrets()).collect();
        assert_unseen(&site, &case, &inside).await;
        assert_reviewers_read_nothing(&site, &case, &inside[..4]).await;
        let mut decider = site.browser_of(DECIDER).await;
        let taken = decider.post(&format!("/dossiers/{case}/besluit"), &pairs(&college_decision())).await;
        assert_eq!(taken.status, 303, "{}", taken.body);
        assert_unseen(&site, &case, &inside).await;
        assert_reviewers_read_nothing(&site, &case, &[&inside[..1], &inside[2..4]].concat()).await;
        let mails =
            "SELECT COUNT(*) FROM outbox WHERE subject IN ('decision_sent', 'ready_to_announce', 'please_decide')
                     AND payload LIKE '%@lindehof.example%'
                     AND case_id = (SELECT id FROM cases WHERE status = 'besloten')";
        assert_eq!(site.count(mails).await, 0, "the board was mailed");
        let mut chair = site.browser_of(BOARD[0]).await;
        let overview = chair.get(&format!("/dossiers/{case}")).await.body;
        assert!(
            overview.contains("In beoordeling") && overview.contains("Voorstel intrekken"),
            "a vanished button tells"
        );
        let mut manager = site.browser_of(MANAGER).await;
        assert!(manager.get(&format!("/dossiers/{case}")).await.body.contains(&inside[0]), "the manager sees it");
        assert_eq!(manager.post(&format!("/dossiers/{case}/besluit/brief"), &[]).await.status, 200);
        assert_eq!(manager.post(&format!("/dossiers/{case}/bekendmaken"), &[]).await.status, 303);
        let reviewer = site.browser_of(REVIEWERS[4]).await.get(&format!("/dossiers/{case}")).await.body;
        assert!(reviewer.contains(&inside[0]), "reviewers read it once it was sent");
        let page = chair.get(&format!("/dossiers/{case}")).await.body;
        assert!(page.contains(&inside[0]) && page.contains(&inside[3]), "the board sees it once it was sent");
    })
    .await;
}

#[tokio::test]
async fn a_letter_cannot_be_fetched_before_it_is_sent() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.case("in_beoordeling").await;
        let mut tx = site.server.app.db.write().await.expect("a transaction");
        let proposal = documents::sql::of_case(&mut tx, &case).await.expect("documents").remove(0);
        let letter =
            Document { id: "brief".into(), kind: stored_kind(DocumentKind::Letter).into(), version: 1, ..proposal };
        documents::sql::add(&mut tx, &letter).await.expect("a letter");
        tx.commit().await.expect("stored");
        for email in BOARD {
            let mut member = site.browser_of(email).await;
            assert_eq!(member.get("/documenten/brief").await.status, 404, "{email}");
            assert!(!member.get(&format!("/dossiers/{case}")).await.body.contains("/documenten/brief"), "{email}");
        }
        assert_eq!(site.browser_of(MANAGER).await.get("/documenten/brief").await.status, 200);
    })
    .await;
}
