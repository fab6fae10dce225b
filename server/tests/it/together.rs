//! Two browsers at one draft, saving by themselves in any order: nothing is overwritten that its writer has not seen.

use crate::support::for_each_database;
use crate::support::site::Site;
use app::views::Actor;
use app::views::budget::posted_sheet;
use domain::budget::Sheet;
use proptest::prelude::Rng;
use proptest::test_runner::{RngAlgorithm, TestRng};
use server::budget;
use server::db::sql;
use server::draft;

use server::failure::Failure;

const ROUNDS: u32 = 1_000;
const SAVES: u32 = 5;
const QUESTION: &str = "samenvatting.plaats";
const TREASURER: &str = "tarik.amrani@lindehof.example";

/// One browser: what it shows, and the version that it holds.
struct Page<T> {
    actor: Actor,
    shown: T,
    version: i64,
}

async fn text_now(site: &Site, case: &str) -> (String, i64) {
    let mut tx = site.server.app.db.read().await.expect("a transaction");
    let statement = sql("SELECT value, version FROM answer WHERE case_id = $1 AND question = $2");
    statement.bind(case).bind(QUESTION).one(&mut tx).await.expect("an answer")
}

async fn sheet_now(site: &Site, case: &str) -> (Sheet, i64) {
    let mut tx = site.server.app.db.read().await.expect("a transaction");
    let statement = sql("SELECT sheet, version FROM budget WHERE case_id = $1");
    let (sheet, version): (String, i64) = statement.bind(case).one(&mut tx).await.expect("a budget");
    (serde_json::from_str(&sheet).expect("JSON"), version)
}

async fn waits(site: &Site, case: &str, question: &str, actor: &Actor, text: &str) -> bool {
    let mut tx = site.server.app.db.read().await.expect("a transaction");
    let open = draft::conflict::conflicts(&mut tx, case).await.expect("texts");
    open.iter().any(|conflict| {
        conflict.question == question && conflict.person_id == actor.id && conflict.value.contains(text)
    })
}

/// Types something new on a page and saves it; says whether that met somebody else's text.
async fn save_text(site: &Site, case: &str, page: &mut Page<String>, number: u32) -> bool {
    let (before, version) = text_now(site, case).await;
    page.shown = format!("Tekst {number}");
    let saved = site.save_answer(&page.actor, case, (QUESTION, &page.shown, page.version)).await;
    let (after, newest) = text_now(site, case).await;
    match saved {
        Ok(saved) => {
            assert_eq!(page.version, version, "“{before}” was overwritten unseen by “{}”", page.shown);
            assert_eq!(after, page.shown);
            page.version = saved.version;
            false
        }
        Err(Failure::Conflict(_)) => {
            assert_ne!(page.version, version, "a conflict with nobody");
            assert_eq!(after, before);
            assert!(waits(site, case, QUESTION, &page.actor, &page.shown).await, "{} is gone", page.shown);
            (page.shown, page.version) = (after, newest);
            true
        }
        Err(error) => panic!("{error:?}"),
    }
}

#[tokio::test]
async fn no_text_is_overwritten_unseen_in_a_thousand_interleavings() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (case, mut rng) = (site.case("concept").await, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
        let (shown, version) = text_now(&site, &case).await;
        let page = |actor| Page { actor, shown: shown.clone(), version };
        let mut pages = [page(site.chair().await), page(site.actor(TREASURER).await)];
        let (mut number, mut conflicts) = (0, 0);
        for _ in 0..ROUNDS {
            for _ in 0..=rng.next_u32() % SAVES {
                number += 1;
                let page = &mut pages[(rng.next_u32() % 2) as usize];
                conflicts += u32::from(save_text(&site, &case, page, number).await);
            }
        }
        assert!(conflicts > 100, "only {conflicts} of {number} saves met");
        let kept = site.count("SELECT COUNT(DISTINCT value) FROM revision WHERE value LIKE 'Tekst %'").await;
        assert_eq!(kept, i64::from(number - conflicts), "a saved text is not in the history");
    })
    .await;
}

/// What became of a line that was typed.
enum Line {
    Saved,
    Joined,
    Conflict,
}

/// Types another price on a line of the budget and saves the grid.
async fn save_line(site: &Site, case: &str, page: &mut Page<Sheet>, line: usize, price: &str) -> Line {
    let (before, version) = sheet_now(site, case).await;
    let mut typed = page.shown.clone();
    price.clone_into(&mut typed.costs[line].price);
    let saved = budget::save(&site.server.app, &page.actor, case, &posted_sheet(&typed, page.version)).await;
    let (after, newest) = sheet_now(site, case).await;
    match saved {
        Ok(held) => {
            let mut expected = before;
            price.clone_into(&mut expected.costs[line].price);
            assert_eq!(after, expected, "a line was overwritten unseen, or not saved");
            let joined = page.version != version;
            (page.shown, page.version) = if held == newest { (after, newest) } else { (typed, held) };
            if joined { Line::Joined } else { Line::Saved }
        }
        Err(Failure::Fields(_)) => {
            assert_eq!(after, before);
            assert!(waits(site, case, draft::revision::BUDGET, &page.actor, price).await, "{price} is gone");
            (page.shown, page.version) = (after, newest);
            Line::Conflict
        }
        Err(error) => panic!("{error:?}"),
    }
}

#[tokio::test]
async fn no_budget_line_is_overwritten_unseen_in_a_thousand_interleavings() {
    for_each_database(async |database| {
        let site = Box::pin(Site::demo(&database)).await;
        let (case, mut rng) = (site.case("concept").await, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
        let (shown, version) = sheet_now(&site, &case).await;
        let page = |actor| Page { actor, shown: shown.clone(), version };
        let mut pages = [page(site.chair().await), page(site.actor(TREASURER).await)];
        let (mut number, mut conflicts, mut joined) = (1_000, 0, 0);
        for _ in 0..ROUNDS {
            for _ in 0..=rng.next_u32() % SAVES {
                number += 1;
                let (page, line) = (&mut pages[(rng.next_u32() % 2) as usize], (rng.next_u32() % 3) as usize);
                match save_line(&site, &case, page, line, &number.to_string()).await {
                    Line::Saved => {}
                    Line::Joined => joined += 1,
                    Line::Conflict => conflicts += 1,
                }
            }
        }
        assert!(conflicts > 50 && joined > 200, "{conflicts} conflicts and {joined} joined changes");
    })
    .await;
}
