//! Approval by the board (goedkeuring): it is asked to approve a named version of the text, which is approved when
//! enough different people agree. Any change of the text ends that.

use super::{Event, Party, Role};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// An event with its place in the record.
#[derive(Debug, Clone, Copy)]
pub struct RecordedEvent<'a> {
    /// What happened.
    pub event: &'a Event,
    /// Who did it: name and role at that time.
    pub by: &'a str,
    /// When, in milliseconds.
    pub at: i64,
}

/// The version that the board was asked to approve last (voorgelegd).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Approval {
    /// What the chair called it.
    pub name: String,
    /// How many people must agree.
    pub needed: u32,
    /// SHA-256 of what would be frozen, in hexadecimal.
    pub sha256: String,
    /// Who asked the board to approve it.
    pub by: String,
    /// When, in milliseconds.
    pub at: i64,
    /// Who agreed, one entry for each person, in order.
    pub given: Vec<MemberApproval>,
    /// How it ended; `None` while it still counts.
    pub end: Option<ApprovalEnd>,
}

/// Somebody who agreed (ik ga akkoord).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberApproval {
    /// Id of the person.
    pub person: String,
    /// Name.
    pub name: String,
    /// When, in milliseconds.
    pub at: i64,
}

/// How a version ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ApprovalEnd {
    /// The text was changed (akkoorden vervallen).
    Lapsed {
        /// Who changed it.
        by: String,
        /// When, in milliseconds.
        at: i64,
        /// Title of the section that was changed.
        what: String,
        /// Who had agreed.
        names: Vec<String>,
    },
    /// The proposal was submitted or withdrawn.
    Closed,
}

/// A complete approval, as it is frozen with a submission and printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BoardApproval {
    /// What the version was called.
    pub version: String,
    /// Who agreed, in order.
    pub names: Vec<String>,
    /// How many board members could have agreed.
    pub of: u32,
    /// Day on which the last of them agreed.
    pub on: Date,
    /// SHA-256 of the content without this approval, in hexadecimal.
    pub sha256: String,
}

/// Whether somebody in this role approves for the board: everybody who may write.
pub fn may_approve(role: Role) -> bool {
    Party::WRITERS.contains(&role.party())
}

/// More than half of so many people.
pub const fn majority(members: u32) -> u32 {
    members / 2 + 1
}

impl Approval {
    /// What the record says of the version that the board was asked to approve last, if there ever was one.
    pub fn replay<'a>(events: impl IntoIterator<Item = RecordedEvent<'a>>) -> Option<Self> {
        events.into_iter().fold(None, Self::after)
    }

    fn after(before: Option<Self>, recorded: RecordedEvent<'_>) -> Option<Self> {
        let RecordedEvent { event, by, at } = recorded;
        if let Event::ApprovalRequested { name, needed, sha256 } = event {
            let (name, sha256, by) = (name.clone(), sha256.clone(), by.to_owned());
            return Some(Self { name, needed: *needed, sha256, by, at, given: Vec::new(), end: None });
        }
        let mut approval = before?;
        if approval.end.is_none() {
            approval.add(recorded);
        }
        Some(approval)
    }

    fn add(&mut self, RecordedEvent { event, by, at }: RecordedEvent<'_>) {
        match event {
            Event::Approved { person, name } if self.given.iter().all(|one| one.person != *person) => {
                self.given.push(MemberApproval { person: person.clone(), name: name.clone(), at });
            }
            Event::ApprovalTakenBack { person, .. } => self.given.retain(|one| one.person != *person),
            Event::ApprovalsLapsed { what, names, .. } => {
                self.given.clear();
                self.end =
                    Some(ApprovalEnd::Lapsed { by: by.to_owned(), at, what: what.clone(), names: names.clone() });
            }
            event if event.submitted().is_some() || event.closes().is_some() => {
                self.end = Some(ApprovalEnd::Closed);
            }
            _ => {}
        }
    }

    /// Whether it waits for people or was approved, and nobody changed the text since.
    pub const fn is_current(&self) -> bool {
        self.end.is_none()
    }

    /// Whether this person agreed.
    pub fn has_approved(&self, person: &str) -> bool {
        self.given.iter().any(|one| one.person == person)
    }

    /// Those who agreed and still may: who left the board, or only reads by now, no longer counts.
    pub fn counted(&self, may: impl Fn(&str) -> bool) -> Vec<&MemberApproval> {
        self.given.iter().filter(|one| may(&one.person)).collect()
    }

    /// Whether enough people agreed with a text that has this hash. The number that is needed never falls by itself:
    /// who removes somebody from the board does not complete an approval with that.
    pub fn is_complete(&self, sha256: &str, may: impl Fn(&str) -> bool) -> bool {
        let enough = usize::try_from(self.needed).is_ok_and(|needed| needed > 0 && self.counted(may).len() >= needed);
        self.is_current() && self.sha256 == sha256 && enough
    }
}

#[cfg(test)]
mod tests;
