//! Writing a proposal.

pub(crate) mod answers;
mod benefits;
pub(crate) mod choice;
pub(crate) mod conflicts;
pub(crate) mod edit;
mod estimates;
mod pdf;
pub(crate) mod plan_facts;
mod routes;
pub(crate) mod rows;
pub(crate) mod saving;
pub(crate) mod self_check;

pub(crate) use estimates::follow_estimates;
pub(crate) use routes::{next_page, routes};

use self::answers::{conflict, too_long};
use self::edit::DraftEdit;
use self::estimates::is_followed;
use self::saving::{Change, Saved};
use crate::case::Case;
use crate::draft::{self, Current, Draft, legible};
use crate::failure::Failure;
use crate::{App, presence};
use app::views::autosave::TypedAnswer;
use app::views::proposal::drafting::{QuestionView, SavedAnswer, SectionPage};
use app::views::{Actor, FieldError, Reason, Typed};
use domain::case::OpenQuestions;
use domain::catalogue::{Condition, Kind, Question, Section};
use domain::proposal::{Days, Finding, Severity, canonical, check_answer, is_kept};

/// One section.
pub async fn show_section(app: &App, actor: &Actor, id: &str, section: &str) -> Result<SectionPage, Failure> {
    let mut tx = app.db.read().await?;
    let case = Case::load_for_board(&mut tx, id, actor).await?;
    let section = case.questionnaire().section(section).ok_or(Failure::NotFound)?;
    let draft = Draft::load(&mut tx, id).await?;
    let plan = plan_facts::of(&draft, section, case.rules(), case.days(app.clock.today()));
    let open = draft.open_in(&mut tx, &case, section, app.clock.today()).await?;
    let questions = question_views(app, &case, &draft, (section, &open));
    let self_check = self_check::of_blocks(&mut tx, id, section.blocks).await?;
    let at_work = presence::enter(app, tx, &case, actor, section.id).await?;
    let mut head = draft.head(&case, app).await?;
    head.activity.at_work = at_work;
    let (points, grounds) = (case.points_of_section(section.id), draft.asked(&case).grounds(section));
    Ok(SectionPage { head, section, points, questions, grounds, plan, self_check })
}

