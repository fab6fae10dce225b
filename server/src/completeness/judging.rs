//! Closing the points of a request, one by one, and beginning the next one with those that stay open.

use crate::App;
use crate::case::Case;
use crate::comparison::Supplement;
use crate::failure::Failure;
use crate::frozen::{self, Frozen};
use crate::steps;
use app::views::case::completeness::{CheckAction, JudgedPoint, Judging, Shortcoming};
use app::views::{Actor, Reason};
use domain::case::{Action, Command, PointSubject, PointVerdict, SupplementPoint, SupplementRequest};
use std::collections::BTreeMap;

/// The points of the newest request, with what the supplement changed of them.
pub(super) fn points(case: &Case, supplement: Option<&Supplement<'_>>) -> Option<Judging> {
    let request = case.record.judged_request().filter(|request| request.end.is_some())?;
    let round = case.record.requests.iter().position(|one| std::ptr::eq(one, request))?;
    let points = request.placed().map(|(place, point)| JudgedPoint {
        place,
        point: point.clone(),
        changed: is_changed(case, supplement, request, point),
        verdict: request.verdicts.get(&place).cloned(),
    });
    let (round, points) = (u32::try_from(round + 1).unwrap_or(u32::MAX), points.collect());
    Some(Judging { round, requested_on: request.requested_on, points })
}

/// Whether the newest version answers this request and changed anything of this point.
fn is_changed(
    case: &Case,
    supplement: Option<&Supplement<'_>>,
    request: &SupplementRequest,
    point: &SupplementPoint,
) -> bool {
    let own = supplement.filter(|supplement| request.answered_by == Some(supplement.version + 1));
    own.is_some_and(|supplement| point.is_answered_by(&supplement.changed, case.questionnaire()))
}

/// Records what an officer says of a point. The same once more is no new verdict.
pub(super) async fn judge(
    app: &App,
    actor: &Actor,
    id: &str,
    pressed: CheckAction,
    why: &str,
) -> Result<String, Failure> {
    let (mut tx, mut case) = steps::change(app, actor, id, Action::JudgePoint).await?;
    let CheckAction::Judge { round, point, sufficient } = pressed else {
        return Err(Failure::Refused(Reason::UnreadableForm));
    };
    let frozen = frozen::newest(&mut tx, id).await?;
    let supplement = Supplement::newest(&mut tx, &case, &frozen).await?;
    let found = points(&case, supplement.as_ref()).filter(|judging| judging.round == round);
    let found = found.and_then(|judging| judging.points.into_iter().find(|one| one.place == point));
    let found = found.ok_or(Failure::Conflict(Reason::CaseChanged))?;
    let verdict = PointVerdict { sufficient, changed: found.changed, reason: why.to_owned() };
    let named = place(&found.point, &frozen).unwrap_or_default().to_owned();
    if found.verdict.as_ref() == Some(&verdict) {
        return Ok(named);
    }
    case.carry_out(&mut tx, app, actor, Command::JudgePoint { round, point, verdict }).await?;
    tx.commit().await?;
    Ok(named)
}

/// Adds the points that stay open to what is known of shortcomings, at the question or attachment that they are about.
/// Of an attachment that is gone, at its question.
pub(super) fn ask_again(judging: Option<&Judging>, frozen: &Frozen, known: &mut BTreeMap<String, Shortcoming>) {
    let Some(judging) = judging else { return };
    for one in judging.open() {
        if let Some(id) = place(&one.point, frozen) {
            known.entry(id.to_owned()).or_default().earlier = Some((one.clone(), judging.requested_on));
        }
    }
}

/// The same alone, by the ids that the form names them by.
pub(super) fn asked_again(case: &Case, frozen: &Frozen) -> BTreeMap<String, Shortcoming> {
    let mut known = BTreeMap::new();
    ask_again(points(case, None).as_ref(), frozen, &mut known);
    known
}

/// Where the form asks about a point again; nowhere for the proposal as a whole.
fn place<'a>(point: &'a SupplementPoint, frozen: &Frozen) -> Option<&'a str> {
    match &point.about {
        PointSubject::Whole => None,
        PointSubject::Attachment { id, question } if frozen.attachments.iter().all(|file| file.id != *id) => {
            Some(question)
        }
        PointSubject::Section { id } | PointSubject::Question { id } | PointSubject::Attachment { id, .. } => Some(id),
    }
}
