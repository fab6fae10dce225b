//! What happens in the demo: three cases, played through the use cases.

mod answers;
mod disclosed;
mod looked;

use super::people::{BOARD, FEW, MUNICIPALITY, OFFICERS};
use super::{moment, tasks};
use crate::failure::{Failure, Fault};
use crate::{
    App, account, assessment, budget, case, completeness, consultation, decision, disclosure, interest, proposals,
    readiness, reminding, submission,
};
use app::views::budget::posted_sheet;
use app::views::case::assessment::{AssessmentAction, reason_of, score_of};
use app::views::case::completeness::{CheckAction, CompletenessForm};
use app::views::case::decision::{DeskAction, NUMBER};
use app::views::case::interest::DeclarationForm;
use app::views::proposal::drafting::StartForm;
use app::views::proposal::orientation::Orientation;
use app::views::{ACTION, Actor, FormAction, Typed};
use domain::budget::Sheet;
use domain::case::decision_fields;
use jiff::civil::{Date, DateTime, date};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// A reviewer with scores.
#[derive(Debug, Deserialize)]
pub(crate) struct Reviewer {
    pub(crate) role: String,
    pub(crate) name: String,
    pub(crate) email: String,
    scores: BTreeMap<String, ReviewerScore>,
}

#[derive(Debug, Deserialize)]
struct ReviewerScore {
    value: String,
    reason: String,
}

/// The five reviewers.
pub(crate) static SCORES: LazyLock<Vec<Reviewer>> =
    LazyLock::new(|| serde_json::from_str(include_str!("../scores.json")).unwrap_or_default());

const BUDGET: &str = include_str!("../../../../app/domain/fixtures/lindehof-budget.json");
const DECISION: &str = include_str!("../decision.json");
/// What the case manager types about the hearing, by the moment.
const HEARING: &str = include_str!("../hearing.json");

/// How far a case of the demo goes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Until {
    Draft,
    Assessed,
    Announced,
}

/// Makes tasks and examples of initiatives public, and plays the three cases.
pub(crate) async fn play(app: &App) -> Result<(), Failure> {
    set(app, date(2026, 6, 15).at(9, 30, 0, 0)).await?;
    let (lindewaard, noorderveen) = (actor(app, OFFICERS[0].1).await?, actor(app, FEW[0].1).await?);
    tasks::add(app, &lindewaard, &noorderveen).await?;
    tasks::add_initiatives(app, &actor(app, OFFICERS[3].1).await?).await?;
    one_case(app, "Dagopvang ’t Lindehuis in eigen hand", Until::Announced).await?;
    one_case(app, "’t Lindehuis: dagopvang door en voor Oosterlinde", Until::Assessed).await?;
    one_case(app, "Dagopvang dicht bij huis in Oosterlinde", Until::Draft).await?;
    looked::looked(app, date(2026, 12, 7)).await
}

async fn one_case(app: &App, title: &str, until: Until) -> Result<(), Failure> {
    let board = Cast::find(app).await?;
    set(app, date(2026, 7, 1).at(20, 5, 0, 0)).await?;
    let id = draft(app, &board, title, until).await?;
    if until == Until::Draft {
        return set(app, date(2026, 12, 8).at(21, 17, 0, 0)).await;
    }
    submitted(app, &board, &id).await?;
    heard(app, &board, &id).await?;
    assessed(app, &board, &id).await?;
    if until == Until::Announced {
        decided(app, &board, &id).await?;
    }
    Ok(())
}

/// Goes on to a moment. What the days until then bring happens on those days, in the morning.
async fn set(app: &App, at: DateTime) -> Result<(), Failure> {
    loop {
        let mut tx = app.db.read().await?;
        let next = case::sql::next_reminder(&mut tx).await?.and_then(|day| day.parse::<Date>().ok());
        drop(tx);
        let Some(day) = next.filter(|day| *day <= at.date() && *day > app.clock.today()) else { break };
        app.clock.set(moment(day.at(7, 0, 0, 0))?);
        reminding::remind_all(app).await?;
    }
    app.clock.set(moment(at)?);
    Ok(())
}

/// Who plays.
struct Cast {
    chair: Actor,
    treasurer: Actor,
    quality: Actor,
    manager: Actor,
    decider: Actor,
    jurist: Actor,
    reviewers: Vec<Actor>,
}

impl Cast {
    async fn find(app: &App) -> Result<Self, Failure> {
        let mut reviewers = Vec::new();
        for reviewer in SCORES.iter() {
            reviewers.push(actor(app, &reviewer.email).await?);
        }
        Ok(Self {
            chair: actor(app, BOARD[0].1).await?,
            treasurer: actor(app, BOARD[1].1).await?,
            quality: actor(app, BOARD[2].1).await?,
            manager: actor(app, OFFICERS[0].1).await?,
            decider: actor(app, OFFICERS[1].1).await?,
            jurist: actor(app, OFFICERS[2].1).await?,
            reviewers,
        })
    }
}

async fn actor(app: &App, email: &str) -> Result<Actor, Failure> {
    let mut tx = app.db.read().await?;
    let person = account::sql::person_by_email(&mut tx, email).await?;
    let person = person.ok_or_else(|| Fault::failure(format!("nobody in the demo is called {email}")))?;
    let is_officer = !email.ends_with("@lindehof.example");
    Ok(Actor { id: person.id, name: person.name, email: person.email, is_officer, unread: 0 })
}

