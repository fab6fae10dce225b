//! Submitting a proposal, and the receipt.

mod routes;

pub(crate) use routes::routes;

use crate::case::{self, Case};
use crate::db::Tx;
use crate::documents::archive::{self, Kept, Label};
use crate::documents::{self, ProposalFacts, SubmittedMark, Turn};
use crate::draft::Draft;
use crate::failure::{Failure, Fault};
use crate::frozen::sql::Submission;
use crate::frozen::{self, Frozen};
use crate::profile::Municipality;
use crate::security::sha256;
use crate::{App, account, approval, assignment, notices, profile, rules, steps};
use app::views::case::DocumentKind;
use app::views::proposal::submission::ReceiptPage;
use app::views::{Actor, Reason};
use domain::case::{Action, BoardApproval, Command, NewVersion, PostalAddress, Role, Side, decide};
use domain::profile::OrdinanceProfile;
use domain::proposal::{Finding, Severity};
use jiff::civil::Date;

/// A version ready to be stored: content frozen, PDF typeset and kept.
pub(crate) struct Prepared {
    /// Kenmerk, number and hash.
    pub(crate) mark: SubmittedMark,
    content: String,
    pdf: Kept,
    /// Title.
    pub(crate) title: String,
    /// Name of the cooperative.
    pub(crate) cooperative: String,
    approval: Option<BoardApproval>,
    /// Where letters go, for who answers that messages may not be digital.
    pub(crate) post: Option<PostalAddress>,
}

/// What is known of a version beside what it freezes.
pub(crate) struct Making<'a> {
    /// The municipality.
    pub(crate) municipality: &'a str,
    /// Its rules for the case.
    pub(crate) profile: &'a OrdinanceProfile,
    /// Day of receipt of the first version.
    pub(crate) received_on: Date,
    /// Kenmerk.
    pub(crate) reference: String,
    /// Number of the version.
    pub(crate) version: u32,
    /// Day of receipt of the letter from which it is entered, if it came on paper.
    pub(crate) letter_of: Option<Date>,
}

/// Submits the draft in this version. A second call for the same version finds it done and succeeds.
///
/// Typesetting takes longer than a transaction should, so it comes first; the transaction then makes sure that the
/// draft is still the one that was typeset. A crash in between leaves nothing but unused bytes.
pub async fn submit(app: &App, actor: &Actor, id: &str, version: i64) -> Result<(), Failure> {
    let turn = app.typesetter.turn(&actor.id).await?;
    let mut tx = app.db.read().await?;
    let case = Case::load_for_board(&mut tx, id, actor).await?;
    // Who may never submit learns nothing of versions; who may, finds a second click done.
    if let Err(hidden @ Failure::NotFound) = case.demand(Action::Submit) {
        return Err(hidden);
    }
    if case.stored.version != version {
        return already_submitted(&mut tx, id, version).await;
    }
    account::demand_name(&mut tx, actor).await?;
    if rules::taking_over(&mut tx, app, &case).await?.is_some() {
        return Err(Failure::Refused(Reason::NewRules));
    }
    let draft = Draft::load(&mut tx, id).await?;
    let mut frozen = draft.freeze(&case);
    frozen.approval = approval::board_approval(app, &mut tx, &case, &frozen).await?;
    drop(tx);
    let days = case.days(app.clock.today());
    let readiness = draft.judge(app, case.rules(), move |judged| judged.readiness(days)).await?;
    // What nobody typed stands in the letter, if the case came on paper.
    let blocks = |finding: &Finding| finding.severity == Severity::Wrong || !case.record.entered_on_paper;
    let missing = readiness.blocking().map(|(_, finding)| finding.clone()).filter(blocks).collect();
    let version_on_trial = NewVersion { sha256: String::new(), missing, approval: None };
    let trial = Command::for_version(&case.record, String::new(), version_on_trial);
    decide(&case.record, trial, &case.roles, &case.profile, app.clock.today())?;
    let prepared = prepare(app, &turn, &case, frozen, None).await?;
    store_submission(app, actor, id, version, prepared).await
}

/// Prepares the next version of a case, be it from a letter that was received on this day.
///
/// # Errors
/// When the document cannot be made or kept.
pub(crate) async fn prepare(
    app: &App,
    turn: &Turn,
    case: &Case,
    frozen: Frozen,
    letter_of: Option<Date>,
) -> Result<Prepared, Failure> {
    let (reference, version) = match case.record.submission.as_ref() {
        Some(submission) => (submission.reference.clone(), submission.version + 1),
        None => (reserve_reference(app, &case.municipality).await?, 1),
    };
    let received_on = case.days(app.clock.today()).received_on;
    let (municipality, profile) = (case.municipality.name.as_str(), &case.profile);
    make(app, turn, frozen, Making { municipality, profile, received_on, reference, version, letter_of }).await
}

/// Makes a version ready to be stored.
///
/// # Errors
/// As [`prepare`].
pub(crate) async fn make(app: &App, turn: &Turn, frozen: Frozen, of: Making<'_>) -> Result<Prepared, Failure> {
    let content = serde_json::to_string(&frozen)?;
    let Making { municipality, profile, received_on, reference, version, letter_of } = of;
    let approval = frozen.approval.clone();
    let mark = SubmittedMark { reference, version, sha256: sha256(&content), approval, letter_of };
    let (title, cooperative) = (frozen.title.clone(), frozen.cooperative.clone());
    // Without a whole address nothing can be posted; a municipality may have left those questions out.
    let post = PostalAddress::wished(&frozen.answers, &cooperative).filter(|post| post.problems().is_empty());
    let facts = ProposalFacts {
        title: frozen.title,
        cooperative: frozen.cooperative,
        municipality: municipality.to_owned(),
        catalogue: frozen.catalogue,
        profile: profile.clone(),
        answers: frozen.answers,
        sheet: frozen.sheet,
        attachments: frozen.attachments,
        date: app.clock.today(),
        received_on,
        submitted: Some(mark.clone()),
    };
    let pdf = archive::keep(app, app.typesetter.proposal(turn, facts).await?).await?;
    Ok(Prepared { mark, content, pdf, title, cooperative, approval: frozen.approval, post })
}

