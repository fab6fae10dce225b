//! How far drafts are: kept, because pages are looked at more often than changed, and judging every answer of a long
//! draft takes a while.

use super::Draft;
use crate::App;
use crate::case::sql::StoredCase;
use crate::failure::Failure;
use app::views::proposal::head::SectionLink;
use domain::catalogue::Section;
use domain::profile::{Rules, Size};
use domain::proposal::{Days, Readiness, SectionState};

/// How far a draft is.
#[derive(Debug, Clone)]
pub(crate) struct Progress {
    /// Its sections.
    pub(crate) sections: Vec<SectionLink>,
    /// Needed answers that are in order, and how many there are.
    pub(crate) answers: (usize, usize),
    /// How large it is, where the ordinance asks in proportion.
    pub(crate) size: Option<Size>,
}

/// What the progress of a draft follows from. Every change of its answers, its budget or its attachments raises its
/// version.
#[derive(Debug, PartialEq, Eq, Hash)]
pub(crate) struct ProgressBasis {
    case: String,
    version: i64,
    changed_at: i64,
    profile: i64,
    days: Days,
}

impl ProgressBasis {
    /// Of this case, judged by these days.
    pub(crate) fn of(case: &StoredCase, days: Days) -> Self {
        Self {
            case: case.id.clone(),
            version: case.version,
            changed_at: case.updated_at,
            profile: case.profile_version,
            days,
        }
    }
}

impl Progress {
    /// The first section with something left to do.
    pub(crate) fn first_open(&self) -> Option<&'static Section> {
        let open = |link: &&SectionLink| matches!(link.state, SectionState::Untouched | SectionState::Started);
        self.sections.iter().find(open).map(|link| link.section)
    }
}

impl From<&Readiness> for Progress {
    fn from(readiness: &Readiness) -> Self {
        let links = readiness.sections.iter().map(|part| SectionLink {
            section: part.section,
            state: part.state,
            needed: part.needed,
            minutes: part.minutes,
        });
        Self { sections: links.collect(), answers: readiness.progress(), size: readiness.size }
    }
}

impl Draft {
    /// How far this draft is by the rules of its case, judged if it changed since that was last asked.
    pub(crate) async fn progress(
        &self,
        app: &App,
        rules: Rules<'_>,
        basis: ProgressBasis,
    ) -> Result<Progress, Failure> {
        if let Some(known) = app.kept.progress.find(&basis) {
            return Ok(known);
        }
        let days = basis.days;
        let progress = self.judge(app, rules, move |judged| Progress::from(&judged.readiness(days))).await?;
        app.kept.progress.keep(basis, progress.clone());
        Ok(progress)
    }
}
