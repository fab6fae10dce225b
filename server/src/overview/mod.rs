//! Looking at a case: its overview and its submitted proposal.

pub(crate) mod clock;
mod open;
mod routes;

pub(crate) use routes::routes;

use crate::case::timeline::timeline;
use crate::case::{self, Case};
use crate::comparison::Supplement;
use crate::db::Tx;
use crate::documents::sql::Document;
use crate::failure::{Failure, Fault};
use crate::frozen::{self, Frozen};
use crate::notices::post;
use crate::{App, documents, undelivered};
use app::views::Actor;
use app::views::case::{
    CasePage, DecisionView, DocumentKind, DocumentLink, KeyFigures, ProposalPage, SupplementView, UnitPrice,
};
use domain::attachment::Attachment;
use domain::budget::{self, Figures};
use domain::case::{Action, Audience, Phase, Role, Side};

/// One case.
///
/// # Errors
/// [`Failure::NotFound`] for who has no role in it.
pub async fn show(app: &App, actor: &Actor, id: &str) -> Result<CasePage, Failure> {
    let mut tx = app.db.read().await?;
    let case = Case::load(&mut tx, id, actor).await?;
    let documents = documents::sql::of_case(&mut tx, id).await?;
    let seen = documents.iter().filter(|document| case.may_see(document));
    let submitted = submitted(&mut tx, app, &case).await?;
    let checks = case.demand(Action::ConfirmCompleteness).is_ok();
    Ok(CasePage {
        excluded_by: submitted.excluded_by.filter(|_| checks),
        head: case.head(),
        clock: clock::clock_view(&case, app.clock.today()),
        documents: seen.map(|document| document_link(app, document)).collect(),
        open: open::open(&case, app.clock.today()),
        letters_to_post: post::to_post(&mut tx, &case).await?,
        supplement: supplement(&case),
        revision: case.record.open_revision().map(|asked| (asked.clone(), asked.until < app.clock.today())),
        decision: decision(&case),
        key_figures: submitted.key_figures,
        attachments: submitted.attachments,
        people: people(&mut tx, &case).await?,
        on_both_sides: match case.side() {
            Side::Municipality => case::on_both_sides(&mut tx, id).await?,
            Side::Board => vec![],
        },
        begins_again: case.side() == Side::Board && case.record.may_begin_again(),
        undelivered: undelivered::of_case(app, &mut tx, &case).await?,
        timeline: timeline(app, &case),
    })
}

/// A submitted version, and the rules by which it is read.
#[derive(Debug, PartialEq, Eq, Hash)]
pub(crate) struct Version {
    case: String,
    number: i64,
    sha256: String,
    profile: u32,
}

/// What a case page shows of a submitted version; nothing before there is one.
#[derive(Debug, Clone, Default)]
pub(crate) struct Submitted {
    key_figures: Option<KeyFigures>,
    attachments: Vec<Attachment>,
    /// Article of the ordinance that leaves the task out.
    excluded_by: Option<String>,
}

/// Of the newest version, which never changes.
async fn submitted(tx: &mut Tx, app: &App, case: &Case) -> Result<Submitted, Failure> {
    let id = &case.stored.id;
    let Some((number, sha256)) = frozen::sql::newest_version(tx, id).await? else { return Ok(Submitted::default()) };
    let version = Version { case: id.clone(), number, sha256, profile: case.profile.version };
    if let Some(known) = app.kept.submitted.find(&version) {
        return Ok(known);
    }
    let frozen = frozen::newest(tx, id).await?;
    let excluded = case.profile.excluded_task(|id| frozen.answers.get(id));
    let submitted = Submitted {
        key_figures: key_figures(&frozen),
        excluded_by: excluded.map(|task| task.article.clone()),
        attachments: frozen.attachments,
    };
    app.kept.submitted.keep(version, submitted.clone());
    Ok(submitted)
}

