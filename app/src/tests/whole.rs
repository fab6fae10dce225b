mod cases;
mod questions;

use self::questions::questions_of;
use super::samples::{draft_head, session};
use super::{between, has_tag, html};
use crate::forms::Returned;
use crate::pages::account::{
    link_expired, link_of_other_browser, link_sent, provider_refused, sessions, sign_in, use_link,
};
use crate::pages::builder::{readiness::readiness as readiness_page, receipt::receipt as receipt_page};
use crate::pages::problem::{Unsent, problem};
use crate::pages::proposals::{list::proposals, start::start};
use crate::pages::public::{info::accessibility, info::privacy, questions::questions, welcome::welcome};
use crate::views::account::{DemoPerson, DemoView, Obstacle, SignInPage};
use crate::views::proposal::drafting::{FindingLink, ProposalCard, ReadinessPage, StartPage};
use crate::views::proposal::orientation::Orientation;
use crate::views::proposal::submission::ReceiptPage;
use crate::views::{Actor, AppError};
use domain::case::{Status, VersionKind};
use domain::catalogue;
use domain::proposal::SectionState;
use jiff::civil::date;

fn readiness() -> ReadinessPage {
    ReadinessPage {
        new_rules: None,
        head: draft_head(),
        progress: (80, 80),
        missing: vec![],
        wrong: vec![],
        remarks: vec![],
        open_comments: vec![],
        kind: VersionKind::First,
        supplement: vec![],
        approved: None,
    }
}

fn missing() -> FindingLink {
    FindingLink {
        section: catalogue::standard().section("samenvatting").expect("a section"),
        field: "samenvatting.titel".into(),
        label: "Hoe heet uw voorstel?".into(),
        message: "Vul dit antwoord in.".into(),
    }
}

fn card(status: Status) -> ProposalCard {
    ProposalCard {
        id: "z1".into(),
        title: "Dagopvang".into(),
        municipality: "Lindewaard".into(),
        reference: None,
        status,
        due: None,
        your_turn: true,
        progress: Some((3, 80)),
        resume: catalogue::standard().section("initiatiefnemer"),
    }
}

fn receipt() -> ReceiptPage {
    ReceiptPage {
        id: "z1".into(),
        title: "Dagopvang".into(),
        reference: "LIW-2026-0001".into(),
        municipality: "Lindewaard".into(),
        kind: VersionKind::First,
        version: 1,
        received: date(2026, 9, 8).at(14, 5, 0, 0),
        due: Some(date(2026, 12, 1)),
        sha256: "0123456789abcdef".into(),
        document: "d1".into(),
        attachments: vec![],
        approved: None,
        mailed_to: vec!["Tarik Amrani".into()],
        post: None,
    }
}

