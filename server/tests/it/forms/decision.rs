//! The decision on its way: prepared and proposed at the desk, [checked](checking), and [from there on](release).

mod checking;
mod correcting;
mod papers;
mod release;

use super::{Form, Pairs, assert_kept, assert_messages, recorded, type_over};
use crate::support::for_each_database;
use crate::support::html;
use crate::support::journey::{BOARD, DECIDER, MANAGER, REVIEWERS, draft_decision, pairs};
use crate::support::site::{Answer, Site};
use app::views::autosave::TypedAnswer;
use app::views::case::working::Work;
use axum::http::StatusCode;
use server::autosave;

/// The form of the desk, on which nothing was typed.
async fn desk(site: &Site) -> Form<'_> {
    let case = site.case("in_beoordeling").await;
    Form::of(site, MANAGER, &format!("/dossiers/{case}/besluit")).await
}

/// Proposes the decision of the demo with this typed over. It comes back with these messages, each beside its field,
/// and with everything that was typed, which is kept all the same; nothing is recorded and nothing mailed.
async fn comes_back(form: &mut Form<'_>, typed: &[(&str, &str)], messages: &[(&str, &str)]) -> Answer {
    let (whole, before) = (draft_decision(), recorded(form.site).await);
    let shown = form.filled(&pairs(&whole)).await;
    let fields = type_over(type_over(shown, typed), &[("actie", "voorleggen")]);
    let answer = form.post(&fields).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{typed:?}: {}", answer.body);
    assert_messages(&answer.body, messages, &format!("{typed:?}"));
    assert_eq!(html::dead_links(&answer.body), Vec::<String>::new(), "{typed:?}");
    assert_kept(&fields, &answer.body);
    let anew = form.browser.get(&form.page).await.body;
    assert_kept(&fields, &anew);
    assert_eq!(recorded(form.site).await, before, "{typed:?} left a trace");
    answer
}

#[tokio::test]
async fn a_decision_that_lacks_something_is_not_proposed_and_nothing_that_was_typed_is_lost() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut form = desk(&site).await;
        let wrong = [
            ("summary", " ", "Vat het besluit samen"),
            ("reason.meerwaarde", ".", "in een of meer zinnen"),
            ("reason.uitvoerbaarheid", "Prima plan.", "in een of meer zinnen"),
            ("months", "0", "1 tot en met 120"),
            ("months", "24,5", "1 tot en met 120"),
            ("months", "twee jaar", "1 tot en met 120"),
            ("months", "48", "De begroting gaat over 36 maanden"),
            ("amount.jaar1", "veel", "Vul een bedrag in"),
            ("amount.jaar1", "-5", "niet lager is dan nul"),
            ("signatories.1.office", "", "van elke ondertekenaar de naam en de functie"),
            ("conditions", " \r\n", "minstens één voorwaarde"),
            ("departure", "", "een andere dan het advies"),
        ];
        for (field, typed, words) in wrong {
            let beside = if field.starts_with("signatories") { "signatories" } else { field };
            comes_back(&mut form, &[(field, typed)], &[(beside, words)]).await;
        }
    })
    .await;
}

#[tokio::test]
async fn a_choice_that_was_not_made_is_asked_for() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut form = desk(&site).await;
        let whole = draft_decision();
        for (field, words) in [("outcome", "Kies een uitkomst"), ("baseline", "Kies of de cijfers")] {
            let fields = type_over(form.filled(&pairs(&whole)).await, &[("actie", "voorleggen")]);
            let without: Pairs = fields.into_iter().filter(|(name, _)| name != field).collect();
            let answer = form.post(&without).await;
            assert_eq!(answer.status, 422, "{}", answer.body);
            assert_messages(&answer.body, &[(field, words)], field);
        }
    })
    .await;
}

#[tokio::test]
async fn another_amount_and_other_figures_need_their_reasons() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut form = desk(&site).await;
        comes_back(&mut form, &[("amount.jaar1", "200.000")], &[("amount_reason", "een ander bedrag")]).await;
        let own = [("amount.jaar1", ""), ("baseline", "verbeterd"), ("present.jaar1", "240.000")];
        comes_back(&mut form, &own, &[("baseline_source", "waar de verbeterde cijfers vandaan komen")]).await;
    })
    .await;
}

