//! Closing the points of a request to supplement, one by one.

use crate::views::FormAction;
use domain::case::{PointSubject, PointVerdict, SupplementPoint};
use jiff::civil::Date;

/// The points of the newest request, after the supplement or its last day.
#[derive(Debug, Clone)]
pub struct Judging {
    /// Number of the round, from 1.
    pub round: u32,
    /// Day of the request.
    pub requested_on: Date,
    /// Its points, in order.
    pub points: Vec<JudgedPoint>,
}

/// A point with what became of it.
#[derive(Debug, Clone)]
pub struct JudgedPoint {
    /// Its place in the request, from 0.
    pub place: u32,
    /// What was asked.
    pub point: SupplementPoint,
    /// Whether the supplement changed anything of it.
    pub changed: bool,
    /// What was said of it last.
    pub verdict: Option<PointVerdict>,
}

impl JudgedPoint {
    /// Whether nobody closed it.
    pub fn is_open(&self) -> bool {
        !self.verdict.as_ref().is_some_and(|verdict| verdict.sufficient)
    }
}

impl Judging {
    /// The points that nobody closed.
    pub fn open(&self) -> impl Iterator<Item = &JudgedPoint> {
        self.points.iter().filter(|point| point.is_open())
    }

    /// Those of them about the proposal as a whole.
    pub fn open_whole(&self) -> impl Iterator<Item = &JudgedPoint> {
        self.open().filter(|one| one.point.about == PointSubject::Whole)
    }
}

/// What the buttons of the completeness check say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CheckAction {
    /// Show the mail that the request would send.
    PreviewMail,
    /// Show its letter.
    PreviewLetter,
    /// Say whether a point of this round is answered well enough.
    Judge {
        /// Number of the round, from 1.
        round: u32,
        /// Place of the point, from 0.
        point: u32,
        /// Whether it is (voldoende).
        sufficient: bool,
    },
    /// Record the verdict.
    Record,
}

const JUDGE: &str = "oordeel";
const SUFFICIENT: &str = "voldoende";
const INSUFFICIENT: &str = "niet-voldoende";

impl FormAction for CheckAction {
    fn value(&self) -> String {
        match self {
            Self::PreviewMail => "lees-mail".to_owned(),
            Self::PreviewLetter => "lees-brief".to_owned(),
            Self::Record => "leg-vast".to_owned(),
            Self::Judge { round, point, sufficient } => {
                let verdict = if *sufficient { SUFFICIENT } else { INSUFFICIENT };
                format!("{JUDGE}:{round}:{point}:{verdict}")
            }
        }
    }

    fn read(value: &str) -> Option<Self> {
        let fixed = [Self::PreviewMail, Self::PreviewLetter, Self::Record];
        fixed.into_iter().find(|action| action.value() == value).or_else(|| {
            let mut parts = value.strip_prefix(JUDGE)?.strip_prefix(':')?.splitn(3, ':');
            let (round, point) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
            match parts.next()? {
                SUFFICIENT => Some(Self::Judge { round, point, sufficient: true }),
                INSUFFICIENT => Some(Self::Judge { round, point, sufficient: false }),
                _ => None,
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::CheckAction;
    use crate::views::action::assert_reads_back;

    #[test]
    fn buttons_and_handler_understand_each_other() {
        let judge = |sufficient| CheckAction::Judge { round: 2, point: 0, sufficient };
        let fixed = [CheckAction::PreviewMail, CheckAction::PreviewLetter, CheckAction::Record];
        assert_reads_back(&[&fixed[..], &[judge(true), judge(false)]].concat());
    }
}
