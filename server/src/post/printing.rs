//! What a letter by post says: the facts of the event that it tells, as the case was right after it.

use crate::App;
use crate::case::{self, Case};
use crate::db::Tx;
use crate::documents::{self, PostLetterFacts, Sender, archive};
use crate::failure::Failure;
use crate::notices::post::StoredLetter;
use app::paths;
use app::views::case::{DocumentKind, DocumentLink};
use app::words;
use domain::calendar::{DutchDate, HolidayTable};
use domain::case::{Commitment, Event, Notice, PostalAddress, Role, Side};
use jiff::civil::Date;

/// A letter with the documents that go along.
pub(super) struct Letter {
    /// What it shows.
    pub(super) facts: PostLetterFacts,
    /// What goes along: address and name.
    pub(super) enclosures: Vec<(String, String)>,
}

impl Letter {
    /// Where it goes.
    pub(super) fn address(&self) -> &PostalAddress {
        &self.facts.address
    }

    /// Loads it. It goes to the address of now; who gets mail by now still gets it by post, at the address of then.
    pub(super) async fn load(app: &App, tx: &mut Tx, now: &Case, stored: &StoredLetter) -> Result<Self, Failure> {
        let case = Case::as_of(tx, &stored.case_id, stored.seq).await?;
        let (_, event) = case.events.last().ok_or(Failure::NotFound)?;
        let notice = stored.notice()?;
        let address = now.record.post.clone().or_else(|| case.record.post.clone()).ok_or(Failure::NotFound)?;
        let people = case::sql::participants(tx, &stored.case_id).await?;
        let contact = people.into_iter().find(|person| person.role == Role::CaseManager.value());
        let enclosures = enclosures(app, tx, &case, notice).await?;
        let due = case.record.decision_term(case.profile.decision_term).filter(|_| case.record.is_open());
        let (until, reason) = told(event);
        let (received_on, corrected_from) = received(event);
        let facts = PostLetterFacts {
            sender: Sender::of(&case.municipality, contact.map(|person| person.name).unwrap_or_default())?,
            address,
            title: case.stored.title.clone(),
            reference: case.record.reference().unwrap_or_default().to_owned(),
            notice,
            made_on: stored.made_on()?,
            due: due.map(|term| term.due(&HolidayTable::default())).filter(|_| notice != Notice::SupplementRequest),
            days: case.record.days_to_supplement_by_post().filter(|_| notice == Notice::SupplementRequest),
            until,
            received_on,
            corrected_from,
            withdrawn: matches!(event, Event::WithdrawnOnPaper { .. }),
            revised: matches!(event, Event::Revised { .. }),
            reason,
            said: said(event, &case),
            enclosures: enclosures.iter().map(|(_, name)| name.clone()).collect(),
        };
        Ok(Self { facts, enclosures })
    }
}

/// The day of receipt that an event tells, and the day that was taken for it before.
fn received(event: &Event) -> (Option<Date>, Option<Date>) {
    match event {
        Event::ReceiptCorrected { from, to, .. } => (Some(*to), Some(*from)),
        Event::EnteredOnPaper(entry) => (Some(entry.received_on), None),
        Event::SupplementedOnPaper { on, .. }
        | Event::AgreedOnPaper { on, .. }
        | Event::WithdrawnOnPaper { on, .. } => (Some(*on), None),
        _ => (None, None),
    }
}

/// The last day and the reason that an event names.
fn told(event: &Event) -> (Option<Date>, String) {
    match event {
        Event::RevisionRequested { until, note, .. } => (Some(*until), note.clone()),
        Event::SupplementTermChanged { until, reason, .. }
        | Event::SuspensionProposed { until, reason, .. }
        | Event::CommitmentMoved { due: until, reason, .. }
        | Event::TaskExtended { until, reason, .. } => (Some(*until), reason.clone()),
        Event::SuspensionAgreed { until, .. } | Event::AgreedOnPaper { until, .. } => (Some(*until), String::new()),
        Event::AssessmentShared(shared) => (Some(shared.asked.until), String::new()),
        Event::CommitmentReminded { due: until, .. } | Event::ViewReminded { until, .. } => {
            (Some(*until), String::new())
        }
        Event::HandedBack { reason, .. }
        | Event::SupplementRequestWithdrawn { reason, .. }
        | Event::RevisionRequestWithdrawn { reason, .. }
        | Event::TermResumed { reason, .. }
        | Event::ReceiptCorrected { reason, .. } => (None, reason.clone()),
        _ => (None, String::new()),
    }
}

/// What an event says word for word: a message, or what was agreed.
fn said(event: &Event, case: &Case) -> String {
    let line = |one: &Commitment| format!("- {} {}", one.text, words::commitment(one));
    let one = |number: u32| case.record.commitment(number).map(|state| line(&state.agreed)).unwrap_or_default();
    match event {
        Event::MessageToBoard { text, .. } => text.clone(),
        Event::RevisionRequested { points, .. } => {
            points.iter().map(|point| format!("- {}", words::point(point))).collect::<Vec<_>>().join("\n")
        }
        Event::CommitmentsAgreed { commitments } => {
            let lines = commitments.iter().map(|one| format!("{} Uiterlijk {}.", line(one), one.due.long()));
            lines.collect::<Vec<_>>().join("\n")
        }
        Event::CommitmentSettled { number, met, remark, .. } => {
            format!("{}\n\n{}\n\n{remark}", one(*number), words::met(*met))
        }
        Event::AssessmentShared(shared) => {
            let findings = shared.findings.iter().map(|one| format!("**{}**\n\n{}", one.label, one.text));
            [shared.asked.question.clone()].into_iter().chain(findings).collect::<Vec<_>>().join("\n\n")
        }
        Event::CommitmentMoved { number, .. } | Event::CommitmentReminded { number, .. } => one(*number),
        _ => String::new(),
    }
}

/// What goes along with what a letter tells: a document, or the files of a message.
async fn enclosures(app: &App, tx: &mut Tx, case: &Case, notice: Notice) -> Result<Vec<(String, String)>, Failure> {
    let submitted = case.events.last().is_some_and(|(_, event)| event.submitted().is_some());
    let kind = match notice {
        Notice::Receipt => DocumentKind::Proposal,
        Notice::ReceivedOnPaper if submitted => DocumentKind::Proposal,
        Notice::DecisionSent => DocumentKind::Letter,
        Notice::Correction => DocumentKind::Correction,
        Notice::Postponed => DocumentKind::Postponement,
        Notice::SupplementRequest => DocumentKind::SupplementRequest,
        Notice::Closed(kind) if kind.side() == Side::Municipality => DocumentKind::Closing,
        _ => return Ok(files(case)),
    };
    let version = archive::number(kind, &case.record);
    let documents = documents::sql::of_case(tx, &case.stored.id).await?;
    let found = documents.into_iter().find(|one| one.kind() == kind && one.version == i64::from(version));
    let named = found.map(|document| {
        let link = DocumentLink {
            id: document.id.clone(),
            kind,
            version,
            bytes: u64::try_from(document.bytes).unwrap_or_default(),
            made_on: app.clock.local(document.created_at).date(),
            sha256: document.sha256,
        };
        (paths::document(&document.id), words::document_title(&link))
    });
    Ok(named.into_iter().collect())
}

/// The files that came along with the newest event.
fn files(case: &Case) -> Vec<(String, String)> {
    let files = case.events.last().map(|(_, event)| event.files()).unwrap_or_default();
    files.iter().map(|file| (paths::enclosed(&case.stored.id, &file.id), file.name.clone())).collect()
}
