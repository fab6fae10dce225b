//! Letters by post for a board that is not reachable digitally.

use crate::support::for_each_database;
use crate::support::journey::{BOARD, MANAGER, REVIEWERS};
use crate::support::site::Site;
use app::views::case::completeness::CompletenessForm;
use app::views::case::post::{Counts, DeliveryAction};
use domain::case::{Event, Notice, PostalAddress};
use server::case::events;
use server::{completeness, post};

const WAITING: &str = "SELECT COUNT(*) FROM post_letter WHERE posted_on IS NULL AND dropped_at IS NULL";
const PROCEDURE: &str = "SELECT COUNT(*) FROM outbox WHERE payload LIKE '%supplement_request%'";

fn address() -> PostalAddress {
    PostalAddress {
        name: "De Lindehof, t.a.v. Marijke Veldhoen".to_owned(),
        street: "Dorpsplein 1".to_owned(),
        postcode: "9999 AA".to_owned(),
        town: "Lindewaard".to_owned(),
    }
}

/// The submitted draft of the demo, of which the board wants post, and a request to supplement until 23 December 2026.
async fn asked(site: &Site) -> String {
    let case = site.submitted().await;
    let (chair, app) = (site.chair().await, &site.server.app);
    let wish = (address(), String::new());
    post::set_delivery(app, &chair, &case, DeliveryAction::Post, wish).await.expect("a whole address");
    let form = CompletenessForm {
        verdict: "aanvulling".to_owned(),
        points: "De polis ontbreekt.".to_owned(),
        until: "23-12-2026".to_owned(),
        signatory: "S. de Wit".to_owned(),
        ..CompletenessForm::default()
    };
    completeness::check(app, &site.manager().await, &case, form).await.expect("asked");
    case
}

async fn events(site: &Site, case: &str) -> Vec<Event> {
    let mut tx = site.server.app.db.read().await.expect("a transaction");
    let stored = events::of_case(&mut tx, case).await.expect("a record");
    stored.iter().map(|event| serde_json::from_str(&event.payload).expect("readable")).collect()
}

#[tokio::test]
async fn who_gets_post_gets_no_mail_and_the_term_runs_from_the_day_of_posting() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let before = site.count(PROCEDURE).await;
        let case = asked(&site).await;
        assert_eq!(site.count(PROCEDURE).await, before, "no mail to the board");
        let (app, manager) = (&site.server.app, site.manager().await);
        let letters = post::show_all(app, &manager).await.expect("an officer").letters;
        assert_eq!(letters.iter().map(|letter| letter.notice).collect::<Vec<_>>(), [Notice::SupplementRequest]);
        let letter = &letters[0].id;
        let shown = post::show(app, &manager, letter).await.expect("the case manager posts it");
        assert_eq!((shown.address, shown.counts), (address().lines(), Counts::Supplement));
        let printed = post::print(app, &manager, letter).await.expect("a valid document");
        assert!(printed.bytes.starts_with(b"%PDF-"));

        site.clock.set("2026-12-11T08:00:00Z".parse().expect("a moment"));
        let mut browser = site.browser_of(MANAGER).await;
        let page = format!("/te-versturen-post/{letter}");
        let refused = browser.post(&page, &[("gepost_op", "12-12-2026")]).await;
        assert_eq!(refused.status.as_u16(), 422, "not in the future");
        assert!(refused.body.contains("12-12-2026"), "what was typed stands there");
        assert_eq!(site.count(WAITING).await, 1);
        assert_eq!(browser.post(&page, &[("gepost_op", "10-12-2026")]).await.status.as_u16(), 303);
        assert_eq!(site.count(WAITING).await, 0);
        let posted = events(&site, &case).await.pop().expect("an event");
        let Event::LetterPosted { letter: Notice::SupplementRequest, on, until: Some(until), .. } = posted else {
            panic!("{posted:?}")
        };
        assert_eq!((on.to_string(), until.to_string()), ("2026-12-10".to_owned(), "2026-12-24".to_owned()));
        assert_eq!(site.count("SELECT COUNT(*) FROM document WHERE kind = 'posted'").await, 1, "as it was printed");
        assert_eq!(browser.post(&page, &[("gepost_op", "10-12-2026")]).await.status.as_u16(), 404, "once");
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn nobody_but_the_case_manager_posts_letters_and_nobody_changes_the_delivery_of_others() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = asked(&site).await;
        let manager = site.manager().await;
        let letter = post::show_all(&site.server.app, &manager).await.expect("an officer").letters.remove(0).id;
        let (page, pdf) = (format!("/te-versturen-post/{letter}"), format!("/te-versturen-post/{letter}/brief.pdf"));
        for stranger in [BOARD[0], BOARD[1], REVIEWERS[0]] {
            let mut browser = site.browser_of(stranger).await;
            for address in [&page, &pdf] {
                assert_eq!(browser.get(address).await.status.as_u16(), 404, "{stranger}");
            }
            assert_eq!(browser.post(&page, &[("gepost_op", "09-12-2026")]).await.status.as_u16(), 404, "{stranger}");
        }
        for stranger in [BOARD[1], REVIEWERS[0]] {
            let mut browser = site.browser_of(stranger).await;
            let address = format!("/dossiers/{case}/bezorging");
            assert_eq!(browser.post(&address, &[("actie", "per-mail")]).await.status.as_u16(), 404, "{stranger}");
        }
        assert_eq!(site.count(WAITING).await, 1);
        let chosen = |event: &&Event| matches!(event, Event::DeliveryChosen { .. } | Event::DeliveryArranged { .. });
        assert_eq!(events(&site, &case).await.iter().filter(chosen).count(), 1, "that of the chair");
    })
    .await;
}

