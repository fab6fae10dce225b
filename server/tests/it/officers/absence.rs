//! Who is absent, and who stands in.

use super::page_of;
use crate::support::for_each_database;
use crate::support::html;
use crate::support::journey::{ADMINISTRATOR, DECIDER, MANAGER, REVIEWERS};
use crate::support::site::Site;
use axum::http::StatusCode;

#[tokio::test]
async fn an_officer_says_until_when_to_be_absent_and_who_stands_in() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (mut petra, mut sanne) = (site.browser_of(ADMINISTRATOR).await, site.browser_of(MANAGER).await);
        let (page, fatima) = (page_of(&site, MANAGER).await, site.actor(DECIDER).await.id);
        let absent = |until: &'static str, deputy: &str| {
            [("actie", "afwezig"), ("until", until), ("vervanger", deputy)]
                .map(|(name, value)| (name, value.to_owned()))
        };
        let post = async |browser: &mut crate::support::site::Browser, form: [(&'static str, String); 3]| {
            let form = form.each_ref().map(|(name, value)| (*name, value.as_str()));
            browser.post(&page, &form).await
        };
        let refused = post(&mut sanne, absent("24-12-2026", &fatima)).await;
        assert!(html::message(&refused.body, "vervanger").is_some(), "nobody has the same role yet");
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let both = [("actie", "rollen"), ("roles", "beslisser"), ("roles", "accountmanager")];
        assert_eq!(petra.post(&page_of(&site, DECIDER).await, &both).await.status, StatusCode::SEE_OTHER);
        for (until, deputy, field) in
            [("8-12-2026", fatima.as_str(), "until"), ("ooit", &fatima, "until"), ("", "x", "vervanger")]
        {
            let refused = post(&mut sanne, absent(until, deputy)).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(html::message(&refused.body, field).is_some(), "{until} {deputy}");
        }
        assert_eq!(site.count("SELECT COUNT(*) FROM officer_absence").await, 0);
        assert_eq!(post(&mut sanne, absent("24-12-2026", &fatima)).await.status, StatusCode::SEE_OTHER);
        let list = petra.get("/medewerkers").await.body;
        assert!(list.contains("Afwezig tot en met 24 december 2026. Vervanger: Fatima El Idrissi."), "{list}");
        site.clock.set(jiff::Timestamp::from_second(1_798_243_200).expect("26 December 2026"));
        let mut petra = site.browser_of(ADMINISTRATOR).await;
        let list = petra.get("/medewerkers").await.body;
        assert!(!list.contains("Afwezig tot") && list.contains("Vervanger: Fatima El Idrissi."), "{list}");
    })
    .await;
}

#[tokio::test]
async fn nobody_stands_in_for_a_reviewer() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (mut petra, page) = (site.browser_of(ADMINISTRATOR).await, page_of(&site, REVIEWERS[0]).await);
        let same = [("actie", "rollen"), ("roles", "beoordelaar-wmo")];
        assert_eq!(petra.post(&page_of(&site, REVIEWERS[1]).await, &same).await.status, StatusCode::SEE_OTHER);
        let shown = petra.get(&page).await.body;
        assert!(shown.contains("Er is nog niemand met dezelfde rol"), "{shown}");
    })
    .await;
}
