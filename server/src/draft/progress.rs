//! How far drafts are: kept, because pages are looked at more often than changed, and judging every answer of a long
//! draft takes a while.

use super::Draft;
use crate::App;
use crate::case::Case;
use crate::failure::Failure;
use app::views::proposal::head::SectionLink;
use domain::proposal::{Days, Readiness};

/// What the progress of a draft follows from. Every change of its answers, its budget or its attachments raises its
/// version.
#[derive(Debug, PartialEq, Eq, Hash)]
pub(crate) struct ProgressBasis {
    case: String,
    version: i64,
    changed_at: i64,
    profile: u32,
    days: Days,
}

impl Draft {
    /// The sections of this draft with their progress, judged if it changed since that was last asked.
    pub(super) async fn progress(&self, case: &Case, app: &App) -> Result<Vec<SectionLink>, Failure> {
        let (stored, days) = (&case.stored, case.days(app.clock.today()));
        let basis = ProgressBasis {
            case: stored.id.clone(),
            version: stored.version,
            changed_at: stored.updated_at,
            profile: case.profile.version,
            days,
        };
        if let Some(known) = app.kept.progress.find(&basis) {
            return Ok(known);
        }
        let readiness = self.judge(app, case.rules(), move |judged| judged.readiness(days)).await?;
        let sections = links(&readiness);
        app.kept.progress.keep(basis, sections.clone());
        Ok(sections)
    }
}

/// How far each section is.
pub(super) fn links(readiness: &Readiness) -> Vec<SectionLink> {
    readiness.sections.iter().map(|part| SectionLink { section: part.section, state: part.state }).collect()
}
