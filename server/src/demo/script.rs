//! What happens in the demo: three cases, played through the use cases.

use super::moment;
use super::people::{BOARD, MUNICIPALITY, OFFICERS};
use crate::failure::{Fault, Outcome};
use crate::services::Services;
use crate::store::{account, challenge};
use app::api::budget::{Budgeting, posted_sheet};
use app::api::drafting::{Drafting, StartForm};
use app::api::handling::{CompletenessForm, Handling};
use app::api::submission::Submission;
use app::api::{Actor, Typed};
use domain::budget::Sheet;
use domain::catalogue::{self, Kind};
use domain::proposal::Field;
use jiff::civil::{DateTime, date};
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// A reviewer with scores.
#[derive(Debug, Deserialize)]
pub(super) struct Reviewer {
    pub(super) role: String,
    pub(super) name: String,
    pub(super) email: String,
    scores: BTreeMap<String, ReviewerScore>,
}

#[derive(Debug, Deserialize)]
struct ReviewerScore {
    value: String,
    reason: String,
}

/// The five reviewers.
pub(super) static SCORES: LazyLock<Vec<Reviewer>> =
    LazyLock::new(|| serde_json::from_str(include_str!("scores.json")).unwrap_or_default());

const ANSWERS: &str = include_str!("../../../app/domain/fixtures/lindehof-answers.json");
const BUDGET: &str = include_str!("../../../app/domain/fixtures/lindehof-budget.json");
const DECISION: &str = include_str!("decision.json");

/// How far a case of the demo goes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Until {
    Draft,
    Assessed,
    Announced,
}

/// Plays the three cases.
pub(super) async fn play(services: &Services) -> Outcome<()> {
    one_case(services, "Dagopvang ’t Lindehuis, besloten", Until::Announced).await?;
    one_case(services, "Dagopvang ’t Lindehuis, in beoordeling", Until::Assessed).await?;
    one_case(services, "Dagopvang ’t Lindehuis, concept", Until::Draft).await
}

async fn one_case(services: &Services, title: &str, until: Until) -> Outcome<()> {
    let board = Cast::find(services).await?;
    set(services, date(2026, 7, 1).at(20, 5, 0, 0))?;
    let id = draft(services, &board, title).await?;
    if until == Until::Draft {
        return set(services, date(2026, 12, 8).at(21, 17, 0, 0)).map(drop);
    }
    submitted(services, &board, &id).await?;
    assessed(services, &board, &id).await?;
    if until == Until::Announced {
        decided(services, &board, &id).await?;
    }
    Ok(())
}

fn set(services: &Services, at: DateTime) -> Outcome<()> {
    services.clock.set(moment(at)?);
    Ok(())
}

/// Who plays.
struct Cast {
    chair: Actor,
    treasurer: Actor,
    quality: Actor,
    manager: Actor,
    decider: Actor,
    reviewers: Vec<Actor>,
}

impl Cast {
    async fn find(services: &Services) -> Outcome<Self> {
        let mut reviewers = Vec::new();
        for reviewer in SCORES.iter() {
            reviewers.push(actor(services, &reviewer.email).await?);
        }
        Ok(Self {
            chair: actor(services, BOARD[0].1).await?,
            treasurer: actor(services, BOARD[1].1).await?,
            quality: actor(services, BOARD[2].1).await?,
            manager: actor(services, OFFICERS[0].1).await?,
            decider: actor(services, OFFICERS[1].1).await?,
            reviewers,
        })
    }
}

async fn actor(services: &Services, email: &str) -> Outcome<Actor> {
    let mut tx = services.db.read().await?;
    let person = account::person_by_email(&mut tx, email).await?;
    let person = person.ok_or_else(|| Fault::failure(format!("nobody in the demo is called {email}")))?;
    let is_officer = !email.ends_with("@lindehof.example");
    Ok(Actor { id: person.id, name: person.name, email: person.email, is_officer })
}

