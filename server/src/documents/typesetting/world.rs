//! The world that typst sees: our templates, our fonts and the data of one document. No files, no packages, no clock.

use crate::failure::{Failure, Fault};
use rust_embed::RustEmbed;
use std::collections::{HashMap, HashSet};
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook, FontInfo};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};

/// The two that set nearly everything.
const TEXT: [&[u8]; 2] =
    [include_bytes!("../fonts/NotoSans-Regular.ttf"), include_bytes!("../fonts/NotoSans-Bold.ttf")];

/// Those that step in for what the others lack, as `house.typ` names them. They stay where they are in the program, so
/// a document pays for those that it uses.
const OTHERS: [&[u8]; 7] = [
    include_bytes!("../fonts/NotoSansMath-Regular.ttf"),
    include_bytes!("../fonts/NotoSansSymbols2-Regular.ttf"),
    include_bytes!("../fonts/NotoSansSymbols-Regular.ttf"),
    include_bytes!("../fonts/NotoSansArabic-Regular.ttf"),
    include_bytes!("../fonts/NotoSansHebrew-Regular.ttf"),
    include_bytes!("../fonts/NotoSansCJKsc-Regular.ttf"),
    include_bytes!("../fonts/NotoEmoji-Regular.ttf"),
];

/// Where a template finds its data.
const DATA: &str = "data.json";

#[derive(RustEmbed)]
#[folder = "src/documents/templates"]
struct Templates;

/// What all documents share. Typst never forgets a file's id, so the ids are made here, once.
#[derive(Debug)]
pub(super) struct Shared {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    sources: HashMap<FileId, Source>,
    data: FileId,
}

impl Shared {
    /// Parses the embedded templates and fonts.
    pub(super) fn new() -> Result<Self, Failure> {
        let fonts = [font_files(&TEXT)?, font_files(&OTHERS)?].concat();
        let sources = Templates::iter().map(|name| source(&name)).collect::<Result<_, _>>()?;
        Ok(Self {
            library: LazyHash::new(library()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            sources,
            data: file_id(DATA)?,
        })
    }

    /// The world for one document: a template by its file name, and its data as JSON.
    pub(super) fn world(&self, template: &str, data: String) -> Result<DocumentWorld<'_>, Failure> {
        Ok(DocumentWorld { shared: self, main: file_id(template)?, data: Bytes::from_string(data) })
    }
}

fn font_files(files: &[&'static [u8]]) -> Result<Vec<Font>, Failure> {
    let fonts = files.iter().map(|file| Font::new(Bytes::new(*file), 0)).collect::<Option<Vec<_>>>();
    fonts.ok_or_else(|| Fault::failure("an embedded font cannot be read"))
}

/// The characters that can be set: those in both fonts of the text, and those in a font that steps in for them.
pub(super) fn characters() -> HashSet<char> {
    let [regular, bold] = TEXT.map(coverage);
    let others = OTHERS.into_iter().flat_map(coverage);
    regular.intersection(&bold).copied().chain(others).filter_map(char::from_u32).collect()
}

fn coverage(file: &'static [u8]) -> HashSet<u32> {
    FontInfo::new(file, 0).into_iter().flat_map(|info| info.coverage.iter().collect::<Vec<_>>()).collect()
}

/// Typst with what names the header cells of a table, which it still keeps behind a switch.
fn library() -> Library {
    Library::builder().with_features([Feature::A11yExtras].into_iter().collect()).build()
}

fn source(name: &str) -> Result<(FileId, Source), Failure> {
    let file = Templates::get(name).ok_or_else(|| Fault::failure(format!("template {name} is not embedded")))?;
    let text = String::from_utf8(file.data.into_owned()).map_err(|error| Fault::failure(format!("{name}: {error}")))?;
    let id = file_id(name)?;
    Ok((id, Source::new(id, text)))
}

fn file_id(name: &str) -> Result<FileId, Failure> {
    let path = VirtualPath::new(name).map_err(|error| Fault::failure(format!("{name}: {error}")))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

/// One document with everything that typst may read for it.
pub(super) struct DocumentWorld<'a> {
    shared: &'a Shared,
    main: FileId,
    data: Bytes,
}

impl World for DocumentWorld<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.shared.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.shared.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.shared.sources.get(&id).cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.shared.data { Ok(self.data.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.shared.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
