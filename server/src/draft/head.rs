//! What every page of a proposal shows on top.

use super::{Draft, Progress, ProgressBasis, revision};
use crate::App;
use crate::case::Case;
use crate::failure::Failure;
use app::views::proposal::head::{BoardActivity, PendingVersion, ProposalHead};
use domain::case::{Action, Approval, Role, Side, Status, allowed};
use domain::proposal::Readiness;

impl Draft {
    /// What every page of the proposal shows; asked for when all else was read, see [`Draft::judge`].
    pub(crate) async fn head(&self, case: &Case, app: &App) -> Result<ProposalHead, Failure> {
        let basis = ProgressBasis::of(&case.stored, case.days(app.clock.today()));
        let progress = self.progress(app, case.rules(), basis).await?;
        Ok(self.head_of(case, app, progress))
    }

    /// The same for a page that knows how far the draft is.
    pub(crate) fn head_with(&self, case: &Case, app: &App, readiness: &Readiness) -> ProposalHead {
        self.head_of(case, app, readiness.into())
    }

    fn head_of(&self, case: &Case, app: &App, progress: Progress) -> ProposalHead {
        let allowed = case.allowed();
        ProposalHead {
            id: case.stored.id.clone(),
            title: case.stored.title.clone(),
            cooperative: case.stored.cooperative.clone(),
            municipality: case.municipality.name.clone(),
            can_edit: allowed.contains(&Action::Edit),
            can_submit: Action::SUBMITTING.iter().any(|action| allowed.contains(action)),
            is_draft: case.record.status() == Status::Draft,
            in_writing: case.record.status().at_turn() == Some(Side::Board),
            version: case.stored.version,
            saved: app.clock.local(case.stored.updated_at).datetime(),
            sections: progress.sections,
            size: progress.size,
            activity: BoardActivity {
                pending: case.pending_version(),
                may_comment: allowed.contains(&Action::Comment),
                budget_comments: self.comment_count(revision::BUDGET),
                at_work: Vec::new(),
            },
        }
    }
}

impl Case {
    /// The version that stands before the board, in short.
    pub(crate) fn pending_version(&self) -> Option<PendingVersion> {
        let approval = self.approval().filter(Approval::is_current).filter(|_| self.is_written())?;
        Some(PendingVersion { name: approval.name, given: approval.given.len() })
    }

    /// Whether the board can still change the text.
    fn is_written(&self) -> bool {
        allowed(&[Role::Chair], &self.record).contains(&Action::Edit)
    }
}