#[test]
fn a_complete_proposal_can_be_submitted_in_the_version_that_was_read() {
    let html = html(|| readiness_page(readiness(), &Returned::default()));
    let form = between(&html, r#"action="/voorstellen/z1/gereed""#, "</form>");
    assert!(has_tag(form, &[r#"name="versie""#, r#"value="7""#]), "{form}");
}

#[test]
fn readiness_leads_to_every_section_and_says_how_far_each_is() {
    let mut page = ReadinessPage { supplement: vec!["Het polisblad".into()], ..readiness() };
    page.head.sections[1].state = SectionState::Complete;
    let html = html(|| readiness_page(page, &Returned::default()));
    let list = between(&html, "Alle onderdelen</h2>", "</section>");
    for section in catalogue::standard().sections() {
        assert!(list.contains(&format!("href=\"/voorstellen/z1/{}\"", section.id)), "{} cannot be reached", section.id);
    }
    assert!(list.contains(", af</span>") && list.contains(", bezig</span>") && !list.contains("ul-hidden"), "{list}");
    assert!(html.contains("href=\"#onderdelen\"") && html.contains("id=\"onderdelen\""));
}

#[test]
fn who_begins_is_told_how_to_copy_an_earlier_proposal() {
    let actor =
        Actor { id: "p1".into(), name: "Anna".into(), email: "a@b.example".into(), is_officer: false, unread: 0 };
    let page = |cards: &[ProposalCard]| {
        let page = StartPage {
            municipalities: vec![],
            proposals: cards.to_vec(),
            challenged: None,
            orientation: Orientation::default(),
        };
        html(|| start(page, &actor, &Returned::default()))
    };
    let decided = page(&[card(Status::Announced)]);
    assert!(decided.contains("Lijkt het op een eerder voorstel?"));
    assert!(decided.contains("href=\"/voorstellen/z1/samen#meenemen\""));
    assert!(!decided.contains("al aan een voorstel bezig"), "a decided proposal is no draft");
    assert!(page(&[card(Status::Draft)]).contains("U bent al aan een voorstel bezig"));
    assert!(!page(&[]).contains("Lijkt het op"));
}

#[test]
fn what_blocks_links_to_its_field_and_hides_the_button() {
    let page = ReadinessPage { missing: vec![missing()], ..readiness() };
    let html = html(|| readiness_page(page, &Returned::default()));
    assert!(html.contains(r#"href="/voorstellen/z1/samenvatting#samenvatting.titel""#), "{html}");
    assert!(!html.contains(r#"name="versie""#));
}

#[test]
fn who_may_not_submit_reads_who_may() {
    let mut page = readiness();
    page.head.can_submit = false;
    let html = html(|| readiness_page(page, &Returned::default()));
    assert!(html.contains("Alleen de voorzitter") && !html.contains(r#"name="versie""#));
}

#[test]
fn a_card_leads_on_to_where_the_work_is() {
    let draft = html(|| proposals(vec![card(Status::Draft)], &[], &Returned::default()));
    assert!(draft.contains(r#"href="/voorstellen/z1/initiatiefnemer""#) && draft.contains("3 van 80"));
    let supplement = html(|| proposals(vec![card(Status::SupplementRequested)], &[], &Returned::default()));
    assert!(supplement.contains(r#"href="/voorstellen/z1/gereed""#));
    let submitted = html(|| proposals(vec![card(Status::Submitted)], &[], &Returned::default()));
    assert!(submitted.contains(r#"href="/dossiers/z1""#));
    assert!(html(|| proposals(vec![], &[], &Returned::default())).contains("U hebt nog geen voorstel"));
}

#[test]
fn the_receipt_names_reference_version_and_code() {
    let page = receipt();
    let html = html(|| receipt_page(page));
    for text in ["LIW-2026-0001", "0123 4567 89ab cdef", "/documenten/d1", "dinsdag 1 december 2026", "Tarik Amrani"] {
        assert!(html.contains(text), "{text} is missing");
    }
}

#[test]
fn demo_people_sign_in_with_one_press() {
    let marijke = DemoPerson { id: "p1".into(), name: "Marijke".into(), role: "voorzitter".into(), municipality: None };
    let demo = DemoView { people: vec![marijke], today: date(2026, 12, 9) };
    let html = html(|| sign_in("", SignInPage { demo: Some(demo), ..SignInPage::default() }, &Returned::default()));
    let form = between(&html, r#"action="/inloggen/demo""#, "</form>");
    assert!(has_tag(form, &[r#"name="person""#, r#"value="p1""#]), "{form}");
}

#[test]
fn a_fault_shows_its_reference_and_no_cause() {
    let html = html(|| problem(&AppError::Unavailable("K7Q-4M2".into()), None));
    assert!(html.contains("K7Q-4M2") && html.contains("Het ligt niet aan u"));
}

#[test]
fn links_lead_only_to_pages_that_exist() {
    let pages = [
        html(|| welcome(vec![], None)),
        html(|| questions(questions_of(&[]))),
        html(|| sign_in("", SignInPage::default(), &Returned::default())),
        html(|| link_sent("m@lindehof.example", &Returned::default())),
        html(|| sessions(vec![session(true), session(false)], &Returned::default())),
        html(link_of_other_browser),
        html(|| use_link("t")),
        html(link_expired),
        html(|| provider_refused(Obstacle::NoRole, "Lindewaard", "K7Q4-M2AB")),
        html(accessibility),
        html(privacy),
        html(|| problem(&AppError::NotFound, None)),
        html(|| proposals(vec![], &[], &Returned::default())),
    ];
    let known = [
        "/",
        "/vragen",
        "/gemeenten",
        "/uitdagingen",
        "/open-data",
        "/inloggen",
        "/voorstellen",
        "/voorstellen/nieuw",
        "/toegankelijkheid",
        "/privacy",
        "",
    ];
    for page in pages {
        for address in page.split("<a ").skip(1).filter_map(|link| link.split("href=\"").nth(1)?.split('"').next()) {
            let is_there = known.contains(&address) || address.starts_with("/uitleg");
            assert!(is_there || address.starts_with('#'), "{address} leads nowhere");
        }
    }
}

#[test]
fn a_form_that_may_be_accepted_later_stands_on_the_page_that_stops_it() {
    let shown = |error: AppError| {
        let typed = [("titel".to_owned(), "Soep & brood".to_owned())].into_iter().collect();
        html(|| problem(&error, Some(Unsent { address: "/voorstellen/1/taak".to_owned(), typed, with_files: false })))
    };
    for error in [AppError::SignedOut, AppError::TooMany, AppError::Unavailable("K7Q-4M2".into())] {
        let html = shown(error);
        assert!(has_tag(&html, &["name=\"titel\"", "value=\"Soep &amp; brood\""]), "{html}");
        assert!(html.contains("Verstuur opnieuw"));
    }
    for error in [AppError::NotFound, AppError::Refused("Nee.".into()), AppError::Conflict("Nee.".into())] {
        assert!(!shown(error).contains("Verstuur opnieuw"), "sending it again helps nobody");
    }
}

#[test]
fn every_page_has_one_first_heading() {
    for page in [
        html(|| welcome(vec![], None)),
        html(|| questions(questions_of(&[]))),
        html(privacy),
        html(|| proposals(vec![], &[], &Returned::default())),
    ] {
        assert_eq!(page.matches("<h1").count(), 1);
        assert!(has_tag(&page, &["h1", r#"id="kop""#, r#"tabindex="-1""#]), "the skip link leads nowhere: {page}");
    }
}
