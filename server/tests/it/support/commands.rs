//! Commands of the administrator.

use clap::{FromArgMatches, Subcommand};
use server::admin::Command;

/// A command as an administrator types it.
pub(crate) fn command(name: &str, arguments: &[&str]) -> Command {
    let parser = Command::augment_subcommands(clap::Command::new("admin"));
    let matches = parser.get_matches_from(["admin", name].iter().chain(arguments));
    Command::from_arg_matches(&matches).expect("a command")
}
