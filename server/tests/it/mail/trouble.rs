//! Mail through trouble: nothing is lost, the order is kept, and pages do not wait for a mail server.

use crate::support::for_each_database;
use crate::support::mail::{MINUTE, Office, mail_to};
use crate::support::site::Site;
use crate::support::smtp::{MailServer, parsed, route, silent_port};
use server::config::MailRoute;
use server::worker::Worker;

const HOUR: i64 = 60 * MINUTE;
const TO: &str = "m.veldhoen@lindehof.example";
const OTHER: &str = "t.amrani@lindehof.example";

/// Works off what is due, hour after hour.
async fn hours(office: &Office, hours: usize) {
    for _ in 0..hours {
        office.worker().drain().await.expect("the database");
        office.wait(HOUR);
    }
}

/// The Message-IDs of what a server took in, without the domain.
fn arrived(server: &MailServer) -> Vec<String> {
    let ids = server.inbox();
    let id = |mail| parsed(mail).message_id().map(|id| id.replace("@uitdaagloket.example", ""));
    ids.iter().filter_map(id).collect()
}

#[tokio::test]
async fn a_refusal_for_now_or_of_ours_at_any_step_loses_no_mail() {
    for_each_database(|database| async move {
        let refusals = [("421", "mail"), ("450", "rcpt"), ("452", "data"), ("530", "mail"), ("554", "data")];
        for (code, step) in refusals {
            let server = MailServer::start(&["--refuse", code, "--at", step, "--times", "3"]).await;
            let office = Office::open(&database, &server.route()).await;
            let id = office.post(&mail_to(TO)).await;
            hours(&office, 8).await;
            assert_eq!(arrived(&server), [id], "{code} at {step}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_mail_whose_answer_is_cut_off_leaves_again_with_the_same_message_id() {
    for_each_database(|database| async move {
        let server = MailServer::start(&["--cut", "2"]).await;
        let office = Office::open(&database, &server.route()).await;
        let id = office.post(&mail_to(TO)).await;
        hours(&office, 6).await;
        assert_eq!(arrived(&server), vec![id.clone(); 3]);
        assert_eq!(office.job(&id).await.state, "done");
    })
    .await;
}

#[tokio::test]
async fn a_server_that_offers_no_tls_gets_nothing_where_the_route_asks_for_it_and_nothing_is_lost() {
    for_each_database(|database| async move {
        let server = MailServer::start(&[]).await;
        let MailRoute::Smtp(plain) = server.route() else { panic!("a route") };
        let office = Office::open(&database, &MailRoute::Smtp(format!("{plain}?tls=required"))).await;
        let id = office.post(&mail_to(TO)).await;
        hours(&office, 3).await;
        assert!(server.inbox().is_empty());
        assert_eq!(office.job(&id).await.state, "waiting");
        let mended = Office::open(&database, &server.route()).await;
        mended.wait(12 * HOUR);
        mended.worker().drain().await.expect("the database");
        assert_eq!(arrived(&server), [id]);
    })
    .await;
}

#[tokio::test]
async fn seventy_two_hours_without_a_mail_server_lose_nothing_and_keep_the_order_of_each_case() {
    for_each_database(|database| async move {
        let site = Site::demo(&database).await;
        Worker::new(site.server.app.clone()).drain().await.expect("the mails of the demo are sent");
        let (case, other) = (site.case("concept").await, site.case("in_beoordeling").await);
        let port = silent_port();
        let office = Office::open(&database, &route(port)).await;
        let mut posted = Vec::new();
        for (case, email) in [(&case, TO), (&case, OTHER), (&other, TO), (&case, TO), (&case, OTHER), (&case, TO)] {
            posted.push((email, office.post_about(case, email).await));
            hours(&office, 12).await;
        }
        let server = MailServer::start_at(port, &[]).await;
        hours(&office, 3).await;
        let arrived = arrived(&server);
        let of =
            |email: &str| posted.iter().filter(|(to, _)| *to == email).map(|(_, id)| id.clone()).collect::<Vec<_>>();
        let in_order = |ids: &[String]| arrived.iter().filter(|id| ids.contains(id)).cloned().collect::<Vec<_>>();
        assert_eq!(in_order(&of(OTHER)), of(OTHER));
        let about_case: Vec<String> =
            of(TO).into_iter().enumerate().filter(|(place, _)| *place != 1).map(|(_, id)| id).collect();
        assert_eq!(in_order(&about_case), about_case);
        assert!(posted.iter().all(|(_, id)| arrived.contains(id)), "nothing is lost");
    })
    .await;
}

#[tokio::test]
async fn a_mail_that_is_put_off_keeps_later_ones_of_its_case_to_the_same_person_waiting_and_no_others() {
    for_each_database(|database| async move {
        let site = Site::demo(&database).await;
        Worker::new(site.server.app.clone()).drain().await.expect("the mails of the demo are sent");
        let case = site.case("concept").await;
        let server = MailServer::start(&["--refuse", "451", "--times", "1"]).await;
        let office = Office::open(&database, &server.route()).await;
        let first = office.post_about(&case, TO).await;
        office.worker().drain().await.expect("the database");
        let second = office.post_about(&case, TO).await;
        let others = office.post_about(&case, OTHER).await;
        office.worker().drain().await.expect("the database");
        let own = |ids: Vec<String>| {
            ids.into_iter().filter(|id| [&first, &second, &others].contains(&id)).collect::<Vec<_>>()
        };
        assert_eq!(own(arrived(&server)), vec![others.clone()]);
        office.wait(MINUTE);
        office.worker().drain().await.expect("the database");
        assert_eq!(own(arrived(&server)), vec![others, first.clone(), second.clone()]);
    })
    .await;
}
