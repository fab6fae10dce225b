//! What processes cost.

use std::error::Error;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

/// Clock ticks a second in /proc.
const TICKS: f64 = 100.0;

/// Processor time so far of this process and of those that it started, in milliseconds.
pub(crate) fn cpu() -> Result<f64, Box<dyn Error>> {
    let own = std::process::id().to_string();
    let mut ticks = 0.0;
    for process in std::fs::read_dir("/proc")?.flatten() {
        // Others come and go.
        let Ok(stat) = std::fs::read_to_string(process.path().join("stat")) else { continue };
        let fields: Vec<&str> = stat.rsplit(')').next().unwrap_or_default().split_whitespace().collect();
        let counted: &[usize] = match process.file_name() {
            // With those that ended.
            name if name == own.as_str() => &[11, 12, 13, 14],
            _ if fields.get(1) == Some(&own.as_str()) => &[11, 12],
            _ => &[],
        };
        for field in counted {
            ticks += fields[*field].parse::<f64>()?;
        }
    }
    Ok(ticks * 1000.0 / TICKS)
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
        let status = std::fs::read_to_string(format!("/proc/{}/status", server.id()))?;
        let resident = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).ok_or("no VmRSS")?;
        megabytes = resident.trim().trim_end_matches("kB").trim().parse::<f64>()? / 1024.0;
        server.kill()?;
        server.wait()?;
    }
    Ok(megabytes)
}
