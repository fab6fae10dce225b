use super::html;
use crate::forms::Returned;
use crate::pages::account::{provider_refused, sign_in};
use crate::views::account::{Obstacle, SignInPage};

#[test]
fn who_works_for_a_municipality_with_a_provider_is_led_there_and_nobody_else_reads_of_it() {
    let page = |municipalities| {
        let page = SignInPage { municipalities, onward: "%2Fdossiers".into(), demo: None };
        html(|| sign_in("/dossiers", page, &Returned::default()))
    };
    let one = page(vec![("GM9999".into(), "Lindewaard".into())]);
    assert!(one.contains("Werkt u bij de gemeente Lindewaard?") && one.contains("Inloggen via uw gemeente"), "{one}");
    assert!(one.contains("href=\"/inloggen/gemeente/GM9999?verder=%2Fdossiers\""), "{one}");
    assert!(!page(vec![]).contains("Inloggen via uw gemeente"));
}

#[test]
fn whatever_a_provider_does_the_page_says_what_to_do_and_names_its_reference() {
    use Obstacle::{AddressInUse, Denied, Gone, NoAddress, NoRole, Unreliable};
    for obstacle in [Gone, Denied, Unreliable, NoAddress, NoRole, AddressInUse] {
        let page = html(|| provider_refused(obstacle, "Lindewaard", "K7Q4-M2AB"));
        assert!(page.contains("K7Q4-M2AB") && page.contains("href=\"/inloggen\""), "{obstacle:?}: {page}");
    }
}
