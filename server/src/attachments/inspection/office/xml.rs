//! Parts of office files that are XML, read piece by piece: names without their prefix and in lower case, values and
//! texts with their references resolved.

use domain::attachment::FileProblem;
use quick_xml::encoding::DecodingReader;
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use std::io::{BufRead, BufReader};

/// Most bytes of a part. A sheet with a million cells stays below it.
const LARGEST: u64 = 100_000_000;

/// An element as it begins.
pub(super) struct Element {
    pub(super) name: String,
    attributes: Vec<(String, String)>,
}

impl Element {
    /// The value of an attribute.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(found, _)| found == name).map(|(_, value)| value.as_str())
    }

    /// The values of all attributes of this name: two may differ in their prefix alone.
    pub(super) fn values<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.attributes.iter().filter(move |(found, _)| found == name).map(|(_, value)| value.as_str())
    }
}

/// A piece of a part.
pub(super) enum Piece<'a> {
    /// An element begins.
    Begin(Element),
    /// An element ends.
    End,
    /// Text. It may come in several pieces.
    Text(&'a str),
}

/// Whether a part is XML, by how it begins.
pub(super) fn is_xml(begin: &[u8]) -> bool {
    let begin = begin.strip_prefix(b"\xef\xbb\xbf").unwrap_or(begin).trim_ascii_start();
    [&b"<"[..], b"\xff\xfe", b"\xfe\xff", b"\0<"].iter().any(|mark| begin.starts_with(mark))
}

/// Reads a part to its end, or to what is wrong in it.
pub(super) fn read(
    part: impl BufRead,
    mut visit: impl FnMut(Piece<'_>) -> Result<(), FileProblem>,
) -> Result<(), FileProblem> {
    let mut reader = Reader::from_reader(BufReader::new(DecodingReader::new(part.take(LARGEST))));
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer).map_err(|_| FileProblem::Damaged)? {
            Event::Start(start) => visit(Piece::Begin(element(&start)?))?,
            Event::Empty(start) => {
                visit(Piece::Begin(element(&start)?))?;
                visit(Piece::End)?;
            }
            Event::End(_) => visit(Piece::End)?,
            Event::Text(text) => visit(Piece::Text(&text))?,
            Event::CData(text) => visit(Piece::Text(&text))?,
            Event::GeneralRef(reference) => {
                let letter = reference.resolve_char_ref().map_err(|_| FileProblem::Damaged)?;
                visit(Piece::Text(letter.map(String::from).as_deref().unwrap_or_default()))?;
            }
            // Pictures may name their format; no part of a document does. Definitions hide what a part says.
            Event::DocType(text) if !text.trim_start().starts_with("svg") => return Err(FileProblem::Damaged),
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

fn element(start: &BytesStart<'_>) -> Result<Element, FileProblem> {
    let mut attributes = Vec::new();
    for attribute in start.attributes() {
        let attribute = attribute.map_err(|_| FileProblem::Damaged)?;
        let value = attribute.normalized_value(XmlVersion::Implicit1_0).map_err(|_| FileProblem::Damaged)?;
        attributes.push((attribute.key.local_name().as_ref().to_lowercase(), value.into_owned()));
    }
    Ok(Element { name: start.local_name().as_ref().to_lowercase(), attributes })
}
