//! A server that is asked to stop.

use crate::support::for_each_database;
use crate::support::process::Process;
use crate::support::site::Site;

#[tokio::test(flavor = "multi_thread")]
async fn a_server_stops_though_a_browser_holds_a_connection_that_it_never_used() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let process = Process::start(&database, site.folder()).await;
        let held = process.connect().await;
        assert!(process.stop().await.success(), "it did not stop in order");
        drop(held);
    })
    .await;
}
