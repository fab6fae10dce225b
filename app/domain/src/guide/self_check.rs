//! The self-check (zelfcheck): twenty-four statements, three for each building block, and what follows from answers.

use super::Onward;
use super::blocks::{self, BlockGuide};
use crate::Named;
use crate::catalogue::BuildingBlock;
use strum::{EnumMessage, EnumString, IntoStaticStr, VariantArray};

/// Most points that a building block can have.
pub const MOST: u8 = 6;

/// How far a statement holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumMessage, EnumString, IntoStaticStr, VariantArray)]
pub enum Holds {
    /// It does not.
    #[strum(serialize = "nog-niet", message = "Nog niet")]
    NotYet,
    /// It does in part.
    #[strum(serialize = "deels", message = "Deels")]
    Partly,
    /// It does.
    #[strum(serialize = "ja", message = "Ja")]
    Wholly,
}

impl Holds {
    /// Points that the answer gives.
    pub const fn points(self) -> u8 {
        self as u8
    }
}

/// How firm a building block stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, EnumMessage, EnumString, IntoStaticStr, VariantArray)]
pub enum Firmness {
    /// Up to two points.
    #[strum(serialize = "begin", message = "Aan het begin")]
    Begun,
    /// Three or four points.
    #[strum(serialize = "onderweg", message = "Onderweg")]
    OnTheWay,
    /// Five points or six.
    #[strum(serialize = "stevig", message = "Stevig")]
    Firm,
}

/// The name under which the answer to a statement is given: `drijfveren-1`.
pub fn field(block: BuildingBlock, index: usize) -> String {
    format!("{}-{}", block.value(), index + 1)
}

/// The answers to the three statements of each building block, in order.
pub type Answers = [[Holds; 3]; 8];

/// The answers in one word: for each statement, in order, the points that its answer gives.
pub fn code(answers: &Answers) -> String {
    answers.iter().flatten().map(|holds| char::from(b'0' + holds.points())).collect()
}

/// Reads the answers from that word; none if it is another.
pub fn from_code(code: &str) -> Option<Answers> {
    let all: Vec<Holds> = code.chars().map(holding).collect::<Option<_>>()?;
    let blocks: Vec<[Holds; 3]> = all.chunks(3).map(|three| three.try_into().ok()).collect::<Option<_>>()?;
    blocks.try_into().ok()
}

fn holding(points: char) -> Option<Holds> {
    Holds::ALL.iter().copied().find(|holds| char::from(b'0' + holds.points()) == points)
}

/// How firm one building block stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Score {
    /// Which one.
    pub block: BuildingBlock,
    /// Points, at most [`MOST`].
    pub points: u8,
}

/// How firm all building blocks stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scores(Vec<Score>);

impl Scores {
    /// What follows from these answers.
    pub fn of(answers: &Answers) -> Self {
        let score = |(guide, three): (&&BlockGuide, &[Holds; 3])| Score {
            block: guide.block,
            points: three.iter().map(|holds| holds.points()).sum(),
        };
        Self(blocks::ALL.iter().zip(answers).map(score).collect())
    }

    /// Those of these building blocks, in order.
    pub fn of_blocks(&self, blocks: &[BuildingBlock]) -> Vec<Score> {
        self.0.iter().copied().filter(|score| blocks.contains(&score.block)).collect()
    }

    /// Those of each building block, in order.
    pub fn all(&self) -> &[Score] {
        &self.0
    }

    /// Reading about the block that stands least firm, the first of several; beginning once all stand firm.
    pub fn onward(&self) -> Onward {
        let least = self.0.iter().min_by_key(|score| score.points);
        let open = least.filter(|score| score.firmness() != Firmness::Firm);
        open.map_or(Onward::Begin, |score| Onward::Block(score.block))
    }
}

impl Score {
    /// How firm that is.
    pub const fn firmness(self) -> Firmness {
        match self.points {
            0..=2 => Firmness::Begun,
            3..=4 => Firmness::OnTheWay,
            _ => Firmness::Firm,
        }
    }

    /// What to do now.
    pub fn advice(self) -> &'static str {
        let guide = blocks::of(self.block);
        match self.firmness() {
            Firmness::Begun => guide.begin,
            Firmness::OnTheWay => guide.go_on,
            Firmness::Firm => "Dit staat stevig. Houd het bij, en schrijf het zo in uw voorstel.",
        }
    }
}
