//! The provider of each municipality, as who runs the installation sets it up in a file.

use domain::case::{Role, Side};
use openidconnect::url::{Host, Url};
use openidconnect::{ClientId, ClientSecret, IssuerUrl, Scope};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// The provider of each municipality that has one, by CBS code.
#[derive(Debug, Clone, Default)]
pub struct Providers(BTreeMap<String, Provider>);

/// An OpenID Connect provider that lets in the officers of one municipality.
#[derive(Debug, Clone)]
pub struct Provider {
    pub(super) issuer: IssuerUrl,
    pub(super) client_id: ClientId,
    pub(super) client_secret: ClientSecret,
    pub(super) scopes: Vec<Scope>,
    claim: String,
    roles: BTreeMap<String, Vec<Role>>,
    domains: BTreeSet<String>,
}

/// A provider as it stands in the file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    issuer: String,
    client_id: String,
    client_secret_file: PathBuf,
    #[serde(default)]
    scopes: Vec<String>,
    claim: String,
    roles: BTreeMap<String, Vec<String>>,
    domains: BTreeSet<String>,
}

impl Providers {
    /// Reads the file, and the files with secrets that it names, from its own folder if they have no other.
    ///
    /// # Errors
    /// Names the first thing that cannot be meant.
    pub fn read(file: &Path) -> Result<Self, String> {
        let text = std::fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))?;
        let written: BTreeMap<String, Written> = serde_json::from_str(&text).map_err(|error| error.to_string())?;
        let folder = file.parent().unwrap_or(Path::new(""));
        let read = |(code, written): (String, Written)| {
            let provider = written.read(folder).map_err(|problem| format!("{code}: {problem}"))?;
            Ok((code, provider))
        };
        Ok(Self(written.into_iter().map(read).collect::<Result<_, String>>()?))
    }

    /// The provider of a municipality.
    pub fn of(&self, municipality: &str) -> Option<&Provider> {
        self.0.get(municipality)
    }

    /// Codes of all municipalities with a provider.
    pub fn codes(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// Whether the provider that a municipality has now is the one of this issuer.
    pub fn is_of(&self, municipality: &str, issuer: Option<&str>) -> bool {
        issuer.is_some_and(|issuer| self.of(municipality).is_some_and(|provider| provider.issuer.as_str() == issuer))
    }
}

impl Written {
    fn read(self, folder: &Path) -> Result<Provider, String> {
        let issuer = IssuerUrl::new(self.issuer).map_err(|error| format!("issuer: {error}"))?;
        if !is_safe(issuer.url()) {
            return Err("issuer: must begin with https://".to_owned());
        }
        let secret = folder.join(self.client_secret_file);
        let secret = std::fs::read_to_string(&secret).map_err(|error| format!("{}: {error}", secret.display()))?;
        let secret = secret.trim();
        for (field, is_empty) in [
            ("client_id", self.client_id.is_empty()),
            ("client_secret_file", secret.is_empty()),
            ("claim", self.claim.is_empty()),
            ("roles", self.roles.is_empty()),
            ("domains", self.domains.is_empty()),
        ] {
            if is_empty {
                return Err(format!("{field}: is empty"));
            }
        }
        let role = |name: &String| Role::from_value(name).filter(|role| role.side() == Side::Municipality);
        let role = |name: &String| role(name).ok_or_else(|| format!("roles: {name} is no role of a municipality"));
        let roles = |names: &Vec<String>| names.iter().map(role).collect::<Result<Vec<Role>, String>>();
        let roles = self.roles.iter().map(|(value, names)| Ok((value.clone(), roles(names)?)));
        Ok(Provider {
            issuer,
            client_id: ClientId::new(self.client_id),
            client_secret: ClientSecret::new(secret.to_owned()),
            scopes: ["email", "profile"].map(str::to_owned).into_iter().chain(self.scopes).map(Scope::new).collect(),
            claim: self.claim,
            roles: roles.collect::<Result<_, String>>()?,
            domains: self.domains.iter().map(|domain| domain.to_lowercase()).collect(),
        })
    }
}

impl Provider {
    /// Name of the claim that holds what roles follow from.
    pub(super) fn claim(&self) -> &str {
        &self.claim
    }

