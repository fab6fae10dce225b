//! A decision on its way: the case manager prepares it, the jurist checks it, the decision maker takes it, and it is
//! read and sent.

mod checking;
mod confirming;
mod correcting;
mod draft;
mod excluded;
mod filing;
mod findings;
mod letter;
mod proposed;
mod proposing;
mod routes;
mod sending;
mod signatories;
mod taking;

pub use checking::{pass, return_from_check};
pub use correcting::{preview_correction, send_correction, show_correction};
pub(crate) use findings::draft_findings;
pub use proposed::{show_checked, show_proposed};
pub(crate) use routes::routes;
pub use sending::{announce, open_letter, show_decided};
pub use taking::{decide, give_back, reopen};

use self::draft::{Asked, change, fields, proposals, read};
use self::letter::Letter;
use self::proposing::propose;
use crate::assessment::panel::{self, Reviewer, Scores, criterion_results};
use crate::case::Case;
use crate::db::Tx;
use crate::failure::Failure;
use crate::working::{Change, Working};
use crate::{App, frozen, steps};
use app::views::case::assessment::Shown;
use app::views::case::decision::{DeskAction, DeskPage, GroundView, YearView};
use app::views::case::files::Download;
use app::views::case::working::Work;
use app::views::{Actor, Reason, Typed};
use app::words;
use domain::assessment::Criterion;
use domain::budget::YearName;
use domain::case::{Action, Command, command_fields, decision_fields, granted_amounts};
use domain::money::Amounts;
use domain::profile::RefusalGround;
use domain::proposal::Shape;
use jiff::civil::Date;

/// Everything that the desk needs of a case.
struct Desk {
    case: Case,
    panel: Vec<Reviewer>,
    /// Whether the case manager may see the scores by now.
    seen: bool,
    /// The scores; none before they may be seen.
    scores: Scores,
    asked: Asked,
    working: Working,
}

impl Desk {
    async fn load(tx: &mut Tx, case: Case, actor: &Actor, today: Date) -> Result<Self, Failure> {
        let id = case.stored.id.clone();
        let panel = panel::progress(tx, &id).await?;
        let seen = panel::shown(&case, &panel) == Shown::All;
        let scores = if seen { Scores::load(tx, &id).await? } else { Scores::default() };
        let asked = Asked::of(&frozen::newest(tx, &id).await?, case.questionnaire());
        let working = Working::load(tx, &id, Work::Decision, &actor.id).await?;
        let working = working.proposing(proposals(&case, &asked, &scores, today));
        Ok(Self { case, panel, seen, scores, asked, working })
    }

    fn fields(&self) -> Vec<String> {
        fields(&self.case.profile, self.asked.requested().len().max(self.asked.figures.years))
    }
}

/// The decision in preparation.
///
/// # Errors
/// [`Failure::NotNow`] when it is not prepared now.
pub async fn show(app: &App, actor: &Actor, id: &str) -> Result<DeskPage, Failure> {
    let mut tx = app.db.read().await?;
    let case = Case::load(&mut tx, id, actor).await?;
    case.demand(Action::DraftDecision)?;
    let desk = Desk::load(&mut tx, case, actor, app.clock.today()).await?;
    let computed = desk.scores.panel(&desk.case.profile);
    let waiting = desk.panel.iter().filter(|reviewer| !reviewer.handed_in);
    Ok(DeskPage {
        head: desk.case.head(),
        texts: desk.working.view(app, desk.fields()),
        result: computed.total().zip(computed.advice()),
        criteria: criterion_results(&desk.case.profile, &desk.scores),
        waiting_for: waiting.map(|reviewer| (reviewer.name.clone(), reviewer.role)).collect(),
        undiscussed: desk.scores.undiscussed(&desk.case).into_iter().map(|one| one.label.clone()).collect(),
        scarce: if desk.seen { computed.scarce().map(|criterion| criterion.label.clone()).collect() } else { vec![] },
        released: desk.case.record.released,
        grounds: ground_views(&desk),
        years: year_views(&desk),
        has_present: desk.asked.figures.baseline.is_some(),
        promises: desk.asked.promises.clone(),
        sent_back: desk.case.record.sent_back.clone(),
        skips_legal_check: desk.case.profile.skips_legal_check,
    })
}

fn ground_views(desk: &Desk) -> Vec<GroundView> {
    let profile = &desk.case.profile;
    let results = desk.scores.panel(profile).criteria();
    let view = |ground: &RefusalGround| {
        let result = results.iter().find(|result| result.criterion.id == ground.id && result.is_pass());
        GroundView {
            id: ground.id.clone(),
            source: profile.source_of(ground),
            label: ground.label.clone(),
            excludes: profile.excludes(ground),
            contradicted: result.map(|result| result.average),
        }
    };
    profile.refusal_grounds.iter().map(view).collect()
}

fn year_views(desk: &Desk) -> Vec<YearView> {
    let (budget, figures) = (&desk.asked.budget, &desk.asked.figures);
    let amounts = Amounts(budget.rounding);
    let months = desk.working.value(decision_fields::MONTHS).trim().parse().unwrap_or_default();
    let granted = granted_amounts(desk.asked.requested(), months, budget.rounding);
    let years = YearName::of(budget).into_iter().zip(desk.asked.requested()).enumerate();
    let view = years.map(|(year, (name, requested))| YearView {
        name: name.to_string(),
        requested: amounts.euro(*requested),
        granted: granted.get(year).map(|amount| amounts.euro(*amount)),
        present: figures.baseline.as_ref().and_then(|now| now.get(year)).map(|amount| amounts.euro(*amount)),
    });
    view.collect()
}

