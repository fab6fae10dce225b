use super::samples::mail;
use super::{between, has_tag, html};
use crate::pages::mailbox::{mail as mail_page, mailbox};
use crate::views::case::files::{MailState, MailView};

#[test]
fn the_mailbox_lists_mail_with_how_it_went() {
    let failed = MailView { id: "m2".into(), state: MailState::Buried("het adres bestaat niet".into()), ..mail() };
    let html = html(|| mailbox(vec![mail(), failed]));
    assert!(has_tag(&html, &[r#"href="/demo/post/m1""#]) && has_tag(&html, &[r#"href="/demo/post/m2""#]));
    assert!(html.contains("niet verstuurd: het adres bestaat niet") && html.contains("Aan Marijke Veldhoen &lt;"));
    assert!(super::html(|| mailbox(vec![])).contains("Er is nog geen mail"));
}

#[test]
fn a_link_in_a_mail_can_be_followed_and_the_rest_is_only_text() {
    let html = html(|| mail_page(mail()));
    let body = between(&html, "ul-mail__body", "</article>");
    assert!(has_tag(body, &[r#"href="https://loket.example/dossiers/z1""#]), "{body}");
    assert!(body.contains("Lees het hier:<br>") && body.contains("&lt;b&gt;Groet&lt;/b&gt;"), "{body}");
    assert_eq!(body.matches("<p>").count(), 3);
}

#[test]
fn no_other_address_becomes_a_link() {
    let text = "javascript:alert(1) data:text/html,x https://x.example/\"onclick=\"y".into();
    let html = html(|| mail_page(MailView { text, ..mail() }));
    let body = between(&html, "ul-mail__body", "</article>");
    assert_eq!(body.matches("<a ").count(), 1, "{body}");
    assert!(has_tag(body, &["href=\"https://x.example/&quot;onclick=&quot;y\""]), "{body}");
}
