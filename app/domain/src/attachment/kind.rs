//! The kinds of files that may be attached: what a municipality can open, print and keep for years.

use serde::{Deserialize, Serialize};

/// A kind of file, known by its content and never by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FileKind {
    /// PDF.
    Pdf,
    /// JPEG picture.
    Jpeg,
    /// PNG picture.
    Png,
    /// Word document without macros (ISO/IEC 29500).
    Docx,
    /// Excel workbook without macros.
    Xlsx,
    /// `PowerPoint` presentation without macros.
    Pptx,
    /// `OpenDocument` text (ISO/IEC 26300).
    Odt,
    /// `OpenDocument` spreadsheet.
    Ods,
    /// `OpenDocument` presentation.
    Odp,
}

impl FileKind {
    /// All kinds.
    pub const ALL: [Self; 9] =
        [Self::Pdf, Self::Jpeg, Self::Png, Self::Docx, Self::Xlsx, Self::Pptx, Self::Odt, Self::Ods, Self::Odp];

    /// Dutch name on screen and on paper.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Pdf => "PDF",
            Self::Jpeg => "foto (JPG)",
            Self::Png => "afbeelding (PNG)",
            Self::Docx => "Word-document",
            Self::Xlsx => "Excel-rekenblad",
            Self::Pptx => "PowerPoint-presentatie",
            Self::Odt => "OpenDocument-tekst",
            Self::Ods => "OpenDocument-rekenblad",
            Self::Odp => "OpenDocument-presentatie",
        }
    }

    /// Ends of the names of such files, the usual one first.
    pub const fn extensions(self) -> &'static [&'static str] {
        match self {
            Self::Pdf => &["pdf"],
            Self::Jpeg => &["jpg", "jpeg"],
            Self::Png => &["png"],
            Self::Docx => &["docx"],
            Self::Xlsx => &["xlsx"],
            Self::Pptx => &["pptx"],
            Self::Odt => &["odt"],
            Self::Ods => &["ods"],
            Self::Odp => &["odp"],
        }
    }

    /// Media type (RFC 6838), as registered with IANA.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Pptx => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            Self::Odt => "application/vnd.oasis.opendocument.text",
            Self::Ods => "application/vnd.oasis.opendocument.spreadsheet",
            Self::Odp => "application/vnd.oasis.opendocument.presentation",
        }
    }

    /// The kind with this media type.
    pub fn from_media_type(media_type: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.media_type() == media_type)
    }

    /// The usual end of the name of such a file.
    pub fn extension(self) -> &'static str {
        self.extensions().first().copied().unwrap_or_default()
    }
}
