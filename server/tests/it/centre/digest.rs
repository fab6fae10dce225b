//! How mails come that are not formal: at once, with the overview of the day, or not at all.

use super::{all_read, kinds};
use crate::support::for_each_database;
use crate::support::html;
use crate::support::journey::{BOARD, JURIST, MANAGER};
use crate::support::site::Site;
use server::centre::send_digests;
use std::collections::BTreeSet;

const CHOICES: &str = "/meldingen/mail";

async fn choose(site: &Site, email: &str, kind: &str, choice: &str) {
    let answer = site.browser_of(email).await.post(CHOICES, &[(&format!("mail-{kind}"), choice)]).await;
    assert_eq!((answer.status.as_u16(), answer.location.as_str()), (303, "/meldingen/mail?gedaan=mail"));
}

/// The municipality writes to the board.
async fn write(site: &Site, case: &str, text: &str) {
    let typed = [("message", text), ("actie", "bericht-aan-bestuur")];
    let answer = site.browser_of(MANAGER).await.post(&format!("/dossiers/{case}/overleg"), &typed).await;
    assert_eq!(answer.status, 303, "{}", answer.body);
}

/// It is this moment (UTC), and overviews are looked for.
async fn at(site: &Site, moment: &str) {
    site.clock.set(moment.parse().expect("a moment"));
    send_digests(&site.server.app).await.expect("looked for");
}

async fn mailed(site: &Site, template: &str) -> BTreeSet<String> {
    site.mails(template).await.into_iter().map(|mail| mail.to_email).collect()
}

fn all(emails: &[&str]) -> BTreeSet<String> {
    emails.iter().map(|email| (*email).to_owned()).collect()
}

#[tokio::test]
async fn messages_wait_for_seven_in_the_morning_for_who_chose_so_and_come_in_one_mail() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        all_read(&site).await;
        let case = site.in_assessment().await;
        choose(&site, BOARD[1], "overleg", "dagelijks").await;
        choose(&site, BOARD[2], "overleg", "geen").await;
        site.clock.set("2026-12-10T15:00:00Z".parse().expect("a moment"));
        write(&site, &case, "Hebt u de polis?").await;
        write(&site, &case, "En de begroting?").await;
        let at_once = mailed(&site, "message_to_board").await;
        assert!(at_once.contains(BOARD[0]) && !at_once.contains(BOARD[1]) && !at_once.contains(BOARD[2]));
        at(&site, "2026-12-11T05:59:00Z").await;
        assert_eq!(mailed(&site, "digest").await, BTreeSet::new(), "a minute too early");
        // Two servers look at once, and one of them again.
        let again = site.restarted(&database).await;
        again.clock.set("2026-12-11T06:00:00Z".parse().expect("a moment"));
        site.clock.set("2026-12-11T06:00:00Z".parse().expect("a moment"));
        let (one, other) = tokio::join!(send_digests(&site.server.app), send_digests(&again.server.app));
        assert!(one.is_ok() && other.is_ok());
        at(&site, "2026-12-11T06:01:00Z").await;
        let digests = site.mails("digest").await;
        assert_eq!(digests.len(), 1, "one mail, to Tarik alone");
        let mail = &digests[0];
        assert_eq!((mail.to_email.as_str(), &mail.thread, &mail.reply_to), (BOARD[1], &None, &None));
        assert_eq!(mail.text.matches("Bericht aan het bestuur").count(), 2, "{}", mail.text);
        assert!(!mail.text.contains("polis") && mail.text.contains(&format!("/dossiers/{case}/overleg")));
        assert!(kinds(&site, BOARD[2]).await.contains("message_to_board"), "it stays among the news");
        let ids = "SELECT COUNT(DISTINCT id) FROM outbox WHERE subject = 'digest'";
        assert_eq!(site.count(ids).await, 1, "each attempt has the same Message-ID");
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn what_was_read_before_the_morning_is_in_no_overview() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        all_read(&site).await;
        let case = site.in_assessment().await;
        for email in [BOARD[1], BOARD[2]] {
            choose(&site, email, "overleg", "dagelijks").await;
        }
        write(&site, &case, "Hebt u de polis?").await;
        let page = format!("/dossiers/{case}/overleg");
        assert!(site.browser_of(BOARD[1]).await.get(&page).await.body.contains("Hebt u de polis?"));
        // Who changes the choice meanwhile gets none either.
        choose(&site, BOARD[2], "overleg", "geen").await;
        at(&site, "2026-12-11T06:00:00Z").await;
        assert_eq!(mailed(&site, "digest").await, BTreeSet::new());
        assert_eq!(site.count("SELECT COUNT(*) FROM news WHERE held IS NOT NULL").await, 0);
    })
    .await;
}

