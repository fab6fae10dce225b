//! Approval by the board: putting a version before it, agreeing, and what a submission says of it.

use super::board::{self, Member};
use super::draft::{Draft, Frozen};
use super::moments::moment;
use super::timeline::approval_steps;
use super::{CaseFile, Services};
use crate::failure::{Outcome, settle};
use crate::mail::{BoardFacts, BoardNotice};
use crate::store::Tx;
use crate::store::challenge::Participant;
use app::api::approval::{ApprovalPage, Approving, BoardVersion, PutBeforeForm, Standing, VersionState, Voice};
use app::api::{Actor, Answer, AppError};
use domain::workflow::{Action, Approval, BoardApproval, End, Event, Role, approves, majority};
use validator::Validate;

#[async_trait::async_trait]
impl Approving for Services {
    async fn approval(&self, actor: &Actor, id: &str) -> Answer<ApprovalPage> {
        settle("show the approval", self.show_approval(actor, id).await)
    }

    async fn put_before(&self, actor: &Actor, id: &str, form: PutBeforeForm) -> Answer<()> {
        settle("put a version before the board", self.lay_before(actor, id, form).await)
    }

    async fn approve(&self, actor: &Actor, id: &str, sha256: &str) -> Answer<()> {
        settle("approve a version", self.agree(actor, id, sha256).await)
    }

    async fn take_back_approval(&self, actor: &Actor, id: &str) -> Answer<()> {
        settle("take an approval back", self.disagree(actor, id).await)
    }
}

impl CaseFile {
    /// The version that stands before the board, in short.
    pub(super) fn standing(&self) -> Option<Standing> {
        let approval = self.approval().filter(Approval::stands).filter(|_| self.is_written())?;
        Some(Standing { name: approval.name, given: approval.given.len() })
    }

    /// Whether the board can still change the text.
    fn is_written(&self) -> bool {
        domain::workflow::allowed(&[Role::Chair], self.state.status()).contains(&Action::Edit)
    }
}

impl Services {
    async fn show_approval(&self, actor: &Actor, id: &str) -> Outcome<ApprovalPage> {
        let mut tx = self.db.read().await?;
        let file = CaseFile::load(&mut tx, id, actor).await?;
        file.demand_board()?;
        let draft = Draft::load(&mut tx, id).await?;
        let writers = writers(&mut tx, id).await?;
        let sha256 = draft.freeze(&file).sha256()?;
        let members = u32::try_from(writers.len()).unwrap_or(u32::MAX);
        Ok(ApprovalPage {
            head: draft.head(&file, self),
            version: file.approval().map(|approval| self.board_version(approval, &sha256, &writers, actor)),
            may_put: file.allowed().contains(&Action::PutBefore),
            may_approve: file.allowed().contains(&Action::Approve),
            members,
            usual: majority(members),
            steps: approval_steps(self, &file),
        })
    }

    fn board_version(&self, approval: Approval, sha256: &str, writers: &[Member], actor: &Actor) -> BoardVersion {
        let at = |person: &str| approval.given.iter().find(|one| one.person == person).map(|one| one.at);
        let voices = writers.iter().map(|(person, role)| Voice {
            name: person.name.clone(),
            role: *role,
            own: person.id == actor.id,
            at: at(&person.id).map(|at| moment(&self.clock, at)),
        });
        let complete = approval.is_complete(sha256, |person| is_among(writers, person));
        BoardVersion {
            voices: voices.collect(),
            put: format!("{}, op {}", approval.by, moment(&self.clock, approval.at)),
            state: match approval.end {
                None if complete => VersionState::Approved,
                None => VersionState::Waiting,
                Some(End::Closed) => VersionState::Closed,
                Some(End::Lapsed { by, at, what, names }) => {
                    let sentence = format!("{by}, veranderde “{what}” op {}.", moment(&self.clock, at));
                    VersionState::Lapsed { sentence, names }
                }
            },
            name: approval.name,
            needed: approval.needed,
            sha256: approval.sha256,
        }
    }

    async fn lay_before(&self, actor: &Actor, id: &str, form: PutBeforeForm) -> Outcome<()> {
        let (mut tx, mut file) = self.changing(actor, id, Action::PutBefore).await?;
        form.validate()?;
        let writers = writers(&mut tx, id).await?;
        let needed = form.needed.parse().ok().filter(|needed| (1..=writers.len()).contains(needed));
        let needed = needed.and_then(|needed| u32::try_from(needed).ok());
        let needed =
            needed.ok_or_else(|| AppError::field("needed", "Kies hoeveel bestuursleden akkoord moeten gaan."))?;
        let sha256 = Draft::load(&mut tx, id).await?.freeze(&file).sha256()?;
        let same =
            |one: &Approval| one.stands() && one.name == form.name && one.needed == needed && one.sha256 == sha256;
        if file.approval().is_some_and(|standing| same(&standing)) {
            return Ok(());
        }
        let event = Event::PutBefore { name: form.name.clone(), needed, sha256 };
        file.record(&mut tx, self, actor, &event).await?;
        let facts = BoardFacts { version: form.name, needed, ..self.approval_facts(&file, actor) };
        let to = |person: &str| is_among(&writers, person);
        self.mail_board(&mut tx, &file, BoardNotice::PutBefore, &facts, to).await?;
        self.finish_approval(tx).await
    }

