//! What somebody was not shown yet (meldingen): written with the event or comment that it is about, counted on every
//! page, and gone when it is read. The room `centre` shows it.

pub(crate) mod held;
pub(crate) mod sql;

use crate::App;
use crate::db::{self, Tx};
use crate::failure::Failure;
use app::views::Actor;
use domain::Named;
use domain::case::{Audience, Event, EventKind, MailChoice, MailKind, Party, Role};
use sql::Unread;

/// As what somebody was told of something: the row counts as long as that holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Standing {
    /// On the board of the case.
    Board,
    /// Among those who prepare and take the decision.
    Desk,
    /// Among those who assess.
    Panel,
}

impl Standing {
    /// Stored name. Of two that somebody has, the first by name counts.
    pub(crate) const fn value(self) -> &'static str {
        match self {
            Self::Board => "board",
            Self::Desk => "desk",
            Self::Panel => "panel",
        }
    }

    /// That of this stored role; nothing for who only reads along with the whole municipality.
    pub(crate) fn of(role: &str) -> Option<Self> {
        match Role::from_value(role)?.party() {
            Party::Chair | Party::Treasurer | Party::QualityLead | Party::Reader => Some(Self::Board),
            Party::CaseManager | Party::Jurist | Party::DecisionMaker => Some(Self::Desk),
            Party::Reviewer => Some(Self::Panel),
            Party::MunicipalReader | Party::Administrator => None,
        }
    }
}

/// What a row is about.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Subject<'a> {
    /// An event, by its place in the record.
    Event(i64),
    /// A comment within a board, by its id.
    Comment(&'a str),
}

impl Subject<'_> {
    fn key(&self) -> (i64, &str) {
        match self {
            Self::Event(seq) => (*seq, ""),
            Self::Comment(id) => (0, id),
        }
    }
}

/// An event that was recorded.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Recorded<'a> {
    /// Id of the case.
    pub(crate) case: &'a str,
    /// Place in its record.
    pub(crate) seq: i64,
    /// Who did it, or whose step it follows.
    pub(crate) actor: &'a str,
    /// When, in milliseconds.
    pub(crate) at: i64,
    /// That day (ISO date).
    pub(crate) today: &'a str,
}

/// Keeps an event for everybody who takes part in its case and may see it, but for who did it. Whoever asked to be left
/// out of a case hears no more of it.
///
/// # Errors
/// When the database refuses.
pub(crate) async fn tell(tx: &mut Tx, recorded: Recorded<'_>, event: &Event) -> Result<(), sqlx::Error> {
    let Some(step) = event.step() else { return Ok(()) };
    if event.kind() == EventKind::Recused {
        sql::forget_case(tx, recorded.actor, recorded.case).await?;
    }
    // What the system does is news to whose step it follows, too.
    let but = if step.by.is_empty() { "" } else { recorded.actor };
    let seen_by = |audience| step.seen_by.contains(&audience);
    let seen = [seen_by(Audience::Board), seen_by(Audience::Desk), seen_by(Audience::Municipality)];
    sql::add_event(tx, recorded, but, seen).await
}

/// What somebody chose for mails of this kind.
///
/// # Errors
/// When the database cannot be read.
pub(crate) async fn choice(tx: &mut Tx, person: &str, kind: MailKind) -> Result<MailChoice, sqlx::Error> {
    let stored = held::choice(tx, person, kind.value()).await?;
    Ok(stored.and_then(|value| MailChoice::from_value(&value)).unwrap_or_default())
}

/// What a page about a case shows of what somebody did not read yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shown<'a> {
    /// All of it: the page of the case has its whole course.
    Everything,
    /// What board and municipality wrote, and the notes of the desk.
    Messages,
    /// The approval of a version by the board.
    Approval,
    /// The comments on a question.
    Comments(&'a str),
}

impl Shown<'_> {
    fn holds(self, unread: &Unread) -> bool {
        match self {
            Self::Everything => true,
            Self::Messages => ["message_to_board", "message_to_municipality", "note_added"].contains(&&*unread.kind),
            Self::Approval => {
                ["put_before", "approved", "approval_taken_back", "approvals_lapsed"].contains(&&*unread.kind)
            }
            Self::Comments(question) => unread.question == question,
        }
    }
}

/// Loads a page about a case for somebody. What it shows and was not read until now is read then; what comes in
/// meanwhile is not.
///
/// # Errors
/// Those of the page.
pub(crate) async fn reading<Page>(
    app: &App,
    actor: &mut Actor,
    (case, shown): (&str, Shown<'_>),
    page: impl Future<Output = Result<Page, Failure>>,
) -> Result<Page, Failure> {
    let mut tx = app.db.read().await?;
    let mut unread = sql::of_case(&mut tx, &actor.id, case).await?;
    drop(tx);
    unread.retain(|one| shown.holds(one));
    let page = page.await?;
    if !unread.is_empty() {
        db::note("news", forget(app, &actor.id, case, &unread)).await;
        let mut tx = app.db.read().await?;
        actor.unread = count(&mut tx, &actor.id).await?;
    }
    Ok(page)
}

async fn forget(app: &App, person: &str, case: &str, unread: &[Unread]) -> Result<(), sqlx::Error> {
    let mut tx = app.db.write().await?;
    for one in unread {
        sql::forget(&mut tx, person, case, (one.seq, &one.comment_id)).await?;
    }
    tx.commit().await
}

/// How many things somebody did not read yet, up to [`sql::MOST_COUNTED`].
///
/// # Errors
/// When the database cannot be read.
pub(crate) async fn count(tx: &mut Tx, person: &str) -> Result<usize, sqlx::Error> {
    Ok(usize::try_from(sql::count(tx, person).await?).unwrap_or_default())
}
