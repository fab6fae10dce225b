//! Comments of a board on its own draft: the municipality never sees them, and no document or file holds them.

use super::draft::Draft;
use super::history::Subject;
use super::moments::moment;
use super::{CaseFile, Services, board};
use crate::failure::{Outcome, settle};
use crate::mail::{BoardFacts, BoardNotice};
use crate::store::Tx;
use crate::store::challenge::Participant;
use crate::store::comment::{self as store, Comment, NewComment};
use crate::store::draft::By;
use app::api::comments::{CommentCount, CommentForm, CommentView, Comments, CommentsPage, ThreadLink};
use app::api::drafting::FindingLink;
use app::api::{Actor, Answer, AppError};
use domain::catalogue::Questionnaire;
use domain::mention::mentioned;
use domain::workflow::{Action, Event};
use validator::Validate;

#[async_trait::async_trait]
impl Comments for Services {
    async fn comments(&self, actor: &Actor, id: &str, question: &str) -> Answer<CommentsPage> {
        settle("show comments", self.show_comments(actor, id, question).await)
    }

    async fn comment(&self, actor: &Actor, id: &str, question: &str, form: CommentForm) -> Answer<()> {
        settle("place a comment", self.place_comment(actor, id, question, form).await)
    }

    async fn resolve_comments(&self, actor: &Actor, id: &str, question: &str, seen: i64) -> Answer<()> {
        settle("resolve comments", self.close_thread(actor, id, question, Some(seen)).await)
    }

    async fn reopen_comments(&self, actor: &Actor, id: &str, question: &str) -> Answer<()> {
        settle("reopen comments", self.close_thread(actor, id, question, None).await)
    }

    async fn remove_comment(&self, actor: &Actor, id: &str, question: &str, comment: &str) -> Answer<()> {
        settle("remove a comment", self.drop_comment(actor, id, question, comment).await)
    }
}

impl Services {
    async fn show_comments(&self, actor: &Actor, id: &str, question: &str) -> Outcome<CommentsPage> {
        let mut tx = self.db.read().await?;
        let file = CaseFile::load(&mut tx, id, actor).await?;
        file.demand_board()?;
        let subject = Subject::find(file.questionnaire(), question)?;
        let draft = Draft::load(&mut tx, id).await?;
        let comments = store::of_question(&mut tx, id, question).await?;
        let others = others(&mut tx, id, actor).await?.into_iter().map(|person| (person.id, person.name));
        let view = |comment: &Comment| self.comment_view(comment, is_removable(comment, &comments, actor));
        Ok(CommentsPage {
            head: draft.head(&file, self),
            section: subject.section(),
            question: question.to_owned(),
            label: subject.label().to_owned(),
            last: comments.last().map_or(0, |last| last.number),
            comments: comments.iter().map(view).collect(),
            others: others.collect(),
            may_comment: file.allowed().contains(&Action::Comment),
        })
    }

    fn comment_view(&self, comment: &Comment, removable: bool) -> CommentView {
        let resolved = comment.resolved_by.as_ref().zip(comment.resolved_at);
        CommentView {
            id: comment.id.clone(),
            by: format!("{}, {}", comment.name, moment(&self.clock, comment.at)),
            text: comment.body.clone(),
            mentioned: comment.mentioned.lines().map(str::to_owned).collect(),
            resolved: resolved.map(|(name, at)| format!("{name}, {}", moment(&self.clock, at))),
            removable,
        }
    }

    async fn place_comment(&self, actor: &Actor, id: &str, question: &str, form: CommentForm) -> Outcome<()> {
        let (mut tx, file) = self.talking(actor, id).await?;
        let subject = Subject::find(file.questionnaire(), question)?;
        form.validate()?;
        let to = addressed(&form, others(&mut tx, id, actor).await?)?;
        let names = to.iter().map(|person| person.name.clone()).collect::<Vec<_>>().join("\n");
        let new = NewComment { id: &self.clock.id(), question, body: &form.text, mentioned: &names };
        store::add(&mut tx, id, new, By { person: &actor.id, now: self.clock.millis() }).await?;
        let facts = BoardFacts {
            place: subject.label().to_owned(),
            text: form.text,
            ..self.board_facts(&file, actor, format!("/voorstellen/{id}/opmerkingen/{question}"))
        };
        let is_addressed = |person: &str| to.iter().any(|one| one.id == person);
        self.mail_board(&mut tx, &file, BoardNotice::Mentioned, &facts, is_addressed).await?;
        tx.commit().await?;
        self.wake.notify_one();
        Ok(())
    }

