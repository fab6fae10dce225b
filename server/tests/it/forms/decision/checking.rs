//! The jurist checks what the desk wrote (juridische toets), before the decision maker sees it.

use crate::forms::{Form, type_over};
use crate::support::for_each_database;
use crate::support::journey::{BOARD, DECIDER, JURIST, MANAGER, REVIEWERS, draft_decision, pairs};
use crate::support::site::Site;
use domain::profile::OrdinanceProfile;

#[tokio::test]
async fn the_jurist_gives_a_decision_back_with_remarks_or_says_what_it_is_in_law() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.to_be_checked().await;
        let page = format!("/dossiers/{case}/besluit");
        let asked = site.mails("please_check").await;
        assert!(asked.len() == 2 && asked.iter().all(|mail| mail.to_name == "Daan Mulder"), "{asked:?}");
        let mut jurist = Form::of(&site, JURIST, &page).await;
        jurist
            .refuses(&[("actie", "terug-van-jurist"), ("remarks", "Nee.")], &[("remarks", "wat er anders moet")])
            .await;
        let none = jurist.filled(&[("actie", "juridisch-akkoord"), ("character", "onzin")]).await;
        assert_eq!(jurist.post(&none).await.status, 422);
        let remarks = "De brief noemt het artikel van de verordening niet.";
        let stale = jurist.filled(&[("actie", "juridisch-akkoord")]).await;
        let back = jurist.filled(&[("actie", "terug-van-jurist"), ("remarks", remarks)]).await;
        assert_eq!(jurist.post(&back).await.status, 303);
        let returned = site.mails("check_returned").await;
        assert!(returned.len() == 1 && returned[0].text.contains(remarks), "{returned:?}");
        let mut manager = Form::of(&site, MANAGER, &page).await;
        assert!(manager.browser.get(&page).await.body.contains(remarks), "the desk reads why");
        let again = manager.filled(&[("actie", "voorleggen")]).await;
        assert_eq!(manager.post(&again).await.status, 303);
        // A page of the proposal from before agrees with nothing.
        let before = site.traces().await;
        assert_eq!(jurist.post(&stale).await.status, 409);
        assert_eq!(site.traces().await, before);
        let agrees = type_over(stale, &[("voorlegging", "2"), ("character", "private_law")]);
        assert_eq!(jurist.post(&agrees).await.status, 303);
        assert_eq!(site.mails("check_passed").await.len(), 2, "the demo's own and this one");
        assert_eq!(site.mails("please_decide").await.len(), 2, "the demo's own and this one");
        let decider = site.browser_of(DECIDER).await.get(&page).await.body;
        assert!(decider.contains("De voorbereiding van een overeenkomst"), "what the jurist said: {decider}");
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn what_lies_before_the_jurist_is_seen_by_the_desk_and_the_jurist_alone() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.to_be_checked().await;
        let page = format!("/dossiers/{case}/besluit");
        for (email, status) in
            [(MANAGER, 200), (JURIST, 200), (DECIDER, 409), (BOARD[0], 404), (REVIEWERS[0], 404), (REVIEWERS[4], 404)]
        {
            let mut browser = site.browser_of(email).await;
            assert_eq!(browser.get(&page).await.status, status, "{email}");
            assert_eq!(browser.get(&format!("{page}/concept.pdf")).await.status, status, "{email}");
        }
        let board = site.browser_of(BOARD[0]).await.get(&format!("/dossiers/{case}")).await.body;
        assert!(board.contains("In beoordeling") && !board.contains("jurist"), "{board}");
        for (email, turn) in [(JURIST, "u: juridisch toetsen"), (MANAGER, "de jurist"), (DECIDER, "de jurist")] {
            assert!(site.browser_of(email).await.get("/dossiers").await.body.contains(turn), "{email}");
        }
        // Nobody but the jurist agrees or gives back, and what they try leaves no trace.
        for (email, status) in [(MANAGER, 404), (DECIDER, 404), (REVIEWERS[0], 404), (BOARD[0], 404)] {
            let mut browser = site.browser_of(email).await;
            let before = site.traces().await;
            for action in ["juridisch-akkoord", "terug-van-jurist"] {
                let typed = [
                    ("actie", action),
                    ("character", "decision"),
                    ("remarks", "Dit moet toch echt anders."),
                    ("voorlegging", "1"),
                ];
                assert_eq!(browser.post(&page, &typed).await.status, status, "{email} {action}");
            }
            assert_eq!(site.traces().await, before, "{email}");
        }
    })
    .await;
}

