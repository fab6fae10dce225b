//! Open data: what programs read, in which form, and how they are told what is wrong.

use super::{GOOD, disclose, reference, with};
use crate::support::for_each_database;
use crate::support::site::Site;
use axum::body::{Body, to_bytes};
use axum::http::header::{ACCEPT, ETAG, IF_NONE_MATCH, LINK};
use axum::http::{HeaderMap, Method, Request, StatusCode};
use serde_json::Value;
use server::db::sql;
use tower::ServiceExt;

struct Told {
    status: StatusCode,
    headers: HeaderMap,
    body: String,
}

impl Told {
    fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|_| panic!("no JSON: {}", self.body))
    }

    fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }
}

/// What a program is told that sends this.
async fn ask(site: &Site, method: Method, path: &str, headers: &[(&str, &str)]) -> Told {
    let mut request = Request::builder().method(method).uri(format!("/api/v1{path}"));
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let request = request.body(Body::empty()).expect("a request");
    let response = site.server.router().oneshot(request).await.expect("an answer");
    let (status, headers) = (response.status(), response.headers().clone());
    let body = to_bytes(response.into_body(), 1 << 24).await.expect("a body");
    Told { status, headers, body: String::from_utf8_lossy(&body).into_owned() }
}

async fn get(site: &Site, path: &str) -> Told {
    ask(site, Method::GET, path, &[]).await
}

fn kenmerken(list: &Value) -> Vec<&str> {
    list["uitdagingen"].as_array().expect("a list").iter().filter_map(|one| one["kenmerk"].as_str()).collect()
}

/// Makes the case that is being assessed one of the other municipality, public as well.
async fn other_municipality(site: &Site) -> String {
    let case = site.case("in_beoordeling").await;
    disclose(site, &case, &GOOD).await;
    let mut tx = site.server.app.db.write().await.expect("a transaction");
    for statement in [
        "UPDATE cases SET municipality_id = 'GM9996' WHERE id = $1",
        "UPDATE disclosure SET municipality_id = 'GM9996' WHERE case_id = $1",
    ] {
        sql(statement).bind(&case).run(&mut tx).await.expect("stored");
    }
    tx.commit().await.expect("stored");
    reference(site, &case).await
}

#[tokio::test]
async fn nothing_of_one_municipality_stands_under_the_other() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let theirs = other_municipality(&site).await;
        let ours = reference(&site, &site.case("bekendgemaakt").await).await;
        let of = async |code: &str| get(&site, &format!("/uitdagingen?gemeente={code}")).await.json();
        assert_eq!(kenmerken(&of("GM9999").await), [ours.as_str()]);
        assert_eq!(kenmerken(&of("GM9996").await), [theirs.as_str()]);
        assert_eq!(kenmerken(&of("GM0001").await), Vec::<&str>::new());
        assert_eq!(kenmerken(&get(&site, "/uitdagingen").await.json()).len(), 2);
        for (code, name, other) in [("GM9999", "Lindewaard", "Noorderveen"), ("GM9996", "Noorderveen", "Lindewaard")] {
            for list in ["uitdagingen", "taken"] {
                for form in ["json", "csv"] {
                    let told = get(&site, &format!("/{list}?gemeente={code}&formaat={form}")).await.body;
                    assert!(told.contains(name) && !told.contains(other), "{list} of {code}: {told}");
                }
            }
            let page = site.browser().get(&format!("/uitdagingen?gemeente={code}")).await.body;
            let cards = page.split("ul-cards").nth(1).expect("cards");
            assert!(cards.contains(name) && !cards.contains(other), "{code}: {cards}");
        }
        let counts = get(&site, "/gemeenten").await.json();
        let counts: Vec<i64> = counts["gemeenten"]
            .as_array()
            .expect("all")
            .iter()
            .filter_map(|one| one["aantalUitdagingen"].as_i64())
            .collect();
        assert_eq!(counts, [1, 1]);
    })
    .await;
}

#[tokio::test]
async fn lists_have_pages_filters_and_a_form_that_is_asked_for() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        disclose(&site, &site.case("in_beoordeling").await, &GOOD).await;
        let first = get(&site, "/uitdagingen?perPagina=1").await;
        let list = first.json();
        assert_eq!(
            (list["totaal"].as_u64(), list["pagina"].as_u64(), list["perPagina"].as_u64()),
            (Some(2), Some(1), Some(1))
        );
        assert_eq!(list["_links"]["next"]["href"], "/api/v1/uitdagingen?pagina=2&perPagina=1");
        assert!(list["_links"].get("prev").is_none());
        assert!(first.header("link").contains("</api/v1/uitdagingen?pagina=2&perPagina=1>; rel=\"next\""));
        let second = get(&site, "/uitdagingen?pagina=2&perPagina=1").await.json();
        assert_ne!(kenmerken(&list), kenmerken(&second));
        for (asked, found) in [
            ("status=besloten", 1),
            ("status=in-behandeling", 1),
            ("status=ontvangen", 0),
            ("dienst=dagopvang", 2),
            ("dienst=vervoer", 0),
            ("pagina=3&perPagina=1", 0),
        ] {
            assert_eq!(kenmerken(&get(&site, &format!("/uitdagingen?{asked}")).await.json()).len(), found, "{asked}");
        }
        let table = ask(&site, Method::GET, "/taken", &[(ACCEPT.as_str(), "text/csv")]).await;
        assert!(
            table.header("content-type").starts_with("text/csv") && table.body.contains("Wijkbus Lindewaard-Noord")
        );
        assert!(!table.body.contains("Klussendienst"), "a draft of a task is nobody else's");
        let none = ask(&site, Method::GET, "/taken", &[(ACCEPT.as_str(), "image/png")]).await;
        assert_eq!(none.status, StatusCode::NOT_ACCEPTABLE);
    })
    .await;
}

