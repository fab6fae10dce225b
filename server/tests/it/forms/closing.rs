//! Withdrawing a proposal.

use super::Form;
use crate::support::for_each_database;
use crate::support::journey::BOARD;
use crate::support::site::Site;

async fn form<'a>(site: &'a Site, email: &str, case: &str) -> Form<'a> {
    let action = format!("/dossiers/{case}/intrekken");
    Form { action, ..Form::of(site, email, &format!("/dossiers/{case}")).await }
}

#[tokio::test]
async fn nobody_withdraws_without_saying_why() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut form = form(&site, BOARD[0], &site.case("in_beoordeling").await).await;
        for typed in ["", "   ", "\r\n\t\r\n"] {
            let answer = form.refuses(&[("reason", typed)], &[("reason", "Schrijf kort waarom")]).await;
            assert!(answer.body.contains("<details open"), "the form is folded away");
        }
    })
    .await;
}

#[tokio::test]
async fn only_the_chair_withdraws_and_only_while_the_municipality_is_at_work() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (open, sent, draft) =
            (site.case("in_beoordeling").await, site.case("bekendgemaakt").await, site.case("concept").await);
        let reason = [("reason".to_owned(), "Wij hebben geen vrijwilligers meer.".to_owned())].to_vec();
        for (email, case, status) in [(BOARD[1], &open, 404), (BOARD[0], &sent, 409), (BOARD[0], &draft, 409)] {
            let before = site.traces().await;
            let answer = form(&site, email, case).await.post(&reason).await;
            assert_eq!(answer.status, status, "{email}");
            let grown: Vec<_> = site.traces().await.into_iter().zip(before).filter(|(now, then)| now != then).collect();
            assert!(grown.iter().all(|((what, _), _)| *what == "sessions"), "{grown:?}");
        }
    })
    .await;
}
