//! What a mail about a case may need to say.

use super::{asking, carrying_out};
use crate::case::Case;
use crate::db::Tx;
use crate::documents::archive;
use crate::failure::Failure;
use crate::frozen::{self, Frozen};
use crate::mail::{AnsweredSection, CaseFacts, Contents, Enclosure};
use crate::{App, documents};
use app::paths;
use app::views::case::DocumentKind;
use app::words;
use domain::Named;
use domain::attachment::Attachment;
use domain::budget::{self, Figures};
use domain::calendar::{DutchDate, HolidayTable};
use domain::case::{DefaultNotice, Event, Milestone};
use domain::catalogue::Questionnaire;
use jiff::civil::Date;

/// Gathers the facts of a case for the mails that its newest event causes. Everything that came after that event is
/// left out: the case may be one [as of](Case::as_of) an event long ago.
pub(crate) async fn mail_facts(app: &App, tx: &mut Tx, case: &Case) -> Result<CaseFacts, Failure> {
    let (stored, event) = case.events.last().ok_or(Failure::NotFound)?;
    facts_of(app, tx, case, (event, stored.at)).await
}

/// The letter about the procedure that tells an event.
const fn procedure_letter(event: &Event) -> Option<DocumentKind> {
    match event {
        Event::Closed(_) => Some(DocumentKind::Closing),
        Event::Postponed { .. } => Some(DocumentKind::Postponement),
        Event::SupplementRequested { .. } => Some(DocumentKind::SupplementRequest),
        Event::CorrectionSent { .. } => Some(DocumentKind::Correction),
        _ => None,
    }
}

/// The same for an event that happens at this moment, be it one that was not recorded.
pub(crate) async fn facts_of(
    app: &App,
    tx: &mut Tx,
    case: &Case,
    (event, at): (&Event, i64),
) -> Result<CaseFacts, Failure> {
    let (id, version) = (&case.stored.id, case.record.version());
    let details = case.municipality.details()?;
    let is_receipt = event.submitted().is_some();
    let documents = documents::sql::of_case(tx, id).await?;
    let path = |kind| {
        let number = archive::number(kind, &case.record);
        let found = documents.iter().find(|one| one.kind() == kind && one.version == i64::from(number));
        found.map(|document| paths::document(&document.id))
    };
    let mut facts = CaseFacts {
        title: case.stored.title.clone(),
        cooperative: case.stored.cooperative.clone(),
        municipality: case.municipality.name.clone(),
        contact_email: details.email,
        contact_phone: details.phone,
        reference: case.record.reference().unwrap_or_default().to_owned(),
        challenge_path: paths::challenge(case.record.reference().unwrap_or_default()),
        version,
        kind: (version > 0).then(|| case.record.kind_of(version)),
        received: words::date_and_time(app.clock.local(at).datetime()),
        due: due(case).map(DutchDate::with_weekday),
        proposal_path: path(DocumentKind::Proposal),
        procedure_letter_path: procedure_letter(event).and_then(path),
        scores_until: scores_until(case),
        files: event.files().len(),
        letter_path: case.record.announcement.and_then(|_| path(DocumentKind::Letter)),
        ..pages_of(id)
    };
    if is_receipt && let Some(submission) = frozen::sql::submission(tx, id, version.into()).await? {
        let frozen: Frozen = serde_json::from_str(&submission.content)?;
        let rules = case.rules().in_proportion(&frozen.answers, &frozen.sheet);
        facts.contents = Some(contents(&frozen, &rules.questionnaire));
        facts.approved = frozen.approval.as_ref().map(words::approval);
    }
    add_details(&mut facts, case, event);
    asking::add_details(&mut facts, case, event);
    carrying_out::add_details(&mut facts, case, event);
    Ok(facts)
}

/// The pages of a case.
fn pages_of(id: &str) -> CaseFacts {
    CaseFacts {
        case_path: paths::case(id),
        term_path: paths::term(id),
        assessments_path: paths::assessments(id),
        messages_path: paths::messages(id),
        consultations_path: paths::consultations(id),
        response_path: paths::response(id),
        revision_path: paths::revision(id),
        assessment_path: paths::assessment(id),
        commitments_path: paths::commitments(id),
        ..CaseFacts::default()
    }
}

/// Last day for the decision, once the case was submitted.
fn due(case: &Case) -> Option<Date> {
    Some(case.record.decision_term(case.profile.decision_term)?.due(&HolidayTable::default()))
}

/// Day by which the scores are to be in.
fn scores_until(case: &Case) -> Option<String> {
    let planned = case.record.planning(case.profile.decision_term, &case.profile.planning);
    let panel = planned.into_iter().find(|step| step.milestone == Milestone::Panel);
    panel.map(|step| step.day.with_weekday())
}

/// What the version holds, by the names that its reader knows.
fn contents(frozen: &Frozen, asked: &Questionnaire) -> Contents {
    let answered = |section| {
        let questions = asked.asked(section, &frozen.answers);
        questions.filter(|question| !frozen.answers.get(question.id()).is_empty()).count()
    };
    let sections = asked.sections().map(|section| AnsweredSection {
        title: format!("{}. {}", section.number, section.title),
        answers: answered(section),
    });
    let enclosure = |file: &Attachment| Enclosure {
        name: file.name.clone(),
        details: file.details(),
        place: file.place_label(asked).to_owned(),
    };
    let figures = Figures::of(&budget::read(&frozen.sheet).0);
    Contents {
        sections: sections.filter(|section| section.answers > 0).collect(),
        years: figures.years,
        requested: figures.requested_total().to_string(),
        attachments: frozen.attachments.iter().map(enclosure).collect(),
    }
}

