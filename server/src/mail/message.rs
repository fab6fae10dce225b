//! From a mail to the message that leaves: its headers and both its parts.

use super::{Mail, SendError};
use crate::failure::{Failure, Fault};
use axum::http::Uri;
use domain::identifiers::EmailAddress;
use domain::typed;
use lettre::Message;
use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart};
use std::time::{Duration, SystemTime};

/// What all messages have in common.
#[derive(Clone)]
pub(super) struct Letterhead {
    from: Mailbox,
    host: String,
}

impl Letterhead {
    /// For a sender such as `Uitdaagloket <noreply@voorbeeld.nl>` and the address of the site.
    pub(super) fn new(from: &str, site: &str) -> Result<Self, Failure> {
        let from = from.parse().map_err(|error| Fault::failure(format!("sender of mail, {from}: {error}")))?;
        let host = site.parse::<Uri>().ok().and_then(|site| site.host().map(str::to_owned));
        let host = host.ok_or_else(|| Fault::failure(format!("address of the site, {site}: no host")))?;
        Ok(Self { from, host })
    }

    /// The message, sent at this moment (milliseconds since 1970). The same `id` always gives the same Message-ID, so
    /// that a mail that arrives twice is recognised.
    pub(super) fn message(&self, mail: &Mail, id: &str, at: i64) -> Result<Message, SendError> {
        let refuse = |error: &dyn std::fmt::Display| SendError::Permanent(format!("cannot be addressed: {error}"));
        let address = for_mail(&mail.to_email).parse().map_err(|error| refuse(&error))?;
        let name = Some(typed::line(&mail.to_name)).filter(|name| !name.is_empty());
        let mut message = Message::builder()
            .message_id(Some(format!("<{id}@{}>", self.host)))
            .date(SystemTime::UNIX_EPOCH + Duration::from_millis(at.unsigned_abs()))
            .from(self.from.clone())
            .to(Mailbox::new(name, address))
            .subject(typed::line(&mail.subject))
            .raw_header(header("Auto-Submitted", "auto-generated".to_owned()))
            .raw_header(header("List-Id", format!("Uitdaagloket <meldingen.{}>", self.host)));
        if let Some(thread) = &mail.thread {
            // Nobody is mailed the root itself: whichever mail arrives first, readers hang all of them under it.
            let root = format!("<{thread}@{}>", self.host);
            message = message.in_reply_to(root.clone()).references(root);
        }
        if let Some(Ok(reply_to)) = mail.reply_to.as_ref().map(|address| for_mail(address).parse()) {
            message = message.reply_to(Mailbox::new(None, reply_to));
        }
        let parts = MultiPart::alternative_plain_html(mail.text.clone(), mail.html.clone());
        message.multipart(parts).map_err(|error| refuse(&error))
    }
}

/// An address with a domain of plain letters; one that is none stays, and is refused when it is read.
fn for_mail(address: &str) -> String {
    address.parse::<EmailAddress>().map_or_else(|_| address.to_owned(), |address| address.for_mail())
}

fn header(name: &'static str, value: String) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value)
}
