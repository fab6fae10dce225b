//! The documents that go to the decision maker with a decision: the report of the panel, and the proposal to the
//! college.

use super::letter::Letter;
use super::proposed::proposals;
use crate::App;
use crate::assessment::report;
use crate::case::Case;
use crate::db::Tx;
use crate::documents::archive::{self, Kept, Label};
use crate::documents::{PackFacts, ReportFacts, Turn};
use crate::failure::Failure;
use app::views::Reason;
use app::views::case::DocumentKind;
use domain::case::Decision;

/// Both documents, typeset and not yet filed, with what they say.
pub(super) struct Papers {
    decision: Decision,
    facts: ReportFacts,
    report: Kept,
    pack: Kept,
}

/// Typesets them for a decision as it will lie before the decision maker. `jurist` is the name of who agreed.
pub(super) async fn prepare(
    app: &App,
    turn: &Turn,
    (mut tx, case): (Tx, &Case),
    decision: Decision,
    jurist: String,
) -> Result<Papers, Failure> {
    let facts = report::facts(app, &mut tx, case).await?;
    let letter = Letter::load(&mut tx, case).await?;
    drop(tx);
    let letter = letter.facts(case, decision.clone(), (app.clock.today(), true))?;
    let pack = PackFacts { letter, report: facts.clone(), due: case.due_on(), jurist };
    let report = app.typesetter.report(turn, facts.clone()).await?;
    let pack = app.typesetter.pack(turn, pack).await?;
    Ok(Papers { decision, facts, report: archive::keep(app, report).await?, pack: archive::keep(app, pack).await? })
}

/// Files them, if the case is still as they say.
///
/// # Errors
/// [`Reason::CaseChanged`] if it is not.
pub(super) async fn file(app: &App, tx: &mut Tx, case: &Case, papers: Papers) -> Result<(), Failure> {
    let facts = report::facts(app, tx, case).await?;
    if case.record.proposed.as_deref() != Some(&papers.decision) || facts != papers.facts {
        return Err(Failure::Conflict(Reason::CaseChanged));
    }
    let reference = case.record.reference().unwrap_or_default();
    let version = u32::try_from(proposals(case)).unwrap_or(u32::MAX);
    for (kind, kept) in [(DocumentKind::Report, papers.report), (DocumentKind::Pack, papers.pack)] {
        archive::file_document(app, tx, &case.stored.id, Label { kind, reference, version }, kept).await?;
    }
    Ok(())
}
