//! Talks before anything is submitted (vooroverleg): the board opens parts of its draft to the case managers of the
//! municipality and closes them again. What they see is the text of that moment; what is not open is not there.

mod loaded;
mod meeting_file;
mod notify;
mod routes;
mod sql;
mod taking_over;

pub(crate) use loaded::unreadable;
pub(crate) use routes::routes;

use crate::App;
use crate::draft::Draft;
use crate::failure::Failure;
use crate::frozen;
use app::views::preliminary::{BoardTalksPage, OfficerTalksPage, TalksLine, TalksListPage, given_cells};
use app::views::{Actor, Typed};
use domain::Named;
use domain::case::Side;
use domain::exploration;
use domain::preliminary::{self as rules, Act, Course, EXPLORATION, Entry, Given, fields};
use loaded::Loaded;

/// The talks for the board, with the parts that can be opened.
///
/// # Errors
/// [`Failure::NotFound`] for who is not on the board.
pub async fn show(app: &App, actor: &Actor, id: &str) -> Result<BoardTalksPage, Failure> {
    let mut tx = app.db.read().await?;
    let loaded = Loaded::for_board(&mut tx, id, actor).await?;
    let draft = Draft::load(&mut tx, id).await?;
    drop(tx);
    let head = draft.head(&loaded.case, app).await?;
    Ok(BoardTalksPage { head, parts: loaded::parts(&loaded.case), view: loaded.view(app) })
}

/// The talks for the municipality, with the parts that are open at this moment.
///
/// # Errors
/// [`Failure::NotFound`] for who is no case manager of the municipality, and before anything was opened.
pub async fn show_to_officer(app: &App, actor: &Actor, id: &str) -> Result<OfficerTalksPage, Failure> {
    let mut tx = app.db.read().await?;
    let loaded = Loaded::for_officer(&mut tx, id, actor).await?;
    let view = loaded.view(app);
    if view.opened.is_empty() {
        return Ok(OfficerTalksPage { exploration: Vec::new(), sections: Vec::new(), view });
    }
    let draft = Draft::load(&mut tx, id).await?;
    let list = loaded.case.questionnaire();
    let answer = |question: &&str| Some((list.question(question)?.clone(), draft.answers.get(question).to_owned()));
    let groups = exploration::GROUPS.iter().filter(|_| loaded.shows(EXPLORATION));
    let exploration = groups.map(|group| (group.title, group.questions.iter().filter_map(answer).collect())).collect();
    let frozen = draft.freeze(&loaded.case);
    let mut sections = frozen::read_sections(&frozen, &loaded.case.rules(), |section| loaded.shows(section));
    // A file says more than the answer beside it, and nobody chose to show it.
    for section in &mut sections {
        section.attachments.clear();
    }
    Ok(OfficerTalksPage { exploration, sections, view })
}

/// The talks about drafts of the municipalities of which somebody is case manager.
///
/// # Errors
/// When the database refuses.
pub async fn list(app: &App, actor: &Actor) -> Result<TalksListPage, Failure> {
    let mut tx = app.db.read().await?;
    let mut talks = Vec::new();
    for id in sql::drafts_of(&mut tx, &actor.id).await? {
        let loaded = Loaded::of_draft(&mut tx, &id).await?;
        let (title, cooperative) = loaded.called();
        let last = loaded.seen(app).pop().map(|one| one.by);
        talks.push(TalksLine { id, title, cooperative, is_open: loaded.talks.is_open(), last });
    }
    talks.sort_by_key(|one| (!one.is_open, std::cmp::Reverse(one.last.as_ref().map(|by| by.at))));
    Ok(TalksListPage { talks })
}

/// Does what a button says, and tells the other side.
///
/// # Errors
/// [`Failure::NotFound`] for who never may, [`Failure::NotNow`] for another moment, [`Failure::Fields`] for what is
/// wrong or missing.
pub async fn act(
    app: &App,
    actor: &Actor,
    (id, side): (&str, Side),
    (act, typed): (Act, &Typed),
) -> Result<(), Failure> {
    let mut tx = app.db.write().await?;
    let mut loaded = Loaded::lock(&mut tx, (id, side), actor, act).await?;
    if act == Act::TakeOver {
        return taking_over::take_over(app, tx, actor, &loaded).await;
    }
    for entry in entries(app, &loaded, act, typed)? {
        let moved = loaded.talks.appointment.is_some();
        loaded.add(&mut tx, app, actor, entry.clone()).await?;
        notify::notify(app, &mut tx, actor, (&loaded, &entry, moved)).await?;
    }
    tx.commit().await?;
    app.wake.notify_one();
    Ok(())
}

/// What is to be kept of what was typed.
fn entries(app: &App, loaded: &Loaded, act: Act, typed: &Typed) -> Result<Vec<Entry>, Failure> {
    let text = |field: &str| typed.trimmed(field);
    let entry = match act {
        Act::Open => {
            let known = loaded::parts(&loaded.case);
            let chosen = typed.all(fields::PARTS).map(str::to_owned).collect();
            rules::parts(chosen, |part| known.iter().any(|(name, _)| name == part))?
        }
        Act::Close => closed(loaded),
        Act::Write => rules::message(text(fields::MESSAGE))?,
        Act::Meet => {
            let (day, time) = (typed.line(fields::DAY), typed.line(fields::TIME));
            rules::appointment((&day, &time, typed.line(fields::PLACE)), app.clock.today())?
        }
        Act::CallOff => rules::withdrawal(text(fields::WHY_NOT))?,
        Act::Give => Entry::Given(Given::read(&given_cells(typed))?),
        Act::Agree => rules::agreement(text(fields::AGREEMENT))?,
        Act::Decide => {
            let course = Course::from_value(typed.get(fields::COURSE));
            rules::course(course, text(fields::REASON), typed.get(fields::SHARED) == "ja")?
        }
        Act::TakeOver => return Ok(Vec::new()),
    };
    let stops = matches!(entry, Entry::Decided { course: Course::Stop, .. }) && loaded.talks.is_open();
    Ok(std::iter::once(entry).chain(stops.then(|| closed(loaded))).collect())
}

fn closed(loaded: &Loaded) -> Entry {
    let (title, cooperative) = (loaded.case.stored.title.clone(), loaded.case.stored.cooperative.clone());
    Entry::Closed { title, cooperative }
}
