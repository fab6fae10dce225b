//! The course of a case that came on paper: asked, supplemented and suspended by letter, and assessed like every other.

use super::{ask, at, entered, page, pdf, post_letter, record, send, stands};
use crate::support::for_each_database;
use crate::support::journey::{MANAGER, REVIEWERS};
use crate::support::site::Site;
use app::views::case::completeness::CompletenessForm;
use axum::http::StatusCode;
use domain::case::{Action, Closing, ClosingKind, Event, Notice, Status};
use jiff::civil::date;
use server::{closing, completeness};

/// Enters a supplement that was received on this day.
async fn supplement(site: &Site, case: &str, day: &str) {
    let mut browser = site.browser_of(MANAGER).await;
    let address = format!("/dossiers/{case}/aanvulling-op-papier");
    let mut fields = browser.fields(&address).await;
    fields.retain(|(name, _)| name != "received_on");
    fields.push(("received_on".to_owned(), day.to_owned()));
    let answer = send(&mut browser, &address, &fields, &pdf("aanvulling")).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
}

#[tokio::test]
async fn a_paper_challenge_is_asked_supplemented_and_assessed_like_every_other() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = entered(&site, &[]).await;
        assert_eq!(post_letter(&site, "09-12-2026").await, Notice::ReceivedOnPaper);
        ask(&site, &case, "23-12-2026").await;
        at(&site, "2026-12-11");
        assert_eq!(stands(&site, &case).await.2, date(2027, 2, 24), "nothing is suspended before it is posted");
        assert_eq!(post_letter(&site, "10-12-2026").await, Notice::SupplementRequest);
        assert_eq!(stands(&site, &case).await.2, date(2027, 3, 10), "fourteen days from the day of posting");

        at(&site, "2026-12-18");
        supplement(&site, &case, "16-12-2026").await;
        // 11 to 15 December.
        assert_eq!(stands(&site, &case).await, (Status::Submitted, date(2026, 12, 2), date(2027, 3, 1)));
        let shown = page(&site, &case).await;
        assert_eq!(shown.attachments.len(), 2, "the letter and its supplement");
        assert_eq!(post_letter(&site, "18-12-2026").await, Notice::ReceivedOnPaper);

        let before = site.mails("please_assess").await.len();
        let despite = "Wat ontbrak, ligt er nu als scan.".to_owned();
        let form = CompletenessForm { verdict: "volledig".to_owned(), despite, ..CompletenessForm::default() };
        completeness::check(&site.server.app, &site.manager().await, &case, form).await.expect("complete");
        assert_eq!(site.mails("please_assess").await.len(), before + REVIEWERS.len());
        for reviewer in REVIEWERS {
            site.declares(&case, reviewer).await;
        }
        assert_eq!(post_letter(&site, "18-12-2026").await, Notice::Complete);
        let kind = ClosingKind::Inadmissible;
        let closed =
            Closing { signatory: "mr. A. Jansen".to_owned(), ..Closing::new(kind, "De groep is geen inwoner.") };
        closing::close(&site.server.app, &site.manager().await, &case, closed).await.expect("closed");
        at(&site, "2026-12-21");
        assert_eq!(post_letter(&site, "21-12-2026").await, Notice::Closed(kind));
        let Some(Event::LetterPosted { until: Some(until), .. }) = record(&site, &case).await.pop() else {
            panic!("it was posted")
        };
        assert_eq!(until, date(2027, 2, 1), "six weeks from the day after posting");
        site.assert_sound().await;
    })
    .await;
}

/// Who scans the first letter again adds nothing, and says nothing.
#[tokio::test]
async fn the_scan_that_is_there_already_is_kept_once_and_is_no_supplement() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = entered(&site, &[]).await;
        post_letter(&site, "09-12-2026").await;
        ask(&site, &case, "23-12-2026").await;
        post_letter(&site, "09-12-2026").await;
        let mut browser = site.browser_of(MANAGER).await;
        let address = format!("/dossiers/{case}/aanvulling-op-papier");
        let mut fields = browser.fields(&address).await;
        fields.retain(|(name, _)| name != "received_on");
        fields.push(("received_on".to_owned(), "09-12-2026".to_owned()));
        let before = site.traces().await;
        let answer = send(&mut browser, &address, &fields, &pdf("brief")).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", answer.body);
        assert_eq!(site.traces().await, before);
    })
    .await;
}

#[tokio::test]
async fn consent_by_letter_suspends_the_term() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = entered(&site, &[]).await;
        let mut browser = site.browser_of(MANAGER).await;
        let term = |form: &str| format!("/dossiers/{case}/termijn/{form}");
        let agree = |day| [("actie", "stem-in-per-brief"), ("received_on", day)];
        assert_eq!(browser.post(&term("instemming-per-brief"), &agree("09-12-2026")).await.status, 409, "not asked");
        let propose = [("actie", "stel-uitstel-voor"), ("until", "15-01-2027"), ("reason", "Overleg over de prijs.")];
        assert_eq!(browser.post(&term("aanhouden"), &propose).await.status, 303);
        at(&site, "2026-12-16");
        // The session of then has ended.
        let mut browser = site.browser_of(MANAGER).await;
        assert_eq!(browser.post(&term("instemming-per-brief"), &agree("17-12-2026")).await.status, 422, "to come");
        assert_eq!(
            browser.post(&term("instemming-per-brief"), &agree("08-12-2026")).await.status,
            422,
            "not asked yet"
        );
        assert_eq!(browser.post(&term("instemming-per-brief"), &agree("14-12-2026")).await.status, 303);
        // 15 December to 15 January are 32 days, to the Sunday of Easter.
        assert_eq!(stands(&site, &case).await.2, date(2027, 3, 30));
        let allowed = page(&site, &case).await.head.allowed;
        assert!(!allowed.contains(&Action::AgreeOnPaper) && allowed.contains(&Action::ResumeTerm));
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn a_letter_that_withdraws_the_proposal_closes_the_case_and_is_confirmed() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = entered(&site, &[]).await;
        post_letter(&site, "09-12-2026").await;
        at(&site, "2026-12-16");
        let mut browser = site.browser_of(MANAGER).await;
        let address = format!("/dossiers/{case}/intrekking-per-brief");
        assert!(browser.get(&format!("/dossiers/{case}")).await.body.contains(&address), "it is found from the case");
        let letter = |day, reason| [("received_on", day), ("reason", reason)];
        let before = site.traces().await;
        for wrong in [
            letter("17-12-2026", "Wij stoppen."),
            letter("01-12-2026", "Wij stoppen."),
            letter("", "Stop."),
            letter("15-12-2026", " "),
        ] {
            let answer = browser.post(&address, &wrong).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong:?}");
            assert!(answer.body.contains(wrong[1].1.trim()), "{wrong:?} lost what was typed");
        }
        assert_eq!(site.traces().await, before);
        assert_eq!(browser.post(&address, &letter("15-12-2026", "Wij stoppen ermee.")).await.status, 303);
        assert_eq!(page(&site, &case).await.head.status, Status::Closed(ClosingKind::Withdrawn));
        assert_eq!(post_letter(&site, "16-12-2026").await, Notice::ReceivedOnPaper);
        assert_eq!(browser.post(&address, &letter("15-12-2026", "Nog eens.")).await.status, 409);
        site.assert_sound().await;
    })
    .await;
}
