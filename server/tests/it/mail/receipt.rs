//! The receipt: it names what was sent, and what nobody should read on its way is not in it.

use crate::support::for_each_database;
use crate::support::site::Site;
use server::db::sql;

#[tokio::test]
async fn a_receipt_names_sections_budget_and_files_and_holds_no_bank_account_telephone_number_or_home() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.case("concept").await;
        let mut tx = site.server.app.db.read().await.expect("a transaction");
        let answers = sql("SELECT question, value FROM answer WHERE case_id = $1").bind(&case);
        let answers: Vec<(String, String)> = answers.all(&mut tx).await.expect("answers");
        drop(tx);
        site.submit(&case).await;
        let receipts = site.mails("receipt").await;
        let receipt = receipts.iter().find(|mail| mail.html.contains(&case)).expect("a receipt of this case");
        let private = ["initiatiefnemer.iban", "initiatiefnemer.telefoon", "initiatiefnemer.adres"];
        let private: Vec<_> =
            answers.iter().filter(|(id, value)| private.contains(&id.as_str()) && !value.is_empty()).collect();
        assert!(private.len() >= 2, "the worked case has an account and a number: {private:?}");
        for part in [&receipt.text, &receipt.html] {
            for (question, value) in &private {
                assert!(!part.contains(value.as_str()), "{question} in {part}");
            }
            assert!(part.contains("antwoorden") && part.contains("Begroting") && part.contains("Bijlagen"), "{part}");
        }
        assert!(receipt.text.lines().count() < 80 && receipt.html.len() < 20_000, "{} bytes", receipt.html.len());
    })
    .await;
}
