//! The only code that browsers load. Every page works without it; with it, nothing that was typed gets lost and the
//! totals follow while somebody types.

pub mod autosave;
pub mod budget_totals;
#[cfg(feature = "hydrate")]
mod counter;
#[cfg(feature = "hydrate")]
mod elapsed;
#[cfg(feature = "hydrate")]
mod finding;
#[cfg(any(test, feature = "hydrate"))]
mod grid_cells;
#[cfg(feature = "hydrate")]
mod grid_keys;
#[cfg(feature = "hydrate")]
mod kept;
#[cfg(any(test, feature = "hydrate"))]
mod owned;
#[cfg(feature = "hydrate")]
mod page_form;
#[cfg(feature = "hydrate")]
mod press;
#[cfg(feature = "hydrate")]
mod restore;
#[cfg(feature = "hydrate")]
mod saver;
#[cfg(feature = "hydrate")]
mod sending;
#[cfg(feature = "hydrate")]
mod status_line;
pub mod upload;

pub use autosave::Autosave;
pub use budget_totals::LiveTotals;
pub use upload::UploadProgress;
