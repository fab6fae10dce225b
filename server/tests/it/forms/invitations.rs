//! How many people somebody can invite, and what an invitation does to who gets it.

use crate::support::for_each_database;
use crate::support::journey::BOARD;
use crate::support::site::{Answer, Browser, Site};
use axum::http::StatusCode;
use server::db::sql;

const GUEST: &str = "bram.koster@lindehof.example";
const INVITED: [(&str, &str); 3] = [("name", "Bram Koster"), ("email", GUEST), ("role", "penningmeester")];
const START: [(&str, &str); 4] = [
    ("municipality", "GM9999"),
    ("title", "Buurtvervoer Oosterlinde"),
    ("cooperative", "De Lindehof"),
    ("name", "Bram Koster"),
];

async fn invite(browser: &mut Browser, case: &str, email: &str) -> Answer {
    // Nobody on a board is called as somebody else is.
    let name = format!("Bram Koster {}", email.split('@').next().unwrap_or_default());
    let name = if email == GUEST { "Bram Koster" } else { &name };
    let fields = [("name", name), ("email", email), ("role", "penningmeester")];
    browser.post(&format!("/voorstellen/{case}/samen"), &fields).await
}

/// Begins a proposal with this title and gives its id.
async fn begin(browser: &mut Browser, title: &str) -> String {
    let form = START.map(|(name, value)| (name, if name == "title" { title } else { value }));
    let begun = browser.post("/voorstellen/nieuw", &form).await;
    assert_eq!(begun.status, StatusCode::SEE_OTHER, "{}", begun.body);
    begun.location.split('/').nth(2).expect("an id").to_owned()
}

#[tokio::test]
async fn who_may_not_invite_uses_up_nobodys_mail() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (case, mut treasurer) = (site.case("concept").await, site.browser_of(BOARD[1]).await);
        let before = site.traces().await;
        for _ in 0..10 {
            for place in [case.as_str(), "onbekend"] {
                assert_eq!(invite(&mut treasurer, place, BOARD[0]).await.status, StatusCode::NOT_FOUND);
            }
        }
        assert_eq!(site.traces().await, before);
        // Nor does somebody who is on the board already.
        let mut chair = site.browser_of(BOARD[0]).await;
        for _ in 0..10 {
            assert_eq!(invite(&mut chair, &case, BOARD[2]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        }
        for email in [BOARD[0], BOARD[2]] {
            let link = site.browser().post("/inloggen", &[("email", email), ("next", "/start")]).await;
            assert_eq!(link.status, StatusCode::OK, "{email}");
        }
        let other = begin(&mut chair, "Vervoer").await;
        assert_eq!(invite(&mut chair, &other, BOARD[2]).await.status, StatusCode::SEE_OTHER);
    })
    .await;
}

#[tokio::test]
async fn nobody_is_invited_by_one_person_without_end_nor_one_address_by_many() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut chair = site.browser_of(BOARD[0]).await;
        let mut cases = Vec::new();
        for title in ["Een", "Twee", "Drie"] {
            cases.push(begin(&mut chair, &format!("Voorstel {title}")).await);
        }
        for number in 0..30 {
            let answer = invite(&mut chair, &cases[number % 3], &format!("gast{number}@elders.example")).await;
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "{number}");
        }
        let before = site.traces().await;
        let answer = invite(&mut chair, &cases[0], "gast99@elders.example").await;
        assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS);
        assert!(answer.body.contains("gast99@elders.example"), "what was typed is gone");
        assert_eq!(site.traces().await, before);
    })
    .await;
}

#[tokio::test]
async fn a_board_of_twenty_five_takes_nobody_more() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (case, mut chair) = (site.case("concept").await, site.browser_of(BOARD[0]).await);
        for number in 3..25 {
            let answer = invite(&mut chair, &case, &format!("lid{number}@elders.example")).await;
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "{number}: {}", answer.body);
        }
        let before = site.traces().await;
        let answer = invite(&mut chair, &case, GUEST).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.body.contains("hoogstens 25 mensen meewerken"), "{}", answer.body);
        assert_eq!(site.traces().await, before);
    })
    .await;
}

#[tokio::test]
async fn who_was_invited_leaves_and_then_sees_nothing_any_more() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (case, mut chair) = (site.case("concept").await, site.browser_of(BOARD[0]).await);
        let (page, mut guest) = (format!("/voorstellen/{case}/samen"), site.joins(&mut chair, &case, &INVITED).await);
        assert!(guest.get(&page).await.body.contains("Ik doe niet meer mee"));
        assert!(!chair.get(&page).await.body.contains("Ik doe niet meer mee"), "a proposal has one chair");
        let left = guest.post(&page, &[("actie", "vertrek")]).await;
        assert_eq!((left.status, left.location.as_str()), (StatusCode::SEE_OTHER, "/voorstellen"));
        assert_eq!(guest.get(&page).await.status, StatusCode::NOT_FOUND);
        let timeline = chair.get(&format!("/dossiers/{case}")).await.body;
        assert!(timeline.contains("Iemand doet niet meer mee") && timeline.contains("Bram Koster, penningmeester"));
        let before = site.traces().await;
        assert_eq!(guest.post(&page, &[("actie", "vertrek")]).await.status, StatusCode::NOT_FOUND);
        let stays = chair.post(&page, &[("actie", "vertrek")]).await;
        assert_eq!(stays.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(stays.body.contains("Draag eerst het voorzitterschap over."));
        assert_eq!(site.traces().await, before);
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn being_invited_to_many_drafts_stops_nobody_from_beginning_one() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.case("concept").await;
        let mut chair = site.browser_of(BOARD[0]).await;
        let mut guest = site.joins(&mut chair, &case, &INVITED).await;
        let id = site.actor(GUEST).await.id;
        copy_draft(&site, &case, &id, "penningmeester", 60).await;
        let begun = begin(&mut guest, "Buurtvervoer Oosterlinde").await;
        // Whoever has begun fifty cannot begin another, and still goes on with one that is there.
        copy_draft(&site, &case, &id, "voorzitter", 49).await;
        let before = site.traces().await;
        assert_eq!(begin(&mut guest, "Buurtvervoer Oosterlinde").await, begun);
        let refused = guest
            .post(
                "/voorstellen/nieuw",
                &START.map(|(name, value)| (name, if name == "title" { "Iets anders" } else { value })),
            )
            .await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("U bent al aan 50 voorstellen bezig."), "{}", refused.body);
        assert_eq!(site.traces().await, before);
    })
    .await;
}

