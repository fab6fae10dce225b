//! The municipality's work: completeness, assessment, decision; and withdrawing, for the board.

use super::cases::read_sections;
use super::draft::Frozen;
use super::panel::{Scores, criterion_results, reviewer_totals};
use super::{CaseFile, Services};
use crate::failure::{Outcome, settle};
use crate::store::score::{self, StoredScore};
use crate::store::{Tx, challenge, draft as store};
use app::api::handling::{AssessPage, CompletenessForm, CompletenessPage, CriterionView, DecidePage, Handling};
use app::api::{Actor, Answer, AppError, FieldError, Typed};
use domain::assessment::Score;
use domain::calendar::{DutchDate, HolidayTable, parse_date};
use domain::profile::{OrdinanceProfile, Rules};
use domain::proposal::Readiness;
use domain::workflow::{Action, Command, NO_POINTS, Role};
use validator::Validate;

#[async_trait::async_trait]
impl Handling for Services {
    async fn completeness(&self, actor: &Actor, id: &str) -> Answer<CompletenessPage> {
        settle("show completeness", self.show_completeness(actor, id).await)
    }

    async fn check_completeness(&self, actor: &Actor, id: &str, form: CompletenessForm) -> Answer<()> {
        settle("check completeness", self.judge_completeness(actor, id, form).await)
    }

    async fn assessment(&self, actor: &Actor, id: &str) -> Answer<AssessPage> {
        settle("show the assessment", self.show_assessment(actor, id).await)
    }

    async fn save_scores(&self, actor: &Actor, id: &str, typed: &Typed, hand_in: bool) -> Answer<()> {
        settle("save scores", self.keep_scores(actor, id, typed, hand_in).await)
    }

    async fn decision(&self, actor: &Actor, id: &str) -> Answer<DecidePage> {
        settle("show the decision form", self.show_decision(actor, id).await)
    }

    async fn decide(&self, actor: &Actor, id: &str, typed: &Typed) -> Answer<()> {
        settle("take a decision", self.take_decision(actor, id, typed).await)
    }

    async fn announce(&self, actor: &Actor, id: &str) -> Answer<()> {
        settle("send a decision", self.send_decision(actor, id).await)
    }

    async fn withdraw(&self, actor: &Actor, id: &str, reason: &str) -> Answer<()> {
        let command = Command::Withdraw { reason: reason.trim().to_owned() };
        settle("withdraw a proposal", self.run(actor, id, command).await)
    }
}

impl Services {
    /// Carries out a command that needs nothing but the case: event, columns and mails in one transaction.
    pub(super) async fn run(&self, actor: &Actor, id: &str, command: Command) -> Outcome<()> {
        let (mut tx, mut file) = self.changing(actor, id, command.action()).await?;
        let event = file.carry_out(&mut tx, self, actor, command).await?;
        file.notify(&mut tx, self, &event).await?;
        tx.commit().await?;
        self.wake.notify_one();
        Ok(())
    }

    async fn show_completeness(&self, actor: &Actor, id: &str) -> Outcome<CompletenessPage> {
        let mut tx = self.db.read().await?;
        let file = CaseFile::load(&mut tx, id, actor).await?;
        file.demand(Action::ConfirmCompleteness)?;
        let frozen = frozen(&mut tx, id).await?;
        let today = self.clock.today();
        let days = file.days(today);
        let readiness = Readiness::of(&frozen.answers, &frozen.sheet, file.rules(), days).with_remarks_on_the_whole(
            &frozen.answers,
            &frozen.sheet,
            file.rules(),
            days,
            frozen.attachments.len(),
        );
        let sections = readiness.sections.iter().map(|part| (part.section.title.to_owned(), part.done, part.needed));
        Ok(CompletenessPage {
            head: file.head(),
            usual_until: file.profile.supplement_term.end(today, &HolidayTable::default()).numeric(),
            remarks: readiness.findings().map(|(part, found)| format!("{}: {}", part.title, found.message)).collect(),
            sections: sections.collect(),
        })
    }

    async fn judge_completeness(&self, actor: &Actor, id: &str, form: CompletenessForm) -> Outcome<()> {
        form.validate()?;
        if form.verdict == "volledig" {
            return self.run(actor, id, Command::ConfirmCompleteness { note: form.note }).await;
        }
        let points: Vec<String> =
            form.points.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect();
        let until = parse_date(&form.until).map_err(|error| {
            let missing = points.is_empty().then(|| FieldError::new("points", NO_POINTS));
            AppError::Fields(missing.into_iter().chain([FieldError::new("until", error.to_string())]).collect())
        })?;
        self.run(actor, id, Command::RequestSupplement { points, until }).await
    }

    async fn show_assessment(&self, actor: &Actor, id: &str) -> Outcome<AssessPage> {
        let mut tx = self.db.read().await?;
        let file = CaseFile::load(&mut tx, id, actor).await?;
        file.demand(Action::Assess)?;
        let role = file.reviewer_role()?;
        let own = score::own(&mut tx, id, &actor.id, role.value()).await?;
        let handed_in = score::handed_in(&mut tx, id).await?;
        let mine = |(person, stored): &(String, String)| *person == actor.id && stored == role.value();
        let frozen = frozen(&mut tx, id).await?;
        let panel = challenge::participants(&mut tx, id).await?;
        let others = panel.iter().filter(|person| person.id != actor.id || person.role != role.value());
        let others = others.filter_map(|person| {
            let role = Role::from_value(&person.role).filter(|role| matches!(role, Role::Reviewer(_)))?;
            let done = handed_in.iter().any(|(id, stored)| *id == person.id && *stored == person.role);
            Some((format!("{}, {}", person.name, role.in_sentence()), done))
        });
        Ok(AssessPage {
            criteria: criterion_views(file.rules(), &frozen, &own),
            handed_in: handed_in.iter().any(mine),
            panel: others.collect(),
            head: file.head(),
            role,
        })
    }

