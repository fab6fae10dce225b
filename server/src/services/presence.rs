//! Who works where (wie werkt waar), as far as it is worth knowing: in the last minutes.

use super::{CaseFile, Services};
use crate::failure::Outcome;
use crate::store::Tx;
use crate::store::draft::By;
use crate::store::presence::{self, Present};
use app::api::Actor;
use app::api::together::Working;
use domain::catalogue::Questionnaire;
use domain::workflow::Action;

/// How long somebody counts as being at work, in milliseconds.
const RECENT: i64 = 5 * 60_000;
/// How long what was noted is fresh enough, in milliseconds: opening pages writes no more often than this.
const FRESH: i64 = 60_000;

impl Services {
    /// The other members at work in a draft.
    pub(super) async fn working(&self, tx: &mut Tx, file: &CaseFile, actor: &Actor) -> Outcome<Vec<Working>> {
        Ok(others(&self.present(tx, &file.challenge.id).await?, actor, file.questionnaire()))
    }

    /// Ends reading a page of a section: notes that its reader works there, if this person may write, and gives the
    /// others. One statement, and once in a minute a second one.
    pub(super) async fn enter(
        &self,
        mut tx: Tx,
        file: &CaseFile,
        actor: &Actor,
        section: &str,
    ) -> Outcome<Vec<Working>> {
        let id = &file.challenge.id;
        let present = self.present(&mut tx, id).await?;
        drop(tx);
        let now = self.clock.millis();
        let is_own = |one: &Present| one.person_id == actor.id && one.section == section && one.at > now - FRESH;
        if file.allowed().contains(&Action::Edit) && !present.iter().any(is_own) {
            let mut tx = self.db.write().await?;
            presence::note(&mut tx, id, section, By { person: &actor.id, now }).await?;
            tx.commit().await?;
        }
        Ok(others(&present, actor, file.questionnaire()))
    }

    async fn present(&self, tx: &mut Tx, id: &str) -> Outcome<Vec<Present>> {
        Ok(presence::since(tx, id, self.clock.millis() - RECENT).await?)
    }
}

fn others(present: &[Present], actor: &Actor, asked: Questionnaire) -> Vec<Working> {
    let others = present.iter().filter(|one| one.person_id != actor.id);
    let working = others.filter_map(|one| {
        let section = asked.section(&one.section)?;
        Some(Working { name: one.name.clone(), section })
    });
    working.collect()
}