#[tokio::test]
async fn who_wrote_a_decision_does_not_check_it_whatever_other_role_that_person_has() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.to_be_checked().await;
        let page = format!("/dossiers/{case}/besluit");
        site.make_officer(MANAGER, "", "jurist").await;
        site.assign(&case, MANAGER, "jurist").await;
        let mut both = site.browser_of(MANAGER).await;
        let shown = both.get(&page).await.body;
        assert!(shown.contains("Iemand anders toetst dit besluit") && !shown.contains("juridisch-akkoord"), "{shown}");
        let before = site.traces().await;
        let typed = [("actie", "juridisch-akkoord"), ("character", "decision"), ("voorlegging", "1")];
        let refused = both.post(&page, &typed).await;
        assert_eq!(refused.status, 422, "{}", refused.body);
        assert!(refused.body.contains("iemand anders dan wie het besluit schreef"), "{}", refused.body);
        assert_eq!(site.traces().await, before);
    })
    .await;
}

#[tokio::test]
async fn a_municipality_whose_profile_says_so_goes_straight_to_the_decision_maker() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.case("in_beoordeling").await;
        let mut tx = site.server.app.db.write().await.expect("a transaction");
        let skipping = OrdinanceProfile { version: 2, skips_legal_check: true, ..OrdinanceProfile::lindewaard() };
        let json = serde_json::to_string(&skipping).expect("data");
        server::profile::sql::add_profile(&mut tx, "GM9999", &skipping, &json).await.expect("published");
        server::case::sql::set_profile(&mut tx, &case, 2).await.expect("it keeps these rules");
        tx.commit().await.expect("stored");
        let mut manager = Form::of(&site, MANAGER, &format!("/dossiers/{case}/besluit")).await;
        assert!(manager.browser.get(&manager.page.clone()).await.body.contains("Leg voor aan de beslisser"));
        let fields = manager.filled(&pairs(&draft_decision())).await;
        let fields = type_over(fields, &[("actie", "voorleggen")]);
        assert_eq!(manager.post(&fields).await.status, 303);
        assert_eq!(site.mails("please_check").await.len(), 1, "the demo's own");
        assert_eq!(site.mails("please_decide").await.len(), 2, "the demo's own and this one");
        assert_eq!(site.browser_of(DECIDER).await.get(&manager.page).await.status, 200);
    })
    .await;
}

#[tokio::test]
async fn a_decision_is_not_put_before_nobody() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.case("in_beoordeling").await;
        let mut jurist = site.browser_of(JURIST).await;
        let out = [("actie", "verschoon"), ("reason", "Ik ken de voorzitter goed.")];
        assert_eq!(jurist.post(&format!("/dossiers/{case}/onpartijdigheid"), &out).await.status, 303);
        let mut manager = Form::of(&site, MANAGER, &format!("/dossiers/{case}/besluit")).await;
        let fields = manager.filled(&pairs(&draft_decision())).await;
        let before = site.count("SELECT COUNT(*) FROM event").await;
        let refused = manager.post(&type_over(fields, &[("actie", "voorleggen")])).await;
        assert_eq!(refused.status, 422, "{}", refused.body);
        assert!(refused.body.contains("juridisch toetsen"), "{}", refused.body);
        assert_eq!(site.count("SELECT COUNT(*) FROM event").await, before);
        assert_eq!(site.mails("please_check").await.len(), 1, "the demo's own");
    })
    .await;
}
