//! The objects of a PDF (ISO 32000-2, 7.3 and 7.5), found by reading the file from its begin to its end.
//!
//! Programs disagree on which objects count when the list of objects at the end of a file is wrong, and older versions
//! of an object stay in it. So that list is not believed: every object in the file is looked at, whoever may find it.
//! Each byte is read for one object only, and what references lead to is bounded, so that no file takes longer than its
//! size says.

use domain::attachment::FileProblem;
use lopdf::{Dictionary, Object, ObjectStream, Stream};
use std::cell::Cell;
use std::collections::BTreeMap;
use std::ops::Range;

/// Most objects.
const MOST_OBJECTS: usize = 300_000;
/// Longest text of one object without its stream, in bytes. What is longer is looked through for names alone.
const LONGEST_OBJECT: usize = 1_000_000;
/// Most bytes that all object streams together may unpack to.
const MOST_UNPACKED: usize = 50_000_000;

/// Most bytes of text that are read once more because a reference leads to it: pages and actions are short.
const MOST_RESOLVED: usize = 20_000_000;

/// Where the text of an object stands: in the file (0) or in an unpacked object stream, and from where to where.
type Place = (usize, Range<usize>);

/// A PDF as its objects.
pub(super) struct Objects {
    /// The file, and behind it the object streams that were unpacked.
    texts: Vec<Vec<u8>>,
    /// Every definition of an object with its number, in the order of the file.
    definitions: Vec<(u32, Place)>,
    /// The last definition of each object.
    last: BTreeMap<u32, Place>,
    /// The dictionaries that say where to begin reading: trailers, and those of cross-reference streams.
    pub(super) trailers: Vec<Dictionary>,
    /// How many bytes of text references may still lead to.
    resolvable: Cell<usize>,
}

impl Objects {
    /// Finds the objects that stand in the file itself.
    ///
    /// # Errors
    /// When there are too many.
    pub(super) fn find(file: &[u8]) -> Result<Self, FileProblem> {
        let starts: Vec<Start> = starts(file).take(MOST_OBJECTS + 1).collect();
        let mut objects = Self {
            texts: vec![file.to_vec()],
            definitions: Vec::new(),
            last: BTreeMap::new(),
            trailers: trailers(file),
            resolvable: Cell::new(MOST_RESOLVED),
        };
        for (index, start) in starts.iter().enumerate() {
            let end = starts.get(index + 1).map_or(file.len(), |next| next.header);
            objects.define(start.number, (0, start.text..end))?;
        }
        let lists = objects.dictionaries().filter(|(found, _)| found.has_type(b"XRef"));
        let lists: Vec<Dictionary> = lists.map(|(dictionary, _)| dictionary).collect();
        objects.trailers.extend(lists);
        Ok(objects)
    }

    /// Finds the objects in object streams too.
    ///
    /// # Errors
    /// When a stream cannot be read, or they become too large together.
    pub(super) fn unpack(&mut self) -> Result<(), FileProblem> {
        let mut room = MOST_UNPACKED;
        // Programs unpack what is listed as an object stream, whether it calls itself one or not.
        let number = |found: &Dictionary, key| found.get(key).and_then(Object::as_i64).is_ok();
        let packed = |found: &Dictionary| found.has_type(b"ObjStm") || number(found, b"N") && number(found, b"First");
        let streams: Vec<(Dictionary, Range<usize>)> = self.dictionaries().filter(|(found, _)| packed(found)).collect();
        for (dictionary, place) in streams {
            let length = self.value(&dictionary, b"Length")?.and_then(|length| length.as_i64().ok());
            let data = self.stream_data(length, place).ok_or(FileProblem::Damaged)?;
            let content =
                Stream::new(dictionary.clone(), data).get_plain_content_with_limit(room).map_err(unreadable)?;
            room -= content.len();
            let members = members(&dictionary, &content).ok_or(FileProblem::Damaged)?;
            self.texts.push(content);
            let text = self.texts.len() - 1;
            for (number, range) in members {
                self.define(number, (text, range))?;
            }
        }
        Ok(())
    }

    fn define(&mut self, number: u32, place: Place) -> Result<(), FileProblem> {
        if self.definitions.len() >= MOST_OBJECTS {
            return Err(FileProblem::Bomb);
        }
        self.last.insert(number, place.clone());
        self.definitions.push((number, place));
        Ok(())
    }

    /// Every definition: its text up to the next one, and the object if it can be read.
    pub(super) fn all(&self) -> impl Iterator<Item = (&[u8], Option<Object>)> {
        self.definitions.iter().map(|(_, place)| (self.text(place), parse(self.text(place))))
    }

    /// What an object is, or the object to which it refers. References to references are followed no further.
    ///
    /// # Errors
    /// When references lead to more text than any honest file makes a reader read again.
    pub(super) fn resolve(&self, object: &Object) -> Result<Option<Object>, FileProblem> {
        let Object::Reference((number, _)) = object else { return Ok(Some(object.clone())) };
        let Some(place) = self.last.get(number) else { return Ok(None) };
        let text = self.text(place);
        let left = self.resolvable.get().checked_sub(text.len().min(LONGEST_OBJECT)).ok_or(FileProblem::Bomb)?;
        self.resolvable.set(left);
        Ok(parse(text))
    }

    /// The same of a value in a dictionary, if it is there.
    pub(super) fn value(&self, dictionary: &Dictionary, key: &[u8]) -> Result<Option<Object>, FileProblem> {
        dictionary.get(key).map_or(Ok(None), |value| self.resolve(value))
    }

