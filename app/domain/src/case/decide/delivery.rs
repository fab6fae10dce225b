//! How the board gets its letters, and the day on which one was posted.

use super::{Command, WHY, command_fields, needed};
use crate::case::{CaseRecord, Event, PostalAddress, Refusal, post};
use crate::profile::OrdinanceProfile;
use jiff::civil::Date;

/// Judges what is said of it.
pub(super) fn judge(
    case: &CaseRecord,
    command: Command,
    profile: &OrdinanceProfile,
    today: Date,
) -> Result<Event, Refusal> {
    match command {
        Command::ChooseDelivery { post } => {
            Ok(Event::DeliveryChosen { on: today, post: post.map(PostalAddress::checked).transpose()? })
        }
        Command::ArrangeDelivery { post, reason } => {
            let post = post.map(PostalAddress::checked).transpose()?;
            Ok(Event::DeliveryArranged { on: today, post, reason: needed(command_fields::REASON, reason, WHY)? })
        }
        Command::RecordPosting(posting) => post::record(case, posting, profile, today),
        _ => Err(Refusal::NotNow),
    }
}
