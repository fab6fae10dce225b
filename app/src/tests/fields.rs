use super::{has_tag, html};
use crate::forms::{Entry, FieldProps, Note, Returned, checkbox_group, radio_group, select, text_field};
use crate::page::Page;
use crate::pages::account::sign_in;
use crate::pages::proposals::start::start;
use crate::views::account::{self, LinkForm, SignInPage};
use crate::views::board::approval::{self, ApprovalRequestForm};
use crate::views::board::comments::{self, CommentForm};
use crate::views::board::members::{self, InviteForm};
use crate::views::proposal::attachments::{self, AttachForm};
use crate::views::proposal::drafting::{StartForm, StartPage, start_fields};
use crate::views::proposal::orientation::Orientation;
use crate::views::{Actor, AppError, FieldError, Typed};
use std::collections::BTreeSet;
use validator::Validate;

fn returned(pairs: &[(&str, &str)], errors: &[(&str, &str)]) -> Returned {
    let typed: Typed = pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    Returned::new(typed, AppError::Fields(errors.iter().map(|(field, text)| FieldError::new(*field, *text)).collect()))
}

fn choices(values: &[&str]) -> Vec<(String, String)> {
    values.iter().map(|value| ((*value).to_owned(), value.to_uppercase())).collect()
}

#[test]
fn a_field_is_wired_to_its_label_its_ground_its_help_and_its_error() {
    let field = FieldProps {
        note: Some(Note::Voluntary),
        help: "Zo.".into(),
        error: Some("Vul dit in.".into()),
        ..FieldProps::new("a.b", "Naam")
    };
    let html = html(|| Page::new("x", text_field(&field, Entry::Line)));
    assert!(has_tag(&html, &["label", r#"for="a.b""#]), "{html}");
    let described = r#"aria-describedby="a.b-grond a.b-uitleg a.b-fout""#;
    assert!(has_tag(&html, &["input", r#"id="a.b""#, r#"aria-invalid="true""#, described]), "{html}");
    for id in ["a.b-grond", "a.b-uitleg", "a.b-fout"] {
        assert!(has_tag(&html, &[&format!("id=\"{id}\"")]), "{id}");
    }
}

#[test]
fn a_field_without_errors_is_not_marked_invalid() {
    let html = html(|| Page::new("x", text_field(&FieldProps::new("a", "A"), Entry::Line)));
    assert!(!html.contains("aria-invalid") && !html.contains("aria-describedby"), "{html}");
}

#[test]
fn the_first_choice_of_a_group_is_where_its_errors_lead() {
    let field = FieldProps { value: "nee".into(), ..FieldProps::new("keuze", "Keuze") };
    let html = html(|| Page::new("x", radio_group(&field, choices(&["ja", "nee"]))));
    assert!(has_tag(&html, &[r#"id="keuze""#, r#"name="keuze""#, r#"value="ja""#]), "{html}");
    assert!(has_tag(&html, &[r#"id="keuze-nee""#, r#"name="keuze""#, r#"value="nee""#, " checked"]), "{html}");
    assert!(html.contains("<fieldset") && html.contains("<legend"));
}

#[test]
fn boxes_that_were_unticked_stay_unticked_when_the_form_comes_back() {
    let returned = returned(&[("vak", "b"), ("rest", "")], &[]);
    let field = FieldProps { value: returned.ticked("vak", "a\nb"), ..FieldProps::new("vak", "Vak") };
    let html = html(|| Page::new("x", checkbox_group(&field, choices(&["a", "b"]))));
    assert!(has_tag(&html, &[r#"value="b""#, " checked"]), "{html}");
    assert!(!has_tag(&html, &[r#"value="a""#, " checked"]), "{html}");
}

#[test]
fn a_stored_choice_that_no_longer_exists_is_shown_and_not_replaced() {
    let field = FieldProps { value: "oud".into(), ..FieldProps::new("k", "K") };
    let html = html(|| Page::new("x", select(&field, choices(&["nieuw"]))));
    assert!(has_tag(&html, &["option", r#"value="oud""#, " selected"]), "{html}");
}

#[test]
fn a_form_that_failed_comes_back_with_what_was_typed_and_links_to_its_errors() {
    let returned = returned(
        &[("municipality", "m2"), ("title", "Ei"), ("cooperative", "De Lindehof"), ("name", "")],
        &[("title", "Geef een titel."), ("name", "Vul uw naam in.")],
    );
    let municipality =
        |id: &str| crate::views::proposal::drafting::MunicipalityChoice { id: id.into(), name: id.to_uppercase() };
    let actor = Actor { id: "p1".into(), name: "Marijke".into(), email: String::new(), is_officer: false, unread: 0 };
    let municipalities = vec![municipality("m1"), municipality("m2")];
    let page = StartPage { municipalities, proposals: vec![], challenged: None, orientation: Orientation::default() };
    let html = html(|| start(page.clone(), &actor, &returned));
    assert!(html.contains(r##"<a href="#title">Geef een titel.</a>"##), "{html}");
    assert!(html.contains(r##"<a href="#name">Vul uw naam in.</a>"##));
    assert!(has_tag(&html, &[r#"value="m2""#, " selected"]) && html.contains(r#"value="De Lindehof""#));
    assert!(!html.contains("Marijke"), "an emptied field must stay empty");
    assert!(html.contains("<title>Fout: "));
}

#[test]
fn signing_in_passes_on_where_to_go_next() {
    let html = html(|| sign_in("/dossiers/1", SignInPage::default(), &Returned::default()));
    assert!(has_tag(&html, &[r#"type="hidden""#, r#"name="next""#, r#"value="/dossiers/1""#]), "{html}");
    assert!(!html.contains("/inloggen/demo") && !html.contains("role=\"alert\""));
}

/// The fields about which this form says something when nothing is filled in.
fn missing<Form: Validate + for<'a> From<&'a Typed>>() -> BTreeSet<String> {
    let errors = Form::from(&Typed::default()).validate().expect_err("nothing is filled in");
    errors.field_errors().into_keys().map(std::borrow::Cow::into_owned).collect()
}

#[test]
fn a_form_names_what_is_wrong_as_its_page_names_its_fields() {
    let named = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<BTreeSet<_>>();
    assert_eq!(missing::<LinkForm>(), named(&[account::fields::EMAIL]));
    let (name, email, role) = (members::fields::NAME, members::fields::EMAIL, members::fields::ROLE);
    assert_eq!(missing::<InviteForm>(), named(&[name, email, role]));
    assert_eq!(missing::<ApprovalRequestForm>(), named(&[approval::fields::NAME]));
    assert_eq!(missing::<CommentForm>(), named(&[comments::fields::TEXT]));
    let (title, name) = (start_fields::TITLE, start_fields::NAME);
    assert_eq!(missing::<StartForm>(), named(&[start_fields::MUNICIPALITY, title, start_fields::COOPERATIVE, name]));
    assert_eq!(missing::<AttachForm>(), named(&[attachments::fields::QUESTION]));
}