/// The questions of a section that are asked, with their answers, and those that an answer within it may bring up.
pub(crate) fn question_views(
    app: &App,
    case: &Case,
    draft: &Draft,
    (section, open): (&'static Section, &OpenQuestions),
) -> Vec<QuestionView> {
    let (list, days) = (draft.asked(case), case.days(app.clock.today()));
    let questions = list.questions_of(section);
    let here = |condition: Condition<'_>| questions.iter().any(|one| one.id() == condition.question);
    let views = questions.iter().filter_map(|question| {
        let is_asked = list.asks(question, &draft.answers);
        let shown = is_asked || question.show_if().is_some_and(here);
        shown.then(|| QuestionView {
            is_asked,
            is_open: open.answer(question.id()),
            takes_files: open.files(question.id()),
            points: case.points_at(question.id()),
            ..question_view(app, draft, question, days)
        })
    });
    views.collect()
}

/// One question with its answer, wherever it is shown.
pub(crate) fn question_view(app: &App, draft: &Draft, question: &Question, days: Days) -> QuestionView {
    let answer = draft.answers.get(question.id());
    let has_rows = matches!(question.kind(), Kind::Rows { .. });
    // An answer that nobody began is not wrong yet: what is missing stands on the readiness page.
    let mut findings = if answer.is_empty() { vec![] } else { check_answer(question, answer, days) };
    findings.extend(legible::remark(question.id(), answer));
    QuestionView {
        question: question.clone(),
        is_asked: true,
        is_open: true,
        takes_files: true,
        points: Vec::new(),
        value: if has_rows { String::new() } else { answer.to_owned() },
        rows: draft.answers.rows(question.id()),
        version: draft.version_of(question.id()),
        conflicts: conflicts::conflict_views(app, draft, question),
        case: draft.case.clone(),
        attachments: draft.attachments.iter().filter(|file| file.question == question.id()).count(),
        comments: draft.comment_count(question.id()),
        wrong: of(&findings, Severity::Wrong),
        missing: of(&findings, Severity::Missing),
        remarks: of(&findings, Severity::Remark),
    }
}

/// Saves all answers of a section, or none, and gives the questions that this case asks in it. Never fails on
/// completeness; conflicts name their field.
pub async fn save_section(
    app: &App,
    actor: &Actor,
    id: &str,
    section: &str,
    typed: &Typed,
) -> Result<Vec<Question>, Failure> {
    let mut tx = app.db.write().await?;
    let mut edit = DraftEdit::open(app, &mut tx, actor, id).await?;
    let section = edit.questionnaire().section(section).ok_or(Failure::NotFound)?;
    let draft = Draft::load(&mut tx, id).await?;
    let by = edit.by();
    let chosen = choice::choose(&mut tx, &edit, &draft, typed).await?;
    let mut refused = answers::store_answers(&mut tx, &mut edit, section, &draft, &chosen.typed).await?;
    refused.and(chosen.refused);
    if !refused.fields.is_empty() {
        drop(tx);
        return refused.report(app, id, by).await.map(|()| Vec::new());
    }
    let asked = edit.questionnaire().questions_of(section).to_vec();
    draft::revision::answers_saved_by_button(&mut tx, id, section.id).await?;
    edit.done(tx).await?;
    Ok(asked)
}

/// Saves one answer, if nobody changed it since `version`.
///
/// # Errors
/// A conflict when somebody did, [`Failure::Fields`] for what cannot be kept.
pub async fn save_answer(
    app: &App,
    actor: &Actor,
    TypedAnswer { case: id, question, value, version }: &TypedAnswer,
) -> Result<SavedAnswer, Failure> {
    let mut tx = app.db.write().await?;
    let mut edit = DraftEdit::open(app, &mut tx, actor, id).await?;
    let asked = edit.questionnaire().clone();
    let (section, question) = asked.find(question).ok_or(Failure::NotFound)?;
    let value = canonical(question, value).ok_or_else(|| Failure::field(question.id(), Reason::UnreadableAnswer))?;
    if !is_kept(question, &value) {
        return Err(Failure::Fields(vec![too_long(question)]));
    }
    let by = edit.by();
    let before = if is_followed(question.id()) { Some(Draft::load(&mut tx, id).await?) } else { None };
    let stored = draft::sql::answer(&mut tx, id, question.id()).await?;
    let current = stored.as_ref().map(Current::from).unwrap_or_default();
    let change = Change { question: question.id(), shape: answers::shape(question), typed: &value, seen: *version };
    let version = match saving::save(&mut tx, &mut edit, change, current).await? {
        Saved::At(version) => version,
        Saved::Closed => return Err(Failure::field(question.id(), Reason::NotAsked)),
        Saved::Conflict => {
            drop(tx);
            saving::keep_conflicts(app, id, &[change.unsaved()], by).await?;
            return Err(Failure::Conflict(conflict(question, current.value, false)));
        }
    };
    if let Some(before) = before {
        follow_estimates(&mut tx, &mut edit, &before).await?;
    }
    presence::sql::note(&mut tx, id, section.id, by).await?;
    let days = edit.days(app.clock.today());
    edit.done(tx).await?;
    let findings = if value.is_empty() { vec![] } else { check_answer(question, &value, days) };
    let is_open = findings.iter().any(|finding| finding.severity == Severity::Missing);
    Ok(SavedAnswer { version, wrong: of(&findings, Severity::Wrong), is_open })
}

/// The findings that are so serious.
fn of(findings: &[Finding], severity: Severity) -> Vec<FieldError> {
    findings.iter().filter(|finding| finding.severity == severity).map(FieldError::from).collect()
}
