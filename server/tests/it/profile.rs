//! A municipality asks its own questions: compulsory, left out or added, without a line of code.
//!
//! An added question takes the road of every entry of the catalogue, so what is shown here holds for a new entry too.

mod conditions;
mod transition;

use crate::documents::text_of;
use crate::support::for_each_database;
use crate::support::html;
use crate::support::journey::{BOARD, MANAGER};
use crate::support::site::{Browser, Site};
use axum::http::StatusCode;
use clap::Parser;
use domain::catalogue::{AddedColumn, AddedKind, AddedQuestion};
use domain::profile::{OrdinanceProfile, ProfileQuestions, RequiredQuestion};
use serde_json::Value;
use server::admin;

const LABEL: &str = "Hoe past uw plan bij de dorpsvisie van Oosterlinde?";
const ADDED: &str = "taak.dorpsvisie";
const REQUIRED: &str = "initiatiefnemer.telefoon";
const EXCLUDED: &str = "kwaliteit.keurmerken";

#[derive(Parser)]
struct Line {
    #[command(subcommand)]
    command: admin::Command,
}

fn later() -> OrdinanceProfile {
    let vision = AddedQuestion {
        id: ADDED.into(),
        after: Some("taak.variant".into()),
        label: LABEL.into(),
        short: String::new(),
        help: "Noem de doelen waaraan u bijdraagt.".into(),
        example: String::new(),
        article: Some("Participatieverordening artikel 12 lid 5".into()),
        show_if: None,
        kind: AddedKind::Prose { max_words: 50 },
    };
    let column = |id: &str, label: &str, kind| AddedColumn { id: id.into(), label: label.into(), kind, required: true };
    let columns =
        vec![column("doel", "Doel", AddedKind::Line { max: 80 }), column("wanneer", "Wanneer klaar?", AddedKind::Date)];
    let goals = AddedQuestion {
        id: "taak.doelen".into(),
        after: None,
        label: "Welke doelen haalt u, en wanneer?".into(),
        article: None,
        kind: AddedKind::Rows { item: "doel".into(), min: 0, max: 4, columns },
        ..vision.clone()
    };
    let questions = ProfileQuestions {
        required: vec![RequiredQuestion { question: REQUIRED.into(), article: "Verordening artikel 9".into() }],
        excluded: vec![EXCLUDED.into()],
        added: vec![vision, goals],
    };
    OrdinanceProfile { version: 2, questions, ..OrdinanceProfile::lindewaard() }
}

pub(crate) async fn publish(site: &Site, profile: &OrdinanceProfile) -> Result<(), String> {
    publish_text(site, &serde_json::to_string(profile).expect("JSON")).await
}

pub(crate) async fn publish_text(site: &Site, profile: &str) -> Result<(), String> {
    let file = site.folder().join("profile.json");
    std::fs::write(&file, profile).expect("a file");
    let words = ["server", "profile", "--code", "GM9999", "--profile", file.to_str().expect("a path")];
    let line = Line::try_parse_from(words).expect("a command");
    admin::run(&site.server.app, line.command).await.map_err(|error| format!("{error:?}"))
}

async fn save(browser: &mut Browser, page: &str, changes: &[(&str, &str)]) {
    let mut fields = browser.fields(page).await;
    fields.retain(|(name, _)| changes.iter().all(|(changed, _)| name != changed));
    fields.extend(changes.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    let pairs: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let answer = browser.post(page, &pairs).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
}

#[tokio::test]
async fn a_draft_keeps_the_questions_with_which_it_began_until_its_board_moves_it_to_newer_rules() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (old, mut chair) = (site.case("concept").await, site.browser_of(BOARD[0]).await);
        publish(&site, &later()).await.expect("the profile is published");
        assert!(!chair.get(&format!("/voorstellen/{old}/taak")).await.body.contains(LABEL));
        assert!(chair.get(&format!("/voorstellen/{old}/kwaliteit")).await.body.contains(EXCLUDED));
        assert_eq!(chair.get(&format!("/voorstellen/{old}/versies/{ADDED}")).await.status, StatusCode::NOT_FOUND);
        let ready = chair.get(&format!("/voorstellen/{old}/gereed")).await.body;
        assert!(!ready.contains(LABEL) && !ready.contains("Dien het voorstel in"));
        assert!(ready.contains(&format!("/voorstellen/{old}/regels")), "the way to the newer rules");
    })
    .await;
}

#[tokio::test]
async fn an_added_question_is_asked_in_its_place_and_an_excluded_one_is_not() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (old, mut chair) = (site.case("concept").await, site.browser_of(BOARD[0]).await);
        publish(&site, &later()).await.expect("the profile is published");
        let before = site.browser().get("/vragen?gemeente=GM9999").await.body;
        assert!(before.contains(LABEL) && before.contains("Nodig: Participatieverordening artikel 12 lid 5"));
        let new = chair.copy_of(&old).await;
        let task = chair.get(&format!("/voorstellen/{new}/taak")).await.body;
        assert!(task.contains(LABEL) && task.contains("Participatieverordening artikel 12 lid 5"));
        let names: Vec<String> = html::fields(&task).into_iter().map(|(name, _)| name).collect();
        let place = |name: &str| names.iter().position(|one| one == name).expect("a field");
        assert!(place("taak.variant") < place(ADDED) && place(ADDED) < place("taak.doelen.0.doel"));
        assert!(!chair.get(&format!("/voorstellen/{new}/kwaliteit")).await.body.contains(EXCLUDED));
        let ready = chair.get(&format!("/voorstellen/{new}/gereed")).await.body;
        assert!(ready.contains(&format!("/voorstellen/{new}/taak#{ADDED}")), "what is missing links to its field");
        let file: Value =
            serde_json::from_slice(&chair.download(&format!("/voorstellen/{new}/concept.json")).await).expect("JSON");
        assert_eq!(file["answers"][EXCLUDED], Value::Null);
    })
    .await;
}

