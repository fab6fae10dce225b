//! Officers sign in at the provider of their municipality, which says what they may do.

mod cases;
mod refusals;

use crate::support::log::Log;
use crate::support::provider::ProviderServer;
use crate::support::site::{Browser, Site};
use crate::support::{Database, for_each_database};
use axum::http::StatusCode;
use serde_json::{Value, json};
use server::account::sql::Person;
use server::db::sql;
use server::profile::sql::Municipality;
use server::{account, profile};

const TOWN: &str = "GM9997";
const SANNE: &str = "sanne@gemeente.example";
const PETRA: &str = "petra@gemeente.example";
const STEP: &str = "/inloggen/tweede-stap?verder=%2Fdossiers";

/// A real site with a case manager and an administrator by hand, and the provider of their municipality.
async fn town(database: &Database) -> (Site, ProviderServer) {
    let provider = ProviderServer::start(TOWN).await;
    let site = Site::real(database).await.signing_in_at(&provider);
    let mut tx = site.server.app.db.write().await.expect("a transaction");
    let [id, code] = [TOWN; 2].map(String::from);
    let (slug, name, details) = ("echt".into(), "Echtdorp".into(), "{}".into());
    profile::sql::add(&mut tx, &Municipality { id, code, slug, name, details }).await.expect("a municipality");
    for (email, name, role) in [(SANNE, "Sanne Smit", "accountmanager"), (PETRA, "Petra Pol", "beheerder")] {
        let person = Person { id: site.clock.id(), email: email.into(), name: name.into() };
        account::sql::add_person(&mut tx, &person, 0).await.expect("a person");
        profile::sql::add_officer(&mut tx, TOWN, &person.id, role).await.expect("a role");
    }
    tx.commit().await.expect("stored");
    (site, provider)
}

/// What the provider says of Noor, whom the site does not know.
fn noor(groups: &[&str]) -> Value {
    json!({"sub": "n-1", "email": "Noor@gemeente.example", "email_verified": true, "name": " Noor\tBakker ", "groups": groups})
}

