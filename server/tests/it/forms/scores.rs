//! Scores of a reviewer.

use super::Form;
use crate::support::for_each_database;
use crate::support::html;
use crate::support::journey::REVIEWERS;
use crate::support::site::Site;
use app::views::fields::PERSON;
use domain::profile::OrdinanceProfile;

async fn form(site: &Site) -> Form<'_> {
    let case = site.in_assessment().await;
    Form::of(site, REVIEWERS[0], &format!("/dossiers/{case}/beoordelen")).await
}

/// All criteria scored 4, with a reason.
fn complete() -> Vec<(String, String)> {
    let criteria = OrdinanceProfile::lindewaard().criteria.into_iter();
    let pairs = criteria.flat_map(|criterion| {
        let reason = format!("Bij {} staat het goed beschreven.", criterion.label);
        [(format!("score.{}", criterion.id), "4".to_owned()), (format!("reason.{}", criterion.id), reason)]
    });
    pairs.chain([("actie".to_owned(), "inleveren".to_owned())]).collect()
}

/// The complete form with one field typed over.
fn with<'a>(complete: &'a [(String, String)], field: &'a str, typed: &'a str) -> Vec<(&'a str, &'a str)> {
    let pairs =
        complete.iter().map(|(name, value)| (name.as_str(), if name == field { typed } else { value.as_str() }));
    pairs.collect()
}

#[tokio::test]
async fn a_score_that_is_none_is_refused_and_the_others_stay() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (mut form, complete) = (form(&site).await, complete());
        for typed in ["", "0", "6", "vier", "4,5", "-1", "44", "٤"] {
            let words = "Kwaliteit en veiligheid: kies een score van 1 tot en met 5";
            form.refuses(&with(&complete, "score.kwaliteit", typed), &[("score.kwaliteit", words)]).await;
        }
        let words = "Draagvlak: geef een reden bij uw score";
        for typed in ["", " \r\n "] {
            form.refuses(&with(&complete, "reason.draagvlak", typed), &[("reason.draagvlak", words)]).await;
        }
    })
    .await;
}

#[tokio::test]
async fn handing_in_an_empty_assessment_names_every_score_and_reason_that_is_missing() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut form = form(&site).await;
        let fields: Vec<String> = complete().into_iter().map(|(field, _)| field).filter(|one| one != "actie").collect();
        assert_eq!(fields.len(), 14);
        let missing: Vec<(&str, &str)> = fields.iter().map(|field| (field.as_str(), "")).collect();
        form.refuses(&[("actie", "inleveren")], &missing).await;
    })
    .await;
}

#[tokio::test]
async fn half_an_assessment_can_be_saved_but_not_with_a_score_that_is_none() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut form = form(&site).await;
        let half = [("score.kosten", "3"), ("reason.kosten", "De prijs is redelijk."), ("actie", "opslaan")];
        form.refuses(&[half[0], half[1], ("score.kwaliteit", "6"), half[2]], &[("score.kwaliteit", "1 tot en met 5")])
            .await;
        let saved = form.filled(&half).await;
        assert_eq!(form.post(&saved).await.status, 303);
        let shown = form.browser.fields(&form.page).await;
        assert!(half[..2].iter().all(|(name, value)| shown.contains(&((*name).into(), (*value).into()))), "{shown:?}");
        assert_eq!(site.count("SELECT COUNT(*) FROM assessment").await, 10, "only the demo's reviewers handed in");
    })
    .await;
}

#[tokio::test]
async fn an_assessment_that_was_handed_in_can_no_longer_be_changed() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (mut form, complete) = (form(&site).await, complete());
        let fields = form.filled(&with(&complete, "", "")).await;
        assert_eq!(form.post(&fields).await.status, 303);
        let before = site.traces().await;
        let changed = super::type_over(fields, &[("score.kosten", "1"), ("actie", "opslaan")]);
        let answer = form.post(&changed).await;
        assert_eq!(answer.status, 409);
        assert!(answer.body.contains("U hebt deze beoordeling al ingeleverd."));
        assert_eq!(site.traces().await, before);
        let page = form.browser.get(&form.page).await.body;
        assert!(
            !page.contains("Uw score: 1") && html::fields(&page).iter().all(|(name, _)| name == PERSON),
            "scores can be changed"
        );
    })
    .await;
}
