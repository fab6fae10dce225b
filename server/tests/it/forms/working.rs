//! What officers write while they work: nothing of it is lost, whatever happens meanwhile.

use super::Form;
use super::conflicts::choice;
use crate::support::for_each_database;
use crate::support::html;
use crate::support::journey::{DECIDER, MANAGER, REVIEWERS};
use crate::support::site::Site;
use app::views::autosave::TypedAnswer;
use app::views::case::working::Work;
use app::views::{Actor, AppError};
use domain::case::{Discipline, Role};
use domain::profile::OrdinanceProfile;
use server::autosave;

const FINANCE: Role = Role::Reviewer(Discipline::Finance);
const PROCUREMENT: Role = Role::Reviewer(Discipline::Procurement);

/// Saves one text while its writer types.
async fn type_in(
    site: &Site,
    actor: &Actor,
    (case, work): (&str, Work),
    (field, value, version): (&str, &str, i64),
) -> Result<i64, AppError> {
    let typed = TypedAnswer { case: work.subject(case), question: field.to_owned(), value: value.to_owned(), version };
    let saved = autosave::save(&site.server.app, actor, &typed).await;
    saved.map(|saved| saved.version).map_err(server::failure::Failure::at_the_edge)
}

/// All criteria scored 4, with a reason, to hand in.
fn complete() -> Vec<(String, String)> {
    let criteria = OrdinanceProfile::lindewaard().criteria.into_iter();
    let pairs = criteria.flat_map(|one| {
        [(format!("score.{}", one.id), "4".to_owned()), (format!("reason.{}", one.id), format!("Goed: {}.", one.label))]
    });
    pairs.chain([("actie".to_owned(), "inleveren".to_owned())]).collect()
}

fn pairs(complete: &[(String, String)]) -> Vec<(&str, &str)> {
    complete.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect()
}

async fn also(site: &Site, case: &str, email: &str, role: Role) {
    site.make_officer(email, "", role.value()).await;
    site.assign(case, email, role.value()).await;
}

#[tokio::test]
async fn a_reason_saves_itself_and_stands_there_after_signing_in_again() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (case, ravi) = (site.in_assessment().await, site.actor(REVIEWERS[2]).await);
        let work = (case.as_str(), Work::Assessment(FINANCE));
        assert_eq!(type_in(&site, &ravi, work, ("reason.kosten", "De prijs", 0)).await, Ok(1));
        assert_eq!(type_in(&site, &ravi, work, ("reason.kosten", "De prijs is redelijk.", 1)).await, Ok(2));
        assert_eq!(type_in(&site, &ravi, work, ("score.kosten", "4", 0)).await, Ok(1));
        let wrong = type_in(&site, &ravi, work, ("score.kosten", "7", 1)).await;
        assert!(matches!(wrong, Err(AppError::Fields(_))), "{wrong:?}");
        let page = format!("/dossiers/{case}/beoordelen?criterium=kosten");
        let shown = site.browser_of(REVIEWERS[2]).await.fields(&page).await;
        for (name, value) in [("reason.kosten", "De prijs is redelijk."), ("score.kosten", "4")] {
            assert!(shown.contains(&(name.to_owned(), value.to_owned())), "{name}: {shown:?}");
        }
        // Nobody writes in the work of somebody else, nor anything that is not asked.
        let nobody = type_in(&site, &ravi, (&case, Work::Assessment(PROCUREMENT)), ("reason.kosten", "x", 0)).await;
        assert_eq!(nobody, Err(AppError::NotFound));
        assert_eq!(type_in(&site, &ravi, work, ("reason.onzin", "x", 0)).await, Err(AppError::NotFound));
        let chair = site.chair().await;
        assert_eq!(type_in(&site, &chair, work, ("reason.kosten", "x", 0)).await, Err(AppError::NotFound));
    })
    .await;
}

#[tokio::test]
async fn a_second_window_never_erases_a_score_without_a_word() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let page = format!("/dossiers/{}/beoordelen?criterium=kosten", site.in_assessment().await);
        let mut form = Form::of(&site, REVIEWERS[2], &page).await;
        // Both windows show the empty form.
        let first = [("score.kosten", "2"), ("reason.kosten", "Eerste venster."), ("actie", "opslaan")];
        let second = [("score.kosten", "5"), ("reason.kosten", "Tweede venster."), ("actie", "opslaan")];
        let (first, second) = (form.filled(&first).await, form.filled(&second).await);
        assert_eq!(form.post(&first).await.status, 303);
        let refused = form.post(&second).await;
        assert_eq!(refused.status, 422, "{}", refused.body);
        let beside = html::message(&refused.body, "reason.kosten").expect("a message beside the reason");
        assert!(beside.contains("in een ander venster veranderd") && beside.contains("Eerste venster."), "{beside}");
        assert!(refused.body.contains("Tweede venster."), "what was typed is gone");
        // Both texts wait for a choice, also on a page that is opened anew.
        let shown = form.browser.get(&page).await.body;
        assert!(shown.contains("Eerste venster.") && shown.contains("Tweede venster."), "{shown}");
        let chosen = choice(&shown, "andere-neem", "reason.kosten");
        let fields = form.filled(&[("actie", &chosen)]).await;
        assert_eq!(form.post(&fields).await.status, 303);
        let fields = form.browser.fields(&page).await;
        let holds = |name: &str, value: &str| fields.contains(&(name.to_owned(), value.to_owned()));
        assert!(holds("reason.kosten", "Tweede venster.") && holds("score.kosten", "2"), "{fields:?}");
        // The same button a second time finds nothing to choose any more.
        form.refuses(&[("actie", &chosen)], &[("reason.kosten", "intussen veranderd")]).await;
    })
    .await;
}

