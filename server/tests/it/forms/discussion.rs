//! What reviewers say of scores that lie far apart, second scores, and assessments that are opened again.

use super::Form;
use crate::support::for_each_database;
use crate::support::html;
use crate::support::journey::{DECIDER, MANAGER, REVIEWERS};
use crate::support::site::Site;
use domain::profile::OrdinanceProfile;

const RAVI: &str = REVIEWERS[2];
const RAVIS: &str = "reason.kosten.beoordelaar-financien";

/// Hands in the scores of a reviewer: 4 for everything, but for the costs.
pub(super) async fn hand_in(site: &Site, case: &str, email: &str, costs: &str) {
    let criteria = OrdinanceProfile::lindewaard().criteria;
    let pairs = criteria.iter().flat_map(|one| {
        let score = if one.id == "kosten" { costs } else { "4" };
        [
            (format!("score.{}", one.id), score.to_owned()),
            (format!("reason.{}", one.id), format!("Mijn reden is {score}.")),
        ]
    });
    let pairs: Vec<(String, String)> = pairs.chain([("actie".to_owned(), "inleveren".to_owned())]).collect();
    let pairs: Vec<(&str, &str)> = pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let answer = site.browser_of(email).await.post(&format!("/dossiers/{case}/beoordelen"), &pairs).await;
    assert_eq!(answer.status, 303, "{}", answer.body);
}

/// A case in which everybody handed in and the costs got 2 from Ravi and 4 from the others.
async fn disputed(site: &Site) -> String {
    let case = site.in_assessment().await;
    for email in REVIEWERS {
        hand_in(site, &case, email, if email == RAVI { "2" } else { "4" }).await;
    }
    case
}

async fn form<'a>(site: &'a Site, email: &str, case: &str) -> Form<'a> {
    Form::of(site, email, &format!("/dossiers/{case}/beoordelingen")).await
}

#[tokio::test]
async fn with_the_last_scores_the_reviewers_are_asked_to_discuss_what_lies_far_apart() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.in_assessment().await;
        for (index, email) in REVIEWERS.iter().enumerate() {
            assert_eq!(site.mails("please_discuss").await.len(), 0, "before the last");
            let mut early = form(&site, RAVI, &case).await;
            let said = early.filled(&[("message.kosten", "Te vroeg."), ("actie", "bespreek:kosten")]).await;
            assert_eq!(early.post(&said).await.status, 422, "nobody discusses what he may not read");
            hand_in(&site, &case, email, if index == 1 { "5" } else { "3" }).await;
        }
        assert_eq!(site.count("SELECT COUNT(*) FROM discussion").await, 0);
        let mails = site.mails("please_discuss").await;
        assert_eq!(mails.len(), REVIEWERS.len());
        assert!(mails.iter().all(|mail| mail.text.contains("- Kosten en doelmatigheid")), "{}", mails[0].text);
        let page = form(&site, RAVI, &case).await.browser.get(&format!("/dossiers/{case}/beoordelingen")).await.body;
        assert_eq!(page.matches("Bespreking:").count(), 1, "{page}");
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn scores_that_agree_ask_for_no_discussion() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.in_assessment().await;
        for email in REVIEWERS {
            hand_in(&site, &case, email, "4").await;
        }
        assert_eq!(site.mails("please_discuss").await.len(), 0);
        let mut ravi = form(&site, RAVI, &case).await;
        ravi.refuses(&[("actie", "bespreek:kosten")], &[]).await;
        ravi.refuses(&[("actie", "opnieuw:kosten.beoordelaar-financien")], &[]).await;
    })
    .await;
}

#[tokio::test]
async fn a_second_score_counts_and_the_first_stays_in_sight() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = disputed(&site).await;
        let mut ravi = form(&site, RAVI, &case).await;
        let again = ("actie", "opnieuw:kosten.beoordelaar-financien");
        let score = "score.kosten.beoordelaar-financien";
        ravi.refuses(&[(score, ""), (RAVIS, "Anders."), again], &[(score, "kies een score")]).await;
        ravi.refuses(&[(score, "9"), (RAVIS, "Anders."), again], &[(score, "kies een score")]).await;
        ravi.refuses(&[(score, "3"), (RAVIS, " "), again], &[(RAVIS, "geef een reden")]).await;
        let typed = ravi.filled(&[(score, "3"), (RAVIS, "De toelichting overtuigt."), again]).await;
        let answer = ravi.post(&typed).await;
        assert_eq!((answer.status.as_u16(), answer.location), (303, format!("{}#kosten", ravi.page)));
        for email in [MANAGER, DECIDER, REVIEWERS[0]] {
            let page = site.browser_of(email).await.get(&ravi.page).await.body;
            for words in ["De toelichting overtuigt.", "Eerst 2 (onvoldoende):", "Mijn reden is 2."] {
                assert!(page.contains(words), "{email}: {words}");
            }
            assert!(page.contains("3,8"), "the average is of what counts now: {email}");
        }
        // Nobody scores for somebody else, nor in a role of somebody else.
        let other = ("actie", "opnieuw:kosten.beoordelaar-inkoop");
        let typed = ravi.filled(&[("score.kosten.beoordelaar-inkoop", "1"), other]).await;
        assert_eq!(ravi.post(&typed).await.status, 404);
        assert_eq!(site.count("SELECT COUNT(*) FROM second_score").await, 1);
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn a_decision_waits_until_somebody_spoke_of_scores_that_lie_far_apart() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = disputed(&site).await;
        let mut desk = Form::of(&site, MANAGER, &format!("/dossiers/{case}/besluit")).await;
        let shown = desk.browser.get(&desk.page).await.body;
        assert!(shown.contains("Ver uit elkaar en nog niet besproken: Kosten en doelmatigheid."), "{shown}");
        let propose = desk.filled(&[("actie", "voorleggen")]).await;
        let refused = desk.post(&propose).await;
        super::assert_messages(&refused.body, &[("scores", "Er ontbreken scores")], "nobody spoke");
        let mut ravi = form(&site, RAVI, &case).await;
        ravi.refuses(&[("message.kosten", " \n "), ("actie", "bespreek:kosten")], &[("message.kosten", "Schrijf")])
            .await;
        let long = "x".repeat(2_001);
        ravi.refuses(&[("message.kosten", &long), ("actie", "bespreek:kosten")], &[("message.kosten", "2.000")]).await;
        let said = ravi.filled(&[("message.kosten", "Ik mis de **huur**."), ("actie", "bespreek:kosten")]).await;
        assert_eq!(ravi.post(&said).await.status, 303);
        let page = site.browser_of(MANAGER).await.get(&ravi.page).await.body;
        assert!(html::text(&page, "kosten").contains("Ik mis de huur.") && page.contains("Ravi Sewnarain"), "{page}");
        let shown = desk.browser.get(&desk.page).await.body;
        assert!(!shown.contains("nog niet besproken"), "{shown}");
    })
    .await;
}