    /// The roles that follow from these values of the claim, each once.
    pub(super) fn roles_of(&self, values: &[String]) -> Vec<Role> {
        let roles: BTreeSet<Role> =
            values.iter().filter_map(|value| self.roles.get(value)).flatten().copied().collect();
        roles.into_iter().collect()
    }

    /// Whether it may say of somebody to have this address, which is in lower case.
    pub(super) fn speaks_for(&self, email: &str) -> bool {
        email.rsplit_once('@').is_some_and(|(_, domain)| self.domains.contains(domain))
    }
}

/// Whether nobody on the way can read along: over TLS, or within this machine.
pub(super) fn is_safe(address: &Url) -> bool {
    let local = match address.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    };
    address.scheme() == "https" || address.scheme() == "http" && local
}

#[cfg(test)]
mod tests {
    use super::Providers;
    use domain::case::{Discipline, Role};
    use serde_json::{Value, json};

    fn written() -> Value {
        json!({"GM9999": {
            "issuer": "https://login.lindewaard.example/realms/medewerkers",
            "client_id": "uitdaagloket",
            "client_secret_file": "secret",
            "claim": "groups",
            "roles": {"zorg": ["accountmanager", "beoordelaar-wmo"], "beheer": ["beheerder", "accountmanager"]},
            "domains": ["Lindewaard.example"],
        }})
    }

    fn read(written: &Value) -> Result<Providers, String> {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::write(folder.path().join("secret"), "geheim van de test\n").expect("written");
        std::fs::write(folder.path().join("leeg"), "\n").expect("written");
        let file = folder.path().join("providers.json");
        std::fs::write(&file, written.to_string()).expect("written");
        Providers::read(&file)
    }

    #[test]
    fn a_provider_is_read_with_its_secret_which_nothing_prints() {
        let providers = read(&written()).expect("a provider");
        let provider = providers.of("GM9999").expect("that of Lindewaard");
        assert_eq!(provider.client_secret.secret(), "geheim van de test");
        assert!(!format!("{providers:?}").contains("geheim"), "{providers:?}");
        assert!(provider.speaks_for("sanne@lindewaard.example") && !provider.speaks_for("sanne@x.lindewaard.example"));
        let issuer = "https://login.lindewaard.example/realms/medewerkers";
        assert!(providers.is_of("GM9999", Some(issuer)) && !providers.is_of("GM9999", None));
        assert!(!providers.is_of("GM9998", Some(issuer)));
    }

    #[test]
    fn roles_follow_from_all_values_and_each_comes_once() {
        let providers = read(&written()).expect("a provider");
        let roles = |values: &[&str]| {
            let values: Vec<String> = values.iter().map(|value| (*value).to_owned()).collect();
            providers.of("GM9999").expect("that of Lindewaard").roles_of(&values)
        };
        let both = [Role::CaseManager, Role::Reviewer(Discipline::Policy), Role::Administrator];
        assert_eq!(roles(&["zorg", "beheer", "sport"]), both);
        assert_eq!(roles(&["Zorg", ""]), []);
    }

    #[test]
    fn what_cannot_be_meant_is_named_with_its_municipality() {
        for (field, value, named) in [
            ("issuer", json!("http://login.lindewaard.example"), "https://"),
            ("issuer", json!("login"), "issuer"),
            ("client_secret_file", json!("elders"), "elders"),
            ("client_secret_file", json!("leeg"), "client_secret_file"),
            ("client_secret", json!("open en bloot"), "client_secret"),
            ("claim", json!(""), "claim"),
            ("roles", json!({}), "roles"),
            ("roles", json!({"zorg": ["voorzitter"]}), "voorzitter"),
            ("domains", json!([]), "domains"),
        ] {
            let mut wrong = written();
            wrong["GM9999"][field] = value;
            let problem = read(&wrong).expect_err("refused");
            assert!(
                problem.contains(named) && (problem.starts_with("GM9999") || field == "client_secret"),
                "{problem}"
            );
        }
        let mut local = written();
        local["GM9999"]["issuer"] = json!("http://localhost:9000");
        assert!(read(&local).is_ok(), "nothing leaves this machine");
    }
}
