//! Asking somebody outside the panel before the municipality decides (raadpleging): an adviser, whoever has an interest
//! (zienswijze, Awb 4:8), or the board (Awb 4:7). Who is asked by mail answers by a link, without an account, and sees
//! the sections that came with the question and nothing else.

pub(crate) mod link;
mod routes;
pub mod sql;

pub(crate) use routes::routes;

use crate::case::Case;
use crate::db::Tx;
use crate::failure::{Failure, typed_day};
use crate::{App, attachments, files, steps};
use app::views::case::decision::consultation::{
    ConsultationAction, ConsultationForm, ConsultationView, ConsultationsPage, FlagView, field_of,
};
use app::views::fields::FILE;
use app::views::proposal::attachments::Received;
use app::views::reason::Choice;
use app::views::{Actor, Reason, Typed};
use domain::Named;
use domain::calendar::parse_date;
use domain::case::{
    Action, AnswerWay, Command, ConsultationEnd, ConsultationStep, FlagStep, NewConsultation, consultation_fields,
    flag_fields,
};
use domain::catalogue::Questionnaire;

/// Who was asked, and what became of it.
///
/// # Errors
/// [`Failure::NotFound`] for who does not work at the desk, [`Failure::NotNow`] for a draft.
pub async fn show(app: &App, actor: &Actor, id: &str) -> Result<ConsultationsPage, Failure> {
    let mut tx = app.db.read().await?;
    let case = load(&mut tx, id, actor).await?;
    let titles = sections(case.questionnaire());
    let title = |id: &String| titles.iter().find(|(section, _)| section == id).map(|(_, title)| title.clone());
    let consultations = (1..).zip(&case.record.consultations).map(|(number, state)| ConsultationView {
        number,
        sections: state.asked.sections.iter().filter_map(title).collect(),
        files: match &state.end {
            Some(ConsultationEnd::Answered { files, .. }) => case.file_links(files),
            _ => Vec::new(),
        },
        state: state.clone(),
    });
    let flags = (1..).zip(&case.record.flags).map(|(number, state)| FlagView {
        number,
        criterion: case.profile.criterion(&state.raised.criterion).map(|one| one.label.clone()).unwrap_or_default(),
        state: state.clone(),
    });
    Ok(ConsultationsPage {
        flags: flags.collect(),
        may_answer: case.allowed().contains(&Action::AnswerFlag),
        consultations: consultations.collect(),
        may_ask: case.allowed().contains(&Action::Consult),
        today: app.clock.today(),
        head: case.head(),
        sections: titles,
    })
}

/// A case that was submitted, for who works at the desk.
async fn load(tx: &mut Tx, id: &str, actor: &Actor) -> Result<Case, Failure> {
    let case = Case::load(tx, id, actor).await?;
    if !case.roles.iter().any(|role| role.party().is_at_desk()) {
        return Err(Failure::NotFound);
    }
    if case.record.submission.is_none() {
        return Err(Failure::NotNow(None));
    }
    Ok(case)
}

/// Fails for whom [`show`] shows nothing; asked before anything is read.
pub(crate) async fn demand(app: &App, actor: &Actor, id: &str) -> Result<(), Failure> {
    load(&mut app.db.read().await?, id, actor).await.map(drop)
}

/// Ids and titles of the sections that can come with a question.
fn sections(questionnaire: &Questionnaire) -> Vec<(String, String)> {
    let named = questionnaire
        .sections()
        .map(|section| (section.id.to_owned(), format!("{}. {}", section.number, section.title)));
    named.collect()
}

/// Asks somebody, or says what became of a question, with the files that came along. Whatever comes of it, no file
/// waits any longer.
///
/// # Errors
/// [`Failure::Fields`] for what is wrong or missing, and as [`steps::take_with`].
pub async fn act(app: &App, actor: &Actor, id: &str, typed: &Typed, received: &[Received]) -> Result<(), Failure> {
    let done = acting(app, actor, id, (typed, received)).await;
    attachments::discard(app, received).await;
    done
}

async fn acting(app: &App, actor: &Actor, id: &str, (typed, received): (&Typed, &[Received])) -> Result<(), Failure> {
    let chosen = typed.action().ok_or(Failure::NotFound)?;
    let (action, number) = match chosen {
        ConsultationAction::Ask => (Action::Consult, 0),
        ConsultationAction::Record(number) => (Action::RecordView, number),
        ConsultationAction::Withdraw(number) => (Action::WithdrawConsultation, number),
        ConsultationAction::Weigh(number) => (Action::WeighView, number),
        ConsultationAction::AnswerFlag(number) => (Action::AnswerFlag, number),
    };
    steps::demand(app, actor, id, action).await?;
    let text = |field: &str| typed.trimmed(&field_of(field, number));
    // Only an answer comes with files.
    let received = if action == Action::RecordView { received } else { &[] };
    let staged = files::enclosed(&field_of(FILE, number), received)?;
    let step = match chosen {
        ConsultationAction::AnswerFlag(number) => {
            let answer = Command::Flag(FlagStep::Answer { number, text: text(flag_fields::ANSWER) });
            return steps::take(app, actor, id, answer).await.map_err(|failure| failure.numbered(number));
        }
        ConsultationAction::Ask => ask(app, actor, id, ConsultationForm::from(typed)).await?,
        ConsultationAction::Record(number) => ConsultationStep::Record {
            number,
            files: files::named(app, &staged),
            on: typed_day(typed, &field_of(consultation_fields::ANSWERED_ON, number))?,
            way: AnswerWay::from_value(typed.get(&field_of(consultation_fields::WAY, number))),
            text: text(consultation_fields::ANSWER),
        },
        ConsultationAction::Withdraw(number) => {
            ConsultationStep::Withdraw { number, reason: text(consultation_fields::REASON) }
        }
        ConsultationAction::Weigh(number) => {
            ConsultationStep::Weigh { number, text: text(consultation_fields::REACTION) }
        }
    };
    let done = steps::take_with(app, actor, id, (Command::Consultation(step), &staged)).await;
    // Fields about one question carry its number, and so do the messages about them.
    done.map_err(|failure| if number > 0 { failure.numbered(number) } else { failure })
}

async fn ask(app: &App, actor: &Actor, id: &str, form: ConsultationForm) -> Result<ConsultationStep, Failure> {
    let mut tx = app.db.read().await?;
    let known = sections(Case::load(&mut tx, id, actor).await?.questionnaire());
    drop(tx);
    if form.sections.iter().any(|section| known.iter().all(|(id, _)| id != section)) {
        return Err(Failure::field(consultation_fields::SECTIONS, Reason::NotInList(Choice::Sections)));
    }
    let ConsultationForm { role, name, email, question, sections, until } = form;
    let until = parse_date(&until).ok();
    Ok(ConsultationStep::Ask(NewConsultation { role, name, email, question, sections, until }))
}
