//! Submitting, the last step of the page.

use super::readiness;
use crate::forms::{FieldProps, Returned, button, checkbox_group, hidden};
use crate::page::Page;
use crate::parts::Tone;
use crate::paths;
use crate::views::fields::VERSION;
use crate::views::proposal::action::LOOKED_AT;
use crate::views::proposal::drafting::ReadinessPage;
use crate::views::proposal::head::ProposalHead;
use domain::case::VersionKind;
use leptos::prelude::*;

/// The part of the page with the button. Where remarks or comments are open, `open` of them, who submits says to have
/// seen them.
pub(super) fn submit(
    head: &ProposalHead,
    complete: bool,
    (kind, open): (VersionKind, usize),
    returned: &Returned,
) -> AnyView {
    let (text, form) = match (head.can_submit, complete) {
        (false, _) => ("Alleen de voorzitter van uw bestuur kan indienen.", None),
        (true, false) => ("Indienen kan zodra hiernaast niets meer te doen is.", None),
        (true, true) => (
            "Na het indienen ziet de gemeente uw hele voorstel. U kunt het dan niet meer veranderen, behalve als de \
             gemeente om een nieuwe versie vraagt.",
            Some(submit_form(head, kind, open, returned)),
        ),
    };
    view! {
        <section class="ul-panel ul-stack">
            <h2 class="utrecht-heading-3">"3. Indienen"</h2>
            <p class="utrecht-paragraph">{text}</p>
            {form}
        </section>
    }
    .into_any()
}

fn submit_form(head: &ProposalHead, kind: VersionKind, open: usize, returned: &Returned) -> AnyView {
    let label = match kind {
        VersionKind::First => "Dien het voorstel in",
        VersionKind::Supplement => "Dien de aanvulling in",
        VersionKind::Revision => "Dien de aangepaste versie in",
    };
    let looked_at = (open > 0).then(|| {
        let question = if open == 1 {
            "Er staat nog 1 opmerking open. Hebt u die gelezen?".to_owned()
        } else {
            format!("Er staan nog {open} opmerkingen open. Hebt u die gelezen?")
        };
        let field = FieldProps::new(LOOKED_AT, question);
        let field = FieldProps { value: returned.ticked(LOOKED_AT, ""), ..field.from(returned, "") };
        checkbox_group(&field, [("ja".to_owned(), "Ja, en ik wil zo indienen".to_owned())])
    });
    view! {
        <form class="ul-form" method="post" action=paths::readiness(&head.id)>
            {hidden(VERSION, head.version)}
            {looked_at}
            {button(Tone::Primary, label)}
        </form>
    }
    .into_any()
}

/// The page after a submission that failed. What is missing stands on it anyway, each with its link.
pub fn after_submitting(page: ReadinessPage, returned: &Returned) -> Page {
    let unseen = returned.error(LOOKED_AT).is_some();
    if returned.errors.is_empty() || unseen {
        return readiness(page, returned);
    }
    let message = not_yet(page.missing.len(), page.wrong.len());
    let returned = Returned { errors: Vec::new(), message: Some(message), ..returned.clone() };
    readiness(page, &returned)
}

/// Why it was not submitted, in numbers; the lists below name every answer.
fn not_yet(missing: usize, wrong: usize) -> String {
    let missing = match missing {
        0 => None,
        1 => Some("1 ding ontbreekt nog".to_owned()),
        count => Some(format!("{count} dingen ontbreken nog")),
    };
    let wrong = match wrong {
        0 => None,
        1 => Some("1 ding klopt nog niet".to_owned()),
        count => Some(format!("{count} dingen kloppen nog niet")),
    };
    let reasons: Vec<String> = missing.into_iter().chain(wrong).collect();
    format!("Het voorstel is nog niet ingediend: {}. Hieronder staat wat.", reasons.join(" en "))
}
