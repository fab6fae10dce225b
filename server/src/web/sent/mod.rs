//! What is sent as a whole: built files, files to save, and how pages get smaller on their way.

pub(crate) mod assets;
pub(crate) mod coding;
mod download;

pub(crate) use download::{download, pdf};
