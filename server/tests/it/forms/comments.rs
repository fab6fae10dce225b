//! Comments of a board on its own draft: who is named is mailed, and the municipality never sees any.

use super::Form;
use crate::support::for_each_database;
use crate::support::html;
use crate::support::journey::{BOARD, MANAGER};
use crate::support::site::{Browser, Site};
use axum::http::StatusCode;

const QUESTION: &str = "taak.omschrijving";
const READER: [(&str, &str); 3] =
    [("name", "Lies Vermeer"), ("email", "lies.vermeer@lindehof.example"), ("role", "meelezer")];

async fn address(site: &Site) -> String {
    format!("/voorstellen/{}/opmerkingen/{QUESTION}", site.case("concept").await)
}

async fn say(browser: &mut Browser, page: &str, text: &str, to: &[&str]) {
    let mut pairs = vec![("actie", "plaats"), ("text", text)];
    pairs.extend(to.iter().map(|id| ("to", *id)));
    let answer = browser.post(page, &pairs).await;
    assert_eq!((answer.status, answer.location.as_str()), (StatusCode::SEE_OTHER, page), "{}", answer.body);
}

/// The mails about comments, ordered by recipient.
async fn mails(site: &Site) -> Vec<server::mail::Mail> {
    site.mails("mentioned").await
}

/// The first button of a page with this action.
fn action(page: &str, begin: &str) -> Option<String> {
    page.split("value=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .find(|value| value.starts_with(begin))
        .map(str::to_owned)
}

#[tokio::test]
async fn who_is_ticked_or_named_gets_the_comment_by_mail_with_a_link_to_the_question() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (page, mut chair) = (address(&site).await, site.browser_of(BOARD[0]).await);
        let hanna = site.actor(BOARD[2]).await.id;
        assert!(chair.get(&page).await.body.contains("Er zijn nog geen opmerkingen"));
        say(&mut chair, &page, "Klopt dit, @Tarik?\n\nIk twijfel.", &[&hanna]).await;
        let sent = mails(&site).await;
        let to: Vec<&str> = sent.iter().map(|mail| mail.to_email.as_str()).collect();
        assert_eq!(to, [BOARD[2], BOARD[1]]);
        for mail in &sent {
            assert!(mail.text.contains("Ik twijfel.") && mail.text.contains(&format!("http://loket.test{page}")));
            assert_eq!(mail.reply_to.as_deref(), Some(BOARD[0]));
        }
        let shown = site.browser_of(BOARD[1]).await.get(&page).await.body;
        assert!(shown.contains("Marijke Veldhoen, ") && shown.contains("Voor Hanna Oostwal, Tarik Amrani."), "{shown}");
        say(&mut chair, &page, "Nog iets, voor niemand in het bijzonder.", &[]).await;
        assert_eq!(mails(&site).await.len(), 2);
        let section = chair.get(&page.replace("opmerkingen/taak.omschrijving", "taak")).await.body;
        assert!(
            section.contains("2 opmerkingen<") && section.contains("Opmerking plaatsen<"),
            "the builder shows them"
        );
        let together = chair.get(&page.replace("opmerkingen/taak.omschrijving", "samen")).await.body;
        assert!(together.replace("<!---->", "").contains("(2 opmerkingen open)"));
        let ready = chair.get(&page.replace("opmerkingen/taak.omschrijving", "gereed")).await.body;
        assert!(ready.contains("Hier staan nog 2 opmerkingen open.") && ready.contains("Dien het voorstel in"));
    })
    .await;
}

