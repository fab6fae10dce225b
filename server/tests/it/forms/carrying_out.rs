//! What has to happen after a decision: agreed, reported, reminded of, settled, and ended.

use super::Form;
use crate::support::for_each_database;
use crate::support::html;
use crate::support::journey::{BOARD, DECIDER, JURIST, MANAGER};
use crate::support::site::Site;
use server::reminding;

const REPORT: &str = "De tweede coördinator is opgeleid, zie het diploma.";

async fn form<'a>(site: &'a Site, email: &str) -> Form<'a> {
    let case = site.case("bekendgemaakt").await;
    Form::of(site, email, &format!("/dossiers/{case}/afspraken")).await
}

/// Gives a day to the first thing that the decision asks for.
async fn agree(form: &mut Form<'_>, day: &str) {
    let typed = form.filled(&[("commitment.0.due", day), ("actie", "leg-vast")]).await;
    let answer = form.post(&typed).await;
    assert_eq!(answer.status, 303, "{}", answer.body);
}

#[tokio::test]
async fn what_has_a_day_is_agreed_in_one_mail_and_the_rest_is_not() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut sanne = form(&site, MANAGER).await;
        sanne.refuses(&[("actie", "leg-vast")], &[("commitment.0.due", "minstens één")]).await;
        let wrong = [("commitment.0.due", "morgen"), ("actie", "leg-vast")];
        sanne.refuses(&wrong, &[("commitment.0.due", "31-12-2026")]).await;
        let past = [("commitment.0.due", "01-01-2020"), ("actie", "leg-vast")];
        sanne.refuses(&past, &[("commitment.0.due", "die nog moet komen")]).await;
        agree(&mut sanne, "01-03-2027").await;
        let mails = site.mails("commitments_agreed").await;
        assert!(BOARD.iter().all(|email| mails.iter().any(|mail| mail.to_email == *email)), "the whole board");
        assert!(mails[0].text.contains("maandag 1 maart 2027"), "{}", mails[0].text);
        let page = sanne.browser.get(&sanne.page).await.body;
        assert!(page.contains("1. Uiterlijk maandag 1 maart 2027") && !page.contains("2. Uiterlijk"), "{page}");
        assert_eq!(html::dead_links(&page), Vec::<String>::new());
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn the_board_reports_the_municipality_settles_and_both_read_it() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut sanne = form(&site, MANAGER).await;
        agree(&mut sanne, "01-03-2027").await;
        let mut tarik = form(&site, BOARD[1]).await;
        tarik.refuses(&[("actie", "meld:1")], &[("report.1", "Schrijf wat er is gedaan")]).await;
        let typed = tarik.filled(&[("report.1", REPORT), ("actie", "meld:1")]).await;
        assert_eq!(tarik.post(&typed).await.status, 303);
        let told = site.mails("commitment_reported").await;
        assert_eq!(told.iter().map(|mail| mail.to_email.as_str()).collect::<Vec<_>>(), [MANAGER]);
        let before = site.traces().await;
        let refused = tarik.browser.post(&tarik.page, &[("met.1", "ja"), ("actie", "doe-af:1")]).await;
        assert_eq!(refused.status, 404, "only the municipality settles");
        assert_eq!(site.traces().await, before);
        let not_met = [("met.1", "nee"), ("actie", "doe-af:1")];
        sanne.refuses(&not_met, &[("remark.1", "Schrijf wat er ontbreekt")]).await;
        let typed = sanne.filled(&[("met.1", "ja"), ("actie", "doe-af:1")]).await;
        assert_eq!(sanne.post(&typed).await.status, 303);
        assert!(site.mails("commitment_settled").await[0].subject.starts_with("Nagekomen"));
        for email in [MANAGER, BOARD[0], JURIST, DECIDER] {
            let page = site.browser_of(email).await.get(&sanne.page).await.body;
            assert!(page.contains(REPORT) && page.contains("Nagekomen, vastgesteld op"), "{email}: {page}");
        }
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn both_sides_are_reminded_once_two_weeks_before_and_again_when_the_day_moves() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut sanne = form(&site, MANAGER).await;
        agree(&mut sanne, "01-03-2027").await;
        let remind = async |day: &str| {
            assert_eq!(site.browser().post("/demo/datum", &[("dag", day)]).await.status, 303);
            reminding::remind_all(&site.server.app).await.expect("the database");
            site.mails("commitment_due").await.len()
        };
        assert_eq!(remind("14-02-2027").await, 0);
        assert_eq!(remind("15-02-2027").await, BOARD.len() + 1, "the board and the case manager, once");
        let mut sanne = form(&site, MANAGER).await;
        let moved = [("due.1", "01-04-2027"), ("reason.1", "De opleiding begint later."), ("actie", "verzet:1")];
        let typed = sanne.filled(&moved).await;
        assert_eq!(sanne.post(&typed).await.status, 303);
        assert!(site.mails("commitment_moved").await[0].text.contains("donderdag 1 april 2027"));
        assert_eq!(remind("17-03-2027").await, BOARD.len() + 1);
        assert_eq!(remind("18-03-2027").await, 2 * (BOARD.len() + 1));
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn a_task_is_extended_and_handed_back_and_then_nothing_is_agreed_any_more() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut sanne = form(&site, MANAGER).await;
        sanne
            .refuses(&[("actie", "verleng"), ("extended_until", "31-12-2029")], &[("extend_reason", "Schrijf kort")])
            .await;
        let extended = [("extended_until", "31-12-2029"), ("extend_reason", "Het gaat goed."), ("actie", "verleng")];
        let typed = sanne.filled(&extended).await;
        assert_eq!(sanne.post(&typed).await.status, 303);
        assert!(sanne.browser.get(&sanne.page).await.body.contains("Verlengd tot en met"));
        let back = [
            ("handed_back_on", "31-12-2028"),
            ("hand_back_reason", "Er is geen coördinator meer."),
            ("actie", "geef-terug"),
        ];
        let typed = sanne.filled(&back).await;
        assert_eq!(sanne.post(&typed).await.status, 303);
        let mails = site.mails("handed_back").await;
        assert!([BOARD[0], MANAGER].iter().all(|email| mails.iter().any(|mail| mail.to_email == *email)));
        let page = sanne.browser.get(&sanne.page).await.body;
        assert!(
            page.contains("De taak gaat terug op 31 december 2028") && !page.contains("Leg afspraken vast"),
            "{page}"
        );
        let before = site.traces().await;
        assert_eq!(sanne.browser.post(&sanne.page, &extended).await.status, 409);
        assert_eq!(site.traces().await, before);
        site.assert_sound().await;
    })
    .await;
}

