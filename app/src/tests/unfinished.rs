//! What is not filled in yet, and what may still come up.

use super::section::{page, partner, render, view};
use super::{between, has_tag, tags};
use crate::views::FieldError;

#[test]
fn an_untouched_section_shows_no_errors_and_no_reminders() {
    let mut page = page("samenvatting");
    view(&mut page, "samenvatting.titel").missing = vec![FieldError::new("samenvatting.titel", "Vul dit antwoord in.")];
    let html = render(&page);
    assert!(!html.contains("Vul dit antwoord in.") && !html.contains("ul-error-summary"));
}

#[test]
fn in_a_section_that_was_begun_what_is_missing_is_a_reminder_and_what_is_wrong_an_error() {
    let mut page = page("verklaringen");
    let missing = view(&mut page, "verklaringen.juistheid");
    missing.missing = vec![FieldError::new("verklaringen.juistheid", "Zet hier een vinkje.")];
    let wrong = view(&mut page, "verklaringen.ledenbesluit");
    (wrong.value, wrong.version) = ("31 februari".into(), 2);
    wrong.wrong = vec![FieldError::new("verklaringen.ledenbesluit", "Deze dag bestaat niet.")];
    let html = render(&page);
    assert!(html.contains("Nog niet af: Zet hier een vinkje."));
    let summary = between(&html, "Kijk nog naar:", "</section>");
    assert!(summary.contains(r##"href="#verklaringen.ledenbesluit""##), "{summary}");
    assert!(!summary.contains("verklaringen.juistheid"), "{summary}");
    assert!(html.contains(r#"value="31 februari""#));
    assert!(has_tag(&html, &[r#"data-state="alert""#, r#"aria-current="page""#]));
}

#[test]
fn a_list_that_is_half_filled_is_not_done_yet_and_not_wrong() {
    let mut page = page("samenwerking");
    let partners = view(&mut page, "samenwerking.partners");
    partners.rows = vec![partner("Bakkerij De Aar")];
    partners.missing = vec![FieldError::new("samenwerking.partners.0.rol", "Rol: vul dit in.")];
    let html = render(&page);
    let described = r#"aria-describedby="samenwerking.partners.0.rol-open""#;
    assert!(has_tag(&html, &[r#"id="samenwerking.partners.0.rol""#, described]), "{html}");
    assert!(html.contains(">Nog niet af: vul dit in.<") && html.contains("Nog niet af: deze lijst is half ingevuld."));
    assert!(!html.contains("Er gaat iets mis") && !html.contains("aria-invalid") && !html.contains("-fout\""));
    assert!(!html.contains(r#"data-state="alert""#) && !html.contains("<title>Fout"));
}

#[test]
fn a_question_that_may_come_up_stands_on_the_page_and_is_neither_posted_nor_wrong() {
    let mut page = page("initiatiefnemer");
    let email = view(&mut page, "initiatiefnemer.email");
    (email.is_asked, email.value) = (false, "bestuur@".into());
    email.wrong = vec![FieldError::new("initiatiefnemer.email", "Dit is geen e-mailadres.")];
    let html = render(&page);
    let marks = ["fieldset", r#"data-if="initiatiefnemer.bereikbaar""#, r#"data-is="ja""#, "data-holds"];
    let field = tags(&html, &marks).next().expect("a fieldset");
    assert!(field.contains(" disabled") && field.contains(" hidden"), "{field}");
    assert!(!html.contains("ul-error-summary"), "nobody is asked this now");
    page.head.can_edit = false;
    assert!(!render(&page).contains("bestuur@"), "nor does who reads along see it");
}
