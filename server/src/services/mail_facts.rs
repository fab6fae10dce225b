//! What a mail about a case may need to say.

use super::moments::moment;
use super::{CaseFile, Services};
use crate::failure::Outcome;
use crate::mail::{AnswerGroup, CaseFacts};
use crate::store::Tx;
use crate::store::document::{self, LETTER, PROPOSAL};
use crate::store::draft as store;
use domain::attachment::Attachment;
use domain::calendar::DutchDate;
use domain::catalogue::Questionnaire;
use domain::proposal::readable_answer;
use domain::workflow::{Event, State};

impl Services {
    /// Gathers the facts of a case for the mails that `event` causes.
    pub(super) async fn mail_facts(&self, tx: &mut Tx, file: &CaseFile, event: &Event) -> Outcome<CaseFacts> {
        let id = &file.challenge.id;
        let details = file.municipality.details()?;
        let course = file.state.course();
        let is_receipt = matches!(event, Event::Submitted { .. } | Event::Supplemented { .. });
        let documents = document::of_challenge(tx, id).await?;
        let newest = |kind: &str| documents.iter().find(|document| document.kind == kind).map(|found| found.id.clone());
        let mut facts = CaseFacts {
            case_path: format!("/dossiers/{id}"),
            title: file.challenge.title.clone(),
            cooperative: file.challenge.cooperative.clone(),
            municipality: file.municipality.name.clone(),
            contact_email: details.email,
            contact_phone: details.phone,
            reference: course.map(|course| course.reference.clone()).unwrap_or_default(),
            version: course.map_or(0, |course| course.version),
            received: moment(&self.clock, self.clock.millis()),
            due: file.state.decision_term(file.profile.decision_term).and_then(|term| {
                let due = term.due(&domain::calendar::HolidayTable::default())?;
                Some(due.with_weekday())
            }),
            proposal_path: newest(PROPOSAL).map(|document| format!("/documenten/{document}")),
            letter_path: newest(LETTER).map(|document| format!("/documenten/{document}")),
            ..CaseFacts::default()
        };
        if is_receipt && let Some(newest) = store::newest_submission(tx, id).await? {
            let frozen: super::draft::Frozen = serde_json::from_str(&newest.content)?;
            facts.answers = answer_groups(&frozen, file.questionnaire());
            facts.approved = frozen.approval.map(|approval| approval.sentence());
        }
        add_details(&mut facts, file, event);
        Ok(facts)
    }
}

/// The answers that were given, per section, as Awb 2:17 wants them sent back.
fn answer_groups(frozen: &super::draft::Frozen, questionnaire: Questionnaire) -> Vec<AnswerGroup> {
    let groups = questionnaire.sections().map(|section| AnswerGroup {
        title: format!("{}. {}", section.number, section.title),
        answers: section
            .questions
            .iter()
            .filter(|question| frozen.answers.asks(question) && !frozen.answers.get(question.id).is_empty())
            .map(|question| (question.label.to_owned(), readable_answer(question, frozen.answers.get(question.id))))
            .collect(),
    });
    let groups = groups.chain([enclosed(frozen, questionnaire)]);
    groups.filter(|group| !group.answers.is_empty()).collect()
}

/// The attachments that came along, by name and question.
fn enclosed(frozen: &super::draft::Frozen, asked: Questionnaire) -> AnswerGroup {
    let line =
        |file: &Attachment| (file.name.clone(), format!("{}, bij “{}”", file.details(), file.place_label(asked)));
    AnswerGroup { title: "Bijlagen".to_owned(), answers: frozen.attachments.iter().map(line).collect() }
}

/// What this event alone has to tell.
fn add_details(facts: &mut CaseFacts, file: &CaseFile, event: &Event) {
    match event {
        Event::SupplementRequested { until, points, .. } => {
            facts.until = Some(until.with_weekday());
            facts.points.clone_from(points);
        }
        Event::Announced { objection_until, .. } => {
            facts.objection_until = objection_until.map(DutchDate::with_weekday);
            if let State::Announced { decision, .. } = &file.state {
                facts.outcome = Some(decision.outcome.label().to_owned());
                facts.summary.clone_from(&decision.summary);
            }
        }
        Event::Withdrawn { reason } => facts.reason.clone_from(reason),
        _ => {}
    }
}
