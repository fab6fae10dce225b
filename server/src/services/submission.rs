//! Submitting a proposal, and the receipt.

use super::archive::{Kept, Label};
use super::draft::{Draft, Frozen};
use super::moments::moment;
use super::{CaseFile, Services};
use crate::documents::{ProposalFacts, SubmittedMark};
use crate::failure::{Fault, Outcome, settle};
use crate::security::sha256;
use crate::store::document::{self, PROPOSAL};
use crate::store::draft::{self as store, Submission as Version};
use crate::store::{Tx, challenge, municipality};
use app::api::submission::{ReceiptPage, Submission};
use app::api::{Actor, Answer, AppError};
use domain::calendar::DutchDate;
use domain::workflow::{BoardApproval, Command, Role, Side, decide};

#[async_trait::async_trait]
impl Submission for Services {
    async fn submit(&self, actor: &Actor, id: &str, version: i64) -> Answer<()> {
        settle("submit a proposal", self.hand_in(actor, id, version).await)
    }

    async fn receipt(&self, actor: &Actor, id: &str) -> Answer<ReceiptPage> {
        settle("show a receipt", self.show_receipt(actor, id).await)
    }
}

/// A version ready to be stored: content frozen, PDF typeset and kept.
struct Prepared {
    mark: SubmittedMark,
    content: String,
    pdf: Kept,
    approval: Option<BoardApproval>,
}

impl Services {
    /// Typesetting takes longer than a transaction should, so it comes first; the transaction then makes sure that the
    /// draft is still the one that was typeset. A crash in between leaves nothing but unused bytes.
    async fn hand_in(&self, actor: &Actor, id: &str, version: i64) -> Outcome<()> {
        let mut tx = self.db.read().await?;
        let file = CaseFile::load(&mut tx, id, actor).await?;
        file.demand_board()?;
        if file.challenge.version != version {
            return already_submitted(&mut tx, id, version).await;
        }
        let draft = Draft::load(&mut tx, id).await?;
        let mut frozen = draft.freeze(&file);
        frozen.approval = self.board_approval(&mut tx, &file, &frozen).await?;
        drop(tx);
        let readiness = draft.readiness(file.rules(), file.days(self.clock.today()));
        let missing = readiness.blocking().map(|(_, finding)| finding.clone()).collect();
        let trial = Command::Submit { reference: String::new(), sha256: String::new(), missing, approval: None };
        decide(&file.state, trial, &file.roles, &file.profile, self.clock.today())?;
        let prepared = self.prepare(&file, frozen).await?;
        self.store_submission(actor, id, version, prepared).await
    }

    async fn prepare(&self, file: &CaseFile, frozen: Frozen) -> Outcome<Prepared> {
        let content = serde_json::to_string(&frozen)?;
        let (reference, version) = match file.state.course() {
            Some(course) => (course.reference.clone(), course.version + 1),
            None => (self.reserve_reference(file).await?, 1),
        };
        let approved = frozen.approval.as_ref().map(BoardApproval::sentence);
        let mark = SubmittedMark { reference, version, sha256: sha256(&content), approved };
        let facts = ProposalFacts {
            title: frozen.title,
            cooperative: frozen.cooperative,
            municipality: file.municipality.name.clone(),
            catalogue: file.catalogue(),
            profile: file.profile.clone(),
            answers: frozen.answers,
            sheet: frozen.sheet,
            attachments: frozen.attachments,
            date: self.clock.today(),
            received_on: file.days(self.clock.today()).received_on,
            submitted: Some(mark.clone()),
        };
        let pdf = self.keep(self.press.proposal(facts).await?).await?;
        Ok(Prepared { mark, content, pdf, approval: frozen.approval })
    }

    async fn store_submission(&self, actor: &Actor, id: &str, version: i64, prepared: Prepared) -> Outcome<()> {
        let Prepared { mark, content, pdf, approval } = prepared;
        let mut tx = self.db.write().await?;
        challenge::touch(&mut tx, id, self.clock.millis()).await?;
        let mut file = CaseFile::load(&mut tx, id, actor).await?;
        if file.challenge.version != version + 1 {
            return already_submitted(&mut tx, id, version).await;
        }
        let (reference, sha256) = (mark.reference.clone(), mark.sha256.clone());
        let command = Command::Submit { reference, sha256, missing: vec![], approval };
        let event = file.carry_out(&mut tx, self, actor, command).await?;
        let frozen = Version {
            version: mark.version.into(),
            draft_version: version,
            content,
            sha256: mark.sha256,
            submitted_at: self.clock.millis(),
        };
        store::add_submission(&mut tx, id, &frozen, &actor.id).await?;
        let label = Label {
            kind: PROPOSAL,
            version: mark.version,
            title: format!("Uitdaagvoorstel, versie {}", mark.version),
            file_name: format!("uitdaagvoorstel-{}-v{}.pdf", mark.reference, mark.version),
        };
        self.file_document(&mut tx, id, label, pdf).await?;
        file.notify(&mut tx, self, &event).await?;
        tx.commit().await?;
        self.wake.notify_one();
        Ok(())
    }

    /// The next kenmerk of the municipality. A number that is not used after all leaves a gap, which harms nobody.
    async fn reserve_reference(&self, file: &CaseFile) -> Outcome<String> {
        let prefix = file.municipality.details()?.prefix;
        let year = self.clock.today().year();
        let mut tx = self.db.write().await?;
        let number = municipality::next_number(&mut tx, &format!("reference-{prefix}-{year}")).await?;
        tx.commit().await?;
        Ok(format!("{prefix}-{year}-{number:04}"))
    }

    async fn show_receipt(&self, actor: &Actor, id: &str) -> Outcome<ReceiptPage> {
        let mut tx = self.db.read().await?;
        let file = CaseFile::load(&mut tx, id, actor).await?;
        file.demand_board()?;
        let course = file.state.course().ok_or(AppError::NotFound)?;
        let newest = store::newest_submission(&mut tx, id).await?.ok_or(AppError::NotFound)?;
        let frozen: Frozen = serde_json::from_str(&newest.content)?;
        let documents = document::of_challenge(&mut tx, id).await?;
        let pdf = documents.into_iter().find(|document| document.kind == PROPOSAL);
        let pdf = pdf.ok_or_else(|| Fault::failure(format!("case {id} was submitted without a PDF")))?;
        let board = challenge::participants(&mut tx, id).await?;
        let on_board = |role: &str| Role::from_value(role).is_some_and(|role| role.side() == Side::Board);
        Ok(ReceiptPage {
            id: id.to_owned(),
            title: file.challenge.title.clone(),
            reference: course.reference.clone(),
            municipality: file.municipality.name.clone(),
            version: course.version,
            received: moment(&self.clock, newest.submitted_at),
            due: file.due_on().map(DutchDate::with_weekday),
            sha256: newest.sha256,
            document: pdf.id,
            attachments: serde_json::from_str::<Frozen>(&newest.content)?.attachments,
            approved: frozen.approval.map(|approval| approval.sentence()),
            mailed_to: board.into_iter().filter(|person| on_board(&person.role)).map(|person| person.email).collect(),
        })
    }
}

/// The draft is no longer in this version: fine if exactly this version was submitted (a second click), else a conflict.
async fn already_submitted(tx: &mut Tx, id: &str, version: i64) -> Outcome<()> {
    match store::newest_submission(tx, id).await? {
        Some(newest) if newest.draft_version == version => Ok(()),
        _ => {
            let message = "Het voorstel is intussen veranderd. Lees het nog eens door en dien het dan in.";
            Err(AppError::Conflict(message.to_owned()).into())
        }
    }
}
