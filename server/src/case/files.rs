//! The files that came along with what was written in a case.

use super::Case;
use super::events::StoredEvent;
use app::paths;
use app::views::case::FileLink;
use domain::attachment::EnclosedFile;
use domain::case::{Event, visible_to};

impl Case {
    /// Whether this person may read the files of an event: whoever may read what was written, and those of a note at
    /// the desk alone, also after the decision.
    fn may_read_files(&self, event: &Event) -> bool {
        let at_desk = self.roles.iter().any(|role| role.party().is_at_desk());
        visible_to(event, self.audience()) && (at_desk || !matches!(event, Event::NoteAdded { .. }))
    }

    /// The files that this person may read, each with the event with which it came, in the order of the record.
    pub(crate) fn readable_files(&self) -> impl Iterator<Item = (&StoredEvent, &Event, &EnclosedFile)> {
        let events = self.events.iter().filter(|(_, event)| self.may_read_files(event));
        events.flat_map(|(stored, event)| event.files().iter().map(move |file| (stored, event, file)))
    }

    /// Where to download the files of an event; none for who may not read them.
    pub(crate) fn files_of(&self, event: &Event) -> Vec<FileLink> {
        if self.may_read_files(event) { self.file_links(event.files()) } else { Vec::new() }
    }

    /// Files of this case with their addresses, for who may read them.
    pub(crate) fn file_links(&self, files: &[EnclosedFile]) -> Vec<FileLink> {
        let path = |file: &EnclosedFile| paths::enclosed(&self.stored.id, &file.id);
        files.iter().map(|file| FileLink { path: path(file), file: file.clone() }).collect()
    }
}
