//! Files with answers that came by word or letter.

use super::offered;
use crate::forms::attachments::{on_disk, pdf};
use crate::forms::consultation::{self, ANSWER};
use crate::support::for_each_database;
use crate::support::journey::MANAGER;
use crate::support::site::Site;
use axum::http::StatusCode;

#[tokio::test]
async fn the_scan_of_a_letter_is_recorded_with_the_answer_that_it_brought() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.in_assessment().await;
        let mut form = consultation::form(&site, MANAGER, &case).await;
        let link = consultation::ask(&site, &mut form).await;
        let today = site.clock.today();
        let day = format!("{:02}-{:02}-{}", today.day(), today.month(), today.year());
        let fields = [("answer.1", ANSWER), ("answered_on.1", &day), ("way.1", "letter"), ("actie", "leg-vast:1")];
        let (page, scan) = (form.page.clone(), pdf("scan"));
        let before = (site.traces().await, on_disk(&site));
        let refused = form.browser.post_files(&page, &fields, &[("bestand.1", "scan.exe", b"MZ")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.body);
        let beside = crate::support::html::text(&refused.body, "bestand.1-fout");
        assert!(beside.contains("scan.exe") && refused.body.contains("Acht mensen"), "{beside}");
        assert_eq!((site.traces().await, on_disk(&site)), before);
        let recorded = form.browser.post_files(&page, &fields, &[("bestand.1", "scan.pdf", &scan)]).await;
        assert_eq!(recorded.status, StatusCode::SEE_OTHER, "{}", recorded.body);
        let links = offered(&form.browser.get(&page).await.body);
        assert_eq!(form.browser.download(&links[0]).await, scan);
        let mut outsider = site.browser();
        assert!(offered(&outsider.get(&link).await.body).is_empty(), "who was asked did not send it by the link");
        let id = links[0].rsplit('/').next().expect("an id");
        assert_eq!(outsider.get(&format!("{link}/bestanden/{id}")).await.status, StatusCode::NOT_FOUND);
        site.assert_sound().await;
    })
    .await;
}
