//! How far a draft is: everything that is missing or worth a look, before submitting.

mod routes;

pub(crate) use routes::routes;

use crate::case::Case;
use crate::draft::{Draft, Judged};
use crate::failure::Failure;
use crate::{App, approval, rules};
use app::views::Actor;
use app::views::proposal::drafting::{FindingLink, ReadinessPage};
use domain::catalogue::{Questionnaire, Section};
use domain::proposal::{Finding, Severity};

/// How far the proposal is.
///
/// The last page before submitting.
pub async fn show(app: &App, actor: &Actor, id: &str) -> Result<ReadinessPage, Failure> {
    let mut tx = app.db.read().await?;
    let case = Case::load_for_board(&mut tx, id, actor).await?;
    let draft = Draft::load(&mut tx, id).await?;
    let (days, files) = (case.days(app.clock.today()), draft.attachments.len());
    let judge = move |judged: Judged<'_>| {
        let Judged { answers, sheet, rules } = judged.clone();
        judged.readiness(days).with_remarks_on_the_whole(answers, sheet, rules, days, files)
    };
    let supplement = case.record.asked_points().unwrap_or_default().to_vec();
    let new_rules = rules::taking_over(&mut tx, app, &case).await?.map(|newer| newer.ordinance);
    let approved = approval::board_approval(app, &mut tx, &case, &draft.freeze(&case)).await?;
    drop(tx);
    let readiness = draft.judge(app, case.rules(), judge).await?;
    let links = |severity| {
        let so = readiness.findings().filter(move |(_, finding)| finding.severity == severity);
        so.map(|(section, finding)| finding_link(case.questionnaire(), section, finding)).collect()
    };
    Ok(ReadinessPage {
        head: draft.head_with(&case, app, &readiness),
        progress: readiness.progress(),
        // What nobody typed stands in the letter, if the case came on paper.
        missing: if case.record.entered_on_paper { vec![] } else { links(Severity::Missing) },
        wrong: links(Severity::Wrong),
        remarks: links(Severity::Remark),
        open_comments: draft
            .thread_links(case.questionnaire())
            .into_iter()
            .filter(|thread| thread.count.open > 0)
            .collect(),
        supplement,
        approved,
        new_rules,
        kind: case.record.kind_of_next(),
    })
}

/// Whether something is worth a look before this person submits this version, which is otherwise ready: remarks, and
/// open comments.
///
/// # Errors
/// As [`show`].
async fn has_remarks(app: &App, actor: &Actor, (id, version): (&str, i64)) -> Result<bool, Failure> {
    let page = show(app, actor, id).await?;
    let is_ready =
        page.head.version == version && page.head.can_submit && page.missing.is_empty() && page.wrong.is_empty();
    Ok(is_ready && !(page.remarks.is_empty() && page.open_comments.is_empty()))
}

fn finding_link(asked: &Questionnaire, section: &'static Section, finding: &Finding) -> FindingLink {
    let question = asked.questions_of(section).iter().find(|question| finding.field.belongs_to(question.id()));
    let label = question.map(|question| question.label().to_owned());
    let label = label.or_else(|| finding.field.budget_place()).unwrap_or_else(|| section.title.to_owned());
    FindingLink { section, field: finding.field.as_str().to_owned(), label, message: finding.message.clone() }
}
