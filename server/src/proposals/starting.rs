//! Before and at the start of a proposal: whose questions will be asked, and beginning.

use super::taking_over;
use crate::case::sql::StoredCase;
use crate::case::{self, Case};
use crate::db::Tx;
use crate::draft::{self, sql::By};
use crate::failure::Failure;
use crate::profile::{Municipality, present_profile};
use crate::security::events::{self, SecurityEvent};
use crate::{App, account, profile};
use app::views::proposal::drafting::{MunicipalityChoice, QuestionsPage, StartForm, start_fields};
use app::views::reason::Choice;
use app::views::{Actor, Reason};
use domain::case::{Event, Role, Status};
use domain::catalogue::{self, Questionnaire};
use domain::proposal::names;
use validator::Validate;

/// Drafts of which somebody can be chair at the same time; far more than anybody writes. Drafts of others to which
/// somebody was invited do not count.
const MOST_DRAFTS: i64 = 50;

/// Municipalities that take proposals.
pub async fn municipalities(app: &App) -> Result<Vec<MunicipalityChoice>, Failure> {
    let mut tx = app.db.read().await?;
    let all = profile::sql::all(&mut tx).await?;
    Ok(all.into_iter().map(|one| MunicipalityChoice { id: one.id, name: one.name }).collect())
}

/// The questions of the municipality that was asked for, or of the only one there is.
pub async fn questions(app: &App, asked: Option<&str>) -> Result<QuestionsPage, Failure> {
    let municipalities = municipalities(app).await?;
    let chosen = match (asked, municipalities.as_slice()) {
        (Some(asked), all) => Some(all.iter().find(|one| one.id == asked).ok_or(Failure::NotFound)?.clone()),
        (None, [only]) => Some(only.clone()),
        (None, _) => None,
    };
    let questionnaire = match &chosen {
        Some(chosen) => own_questions(app, &chosen.id).await?.ok_or(Failure::NotFound)?,
        None => catalogue::standard().clone(),
    };
    Ok(QuestionsPage { municipalities, chosen, questionnaire })
}

/// The questions of one municipality, on its own pages; without rules those that hold everywhere.
pub(crate) async fn questions_of(app: &App, municipality: Municipality) -> Result<QuestionsPage, Failure> {
    let own = own_questions(app, &municipality.id).await?;
    let chosen = own.as_ref().map(|_| MunicipalityChoice { id: municipality.id, name: municipality.name });
    let questionnaire = own.unwrap_or_else(|| catalogue::standard().clone());
    Ok(QuestionsPage { municipalities: Vec::new(), chosen, questionnaire })
}

async fn own_questions(app: &App, municipality: &str) -> Result<Option<Questionnaire>, Failure> {
    let mut tx = app.db.read().await?;
    let profile = present_profile(app, &mut tx, municipality).await?;
    Ok(profile.map(|profile| profile.questionnaire(catalogue::VERSION)))
}

/// What somebody began.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Begun {
    /// Id of the draft.
    pub id: String,
    /// Whether it was not there before.
    pub is_new: bool,
}

