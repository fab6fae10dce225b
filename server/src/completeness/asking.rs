//! The request to supplement, before it goes out: from what was ticked to points, the mail and the letter.

use super::unread_until;
use crate::case::Case;
use crate::db::Tx;
use crate::documents::ProcedureMessage;
use crate::failure::{Failure, FieldRefusal};
use crate::frozen::{self, Frozen};
use crate::outbox::Recipient;
use crate::term::procedure_letter;
use crate::{App, notices};
use app::views::case::completeness::{CompletenessForm, Shortcoming, TickedPoint, fields};
use app::views::case::files::Download;
use app::views::{Actor, Reason};
use domain::Named;
use domain::calendar::parse_date;
use domain::case::{
    self as rules, Action, CaseRecord, Command, Event, GroundKind, NO_POINTS, Notice, PointGround, PointSubject,
    SupplementPoint,
};
use domain::catalogue::{BUDGET_SECTION, Section};
use domain::proposal::{Finding, Readiness, Severity};
use std::collections::BTreeMap;

/// What the form asks, as a command. Every gap is named at once.
pub(super) async fn request(tx: &mut Tx, case: &Case, form: &CompletenessForm) -> Result<Command, Failure> {
    let frozen = frozen::newest(tx, &case.stored.id).await?;
    let ticked = form.ticked.iter().map(|ticked| point(case, &frozen, ticked));
    let whole = form.points.lines().map(str::trim).filter(|line| !line.is_empty()).map(|line| Ok(line.into()));
    let points = ticked.chain(whole).collect::<Result<Vec<SupplementPoint>, Failure>>()?;
    let until = parse_date(&form.until).map_err(|error| {
        let missing = points.is_empty().then(|| FieldRefusal::new(fields::POINTS, Reason::Said(NO_POINTS.to_owned())));
        Failure::Fields(missing.into_iter().chain([unread_until(error)]).collect())
    })?;
    Ok(Command::RequestSupplement { points, until, sure: form.sure, signatory: form.signatory.clone() })
}

/// A point about something that the submitted version has.
fn point(case: &Case, frozen: &Frozen, ticked: &TickedPoint) -> Result<SupplementPoint, Failure> {
    let TickedPoint { id, reason, ground, article } = ticked;
    let list = case.rules().in_proportion(&frozen.answers, &frozen.sheet).questionnaire;
    let file = frozen.attachments.iter().find(|file| file.id == *id);
    let question = list.question(id).filter(|question| list.asks(question, &frozen.answers));
    let (about, label) = match (file, question) {
        (Some(file), _) => {
            let question = file.question.clone();
            (PointSubject::Attachment { id: id.clone(), question }, file.name.clone())
        }
        (None, Some(question)) => (PointSubject::Question { id: id.clone() }, question.label().to_owned()),
        (None, None) => {
            let section = list.section(BUDGET_SECTION).filter(|section| section.id == id);
            let section = section.ok_or(Failure::Refused(Reason::UnreadableForm))?;
            (PointSubject::Question { id: id.clone() }, section.title.to_owned())
        }
    };
    let ground = GroundKind::from_value(ground).map(|kind| PointGround { kind, article: article.clone() });
    Ok(SupplementPoint { about, label, reason: reason.clone(), ground })
}

/// What the program found in the submitted version. What nobody typed may well stand in a letter that came on paper:
/// the officer reads that.
pub(super) fn found<'r>(
    case: &Case,
    readiness: &'r Readiness,
) -> impl Iterator<Item = (&'static Section, &'r Finding)> + use<'r> {
    let on_paper = case.record.entered_on_paper;
    readiness.findings().filter(move |(_, finding)| !(on_paper && finding.severity == Severity::Missing))
}

/// The same by id of the question; the budget under the id of its section. What
/// stands in the way is asked unless the officer says otherwise.
pub(super) fn known(case: &Case, readiness: &Readiness) -> BTreeMap<String, Shortcoming> {
    let mut known: BTreeMap<String, Shortcoming> = BTreeMap::new();
    for (section, finding) in found(case, readiness) {
        let mut questions = case.questionnaire().questions_of(section).iter();
        let question = questions.find(|question| finding.field.belongs_to(question.id()));
        let id = question.map_or(section.id, |question| question.id());
        if question.is_none() && id != BUDGET_SECTION {
            continue;
        }
        let shortcoming = known.entry(id.to_owned()).or_default();
        shortcoming.asked |= finding.blocks();
        if !shortcoming.reason.is_empty() {
            shortcoming.reason.push(' ');
        }
        shortcoming.reason.push_str(&finding.message);
    }
    known
}

/// The mail that the request would send today: subject and text. Nothing is stored.
pub(super) async fn mail(
    app: &App,
    actor: &Actor,
    id: &str,
    form: &CompletenessForm,
) -> Result<(String, String), Failure> {
    let mut tx = app.db.read().await?;
    let mut case = Case::load(&mut tx, id, actor).await?;
    case.demand(Action::RequestSupplement)?;
    let command = request(&mut tx, &case, form).await?;
    let event = rules::decide(&case.record, command, &case.roles, &case.profile, app.clock.today())?;
    case.record = case.record.apply(&event);
    let member = crate::case::members(&mut tx, id).await?.into_iter().next();
    let to = match member {
        Some((person, _)) => Some(Recipient { name: person.name, email: person.email }),
        // Nobody works here on behalf of who sent a letter; mail goes to the address in it.
        None => notices::correspondence::recipient(&mut tx, &case, &[]).await?,
    };
    let to = to.ok_or(Failure::NotFound)?;
    let mail = notices::mail_before(app, &mut tx, &case, &event, Notice::SupplementRequest, &to).await?;
    Ok((mail.subject, mail.text))
}

/// The letter that the request would send today.
pub(super) async fn preview(app: &App, actor: &Actor, id: &str, form: &CompletenessForm) -> Result<Download, Failure> {
    let mut tx = app.db.read().await?;
    let case = Case::load(&mut tx, id, actor).await?;
    case.demand(Action::RequestSupplement)?;
    let command = request(&mut tx, &case, form).await?;
    drop(tx);
    let (bytes, _) = letter(app, actor, id, command).await?;
    Ok(Download { bytes, name: "verzoek-om-aanvulling-concept.pdf".to_owned() })
}

/// The letter of this request, and the case as it would be then.
pub(super) async fn letter(
    app: &App,
    actor: &Actor,
    id: &str,
    command: Command,
) -> Result<(Vec<u8>, CaseRecord), Failure> {
    procedure_letter(app, actor, id, command, |event| match event {
        Event::SupplementRequested { until, signatory, .. } => {
            Some(ProcedureMessage::SupplementRequested { until: *until, signatory: signatory.clone() })
        }
        _ => None,
    })
    .await
}