    async fn keep_scores(&self, actor: &Actor, id: &str, typed: &Typed, hand_in: bool) -> Outcome<()> {
        let (mut tx, mut file) = self.changing(actor, id, Action::Assess).await?;
        let (role, now) = (file.reviewer_role()?, self.clock.millis());
        let errors = score_errors(&file.profile, typed, hand_in);
        if !errors.is_empty() {
            return Err(AppError::Fields(errors).into());
        }
        let done = score::handed_in(&mut tx, id).await?;
        if done.iter().any(|(person, stored)| *person == actor.id && stored == role.value()) {
            return Err(AppError::Conflict("U hebt deze beoordeling al ingeleverd.".to_owned()).into());
        }
        for criterion in &file.profile.criteria {
            let stored = StoredScore {
                reviewer_id: actor.id.clone(),
                role: role.value().to_owned(),
                criterion: criterion.id.clone(),
                value: typed.trimmed(&format!("score.{}", criterion.id)),
                reason: typed.trimmed(&format!("reason.{}", criterion.id)),
            };
            score::set(&mut tx, id, &stored, now).await?;
        }
        if hand_in {
            score::hand_in(&mut tx, id, &actor.id, role.value(), now).await?;
            file.carry_out(&mut tx, self, actor, Command::Assess { role }).await?;
        }
        Ok(tx.commit().await?)
    }

    async fn show_decision(&self, actor: &Actor, id: &str) -> Outcome<DecidePage> {
        let mut tx = self.db.read().await?;
        let file = CaseFile::load(&mut tx, id, actor).await?;
        file.demand(Action::Decide)?;
        let scores = Scores::load(&mut tx, id).await?;
        let participants = challenge::participants(&mut tx, id).await?;
        let waiting_for = scores.waiting_for(&participants);
        let blind = file.reviewer_role().is_ok_and(|role| !scores.holds(&actor.id, role));
        let scores = if blind { Scores::default() } else { scores };
        let panel = scores.panel(&file.profile);
        let advice = panel.total().zip(panel.advice());
        let grounds = file.profile.refusal_grounds.iter();
        Ok(DecidePage {
            head: file.head(),
            result: advice.map(|(total, advice)| (total.to_string(), advice.label().to_owned())),
            reviewers: reviewer_totals(&scores, &panel),
            criteria: criterion_results(&file.profile, &scores, &panel),
            grounds: grounds.map(|one| (one.id.clone(), one.article.clone(), one.label.clone())).collect(),
            waiting_for,
            blind,
        })
    }
}

impl CaseFile {
    /// The first reviewer's role of this person.
    fn reviewer_role(&self) -> Outcome<Role> {
        let role = self.roles.iter().copied().find(|role| matches!(role, Role::Reviewer(_)));
        Ok(role.ok_or(AppError::NotFound)?)
    }
}

/// The newest frozen version.
pub(super) async fn frozen(tx: &mut Tx, id: &str) -> Outcome<Frozen> {
    let version = store::newest_submission(tx, id).await?.ok_or(AppError::NotFound)?;
    Ok(serde_json::from_str(&version.content)?)
}

fn criterion_views(rules: Rules<'_>, frozen: &Frozen, own: &[StoredScore]) -> Vec<CriterionView> {
    let views = rules.profile.criteria.iter().map(|criterion| {
        let mine = own.iter().find(|score| score.criterion == criterion.id);
        CriterionView {
            id: criterion.id.clone(),
            label: criterion.label.clone(),
            question: criterion.question.clone(),
            weight: criterion.weight,
            value: mine.map(|score| score.value.clone()).unwrap_or_default(),
            reason: mine.map(|score| score.reason.clone()).unwrap_or_default(),
            evidence: read_sections(frozen, rules, |section| criterion.evidence.iter().any(|id| id == section)),
        }
    });
    views.collect()
}

/// A score that was typed must be one; to hand in, each criterion needs a score and a reason.
fn score_errors(profile: &OrdinanceProfile, typed: &Typed, hand_in: bool) -> Vec<FieldError> {
    let mut errors = Vec::new();
    for criterion in &profile.criteria {
        let (score, reason) = (format!("score.{}", criterion.id), format!("reason.{}", criterion.id));
        let value = typed.get(&score);
        let valid = value.parse().ok().and_then(Score::new).is_some();
        if !valid && (hand_in || !value.is_empty()) {
            errors.push(FieldError::new(score, format!("{}: kies een score van 1 tot en met 5.", criterion.label)));
        }
        let words = typed.get(&reason).trim().chars().count();
        if hand_in && words == 0 {
            errors.push(FieldError::new(reason, format!("{}: geef een reden bij uw score.", criterion.label)));
        } else if words > 10_000 {
            errors.push(FieldError::new(reason, "Maak uw reden korter (hoogstens 10.000 tekens)."));
        }
    }
    errors
}