#[tokio::test]
async fn a_solved_thread_opens_again_and_what_came_later_stays_open() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let page = address(&site).await;
        let (mut chair, mut treasurer) = (site.browser_of(BOARD[0]).await, site.browser_of(BOARD[1]).await);
        say(&mut chair, &page, "Eerste", &[]).await;
        let seen = last_seen(&mut treasurer, &page).await;
        say(&mut chair, &page, "Tweede", &[]).await;
        treasurer.post(&page, &[("actie", "opgelost"), ("gezien", &seen)]).await;
        let shown = chair.get(&page).await.body.replace("<!---->", "");
        assert_eq!(shown.matches("Opgelost: Tarik Amrani, ").count(), 1, "{shown}");
        let seen = last_seen(&mut treasurer, &page).await;
        treasurer.post(&page, &[("actie", "opgelost"), ("gezien", &seen)]).await;
        let section = page.replace("opmerkingen/taak.omschrijving", "taak");
        assert!(chair.get(&section).await.body.contains("Opmerkingen (opgelost)"));
        assert!(chair.get(&page).await.body.contains("Zet de opmerkingen weer open"));
        chair.post(&page, &[("actie", "heropen")]).await;
        assert!(chair.get(&section).await.body.contains("2 opmerkingen<"));
    })
    .await;
}

/// The number of the last comment that a page shows.
async fn last_seen(browser: &mut Browser, page: &str) -> String {
    browser.fields(page).await.into_iter().find(|(name, _)| name == "gezien").expect("a number").1
}

#[tokio::test]
async fn a_comment_that_takes_the_place_of_a_removed_one_is_not_solved_unseen() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let page = address(&site).await;
        let (mut chair, mut treasurer) = (site.browser_of(BOARD[0]).await, site.browser_of(BOARD[1]).await);
        say(&mut chair, &page, "Een vergissing", &[]).await;
        let seen = last_seen(&mut treasurer, &page).await;
        let remove = action(&chair.get(&page).await.body, "verwijder:").expect("a button");
        chair.post(&page, &[("actie", &remove)]).await;
        site.clock.set(jiff::Timestamp::from_millisecond(site.clock.millis() + 1_000).expect("a moment"));
        say(&mut chair, &page, "Wat ik bedoelde", &[]).await;
        treasurer.post(&page, &[("actie", "opgelost"), ("gezien", &seen)]).await;
        assert!(!chair.get(&page).await.body.contains("Opgelost: "));
    })
    .await;
}

#[tokio::test]
async fn an_own_comment_goes_until_somebody_answers_and_the_record_keeps_that_it_went() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let page = address(&site).await;
        let (mut chair, mut treasurer) = (site.browser_of(BOARD[0]).await, site.browser_of(BOARD[1]).await);
        say(&mut chair, &page, "Een vergissing", &[]).await;
        let remove = action(&chair.get(&page).await.body, "verwijder:").expect("a button");
        assert_eq!(action(&treasurer.get(&page).await.body, "verwijder:"), None, "only who wrote it");
        let before = site.traces().await;
        assert_eq!(treasurer.post(&page, &[("actie", &remove)]).await.status, StatusCode::NOT_FOUND);
        assert_eq!(site.traces().await, before);
        chair.post(&page, &[("actie", &remove)]).await;
        assert!(!chair.get(&page).await.body.contains("Een vergissing"));
        let case = site.case("concept").await;
        assert!(treasurer.get(&format!("/dossiers/{case}")).await.body.contains("Opmerking verwijderd"));
        say(&mut chair, &page, "Een vraag", &[]).await;
        let remove = action(&chair.get(&page).await.body, "verwijder:").expect("a button");
        say(&mut treasurer, &page, "Een antwoord", &[]).await;
        assert_eq!(action(&chair.get(&page).await.body, "verwijder:"), None);
        let before = site.traces().await;
        let refused = chair.post(&page, &[("actie", &remove)]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("Iemand heeft al geantwoord."));
        assert_eq!(site.traces().await, before);
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn a_reader_comments_too_and_talking_does_not_change_the_version_to_submit() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (page, case) = (address(&site).await, site.case("concept").await);
        let mut chair = site.browser_of(BOARD[0]).await;
        let mut reader = site.joins(&mut chair, &case, &READER).await;
        let ready = chair.fields(&format!("/voorstellen/{case}/gereed")).await;
        let section = reader.get(&format!("/voorstellen/{case}/taak")).await.body;
        assert!(section.contains("Opmerking plaatsen") && section.contains(&format!("opmerkingen/{QUESTION}")));
        say(&mut reader, &page, "Dit begrijp ik niet, @marijke veldhoen.", &[]).await;
        assert_eq!(mails(&site).await.len(), 1);
        assert_eq!(chair.fields(&format!("/voorstellen/{case}/gereed")).await, ready);
    })
    .await;
}

