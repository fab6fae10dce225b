//! Asking for a link to sign in.

use super::Form;
use crate::support::for_each_database;
use crate::support::site::Site;

#[tokio::test]
async fn an_address_that_no_mail_reaches_is_refused_and_stays_on_the_page() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let page = "/inloggen?verder=%2Fvoorstellen%2Fnieuw".to_owned();
        let mut form = Form { site: &site, browser: site.browser(), page, action: "/inloggen".to_owned() };
        for typed in "| |naam|naam@|@lindehof.example|naam@localhost|n aam@lindehof.example|a@b@c".split('|') {
            form.refuses(&[("email", typed)], &[("email", "Vul een volledig e-mailadres in")]).await;
        }
        let long = format!("{}@lindehof.example", "naam".repeat(70));
        let answer = form.refuses(&[("email", &long)], &[("email", "te lang")]).await;
        assert!(crate::support::html::fields(&answer.body).contains(&("next".into(), "/voorstellen/nieuw".into())));
    })
    .await;
}
