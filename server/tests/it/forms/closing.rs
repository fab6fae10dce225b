//! Closing a case without a decision.

use super::Form;
use crate::support::for_each_database;
use crate::support::journey::BOARD;
use crate::support::site::Site;

/// A way to close a case: the last part of its address, who may, a case of the demo in which it can be done, and who
/// may not, or not there, with the answer to that.
struct Way {
    address: &'static str,
    who: &'static str,
    status: &'static str,
    refused: &'static [(&'static str, &'static str, u16)],
}

const WAYS: &[Way] = &[Way {
    address: "intrekken",
    who: BOARD[0],
    status: "in_beoordeling",
    refused: &[(BOARD[1], "in_beoordeling", 404), (BOARD[0], "bekendgemaakt", 409), (BOARD[0], "concept", 409)],
}];

async fn form<'a>(site: &'a Site, email: &str, (status, address): (&str, &str)) -> Form<'a> {
    // The demo has a case in each status but this one.
    if status == "ingediend" && site.count("SELECT COUNT(*) FROM cases WHERE status = 'ingediend'").await == 0 {
        site.submitted().await;
    }
    let page = format!("/dossiers/{}", site.case(status).await);
    Form { action: format!("{page}/{address}"), ..Form::of(site, email, &page).await }
}

#[tokio::test]
async fn nobody_closes_a_case_without_saying_why() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        for way in WAYS {
            let mut form = form(&site, way.who, (way.status, way.address)).await;
            for typed in ["", "   ", "\r\n\t\r\n"] {
                let answer = form.refuses(&[("reason", typed)], &[("reason", "Schrijf kort waarom")]).await;
                assert!(answer.body.contains("<details open"), "the form is folded away");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn only_who_may_closes_a_case_and_only_while_that_can_be_done() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let reason = [("reason".to_owned(), "Wij hebben geen vrijwilligers meer.".to_owned())].to_vec();
        for (way, (email, status, code)) in WAYS.iter().flat_map(|way| way.refused.iter().map(move |one| (way, one))) {
            let before = site.traces().await;
            let answer = form(&site, email, (status, way.address)).await.post(&reason).await;
            assert_eq!(answer.status, *code, "{email}");
            let grown: Vec<_> = site.traces().await.into_iter().zip(before).filter(|(now, then)| now != then).collect();
            assert!(grown.iter().all(|((what, _), _)| *what == "sessions"), "{grown:?}");
        }
    })
    .await;
}
