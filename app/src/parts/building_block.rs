//! A building block (bouwsteen) by its number and name.

use crate::parts::link;
use crate::paths;
use domain::Named;
use domain::catalogue::BuildingBlock;
use leptos::prelude::*;

/// A link to what there is to know of it.
pub fn building_block(block: BuildingBlock) -> AnyView {
    link(paths::building_block(block.value()), format!("{}. {}", block.number(), block.label()))
}
