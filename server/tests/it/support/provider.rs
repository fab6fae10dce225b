//! A real OpenID Connect provider in a process of its own, as `end2end/oidc/server.mjs` runs it.

use super::process::client;
use super::site::{Answer, Browser, Site};
use reqwest::RequestBuilder;
use reqwest::header::{COOKIE, LOCATION, SET_COOKIE};
use serde_json::{Value, json};
use server::single_sign_on::{Providers, SingleSignOn};
use std::process::Stdio;
use tempfile::TempDir;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};

const PROGRAM: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../end2end/oidc/server.mjs");
const SITE: &str = "http://loket.test";
const SECRET: &str = "een geheim: van de test";

/// A running provider of one municipality, which stops when it is dropped.
pub(crate) struct ProviderServer {
    municipality: &'static str,
    pub(crate) issuer: String,
    process: Child,
}

impl ProviderServer {
    /// Starts the provider of a municipality.
    pub(crate) async fn start(municipality: &'static str) -> Self {
        let redirect = format!("{SITE}/inloggen/gemeente/{municipality}/terug");
        let mut process = Command::new("node")
            .args([PROGRAM, "--tied", "--client", "uitdaagloket", "--secret", SECRET, "--redirect", &redirect])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .expect("node is installed");
        let output = process.stdout.take().expect("its output is piped");
        let first = BufReader::new(output).lines().next_line().await.expect("its output can be read");
        let first = first.expect("the provider starts; `npm ci` in end2end installs what it needs");
        let first: Value = serde_json::from_str(&first).expect("JSON");
        Self { municipality, issuer: first["issuer"].as_str().expect("an issuer").to_owned(), process }
    }

    /// From now on nobody answers there.
    pub(crate) async fn stop(&mut self) {
        self.process.kill().await.expect("it stops");
    }

    /// The settings of an installation with this provider.
    pub(crate) fn settings(&self) -> Providers {
        let folder = TempDir::new().expect("a folder");
        let settings = json!({self.municipality: {
            "issuer": self.issuer,
            "client_id": "uitdaagloket",
            "client_secret_file": "secret",
            "claim": "groups",
            "roles": {"zorg": ["accountmanager", "beoordelaar-wmo"], "recht": ["jurist"], "beheer": ["beheerder"]},
            "domains": ["gemeente.example", "lindewaard.example", "lindehof.example", "elders.example"],
        }});
        std::fs::write(folder.path().join("secret"), SECRET).expect("written");
        std::fs::write(folder.path().join("providers.json"), settings.to_string()).expect("written");
        Providers::read(&folder.path().join("providers.json")).expect("settings")
    }

    /// Goes to the provider from the page to sign in; the address there.
    pub(crate) async fn depart(&self, browser: &mut Browser) -> String {
        let way = format!("/inloggen/gemeente/{}?verder=%2Fdossiers", self.municipality);
        let sent = browser.get(&way).await;
        assert!(sent.location.starts_with(&self.issuer), "{} {}", sent.status, sent.body);
        sent.location
    }

    /// Signs in at this address of the provider, which then knows these claims; the path on the site to which the
    /// provider sends back. Without claims, somebody turns back.
    pub(crate) async fn answer(&self, address: &str, claims: Option<&Value>) -> String {
        let client = client();
        let mut cookies = Vec::new();
        let form = sent_to(client.get(address), &mut cookies).await;
        let claims = claims.map_or_else(String::new, Value::to_string);
        let form = client.post(format!("{}{form}", self.issuer)).form(&[("claims", claims)]);
        let resumed = sent_to(form, &mut cookies).await;
        let back = sent_to(client.get(resumed), &mut cookies).await;
        back.strip_prefix(SITE).unwrap_or_else(|| panic!("{back} is elsewhere")).to_owned()
    }

    /// Signs somebody with these claims in, from the button to what the site answers.
    pub(crate) async fn sign_in(&self, browser: &mut Browser, claims: &Value) -> Answer {
        let address = self.depart(browser).await;
        let back = self.answer(&address, Some(claims)).await;
        browser.get(&back).await
    }
}

/// Where a request is sent on to; the cookies stay.
async fn sent_to(request: RequestBuilder, cookies: &mut Vec<String>) -> String {
    let answer = request.header(COOKIE, cookies.join("; ")).send().await.expect("an answer");
    let set = answer.headers().get_all(SET_COOKIE).iter().map(|cookie| cookie.to_str().expect("text"));
    cookies.extend(set.map(|cookie| cookie.split(';').next().expect("a cookie").to_owned()));
    answer.headers()[LOCATION].to_str().expect("text").to_owned()
}

impl Site {
    /// The same site with this provider.
    pub(crate) fn signing_in_at(mut self, provider: &ProviderServer) -> Self {
        self.server.app.single_sign_on = SingleSignOn::new(provider.settings(), SITE).expect("a client");
        self.server.web.app = self.server.app.clone();
        self
    }
}
