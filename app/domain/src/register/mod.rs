//! What a municipality makes public: the tasks that can be challenged (register van uit te dagen taken).

mod begin;
mod cells;
mod read;
mod slug;
mod task;
#[cfg(test)]
mod tests;

pub use begin::{Beginning, begin};
pub use cells::{TaskCell, TaskCells};
pub use read::{WrongCell, read};
pub use slug::slug;
pub use task::{Publication, Task, TaskContact, challengeable_services};
