//! The register: what everybody reads of a municipality, who maintains it, and how a challenge begins from it.

mod challenging;
mod keeping;
mod table;

use crate::support::addresses::register_pages;
use crate::support::for_each_database;
use crate::support::journey::MANAGER;
use crate::support::site::Site;
use axum::http::StatusCode;
use server::db::sql;

const JOKE: &str = "joke.terpstra@noorderveen.example";
const TASKS: &str = "/taken?gemeente=GM9999";

/// Id of the task with this name.
async fn task(site: &Site, name: &str) -> String {
    let mut tx = site.server.app.db.read().await.expect("a transaction");
    let (id,): (String,) =
        sql("SELECT id FROM task WHERE name = $1").bind(name).one(&mut tx).await.expect("a task of this name");
    id
}

#[tokio::test]
async fn everybody_reads_the_public_tasks_of_a_municipality_under_its_own_address_alone() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (mut visitor, before) = (site.browser(), site.traces().await);
        let (bus, garden) =
            (task(&site, "Wijkbus Lindewaard-Noord").await, task(&site, "Tuinonderhoud bij ouderen").await);
        for page in register_pages().into_iter().chain([format!("/gemeenten/lindewaard/taken/{bus}")]) {
            let answer = visitor.get(&page).await;
            assert_eq!(answer.status, StatusCode::OK, "{page}");
            assert!(!answer.body.contains("<script"), "{page} loads a script");
        }
        let own = visitor.get("/gemeenten/lindewaard/taken").await.body;
        assert!(own.contains("Wijkbus Lindewaard-Noord") && !own.contains("Tuinonderhoud bij ouderen"), "{own}");
        assert!(!own.contains("Noorderveen"), "nothing of one stands with the other");
        let other = visitor.get("/gemeenten/noorderveen/taken").await.body;
        assert!(other.contains("Tuinonderhoud bij ouderen") && !other.contains("Lindewaard"), "{other}");
        for (slug, id) in [("noorderveen", &bus), ("lindewaard", &garden)] {
            let answer = visitor.get(&format!("/gemeenten/{slug}/taken/{id}")).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{slug}");
        }
        for nowhere in
            ["/gemeenten/nergens", "/gemeenten/GM9999", "/gemeenten/nergens/taken", "/gemeenten/lindewaard/taken/1"]
        {
            assert_eq!(visitor.get(nowhere).await.status, StatusCode::NOT_FOUND, "{nowhere}");
        }
        assert_eq!(site.traces().await, before, "reading left a trace");
    })
    .await;
}

#[tokio::test]
async fn the_tasks_of_one_service_are_listed_alone_and_what_is_free_first_stands_on_top() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut visitor = site.browser();
        let all = visitor.get("/gemeenten/lindewaard/taken").await.body;
        let place = |name: &str| all.find(name).unwrap_or_else(|| panic!("{name} is not listed"));
        assert!(place("Wijkbus") < place("Maaltijden aan huis") && place("Maaltijden aan huis") < place("De Waag"));
        let one = visitor.get("/gemeenten/lindewaard/taken?dienst=vervoer").await.body;
        assert!(one.contains("Wijkbus") && !one.contains("Maaltijden aan huis"), "{one}");
        let none = visitor.get("/gemeenten/lindewaard/taken?dienst=bezoek").await.body;
        assert!(none.contains("Er staan nu geen taken"), "{none}");
        let unknown = visitor.get("/gemeenten/lindewaard/taken?dienst=zwembad").await;
        assert_eq!(unknown.status, StatusCode::NOT_FOUND);
    })
    .await;
}

#[tokio::test]
async fn what_is_no_longer_or_not_yet_public_is_nowhere() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let hidden = task(&site, "Klussendienst").await;
        let shown = task(&site, "Ontmoetingsplek De Waag").await;
        let mut sanne = site.browser_of(MANAGER).await;
        let page = format!("/taken/GM9999/{shown}");
        let mut form = sanne.fields(&page).await;
        form.push(("actie".into(), "trek-in".into()));
        let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        assert_eq!(sanne.post(&page, &form).await.status, StatusCode::SEE_OTHER);
        let mut visitor = site.browser();
        for name in ["Klussendienst", "Ontmoetingsplek De Waag"] {
            for page in ["/gemeenten", "/gemeenten/lindewaard", "/gemeenten/lindewaard/taken"] {
                assert!(!visitor.get(page).await.body.contains(name), "{name} on {page}");
            }
        }
        for id in [hidden, shown] {
            let answer = visitor.get(&format!("/gemeenten/lindewaard/taken/{id}")).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND);
        }
        let kept = sanne.get(TASKS).await.body;
        assert!(
            kept.contains("Klussendienst") && kept.contains("Ontmoetingsplek De Waag") && kept.contains("Ingetrokken")
        );
    })
    .await;
}

#[tokio::test]
async fn a_task_that_cannot_be_read_is_a_problem_of_the_check() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let id = task(&site, "Klussendienst").await;
        let mut tx = site.server.app.db.write().await.expect("a transaction");
        sql("UPDATE task SET service = 'zwembad' WHERE id = $1").bind(&id).run(&mut tx).await.expect("stored");
        tx.commit().await.expect("stored");
        let problems = server::check::problems(&site.server.app).await.expect("the check runs");
        assert_eq!(problems, [format!("task {id} cannot be read")]);
    })
    .await;
}