/// Saves the decision in preparation, and carries out the button that was pressed.
///
/// # Errors
/// [`Failure::Fields`] for what is wrong, and for texts that were changed elsewhere first; everything that was typed is
/// kept first, whatever the button wants.
pub async fn save(app: &App, actor: &Actor, id: &str, typed: &Typed) -> Result<(), Failure> {
    let mut tx = app.db.write().await?;
    let case = steps::lock(&mut tx, app, id, actor, Action::DraftDecision).await?;
    let desk = Desk::load(&mut tx, case, actor, app.clock.today()).await?;
    let action = typed.action();
    let typed = match &action {
        Some(DeskAction::Choose(choice)) => &desk.working.choose(&mut tx, app, typed, choice).await?,
        _ => typed,
    };
    let changes = desk.fields().iter().filter_map(|field| change(typed, field)).collect();
    let refused = desk.working.store(&mut tx, app, actor, changes).await?;
    if !refused.fields.is_empty() {
        drop(tx);
        return desk.working.report(app, actor, refused).await;
    }
    tx.commit().await?;
    match action {
        Some(DeskAction::Propose) => propose(app, actor, id).await,
        Some(DeskAction::Release) => release(app, actor, id, typed.trimmed(command_fields::RELEASE)).await,
        _ => Ok(()),
    }
}

/// Saves one text while the case manager types.
///
/// # Errors
/// As [`save`].
pub(crate) async fn save_while_typing(
    app: &App,
    actor: &Actor,
    id: &str,
    (field, value, seen): (&str, &str, i64),
) -> Result<i64, Failure> {
    let mut tx = app.db.write().await?;
    let case = steps::lock(&mut tx, app, id, actor, Action::DraftDecision).await?;
    let typed: Typed = [(field.to_owned(), value.to_owned())].into_iter().collect();
    let shape = if field == decision_fields::SIGNATORIES { Shape::Rows } else { Shape::Whole };
    let change = change(&typed, field).map(|change| Change { shape, seen, ..change });
    let change = change.ok_or(Failure::NotFound)?;
    // What stands there already needs neither scores nor budget to be judged.
    let working = Working::load(&mut tx, &case.stored.id, Work::Decision, &actor.id).await?;
    if seen > 0 && seen == working.version(field) {
        return working.type_in(app, tx, actor, change).await;
    }
    let desk = Desk::load(&mut tx, case, actor, app.clock.today()).await?;
    if !desk.fields().iter().any(|own| own == field) {
        return Err(Failure::NotFound);
    }
    desk.working.type_in(app, tx, actor, change).await
}

/// Goes on without the scores that are missing.
async fn release(app: &App, actor: &Actor, id: &str, reason: String) -> Result<(), Failure> {
    let mut tx = app.db.read().await?;
    let case = Case::load(&mut tx, id, actor).await?;
    let (panel, scores) = (panel::progress(&mut tx, id).await?, Scores::load(&mut tx, id).await?);
    drop(tx);
    let missing = panel.iter().filter(|reviewer| !reviewer.handed_in);
    let missing = missing.map(|reviewer| words::reviewer(&reviewer.name, reviewer.role)).collect();
    let labels = |criteria: Vec<&Criterion>| criteria.into_iter().map(|one| one.label.clone()).collect();
    let scarce = labels(scores.panel(&case.profile).scarce().collect());
    let undiscussed = labels(scores.undiscussed(&case));
    steps::take(app, actor, id, Command::ReleaseAssessments { missing, scarce, undiscussed, reason }).await
}

/// The letter of a decision that was not taken yet, as it would go out today.
///
/// # Errors
/// [`Reason::NoOutcome`] while none was chosen; [`Failure::NotFound`] for who has no part in it.
pub async fn draft_letter(app: &App, actor: &Actor, id: &str) -> Result<Download, Failure> {
    let turn = app.typesetter.turn_for_draft(&actor.id).await?;
    let mut tx = app.db.read().await?;
    let case = Case::load(&mut tx, id, actor).await?;
    let lies_there = |case: &Case| {
        [Action::ReadCheckedDecision, Action::ReadProposedDecision].iter().any(|action| case.demand(*action).is_ok())
    };
    let (case, decision) = if lies_there(&case) {
        let decision = case.record.proposed.as_deref().cloned().ok_or(Failure::NotFound)?;
        (case, decision)
    } else {
        // Who only checks or takes decisions reads that none lies there yet.
        case.demand(Action::DraftDecision).or_else(|_| case.demand(Action::ReadProposedDecision))?;
        let desk = Desk::load(&mut tx, case, actor, app.clock.today()).await?;
        let (decision, wrong) = read(&desk.working, &desk.case, &desk.asked, app.clock.today());
        if wrong.iter().any(|wrong| wrong.field == decision_fields::OUTCOME) {
            return Err(Failure::Refused(Reason::NoOutcome));
        }
        (desk.case, decision)
    };
    let letter = Letter::load(&mut tx, &case).await?;
    drop(tx);
    let facts = letter.facts(&case, decision, (app.clock.today(), true))?;
    let bytes = app.typesetter.draft_letter(&turn, facts).await?;
    Ok(Download { bytes, name: words::DRAFT_LETTER_FILE.to_owned() })
}
