//! Somebody who changes a draft: the case locked, the right to write checked, and what a change means for the others.

use crate::case::{self, Case};
use crate::db::Tx;
use crate::draft::{self, Draft, sql::By};
use crate::failure::Failure;
use crate::mail::{BoardFacts, BoardNotice};
use crate::{App, approval, notices, steps};
use app::views::{Actor, Reason};
use domain::budget::wages::WageNorms;
use domain::case::{Action, Approval, Event, OpenQuestions, Phase, Status};
use domain::catalogue::Questionnaire;
use domain::proposal::{Days, Differences, LARGEST_DRAFT, names};
use jiff::civil::Date;

/// Who writes, in which case.
pub(crate) struct DraftEdit<'a> {
    app: &'a App,
    actor: &'a Actor,
    case: Case,
    now: i64,
    /// Whether anything was changed yet.
    touched: bool,
    /// Whether there is mail to send after the commit.
    mailed: bool,
}

impl<'a> DraftEdit<'a> {
    /// Locks the case, for somebody who may write in it now. Saving what stands there already is no change, so the
    /// version and the moment of the last change stay until there is one.
    pub(crate) async fn open(app: &'a App, tx: &mut Tx, actor: &'a Actor, id: &str) -> Result<Self, Failure> {
        let now = app.clock.millis();
        let case = steps::lock(tx, app, id, actor, Action::Edit).await?;
        Ok(Self { app, actor, case, now, touched: false, mailed: false })
    }

    /// Id of the case.
    pub(crate) fn case(&self) -> &str {
        &self.case.stored.id
    }

    /// Whether the proposal was not submitted yet.
    pub(crate) fn is_draft(&self) -> bool {
        self.case.record.status() == Status::Draft
    }

    /// What this case asks.
    pub(crate) fn questionnaire(&self) -> &Questionnaire {
        self.case.questionnaire()
    }

    /// The days by which rules about dates are judged.
    pub(crate) fn days(&self, today: Date) -> Days {
        self.case.days(today)
    }

    /// The norms that a wage is held against.
    pub(crate) fn wage_norms(&self) -> &WageNorms {
        &self.case.profile.limits.wages
    }

    /// Who, and when.
    pub(crate) fn by(&self) -> By<'a> {
        By { person: &self.actor.id, now: self.now }
    }

    /// Whether this answer may change now, or the budget under the id of its section: while the board supplements, only
    /// what the municipality asked about.
    pub(crate) async fn opens(&self, tx: &mut Tx, question: &str) -> Result<bool, Failure> {
        self.finds_open(tx, question, OpenQuestions::answer).await
    }

    /// The same for the attachments of a question, or of the budget.
    pub(crate) async fn opens_files(&self, tx: &mut Tx, question: &str) -> Result<bool, Failure> {
        self.finds_open(tx, question, OpenQuestions::files).await
    }

    /// What was asked is found without reading the draft.
    async fn finds_open(
        &self,
        tx: &mut Tx,
        question: &str,
        is_open: impl Fn(&OpenQuestions, &str) -> bool,
    ) -> Result<bool, Failure> {
        if is_open(&self.case.open_questions(&Differences::default(), []), question) {
            return Ok(true);
        }
        let Some(section) = self.questionnaire().section_of(question) else { return Ok(false) };
        let draft = Draft::load(tx, self.case()).await?;
        let open = draft.open_in(tx, &self.case, section, self.app.clock.today()).await?;
        Ok(is_open(&open, question))
    }

    /// Notes that an answer or the budget was changed: once in a transaction the version of the case rises. What stood
    /// before the board is no longer the text, so the approvals lapse (vervallen); who had agreed is told once.
    pub(crate) async fn changed(&mut self, tx: &mut Tx, question: &str) -> Result<(), Failure> {
        if !self.touched {
            case::sql::raise_version(tx, self.case(), self.now).await?;
            self.touched = true;
        }
        let Some(approval) = self.case.approval().filter(Approval::is_current) else { return Ok(()) };
        let event = Event::ApprovalsLapsed {
            version: approval.name.clone(),
            what: self.questionnaire().section_of(question).map_or(question, |section| section.title).to_owned(),
            names: approval.given.iter().map(|one| one.name.clone()).collect(),
        };
        self.case.append(tx, self.app, self.actor, &event).await?;
        let Event::ApprovalsLapsed { version, what: place, .. } = event else { return Ok(()) };
        notices::take_back_board(self.app, tx, &self.case, notices::ON_APPROVAL).await?;
        let facts = BoardFacts { version, place, ..approval::approval_facts(self.app, &self.case, self.actor) };
        self.mailed = true;
        let had = |person: &str| approval.has_approved(person);
        notices::mail_board(self.app, tx, &self.case, BoardNotice::Lapsed, &facts, had).await
    }

    /// Calls a draft on lists and in mails as the answer to this question does, if that is a name. What was submitted
    /// keeps its names until it is submitted again.
    pub(crate) async fn renamed(&self, tx: &mut Tx, question: &str, answer: &str) -> Result<(), Failure> {
        let Some(name) = names::name(answer).filter(|_| self.case.record.phase() == Phase::Draft) else {
            return Ok(());
        };
        match question {
            names::TITLE => case::sql::set_title(tx, self.case(), name).await?,
            names::COOPERATIVE => case::sql::set_cooperative(tx, self.case(), name).await?,
            _ => {}
        }
        Ok(())
    }

    /// Records what happened to the attachments of a question, which are part of the text.
    pub(crate) async fn attached(&mut self, tx: &mut Tx, question: &str, happened: &[Event]) -> Result<(), Failure> {
        for event in happened {
            self.case.append(tx, self.app, self.actor, event).await?;
        }
        self.changed(tx, question).await
    }

    /// Makes everything last, and sends what is to be sent.
    ///
    /// # Errors
    /// When the whole draft became larger than what is kept; then nothing was stored.
    pub(crate) async fn done(self, mut tx: Tx) -> Result<(), Failure> {
        if self.touched && draft::sql::size(&mut tx, self.case()).await? > LARGEST_DRAFT {
            return Err(Failure::Refused(Reason::LargeDraft));
        }
        tx.commit().await?;
        if self.mailed {
            self.app.wake.notify_one();
        }
        Ok(())
    }
}
