//! Looking at cases: the queue, one case, its submitted proposal.

use super::course::{clock_view, turn};
use super::draft::Frozen;
use super::moments::stored_date;
use super::timeline::timeline;
use super::{CaseFile, Services};
use crate::failure::{Fault, Outcome, settle};
use crate::store::challenge::{self, Challenge};
use crate::store::document::{self, Document, LETTER, PROPOSAL};
use crate::store::{Tx, draft as store};
use app::api::case::{
    CaseHead, CasePage, Cases, DecisionView, DocumentLink, ProposalPage, QueueFilter, QueuePage, QueueRow, ReadSection,
    SupplementView,
};
use app::api::{Actor, Answer, AppError};
use domain::attachment::Attachment;
use domain::budget::{self, Figures};
use domain::calendar::DutchDate;
use domain::catalogue::{BUDGET_SECTION, Questionnaire, Section};
use domain::profile::{OrdinanceProfile, Rules};
use domain::workflow::{Decision, Role, Side, State, Status};
use jiff::civil::Date;

#[async_trait::async_trait]
impl Cases for Services {
    async fn queue(&self, actor: &Actor, filter: QueueFilter) -> Answer<QueuePage> {
        settle("show the queue", self.show_queue(actor, filter).await)
    }

    async fn case(&self, actor: &Actor, id: &str) -> Answer<CasePage> {
        settle("show a case", self.show_case(actor, id).await)
    }

    async fn proposal(&self, actor: &Actor, id: &str) -> Answer<ProposalPage> {
        settle("show a submitted proposal", self.show_proposal(actor, id).await)
    }
}

impl Services {
    async fn show_queue(&self, actor: &Actor, filter: QueueFilter) -> Outcome<QueuePage> {
        if !actor.is_officer {
            return Err(AppError::NotFound.into());
        }
        let mut tx = self.db.read().await?;
        let today = self.clock.today();
        let all: Vec<QueueRow> =
            challenge::of_officer(&mut tx, &actor.id).await?.into_iter().map(|case| queue_row(case, today)).collect();
        let count = |filter| all.iter().filter(|row| is_listed(row, filter)).count();
        let counts = (count(QueueFilter::Open), count(QueueFilter::OurTurn), all.len());
        Ok(QueuePage { filter, counts, rows: all.into_iter().filter(|row| is_listed(row, filter)).collect() })
    }

    async fn show_case(&self, actor: &Actor, id: &str) -> Outcome<CasePage> {
        let mut tx = self.db.read().await?;
        let file = CaseFile::load(&mut tx, id, actor).await?;
        let documents = document::of_challenge(&mut tx, id).await?;
        let seen = documents.iter().filter(|document| file.may_see(document));
        let newest = store::newest_submission(&mut tx, id).await?;
        let frozen: Option<Frozen> = newest.map(|version| serde_json::from_str(&version.content)).transpose()?;
        let key_figures = frozen.as_ref().map(|frozen| key_figures(frozen, &file.profile)).unwrap_or_default();
        Ok(CasePage {
            head: file.head(),
            clock: clock_view(&file, self.clock.today()),
            turn: turn(&file),
            documents: seen.map(|document| self.document_link(document)).collect(),
            attachments: frozen.map(|frozen| frozen.attachments).unwrap_or_default(),
            supplement: supplement(&file.state),
            decision: decision(&file),
            key_figures,
            people: people(&mut tx, &file).await?,
            timeline: timeline(self, &file),
        })
    }

    fn document_link(&self, document: &Document) -> DocumentLink {
        let kilobytes = (document.bytes + 512) / 1024;
        let day = self.clock.local(document.created_at).date().long();
        DocumentLink {
            id: document.id.clone(),
            title: document.title.clone(),
            details: format!("PDF, {kilobytes} kB, {day}"),
            sha256: document.sha256.clone(),
        }
    }

    async fn show_proposal(&self, actor: &Actor, id: &str) -> Outcome<ProposalPage> {
        let mut tx = self.db.read().await?;
        let file = CaseFile::load(&mut tx, id, actor).await?;
        let version = store::newest_submission(&mut tx, id).await?.ok_or(AppError::NotFound)?;
        let documents = document::of_challenge(&mut tx, id).await?;
        let pdf = documents.iter().find(|document| document.kind == PROPOSAL);
        let pdf = pdf.ok_or_else(|| Fault::failure(format!("case {id} was submitted without a PDF")))?;
        let frozen: Frozen = serde_json::from_str(&version.content)?;
        Ok(ProposalPage {
            head: file.head(),
            version: u32::try_from(version.version).unwrap_or_default(),
            sha256: version.sha256,
            sections: read_sections(&frozen, file.rules(), |_| true),
            document: pdf.id.clone(),
        })
    }
}

