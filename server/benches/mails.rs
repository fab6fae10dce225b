//! How many mails a second one process hands to a mail server on this machine. A figure, not a verdict: machines are
//! noisy. `BENCH_DATABASE` names an empty `PostgreSQL` database to use.

use serde_json::Value;
use server::Server;
use server::clock::Clock;
use server::config::Config;
use server::db::sql;
use server::mail::Composer;
use std::error::Error;
use std::process::Stdio;
use std::time::{Duration, Instant};
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};
use tokio::sync::watch;

/// Mails that are sent, to people at forty domains.
const MAILS: usize = 2000;
/// Workers of a process, as `main.rs` starts them.
const WORKERS: usize = 8;

#[tokio::main]
#[expect(clippy::disallowed_methods, reason = "a benchmark measures time that passes, which no test depends on")]
async fn main() -> Result<(), Box<dyn Error>> {
    // `cargo test --benches` passes other arguments; then there is nothing to measure.
    if !std::env::args().any(|argument| argument == "--bench") {
        return Ok(());
    }
    let folder = tempfile::tempdir()?;
    let (_mail_server, route) = mail_server(&folder.path().join("mail.jsonl").display().to_string()).await?;
    let data = folder.path().display().to_string();
    let read = |name: &str| match name {
        "UITDAAGLOKET_DATA" => Some(data.clone()),
        "UITDAAGLOKET_MAIL" => Some(route.clone()),
        "UITDAAGLOKET_DATABASE" => std::env::var("BENCH_DATABASE").ok(),
        _ => None,
    };
    let config = Config { program: env!("CARGO_BIN_EXE_server").into(), ..Config::from_env(read, true)? };
    let server = Server::build(&config, Clock::system()?).await.map_err(|error| format!("{error:?}"))?;
    post(&server).await?;
    let (stop, stopped) = watch::channel(false);
    let begin = Instant::now();
    let workers: Vec<_> = (0..WORKERS)
        .map(|_| {
            let mut told = stopped.clone();
            tokio::spawn(server.worker.clone().run(async move { drop(told.changed().await) }))
        })
        .collect();
    while waiting(&server).await? > 0 {
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    let seconds = begin.elapsed().as_secs_f64();
    stop.send_replace(true);
    for worker in workers {
        worker.await?;
    }
    let sent = std::fs::read_to_string(folder.path().join("mail.jsonl"))?.lines().count();
    println!("{sent} mails in {seconds:.1} s: {:.0} a second", f64::from(u32::try_from(sent)?) / seconds);
    Ok(())
}

/// A real mail server, and the route to it.
async fn mail_server(out: &str) -> Result<(Child, String), Box<dyn Error>> {
    let program = concat!(env!("CARGO_MANIFEST_DIR"), "/../end2end/smtp/server.mjs");
    let mut process = Command::new("node")
        .args([program, "--tied", "--out", out])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .kill_on_drop(true)
        .spawn()?;
    let output = process.stdout.take().ok_or("no output")?;
    let first = BufReader::new(output).lines().next_line().await?.ok_or("no port")?;
    let port = serde_json::from_str::<Value>(&first)?["port"].as_u64().ok_or("no port")?;
    Ok((process, format!("smtp://127.0.0.1:{port}")))
}

/// Leaves the mails in the outbox.
async fn post(server: &Server) -> Result<(), Box<dyn Error>> {
    let composer = Composer::new("https://uitdaagloket.example".to_owned()).map_err(|error| format!("{error:?}"))?;
    let (mut tx, now) = (server.app.db.write().await?, server.app.clock.millis());
    for number in 0..MAILS {
        let domain = format!("dorp{}.example", number % 40);
        let mail = composer.sign_in_link(&format!("lid{number}@{domain}"), &"5ec7e7".repeat(10), "12345678");
        let payload = serde_json::to_string(&mail.map_err(|error| format!("{error:?}"))?)?;
        sql("INSERT INTO outbox (id, kind, subject, payload, state, attempts, due_at, created_at, priority, domain)
             VALUES ($1, 'mail', 'sign_in_link', $2, 'waiting', 0, $3, $3, 1, $4)")
        .bind(server.app.clock.id())
        .bind(payload)
        .bind(now)
        .bind(domain)
        .run(&mut tx)
        .await?;
    }
    Ok(tx.commit().await?)
}

async fn waiting(server: &Server) -> Result<i64, Box<dyn Error>> {
    let mut tx = server.app.db.read().await?;
    let (rows,): (i64,) = sql("SELECT COUNT(*) FROM outbox WHERE state = 'waiting'").one(&mut tx).await?;
    Ok(rows)
}
