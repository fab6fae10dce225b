//! Reminders of last days: of that for the decision to who is at turn, and of a question to who was asked.

use super::Form;
use super::discussion::hand_in;
use super::responding::{assessed, form};
use crate::support::for_each_database;
use crate::support::journey::{BOARD, MANAGER, REVIEWERS};
use crate::support::site::Site;
use jiff::civil::Date;
use jiff::{Span, ToSpan};
use server::db::sql;
use server::reminding;
use server::worker::Worker;

const RAVI: &str = REVIEWERS[2];

/// Last day for the decision in a case.
async fn due(site: &Site, case: &str) -> Date {
    let mut tx = site.server.app.db.read().await.expect("a transaction");
    let (due,): (String,) = sql("SELECT due_on FROM cases WHERE id = $1").bind(case).one(&mut tx).await.expect("a day");
    due.parse().expect("a day")
}

/// Moves the clock of the demo to a day, and reminds.
async fn remind(site: &Site, day: Date) {
    let typed = format!("{:02}-{:02}-{}", day.day(), day.month(), day.year());
    assert_eq!(site.browser().post("/demo/datum", &[("dag", &typed)]).await.status, 303);
    reminding::remind_all(&site.server.app).await.expect("the database");
}

#[tokio::test]
async fn who_is_at_turn_is_reminded_of_the_last_day_and_who_is_done_is_not() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.in_assessment().await;
        hand_in(&site, &case, RAVI, "4").await;
        let due = due(&site, &case).await;
        let told = async |days: i64| {
            let day = due.saturating_sub(Span::new().days(days));
            if day > site.clock.today() {
                remind(&site, day).await;
            }
            reminding::remind_all(&site.server.app).await.expect("the database");
            let mails = site.mails("decision_due").await.into_iter().filter(|mail| mail.text.contains(&case));
            let to: Vec<String> = mails.map(|mail| mail.to_email).collect();
            let count = |email: &str| to.iter().filter(|one| *one == email).count();
            (count(MANAGER), count(REVIEWERS[0]), count(RAVI), count(BOARD[0]))
        };
        let (manager, reviewer, done, board) = told(15).await;
        assert_eq!((done, board), (0, 0), "who is done, and the board");
        assert_eq!(told(14).await, (manager + 1, reviewer + 1, 0, 0), "two weeks");
        assert_eq!(told(14).await, (manager + 1, reviewer + 1, 0, 0), "once");
        assert_eq!(told(-1).await, (manager + 2, reviewer + 2, 0, 0), "too late");
        let late = site.mails("decision_due").await;
        assert!(late.iter().any(|mail| mail.subject.starts_with("Te laat")), "{:?}", late[0].subject);
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn who_was_asked_outside_and_the_board_are_reminded_two_days_before_the_last() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = assessed(&site).await;
        let last = site.clock.today().saturating_add(30.days());
        let until = format!("{:02}-{:02}-{}", last.day(), last.month(), last.year());
        let mut sanne = form(&site, MANAGER, &case).await;
        let typed = sanne.filled(&[("until", &until), ("actie", "stuur")]).await;
        assert_eq!(sanne.post(&typed).await.status, 303);
        let mut asking = Form::of(&site, MANAGER, &format!("/dossiers/{case}/zienswijzen")).await;
        let asked = [
            ("role", "adviser"),
            ("name", "Movisie"),
            ("email", "advies@movisie.example"),
            ("question", "Kan dit?"),
            ("until", &until),
            ("actie", "vraag"),
        ];
        let typed = asking.filled(&asked).await;
        assert_eq!(asking.post(&typed).await.status, 303);
        remind(&site, last.saturating_sub(3.days())).await;
        assert!(site.mails("response_due").await.is_empty() && site.mails("view_reminder").await.is_empty());
        remind(&site, last.saturating_sub(2.days())).await;
        reminding::remind_all(&site.server.app).await.expect("the database");
        assert_eq!(site.mails("response_due").await.len(), BOARD.len(), "the board, of its own draft alone");
        Worker::new(site.server.app.clone()).drain().await.expect("the mails are sent");
        let reminded = site.mails("view_reminder").await;
        assert_eq!(reminded.iter().map(|mail| mail.to_email.as_str()).collect::<Vec<_>>(), ["advies@movisie.example"]);
        let at = reminded[0].text.find("/zienswijze/").expect("a link");
        let link = reminded[0].text[at..].split_whitespace().next().expect("a link");
        assert!(site.browser().get(link).await.body.contains("Kan dit?"), "the link works");
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn on_the_last_day_itself_nobody_is_offered_a_form_that_can_only_be_refused() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.in_assessment().await;
        let (due, page) = (due(&site, &case).await, format!("/dossiers/{case}/aanpassing"));
        remind(&site, due.saturating_sub(1.day())).await;
        let before = site.browser_of(MANAGER).await.get(&page).await.body;
        assert!(before.contains("Vraag om de aanpassing"), "{before}");
        remind(&site, due).await;
        let then = site.browser_of(MANAGER).await.get(&page).await.body;
        assert!(then.contains("Vandaag is de laatste dag om te beslissen"), "{then}");
        assert!(!then.contains("Vraag om de aanpassing"), "{then}");
    })
    .await;
}
