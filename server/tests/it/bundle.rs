//! The whole file of a case in one ZIP.

use crate::support::for_each_database;
use crate::support::journey::{BOARD, DECIDER, MANAGER, REVIEWERS};
use crate::support::site::Site;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};
use zip::ZipArchive;

const READER: &str = "griffie@lindewaard.example";

fn files(zip: Vec<u8>) -> BTreeMap<String, Vec<u8>> {
    let mut archive = ZipArchive::new(Cursor::new(zip)).expect("a whole ZIP");
    let mut files = BTreeMap::new();
    for place in 0..archive.len() {
        let mut file = archive.by_index(place).expect("a file");
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).expect("whole");
        let name = file.name().expect("a name").into_owned();
        files.insert(name, bytes);
    }
    files
}

/// The rows of a table of the file, without its head.
fn rows(table: &[u8]) -> Vec<Vec<String>> {
    let text = std::str::from_utf8(table).expect("UTF-8");
    let row = |line: &str| line.trim_matches('"').split("\";\"").map(str::to_owned).collect();
    text.split("\r\n").skip(1).filter(|line| !line.is_empty()).map(row).collect()
}

#[tokio::test]
async fn the_file_holds_exactly_what_its_inventory_names() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        site.server.worker.drain().await.expect("the database");
        let case = site.case("bekendgemaakt").await;
        let address = format!("/dossiers/{case}/dossier.zip");
        let mut browser = site.browser_of(MANAGER).await;
        let files = files(browser.download(&address).await);
        let inventory = rows(&files["inventaris.csv"]);
        let named: BTreeSet<&str> = inventory.iter().map(|row| row[1].as_str()).collect();
        let held: BTreeSet<&str> = files.keys().map(String::as_str).filter(|name| *name != "inventaris.csv").collect();
        assert_eq!(named, held);
        for row in &inventory {
            let bytes = &files[&row[1]];
            assert_eq!(
                (row[4].clone(), row[5].clone()),
                (bytes.len().to_string(), hex::encode(Sha256::digest(bytes))),
                "{row:?}"
            );
        }
        for expected in ["voorstel/versie-1.json", "voorstel/versie-2.json", "beoordelingen.csv", "verzonden.csv"] {
            assert!(held.contains(expected), "{expected} {held:?}");
        }
        assert!(held.iter().any(|name| name.starts_with("brieven/besluit-")), "{held:?}");
        let record = rows(&files["verloop.csv"]);
        let first = &record[0];
        assert!(first[5].is_empty() && record.windows(2).all(|pair| pair[0][6] == pair[1][5]), "a chain");
        for table in ["verzonden.csv", "beoordelingen.csv"] {
            assert!(!rows(&files[table]).is_empty(), "{table}");
        }
    })
    .await;
}

#[tokio::test]
async fn only_who_keeps_the_file_takes_it_along_and_what_the_desk_knows_stays_there() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.decided().await;
        let address = format!("/dossiers/{case}/dossier.zip");
        for stranger in [BOARD[0], BOARD[1], REVIEWERS[0], DECIDER] {
            assert_eq!(site.browser_of(stranger).await.get(&address).await.status.as_u16(), 404, "{stranger}");
        }
        let decided = |files: &BTreeMap<String, Vec<u8>>| {
            String::from_utf8_lossy(&files["verloop.csv"]).contains(r#""kind"":""decided"#)
        };
        site.make_officer(READER, "Greet Griffier", "lezer").await;
        let of_reader = files(site.browser_of(READER).await.download(&address).await);
        assert!(!decided(&of_reader), "a decision that was not sent");
        let of_manager = files(site.browser_of(MANAGER).await.download(&address).await);
        assert!(decided(&of_manager));
        let chain = |files: &BTreeMap<String, Vec<u8>>| rows(&files["verloop.csv"]).last().map(|row| row[6].clone());
        assert_eq!(chain(&of_reader), chain(&of_manager), "the hashes are the same");
    })
    .await;
}
