//! Signs that nobody sees, and signs that stand for others, in what people type and paste.

use super::Form;
use crate::support::for_each_database;
use crate::support::journey::BOARD;
use crate::support::site::Site;
use server::db::sql;

async fn text(site: &Site, statement: &'static str) -> String {
    let mut tx = site.server.app.db.read().await.expect("a transaction");
    let (text,): (String,) = sql(statement).one(&mut tx).await.expect("one row");
    text
}

#[tokio::test]
async fn a_title_and_a_name_hold_no_breaks_and_do_not_turn_around() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut chair = site.browser_of(BOARD[0]).await;
        let form = [
            ("municipality", "GM9999"),
            ("title", "Vervoer\u{202e} Oosterlinde\n\u{200b}"),
            ("cooperative", "De\u{a0}Lindehof\t U.A."),
            ("name", "Marijke\r\nVeldhoen"),
        ];
        let begun = chair.post("/voorstellen/nieuw", &form).await;
        assert_eq!(begun.status, 303, "{}", begun.body);
        let title = text(&site, "SELECT title FROM cases ORDER BY id DESC LIMIT 1").await;
        let cooperative = text(&site, "SELECT cooperative FROM cases ORDER BY id DESC LIMIT 1").await;
        assert_eq!((title.as_str(), cooperative.as_str()), ("Vervoer Oosterlinde", "De Lindehof  U.A."));
    })
    .await;
}

#[tokio::test]
async fn an_invitation_goes_to_the_address_that_one_sees() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let page = format!("/voorstellen/{}/samen", site.case("concept").await);
        let mut chair = site.browser_of(BOARD[0]).await;
        let email = "\u{200b}bram.koster@lindehof\u{ad}.example";
        let form = [("name", "Bram\nKoster"), ("email", email), ("role", "penningmeester")];
        let invited = chair.post(&page, &form).await;
        assert_eq!(invited.status, 303, "{}", invited.body);
        let statement = "SELECT name FROM invitation WHERE email = 'bram.koster@lindehof.example'";
        assert_eq!(text(&site, statement).await, "Bram Koster");
        let mails = site.mails("invited").await;
        assert_eq!(mails.last().expect("a mail").to_email, "bram.koster@lindehof.example");
    })
    .await;
}

#[tokio::test]
async fn an_answer_of_invisible_signs_is_no_answer_and_three_pasted_amounts_are_not_one() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.case("concept").await;
        let mut task = Form::of(&site, BOARD[0], &format!("/voorstellen/{case}/taak")).await;
        let fields = task.filled(&[("taak.omschrijving", "\u{200b} \u{feff}\n\u{a0}")]).await;
        assert_eq!(task.post(&fields).await.status, 303);
        let mut tx = site.server.app.db.read().await.expect("a transaction");
        let statement = sql("SELECT value FROM answer WHERE question = 'taak.omschrijving' AND case_id = $1");
        let (stored,): (String,) = statement.bind(&case).one(&mut tx).await.expect("an answer");
        assert_eq!(stored, "");
        drop(tx);
        let mut budget = Form::of(&site, BOARD[0], &format!("/voorstellen/{case}/begroting")).await;
        let cell = "begroting.kosten.0.price";
        budget.keeps(&[(cell, "250\t300\t350")], &[(cell, "punt voor duizendtallen")]).await;
    })
    .await;
}

#[tokio::test]
async fn what_the_document_cannot_show_is_told_at_the_answer_and_before_submitting() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (chair, case) = (site.chair().await, site.case("concept").await);
        let mut browser = site.browser_of(BOARD[0]).await;
        let pages = [format!("/voorstellen/{case}/drijfveren"), format!("/voorstellen/{case}/gereed")];
        for page in &pages {
            assert!(!browser.get(page).await.body.contains("kan dit niet laten zien"), "{page}");
        }
        site.save_answer(&chair, &case, ("drijfveren.missie", "Samen हि 漢字 → 🙂", 1)).await.expect("saved");
        for page in &pages {
            let shown = browser.get(page).await;
            assert!(shown.status == 200 && shown.body.contains("laten zien: ह"), "{page}");
        }
        site.assert_sound().await;
    })
    .await;
}
