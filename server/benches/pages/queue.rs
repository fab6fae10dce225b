//! The list of cases of an officer among few and among very many.

use crate::newest;
use crate::visitor::Visitor;
use server::Server;
use server::db::{Tx, sql};
use std::error::Error;
use std::ops::Range;

/// Requests of each kind: enough that a moment in which the machine does something else is no tenth of a ratio.
const REQUESTS: u32 = 1_000;
/// Cases that each municipality has, of which three have a thousand and three hundred a hundred thousand.
const OF_EACH: usize = 333;

/// Measures a page of the list and a search in it, first among 1,000 cases and then among 100,000 of 300
/// municipalities. What one municipality has stays the same, so that nothing should become slower.
pub(crate) async fn measure(server: &Server, officer: &mut Visitor) -> Result<(), Box<dyn Error>> {
    fill(server, 0..3).await?;
    let few = pages(officer, "1,000 cases").await?;
    fill(server, 3..300).await?;
    let many = pages(officer, "100,000 cases").await?;
    for (page, few, many) in [("a page", few.0, many.0), ("a search", few.1, many.1)] {
        println!("{:<44} {:>9.2}", format!("{page} among 100,000: times that among 1,000"), many / few);
    }
    Ok(())
}

async fn pages(officer: &mut Visitor, among: &str) -> Result<(f64, f64), Box<dyn Error>> {
    let page = officer.measure(&format!("queue, {among}"), "/dossiers?toon=alles", REQUESTS).await?;
    let search = officer.measure(&format!("search, {among}"), "/dossiers?toon=alles&zoek=nummer+7", REQUESTS).await?;
    Ok((page, search))
}

/// Gives these municipalities their cases, each assigned to the panel of the demo. The first is that of the demo.
async fn fill(server: &Server, municipalities: Range<usize>) -> Result<(), Box<dyn Error>> {
    let original = newest(server, "in_beoordeling").await?;
    let mut tx = server.app.db.write().await?;
    for municipality in municipalities {
        let id = if municipality == 0 { "GM9999".to_owned() } else { added(&mut tx, municipality).await? };
        for number in 0..OF_EACH {
            let case = format!("rij-{municipality:03}-{number:03}");
            sql("INSERT INTO cases SELECT $1, $2, 1, catalogue_version, $3, cooperative, $1, status, received_on, $4,
                        version, created_at, updated_at, supplement_until, remind_on, open_matters FROM cases WHERE id = $5")
            .bind(&case)
            .bind(&id)
            .bind(format!("Voorstel nummer {number}"))
            .bind(format!("2027-{:02}-{:02}", number % 12 + 1, number % 28 + 1))
            .bind(&original)
            .run(&mut tx)
            .await?;
            sql("INSERT INTO assignment SELECT $1, person_id, role, assigned_at FROM assignment WHERE case_id = $2")
                .bind(&case)
                .bind(&original)
                .run(&mut tx)
                .await?;
        }
    }
    tx.commit().await?;
    Ok(())
}

/// Another municipality with the ordinance of the demo's.
async fn added(tx: &mut Tx, number: usize) -> Result<String, Box<dyn Error>> {
    let id = format!("GM8{number:03}");
    sql("INSERT INTO municipality SELECT $1, $1, $1, name, details FROM municipality WHERE id = 'GM9999'")
        .bind(&id)
        .run(tx)
        .await?;
    sql("INSERT INTO profile SELECT $1, 1, valid_from, content FROM profile WHERE municipality_id = 'GM9999' AND version = 1")
        .bind(&id)
        .run(tx)
        .await?;
    Ok(id)
}
