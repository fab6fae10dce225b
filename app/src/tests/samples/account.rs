//! What belongs to somebody: mails in demo mode, and places where somebody is signed in.

use crate::views::account::SessionView;
use crate::views::case::files::{MailState, MailView};
use jiff::civil::date;

pub(crate) fn mail() -> MailView {
    MailView {
        id: "m1".into(),
        to: "Marijke Veldhoen <marijke@delindehof.example>".into(),
        subject: "Wij hebben uw voorstel ontvangen".into(),
        at: date(2026, 9, 8).at(9, 42, 0, 0),
        state: MailState::Sent,
        text: "Beste Marijke,\n\nLees het hier:\nhttps://loket.example/dossiers/z1.\n\n<b>Groet</b>".into(),
    }
}

pub(crate) fn session(here: bool) -> SessionView {
    let at = date(2026, 9, 8).at(14, 5, 0, 0);
    SessionView { here, browser: "Firefox".into(), system: String::new(), since: at, seen: at }
}
