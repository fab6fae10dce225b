//! Beginning a proposal.

use super::Form;
use crate::support::for_each_database;
use crate::support::journey::BOARD;
use crate::support::site::Site;

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
        assert!(page.contains("Ga verder met Buurtvervoer Oosterlinde") && page.contains(&begun));
        let other = GOOD.map(|(name, value)| (name, if name == "title" { "Iets anders" } else { value }));
        assert_ne!(chair.post("/voorstellen/nieuw", &other).await.location, begun);
    })
    .await;
}
