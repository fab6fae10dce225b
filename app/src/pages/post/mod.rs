//! Letters by post (per post, Awb 2:8).

mod delivery;
mod letter;
mod list;

pub use delivery::delivery;
pub use letter::letter;
pub use list::letters_to_post;
