//! What in a PDF does something by itself, or when an officer clicks (ISO 32000-2, 12.6 on actions): scripts, programs,
//! sending data, opening other files, films. Links to the web and jumps within the document stay.

use crate::attachments::inspection::links::is_safe_link;
use domain::attachment::FileProblem;
use lopdf::{Dictionary, Object};

/// Types of actions, by their names.
const ACTIONS: [&[u8]; 11] = [
    b"JavaScript",
    b"Launch",
    b"SubmitForm",
    b"ImportData",
    b"GoToR",
    b"GoToE",
    b"Rendition",
    b"Movie",
    b"Sound",
    b"GoTo3DView",
    b"RichMediaExecute",
];
/// Annotations that play something.
const PLAYERS: [&[u8]; 4] = [b"RichMedia", b"Movie", b"Sound", b"3D"];
/// Keys that only something has that acts.
const KEYS: [&[u8]; 3] = [b"JS", b"XFA", b"RichMediaContent"];
/// Keys that only a document has that carries files along.
const CARRIERS: [&[u8]; 3] = [b"EmbeddedFiles", b"EF", b"Collection"];
/// Of all these, what no other name in a document is called.
const UNMISTAKABLE: [&[u8]; 9] =
    [b"JavaScript", b"Launch", b"SubmitForm", b"ImportData", b"GoToR", b"GoToE", b"Rendition", b"RichMedia", b"XFA"];

/// What is wrong with an object or with something in it.
pub(super) fn refuses(object: &Object) -> Result<(), FileProblem> {
    match object {
        // An action may name its type through a reference.
        Object::Name(name) if ACTIONS.contains(&name.as_slice()) => Err(FileProblem::Acts),
        other => within(other),
    }
}

/// The library reads no deeper than a hundred levels.
fn within(object: &Object) -> Result<(), FileProblem> {
    match object {
        Object::Array(items) => items.iter().try_for_each(within),
        Object::Dictionary(dictionary) => {
            itself(dictionary)?;
            dictionary.iter().try_for_each(|(_, value)| within(value))
        }
        _ => Ok(()),
    }
}

fn itself(dictionary: &Dictionary) -> Result<(), FileProblem> {
    let has = |keys: &[&[u8]]| keys.iter().any(|key| dictionary.get(key).is_ok_and(|value| !value.is_null()));
    let named = |key: &[u8], names: &[&[u8]]| {
        dictionary.get(key).and_then(Object::as_name).is_ok_and(|name| names.contains(&name))
    };
    if has(&CARRIERS) || dictionary.has_type(b"EmbeddedFile") || named(b"Subtype", &[b"FileAttachment"]) {
        return Err(FileProblem::HoldsFiles);
    }
    let acts = named(b"S", &ACTIONS) || named(b"Subtype", &PLAYERS) || has(&KEYS);
    // A stream or a picture whose content stands in another file.
    let elsewhere =
        has(&[b"Length"]) && dictionary.get(b"F").is_ok_and(|file| !matches!(file, Object::Name(_) | Object::Array(_)));
    let reference = named(b"Subtype", &[b"Form"]) && has(&[b"Ref"]);
    let link = dictionary.get(b"URI").and_then(Object::as_str).map(String::from_utf8_lossy);
    if acts || elsewhere || reference || link.is_ok_and(|link| !is_safe_link(&link)) {
        return Err(FileProblem::Acts);
    }
    Ok(())
}

/// The same for a text that cannot be read as an object, but may be by a program that repairs what is wrong.
pub(super) fn refuses_names(text: &[u8]) -> Result<(), FileProblem> {
    let mut names = text.split(|byte| *byte == b'/').skip(1).map(name);
    if names.any(|name| UNMISTAKABLE.contains(&name.as_slice())) { Err(FileProblem::Acts) } else { Ok(()) }
}

/// The name with which a text begins, with "#4a" read as the letter that it stands for.
fn name(text: &[u8]) -> Vec<u8> {
    const LONGEST: usize = 100;
    let ends = |byte: &u8| byte.is_ascii_whitespace() || b"\0()<>[]{}%".contains(byte);
    let text: Vec<u8> = text.iter().take(LONGEST).copied().take_while(|byte| !ends(byte)).collect();
    let mut name = Vec::new();
    let mut rest = text.as_slice();
    while let Some((first, behind)) = rest.split_first() {
        let code = behind.get(..2).filter(|_| *first == b'#').and_then(|code| std::str::from_utf8(code).ok());
        let (letter, used) = match code.and_then(|code| u8::from_str_radix(code, 16).ok()) {
            Some(letter) => (letter, 2),
            None => (*first, 0),
        };
        name.push(letter);
        rest = behind.get(used..).unwrap_or_default();
    }
    name
}
