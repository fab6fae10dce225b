//! The one next step with which each page of guidance ends.

use super::articles::Article;
use super::services::Service;
use crate::catalogue::BuildingBlock;

/// Where a reader goes on (volgende stap).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Onward {
    /// Reading another article.
    Article(&'static Article),
    /// Reading about a building block.
    Block(BuildingBlock),
    /// Looking at what else can be taken over.
    Services,
    /// Checking whether a task can be challenged; which one, if that is known.
    Eligibility(Option<&'static Service>),
    /// Checking how far one is.
    SelfCheck,
    /// Beginning a proposal.
    Begin,
}