    async fn agree(&self, actor: &Actor, id: &str, sha256: &str) -> Outcome<()> {
        let (mut tx, mut file) = self.changing(actor, id, Action::Approve).await?;
        let present = Draft::load(&mut tx, id).await?.freeze(&file).sha256()?;
        let before = file.approval().filter(|one| one.stands() && one.sha256 == sha256 && one.sha256 == present);
        let Some(before) = before else {
            let message = "De tekst of de versie is intussen veranderd. Bekijk wat er nu voorligt.";
            return Err(AppError::Conflict(message.to_owned()).into());
        };
        if before.has(&actor.id) {
            return Ok(());
        }
        let event = Event::Approved { person: actor.id.clone(), name: actor.name.clone() };
        file.record(&mut tx, self, actor, &event).await?;
        let writers = writers(&mut tx, id).await?;
        let may = |person: &str| is_among(&writers, person);
        let after =
            file.approval().filter(|after| after.is_complete(&present, may) && !before.is_complete(&present, may));
        if let Some(after) = after {
            let names = after.counted(may).into_iter().map(|one| one.name.clone()).collect();
            let facts = BoardFacts { version: after.name.clone(), names, ..self.approval_facts(&file, actor) };
            let chair = |person: &str| writers.iter().any(|(one, role)| one.id == person && *role == Role::Chair);
            self.mail_board(&mut tx, &file, BoardNotice::Agreed, &facts, chair).await?;
        }
        self.finish_approval(tx).await
    }

    async fn disagree(&self, actor: &Actor, id: &str) -> Outcome<()> {
        let (mut tx, mut file) = self.changing(actor, id, Action::Approve).await?;
        if !file.approval().is_some_and(|one| one.stands() && one.has(&actor.id)) {
            return Ok(());
        }
        let (person, name) = (actor.id.clone(), actor.name.clone());
        file.record(&mut tx, self, actor, &Event::ApprovalTakenBack { person, name, removed: false }).await?;
        self.finish_approval(tx).await
    }

    /// Somebody who no longer decides along: the approval goes too.
    pub(super) async fn drop_approval(
        &self,
        tx: &mut Tx,
        file: &mut CaseFile,
        actor: &Actor,
        gone: &Participant,
    ) -> Outcome<()> {
        if !file.approval().is_some_and(|one| one.stands() && one.has(&gone.id)) {
            return Ok(());
        }
        let (person, name) = (gone.id.clone(), gone.name.clone());
        file.record(tx, self, actor, &Event::ApprovalTakenBack { person, name, removed: true }).await
    }

    /// The board's approval of exactly this content, if it is complete.
    pub(super) async fn board_approval(
        &self,
        tx: &mut Tx,
        file: &CaseFile,
        content: &Frozen,
    ) -> Outcome<Option<BoardApproval>> {
        let Some(approval) = file.approval() else { return Ok(None) };
        let (sha256, writers) = (content.sha256()?, writers(tx, &file.challenge.id).await?);
        let may = |person: &str| is_among(&writers, person);
        if !approval.is_complete(&sha256, may) {
            return Ok(None);
        }
        let counted = approval.counted(may);
        let last = counted.iter().map(|one| one.at).max().unwrap_or(approval.at);
        Ok(Some(BoardApproval {
            version: approval.name.clone(),
            names: counted.into_iter().map(|one| one.name.clone()).collect(),
            of: u32::try_from(writers.len()).unwrap_or(u32::MAX),
            on: self.clock.local(last).date(),
            sha256,
        }))
    }

    /// What a mail about the approval says.
    pub(super) fn approval_facts(&self, file: &CaseFile, actor: &Actor) -> BoardFacts {
        self.board_facts(file, actor, format!("/voorstellen/{}/akkoord", file.challenge.id))
    }

    async fn finish_approval(&self, tx: Tx) -> Outcome<()> {
        tx.commit().await?;
        self.wake.notify_one();
        Ok(())
    }
}

/// Everybody who may agree, by name.
async fn writers(tx: &mut Tx, id: &str) -> Outcome<Vec<Member>> {
    let members = board::members(tx, id).await?;
    Ok(members.into_iter().filter(|(_, role)| approves(*role)).collect())
}

fn is_among(writers: &[Member], person: &str) -> bool {
    writers.iter().any(|(writer, _)| writer.id == person)
}
