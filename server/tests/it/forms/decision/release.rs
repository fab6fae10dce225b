//! A decision that was proposed: taken or given back, read and sent.

use super::desk;
use crate::forms::{Form, type_over};
use crate::support::for_each_database;
use crate::support::journey::{BOARD, DECIDER, MANAGER, REVIEWERS, college_decision, pairs};
use crate::support::site::Site;

#[tokio::test]
async fn the_decision_maker_takes_what_was_proposed_or_gives_it_back() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.proposed().await;
        let page = format!("/dossiers/{case}/besluit");
        let mut decider = Form::of(&site, DECIDER, &page).await;
        let bare = [("actie", "besluiten"), ("resolution", ""), ("authority", "college"), ("decided_on", "10-12-2026")];
        decider.refuses(&bare, &[("decided_on", "moet nog komen"), ("resolution", "nummer")]).await;
        decider.refuses(&[("actie", "besluiten"), ("decided_on", "gisteren")], &[("decided_on", "")]).await;
        let mandate = [("actie", "besluiten"), ("authority", "mandaat"), ("mandate", "")];
        decider.refuses(&mandate, &[("mandate", "Awb 10:10")]).await;
        decider.refuses(&[("actie", "teruggeven"), ("remarks", "Nee.")], &[("remarks", "wat er anders moet")]).await;
        let stale = decider.filled(&pairs(&college_decision())).await;
        let remarks = "De looptijd moet achttien maanden zijn.";
        let back = decider.filled(&[("actie", "teruggeven"), ("remarks", remarks)]).await;
        assert_eq!(decider.post(&back).await.status, 303);
        let mut manager = Form::of(&site, MANAGER, &page).await;
        assert!(manager.browser.get(&page).await.body.contains(remarks), "the desk reads why");
        let again = manager.filled(&[("months", "18"), ("actie", "voorleggen")]).await;
        assert_eq!(manager.post(&again).await.status, 303);
        site.passed(&case, "2").await;
        // A page of the proposal from before decides nothing.
        let before = site.traces().await;
        let answer = decider.post(&stale).await;
        assert_eq!(answer.status, 409, "{}", answer.body);
        assert!(answer.body.contains("een ander besluit voorgelegd"), "{}", answer.body);
        assert_eq!(site.traces().await, before);
        let newest = type_over(stale, &[("voorlegging", "2")]);
        assert_eq!(decider.post(&newest).await.status, 303);
        let returned = site.mails("decision_returned").await;
        assert!(returned.len() == 1 && returned[0].text.contains(remarks), "{returned:?}");
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn a_decision_goes_out_after_somebody_else_opened_this_very_letter() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.decided().await;
        let (page, send) = (format!("/dossiers/{case}/besluit"), format!("/dossiers/{case}/bekendmaken"));
        let before = site.traces().await;
        let mut manager = site.browser_of(MANAGER).await;
        let refused = manager.post(&send, &[]).await;
        assert_eq!(refused.status, 422, "{}", refused.body);
        assert!(refused.body.contains("Open eerst de brief"), "{}", refused.body);
        // Who takes decisions does not send them.
        let mut decider = site.browser_of(DECIDER).await;
        assert_eq!(decider.post(&send, &[]).await.status, 404);
        assert_eq!(site.traces().await, {
            let mut same = before;
            same.iter_mut().filter(|(what, _)| *what == "sessions").for_each(|(_, count)| *count += 2);
            same
        });
        let letter = manager.post(&format!("{page}/brief"), &[]).await;
        assert!(letter.status == 200 && letter.body.starts_with("%PDF"), "{}", letter.status);
        assert_eq!(manager.post(&send, &[]).await.status, 303);
        let last = "SELECT COUNT(*) FROM event WHERE kind = 'letter_opened'";
        assert_eq!(site.count(last).await, 2, "the demo's own and this one");
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn who_decided_does_not_send_whatever_other_role_that_person_has() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.decided().await;
        site.make_officer(DECIDER, "", "accountmanager").await;
        site.assign(&case, DECIDER, "accountmanager").await;
        let mut both = site.browser_of(DECIDER).await;
        assert_eq!(both.post(&format!("/dossiers/{case}/besluit/brief"), &[]).await.status, 200);
        let refused = both.post(&format!("/dossiers/{case}/bekendmaken"), &[]).await;
        assert_eq!(refused.status, 422, "{}", refused.body);
        assert!(refused.body.contains("iemand anders dan wie het besluit nam"), "{}", refused.body);
        let page = both.get(&format!("/dossiers/{case}/besluit")).await.body;
        assert!(!page.contains("Besluit bekendmaken en versturen"), "a dead button");
    })
    .await;
}

#[tokio::test]
async fn a_decision_that_was_not_sent_goes_back_to_the_desk_with_a_reason() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.decided().await;
        let page = format!("/dossiers/{case}/besluit");
        let mut manager = Form::of(&site, MANAGER, &page).await;
        manager
            .refuses(&[("actie", "terugnemen"), ("reopen", "Fout.")], &[("reopen", "waarom het besluit terug")])
            .await;
        let why = "De brief noemt een verkeerde einddatum.";
        let fields = manager.filled(&[("actie", "terugnemen"), ("reopen", why)]).await;
        assert_eq!(manager.post(&fields).await.status, 303);
        assert_eq!(site.mails("decision_reopened").await.len(), 2, "case manager and decision maker");
        let desk = manager.browser.get(&page).await.body;
        assert!(desk.contains(why) && desk.contains("Leg voor aan de jurist"), "{desk}");
        let kept = manager.browser.fields(&page).await;
        assert!(kept.contains(&("months".to_owned(), "24".to_owned())), "what was written is still there");
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn the_letter_is_read_as_a_draft_by_the_desk_alone() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.case("in_beoordeling").await;
        let letter = format!("/dossiers/{case}/besluit/concept.pdf");
        let mut manager = site.browser_of(MANAGER).await;
        let early = manager.get(&letter).await;
        assert!(early.status == 400 && early.body.contains("Kies eerst een uitkomst"), "{}", early.body);
        assert_eq!(site.browser_of(DECIDER).await.get(&letter).await.status, 409, "not proposed yet");
        site.proposed().await;
        for email in [MANAGER, DECIDER] {
            let (_, pdf) = site.browser_of(email).await.saved(&letter).await;
            let text = crate::documents::text_of(&pdf);
            for words in ["Concept", "nog niet", "drs. Karel van Steenbergen", "gemeentesecretaris", "€ 413.669"] {
                assert!(text.contains(words), "{words} is missing in {text}");
            }
        }
        for email in [BOARD[0], REVIEWERS[0]] {
            assert_eq!(site.browser_of(email).await.get(&letter).await.status, 404, "{email}");
        }
    })
    .await;
}

#[tokio::test]
async fn the_last_who_hands_in_tells_the_case_manager_and_nobody_before() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let of_demo = site.mails("all_assessed").await.len();
        assert_eq!(of_demo, 2, "one for each case of the demo that was assessed");
        let decisions = site.mails("please_decide").await;
        assert!(decisions.len() == 1 && decisions[0].to_name == "Fatima El Idrissi", "{decisions:?}");
    })
    .await;
}

#[tokio::test]
async fn a_decision_cannot_be_sent_before_it_is_taken() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut form = desk(&site).await;
        let before = site.traces().await;
        let answer = form.browser.post(&form.page.replace("besluit", "bekendmaken"), &[]).await;
        assert_eq!(answer.status, 409);
        assert!(answer.body.contains("Dit kan nu niet"));
        assert_eq!(site.traces().await, before);
    })
    .await;
}
