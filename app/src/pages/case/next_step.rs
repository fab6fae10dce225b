//! What somebody can do in a case now: one thing, or nothing.

use crate::forms::button;
use crate::parts::{Tab, Tone, button_link};
use crate::paths;
use crate::views::case::CaseHead;
use crate::words;
use domain::case::{Action, Status};
use leptos::prelude::*;

/// The next step of who looks, with the sentence that says whose turn it is. `waits` says that something is open beside
/// the main line.
pub(super) fn next_step(head: &CaseHead, waits: bool) -> AnyView {
    let turn = words::turn(head, waits);
    let Some((title, href, label)) = head.next_step.and_then(|action| step(&head.id, head.status, action)) else {
        return nothing(head, turn);
    };
    view! {
        <section class="ul-card ul-card--turn" aria-labelledby="stap">
            <h2 class="utrecht-heading-3" id="stap">
                {title}
            </h2>
            <p class="utrecht-paragraph ul-card__body">{turn}</p>
            <div class="ul-card__foot">{button_link(Tone::Primary, href, label)} {on_paper(head)}</div>
        </section>
    }
    .into_any()
}

/// Title, address and button of a step in a case with this status; nothing for one that has no page of its own.
pub(crate) fn step(case: &str, status: Status, action: Action) -> Option<(&'static str, String, &'static str)> {
    let tab = |tab: Tab| tab.href(case);
    let writing = paths::readiness(case);
    Some(match action {
        Action::Edit | Action::Submit if status == Status::Draft => {
            ("Volgende stap: schrijf verder", writing, "Ga verder met het voorstel")
        }
        Action::Edit if status == Status::RevisionRequested => {
            ("Volgende stap: pas het voorstel aan", writing, "Pas het voorstel aan")
        }
        Action::Edit | Action::Supplement => ("Volgende stap: vul het voorstel aan", writing, "Vul het voorstel aan"),
        Action::Revise => ("Volgende stap: pas het voorstel aan", writing, "Pas het voorstel aan"),
        Action::ReopenCriteria => ("Volgende stap: lees de aangepaste versie", tab(Tab::Revision), "Kies de criteria"),
        Action::ConfirmCompleteness | Action::RequestSupplement => {
            ("Volgende stap: is het voorstel volledig?", tab(Tab::Completeness), "Controleer de volledigheid")
        }
        Action::Assess => ("Volgende stap: beoordelen", tab(Tab::Assessment), "Ga naar de beoordeling"),
        Action::RequestLegalCheck | Action::ProposeDecision => {
            ("Volgende stap: bereid het besluit voor", tab(Tab::Decision), "Bereid het besluit voor")
        }
        Action::PassLegalCheck => ("Volgende stap: de juridische toets", tab(Tab::Decision), "Toets het besluit"),
        Action::Decide => ("Volgende stap: het besluit", tab(Tab::Decision), "Lees het besluit en beslis"),
        Action::Announce => ("Volgende stap: maak het besluit bekend", tab(Tab::Decision), "Lees het besluit na"),
        _ => return None,
    })
}

fn nothing(head: &CaseHead, turn: String) -> AnyView {
    // Nobody waits for a supplement once its term is over, but until the municipality goes on it is still welcome.
    let supplement = head
        .allowed
        .contains(&Action::Supplement)
        .then(|| button_link(Tone::Secondary, paths::readiness(&head.id), "Vul het voorstel aan"));
    view! {
        <section class="ul-panel ul-stack ul-stack--tight" aria-labelledby="stap">
            <h2 class="utrecht-heading-3" id="stap">
                "Zo staat het ervoor"
            </h2>
            <p class="utrecht-paragraph">{turn}</p>
            {supplement} {on_paper(head)}
        </section>
    }
    .into_any()
}

/// The way to try again after an end without a yes.
pub(super) fn again(case: &str) -> AnyView {
    view! {
        <section class="ul-panel ul-stack ul-stack--tight" aria-labelledby="opnieuw">
            <h2 class="utrecht-heading-3" id="opnieuw">
                "Wilt u het opnieuw proberen?"
            </h2>
            <p class="utrecht-paragraph">
                "Wij maken een nieuw voorstel met dezelfde tekst, begroting en bijlagen. Daarin verbetert u wat er ontbrak. Dit dossier blijft zoals het is."
            </p>
            <form method="post" action=paths::begin_again(case)>
                {button(Tone::Secondary, "Begin opnieuw met deze tekst")}
            </form>
        </section>
    }
    .into_any()
}

/// What the other side writes by letter, an officer enters, also when it comes after its term.
fn on_paper(head: &CaseHead) -> Option<AnyView> {
    let may = head.allowed.contains(&Action::SupplementOnPaper);
    may.then(|| button_link(Tone::Secondary, paths::paper_supplement(&head.id), "Voer een aanvulling op papier in"))
}
