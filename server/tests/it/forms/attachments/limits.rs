//! What just fits is kept, and what is just too much is not.

use super::{address, assert_refused, attach, ids, on_disk, pdf, send_to};
use crate::support::for_each_database;
use crate::support::journey::BOARD;
use crate::support::site::Site;
use axum::http::StatusCode;
use domain::attachment::{FILES_PER_PROPOSAL, FILES_PER_QUESTION, LARGEST_FILE};

/// A PDF of exactly so many bytes.
fn pdf_of(size: u64) -> Vec<u8> {
    let fill = usize::try_from(size).expect("a size") - pdf("").len();
    pdf(&"x".repeat(fill))
}

#[tokio::test]
async fn a_file_of_ten_megabytes_is_kept_and_one_byte_more_is_not() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (case, mut chair) = (site.case("concept").await, site.browser_of(BOARD[0]).await);
        let over = pdf_of(LARGEST_FILE + 1);
        let small = pdf("klein");
        let batch: [(&str, &[u8]); 2] = [("groot.pdf", &over), ("klein.pdf", &small)];
        let words = ["“groot.pdf” is groter dan 10 MB.", "Er is niets bewaard."];
        assert_refused(&site, &mut chair, &case, &batch, &words).await;
        attach(&mut chair, &case, &[("groot.pdf", &pdf_of(LARGEST_FILE))]).await;
        assert_eq!(on_disk(&site), (1, 0));
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn a_request_of_more_than_fifty_megabytes_stops_and_leaves_nothing() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (case, mut chair) = (site.case("concept").await, site.browser_of(BOARD[0]).await);
        let nearly = pdf_of(LARGEST_FILE - 1_000);
        let five: Vec<(&str, &[u8])> = vec![("a.pdf", &nearly); 5];
        let (six, words) = (vec![("a.pdf", nearly.as_slice()); 6], ["samen groter dan 50 MB", "Er is niets bewaard."]);
        assert_refused(&site, &mut chair, &case, &six, &words).await;
        let answer = send_to(&mut chair, &address(&case), &[], &five).await;
        assert_eq!(answer.status, StatusCode::OK, "five of nearly ten fit: {}", answer.body);
        assert_eq!((ids(&site, &case).await.len(), on_disk(&site)), (1, (1, 0)));
    })
    .await;
}

#[tokio::test]
async fn ten_files_fit_with_a_question_and_sixty_with_a_proposal() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (case, mut chair) = (site.case("concept").await, site.browser_of(BOARD[0]).await);
        let contents: Vec<Vec<u8>> = (0..=FILES_PER_QUESTION).map(|number| pdf(&number.to_string())).collect();
        let eleven: Vec<(&str, &[u8])> = contents.iter().map(|content| ("a.pdf", content.as_slice())).collect();
        let words = ["hoogstens 10 bestanden tegelijk"];
        assert_refused(&site, &mut chair, &case, &eleven, &words).await;
        attach(&mut chair, &case, &eleven[..FILES_PER_QUESTION]).await;
        let words = ["Bij één vraag passen hoogstens 10 bijlagen. Er staan er al 10, en u koos er 1."];
        assert_refused(&site, &mut chair, &case, &eleven[FILES_PER_QUESTION..], &words).await;
        let others: Vec<&str> =
            domain::catalogue::standard().places().map(|(_, id)| id).filter(|id| *id != super::QUESTION).collect();
        for question in &others[..5] {
            let page = format!("/voorstellen/{case}/bijlagen/{question}");
            let answer = send_to(&mut chair, &page, &[], &eleven[..FILES_PER_QUESTION]).await;
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
        }
        assert_eq!(ids(&site, &case).await.len(), FILES_PER_PROPOSAL);
        let (page, before) = (format!("/voorstellen/{case}/bijlagen/{}", others[5]), site.traces().await);
        let answer = send_to(&mut chair, &page, &[], &eleven[..1]).await;
        assert!(answer.body.contains("Bij een voorstel passen hoogstens 60 bijlagen."), "{}", answer.body);
        assert_eq!((answer.status, site.traces().await), (StatusCode::UNPROCESSABLE_ENTITY, before));
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn files_of_a_hundred_megabytes_fit_with_a_proposal_and_one_more_byte_does_not() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (case, mut chair) = (site.case("concept").await, site.browser_of(BOARD[0]).await);
        for number in 0..10_u8 {
            let mut file = pdf_of(LARGEST_FILE);
            file[12] = number;
            attach(&mut chair, &case, &[("groot.pdf", &file)]).await;
        }
        let (page, before) = (format!("/voorstellen/{case}/bijlagen/begroting"), (site.traces().await, on_disk(&site)));
        let answer = send_to(&mut chair, &page, &[], &[("nog een.pdf", &pdf("klein"))]).await;
        assert!(answer.body.contains("Alle bijlagen samen mogen hoogstens 100 MB zijn."), "{}", answer.body);
        assert_eq!((site.traces().await, on_disk(&site)), before);
    })
    .await;
}
