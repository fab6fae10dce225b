//! Saving while somebody types, and keeping what could not be saved.

pub mod autosave;
#[cfg(feature = "hydrate")]
mod kept;
#[cfg(any(test, feature = "hydrate"))]
pub(in crate::islands) mod owned;
#[cfg(feature = "hydrate")]
pub(in crate::islands) mod page_form;
#[cfg(feature = "hydrate")]
mod restore;
#[cfg(feature = "hydrate")]
mod saver;
#[cfg(feature = "hydrate")]
mod status_line;

pub use autosave::Autosave;