impl CaseFile {
    /// What stands on top of every page of the case.
    pub(super) fn head(&self) -> CaseHead {
        CaseHead {
            id: self.challenge.id.clone(),
            title: self.challenge.title.clone(),
            cooperative: self.challenge.cooperative.clone(),
            municipality: self.municipality.name.clone(),
            reference: self.challenge.reference.clone(),
            status: self.state.status().as_seen_by(self.side()),
            side: self.side(),
            allowed: self.allowed(),
        }
    }

    /// A letter stays hidden from the board until it was sent.
    pub(super) fn may_see(&self, document: &Document) -> bool {
        document.kind != LETTER || self.side() == Side::Municipality || self.state.status() == Status::Announced
    }
}

/// The sections of a frozen proposal that `include` wants, with their answers.
pub(super) fn read_sections(frozen: &Frozen, rules: Rules<'_>, include: impl Fn(&str) -> bool) -> Vec<ReadSection> {
    let sections = rules.questionnaire.sections().filter(|section| include(section.id)).map(|section| {
        let asked = section.questions.iter().filter(|question| frozen.answers.asks(question));
        ReadSection {
            section,
            answers: asked.map(|question| (question, frozen.answers.get(question.id).to_owned())).collect(),
            attachments: of_section(frozen, rules.questionnaire, section),
            budget: (section.id == BUDGET_SECTION).then(|| {
                let (budget, _) = budget::read(&frozen.sheet);
                app::api::budget_view::view(
                    &budget,
                    &Figures::of(&budget),
                    &rules.profile.limits,
                    (&frozen.answers).into(),
                )
            }),
        }
    });
    sections.collect()
}

fn of_section(frozen: &Frozen, asked: Questionnaire, section: &Section) -> Vec<Attachment> {
    let here = |file: &&Attachment| asked.place(&file.question).is_some_and(|place| place.section.id == section.id);
    frozen.attachments.iter().filter(here).cloned().collect()
}

fn key_figures(frozen: &Frozen, profile: &OrdinanceProfile) -> Vec<(String, String)> {
    let (budget, _) = budget::read(&frozen.sheet);
    let figures = Figures::of(&budget);
    let view = app::api::budget_view::view(&budget, &figures, &profile.limits, (&frozen.answers).into());
    let mut facts = vec![(format!("Gevraagd over {} jaar", figures.years), view.requested_total)];
    facts.extend(view.saving.map(|(amount, share)| ("Besparing".to_owned(), format!("{amount} ({share})"))));
    facts.extend(view.dearer.map(|(amount, share)| ("Duurder dan nu".to_owned(), format!("{amount} ({share})"))));
    if let Some(unit) = view.unit {
        facts.push((format!("Prijs per {} in jaar 1", unit.name), unit.ours));
        facts.extend(unit.baseline.map(|now| (format!("Prijs per {} nu", unit.name), now)));
    }
    facts
}

fn queue_row(case: Challenge, today: Date) -> QueueRow {
    let status = Status::from_value(&case.status).unwrap_or(Status::Submitted);
    let due = stored_date(case.due_on.as_ref());
    QueueRow {
        reference: case.reference.unwrap_or_default(),
        received: stored_date(case.received_on.as_ref()).map(DutchDate::short).unwrap_or_default(),
        due: due.map(DutchDate::short),
        days_left: due.map(|due| (due - today).get_days()),
        our_turn: status.turn() == Some(Side::Municipality),
        id: case.id,
        title: case.title,
        cooperative: case.cooperative,
        status,
    }
}

fn is_listed(row: &QueueRow, filter: QueueFilter) -> bool {
    match filter {
        QueueFilter::Open => row.status.is_open(),
        QueueFilter::OurTurn => row.our_turn,
        QueueFilter::All => true,
    }
}

fn supplement(state: &State) -> Option<SupplementView> {
    let State::SupplementRequested(_, supplement) = state else { return None };
    Some(SupplementView { points: supplement.points.clone(), until: supplement.until.with_weekday() })
}

fn decision(file: &CaseFile) -> Option<DecisionView> {
    let view = |decision: &Decision, sent: Option<Date>, objection: Option<Date>| DecisionView {
        outcome: decision.outcome.label().to_owned(),
        on: decision.on.long(),
        sent: sent.map(DutchDate::long),
        summary: decision.summary.clone(),
        conditions: decision.conditions.clone(),
        objection_until: objection.map(DutchDate::with_weekday),
    };
    match &file.state {
        State::Decided(_, decision) if file.side() == Side::Municipality => Some(view(decision, None, None)),
        State::Announced { decision, on, objection_until, .. } => Some(view(decision, Some(*on), *objection_until)),
        _ => None,
    }
}

async fn people(tx: &mut Tx, file: &CaseFile) -> Outcome<Vec<(String, String)>> {
    let everybody = challenge::participants(tx, &file.challenge.id).await?;
    let seen = everybody.into_iter().filter_map(|person| {
        let role = Role::from_value(&person.role)?;
        // The board knows its own people and the one contact person; who assesses stays inside.
        let visible = file.side() == Side::Municipality || role.side() == Side::Board || role == Role::CaseManager;
        visible.then(|| (person.name, role.label()))
    });
    Ok(seen.collect())
}
