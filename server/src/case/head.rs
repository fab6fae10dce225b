//! What every page of a case shows on top.

use super::Case;
use app::views::case::CaseHead;

impl Case {
    /// What stands on top of every page of the case.
    pub(crate) fn head(&self) -> CaseHead {
        CaseHead {
            id: self.stored.id.clone(),
            title: self.stored.title.clone(),
            cooperative: self.stored.cooperative.clone(),
            municipality: self.municipality.name.clone(),
            reference: self.stored.reference.clone(),
            status: self.record.status().as_seen_by(self.side()),
            side: self.side(),
            by_post: self.record.post.is_some(),
            allowed: self.allowed(),
            next_step: self.next_step(),
        }
    }
}
