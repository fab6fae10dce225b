//! Names of files, made safe to show, to store and to save on any machine.

use super::{FileKind, LONGEST_NAME};
use crate::is_invisible;

/// What a file without a name is called.
const NAMELESS: &str = "bijlage";
/// Longest end of a name that is taken for an extension.
const LONGEST_EXTENSION: usize = 5;

/// The name under which a file of this kind is kept: without folders, without characters that are unseen, that turn
/// text around or that are part of an address, at most [`LONGEST_NAME`] characters, and with the extension that fits
/// what is in it. Cleaning a clean name changes nothing.
pub fn clean_name(typed: &str, kind: FileKind) -> String {
    let name = cleaned(typed);
    let (stem, extension) = match name.rsplit_once('.') {
        Some((stem, end)) if kind.extensions().contains(&end.to_ascii_lowercase().as_str()) => {
            (stem, end.to_ascii_lowercase())
        }
        Some((stem, end)) if looks_like_extension(end) => (stem, kind.extension().to_owned()),
        _ => (name.as_str(), kind.extension().to_owned()),
    };
    let room = LONGEST_NAME - extension.chars().count() - 1;
    let stem: String = trimmed(stem).chars().take(room).collect();
    let stem = match trimmed(&stem) {
        "" => NAMELESS,
        stem => stem,
    };
    format!("{stem}.{extension}")
}

/// A name as typed, fit to be shown in a message about a file that is not kept.
pub fn shown_name(typed: &str) -> String {
    let name: String = cleaned(typed).chars().take(LONGEST_NAME).collect();
    match trimmed(&name) {
        "" => NAMELESS.to_owned(),
        name => name.to_owned(),
    }
}

fn cleaned(typed: &str) -> String {
    let last = typed.rsplit(['/', '\\']).next().unwrap_or_default();
    let safe =
        last.chars().filter(|letter| letter.is_whitespace() || !is_invisible(*letter)).map(|letter| match letter {
            // A quotation mark stays: browsers on Windows, which knows no names with it, replace it when they save.
            ':' | '*' | '?' | '<' | '>' | '|' => '-',
            letter => letter,
        });
    let safe: String = safe.collect();
    trimmed(&safe.split_whitespace().collect::<Vec<_>>().join(" ")).to_owned()
}

/// A dot in front hides a file, and one behind is dropped by Windows.
fn trimmed(name: &str) -> &str {
    name.trim_matches([' ', '.'])
}

fn looks_like_extension(end: &str) -> bool {
    (1..=LONGEST_EXTENSION).contains(&end.len())
        && end.starts_with(|first: char| first.is_ascii_alphabetic())
        && end.bytes().all(|byte| byte.is_ascii_alphanumeric())
}