#[tokio::test]
async fn who_scores_in_two_disciplines_finishes_both() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.in_assessment().await;
        also(&site, &case, REVIEWERS[2], PROCUREMENT).await;
        let whole = complete();
        let mut ravi = site.browser_of(REVIEWERS[2]).await;
        let before = site.count("SELECT COUNT(*) FROM assessment").await;
        for role in [FINANCE, PROCUREMENT] {
            let page = format!("/dossiers/{case}/beoordelen?rol={}", role.value());
            let shown = ravi.get(&page).await.body;
            assert!(shown.contains("Beoordelaar inkoop") && shown.contains("Beoordelaar financiën"), "{shown}");
            assert!(ravi.get(&format!("/dossiers/{case}")).await.body.contains("Ga naar de beoordeling"));
            let form = [&pairs(&whole)[..], &[("rol", role.value())]].concat();
            let answer = ravi.post(&format!("/dossiers/{case}/beoordelen"), &form).await;
            assert_eq!(answer.status, 303, "{}", answer.body);
        }
        assert_eq!(site.count("SELECT COUNT(*) FROM assessment").await, before + 2);
        let overview = ravi.get(&format!("/dossiers/{case}")).await.body;
        assert!(!overview.contains("Ga naar de beoordeling"), "the next step is somebody else's");
        assert!(overview.contains("U hebt uw beoordeling ingeleverd."), "{overview}");
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn what_was_typed_after_handing_in_elsewhere_is_given_back_to_copy() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.in_assessment().await;
        let page = format!("/dossiers/{case}/beoordelen?criterium=kosten");
        let mut form = Form::of(&site, REVIEWERS[0], &page).await;
        let stale = form.filled(&[("reason.kosten", "In het tweede venster getypt."), ("actie", "opslaan")]).await;
        let whole = complete();
        let fields = form.filled(&pairs(&whole)).await;
        assert_eq!(form.post(&fields).await.status, 303);
        let answer = form.post(&stale).await;
        assert_eq!(answer.status, 409);
        assert!(answer.body.contains("In het tweede venster getypt."), "{}", answer.body);
        let joost = site.actor(REVIEWERS[0]).await;
        let work = (case.as_str(), Work::Assessment(Role::Reviewer(Discipline::Policy)));
        let late = type_in(&site, &joost, work, ("reason.kosten", "Nog iets.", 1)).await;
        assert!(matches!(late, Err(AppError::Conflict(_))), "{late:?}");
    })
    .await;
}

#[tokio::test]
async fn scores_are_read_by_each_as_far_as_they_may_be_until_the_last_was_handed_in() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.in_assessment().await;
        let (page, whole) = (format!("/dossiers/{case}/beoordelingen"), complete());
        for email in &REVIEWERS[..4] {
            let mut reviewer = site.browser_of(email).await;
            let form = format!("/dossiers/{case}/beoordelen");
            assert_eq!(reviewer.post(&form, &pairs(&whole)).await.status, 303);
        }
        let seen = async |email: &str| site.browser_of(email).await.get(&page).await.body;
        let reason = "Goed: Draagvlak.";
        let manager = seen(MANAGER).await;
        assert!(manager.contains("4 van de 5 beoordelaars hebben ingeleverd") && !manager.contains(reason));
        let decider = seen(DECIDER).await;
        assert!(decider.contains("Nog niet iedereen heeft ingeleverd") && !decider.contains(reason));
        assert!(!decider.contains("Joost"), "not even who handed in");
        assert_eq!(seen(REVIEWERS[0]).await.matches(reason).count(), 1, "own scores alone");
        assert_eq!(seen(REVIEWERS[4]).await.matches(reason).count(), 0);
        let mut last = site.browser_of(REVIEWERS[4]).await;
        assert_eq!(last.post(&format!("/dossiers/{case}/beoordelen"), &pairs(&whole)).await.status, 303);
        for email in [MANAGER, DECIDER, REVIEWERS[0], REVIEWERS[4]] {
            assert_eq!(seen(email).await.matches(reason).count(), 5, "{email}");
        }
    })
    .await;
}

#[tokio::test]
async fn scores_and_reasons_stay_readable_after_the_decision() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.case("bekendgemaakt").await;
        for email in [MANAGER, DECIDER, REVIEWERS[0], REVIEWERS[4]] {
            let answer = site.browser_of(email).await.get(&format!("/dossiers/{case}/beoordelingen")).await;
            assert_eq!(answer.status, 200, "{email}");
            assert!(answer.body.contains("77,2 van 100 punten") && answer.body.contains("3 en 4"), "{email}");
        }
    })
    .await;
}
