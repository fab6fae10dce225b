//! A declaration of no interest before assessing, and recusal with a reason (Awb 2:4).

use crate::support::for_each_database;
use crate::support::html;
use crate::support::journey::{BOARD, DECIDER, JURIST, MANAGER, REVIEWERS};
use crate::support::site::{Browser, Site};
use axum::http::StatusCode;
use server::db::sql;

const RAVI: &str = REVIEWERS[2];

/// A case whose assessment begins, in which nobody declared anything.
async fn undeclared(site: &Site) -> String {
    let case = site.submitted().await;
    let complete = [("verdict", "volledig"), ("note", ""), ("points", ""), ("until", "")];
    let mut sanne = site.browser_of(MANAGER).await;
    let done = sanne.post(&format!("/dossiers/{case}/volledigheid"), &complete).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
    case
}

async fn events(site: &Site, case: &str, kind: &str) -> Vec<String> {
    let mut tx = site.server.app.db.read().await.expect("a transaction");
    let found = sql("SELECT payload FROM event WHERE case_id = $1 AND kind = $2 ORDER BY seq").bind(case).bind(kind);
    let found: Vec<(String,)> = found.all(&mut tx).await.expect("events");
    found.into_iter().map(|(payload,)| payload).collect()
}

async fn answer(browser: &mut Browser, case: &str, form: &[(&str, &str)]) -> crate::support::site::Answer {
    browser.post(&format!("/dossiers/{case}/onpartijdigheid"), form).await
}

#[tokio::test]
async fn who_assesses_declares_first_and_it_stands_in_the_record_once() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (case, mut ravi) = (undeclared(&site).await, site.browser_of(RAVI).await);
        let (page, first) = (format!("/dossiers/{case}/beoordelen"), format!("/dossiers/{case}/onpartijdigheid"));
        assert_eq!(ravi.get(&page).await.location, first);
        let asked = ravi.get(&first).await.body;
        assert!(asked.contains("Marijke Veldhoen") && asked.contains("Awb artikel 2:4"), "{asked}");
        let before = site.traces().await;
        let refused = answer(&mut ravi, &case, &[("actie", "verklaar")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(html::message(&refused.body, "declared").is_some(), "{}", refused.body);
        let scored = ravi
            .post(
                &format!("{page}?criterium=kwaliteit"),
                &[("actie", "opslaan"), ("score.kwaliteit", "4"), ("reason.kwaliteit", "Goed")],
            )
            .await;
        assert_eq!(scored.status, StatusCode::UNPROCESSABLE_ENTITY, "nor does a form go in another way");
        assert!(scored.body.contains("Verklaar eerst") && scored.body.contains("Goed"), "what was typed is there");
        assert_eq!(site.traces().await, before);
        for _ in 0..2 {
            let declared = answer(&mut ravi, &case, &[("actie", "verklaar"), ("declared", "ja")]).await;
            assert_eq!(declared.location, page);
        }
        let found = events(&site, &case, "no_interest_declared").await;
        assert_eq!(found.len(), 1, "a second click declares nothing more");
        assert!(found[0].contains("Ik heb geen persoonlijk belang"), "in the words that were declared: {found:?}");
        assert_eq!(ravi.get(&page).await.status, StatusCode::OK);
        let officer = site.browser_of(MANAGER).await.get(&format!("/dossiers/{case}")).await.body;
        assert!(officer.contains("Verklaring van onpartijdigheid") && officer.contains("Ravi Sewnarain"));
        let own = site.browser_of(BOARD[0]).await.get(&format!("/dossiers/{case}")).await.body;
        assert!(!own.contains("onpartijdigheid") && !own.contains("Ravi"), "the board does not read it");
        site.assert_sound().await;
    })
    .await;
}

/// The handler alone reads who asked to be left out, in which role and why.
async fn assert_handler_was_told(site: &Site) {
    let mails = site.mails("recused").await;
    let to: Vec<&str> = mails.iter().map(|mail| mail.to_email.as_str()).collect();
    assert_eq!(to, [MANAGER]);
    let words = mails[0].text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(words.contains("Mijn zus zit in het bestuur.") && words.contains("beoordelaar financiën"), "{words}");
}

