use std::fmt::Debug;
use std::str::FromStr;

use proptest::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::*;

fn shown<T: FromStr<Err = IdentifierError> + ToString>(text: &str) -> Result<String, IdentifierError> {
    text.parse::<T>().map(|identifier| identifier.to_string())
}

fn refused<T: FromStr<Err = IdentifierError> + Debug + PartialEq>(texts: &[&str], error: IdentifierError) {
    for text in texts {
        assert_eq!(text.parse::<T>(), Err(error), "{text}");
    }
}

#[test]
fn a_kvk_number_has_eight_digits() {
    for text in ["01234567", "0123 4567", " 01.23.45.67 "] {
        assert_eq!(shown::<Kvk>(text).as_deref(), Ok("01234567"), "{text}");
    }
    refused::<Kvk>(&["", "1234567", "123456789", "1234567a", "١٢٣٤٥٦٧٨"], IdentifierError::KvkLength);
}

#[test]
fn an_rsin_has_nine_digits_that_pass_the_elfproef() {
    for text in ["999999990", "9999.99.990", "999 999 990"] {
        assert_eq!(shown::<Rsin>(text).as_deref(), Ok("999999990"), "{text}");
    }
    refused::<Rsin>(&["", "99999999", "9999999900", "99999999O"], IdentifierError::RsinLength);
    refused::<Rsin>(&["999999991", "000000000", "000000011"], IdentifierError::RsinCheck);
}

#[test]
fn an_iban_is_shown_in_groups_and_stored_without() {
    for text in [
        "\u{200b}NL91\u{a0}ABNA\u{202f}0417\u{ad}164300",
        "NL91ABNA0417164300",
        "nl91 abna 0417 1643 00",
        "NL91.ABNA.0417.1643.00",
    ] {
        assert_eq!(shown::<Iban>(text).as_deref(), Ok("NL91 ABNA 0417 1643 00"), "{text}");
    }
    assert_eq!(shown::<Iban>("NL40FICT0123456789").as_deref(), Ok("NL40 FICT 0123 4567 89"));
    assert_eq!("BE68 5390 0754 7034".parse::<Iban>().unwrap().as_str(), "BE68539007547034");
    refused::<Iban>(&["NL92ABNA0417164300", "NL91ABNA0417164301"], IdentifierError::IbanCheck);
    refused::<Iban>(
        &["", "417164300", "NL91", "NL91 ABNA 0417 1643", "NL91-ABNA-0417-1643-00", "éé"],
        IdentifierError::IbanShape,
    );
}

#[test]
fn a_postcode_is_written_with_a_space_and_capitals() {
    for text in ["1234\u{a0}ab", "\u{feff}１２３４ＡＢ", "1234ab", "1234 AB", " 1234  aB "] {
        assert_eq!(shown::<Postcode>(text).as_deref(), Ok("1234 AB"), "{text}");
    }
    refused::<Postcode>(
        &["", "0234 AB", "123 AB", "1234 A", "1234 ABC", "1234 12", "AB 1234", "123é AB", "1é34 AB"],
        IdentifierError::PostcodeShape,
    );
    refused::<Postcode>(&["1234 SA", "1234 sd", "1234SS"], IdentifierError::PostcodeLetters);
}

#[test]
fn an_email_address_is_trimmed_and_its_domain_put_in_lower_case() {
    assert_eq!(shown::<EmailAddress>(" M.Veldhoen@Lindehof.Example ").as_deref(), Ok("M.Veldhoen@lindehof.example"));
    refused::<EmailAddress>(
        &[
            "",
            "naam",
            "naam@",
            "@voorbeeld.nl",
            "naam@lindehof",
            "a b@voorbeeld.nl",
            "naam@[127.0.0.1]",
            "naam@127.0.0.1",
            "a@b.nl\nx@c.nl",
        ],
        IdentifierError::EmailShape,
    );
}

