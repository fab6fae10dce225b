//! What everybody reads: the public challenges, and nothing else of any case.

use super::sql::{self, StoredDisclosure, Wanted};
use crate::App;
use crate::case::Case;
use crate::db::Tx;
use crate::documents::archive;
use crate::failure::Failure;
use crate::profile;
use app::views::case::files::Download;
use app::views::disclosure::{
    Challenge, ChallengePage, ChallengedMunicipality, ChallengesAsked, ChallengesPage, PublicDecision,
};
use domain::Named;
use domain::case::{ClosingKind, Event, Outcome, PublicStatus, PublicStep, Status};
use domain::guide::services;
use jiff::civil::Date;

/// The public challenges that are asked for, so many on a page.
///
/// # Errors
/// When the database cannot be read.
pub async fn list(app: &App, asked: &ChallengesAsked, most: u32) -> Result<ChallengesPage, Failure> {
    let mut tx = app.db.read().await?;
    let wanted = Wanted::of(asked.municipality.as_deref(), asked.service.as_deref(), asked.status);
    let total = u32::try_from(sql::count(&mut tx, &wanted).await?).unwrap_or(u32::MAX);
    let page = asked.page.max(1);
    let place = (i64::from(most), i64::from(page - 1) * i64::from(most));
    let challenges = sql::public(&mut tx, &wanted, place).await?;
    let municipalities = profile::sql::all(&mut tx).await?.into_iter();
    let municipality =
        |one: profile::Municipality| ChallengedMunicipality { code: one.code, slug: one.slug, name: one.name };
    Ok(ChallengesPage {
        asked: ChallengesAsked { page, ..asked.clone() },
        challenges: challenges.into_iter().filter_map(challenge).collect(),
        total,
        pages: total.div_ceil(most).max(1),
        municipalities: municipalities.map(municipality).collect(),
    })
}

/// So many of all public challenges, the newest first.
pub(crate) async fn newest(app: &App, most: u32) -> Result<Vec<Challenge>, Failure> {
    let mut tx = app.db.read().await?;
    let stored = sql::public(&mut tx, &Wanted::default(), (i64::from(most), 0)).await?;
    Ok(stored.into_iter().filter_map(challenge).collect())
}

/// How many challenges a municipality makes public, by its CBS code.
pub(crate) async fn count(tx: &mut Tx, code: &str) -> Result<u32, Failure> {
    let count = sql::count(tx, &Wanted::of(Some(code), None, None)).await?;
    Ok(u32::try_from(count).unwrap_or(u32::MAX))
}

/// One public challenge with its course.
///
/// # Errors
/// [`Failure::NotFound`] for a kenmerk under which nothing is public.
pub async fn one(app: &App, reference: &str) -> Result<ChallengePage, Failure> {
    let mut tx = app.db.read().await?;
    let stored = public(&mut tx, reference).await?;
    let case = Case::load_for_system(&mut tx, &stored.case_id).await?;
    let public_since = app.clock.local(stored.disclosed_at).date();
    let challenge = challenge(stored).ok_or(Failure::NotFound)?;
    Ok(ChallengePage { challenge, steps: steps(app, &case), public_since })
}

/// Whether something was public under this kenmerk, and is no longer.
pub(crate) async fn was_public(app: &App, reference: &str) -> Result<bool, Failure> {
    let mut tx = app.db.read().await?;
    Ok(sql::by_reference(&mut tx, reference).await?.is_some_and(|stored| stored.ended_at.is_some()))
}

/// The public PDF of the decision on a challenge.
///
/// # Errors
/// [`Failure::NotFound`] where there is none.
pub async fn pdf(app: &App, reference: &str) -> Result<Download, Failure> {
    let mut tx = app.db.read().await?;
    let key = public(&mut tx, reference).await?.object_key.ok_or(Failure::NotFound)?;
    drop(tx);
    let name = format!("besluit-openbaar-{reference}.pdf");
    Ok(Download { bytes: archive::fetch_at(app, &key).await?, name })
}

async fn public(tx: &mut Tx, reference: &str) -> Result<StoredDisclosure, Failure> {
    let stored = sql::by_reference(tx, reference).await?;
    stored.filter(|stored| stored.ended_at.is_none()).ok_or(Failure::NotFound)
}

/// What is stored, as everybody reads it; nothing of what a later program stored and this one does not know.
fn challenge(stored: StoredDisclosure) -> Option<Challenge> {
    let day = |text: &Option<String>| text.as_ref().and_then(|text| text.parse::<Date>().ok());
    let outcome = stored.outcome.as_deref().and_then(Outcome::from_value);
    let decision = outcome.zip(day(&stored.announced_on)).map(|(outcome, announced_on)| PublicDecision {
        outcome,
        announced_on,
        grounds: stored.grounds.clone(),
    });
    Some(Challenge {
        received_on: day(&stored.received_on)?,
        status: Status::from_value(&stored.status).and_then(PublicStatus::of)?,
        service: services::find(&stored.service)?,
        reference: stored.reference,
        municipality: ChallengedMunicipality { code: stored.code, slug: stored.slug, name: stored.municipality },
        title: stored.title,
        initiator: stored.initiator,
        summary: stored.summary,
        decision,
        public: (stored.disclosed_at, stored.changed_at),
    })
}

/// What happened in a case, as far as everybody may know that.
fn steps(app: &App, case: &Case) -> Vec<(PublicStep, Date)> {
    let received = case.record.received_on().map(|day| (PublicStep::Received, day));
    let complete = case.events.iter().find(|(_, event)| matches!(event, Event::FoundComplete { .. }));
    let complete = complete.map(|(stored, _)| (PublicStep::FoundComplete, app.clock.local(stored.at).date()));
    let announced = case.record.announcement.map(|announced| (PublicStep::Announced, announced.on));
    let closed = case.events.iter().find_map(|(stored, event)| {
        let step = match event {
            Event::Closed(closing) if closing.kind == ClosingKind::Withdrawn => PublicStep::Withdrawn,
            Event::WithdrawnOnPaper { .. } => PublicStep::Withdrawn,
            Event::Closed(_) => PublicStep::Closed,
            _ => return None,
        };
        Some((step, app.clock.local(stored.at).date()))
    });
    received.into_iter().chain(complete).chain(announced).chain(closed).collect()
}
