//! A challenge that came on paper: entered by an officer on behalf of who wrote it, with the day of receipt and the
//! scan, and handled like every other from there on.

mod course;
mod going_on;
mod refusals;

use crate::profile::publish;
use crate::support::for_each_database;
use crate::support::journey::MANAGER;
use crate::support::site::{Answer, Browser, Site};
use app::views::case::CasePage;
use app::views::case::completeness::CompletenessForm;
use app::views::case::post::Counts;
use axum::http::StatusCode;
use domain::calendar::Term;
use domain::case::{Event, Notice, PaperEntry, Role, Side, Status};
use domain::profile::{OrdinanceProfile, Transition};
use jiff::civil::{Date, date};
use server::case::events;
use server::{completeness, overview, post};

const ENTRY: &str = "/dossiers/op-papier";

/// What is typed of a letter of somebody who reads no mail.
const LETTER: [(&str, &str); 9] = [
    ("namens", "Buurtgroep De Hoek"),
    ("contactpersoon", "Jo de Boer"),
    ("email", ""),
    ("post_straat", "Dorpsplein 1"),
    ("post_postcode", "9999 AA"),
    ("post_plaats", "Oosterlinde"),
    ("titel", "De tuin van De Hoek"),
    ("samenvatting", "Wij willen de dagbesteding in de tuin van De Hoek zelf doen, voor twaalf ouderen."),
    ("received_on", "02-12-2026"),
];

/// A PDF with something of its own in it.
fn pdf(text: &str) -> Vec<u8> {
    let objects = "1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n2 0 obj << /Kids [3 0 R] >> endobj\n\
                   3 0 obj << /Type /Page >> endobj\n";
    format!("%PDF-1.7\n% {text}\n{objects}trailer << /Root 1 0 R >>\n%%EOF\n").into_bytes()
}

/// The fields of the letter with these typed over, and the id of the case that the page gives.
async fn filled(browser: &mut Browser, typed: &[(&str, &str)]) -> Vec<(String, String)> {
    let mut fields = browser.fields(ENTRY).await;
    for (name, value) in LETTER.iter().chain(typed) {
        fields.retain(|(field, _)| field != name);
        fields.push(((*name).to_owned(), (*value).to_owned()));
    }
    fields
}

async fn send(browser: &mut Browser, page: &str, fields: &[(String, String)], scan: &[u8]) -> Answer {
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let files = [("bestand", "brief.pdf", scan)];
    browser.post_files(page, &fields, if scan.is_empty() { &[] } else { &files }).await
}

/// Enters the letter with these fields typed over, and gives the id of its case.
async fn entered(site: &Site, typed: &[(&str, &str)]) -> String {
    let mut browser = site.browser_of(MANAGER).await;
    let fields = filled(&mut browser, typed).await;
    let answer = send(&mut browser, ENTRY, &fields, &pdf("brief")).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    let id = answer.location.strip_prefix("/dossiers/").expect("a case").split('?').next().expect("an id");
    id.to_owned()
}

async fn page(site: &Site, case: &str) -> CasePage {
    overview::show(&site.server.app, &site.manager().await, case).await.expect("a page")
}

/// Status, day of receipt, and last day for a decision.
async fn stands(site: &Site, case: &str) -> (Status, Date, Date) {
    let page = page(site, case).await;
    let clock = page.clock.expect("it was submitted");
    (page.head.status, clock.received, clock.due)
}

async fn record(site: &Site, case: &str) -> Vec<Event> {
    let mut tx = site.server.app.db.read().await.expect("a transaction");
    let stored = events::of_case(&mut tx, case).await.expect("a record");
    stored.iter().map(|event| serde_json::from_str(&event.payload).expect("readable")).collect()
}

/// Records that the only letter that waits was posted on this day, and says what it tells.
async fn post_letter(site: &Site, day: &str) -> Notice {
    let letters = post::show_all(&site.server.app, &site.manager().await).await.expect("an officer").letters;
    let [letter] = letters.as_slice() else { panic!("{letters:?}") };
    post::record(&site.server.app, &site.manager().await, &letter.id, day).await.expect("posted");
    letter.notice
}

/// Asks to supplement until a day.
async fn ask(site: &Site, case: &str, until: &str) {
    let form = CompletenessForm {
        verdict: "aanvulling".to_owned(),
        points: "Wie tekent er namens de groep?".to_owned(),
        until: until.to_owned(),
        signatory: "S. de Wit".to_owned(),
        ..CompletenessForm::default()
    };
    completeness::check(&site.server.app, &site.manager().await, case, form).await.expect("asked");
}

fn at(site: &Site, day: &str) {
    site.clock.set(format!("{day}T08:00:00Z").parse().expect("a moment"));
}

