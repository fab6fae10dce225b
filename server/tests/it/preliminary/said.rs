//! What both sides say and agree, and what follows from it.

use super::{begun, does, of_board, of_officer};
use crate::support::for_each_database;
use crate::support::html;
use crate::support::journey::{BOARD, MANAGER};
use crate::support::site::{Browser, Site};
use axum::http::StatusCode;
use server::db::sql;

const MEET: [(&str, &str); 4] =
    [("actie", "spreek-af"), ("dag", "14-12-2026"), ("tijd", "14.30"), ("plaats", "Stadhuis, kamer 3")];

/// A proposal to begin.
const START: [(&str, &str); 4] = [
    ("municipality", "GM9999"),
    ("title", "Koffie in Zandhoek"),
    ("cooperative", "Dorpscoöperatie Zandhoek"),
    ("name", "Marijke Veldhoen"),
];

/// What the municipality knows of a task.
const GIVE: [(&str, &str); 7] = [
    ("actie", "geef"),
    ("hoeveelheid", "3.456"),
    ("eenheid", "dagdeel"),
    ("kosten_per_jaar", "251.700"),
    ("contract_tot_en_met", "31-12-2027"),
    ("omvang", "klein"),
    ("toelichting", "De vragen over vastgoed gelden niet."),
];

/// The lines of the appointment for a calendar that begin with one of these names.
async fn lines(browser: &mut Browser, page: &str, names: &[&str]) -> Vec<String> {
    let file = String::from_utf8(browser.download(&format!("{page}/afspraak.ics")).await).expect("text");
    let is_asked = |line: &&str| names.iter().any(|name| line.starts_with(&format!("{name}:")));
    file.lines().filter(is_asked).map(str::to_owned).collect()
}

#[tokio::test]
async fn a_message_reaches_the_other_side_by_page_and_by_mail() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (case, mut chair, mut sanne) = begun(&site).await;
        does(&mut chair, &of_board(&case), &[("actie", "verstuur"), ("bericht", "Kan dit **zo**?")]).await;
        does(&mut sanne, &of_officer(&case), &[("actie", "verstuur"), ("bericht", "Dat kan.")]).await;
        let mails = site.mails("preliminary_message").await;
        let to: Vec<&str> = mails.iter().map(|mail| mail.to_email.as_str()).collect();
        assert!(to.contains(&MANAGER) && BOARD.iter().all(|email| to.contains(email)) && to.len() == 4, "{to:?}");
        let to_sanne = mails.iter().find(|mail| mail.to_email == MANAGER).expect("a mail");
        assert!(to_sanne.text.contains("Kan dit zo?"), "{}", to_sanne.text);
        assert!(to_sanne.text.contains(&format!("/vooroverleg/{case}")), "{}", to_sanne.text);
        assert_eq!(to_sanne.reply_to.as_deref(), Some(BOARD[0]));
        for (browser, page) in [(&mut chair, of_board(&case)), (&mut sanne, of_officer(&case))] {
            let shown = browser.get(&page).await.body;
            assert!(shown.contains("Dat kan.") && shown.contains("Er loopt geen termijn"), "{shown}");
            assert_eq!(html::dead_links(&shown), Vec::<String>::new());
            let before = site.traces().await;
            let empty = browser.post(&page, &[("actie", "verstuur"), ("bericht", " ")]).await;
            assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(html::message(&empty.body, "bericht").is_some(), "{}", empty.body);
            assert_eq!(site.traces().await, before);
        }
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn a_message_that_comes_back_leaves_what_is_open_ticked() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (case, mut chair, _) = begun(&site).await;
        let answer = chair.post(&of_board(&case), &[("actie", "verstuur"), ("bericht", "")]).await;
        let ticked = html::fields(&answer.body).into_iter().filter(|(name, _)| name == "onderdelen");
        assert_eq!(ticked.map(|(_, value)| value).collect::<Vec<_>>(), ["verkenning"]);
    })
    .await;
}

