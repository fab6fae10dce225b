//! Scores of a reviewer.

use super::Form;
use crate::support::for_each_database;
use crate::support::html;
use crate::support::journey::REVIEWERS;
use crate::support::site::Site;

/// The screen of one criterion, in the browser of the reviewer of Wmo policy.
async fn criterion<'a>(site: &'a Site, case: &str, id: &str) -> Form<'a> {
    Form::of(site, REVIEWERS[0], &format!("/dossiers/{case}/beoordelen?rol=beoordelaar-wmo&criterium={id}")).await
}

/// The screen on which the same reviewer hands in.
async fn hand_in<'a>(site: &'a Site, case: &str) -> Form<'a> {
    criterion(site, case, "inleveren").await
}

/// The criteria that are asked of this reviewer.
const ASKED: [&str; 4] = ["meerwaarde", "kwaliteit", "draagvlak", "uitvoerbaarheid"];

/// Scores all of them 4, with a reason.
async fn score_all(site: &Site, case: &str) {
    for id in ASKED {
        let mut form = criterion(site, case, id).await;
        let (score, reason) = (format!("score.{id}"), format!("reason.{id}"));
        let typed = form.filled(&[(&score, "4"), (&reason, "Het staat goed beschreven."), ("actie", "opslaan")]).await;
        assert_eq!(form.post(&typed).await.status, 303);
    }
}

#[tokio::test]
async fn a_score_that_is_none_is_refused_with_what_was_typed() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.in_assessment().await;
        let mut form = criterion(&site, &case, "kwaliteit").await;
        for typed in ["0", "6", "vier", "4,5", "-1", "44", "٤"] {
            let words = "Kwaliteit en veiligheid: kies een score van 1 tot en met 5";
            let fields = [("score.kwaliteit", typed), ("reason.kwaliteit", "Goed."), ("actie", "volgende")];
            form.refuses(&fields, &[("score.kwaliteit", words)]).await;
        }
    })
    .await;
}

#[tokio::test]
async fn handing_in_names_every_score_and_reason_that_is_missing_of_the_own_discipline() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.in_assessment().await;
        let mut form = hand_in(&site, &case).await;
        let fields: Vec<String> = ASKED.iter().flat_map(|id| [format!("score.{id}"), format!("reason.{id}")]).collect();
        let missing: Vec<(&str, &str)> = fields.iter().map(|field| (field.as_str(), "")).collect();
        let answer = form.refuses(&[("actie", "inleveren")], &missing).await;
        assert!(!answer.body.contains("score.kosten"), "what others score is not asked");
        score_all(&site, &case).await;
        // A reason for a criterion of others asks for its score, and a score for its reason.
        let mut other = criterion(&site, &case, "kosten").await;
        let typed = other.filled(&[("score.kosten", "2"), ("reason.kosten", " \r\n "), ("actie", "opslaan")]).await;
        assert_eq!(other.post(&typed).await.status, 303);
        let words = "Kosten en doelmatigheid: geef een reden bij uw score";
        form.refuses(&[("actie", "inleveren")], &[("reason.kosten", words)]).await;
    })
    .await;
}

#[tokio::test]
async fn save_and_next_walks_the_criteria_of_the_own_discipline_and_ends_where_one_hands_in() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.in_assessment().await;
        let page = format!("/dossiers/{case}/beoordelen");
        let mut browser = site.browser_of(REVIEWERS[0]).await;
        let mut here = page.clone();
        for (id, next) in ASKED.iter().zip(ASKED.iter().skip(1).chain(["inleveren"].iter())) {
            let shown = browser.get(&here).await.body;
            assert!(shown.contains(&format!("name=\"score.{id}\"")), "{here} does not show {id}");
            assert_eq!(shown.matches("type=\"radio\"").count(), 6, "one criterion a screen");
            let (score, reason) = (format!("score.{id}"), format!("reason.{id}"));
            let typed = [(score.as_str(), "4"), (&reason, "Goed."), ("actie", "volgende")];
            let action = format!("{page}?rol=beoordelaar-wmo&criterium={id}");
            let answer = browser.post(&action, &typed).await;
            here = answer.location;
            assert!(here.contains(&format!("criterium={next}")), "{here}");
        }
        // What is changed once more leads back to handing in.
        let again = format!("{page}?rol=beoordelaar-wmo&criterium=kwaliteit");
        let answer = browser.post(&again, &[("actie", "volgende")]).await;
        assert!(answer.location.ends_with("criterium=inleveren"), "{}", answer.location);
        let answer = browser.post(&here, &[("actie", "inleveren")]).await;
        assert_eq!((answer.status.as_u16(), answer.location), (303, format!("/dossiers/{case}")));
        assert_eq!(site.count("SELECT COUNT(*) FROM score WHERE reason = 'Goed.'").await, 4);
    })
    .await;
}

