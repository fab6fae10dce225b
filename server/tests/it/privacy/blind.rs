//! Reviewers score without knowing the scores of others.

use crate::support::addresses::file_pages;
use crate::support::for_each_database;
use crate::support::journey::REVIEWERS;
use crate::support::site::{Browser, Site};
use domain::profile::OrdinanceProfile;

/// A reason that only its writer may read.
const SECRET: &str = "Ik vind dit het zwakste plan van het jaar";

/// Scores everything 1, for a reason, and hands in or only saves.
async fn score(site: &Site, email: &str, case: &str, action: &str) -> Browser {
    let mut browser = site.browser_of(email).await;
    let criteria = OrdinanceProfile::lindewaard().criteria;
    let pairs = criteria.iter().flat_map(|one| {
        [(format!("score.{}", one.id), "1".to_owned()), (format!("reason.{}", one.id), SECRET.to_owned())]
    });
    let pairs: Vec<(String, String)> = pairs.chain([("actie".to_owned(), action.to_owned())]).collect();
    let pairs: Vec<(&str, &str)> = pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let answer = browser.post(&format!("/dossiers/{case}/beoordelen"), &pairs).await;
    assert_eq!(answer.status, 303, "{}", answer.body);
    browser
}

/// Fails when this browser finds another reviewer's reason, a ticked score of its own or a result on any page.
async fn assert_blind(browser: &mut Browser, case: &str) {
    for page in file_pages(case).into_iter().chain(["/dossiers?toon=alles".to_owned()]) {
        let answer = browser.get(&page).await;
        assert!(!answer.body.contains(SECRET), "{page} shows another's reason");
        assert!(!answer.body.contains("van 100"), "{page} shows a result");
        assert!(!answer.body.contains("checked"), "{page} shows a score");
    }
    assert_eq!(browser.get(&format!("/dossiers/{case}/besluit")).await.status, 404);
}

#[tokio::test]
async fn a_reviewer_never_sees_what_others_score_or_why() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.in_assessment().await;
        score(&site, REVIEWERS[0], &case, "inleveren").await;
        score(&site, REVIEWERS[1], &case, "opslaan").await;
        for email in &REVIEWERS[2..] {
            let mut reviewer = site.browser_of(email).await;
            assert_blind(&mut reviewer, &case).await;
            let page = reviewer.get(&format!("/dossiers/{case}/beoordelen")).await.body;
            assert!(page.contains("1 van de 4 andere beoordelaars heeft ingeleverd"), "progress is no secret");
        }
        let mut first = score(&site, REVIEWERS[2], &case, "opslaan").await;
        assert!(first.get(&format!("/dossiers/{case}/beoordelen")).await.body.contains(SECRET), "own reasons stay");
    })
    .await;
}

#[tokio::test]
async fn a_reviewer_who_handed_in_still_sees_nothing_of_the_others() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.in_assessment().await;
        score(&site, REVIEWERS[0], &case, "inleveren").await;
        let mut other = site.browser_of(REVIEWERS[4]).await;
        let criteria = OrdinanceProfile::lindewaard().criteria;
        let names: Vec<String> = criteria.into_iter().map(|one| one.id).collect();
        let pairs = names.iter().flat_map(|id| {
            [(format!("score.{id}"), "5".to_owned()), (format!("reason.{id}"), "Overtuigend.".to_owned())]
        });
        let pairs: Vec<(String, String)> = pairs.chain([("actie".into(), "inleveren".into())]).collect();
        let pairs: Vec<(&str, &str)> = pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        assert_eq!(other.post(&format!("/dossiers/{case}/beoordelen"), &pairs).await.status, 303);
        assert_blind(&mut other, &case).await;
        let page = other.get(&format!("/dossiers/{case}/beoordelen")).await.body;
        assert!(page.contains("Uw score: 5") && !page.contains("Uw score: 1"));
    })
    .await;
}

#[tokio::test]
async fn a_case_manager_who_also_reviews_scores_blind_too() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.in_assessment().await;
        site.make_officer(REVIEWERS[3], "", "accountmanager").await;
        site.assign(&case, REVIEWERS[3], "accountmanager").await;
        score(&site, REVIEWERS[0], &case, "inleveren").await;
        let page = site.browser_of(REVIEWERS[3]).await.get(&format!("/dossiers/{case}/besluit")).await.body;
        assert!(!page.contains(SECRET), "the desk shows what others wrote before she scored herself");
    })
    .await;
}
