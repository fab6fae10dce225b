//! Before and at the start of a proposal: whose questions will be asked, and beginning.

use super::{CaseFile, Services};
use crate::failure::Outcome;
use crate::store::challenge::{self, Challenge};
use crate::store::{Tx, account, municipality};
use app::api::drafting::{MunicipalityChoice, QuestionsPage, StartForm};
use app::api::{Actor, AppError};
use domain::catalogue;
use domain::profile::OrdinanceProfile;
use domain::workflow::{Event, Role, State};
use validator::Validate;

/// Drafts of which somebody can be chair at the same time; far more than anybody writes. Drafts of others to which
/// somebody was invited do not count.
const MOST_DRAFTS: i64 = 50;

impl Services {
    /// Municipalities that take proposals.
    pub(super) async fn list_municipalities(&self) -> Outcome<Vec<MunicipalityChoice>> {
        let mut tx = self.db.read().await?;
        let all = municipality::all(&mut tx).await?;
        Ok(all.into_iter().map(|one| MunicipalityChoice { id: one.id, name: one.name }).collect())
    }

    /// The questions of the municipality that was asked for, or of the only one there is.
    pub(super) async fn show_questions(&self, asked: Option<&str>) -> Outcome<QuestionsPage> {
        let municipalities = self.list_municipalities().await?;
        let chosen = match (asked, municipalities.as_slice()) {
            (Some(asked), all) => Some(all.iter().find(|one| one.id == asked).ok_or(AppError::NotFound)?.clone()),
            (None, [only]) => Some(only.clone()),
            (None, _) => None,
        };
        let questionnaire = match &chosen {
            Some(chosen) => {
                let mut tx = self.db.read().await?;
                let profile = self.present_profile(&mut tx, &chosen.id).await?.ok_or(AppError::NotFound)?;
                profile.rules(catalogue::VERSION).questionnaire
            }
            None => catalogue::standard(),
        };
        Ok(QuestionsPage { municipalities, chosen, questionnaire })
    }

    /// The rules under which somebody starts today.
    async fn present_profile(&self, tx: &mut Tx, municipality: &str) -> Outcome<Option<OrdinanceProfile>> {
        let profile = municipality::profile_on(tx, municipality, &self.clock.today().to_string()).await?;
        Ok(profile.map(|profile| serde_json::from_str(&profile)).transpose()?)
    }

    /// Begins a draft under the rules of today. Who begins the same proposal again, by a second click or an old link,
    /// goes on with the draft that is there.
    pub(super) async fn begin(&self, actor: &Actor, form: StartForm) -> Outcome<String> {
        form.validate()?;
        let (id, now) = (self.clock.id(), self.clock.millis());
        let mut tx = self.db.write().await?;
        let profile = self.present_profile(&mut tx, &form.municipality).await?;
        let Some(profile) = profile else { return Err(AppError::field("municipality", "Kies een gemeente.").into()) };
        // First, because it makes a second click wait until the first has begun the draft.
        account::rename(&mut tx, &actor.id, &form.name).await?;
        let same = |case: &Challenge| {
            let named = (&case.municipality_id, &case.title, &case.cooperative);
            named == (&form.municipality, &form.title, &form.cooperative)
        };
        let own = challenge::of_member(&mut tx, &actor.id).await?;
        let draft = State::Draft.status().value();
        if let Some(begun) = own.iter().find(|case| case.status == draft && same(case)) {
            return Ok(begun.id.clone());
        }
        demand_room(&mut tx, actor).await?;
        let case = Challenge {
            id: id.clone(),
            municipality_id: form.municipality,
            profile_version: profile.version.into(),
            catalogue_version: catalogue::VERSION.into(),
            title: form.title,
            cooperative: form.cooperative,
            reference: None,
            status: State::Draft.status().value().to_owned(),
            received_on: None,
            due_on: None,
            version: 1,
            updated_at: now,
        };
        challenge::add(&mut tx, &case).await?;
        challenge::add_member(&mut tx, &id, &actor.id, Role::Chair.value()).await?;
        let actor = Actor { name: form.name, ..actor.clone() };
        let mut file = CaseFile::load(&mut tx, &id, &actor).await?;
        let event = Event::Started { catalogue: catalogue::VERSION, profile: profile.version };
        file.record(&mut tx, self, &actor, &event).await?;
        tx.commit().await?;
        Ok(id)
    }
}

/// Fails when somebody has too many drafts to begin another.
async fn demand_room(tx: &mut Tx, actor: &Actor) -> Outcome<()> {
    if challenge::chaired_drafts(tx, &actor.id).await? < MOST_DRAFTS {
        return Ok(());
    }
    let message = format!("U bent al aan {MOST_DRAFTS} voorstellen bezig. Maak er eerst een af.");
    Err(AppError::field("title", message).into())
}
