//! What pages and documents cost: processor time, time and bytes a request, and memory at rest. Figures, not verdicts:
//! machines are noisy, so compare the ratios of one run. `BENCH_DATABASE` names an empty `PostgreSQL` database to use.

mod process;
mod queue;
mod visitor;

use domain::catalogue::{AddedKind, AddedQuestion};
use domain::profile::{OrdinanceProfile, ProfileQuestions};
use process::idle_memory;
use server::clock::Clock;
use server::config::Config;
use server::db::sql;
use server::profile;
use server::{Server, demo};
use std::error::Error;
use std::path::Path;
use visitor::Visitor;

/// Cases in the queue, of which a page shows fifty.
const CASES: i64 = 200;
/// Requests of each kind that are measured, after a tenth as many to warm up.
const REQUESTS: u32 = 100;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    // `cargo test --benches` passes other arguments; then there is nothing to measure.
    if !std::env::args().any(|argument| argument == "--bench") {
        return Ok(());
    }
    let folder = tempfile::tempdir()?;
    let server = load(folder.path()).await?;
    let case = multiply(&server).await?;
    let mut officer = Visitor::sign_in(&server, "Sanne de Wit").await?;
    let mut chair = Visitor::sign_in(&server, "Marijke Veldhoen").await?;
    println!("{:<44} {:>9} {:>9} {:>9}", "", "ms cpu", "bytes", "ms in all");
    officer.measure("case page", &format!("/dossiers/{case}"), REQUESTS).await?;
    officer.measure("queue of 200 cases", "/dossiers", REQUESTS).await?;
    let draft = newest(&server, "concept").await?;
    chair.measure("section page", &format!("/voorstellen/{draft}/organisatie"), REQUESTS).await?;
    chair.measure("budget page", &format!("/voorstellen/{draft}/begroting"), REQUESTS).await?;
    let pdf = format!("/voorstellen/{draft}/concept.pdf");
    chair.measure_documents("draft as PDF, changed each time", &draft, &pdf, documents()?).await?;
    chair.measure("draft as PDF, unchanged", &pdf, REQUESTS).await?;
    chair.compare(&format!("/voorstellen/{draft}/concept.json")).await?;
    chair.measure_saves("saving one answer", &draft, "taak.omschrijving", REQUESTS).await?;
    let questions = lengthen(&server, &draft).await?;
    for question in &questions {
        chair.save(&draft, question, "Ons antwoord op een eigen vraag van de gemeente.", 0).await?;
    }
    chair.measure_saves("the same beside 100 more in its section", &draft, "taak.afbakening", REQUESTS).await?;
    queue::measure(&server, &mut officer).await?;
    println!("{:<44} {:>9.1}", "memory at rest of `server demo`, MB", idle_memory()?);
    Ok(())
}

/// How many documents are made: 20, or as `BENCH_DOCUMENTS` says.
fn documents() -> Result<u32, Box<dyn Error>> {
    Ok(std::env::var("BENCH_DOCUMENTS").map_or(Ok(20), |number| number.parse())?)
}

/// The demo on `SQLite`, or on the empty database that `BENCH_DATABASE` names.
async fn load(folder: &Path) -> Result<Server, Box<dyn Error>> {
    let data = folder.display().to_string();
    let read = |name: &str| match name {
        "UITDAAGLOKET_DATA" => Some(data.clone()),
        "UITDAAGLOKET_DATABASE" => std::env::var("BENCH_DATABASE").ok(),
        _ => None,
    };
    let config = Config { program: env!("CARGO_BIN_EXE_server").into(), ..Config::from_env(read, true)? };
    let server = Server::build(&config, Clock::system()?).await.map_err(|error| format!("{error:?}"))?;
    demo::load(&server.app).await.map_err(|error| format!("{error:?}"))?;
    Ok(server)
}

/// Copies the assessed case until the queue is full, and gives its id.
async fn multiply(server: &Server) -> Result<String, Box<dyn Error>> {
    let original = newest(server, "in_beoordeling").await?;
    let mut tx = server.app.db.write().await?;
    for copy in 1..CASES {
        sql("INSERT INTO cases SELECT $1, municipality_id, profile_version, catalogue_version, title, cooperative,
                    $2, status, received_on, due_on, version, created_at, updated_at, supplement_until, remind_on, open_matters FROM cases WHERE id = $3")
        .bind(format!("kopie-{copy}"))
        .bind(format!("LIW-2026-9{copy:03}"))
        .bind(&original)
        .run(&mut tx)
        .await?;
        sql("INSERT INTO assignment SELECT $1, person_id, role, assigned_at FROM assignment WHERE case_id = $2")
            .bind(format!("kopie-{copy}"))
            .bind(&original)
            .run(&mut tx)
            .await?;
    }
    tx.commit().await?;
    Ok(original)
}

/// Lets the draft fall under a profile that asks a hundred questions more in one section, and gives their ids.
async fn lengthen(server: &Server, draft: &str) -> Result<Vec<String>, Box<dyn Error>> {
    let ids: Vec<String> = (1..=100).map(|number| format!("taak.eigen-{number}")).collect();
    let added = ids.iter().map(|id| AddedQuestion {
        id: id.clone(),
        after: None,
        label: "Een eigen vraag".into(),
        short: String::new(),
        help: "Van de gemeente.".into(),
        example: String::new(),
        article: None,
        show_if: None,
        kind: AddedKind::Prose { max_words: 100 },
    });
    let questions = ProfileQuestions { added: added.collect(), ..ProfileQuestions::default() };
    let profile = OrdinanceProfile { version: 2, questions, ..OrdinanceProfile::lindewaard() };
    let mut tx = server.app.db.write().await?;
    profile::sql::add_profile(&mut tx, "GM9999", &profile, &serde_json::to_string(&profile)?).await?;
    sql("UPDATE cases SET profile_version = 2 WHERE id = $1").bind(draft).run(&mut tx).await?;
    tx.commit().await?;
    Ok(ids)
}

async fn newest(server: &Server, status: &str) -> Result<String, Box<dyn Error>> {
    let mut tx = server.app.db.read().await?;
    let statement = sql("SELECT id FROM cases WHERE status = $1 ORDER BY id DESC LIMIT 1");
    let (id,): (String,) = statement.bind(status).one(&mut tx).await?;
    Ok(id)
}
