//! Mail that is refused for good: the side that sent it sees it, sends it again or takes it off the list.

use crate::support::commands::command;
use crate::support::for_each_database;
use crate::support::journey::{BOARD, DECIDER, MANAGER, REVIEWERS};
use crate::support::site::{Browser, Site};
use axum::http::StatusCode;
use server::db::sql;
use server::{admin, check};

const MISSED: &str = "niet aangekomen";

/// Lets the mail of this template to this address be refused, as a worker notes it, and gives its id.
async fn refuse(site: &Site, case: &str, template: &str, email: &str) -> String {
    let mut tx = site.server.app.db.write().await.expect("a transaction");
    let jobs = sql("SELECT id, payload FROM outbox WHERE case_id = $1 AND subject = $2").bind(case).bind(template);
    let jobs: Vec<(String, String)> = jobs.all(&mut tx).await.expect("jobs");
    let (id, _) = jobs.into_iter().find(|(_, payload)| payload.contains(email)).expect("a mail");
    let reason = "lindehof.example: permanent error (550): 5.1.1 …@lindehof.example> unknown";
    server::outbox::sql::bury(&mut tx, &id, reason).await.expect("noted");
    tx.commit().await.expect("stored");
    id
}

async fn state(site: &Site, id: &str) -> String {
    let mut tx = site.server.app.db.read().await.expect("a transaction");
    server::outbox::sql::by_id(&mut tx, id).await.expect("a query").expect("a job").state
}

async fn sees(browser: &mut Browser, case: &str, what: &str) -> bool {
    let page = browser.get(&format!("/dossiers/{case}")).await;
    assert_eq!(page.status, StatusCode::OK);
    let sees = page.body.contains(MISSED);
    assert!(!sees || page.body.contains(what), "{what}: {}", page.body);
    let shown = page.body.split(MISSED).nth(1).and_then(|rest| rest.split("</section>").next()).unwrap_or_default();
    assert!(!shown.contains("(550)") && !shown.contains('@'), "{shown}");
    sees
}

#[tokio::test]
async fn a_message_that_was_refused_stands_at_the_case_of_the_side_that_sent_it() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.in_assessment().await;
        let mut chair = site.browser_of(BOARD[0]).await;
        let (mut manager, mut reviewer) = (site.browser_of(MANAGER).await, site.browser_of(REVIEWERS[0]).await);
        for browser in [&mut chair, &mut manager, &mut reviewer] {
            assert!(!sees(browser, &case, "").await);
        }
        refuse(&site, &case, "complete", BOARD[2]).await;
        assert!(!sees(&mut chair, &case, "").await, "the municipality sent it");
        let what = "het bericht dat het voorstel compleet is";
        assert!(sees(&mut manager, &case, what).await && sees(&mut reviewer, &case, "Hanna Oostwal").await);
        let page = reviewer.get(&format!("/dossiers/{case}")).await.body;
        assert!(!page.contains("Verstuur opnieuw"), "the case manager does that");
        refuse(&site, &case, "receipt", BOARD[1]).await;
        assert!(
            sees(&mut chair, &case, "de ontvangstbevestiging").await && sees(&mut chair, &case, "Tarik Amrani").await
        );
        let problems = check::problems(&site.server.app).await.expect("the check runs");
        assert_eq!(problems.iter().filter(|problem| problem.contains("was not delivered")).count(), 2, "{problems:?}");
        assert!(problems.iter().all(|problem| !problem.contains("tarik")), "{problems:?}");
    })
    .await;
}

#[tokio::test]
async fn the_board_never_learns_from_mail_what_the_municipality_does_inside() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.in_assessment().await;
        refuse(&site, &case, "please_assess", REVIEWERS[0]).await;
        let mut chair = site.browser_of(BOARD[0]).await;
        assert!(!sees(&mut chair, &case, "").await);
        let mut decider = site.browser_of(DECIDER).await;
        assert!(sees(&mut decider, &case, "het verzoek om te beoordelen").await);
    })
    .await;
}

