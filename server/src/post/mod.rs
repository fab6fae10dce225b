//! Letters by post for a board that is not reachable digitally (per post, Awb 2:7 and 2:8): how it gets its letters,
//! what waits to be printed, and on which day it was posted.

mod printing;
mod routes;

pub(crate) use routes::routes;

use self::printing::Letter;
use crate::case::Case;
use crate::documents::archive::{self, Label};
use crate::failure::{Failure, FieldRefusal};
use crate::notices::post::{self as queue, StoredLetter};
use crate::{App, case, frozen, steps};
use app::views::Actor;
use app::views::case::DocumentKind;
use app::views::case::files::Download;
use app::views::case::post::{Counts, DeliveryAction, DeliveryPage, LetterLine, LetterPage, PostPage};
use app::words;
use domain::case::{Action, Command, Notice, PostalAddress, Posting, Role, Side, post_fields};
use domain::proposal::Answers;

/// The letters that wait to be posted in the cases that this person handles.
///
/// # Errors
/// [`Failure::NotFound`] for who works for no municipality.
pub async fn show_all(app: &App, actor: &Actor) -> Result<PostPage, Failure> {
    if !actor.is_officer {
        return Err(Failure::NotFound);
    }
    let mut tx = app.db.read().await?;
    let mut letters = Vec::new();
    for stored in queue::waiting(&mut tx, &actor.id).await? {
        let roles = case::sql::roles(&mut tx, &stored.case_id, &actor.id).await?;
        if !roles.iter().any(|role| role == Role::CaseManager.value()) {
            continue;
        }
        let Some(case) = case::sql::by_id(&mut tx, &stored.case_id).await? else { continue };
        letters.push(line(&stored, case.reference.unwrap_or_default(), case.title)?);
    }
    Ok(PostPage { letters })
}

fn line(stored: &StoredLetter, reference: String, title: String) -> Result<LetterLine, Failure> {
    let (notice, made_on) = (stored.notice()?, stored.made_on()?);
    Ok(LetterLine { id: stored.id.clone(), reference, title, notice, made_on })
}

/// One letter that waits to be posted.
///
/// # Errors
/// [`Failure::NotFound`] for who may not post it, and for one that does not wait any more.
pub async fn show(app: &App, actor: &Actor, id: &str) -> Result<LetterPage, Failure> {
    let mut tx = app.db.read().await?;
    let stored = queue::by_id(&mut tx, id).await?.ok_or(Failure::NotFound)?;
    let case = Case::load(&mut tx, &stored.case_id, actor).await?;
    case.demand(Action::RecordPosting)?;
    let letter = Letter::load(app, &mut tx, &case, &stored).await?;
    let reference = case.stored.reference.clone().unwrap_or_default();
    Ok(LetterPage {
        line: line(&stored, reference, case.stored.title.clone())?,
        address: letter.address().lines(),
        enclosures: letter.enclosures,
        counts: counts(stored.notice()?),
        today: app.clock.today(),
        head: case.head(),
    })
}

fn counts(notice: Notice) -> Counts {
    match notice {
        Notice::SupplementRequest => Counts::Supplement,
        Notice::DecisionSent => Counts::End,
        Notice::Closed(kind) if kind.side() == Side::Municipality => Counts::End,
        Notice::Postponed => Counts::Postponement,
        _ => Counts::Nothing,
    }
}

/// The letter to print.
///
/// # Errors
/// As [`show`].
pub async fn print(app: &App, actor: &Actor, id: &str) -> Result<Download, Failure> {
    let (bytes, stored, case) = typeset(app, actor, id).await?;
    let reference = case.stored.reference.unwrap_or_default();
    Ok(Download { bytes, name: words::document_file_name(DocumentKind::Posted, version(&stored), &reference) })
}

/// The letter as it goes out: the same facts give the same bytes.
async fn typeset(app: &App, actor: &Actor, id: &str) -> Result<(Vec<u8>, StoredLetter, Case), Failure> {
    let turn = app.typesetter.turn(&actor.id).await?;
    let mut tx = app.db.read().await?;
    let stored = queue::by_id(&mut tx, id).await?.ok_or(Failure::NotFound)?;
    let case = Case::load(&mut tx, &stored.case_id, actor).await?;
    case.demand(Action::RecordPosting)?;
    let letter = Letter::load(app, &mut tx, &case, &stored).await?;
    drop(tx);
    Ok((app.typesetter.post_letter(&turn, letter.facts).await?, stored, case))
}

/// A letter is called after its place in the record.
fn version(stored: &StoredLetter) -> u32 {
    u32::try_from(stored.seq).unwrap_or_default()
}

/// Records that a letter was posted on this day, and files it as it was printed. What it tells counts from then on.
///
/// # Errors
/// [`Failure::Fields`] for a day that cannot be true; as [`show`].
pub async fn record(app: &App, actor: &Actor, id: &str, typed: &str) -> Result<(), Failure> {
    let on = FieldRefusal::day(post_fields::POSTED_ON, typed)?;
    let (bytes, stored, _) = typeset(app, actor, id).await?;
    let kept = archive::keep(app, bytes).await?;
    let posting = Posting { of: stored.seq, letter: stored.notice()?, made_on: stored.made_on()?, on };
    let (mut tx, mut case) = steps::change(app, actor, &stored.case_id, Action::RecordPosting).await?;
    case.carry_out(&mut tx, app, actor, Command::RecordPosting(posting)).await?;
    if !queue::set_posted(&mut tx, id, on).await? {
        return Err(Failure::NotFound);
    }
    let reference = case.stored.reference.clone().unwrap_or_default();
    let label = Label { kind: DocumentKind::Posted, reference: &reference, version: version(&stored) };
    archive::file_document(app, &mut tx, &stored.case_id, label, kept).await?;
    Ok(tx.commit().await?)
}

/// How the board of a case gets its letters, for who may change that.
///
/// # Errors
/// When this person may not, or not now.
pub async fn show_delivery(app: &App, actor: &Actor, id: &str) -> Result<DeliveryPage, Failure> {
    let mut tx = app.db.read().await?;
    let case = Case::load(&mut tx, id, actor).await?;
    case.demand(delivering(&case))?;
    let answers = match frozen::sql::newest_submission(&mut tx, id).await? {
        Some(submission) => serde_json::from_str::<frozen::Frozen>(&submission.content)?.answers,
        None => Answers::default(),
    };
    Ok(DeliveryPage {
        proposed: PostalAddress::of_board(&answers, &case.stored.cooperative),
        post: case.record.post.clone(),
        for_board: case.side() == Side::Municipality,
        head: case.head(),
    })
}

/// What this side does when it says how the board gets its letters.
fn delivering(case: &Case) -> Action {
    match case.side() {
        Side::Board => Action::ChooseDelivery,
        Side::Municipality => Action::ArrangeDelivery,
    }
}

/// Says how the board gets its letters from now on.
///
/// # Errors
/// [`Failure::Fields`] for an address or a reason that is missing; as [`show_delivery`].
pub async fn set_delivery(
    app: &App,
    actor: &Actor,
    id: &str,
    chosen: DeliveryAction,
    (address, reason): (PostalAddress, String),
) -> Result<(), Failure> {
    let mut tx = app.db.read().await?;
    let side = Case::load(&mut tx, id, actor).await?.side();
    drop(tx);
    let post = (chosen == DeliveryAction::Post).then_some(address);
    let command = match side {
        Side::Board => Command::ChooseDelivery { post },
        Side::Municipality => Command::ArrangeDelivery { post, reason },
    };
    steps::take(app, actor, id, command).await
}