#[tokio::test]
async fn an_officer_settles_it_with_a_reason_and_a_whole_address() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.submitted().await;
        let mut browser = site.browser_of(MANAGER).await;
        let page = format!("/dossiers/{case}/bezorging");
        let whole = [
            ("post_naam", "De Lindehof"),
            ("post_straat", "Dorpsplein 1"),
            ("post_postcode", "9999 AA"),
            ("post_plaats", "Lindewaard"),
            ("reason", "Het bestuur vroeg er per brief om."),
            ("actie", "per-post"),
        ];
        for missing in [1, 4] {
            let mut fields = whole;
            fields[missing].1 = "";
            let refused = browser.post(&page, &fields).await;
            assert_eq!(refused.status.as_u16(), 422, "{}", whole[missing].0);
            assert!(refused.body.contains("Lindewaard"), "what was typed stands there");
        }
        assert_eq!(browser.post(&page, &whole).await.status.as_u16(), 303);
        let last = events(&site, &case).await.pop().expect("an event");
        assert!(matches!(last, Event::DeliveryArranged { post: Some(_), .. }), "{last:?}");
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn a_request_for_a_changed_version_is_a_letter_and_waits_no_longer_once_the_case_is_closed() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.in_assessment().await;
        let (app, chair, manager) = (&site.server.app, site.chair().await, site.manager().await);
        let wish = (address(), String::new());
        post::set_delivery(app, &chair, &case, DeliveryAction::Post, wish).await.expect("a whole address");
        site.ask_to_revise(&case).await;
        let letters = post::show_all(app, &manager).await.expect("an officer").letters;
        assert_eq!(letters.iter().map(|letter| letter.notice).collect::<Vec<_>>(), [Notice::RevisionRequest]);
        assert!(site.mails("revision_request").await.is_empty(), "who gets post gets no mail");
        let printed = post::print(app, &manager, &letters[0].id).await.expect("a valid document");
        assert!(printed.bytes.starts_with(b"%PDF-"));
        let withdrawn = [("reason", "Wij stoppen.")];
        let done = site.browser_of(BOARD[0]).await.post(&format!("/dossiers/{case}/intrekken"), &withdrawn).await;
        assert!(done.status.is_redirection(), "{}", done.body);
        let left = post::show_all(app, &manager).await.expect("an officer").letters;
        assert!(left.iter().all(|letter| letter.notice != Notice::RevisionRequest), "nobody changes a closed case");
        site.assert_sound().await;
    })
    .await;
}