/// The lines of the event in a calendar file whose UID ends in this.
fn in_calendar(file: &str, key: &str) -> String {
    let whole = file.replace("\r\n ", "");
    let events = whole.split("BEGIN:VEVENT").map(str::to_owned);
    events.into_iter().find(|event| event.contains(&format!("-{key}@uitdaagloket"))).unwrap_or_default()
}

#[tokio::test]
async fn the_days_go_into_a_calendar_move_there_and_are_cancelled_when_they_fall_away() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut sanne = form(&site, MANAGER).await;
        agree(&mut sanne, "01-03-2027").await;
        let address = sanne.page.replace("/afspraken", "/agenda.ics");
        let mut marijke = site.browser_of(BOARD[0]).await;
        let first = marijke.get(&address).await.body;
        assert_eq!(first, marijke.get(&address).await.body, "the same facts give the same file");
        let agreed = in_calendar(&first, "afspraak-1");
        assert!(agreed.contains("DTSTART;VALUE=DATE:20270301") && agreed.contains("STATUS:CONFIRMED"), "{first}");
        assert!(in_calendar(&first, "besluit").contains("STATUS:CANCELLED"), "the decision was sent");
        assert!(in_calendar(&first, "bezwaartermijn").contains("20270120"), "{first}");
        let moved = [("due.1", "01-04-2027"), ("reason.1", "De opleiding begint later."), ("actie", "verzet:1")];
        let typed = sanne.filled(&moved).await;
        assert_eq!(sanne.post(&typed).await.status, 303);
        let second = marijke.get(&address).await.body;
        let number = |file: &str| -> u32 {
            let event = in_calendar(file, "afspraak-1");
            let line = event.lines().find_map(|line| line.strip_prefix("SEQUENCE:").map(str::to_owned));
            line.and_then(|number| number.trim().parse().ok()).expect("a number")
        };
        assert!(in_calendar(&second, "afspraak-1").contains("DTSTART;VALUE=DATE:20270401"), "{second}");
        assert!(number(&second) > number(&first), "a calendar takes the newer one");
        let typed = sanne.filled(&[("met.1", "ja"), ("actie", "doe-af:1")]).await;
        assert_eq!(sanne.post(&typed).await.status, 303);
        assert!(in_calendar(&marijke.get(&address).await.body, "afspraak-1").contains("STATUS:CANCELLED"));
        let mut stranger = site.browser();
        assert_eq!(stranger.get(&address).await.status, 303, "who is not signed in");
    })
    .await;
}