#[tokio::test]
async fn who_asks_to_be_left_out_sees_the_case_no_more_and_the_handler_names_a_replacement() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        site.make_officer("noor@lindewaard.example", "Noor Bakker", "beoordelaar-financien").await;
        let (case, mut ravi) = (undeclared(&site).await, site.browser_of(RAVI).await);
        let before = site.traces().await;
        let refused = answer(&mut ravi, &case, &[("actie", "verschoon"), ("reason", " ")]).await;
        assert!(html::message(&refused.body, "reason").is_some(), "{}", refused.body);
        assert_eq!(site.traces().await, before);
        let left_out =
            answer(&mut ravi, &case, &[("actie", "verschoon"), ("reason", "Mijn zus zit in het bestuur.")]).await;
        assert_eq!(left_out.location, "/dossiers?gedaan=verschoond", "{}", left_out.body);
        for page in ["", "/voorstel", "/beoordelen", "/onpartijdigheid", "/besluit"] {
            assert_eq!(ravi.get(&format!("/dossiers/{case}{page}")).await.status, StatusCode::NOT_FOUND, "{page}");
        }
        assert_handler_was_told(&site).await;
        let mut sanne = site.browser_of(MANAGER).await;
        let assigning = format!("/dossiers/{case}/behandeling");
        let page = sanne.get(&assigning).await.body;
        assert!(page.contains("Ravi Sewnarain, beoordelaar financiën: heeft zich verschoond"), "{page}");
        let fields = sanne.fields(&assigning).await;
        let (noor, ravi_id) = (site.actor("noor@lindewaard.example").await.id, site.actor(RAVI).await.id);
        let with = |person: &str| {
            let others = fields.iter().filter(|(name, _)| name != "voor").cloned();
            others.chain([("panel".to_owned(), format!("{person}:beoordelaar-financien"))]).collect::<Vec<_>>()
        };
        let back = crate::assignment::post(&mut sanne, &case, &with(&ravi_id)).await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY, "who was left out stays out");
        let replaced = crate::assignment::post(&mut sanne, &case, &with(&noor)).await;
        assert_eq!(replaced.status, StatusCode::SEE_OTHER, "{}", replaced.body);
        let mut noor = site.browser_of("noor@lindewaard.example").await;
        assert!(noor.get(&format!("/dossiers/{case}/beoordelen")).await.location.ends_with("/onpartijdigheid"));
        let record = sanne.get(&format!("/dossiers/{case}")).await.body;
        assert!(record.contains("Verschoning") && record.contains("Mijn zus zit in het bestuur."));
        let own = site.browser_of(BOARD[0]).await.get(&format!("/dossiers/{case}")).await.body;
        assert!(!own.contains("Verschoning") && !own.contains("Mijn zus"), "the board does not read it");
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn only_reviewers_of_the_case_declare_and_only_while_it_is_assessed() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (fresh, sent) = (undeclared(&site).await, site.case("bekendgemaakt").await);
        let mut browsers = Vec::new();
        for email in [BOARD[0], MANAGER, DECIDER, RAVI] {
            browsers.push((email, site.browser_of(email).await));
        }
        let before = site.traces().await;
        for (email, mut browser) in browsers {
            let declares = [("actie", "verklaar"), ("declared", "ja")];
            if email != RAVI {
                assert_eq!(answer(&mut browser, &fresh, &declares).await.status, StatusCode::NOT_FOUND, "{email}");
            }
            let late = answer(&mut browser, &sent, &declares).await.status;
            assert_eq!(late, if email == RAVI { StatusCode::CONFLICT } else { StatusCode::NOT_FOUND }, "{email}");
            let late = answer(&mut browser, &sent, &[("actie", "verschoon"), ("reason", "Daarom.")]).await.status;
            assert_eq!(late, if email == BOARD[0] { StatusCode::NOT_FOUND } else { StatusCode::CONFLICT }, "{email}");
        }
        assert_eq!(site.traces().await, before);
    })
    .await;
}

#[tokio::test]
async fn who_handed_in_scores_is_not_left_out_any_more() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (case, mut ravi) = (site.case("in_beoordeling").await, site.browser_of(RAVI).await);
        let before = site.traces().await;
        let refused = answer(&mut ravi, &case, &[("actie", "verschoon"), ("reason", "Toch maar niet.")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.body);
        assert!(refused.body.contains("al ingeleverd"));
        assert_eq!(site.traces().await, before);
    })
    .await;
}

#[tokio::test]
async fn jurist_and_decision_maker_ask_to_be_left_out_too_and_the_handler_is_replaced_at_once() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.to_be_checked().await;
        let out = [("actie", "verschoon"), ("reason", "Mijn broer is bestuurder van deze coöperatie.")];
        for email in [JURIST, DECIDER] {
            let mut browser = site.browser_of(email).await;
            let page = browser.get(&format!("/dossiers/{case}")).await.body;
            assert!(page.contains(&format!("/dossiers/{case}/onpartijdigheid")), "{email}: {page}");
            let asked = browser.get(&format!("/dossiers/{case}/onpartijdigheid")).await.body;
            assert!(!asked.contains("value=\"verklaar\""), "who does not score declares nothing");
            assert_eq!(answer(&mut browser, &case, &out).await.status, StatusCode::SEE_OTHER, "{email}");
            assert_eq!(browser.get(&format!("/dossiers/{case}")).await.status, StatusCode::NOT_FOUND, "{email}");
        }
        assert_eq!(site.mails("recused").await.len(), 2, "the handler looks for others");
        let mut sanne = site.browser_of(MANAGER).await;
        let before = site.traces().await;
        let alone = answer(&mut sanne, &case, &out).await;
        assert!(alone.status == 422 && alone.body.contains("geen andere accountmanager"), "{}", alone.body);
        assert_eq!(site.traces().await, before);
        site.make_officer("noor@lindewaard.example", "Noor Bakker", "accountmanager").await;
        assert_eq!(answer(&mut sanne, &case, &out).await.status, StatusCode::SEE_OTHER);
        assert_eq!(sanne.get(&format!("/dossiers/{case}")).await.status, StatusCode::NOT_FOUND);
        let mut noor = site.browser_of("noor@lindewaard.example").await;
        assert!(noor.get(&format!("/dossiers/{case}")).await.body.contains("Verschoning"));
        let told = site.mails("recused").await;
        assert!(told.iter().any(|mail| mail.to_email == "noor@lindewaard.example"), "{told:?}");
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn who_was_left_out_gets_no_mail_about_the_case_any_more() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.to_be_checked().await;
        let mut decider = site.browser_of(DECIDER).await;
        let out = [("actie", "verschoon"), ("reason", "Mijn broer is bestuurder van deze coöperatie.")];
        assert_eq!(answer(&mut decider, &case, &out).await.status, StatusCode::SEE_OTHER);
        site.assign(&case, DECIDER, "beslisser").await;
        site.passed(&case, "1").await;
        assert_eq!(site.mails("please_decide").await.len(), 1, "the demo's own alone");
    })
    .await;
}
