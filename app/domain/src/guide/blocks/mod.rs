//! The eight building blocks of a care cooperative (bouwstenen), a file each: why, questions, pitfalls, a checklist,
//! and the statements of the self-check about it. Which sections of the proposal ask about it stands in the catalogue.

mod funding;
mod growth;
mod involvement;
mod leadership;
mod motives;
mod municipality;
mod professionals;
mod quality;

use super::Onward;
use crate::Named;
use crate::catalogue::{BuildingBlock, Section, standard};

/// What there is to know of one building block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BlockGuide {
    /// Which one.
    pub block: BuildingBlock,
    /// What it is about, in one sentence.
    pub lead: &'static str,
    /// Why it matters, in paragraphs.
    pub why: &'static [&'static str],
    /// Questions to ask yourselves.
    pub questions: &'static [&'static str],
    /// What often goes wrong (valkuilen).
    pub pitfalls: &'static [&'static str],
    /// What is arranged once the block stands (checklist).
    pub checklist: &'static [&'static str],
    /// The statements of the self-check (stellingen) about it.
    pub statements: [&'static str; 3],
    /// What to do first, for who has hardly begun.
    pub begin: &'static str,
    /// What to do next, for who is on the way.
    pub go_on: &'static str,
}

/// All of them, in the order of [`BuildingBlock`].
pub static ALL: [&BlockGuide; 8] = [
    &motives::GUIDE,
    &leadership::GUIDE,
    &involvement::GUIDE,
    &quality::GUIDE,
    &funding::GUIDE,
    &municipality::GUIDE,
    &professionals::GUIDE,
    &growth::GUIDE,
];

/// What there is to know of this one.
pub fn of(block: BuildingBlock) -> &'static BlockGuide {
    ALL[block as usize]
}

impl BlockGuide {
    /// The sections of the proposal that ask about it.
    pub fn sections(&self) -> impl Iterator<Item = &'static Section> {
        let block = self.block;
        standard().sections().filter(move |section| section.blocks.contains(&block))
    }

    /// The next building block; after the last one, the self-check.
    pub fn onward(&self) -> Onward {
        let next = BuildingBlock::ALL.get(self.block as usize + 1);
        next.map_or(Onward::SelfCheck, |block| Onward::Block(*block))
    }
}
