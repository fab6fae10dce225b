//! What happened in a case, for each side as far as it may see it.

use super::Case;
use super::events::StoredEvent;
use crate::App;
use app::views::case::TimelineEntry;
use domain::case::{Audience, Event, visible_to};
use domain::text::enumeration;

impl Case {
    /// As which audience this person reads the record. What the desk knew first, all of the municipality may know once
    /// the decision was sent.
    pub(crate) fn audience(&self) -> Audience {
        match Audience::of(&self.roles) {
            Audience::Municipality if self.record.announcement.is_some() => Audience::Desk,
            audience => audience,
        }
    }

    /// The stored events that this person sees, in order.
    pub(crate) fn seen(&self) -> impl Iterator<Item = &StoredEvent> {
        let audience = self.audience();
        self.events.iter().filter(move |(_, event)| visible_to(event, audience)).map(|(stored, _)| stored)
    }

    /// Whether the board got letters by post right after this place of the record.
    fn was_by_post(&self, seq: i64) -> bool {
        let mut before = self.events.iter().rev().filter(|(stored, _)| stored.seq <= seq);
        before.find_map(|(_, event)| event.by_post()).unwrap_or_default()
    }
}

/// Newest first.
pub(crate) fn timeline(app: &App, case: &Case) -> Vec<TimelineEntry> {
    let audience = case.audience();
    entries(app, case, |event| visible_to(event, audience))
}

/// The steps in the approval by the board, newest first.
pub(crate) fn approval_steps(app: &App, case: &Case) -> Vec<TimelineEntry> {
    entries(app, case, Event::is_about_approval)
}

fn entries(app: &App, case: &Case, shown: impl Fn(&Event) -> bool) -> Vec<TimelineEntry> {
    let seen = case.events.iter().rev().filter(|(_, event)| shown(event));
    let lines = seen.map(|(stored, event)| TimelineEntry {
        at: app.clock.local(stored.at).datetime(),
        event: event.clone(),
        place: place(case, event),
        files: match event {
            // Who works at the desk reads its notes on their own page.
            Event::NoteAdded { .. } => Vec::new(),
            _ => case.files_of(event),
        },
        by_post: case.was_by_post(stored.seq),
        who: stored.actor_label.clone(),
        hash: stored.hash.chars().take(12).collect(),
    });
    lines.collect()
}

/// Name of the question, section or criterion that an event is about.
fn place(case: &Case, event: &Event) -> Option<String> {
    let asked = case.questionnaire();
    match event {
        Event::AttachmentAdded { question, .. } | Event::AttachmentRemoved { question, .. } => {
            Some(asked.place(question).map_or(question.as_str(), |place| place.label).to_owned())
        }
        Event::ScoredAgain { criterion, .. } => case.profile.criterion(criterion).map(|one| one.label.clone()),
        Event::CriteriaReopened { criteria, .. } => {
            let names = criteria.iter().filter_map(|id| case.profile.criterion(id)).map(|one| one.label.clone());
            Some(enumeration(&names.collect::<Vec<_>>()))
        }
        Event::CommentRemoved { question } => asked.section_of(question).map(|section| section.title.to_owned()),
        _ => None,
    }
}
