//! What everybody reads of the registers of all municipalities together, as open data gives it.

use super::left_out::left_out;
use super::sql;
use crate::failure::Failure;
use crate::profile::{self, Municipality};
use crate::{App, disclosure};
use app::views::disclosure::ChallengesAsked;
use domain::register::Task;

/// A public task with its municipality.
#[derive(Debug, Clone)]
pub(crate) struct PublicTask {
    /// Id.
    pub(crate) id: String,
    /// Its municipality.
    pub(crate) municipality: Municipality,
    /// The task.
    pub(crate) task: Task,
    /// When it last changed, in milliseconds.
    pub(crate) updated_at: i64,
}

/// How much a municipality makes public.
#[derive(Debug, Clone)]
pub(crate) struct PublicCounts {
    /// The municipality.
    pub(crate) municipality: Municipality,
    /// How many tasks.
    pub(crate) tasks: u32,
    /// How many challenges.
    pub(crate) challenges: u32,
}

/// The public tasks that are asked for, so many on a page, and how many there are in all.
///
/// # Errors
/// When the database cannot be read.
pub(crate) async fn all_public(
    app: &App,
    asked: &ChallengesAsked,
    most: u32,
) -> Result<(Vec<PublicTask>, u32), Failure> {
    let mut tx = app.db.read().await?;
    let municipalities = profile::sql::all(&mut tx).await?;
    let municipality = match &asked.municipality {
        None => "",
        Some(code) => match municipalities.iter().find(|one| one.code == *code) {
            Some(found) => found.id.as_str(),
            None => return Ok((Vec::new(), 0)),
        },
    };
    let left_out = left_out(app, &mut tx).await?;
    let wanted = (municipality, asked.service.as_deref().unwrap_or_default(), left_out.as_str());
    let place = (i64::from(most), i64::from(asked.page.max(1) - 1) * i64::from(most));
    let stored = sql::all_public(&mut tx, wanted, place).await?;
    let total = u32::try_from(sql::count_public(&mut tx, wanted).await?).unwrap_or(u32::MAX);
    let tasks = stored.into_iter().filter_map(|stored| {
        let municipality = municipalities.iter().find(|one| one.id == stored.municipality_id)?.clone();
        Some(PublicTask { task: stored.task()?, id: stored.id, municipality, updated_at: stored.updated_at })
    });
    Ok((tasks.collect(), total))
}

/// How much each municipality makes public, by name.
///
/// # Errors
/// When the database cannot be read.
pub(crate) async fn public_counts(app: &App) -> Result<Vec<PublicCounts>, Failure> {
    let mut tx = app.db.read().await?;
    let left_out = left_out(app, &mut tx).await?;
    let tasks = sql::counts(&mut tx, &left_out).await?;
    let mut all = Vec::new();
    for municipality in profile::sql::all(&mut tx).await? {
        let tasks = tasks.iter().find(|(id, _)| *id == municipality.id).map_or(0, |(_, count)| *count);
        let challenges = disclosure::count(&mut tx, &municipality.code).await?;
        all.push(PublicCounts { municipality, tasks: u32::try_from(tasks).unwrap_or(u32::MAX), challenges });
    }
    Ok(all)
}
