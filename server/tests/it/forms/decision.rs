//! The decision, and sending it.

use super::Form;
use crate::support::for_each_database;
use crate::support::journey::DECIDER;
use crate::support::site::Site;
use domain::profile::OrdinanceProfile;

async fn form(site: &Site) -> Form<'_> {
    let case = site.case("in_beoordeling").await;
    Form::of(site, DECIDER, &format!("/dossiers/{case}/besluit")).await
}

/// A yes with everything that it needs.
fn granted() -> Vec<(String, String)> {
    let criteria = OrdinanceProfile::lindewaard().criteria.into_iter();
    let reasons = criteria.map(|one| (format!("reason.{}", one.id), format!("{}: goed onderbouwd.", one.label)));
    let others = [
        ("outcome", "ingewilligd"),
        ("summary", "U mag de dagopvang overnemen.\r\nWij wensen u succes."),
        ("months", "24"),
        ("conditions", "Regel een achterwacht."),
        ("signatory", "Fatima El Idrissi, wethouder"),
        ("departure", "Er is geen afwijking."),
        ("way_forward", "Zoek een partner."),
    ];
    reasons.chain(others.map(|(name, value)| (name.to_owned(), value.to_owned()))).collect()
}

/// The form with some fields typed over.
fn with<'a>(whole: &'a [(String, String)], typed: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let kept = whole.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    kept.filter(|(name, _)| typed.iter().all(|(field, _)| field != name)).chain(typed.iter().copied()).collect()
}

#[tokio::test]
async fn a_decision_that_lacks_something_is_not_taken() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (mut form, whole) = (form(&site).await, granted());
        let wrong = [
            ("outcome", "", "Kies een uitkomst"),
            ("outcome", "misschien", "Kies een uitkomst"),
            ("summary", " ", "Vat het besluit samen"),
            ("signatory", "", "Vul in wie het besluit ondertekent"),
            ("reason.meerwaarde", "", "Geef hier uw bevinding en de reden"),
            ("reason.uitvoerbaarheid", "\r\n", "Geef hier uw bevinding en de reden"),
            ("months", "", "voor hoeveel maanden"),
            ("months", "0", "1 tot en met 120"),
            ("months", "121", "1 tot en met 120"),
            ("months", "24,5", "1 tot en met 120"),
            ("months", "-3", "1 tot en met 120"),
            ("months", "twee jaar", "1 tot en met 120"),
            ("months", "99999999999999999999", "1 tot en met 120"),
        ];
        for (field, typed, words) in wrong {
            form.refuses(&with(&whole, &[(field, typed)]), &[(field, words)]).await;
        }
    })
    .await;
}

#[tokio::test]
async fn conditions_grounds_and_a_way_forward_are_asked_for_where_the_outcome_needs_them() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (mut form, whole) = (form(&site).await, granted());
        let conditional = [("outcome", "ingewilligd_onder_voorwaarden"), ("conditions", " \r\n")];
        form.refuses(&with(&whole, &conditional), &[("conditions", "ten minste één voorwaarde")]).await;
        let no = ("outcome", "afgewezen");
        form.refuses(&with(&whole, &[no]), &[("grounds", "ten minste één weigeringsgrond")]).await;
        let bare =
            [no, ("ground", "contract"), ("ground.contract", " "), ("ground.kosten", "Te duur."), ("way_forward", "")];
        let words = [("ground.contract", "op welke feiten"), ("way_forward", "wel kans geeft")];
        form.refuses(&with(&whole, &bare), &words).await;
        let (forged, before) = (form.filled(&with(&whole, &[no, ("ground", "onzin")])).await, site.traces().await);
        assert_eq!(form.post(&forged).await.status, 422);
        assert_eq!(site.traces().await, before);
    })
    .await;
}

#[tokio::test]
async fn all_reasons_that_are_missing_are_named_at_once() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let criteria = OrdinanceProfile::lindewaard().criteria;
        let fields: Vec<String> = criteria.into_iter().map(|one| format!("reason.{}", one.id)).collect();
        let others = [("summary", ""), ("signatory", ""), ("months", "")];
        let missing: Vec<(&str, &str)> = fields.iter().map(|field| (field.as_str(), "")).chain(others).collect();
        form(&site).await.refuses(&[("outcome", "ingewilligd")], &missing).await;
    })
    .await;
}

#[tokio::test]
async fn an_outcome_or_a_number_of_months_that_is_wrong_does_not_hide_what_else_is_missing() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut form = form(&site).await;
        let months = [("outcome", "ingewilligd"), ("months", "twee jaar")];
        form.refuses(&months, &[("months", "1 tot en met 120"), ("summary", ""), ("reason.kosten", "")]).await;
        form.refuses(&[("months", "24")], &[("outcome", "Kies een uitkomst"), ("summary", ""), ("reason.kosten", "")])
            .await;
    })
    .await;
}

#[tokio::test]
async fn a_decision_cannot_be_sent_before_it_is_taken() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut form = form(&site).await;
        let before = site.traces().await;
        let answer = form.browser.post(&form.page.replace("besluit", "bekendmaken"), &[]).await;
        assert_eq!(answer.status, 409);
        assert!(answer.body.contains("Dit kan nu niet"));
        assert_eq!(site.traces().await, before);
    })
    .await;
}
