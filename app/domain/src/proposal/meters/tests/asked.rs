//! What a plan itself asks beside the aid that was received.

use super::{
    AID, Cents, LimitStatus, Meter, OrdinanceProfile, TODAY, Threshold, answers, date, meters, of, one, sheet,
};
use crate::proposal::Answers;

fn with(change: impl FnOnce(&mut Answers)) -> Vec<Meter> {
    let mut answers = answers();
    change(&mut answers);
    meters(&answers, &sheet(), &OrdinanceProfile::lindewaard(), TODAY)
}

#[test]
fn a_subsidy_of_twice_the_maximum_never_reassures() {
    let found = with(|answers| {
        answers.set("juridisch.staatssteun", "nee");
        answers.set("juridisch.route", "onbekend");
    });
    let meter = one(&found, Threshold::DeMinimis);
    assert_eq!((meter.used, meter.status), (Cents::ZERO, LimitStatus::Unsure));
    assert_eq!(
        meter.sentence,
        "U kreeg de laatste drie jaar geen steun. Het maximum is €\u{a0}300.000. U vraagt nu €\u{a0}631.500. Als dat \
         de-minimissteun is, komt u boven het maximum. Bespreek met de gemeente of zij uw dienst aanwijst als DAEB."
    );
    assert_eq!(found.len(), 2, "nobody chose a service of general interest");
}

#[test]
fn who_asks_for_a_contract_is_paid_and_not_aided() {
    let found = with(|answers| {
        answers.set("juridisch.staatssteun", "nee");
        answers.set("samenvatting.besluit", "opdracht");
    });
    let meter = one(&found, Threshold::DeMinimis);
    assert!(meter.status == LimitStatus::Room && !meter.sentence.contains("DAEB"), "{}", meter.sentence);
    assert_eq!(found.len(), 2);
}

#[test]
fn the_maximum_of_a_service_of_general_interest_is_shown_to_who_chose_that_route() {
    let found = with(|answers| answers.set("juridisch.staatssteun", "nee"));
    let service = one(&found, Threshold::ServiceDeMinimis);
    assert_eq!((service.used, service.limit), (Cents::from_euros(631_500), Cents::from_euros(750_000)));
    assert_eq!(service.status, LimitStatus::Near);
    assert!(service.sentence.contains("samen binnen het maximum van €\u{a0}750.000"), "{}", service.sentence);
    let had = with(|answers| {
        let mut rows = answers.rows(AID);
        rows[0].insert("soort".to_owned(), "daeb".to_owned());
        rows[0].insert("bedrag".to_owned(), "118.500,01".to_owned());
        answers.set_rows(AID, &rows);
    });
    let service = one(&had, Threshold::ServiceDeMinimis);
    assert_eq!(service.status, LimitStatus::Over);
    assert!(service.sentence.contains("samen boven het maximum"), "{}", service.sentence);
}

#[test]
fn aid_that_is_still_to_come_leaves_no_room_to_speak_of() {
    let found = of(&[("de-minimis", date(2026, 9, 9), "290.000")]);
    let meter = one(&found, Threshold::DeMinimis);
    assert_eq!((meter.used, meter.status), (Cents::ZERO, LimitStatus::Unsure));
    assert!(meter.sentence.contains("niet duidelijk"), "{}", meter.sentence);
}

#[test]
fn aid_of_which_nothing_was_listed_yet_is_not_called_nothing() {
    let found = of(&[]);
    let meter = one(&found, Threshold::DeMinimis);
    assert!(
        meter.status == LimitStatus::Unsure && meter.sentence.starts_with("Vul in welke steun"),
        "{}",
        meter.sentence
    );
}

#[test]
fn the_years_of_an_extension_count_for_procurement() {
    let found =
        |years: &str| one(&with(|answers| answers.set("juridisch.verlenging", years)), Threshold::Procurement).clone();
    let (plan, longer) = (found("0"), found("1"));
    assert_eq!((plan.used, plan.status), (Cents::from_euros(631_500), LimitStatus::Near));
    assert_eq!((longer.used, longer.status), (Cents::from_euros(849_331), LimitStatus::Over));
    assert!(
        longer.sentence.contains("Met 1 jaar verlenging") && plan.sentence.contains("Telt de gemeente een verlenging")
    );
    for nonsense in ["veel", "-1", "99"] {
        assert_eq!(found(nonsense).used, plan.used, "{nonsense}");
    }
}
