//! Sections of a draft: whatever is typed is stored, and what is wrong with it stands beside it.

use super::Form;
use crate::support::for_each_database;
use crate::support::html;
use crate::support::journey::BOARD;
use crate::support::site::Site;
use axum::http::StatusCode;

const WRONG: [(&str, &str, &str, &str); 26] = [
    ("samenvatting", "samenvatting.titel", TOO_LONG, "te lang: 130 tekens"),
    ("initiatiefnemer", "initiatiefnemer.kvk", "1234567", "heeft 8 cijfers"),
    ("initiatiefnemer", "initiatiefnemer.kvk", "KvK 12345678", "heeft 8 cijfers"),
    ("initiatiefnemer", "initiatiefnemer.rsin", "12345", "heeft 9 cijfers"),
    ("initiatiefnemer", "initiatiefnemer.rsin", "123456789", "Dit RSIN klopt niet"),
    ("initiatiefnemer", "initiatiefnemer.iban", "NL91", "heeft 18 tekens"),
    ("initiatiefnemer", "initiatiefnemer.iban", "NL91 ABNA 0417 1643 01", "Dit IBAN klopt niet"),
    ("initiatiefnemer", "initiatiefnemer.postcode", "0123 AB", "4 cijfers en 2 letters"),
    ("initiatiefnemer", "initiatiefnemer.postcode", "1234 SS", "bestaat niet"),
    ("initiatiefnemer", "initiatiefnemer.email", "bestuur@", "volledig e-mailadres"),
    ("initiatiefnemer", "initiatiefnemer.statuten", "gisteren", "Vul een datum in"),
    ("initiatiefnemer", "initiatiefnemer.statuten", "31-12-26", "vier cijfers"),
    ("initiatiefnemer", "initiatiefnemer.statuten", "31-04-2026", "bestaat niet"),
    ("initiatiefnemer", "initiatiefnemer.tekenbevoegden.1.naam", TOO_LONG, "te lang: 130 tekens"),
    ("initiatiefnemer", "initiatiefnemer.tekenbevoegden.1.functie", "", "Functie: vul dit in"),
    ("initiatiefnemer", "initiatiefnemer.tekenbevoegden.1.bevoegdheid", "soms", "keuze uit de lijst"),
    ("drijfveren", "drijfveren.bewijs.0.jaar", "vorig jaar", "te lang"),
    ("draagvlak", "draagvlak.leden", "drie", "heel getal"),
    ("draagvlak", "draagvlak.leden", "-1", "heel getal"),
    ("draagvlak", "draagvlak.leden", "1,5", "heel getal"),
    ("draagvlak", "draagvlak.leden", "100.001", "heel getal"),
    ("draagvlak", "draagvlak.bijeenkomsten.0.datum", "31-02-2026", "bestaat niet"),
    ("draagvlak", "draagvlak.bijeenkomsten.0.datum", "14-04-2024", "langer dan 12 maanden geleden"),
    ("draagvlak", "draagvlak.bijeenkomsten.0.aanwezigen", "veel", "heel getal"),
    ("draagvlak", "draagvlak.bijeenkomsten.2.uitkomst", "", "Uitkomst: vul dit in"),
    ("draagvlak", "draagvlak.steunbrieven.4.datum", "begin juni", "Vul een datum in"),
];

const TOO_LONG: &str = "0123456789012345678901234567890123456789012345678901234567890123456789\
                        012345678901234567890123456789012345678901234567890123456789";

#[tokio::test]
async fn a_wrong_answer_is_stored_as_typed_and_shown_with_its_message() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.case("concept").await;
        for (section, field, typed, words) in WRONG {
            let mut form = Form::of(&site, BOARD[0], &format!("/voorstellen/{case}/{section}")).await;
            form.keeps(&[(field, typed), ("actie", "opslaan")], &[(field, words)]).await;
        }
    })
    .await;
}

#[tokio::test]
async fn several_wrong_answers_each_keep_their_own_message() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.case("concept").await;
        let mut form = Form::of(&site, BOARD[1], &format!("/voorstellen/{case}/initiatiefnemer")).await;
        let typed = [
            ("initiatiefnemer.kvk", "12 34"),
            ("initiatiefnemer.rsin", "99999999"),
            ("initiatiefnemer.iban", "onbekend"),
            ("initiatiefnemer.postcode", "9999"),
            ("initiatiefnemer.statuten", "morgen\u{2009}"),
            ("initiatiefnemer.tekenbevoegden.0.naam", ""),
        ];
        form.keeps(&typed, &typed.map(|(field, _)| (field, ""))).await;
        let page = form.browser.get(&form.page).await.body;
        assert!(page.contains("Wij hebben alles bewaard zoals u het hebt getypt"));
        assert_eq!(html::message(&page, "initiatiefnemer.naam"), None, "a good answer is not wrong");
    })
    .await;
}

#[tokio::test]
async fn a_wrong_answer_does_not_stop_anybody_from_going_on() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.case("concept").await;
        let mut form = Form::of(&site, BOARD[0], &format!("/voorstellen/{case}/initiatiefnemer")).await;
        let fields = form.filled(&[("initiatiefnemer.kvk", "weet ik niet"), ("actie", "volgende")]).await;
        let answer = form.post(&fields).await;
        assert_eq!(
            (answer.status, answer.location),
            (StatusCode::SEE_OTHER, format!("/voorstellen/{case}/drijfveren"))
        );
    })
    .await;
}

#[tokio::test]
async fn saving_what_nobody_changed_changes_nothing() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.case("concept").await;
        for section in domain::catalogue::sections() {
            let mut form = Form::of(&site, BOARD[0], &format!("/voorstellen/{case}/{}", section.id)).await;
            let before = answers(&site).await;
            form.keeps(&[("actie", "opslaan")], &[]).await;
            assert_eq!(answers(&site).await, before, "{}", section.id);
        }
    })
    .await;
}

async fn answers(site: &Site) -> Vec<(&'static str, i64)> {
    let traces = site.traces().await;
    traces.into_iter().filter(|(what, _)| *what == "changes of answers" || *what == "changes of budgets").collect()
}
