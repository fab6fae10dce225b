//! Submitting: wholly or not at all, once however often somebody clicks.

use crate::support::for_each_database;
use crate::support::site::Site;
use app::views::case::completeness::CompletenessForm;
use app::views::proposal::drafting::StartForm;
use app::views::proposal::orientation::Orientation;
use jiff::civil::date;

use server::completeness;
use server::failure::Failure;
use server::proposals;
use server::readiness;
use server::submission;

const VERSIONS: &str = "SELECT COUNT(*) FROM submission";
const MAILS: &str = "SELECT COUNT(*) FROM outbox";
const EVENTS: &str = "SELECT COUNT(*) FROM event";

async fn stored(site: &Site) -> (i64, i64, i64) {
    (site.count(VERSIONS).await, site.count(MAILS).await, site.count(EVENTS).await)
}

#[tokio::test]
async fn a_complete_draft_becomes_one_version_with_a_receipt_for_each_board_member() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (chair, case) = (site.chair().await, site.case("concept").await);
        let before = stored(&site).await;
        let version = readiness::show(&site.server.app, &chair, &case).await.expect("a page").head.version;
        submission::submit(&site.server.app, &chair, &case, version).await.expect("it is complete");
        // Three receipts for the board, a copy to its address for correspondence, and one notice for the case manager.
        assert_eq!(stored(&site).await, (before.0 + 1, before.1 + 5, before.2 + 1));
        let receipt = submission::receipt(&site.server.app, &chair, &case).await.expect("a receipt");
        assert_eq!(receipt.reference, "LIW-2026-0003");
        assert_eq!(receipt.due, Some(date(2027, 3, 3)));
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn a_double_click_submits_once() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (chair, case) = (site.chair().await, site.case("concept").await);
        let before = stored(&site).await;
        let version = readiness::show(&site.server.app, &chair, &case).await.expect("a page").head.version;
        let services = &site.server.app;
        let clicks = tokio::join!(
            Box::pin(submission::submit(services, &chair, &case, version)),
            Box::pin(submission::submit(services, &chair, &case, version))
        );
        assert!(clicks.0.is_ok() && clicks.1.is_ok(), "{clicks:?}");
        submission::submit(services, &chair, &case, version).await.expect("a third click finds it done");
        assert_eq!(stored(&site).await, (before.0 + 1, before.1 + 5, before.2 + 1));
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn a_stale_page_submits_nothing_and_mails_nobody() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (chair, case) = (site.chair().await, site.case("concept").await);
        let version = readiness::show(&site.server.app, &chair, &case).await.expect("a page").head.version;
        site.save_answer(&chair, &case, ("drijfveren.missie", "Anders.", 1)).await.expect("saved");
        let before = stored(&site).await;
        let refused = submission::submit(&site.server.app, &chair, &case, version).await;
        assert!(matches!(refused, Err(Failure::Conflict(_))), "{refused:?}");
        assert_eq!(stored(&site).await, before);
    })
    .await;
}

#[tokio::test]
async fn who_pages_through_the_draft_and_changes_nothing_does_not_stop_a_submission() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (chair, case) = (site.chair().await, site.case("concept").await);
        let page = readiness::show(&site.server.app, &chair, &case).await.expect("a page");
        let mut treasurer = site.browser_of("tarik.amrani@lindehof.example").await;
        let later = site.clock.millis() + 600_000;
        site.clock.set(jiff::Timestamp::from_millisecond(later).expect("a moment"));
        for section in ["samenvatting", "taak", "begroting"] {
            let address = format!("/voorstellen/{case}/{section}");
            let fields = treasurer.fields(&address).await;
            let pairs: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            assert_eq!(treasurer.post(&address, &pairs).await.status, 303, "{section}");
        }
        let again = readiness::show(&site.server.app, &chair, &case).await.expect("a page");
        assert_eq!((again.head.version, &again.head.saved), (page.head.version, &page.head.saved));
        submission::submit(&site.server.app, &chair, &case, page.head.version).await.expect("nothing changed");
    })
    .await;
}

#[tokio::test]
async fn an_incomplete_draft_is_refused_with_every_gap_and_leaves_no_trace() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let chair = site.chair().await;
        let form = StartForm {
            municipality: "GM9999".into(),
            title: "Buurtvervoer".into(),
            cooperative: "De Lindehof".into(),
            name: chair.name.clone(),
            task: String::new(),
            orientation: Orientation::default(),
        };
        let case = proposals::start(&site.server.app, &chair, form).await.expect("started").id;
        let before = stored(&site).await;
        let Err(Failure::Fields(missing)) = submission::submit(&site.server.app, &chair, &case, 1).await else {
            panic!("an empty draft was submitted")
        };
        // As long as nothing makes it larger, a proposal is asked what a small one must answer.
        assert_eq!(missing.len(), 32, "{missing:?}");
        assert_eq!(stored(&site).await, before);
        // Two cases of the demo have two versions and a letter that asked for the second; one has its decision, with
        // the report and the proposal on which it rests.
        assert_eq!(site.count("SELECT COUNT(*) FROM document").await, 9);
    })
    .await;
}

#[tokio::test]
async fn only_the_chair_submits_and_the_municipality_does_not_even_see_a_draft() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.case("concept").await;
        let before = stored(&site).await;
        for email in ["tarik.amrani@lindehof.example", "sanne.dewit@lindewaard.example"] {
            let somebody = site.actor(email).await;
            let version = 1;
            assert!(submission::submit(&site.server.app, &somebody, &case, version).await.is_err(), "{email}");
        }
        assert_eq!(stored(&site).await, before);
    })
    .await;
}

#[tokio::test]
async fn a_supplement_becomes_the_second_version_and_the_term_moves() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (chair, manager, case) = (site.chair().await, site.manager().await, site.case("concept").await);
        let services = &site.server.app;
        let version = readiness::show(services, &chair, &case).await.expect("a page").head.version;
        submission::submit(services, &chair, &case, version).await.expect("complete");
        let form = CompletenessForm {
            verdict: "aanvulling".into(),
            despite: String::new(),
            note: String::new(),
            points: "De polis ontbreekt.".into(),
            until: "23-12-2026".into(),
            sure: false,
            ticked: Vec::new(),
            signatory: "S. de Wit".into(),
        };
        completeness::check(services, &manager, &case, form).await.expect("asked");
        let page = readiness::show(services, &chair, &case).await.expect("a page");
        assert_eq!(page.supplement, ["De polis ontbreekt.".into()]);
        submission::submit(services, &chair, &case, page.head.version).await.expect("supplemented");
        let receipt = submission::receipt(services, &chair, &case).await.expect("a receipt");
        assert_eq!((receipt.version, receipt.reference.as_str()), (2, "LIW-2026-0003"));
        site.assert_sound().await;
    })
    .await;
}