#[tokio::test]
async fn a_message_is_sent_again_by_who_may_and_stands_there_no_more() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.submitted().await;
        site.server.worker.drain().await.expect("the database");
        let (form, mail) = (format!("/dossiers/{case}/berichten"), refuse(&site, &case, "receipt", BOARD[1]).await);
        let again = [("actie", format!("verstuur:{mail}"))];
        let again = again.each_ref().map(|(name, value)| (*name, value.as_str()));
        let before = site.traces().await;
        for other in [BOARD[1], MANAGER, DECIDER] {
            assert_eq!(site.browser_of(other).await.post(&form, &again).await.status, StatusCode::NOT_FOUND, "{other}");
        }
        let mut chair = site.browser_of(BOARD[0]).await;
        for nonsense in ["verstuur:onbekend", "verstuur", "iets", ""] {
            assert_eq!(chair.post(&form, &[("actie", nonsense)]).await.status, StatusCode::NOT_FOUND, "{nonsense}");
        }
        let other_case = format!("/dossiers/{}/berichten", site.case("bekendgemaakt").await);
        assert_eq!(chair.post(&other_case, &again).await.status, StatusCode::NOT_FOUND);
        assert_eq!(state(&site, &mail).await, "buried");
        assert_eq!(without_sessions(site.traces().await), without_sessions(before));
        let answer = chair.post(&form, &again).await;
        assert_eq!(answer.location, format!("/dossiers/{case}?gedaan=bericht"));
        assert!(chair.get(&answer.location).await.body.contains("Het bericht wordt opnieuw verstuurd"));
        assert!(!sees(&mut chair, &case, "").await);
        assert_eq!(chair.post(&form, &again).await.status, StatusCode::NOT_FOUND, "a second click");
        site.server.worker.drain().await.expect("the database");
        assert_eq!(state(&site, &mail).await, "done");
        site.assert_sound().await;
    })
    .await;
}

fn without_sessions(traces: Vec<(&'static str, i64)>) -> Vec<(&'static str, i64)> {
    traces.into_iter().filter(|(what, _)| *what != "sessions").collect()
}

#[tokio::test]
async fn a_message_that_nobody_needs_any_more_goes_off_the_list_and_is_not_sent() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (case, mut manager) = (site.in_assessment().await, site.browser_of(MANAGER).await);
        site.server.worker.drain().await.expect("the database");
        let sent = site.server.app.transport.sent().len();
        let mail = refuse(&site, &case, "complete", BOARD[2]).await;
        let settled =
            manager.post(&format!("/dossiers/{case}/berichten"), &[("actie", &format!("vervalt:{mail}"))]).await;
        assert_eq!(settled.location, format!("/dossiers/{case}?gedaan=vervallen"));
        assert!(!sees(&mut manager, &case, "").await);
        site.server.worker.drain().await.expect("the database");
        assert_eq!((state(&site, &mail).await.as_str(), site.server.app.transport.sent().len()), ("dropped", sent));
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn an_administrator_sends_again_or_settles_what_was_refused_and_nothing_else() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (case, app) = (site.in_assessment().await, &site.server.app);
        let waiting = "SELECT COUNT(*) FROM outbox WHERE state = 'waiting'";
        let (one, other) =
            (refuse(&site, &case, "complete", BOARD[1]).await, refuse(&site, &case, "complete", BOARD[2]).await);
        let before = site.count(waiting).await;
        for name in ["send-again", "settle-mail"] {
            let mixed = command(name, &["--id", &one, "--id", "onbekend"]);
            assert!(admin::run(app, mixed).await.is_err(), "one of them is unknown");
        }
        assert_eq!((site.count(waiting).await, state(&site, &one).await.as_str()), (before, "buried"));
        admin::run(app, command("send-again", &["--id", &one])).await.expect("it waits again");
        admin::run(app, command("settle-mail", &["--id", &other])).await.expect("it is settled");
        admin::run(app, command("mails", &[])).await.expect("a list");
        assert_eq!(state(&site, &one).await, "waiting");
        assert_eq!(state(&site, &other).await, "dropped");
        for gone in [&one, &other] {
            assert!(admin::run(app, command("settle-mail", &["--id", gone])).await.is_err(), "it is not on the list");
        }
        site.assert_sound().await;
    })
    .await;
}
