//! What waits for who is signed in, and what is new (meldingen), how mails about it come, and the overview of the day.

mod digest;
mod routes;
mod sql;

pub use digest::send_digests;
pub(crate) use routes::routes;

use self::sql::{NewsRow, WaitingRow};
use crate::App;
use crate::case::stored_date;
use crate::failure::{Failure, FieldRefusal};
use crate::news;
use app::views::news::{
    CaseName, CaseNews, MailChoicesPage, NewsAction, NewsLine, NewsPage, NewsWhat, Waiting, choice_field,
};
use app::views::reason::Choice;
use app::views::{Actor, Reason, Typed};
use domain::Named;
use domain::case::{Event, FormalGround, MailChoice, MailKind, Role, Side, Status, next_step};
use jiff::civil::Date;

/// Cases that wait, on the page.
const MOST_WAITING: usize = 20;
/// Lines of one case, on the page.
const MOST_LINES: usize = 5;

/// What waits for this person and what is new, over all cases: two queries, however many cases there are.
///
/// # Errors
/// When the database cannot be read.
pub async fn show(app: &App, actor: &Actor) -> Result<NewsPage, Failure> {
    let today = app.clock.today();
    let mut tx = app.db.read().await?;
    let rows = sql::waiting(&mut tx, &actor.id, (&steps_of_roles(), &today.to_string())).await?;
    let rows_of_news = sql::news(&mut tx, &actor.id).await?;
    drop(tx);
    let mut waiting = waiting(rows, today);
    let more_waiting = waiting.len() > MOST_WAITING;
    waiting.truncate(MOST_WAITING);
    let until = rows_of_news.iter().map(|row| row.at).max().unwrap_or_default();
    Ok(NewsPage { waiting, more_waiting, cases: by_case(app, rows_of_news)?, until })
}

/// Every stored role with every stored status in which the case waits for it, between commas.
fn steps_of_roles() -> String {
    let pairs = Role::all().flat_map(|role| {
        let waits = move |status: &Status| next_step(&[role], *status).is_some();
        Status::all().filter(waits).map(move |status| format!("{}:{},", role.value(), status.value()))
    });
    pairs.fold(",".to_owned(), |list, pair| list + &pair)
}

/// The cases of these rows, in their order, each with all that waits in it.
fn waiting(rows: Vec<WaitingRow>, today: Date) -> Vec<Waiting> {
    let mut cases: Vec<(Waiting, Vec<Role>)> = Vec::new();
    for row in rows {
        let Some(role) = Role::from_value(&row.role) else { continue };
        let status = Status::from_value(&row.status).unwrap_or(Status::Draft);
        let roles = (row.done == 0).then_some(role);
        if let Some((last, known)) = cases.last_mut().filter(|(last, _)| last.case.id == row.id) {
            known.extend(roles);
            last.step = next_step(known, status);
            last.open = last.open.max(open(&row, role, today));
            continue;
        }
        let waiting = Waiting {
            step: roles.and_then(|role| next_step(&[role], status)),
            open: open(&row, role, today),
            due: stored_date(row.due_on.as_ref()),
            status: status.as_seen_by(role.side()),
            side: role.side(),
            case: CaseName { id: row.id, title: row.title, cooperative: row.cooperative, reference: row.reference },
        };
        cases.push((waiting, roles.into_iter().collect()));
    }
    cases.into_iter().map(|(waiting, _)| waiting).collect()
}

/// How many matters wait for somebody in this role. Those of the desk are not for the eyes of who only assesses.
fn open(row: &WaitingRow, role: Role, today: Date) -> usize {
    let responds = stored_date(row.respond_until.as_ref()).is_some_and(|until| until >= today);
    let open = match role.side() {
        Side::Board => row.open_at_board + i64::from(responds),
        Side::Municipality if role.party().is_at_desk() => row.open_matters,
        Side::Municipality => 0,
    };
    usize::try_from(open).unwrap_or_default()
}

