//! The second step with which officers sign in: an app, recovery codes, and what happens without either.

mod releasing;

use crate::support::commands::command;
use crate::support::for_each_database;
use crate::support::html;
use crate::support::log::Log;
use crate::support::site::{Answer, Browser, Site};
use axum::http::StatusCode;
use server::account::sql::Person;
use server::db::sql;
use server::profile::sql::Municipality;
use server::{account, admin, profile};
use totp_rs::{Builder, Secret};

const STEP: &str = "/inloggen/tweede-stap";
const SANNE: &str = "sanne@gemeente.example";
const PETRA: &str = "petra@gemeente.example";

/// A real site with two officers of one municipality, who have never signed in.
async fn real(database: &crate::support::Database) -> Site {
    let site = Site::real(database).await;
    let mut tx = site.server.app.db.write().await.expect("a transaction");
    let [id, code] = ["GM9997"; 2].map(String::from);
    let (slug, name, details) = ("echt".into(), "Echtdorp".into(), "{}".into());
    let town = Municipality { id, code, slug, name, details };
    profile::sql::add(&mut tx, &town).await.expect("a municipality");
    for (email, name, role) in [(SANNE, "Sanne Smit", "accountmanager"), (PETRA, "Petra Pol", "beheerder")] {
        let person = Person { id: site.clock.id(), email: email.into(), name: name.into() };
        account::sql::add_person(&mut tx, &person, 0).await.expect("a person");
        profile::sql::add_officer(&mut tx, "GM9997", &person.id, role).await.expect("a role");
    }
    tx.commit().await.expect("stored");
    site
}

fn wait(site: &Site, seconds: i64) {
    let later = jiff::Timestamp::from_millisecond(site.clock.millis() + 1000 * seconds).expect("a moment");
    site.clock.set(later);
}

/// The code that an app with this secret shows now.
fn code(site: &Site, secret: &str) -> String {
    let secret = Secret::try_from_base32(secret).expect("base32");
    let totp = Builder::new().with_secret(secret).build().expect("an app");
    totp.generate(u64::try_from(site.clock.millis() / 1000).expect("after 1970")).to_string()
}

/// The secret that a page shows to type over.
fn secret(page: &str) -> String {
    html::text(page, "sleutel").replace(' ', "")
}

async fn type_code(browser: &mut Browser, code: &str) -> Answer {
    browser.post(STEP, &[("code", code), ("next", "/dossiers")]).await
}

/// The recovery codes that a page shows.
fn recovery_codes(page: &str) -> Vec<String> {
    let list =
        page.split("id=\"herstelcodes\"").nth(1).expect("a list").split("</ul>").next().expect("its end").to_owned();
    let items = list.split("<li").skip(1);
    items.map(|item| item.split('>').nth(1).expect("a code").split('<').next().expect("its end").to_owned()).collect()
}

/// Somebody who signed in with mail and app for the first time: the browser, the secret and the recovery codes.
async fn set_up(site: &Site, email: &str) -> (Browser, String, Vec<String>) {
    let mut browser = site.signed_in(email).await;
    let secret = secret(&browser.get(STEP).await.body);
    let done = type_code(&mut browser, &code(site, &secret)).await;
    assert_eq!(done.status, StatusCode::OK, "{}", done.body);
    (browser, secret, recovery_codes(&done.body))
}

