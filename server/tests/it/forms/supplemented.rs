//! After a supplement: what changed is marked, asked and unasked apart, and points are closed one by one.

use super::Form;
use crate::support::for_each_database;
use crate::support::html;
use crate::support::journey::{BOARD, MANAGER, REVIEWERS};
use crate::support::site::Site;
use domain::profile::OrdinanceProfile;
use server::db::sql;

/// Asked, and changed.
const CHANGED: &str = "drijfveren.missie";
/// Asked, and left as it was.
const LEFT: &str = "drijfveren.verhaal";
/// Not asked, and changed all the same.
const UNASKED: &str = "drijfveren.motieven";
const NEW: &str = "Wij willen dat iedereen in het dorp kan blijven wonen.";

/// Changes an answer behind the back of the site, as a request that was withdrawn in the meantime leaves it.
async fn overwrite(site: &Site, case: &str, question: &str, text: &str) {
    let mut tx = site.server.app.db.write().await.expect("a transaction");
    let update = sql("UPDATE answer SET value = $1 WHERE case_id = $2 AND question = $3");
    update.bind(text).bind(case).bind(question).run(&mut tx).await.expect("an answer");
    tx.commit().await.expect("stored");
}

/// A supplement of which one point is answered and one is not, and that changes something else too.
async fn supplemented(site: &Site) -> String {
    let case = site.asked_about(&[CHANGED, LEFT]).await;
    overwrite(site, &case, CHANGED, NEW).await;
    overwrite(site, &case, UNASKED, NEW).await;
    site.submit(&case).await;
    case
}

#[tokio::test]
async fn what_changed_is_marked_for_the_officer_asked_and_unasked_apart() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = supplemented(&site).await;
        let mut officer = site.browser_of(MANAGER).await;
        for page in ["volledigheid", "voorstel"] {
            let page = officer.get(&format!("/dossiers/{case}/{page}")).await.body;
            let marks = [
                (CHANGED, "Veranderd, zoals gevraagd"),
                (LEFT, "Niet veranderd, terwijl de gemeente erom vroeg"),
                (UNASKED, "Veranderd, zonder dat de gemeente erom vroeg"),
            ];
            for (question, words) in marks {
                let mark = html::text(&page, &format!("veranderd-{question}"));
                assert!(mark.starts_with(words), "{question}: {mark}");
            }
            assert!(html::text(&page, &format!("veranderd-{CHANGED}")).contains("[erbij]"), "the words are compared");
            let summary = html::text(&page, "veranderd");
            let lists = ["Gevraagd en veranderd: 1", "Gevraagd en niet veranderd: 1", "erom gevraagd was: 1"];
            assert!(lists.iter().all(|list| summary.contains(list)), "{summary}");
            assert_eq!(html::dead_links(&page), Vec::<String>::new());
        }
        let board = site.browser_of(BOARD[0]).await.get(&format!("/dossiers/{case}/voorstel")).await.body;
        assert!(!board.contains("id=\"veranderd\""));
    })
    .await;
}

#[tokio::test]
async fn reviewers_read_what_a_supplement_changed_beside_each_answer() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut form = form(&site).await;
        let fields = form.filled(&[("verdict", "volledig"), ("ondanks", "Het verhaal is geen vereiste.")]).await;
        assert_eq!(form.post(&fields).await.status, 303);
        let case = form.page.trim_end_matches("/volledigheid");
        site.declares(case.trim_start_matches("/dossiers/"), REVIEWERS[0]).await;
        let mut browser = site.browser_of(REVIEWERS[0]).await;
        let mut page = String::new();
        for criterion in OrdinanceProfile::lindewaard().criteria {
            page += &browser.get(&format!("{case}/beoordelen?criterium={}", criterion.id)).await.body;
        }
        for words in ["Wat sinds versie 1 veranderde", "Veranderd, zoals gevraagd", "zonder dat de gemeente erom vroeg"]
        {
            assert!(page.contains(words), "{words}");
        }
    })
    .await;
}

#[tokio::test]
async fn before_a_supplement_nothing_is_marked() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.submitted().await;
        let page = site.browser_of(MANAGER).await.get(&format!("/dossiers/{case}/volledigheid")).await.body;
        assert!(!page.contains("id=\"veranderd\""));
    })
    .await;
}

/// The completeness form after the supplement, in the officer's browser.
async fn form(site: &Site) -> Form<'_> {
    let case = supplemented(site).await;
    Form::of(site, MANAGER, &format!("/dossiers/{case}/volledigheid")).await
}

const JUDGED: &str = "SELECT COUNT(*) FROM event WHERE kind = 'point_judged'";

