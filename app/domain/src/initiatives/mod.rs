//! Examples of initiatives of residents (voorbeelden van initiatieven): what everybody reads of them, and how an
//! administrator writes them down.

mod address;
mod cells;
mod initiative;
mod province;
mod read;
#[cfg(test)]
mod tests;
mod wanted;

pub use address::WebAddress;
pub use cells::{InitiativeCell, InitiativeCells};
pub use initiative::{Initiative, Kind};
pub use province::Province;
pub use read::{WrongCell, read};
pub use wanted::{Wanted, in_each_province};
