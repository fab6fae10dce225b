//! A challenge that begins from the register takes over what the register says.

use super::task;
use crate::support::for_each_database;
use crate::support::html;
use crate::support::journey::{BOARD, MANAGER};
use crate::support::site::{Browser, Site};
use axum::http::StatusCode;
use domain::budget::Sheet;
use server::db::sql;

const DAY_CARE: &str = "Dagopvang in Oosterlinde";

/// Begins a proposal with the form as it stands, and a name for the cooperative.
async fn begin(browser: &mut Browser, page: &str) -> String {
    let mut form = browser.fields(page).await;
    form.iter_mut().find(|(name, _)| name == "cooperative").expect("a field").1 = "De Lindehof".into();
    let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let begun = browser.post("/voorstellen/nieuw", &form).await;
    assert_eq!(begun.status, StatusCode::SEE_OTHER, "{}", begun.body);
    begun.location
}

async fn answer(site: &Site, case: &str, question: &str) -> String {
    let mut tx = site.server.app.db.read().await.expect("a transaction");
    let statement = sql("SELECT value FROM answer WHERE case_id = $1 AND question = $2").bind(case).bind(question);
    let (value,): (String,) = statement.one(&mut tx).await.unwrap_or_else(|_| panic!("{question} is not answered"));
    value
}

async fn sheet(site: &Site, case: &str) -> Sheet {
    let mut tx = site.server.app.db.read().await.expect("a transaction");
    let statement = sql("SELECT sheet FROM budget WHERE case_id = $1").bind(case);
    let (sheet,): (String,) = statement.one(&mut tx).await.expect("a budget");
    serde_json::from_str(&sheet).expect("a sheet")
}

async fn first_event(site: &Site, case: &str) -> String {
    let mut tx = site.server.app.db.read().await.expect("a transaction");
    let statement = sql("SELECT payload FROM event WHERE case_id = $1 AND seq = 1").bind(case);
    let (payload,): (String,) = statement.one(&mut tx).await.expect("the first event");
    payload
}

#[tokio::test]
async fn a_proposal_begins_with_what_the_register_says_and_tells_where_it_comes_from() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut chair = site.browser_of(BOARD[0]).await;
        let page = format!("/voorstellen/nieuw?taak={}", task(&site, DAY_CARE).await);
        let shown = chair.get(&page).await.body;
        assert!(shown.contains("register van de gemeente") && shown.contains("251.699"), "{shown}");
        let location = begin(&mut chair, &page).await;
        let case = location.split('/').nth(2).expect("an id").to_owned();
        assert_eq!(location, format!("/voorstellen/{case}/verkenning?gedaan=overgenomen"));
        assert!(chair.get(&location).await.body.contains("Wij namen ze over uit het register"));
        for (question, value) in [
            ("samenvatting.titel", DAY_CARE),
            ("taak.onderdelen", "dagopvang"),
            ("taak.uitvoerder", "Regiozorg Meander"),
            ("taak.contract", "ja"),
            ("taak.contracteinde", "31-03-2028"),
            ("doelgroep.nu", "36"),
        ] {
            assert_eq!(answer(&site, &case, question).await, value, "{question}");
        }
        let source = answer(&site, &case, "begroting.vergelijking").await;
        assert!(source.contains("gemeente Lindewaard, 9 december 2026"), "{source}");
        let sheet = sheet(&site, &case).await;
        assert_eq!((sheet.settings.volume.as_str(), sheet.settings.unit.as_str()), ("3456", "dagdeel"));
        assert_eq!(sheet.baseline.iter().map(|row| row.price.as_str()).collect::<Vec<_>>(), ["251.699"]);
        assert!(sheet.baseline[0].note.contains("Register van uit te dagen taken"));
        assert!(first_event(&site, &case).await.contains(DAY_CARE), "the record says with which task it began");
        for section in ["taak", "doelgroep", "begroting"] {
            let page = chair.get(&format!("/voorstellen/{case}/{section}")).await;
            assert_eq!(page.status, StatusCode::OK, "{section}");
        }
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn signing_in_on_the_way_does_not_lose_the_task() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut browser = site.browser();
        let page = format!("/voorstellen/nieuw?taak={}", task(&site, DAY_CARE).await);
        let sign_in = browser.get(&page).await.location;
        let mut fields = browser.fields(&sign_in).await;
        fields.iter_mut().find(|(name, _)| name == "email").expect("a field").1 = BOARD[0].to_owned();
        let pairs: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        assert_eq!(browser.post("/inloggen", &pairs).await.status, StatusCode::OK);
        let link = site.link_to(BOARD[0]).await;
        assert_eq!(browser.post(&link, &[]).await.location, page);
        assert!(browser.get(&page).await.body.contains(DAY_CARE));
        let mut other = site.browser();
        let fields = other.fields(&other.clone().get(&page).await.location).await;
        let next = fields.iter().filter(|(name, _)| name == "next").map(|(_, next)| next.as_str());
        assert_eq!(next.collect::<Vec<_>>(), [page.as_str(); 2], "whoever tries the demo out goes on there too");
        let form = [("person", site.chair().await.id), ("next", page.clone())];
        let form = form.each_ref().map(|(name, value)| (*name, value.as_str()));
        assert_eq!(other.post("/inloggen/demo", &form).await.location, page);
    })
    .await;
}

#[tokio::test]
async fn a_task_that_is_gone_or_of_another_municipality_begins_nothing() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (mut chair, mut sanne) = (site.browser_of(BOARD[0]).await, site.browser_of(MANAGER).await);
        let (id, hidden) = (task(&site, DAY_CARE).await, task(&site, "Klussendienst").await);
        let form = |task: &str, municipality: &str| {
            [("title", DAY_CARE), ("cooperative", "De Lindehof"), ("name", "Marijke Veldhoen")]
                .map(|(name, value)| (name, value.to_owned()))
                .into_iter()
                .chain([("taak", task.to_owned()), ("municipality", municipality.to_owned())])
                .collect::<Vec<_>>()
        };
        let kept = format!("/taken/GM9999/{id}");
        let mut taken_back = sanne.fields(&kept).await;
        taken_back.push(("actie".into(), "trek-in".into()));
        let before = site.traces().await;
        for (task, municipality) in [(&hidden, "GM9999"), (&id, "GM9996")] {
            let refused = begin_with(&mut chair, &form(task, municipality)).await;
            assert!(refused.contains("staat niet meer in het register"), "{refused}");
        }
        assert_eq!(site.traces().await, before, "nothing began");
        let pairs: Vec<(&str, &str)> = taken_back.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        assert_eq!(sanne.post(&kept, &pairs).await.status, StatusCode::SEE_OTHER);
        let before = site.traces().await;
        let refused = begin_with(&mut chair, &form(&id, "GM9999")).await;
        assert!(refused.contains("staat niet meer in het register"), "{refused}");
        assert!(html::fields(&refused).contains(&("cooperative".into(), "De Lindehof".into())), "what was typed stays");
        let shown = chair.get(&format!("/voorstellen/nieuw?taak={id}")).await.body;
        assert!(shown.contains("staat niet meer in het register") && !shown.contains(DAY_CARE), "{shown}");
        assert_eq!(site.traces().await, before, "nothing began");
    })
    .await;
}

async fn begin_with(browser: &mut Browser, form: &[(&str, String)]) -> String {
    let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let refused = browser.post("/voorstellen/nieuw", &form).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.body);
    refused.body
}
