//! The sketch (schets): what the verkenning says, on two pages.

use crate::App;
use crate::case::Case;
use crate::documents::SketchFacts;
use crate::draft::Draft;
use crate::failure::Failure;
use app::views::Actor;
use app::views::case::files::Download;

/// The sketch as it stands now.
pub(super) async fn pdf(app: &App, actor: &Actor, id: &str) -> Result<Download, Failure> {
    let turn = app.typesetter.turn_for_draft(&actor.id).await?;
    let mut tx = app.db.read().await?;
    let case = Case::load_for_board(&mut tx, id, actor).await?;
    let draft = Draft::load(&mut tx, id).await?;
    drop(tx);
    let facts = SketchFacts {
        title: draft.title(&case),
        cooperative: draft.cooperative(&case),
        municipality: case.municipality.name,
        answers: draft.answers,
        made: app.clock.today(),
    };
    Ok(Download { bytes: app.typesetter.sketch(&turn, facts).await?, name: "verkenning.pdf".to_owned() })
}