fn document_link(app: &App, document: &Document) -> DocumentLink {
    DocumentLink {
        id: document.id.clone(),
        kind: document.kind(),
        version: u32::try_from(document.version).unwrap_or_default(),
        bytes: u64::try_from(document.bytes).unwrap_or_default(),
        made_on: app.clock.local(document.created_at).date(),
        sha256: document.sha256.clone(),
    }
}

/// The newest submitted version, to read.
///
/// # Errors
/// [`Failure::NotFound`] for who has no role in the case, and before anything was submitted.
pub async fn show_proposal(app: &App, actor: &Actor, id: &str) -> Result<ProposalPage, Failure> {
    let mut tx = app.db.read().await?;
    let case = Case::load(&mut tx, id, actor).await?;
    let version = frozen::sql::newest_submission(&mut tx, id).await?.ok_or(Failure::NotFound)?;
    let documents = documents::sql::of_case(&mut tx, id).await?;
    let pdf = documents.iter().find(|document| document.kind() == DocumentKind::Proposal);
    let pdf = pdf.ok_or_else(|| Fault::failure(format!("case {id} was submitted without a PDF")))?;
    let frozen: Frozen = serde_json::from_str(&version.content)?;
    let supplement = match case.side() {
        Side::Municipality => Supplement::newest(&mut tx, &case, &frozen).await?,
        Side::Board => None,
    };
    Ok(ProposalPage {
        head: case.head(),
        comparison: supplement.map(|supplement| supplement.compared(&case, &frozen)),
        version: u32::try_from(version.version).unwrap_or_default(),
        sha256: version.sha256,
        sections: frozen::read_sections(&frozen, &case.rules(), |_| true),
        document: pdf.id.clone(),
    })
}

/// Nothing where no cost was typed: then the budget stands in a letter that came on paper.
fn key_figures(frozen: &Frozen) -> Option<KeyFigures> {
    let (budget, _) = budget::read(&frozen.sheet);
    if budget.costs.is_empty() {
        return None;
    }
    let figures = Figures::of(&budget);
    let unit = figures.requested_per_unit(0).zip(figures.full_cost_per_unit(0)).map(|(asked, _)| UnitPrice {
        name: budget.unit.clone(),
        asked,
        now: figures.baseline_per_unit(0),
    });
    Some(KeyFigures {
        rounding: budget.rounding,
        years: figures.years,
        requested: figures.requested_total(),
        saving: figures.saving(),
        unit,
    })
}

fn supplement(case: &Case) -> Option<SupplementView> {
    let request = case.record.open_request()?;
    let not_handled_until = request.not_handled_until();
    let days_by_post = case.record.days_to_supplement_by_post();
    Some(SupplementView { points: request.points.clone(), until: request.until, days_by_post, not_handled_until })
}

/// The decision, once this person may see it: until it was sent, those who prepare and take it alone.
pub(crate) fn decision(case: &Case) -> Option<DecisionView> {
    let sent = case.record.announcement;
    let at_desk = Audience::of(&case.roles) == Audience::Desk;
    let seen = sent.is_some() || at_desk && case.record.phase() == Phase::Decided;
    let decision = case.record.decision.as_ref().filter(|_| seen)?;
    Some(DecisionView {
        outcome: decision.outcome,
        on: decision.on,
        sent: sent.map(|sent| sent.on),
        summary: decision.summary.clone(),
        conditions: decision.conditions.clone(),
        obligations: decision.obligations.clone(),
        objection_until: sent.and_then(|sent| sent.objection_until),
        unposted: case.record.end_is_unposted(),
    })
}

async fn people(tx: &mut Tx, case: &Case) -> Result<Vec<(String, Role)>, Failure> {
    let everybody = case::sql::participants(tx, &case.stored.id).await?;
    let seen = everybody.into_iter().filter_map(|person| {
        let role = Role::from_value(&person.role)?;
        // The board knows its own people and the one contact person; who assesses stays inside.
        let visible = case.side() == Side::Municipality || role.side() == Side::Board || role == Role::CaseManager;
        visible.then_some((person.name, role))
    });
    Ok(seen.collect())
}
