//! People with a role elsewhere: another cooperative, another municipality.

use super::assert_shut;
use crate::support::for_each_database;
use crate::support::site::Site;
use app::views::Actor;
use app::views::proposal::drafting::StartForm;
use domain::case::{Role, Side};
use domain::profile::OrdinanceProfile;
use server::account;
use server::account::sql::Person;
use server::profile;
use server::profile::sql::{Details, Municipality};
use server::proposals;

const NEIGHBOUR: &str = "olga@buurtzaam.example";
const OFFICER: &str = "ad@elders.example";

/// The chair of another cooperative in the same municipality.
async fn add_neighbour(site: &Site) -> String {
    let id = add_person(site, "Olga Prins", NEIGHBOUR).await;
    let actor = Actor { id, name: "Olga Prins".into(), email: NEIGHBOUR.into(), is_officer: false };
    let form = StartForm {
        municipality: "GM9999".into(),
        title: "Buurtmaaltijden".into(),
        cooperative: "Buurtzaam".into(),
        name: "Olga Prins".into(),
    };
    proposals::start(&site.server.app, &actor, form).await.expect("a draft")
}

/// Somebody who does everything in another municipality.
async fn add_officer(site: &Site) {
    let id = add_person(site, "Ad Elders", OFFICER).await;
    let details = Details {
        prefix: "ELD".into(),
        address: "Postbus 1".into(),
        town: "9998 ZZ Elders".into(),
        email: "info@elders.example".into(),
        phone: "14 0998".into(),
    };
    let elders = Municipality {
        id: "GM9998".into(),
        code: "GM9998".into(),
        slug: "elders".into(),
        name: "Elders".into(),
        details: serde_json::to_string(&details).expect("JSON"),
    };
    let profile = OrdinanceProfile::lindewaard();
    let content = serde_json::to_string(&profile).expect("JSON");
    let mut tx = site.server.app.db.write().await.expect("a transaction");
    profile::sql::add(&mut tx, &elders).await.expect("a municipality");
    profile::sql::add_profile(&mut tx, "GM9998", &profile, &content).await.expect("a profile");
    for role in Role::all().filter(|role| role.side() == Side::Municipality) {
        profile::sql::add_officer(&mut tx, "GM9998", &id, role.value()).await.expect("a role");
    }
    tx.commit().await.expect("stored");
}

async fn add_person(site: &Site, name: &str, email: &str) -> String {
    let person = Person { id: site.clock.id(), email: email.into(), name: name.into() };
    let mut tx = site.server.app.db.write().await.expect("a transaction");
    account::sql::add_person(&mut tx, &person, site.clock.millis()).await.expect("a person");
    tx.commit().await.expect("stored");
    person.id
}

#[tokio::test]
async fn whoever_has_no_role_in_a_case_finds_every_door_shut() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        add_neighbour(&site).await;
        add_officer(&site).await;
        for email in [NEIGHBOUR, OFFICER] {
            let mut stranger = site.browser_of(email).await;
            for status in ["bekendgemaakt", "in_beoordeling"] {
                assert_shut(&site, &mut stranger, &site.case(status).await).await;
            }
            for list in ["/voorstellen", "/dossiers?toon=alles"] {
                let page = stranger.get(list).await;
                assert!(
                    !page.body.contains("Lindehuis") && !page.body.contains("LIW-2026"),
                    "{email} sees it on {list}"
                );
            }
        }
    })
    .await;
}

#[tokio::test]
async fn a_cooperative_does_not_see_the_draft_of_another_one() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let lindehuis = site.case("concept").await;
        let buurtmaaltijden = add_neighbour(&site).await;
        assert_shut(&site, &mut site.browser_of(NEIGHBOUR).await, &lindehuis).await;
        let mut chair = site.browser_of("marijke.veldhoen@lindehof.example").await;
        assert_shut(&site, &mut chair, &buurtmaaltijden).await;
        assert!(!chair.get("/voorstellen").await.body.contains("Buurtmaaltijden"));
    })
    .await;
}

#[tokio::test]
async fn a_board_member_has_no_queue_and_an_officer_no_proposals_of_others() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut chair = site.browser_of("marijke.veldhoen@lindehof.example").await;
        for list in ["/dossiers", "/dossiers?toon=alles", "/dossiers?toon=aan-zet"] {
            assert_eq!(chair.get(list).await.status, 404, "{list}");
        }
        let mut manager = site.browser_of("sanne.dewit@lindewaard.example").await;
        assert!(!manager.get("/voorstellen").await.body.contains("Lindehuis"));
    })
    .await;
}