#[tokio::test]
async fn the_answer_to_an_added_question_is_in_the_history_the_file_the_document_and_before_the_municipality() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (old, mut chair) = (site.case("concept").await, site.browser_of(BOARD[0]).await);
        publish(&site, &later()).await.expect("the profile is published");
        let new = chair.copy_of(&old).await;
        answered(&site, &mut chair, &new).await;
        let history = chair.get(&format!("/voorstellen/{new}/versies/{ADDED}")).await.body;
        assert!(history.contains(LABEL) && history.contains("<del>"));
        let file: Value =
            serde_json::from_slice(&chair.download(&format!("/voorstellen/{new}/concept.json")).await).expect("JSON");
        assert_eq!(file["answers"][ADDED], "Wij dragen bij aan doel twee.");
        let pdf = text_of(&chair.download(&format!("/voorstellen/{new}/concept.pdf")).await);
        let told = [LABEL, "Wij dragen bij aan doel twee.", "Samen eten"];
        assert!(told.iter().all(|words| pdf.contains(words)), "{pdf}");
        let ready = format!("/voorstellen/{new}/gereed");
        let mut fields = chair.fields(&ready).await;
        fields.push(("gelezen".to_owned(), "ja".to_owned()));
        let pairs: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let sent = chair.post(&ready, &pairs).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
        let mut manager = site.browser_of(MANAGER).await;
        let read = manager.get(&format!("/dossiers/{new}/voorstel")).await.body;
        assert!(told.iter().all(|words| read.contains(words)));
        site.assert_sound().await;
    })
    .await;
}

/// Answers what the later profile asks, in two sittings.
async fn answered(site: &Site, chair: &mut Browser, case: &str) {
    let page = format!("/voorstellen/{case}/taak");
    save(chair, &page, &[(ADDED, "Wij dragen bij aan doel een.")]).await;
    let later = site.clock.millis() + 3_600_000;
    site.clock.set(jiff::Timestamp::from_millisecond(later).expect("a moment"));
    let rows = [("taak.doelen.0.doel", "Samen eten"), ("taak.doelen.0.wanneer", "01-05-2027")];
    save(chair, &page, &[(ADDED, "Wij dragen bij aan doel twee."), rows[0], rows[1]]).await;
    save(chair, &format!("/voorstellen/{case}/initiatiefnemer"), &[(REQUIRED, "0610000000")]).await;
}

#[tokio::test]
async fn a_question_that_was_made_compulsory_stands_in_the_way_until_it_is_answered() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (old, mut chair) = (site.case("concept").await, site.browser_of(BOARD[0]).await);
        let only_required = ProfileQuestions { required: later().questions.required, ..ProfileQuestions::default() };
        publish(&site, &OrdinanceProfile { questions: only_required, ..later() }).await.expect("published");
        let new = chair.copy_of(&old).await;
        save(&mut chair, &format!("/voorstellen/{new}/initiatiefnemer"), &[(REQUIRED, "")]).await;
        let ready = chair.get(&format!("/voorstellen/{new}/gereed")).await.body;
        assert!(ready.contains(&format!("/voorstellen/{new}/initiatiefnemer#{REQUIRED}")));
        assert!(!ready.contains("Dien het voorstel in"));
        save(&mut chair, &format!("/voorstellen/{new}/initiatiefnemer"), &[(REQUIRED, "0610000000")]).await;
        assert!(chair.get(&format!("/voorstellen/{new}/gereed")).await.body.contains("Dien het voorstel in"));
    })
    .await;
}

#[tokio::test]
async fn a_profile_that_makes_no_sense_or_skips_a_version_is_not_published() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let before = site.traces().await;
        let mut wrong = later();
        wrong.questions.excluded.push("taak.nergens".into());
        let told = publish(&site, &wrong).await.expect_err("it is refused");
        assert!(told.contains("taak.nergens: the catalogue has no such question to leave out"), "{told}");
        let mut wrong = serde_json::to_value(later()).expect("JSON");
        wrong["questons"] = Value::Object(serde_json::Map::new());
        wrong["criteria"][0]["weight"] = Value::from(1);
        let told = publish_text(&site, &wrong.to_string()).await.expect_err("it is refused");
        assert!(
            told.contains("questons: a profile has no such name") && told.contains("the weights add up to"),
            "{told}"
        );
        let told = publish(&site, &OrdinanceProfile { version: 3, ..later() }).await.expect_err("it is refused");
        assert!(told.contains("the version must be 2, not 3"), "{told}");
        assert_eq!(site.traces().await, before);
        assert_eq!(site.count("SELECT COUNT(*) FROM profile WHERE municipality_id = 'GM9999'").await, 1);
    })
    .await;
}
