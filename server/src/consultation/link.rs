//! The page behind the link of a question: what it shows, and the answer.

use super::sql;
use crate::case::Case;
use crate::db::Tx;
use crate::failure::Failure;
use crate::security::{sha256, token};
use crate::{App, attachments, files, frozen, notices};
use app::paths;
use app::views::case::FileLink;
use app::views::case::decision::consultation::{AskedPage, AskedView};
use app::views::fields::FILE;
use app::views::proposal::attachments::{AttachmentFile, Received};
use domain::attachment::EnclosedFile;
use domain::case::{AnswerWay, ConsultationEnd, ConsultationState, Refusal, answer};
use jiff::civil::Date;

/// Makes a link when its mail is sent; only its hash is stored. Nothing when nobody waits for an answer any more.
///
/// # Errors
/// When the database refuses.
pub(crate) async fn make(app: &App, case: &str, number: u32) -> Result<Option<String>, Failure> {
    let mut tx = app.db.write().await?;
    let case = Case::lock_for_system(&mut tx, case).await?;
    if !case.record.consultation(number).is_some_and(|state| state.is_open(app.clock.today())) {
        return Ok(None);
    }
    let secret = token();
    sql::add(&mut tx, &sha256(&secret), (&case.stored.id, number), app.clock.millis()).await?;
    tx.commit().await?;
    Ok(Some(secret))
}

/// Where a link leads.
struct Found {
    case: Case,
    number: u32,
}

impl Found {
    async fn load(tx: &mut Tx, secret: &str) -> Result<Self, Failure> {
        let (id, number) = sql::of_link(tx, &sha256(secret)).await?.ok_or(Failure::NotFound)?;
        let case = Case::load_for_system(tx, &id).await?;
        Ok(Self { case, number: u32::try_from(number).unwrap_or_default() })
    }

    /// Whether an answer can still come.
    fn is_open(&self, today: Date) -> bool {
        answer(&self.case.record, self.number, ("…".to_owned(), Vec::new()), today).is_ok()
    }

    fn state(&self) -> Result<&ConsultationState, Failure> {
        self.case.record.consultation(self.number).ok_or(Failure::NotFound)
    }
}

/// What the page behind a link shows: the question with its sections until the last day, after an answer only that it
/// came, and nothing else ever.
///
/// # Errors
/// [`Failure::NotFound`] for a link that there is not.
pub(crate) async fn show(app: &App, secret: &str) -> Result<AskedPage, Failure> {
    let mut tx = app.db.read().await?;
    let found = Found::load(&mut tx, secret).await?;
    let (case, state) = (&found.case, found.state()?);
    let municipality = case.municipality.name.clone();
    if let Some(ConsultationEnd::Answered { on, .. }) = state.end {
        let own = sent(state, app.clock.today()).iter();
        let link = |file: &EnclosedFile| FileLink { path: paths::asked_file(secret, &file.id), file: file.clone() };
        return Ok(AskedPage::Answered { municipality, on, files: own.map(link).collect() });
    }
    if !found.is_open(app.clock.today()) {
        return Ok(AskedPage::Gone { municipality, until: state.asked.until, withdrawn: state.end.is_some() });
    }
    let frozen = frozen::newest(&mut tx, &case.stored.id).await?;
    let mut sections =
        frozen::read_sections(&frozen, &case.rules(), |id| state.asked.sections.iter().any(|one| one == id));
    // Attachments are on pages for which somebody signs in.
    for section in &mut sections {
        section.attachments.clear();
    }
    let details = case.municipality.details()?;
    Ok(AskedPage::Open(Box::new(AskedView {
        secret: secret.to_owned(),
        municipality,
        title: frozen.title,
        cooperative: frozen.cooperative,
        asked: state.asked.clone(),
        sections,
        contact_email: details.email,
        contact_phone: details.phone,
    })))
}

/// The files that came by the link with the answer; none once its last day has passed.
fn sent(state: &ConsultationState, today: Date) -> &[EnclosedFile] {
    match &state.end {
        Some(ConsultationEnd::Answered { way: AnswerWay::Link, files, .. }) if today <= state.asked.until => files,
        _ => &[],
    }
}

/// A file that came by this link, for who sent it.
///
/// # Errors
/// [`Failure::NotFound`] for any other, and once the last day of the link has passed.
pub(crate) async fn file(app: &App, secret: &str, file: &str) -> Result<AttachmentFile, Failure> {
    let mut tx = app.db.read().await?;
    let found = Found::load(&mut tx, secret).await?;
    drop(tx);
    let own = sent(found.state()?, app.clock.today()).iter().find(|one| one.id == file);
    files::fetch(app, own.ok_or(Failure::NotFound)?).await
}

/// Fails unless this link can be answered now; asked before anything is read.
///
/// # Errors
/// [`Failure::NotFound`] for a link that there is not, [`Failure::NotNow`] where no answer can come any more.
pub(crate) async fn demand_open(app: &App, secret: &str) -> Result<(), Failure> {
    let mut tx = app.db.read().await?;
    let found = Found::load(&mut tx, secret).await?;
    if found.is_open(app.clock.today()) { Ok(()) } else { Err(Failure::NotNow(None)) }
}

/// Answers a question by its link, with the files that came along, and tells the case manager. Whatever comes of it, no
/// file waits any longer.
///
/// # Errors
/// [`Failure::NotFound`] for a link that there is not, [`Failure::NotNow`] where no answer can come any more,
/// [`Failure::Fields`] for an answer that is empty or too long, and for a file that is refused.
pub(crate) async fn give(app: &App, secret: &str, text: String, received: &[Received]) -> Result<(), Failure> {
    let given = giving(app, secret, text, received).await;
    attachments::discard(app, received).await;
    given
}

async fn giving(app: &App, secret: &str, text: String, received: &[Received]) -> Result<(), Failure> {
    let staged = files::enclosed(FILE, received)?;
    let mut tx = app.db.write().await?;
    let mut found = Found::load(&mut tx, secret).await?;
    found.case = Case::lock_for_system(&mut tx, &found.case.stored.id).await?;
    let name = found.state()?.asked.name.clone();
    let event = answer(&found.case.record, found.number, (text, files::named(app, &staged)), app.clock.today());
    // What happened in the case is not for who was asked.
    let event = event.map_err(|refusal| match refusal {
        Refusal::NotNow => Failure::NotNow(None),
        other => other.into(),
    })?;
    found.case.append_for_asked(&mut tx, app, &event, name).await?;
    notices::notify(&mut tx, app, &found.case).await?;
    files::keep(app, &staged).await?;
    tx.commit().await?;
    app.wake.notify_one();
    Ok(())
}
