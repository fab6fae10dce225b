//! What stands beside the overview of a case: letters to post, how they are delivered, and the whole file.

use crate::parts::{Mood, alert, link};
use crate::paths;
use crate::views::case::CaseHead;
use domain::case::Action;
use leptos::prelude::*;

/// What waits to be posted, for who posts it.
pub(super) fn to_post(head: &CaseHead, letters: usize) -> Option<AnyView> {
    let title = match letters {
        0 => return None,
        1 => "Er ligt een brief klaar om te posten",
        _ => "Er liggen brieven klaar om te posten",
    };
    let text = view! {
        "Het bestuur krijgt zijn brieven per post. Een termijn begint pas als de brief op de post is. "
        {link(paths::LETTERS_TO_POST, "Ga naar de post")}
        " of "
        {link(paths::delivery(&head.id), "wijzig de bezorging")}
        "."
    };
    Some(alert(Mood::Warning, title, text))
}

/// Where the letter of a decision that was sent is mended, for who may do that.
pub(super) fn mending(head: &CaseHead) -> Option<AnyView> {
    head.allowed.contains(&Action::SendCorrection).then(|| {
        let way = link(paths::correction(&head.id), "Stuur een herstelbrief");
        view! { <p class="ul-small ul-subtle">"Staat er een fout in de brief met het besluit? " {way} "."</p> }
            .into_any()
    })
}

/// The whole file in one ZIP, for who may take it along.
pub(super) fn whole_file(head: &CaseHead) -> Option<AnyView> {
    head.allowed.contains(&Action::ExportFile).then(|| {
        view! {
            <section class="ul-panel ul-stack ul-stack--tight" aria-labelledby="meenemen">
                <h2 class="utrecht-heading-3" id="meenemen">
                    "Het hele dossier"
                </h2>
                <p class="utrecht-paragraph">
                    "Voor de bezwaarcommissie, de rechter of een ander bestuursorgaan: alle versies, bijlagen, brieven, scores en het verloop, met een inventaris."
                </p>
                <p>{link(paths::bundle(&head.id), "Download het dossier (zip)")}</p>
            </section>
        }
        .into_any()
    })
}

/// How the board gets letters, and where who may change that does so.
pub(super) fn delivery(head: &CaseHead) -> Option<AnyView> {
    let may = [Action::ChooseDelivery, Action::ArrangeDelivery].iter().any(|action| head.allowed.contains(action));
    let how = if head.by_post { "Het bestuur krijgt zijn brieven per post." } else { "Berichten gaan per e-mail." };
    (may && head.reference.is_some()).then(|| {
        view! {
            <section class="ul-panel ul-stack ul-stack--tight" aria-labelledby="bezorging">
                <h2 class="utrecht-heading-3" id="bezorging">
                    "Bezorging"
                </h2>
                <p class="utrecht-paragraph">{how}</p>
                <p>{link(paths::delivery(&head.id), "Per post of per e-mail")}</p>
            </section>
        }
        .into_any()
    })
}

/// Where the board talks, invites and takes its text along, also after submitting.
pub(super) fn together(case: &str) -> AnyView {
    view! { <p>{link(paths::board(case), "Samen schrijven en concept downloaden")}</p> }.into_any()
}
