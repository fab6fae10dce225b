//! Nobody is on both sides of a case (Awb 2:4): who works for the municipality does not join the board of a challenge
//! to it, and who is on a board has no role for the municipality in that case.

use crate::support::for_each_database;
use crate::support::html;
use crate::support::journey::{BOARD, DECIDER, MANAGER, REVIEWERS};
use crate::support::site::{Browser, Site};
use axum::http::StatusCode;
use server::db::sql;
use server::profile;

const COUNCIL: &str = REVIEWERS[4];

/// The chair invites an officer.
fn invitation(email: &str) -> [(&str, &str); 3] {
    [("name", "Iemand van de gemeente"), ("email", email), ("role", "kwaliteit")]
}

/// Gives somebody a role for the municipality.
async fn make_officer(site: &Site, email: &str, role: &str) {
    let person = site.actor(email).await;
    let mut tx = site.server.app.db.write().await.expect("a transaction");
    profile::sql::add_officer(&mut tx, "GM9999", &person.id, role).await.expect("a role");
    tx.commit().await.expect("stored");
}

/// The chair submits as a browser does.
async fn submit(site: &Site, case: &str) -> Browser {
    let (page, mut browser) = (format!("/voorstellen/{case}/gereed"), site.browser_of(BOARD[0]).await);
    let fields = browser.fields(&page).await;
    let (_, version) = fields.into_iter().find(|(name, _)| name == "versie").expect("a version");
    let submitted = browser.post(&page, &[("versie", &version), ("gelezen", "ja")]).await;
    assert_eq!(submitted.location, format!("/voorstellen/{case}/ontvangst"), "{}", submitted.body);
    browser
}

#[tokio::test]
async fn nobody_who_works_for_the_municipality_is_invited_to_a_board() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut chair = site.browser_of(BOARD[0]).await;
        for case in [site.case("concept").await, site.case("in_beoordeling").await] {
            let page = format!("/voorstellen/{case}/samen");
            let before = site.traces().await;
            for email in [MANAGER, DECIDER, COUNCIL, &COUNCIL.to_uppercase()] {
                let refused = chair.post(&page, &invitation(email)).await;
                assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{email}");
                let why = html::message(&refused.body, "email").expect("the reason stands beside the address");
                assert!(why.contains("Awb artikel 2:4"), "{why}");
                assert!(refused.body.contains(email), "what was typed is still there");
            }
            assert_eq!(site.traces().await, before, "nothing is stored or mailed");
        }
    })
    .await;
}

#[tokio::test]
async fn who_became_an_officer_after_being_invited_does_not_join() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (case, mut chair) = (site.case("concept").await, site.browser_of(BOARD[0]).await);
        let (email, page) = ("noor.bakker@lindehof.example", format!("/voorstellen/{case}/samen"));
        assert_eq!(chair.post(&page, &invitation(email)).await.status, StatusCode::SEE_OTHER);
        let mut guest = site.signed_in(email).await;
        make_officer(&site, email, "beoordelaar-adviesraad").await;
        let (before, invited) = (site.traces().await, site.invitation_to(email).await);
        let refused = guest.post(&invited, &[("actie", "doe-mee"), ("name", "Noor Bakker")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("Awb artikel 2:4") && refused.body.contains("Noor Bakker"), "{}", refused.body);
        let id = invited.rsplit('/').next().expect("an id");
        let again = chair.post(&page, &[("actie", &format!("nodig-opnieuw-uit:{id}"))]).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "nor is the mail sent again");
        assert_eq!(site.traces().await, before, "nothing is stored or mailed");
    })
    .await;
}

#[tokio::test]
async fn an_officer_begins_no_proposal_to_the_own_municipality() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut officer = site.browser_of(COUNCIL).await;
        let before = site.traces().await;
        let form = [
            ("municipality", "GM9999"),
            ("title", "Een eigen voorstel"),
            ("cooperative", "De Adviesraad"),
            ("name", "Lidewij Schouten"),
        ];
        let refused = officer.post("/voorstellen/nieuw", &form).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("Awb artikel 2:4") && refused.body.contains("Een eigen voorstel"));
        assert_eq!(site.traces().await, before, "nothing is stored");
    })
    .await;
}

#[tokio::test]
async fn who_is_on_a_board_has_no_role_for_the_municipality_in_that_case_whatever_is_stored() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        for (email, role) in
            [(BOARD[0], "accountmanager"), (BOARD[1], "beoordelaar-adviesraad"), (BOARD[2], "beslisser")]
        {
            make_officer(&site, email, role).await;
        }
        let (case, other) = (site.case("concept").await, site.case("in_beoordeling").await);
        let mut chair = submit(&site, &case).await;
        for page in ["ontvangst", "taak", "begroting", "samen", "akkoord", "bijlagen", "concept.json"] {
            let answer = chair.get(&format!("/voorstellen/{case}/{page}")).await;
            assert_eq!(answer.status, StatusCode::OK, "the board keeps {page}");
        }
        for (email, page) in [(BOARD[0], "volledigheid"), (BOARD[1], "beoordelen"), (BOARD[2], "besluit")] {
            let (mut browser, before) = (site.browser_of(email).await, site.traces().await);
            for case in [&case, &other] {
                let address = format!("/dossiers/{case}/{page}");
                assert_eq!(browser.get(&address).await.status, StatusCode::NOT_FOUND, "{page}");
                let posted = browser.post(&address, &[("verdict", "volledig"), ("actie", "inleveren")]).await;
                assert_eq!(posted.status, StatusCode::NOT_FOUND, "{page}");
            }
            let queue = browser.get("/dossiers").await.body;
            assert!(!queue.contains(&case) && !queue.contains(&other), "the queue lists what they may handle");
            assert_eq!(site.traces().await, before, "nothing is stored or mailed");
        }
        let mut tx = site.server.app.db.read().await.expect("a transaction");
        let mails = sql("SELECT payload FROM outbox WHERE subject = 'new_case' AND case_id = $1").bind(&case);
        let mails: Vec<(String,)> = mails.all(&mut tx).await.expect("mails");
        assert!(!mails.is_empty() && mails.iter().all(|(mail,)| !mail.contains("lindehof.example")), "{mails:?}");
        drop(tx);
        let overview = site.browser_of(MANAGER).await.get(&format!("/dossiers/{case}")).await.body;
        assert!(overview.contains("Marijke Veldhoen doet aan uw kant niet mee"), "{overview}");
        assert!(overview.contains("Marijke Veldhoen, voorzitter"), "the record names the role that allowed it");
        let own = chair.get(&format!("/dossiers/{case}")).await.body;
        assert!(!own.contains("doet aan uw kant niet mee"), "the board is not told about officers");
        site.assert_sound().await;
    })
    .await;
}