#[tokio::test]
async fn a_cell_that_a_spreadsheet_would_compute_stays_text() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        disclose(&site, &site.case("in_beoordeling").await, &with("title", "=HYPERLINK(\"x\")")).await;
        let table = get(&site, "/uitdagingen?formaat=csv").await;
        assert!(table.body.contains("\"'=HYPERLINK(\"\"x\"\")\""), "{}", table.body);
        assert!(table.header("content-disposition").contains("uitdagingen.csv"));
    })
    .await;
}

#[tokio::test]
async fn what_is_wrong_is_told_as_a_problem_all_of_it_at_once() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let wrong = get(&site, "/uitdagingen?status=klaar&pagina=0&kleur=rood").await;
        assert_eq!(wrong.status, StatusCode::BAD_REQUEST);
        assert_eq!(wrong.json()["errors"].as_array().map(Vec::len), Some(3), "{}", wrong.body);
        let cases = [
            (wrong, 400),
            (get(&site, "/uitdagingen/LIW-1900-0001").await, 404),
            (get(&site, "/uitdagingen/%00").await, 404),
            (get(&site, "/uitdagingen/%FF").await, 404),
            (get(&site, "/niets").await, 404),
            (get(&site, "").await, 404),
            (ask(&site, Method::POST, "/uitdagingen", &[]).await, 405),
            (ask(&site, Method::DELETE, "/taken", &[]).await, 405),
        ];
        for (told, status) in cases {
            let problem = told.json();
            assert_eq!((told.status.as_u16(), problem["status"].as_u64()), (status, Some(status.into())));
            assert_eq!(told.header("content-type"), "application/problem+json", "{status}");
            assert_eq!(told.header("api-version"), "1.0.0", "{status}");
            assert!(problem["title"].is_string() && problem["detail"].is_string(), "{problem}");
            assert!(status != 405 || told.header("allow").contains("GET"), "what may be done is told");
        }
    })
    .await;
}

#[tokio::test]
async fn a_program_hears_whether_anything_changed_and_any_site_may_read() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let first = get(&site, "/uitdagingen").await;
        assert_eq!(first.header("access-control-allow-origin"), "*");
        assert_eq!((first.header("cache-control"), first.header("content-language")), ("public, no-cache", "nl"));
        assert!(first.header("set-cookie").is_empty(), "nobody is followed");
        let mark = first.headers[ETAG].to_str().expect("text").to_owned();
        let again = ask(&site, Method::GET, "/uitdagingen", &[(IF_NONE_MATCH.as_str(), &mark)]).await;
        assert_eq!((again.status, again.body.as_str()), (StatusCode::NOT_MODIFIED, ""));
        disclose(&site, &site.case("in_beoordeling").await, &GOOD).await;
        let changed = ask(&site, Method::GET, "/uitdagingen", &[(IF_NONE_MATCH.as_str(), &mark)]).await;
        assert_eq!(changed.status, StatusCode::OK);
        let head = ask(&site, Method::HEAD, "/uitdagingen", &[]).await;
        assert_eq!((head.status, head.body.as_str()), (StatusCode::OK, ""));
        assert!(head.headers.contains_key(LINK));
    })
    .await;
}

#[tokio::test]
async fn the_document_describes_every_address_and_what_it_describes_answers() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let document = get(&site, "/openapi.json").await.json();
        assert_eq!(document["openapi"], "3.1.0");
        assert_eq!(document["info"]["version"], "1.0.0");
        assert_eq!(document["info"]["contact"]["email"], "opendata@loket.test");
        assert_eq!(document["servers"][0]["url"], "/api/v1");
        let paths = document["paths"].as_object().expect("paths");
        let expected = ["/gemeenten", "/taken", "/uitdagingen", "/uitdagingen/{kenmerk}"];
        assert_eq!(paths.keys().map(String::as_str).collect::<Vec<_>>(), expected);
        let kenmerk = reference(&site, &site.case("bekendgemaakt").await).await;
        for path in expected {
            let told = get(&site, &path.replace("{kenmerk}", &kenmerk)).await;
            assert_eq!(told.status, StatusCode::OK, "{path}");
            assert_eq!(told.header("api-version"), "1.0.0");
            for (status, response) in paths[path]["get"]["responses"].as_object().expect("responses") {
                assert!(response["headers"].get("API-Version").is_some(), "{path} {status}");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn a_feed_reader_finds_what_is_new() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.case("in_beoordeling").await;
        disclose(&site, &case, &with("title", "Samen <eten> & praten")).await;
        let kenmerk = reference(&site, &case).await;
        let (headers, bytes) = site.browser().saved("/uitdagingen/feed.xml").await;
        assert_eq!(headers["content-type"], "application/atom+xml; charset=utf-8");
        let feed = String::from_utf8(bytes).expect("text");
        let mut reader = quick_xml::Reader::from_str(&feed);
        let mut entries = 0;
        loop {
            match reader.read_event().expect("it is XML") {
                quick_xml::events::Event::Start(tag) if tag.name().as_ref() == "entry" => entries += 1,
                quick_xml::events::Event::Eof => break,
                _ => {}
            }
        }
        assert_eq!(entries, 2, "{feed}");
        assert!(feed.contains("Samen &lt;eten&gt; &amp; praten"), "{feed}");
        assert!(feed.contains(&format!("<id>http://loket.test/uitdagingen/{kenmerk}</id>")), "{feed}");
    })
    .await;
}
