//! What people see. Pages are plain functions from data to HTML and exist on the server only; [`document`] wraps one in
//! the house style. Only the islands reach the browser as code.

#[cfg(feature = "ssr")]
pub mod forms;
pub mod islands;
#[cfg(feature = "ssr")]
mod page;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
pub mod parts;
#[cfg(feature = "ssr")]
mod shell;
#[cfg(test)]
#[cfg(feature = "ssr")]
mod tests;

#[cfg(feature = "ssr")]
pub use forms::Returned;
#[cfg(feature = "ssr")]
pub use page::{Assets, Frame, Nav, Page};
#[cfg(feature = "ssr")]
pub use shell::document;
