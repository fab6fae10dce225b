//! How much one person can have under way at the same time.

use crate::support::for_each_database;
use crate::support::journey::BOARD;
use crate::support::site::{Answer, Site};
use axum::http::StatusCode;

#[tokio::test]
async fn three_drafts_of_one_person_stand_in_line_and_the_others_have_their_own() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let address = format!("/voorstellen/{}/concept.pdf", site.case("concept").await);
        let chair = site.browser_of(BOARD[0]).await;
        let (mut one, mut two, mut three, mut four) = (chair.clone(), chair.clone(), chair.clone(), chair.clone());
        let mut treasurer = site.browser_of(BOARD[1]).await;
        let (one, two, three, four, other) = tokio::join!(
            one.get(&address),
            two.get(&address),
            three.get(&address),
            four.get(&address),
            treasurer.get(&address)
        );
        let own = [&one, &two, &three, &four];
        let with = |status: StatusCode| own.iter().filter(|answer| answer.status == status).count();
        assert_eq!((with(StatusCode::OK), with(StatusCode::TOO_MANY_REQUESTS)), (3, 1));
        let refused: Vec<&&Answer> = own.iter().filter(|answer| answer.status != StatusCode::OK).collect();
        assert!(refused[0].body.contains("Wacht een paar minuten en probeer het opnieuw."));
        assert_eq!(other.status, StatusCode::OK);
        assert_eq!(chair.clone().get(&address).await.status, StatusCode::OK, "the places are free again");
    })
    .await;
}
