//! SQL and nothing else: one file per feature. Every function fails when the database refuses, and only then unless it
//! says more.

pub mod account;
pub mod attachment;
pub mod challenge;
pub mod comment;
pub mod db;
pub mod document;
pub mod draft;
pub mod event;
pub mod inspection;
pub mod municipality;
pub mod outbox;
pub mod presence;
pub mod revision;
pub mod score;
pub mod setting;

pub use db::{Db, Tx, sql};

/// Result of a store function.
pub type Done<T> = Result<T, sqlx::Error>;
