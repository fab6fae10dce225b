//! What everybody reads in the demo: tasks of its municipalities and examples of initiatives, read in as officers do.

use super::people::{MUNICIPALITY, SMALL};
use crate::failure::Failure;
use crate::{App, initiatives, register};
use app::views::Actor;

/// The tasks of the municipality of the worked case.
const LINDEWAARD: &str = include_str!("tasks-lindewaard.csv");
/// Examples of initiatives, all of them made up.
const INITIATIVES: &str = include_str!("initiatives.csv");
/// The tasks of the small municipality.
const NOORDERVEEN: &str = include_str!("tasks-noorderveen.csv");

/// Adds the tasks of both municipalities, each by a case manager of its own.
pub(super) async fn add(app: &App, lindewaard: &Actor, noorderveen: &Actor) -> Result<(), Failure> {
    register::import(app, lindewaard, MUNICIPALITY, LINDEWAARD.as_bytes()).await?;
    register::import(app, noorderveen, SMALL, NOORDERVEEN.as_bytes()).await
}

/// Adds the examples of initiatives, by an administrator.
pub(super) async fn add_initiatives(app: &App, administrator: &Actor) -> Result<(), Failure> {
    initiatives::import(app, administrator, INITIATIVES.as_bytes()).await
}
