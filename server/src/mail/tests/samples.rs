//! Mails of each kind with everything.

use super::{composer, rich};
use crate::mail::{
    BoardFacts, BoardNotice, CaseFacts, ConsultedFacts, ConsultedNotice, DigestCase, DigestFacts, DigestLine, Mail,
    OfficerFacts, OfficerNotice, PreliminaryFacts, PreliminaryNotice,
};

/// A mail within a board with everything, and with text that tries to break out.
pub(super) fn board_notice(notice: BoardNotice) -> Mail {
    let rich = rich();
    let facts = BoardFacts {
        title: rich.title,
        municipality: rich.municipality,
        path: "/voorstellen/0190/akkoord".to_owned(),
        sender: "Marijke <script>Veldhoen".to_owned(),
        sender_email: "m.veldhoen@lindehof.example".to_owned(),
        version: "Versie <script>".to_owned(),
        needed: 2,
        names: vec![rich.cooperative, "Tarik Amrani".to_owned()],
        place: "Wat <script> doet u?".to_owned(),
        at: jiff::civil::date(2026, 9, 8).at(14, 5, 0, 0),
        text: format!("Eerste regel\n\n{}", rich.summary),
        ..BoardFacts::default()
    };
    composer().board_notice(notice, "Tarik Amrani", "t.amrani@lindehof.example", &facts).expect("a mail")
}

/// A mail to one officer with everything, and with text that tries to break out.
pub(super) fn officer_notice(notice: OfficerNotice) -> Mail {
    let rich = rich();
    let facts = OfficerFacts {
        municipality: rich.municipality,
        title: rich.title,
        cooperative: rich.cooperative,
        reference: rich.reference,
        reason: rich.reason,
        path: "/start".to_owned(),
        sender: "Petra <script>Hofman".to_owned(),
        sender_email: "p.hofman@lindewaard.example".to_owned(),
        roles: vec!["jurist".to_owned(), "beoordelaar-wmo".to_owned()],
    };
    composer().officer_notice(notice, "Daan Mulder", "d.mulder@lindewaard.example", &facts).expect("a mail")
}

/// A mail to who was asked outside the panel.
pub(super) fn consulted(notice: ConsultedNotice, case: CaseFacts) -> Mail {
    let facts = ConsultedFacts {
        role: "belanghebbende".to_owned(),
        question: "Wat betekent een overname voor <b>uw</b> mensen?".to_owned(),
        last_day: "donderdag 5 november 2026".to_owned(),
        asked_on: "20 oktober 2026".to_owned(),
        path: "/zienswijze/5ec7e7".to_owned(),
        may_object: true,
        case,
    };
    composer().consulted(notice, "Stichting <i>Meander", "info@meander.example", &facts).expect("a mail")
}

/// The overview of the day about so many cases, with text that tries to break out.
pub(super) fn digest(cases: usize) -> Mail {
    let line = DigestLine {
        what: "Bericht aan het bestuur".to_owned(),
        who: "Sanne <script>de Wit, accountmanager".to_owned(),
        at: "dinsdag 8 september 2026 om 14.05 uur".to_owned(),
        path: "/dossiers/0190/overleg".to_owned(),
    };
    let rich = rich();
    let case = DigestCase { title: rich.title, reference: rich.reference, lines: vec![line; cases] };
    let facts = DigestFacts {
        cases: vec![case; cases],
        news_path: "/meldingen".to_owned(),
        choices_path: "/meldingen/mail".to_owned(),
    };
    composer().digest("Tarik Amrani", "t.amrani@lindehof.example", &facts).expect("a mail")
}

/// A mail about talks with everything, and with text that tries to break out.
pub(super) fn preliminary(notice: PreliminaryNotice) -> Mail {
    let rich = rich();
    let facts = PreliminaryFacts {
        title: rich.title,
        cooperative: rich.cooperative,
        municipality: rich.municipality,
        path: "/vooroverleg/0190".to_owned(),
        calendar: "/vooroverleg/0190/afspraak.ics".to_owned(),
        sender: "Marijke <script>Veldhoen".to_owned(),
        sender_email: "m.veldhoen@lindehof.example".to_owned(),
        text: rich.summary,
        meeting: "maandag 14 december 2026 om 14.30 uur, Stadhuis <script>".to_owned(),
        moved: true,
    };
    composer().preliminary(notice, "Sanne de Wit", "s.dewit@lindewaard.example", &facts).expect("a mail")
}