#[tokio::test]
async fn an_empty_or_endless_comment_and_one_for_a_stranger_come_back() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let page = address(&site).await;
        let mut form = Form::of(&site, BOARD[0], &page).await;
        let (most, long) = ("é".repeat(2_000), "é".repeat(2_001));
        for text in ["", "  \n ", &long] {
            form.refuses(&[("actie", "plaats"), ("text", text)], &[("text", "hoogstens 2.000 tekens")]).await;
        }
        let manager = site.actor(MANAGER).await.id;
        for to in [manager.as_str(), "niemand"] {
            let before = site.traces().await;
            let answer = form.browser.post(&page, &[("text", "Een vraag"), ("to", to)]).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{to}");
            assert!(html::message(&answer.body, "to").is_some_and(|words| words.contains("die meewerken")), "{to}");
            assert_eq!(site.traces().await, before);
        }
        say(&mut form.browser, &page, &most, &[]).await;
        let hostile = "</title></textarea><script>klad()</script> @Tarik https://elders.example/?a=\"><img src=x>";
        say(&mut form.browser, &page, hostile, &[]).await;
        let shown = form.browser.get(&page).await.body;
        assert!(shown.contains("klad()") && html::foreign_code(&shown).is_empty(), "{shown}");
        assert!(!mails(&site).await[0].html.contains("<script"));
        for unknown in ["onbekend", "taak"] {
            let page = page.replace(QUESTION, unknown);
            assert_eq!(form.browser.post(&page, &[("text", "x")]).await.status, StatusCode::NOT_FOUND, "{unknown}");
        }
    })
    .await;
}

#[tokio::test]
async fn the_municipality_never_sees_a_comment_and_after_submitting_the_board_only_reads() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (page, mut chair) = (address(&site).await, site.browser_of(BOARD[0]).await);
        say(&mut chair, &page, "Dit blijft onder ons", &[]).await;
        let own = action(&chair.get(&page).await.body, "verwijder:").expect("a button");
        let file = chair.download(&page.replace("opmerkingen/taak.omschrijving", "concept.json")).await;
        assert!(!String::from_utf8_lossy(&file).contains("Dit blijft onder ons"));
        let mut manager = site.browser_of(MANAGER).await;
        assert_eq!(manager.get(&page).await.status, StatusCode::NOT_FOUND, "a draft");
        let case = site.submitted().await;
        let before = site.traces().await;
        for (browser, status) in [(&mut manager, StatusCode::NOT_FOUND), (&mut chair, StatusCode::CONFLICT)] {
            for typed in [("actie", "plaats"), ("actie", "opgelost"), ("actie", "heropen"), ("actie", own.as_str())] {
                let answer = browser.post(&page, &[typed, ("text", "Nog iets"), ("gezien", "9")]).await;
                assert_eq!(answer.status, status, "{typed:?}");
            }
        }
        assert_eq!(site.traces().await, before);
        assert_eq!(manager.get(&page).await.status, StatusCode::NOT_FOUND, "a submitted proposal");
        for shown in [format!("/dossiers/{case}"), format!("/dossiers/{case}/voorstel")] {
            assert!(!manager.get(&shown).await.body.contains("onder ons"), "{shown}");
        }
        let shown = chair.get(&page).await.body;
        assert!(shown.contains("Dit blijft onder ons") && !shown.contains("Plaats de opmerking"));
        let together = chair.get(&format!("/voorstellen/{case}/samen")).await.body;
        assert!(together.contains(&page), "the board finds it back");
        let frozen = "SELECT COUNT(*) FROM submission WHERE content LIKE '%onder ons%'";
        assert_eq!(site.count(frozen).await, 0);
    })
    .await;
}