/// What this event alone has to tell.
#[expect(clippy::too_many_lines, reason = "a table of events, not a course of action")]
fn add_details(facts: &mut CaseFacts, case: &Case, event: &Event) {
    match event {
        Event::SupplementRequested { until, points, .. } => {
            facts.until = Some(until.with_weekday());
            facts.points = points.iter().map(words::point).collect();
        }
        Event::RevisionRequested { until, note, points, .. } => {
            facts.until = Some(until.with_weekday());
            facts.points = points.iter().map(words::point).collect();
            facts.reason.clone_from(note);
        }
        Event::CriteriaReopened { criteria, reason, .. } => {
            facts.criteria = criteria.iter().map(|id| criterion_label(case, id)).collect();
            facts.reason.clone_from(reason);
        }
        Event::SupplementReminded { until, .. } => {
            facts.until = Some(until.with_weekday());
            let points = case.record.requests.last().map(|request| request.points.iter().map(words::point).collect());
            facts.points = points.unwrap_or_default();
        }
        Event::Announced { objection_until, .. } => {
            facts.objection_until = objection_until.map(DutchDate::with_weekday);
            if let Some(decision) = &case.record.decision {
                facts.outcome = Some(decision.outcome.label().to_owned());
                facts.summary.clone_from(&decision.summary);
            }
        }
        Event::Assessed { disputed, .. } => {
            facts.criteria = disputed.iter().map(|id| criterion_label(case, id)).collect();
        }
        Event::ObjectionRegistered(objection) => {
            words::objector(objection.by).clone_into(&mut facts.objector);
            facts.received_to = Some(objection.received_on.with_weekday());
            facts.decide_until = Some(objection.decide_until(&HolidayTable::default()).with_weekday());
            facts.too_late = !objection.is_in_time();
        }
        Event::ReopeningAsked { reason, .. } => {
            facts.writer = newest_writer(case);
            facts.reason.clone_from(reason);
        }
        Event::MessageToBoard { text, asks, .. } | Event::MessageToMunicipality { text, asks, .. } => {
            facts.writer = newest_writer(case);
            facts.reason.clone_from(text);
            facts.asks = *asks;
        }
        Event::NoteAdded { text, .. } => {
            facts.writer = newest_writer(case);
            facts.reason.clone_from(text);
        }
        Event::LegalCheckReturned { remarks: text }
        | Event::DecisionReturned { remarks: text }
        | Event::DecisionReopened { reason: text } => {
            facts.reason.clone_from(text);
        }
        Event::Closed(closing) => {
            facts.reason.clone_from(&closing.reason);
            facts.receiver.clone_from(&closing.receiver);
            facts.objection_until = closing.objection_until.map(DutchDate::with_weekday);
        }
        Event::SupplementTermChanged { until, reason, .. } | Event::SuspensionProposed { until, reason, .. } => {
            facts.until = Some(until.with_weekday());
            facts.reason.clone_from(reason);
        }
        Event::SupplementTermLapsed { until, not_handled_until } => {
            facts.until = Some(until.with_weekday());
            facts.not_handled_until = Some(not_handled_until.with_weekday());
        }
        Event::RulesReplaced { ordinance, .. } => facts.ordinance.clone_from(ordinance),
        Event::ReceiptCorrected { from, to, reason, rules, .. } => {
            facts.received_from = Some(from.with_weekday());
            facts.received_to = Some(to.with_weekday());
            facts.reason.clone_from(reason);
            facts.ordinance = rules.as_ref().map(|rules| rules.ordinance.clone()).unwrap_or_default();
        }
        Event::EnteredOnPaper(entry) => facts.received_to = Some(entry.received_on.with_weekday()),
        Event::SupplementedOnPaper { on, .. } => facts.received_to = Some(on.with_weekday()),
        Event::WithdrawnOnPaper { on, reason } => {
            facts.received_to = Some(on.with_weekday());
            facts.withdrawn.clone_from(reason);
        }
        Event::AgreedOnPaper { on, until } => {
            facts.received_to = Some(on.with_weekday());
            facts.until = Some(until.with_weekday());
        }
        Event::SuspensionAgreed { until, .. } => facts.until = Some(until.with_weekday()),
        Event::SupplementRequestWithdrawn { reason, .. }
        | Event::RevisionRequestWithdrawn { reason, .. }
        | Event::SuspensionDeclined { reason, .. }
        | Event::TermResumed { reason, .. }
        | Event::CorrectionSent { text: reason, .. }
        | Event::AssessmentReopened { reason, .. }
        | Event::Postponed { reason, .. } => facts.reason.clone_from(reason),
        Event::DefaultNoticeReceived { received_on } => {
            let term = case.record.decision_term(case.profile.decision_term);
            let notice = term.map(|term| DefaultNotice::on(*received_on, &term, None, *received_on));
            facts.default_received = Some(received_on.with_weekday());
            facts.decide_until =
                notice.filter(|notice| !notice.premature).map(|notice| notice.decide_until.with_weekday());
        }
        _ => {}
    }
}

fn criterion_label(case: &Case, id: &str) -> String {
    case.profile.criterion(id).map_or_else(|| id.to_owned(), |one| one.label.clone())
}

fn newest_writer(case: &Case) -> String {
    case.events.last().map(|(stored, _)| stored.actor_label.clone()).unwrap_or_default()
}