#[tokio::test]
async fn an_appointment_keeps_its_place_in_a_calendar_when_it_moves_and_leaves_it_when_it_is_called_off() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (case, mut chair, mut sanne) = begun(&site).await;
        let none = format!("{}/afspraak.ics", of_officer(&case));
        assert_eq!(sanne.get(&none).await.status, StatusCode::NOT_FOUND, "there is none yet");
        does(&mut sanne, &of_officer(&case), &MEET).await;
        let asked = ["METHOD", "UID", "SEQUENCE", "DTSTART", "STATUS"];
        let uid = format!("UID:{case}-vooroverleg@uitdaagloket");
        let made = vec![
            "DTSTART:20261214T133000Z".to_owned(),
            "METHOD:PUBLISH".to_owned(),
            "SEQUENCE:1".to_owned(),
            "STATUS:CONFIRMED".to_owned(),
            uid.clone(),
        ];
        for (browser, page) in [(&mut chair, of_board(&case)), (&mut sanne, of_officer(&case))] {
            let mut lines = lines(browser, &page, &asked).await;
            lines.sort();
            assert_eq!(lines, made, "{page}");
        }
        does(
            &mut chair,
            &of_board(&case),
            &MEET.map(|(name, typed)| (name, if name == "tijd" { "9:00" } else { typed })),
        )
        .await;
        let moved = lines(&mut sanne, &of_officer(&case), &["UID", "SEQUENCE", "DTSTART"]).await;
        assert!(moved.contains(&uid) && moved.contains(&"SEQUENCE:2".to_owned()), "{moved:?}");
        assert!(moved.contains(&"DTSTART:20261214T080000Z".to_owned()), "{moved:?}");
        does(&mut chair, &of_board(&case), &[("actie", "zeg-af"), ("reden_afspraak", "Ziek.")]).await;
        let off = lines(&mut sanne, &of_officer(&case), &["METHOD", "UID", "SEQUENCE", "STATUS"]).await;
        for line in ["METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:3", &uid] {
            assert!(off.iter().any(|one| one == line), "{line} in {off:?}");
        }
        let to = |mails: Vec<server::mail::Mail>| mails.into_iter().map(|mail| mail.to_email).collect::<Vec<_>>();
        assert_eq!(to(site.mails("preliminary_appointment").await).len(), BOARD.len() + 1);
        assert_eq!(to(site.mails("preliminary_appointment_withdrawn").await), [MANAGER]);
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn an_appointment_that_cannot_be_comes_back_as_it_was_typed() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (case, _, mut sanne) = begun(&site).await;
        let before = site.traces().await;
        let typed = [("actie", "spreek-af"), ("dag", "1-1-2020"), ("tijd", "straks"), ("plaats", "")];
        let answer = sanne.post(&of_officer(&case), &typed).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        for field in ["dag", "tijd", "plaats"] {
            assert!(html::message(&answer.body, field).is_some(), "{field}");
        }
        assert!(html::fields(&answer.body).contains(&("tijd".to_owned(), "straks".to_owned())));
        assert_eq!(site.traces().await, before);
    })
    .await;
}

/// An answer of the draft as it is stored.
async fn answer(site: &Site, case: &str, question: &str) -> Option<String> {
    let mut tx = site.server.app.db.read().await.expect("a transaction");
    let stored = sql("SELECT value FROM answer WHERE case_id = $1 AND question = $2").bind(case).bind(question);
    let stored: Option<(String,)> = stored.optional(&mut tx).await.expect("a query");
    stored.map(|(value,)| value)
}

