//! What everybody reads of challenges: only what an officer made public, and how that is done.

mod api;
mod making;

use crate::support::journey::MANAGER;
use crate::support::site::{Answer, Browser, Site};
use axum::http::StatusCode;
use server::db::sql;

/// The service of the demo's cases.
const SERVICE: &str = "dagopvang";

/// A text that names nobody.
const GOOD: [(&str, &str); 6] = [
    ("title", "Samen eten in Oosterlinde"),
    ("initiator", "Zorgcoöperatie De Lindehof U.A."),
    ("service", SERVICE),
    ("summary", "Dagopvang voor ouderen, in het dorp en door het dorp."),
    ("checked", "ja"),
    ("actie", "maak-openbaar"),
];

/// The same with one field otherwise.
fn with(field: &'static str, typed: &'static str) -> Vec<(&'static str, &'static str)> {
    let others = GOOD.into_iter().filter(|(name, _)| *name != field);
    others.chain([(field, typed)]).collect()
}

/// Where a case is made public.
fn form(case: &str) -> String {
    format!("/dossiers/{case}/openbaar")
}

/// Posts the form of a case as it stands on its page, with this typed over, as the case manager.
async fn type_over(site: &Site, case: &str, typed: &[(&str, &str)]) -> Answer {
    type_over_by(&mut site.browser_of(MANAGER).await, case, typed).await
}

/// The same in this browser.
async fn type_over_by(sanne: &mut Browser, case: &str, typed: &[(&str, &str)]) -> Answer {
    let shown = sanne.fields(&form(case)).await;
    let version = shown.into_iter().find(|(name, _)| name == "versie").expect("a version").1;
    let all: Vec<(&str, &str)> = typed.iter().copied().chain([("versie", version.as_str())]).collect();
    sanne.post(&form(case), &all).await
}

/// Makes a case public with this text.
async fn disclose(site: &Site, case: &str, typed: &[(&str, &str)]) {
    let done = type_over(site, case, typed).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
}

/// Makes a case public no longer.
async fn end(site: &Site, case: &str) {
    disclose(site, case, &[("reason", "Op verzoek van het bestuur."), ("actie", "niet-meer-openbaar")]).await;
}

/// Kenmerk of a case.
async fn reference(site: &Site, case: &str) -> String {
    let mut tx = site.server.app.db.read().await.expect("a transaction");
    let (reference,): (String,) =
        sql("SELECT reference FROM cases WHERE id = $1").bind(case).one(&mut tx).await.expect("a kenmerk");
    reference
}

/// Everything that everybody may open about challenges, for all municipalities together.
fn public_addresses(reference: &str) -> Vec<String> {
    let lists = ["uitdagingen", "taken", "gemeenten"];
    let api = lists
        .into_iter()
        .flat_map(|list| ["", "?formaat=csv", "?perPagina=1&pagina=2"].map(|asked| format!("/api/v1/{list}{asked}")));
    let own = ["", "/besluit.pdf"].map(|page| format!("/uitdagingen/{reference}{page}"));
    let fixed = ["/", "/uitdagingen", "/uitdagingen/feed.xml", "/open-data", "/gemeenten", "/gemeenten/lindewaard"];
    let fixed = fixed.map(str::to_owned).into_iter().chain([format!("/api/v1/uitdagingen/{reference}")]);
    fixed.chain(own).chain(api).chain(["/api/v1/openapi.json".to_owned()]).collect()
}
