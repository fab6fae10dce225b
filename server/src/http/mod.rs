//! From requests to use cases and back: thin handlers, one file per feature.

mod account;
mod address;
mod approval;
mod assets;
mod attachments;
mod board;
mod budget;
mod cases;
mod comments;
mod cookie;
mod download;
mod drafting;
mod files;
mod guard;
mod handling;
mod history;
mod info;
mod islands;
mod posted;
mod problem;
mod router;
mod rows;
mod submission;
mod transfer;
mod upload;
mod uploads;
mod visitor;
mod wages;
mod web;
mod workbook;

pub use assets::Manifest;
pub use router::router;
pub use web::Web;