#[tokio::test]
async fn what_is_formal_comes_at_once_whatever_somebody_chose() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        for kind in ["overleg", "opmerkingen", "akkoord", "planning"] {
            choose(&site, BOARD[1], kind, "geen").await;
        }
        site.asked_to_supplement().await;
        for template in ["receipt", "supplement_request"] {
            assert!(mailed(&site, template).await.is_superset(&all(&[BOARD[1]])), "{template}");
        }
        let page = site.browser_of(BOARD[1]).await.get(CHOICES).await.body;
        assert!(html::text(&page, "inhoud").contains("Awb 4:5"), "{page}");
        assert!(!page.contains("mail-notities"), "of the desk");
        let officer = site.browser_of(JURIST).await.get(CHOICES).await.body;
        assert!(officer.contains("mail-notities") && !officer.contains("mail-opmerkingen"), "{officer}");
    })
    .await;
}

#[tokio::test]
async fn a_note_and_a_mention_wait_as_somebody_chose_and_go_when_their_reason_goes() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        all_read(&site).await;
        choose(&site, JURIST, "notities", "dagelijks").await;
        choose(&site, BOARD[1], "opmerkingen", "dagelijks").await;
        let draft = format!("/voorstellen/{}/opmerkingen/taak.omschrijving", site.case("concept").await);
        let mut chair = site.browser_of(BOARD[0]).await;
        assert_eq!(chair.post(&draft, &[("text", "@Tarik: klopt dit?"), ("actie", "plaats")]).await.status, 303);
        let (case, daan) = (site.in_assessment().await, site.actor(JURIST).await.id);
        let note = [("note_text", "Bel de verzekeraar."), ("note_to", daan.as_str()), ("actie", "noteer")];
        let answer = site.browser_of(MANAGER).await.post(&format!("/dossiers/{case}/overleg"), &note).await;
        assert_eq!(answer.status, 303, "{}", answer.body);
        assert_eq!(site.count("SELECT COUNT(*) FROM news WHERE held IS NOT NULL").await, 2);
        assert_eq!(mailed(&site, "mentioned").await, BTreeSet::new());
        assert_eq!(mailed(&site, "note_for_you").await, BTreeSet::new());
        at(&site, "2026-12-11T06:00:00Z").await;
        assert_eq!(mailed(&site, "digest").await, all(&[BOARD[1], JURIST]));
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn what_cannot_be_chosen_is_refused_beside_its_field() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let answer = site.browser_of(BOARD[1]).await.post(CHOICES, &[("mail-overleg", "soms")]).await;
        assert_eq!(answer.status, 422);
        assert!(html::message(&answer.body, "mail-overleg").is_some(), "{}", answer.body);
        assert_eq!(site.count("SELECT COUNT(*) FROM mail_choice").await, 0);
        let strange = site.browser_of(BOARD[1]).await.post(CHOICES, &[("mail-notities", "geen")]).await;
        assert_eq!(strange.status, 303);
        assert_eq!(site.count("SELECT COUNT(*) FROM mail_choice").await, 0, "no choice of a board");
        assert_eq!(site.browser().get(CHOICES).await.location, "/inloggen?verder=%2Fmeldingen%2Fmail");
    })
    .await;
}
