//! Who of the municipality has a case: its handler, its panel, and nobody else.

mod handling;
mod refusals;

use crate::support::for_each_database;
use crate::support::journey::{ADMINISTRATOR, BOARD, DECIDER, JURIST, MANAGER, REVIEWERS};
use crate::support::site::{Answer, Browser, Site};
use axum::http::StatusCode;
use server::db::sql;

/// What the form of a case posts, as it stands.
pub(super) async fn form(browser: &mut Browser, case: &str) -> Vec<(String, String)> {
    let fields = browser.fields(&format!("/dossiers/{case}/behandeling")).await;
    fields.into_iter().filter(|(name, _)| name != "voor").collect()
}

/// Posts a form.
pub(super) async fn post(browser: &mut Browser, case: &str, form: &[(String, String)]) -> Answer {
    let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    browser.post(&format!("/dossiers/{case}/behandeling"), &form).await
}

/// Takes somebody in a role off a form.
pub(super) async fn without(site: &Site, form: &[(String, String)], email: &str) -> Vec<(String, String)> {
    let person = site.actor(email).await.id;
    form.iter().filter(|(_, value)| !value.starts_with(&person)).cloned().collect()
}

/// How many mails of this kind about a case wait for, or went to, an address.
pub(super) async fn mailed(site: &Site, case: &str, subject: &str, email: &str) -> usize {
    let mut tx = site.server.app.db.read().await.expect("a transaction");
    let mails = sql("SELECT payload FROM outbox WHERE subject = $1 AND case_id = $2").bind(subject).bind(case);
    let mails: Vec<(String,)> = mails.all(&mut tx).await.expect("mails");
    mails.iter().filter(|(mail,)| mail.contains(&format!("\"email\":\"{email}\""))).count()
}

pub(super) async fn assert_unseen(site: &Site, case: &str, email: &str) {
    let mut browser = site.browser_of(email).await;
    for page in ["", "/voorstel", "/volledigheid", "/beoordelen", "/besluit", "/behandeling"] {
        let address = format!("/dossiers/{case}{page}");
        assert_eq!(browser.get(&address).await.status, StatusCode::NOT_FOUND, "{email} {address}");
    }
    let queue = browser.get("/dossiers?toon=alles").await.body;
    assert!(!queue.contains(case), "{email} finds it in the queue");
}

#[tokio::test]
async fn a_new_case_goes_to_one_case_manager_and_to_everybody_in_every_other_role() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        site.make_officer("aad.adelaar@lindewaard.example", "Aad Adelaar", "accountmanager").await;
        let aad = "aad.adelaar@lindewaard.example";
        let case = site.submitted().await;
        assert_eq!(
            (mailed(&site, &case, "new_case", aad).await, mailed(&site, &case, "new_case", MANAGER).await),
            (1, 0)
        );
        assert_unseen(&site, &case, MANAGER).await;
        let page = site.browser_of(aad).await.get(&format!("/dossiers/{case}")).await.body;
        for name in ["Aad Adelaar", "Ravi Sewnarain", "Fatima El Idrissi", "Daan Mulder"] {
            assert!(page.contains(name), "{name}");
        }
        assert!(!page.contains("Petra Hofman"), "an administrator has no case");
        let own = site.browser_of(BOARD[0]).await.get(&format!("/dossiers/{case}")).await.body;
        assert!(own.contains("Aad Adelaar") && !own.contains("Sanne de Wit") && !own.contains("Ravi"), "{own}");
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn who_does_not_have_a_case_sees_nothing_of_it_and_gets_no_mail() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.submitted().await;
        let mut sanne = site.browser_of(MANAGER).await;
        let shown = form(&mut sanne, &case).await;
        let saved = post(&mut sanne, &case, &without(&site, &shown, REVIEWERS[2]).await).await;
        assert_eq!(saved.location, format!("/dossiers/{case}/behandeling?gedaan=toegewezen"), "{}", saved.body);
        assert_unseen(&site, &case, REVIEWERS[2]).await;
        let overview = sanne.get(&format!("/dossiers/{case}")).await.body;
        assert!(overview.contains("Dossier niet meer toegewezen"), "the record says so");
        let own = site.browser_of(BOARD[0]).await.get(&format!("/dossiers/{case}")).await.body;
        assert!(!own.contains("toegewezen"), "the board does not read who assesses");
        let complete = [("verdict", "volledig"), ("note", ""), ("points", ""), ("until", "")];
        assert_eq!(
            sanne.post(&format!("/dossiers/{case}/volledigheid"), &complete).await.status,
            StatusCode::SEE_OTHER
        );
        let asked = [
            mailed(&site, &case, "please_assess", REVIEWERS[2]).await,
            mailed(&site, &case, "please_assess", REVIEWERS[0]).await,
        ];
        assert_eq!(asked, [0, 1]);
        assert_eq!(site.browser_of(REVIEWERS[2]).await.get("/dossiers").await.status, StatusCode::OK);
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn who_gets_a_case_is_mailed_once_and_works_in_it() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        site.make_officer("noor@lindewaard.example", "Noor Bakker", "beoordelaar-inkoop").await;
        site.make_officer("noor@lindewaard.example", "Noor Bakker", "jurist").await;
        let case = site.case("in_beoordeling").await;
        assert_unseen(&site, &case, "noor@lindewaard.example").await;
        let (noor, mut sanne) = (site.actor("noor@lindewaard.example").await.id, site.browser_of(MANAGER).await);
        let mut chosen = form(&mut sanne, &case).await;
        chosen.extend(["beoordelaar-inkoop", "jurist"].map(|role| ("panel".to_owned(), format!("{noor}:{role}"))));
        assert_eq!(post(&mut sanne, &case, &chosen).await.status, StatusCode::SEE_OTHER);
        let mails = site.mails("assigned").await;
        assert_eq!(mails.len(), 1, "two roles, one mail");
        let words = mails[0].text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(words.contains("beoordelaar inkoop en jurist"), "{words}");
        assert_eq!(mails[0].thread, Some(server::mail::thread(&case, domain::case::Side::Municipality)));
        let mut browser = site.browser_of("noor@lindewaard.example").await;
        let assessing = browser.get(&format!("/dossiers/{case}/beoordelen")).await.status;
        assert!(assessing.is_success() || assessing.is_redirection(), "{assessing}");
        assert!(browser.get("/dossiers").await.body.contains(&case));
        let again = form(&mut sanne, &case).await;
        assert_eq!(post(&mut sanne, &case, &again).await.status, StatusCode::SEE_OTHER);
        assert_eq!(site.mails("assigned").await.len(), 1, "nothing changed, so nobody is mailed");
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn a_reader_of_the_municipality_reads_every_case_and_does_nothing() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        site.make_officer("griffie@lindewaard.example", "Greet Griffier", "lezer").await;
        let case = site.submitted().await;
        let mut greet = site.browser_of("griffie@lindewaard.example").await;
        for page in ["", "/voorstel"] {
            assert_eq!(greet.get(&format!("/dossiers/{case}{page}")).await.status, StatusCode::OK);
        }
        let before = site.traces().await;
        for page in ["volledigheid", "beoordelen", "besluit", "behandeling", "bekendmaken", "intrekken"] {
            let posted = greet.post(&format!("/dossiers/{case}/{page}"), &[("verdict", "volledig")]).await;
            assert_eq!(posted.status, StatusCode::NOT_FOUND, "{page}");
        }
        assert_eq!(site.traces().await, before);
        assert_eq!(mailed(&site, &case, "new_case", "griffie@lindewaard.example").await, 0);
        let draft = site.case("in_beoordeling").await;
        assert!(greet.get("/dossiers").await.body.contains(&draft));
    })
    .await;
}

