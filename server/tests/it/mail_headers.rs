//! The headers of a mail: whatever a name, a subject or an address holds, the mail leaves and says what it should.

use crate::support::for_each_database;
use crate::support::mail::{Office, mail_to};
use crate::support::smtp::{MailServer, parsed};
use server::mail::Mail;

#[tokio::test]
async fn a_name_with_a_line_break_and_a_domain_with_accents_reach_their_mailbox() {
    for_each_database(|database| async move {
        let server = MailServer::start(&[]).await;
        let office = Office::open(&database, &server.route()).await;
        let mail = Mail {
            to_name: "Bram\nKoster\u{202e}".to_owned(),
            subject: "Kijk\r\nBcc: iedereen@elders.example".to_owned(),
            ..mail_to("info@café.example")
        };
        let other = mail_to("m.veldhoen@lindehof.example");
        let ids = [office.post(&mail).await, office.post(&other).await];
        office.worker().drain().await.expect("the database");

        for id in ids {
            assert_eq!(office.job(&id).await.state, "done");
        }
        let inbox = server.inbox();
        // The server of the tests shows domains with their accents.
        let odd = inbox.iter().find(|one| one.raw.contains("To: ") && one.raw.contains("info@xn--caf-dma.example"));
        let odd = odd.expect("it arrived");
        let message = parsed(odd);
        assert_eq!(message.to().and_then(|to| to.first()).and_then(|to| to.name()), Some("Bram Koster"));
        assert_eq!(message.subject(), Some("Kijk Bcc: iedereen@elders.example"));
        assert!(message.bcc().is_none());
    })
    .await;
}
