//! The tasks as a table: out, changed in a spreadsheet, and in again.

use super::{JOKE, TASKS, task};
use crate::support::for_each_database;
use crate::support::journey::MANAGER;
use crate::support::site::{Answer, Browser, Site};
use axum::http::StatusCode;

const FILE: &str = "/taken/GM9999/taken.csv";

async fn table(browser: &mut Browser) -> String {
    String::from_utf8(browser.download(FILE).await).expect("UTF-8")
}

async fn read_in(browser: &mut Browser, table: impl AsRef<[u8]>) -> Answer {
    browser.upload("/taken/GM9999/inlezen", "bestand", table.as_ref()).await
}

#[tokio::test]
async fn a_table_that_comes_back_as_it_went_changes_nothing() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut sanne = site.browser_of(MANAGER).await;
        let before = site.traces().await;
        let file = table(&mut sanne).await;
        assert!(file.starts_with("\u{feff}id;versie;naam;dienst;"), "{file}");
        let read = read_in(&mut sanne, &file).await;
        assert_eq!(
            (read.status, read.location.as_str()),
            (StatusCode::SEE_OTHER, "/taken?gemeente=GM9999&gedaan=taken")
        );
        assert_eq!(site.traces().await, before);
    })
    .await;
}

#[tokio::test]
async fn rows_with_an_id_change_their_task_and_rows_without_one_add_theirs() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut sanne = site.browser_of(MANAGER).await;
        let file = table(&mut sanne).await.replace("Klussendienst", "Klusbus");
        let new = ";;Café De Brug;ontmoetingsplek;Elke middag open.;;300;middag;9.000;gemeente;;;Team zorg;14 0999;\
                   zorg@lindewaard.example;concept\r\n";
        // As an older spreadsheet writes it.
        let (old, _, lost) = encoding_rs::WINDOWS_1252.encode(file.trim_start_matches('\u{feff}'));
        assert!(!lost);
        let read = read_in(&mut sanne, [&*old, &*encoding_rs::WINDOWS_1252.encode(new).0].concat()).await;
        assert_eq!(read.status, StatusCode::SEE_OTHER, "{}", read.body);
        let page = sanne.get(TASKS).await.body;
        assert!(page.contains("Klusbus") && page.contains("Café De Brug") && !page.contains("Klussendienst"), "{page}");
        assert_eq!(site.count("SELECT COUNT(*) FROM task WHERE municipality_id = 'GM9999'").await, 6);
        assert_eq!(site.count("SELECT COUNT(*) FROM task WHERE version > 1").await, 1, "only that one changed");
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn every_wrong_cell_is_named_and_then_nothing_is_stored() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut sanne = site.browser_of(MANAGER).await;
        let file = table(&mut sanne).await;
        let bus = task(&site, "Wijkbus Lindewaard-Noord").await;
        let before = site.traces().await;
        let wrong = file
            .replace(";64.000;", ";veel;")
            .replace(";30-06-2027;", ";31-06-2027;")
            .replace(&format!("{bus};1;"), &format!("{bus};7;"))
            .replace(";concept", ";geheim");
        let refused = read_in(&mut sanne, &wrong).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let told: Vec<&str> = refused.body.split("Rij ").skip(1).filter_map(|cell| cell.split(':').next()).collect();
        for cell in ["3, kolom status", "5, kolom kosten_per_jaar", "6, kolom versie", "6, kolom contract_tot_en_met"] {
            assert!(told.contains(&cell), "{cell}: {told:?}");
        }
        let foreign = task(&site, "Tuinonderhoud bij ouderen").await;
        for (table, words) in [
            (file.replace(&bus, &foreign), "kolom id"),
            (file.replace(";kosten_per_jaar;", ";prijs;"), "De kolom kosten_per_jaar ontbreekt"),
            (file.replace(";kosten_per_jaar;", ";naam;"), "De kolom “naam” kennen wij niet"),
            (String::new(), "Kies eerst een bestand"),
            ("PK\u{3}\u{4}niets".to_owned(), "ontbreekt"),
        ] {
            let refused = read_in(&mut sanne, &table).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{words}");
            assert!(refused.body.contains(words), "{words}: {}", refused.body);
        }
        assert_eq!(site.traces().await, before, "nothing is stored");
    })
    .await;
}

#[tokio::test]
async fn what_a_spreadsheet_would_compute_stays_text_both_ways() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut sanne = site.browser_of(MANAGER).await;
        let file = table(&mut sanne).await.replace("Klussendienst", "'=1+1 klussen");
        assert_eq!(read_in(&mut sanne, &file).await.status, StatusCode::SEE_OTHER);
        task(&site, "=1+1 klussen").await;
        assert!(table(&mut sanne).await.contains(";'=1+1 klussen;"));
    })
    .await;
}

#[tokio::test]
async fn a_table_of_another_municipality_does_not_touch_this_one() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (mut sanne, mut joke) = (site.browser_of(MANAGER).await, site.browser_of(JOKE).await);
        let file = table(&mut sanne).await;
        let before = site.traces().await;
        let refused = joke.upload("/taken/GM9996/inlezen", "bestand", file.as_bytes()).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(site.traces().await, before);
    })
    .await;
}