#[tokio::test]
async fn a_point_is_closed_by_its_button_and_the_rest_of_the_form_is_typed_on() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut form = form(&site).await;
        let closed = r#"SELECT COUNT(*) FROM event WHERE payload LIKE '%"sufficient":true,"changed":true%'"#;
        let (judged, were_closed) = (site.count(JUDGED).await, site.count(closed).await);
        let mails = site.count("SELECT COUNT(*) FROM outbox").await;
        let typed = [("actie", "oordeel:1:0:voldoende"), ("note", "Dank voor uw aanvulling.")];
        let fields = form.filled(&typed).await;
        for _ in 0..2 {
            let answer = form.post(&fields).await;
            assert_eq!(answer.status, 200, "{}", answer.body);
            assert!(answer.body.contains("Gesloten: voldoende.") && answer.body.contains("Dank voor uw aanvulling."));
            assert_eq!(site.count(JUDGED).await, judged + 1, "the same once more is no new verdict");
        }
        assert_eq!(site.count(closed).await, were_closed + 1);
        assert_eq!(site.count("SELECT COUNT(*) FROM outbox").await, mails, "a verdict on a point is mailed to nobody");
        let case = form.page.trim_end_matches("/volledigheid").to_owned();
        let seen = site.browser_of(MANAGER).await.get(&case).await.body;
        let hidden = site.browser_of(BOARD[0]).await.get(&case).await.body;
        let words = "Punt van het aanvulverzoek beoordeeld";
        assert!(seen.contains(words) && !hidden.contains(words), "it stays with the municipality");
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn a_point_that_did_not_change_is_not_closed_without_a_word() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut form = form(&site).await;
        let close = [("actie", "oordeel:1:1:voldoende"), ("note", "Dank voor uw aanvulling.")];
        form.refuses(&close, &[("oordeel-1", "Hier is niets veranderd")]).await;
        let fields = form.filled(&[close[0], ("oordeel-1", "Het stond al bij de missie.")]).await;
        assert_eq!(form.post(&fields).await.status, 200);
        let stored = r#"SELECT COUNT(*) FROM event WHERE payload LIKE '%"changed":false,"reason":"Het stond al%'"#;
        assert_eq!(site.count(stored).await, 1);
    })
    .await;
}

#[tokio::test]
async fn a_verdict_on_another_round_or_on_no_point_changes_nothing() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut form = form(&site).await;
        for stale in ["oordeel:2:0:voldoende", "oordeel:1:7:voldoende", "oordeel:0:0:niet-voldoende"] {
            let fields = form.filled(&[("actie", stale), ("note", "Dank voor uw aanvulling.")]).await;
            let before = site.traces().await;
            let answer = form.post(&fields).await;
            assert_eq!(answer.status, 409, "{stale}: {}", answer.body);
            assert!(answer.body.contains("Dank voor uw aanvulling."), "what was typed stays");
            assert_eq!(site.traces().await, before, "{stale}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_proposal_with_an_open_point_is_found_complete_only_with_a_reason_in_the_record() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut form = form(&site).await;
        let fields = form.filled(&[("actie", "oordeel:1:0:voldoende")]).await;
        assert_eq!(form.post(&fields).await.status, 200);
        form.refuses(&[("verdict", "volledig")], &[("ondanks", "Niet elk punt")]).await;
        let fields = form.filled(&[("verdict", "volledig"), ("ondanks", "Het verhaal is geen vereiste.")]).await;
        assert_eq!(form.post(&fields).await.status, 303);
        let stored = r#"SELECT COUNT(*) FROM event WHERE payload LIKE '%"despite":"Het verhaal is geen%'"#;
        assert_eq!(site.count(stored).await, 1);
        let case = form.page.trim_end_matches("/volledigheid").to_owned();
        let body = form.browser.get(&case).await.body;
        assert!(body.contains("Het verhaal is geen vereiste."));
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn once_every_point_is_closed_nothing_more_is_asked() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut form = form(&site).await;
        for (press, why) in [("oordeel:1:0:voldoende", ""), ("oordeel:1:1:voldoende", "Het stond er al.")] {
            let fields = form.filled(&[("actie", press), ("oordeel-1", why)]).await;
            assert_eq!(form.post(&fields).await.status, 200);
        }
        let fields = form.filled(&[("verdict", "volledig")]).await;
        assert!(fields.iter().all(|(name, _)| name != "ondanks"));
        assert_eq!(form.post(&fields).await.status, 303);
    })
    .await;
}

#[tokio::test]
async fn asking_again_begins_with_the_open_points_and_names_the_earlier_round() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut form = form(&site).await;
        let fields = form.filled(&[("actie", "oordeel:1:0:voldoende")]).await;
        assert_eq!(form.post(&fields).await.status, 200);
        let judged = [("actie", "oordeel:1:1:niet-voldoende"), ("oordeel-1", "De kern ontbreekt nog.")];
        let fields = form.filled(&judged).await;
        assert_eq!(form.post(&fields).await.status, 200);
        let begun = form.filled(&[("verdict", "aanvulling")]).await;
        let ticked: Vec<&str> =
            begun.iter().filter(|(name, _)| name == "vraagt").map(|(_, value)| value.as_str()).collect();
        assert_eq!(ticked, [LEFT]);
        let reason = begun.iter().find(|(name, _)| *name == format!("reden-{LEFT}")).map(|(_, value)| value.as_str());
        let expected = format!("Ook gevraagd op 9 december 2026. Dit is te weinig: {LEFT}. De kern ontbreekt nog.");
        assert_eq!(reason, Some(expected.as_str()));
        assert_eq!(form.post(&begun).await.status, 303);
        let mails = site.mails("supplement_request").await;
        assert!(mails.iter().any(|mail| mail.text.contains("Ook gevraagd op 9 december 2026.")));
        site.assert_sound().await;
    })
    .await;
}
