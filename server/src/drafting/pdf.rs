//! The draft as a PDF.

use crate::App;
use crate::case::Case;
use crate::documents::ProposalFacts;
use crate::draft::Draft;
use crate::failure::Failure;
use app::views::Actor;
use app::views::case::files::Download;

/// The draft as a PDF, as it stands now.
pub(super) async fn draft_pdf(app: &App, actor: &Actor, id: &str) -> Result<Download, Failure> {
    let turn = app.typesetter.turn_for_draft(&actor.id).await?;
    let mut tx = app.db.read().await?;
    let case = Case::load_for_board(&mut tx, id, actor).await?;
    let draft = Draft::load(&mut tx, id).await?;
    drop(tx);
    let facts = ProposalFacts {
        catalogue: case.catalogue(),
        received_on: case.days(app.clock.today()).received_on,
        title: draft.title(&case),
        cooperative: draft.cooperative(&case),
        municipality: case.municipality.name,
        profile: (*case.profile).clone(),
        answers: draft.answers,
        sheet: draft.sheet,
        attachments: draft.attachments,
        date: app.clock.today(),
        submitted: None,
    };
    Ok(Download { bytes: app.typesetter.draft(&turn, facts).await?, name: "uitdaagvoorstel-concept.pdf".to_owned() })
}