#[tokio::test]
async fn a_letter_begins_a_case_that_counts_from_the_day_of_receipt() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let before = site.traces().await;
        let case = entered(&site, &[]).await;
        assert_eq!(stands(&site, &case).await, (Status::Submitted, date(2026, 12, 2), date(2027, 2, 24)));
        let shown = page(&site, &case).await;
        assert!(shown.head.reference.is_some() && shown.head.by_post);
        assert_eq!((shown.documents.len(), shown.attachments.len()), (1, 1), "the proposal, and the scan with it");
        assert!(shown.people.iter().all(|(_, role)| role.side() == Side::Municipality), "{:?}", shown.people);
        let handler = shown.people.iter().find(|(_, role)| *role == Role::CaseManager).map(|(name, _)| name.as_str());
        assert_eq!(handler, Some("Sanne de Wit"), "who entered it");
        let Some(Event::EnteredOnPaper(entry)) = record(&site, &case).await.pop() else { panic!("it was entered") };
        let PaperEntry { on_behalf_of, contact, received_on, on, post, .. } = *entry;
        assert_eq!((on_behalf_of.as_str(), contact.as_str()), ("Buurtgroep De Hoek", "Jo de Boer"));
        assert_eq!((received_on, on), (date(2026, 12, 2), date(2026, 12, 9)));
        let lines = ["Buurtgroep De Hoek, t.a.v. Jo de Boer", "Dorpsplein 1", "9999 AA  Oosterlinde"];
        assert_eq!(post.expect("an address").lines(), lines);
        let grown = site.traces().await.into_iter().zip(before).filter(|(now, then)| now != then);
        let grown: Vec<&str> = grown.map(|((what, _), _)| what).collect();
        for untouched in ["mails", "members", "people", "invitations"] {
            assert!(!grown.contains(&untouched), "{untouched}");
        }
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn the_confirmation_of_receipt_is_a_letter_with_the_proposal() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        entered(&site, &[]).await;
        let (app, manager) = (&site.server.app, site.manager().await);
        let letters = post::show_all(app, &manager).await.expect("an officer").letters;
        assert_eq!(letters.iter().map(|letter| letter.notice).collect::<Vec<_>>(), [Notice::ReceivedOnPaper]);
        let shown = post::show(app, &manager, &letters[0].id).await.expect("the case manager posts it");
        assert_eq!((shown.enclosures.len(), shown.counts), (1, Counts::Nothing));
        let printed = post::print(app, &manager, &letters[0].id).await.expect("a valid document");
        let text = crate::documents::text_of(&printed.bytes);
        for words in ["Jo de Boer", "2 december 2026", "24 februari 2027"] {
            assert!(text.contains(words), "{words}: {text}");
        }
        assert_eq!(post_letter(&site, "09-12-2026").await, Notice::ReceivedOnPaper);
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn a_second_click_begins_no_second_case() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut browser = site.browser_of(MANAGER).await;
        let fields = filled(&mut browser, &[]).await;
        let first = send(&mut browser, ENTRY, &fields, &pdf("brief")).await;
        let before = site.traces().await;
        let second = send(&mut browser, ENTRY, &fields, &pdf("brief")).await;
        assert_eq!((first.status, &first.location), (second.status, &second.location));
        assert_eq!(site.traces().await, before);
    })
    .await;
}

#[tokio::test]
async fn the_rules_of_the_day_of_receipt_hold() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let newer = OrdinanceProfile {
            version: 2,
            ordinance: "Participatieverordening gemeente Lindewaard 2027".to_owned(),
            transition: Transition::Receipt,
            valid_from: date(2026, 12, 3),
            decision_term: Term::Weeks(10),
            ..OrdinanceProfile::lindewaard()
        };
        publish(&site, &newer).await.expect("published");
        for (day, term) in [("02-12-2026", Term::Weeks(12)), ("03-12-2026", Term::Weeks(10))] {
            let case = entered(&site, &[("received_on", day)]).await;
            assert_eq!(page(&site, &case).await.clock.expect("a clock").term, term, "{day}");
        }
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn the_document_of_the_proposal_says_that_it_came_on_paper() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = entered(&site, &[]).await;
        let document = &page(&site, &case).await.documents[0];
        let bytes = site.browser_of(MANAGER).await.download(&format!("/documenten/{}", document.id)).await;
        let text = crate::documents::text_of(&bytes);
        for words in ["Op papier ontvangen op 2 december 2026", "ingevoerd op 9 december 2026", "De tuin van De Hoek"] {
            assert!(text.contains(words), "{words}: {text}");
        }
    })
    .await;
}
