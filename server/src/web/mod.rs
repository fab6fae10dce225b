//! What rooms share of HTTP: who is behind a request, posted forms, pages, downloads, uploads and problems.
//!
//! Rooms use what is named here; the router alone also uses [`guard`], [`sent`], [`problem`] and [`watch`].

mod address;
mod arrival;
mod client;
mod cookie;
pub(crate) mod guard;
mod origin;
mod page;
mod posted;
pub(crate) mod problem;
pub(crate) mod sent;
pub(crate) mod upload;
mod visitor;
pub(crate) mod watch;

pub(crate) use address::{Path, Query};
pub(crate) use arrival::{Arrival, Halt};
pub(crate) use client::Client;
pub(crate) use cookie::Cookie;
pub use origin::Origin;
pub use page::Web;
pub(crate) use page::see_other;
pub(crate) use posted::{Posted, is_form};
pub(crate) use problem::{Problem, status};
pub use sent::assets::Manifest;
pub(crate) use sent::{download, pdf};
pub(crate) use upload::Upload;
pub(crate) use visitor::{SignedIn, Visitor, demand_same};
