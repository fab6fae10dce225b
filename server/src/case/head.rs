//! What every page of a case shows on top, and a case before there is one.

use super::{Case, sql};
use crate::db::Tx;
use crate::failure::Failure;
use app::views::Actor;
use app::views::case::CaseHead;
use domain::case::Role;

impl Case {
    /// A case that somebody begins as a case manager, on behalf of who wrote a letter: nobody else knows of it yet.
    ///
    /// # Errors
    /// [`Failure::NotFound`] when there is no such case.
    pub(crate) async fn begun_on_paper(tx: &mut Tx, id: &str, actor: &Actor) -> Result<Self, Failure> {
        let stored = sql::by_id(tx, id).await?.ok_or(Failure::NotFound)?;
        Self::read(tx, stored, (actor.id.clone(), vec![Role::CaseManager])).await
    }

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
            has_draft: self.record.newest_draft().is_some(),
            allowed: self.allowed(),
            next_step: self.next_step(),
        }
    }
}