#[tokio::test]
async fn a_criterion_that_is_left_to_others_needs_no_reason_and_gives_no_score() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.in_assessment().await;
        let before = site.count("SELECT COUNT(*) FROM score").await;
        let mut hand_in = hand_in(&site, &case).await;
        for id in ASKED {
            let mut form = criterion(&site, &case, id).await;
            let typed = form.filled(&[(&format!("score.{id}"), "buiten"), ("actie", "opslaan")]).await;
            assert_eq!(form.post(&typed).await.status, 303);
        }
        // Who scores nothing at all does not assess.
        let words = "Scoor minstens één criterium";
        hand_in.refuses(&[("actie", "inleveren")], &[("score.meerwaarde", words)]).await;
        let mut form = criterion(&site, &case, "draagvlak").await;
        let typed = [("score.draagvlak", "3"), ("reason.draagvlak", "Niet geteld."), ("actie", "opslaan")];
        let typed = form.filled(&typed).await;
        assert_eq!(form.post(&typed).await.status, 303);
        let fields = hand_in.filled(&[("actie", "inleveren")]).await;
        assert_eq!(hand_in.post(&fields).await.status, 303);
        assert_eq!(site.count("SELECT COUNT(*) FROM score").await, before + 1);
        let shown = hand_in.browser.get(&hand_in.page).await.body;
        assert!(shown.contains("Uw score: 3") && shown.contains("Buiten uw vak"), "{shown}");
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn an_answer_is_cited_behind_what_the_reason_says_already() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.in_assessment().await;
        let mut form = criterion(&site, &case, "draagvlak").await;
        let shown = form.browser.get(&form.page).await.body;
        let cite = shown.split("value=\"aanhalen:").nth(1).and_then(|rest| rest.split('"').next()).expect("a button");
        let press = format!("aanhalen:{cite}");
        let typed = form.filled(&[("reason.draagvlak", "Dit overtuigt mij."), ("actie", &press)]).await;
        let answer = form.post(&typed).await;
        assert!(answer.location.ends_with("criterium=draagvlak#reason.draagvlak"), "{}", answer.location);
        let fields = form.browser.fields(&form.page).await;
        let reason = fields.iter().find(|(name, _)| name == "reason.draagvlak").map(|(_, value)| value.as_str());
        let reason = reason.expect("the reason");
        assert!(reason.starts_with("Dit overtuigt mij.\n\nDe indiener schrijft bij “"), "{reason}");
        let fields = form.filled(&[("actie", "aanhalen:taak.onzin")]).await;
        assert_eq!(form.post(&fields).await.status, 404, "only what is asked can be cited");
    })
    .await;
}

#[tokio::test]
async fn half_an_assessment_can_be_saved() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.in_assessment().await;
        let mut form = criterion(&site, &case, "kosten").await;
        let half = [("score.kosten", "3"), ("reason.kosten", "De prijs is redelijk."), ("actie", "opslaan")];
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
        let case = site.in_assessment().await;
        let mut stale = criterion(&site, &case, "draagvlak").await;
        score_all(&site, &case).await;
        let changed = stale.filled(&[("score.draagvlak", "1"), ("actie", "opslaan")]).await;
        let mut form = hand_in(&site, &case).await;
        let fields = form.filled(&[("actie", "inleveren")]).await;
        assert_eq!(form.post(&fields).await.status, 303);
        let before = site.traces().await;
        let answer = stale.post(&changed).await;
        assert_eq!(answer.status, 409);
        assert!(answer.body.contains("U hebt deze beoordeling al ingeleverd."));
        assert_eq!(site.traces().await, before);
        let page = form.browser.get(&form.page).await.body;
        let fields = html::fields(&page);
        assert!(!page.contains("Uw score: 1") && fields.iter().all(|(name, _)| !name.contains('.')), "{fields:?}");
    })
    .await;
}