/// Fails when others than the case manager read why somebody asks to open an assessment again.
async fn assert_unread(site: &Site, case: &str, why: &str) {
    for email in [REVIEWERS[0], DECIDER] {
        for page in ["", "/beoordelingen"] {
            let read = site.browser_of(email).await.get(&format!("/dossiers/{case}{page}")).await.body;
            assert!(!read.contains(why), "{email} reads at {page} what may tell a score");
        }
    }
}

#[tokio::test]
async fn the_case_manager_opens_an_assessment_again_at_the_reviewers_request() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = disputed(&site).await;
        let assess = format!("/dossiers/{case}/beoordelen?rol=beoordelaar-financien");
        let mut ravi = Form::of(&site, RAVI, &assess).await;
        ravi.refuses(&[("reason", "."), ("actie", "vraag-heropenen")], &[("reason", "Schrijf in een zin")]).await;
        let why = "Ik las de tabel met de huren verkeerd.";
        let asked = ravi.filled(&[("reason", why), ("actie", "vraag-heropenen")]).await;
        assert_eq!(ravi.post(&asked).await.status, 303);
        assert!(!ravi.browser.get(&assess).await.body.contains("Vraag om te heropenen"), "once is enough");
        let mails = site.mails("reopening_asked").await;
        assert!(mails.len() == 1 && mails[0].text.contains(why) && mails[0].text.contains("Ravi Sewnarain"));
        assert_unread(&site, &case, why).await;
        let mut sanne = form(&site, MANAGER, &case).await;
        let shown = sanne.browser.fields(&sanne.page).await;
        let chosen = shown.iter().find(|(name, _)| name == "reviewer").expect("a field").1.clone();
        assert!(chosen.ends_with(":beoordelaar-financien"), "who asks is chosen: {chosen}");
        sanne.refuses(&[("reviewer", ""), ("reason", why), ("actie", "heropen")], &[("reviewer", "Kies wiens")]).await;
        sanne.refuses(&[("reason", "."), ("actie", "heropen")], &[("reason", "Schrijf in een zin")]).await;
        let opened = sanne.filled(&[("reason", "Hij las een tabel verkeerd."), ("actie", "heropen")]).await;
        assert_eq!(sanne.post(&opened).await.status, 303);
        let mails = site.mails("assessment_reopened").await;
        assert_eq!(mails.len(), 1, "the reviewer alone");
        // What was written is there, and scores are blind again until it is handed in.
        let costs = format!("{assess}&criterium=kosten");
        let shown = ravi.browser.fields(&costs).await;
        assert!(shown.contains(&("reason.kosten".to_owned(), "Mijn reden is 2.".to_owned())), "{shown:?}");
        let others = ravi.browser.get(&sanne.page).await.body;
        assert!(!others.contains("Mijn reden is 4."), "{others}");
        let mut again = Form::of(&site, RAVI, &costs).await;
        let typed = again.filled(&[("score.kosten", "4"), ("actie", "inleveren")]).await;
        assert_eq!(again.post(&typed).await.status, 303);
        let page = ravi.browser.get(&sanne.page).await.body;
        assert!(page.contains("Mijn reden is 4.") && !page.contains("Bespreking:"), "{page}");
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn a_second_score_of_a_criterion_that_stays_closed_goes_on_to_count() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = disputed(&site).await;
        let why = "De anderen overtuigden mij.";
        let again = [
            ("score.kosten.beoordelaar-financien", "3"),
            ("reason.kosten.beoordelaar-financien", why),
            ("actie", "opnieuw:kosten.beoordelaar-financien"),
        ];
        let mut ravi = site.browser_of(RAVI).await;
        assert_eq!(ravi.post(&format!("/dossiers/{case}/beoordelingen"), &again).await.status, 303);
        site.ask_to_revise(&case).await;
        site.submit(&case).await;
        let chosen = [("criteria", "meerwaarde"), ("reason", ""), ("actie", "heropen")];
        let opened = site.browser_of(MANAGER).await.post(&format!("/dossiers/{case}/aanpassing"), &chosen).await;
        assert_eq!(opened.status, 303, "{}", opened.body);
        let fields = ravi.fields(&format!("/dossiers/{case}/beoordelen?criterium=kosten")).await;
        for kept in [("score.kosten", "3"), ("reason.kosten", why)] {
            assert!(fields.contains(&(kept.0.to_owned(), kept.1.to_owned())), "{kept:?}: {fields:?}");
        }
        site.assert_sound().await;
    })
    .await;
}
