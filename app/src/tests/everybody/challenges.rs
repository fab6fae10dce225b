use super::{between, has_tag, html};
use crate::pages::disclosure::{challenge, challenges};
use crate::views::disclosure::{
    Challenge, ChallengePage, ChallengedMunicipality, ChallengesAsked, ChallengesPage, PublicDecision,
};
use domain::case::{Outcome, PublicStatus, PublicStep};
use domain::guide::services;
use jiff::civil::date;

fn one(decision: Option<PublicDecision>) -> Challenge {
    Challenge {
        reference: "LIW-2026-0001".into(),
        municipality: ChallengedMunicipality {
            code: "GM9999".into(),
            slug: "lindewaard".into(),
            name: "Lindewaard".into(),
        },
        title: "Samen <eten>".into(),
        initiator: "De Lindehof".into(),
        service: services::find("dagopvang").expect("a service"),
        status: PublicStatus::Decided,
        received_on: date(2026, 9, 7),
        summary: "Eten <script> in het dorp.".into(),
        decision,
        public: (0, 0),
    }
}

fn list(asked: ChallengesAsked, total: u32) -> ChallengesPage {
    let challenges = (0..total.min(1)).map(|_| one(None)).collect();
    ChallengesPage { asked, challenges, total, pages: total.max(1), municipalities: vec![one(None).municipality] }
}

#[test]
fn a_decision_stands_there_with_its_pdf_only_if_it_is_public() {
    let page = |decision| ChallengePage {
        challenge: one(decision),
        steps: vec![(PublicStep::Received, date(2026, 9, 7)), (PublicStep::Announced, date(2026, 12, 9))],
        public_since: date(2026, 12, 9),
    };
    let without = html(|| challenge(&page(None)));
    assert!(!without.contains("Het besluit<") && !without.contains("besluit.pdf"), "{without}");
    assert!(without.contains("Samen &lt;eten&gt;") && !without.contains("<script"), "what was typed is only text");
    let (outcome, announced_on, grounds) = (Outcome::Refused, date(2026, 12, 9), "Het kan niet.".to_owned());
    let with = html(|| challenge(&page(Some(PublicDecision { outcome, announced_on, grounds }))));
    assert!(with.contains("Afgewezen, op 9 december 2026") && with.contains("Het kan niet."), "{with}");
    assert!(has_tag(&with, &[r#"href="/uitdagingen/LIW-2026-0001/besluit.pdf""#]), "{with}");
}

#[test]
fn a_list_keeps_what_was_chosen_and_leads_to_its_other_pages() {
    let asked = ChallengesAsked { status: Some(PublicStatus::Decided), page: 2, ..ChallengesAsked::default() };
    let shown = html(|| challenges(&list(asked, 3)));
    assert!(has_tag(&shown, &[r#"value="besloten""#, "selected"]), "{shown}");
    let pages = between(&shown, r#"aria-label="Bladeren""#, "</nav>");
    assert!(has_tag(pages, &[r#"href="/uitdagingen?status=besloten""#]), "{pages}");
    assert!(has_tag(pages, &[r#"href="/uitdagingen?status=besloten&amp;pagina=3""#]), "{pages}");
    assert!(has_tag(&shown, &[r#"rel="alternate""#, r#"href="/uitdagingen/feed.xml""#]), "a feed reader finds it");
    let none = html(|| challenges(&list(ChallengesAsked { page: 1, ..ChallengesAsked::default() }, 0)));
    assert!(none.contains("Er is nog geen uitdaging openbaar") && !none.contains("Bladeren"), "{none}");
}
