//! Newer rules, and the cases that began under older ones.

use super::{later, publish};
use crate::support::for_each_database;
use crate::support::journey::{BOARD, MANAGER};
use crate::support::site::Site;
use app::views::Reason;
use domain::calendar::Term;
use domain::profile::{OrdinanceProfile, Transition};
use jiff::civil::date;
use server::failure::Failure;
use server::{overview, readiness, rules, submission};

fn newer(transition: Transition) -> OrdinanceProfile {
    let ordinance = "Participatieverordening gemeente Lindewaard 2027".to_owned();
    OrdinanceProfile {
        version: 2,
        ordinance,
        transition,
        decision_term: Term::Weeks(10),
        ..OrdinanceProfile::lindewaard()
    }
}

#[tokio::test]
async fn a_draft_is_told_what_newer_rules_change_and_moves_to_them_before_it_is_submitted() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (app, chair, case) = (&site.server.app, site.chair().await, site.case("concept").await);
        publish(&site, &newer(Transition::Receipt)).await.expect("published");
        let page = readiness::show(app, &chair, &case).await.expect("a page");
        assert_eq!(page.new_rules.as_deref(), Some("Participatieverordening gemeente Lindewaard 2027"));
        let changes = rules::show(app, &chair, &case).await.expect("a page").changes.expect("something changes");
        assert_eq!(changes.decision_term, Some((Term::Weeks(12), Term::Weeks(10))));
        let before = site.traces().await;
        let refused = submission::submit(app, &chair, &case, page.head.version).await;
        assert!(matches!(refused, Err(Failure::Refused(Reason::NewRules))), "{refused:?}");
        assert_eq!(site.traces().await, before, "nothing was submitted");

        let mut treasurer = site.browser_of(BOARD[1]).await;
        let address = format!("/voorstellen/{case}/regels");
        assert_eq!(treasurer.post(&address, &[]).await.status, 404, "only the chair moves it");
        let mut browser = site.browser_of(BOARD[0]).await;
        assert_eq!(browser.post(&address, &[]).await.status, 303);
        assert_eq!(browser.post(&address, &[]).await.status, 404, "once");
        site.submit(&case).await;
        let due = overview::show(app, &site.manager().await, &case).await.expect("a page").clock.expect("a clock").due;
        assert_eq!(due, date(2027, 2, 17), "ten weeks after 9 December");
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn rules_that_look_at_the_day_of_the_draft_leave_it_as_it_is() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        publish(&site, &newer(Transition::Draft)).await.expect("published");
        let case = site.submitted().await;
        rules::replace_all(&site.server.app).await.expect("looked for");
        let page = overview::show(&site.server.app, &site.manager().await, &case).await.expect("a page");
        assert_eq!(page.clock.expect("a clock").term, Term::Weeks(12));
    })
    .await;
}

#[tokio::test]
async fn rules_that_look_at_the_day_of_the_decision_take_over_what_was_not_decided() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (case, sent) = (site.submitted().await, site.case("bekendgemaakt").await);
        publish(&site, &newer(Transition::Decision)).await.expect("published");
        rules::replace_all(&site.server.app).await.expect("looked for");
        let term = async |id: &str| {
            let page = overview::show(&site.server.app, &site.manager().await, id).await.expect("a page");
            page.clock.expect("a clock").term
        };
        assert_eq!((term(&case).await, term(&sent).await), (Term::Weeks(10), Term::Weeks(12)));
        let open = site.count("SELECT COUNT(*) FROM cases WHERE due_on IS NOT NULL").await;
        let mails = i64::try_from(site.mails("rules_replaced").await.len()).expect("a count");
        assert_eq!(mails, open * 4, "the board and the case manager of each");
        let before = site.traces().await;
        rules::replace_all(&site.server.app).await.expect("looked for");
        assert_eq!(site.traces().await, before, "once");
        let mut manager = site.browser_of(MANAGER).await;
        assert!(manager.get(&format!("/dossiers/{case}")).await.body.contains("Nieuwe regels gelden"));
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn new_questions_are_named_before_the_draft_moves() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.case("concept").await;
        publish(&site, &later()).await.expect("published");
        let mut browser = site.browser_of(BOARD[0]).await;
        let page = browser.get(&format!("/voorstellen/{case}/regels")).await;
        assert!(page.body.contains(super::LABEL), "{}", page.body);
    })
    .await;
}
