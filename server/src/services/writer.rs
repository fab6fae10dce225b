//! Somebody who changes a draft: the case locked, the right to write checked, and what a change means for the others.

use super::{CaseFile, Services};
use crate::failure::Outcome;
use crate::mail::{BoardFacts, BoardNotice};
use crate::store::draft::By;
use crate::store::{Tx, challenge};
use app::api::Actor;
use domain::budget::wages::WageNorms;
use domain::catalogue::Questionnaire;
use domain::proposal::Days;
use domain::workflow::{Action, Approval, Event};
use jiff::civil::Date;

/// Who writes, in which case.
pub(super) struct Writer<'a> {
    services: &'a Services,
    actor: &'a Actor,
    file: CaseFile,
    now: i64,
    /// Whether anything was changed yet.
    touched: bool,
    /// Whether there is mail to send after the commit.
    mailed: bool,
}

impl<'a> Writer<'a> {
    /// Locks the case, for somebody who may write in it now. Saving what stands there already is no change, so the
    /// version and the moment of the last change stay until there is one.
    pub(super) async fn open(services: &'a Services, tx: &mut Tx, actor: &'a Actor, id: &str) -> Outcome<Self> {
        let now = services.clock.millis();
        let file = CaseFile::lock(tx, id, actor, Action::Edit).await?;
        Ok(Self { services, actor, file, now, touched: false, mailed: false })
    }

    /// Id of the case.
    pub(super) fn case(&self) -> &str {
        &self.file.challenge.id
    }

    /// What this case asks.
    pub(super) fn questionnaire(&self) -> Questionnaire {
        self.file.questionnaire()
    }

    /// The days by which rules about dates are judged.
    pub(super) fn days(&self, today: Date) -> Days {
        self.file.days(today)
    }

    /// The norms that a wage is held against.
    pub(super) fn wage_norms(&self) -> &WageNorms {
        &self.file.profile.limits.wages
    }

    /// Who, and when.
    pub(super) fn by(&self) -> By<'a> {
        By { person: &self.actor.id, now: self.now }
    }

    /// Notes that an answer or the budget was changed: once in a transaction the version of the case rises. What stood before the board is no longer the text, so the
    /// approvals lapse (vervallen); who had agreed is told once.
    pub(super) async fn changed(&mut self, tx: &mut Tx, question: &str) -> Outcome<()> {
        if !self.touched {
            challenge::touch(tx, self.case(), self.now).await?;
            self.touched = true;
        }
        let Some(approval) = self.file.approval().filter(Approval::stands) else { return Ok(()) };
        let event = Event::ApprovalsLapsed {
            version: approval.name.clone(),
            what: self.questionnaire().section_of(question).map_or(question, |section| section.title).to_owned(),
            names: approval.given.iter().map(|one| one.name.clone()).collect(),
        };
        self.file.record(tx, self.services, self.actor, &event).await?;
        let Event::ApprovalsLapsed { version, what: place, .. } = event else { return Ok(()) };
        let facts = BoardFacts { version, place, ..self.services.approval_facts(&self.file, self.actor) };
        self.mailed = true;
        let had = |person: &str| approval.has(person);
        self.services.mail_board(tx, &self.file, BoardNotice::Lapsed, &facts, had).await
    }

    /// Records what happened to the attachments of a question, which are part of the text.
    pub(super) async fn attached(&mut self, tx: &mut Tx, question: &str, happened: &[Event]) -> Outcome<()> {
        for event in happened {
            self.file.record(tx, self.services, self.actor, event).await?;
        }
        self.changed(tx, question).await
    }

    /// Makes everything last, and sends what is to be sent.
    pub(super) async fn done(self, tx: Tx) -> Outcome<()> {
        tx.commit().await?;
        if self.mailed {
            self.services.wake.notify_one();
        }
        Ok(())
    }
}
