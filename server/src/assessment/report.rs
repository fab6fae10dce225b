//! The facts of the report of the panel (adviesrapport).

use super::panel;
use super::sql::{self, HandedInScore};
use crate::App;
use crate::case::{self, Case};
use crate::db::Tx;
use crate::documents::{Interest, InterestStatement, PanelMember, ReasonedScore, ReportFacts, Sender};
use crate::failure::{Failure, Fault};
use crate::frozen;
use domain::assessment::Score;
use domain::case::{Event, Role};

/// All scores with their reasons, who is missing, and what was said of an interest.
///
/// # Errors
/// [`Failure::NotFound`] before anything was submitted.
pub(crate) async fn facts(app: &App, tx: &mut Tx, case: &Case) -> Result<ReportFacts, Failure> {
    let id = &case.stored.id;
    let submission = case.record.submission.as_ref().ok_or(Failure::NotFound)?;
    let frozen = frozen::newest(tx, id).await?;
    Ok(ReportFacts {
        sender: Sender::of(&case.municipality, case::contact(tx, id).await?)?,
        title: frozen.title,
        cooperative: frozen.cooperative,
        reference: submission.reference.clone(),
        version: submission.version,
        received: submission.received_on,
        profile: (*case.profile).clone(),
        panel: members(tx, id).await?,
        released: released(case),
        interests: interests(app, case),
        made: app.clock.today(),
    })
}

/// Who handed in, whoever has the case now, and who has not.
async fn members(tx: &mut Tx, case: &str) -> Result<Vec<PanelMember>, Failure> {
    let stored = sql::all_handed_in(tx, case).await?;
    let mut members = Vec::new();
    for (person, role) in sql::handed_in(tx, case).await? {
        let own: Vec<&HandedInScore> =
            stored.iter().filter(|score| score.reviewer_id == person && score.role == role).collect();
        let Some(first) = own.first() else { continue };
        let scores = own.iter().map(|score| reasoned(score)).collect::<Result<_, Failure>>()?;
        members.push(PanelMember { name: first.name.clone(), role: label(&role), scores: Some(scores) });
    }
    let waiting = panel::progress(tx, case).await?.into_iter().filter(|reviewer| !reviewer.handed_in);
    members.extend(waiting.map(|one| PanelMember { name: one.name, role: one.role.label(), scores: None }));
    members.sort_by(|one, other| (&one.name, &one.role).cmp(&(&other.name, &other.role)));
    Ok(members)
}

fn label(role: &str) -> String {
    Role::from_value(role).map(Role::label).unwrap_or_default()
}

fn reasoned(stored: &HandedInScore) -> Result<ReasonedScore, Failure> {
    let score = stored.value.parse().ok().and_then(Score::new);
    let score = score.ok_or_else(|| Fault::failure(format!("score {:?} was handed in", stored.value)))?;
    let first = stored.first_value.as_ref().and_then(|value| value.parse().ok()).and_then(Score::new);
    Ok(ReasonedScore { criterion: stored.criterion.clone(), score, first, reason: stored.reason.clone() })
}

fn released(case: &Case) -> Option<String> {
    case.events.iter().rev().filter(|_| case.record.released).find_map(|(_, event)| match event {
        Event::AssessmentsReleased { reason, .. } => Some(reason.clone()),
        _ => None,
    })
}

fn interests(app: &App, case: &Case) -> Vec<InterestStatement> {
    let statements = case.events.iter().filter_map(|(stored, event)| {
        let said = match event {
            Event::NoInterestDeclared { statement } => Interest::None(statement.clone()),
            Event::Recused { reason, .. } => Interest::Recused(reason.clone()),
            _ => return None,
        };
        let on = app.clock.local(stored.at).date();
        Some(InterestStatement { name: stored.actor_label.clone(), on, said })
    });
    statements.collect()
}