async fn store_submission(app: &App, actor: &Actor, id: &str, version: i64, prepared: Prepared) -> Result<(), Failure> {
    let (title, cooperative, post) = (&prepared.title, &prepared.cooperative, prepared.post.clone());
    let mut tx = app.db.write().await?;
    case::sql::raise_version(&mut tx, id, app.clock.millis()).await?;
    // From now on lists and mails call it as this version does.
    case::sql::set_title(&mut tx, id, title).await?;
    case::sql::set_cooperative(&mut tx, id, cooperative).await?;
    let mut case = Case::load(&mut tx, id, actor).await?;
    if case.stored.version != version + 1 {
        return already_submitted(&mut tx, id, version).await;
    }
    steps::lapse(&mut tx, app, &mut case).await?;
    if post.is_some() && case.record.post.is_none() {
        case.carry_out(&mut tx, app, actor, Command::ChooseDelivery { post }).await?;
    }
    let (reference, sha256) = (prepared.mark.reference.clone(), prepared.mark.sha256.clone());
    let approval = prepared.approval.clone();
    let command = Command::for_version(&case.record, reference, NewVersion { sha256, missing: vec![], approval });
    case.carry_out(&mut tx, app, actor, command).await?;
    let first = prepared.mark.version == 1;
    store(app, &mut tx, (id, version), actor, prepared).await?;
    if first {
        assignment::assign_by_default(app, &mut tx, &case, None).await?;
    }
    notices::notify(&mut tx, app, &case).await?;
    tx.commit().await?;
    app.wake.notify_one();
    Ok(())
}

/// Files a version with its document; `draft_version` is that of the draft which it froze.
///
/// # Errors
/// When the database refuses.
pub(crate) async fn store(
    app: &App,
    tx: &mut Tx,
    (id, draft_version): (&str, i64),
    actor: &Actor,
    prepared: Prepared,
) -> Result<(), Failure> {
    let Prepared { mark, content, pdf, .. } = prepared;
    let (version, sha256) = (mark.version.into(), mark.sha256);
    let frozen = Submission { version, draft_version, content, sha256, submitted_at: app.clock.millis() };
    frozen::sql::add_submission(tx, id, &frozen, &actor.id).await?;
    let label = Label { kind: DocumentKind::Proposal, reference: &mark.reference, version: mark.version };
    archive::file_document(app, tx, id, label, pdf).await
}

/// The next kenmerk of a municipality. A number that is not used after all leaves a gap, which harms nobody.
///
/// # Errors
/// When the database refuses.
pub(crate) async fn reserve_reference(app: &App, municipality: &Municipality) -> Result<String, Failure> {
    let prefix = municipality.details()?.prefix;
    let year = app.clock.today().year();
    let mut tx = app.db.write().await?;
    let number = profile::sql::next_number(&mut tx, &format!("reference-{prefix}-{year}")).await?;
    tx.commit().await?;
    Ok(format!("{prefix}-{year}-{number:04}"))
}

/// The receipt of the newest submitted version.
pub async fn receipt(app: &App, actor: &Actor, id: &str) -> Result<ReceiptPage, Failure> {
    let mut tx = app.db.read().await?;
    let case = Case::load_for_board(&mut tx, id, actor).await?;
    let submission = case.record.submission.as_ref().ok_or(Failure::NotFound)?;
    let newest = frozen::sql::newest_submission(&mut tx, id).await?.ok_or(Failure::NotFound)?;
    let frozen: Frozen = serde_json::from_str(&newest.content)?;
    let documents = documents::sql::of_case(&mut tx, id).await?;
    let pdf = documents.into_iter().find(|document| document.kind() == DocumentKind::Proposal);
    let pdf = pdf.ok_or_else(|| Fault::failure(format!("case {id} was submitted without a PDF")))?;
    let board = case::sql::participants(&mut tx, id).await?;
    let on_board = |role: &str| Role::from_value(role).is_some_and(|role| role.side() == Side::Board);
    let board = board.into_iter().filter(|person| on_board(&person.role)).map(|person| person.email);
    let mut mailed_to: Vec<String> = board.collect();
    let address = notices::correspondence::address(&case, &frozen);
    mailed_to.extend(address.filter(|one| !mailed_to.contains(&one.sign_in_name())).map(|one| one.to_string()));
    Ok(ReceiptPage {
        id: id.to_owned(),
        title: case.stored.title.clone(),
        reference: submission.reference.clone(),
        municipality: case.municipality.name.clone(),
        version: submission.version,
        kind: case.record.kind_of(submission.version),
        received: app.clock.local(newest.submitted_at).datetime(),
        due: case.due_on(),
        sha256: newest.sha256,
        document: pdf.id,
        attachments: serde_json::from_str::<Frozen>(&newest.content)?.attachments,
        approved: frozen.approval,
        mailed_to,
        post: case.record.post.as_ref().map(|post| post.lines().join(", ")),
    })
}

/// The draft is no longer in this version: fine if exactly this version was submitted (a second click), else a
/// conflict.
async fn already_submitted(tx: &mut Tx, id: &str, version: i64) -> Result<(), Failure> {
    match frozen::sql::newest_submission(tx, id).await? {
        Some(newest) if newest.draft_version == version => Ok(()),
        _ => Err(Failure::Conflict(Reason::ProposalChanged)),
    }
}
