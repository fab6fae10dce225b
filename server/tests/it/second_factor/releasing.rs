//! A decision is released and sent by who shows a code of the app once more.

use super::{code, set_up, wait};
use crate::support::for_each_database;
use crate::support::html;
use crate::support::journey::{DECIDER, JURIST, MANAGER, college_decision, pairs};
use crate::support::site::{Answer, Site};

/// The fields of a form, with this typed as the code.
fn with_code<'f>(fields: &[(&'f str, &'f str)], code: &'f str) -> Vec<(&'f str, &'f str)> {
    fields.iter().copied().chain([("code", code)]).collect()
}

fn asks_again(answer: &Answer, words: &str) {
    assert_eq!(answer.status, 422, "{}", answer.body);
    assert!(html::message(&answer.body, "code").is_some_and(|why| why.contains(words)), "{}", answer.body);
}

#[tokio::test]
async fn a_decision_is_checked_taken_and_sent_with_a_right_code_alone() {
    for_each_database(async |database| {
        let demo = Site::demo(&database).await;
        let case = demo.to_be_checked().await;
        let site = demo.asking_for_codes();
        let page = format!("/dossiers/{case}/besluit");
        let agrees = [("actie", "juridisch-akkoord"), ("character", "subsidy"), ("voorlegging", "1")];
        let college = college_decision();
        let takes = [pairs(&college), vec![("mandate", "Getypt en niet weg")]].concat();
        for (email, fields) in [(JURIST, agrees.to_vec()), (DECIDER, takes)] {
            let (mut browser, secret, recovery) = set_up(&site, email).await;
            assert!(browser.get(&page).await.body.contains("name=\"code\""), "{email} is asked");
            let before = site.traces().await;
            asks_again(&browser.post(&page, &fields).await, "6 cijfers");
            // Somebody looked on when it was typed to sign in.
            let used = browser.post(&page, &with_code(&fields, &code(&site, &secret))).await;
            asks_again(&used, "klopt niet");
            if email == DECIDER {
                assert!(used.body.contains("Getypt en niet weg"), "what was typed stands there: {}", used.body);
            }
            // What is refused for another reason uses no code up.
            let wrong = with_code(&[("actie", "besluiten"), ("authority", "onzin")], &recovery[0]);
            assert_ne!(browser.post(&page, &wrong).await.status, 303);
            assert_eq!(site.traces().await, before, "{email}");
            assert_eq!(browser.post(&page, &with_code(&fields, &recovery[0])).await.status, 303, "{email}");
        }
        let send = format!("/dossiers/{case}/bekendmaken");
        let (mut manager, secret, recovery) = set_up(&site, MANAGER).await;
        assert_eq!(manager.post(&format!("{page}/brief"), &[]).await.status, 200);
        let before = site.traces().await;
        asks_again(&manager.post(&send, &[("code", "000000")]).await, "klopt niet");
        assert_eq!(site.traces().await, before);
        wait(&site, 60);
        assert_eq!(manager.post(&send, &[("code", &code(&site, &secret))]).await.status, 303);
        assert_eq!(recovery.len(), 10);
        let left = "SELECT COUNT(*) FROM recovery_code";
        assert_eq!(site.count(left).await, 28, "the jurist and the decision maker used one each");
        assert_eq!(site.count("SELECT COUNT(*) FROM cases WHERE status = 'bekendgemaakt'").await, 2);
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn guessing_at_the_code_of_a_decision_is_stopped() {
    for_each_database(async |database| {
        let demo = Site::demo(&database).await;
        let case = demo.proposed().await;
        let site = demo.asking_for_codes();
        let page = format!("/dossiers/{case}/besluit");
        let (mut decider, _, recovery) = set_up(&site, DECIDER).await;
        let college = college_decision();
        let mut last = 0;
        for guess in 0..25 {
            let guess = format!("{guess:06}");
            last = decider.post(&page, &with_code(&pairs(&college), &guess)).await.status.as_u16();
        }
        assert_eq!(last, 429);
        let right = decider.post(&page, &with_code(&pairs(&college), &recovery[0])).await;
        assert_eq!(right.status, 429, "not even a right one");
        assert_eq!(site.count("SELECT COUNT(*) FROM cases WHERE status = 'besluit_voorgelegd'").await, 1);
    })
    .await;
}