#[tokio::test]
async fn figures_of_the_municipality_fill_what_is_empty_and_replace_nothing() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut chair = site.browser_of(BOARD[0]).await;
        let begun = chair.post("/voorstellen/nieuw", &START).await.location;
        let case = begun.split('/').nth(2).expect("an id").to_owned();
        super::open(&mut chair, &case, &["verkenning"]).await;
        let mut sanne = site.browser_of(MANAGER).await;
        does(&mut sanne, &of_officer(&case), &GIVE).await;
        assert_eq!(site.mails("preliminary_given").await.len(), 1, "the whole board of one");
        let shown = chair.get(&of_board(&case)).await.body;
        assert!(shown.contains("De vragen over vastgoed gelden niet.") && shown.contains("Klein voorstel"), "{shown}");
        assert_eq!(answer(&site, &case, "begroting.raming-nu").await, None);
        let taken = chair.post(&of_board(&case), &[("actie", "neem-over")]).await;
        assert_eq!(taken.location, format!("{}?gedaan=cijfers", of_board(&case)), "{}", taken.body);
        assert_eq!(answer(&site, &case, "taak.contracteinde").await.as_deref(), Some("31-12-2027"));
        assert_eq!(answer(&site, &case, "begroting.raming-nu").await.as_deref(), Some("251.700"));
        let budget = chair.get(&format!("/voorstellen/{case}/begroting")).await.body;
        let fields = html::fields(&budget);
        for (name, value) in [("volume", "3456"), ("unit", "dagdeel")] {
            let field = (format!("begroting.instelling.{name}"), value.to_owned());
            assert!(fields.contains(&field), "{name}");
        }
        let other = GIVE.map(|(name, typed)| (name, if name == "kosten_per_jaar" { "1" } else { typed }));
        does(&mut sanne, &of_officer(&case), &other).await;
        chair.post(&of_board(&case), &[("actie", "neem-over")]).await;
        assert_eq!(
            answer(&site, &case, "begroting.raming-nu").await.as_deref(),
            Some("251.700"),
            "nothing is replaced"
        );
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn agreements_stand_on_both_pages_with_their_day() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (case, mut chair, mut sanne) = begun(&site).await;
        let agree = [("actie", "leg-vast"), ("afgesproken", "De gemeente stuurt voor 1 januari de prijzen.")];
        does(&mut sanne, &of_officer(&case), &agree).await;
        for (browser, page) in [(&mut chair, of_board(&case)), (&mut sanne, of_officer(&case))] {
            let list = html::text(&browser.get(&page).await.body, "afgesproken-lijst");
            assert!(list.contains("9 december 2026, Sanne de Wit") && list.contains("de prijzen"), "{list}");
        }
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn stopping_closes_the_draft_and_its_reason_is_the_boards_own_unless_it_is_shared() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (case, mut chair, mut sanne) = begun(&site).await;
        let stop = [("actie", "kies"), ("hoe_verder", "stoppen"), ("reden", "Te weinig vrijwilligers.")];
        let before = site.traces().await;
        let without = chair.post(&of_board(&case), &stop[..2]).await;
        assert_eq!(without.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(html::message(&without.body, "reden").is_some());
        assert_eq!(site.traces().await, before);
        does(&mut chair, &of_board(&case), &stop).await;
        let body = sanne.get(&of_officer(&case)).await.body;
        assert!(body.contains("Het concept is niet open") && !body.contains("vrijwilligers"), "{body}");
        assert!(chair.get(&of_board(&case)).await.body.contains("Te weinig vrijwilligers."));
        assert_eq!(chair.get(&format!("/voorstellen/{case}/taak")).await.status, StatusCode::OK, "the draft stays");
        let closed = site.mails("preliminary_closed").await;
        assert!(closed.iter().all(|mail| !mail.text.contains("vrijwilligers")) && closed.len() == 1);
        let shared = [("actie", "kies"), ("hoe_verder", "stoppen"), ("reden", "Geen pand."), ("delen", "ja")];
        does(&mut chair, &of_board(&case), &shared).await;
        assert!(sanne.get(&of_officer(&case)).await.body.contains("Geen pand."));
        site.assert_sound().await;
    })
    .await;
}
