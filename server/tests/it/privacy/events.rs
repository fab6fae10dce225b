//! What is logged for whoever looks into an incident.

use super::{ask_link, wait};
use crate::support::commands::command;
use crate::support::for_each_database;
use crate::support::journey::{BOARD, DECIDER, MANAGER};
use crate::support::log::Log;
use crate::support::site::Site;
use server::admin;

/// Lines of the log under the target for security, each as what follows it.
fn security(log: &str) -> Vec<&str> {
    log.lines().filter_map(|line| Some(line.split_once(" security: security event ")?.1)).collect()
}

#[tokio::test]
async fn signing_in_and_out_refusals_roles_and_exports_are_logged_with_ids_and_without_addresses() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (case, chair) = (site.case("concept").await, site.chair().await.id);
        let manager = site.manager().await.id;
        let log = Log::begin();
        let mut browser = site.browser();
        let link = ask_link(&site, &mut browser, BOARD[0]).await;
        site.browser().post(&link, &[]).await;
        browser.post(&link, &[]).await;
        browser.download(&format!("/voorstellen/{case}/concept.json")).await;
        site.browser_of(MANAGER).await.get(&format!("/voorstellen/{case}/samen")).await;
        browser.post("/mijn-sessies", &[("actie", "elders")]).await;
        browser.post("/uitloggen", &[]).await;
        let log = log.end();
        let expected = [
            r#"event="sign_in_asked""#.to_owned(),
            r#"event="sign_in_refused" detail="link""#.to_owned(),
            format!(r#"event="signed_in" actor="{chair}" detail="link""#),
            format!(r#"event="exported" actor="{chair}" about="/voorstellen/{case}/concept.json" detail="200""#),
            format!(r#"event="signed_in" actor="{manager}" detail="demo""#),
            format!(r#"event="refused" actor="{manager}" about="/voorstellen/{case}/samen" detail="404""#),
            format!(r#"event="sessions_ended" actor="{chair}" about="{chair}" detail="0""#),
            format!(r#"event="signed_out" actor="{chair}" detail="button""#),
        ];
        assert_eq!(security(&log), expected);
        let secret = link.rsplit('/').next().expect("a secret");
        assert!(!log.contains('@') && !log.contains(secret), "{log}");
    })
    .await;
}

#[tokio::test]
async fn the_secret_of_a_link_is_not_logged_with_what_is_refused() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut browser = site.browser_of(MANAGER).await;
        let log = Log::begin();
        for link in ["/zienswijze/5ec7e75ec7e7", "/inloggen/link/5ec7e75ec7e7/mee"] {
            browser.get(link).await;
        }
        let log = log.end();
        assert!(log.contains(r#"about="/zienswijze/""#) && !log.contains("5ec7e7"), "{log}");
    })
    .await;
}

#[tokio::test]
async fn asked_for_json_each_line_is_one_object_with_the_fields_of_the_event_beside_its_moment() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (case, chair) = (site.case("concept").await, site.chair().await.id);
        let log = Log::begin_json();
        let mut browser = site.browser_of(BOARD[0]).await;
        browser.download(&format!("/voorstellen/{case}/concept.json")).await;
        tracing::warn!("met \"aanhalingstekens\"\nen een regeleinde");
        let log = log.end();
        let lines: Vec<serde_json::Value> =
            log.lines().map(|line| serde_json::from_str(line).expect("a line is an object")).collect();
        for line in &lines {
            let moment = line["timestamp"].as_str().and_then(|moment| moment.parse::<jiff::Timestamp>().ok());
            assert!(moment.is_some() && line["level"].is_string() && line["target"].is_string(), "{line}");
        }
        let security: Vec<_> = lines.iter().filter(|line| line["target"] == "security").collect();
        assert_eq!(security.len(), 2, "{log}");
        let address = format!("/voorstellen/{case}/concept.json");
        for (line, event, about, detail) in
            [(security[0], "signed_in", None, "demo"), (security[1], "exported", Some(address.as_str()), "200")]
        {
            assert_eq!(line["message"], "security event");
            assert_eq!(
                (&line["event"], &line["actor"], &line["detail"]),
                (&event.into(), &chair.clone().into(), &detail.into())
            );
            assert_eq!(line["about"].as_str(), about, "{line}");
        }
        assert!(lines.iter().any(|line| line["message"] == "met \"aanhalingstekens\"\nen een regeleinde"), "{log}");
    })
    .await;
}

