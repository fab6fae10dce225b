//! What moves or stops the term for the decision: the term to supplement, postponing, suspending with consent, and
//! notices of default.

use super::Form;
use crate::support::for_each_database;
use crate::support::journey::{BOARD, DECIDER, MANAGER};
use crate::support::site::Site;
use app::views::case::Waits;
use domain::case::{Action, Status, TermEvent};
use jiff::civil::{Date, date};
use server::{completeness, overview, queue, term};

/// Sets the clock to nine in the morning of a day.
pub(super) fn go_to(site: &Site, day: Date) {
    let at = format!("{day}T08:00:00Z");
    site.clock.set(at.parse().expect("a moment"));
}

async fn due(site: &Site, case: &str) -> Date {
    let page = overview::show(&site.server.app, &site.manager().await, case).await.expect("a page");
    page.clock.expect("submitted").due
}

async fn status(site: &Site, case: &str) -> Status {
    overview::show(&site.server.app, &site.manager().await, case).await.expect("a page").head.status
}

#[tokio::test]
async fn the_day_after_an_unused_term_to_supplement_the_term_runs_again_and_everybody_hears_of_it() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.asked_to_supplement().await;
        go_to(&site, date(2026, 12, 23));
        completeness::lapse_all(&site.server.app).await.expect("looked for");
        assert_eq!(status(&site, &case).await, Status::SupplementRequested, "there is time until the last day");
        go_to(&site, date(2026, 12, 24));
        let before = site.traces().await;
        completeness::lapse_all(&site.server.app).await.expect("looked for");
        let after = site.traces().await;
        let grown: Vec<&str> =
            after.iter().zip(&before).filter(|(now, then)| now.1 != then.1).map(|(now, _)| now.0).collect();
        assert_eq!(grown, ["events", "mails"], "the text of the board stays as it is");
        completeness::lapse_all(&site.server.app).await.expect("looked for");
        assert_eq!(site.traces().await, after, "it lapses once");
        assert_eq!(status(&site, &case).await, Status::SupplementLapsed);
        // The board and the case manager.
        assert_eq!(site.mails("supplement_term_lapsed").await.len(), BOARD.len() + 1);
        let rows =
            queue::show(&site.server.app, &site.manager().await, Default::default()).await.expect("a queue").rows;
        let row = rows.into_iter().find(|row| row.id == case).expect("it stands in the queue");
        assert!(row.days_left.is_some(), "the days count again");
        assert_eq!(row.waits, Waits::ForYou(Action::ConfirmCompleteness), "the municipality is at turn");
        // Fourteen days: 10 to 23 December.
        assert_eq!(due(&site, &case).await, date(2027, 3, 17));
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn who_comes_on_the_first_day_after_finds_the_term_lapsed_before_the_system_looked() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.asked_to_supplement().await;
        go_to(&site, date(2026, 12, 28));
        site.submit(&case).await;
        assert_eq!(status(&site, &case).await, Status::Submitted);
        assert_eq!(due(&site, &case).await, date(2027, 3, 17), "a supplement that comes later changes no term");
        assert_eq!(site.mails("supplement_term_lapsed").await.len(), BOARD.len() + 1);
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn an_unanswered_request_ends_in_a_letter_within_four_weeks_and_not_after() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.lapsed().await;
        let page = format!("/dossiers/{case}/buiten-behandeling");
        let typed = [("reason", "Zonder polis is het risico niet te beoordelen."), ("signatory", "mr. A. Jansen")];
        go_to(&site, date(2027, 1, 21));
        let mut form = Form::of(&site, MANAGER, &page).await;
        form.refuses(&typed, &[("reason", "Dit kon tot en met 20 januari 2027")]).await;
        go_to(&site, date(2027, 1, 20));
        let fields = form.filled(&typed).await;
        assert_eq!(form.post(&fields).await.status, 303);
        assert_eq!(site.mails("not_handled").await.len(), BOARD.len());
        let mail = site.mails("not_handled").await.remove(0);
        assert!(mail.text.contains("3 maart 2027"), "until when one can object: {}", mail.text);
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn a_day_that_is_odd_is_asked_about_and_sent_when_it_is_meant() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.submitted().await;
        let mut form = Form::of(&site, MANAGER, &format!("/dossiers/{case}/volledigheid")).await;
        let asked = [("verdict", "aanvulling"), ("points", "De polis ontbreekt.")];
        let odd = [
            ("31-12-2099", "langer dan de regels"),
            ("25-12-2026", "een feestdag"),
            ("10-12-2026", "korter dan een week"),
        ];
        for (until, words) in odd {
            let messages = [("until", words), ("sure", "Bedoelt u deze dag?")];
            form.refuses(&[asked[0], asked[1], ("until", until)], &messages).await;
        }
        let fields = form.filled(&[asked[0], asked[1], ("until", "25-12-2026"), ("sure", "ja")]).await;
        assert_eq!(form.post(&fields).await.status, 303);
        assert_eq!(status(&site, &case).await, Status::SupplementRequested);
    })
    .await;
}