#[tokio::test]
async fn a_ground_that_the_scores_contradict_is_pointed_out_and_needs_its_reason() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut form = desk(&site).await;
        assert!(form.browser.get(&form.page).await.body.contains("gemiddeld 3,2: dat is voldoende"));
        let no = [
            ("outcome", "afgewezen"),
            ("ground", "continuiteit"),
            ("ground.continuiteit", "Veel hangt af van één coördinator."),
            ("way_forward", "Leid een tweede coördinator op."),
        ];
        let words = "De beoordelaars geven Continuïteit en risico gemiddeld 3,2";
        comes_back(&mut form, &no, &[("despite.continuiteit", words)]).await;
    })
    .await;
}

#[tokio::test]
async fn an_excluded_task_is_refused_by_its_ground_without_seven_findings() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut form = desk(&site).await;
        let typed = [
            ("outcome", "afgewezen"),
            ("summary", "Wij wijzen uw verzoek af, omdat het om maatwerk gaat."),
            ("ground", "maatwerk"),
            ("ground.maatwerk", "U vraagt om zelf indicaties te stellen voor maatwerk."),
            ("signatories.0.name", "Fatima El Idrissi"),
            ("signatories.0.office", "wethouder"),
            ("actie", "voorleggen"),
        ];
        let blank: Pairs =
            form.filled(&[]).await.into_iter().filter(|(name, _)| !name.starts_with("reason.")).collect();
        let answer = form.post(&type_over(blank, &typed)).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
        assert_eq!(site.mails("please_check").await.len(), 2, "the demo's own and this one");
    })
    .await;
}

#[tokio::test]
async fn scores_that_are_missing_are_waited_for_or_released_with_a_reason() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.in_assessment().await;
        let mut form = Form::of(&site, MANAGER, &format!("/dossiers/{case}/besluit")).await;
        let whole = draft_decision();
        let fields = form.filled(&pairs(&whole)).await;
        let proposal = type_over(fields, &[("actie", "voorleggen")]);
        let refused = form.post(&proposal).await;
        assert_eq!(refused.status, 422, "{}", refused.body);
        assert_messages(&refused.body, &[("scores", "Er ontbreken scores")], "no scores");
        let dot = form.filled(&[("release", "."), ("actie", "vrijgeven")]).await;
        let refused = form.post(&dot).await;
        assert_messages(&refused.body, &[("release", "waarom u niet wacht")], "a dot");
        let why = "De beoordelaars zijn tot januari ziek thuis.";
        let release = form.filled(&[("release", why), ("actie", "vrijgeven")]).await;
        assert_eq!(form.post(&release).await.status, 303);
        let overview = form.browser.get(&format!("/dossiers/{case}")).await.body;
        assert!(overview.contains("Beoordelingen vrijgegeven") && overview.contains(why), "{overview}");
        let proposal = form.filled(&[("actie", "voorleggen")]).await;
        assert_eq!(form.post(&proposal).await.status, 303);
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn the_reasons_of_the_reviewers_stand_in_the_findings_and_a_second_window_overwrites_nothing() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut form = desk(&site).await;
        let shown = form.filled(&[]).await;
        let finding = shown.iter().find(|(name, _)| name == "reason.continuiteit").expect("a field").1.clone();
        assert!(finding.starts_with("Gemiddeld 3,2 van 5; de scores liggen tussen 3 en 4."), "{finding}");
        let (manager, case) = (site.manager().await, site.case("in_beoordeling").await);
        let typed = |value: &str, version| TypedAnswer {
            case: Work::Decision.subject(&case),
            question: "reason.continuiteit".to_owned(),
            value: value.to_owned(),
            version,
        };
        let app = &site.server.app;
        let saved = autosave::save(app, &manager, &typed("Eerst in dit venster.", 0)).await.expect("saved");
        assert_eq!(saved.version, 1);
        assert!(autosave::save(app, &manager, &typed("En toen in dat.", 0)).await.is_err());
        let page = form.browser.get(&form.page).await.body;
        assert!(page.contains("Eerst in dit venster.") && page.contains("En toen in dat."), "{page}");
        for email in [BOARD[0], DECIDER, REVIEWERS[0]] {
            let actor = site.actor(email).await;
            assert!(autosave::save(app, &actor, &typed("Van een ander.", 1)).await.is_err(), "{email}");
        }
    })
    .await;
}