/// Writes the whole proposal as its board does: section by section, then the budget.
async fn draft(app: &App, cast: &Cast, title: &str, until: Until) -> Result<String, Failure> {
    let form = StartForm {
        municipality: MUNICIPALITY.to_owned(),
        title: title.to_owned(),
        cooperative: "Zorgcoöperatie De Lindehof U.A.".to_owned(),
        name: cast.chair.name.clone(),
        task: String::new(),
        orientation: Orientation::default(),
    };
    let id = proposals::start(app, &cast.chair, form).await?.id;
    let mut tx = app.db.write().await?;
    for (person, (_, _, role)) in [&cast.treasurer, &cast.quality].into_iter().zip(&BOARD[1..]) {
        case::sql::add_member(&mut tx, &id, &person.id, role.value()).await?;
    }
    tx.commit().await?;
    answers::write(app, cast, (&id, title), until == Until::Draft).await?;
    let sheet: Sheet = serde_json::from_str(BUDGET)?;
    budget::save(app, &cast.treasurer, &id, &posted_sheet(&sheet, 0)).await?;
    Ok(id)
}

/// Submitted on 8 September, asked for more on the 22nd, supplemented on 2 October, complete on the 5th.
async fn submitted(app: &App, cast: &Cast, id: &str) -> Result<(), Failure> {
    let texts: BTreeMap<String, String> = serde_json::from_str(DECISION)?;
    let text = |name: &str| texts.get(name).cloned().unwrap_or_default();
    let ticked = answers::asked()?;
    let form = |verdict: &str| CompletenessForm {
        verdict: verdict.to_owned(),
        note: text("completeness_note"),
        despite: String::new(),
        points: String::new(),
        until: "06-10-2026".to_owned(),
        sure: false,
        ticked: ticked.clone(),
        signatory: cast.manager.name.clone(),
    };
    set(app, date(2026, 9, 8).at(10, 12, 0, 0)).await?;
    submit(app, &cast.chair, id).await?;
    set(app, date(2026, 9, 22).at(14, 30, 0, 0)).await?;
    completeness::check(app, &cast.manager, id, form("aanvulling")).await?;
    set(app, date(2026, 10, 2).at(19, 48, 0, 0)).await?;
    answers::supplement(app, cast, id).await?;
    submit(app, &cast.chair, id).await?;
    set(app, date(2026, 10, 5).at(9, 20, 0, 0)).await?;
    for point in 0..2 {
        let closed = CheckAction::Judge { round: 1, point, sufficient: true };
        completeness::judge(app, &cast.manager, id, closed, &Typed::default()).await?;
    }
    completeness::check(app, &cast.manager, id, CompletenessForm { ticked: Vec::new(), ..form("volledig") }).await?;
    Ok(())
}

async fn submit(app: &App, chair: &Actor, id: &str) -> Result<(), Failure> {
    let version = readiness::show(app, chair, id).await?.head.version;
    submission::submit(app, chair, id, version).await
}

/// The present provider is asked for its view (Awb 4:8) and heard on 5 November; then the municipality says what it
/// thinks of that.
async fn heard(app: &App, cast: &Cast, id: &str) -> Result<(), Failure> {
    let hearing: BTreeMap<DateTime, BTreeMap<String, String>> = serde_json::from_str(HEARING)?;
    for (at, typed) in hearing {
        set(app, at).await?;
        consultation::act(app, &cast.manager, id, &typed.into_iter().collect(), &[]).await?;
    }
    Ok(())
}

/// Five reviewers hand in on five days of November.
async fn assessed(app: &App, cast: &Cast, id: &str) -> Result<(), Failure> {
    for ((reviewer, actor), day) in SCORES.iter().zip(&cast.reviewers).zip(16..) {
        set(app, date(2026, 11, day).at(15, 40, 0, 0)).await?;
        let declared = DeclarationForm { declared: "ja".to_owned() };
        interest::declare(app, actor, id, &declared).await?;
        let pairs = reviewer.scores.iter().flat_map(|(criterion, score)| {
            [(score_of(criterion), score.value.clone()), (reason_of(criterion), score.reason.clone())]
        });
        let hand_in = (ACTION.to_owned(), AssessmentAction::HandIn.value());
        assessment::save_scores(app, actor, id, (&pairs.chain([hand_in]).collect(), "", "")).await?;
    }
    Ok(())
}

/// Put before the jurist on 2 December, who agrees on the 3rd; decided by the college on the 8th, read and sent on
/// the 9th.
async fn decided(app: &App, cast: &Cast, id: &str) -> Result<(), Failure> {
    let texts: BTreeMap<String, String> = serde_json::from_str(DECISION)?;
    let text = |name: &str| (name.to_owned(), texts.get(name).cloned().unwrap_or_default());
    let propose = (ACTION.to_owned(), DeskAction::Propose.value());
    let college = [
        (NUMBER.to_owned(), "1".to_owned()),
        (decision_fields::DECIDED_ON.to_owned(), "08-12-2026".to_owned()),
        text(decision_fields::AUTHORITY),
        text(decision_fields::RESOLUTION),
    ];
    set(app, date(2026, 12, 2).at(16, 20, 0, 0)).await?;
    decision::save(app, &cast.manager, id, &texts.clone().into_iter().chain([propose]).collect()).await?;
    set(app, date(2026, 12, 3).at(10, 5, 0, 0)).await?;
    let agrees = [(NUMBER.to_owned(), "1".to_owned()), text(decision_fields::CHARACTER)];
    decision::pass(app, &cast.jurist, id, &agrees.into_iter().collect()).await?;
    set(app, date(2026, 12, 8).at(11, 30, 0, 0)).await?;
    decision::decide(app, &cast.decider, id, &college.into_iter().collect()).await?;
    set(app, date(2026, 12, 9).at(8, 45, 0, 0)).await?;
    decision::open_letter(app, &cast.manager, id).await?;
    decision::announce(app, &cast.manager, id, &Typed::default()).await?;
    set(app, date(2026, 12, 9).at(8, 50, 0, 0)).await?;
    disclosure::disclose(app, &cast.manager, id, disclosed::text()).await
}
