//! Objections to a decision that was sent.

use super::Form;
use crate::support::for_each_database;
use crate::support::html;
use crate::support::journey::{BOARD, DECIDER, JURIST, MANAGER, REVIEWERS};
use crate::support::site::Site;

const REGISTERED: [(&str, &str); 5] = [
    ("by", "third_party"),
    ("name", "Stichting De Morgen"),
    ("received_on", "09-12-2026"),
    ("committee", "ja"),
    ("actie", "registreer"),
];

async fn form<'a>(site: &'a Site, email: &str) -> Form<'a> {
    let case = site.case("bekendgemaakt").await;
    Form::of(site, email, &format!("/dossiers/{case}/bezwaar")).await
}

#[tokio::test]
async fn an_objection_says_who_objects_when_it_came_and_whether_a_committee_advises() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut form = form(&site, MANAGER).await;
        let with = |field: &'static str, typed: &'static str| {
            REGISTERED.map(|(name, value)| (name, if name == field { typed } else { value }))
        };
        form.refuses(&with("by", ""), &[("by", "Kies wie bezwaar maakt")]).await;
        form.refuses(&with("name", " "), &[("name", "Vul in wie")]).await;
        form.refuses(&with("received_on", "morgen"), &[("received_on", "31-12-2026")]).await;
        form.refuses(&with("received_on", "01-01-2036"), &[("received_on", "moet nog komen")]).await;
        form.refuses(&with("received_on", "01-09-2026"), &[("received_on", "voordat het besluit er was")]).await;
        form.refuses(&with("committee", ""), &[("committee", "Kies of een commissie adviseert")]).await;
        let posted = [&REGISTERED[..], &[("posted_on", "10-12-2026")]].concat();
        form.refuses(&posted, &[("posted_on", "niet later gepost")]).await;
    })
    .await;
}

#[tokio::test]
async fn an_objection_has_its_own_term_tells_everybody_and_is_settled_once() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut form = form(&site, JURIST).await;
        let registered = form.filled(&REGISTERED).await;
        assert_eq!(form.post(&registered).await.status, 303);
        let page = form.browser.get(&form.page).await.body;
        for words in ["Bezwaar 1 van Stichting De Morgen, een derde", "woensdag 14 april 2027", "twaalf weken"] {
            assert!(page.contains(words), "{words}: {page}");
        }
        let mails = site.mails("objection_received").await;
        let told = |email: &str| mails.iter().any(|mail| mail.text.contains("14 april 2027") && mail.to_email == email);
        for email in BOARD.iter().chain(&[MANAGER, JURIST, DECIDER]) {
            assert!(told(email), "{email}");
        }
        assert!(mails.iter().all(|mail| !mail.text.contains("De Morgen")), "the name stays with who handles it");
        let case = form.page.trim_end_matches("/bezwaar").to_owned();
        let board = site.browser_of(BOARD[0]).await.get(&case).await.body;
        assert!(board.contains("Bezwaar ontvangen") && !board.contains("De Morgen"), "{board}");
        form.refuses(&[("settled_on.1", ""), ("actie", "doe-af:1")], &[("settled_on.1", "31-12-2026")]).await;
        let day = ("settled_on.1", "09-12-2026");
        form.refuses(&[day, ("actie", "doe-af:1")], &[("result.1", "Kies hoe")]).await;
        let settled = form.filled(&[day, ("result.1", "withdrawn"), ("actie", "doe-af:1")]).await;
        assert_eq!(form.post(&settled).await.status, 303);
        let page = form.browser.get(&form.page).await.body;
        assert!(page.contains("Afgedaan op woensdag 9 december 2026: ingetrokken."), "{page}");
        assert_eq!(form.post(&settled).await.status, 409, "once");
        assert_eq!(html::dead_links(&page), Vec::<String>::new());
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn who_does_not_handle_objections_does_not_find_them() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        for email in [BOARD[0], DECIDER, REVIEWERS[0]] {
            let mut form = form(&site, email).await;
            assert_eq!(form.browser.get(&form.page).await.status, 404, "{email}");
            let before = site.traces().await;
            let answer = form.browser.post(&form.page, &REGISTERED).await;
            assert_eq!(answer.status, 404, "{email}");
            assert_eq!(site.traces().await, before, "{email}");
        }
        let early = format!("/dossiers/{}/bezwaar", site.case("in_beoordeling").await);
        assert_eq!(site.browser_of(MANAGER).await.get(&early).await.status, 409);
    })
    .await;
}

#[tokio::test]
async fn a_case_that_ended_is_in_the_queue_of_the_desk_as_long_as_an_objection_is_open() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut daan = form(&site, JURIST).await;
        let listed = async |email: &str, filter: &str| {
            let queue = site.browser_of(email).await.get(&format!("/dossiers?toon={filter}")).await.body;
            (queue.contains("Dagopvang ’t Lindehuis in eigen hand"), queue.contains("1 zaak staat open"))
        };
        assert_eq!(listed(MANAGER, "open").await, (false, false), "before");
        let registered = daan.filled(&REGISTERED).await;
        assert_eq!(daan.post(&registered).await.status, 303);
        for filter in ["open", "aan-zet", "alles"] {
            assert_eq!(listed(MANAGER, filter).await, (true, true), "{filter}");
            assert_eq!(listed(REVIEWERS[0], filter).await, (filter == "alles", false), "{filter}");
        }
        let settle = [("result.1", "unfounded"), ("settled_on.1", "09-12-2026"), ("actie", "doe-af:1")];
        let settled = daan.filled(&settle).await;
        assert_eq!(daan.post(&settled).await.status, 303);
        assert_eq!(listed(MANAGER, "open").await, (false, false), "after");
    })
    .await;
}
