//! The only code that browsers load. Every page works without it; with it, nothing that was typed gets lost and the
//! totals follow while somebody types.

#[cfg(feature = "hydrate")]
mod chosen;
#[cfg(feature = "hydrate")]
mod counter;
#[cfg(feature = "hydrate")]
mod elapsed;
#[cfg(feature = "hydrate")]
mod finding;
#[cfg(feature = "hydrate")]
mod follow_up;
pub mod grid;
#[cfg(feature = "hydrate")]
mod press;
pub mod saving;
pub mod score_keys;
#[cfg(feature = "hydrate")]
mod sending;
pub mod upload;

pub use grid::LiveTotals;
pub use saving::Autosave;
pub use score_keys::ScoreKeys;
pub use upload::UploadProgress;
