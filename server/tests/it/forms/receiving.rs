//! Correcting the day of receipt.

use super::Form;
use crate::profile::publish;
use crate::support::for_each_database;
use crate::support::journey::{BOARD, MANAGER, REVIEWERS};
use crate::support::site::Site;
use app::views::case::post::DeliveryAction;
use domain::calendar::Term;
use domain::case::{Notice, PostalAddress};
use domain::profile::{OrdinanceProfile, Transition};
use jiff::civil::{Date, date};
use server::{overview, post};

const PRESSED: (&str, &str) = ("actie", "verbeter-ontvangstdatum");
const WHY: (&str, &str) = ("reason", "Het voorstel lag al op de balie.");

fn page(case: &str) -> String {
    format!("/dossiers/{case}/termijn/ontvangstdatum")
}

/// What a mail says, wherever its lines end.
fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Day of receipt, last day for a decision, and length of the term.
async fn counted(site: &Site, case: &str) -> (Date, Date, Term) {
    let page = overview::show(&site.server.app, &site.manager().await, case).await.expect("a page");
    let clock = page.clock.expect("submitted");
    (clock.received, clock.due, clock.term)
}

#[tokio::test]
async fn the_day_of_receipt_is_corrected_with_a_reason_and_the_board_reads_both_days() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.submitted().await;
        assert_eq!(counted(&site, &case).await, (date(2026, 12, 9), date(2027, 3, 3), Term::Weeks(12)));
        let mut form = Form::of(&site, MANAGER, &page(&case)).await;
        let refusals = [
            ("10-12-2026", "moet nog komen"),
            ("09-12-2026", "nu al geldt"),
            ("31-02-2026", "Deze datum bestaat niet"),
        ];
        for (day, words) in refusals {
            form.refuses(&[("received_on", day), WHY, PRESSED], &[("received_on", words)]).await;
        }
        form.refuses(&[("received_on", "02-12-2026"), ("reason", " "), PRESSED], &[("reason", "Schrijf kort")]).await;
        let fields = form.filled(&[("received_on", "02-12-2026"), WHY, PRESSED]).await;
        assert_eq!(form.post(&fields).await.status, 303);
        assert_eq!(counted(&site, &case).await, (date(2026, 12, 2), date(2027, 2, 24), Term::Weeks(12)));
        let mails = site.mails("receipt_corrected").await;
        assert_eq!(mails.len(), BOARD.len());
        let text = words(&mails[0].text);
        for words in ["2 december 2026", "9 december 2026", "24 februari 2027", WHY.1] {
            assert!(text.contains(words), "{words}: {text}");
        }
        let timeline = form.browser.get(&format!("/dossiers/{case}")).await.body;
        assert!(timeline.contains("Ontvangstdatum verbeterd") && timeline.contains(WHY.1));
        site.clock.set("2026-12-14T08:00:00Z".parse().expect("a moment"));
        // The session of then has ended.
        let mut form = Form::of(&site, MANAGER, &page(&case)).await;
        form.refuses(&[("received_on", "10-12-2026"), WHY, PRESSED], &[("received_on", "al in dit programma")]).await;
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn nobody_but_the_case_manager_corrects_it_and_not_after_the_decision_was_sent() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (open, sent) = (site.submitted().await, site.case("bekendgemaakt").await);
        let fields = [("received_on", "02-12-2026"), WHY, PRESSED];
        for stranger in [BOARD[0], BOARD[1], REVIEWERS[0]] {
            let mut browser = site.browser_of(stranger).await;
            let before = site.traces().await;
            assert_eq!(browser.post(&page(&open), &fields).await.status, 404, "{stranger}");
            assert_eq!(site.traces().await, before, "{stranger}");
        }
        let mut manager = site.browser_of(MANAGER).await;
        let before = site.traces().await;
        assert_eq!(manager.post(&page(&sent), &fields).await.status, 409);
        assert_eq!(manager.get(&page(&sent)).await.status, 303, "there is no form");
        assert_eq!(site.traces().await, before);
    })
    .await;
}

#[tokio::test]
async fn the_rules_of_the_corrected_day_hold_where_rules_go_by_the_day_of_receipt() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.case("concept").await;
        let newer = |transition| OrdinanceProfile {
            version: 2,
            ordinance: "Participatieverordening gemeente Lindewaard 2027".to_owned(),
            transition,
            valid_from: date(2026, 12, 8),
            decision_term: Term::Weeks(10),
            ..OrdinanceProfile::lindewaard()
        };
        publish(&site, &newer(Transition::Receipt)).await.expect("published");
        assert_eq!(site.browser_of(BOARD[0]).await.post(&format!("/voorstellen/{case}/regels"), &[]).await.status, 303);
        site.submit(&case).await;
        assert_eq!(counted(&site, &case).await.2, Term::Weeks(10));
        let mut browser = site.browser_of(MANAGER).await;
        let correct = |day| [("received_on", day), WHY, PRESSED];
        assert_eq!(browser.post(&page(&case), &correct("08-12-2026")).await.status, 303);
        assert_eq!(counted(&site, &case).await.2, Term::Weeks(10), "the first day of the newer rules");
        assert_eq!(browser.post(&page(&case), &correct("07-12-2026")).await.status, 303);
        assert_eq!(counted(&site, &case).await, (date(2026, 12, 7), date(2027, 3, 1), Term::Weeks(12)));
        let mails = site.mails("receipt_corrected").await;
        let told = mails.iter().filter(|mail| words(&mail.text).contains("andere regels")).count();
        assert_eq!((mails.len(), told), (2 * BOARD.len(), BOARD.len()), "the second time alone");
        assert_eq!(browser.post(&page(&case), &correct("09-12-2026")).await.status, 303);
        assert_eq!(counted(&site, &case).await.2, Term::Weeks(10), "and back");
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn who_gets_post_gets_a_letter_about_it() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.submitted().await;
        let (app, chair, manager) = (&site.server.app, site.chair().await, site.manager().await);
        let address = PostalAddress {
            name: "De Lindehof".to_owned(),
            street: "Dorpsplein 1".to_owned(),
            postcode: "9999 AA".to_owned(),
            town: "Lindewaard".to_owned(),
        };
        post::set_delivery(app, &chair, &case, DeliveryAction::Post, (address, String::new())).await.expect("whole");
        let mut browser = site.browser_of(MANAGER).await;
        assert_eq!(browser.post(&page(&case), &[("received_on", "02-12-2026"), WHY, PRESSED]).await.status, 303);
        assert_eq!(site.mails("receipt_corrected").await.len(), 0);
        let letters = post::show_all(app, &manager).await.expect("an officer").letters;
        assert_eq!(letters.iter().map(|letter| letter.notice).collect::<Vec<_>>(), [Notice::ReceiptCorrected]);
        let printed = post::print(app, &manager, &letters[0].id).await.expect("a valid document");
        assert!(printed.bytes.starts_with(b"%PDF-"));
        site.assert_sound().await;
    })
    .await;
}