/// Copies a draft so often, each with this person in this role alone.
async fn copy_draft(site: &Site, case: &str, person: &str, role: &str, copies: usize) {
    let mut tx = site.server.app.db.write().await.expect("a transaction");
    for copy in 0..copies {
        let id = format!("{role}-{copy}");
        sql("INSERT INTO cases SELECT $1, municipality_id, profile_version, catalogue_version, title, cooperative,
                    reference, status, received_on, due_on, version, created_at, updated_at, supplement_until,
                    remind_on, open_matters, open_at_board, respond_until
             FROM cases WHERE id = $2")
        .bind(&id)
        .bind(case)
        .run(&mut tx)
        .await
        .expect("a copy");
        let member = sql("INSERT INTO member (case_id, person_id, role) VALUES ($1, $2, $3)");
        member.bind(&id).bind(person).bind(role).run(&mut tx).await.expect("a role");
    }
    tx.commit().await.expect("stored");
}

#[tokio::test]
async fn two_first_invitations_of_one_address_at_once_both_arrive() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (case, mut chair) = (site.case("concept").await, site.browser_of(BOARD[0]).await);
        let other = begin(&mut chair, "Buurtvervoer").await;
        for round in 0..4 {
            let email = format!("nieuw{round}@elders.example");
            let (mut one, mut two) = (chair.clone(), chair.clone());
            let (one, two) = tokio::join!(invite(&mut one, &case, &email), invite(&mut two, &other, &email));
            assert_eq!(
                (one.status, two.status),
                (StatusCode::SEE_OTHER, StatusCode::SEE_OTHER),
                "{}{}",
                one.body,
                two.body
            );
        }
        assert_eq!(site.count("SELECT COUNT(*) FROM person WHERE email LIKE 'nieuw%@elders.example'").await, 0);
        assert_eq!(site.count("SELECT COUNT(*) FROM invitation").await, 8);
        assert_eq!(site.count("SELECT COUNT(*) FROM outbox WHERE subject = 'invited'").await, 8);
    })
    .await;
}

#[tokio::test]
async fn who_is_named_all_day_gets_thirty_mails_and_finds_every_comment() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let page = format!("/voorstellen/{}/opmerkingen/taak.omschrijving", site.case("concept").await);
        let mut chair = site.browser_of(BOARD[0]).await;
        for number in 0..33 {
            let text = format!("Kijk je nog, @Tarik? {number}");
            let answer = chair.post(&page, &[("actie", "plaats"), ("text", &text)]).await;
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
        }
        assert_eq!(site.count("SELECT COUNT(*) FROM outbox WHERE subject = 'mentioned'").await, 30);
        assert_eq!(site.count("SELECT COUNT(*) FROM comment").await, 33);
        // The others are mailed as before.
        chair.post(&page, &[("actie", "plaats"), ("text", "En jij, @Hanna?")]).await;
        assert_eq!(site.count("SELECT COUNT(*) FROM outbox WHERE subject = 'mentioned'").await, 31);
    })
    .await;
}

#[tokio::test]
async fn an_invitation_is_sent_again_by_the_chair_alone_and_not_too_soon() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (case, mut chair) = (site.case("concept").await, site.browser_of(BOARD[0]).await);
        let page = format!("/voorstellen/{case}/samen");
        assert_eq!(invite(&mut chair, &case, GUEST).await.status, StatusCode::SEE_OTHER);
        assert!(chair.get(&page).await.body.contains("Stuur opnieuw"));
        let again = site.invitation_to(GUEST).await.replace("/uitnodigingen/", "nodig-opnieuw-uit:");
        let invitations = "SELECT COUNT(*) FROM outbox WHERE subject = 'invited'";
        let before = site.count(invitations).await;
        let traces = site.traces().await;
        let soon = chair.post(&page, &[("actie", &again)]).await;
        assert_eq!(soon.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(soon.body.contains("Bram Koster kreeg net nog een uitnodiging."), "{}", soon.body);
        for (email, action) in [(BOARD[1], &again), (BOARD[0], &format!("{again}x"))] {
            let refused = site.browser_of(email).await.post(&page, &[("actie", action)]).await;
            assert_eq!(refused.status, StatusCode::NOT_FOUND, "{email} {action}");
        }
        let sessions = |traces: Vec<(&'static str, i64)>| traces.into_iter().filter(|(what, _)| *what != "sessions");
        assert!(sessions(site.traces().await).eq(sessions(traces)));

        let later = site.restarted(&database).await;
        let sent = later.browser_of(BOARD[0]).await.post(&page, &[("actie", &again)]).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
        assert!(later.browser_of(BOARD[0]).await.get(&sent.location).await.body.contains(GUEST));
        assert_eq!(later.count(invitations).await, before + 1);
    })
    .await;
}
