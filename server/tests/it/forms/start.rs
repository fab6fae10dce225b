//! Beginning a proposal.

use super::Form;
use crate::support::for_each_database;
use crate::support::html;
use crate::support::journey::BOARD;
use crate::support::site::Site;
use app::views::case::completeness::CompletenessForm;
use server::completeness;
use server::db::sql;

const GOOD: [(&str, &str); 4] = [
    ("municipality", "GM9999"),
    ("title", "Buurtvervoer Oosterlinde"),
    ("cooperative", "Zorgcoöperatie De Lindehof U.A."),
    ("name", "Marijke Veldhoen"),
];

#[tokio::test]
async fn a_proposal_does_not_begin_without_its_four_answers() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut form = Form::of(&site, BOARD[0], "/voorstellen/nieuw").await;
        let long = "é".repeat(121);
        let wrong = [
            ("municipality", "", "Kies een gemeente"),
            ("municipality", "GM0000", "Kies een gemeente"),
            ("title", "", "Geef een titel"),
            ("title", "ab", "Geef een titel"),
            ("title", &long, "Geef een titel"),
            ("cooperative", " ", "Vul de naam van uw coöperatie of groep in"),
            ("cooperative", &long, "Vul de naam van uw coöperatie of groep in"),
            ("name", "M", "Vul uw voor- en achternaam in"),
            ("name", &long, "Vul uw voor- en achternaam in"),
        ];
        for (field, typed, words) in wrong {
            let fields = GOOD.map(|(name, value)| (name, if name == field { typed } else { value }));
            form.refuses(&fields, &[(field, words)]).await;
        }
        let all = ["municipality", "title", "cooperative", "name"];
        form.refuses(&all.map(|field| (field, "")), &all.map(|field| (field, ""))).await;
    })
    .await;
}

#[tokio::test]
async fn who_begins_the_same_proposal_again_goes_on_with_the_draft_that_is_there() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut chair = site.browser_of(BOARD[0]).await;
        let begun = chair.post("/voorstellen/nieuw", &GOOD).await.location;
        let before = site.traces().await;
        assert_eq!(chair.post("/voorstellen/nieuw", &GOOD).await.location, begun);
        assert_eq!(site.traces().await, before);
        let page = chair.get("/voorstellen/nieuw").await.body;
        let case = begun.trim_end_matches("/verkenning");
        assert!(page.contains("Ga verder met Buurtvervoer Oosterlinde") && page.contains(case));
        let other = GOOD.map(|(name, value)| (name, if name == "title" { "Iets anders" } else { value }));
        assert_ne!(chair.post("/voorstellen/nieuw", &other).await.location, begun);
    })
    .await;
}

/// What a case is called on lists and in mails.
async fn names(site: &Site, case: &str) -> (String, String) {
    let mut tx = site.server.app.db.read().await.expect("a transaction");
    sql("SELECT title, cooperative FROM cases WHERE id = $1").bind(case).one(&mut tx).await.expect("a case")
}

#[tokio::test]
async fn what_a_proposal_is_called_at_the_start_is_an_answer_that_renames_it_when_it_changes() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut chair = site.browser_of(BOARD[0]).await;
        let page = chair.post("/voorstellen/nieuw", &GOOD).await.location;
        let case = page.split('/').nth(2).expect("an id").to_owned();
        assert!(html::fields(&chair.get(&page).await.body).contains(&("samenvatting.titel".into(), GOOD[1].1.into())));

        let mut summary = Form::of(&site, BOARD[0], &page).await;
        summary.keeps(&[("samenvatting.titel", "De buurtbus")], &[]).await;
        let mut initiator = Form::of(&site, BOARD[0], &format!("/voorstellen/{case}/initiatiefnemer")).await;
        initiator.keeps(&[("initiatiefnemer.naam", "Buurtbus U.A.")], &[]).await;
        assert_eq!(names(&site, &case).await, ("De buurtbus".into(), "Buurtbus U.A.".into()));
        assert!(chair.get("/voorstellen").await.body.contains("De buurtbus"));
        let file = chair.download(&format!("/voorstellen/{case}/concept.json")).await;
        assert!(String::from_utf8_lossy(&file).contains(r#""title": "De buurtbus""#));

        let long = "é".repeat(121);
        for no_name in ["", &long] {
            summary.keeps(&[("samenvatting.titel", no_name)], &[]).await;
            assert_eq!(names(&site, &case).await.0, "De buurtbus", "that is no name: {no_name}");
        }
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn what_was_submitted_keeps_its_name_until_it_is_submitted_again() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.submitted().await;
        let submitted = names(&site, &case).await;
        let form = CompletenessForm {
            verdict: "aanvulling".to_owned(),
            despite: String::new(),
            note: String::new(),
            points: "Het polisblad".to_owned(),
            until: "31-12-2026".to_owned(),
            sure: false,
            ticked: Vec::new(),
            signatory: "S. de Wit".into(),
        };
        completeness::check(&site.server.app, &site.manager().await, &case, form).await.expect("a request");
        let mut summary = Form::of(&site, BOARD[0], &format!("/voorstellen/{case}/samenvatting")).await;
        summary.keeps(&[("samenvatting.titel", "Een nieuwe naam")], &[]).await;
        assert_eq!(names(&site, &case).await, submitted);
        site.submit(&case).await;
        assert_eq!(names(&site, &case).await.0, "Een nieuwe naam");
        site.assert_sound().await;
    })
    .await;
}
