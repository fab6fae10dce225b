//! People with a role elsewhere.

use super::site::Site;
use app::views::Actor;
use app::views::proposal::drafting::StartForm;
use app::views::proposal::orientation::Orientation;
use domain::case::{Role, Side};
use domain::profile::OrdinanceProfile;
use server::account;
use server::account::sql::Person;
use server::profile;
use server::profile::sql::{Details, Municipality};
use server::proposals;

/// The chair of another cooperative.
pub(crate) const NEIGHBOUR: &str = "olga@buurtzaam.example";
/// Who does everything in another municipality.
pub(crate) const ELSEWHERE: &str = "ad@elders.example";

impl Site {
    /// Lets the chair of another cooperative begin a proposal to the same municipality; its id.
    pub(crate) async fn add_neighbour(&self) -> String {
        let id = self.add_person("Olga Prins", NEIGHBOUR).await;
        let actor = Actor { id, name: "Olga Prins".into(), email: NEIGHBOUR.into(), is_officer: false, unread: 0 };
        let form = StartForm {
            municipality: "GM9999".into(),
            title: "Buurtmaaltijden".into(),
            cooperative: "Buurtzaam".into(),
            name: "Olga Prins".into(),
            task: String::new(),
            orientation: Orientation::default(),
        };
        proposals::start(&self.server.app, &actor, form).await.expect("a draft").id
    }

    /// Adds another municipality, and who does everything there.
    pub(crate) async fn add_officer_elsewhere(&self) {
        let id = self.add_person("Ad Elders", ELSEWHERE).await;
        let details = Details {
            prefix: "ELD".into(),
            address: "Postbus 1".into(),
            town: "9998 ZZ Elders".into(),
            email: "info@elders.example".into(),
            phone: "14 0998".into(),
            style: None,
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
        let mut tx = self.server.app.db.write().await.expect("a transaction");
        profile::sql::add(&mut tx, &elders).await.expect("a municipality");
        profile::sql::add_profile(&mut tx, "GM9998", &profile, &content).await.expect("a profile");
        for role in Role::all().filter(|role| role.side() == Side::Municipality) {
            profile::sql::add_officer(&mut tx, "GM9998", &id, role.value()).await.expect("a role");
        }
        tx.commit().await.expect("stored");
    }

    /// Adds somebody without any role; the id.
    pub(crate) async fn add_person(&self, name: &str, email: &str) -> String {
        let person = Person { id: self.clock.id(), email: email.into(), name: name.into() };
        let mut tx = self.server.app.db.write().await.expect("a transaction");
        account::sql::add_person(&mut tx, &person, self.clock.millis()).await.expect("a person");
        tx.commit().await.expect("stored");
        person.id
    }

    /// Adds somebody new to the board of a case.
    pub(crate) async fn add_member(&self, case: &str, email: &str, role: &str) {
        let id = self.add_person("Noor Bakker", email).await;
        let mut tx = self.server.app.db.write().await.expect("a transaction");
        server::case::sql::add_member(&mut tx, case, &id, role).await.expect("a member");
        tx.commit().await.expect("stored");
    }
}