    /// What stands before the first object.
    pub(super) fn head(&self) -> &[u8] {
        let file = self.texts.first().map_or(&[][..], Vec::as_slice);
        let first = self.definitions.first().map_or(file.len(), |(_, (_, range))| range.start);
        file.get(..first).unwrap_or_default()
    }

    fn text(&self, (text, range): &Place) -> &[u8] {
        self.texts.get(*text).and_then(|text| text.get(range.clone())).unwrap_or_default()
    }

    /// The dictionaries in the file itself, and where they stand.
    fn dictionaries(&self) -> impl Iterator<Item = (Dictionary, Range<usize>)> {
        let of_file = self.definitions.iter().filter(|(_, (text, _))| *text == 0);
        of_file.filter_map(|(_, place)| match parse(self.text(place))? {
            Object::Dictionary(found) => Some((found, place.1.clone())),
            _ => None,
        })
    }

    /// The bytes of a stream, whose length must be right: programs that trust it would read something else than we do.
    fn stream_data(&self, length: Option<i64>, place: Range<usize>) -> Option<Vec<u8>> {
        let file = self.texts.first()?;
        let keyword = place.start + find(file.get(place)?, b"stream")? + b"stream".len();
        let rest = file.get(keyword..)?;
        let data = rest.strip_prefix(b"\r\n").or_else(|| rest.strip_prefix(b"\n"))?;
        let (data, behind) = data.split_at_checked(usize::try_from(length?).ok()?)?;
        behind.trim_ascii_start().starts_with(b"endstream").then(|| data.to_vec())
    }
}

fn unreadable(error: lopdf::Error) -> FileProblem {
    match error {
        lopdf::Error::Decompress(lopdf::DecompressError::MemoryLimitExceeded { .. }) => FileProblem::Bomb,
        _ => FileProblem::Damaged,
    }
}

/// Where an object begins.
struct Start {
    /// Where its header begins, as in "12 0 obj".
    header: usize,
    /// Where its text begins.
    text: usize,
    number: u32,
}

/// All places where an object begins.
fn starts(file: &[u8]) -> impl Iterator<Item = Start> {
    const WORD: &[u8] = b"obj";
    let words = file.windows(WORD.len()).enumerate().filter(|(_, word)| *word == WORD);
    words.filter_map(|(at, _)| {
        let before = file.get(..at)?;
        let (before, _) = number_at_end(before)?;
        let (before, number) = number_at_end(before)?;
        Some(Start { header: before.len(), text: at + WORD.len(), number })
    })
}

/// The number with which a text ends, spaces aside, and what stands before it.
fn number_at_end(text: &[u8]) -> Option<(&[u8], u32)> {
    const SPACES: [u8; 6] = *b" \t\r\n\x0c\0";
    const LONGEST: usize = 10;
    let spaces = text.iter().rev().take_while(|byte| SPACES.contains(byte)).count();
    let text = text.get(..text.len() - spaces)?;
    let digits = text.iter().rev().take(LONGEST).take_while(|byte| byte.is_ascii_digit()).count();
    let (before, digits) = text.split_at(text.len() - digits);
    Some((before, std::str::from_utf8(digits).ok()?.parse().ok()?))
}

/// The dictionaries behind the word "trailer".
fn trailers(file: &[u8]) -> Vec<Dictionary> {
    const WORD: &[u8] = b"trailer";
    const MOST: usize = 1_000;
    let places = file.windows(WORD.len()).enumerate().filter(|(_, word)| *word == WORD).take(MOST);
    let texts = places.filter_map(|(at, _)| file.get(at + WORD.len()..));
    texts.filter_map(|text| parse(text)?.as_dict().ok().cloned()).collect()
}

/// The objects in an unpacked object stream: their numbers, and where their texts stand.
fn members(dictionary: &Dictionary, content: &[u8]) -> Option<Vec<(u32, Range<usize>)>> {
    let number = |key: &[u8]| usize::try_from(dictionary.get(key).ok()?.as_i64().ok()?).ok();
    let (first, count) = (number(b"First")?, number(b"N")?);
    let index = std::str::from_utf8(content.get(..first)?).ok()?;
    let index: Vec<u32> = index.split_whitespace().map(|word| word.parse().ok()).collect::<Option<_>>()?;
    let (pairs, []) = index.as_chunks() else { return None };
    let mut pairs: Vec<[u32; 2]> = pairs.to_vec();
    if pairs.len() != count {
        return None;
    }
    pairs.sort_by_key(|[_, offset]| *offset);
    let begins = pairs.iter().map(|[_, offset]| Some(first + usize::try_from(*offset).ok()?));
    let begins: Vec<usize> = begins.collect::<Option<_>>()?;
    let ends = begins.iter().skip(1).copied().chain([content.len()]);
    let ranges = begins.iter().copied().zip(ends).map(|(begin, end)| begin..end);
    Some(pairs.iter().map(|[number, _]| *number).zip(ranges).collect())
}

/// The object with which a text begins. The library reads one object from bytes only where it stands in an object
/// stream, so the text becomes one.
fn parse(text: &[u8]) -> Option<Object> {
    const INDEX: &[u8] = b"1 0 ";
    let text = text.trim_ascii_start();
    let text = text.get(..text.len().min(LONGEST_OBJECT))?;
    let dictionary = lopdf::dictionary! { "N" => 1, "First" => 4 };
    let stream = Stream::new(dictionary, [INDEX, text].concat());
    ObjectStream::new(&stream).ok()?.objects.pop_first().map(|(_, object)| object)
}

/// Where a word first stands in a text.
pub(super) fn find(text: &[u8], word: &[u8]) -> Option<usize> {
    text.windows(word.len()).position(|window| window == word)
}
