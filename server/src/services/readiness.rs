//! How far a draft is: everything that is missing or worth a look, before submitting.

use super::draft::Draft;
use super::{CaseFile, Services};
use crate::failure::Outcome;
use app::api::Actor;
use app::api::drafting::{FindingLink, ReadinessPage};
use domain::catalogue::Section;
use domain::proposal::Finding;
use domain::workflow::State;

impl Services {
    /// The last page before submitting.
    pub(super) async fn show_readiness(&self, actor: &Actor, id: &str) -> Outcome<ReadinessPage> {
        let mut tx = self.db.read().await?;
        let file = CaseFile::load(&mut tx, id, actor).await?;
        file.demand_board()?;
        let draft = Draft::load(&mut tx, id).await?;
        let (days, files) = (file.days(self.clock.today()), draft.attachments.len());
        let readiness = draft.readiness(file.rules(), days);
        let readiness = readiness.with_remarks_on_the_whole(&draft.answers, &draft.sheet, file.rules(), days, files);
        let (blocking, weak): (Vec<_>, Vec<_>) = readiness.findings().partition(|(_, finding)| finding.blocks);
        let links = |found: Vec<(&'static Section, &Finding)>| found.into_iter().map(finding_link).collect::<Vec<_>>();
        let supplement = match &file.state {
            State::SupplementRequested(_, supplement) => supplement.points.clone(),
            _ => vec![],
        };
        let approved = self.board_approval(&mut tx, &file, &draft.freeze(&file)).await?;
        Ok(ReadinessPage {
            head: draft.head(&file, self),
            progress: readiness.progress(),
            blocking: links(blocking),
            remarks: [links(weak), draft.comment_remarks(file.questionnaire())].concat(),
            supplement,
            approved: approved.map(|approval| approval.sentence()),
        })
    }
}

fn finding_link((section, finding): (&'static Section, &Finding)) -> FindingLink {
    let question = section.questions.iter().find(|question| finding.field.belongs_to(question.id));
    let label = question.map(|question| question.label.to_owned());
    let label = label.or_else(|| finding.field.budget_place()).unwrap_or_else(|| section.title.to_owned());
    FindingLink { section, field: finding.field.as_str().to_owned(), label, message: finding.message.clone() }
}