/// The roles of somebody, each with whether the provider gave it.
async fn roles(site: &Site, email: &str) -> Vec<(String, bool)> {
    let mut tx = site.server.app.db.read().await.expect("a transaction");
    let roles: Vec<(String, Option<String>)> = sql("SELECT o.role, o.provided_by FROM officer o
         JOIN person p ON p.id = o.person_id WHERE p.email = $1 ORDER BY o.role")
    .bind(email)
    .all(&mut tx)
    .await
    .expect("roles");
    roles.into_iter().map(|(role, issuer)| (role, issuer.is_some())).collect()
}

fn given(roles: &[&str]) -> Vec<(String, bool)> {
    roles.iter().map(|role| ((*role).to_owned(), true)).collect()
}

async fn is_in(browser: &mut Browser) -> bool {
    browser.get("/dossiers").await.status == StatusCode::OK
}

#[tokio::test]
async fn who_the_provider_lets_in_has_the_roles_of_its_groups_and_types_the_code_of_the_app() {
    for_each_database(async |database| {
        let ((site, provider), log) = (town(&database).await, Log::begin());
        let mut browser = site.browser();
        let page = browser.get("/inloggen?verder=%2Fdossiers").await.body;
        assert!(page.contains("Werkt u bij de gemeente Echtdorp?"), "{page}");
        let address = provider.depart(&mut browser).await;
        let back = "redirect_uri=http%3A%2F%2Floket.test%2Finloggen%2Fgemeente%2FGM9997%2Fterug&";
        for part in ["response_type=code&", "code_challenge_method=S256", "&state=", "&nonce=", back] {
            assert!(address.contains(part), "{part} is missing: {address}");
        }
        let back = provider.answer(&address, Some(&noor(&["zorg", "sport"]))).await;
        assert_eq!(browser.get(&back).await.location, STEP, "her name is known, her app is not");
        assert!(!is_in(&mut browser).await, "half signed in is not signed in");
        site.pass_second_step(&mut browser).await;
        assert!(is_in(&mut browser).await);
        assert_eq!(roles(&site, "noor@gemeente.example").await, given(&["accountmanager", "beoordelaar-wmo"]));
        assert_eq!(site.count("SELECT COUNT(*) FROM person WHERE name = 'Noor Bakker'").await, 1);
        assert_eq!(site.count("SELECT COUNT(*) FROM provider_sign_in").await, 0);
        let log = log.end();
        for event in ["sign_in_asked", "signed_in", "role_given"] {
            assert!(log.contains(event), "{event}: {log}");
        }
        assert!(!log.to_lowercase().contains("noor"), "ids alone: {log}");
    })
    .await;
}

#[tokio::test]
async fn roles_are_at_each_sign_in_what_the_provider_says_and_without_one_nobody_gets_in() {
    for_each_database(async |database| {
        let (site, provider) = town(&database).await;
        let mut browser = site.browser();
        provider.sign_in(&mut browser, &noor(&["zorg"])).await;
        site.pass_second_step(&mut browser).await;
        provider.sign_in(&mut site.browser(), &noor(&["recht", "zorg"])).await;
        let email = "noor@gemeente.example";
        assert_eq!(roles(&site, email).await, given(&["accountmanager", "beoordelaar-wmo", "jurist"]));
        provider.sign_in(&mut site.browser(), &noor(&["recht"])).await;
        assert_eq!(roles(&site, email).await, given(&["jurist"]));
        assert!(is_in(&mut browser).await);
        let log = Log::begin();
        let refused = provider.sign_in(&mut site.browser(), &noor(&["sport"])).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
        assert!(refused.body.contains("geeft geen toegang"), "{}", refused.body);
        assert_eq!(roles(&site, email).await, []);
        assert!(!is_in(&mut browser).await, "signed out at once");
        let log = log.end();
        assert!(log.contains("role_taken") && log.contains("sessions_ended") && log.contains("sign_in_refused"));
        let address = json!({"sub": "n-1", "email": "nieuw@gemeente.example", "groups": ["recht"]});
        provider.sign_in(&mut site.browser(), &address).await;
        assert_eq!(roles(&site, email).await, given(&["jurist"]), "a person is known by `sub`, whatever the address");
    })
    .await;
}

#[tokio::test]
async fn an_officer_by_hand_is_linked_and_from_then_on_comes_in_through_the_provider_alone() {
    for_each_database(async |database| {
        let (site, provider) = town(&database).await;
        let sanne = json!({"sub": "s-1", "email": SANNE, "groups": ["recht"]});
        let mut browser = site.browser();
        assert_eq!(provider.sign_in(&mut browser, &sanne).await.location, STEP);
        let kept = given(&["accountmanager", "jurist"]);
        assert_eq!(roles(&site, SANNE).await, kept, "nobody else is case manager yet");
        assert_eq!(site.count("SELECT COUNT(*) FROM person").await, 2, "nobody was added");
        let mut mail = site.browser();
        mail.post("/inloggen", &[("email", SANNE), ("next", "/dossiers")]).await;
        let link = site.link_to(SANNE).await;
        let refused = mail.post(&link, &[]).await;
        assert!(refused.body.contains("U logt in via de gemeente Echtdorp"), "{} {}", refused.status, refused.body);
        let mut petra = site.signed_in(PETRA).await;
        site.pass_second_step(&mut petra).await;
        let id = site.actor(SANNE).await.id;
        let page = format!("/medewerkers/{TOWN}/{id}");
        assert!(petra.get(&page).await.body.contains("Deze rollen komen uit het account bij de gemeente Echtdorp."));
        let by_hand = petra.post(&page, &[("actie", "rollen"), ("roles", "accountmanager")]).await;
        assert_eq!(by_hand.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", by_hand.body);
        assert_eq!(roles(&site, SANNE).await, kept);
        provider.sign_in(&mut site.browser(), &noor(&["zorg"])).await;
        provider.sign_in(&mut browser, &sanne).await;
        assert_eq!(roles(&site, SANNE).await, given(&["jurist"]), "somebody else is case manager now");
        let ended = petra.post(&page, &[("actie", "beeindig")]).await;
        assert_eq!(ended.status, StatusCode::SEE_OTHER, "{}", ended.body);
        let again = provider.sign_in(&mut site.browser(), &sanne).await;
        assert_eq!((again.status, roles(&site, SANNE).await), (StatusCode::FORBIDDEN, vec![]), "until invited anew");
    })
    .await;
}

#[tokio::test]
async fn two_factors_at_the_provider_are_the_second_step_for_who_has_the_app_already() {
    for_each_database(async |database| {
        let (site, provider) = town(&database).await;
        let with = |methods: &[&str]| {
            let mut claims = noor(&["zorg"]);
            claims["token"] = json!({"claims": {"amr": methods}});
            claims
        };
        let mut browser = site.browser();
        assert_eq!(
            provider.sign_in(&mut browser, &with(&["pwd", "mfa"])).await.location,
            STEP,
            "deciding needs an app"
        );
        site.pass_second_step(&mut browser).await;
        for (methods, next) in [(&["pwd"][..], STEP), (&["pwd", "mfa"], "/dossiers")] {
            let mut again = site.browser();
            assert_eq!(provider.sign_in(&mut again, &with(methods)).await.location, next);
            assert_eq!(is_in(&mut again).await, next == "/dossiers");
        }
        site.add_officer_elsewhere().await;
        let mut tx = site.server.app.db.write().await.expect("a transaction");
        let id =
            account::sql::person_by_email(&mut tx, "noor@gemeente.example").await.expect("a query").expect("her").id;
        profile::sql::add_officer(&mut tx, "GM9998", &id, "jurist").await.expect("a role");
        tx.commit().await.expect("stored");
        let elsewhere = provider.sign_in(&mut site.browser(), &with(&["mfa"])).await;
        assert_eq!(elsewhere.location, STEP, "one municipality does not speak for another");
    })
    .await;
}
