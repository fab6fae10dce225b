//! A municipality's own question that hangs on another of its own is asked when that answer calls for it, and nowhere
//! otherwise: not on the page, not before submission, not in the document and not before the municipality.

use super::{later, publish, save};
use crate::documents::text_of;
use crate::support::for_each_database;
use crate::support::journey::{BOARD, MANAGER};
use crate::support::site::{Browser, Site};
use axum::http::StatusCode;
use domain::catalogue::{AddedCondition, AddedKind, AddedQuestion};
use domain::profile::{OrdinanceProfile, ProfileQuestions};

const VISION: &str = "taak.visie";
const FITS: &str = "taak.past";
const WHY: &str = "taak.waarom";
const WHY_LABEL: &str = "Waarom past uw plan bij de dorpsvisie?";
const BECAUSE: &str = "De dorpsvisie vraagt om een ontmoetingsplek.";

fn conditional() -> OrdinanceProfile {
    let pattern = later().questions.added.remove(0);
    let own = |id: &str, label: &str, hangs_on: Option<&str>, kind| AddedQuestion {
        id: id.into(),
        label: label.into(),
        after: None,
        show_if: hangs_on.map(|one| AddedCondition { question: one.into(), is: "ja".into(), holds: true }),
        kind,
        ..pattern.clone()
    };
    let added = vec![
        own(VISION, "Is er een dorpsvisie?", None, AddedKind::YesNo),
        own(FITS, "Past uw plan bij de dorpsvisie?", Some(VISION), AddedKind::YesNo),
        own(WHY, WHY_LABEL, Some(FITS), AddedKind::Prose { max_words: 50 }),
    ];
    OrdinanceProfile { questions: ProfileQuestions { added, ..ProfileQuestions::default() }, ..later() }
}

/// A draft under that profile, in which everything else is answered.
async fn begun(site: &Site) -> (Browser, String) {
    let (old, mut chair) = (site.case("concept").await, site.browser_of(BOARD[0]).await);
    publish(site, &conditional()).await.expect("the profile is published");
    let new = chair.copy_of(&old).await;
    (chair, new)
}

/// Answers the three questions one after the other, as they come up.
async fn answer(chair: &mut Browser, case: &str) {
    let page = format!("/voorstellen/{case}/taak");
    for (question, answer) in [(VISION, "ja"), (FITS, "ja"), (WHY, BECAUSE)] {
        save(chair, &page, &[(question, answer)]).await;
    }
}

async fn asks(chair: &mut Browser, case: &str, question: &str) -> bool {
    let fields = chair.fields(&format!("/voorstellen/{case}/taak")).await;
    fields.iter().any(|(name, _)| *name == format!("versie.{question}"))
}

#[tokio::test]
async fn what_hangs_on_an_own_question_comes_up_with_its_answer_and_goes_with_it() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (mut chair, case) = begun(&site).await;
        let (page, ready) = (format!("/voorstellen/{case}/taak"), format!("/voorstellen/{case}/gereed"));
        assert!(asks(&mut chair, &case, VISION).await && !asks(&mut chair, &case, FITS).await);
        let mut fields = chair.fields(&page).await;
        fields.retain(|(name, _)| name != VISION && name != "actie");
        fields.extend([(VISION.to_owned(), "ja".to_owned()), ("actie".to_owned(), "volgende".to_owned())]);
        let pairs: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let onward = chair.post(&page, &pairs).await;
        assert_eq!(onward.status, StatusCode::SEE_OTHER);
        assert_eq!(onward.location, format!("{page}?bij={FITS}#{FITS}"), "it is shown before the next section");
        assert!(asks(&mut chair, &case, FITS).await && !asks(&mut chair, &case, WHY).await);
        save(&mut chair, &page, &[(FITS, "ja")]).await;
        assert!(asks(&mut chair, &case, WHY).await);
        assert!(chair.get(&ready).await.body.contains(&format!("{page}#{WHY}")), "it stands in the way");
        save(&mut chair, &page, &[(VISION, "nee")]).await;
        assert!(!asks(&mut chair, &case, FITS).await && !asks(&mut chair, &case, WHY).await);
        let body = chair.get(&ready).await.body;
        assert!(!body.contains(&format!("{page}#{WHY}")) && body.contains("Dien het voorstel in"));
    })
    .await;
}

#[tokio::test]
async fn the_document_and_the_frozen_version_hold_what_is_asked_and_no_more() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (mut chair, case) = begun(&site).await;
        answer(&mut chair, &case).await;
        let draft = format!("/voorstellen/{case}/concept.pdf");
        assert!(text_of(&chair.download(&draft).await).contains(BECAUSE));
        save(&mut chair, &format!("/voorstellen/{case}/taak"), &[(VISION, "nee")]).await;
        let pdf = text_of(&chair.download(&draft).await);
        assert!(pdf.contains("Is er een dorpsvisie?") && !pdf.contains(WHY_LABEL) && !pdf.contains(BECAUSE));
        let read = handed_in(&site, &mut chair, &case).await;
        assert!(read.contains("Is er een dorpsvisie?") && !read.contains(WHY_LABEL) && !read.contains(BECAUSE));
    })
    .await;
}

#[tokio::test]
async fn what_was_asked_and_answered_comes_before_the_municipality() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (mut chair, case) = begun(&site).await;
        answer(&mut chair, &case).await;
        let read = handed_in(&site, &mut chair, &case).await;
        assert!(read.contains(WHY_LABEL) && read.contains(BECAUSE));
    })
    .await;
}

/// The proposal as the municipality reads it after submission.
async fn handed_in(site: &Site, chair: &mut Browser, case: &str) -> String {
    let ready = format!("/voorstellen/{case}/gereed");
    let mut fields = chair.fields(&ready).await;
    fields.push(("gelezen".to_owned(), "ja".to_owned()));
    let pairs: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let sent = chair.post(&ready, &pairs).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
    site.assert_sound().await;
    site.browser_of(MANAGER).await.get(&format!("/dossiers/{case}/voorstel")).await.body
}