#[tokio::test]
async fn an_officer_extends_and_withdraws_a_request_with_a_reason_that_the_board_reads() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.asked_to_supplement().await;
        let mut form = Form::of(&site, MANAGER, &format!("/dossiers/{case}/aanvulverzoek")).await;
        let until = ("until", "04-01-2027");
        form.refuses(&[until, ("reason", " "), ("actie", "wijzig")], &[("reason", "Schrijf kort waarom")]).await;
        form.refuses(&[("reason", "Vakantie."), ("actie", "wijzig")], &[("until", "al geldt")]).await;
        let fields = form.filled(&[until, ("reason", "U bent met vakantie."), ("actie", "wijzig")]).await;
        assert_eq!(form.post(&fields).await.status, 303);
        let mails = site.mails("supplement_term_changed").await;
        assert_eq!(mails.len(), BOARD.len());
        assert!(mails[0].text.contains("U bent met vakantie.") && mails[0].text.contains("4 januari 2027"));
        let fields = form.filled(&[("reason", "Het stond er al."), ("actie", "trek-in")]).await;
        assert_eq!(form.post(&fields).await.status, 303);
        assert_eq!(status(&site, &case).await, Status::Submitted);
        assert_eq!(site.mails("supplement_request_withdrawn").await.len(), BOARD.len());
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn a_decision_is_postponed_once_with_a_letter() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.in_assessment().await;
        let page = format!("/dossiers/{case}/termijn/verdagen");
        let mut form = Form::of(&site, MANAGER, &page).await;
        form.refuses(&[("reason", ""), ("actie", "verdaag")], &[("reason", "Schrijf kort waarom")]).await;
        let typed = [("reason", "Het college vergadert niet."), ("signatory", "mr. A. Jansen")];
        form.refuses(&[typed[0], ("actie", "verdaag")], &[("signatory", "Vul in wie")]).await;
        let fields = form.filled(&[typed[0], typed[1], ("actie", "lees-verdaging")]).await;
        let before = site.traces().await;
        assert!(form.post(&fields).await.body.starts_with("%PDF-"));
        assert_eq!(site.traces().await, before, "reading the letter changes nothing");
        let fields = form.filled(&[typed[0], typed[1], ("actie", "verdaag")]).await;
        assert_eq!(form.post(&fields).await.status, 303);
        assert_eq!(due(&site, &case).await, date(2027, 4, 14), "twelve weeks and six");
        let mails = site.mails("postponed").await;
        assert_eq!(mails.len(), BOARD.len());
        assert!(mails[0].text.contains("14 april 2027") && mails[0].text.contains("/documenten/"), "{}", mails[0].text);
        let again = form.browser.get(&page).await;
        assert_eq!((again.status.as_u16(), again.location), (303, format!("/dossiers/{case}/termijn")), "once");
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn the_term_stands_still_by_consent_of_the_chair_alone() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.in_assessment().await;
        let (term, propose) = (format!("/dossiers/{case}/termijn"), format!("/dossiers/{case}/termijn/aanhouden"));
        let mut officer = Form::of(&site, MANAGER, &propose).await;
        let typed = [("until", "15-01-2027"), ("reason", "Overleg over de prijs."), ("actie", "stel-uitstel-voor")];
        officer.refuses(&[("until", "snel"), typed[1], typed[2]], &[("until", "Vul een datum in")]).await;
        let fields = officer.filled(&typed).await;
        assert_eq!(officer.post(&fields).await.status, 303);
        assert_eq!(due(&site, &case).await, date(2027, 3, 3), "a proposal moves nothing");
        assert_eq!(site.mails("suspension_proposed").await.len(), BOARD.len());

        let agree = vec![("actie".to_owned(), "stem-in".to_owned())];
        let before = site.traces().await;
        let mut treasurer = Form::of(&site, BOARD[1], &term).await;
        assert_eq!(treasurer.post(&agree).await.status, 404, "only the chair binds the cooperative");
        let mut manager = Form::of(&site, MANAGER, &term).await;
        assert_eq!(manager.post(&agree).await.status, 404, "nobody consents for the other side");
        let grown = site.traces().await.into_iter().zip(before).filter(|(now, then)| now != then);
        assert_eq!(grown.map(|((what, _), _)| what).collect::<Vec<_>>(), ["sessions"]);

        let mut chair = Form::of(&site, BOARD[0], &term).await;
        assert!(chair.browser.get(&term).await.body.contains("Stemt u in met uitstel?"));
        assert_eq!(chair.post(&agree).await.status, 303);
        // 10 December to 15 January are 37 days; 9 April 2027 is a Friday.
        assert_eq!(due(&site, &case).await, date(2027, 4, 9));
        assert_eq!(site.mails("suspension_agreed").await.len(), BOARD.len() + 1);
        assert_eq!(chair.post(&agree).await.status, 409, "once");
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn a_notice_of_default_counts_two_weeks_and_then_the_penalty() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.in_assessment().await;
        go_to(&site, date(2027, 3, 5));
        let mut form = Form::of(&site, MANAGER, &format!("/dossiers/{case}/termijn/ingebrekestelling")).await;
        let action = ("actie", "ingebrekestelling");
        form.refuses(&[("received_on", "06-03-2027"), action], &[("received_on", "moet nog komen")]).await;
        let fields = form.filled(&[("received_on", "04-03-2027"), action]).await;
        assert_eq!(form.post(&fields).await.status, 303);
        let mails = site.mails("default_notice").await;
        assert_eq!(mails.len(), BOARD.len() + 2, "the board, the case manager and who decides");
        assert!(mails.iter().all(|mail| mail.text.contains("18 maart 2027")));
        let on = async |day| {
            go_to(&site, day);
            term::show(&site.server.app, &site.actor(DECIDER).await, &case).await.expect("a page").default_notices[0]
        };
        assert_eq!(on(date(2027, 3, 18)).await.owed.0, 0);
        assert_eq!(on(date(2027, 3, 19)).await.owed.0, 2_300);
        let last = on(date(2027, 6, 1)).await;
        assert_eq!((last.owed.0, last.capped), (144_200, true));
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn both_sides_read_how_the_term_ran() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.lapsed().await;
        for person in [BOARD[2], MANAGER] {
            let page = term::show(&site.server.app, &site.actor(person).await, &case).await.expect("a page");
            let events: Vec<TermEvent> = page.course.iter().map(|step| step.event).collect();
            let until = date(2026, 12, 23);
            assert!(matches!(events[0], TermEvent::Received { .. }));
            assert_eq!(
                events[1..],
                [TermEvent::SupplementRequested { until }, TermEvent::SupplementLapsed { stood_still: 14 },]
            );
        }
        let mut board = site.browser_of(BOARD[2]).await;
        assert!(!board.get(&format!("/dossiers/{case}/termijn")).await.body.contains("Wat kunt u doen?"));
    })
    .await;
}
