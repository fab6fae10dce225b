//! Who writes along: inviting, removing, leaving, handing over.

use super::draft::Draft;
use super::moments::moment;
use super::{CaseFile, Services};
use crate::failure::{Outcome, settle};
use crate::store::account::{self, Person};
use crate::store::challenge::{self, Participant};
use crate::store::outbox::{self, MAIL, NewJob};
use crate::store::{Tx, revision};
use app::api::board::{Board, BoardPage, InviteForm, MemberView};
use app::api::{Actor, Answer, AppError};
use domain::catalogue::Questionnaire;
use domain::identifiers::EmailAddress;
use domain::workflow::{Action, Event, Role, Side, approves};
use validator::Validate;

/// People who can take part in one proposal; far more than any board has, and each gets every mail about it.
const MOST_MEMBERS: usize = 25;

#[async_trait::async_trait]
impl Board for Services {
    async fn board(&self, actor: &Actor, id: &str) -> Answer<BoardPage> {
        settle("show who takes part", self.show_board(actor, id).await)
    }

    async fn invite(&self, actor: &Actor, id: &str, form: InviteForm) -> Answer<()> {
        settle("invite somebody", self.add_invited(actor, id, form).await)
    }

    async fn remove_member(&self, actor: &Actor, id: &str, person: &str) -> Answer<()> {
        settle("remove somebody", self.take_out(actor, id, person).await)
    }

    async fn leave(&self, actor: &Actor, id: &str) -> Answer<()> {
        settle("leave a board", self.step_out(actor, id).await)
    }

    async fn hand_over(&self, actor: &Actor, id: &str, person: &str) -> Answer<()> {
        settle("hand over the chair", self.swap_chair(actor, id, person).await)
    }
}

/// A member with the role as the domain knows it.
pub(super) type Member = (Participant, Role);

impl Services {
    async fn show_board(&self, actor: &Actor, id: &str) -> Outcome<BoardPage> {
        let mut tx = self.db.read().await?;
        let file = CaseFile::load(&mut tx, id, actor).await?;
        file.demand_board()?;
        let draft = Draft::load(&mut tx, id).await?;
        let last = revision::last_by_person(&mut tx, id).await?;
        let members = members(&mut tx, id).await?.into_iter().map(|(person, role)| MemberView {
            own: person.id == actor.id,
            last: last
                .iter()
                .find(|one| one.person_id == person.id)
                .map(|one| self.last_work(file.questionnaire(), &one.question, one.at)),
            id: person.id,
            name: person.name,
            email: person.email,
            role,
        });
        let mut head = draft.head(&file, self);
        head.together.working = self.working(&mut tx, &file, actor).await?;
        Ok(BoardPage {
            head,
            threads: draft.thread_links(file.questionnaire()),
            members: members.collect(),
            may_manage: file.allowed().contains(&Action::ManageBoard),
        })
    }

    /// "Begroting, dinsdag 8 september 2026 om 14.05 uur".
    fn last_work(&self, questionnaire: Questionnaire, question: &str, at: i64) -> String {
        let found = questionnaire.find(question).map(|(section, _)| section);
        let section = found.or_else(|| questionnaire.section(question)).map_or(question, |section| section.title);
        format!("{section}, {}", moment(&self.clock, at))
    }

    async fn add_invited(&self, actor: &Actor, id: &str, form: InviteForm) -> Outcome<()> {
        form.validate()?;
        let email: EmailAddress = form.email.parse().map_err(|_| AppError::field("email", "Controleer het adres."))?;
        let role = Role::from_value(&form.role).ok_or_else(|| AppError::field("role", "Kies een rol uit de lijst."))?;
        let (mut tx, mut file) = self.managed(actor, id).await?;
        let person = self.invited_person(&mut tx, email.sign_in_name(), form.name).await?;
        self.demand_place(&mut tx, actor, id, &person).await?;
        challenge::add_member(&mut tx, id, &person.id, role.value()).await?;
        let event = Event::Invited { name: person.name.clone(), role: role.value().to_owned() };
        file.record(&mut tx, self, actor, &event).await?;
        self.mail_invitation(&mut tx, &file, actor, &person, role).await?;
        tx.commit().await?;
        self.wake.notify_one();
        Ok(())
    }

    /// Somebody who is known already keeps the own name.
    async fn invited_person(&self, tx: &mut Tx, email: String, name: String) -> Outcome<Person> {
        let person = Person { id: self.clock.id(), email, name };
        Ok(account::find_or_add(tx, &person, self.clock.millis()).await?)
    }

