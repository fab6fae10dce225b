//! What rooms share of HTTP: who is behind a request, posted forms, pages, downloads, uploads and problems.
//!
//! Rooms use what is named here; the router alone also uses [`guard`], [`assets`], [`problem`] and [`watch`].

mod address;
mod arrival;
pub(crate) mod assets;
mod client;
mod cookie;
mod download;
pub(crate) mod guard;
mod origin;
mod page;
mod posted;
pub(crate) mod problem;
pub(crate) mod upload;
mod visitor;
pub(crate) mod watch;

pub(crate) use address::{Path, Query};
pub(crate) use arrival::{Arrival, Halt};
pub use assets::Manifest;
pub(crate) use client::Client;
pub(crate) use cookie::Cookie;
pub(crate) use download::{download, pdf};
pub use origin::Origin;
pub use page::Web;
pub(crate) use page::see_other;
pub(crate) use posted::Posted;
pub(crate) use problem::{Problem, status};
pub(crate) use upload::Upload;
pub(crate) use visitor::{SignedIn, Visitor, demand_same};
