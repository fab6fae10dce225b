//! Sections of a draft: whatever is typed is stored, and what is wrong with it stands beside it.

use super::Form;
use crate::support::for_each_database;
use crate::support::html;
use crate::support::journey::BOARD;
use crate::support::site::Site;
use axum::http::StatusCode;
use server::db::sql;

/// 130 characters.
const TOO_LONG: &str = "0123456789012345678901234567890123456789012345678901234567890123456789\
                        012345678901234567890123456789012345678901234567890123456789";

/// Fields of one section with what is typed into them and words of the message beside each.
type Round = (&'static str, &'static [(&'static str, &'static str, &'static str)]);

const ROUNDS: [Round; 7] = [
    ("samenvatting", &[("samenvatting.titel", TOO_LONG, "te lang: 130 tekens")]),
    (
        "initiatiefnemer",
        &[
            ("initiatiefnemer.kvk", "1234567", "heeft 8 cijfers"),
            ("initiatiefnemer.rsin", "12345", "heeft 9 cijfers"),
            ("initiatiefnemer.iban", "NL91", "heeft 18 tekens"),
            ("initiatiefnemer.postcode", "0123 AB", "4 cijfers en 2 letters"),
            ("initiatiefnemer.email", "bestuur@", "volledig e-mailadres"),
            ("initiatiefnemer.statuten", "gisteren", "Vul een datum in"),
            ("initiatiefnemer.tekenbevoegden.1.naam", TOO_LONG, "te lang: 130 tekens"),
        ],
    ),
    (
        "initiatiefnemer",
        &[
            ("initiatiefnemer.kvk", "KvK 12345678", "heeft 8 cijfers"),
            ("initiatiefnemer.rsin", "123456789", "Dit RSIN klopt niet"),
            ("initiatiefnemer.iban", "NL91 ABNA 0417 1643 01", "Dit IBAN klopt niet"),
            ("initiatiefnemer.postcode", "1234 SS", "bestaat niet"),
            ("initiatiefnemer.statuten", "31-12-26", "vier cijfers"),
            ("initiatiefnemer.tekenbevoegden.1.bevoegdheid", "soms", "keuze uit de lijst"),
        ],
    ),
    ("drijfveren", &[("drijfveren.bewijs.0.jaar", "vorig jaar", "te lang")]),
    (
        "draagvlak",
        &[
            ("draagvlak.leden", "drie", "heel getal"),
            ("draagvlak.ondertekenaars", "-1", "heel getal"),
            ("draagvlak.bijeenkomsten.0.datum", "31-02-2026", "bestaat niet"),
            ("draagvlak.bijeenkomsten.1.datum", "14-04-2024", "langer dan 12 maanden geleden"),
            ("draagvlak.bijeenkomsten.1.aanwezigen", "veel", "heel getal"),
            ("draagvlak.steunbrieven.4.datum", "begin juni", "Vul een datum in"),
        ],
    ),
    ("draagvlak", &[("draagvlak.leden", "1,5", "heel getal"), ("draagvlak.ondertekenaars", "1.000.001", "heel getal")]),
    ("initiatiefnemer", &[("initiatiefnemer.statuten", "31-04-2026", "bestaat niet")]),
];

#[tokio::test]
async fn wrong_answers_are_stored_as_typed_and_each_shown_with_its_own_message() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.case("concept").await;
        for (section, wrong) in ROUNDS {
            let mut form = Form::of(&site, BOARD[0], &format!("/voorstellen/{case}/{section}")).await;
            let typed: Vec<(&str, &str)> = wrong.iter().map(|(field, typed, _)| (*field, *typed)).collect();
            let messages: Vec<(&str, &str)> = wrong.iter().map(|(field, _, words)| (*field, *words)).collect();
            let page = form.keeps(&typed, &messages).await.body;
            assert!(wrong.is_empty() || page.contains("Wij hebben alles bewaard zoals u het hebt getypt"), "{section}");
            assert_eq!(html::message(&page, "initiatiefnemer.naam"), None, "a good answer is not wrong");
        }
    })
    .await;
}

#[tokio::test]
async fn a_list_that_is_half_filled_is_not_wrong_and_is_not_submitted() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.case("concept").await;
        let cell = "initiatiefnemer.tekenbevoegden.1.functie";
        let mut form = Form::of(&site, BOARD[0], &format!("/voorstellen/{case}/initiatiefnemer")).await;
        let page = form.keeps(&[(cell, "")], &[]).await.body;
        assert_eq!(html::text(&page, &format!("{cell}-open")), "Nog niet af: vul dit in.");
        assert!(!page.contains("Er gaat iets mis") && !page.contains("aria-invalid"), "{page}");

        let mut ready = Form::of(&site, BOARD[0], &format!("/voorstellen/{case}/gereed")).await;
        let page = server::readiness::show(&site.server.app, &site.chair().await, &case).await.expect("a page");
        let version = page.head.version.to_string();
        let before = site.traces().await;
        let answer = ready.post(&vec![("versie".to_owned(), version)]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.body.contains("Het voorstel is nog niet ingediend: 1 ding ontbreekt nog."), "{}", answer.body);
        assert!(answer.body.contains(&format!("#{cell}\"")) && answer.body.contains("Dit ontbreekt nog"));
        assert!(!answer.body.contains("Dit klopt nog niet"));
        assert_eq!(site.traces().await, before);
    })
    .await;
}

#[tokio::test]
async fn saving_while_typing_tells_wrong_from_not_done_yet() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (case, chair) = (site.case("concept").await, site.chair().await);
        let rows = |cells: &str| format!("[{cells}]");
        let save = async |cells: &str, version| {
            let answer = ("draagvlak.bijeenkomsten", &*rows(cells), version);
            site.save_answer(&chair, &case, answer).await.expect("it is saved")
        };
        let half = save(r#"{"datum":"14-04-2026"}"#, 1).await;
        assert!(half.is_open && half.wrong.is_empty(), "{half:?}");
        let wrong = save(r#"{"datum":"31-02-2026"}"#, half.version).await;
        assert_eq!(wrong.wrong.len(), 1, "{wrong:?}");
        let remarked = ("continuiteit.opzegtermijn", "2", 1);
        let remarked = site.save_answer(&chair, &case, remarked).await.expect("it is saved");
        assert!(remarked.wrong.is_empty() && !remarked.is_open, "a remark is no error: {remarked:?}");
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
        for section in domain::catalogue::standard().sections() {
            let mut form = Form::of(&site, BOARD[0], &format!("/voorstellen/{case}/{}", section.id)).await;
            let (before, traces) = (answers(&site).await, site.traces().await);
            form.keeps(&[("actie", "opslaan")], &[]).await;
            let changed: Vec<_> = before.into_iter().zip(answers(&site).await).filter(|(was, is)| was != is).collect();
            assert!(changed.is_empty(), "{}: {changed:#?}", section.id);
            // Nor the version of the draft, by which somebody else may just now be submitting it.
            assert_eq!(site.traces().await, traces, "{}", section.id);
        }
    })
    .await;
}

/// Every answer of every draft with how often it changed.
async fn answers(site: &Site) -> Vec<(String, String, i64)> {
    let mut tx = site.server.app.db.read().await.expect("a transaction");
    let statement = sql("SELECT question, value, version FROM answer ORDER BY case_id, question");
    statement.all(&mut tx).await.expect("answers")
}
