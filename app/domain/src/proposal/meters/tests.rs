mod asked;

use super::{AID, LimitStatus, Meter, Threshold, limit_on, meters};
use crate::budget::Sheet;
use crate::budget::tests::lindehof as sheet;
use crate::money::Cents;
use crate::profile::OrdinanceProfile;
use crate::proposal::tests::{TODAY, lindehof as answers};
use crate::proposal::{Answers, RowValues};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use proptest::prelude::*;

fn received(decisions: &[(&str, Date, &str)]) -> Answers {
    let row = |(kind, day, amount): &(&str, Date, &str)| -> RowValues {
        let cells = [("soort", (*kind).to_owned()), ("datum", day.to_string()), ("bedrag", (*amount).to_owned())];
        cells.into_iter().map(|(column, cell)| (column.to_owned(), cell)).collect()
    };
    let mut answers = Answers::default();
    answers.set("juridisch.staatssteun", "ja");
    answers.set_rows(AID, &decisions.iter().map(row).collect::<Vec<_>>());
    answers
}

fn of(decisions: &[(&str, Date, &str)]) -> Vec<Meter> {
    meters(&received(decisions), &Sheet::default(), &OrdinanceProfile::lindewaard(), TODAY)
}

fn one(meters: &[Meter], threshold: Threshold) -> &Meter {
    meters.iter().find(|meter| meter.threshold == threshold).expect("a meter")
}

#[test]
fn the_worked_case_stays_under_its_thresholds_if_it_is_entrusted_with_a_service() {
    let found = meters(&answers(), &sheet(), &OrdinanceProfile::lindewaard(), TODAY);
    let told: Vec<(i64, LimitStatus)> = found.iter().map(|meter| (meter.used.0 / 100, meter.status)).collect();
    assert_eq!(told, [(631_500, LimitStatus::Near), (12_000, LimitStatus::Unsure), (631_500, LimitStatus::Near)]);
    assert_eq!(
        found[0].sentence,
        "U vraagt over alle jaren samen € 631.500. Dat is onder de drempel van € 750.000 voor een opdracht voor sociale \
         diensten. Telt de gemeente een verlenging mee, dan wordt het bedrag hoger."
            .replace("€ ", "€\u{a0}")
    );
    assert!(found[1].sentence.contains("er is nog ruimte voor €\u{a0}288.000"), "{}", found[1].sentence);
}

#[test]
fn from_the_procurement_threshold_on_the_meter_is_over() {
    let status = |limit| {
        let mut profile = OrdinanceProfile::lindewaard();
        profile.limits.procurement = limit;
        one(&meters(&answers(), &sheet(), &profile, TODAY), Threshold::Procurement).status
    };
    assert_eq!(status(Cents::from_euros(631_500)), LimitStatus::Over);
    assert_eq!(status(Cents::from_euros(631_501)), LimitStatus::Near);
    assert_eq!(status(Cents::from_euros(1_000_000)), LimitStatus::Room);
}

#[test]
fn aid_of_exactly_the_maximum_is_allowed_and_a_cent_more_is_not() {
    let day = date(2025, 6, 1);
    let status = |amount| one(&of(&[("de-minimis", day, amount)]), Threshold::DeMinimis).status;
    assert_eq!(status("300.000"), LimitStatus::Near);
    assert_eq!(status("300.000,01"), LimitStatus::Over);
    assert_eq!(status("239.999,99"), LimitStatus::Room);
}

#[test]
fn aid_of_a_kind_that_nobody_knows_leaves_no_room_to_speak_of() {
    let meter = |day| one(&of(&[("onbekend", day, "290.000")]), Threshold::DeMinimis).clone();
    let recent = meter(date(2025, 6, 1));
    assert_eq!(recent.status, LimitStatus::Unsure);
    assert!(recent.sentence.contains("Vraag dat na") && !recent.sentence.contains("nog ruimte voor"));
    assert_eq!(meter(date(2020, 6, 1)).status, LimitStatus::Room, "too long ago to count");
}

#[test]
fn aid_of_three_years_ago_no_longer_counts() {
    let used = |day| one(&of(&[("de-minimis", day, "1.000")]), Threshold::DeMinimis).used;
    assert_eq!(used(date(2023, 9, 8)), Cents::default());
    assert_eq!(used(date(2023, 9, 9)), Cents::from_euros(1_000));
    assert_eq!(used(date(2026, 9, 9)), Cents::default(), "a day that is still to come");
}

#[test]
fn aid_for_a_service_of_general_interest_has_a_meter_of_its_own() {
    let day = date(2025, 6, 1);
    let found = of(&[("de-minimis", day, "10"), ("daeb", day, "700.000"), ("onbekend", day, "5")]);
    assert_eq!(one(&found, Threshold::DeMinimis).used, Cents::from_euros(10));
    let service = one(&found, Threshold::ServiceDeMinimis);
    assert_eq!(
        (service.used, service.limit, service.status),
        (Cents::from_euros(700_000), Cents::from_euros(750_000), LimitStatus::Unsure)
    );
    assert_eq!(of(&[]).len(), 1);
}

#[test]
fn nothing_is_measured_before_something_was_answered() {
    let profile = OrdinanceProfile::lindewaard();
    assert_eq!(meters(&Answers::default(), &Sheet::default(), &profile, TODAY), []);
    let mut without_aid = Answers::default();
    without_aid.set("juridisch.staatssteun", "nee");
    let none = meters(&without_aid, &Sheet::default(), &profile, TODAY).remove(0);
    assert_eq!((none.used, none.status), (Cents::default(), LimitStatus::Room));
    assert_eq!(
        none.sentence,
        "U kreeg de laatste drie jaar geen steun. Het maximum is €\u{a0}300.000. Of het geld dat u nu vraagt meetelt, hangt \
         af van de vorm. De gemeente bekijkt dat."
    );
    let mut unreadable = sheet();
    unreadable.costs[0].price = "veel".into();
    assert_eq!(meters(&Answers::default(), &unreadable, &profile, TODAY), []);
}

#[test]
fn an_amount_holds_from_its_day_on() {
    let on = |day| limit_on(Threshold::DeMinimis, day);
    assert_eq!(on(date(2013, 12, 31)), None);
    assert_eq!(on(date(2023, 12, 31)), Some(Cents::from_euros(200_000)));
    assert_eq!(on(date(2024, 1, 1)), Some(Cents::from_euros(300_000)));
    assert_eq!(limit_on(Threshold::Procurement, TODAY), None, "it comes with the profile");
}

proptest! {
    #[test]
    fn more_aid_never_leaves_more_room(
        decisions in prop::collection::vec((0_i32..2_000, 1_u32..400_000), 1..8),
        more in 1_u32..400_000,
    ) {
        let text: Vec<String> = decisions.iter().map(|(_, euros)| euros.to_string()).collect();
        let day = |ago: i32| TODAY.checked_sub(ago.days()).expect("a day");
        let before: Vec<(&str, Date, &str)> =
            decisions.iter().zip(&text).map(|((ago, _), euros)| ("de-minimis", day(*ago), euros.as_str())).collect();
        let more = more.to_string();
        let after: Vec<_> = before.iter().copied().chain([("de-minimis", TODAY, more.as_str())]).collect();
        let (before, after) = (of(&before), of(&after));
        let (before, after) = (one(&before, Threshold::DeMinimis), one(&after, Threshold::DeMinimis));
        prop_assert!(after.used > before.used && after.status >= before.status);
        prop_assert_eq!(after.status == LimitStatus::Over, after.used > after.limit);
    }
}
