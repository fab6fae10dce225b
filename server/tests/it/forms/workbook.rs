//! The budget as a spreadsheet: taken along, read in, and refused when it is not one.

use crate::support::for_each_database;
use crate::support::html;
use crate::support::journey::{BOARD, MANAGER};
use crate::support::site::{Browser, Site};
use axum::http::StatusCode;
use domain::budget::Sheet;
use rust_xlsxwriter::Workbook;

async fn upload(browser: &mut Browser, case: &str, bytes: &[u8]) -> crate::support::site::Answer {
    browser.upload(&format!("/voorstellen/{case}/begroting/inlezen"), "bestand", bytes).await
}

fn cells(page: &str) -> Vec<(String, String)> {
    let mut cells = html::fields(page);
    cells.retain(|(name, value)| name.starts_with("begroting.") && !value.is_empty());
    cells.sort();
    cells
}

fn lindehof() -> Sheet {
    serde_json::from_str(include_str!("../../../../app/domain/fixtures/lindehof-budget.json")).expect("JSON")
}

#[tokio::test]
async fn a_budget_that_was_taken_along_comes_back_the_same_and_is_saved_only_by_its_button() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (case, mut chair) = (site.case("concept").await, site.browser_of(BOARD[0]).await);
        let page = format!("/voorstellen/{case}/begroting");
        let mut changed = lindehof();
        changed.costs[0].price = "80000".to_owned();
        let file = workbook::export(&changed, "Dagopvang").expect("a workbook");
        let before = site.traces().await;
        let answer = upload(&mut chair, &case, &file).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
        assert!(answer.body.contains("De cijfers hieronder komen uit uw bestand."));
        assert_eq!(site.traces().await, before, "reading a file stores nothing");
        let read = html::fields(&answer.body);
        let price = read.iter().find(|(name, _)| name == "begroting.kosten.0.price").expect("a price");
        assert_eq!(price.1, "80.000");
        let pairs: Vec<(&str, &str)> = read.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        assert_eq!(chair.post(&page, &pairs).await.status, StatusCode::SEE_OTHER);
        let saved = chair.get(&page).await.body;
        assert_eq!(html::text(&saved, "begroting.kosten.0.jaar1"), "53.600");
        let taken = chair.download(&format!("{page}.xlsx")).await;
        let again = upload(&mut chair, &case, &taken).await;
        assert_eq!(cells(&again.body), cells(&saved), "what was taken along is what stood there");
    })
    .await;
}

#[tokio::test]
async fn what_is_no_safe_spreadsheet_is_refused_and_changes_nothing() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (case, mut chair) = (site.case("concept").await, site.browser_of(BOARD[0]).await);
        let before = site.traces().await;
        let old_excel = [&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1][..], &[0; 2_000]].concat();
        let noise: Vec<u8> = (0..5_000_u32).map(|byte| (byte * 7 % 251) as u8).collect();
        let files: [(&[u8], &str); 5] = [
            (b"", "Kies eerst een bestand."),
            (&old_excel, ".xls"),
            (b"%PDF-1.7 geen rekenblad", "Er is niets veranderd."),
            (b"PK\x03\x04 afgebroken", "Er is niets veranderd."),
            (&noise, "Er is niets veranderd."),
        ];
        for (file, words) in files {
            let answer = upload(&mut chair, &case, file).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{words}");
            assert!(answer.body.contains(words), "{words} is not said");
            assert!(answer.body.contains("begroting.kosten.0.price"), "the grid is gone");
        }
        assert_eq!(site.traces().await, before);
    })
    .await;
}

#[tokio::test]
async fn a_file_that_is_too_large_is_refused_in_plain_words() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (case, mut chair) = (site.case("concept").await, site.browser_of(BOARD[0]).await);
        let before = site.traces().await;
        let answer = upload(&mut chair, &case, &vec![0; 50 << 20]).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST);
        assert!(answer.body.contains("Dit bestand is te groot."), "{}", answer.body);
        assert_eq!(site.traces().await, before);
    })
    .await;
}

#[tokio::test]
async fn a_line_that_cannot_be_read_is_named_by_sheet_row_and_column() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (case, mut chair) = (site.case("concept").await, site.browser_of(BOARD[0]).await);
        let mut wrong = lindehof();
        wrong.costs[2].price = "veel".to_owned();
        let file = workbook::export(&wrong, "Dagopvang").expect("a workbook");
        let before = site.traces().await;
        let answer = upload(&mut chair, &case, &file).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.body.contains("Blad Kosten, rij "), "the line is not named");
        assert_eq!(site.traces().await, before);
    })
    .await;
}

#[tokio::test]
async fn only_who_writes_the_budget_reads_a_file_into_it() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.case("concept").await;
        let file = workbook::export(&lindehof(), "Dagopvang").expect("a workbook");
        let mut manager = site.browser_of(MANAGER).await;
        assert_eq!(upload(&mut manager, &case, &file).await.status, StatusCode::NOT_FOUND);
        let sent = site.case("in_beoordeling").await;
        let mut chair = site.browser_of(BOARD[0]).await;
        assert_eq!(upload(&mut chair, &sent, &file).await.status, StatusCode::CONFLICT);
    })
    .await;
}

/// A workbook of somebody else with three costs, of which one is hidden, and a sum.
fn foreign() -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet().set_name("Blad1").expect("a name");
    let rows = [("Personeel", 18_000), ("Huur", 5_400), ("Oude post", 99), ("Alles samen", 23_400)];
    sheet.write_row(0, 0, ["Omschrijving", "Bedrag"]).expect("headings");
    for (row, (label, amount)) in (1..).zip(rows) {
        sheet.write(row, 0, label).expect("a cell").write(row, 1, amount).expect("a cell");
    }
    sheet.set_row_hidden(3).expect("a row");
    workbook.save_to_buffer().expect("a workbook")
}

#[tokio::test]
async fn a_table_of_somebody_else_tells_what_it_leaves_out_and_gives_hidden_rows_when_asked() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (case, mut chair) = (site.case("concept").await, site.browser_of(BOARD[0]).await);
        let before = site.traces().await;
        let page = format!("/voorstellen/{case}/begroting/inlezen");
        let answer = upload(&mut chair, &case, &foreign()).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
        for words in ["rij 5 (“Alles samen”)", "Op tabblad Blad1 is rij 4 verborgen. Wij lazen die rij niet."] {
            assert!(answer.body.contains(words), "“{words}” is not said");
        }
        let labels = |body: &str| {
            let mut cells = cells(body);
            cells.retain(|(name, _)| name.starts_with("begroting.kosten.") && name.ends_with(".label"));
            cells.into_iter().map(|(_, label)| label).collect::<Vec<_>>()
        };
        assert_eq!(labels(&answer.body), ["Personeel", "Huur"]);
        let file = foreign();
        let asked = chair.post_files(&page, &[("verborgen", "ja")], &[("bestand", "b.xlsx", &file)]).await;
        assert!(asked.body.contains("Wij lazen die rij ook."), "{}", asked.body);
        assert_eq!(labels(&asked.body), ["Personeel", "Huur", "Oude post"]);
        assert_eq!(site.traces().await, before, "reading a file stores nothing");
    })
    .await;
}