#[tokio::test]
async fn beginning_a_proposal_handing_over_and_sessions_that_end_by_themselves_are_logged() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (chair, treasurer) = (site.chair().await.id, site.actor(BOARD[1]).await.id);
        let case = site.case("concept").await;
        let mut browser = site.browser_of(BOARD[0]).await;
        let log = Log::begin();
        let start = [
            ("municipality", "GM9999"),
            ("title", "Buurtvervoer Oosterlinde"),
            ("cooperative", "De Lindehof"),
            ("name", "Marijke Veldhoen"),
        ];
        let begun = browser.post("/voorstellen/nieuw", &start).await;
        let new = begun.location.split('/').nth(2).expect("an id").to_owned();
        let over = format!("/voorstellen/{case}/samen");
        browser.post(&over, &[("actie", &format!("draag-over:{treasurer}"))]).await;
        browser.post("/inloggen/demo", &[("person", &treasurer)]).await;
        wait(&site, 13 * 60);
        for _ in 0..2 {
            browser.get("/start").await;
        }
        let log = log.end();
        let role = |event: &str, person: &str, role: &str| {
            format!(r#"event="{event}" actor="{chair}" about="{person}" case="{case}" detail="{role}""#)
        };
        let expected = [
            format!(r#"event="role_given" actor="{chair}" about="{chair}" case="{new}" detail="voorzitter""#),
            role("role_taken", &chair, "voorzitter"),
            role("role_taken", &treasurer, "penningmeester"),
            role("role_given", &treasurer, "voorzitter"),
            role("role_given", &chair, "penningmeester"),
            format!(r#"event="signed_out" actor="{chair}" detail="replaced""#),
            format!(r#"event="signed_in" actor="{treasurer}" detail="demo""#),
            format!(r#"event="signed_out" actor="{treasurer}" detail="expired""#),
        ];
        assert_eq!(security(&log), expected);
    })
    .await;
}

#[tokio::test]
async fn an_officer_who_leaves_loses_the_role_and_every_session() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (mut laptop, mut phone) = (site.browser_of(DECIDER).await, site.browser_of(DECIDER).await);
        let (mut colleague, decider) = (site.browser_of(MANAGER).await, site.actor(DECIDER).await.id);
        let case = format!("/dossiers/{}", site.case("in_beoordeling").await);
        assert_eq!(laptop.get(&case).await.status, 200);
        let log = Log::begin();
        let leaving = ["--code", "GM9999", "--email", DECIDER];
        admin::run(&site.server.app, command("end-officer", &leaving)).await.expect("ended");
        let log = log.end();
        let expected = [
            format!(r#"event="role_taken" about="{decider}" detail="beslisser""#),
            format!(r#"event="sessions_ended" about="{decider}" detail="2""#),
        ];
        assert_eq!(security(&log), expected);
        for browser in [&mut laptop, &mut phone] {
            assert_eq!(browser.get("/start").await.location, "/inloggen?verder=%2Fstart");
        }
        assert_eq!(colleague.get(&case).await.status, 200);
        let mut again = site.browser();
        let link = ask_link(&site, &mut again, DECIDER).await;
        again.post(&link, &[]).await;
        assert_eq!(again.get(&case).await.status, 404, "the role is gone");
        let before = site.traces().await;
        for nobody in [["--code", "GM9999", "--email", DECIDER], ["--code", "GM0000", "--email", MANAGER]] {
            assert!(admin::run(&site.server.app, command("end-officer", &nobody)).await.is_err());
        }
        let other_role = ["--code", "GM9999", "--email", MANAGER, "--role", "beslisser"];
        assert!(admin::run(&site.server.app, command("end-officer", &other_role)).await.is_err());
        assert_eq!(site.traces().await, before);
        assert_eq!(colleague.get(&case).await.status, 200);
        site.assert_sound().await;
    })
    .await;
}
