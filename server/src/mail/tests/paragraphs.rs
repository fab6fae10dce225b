//! How the text part is built: what begins a paragraph stands apart.

use super::every_mail;

#[test]
fn what_to_do_and_where_to_read_stand_apart_from_what_comes_before() {
    for mail in every_mail() {
        let lines: Vec<&str> = mail.text.lines().collect();
        for pair in lines.windows(2) {
            let begins = pair[1] == "Wat moet u doen?" || pair[1].starts_with("Lees ") && pair[1].ends_with(':');
            let apart = pair[0].is_empty() || pair[0] == "Wat moet u doen?";
            assert!(!begins || apart, "{}: “{}” stands right above “{}”", mail.subject, pair[0], pair[1]);
        }
    }
}