    /// Fails unless this person can be invited now. The limits of mail come last, so that only an invitation that would be
    /// sent counts.
    async fn demand_place(&self, tx: &mut Tx, actor: &Actor, id: &str, person: &Person) -> Outcome<()> {
        let members = members(tx, id).await?;
        if members.iter().any(|(member, _)| member.id == person.id) {
            return Err(AppError::field("email", format!("{} doet al mee aan dit voorstel.", person.name)).into());
        }
        if members.len() >= MOST_MEMBERS {
            let message = format!(
                "Aan een voorstel kunnen hoogstens {MOST_MEMBERS} mensen meewerken. Verwijder eerst iemand die niet meer \
                 meedoet."
            );
            return Err(AppError::field("email", message).into());
        }
        if self.limits.may_invite(&actor.id, &person.email) { Ok(()) } else { Err(AppError::TooMany.into()) }
    }

    async fn mail_invitation(
        &self,
        tx: &mut Tx,
        file: &CaseFile,
        inviter: &Actor,
        person: &Person,
        role: Role,
    ) -> Outcome<()> {
        let id = &file.challenge.id;
        let mail = self.composer.invitation(&crate::mail::Invitation {
            name: person.name.clone(),
            email: person.email.clone(),
            inviter: inviter.name.clone(),
            inviter_email: inviter.email.clone(),
            role: role.in_sentence(),
            title: file.challenge.title.clone(),
            cooperative: file.challenge.cooperative.clone(),
            municipality: file.municipality.name.clone(),
            path: format!("/voorstellen/{id}/gereed"),
        })?;
        let payload = serde_json::to_string(&mail)?;
        let job = NewJob { id: self.clock.id(), kind: MAIL, subject: "invited", challenge: Some(id.clone()), payload };
        Ok(outbox::add(tx, job, self.clock.millis()).await?)
    }

    async fn take_out(&self, actor: &Actor, id: &str, person: &str) -> Outcome<()> {
        let (mut tx, mut file) = self.managed(actor, id).await?;
        let (member, role) = member(&mut tx, id, person).await?;
        if role == Role::Chair {
            return Err(AppError::Refused("Draag eerst het voorzitterschap over.".to_owned()).into());
        }
        self.remove(&mut tx, &mut file, actor, (member, role)).await?;
        Ok(tx.commit().await?)
    }

    /// Anybody but the chair may leave at any time: nobody asked them before they were invited.
    async fn step_out(&self, actor: &Actor, id: &str) -> Outcome<()> {
        let mut tx = self.db.write().await?;
        challenge::touch(&mut tx, id, self.clock.millis()).await?;
        let mut file = CaseFile::load(&mut tx, id, actor).await?;
        let (own, role) = member(&mut tx, id, &actor.id).await?;
        if role == Role::Chair {
            return Err(AppError::Refused("Draag eerst het voorzitterschap over.".to_owned()).into());
        }
        self.remove(&mut tx, &mut file, actor, (own, role)).await?;
        Ok(tx.commit().await?)
    }

    async fn remove(&self, tx: &mut Tx, file: &mut CaseFile, actor: &Actor, (gone, role): Member) -> Outcome<()> {
        challenge::remove_member(tx, &file.challenge.id, &gone.id, role.value()).await?;
        self.drop_approval(tx, file, actor, &gone).await?;
        let event = Event::Removed { name: gone.name, role: role.value().to_owned() };
        file.record(tx, self, actor, &event).await
    }

    async fn swap_chair(&self, actor: &Actor, id: &str, person: &str) -> Outcome<()> {
        let (mut tx, mut file) = self.managed(actor, id).await?;
        let (member, role) = member(&mut tx, id, person).await?;
        if role == Role::Chair {
            return Err(AppError::Refused(format!("{} is al voorzitter.", member.name)).into());
        }
        challenge::remove_member(&mut tx, id, &actor.id, Role::Chair.value()).await?;
        challenge::remove_member(&mut tx, id, person, role.value()).await?;
        challenge::add_member(&mut tx, id, person, Role::Chair.value()).await?;
        challenge::add_member(&mut tx, id, &actor.id, role.value()).await?;
        if !approves(role) {
            let own = Participant { id: actor.id.clone(), name: actor.name.clone(), ..member.clone() };
            self.drop_approval(&mut tx, &mut file, actor, &own).await?;
        }
        file.record(&mut tx, self, actor, &Event::HandedOver { name: member.name }).await?;
        Ok(tx.commit().await?)
    }

    /// The case, locked, for somebody who may manage its board.
    async fn managed(&self, actor: &Actor, id: &str) -> Outcome<(Tx, CaseFile)> {
        self.changing(actor, id, Action::ManageBoard).await
    }
}

/// Everybody on the board's side, by name.
pub(super) async fn members(tx: &mut Tx, id: &str) -> Outcome<Vec<Member>> {
    let all = challenge::participants(tx, id).await?;
    let board = all.into_iter().filter_map(|person| {
        let role = Role::from_value(&person.role).filter(|role| role.side() == Side::Board)?;
        Some((person, role))
    });
    Ok(board.collect())
}

async fn member(tx: &mut Tx, id: &str, person: &str) -> Outcome<Member> {
    let found = members(tx, id).await?.into_iter().find(|(member, _)| member.id == person);
    Ok(found.ok_or(AppError::NotFound)?)
}