/// Begins a draft under the rules of today. Who begins the same proposal again, by a second click or
/// an old link, goes on with the draft that is there.
pub async fn start(app: &App, actor: &Actor, form: StartForm) -> Result<Begun, Failure> {
    form.validate()?;
    let mut tx = app.db.write().await?;
    let profile = present_profile(app, &mut tx, &form.municipality).await?.ok_or_else(no_municipality)?;
    if profile::sql::is_officer(&mut tx, &form.municipality, &actor.email).await? {
        return Err(Failure::field(start_fields::MUNICIPALITY, Reason::OtherSide));
    }
    // First, because it makes a second click wait until the first has begun the draft.
    account::rename(&mut tx, actor, &form.name, start_fields::NAME).await?;
    let named = (form.municipality.as_str(), form.title.as_str(), form.cooperative.as_str());
    if let Some(begun) = same_draft(&mut tx, actor, named).await? {
        return Ok(begun);
    }
    let challenged = taking_over::demanded(app, &mut tx, (&form.municipality, &form.task)).await?;
    let rules = (form.municipality, profile.version);
    let case = add_draft(&mut tx, app, actor, rules, (form.title, form.cooperative)).await?;
    let by = By { person: &actor.id, now: case.updated_at };
    answer_names(&mut tx, &case, by).await?;
    if let Some(challenged) = &challenged {
        taking_over::take_over(&mut tx, &case, challenged, (app.clock.today(), by)).await?;
    }
    taking_over::take_orientation(&mut tx, &case, &form.orientation, by).await?;
    let (id, actor) = (case.id, Actor { name: form.name, ..actor.clone() });
    let mut case = Case::load(&mut tx, &id, &actor).await?;
    let task = challenged.map(|challenged| challenged.task.name);
    let event = Event::Started { catalogue: catalogue::VERSION, profile: profile.version, task, from: None };
    case.append(&mut tx, app, &actor, &event).await?;
    tx.commit().await?;
    events::log_role(SecurityEvent::RoleGiven, &actor.id, (&id, &actor.id), Role::Chair.value());
    Ok(Begun { id, is_new: true })
}

/// The draft of this person for the same municipality, with this title and cooperative, if it was begun before.
pub(super) async fn same_draft(
    tx: &mut Tx,
    actor: &Actor,
    (municipality, title, cooperative): (&str, &str, &str),
) -> Result<Option<Begun>, Failure> {
    let same = |case: &StoredCase| {
        case.status == Status::Draft.value()
            && (case.municipality_id.as_str(), case.title.as_str(), case.cooperative.as_str())
                == (municipality, title, cooperative)
    };
    let own = case::sql::of_member(tx, &actor.id).await?;
    Ok(own.into_iter().find(same).map(|begun| Begun { id: begun.id, is_new: false }))
}

/// Adds a draft under this version of the rules, with who begins it as its chair.
///
/// # Errors
/// As [`demand_room`].
pub(super) async fn add_draft(
    tx: &mut Tx,
    app: &App,
    actor: &Actor,
    (municipality, profile): (String, u32),
    (title, cooperative): (String, String),
) -> Result<StoredCase, Failure> {
    demand_room(tx, actor).await?;
    let case = StoredCase {
        id: app.clock.id(),
        municipality_id: municipality,
        profile_version: profile.into(),
        catalogue_version: catalogue::VERSION.into(),
        title,
        cooperative,
        reference: None,
        status: Status::Draft.value().to_owned(),
        received_on: None,
        due_on: None,
        version: 1,
        updated_at: app.clock.millis(),
    };
    case::sql::add(tx, &case).await?;
    case::sql::add_member(tx, &case.id, &actor.id, Role::Chair.value()).await?;
    Ok(case)
}

/// What is asked at the start is the answer to two questions of the proposal, where it can be changed.
async fn answer_names(tx: &mut Tx, case: &StoredCase, by: By<'_>) -> Result<(), Failure> {
    for (question, name) in [(names::TITLE, &case.title), (names::COOPERATIVE, &case.cooperative)] {
        draft::sql::set_answer(tx, &case.id, question, name, 0, by).await?;
    }
    Ok(())
}

fn no_municipality() -> Failure {
    Failure::field(start_fields::MUNICIPALITY, Reason::NotInList(Choice::Municipality))
}

/// Fails when somebody has too many drafts to begin another.
async fn demand_room(tx: &mut Tx, actor: &Actor) -> Result<(), Failure> {
    if case::sql::chaired_drafts(tx, &actor.id).await? < MOST_DRAFTS {
        return Ok(());
    }
    Err(Failure::field(start_fields::TITLE, Reason::ManyDrafts(MOST_DRAFTS)))
}
