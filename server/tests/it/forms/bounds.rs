//! How much one draft can hold: enough for everybody, and not so much that others have to wait for it.

use super::Form;
use crate::support::for_each_database;
use crate::support::journey::BOARD;
use crate::support::site::Site;
use axum::http::StatusCode;
use domain::catalogue::{Kind, Question, standard};
use serde_json::{Value, json};

/// A draft of 10.8 MB of short list items, which once took 22 GB to typeset.
fn endless_lists() -> Value {
    let prose = |question: &Question| matches!(question.kind(), Kind::Prose { .. });
    let asked = standard();
    let questions: Vec<&Question> = asked.questions().map(|(_, one)| one).filter(|one| prose(one)).collect();
    let items = "- a\n".repeat(2_100_000 / questions.len());
    questions.iter().map(|question| (question.id().to_owned(), json!(items))).collect::<Map>().into()
}

type Map = serde_json::Map<String, Value>;

/// Every list as long as it may be, with cells as long as they may be.
fn long_rows() -> Value {
    let rows = standard().questions().filter_map(|(_, question)| {
        let Kind::Rows { columns, .. } = question.kind() else { return None };
        let cells = columns.iter().filter_map(|column| match column.kind {
            Kind::Line { max } => Some((column.id.to_owned(), json!("x".repeat(max)))),
            _ => None,
        });
        let row = Value::from(cells.collect::<Map>());
        Some((question.id().to_owned(), json!(Value::from(vec![row; 300]).to_string())))
    });
    rows.collect::<Map>().into()
}

#[tokio::test]
async fn no_file_brings_more_into_a_draft_than_it_may_hold() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (case, mut chair) = (site.case("concept").await, site.browser_of(BOARD[0]).await);
        let file = chair.download(&format!("/voorstellen/{case}/concept.json")).await;
        let whole: Value = serde_json::from_slice(&file).expect("JSON");
        let line = whole["budget"]["costs"][0].clone();
        let mut many_lines = whole["budget"].clone();
        many_lines["costs"] = json!(vec![line; 201]);
        let before = site.traces().await;
        for (part, content, words) in [
            ("answers", endless_lists(), "kunnen wij niet bewaren"),
            ("answers", long_rows(), "in zijn geheel te lang"),
            ("budget", many_lines, "te groot om te bewaren"),
        ] {
            let mut file = whole.clone();
            file[part] = content;
            let (page, file) = (format!("/voorstellen/{case}/inlezen"), file.to_string());
            let answer = chair.upload(&page, "bestand", file.as_bytes()).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{words}");
            assert!(answer.body.contains(words), "{words} is not said");
        }
        assert_eq!(site.traces().await, before);
    })
    .await;
}

#[tokio::test]
async fn a_form_keeps_five_times_what_its_question_asks_and_shows_what_is_more() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.case("concept").await;
        let mut task = Form::of(&site, BOARD[0], &format!("/voorstellen/{case}/taak")).await;
        let Some(Kind::Prose { max_words }) = standard().question("taak.omschrijving").map(Question::kind) else {
            panic!("running text")
        };
        let (most, more) = ("woord ".repeat(5 * max_words), "woord ".repeat(5 * max_words + 1));
        task.keeps(&[("taak.omschrijving", most.trim())], &[("taak.omschrijving", "te lang")]).await;
        task.refuses(&[("taak.omschrijving", more.trim())], &[("taak.omschrijving", "te lang om te bewaren")]).await;
    })
    .await;
}