    /// Calls the comments solved up to the last one that was seen, or opens them all again.
    async fn close_thread(&self, actor: &Actor, id: &str, question: &str, seen: Option<i64>) -> Outcome<()> {
        let (mut tx, file) = self.talking(actor, id).await?;
        Subject::find(file.questionnaire(), question)?;
        let by = By { person: &actor.id, now: self.clock.millis() };
        match seen {
            Some(seen) => store::resolve(&mut tx, id, question, seen, by).await?,
            None => store::reopen(&mut tx, id, question).await?,
        }
        Ok(tx.commit().await?)
    }

    async fn drop_comment(&self, actor: &Actor, id: &str, question: &str, comment: &str) -> Outcome<()> {
        let (mut tx, mut file) = self.talking(actor, id).await?;
        Subject::find(file.questionnaire(), question)?;
        let thread = store::of_question(&mut tx, id, question).await?;
        let own = thread.iter().find(|one| one.id == comment && one.person_id == actor.id);
        let own = own.ok_or(AppError::NotFound)?;
        if !is_removable(own, &thread, actor) {
            let message = "Iemand heeft al geantwoord. Verwijderen kan dan niet meer.";
            return Err(AppError::Refused(message.to_owned()).into());
        }
        store::remove(&mut tx, comment).await?;
        file.record(&mut tx, self, actor, &Event::CommentRemoved { question: question.to_owned() }).await?;
        Ok(tx.commit().await?)
    }

    /// The case, locked, for somebody who may comment now. Its version stays: what is said does not change the text.
    async fn talking(&self, actor: &Actor, id: &str) -> Outcome<(Tx, CaseFile)> {
        let mut tx = self.db.write().await?;
        let file = CaseFile::lock(&mut tx, id, actor, Action::Comment).await?;
        Ok((tx, file))
    }
}

impl Draft {
    /// How many comments stand at a question.
    pub(super) fn comment_count(&self, question: &str) -> CommentCount {
        let found = self.threads.iter().find(|thread| thread.question == question);
        found.map_or(CommentCount::default(), |found| CommentCount {
            open: found.total - found.resolved,
            total: found.total,
        })
    }

    /// All threads, in the order of the proposal.
    pub(super) fn thread_links(&self, asked: Questionnaire) -> Vec<ThreadLink> {
        let link = |thread: &store::Thread| {
            let subject = Subject::find(asked, &thread.question).ok()?;
            let (section, label) = (subject.section(), subject.label().to_owned());
            let count = self.comment_count(&thread.question);
            Some(ThreadLink { section, question: thread.question.clone(), label, count })
        };
        let mut links: Vec<ThreadLink> = self.threads.iter().filter_map(link).collect();
        links.sort_by_key(|link| link.section.number);
        links
    }

    /// Open comments, as what is worth a second look before submitting.
    pub(super) fn comment_remarks(&self, asked: Questionnaire) -> Vec<FindingLink> {
        let open = self.thread_links(asked).into_iter().filter(|thread| thread.count.open > 0);
        let remark = |thread: ThreadLink| FindingLink {
            message: match thread.count.open {
                1 => "Hier staat nog 1 opmerking open. Los haar op voordat u indient.".to_owned(),
                open => format!("Hier staan nog {open} opmerkingen open. Los ze op voordat u indient."),
            },
            section: thread.section,
            field: thread.question,
            label: thread.label,
        };
        open.map(remark).collect()
    }
}

/// An own comment goes as long as nobody else wrote after it or called it solved.
fn is_removable(comment: &Comment, thread: &[Comment], actor: &Actor) -> bool {
    let answered = thread.iter().any(|one| one.number > comment.number && one.person_id != comment.person_id);
    comment.person_id == actor.id && comment.resolved_at.is_none() && !answered
}

/// The other members of the board, once each.
async fn others(tx: &mut Tx, id: &str, actor: &Actor) -> Outcome<Vec<Participant>> {
    let members = board::members(tx, id).await?.into_iter().map(|(person, _)| person);
    let mut others: Vec<Participant> = members.filter(|person| person.id != actor.id).collect();
    others.dedup_by(|one, other| one.id == other.id);
    Ok(others)
}

/// Who was ticked or named with an @.
fn addressed(form: &CommentForm, others: Vec<Participant>) -> Outcome<Vec<Participant>> {
    if form.to.iter().any(|id| others.iter().all(|person| person.id != *id)) {
        return Err(AppError::field("to", "Kies alleen mensen die meewerken aan dit voorstel.").into());
    }
    let names: Vec<&str> = others.iter().map(|person| person.name.as_str()).collect();
    let by_sign = mentioned(&form.text, &names);
    let chosen = others
        .into_iter()
        .enumerate()
        .filter(|(index, person)| by_sign.contains(index) || form.to.contains(&person.id));
    Ok(chosen.map(|(_, person)| person).collect())
}
