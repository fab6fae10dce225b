//! The table as a file that a reviewer reads.

use super::PEOPLE;
use super::knock::Outcome;
use super::phases::Stage;
use domain::case::Action;
use std::fmt::Write as _;
use std::path::Path;

const WRITTEN: &str = include_str!("../../permissions.md");

/// The sections of the written table, each with its heading.
pub(super) fn sections() -> Vec<(&'static str, &'static str)> {
    let sections = WRITTEN.split("\n## ").skip(1);
    sections.filter_map(|section| section.split_once('\n')).collect()
}

/// Fails when the written table says something else of this phase; leaves there what it should say.
pub(super) fn compare(stage: Stage, found: &[(Action, Vec<Outcome>)]) {
    let table = table(found);
    let written = sections().into_iter().find(|(heading, _)| *heading == stage.heading());
    let written = written.map(|(_, table)| table.trim());
    if written != Some(table.trim()) {
        let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("permissions-{stage:?}.md"));
        std::fs::write(&file, format!("## {}\n\n{table}", stage.heading())).expect("a file");
        panic!("server/tests/permissions.md says something else of {stage:?}; it should be as in {}", file.display());
    }
}

fn table(found: &[(Action, Vec<Outcome>)]) -> String {
    let names = PEOPLE.map(|(name, ..)| name).join(" | ");
    let mut table = format!("| stap | {names} |\n|---{}|\n", "|:-:".repeat(PEOPLE.len()));
    for (action, outcomes) in found {
        let marks: Vec<&str> = outcomes.iter().map(|outcome| mark(*outcome)).collect();
        writeln!(table, "| `{}` | {} |", action.name(), marks.join(" | ")).expect("a text");
    }
    table
}

const fn mark(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Allowed => "ja",
        Outcome::NotNow => "nu niet",
        Outcome::Hidden => "·",
        Outcome::SignedOut => "inloggen",
    }
}
