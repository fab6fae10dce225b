//! What in files of `LibreOffice` (`OpenDocument`, ISO/IEC 26300) runs, or fetches something.

use super::super::links::is_safe_link;
use super::formula::formula_reaches_out;
use super::xml::{Element, Piece, read};
use domain::attachment::FileProblem;
use std::io::BufRead;

/// Reactions of a presentation that run something.
const RUNNING: [&str; 3] = ["execute", "macro", "verb"];

/// Looks through a part.
pub(super) fn look(part: impl BufRead) -> Result<(), FileProblem> {
    read(part, |piece| if let Piece::Begin(element) = piece { begins(&element) } else { Ok(()) })
}

fn begins(element: &Element) -> Result<(), FileProblem> {
    let name = element.name.as_str();
    let runs = element.get("action").is_some_and(|action| RUNNING.contains(&action));
    let links = || element.values("href").map(str::trim);
    // An element that listens to what happens may only show another page.
    let shows = element.get("macro-name").is_none() && links().all(|link| link.starts_with('#'));
    if (name == "event-listener" && !shows) || runs || links().any(is_script) {
        return Err(FileProblem::Macros);
    }
    let exchanges = name.starts_with("dde-")
        || name.starts_with("database-source")
        || name == "connection-resource" && links().any(|link| !link.is_empty());
    let kept = links().all(|link| match name {
        "a" => is_safe_link(link),
        // Where the template was from which the document was made.
        "template" => !link.contains("://") || link.starts_with("file:///"),
        _ => is_within(link),
    });
    let reaches = element.values("formula").any(formula_reaches_out);
    if exchanges || reaches || !kept { Err(FileProblem::Fetches) } else { Ok(()) }
}

fn is_script(link: &str) -> bool {
    let link = link.to_lowercase();
    ["vnd.sun.star.script:", "macro:", "javascript:", "service:"].iter().any(|scheme| link.starts_with(scheme))
}

/// Whether a link leads to another part of the same file. A diagram names the document around it "..".
fn is_within(link: &str) -> bool {
    let begin = link.split(['/', '?', '#']).next().unwrap_or_default();
    let climbs = link.starts_with("../") || link.starts_with('/') || link.starts_with('\\');
    link == ".." || link.starts_with(".uno:") || (!climbs && !begin.contains(':'))
}
