//! What processes cost.

use std::error::Error;
use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};

/// Clock ticks a second in /proc.
const TICKS: f64 = 100.0;

/// Processor time so far of this process and of those that it started, in milliseconds.
pub(crate) fn cpu() -> Result<f64, Box<dyn Error>> {
    let own = std::process::id().to_string();
    let mut ticks = 0.0;
    for (id, parent) in family()? {
        let Ok(stat) = std::fs::read_to_string(format!("/proc/{id}/stat")) else { continue };
        let fields: Vec<&str> = stat.rsplit(')').next().unwrap_or_default().split_whitespace().collect();
        // Of this process with those that ended.
        let counted: &[usize] = if parent == own { &[11, 12] } else { &[11, 12, 13, 14] };
        for field in counted {
            ticks += fields[*field].parse::<f64>()?;
        }
    }
    Ok(ticks * 1000.0 / TICKS)
}

/// Resident memory of this process, and of those that it started together, in megabytes.
pub(crate) fn memory() -> Result<(f64, f64), Box<dyn Error>> {
    let own = std::process::id().to_string();
    let (mut here, mut started) = (0.0, 0.0);
    for (id, parent) in family()? {
        *if parent == own { &mut started } else { &mut here } += resident(&id).unwrap_or_default();
    }
    Ok((here, started))
}

/// The same after a rest, longer than a process that typesets waits for another document.
pub(crate) async fn memory_after_rest() -> Result<(f64, f64), Box<dyn Error>> {
    tokio::time::sleep(std::time::Duration::from_secs(25)).await;
    memory()
}

/// Ids of this process and of those that it started, each with that of its parent.
fn family() -> Result<Vec<(String, String)>, Box<dyn Error>> {
    let own = std::process::id().to_string();
    let ids = std::fs::read_dir("/proc")?.flatten().filter_map(|process| process.file_name().into_string().ok());
    // Others come and go.
    let all = ids.filter_map(|id| Some((status(&id, "PPid:")?, id))).map(|(parent, id)| (id, parent));
    Ok(all.filter(|(id, parent)| *id == own || *parent == own).collect())
}

/// Resident memory of a process, in megabytes.
fn resident(id: &str) -> Option<f64> {
    let kilobytes = status(id, "VmRSS:")?.trim_end_matches("kB").trim().parse::<f64>().ok()?;
    Some(kilobytes / 1024.0)
}

fn status(id: &str, name: &str) -> Option<String> {
    let status = std::fs::read_to_string(format!("/proc/{id}/status")).ok()?;
    status.lines().find_map(|line| line.strip_prefix(name)).map(|value| value.trim().to_owned())
}

/// Resident memory of a demo server that was asked for nothing, in megabytes.
pub(crate) fn idle_memory() -> Result<f64, Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let start = || {
        Command::new(env!("CARGO_BIN_EXE_server"))
            .arg("demo")
            .env("UITDAAGLOKET_DATA", folder.path())
            .env("UITDAAGLOKET_LISTEN", "127.0.0.1:0")
            .stdout(Stdio::piped())
            .spawn()
    };
    // The first start loads the demo; only the second is a server at rest.
    let mut megabytes = 0.0;
    for _ in 0..2 {
        let mut server = start()?;
        let output = server.stdout.take().ok_or("no output")?;
        BufReader::new(output).lines().find(|line| line.as_ref().is_ok_and(|line| line.contains("luistert op")));
        std::thread::sleep(std::time::Duration::from_secs(1));
        megabytes = resident(&server.id().to_string()).ok_or("no VmRSS")?;
        server.kill()?;
        server.wait()?;
    }
    Ok(megabytes)
}

/// What `compare.py` says of a draft.
pub(crate) fn weasyprint(python: &str, draft: &[u8]) -> Result<String, Box<dyn Error>> {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/benches/compare.py");
    let mut command = Command::new(python);
    let mut process = command.arg(script).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
    process.stdin.take().ok_or("no input")?.write_all(draft)?;
    let output = process.wait_with_output()?;
    if !output.status.success() {
        return Err("WeasyPrint failed".into());
    }
    Ok(String::from_utf8(output.stdout)?.trim_end().to_owned())
}
