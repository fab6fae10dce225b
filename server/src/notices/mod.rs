//! Mails to everyone concerned: those that an event of the step table causes, and those within a board.

mod asking;
mod board;
mod carrying_out;
pub(crate) mod consulted;
pub(crate) mod correspondence;
mod facts;
pub(crate) mod post;

pub(crate) use board::{ON_APPROVAL, board_facts, mail_board, take_back_board, take_back_comment, take_back_from};

use crate::App;
use crate::case::sql::Participant;
use crate::case::{self, Case};
use crate::db::Tx;
use crate::failure::Failure;
use crate::mail::Mail;
use crate::news::{self, Standing, Subject};
use crate::outbox::{self, MailJob, Recipient};
use domain::case::{ConsultationState, Event, Notice, Party, Role, Side, notices, waits_for};

/// Leaves the mails that the newest event of the case causes in the outbox, and takes back those that ask for something
/// to which it put an end. What tells what happened is never taken back.
///
/// # Errors
/// When the database refuses.
#[expect(clippy::too_many_lines, reason = "who is told of one event, in one pass")]
pub async fn notify(tx: &mut Tx, app: &App, case: &Case) -> Result<(), Failure> {
    let Some((stored, event)) = case.events.last() else { return Ok(()) };
    let (id, seq) = (&case.stored.id, stored.seq);
    outbox::take_back(tx, app, id, |mail| is_overtaken(mail, event)).await?;
    post::take_back(tx, app, id, event).await?;
    consulted::notify(tx, app, case).await?;
    let mut participants = case::sql::participants(tx, id).await?;
    participants.extend(case::stand_ins(tx, id, &app.clock.today().to_string()).await?);
    for (parties, notice) in notices(event) {
        if !is_told(*notice, case, &participants) {
            continue;
        }
        // Who gets post gets no mail of the procedure.
        let by_post = parties.contains(&Party::Chair) && case.record.post.is_some();
        if by_post {
            post::queue(tx, app, case, *notice).await?;
        }
        let mut mailed: Vec<&str> = Vec::new();
        for person in participants.iter().filter(|person| is_among(parties, &person.role) && knows(case, person)) {
            if mailed.contains(&person.id.as_str()) {
                continue;
            }
            mailed.push(&person.id);
            let side = Role::from_value(&person.role).map_or(Side::Board, |role| role.party().side());
            if by_post && side == Side::Board {
                continue;
            }
            let to = Recipient { name: person.name.clone(), email: person.email.clone() };
            let about = (id.as_str(), Subject::Event(seq));
            // Some hear of what the others on their side do not see, such as an answer to what they asked.
            if let Some(standing) = Standing::of(&person.role).filter(|_| person.id != stored.actor_id) {
                news::sql::add(tx, &person.id, about, (standing, stored.at)).await?;
            }
            outbox::deliver(tx, app, &person.id, about, &MailJob::Case { notice: *notice, to, side, seq }).await?;
        }
        if parties.contains(&Party::Chair) && !by_post {
            let known: Vec<&str> = participants.iter().map(|person| person.email.as_str()).collect();
            if let Some(to) = correspondence::recipient(tx, case, &known).await? {
                outbox::enqueue(tx, app, Some(id), &MailJob::Copy { notice: *notice, to, seq }).await?;
            }
        }
    }
    Ok(())
}

/// Writes the mail that an event of a case causes: what was true right after that event, whatever happened since.
///
/// # Errors
/// When there is no such event or the mail cannot be made.
pub(crate) async fn case_mail(
    app: &App,
    tx: &mut Tx,
    (id, seq): (&str, i64),
    notice: Notice,
    to: &Recipient,
) -> Result<Mail, Failure> {
    let case = Case::as_of(tx, id, seq).await?;
    let facts = facts::mail_facts(app, tx, &case).await?;
    app.composer.notice(notice, &to.name, &to.email, &facts)
}

/// Writes the mail that an event would cause, before it is recorded: the case stands as it would be after it.
///
/// # Errors
/// When the mail cannot be made.
pub(crate) async fn mail_before(
    app: &App,
    tx: &mut Tx,
    case: &Case,
    event: &Event,
    notice: Notice,
    to: &Recipient,
) -> Result<Mail, Failure> {
    let facts = facts::facts_of(app, tx, case, (event, app.clock.millis())).await?;
    app.composer.notice(notice, &to.name, &to.email, &facts)
}

/// Whether the newest event is news to this person: not to who asked to be left out of the case, and of how it ended
/// only to who was asked to do something in it.
fn knows(case: &Case, person: &Participant) -> bool {
    if case.has_recused(&person.id) {
        return false;
    }
    // Whose assessment is open again, alone.
    if let Some((_, Event::AssessmentReopened { person: reviewer, role, .. })) = case.events.last() {
        return person.id == *reviewer && person.role == *role;
    }
    // Whose assessment is open again, and who still has one open.
    if let Some((_, Event::CriteriaReopened { criteria, reviewers, .. })) = case.events.last() {
        let again = reviewers.iter().any(|one| one.person == person.id && one.role == person.role);
        return again || (!criteria.is_empty() && !case.has_handed_in(&person.id, &person.role));
    }
    if let Some((_, Event::NoteAdded { to, .. })) = case.events.last() {
        return to.contains(&person.id);
    }
    // Who asked, alone.
    if let Some((_, Event::FlagAnswered { number, .. })) = case.events.last() {
        return case.record.flag(*number).is_some_and(|state| state.raised.person == person.id);
    }
    if let Some((_, Event::DecisionReminded { .. })) = case.events.last() {
        return is_at_work(case, person);
    }
    let ended = case.events.last().is_some_and(|(_, event)| event.closes().is_some());
    let asked = |is_asking: fn(&Event) -> bool| case.events.iter().any(|(_, event)| is_asking(event));
    match Role::from_value(&person.role).map(Role::party) {
        Some(Party::Reviewer) if ended => asked(|event| matches!(event, Event::FoundComplete { .. })),
        Some(Party::Jurist) if ended => asked(|event| matches!(event, Event::LegalCheckRequested(_))),
        Some(Party::DecisionMaker) if ended => {
            asked(|event| matches!(event, Event::DecisionProposed(_) | Event::LegalCheckPassed { .. }))
        }
        _ => true,
    }
}