#[tokio::test]
async fn an_administrator_says_who_has_a_case_without_seeing_it() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        site.make_officer("aad@lindewaard.example", "Aad Adelaar", "accountmanager").await;
        let case = site.case("in_beoordeling").await;
        let mut petra = site.browser_of(ADMINISTRATOR).await;
        let queue = petra.get("/dossiers").await.body;
        assert!(queue.contains(&format!("/dossiers/{case}/behandeling")), "{queue}");
        let page = petra.get(&format!("/dossiers/{case}/behandeling")).await.body;
        assert!(page.contains("Het dossier blijft dicht") && !page.contains("Overzicht"), "{page}");
        let mut chosen = form(&mut petra, &case).await;
        let aad = site.actor("aad@lindewaard.example").await.id;
        chosen.retain(|(name, _)| name != "behandelaar");
        chosen.push(("behandelaar".to_owned(), aad));
        assert_eq!(post(&mut petra, &case, &chosen).await.status, StatusCode::SEE_OTHER);
        assert_unseen(&site, &case, MANAGER).await;
        assert_eq!(mailed(&site, &case, "assigned", "aad@lindewaard.example").await, 1);
        let own = site.browser_of(BOARD[0]).await.get(&format!("/dossiers/{case}")).await.body;
        let people =
            own.split("id=\"mensen\"").nth(1).and_then(|rest| rest.split("</section>").next()).expect("people");
        assert!(people.contains("Aad Adelaar") && !people.contains("Sanne de Wit"), "the real handler: {people}");
        for page in ["", "/voorstel", "/besluit"] {
            assert_eq!(petra.get(&format!("/dossiers/{case}{page}")).await.status, StatusCode::NOT_FOUND, "{page}");
        }
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn cases_from_before_go_to_everybody_who_had_them_and_to_the_handler_who_worked_in_them() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        site.make_officer("aad@lindewaard.example", "Aad Adelaar", "accountmanager").await;
        let case = site.case("in_beoordeling").await;
        let migration = include_str!("../../../migrations/postgres/0031_assignment.sql");
        let inserts = migration.split(';').filter_map(|one| one.find("INSERT").map(|at| &one[at..]));
        let mut tx = site.server.app.db.write().await.expect("a transaction");
        sql("DELETE FROM assignment").run(&mut tx).await.expect("none");
        for insert in inserts {
            sql(insert).run(&mut tx).await.expect("it runs on both databases");
        }
        let rows: Vec<(String, String)> =
            sql("SELECT p.email, a.role FROM assignment a JOIN person p ON p.id = a.person_id
             WHERE a.case_id = $1 ORDER BY a.role")
            .bind(&case)
            .all(&mut tx)
            .await
            .expect("rows");
        tx.commit().await.expect("stored");
        let found: Vec<&str> = rows.iter().map(|(email, _)| email.as_str()).collect();
        assert_eq!(found[0], MANAGER, "she checked it, though Aad comes first by name: {found:?}");
        for email in REVIEWERS.iter().chain(&[DECIDER, JURIST]) {
            assert!(found.contains(email), "{email}");
        }
        assert_eq!(found.len(), 8, "and nobody else: {found:?}");
    })
    .await;
}
