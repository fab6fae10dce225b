//! What becomes of the cases of somebody from whom a provider takes a role.

use crate::support::for_each_database;
use crate::support::journey::{JURIST, MANAGER};
use crate::support::provider::ProviderServer;
use crate::support::site::Site;
use axum::http::StatusCode;
use serde_json::json;

#[tokio::test]
async fn whose_role_a_provider_takes_leaves_the_cases_to_others_and_the_record_says_so() {
    for_each_database(async |database| {
        let provider = ProviderServer::start("GM9999").await;
        let site = Site::demo(&database).await.signing_in_at(&provider);
        site.make_officer("kees@lindewaard.example", "Kees Boer", "accountmanager").await;
        let case = site.case("in_beoordeling").await;
        site.assign(&case, JURIST, "jurist").await;
        for (email, group) in [(MANAGER, "recht"), (JURIST, "beheer")] {
            let claims = json!({"sub": email, "email": email, "groups": group});
            let mut browser = site.browser();
            assert_eq!(provider.sign_in(&mut browser, &claims).await.location, "/dossiers");
            let gone = browser.get(&format!("/dossiers/{case}")).await.status;
            assert_eq!(gone, StatusCode::NOT_FOUND, "{email} has this case no more");
        }
        let mut kees = site.browser_of("kees@lindewaard.example").await;
        let read = kees.get(&format!("/dossiers/{case}")).await;
        assert!(read.status == StatusCode::OK && read.body.contains("Daan Mulder"), "{}", read.body);
        let by_manager =
            "SELECT COUNT(*) FROM event WHERE kind = 'unassigned' AND actor_label = 'Sanne de Wit, accountmanager'";
        assert!(site.count(by_manager).await > 0);
        let by_jurist = "SELECT COUNT(*) FROM event WHERE kind = 'unassigned' AND actor_label = 'Daan Mulder'";
        assert!(site.count(by_jurist).await > 0);
        site.assert_sound().await;
    })
    .await;
}
