#![cfg(test)]
//! All integration tests in one binary: on both databases, with real mail, real PDFs and real processes.

mod assignment;
mod bundle;
mod centre;
mod crash;
mod demo;
mod disk;
mod documents;
mod flood;
mod forms;
mod guide;
mod history;
mod interest;
mod mail;
mod mail_headers;
mod officers;
mod outbox;
mod paper;
mod permissions;
mod post;
mod presence;
mod privacy;
mod profile;
mod queue;
mod record;
mod register;
mod roles;
mod second_factor;
mod single_sign_on;
mod stalls;
mod stopping;
mod storage;
mod submission;
mod support;
mod together;
mod typesetting;
