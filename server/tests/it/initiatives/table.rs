//! The examples as a table: out, changed in a spreadsheet, and in again.

use super::{KEPT, initiative};
use crate::support::for_each_database;
use crate::support::journey::ADMINISTRATOR;
use crate::support::site::{Answer, Browser, Site};
use axum::http::StatusCode;

const FILE: &str = "/initiatieven/beheer/initiatieven.csv";
const HEADS: &str = "id;versie;naam;plaats;provincie;vorm;diensten;omschrijving;website;fictief";

async fn table(browser: &mut Browser) -> String {
    String::from_utf8(browser.download(FILE).await).expect("UTF-8")
}

async fn read_in(browser: &mut Browser, table: impl AsRef<[u8]>) -> Answer {
    browser.upload("/initiatieven/beheer/inlezen", "bestand", table.as_ref()).await
}

#[tokio::test]
async fn a_table_that_comes_back_as_it_went_changes_nothing() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut petra = site.browser_of(ADMINISTRATOR).await;
        let before = site.traces().await;
        let file = table(&mut petra).await;
        assert!(file.starts_with(&format!("\u{feff}{HEADS}\r\n")), "{file}");
        assert_eq!(file.lines().skip(1).filter(|line| line.ends_with(";ja")).count(), 12, "all are made up: {file}");
        let read = read_in(&mut petra, &file).await;
        assert_eq!(
            (read.status, read.location.as_str()),
            (StatusCode::SEE_OTHER, "/initiatieven/beheer?gedaan=initiatieven")
        );
        assert_eq!(site.traces().await, before);
    })
    .await;
}

#[tokio::test]
async fn rows_with_an_id_change_their_initiative_and_rows_without_one_add_theirs() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut petra = site.browser_of(ADMINISTRATOR).await;
        let file = table(&mut petra).await.replace("Ons Heem", "Ons Nieuwe Heem");
        let new = "\r\n;;Café De Brug;Wolvega;Friesland;coöperatie;\"Koffiemomenten, vervoer\";Elke middag open voor \
                   wie aanloop zoekt.;;nee\r\n";
        let read = read_in(&mut petra, [&file, new].concat()).await;
        assert_eq!(read.status, StatusCode::SEE_OTHER, "{}", read.body);
        let page = petra.get(KEPT).await.body;
        assert!(page.contains("Ons Nieuwe Heem") && page.contains("Café De Brug"), "{page}");
        assert_eq!(site.count("SELECT COUNT(*) FROM initiative").await, 13);
        assert_eq!(site.count("SELECT COUNT(*) FROM initiative WHERE version > 1").await, 1, "only that one changed");
        assert_eq!(site.count("SELECT COUNT(*) FROM initiative WHERE fictional = 0").await, 1);
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn every_wrong_cell_is_named_with_its_row_and_then_nothing_is_stored() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut petra = site.browser_of(ADMINISTRATOR).await;
        let heem = initiative(&site, "Ons Heem").await;
        let before = site.traces().await;
        let good = "Samen;Dorp;Zeeland;stichting;vervoer;Buren rijden elkaar naar de dokter.;;nee";
        let rows = [
            HEADS,
            "",
            &format!(";;{}", good.replace("Zeeland", "Holland")),
            ";;;;;;;;;",
            &format!(";;{}", good.replace("Samen", "Anders").replace(";;nee", ";javascript:alert(1);soms")),
            &format!("{heem};7;{}", good.replace("Samen", "Weer anders")),
            &format!("weg;1;{}", good.replace("Samen", "Nog anders")),
            &format!(";;{}", good.replace("Samen", "Twee keer")),
            &format!(";;{}", good.replace("Samen", "TWEE KEER")),
            ";;Belbus Duinrand;Duinrand;Noord-Holland;stichting;vervoer;Buren rijden elkaar naar de dokter.;;nee",
        ];
        let refused = read_in(&mut petra, rows.join("\n")).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let told: Vec<&str> = refused.body.split("Rij ").skip(1).filter_map(|cell| cell.split(':').next()).collect();
        let expected = [
            "3, kolom provincie",
            "5, kolom website",
            "5, kolom fictief",
            "6, kolom versie",
            "7, kolom id",
            "9, kolom naam",
            "10, kolom naam",
        ];
        for cell in expected {
            assert!(told.contains(&cell), "{cell}: {told:?}");
        }
        assert!(told.iter().all(|cell| expected.contains(cell)), "{told:?}");
        assert_eq!(site.traces().await, before, "nothing is stored");
    })
    .await;
}

#[tokio::test]
async fn a_table_with_other_columns_or_without_rows_is_refused_as_a_whole() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut petra = site.browser_of(ADMINISTRATOR).await;
        let before = site.traces().await;
        for (table, words) in [
            (HEADS.replace(";vorm;", ";soort;"), "De kolom vorm ontbreekt"),
            (HEADS.replace(";vorm;", ";naam;"), "De kolom “naam” kennen wij niet"),
            (String::new(), "Kies eerst een bestand"),
        ] {
            let refused = read_in(&mut petra, &table).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{words}");
            assert!(refused.body.contains(words), "{words}: {}", refused.body);
        }
        assert_eq!(site.traces().await, before, "nothing is stored");
    })
    .await;
}

#[tokio::test]
async fn names_change_places_in_one_table_and_what_a_spreadsheet_would_compute_stays_text() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut petra = site.browser_of(ADMINISTRATOR).await;
        let file = table(&mut petra).await;
        let swapped = file
            .replace("Ons Heem;Berkenlaar", "X")
            .replace("Belbus Duinrand;Duinrand", "Ons Heem;Berkenlaar")
            .replace('X', "Belbus Duinrand;Duinrand")
            .replace("Handen Ineen", "'=1+1 handen");
        let read = read_in(&mut petra, &swapped).await;
        assert_eq!(read.status, StatusCode::SEE_OTHER, "{}", read.body);
        initiative(&site, "=1+1 handen").await;
        assert!(table(&mut petra).await.contains(";'=1+1 handen;"));
        site.assert_sound().await;
    })
    .await;
}