#[test]
fn an_email_address_is_the_same_with_accents_and_in_the_form_of_computers() {
    let accented: EmailAddress = "info@Café.example".parse().expect("an address");
    assert_eq!(accented.as_str(), "info@café.example");
    assert_eq!("info@xn--caf-dma.example".parse(), Ok(accented.clone()));
    assert_eq!(accented.for_mail(), "info@xn--caf-dma.example");
    let hidden: EmailAddress = "\u{200b}info@lindehof\u{200b}.example".parse().expect("an address");
    assert_eq!((hidden.as_str(), hidden.for_mail().as_str()), ("info@lindehof.example", "info@lindehof.example"));
}

#[test]
fn an_email_address_has_at_most_254_characters() {
    let all_but_the_end = format!("{}@{}", "n".repeat(64), format!("{}.", "d".repeat(60)).repeat(3));
    assert!(format!("{all_but_the_end}abc.nl").parse::<EmailAddress>().is_ok());
    refused::<EmailAddress>(&[&format!("{all_but_the_end}abcd.nl")], IdentifierError::EmailLength);
}

fn survives_storage<T>(text: &str)
where
    T: FromStr<Err = IdentifierError> + Serialize + DeserializeOwned + Debug + PartialEq,
{
    let identifier: T = text.parse().unwrap();
    let json = serde_json::to_string(&identifier).unwrap();
    assert_eq!(serde_json::from_str::<T>(&json).unwrap(), identifier);
    assert!(serde_json::from_str::<T>(r#""?""#).is_err());
}

#[test]
fn identifiers_survive_storage_and_are_checked_on_the_way_in() {
    survives_storage::<Kvk>("99999999");
    survives_storage::<Rsin>("999999990");
    survives_storage::<Iban>("NL40FICT0123456789");
    survives_storage::<Postcode>("1234 AB");
    survives_storage::<EmailAddress>("bestuur@lindehof.example");
}

#[test]
fn a_citizen_number_in_running_text_is_noticed() {
    let texts = [
        "BSN 999999990.",
        "999 999 990",
        "9999.99.990",
        "bsn:999999990,",
        "tel 0612345678 999999990",
        "NL999999990B01",
    ];
    for text in texts {
        assert!(contains_citizen_number(text), "{text}");
    }
}

#[test]
fn other_numbers_in_running_text_are_left_alone() {
    let texts = [
        "",
        "Geen nummers.",
        "999999991",
        "KvK 99999999",
        "06 99999990 9",
        "9999999900",
        "NL40 FICT 0123 4567 89",
        "9999.  99990",
        "99999-9990",
        "in 2026 komen 3.456 dagdelen",
    ];
    for text in texts {
        assert!(!contains_citizen_number(text), "{text}");
    }
}

proptest! {
    #[test]
    fn one_wrong_digit_never_passes_the_elfproef(number in 0..100_000_000_u32, place in 0..9_usize, change in 1..10_u8) {
        let first_eight = format!("{number:08}");
        let passing = (b'0'..=b'9').map(|last| format!("{first_eight}{}", char::from(last))).find(|all| passes_eleven_test(all));
        if let Some(passing) = passing {
            let mut wrong = passing.into_bytes();
            wrong[place] = b'0' + (wrong[place] - b'0' + change) % 10;
            prop_assert!(!passes_eleven_test(&String::from_utf8(wrong).unwrap()));
        }
    }

    #[test]
    fn what_is_shown_is_read_back(digits in "[1-9][0-9]{3}", letters in "[A-RT-Z]{2}", kvk in "[0-9]{8}") {
        let postcode: Postcode = format!("{digits}{letters}").parse().unwrap();
        prop_assert_eq!(postcode.to_string().parse(), Ok(postcode));
        prop_assert_eq!(shown::<Kvk>(&kvk), Ok(kvk));
    }

    #[test]
    fn no_text_makes_a_reader_panic(text in "\\PC{0,20}|[0-9. ]{0,24}|[A-Z]{2}[0-9]{2}[A-Z0-9]{0,30}") {
        let _ = (text.parse::<Kvk>(), text.parse::<Rsin>(), text.parse::<Iban>());
        let _ = (text.parse::<Postcode>(), text.parse::<EmailAddress>(), contains_citizen_number(&text));
    }
}