/// Writes the whole proposal as its board does: section by section, then the budget.
async fn draft(services: &Services, cast: &Cast, title: &str) -> Outcome<String> {
    let form = StartForm {
        municipality: MUNICIPALITY.to_owned(),
        title: title.to_owned(),
        cooperative: "Zorgcoöperatie De Lindehof U.A.".to_owned(),
        name: cast.chair.name.clone(),
    };
    let id = services.start(&cast.chair, form).await?;
    let mut tx = services.db.write().await?;
    for (person, (_, _, role)) in [&cast.treasurer, &cast.quality].into_iter().zip(&BOARD[1..]) {
        challenge::add_member(&mut tx, &id, &person.id, role.value()).await?;
    }
    tx.commit().await?;
    let answers: BTreeMap<String, Value> = serde_json::from_str(ANSWERS)?;
    for section in catalogue::standard().sections() {
        services.save_section(&cast.chair, &id, section.id, &typed_section(section, &answers)).await?;
    }
    let sheet: Sheet = serde_json::from_str(BUDGET)?;
    services.save_budget(&cast.treasurer, &id, &posted_sheet(&sheet, 0)).await?;
    Ok(id)
}

/// Submitted on 8 September, asked for more on the 22nd, supplemented on 2 October, complete on the 5th.
async fn submitted(services: &Services, cast: &Cast, id: &str) -> Outcome<()> {
    let texts: BTreeMap<String, String> = serde_json::from_str(DECISION)?;
    let text = |name: &str| texts.get(name).cloned().unwrap_or_default();
    let form = |verdict: &str| CompletenessForm {
        verdict: verdict.to_owned(),
        note: text("completeness_note"),
        points: text("supplement_points"),
        until: "06-10-2026".to_owned(),
    };
    set(services, date(2026, 9, 8).at(10, 12, 0, 0))?;
    submit(services, &cast.chair, id).await?;
    set(services, date(2026, 9, 22).at(14, 30, 0, 0))?;
    services.check_completeness(&cast.manager, id, form("aanvulling")).await?;
    set(services, date(2026, 10, 2).at(19, 48, 0, 0))?;
    submit(services, &cast.chair, id).await?;
    set(services, date(2026, 10, 5).at(9, 20, 0, 0))?;
    services.check_completeness(&cast.manager, id, form("volledig")).await?;
    Ok(())
}

async fn submit(services: &Services, chair: &Actor, id: &str) -> Outcome<()> {
    let version = services.readiness(chair, id).await?.head.version;
    Ok(services.submit(chair, id, version).await?)
}

/// Five reviewers hand in on five days of November.
async fn assessed(services: &Services, cast: &Cast, id: &str) -> Outcome<()> {
    for ((reviewer, actor), day) in SCORES.iter().zip(&cast.reviewers).zip(16..) {
        set(services, date(2026, 11, day).at(15, 40, 0, 0))?;
        let pairs = reviewer.scores.iter().flat_map(|(criterion, score)| {
            [(format!("score.{criterion}"), score.value.clone()), (format!("reason.{criterion}"), score.reason.clone())]
        });
        services.save_scores(actor, id, &pairs.collect(), true).await?;
    }
    Ok(())
}

/// Decided on 8 December, sent on the 9th.
async fn decided(services: &Services, cast: &Cast, id: &str) -> Outcome<()> {
    let texts: BTreeMap<String, String> = serde_json::from_str(DECISION)?;
    set(services, date(2026, 12, 8).at(11, 30, 0, 0))?;
    services.decide(&cast.decider, id, &texts.into_iter().collect()).await?;
    set(services, date(2026, 12, 9).at(8, 45, 0, 0))?;
    services.announce(&cast.manager, id).await?;
    Ok(())
}

/// One section as its form posts it.
fn typed_section(section: &catalogue::Section, answers: &BTreeMap<String, Value>) -> Typed {
    let mut pairs = Vec::new();
    for question in section.questions {
        let Some(answer) = answers.get(question.id) else { continue };
        pairs.push((format!("versie.{}", question.id), "0".to_owned()));
        match (question.kind, answer) {
            (Kind::Rows { .. }, Value::Array(rows)) => {
                for (index, row) in rows.iter().enumerate() {
                    let cells = row.as_object().into_iter().flatten();
                    pairs.extend(
                        cells.map(|(column, cell)| (Field::cell(question.id, index, column).to_string(), text(cell))),
                    );
                }
            }
            (Kind::AnyOf(_), answer) => {
                pairs.extend(text(answer).lines().map(|line| (question.id.to_owned(), line.to_owned())));
            }
            (_, answer) => pairs.push((question.id.to_owned(), text(answer))),
        }
    }
    pairs.into_iter().collect()
}

fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}
