//! How loud a button or a link is.

/// How loud a button is. A page has one primary button.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// The one thing to do here.
    Primary,
    /// Another thing to do.
    Secondary,
    /// A small tool beside something.
    Tool,
    /// A small tool that removes something.
    Remove,
}

impl Tone {
    pub(crate) const fn class(self) -> &'static str {
        match self {
            Self::Primary => "utrecht-button utrecht-button--primary-action",
            Self::Secondary => "utrecht-button utrecht-button--secondary-action",
            Self::Tool => "utrecht-button utrecht-button--subtle ul-button--small",
            Self::Remove => "utrecht-button utrecht-button--subtle ul-button--small ul-button--danger",
        }
    }
}
