//! Two municipalities on one installation, each with its own name, rules, tasks and colours under its own address.

use crate::support::for_each_database;
use crate::support::site::Site;
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use clap::Parser;
use server::admin::{self, Command};
use std::collections::{BTreeSet, VecDeque};

#[derive(Parser)]
struct Line {
    #[command(subcommand)]
    command: Command,
}

/// What only one of the two has: its name, its telephone number, where mail to it goes, and a task.
const LINDEWAARD: [&str; 5] =
    ["Lindewaard", "lindewaard", "14 0999", "uitdagen@lindewaard.example", "Ontmoetingsplek De Waag"];
const NOORDERVEEN: [&str; 6] = [
    "Noorderveen",
    "noorderveen",
    "14 0996",
    "loket@noorderveen.example",
    "Tuinonderhoud bij ouderen",
    "Wat vindt de dorpsraad van uw plan?",
];

const PLAN: &str = "wie=organisatie&dienst=vervoer&voorziening=algemeen&toegang=nee&contract=nee&uitslag=ja";

/// Publishes colours for a municipality, from the command line.
async fn publish(site: &Site, code: &str, tokens: Option<&str>) -> Result<(), String> {
    let file = site.folder().join("tokens.json");
    let mut words = vec!["server", "house-style", "--code", code];
    if let Some(tokens) = tokens {
        std::fs::write(&file, tokens).expect("a file");
        words.extend(["--file", file.to_str().expect("a path")]);
    }
    let line = Line::try_parse_from(words).expect("a command");
    admin::run(&site.server.app, line.command).await.map_err(|error| format!("{error:?}"))
}

fn tokens(main: &str) -> String {
    format!(r#"{{"uitdaagloket": {{"main": {{"$type": "color", "$value": "{main}"}}}}}}"#)
}

/// The addresses to which a page leads.
fn links(html: &str) -> Vec<String> {
    let hrefs = html.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    hrefs.map(|href| href.split('#').next().unwrap_or_default().replace("&amp;", "&")).collect()
}

/// The address of its style sheet, of those that its page loads after that of the installation.
fn own_style(html: &str) -> Option<String> {
    links(html).into_iter().find(|link| link.contains("/huisstijl.css"))
}

/// Every page under an address that can be reached from there, with what it says.
async fn pages_under(site: &Site, start: &str, also: &[String]) -> Vec<(String, String)> {
    let mut visitor = site.browser();
    let (mut seen, mut pages) = (BTreeSet::new(), Vec::new());
    let mut waiting: VecDeque<String> = also.iter().cloned().chain([start.to_owned()]).collect();
    while let Some(address) = waiting.pop_front() {
        if !address.starts_with(start) || !seen.insert(address.clone()) {
            continue;
        }
        let answer = visitor.get(&address).await;
        assert_eq!(answer.status, StatusCode::OK, "{address}");
        waiting.extend(links(&answer.body));
        pages.push((address, answer.body));
    }
    pages
}

#[tokio::test]
async fn nothing_of_one_municipality_shows_under_the_address_of_the_other() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        for (slug, own, other) in
            [("lindewaard", &LINDEWAARD[..], &NOORDERVEEN[..]), ("noorderveen", &NOORDERVEEN[..], &LINDEWAARD[..])]
        {
            let start = format!("/gemeenten/{slug}");
            let judged = format!("{start}/kunnen-wij-dit?{PLAN}");
            let pages = pages_under(&site, &start, std::slice::from_ref(&judged)).await;
            assert!(pages.len() >= 8, "{:?}", pages.iter().map(|(address, _)| address).collect::<Vec<_>>());
            assert!(pages.iter().any(|(address, _)| *address == judged));
            for (address, body) in &pages {
                for word in other {
                    assert!(!body.contains(word), "{word} stands on {address}");
                }
            }
            for word in own {
                assert!(pages.iter().any(|(_, body)| body.contains(word)), "{word} stands nowhere under {start}");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn a_plan_is_judged_by_the_rules_of_the_municipality_whose_page_it_is_whatever_the_address_says() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut visitor = site.browser();
        let page = visitor.get(&format!("/gemeenten/noorderveen/kunnen-wij-dit?{PLAN}&gemeente=GM9999")).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.body.contains("Gemeente Noorderveen") && !page.body.contains("Lindewaard"), "{}", page.body);
        let change = links(&page.body).into_iter().find(|link| link.contains("wie=")).expect("a way to change answers");
        assert!(change.starts_with("/gemeenten/noorderveen/kunnen-wij-dit?wie="), "{change}");
        for page in ["huisstijl.css", "vragen", "kunnen-wij-dit", "uitdagingen"] {
            let answer = visitor.get(&format!("/gemeenten/nergens/{page}")).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{page}");
        }
    })
    .await;
}

#[tokio::test]
async fn colours_stand_on_the_own_pages_of_a_municipality_alone_and_get_a_new_address_when_they_change() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut visitor = site.browser();
        let first = own_style(&visitor.get("/gemeenten/noorderveen").await.body).expect("own colours");
        for page in ["/", "/gemeenten", "/gemeenten/lindewaard", "/vragen", "/uitdagingen"] {
            assert_eq!(own_style(&visitor.get(page).await.body), None, "{page}");
        }
        assert_eq!(visitor.get("/gemeenten/lindewaard/huisstijl.css").await.status, StatusCode::NOT_FOUND);
        publish(&site, "GM9996", Some(&tokens("#154273"))).await.expect("colours");
        let second = own_style(&visitor.get("/gemeenten/noorderveen").await.body).expect("own colours");
        assert_ne!(first, second);
        let (headers, sheet) = visitor.saved(&second).await;
        assert!(String::from_utf8_lossy(&sheet).contains("--ul-ink-700: #154273;"));
        assert_eq!(headers[CONTENT_TYPE], "text/css; charset=utf-8");
        assert!(headers[CACHE_CONTROL].to_str().expect("text").contains("immutable"));
        let (old, _) = visitor.saved(&first).await;
        assert_eq!(old[CACHE_CONTROL], "no-cache", "an old address never keeps new colours");
        publish(&site, "GM9996", None).await.expect("the colours of the installation");
        assert_eq!(own_style(&visitor.get("/gemeenten/noorderveen").await.body), None);
    })
    .await;
}

#[tokio::test]
async fn colours_that_cannot_be_read_are_refused_and_nothing_changes() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut visitor = site.browser();
        let before = own_style(&visitor.get("/gemeenten/noorderveen").await.body);
        let light = publish(&site, "GM9996", Some(&tokens("#e17000"))).await.expect_err("too light");
        assert!(light.contains("#e17000") && light.contains("4.5"), "{light}");
        for (code, file) in [("GM9996", "{}"), ("GM0000", &tokens("#154273"))] {
            assert!(publish(&site, code, Some(file)).await.is_err(), "{code}");
        }
        assert_eq!(own_style(&visitor.get("/gemeenten/noorderveen").await.body), before);
        assert_eq!(own_style(&visitor.get("/gemeenten/lindewaard").await.body), None);
    })
    .await;
}
