//! Who gave an e-mail address gets mail, and goes on digitally as chair when that person wants to.

use super::{LETTER, ask, entered, page, record};
use crate::support::for_each_database;
use crate::support::journey::{MANAGER, pairs};
use crate::support::site::Site;
use app::views::case::completeness::CompletenessForm;
use domain::case::{Action, Event, Role};
use server::completeness;

const JO: &str = "jo.deboer@hoek.example";

#[tokio::test]
async fn mail_goes_to_the_address_in_the_letter_while_nobody_is_on_the_board() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = entered(&site, &[("email", JO)]).await;
        let Some(Event::EnteredOnPaper(entry)) = record(&site, &case).await.pop() else { panic!("it was entered") };
        assert_eq!(entry.post, None);
        let mails = site.mails("received_on_paper_copy").await;
        assert_eq!(mails.iter().map(|mail| mail.to_email.as_str()).collect::<Vec<_>>(), [JO]);
        let text = mails[0].text.split_whitespace().collect::<Vec<_>>().join(" ");
        for words in ["2 december 2026", "24 februari 2027", "brief.pdf"] {
            assert!(text.contains(words), "{words}: {text}");
        }
        let form = CompletenessForm {
            verdict: "aanvulling".to_owned(),
            points: "Wie tekent er?".to_owned(),
            until: "23-12-2026".to_owned(),
            signatory: "S. de Wit".to_owned(),
            ..CompletenessForm::default()
        };
        let (subject, _) = completeness::preview_mail(&site.server.app, &site.manager().await, &case, &form)
            .await
            .expect("a mail to read first");
        assert!(!subject.is_empty());
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn the_contact_goes_on_as_chair_and_officers_enter_nothing_for_the_board_any_more() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = entered(&site, &[("email", JO)]).await;
        ask(&site, &case, "23-12-2026").await;
        assert!(page(&site, &case).await.head.allowed.contains(&Action::SupplementOnPaper));
        let mut guest = site.signed_in(JO).await;
        assert_eq!(guest.get(&format!("/dossiers/{case}")).await.status, 404, "an invitation is no seat");
        let invitation = site.invitation_to(JO).await;
        let joined = guest.post(&invitation, &[("actie", "doe-mee"), ("name", LETTER[1].1)]).await;
        assert_eq!(joined.location, format!("/voorstellen/{case}/samen?gedaan=doet-mee"), "{}", joined.body);
        let shown = page(&site, &case).await;
        assert!(shown.people.contains(&(LETTER[1].1.to_owned(), Role::Chair)), "{:?}", shown.people);
        assert!(!shown.head.allowed.contains(&Action::SupplementOnPaper));
        let mut manager = site.browser_of(MANAGER).await;
        assert_eq!(manager.get(&format!("/dossiers/{case}/aanvulling-op-papier")).await.status, 409);
        assert_eq!(guest.get(&format!("/dossiers/{case}")).await.status, 200);

        // What the letter says was never typed here, and is no reason to refuse what comes now.
        let section = format!("/voorstellen/{case}/taak");
        let mut typed = guest.fields(&section).await;
        typed.retain(|(name, _)| !["taak.omschrijving", "actie"].contains(&name.as_str()));
        typed.push(("taak.omschrijving".to_owned(), "De tuin twee dagen in de week.".to_owned()));
        typed.push(("actie".to_owned(), "opslaan".to_owned()));
        assert_eq!(guest.post(&section, &pairs(&typed)).await.status, 303);
        let last = format!("/voorstellen/{case}/gereed");
        let mut fields = guest.fields(&last).await;
        fields.push(("gelezen".to_owned(), "ja".to_owned()));
        let submitted = guest.post(&last, &pairs(&fields)).await;
        assert_eq!(submitted.location, format!("/voorstellen/{case}/ontvangst"), "{}", submitted.body);
        let Some(Event::Supplemented { version: 2, .. }) = record(&site, &case).await.pop() else {
            panic!("the chair supplements")
        };
        site.assert_sound().await;
    })
    .await;
}
