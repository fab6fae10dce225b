//! Taking a decision and sending it.

use super::archive::Label;
use super::handling::frozen;
use super::letter::letter_facts;
use super::panel::Scores;
use super::{CaseFile, Services};
use crate::failure::{Outcome, field_error};
use crate::store::challenge;
use crate::store::document::LETTER;
use app::api::{Actor, AppError, FieldError, Typed};
use domain::profile::OrdinanceProfile;
use domain::workflow::{self, Action, Command, CriterionFinding, Decision, GroundReason, Role, decide};
use jiff::civil::Date;

impl Services {
    pub(super) async fn take_decision(&self, actor: &Actor, id: &str, typed: &Typed) -> Outcome<()> {
        let mut tx = self.db.read().await?;
        let file = CaseFile::load(&mut tx, id, actor).await?;
        drop(tx);
        let decision = read_decision(typed, &file.profile, self.clock.today())?;
        self.run(actor, id, Command::Decide(Box::new(decision))).await
    }

    /// The letter is typeset before the transaction, as a proposal is; the transaction then finds the case still
    /// decided, or sends nothing.
    pub(super) async fn send_decision(&self, actor: &Actor, id: &str) -> Outcome<()> {
        let mut tx = self.db.read().await?;
        let file = CaseFile::load(&mut tx, id, actor).await?;
        let today = self.clock.today();
        let event = decide(&file.state, Command::Announce, &file.roles, &file.profile, today)?;
        let scores = Scores::load(&mut tx, id).await?;
        let frozen = frozen(&mut tx, id).await?;
        let people = challenge::participants(&mut tx, id).await?;
        drop(tx);
        let contact = people.into_iter().find(|person| person.role == Role::CaseManager.value());
        let contact = contact.map(|person| person.name).unwrap_or_default();
        let announced = file.state.clone().apply(&event);
        let facts = letter_facts(&file, &announced, frozen, scores, contact)?;
        let pdf = self.keep(self.press.letter(facts).await?).await?;

        let (mut tx, mut file) = self.changing(actor, id, Action::Announce).await?;
        let event = file.carry_out(&mut tx, self, actor, Command::Announce).await?;
        if file.state != announced {
            return Err(AppError::Conflict("Het dossier is intussen veranderd. Bekijk het opnieuw.".to_owned()).into());
        }
        let reference = file.challenge.reference.clone().unwrap_or_default();
        let label = Label {
            kind: LETTER,
            version: 1,
            title: "Besluit".to_owned(),
            file_name: format!("besluit-{reference}.pdf"),
        };
        self.file_document(&mut tx, id, label, pdf).await?;
        file.notify(&mut tx, self, &event).await?;
        tx.commit().await?;
        self.wake.notify_one();
        Ok(())
    }
}

/// Reads the decision form. What cannot be read is reported together with what is missing, so that one look at the page
/// shows everything.
fn read_decision(typed: &Typed, profile: &OrdinanceProfile, today: Date) -> Result<Decision, AppError> {
    let outcome = workflow::Outcome::from_value(typed.get("outcome"));
    let months = read_months(typed);
    let refused = outcome == Some(workflow::Outcome::Refused);
    let reason =
        |id: &String| CriterionFinding { criterion: id.clone(), reason: typed.trimmed(&format!("reason.{id}")) };
    let ground = |id: &str| GroundReason { ground: id.to_owned(), reason: typed.trimmed(&format!("ground.{id}")) };
    let decision = Decision {
        // Without an outcome the decision is judged as the plainest one, and not taken.
        outcome: outcome.unwrap_or(workflow::Outcome::Granted),
        on: today,
        summary: typed.trimmed("summary"),
        findings: profile.criteria.iter().map(|criterion| reason(&criterion.id)).collect(),
        conditions: if refused { vec![] } else { typed.lines("conditions") },
        grounds: if refused { typed.all("ground").map(ground).collect() } else { vec![] },
        way_forward: typed.trimmed("way_forward"),
        months: if refused { None } else { months.clone().unwrap_or_default() },
        signatory: typed.trimmed("signatory"),
        departure: typed.trimmed("departure"),
    };
    let mut errors = Vec::new();
    if outcome.is_none() {
        errors.push(FieldError::new("outcome", "Kies een uitkomst."));
    }
    errors.extend(months.err().filter(|_| !refused));
    if errors.is_empty() {
        return Ok(decision);
    }
    let missing = decision.problems(profile).iter().map(field_error).collect::<Vec<_>>();
    for error in missing {
        if !errors.iter().any(|known| known.field == error.field) {
            errors.push(error);
        }
    }
    Err(AppError::Fields(errors))
}

fn read_months(typed: &Typed) -> Result<Option<u16>, FieldError> {
    match typed.get("months").trim() {
        "" => Ok(None),
        text => match text.parse() {
            Ok(months) if (1..=120).contains(&months) => Ok(Some(months)),
            _ => Err(FieldError::new("months", "Vul een aantal maanden in van 1 tot en met 120.")),
        },
    }
}
