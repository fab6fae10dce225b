//! A look inside a PDF: whole, open to everybody, and with nothing in it that acts.

mod acts;
mod objects;
#[cfg(test)]
mod tests;

use domain::attachment::FileProblem;
use lopdf::{Dictionary, Document, Object, ObjectId};
use objects::{Objects, find};
use std::collections::BTreeSet;

/// Refuses a PDF that is not whole, is locked, or does something.
///
/// # Errors
/// Says why it cannot be kept.
pub(super) fn inspect(file: &[u8]) -> Result<(), FileProblem> {
    ends(file)?;
    let mut objects = Objects::find(file)?;
    refuse_locks(&objects)?;
    objects.unpack()?;
    for trailer in &objects.trailers {
        acts::refuses(&Object::Dictionary(trailer.clone()))?;
    }
    acts::refuses_names(objects.head())?;
    let mut actions = BTreeSet::new();
    for (text, object) in objects.all() {
        let Some(object) = object else {
            acts::refuses_names(text)?;
            continue;
        };
        acts::refuses(&object)?;
        // Between objects stands nothing but lists of them.
        acts::refuses_names(find(text, b"endobj").and_then(|end| text.get(end..)).unwrap_or_default())?;
        if let Object::Dictionary(dictionary) = object {
            refuse_opening(&objects, &dictionary, &mut actions)?;
        }
    }
    has_pages(&objects)
}

/// A PDF ends with a mark. What stands behind it belongs to something else.
fn ends(file: &[u8]) -> Result<(), FileProblem> {
    const END: &[u8] = b"%%EOF";
    let behind = file.windows(END.len()).rposition(|part| part == END).and_then(|at| file.get(at + END.len()..));
    match behind {
        None => Err(FileProblem::Damaged),
        Some(rest) if rest.iter().all(|byte| byte.is_ascii_whitespace() || *byte == 0) => Ok(()),
        Some(_) => Err(FileProblem::TwoInOne),
    }
}

/// A file that is encrypted cannot be archived (PDF/A), nor scanned well, even if anybody can open it.
fn refuse_locks(objects: &Objects) -> Result<(), FileProblem> {
    let mut locks = objects.trailers.iter().filter_map(|trailer| Some((trailer, trailer.get(b"Encrypt").ok()?)));
    match locks.find(|(_, lock)| !lock.is_null()) {
        None => Ok(()),
        Some((trailer, lock)) if opens_for_everybody(trailer, objects.resolve(lock)?) => Err(FileProblem::Restricted),
        Some(_) => Err(FileProblem::Locked),
    }
}

/// Whether the password for reading is an empty one.
fn opens_for_everybody(trailer: &Dictionary, lock: Option<Object>) -> bool {
    const LOCK: ObjectId = (1, 0);
    let Some(lock) = lock else { return false };
    let mut document = Document::new();
    document.trailer = trailer.clone();
    document.trailer.set("Encrypt", LOCK);
    document.objects.insert(LOCK, lock);
    document.authenticate_user_password("").is_ok()
}

/// Refuses what opens a page of the web by itself, when the document or a page of it opens (`OpenAction`, `AA`).
/// Actions that were `seen` before are fine.
fn refuse_opening(
    objects: &Objects,
    dictionary: &Dictionary,
    seen: &mut BTreeSet<ObjectId>,
) -> Result<(), FileProblem> {
    let mut waiting = Vec::from_iter(dictionary.get(b"OpenAction").ok().cloned());
    if let Some(Object::Dictionary(reactions)) = objects.value(dictionary, b"AA")? {
        waiting.extend(reactions.into_iter().map(|(_, action)| action));
    }
    while let Some(action) = waiting.pop() {
        if action.as_reference().is_ok_and(|reference| !seen.insert(reference)) {
            continue;
        }
        // What is no dictionary is a place in the document.
        let Some(Object::Dictionary(action)) = objects.resolve(&action)? else { continue };
        if action.get(b"S").and_then(Object::as_name).is_ok_and(|kind| kind == b"URI") {
            return Err(FileProblem::Acts);
        }
        match objects.value(&action, b"Next")? {
            Some(Object::Array(next)) => waiting.extend(next),
            next => waiting.extend(next),
        }
    }
    Ok(())
}

/// A file that did not arrive whole lacks pages that its first ones name.
fn has_pages(objects: &Objects) -> Result<(), FileProblem> {
    for trailer in &objects.trailers {
        let Some(Object::Dictionary(catalog)) = objects.value(trailer, b"Root")? else { continue };
        if let Ok(tree) = catalog.get(b"Pages")
            && is_whole(objects, tree.clone())?
        {
            return Ok(());
        }
    }
    Err(FileProblem::Damaged)
}

fn is_whole(objects: &Objects, tree: Object) -> Result<bool, FileProblem> {
    let (mut waiting, mut seen, mut pages) = (vec![tree], BTreeSet::new(), 0);
    while let Some(node) = waiting.pop() {
        if node.as_reference().is_ok_and(|reference| !seen.insert(reference)) {
            continue;
        }
        let Some(Object::Dictionary(node)) = objects.resolve(&node)? else { return Ok(false) };
        match objects.value(&node, b"Kids")? {
            Some(Object::Array(kids)) => {
                // One that was seen is not kept waiting, so that nodes that share their kids take no memory.
                let is_new = |kid: &Object| kid.as_reference().map_or(true, |reference| !seen.contains(&reference));
                waiting.extend(kids.into_iter().filter(is_new));
            }
            Some(_) => return Ok(false),
            None => pages += 1,
        }
    }
    Ok(pages > 0)
}
