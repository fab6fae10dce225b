//! What is found in a text that everybody will read, and how everybody sees a status.

use super::{PersonalData, PublicStatus, personal_data};
use crate::Named;
use crate::case::Status;

fn found(text: &str) -> Vec<PersonalData> {
    personal_data(text, &["Sanne de Wit".into(), "Marijke Veldhoen".into()])
}

#[test]
fn an_address_a_number_an_account_and_a_name_are_found_however_they_are_written() {
    let email = |text: &str| PersonalData::Email(text.into());
    assert_eq!(found("Mail (naar:sanne@lindewaard.example)."), [email("sanne@lindewaard.example")]);
    for phone in [
        "0612345678",
        "06-12345678",
        "06 12 34 56 78",
        "0123-456789",
        "0123 456 789",
        "(0123) 45 67 89",
        "+31 6 12345678",
        "+31612345678",
        "0031 6 1234 5678",
        "+31 (0)6 12345678",
        "020 123 45 67",
    ] {
        let all = found(&format!("Bel {phone}, of kom langs."));
        assert!(matches!(all.as_slice(), [PersonalData::Phone(_)]), "{phone}: {all:?}");
    }
    for account in ["NL91ABNA0417164300", "NL91 ABNA 0417 1643 00", "nl91 abna 0417 1643 00"] {
        let all = found(&format!("Stort op {account} voor de start."));
        assert_eq!(all, [PersonalData::Account(account.into())]);
    }
    assert_eq!(found("Nummer 111222333"), [PersonalData::CitizenNumber]);
    for name in ["Marijke Veldhoen", "MARIJKE  veldhoen", "mevrouw Veldhoen", "M. Veldhoen", "M.A. Veldhoen"] {
        let all = found(&format!("Het idee is van {name}."));
        assert_eq!(all, [PersonalData::Name("Marijke Veldhoen".into())], "{name}");
    }
    assert_eq!(found("Vraag het mw. De Wit"), [PersonalData::Name("Sanne de Wit".into())]);
}

#[test]
fn what_names_nobody_is_left_alone() {
    for text in [
        "Dagopvang voor 36 ouderen, van 09-12-2026 tot en met 31-12-2029.",
        "Vanaf 01-02-2027 10 uur, of op 1.2.2027 12 uur.",
        "De kosten zijn € 251.699 per jaar en 0,25 per kilometer.",
        "Bel 14 0999 of 0800-1234567 van de gemeente.",
        "Kenmerk LIW-2026-0001, KvK 12345678, artikel 2.6.3 van de Wmo 2015.",
        "De muren zijn wit, en het veld en de hoen horen erbij.",
        "Zie https://lindewaard.example/plan@2 voor meer.",
        "",
    ] {
        assert_eq!(found(text), [], "{text}");
    }
}

#[test]
fn everybody_sees_a_decision_only_once_it_was_sent() {
    assert_eq!(PublicStatus::of(Status::Draft), None);
    for hidden in [Status::LegalCheck, Status::DecisionProposed, Status::Decided, Status::RevisionRequested] {
        assert_eq!(PublicStatus::of(hidden), Some(PublicStatus::UnderReview), "{hidden:?}");
    }
    let of_all: Vec<Status> = PublicStatus::ALL.iter().flat_map(|status| status.stored()).collect();
    assert_eq!(of_all.len(), Status::all().count() - 1, "each but the draft, once");
}