/// Whether the decision waits for this person: who is at turn and is not done yet, and always the case manager.
fn is_at_work(case: &Case, person: &Participant) -> bool {
    let party = Role::from_value(&person.role).map(Role::party);
    let at_turn = party.is_some_and(|party| waits_for(case.record.status()).contains(&party));
    party == Some(Party::CaseManager) || (at_turn && !case.has_handed_in(&person.id, &person.role))
}

/// Whether this event puts an end to what a mail asks for.
fn is_overtaken(mail: &MailJob, event: &Event) -> bool {
    let closed = event.closes().is_some();
    match mail {
        MailJob::Board { notice, .. } => (closed || event.submitted().is_some()) && ON_APPROVAL.contains(notice),
        MailJob::Case { notice, .. } => is_answered(*notice, event) || (closed && asks(*notice)),
        MailJob::Copy { .. }
        | MailJob::Officer { .. }
        | MailJob::Preliminary { .. }
        | MailJob::Invitation(_)
        | MailJob::Consulted { .. }
        | MailJob::Digest { .. }
        | MailJob::SignInLink { .. } => false,
    }
}

/// Whether a message asks somebody to do something, so that nothing is left of it once the case is closed.
const fn asks(notice: Notice) -> bool {
    matches!(
        notice,
        Notice::PleaseAssess
            | Notice::AllAssessed
            | Notice::PleaseDiscuss
            | Notice::ReopeningAsked
            | Notice::AssessmentReopened
            | Notice::CriteriaReopened
            | Notice::PleaseCheck
            | Notice::PleaseDecide
            | Notice::ReadyToAnnounce
            | Notice::DecisionDue
            | Notice::AssessmentShared
            | Notice::ResponseDue
            | Notice::RevisionRequest
            | Notice::RevisionReceived
            | Notice::Flagged
            | Notice::SupplementReminder
            | Notice::SuspensionProposed
    )
}

/// Whether this event is the answer to such a message, or makes it untrue.
fn is_answered(notice: Notice, event: &Event) -> bool {
    use Event as E;
    let proposed = matches!(event, E::LegalCheckRequested(_) | E::DecisionProposed(_));
    match notice {
        Notice::PleaseAssess | Notice::PleaseDiscuss | Notice::AssessmentReopened | Notice::CriteriaReopened => {
            proposed
        }
        Notice::AllAssessed => proposed || matches!(event, E::AssessmentReopened { .. }) || is_opened_again(event),
        Notice::ReopeningAsked => proposed || matches!(event, E::AssessmentReopened { .. }),
        Notice::PleaseCheck => matches!(event, E::LegalCheckPassed { .. } | E::LegalCheckReturned { .. }),
        Notice::PleaseDecide => matches!(event, E::Decided(_) | E::DecisionReturned { .. }),
        Notice::ReadyToAnnounce => matches!(event, E::DecisionReopened { .. }),
        Notice::DecisionDue => matches!(event, E::Announced { .. } | E::DecisionReminded { .. }),
        Notice::AssessmentShared | Notice::ResponseDue => {
            matches!(event, E::ResponseGiven { .. } | E::ViewRecorded { .. })
        }
        Notice::RevisionRequest => event.submitted().is_some() || matches!(event, E::RevisionRequestWithdrawn { .. }),
        Notice::RevisionReceived => matches!(event, E::CriteriaReopened { .. }),
        Notice::Flagged => matches!(event, E::FlagAnswered { .. }),
        Notice::SupplementReminder => {
            event.submitted().is_some() || matches!(event, E::SupplementRequestWithdrawn { .. })
        }
        Notice::SuspensionProposed => {
            matches!(event, E::SuspensionAgreed { .. } | E::AgreedOnPaper { .. } | E::SuspensionDeclined { .. })
        }
        _ => false,
    }
}

/// Whether an assessment is open again because of a changed version.
const fn is_opened_again(event: &Event) -> bool {
    matches!(event, Event::CriteriaReopened { reviewers, .. } if !reviewers.is_empty())
}

/// That all scores are in, only the last of them tells, and that they lie far apart, only where they do.
fn is_told(notice: Notice, case: &Case, participants: &[Participant]) -> bool {
    match (notice, case.events.last()) {
        (Notice::AllAssessed, _) => is_assessed(case, participants),
        (Notice::ResponseDue, Some((_, Event::ViewReminded { number, .. }))) => {
            case.record.consultation(*number).is_some_and(ConsultationState::is_draft)
        }
        (Notice::PleaseDiscuss, Some((_, Event::Assessed { disputed, .. }))) => !disputed.is_empty(),
        _ => true,
    }
}

/// Whether every reviewer handed in.
fn is_assessed(case: &Case, participants: &[Participant]) -> bool {
    let handed_in = |person: &Participant| case.has_handed_in(&person.id, &person.role);
    participants.iter().filter(|person| is_among(&[Party::Reviewer], &person.role)).all(handed_in)
}

fn is_among(parties: &[Party], role: &str) -> bool {
    Role::from_value(role).is_some_and(|role| parties.contains(&role.party()))
}
