//! Taking a decision and sending it.

mod letter;
mod routes;

pub(crate) use routes::routes;

use self::letter::letter_facts;
use crate::assessment::panel::{Scores, criterion_results, reviewer_totals};
use crate::case::{self, Case};
use crate::documents::archive::{self, Label};
use crate::failure::{Failure, FieldRefusal};
use crate::frozen;
use crate::notices;
use crate::{App, steps};
use app::views::case::DocumentKind;
use app::views::case::decision::DecidePage;
use app::views::reason::Choice;
use app::views::{Actor, Reason, Typed};
use domain::Named;
use domain::case::{
    self as rules, Action, Command, CriterionFinding, Decision, GroundReason, Outcome, Role, decision_fields,
};
use domain::profile::OrdinanceProfile;
use jiff::civil::Date;

/// Takes the decision.
pub async fn decide(app: &App, actor: &Actor, id: &str, typed: &Typed) -> Result<(), Failure> {
    let mut tx = app.db.read().await?;
    let case = Case::load(&mut tx, id, actor).await?;
    drop(tx);
    let decision = read_decision(typed, &case.profile, app.clock.today())?;
    steps::take(app, actor, id, Command::Decide(Box::new(decision))).await
}

/// Sends the decision: typesets the letter, mails it and starts the term for objection.
///
/// The letter is typeset before the transaction, as a proposal is; the transaction then finds the case still
/// decided, or sends nothing.
pub async fn announce(app: &App, actor: &Actor, id: &str) -> Result<(), Failure> {
    let turn = app.typesetter.turn(&actor.id).await?;
    let mut tx = app.db.read().await?;
    let case = Case::load(&mut tx, id, actor).await?;
    let today = app.clock.today();
    let event = rules::decide(&case.record, Command::Announce, &case.roles, &case.profile, today)?;
    let scores = Scores::load(&mut tx, id).await?;
    let frozen = frozen::newest(&mut tx, id).await?;
    let people = case::sql::participants(&mut tx, id).await?;
    drop(tx);
    let contact = people.into_iter().find(|person| person.role == Role::CaseManager.value());
    let contact = contact.map(|person| person.name).unwrap_or_default();
    let announced = case.record.clone().apply(&event);
    let facts = letter_facts(&case, &announced, frozen, scores, contact)?;
    let pdf = archive::keep(app, app.typesetter.letter(&turn, facts).await?).await?;

    let (mut tx, mut case) = case::change(app, actor, id, Action::Announce).await?;
    case.carry_out(&mut tx, app, actor, Command::Announce).await?;
    if case.record != announced {
        return Err(Failure::Conflict(Reason::CaseChanged));
    }
    let reference = case.stored.reference.clone().unwrap_or_default();
    let label = Label { kind: DocumentKind::Letter, reference: &reference, version: 1 };
    archive::file_document(app, &mut tx, id, label, pdf).await?;
    notices::notify(&mut tx, app, &case).await?;
    tx.commit().await?;
    app.wake.notify_one();
    Ok(())
}

/// Reads the decision form. What cannot be read is reported together with what is missing, so that one look at the page
/// shows everything.
fn read_decision(typed: &Typed, profile: &OrdinanceProfile, today: Date) -> Result<Decision, Failure> {
    let outcome = Outcome::from_value(typed.get(decision_fields::OUTCOME));
    let months = read_months(typed);
    let refused = outcome == Some(Outcome::Refused);
    let reason = |id: &String| CriterionFinding {
        criterion: id.clone(),
        reason: typed.trimmed(&decision_fields::reason_of(id)),
    };
    let ground =
        |id: &str| GroundReason { ground: id.to_owned(), reason: typed.trimmed(&decision_fields::facts_of(id)) };
    let decision = Decision {
        // Without an outcome the decision is judged as the plainest one, and not taken.
        outcome: outcome.unwrap_or(Outcome::Granted),
        on: today,
        summary: typed.trimmed(decision_fields::SUMMARY),
        findings: profile.criteria.iter().map(|criterion| reason(&criterion.id)).collect(),
        conditions: if refused { vec![] } else { typed.lines(decision_fields::CONDITIONS) },
        grounds: if refused { typed.all(decision_fields::GROUND).map(ground).collect() } else { vec![] },
        way_forward: typed.trimmed(decision_fields::WAY_FORWARD),
        months: if refused { None } else { months.clone().unwrap_or_default() },
        signatory: typed.line(decision_fields::SIGNATORY),
        departure: typed.trimmed(decision_fields::DEPARTURE),
    };
    let mut errors = Vec::new();
    if outcome.is_none() {
        errors.push(FieldRefusal::new(decision_fields::OUTCOME, Reason::NotInList(Choice::Outcome)));
    }
    errors.extend(months.err().filter(|_| !refused));
    if errors.is_empty() {
        return Ok(decision);
    }
    let missing = decision.problems(profile).iter().map(FieldRefusal::from).collect::<Vec<_>>();
    for error in missing {
        if !errors.iter().any(|known| known.field == error.field) {
            errors.push(error);
        }
    }
    Err(Failure::Fields(errors))
}

/// Longest term for which something is granted, in months.
const LONGEST_TERM: u16 = 120;

fn read_months(typed: &Typed) -> Result<Option<u16>, FieldRefusal> {
    match typed.get(decision_fields::MONTHS).trim() {
        "" => Ok(None),
        text => match text.parse() {
            Ok(months) if (1..=LONGEST_TERM).contains(&months) => Ok(Some(months)),
            _ => Err(FieldRefusal::new(decision_fields::MONTHS, Reason::Months(1, LONGEST_TERM))),
        },
    }
}

/// The decision form.
pub async fn show(app: &App, actor: &Actor, id: &str) -> Result<DecidePage, Failure> {
    let mut tx = app.db.read().await?;
    let case = Case::load(&mut tx, id, actor).await?;
    case.demand(Action::Decide)?;
    let scores = Scores::load(&mut tx, id).await?;
    let participants = case::sql::participants(&mut tx, id).await?;
    let waiting_for = scores.waiting_for(&participants);
    let blind = case.reviewer_roles().any(|role| !case.handed_in(role));
    let scores = if blind { Scores::default() } else { scores };
    let panel = scores.panel(&case.profile);
    let advice = panel.total().zip(panel.advice());
    let grounds = case.profile.refusal_grounds.iter();
    Ok(DecidePage {
        head: case.head(),
        result: advice,
        reviewers: reviewer_totals(&scores, &panel),
        criteria: criterion_results(&case.profile, &scores),
        grounds: grounds.map(|one| (one.id.clone(), one.article.clone(), one.label.clone())).collect(),
        waiting_for,
        blind,
    })
}
