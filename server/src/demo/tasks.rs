//! The tasks that the municipalities of the demo make public, read in as their case managers do.

use super::people::{MUNICIPALITY, SMALL};
use crate::failure::Failure;
use crate::{App, register};
use app::views::Actor;

/// The tasks of the municipality of the worked case.
const LINDEWAARD: &str = include_str!("tasks-lindewaard.csv");
/// The tasks of the small municipality.
const NOORDERVEEN: &str = include_str!("tasks-noorderveen.csv");

/// Adds the tasks of both municipalities, each by a case manager of its own.
pub(super) async fn add(app: &App, lindewaard: &Actor, noorderveen: &Actor) -> Result<(), Failure> {
    register::import(app, lindewaard, MUNICIPALITY, LINDEWAARD.as_bytes()).await?;
    register::import(app, noorderveen, SMALL, NOORDERVEEN.as_bytes()).await
}