#[tokio::test]
async fn an_officer_sets_up_an_app_at_the_first_sign_in_and_sees_the_secret_only_then() {
    for_each_database(async |database| {
        let (site, log) = (real(&database).await, Log::begin());
        let mut sanne = site.signed_in(SANNE).await;
        assert!(sanne.get("/dossiers").await.location.starts_with("/inloggen"), "half signed in is not signed in");
        assert_eq!(sanne.post("/mijn-gegevens", &[("name", "Iemand")]).await.status, StatusCode::UNAUTHORIZED);
        let asked = sanne.get("/inloggen?verder=%2Fdossiers").await.location;
        assert_eq!(asked, "/inloggen/tweede-stap?verder=%2Fdossiers");
        let page = sanne.get(&asked).await.body;
        let secret = secret(&page);
        assert_eq!(secret.len(), 32, "160 bits: {secret}");
        assert!(page.contains("<svg") && page.contains("QR-code met de sleutel"), "{page}");
        assert_eq!(self::secret(&sanne.get(STEP).await.body), secret, "the same until it is confirmed");
        let none = type_code(&mut sanne, "12345").await;
        assert!(html::message(&none.body, "code").is_some_and(|why| why.contains("6 cijfers")));
        let wrong = type_code(&mut sanne, "000000").await;
        assert!(html::message(&wrong.body, "code").is_some_and(|why| why.contains("nog 4 keer")), "{}", wrong.body);
        let cookie = sanne.clone();
        let done = type_code(&mut sanne, &code(&site, &secret)).await;
        assert_eq!(done.status, StatusCode::OK, "{}", done.body);
        let codes = recovery_codes(&done.body);
        assert_eq!(codes.len(), 10);
        assert!(done.body.contains("href=\"/dossiers\""), "the way on: {}", done.body);
        assert_eq!(sanne.get("/dossiers").await.status, StatusCode::OK);
        let mut before = cookie;
        assert!(before.get("/dossiers").await.location.starts_with("/inloggen"), "the session got a new secret");
        assert_eq!(sanne.get(STEP).await.location, "/start", "nothing more is asked");
        let stored = site.count("SELECT COUNT(*) FROM recovery_code WHERE LENGTH(code_hash) = 64").await;
        assert_eq!(stored, 10, "hashes alone");
        let log = log.end();
        assert!(!log.contains(&secret) && codes.iter().all(|code| !log.contains(code.as_str())), "no secret is logged");
        assert!(log.contains("second_factor_set") && log.contains("second_factor_refused"), "{log}");
    })
    .await;
}

#[tokio::test]
async fn each_code_counts_once_and_the_neighbouring_steps_count_too() {
    for_each_database(async |database| {
        let site = real(&database).await;
        let (_, secret, recovery) = set_up(&site, SANNE).await;
        let used = code(&site, &secret);
        let mut again = site.after_link(SANNE).await;
        let asked = again.get(STEP).await.body;
        assert!(
            asked.contains("Typ de code uit uw app") && !asked.contains("sleutel"),
            "the secret is never shown again"
        );
        assert_eq!(type_code(&mut again, &used).await.status, StatusCode::UNPROCESSABLE_ENTITY, "somebody looked on");
        wait(&site, 60);
        let early = code(&site, &secret);
        wait(&site, 30);
        assert_eq!(type_code(&mut again, &early).await.location, "/dossiers", "a clock may be half a minute slow");
        assert_eq!(again.get("/dossiers").await.status, StatusCode::OK);
        for (typed, lets_in) in [
            (recovery[0].to_lowercase(), true),
            (recovery[0].clone(), false),
            (recovery[1].replace('-', " "), true),
            ("AAAAA-AAAAA".to_owned(), false),
        ] {
            wait(&site, 400);
            let mut browser = site.after_link(SANNE).await;
            let answer = type_code(&mut browser, &typed).await;
            assert_eq!(answer.status == StatusCode::SEE_OTHER, lets_in, "{typed}: {}", answer.body);
        }
        assert_eq!(site.count("SELECT COUNT(*) FROM recovery_code").await, 8);
    })
    .await;
}

#[tokio::test]
async fn five_wrong_codes_end_the_session_and_guessing_in_many_is_stopped() {
    for_each_database(async |database| {
        let site = real(&database).await;
        let (_, secret, _) = set_up(&site, SANNE).await;
        wait(&site, 3600);
        let (mut refused, mut stopped) = (0, 0);
        for _ in 0..6 {
            wait(&site, 400);
            let mut browser = site.after_link(SANNE).await;
            for attempt in 1..=6 {
                let answer = type_code(&mut browser, "000000").await;
                match answer.status {
                    StatusCode::UNPROCESSABLE_ENTITY => refused += 1,
                    StatusCode::TOO_MANY_REQUESTS => stopped += 1,
                    _ => assert!(attempt >= 5 && answer.body.contains("Log opnieuw in"), "{attempt}: {}", answer.body),
                }
            }
            assert_eq!(browser.get("/dossiers").await.status, StatusCode::SEE_OTHER);
        }
        assert!(refused >= 12 && stopped > 0, "{refused} {stopped}");
        let mut browser = site.after_link(SANNE).await;
        let right = type_code(&mut browser, &code(&site, &secret)).await;
        assert_eq!(right.status, StatusCode::TOO_MANY_REQUESTS, "even the right one waits now");
    })
    .await;
}

