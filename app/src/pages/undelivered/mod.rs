//! Messages that were not delivered (niet aangekomen): a part of the pages of a case and of its board.

use crate::forms::{action_button, list_with_buttons};
use crate::parts::Tone;
use crate::paths;
use crate::views::case::undelivered::{MessageAction, Undelivered, UndeliveredMessage};
use crate::words;
use leptos::prelude::*;

/// The messages of a case that were not delivered, with what can be done; nothing if there are none.
pub fn undelivered(case: &str, found: &Undelivered) -> Option<AnyView> {
    let title = match found.messages.len() {
        0 => return None,
        1 => "Een bericht is niet aangekomen",
        _ => "Berichten zijn niet aangekomen",
    };
    let messages = found.messages.iter().map(|message| line(message, found.may_send_again)).collect_view();
    Some(
        view! {
            <section class="ul-conflict" aria-labelledby="niet-aangekomen">
                <h2 class="utrecht-heading-3" id="niet-aangekomen">
                    {title}
                </h2>
                <p>
                    "Het e-mailadres klopt misschien niet, of de mailbox is vol. Vraag het na. Verstuur het bericht daarna \
                    opnieuw, of vertel op een andere manier wat erin stond."
                </p>
                {list_with_buttons(Some(paths::undelivered(case)), found.may_send_again, messages)}
            </section>
        }
        .into_any(),
    )
}

fn line(message: &UndeliveredMessage, may_send_again: bool) -> AnyView {
    let what = words::message(message.kind);
    let tools = may_send_again.then(|| {
        let about = format!(": {what} aan {}", message.to);
        let button = |tone, action: MessageAction, label: &'static str| {
            let about = about.clone();
            action_button(tone, &action, view! { {label} <span class="ul-hidden">{about}</span> })
        };
        view! {
            <div class="ul-actions">
                {button(Tone::Tool, MessageAction::SendAgain(message.id.clone()), "Verstuur opnieuw")}
                {button(Tone::Tool, MessageAction::Settle(message.id.clone()), "Niet meer nodig")}
            </div>
        }
    });
    view! {
        <li>
            <p>
                {format!("Wij konden {what} niet bezorgen bij ")} <strong>{message.to.clone()}</strong> "." <br />
                <span class="ul-small ul-subtle">{words::date_and_time(message.at)}</span>
            </p>
            {tools}
        </li>
    }
    .into_any()
}
