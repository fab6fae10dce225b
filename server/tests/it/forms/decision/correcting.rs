//! Mending the letter of a decision that was sent.

use crate::forms::Form;
use crate::support::for_each_database;
use crate::support::journey::{BOARD, DECIDER, MANAGER};
use crate::support::site::Site;
use axum::http::StatusCode;

const TEXT: &str = "Op bladzijde 2 staat 24 maanden. Dat is 36 maanden.";
const SENT: &str = "SELECT COUNT(*) FROM event WHERE kind = 'correction_sent'";

#[tokio::test]
async fn a_mistake_in_the_letter_is_mended_by_a_second_one_that_changes_no_decision() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.case("bekendgemaakt").await;
        let page = format!("/dossiers/{case}/herstelbrief");
        let mut form = Form::of(&site, MANAGER, &page).await;
        assert!(form.browser.get(&format!("/dossiers/{case}")).await.body.contains(&page), "it is found from the case");
        form.refuses(&[("actie", "verstuur"), ("signatory", "mr. A. Jansen")], &[("reason", "Schrijf op wat er fout")])
            .await;
        form.refuses(&[("actie", "verstuur"), ("reason", TEXT)], &[("signatory", "Vul in wie")]).await;
        let typed = [("reason", TEXT), ("signatory", "mr. A. Jansen, gemeentesecretaris")];
        let read = form.filled(&[typed[0], typed[1], ("actie", "lees-brief")]).await;
        let before = site.traces().await;
        assert_eq!(form.post(&read).await.status, StatusCode::OK);
        assert_eq!(site.traces().await, before, "reading sends nothing");
        let until = "SELECT COUNT(*) FROM event WHERE kind = 'announced' AND payload LIKE '%objection_until%'";
        let announced = site.count(until).await;
        for number in 1..=2 {
            let send = form.filled(&[typed[0], typed[1], ("actie", "verstuur")]).await;
            assert_eq!(form.post(&send).await.status, StatusCode::SEE_OTHER);
            assert_eq!(site.count(SENT).await, number);
            let documents = "SELECT COUNT(DISTINCT version) FROM document WHERE kind = 'correction'";
            assert_eq!(site.count(documents).await, number, "each has a letter of its own");
        }
        assert_eq!(site.count(until).await, announced);
        assert_eq!(site.mails("correction").await.len(), 2 * BOARD.len(), "the board hears of it, and nobody else");
        let seen = site.browser_of(BOARD[0]).await.get(&format!("/dossiers/{case}")).await.body;
        assert!(seen.contains("Herstelbrief verstuurd") && seen.contains("36 maanden"));
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn nobody_mends_a_letter_that_was_not_sent_or_that_another_sends() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let doors =
            [("in_beoordeling", MANAGER, 409), ("bekendgemaakt", DECIDER, 404), ("bekendgemaakt", BOARD[0], 404)];
        for (status, who, answer) in doors {
            let page = format!("/dossiers/{}/herstelbrief", site.case(status).await);
            let mut browser = site.browser_of(who).await;
            let before = site.traces().await;
            let typed = [("reason", TEXT), ("signatory", "mr. A. Jansen"), ("actie", "verstuur")];
            assert_eq!(browser.post(&page, &typed).await.status, answer, "{status} {who}");
            assert_eq!(browser.get(&page).await.status, answer, "{status} {who}");
            assert_eq!(site.traces().await, before);
        }
    })
    .await;
}
