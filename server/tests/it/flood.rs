//! Many people at once, each with the largest draft that is kept: memory stays bounded, and others are served.

use crate::support::for_each_database;
use crate::support::process::{Process, Visitor};
use crate::support::site::Site;
use domain::case::Role;
use domain::catalogue::{Kind, Question, standard};
use domain::proposal::{Answers, LARGEST_DRAFT, MOST_ROWS, RowValues, is_kept};
use server::db::sql;
use std::time::Duration;
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};

const PEOPLE: usize = 50;
/// Most memory that the server and the processes that it starts may take together, in megabytes.
const MOST_MEMORY: u64 = 600;
/// Longest that somebody else waits. It is a tenth of that where the machine has nothing else to do.
const PATIENCE: Duration = Duration::from_secs(10);

/// The most that is kept as an answer: short lines, of which each becomes an item of a list.
fn longest(question: &Question) -> Option<String> {
    let text = match question.kind() {
        Kind::Prose { max_words } => "- a\n".repeat(max_words * 5 / 2),
        Kind::Rows { columns, .. } => {
            let row: RowValues = columns.iter().map(|column| (column.id.to_owned(), "aa".to_owned())).collect();
            let mut answers = Answers::default();
            answers.set_rows("rijen", &vec![row; MOST_ROWS]);
            answers.get("rijen").to_owned()
        }
        _ => return None,
    };
    is_kept(question, &text).then_some(text)
}

/// Gives each of so many people a draft like this one; their ids and those of the drafts.
async fn people_with_copies(site: &Site, draft: &str) -> Vec<(String, String)> {
    let mut tx = site.server.app.db.write().await.expect("a transaction");
    let mut people = Vec::new();
    for number in 0..PEOPLE {
        let (person, case) = (format!("mens-{number}"), format!("kopie-{number}"));
        sql("INSERT INTO person (id, email, name, created_at) VALUES ($1, $2, $1, 0)")
            .bind(&person)
            .bind(format!("{person}@elders.example"))
            .run(&mut tx)
            .await
            .expect("a person");
        let copies = [
            "INSERT INTO cases (id, municipality_id, profile_version, catalogue_version, title, cooperative, status,
                                version, created_at, updated_at)
             SELECT $1, municipality_id, profile_version, catalogue_version, title, cooperative, status, version,
                    created_at, updated_at FROM cases WHERE id = $2",
            "INSERT INTO answer (case_id, question, value, version, updated_by, updated_at)
             SELECT $1, question, value, version, updated_by, updated_at FROM answer WHERE case_id = $2",
            "INSERT INTO budget (case_id, sheet, version, updated_by, updated_at)
             SELECT $1, sheet, version, updated_by, updated_at FROM budget WHERE case_id = $2",
        ];
        for copy in copies {
            sql(copy).bind(&case).bind(draft).run(&mut tx).await.expect("a copy");
        }
        let member = sql("INSERT INTO member (case_id, person_id, role) VALUES ($1, $2, $3)");
        member.bind(&case).bind(&person).bind(Role::Chair.value()).run(&mut tx).await.expect("a chair");
        people.push((person, case));
    }
    tx.commit().await.expect("stored");
    people
}

async fn lengthen(site: &Site, draft: &str) {
    let mut tx = site.server.app.db.write().await.expect("a transaction");
    let mut left = usize::try_from(LARGEST_DRAFT).expect("a size") - 100_000;
    let all = standard();
    for (_, question) in all.questions() {
        let Some(text) = longest(question).filter(|text| text.len() <= left) else { continue };
        left -= text.len();
        let statement = sql("UPDATE answer SET value = $3 WHERE case_id = $1 AND question = $2");
        statement.bind(draft).bind(question.id()).bind(text).run(&mut tx).await.expect("an answer");
    }
    tx.commit().await.expect("stored");
}

async fn ask_everything(visitor: Visitor, case: String) -> Vec<u16> {
    let mut answers = Vec::new();
    for page in ["gereed", "concept.pdf", "gereed"] {
        answers.push(visitor.status(&format!("/voorstellen/{case}/{page}")).await);
    }
    answers
}

#[tokio::test(flavor = "multi_thread")]
async fn fifty_people_with_the_largest_draft_do_not_fill_memory_and_hold_up_nobody_else() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let draft = site.case("concept").await;
        lengthen(&site, &draft).await;
        let people = people_with_copies(&site, &draft).await;
        let process = Process::start(&database, site.folder()).await;
        let mut asking = JoinSet::new();
        for (person, case) in people {
            let visitor = process.browser(&person).await;
            asking.spawn(ask_everything(visitor, case));
        }
        let other = process.browser(&site.manager().await.id).await;
        let (mut most, mut rounds) = (0, 0);
        while rounds < 25 && !asking.is_empty() {
            let served = timeout(PATIENCE, async { (other.health().await, other.status("/dossiers").await) }).await;
            assert_eq!(served.expect("others are served meanwhile"), (200, 200));
            most = most.max(process.megabytes());
            while let Some(answers) = asking.try_join_next() {
                let answers = answers.expect("no panic");
                assert!(answers.iter().all(|status| [200, 413, 429, 503].contains(status)), "{answers:?}");
            }
            sleep(Duration::from_millis(200)).await;
            rounds += 1;
        }
        assert!(most <= MOST_MEMORY, "{most} MB");
        process.kill().await;
    })
    .await;
}