#[tokio::test]
async fn who_becomes_an_officer_while_signed_in_is_asked_too_and_a_board_never_is() {
    for_each_database(async |database| {
        let site = real(&database).await;
        let mut noor = site.signed_in("noor@elders.example").await;
        assert_eq!(noor.get("/voorstellen").await.status, StatusCode::OK, "a board is not asked");
        let mut tx = site.server.app.db.write().await.expect("a transaction");
        let person =
            account::sql::person_by_email(&mut tx, "noor@elders.example").await.expect("a query").expect("her");
        profile::sql::add_officer(&mut tx, "GM9997", &person.id, "jurist").await.expect("a role");
        tx.commit().await.expect("stored");
        let asked = noor.get("/voorstellen").await.location;
        assert_eq!(noor.get(&asked).await.location, "/inloggen/tweede-stap?verder=%2Fvoorstellen");
        assert!(noor.get(STEP).await.body.contains("Stel de tweede stap in"));
    })
    .await;
}

#[tokio::test]
async fn who_lost_everything_sets_up_anew_when_the_administrator_lets_it() {
    for_each_database(async |database| {
        let site = real(&database).await;
        let (mut sanne, secret, _) = set_up(&site, SANNE).await;
        let (mut petra, ..) = set_up(&site, PETRA).await;
        let mut tx = site.server.app.db.read().await.expect("a transaction");
        let id = account::sql::person_by_email(&mut tx, SANNE).await.expect("a query").expect("her").id;
        drop(tx);
        let page = format!("/medewerkers/GM9997/{id}");
        let own = sanne.post(&page, &[("actie", "tweede-stap")]).await;
        assert_eq!(own.status, StatusCode::NOT_FOUND, "not by oneself");
        let reset = petra.post(&page, &[("actie", "tweede-stap")]).await;
        assert_eq!(reset.location, format!("{page}?gedaan=medewerker"), "{}", reset.body);
        assert!(sanne.get("/dossiers").await.location.starts_with("/inloggen"), "signed out at once");
        wait(&site, 400);
        let mut again = site.after_link(SANNE).await;
        let fresh = self::secret(&again.get(STEP).await.body);
        assert_ne!(fresh, secret);
        assert_eq!(type_code(&mut again, &code(&site, &fresh)).await.status, StatusCode::OK);
        admin::run(&site.server.app, command("reset-second-factor", &["--email", SANNE])).await.expect("reset");
        assert!(again.get("/dossiers").await.location.starts_with("/inloggen"));
        assert_eq!(site.count("SELECT COUNT(*) FROM second_factor").await, 1, "Petra keeps hers");
        assert_eq!(site.count("SELECT COUNT(*) FROM recovery_code").await, 10);
        let unknown = admin::run(&site.server.app, command("reset-second-factor", &["--email", SANNE])).await;
        assert!(unknown.is_err(), "there is nothing to reset any more");
    })
    .await;
}

#[tokio::test]
async fn who_is_not_halfway_has_nothing_to_do_at_the_second_step() {
    for_each_database(async |database| {
        let site = real(&database).await;
        let mut stranger = site.browser();
        assert_eq!(stranger.get(STEP).await.location, "/inloggen");
        let before = site.traces().await;
        assert!(type_code(&mut stranger, "123456").await.body.contains("Log opnieuw in"));
        assert_eq!(site.traces().await, before);
        assert_eq!(site.count("SELECT COUNT(*) FROM second_factor").await, 0);
        let mut tx = site.server.app.db.read().await.expect("a transaction");
        let none: Vec<(String,)> = sql("SELECT person_id FROM second_factor").all(&mut tx).await.expect("rows");
        assert!(none.is_empty());
    })
    .await;
}

#[tokio::test]
async fn the_demo_leaves_the_second_step_out_and_says_so() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let page = site.browser().get("/inloggen").await.body;
        assert!(page.contains("die tweede stap slaat u hier over"), "{page}");
        let mut sanne = site.browser_of("sanne.dewit@lindewaard.example").await;
        assert_eq!(sanne.get("/dossiers").await.status, StatusCode::OK);
    })
    .await;
}
