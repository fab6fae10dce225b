//! The reminder (herinnering) before the term to supplement ends.

use super::terms::go_to;
use crate::support::for_each_database;
use crate::support::journey::{BOARD, MANAGER};
use crate::support::site::Site;
use jiff::civil::date;
use server::completeness;

#[tokio::test]
async fn the_board_is_reminded_once_of_each_last_day_to_supplement() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.asked_to_supplement().await;
        let remind = async |day| {
            go_to(&site, day);
            completeness::remind_all(&site.server.app).await.expect("looked for");
            site.mails("supplement_reminder").await.len()
        };
        let before = site.traces().await;
        assert_eq!(remind(date(2026, 12, 17)).await, 0);
        assert_eq!(site.traces().await, before, "nothing is recorded before it is time");
        // Three working days before Wednesday 23 December.
        assert_eq!(remind(date(2026, 12, 18)).await, BOARD.len());
        let mails = site.mails("supplement_reminder").await;
        assert!(
            mails.iter().all(|mail| mail.text.contains("De polis ontbreekt.") && mail.text.contains("23 december"))
        );
        let after = site.traces().await;
        assert_eq!(remind(date(2026, 12, 21)).await, BOARD.len(), "once");
        assert_eq!(site.traces().await, after);
        let typed = [("actie", "wijzig"), ("until", "06-01-2027"), ("reason", "De kerstvakantie."), ("sure", "ja")];
        let page = format!("/dossiers/{case}/aanvulverzoek");
        assert_eq!(site.browser_of(MANAGER).await.post(&page, &typed).await.status, 303);
        assert_eq!(remind(date(2026, 12, 30)).await, BOARD.len());
        // The working days before 6 January: the 5th, the 4th and, with New Year's Day between, 31 December.
        assert_eq!(remind(date(2026, 12, 31)).await, 2 * BOARD.len(), "another last day is reminded of anew");
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn nobody_is_reminded_by_post() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.asked_to_supplement().await;
        let post = [
            ("post_naam", "De Lindehof"),
            ("post_straat", "Dorpsplein 1"),
            ("post_postcode", "9999 AA"),
            ("post_plaats", "Oosterlinde"),
            ("reason", "Op verzoek."),
            ("actie", "per-post"),
        ];
        let arranged = site.browser_of(MANAGER).await.post(&format!("/dossiers/{case}/bezorging"), &post).await;
        assert_eq!(arranged.status, 303, "{}", arranged.body);
        go_to(&site, date(2026, 12, 18));
        completeness::remind_all(&site.server.app).await.expect("looked for");
        assert_eq!(site.mails("supplement_reminder").await.len(), 0);
    })
    .await;
}

#[tokio::test]
async fn nobody_is_reminded_after_the_supplement() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.asked_to_supplement().await;
        site.submit(&case).await;
        go_to(&site, date(2026, 12, 18));
        completeness::remind_all(&site.server.app).await.expect("looked for");
        assert_eq!(site.mails("supplement_reminder").await.len(), 0);
    })
    .await;
}
