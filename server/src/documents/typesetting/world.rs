//! The world that typst sees: our templates, our fonts and the data of one document. No files, no packages, no clock.

use crate::failure::{Failure, Fault};
use rust_embed::RustEmbed;
use std::collections::HashMap;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};

const REGULAR: &[u8] = include_bytes!("../fonts/NotoSans-Regular.ttf");
const BOLD: &[u8] = include_bytes!("../fonts/NotoSans-Bold.ttf");

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
        let fonts = [REGULAR, BOLD].map(|font| Font::new(Bytes::new(font), 0)).into_iter().collect::<Option<Vec<_>>>();
        let fonts = fonts.ok_or_else(|| Fault::failure("an embedded font cannot be read"))?;
        let sources = Templates::iter().map(|name| source(&name)).collect::<Result<_, _>>()?;
        Ok(Self {
            library: LazyHash::new(library()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            sources,
            data: file_id(DATA)?,
        })
    }

    /// The embedded fonts.
    pub(super) fn fonts(&self) -> &[Font] {
        &self.fonts
    }

    /// The world for one document: a template by its file name, and its data as JSON.
    pub(super) fn world(&self, template: &str, data: String) -> Result<DocumentWorld<'_>, Failure> {
        Ok(DocumentWorld { shared: self, main: file_id(template)?, data: Bytes::from_string(data) })
    }
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
