//! What in files of Word, Excel and `PowerPoint` (ISO/IEC 29500) runs, or fetches something.

use super::super::links::is_safe_link;
use super::formula::{Fields, field_reaches_out, formula_reaches_out};
use super::xml::{Element, Piece, read};
use domain::attachment::FileProblem;
use std::io::BufRead;

/// Relationships to programs, by the last part of their type.
const PROGRAMS: [&str; 6] =
    ["vbaproject", "wordvbadata", "xlmacrosheet", "xlintlmacrosheet", "attachedtoolbars", "keymapcustomizations"];
/// Relationships to documents of another kind.
const HELD: [&str; 5] = ["oleobject", "control", "activexcontrolbinary", "afchunk", "subdocument"];
/// Relationships to what comes from elsewhere.
const FETCHED: [&str; 7] = [
    "externallink",
    "externallinkpath",
    "connections",
    "mailmergesource",
    "webextension",
    "webextensiontaskpanes",
    "frame",
];
/// Elements that hold a formula.
const FORMULAS: [&str; 5] = ["f", "formula", "formula1", "formula2", "definedname"];

/// Looks through a part.
pub(super) fn look(name: &str, part: impl BufRead) -> Result<(), FileProblem> {
    if name.ends_with(".rels") {
        return read(part, |piece| if let Piece::Begin(element) = piece { relationship(&element) } else { Ok(()) });
    }
    let (mut fields, mut formula, mut in_field) = (Fields::new(), None::<String>, false);
    read(part, |piece| {
        let reaches = match piece {
            Piece::Begin(element) => {
                in_field = ["instrtext", "delinstrtext"].contains(&element.name.as_str());
                formula = FORMULAS.contains(&element.name.as_str()).then(String::new);
                begins(&element, &mut fields)?
            }
            Piece::Text(text) => {
                if in_field {
                    fields.add(text);
                }
                if let Some(formula) = &mut formula {
                    formula.push_str(text);
                }
                false
            }
            Piece::End => {
                in_field = false;
                formula.take().is_some_and(|formula| formula_reaches_out(&formula))
            }
        };
        if reaches { Err(FileProblem::Fetches) } else { Ok(()) }
    })?;
    if fields.reach_out() { Err(FileProblem::Fetches) } else { Ok(()) }
}

/// What an element says at its begin; true if it reaches out.
fn begins(element: &Element, fields: &mut Fields) -> Result<bool, FileProblem> {
    let runs = |action: &str| {
        let action = action.trim().to_lowercase();
        ["program", "macro", "ole"].iter().any(|kind| action.starts_with(&format!("ppaction://{kind}")))
    };
    if element.get("action").is_some_and(runs) || element.get("macro").is_some_and(|name| !name.is_empty()) {
        return Err(FileProblem::Macros);
    }
    Ok(match element.name.as_str() {
        "fldsimple" => element.get("instr").is_some_and(field_reaches_out),
        "fldchar" => match element.get("fldchartype") {
            Some("begin") => {
                fields.begin();
                false
            }
            _ => fields.end(),
        },
        "ddelink" | "olelink" | "connectstring" => true,
        _ => false,
    })
}

fn relationship(element: &Element) -> Result<(), FileProblem> {
    let Some(kind) = element.get("type") else { return Ok(()) };
    let kind = kind.rsplit('/').next().unwrap_or_default().trim().to_lowercase();
    let is = |kinds: &[&str]| kinds.contains(&kind.as_str());
    let target = element.get("target").unwrap_or_default();
    let external = element.get("targetmode").is_some_and(|mode| mode.trim().eq_ignore_ascii_case("external"));
    let kept = match kind.as_str() {
        "hyperlink" => !external || is_safe_link(target),
        // Word notes where the template on the maker's own computer was.
        "attachedtemplate" => is_local(target),
        _ => !external && !is(&FETCHED),
    };
    match kept {
        _ if is(&PROGRAMS) => Err(FileProblem::Macros),
        false => Err(FileProblem::Fetches),
        true if is(&HELD) => Err(FileProblem::HoldsFiles),
        true => Ok(()),
    }
}

/// Whether a file stands on the computer of who opens the document.
fn is_local(target: &str) -> bool {
    let target = target.trim().to_lowercase().replace('\\', "/");
    let path = target.strip_prefix("file:///").unwrap_or(&target);
    let on_drive = path.as_bytes().get(1) == Some(&b':');
    !path.starts_with("//") && (on_drive || !path.contains(':'))
}