/// The news of each case, the case with the newest first.
fn by_case(app: &App, rows: Vec<NewsRow>) -> Result<Vec<CaseNews>, Failure> {
    let mut cases: Vec<CaseNews> = Vec::new();
    for row in rows {
        let Some(what) = what(&row)? else { continue };
        let found = cases.iter().position(|one| one.case.id == row.case_id);
        let index = found.unwrap_or_else(|| {
            let case = CaseName {
                id: row.case_id.clone(),
                title: row.title,
                cooperative: row.cooperative,
                reference: row.reference,
            };
            cases.push(CaseNews { case, lines: Vec::new(), more: 0 });
            cases.len() - 1
        });
        let case = &mut cases[index];
        if case.lines.len() == MOST_LINES {
            case.more += 1;
        } else {
            case.lines.push(NewsLine { what, who: row.who, at: app.clock.local(row.at).datetime() });
        }
    }
    Ok(cases)
}

/// What a row is about; nothing for a comment that is there no more.
fn what(row: &NewsRow) -> Result<Option<NewsWhat>, Failure> {
    Ok(match (&row.payload, &row.question) {
        (Some(event), _) => Some(NewsWhat::Event(Box::new(serde_json::from_str::<Event>(event)?))),
        (None, Some(question)) => Some(NewsWhat::Comment(question.clone())),
        (None, None) => None,
    })
}

/// What was new until this moment is read: in one case, or everywhere.
///
/// # Errors
/// When the database refuses.
pub async fn read(app: &App, actor: &Actor, action: &NewsAction, until: i64) -> Result<(), Failure> {
    let case = match action {
        NewsAction::ReadAll => "",
        NewsAction::Read(case) => case,
    };
    let mut tx = app.db.write().await?;
    news::sql::forget_until(&mut tx, &actor.id, case, until).await?;
    Ok(tx.commit().await?)
}

/// How mails to this person come, and why some always come at once.
///
/// # Errors
/// When the database cannot be read.
pub async fn mail_choices(app: &App, actor: &Actor) -> Result<MailChoicesPage, Failure> {
    let mut tx = app.db.read().await?;
    let sides = sides(actor, sql::is_on_board(&mut tx, &actor.id).await?);
    let mut choices = Vec::new();
    for kind in kinds(&sides) {
        choices.push((kind, news::choice(&mut tx, &actor.id, kind).await?));
    }
    let reaches = |ground: &FormalGround| sides.iter().any(|side| ground.reaches(*side));
    Ok(MailChoicesPage { choices, formal: FormalGround::ALL.iter().copied().filter(reaches).collect() })
}

/// On which sides somebody gets mails: an officer may sit on a board elsewhere.
fn sides(actor: &Actor, is_on_board: bool) -> Vec<Side> {
    let board = (is_on_board || !actor.is_officer).then_some(Side::Board);
    board.into_iter().chain(actor.is_officer.then_some(Side::Municipality)).collect()
}

fn kinds(sides: &[Side]) -> impl Iterator<Item = MailKind> {
    MailKind::ALL.iter().copied().filter(|kind| sides.iter().any(|side| kind.reaches(*side)))
}

/// Stores how somebody wants mails. What is not on the form stays as it is.
///
/// # Errors
/// [`Failure::Fields`] for what cannot be chosen.
pub async fn choose(app: &App, actor: &Actor, typed: &Typed) -> Result<(), Failure> {
    let mut tx = app.db.write().await?;
    let sides = sides(actor, sql::is_on_board(&mut tx, &actor.id).await?);
    let (mut chosen, mut wrong) = (Vec::new(), Vec::new());
    for kind in kinds(&sides) {
        let field = choice_field(kind);
        match typed.find(&field).map(MailChoice::from_value) {
            Some(Some(choice)) => chosen.push((kind, choice)),
            Some(None) => wrong.push(FieldRefusal::new(field, Reason::NotInList(Choice::Mails))),
            None => {}
        }
    }
    if !wrong.is_empty() {
        return Err(Failure::Fields(wrong));
    }
    for (kind, choice) in chosen {
        news::held::choose(&mut tx, &actor.id, kind.value(), choice.value()).await?;
    }
    Ok(tx.commit().await?)
}
