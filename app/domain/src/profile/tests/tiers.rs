//! What is asked in proportion to the size of a proposal.

mod most;

use super::super::{OrdinanceProfile, QuestionTier, SizeGround, TaskTier, Tiers};
use crate::budget::Sheet;
use crate::budget::tests::lindehof as budget;
use crate::catalogue::{Choices, Kind, Question, Tier, VERSION, standard};
use crate::money::Cents;
use crate::proposal::tests::lindehof as answers;
use crate::proposal::{Answers, Readiness};
use jiff::civil::{Date, date};
use proptest::prelude::*;
use serde_json::json;

const TODAY: Date = date(2026, 9, 8);

/// Most compulsory answers of a proposal of this size.
fn bearable(tier: Tier) -> usize {
    match tier {
        Tier::Small => 40,
        Tier::Middle => 70,
        Tier::Large => usize::MAX,
    }
}

fn needed(answers: &Answers, sheet: &Sheet, profile: &OrdinanceProfile) -> usize {
    Readiness::of(answers, sheet, profile.rules(VERSION), TODAY).progress().1
}

/// The worked budget with one cost line of so many euros, and no income.
fn costing(euros: i64) -> Sheet {
    let mut sheet = budget();
    sheet.income.clear();
    sheet.costs.truncate(1);
    let line = &mut sheet.costs[0];
    (line.quantity, line.price) = ("1".into(), euros.to_string());
    sheet
}

fn choices(kind: Kind<'static>) -> Vec<&'static str> {
    let of = |choices: Choices<'static>| choices.iter().map(|choice| choice.value).collect();
    match kind {
        Kind::OneOf(list) | Kind::AnyOf(list) => of(list),
        Kind::YesNo => vec!["ja", "nee"],
        _ => vec![],
    }
}

/// Answers to everything that is chosen, one choice or all of them at a time.
fn chosen() -> impl Strategy<Value = Answers> {
    let questions: Vec<(&str, Vec<&str>, bool)> = standard()
        .questions()
        .map(|(_, question)| (question.id(), choices(question.kind()), matches!(question.kind(), Kind::AnyOf(_))))
        .filter(|(_, values, _)| !values.is_empty())
        .collect();
    let picks: Vec<_> = questions
        .into_iter()
        .map(|(id, values, several)| {
            let masks = prop::collection::vec(any::<bool>(), values.len());
            (masks, 0..values.len()).prop_map(move |(mask, at)| {
                let some = values.iter().zip(&mask).filter(|(_, on)| **on).map(|(value, _)| *value);
                let answer = if several { some.collect::<Vec<_>>().join("\n") } else { values[at].to_owned() };
                (id.to_owned(), answer)
            })
        })
        .collect();
    picks.prop_map(|pairs| pairs.into_iter().collect())
}

proptest! {
    #[test]
    fn no_choice_brings_up_more_than_a_proposal_of_its_size_can_bear(answers in chosen(), euros in 0_i64..400_000) {
        let profile = OrdinanceProfile::lindewaard();
        for sheet in [Sheet::default(), costing(euros)] {
            let tier = profile.size(|id| answers.get(id), &sheet).expect("a size").tier;
            prop_assert!(needed(&answers, &sheet, &profile) <= bearable(tier), "{tier:?}");
        }
    }

    #[test]
    fn a_larger_proposal_is_never_asked_less(answers in chosen()) {
        let list = OrdinanceProfile::lindewaard().questionnaire(VERSION);
        let asked = |tier: Tier, must: bool| {
            let list = list.in_tier(tier);
            let asked = list.questions().filter(|(_, one)| list.asks(one, &answers) && (!must || one.is_required()));
            asked.map(|(_, one)| one.id().to_owned()).collect::<std::collections::BTreeSet<_>>()
        };
        for must in [false, true] {
            prop_assert!(asked(Tier::Small, must).is_subset(&asked(Tier::Middle, must)));
            prop_assert!(asked(Tier::Middle, must).is_subset(&asked(Tier::Large, must)));
        }
    }
}

#[test]
fn an_empty_draft_is_small_and_shows_no_more_than_forty_questions_to_answer() {
    let (profile, none) = (OrdinanceProfile::lindewaard(), Answers::default());
    let size = profile.size(|id| none.get(id), &Sheet::default()).expect("a size");
    assert_eq!((size.tier, size.ground), (Tier::Small, SizeGround::Unknown));
    assert!((20..=40).contains(&needed(&none, &Sheet::default(), &profile)));
}

#[test]
fn the_amount_of_the_dearest_year_says_how_large_it_is() {
    let (profile, none) = (OrdinanceProfile::lindewaard(), Answers::default());
    // Wages rise by four percent a year, so that the last of three years is the dearest.
    for (euros, tier) in
        [(46_000, Tier::Small), (46_300, Tier::Middle), (138_600, Tier::Middle), (139_000, Tier::Large)]
    {
        assert_eq!(profile.size(|id| none.get(id), &costing(euros)).map(|size| size.tier), Some(tier), "{euros}");
    }
}

#[test]
fn the_worked_case_is_large_by_its_amount_and_day_care_alone_makes_it_of_middle_size() {
    let (profile, answers) = (OrdinanceProfile::lindewaard(), answers());
    let size = profile.size(|id| answers.get(id), &budget()).expect("a size");
    assert_eq!(size.tier, Tier::Large);
    assert!(matches!(size.ground, SizeGround::Amount(most) if most > Cents::from_euros(217_000)), "{size:?}");
    let size = profile.size(|id| answers.get(id), &Sheet::default()).expect("a size");
    assert_eq!((size.tier, size.ground), (Tier::Middle, SizeGround::Task("Dagopvang")));
}

#[test]
fn what_the_law_asks_of_every_application_is_asked_of_the_smallest() {
    let list = OrdinanceProfile::lindewaard().questionnaire(VERSION);
    let small = list.in_tier(Tier::Small);
    for (_, question) in standard().questions().filter(|(_, question)| question.is_for_every_application()) {
        let eased = small.question(question.id()).is_none_or(Question::is_eased);
        // Who acts for another is asked by Awb 2:1, not by 4:2, and only if somebody does.
        assert!(!eased || question.id() == "initiatiefnemer.machtiging", "{}", question.id());
    }
}

#[test]
fn what_was_answered_stays_when_a_proposal_becomes_smaller_and_is_voluntary() {
    let (profile, mut answers) = (OrdinanceProfile::lindewaard(), Answers::default());
    let id = "organisatie.belang";
    let asks = |answers: &Answers| {
        let list = profile.rules(VERSION).in_proportion(answers, &Sheet::default()).questionnaire;
        let question = list.question(id).expect("a question");
        (list.asks(question, answers), question.is_required())
    };
    assert_eq!(asks(&answers), (false, false));
    answers.set(id, "Wie een eigen belang heeft, stemt niet mee.");
    assert_eq!(asks(&answers), (true, false));
    answers.set("taak.onderdelen", "verpleging-verzorging");
    assert_eq!(asks(&answers), (true, true));
}

#[test]
fn a_profile_from_before_this_rule_asks_everything_of_everybody() {
    let mut stored = serde_json::to_value(OrdinanceProfile::lindewaard()).expect("a profile");
    stored.as_object_mut().expect("an object").remove("tiers");
    let profile: OrdinanceProfile = serde_json::from_value(stored).expect("an older profile");
    assert_eq!(profile.size(|_| "", &Sheet::default()), None);
    assert!(needed(&Answers::default(), &Sheet::default(), &profile) > 80);
    let list = profile.questionnaire(VERSION);
    assert!(list.in_tier(Tier::Small).questions().all(|(_, question)| !question.is_eased()));
}

#[test]
fn a_municipality_may_want_an_answer_of_smaller_proposals_or_of_none() {
    let own = |asked, required| QuestionTier { question: "drijfveren.missie".into(), asked, required };
    let with = |one: QuestionTier| OrdinanceProfile {
        tiers: Some(Tiers { questions: vec![one], ..Tiers::default() }),
        ..OrdinanceProfile::lindewaard()
    };
    let required = with(own(Tier::Small, Tier::Small)).questionnaire(VERSION).in_tier(Tier::Small);
    assert!(required.question("drijfveren.missie").is_some_and(Question::is_required));
    let unasked = with(own(Tier::Large, Tier::Large)).questionnaire(VERSION).in_tier(Tier::Middle);
    let missing = unasked.question("drijfveren.missie").expect("a question");
    assert!(!unasked.asks(missing, &Answers::default()));
}

#[test]
fn tiers_that_make_no_sense_are_told_before_they_are_published() {
    let mut file = serde_json::to_value(OrdinanceProfile::lindewaard()).expect("a profile");
    let question = |id: &str, asked, required| QuestionTier { question: id.into(), asked, required };
    let wrong = Tiers {
        small_up_to: Cents::from_euros(90),
        middle_up_to: Cents::from_euros(80),
        tasks: vec![TaskTier { value: "koken".into(), at_least: Tier::Large }],
        questions: vec![
            question("drijfveren.missie", Tier::Large, Tier::Small),
            question("samenvatting.titel", Tier::Small, Tier::Large),
            question("drijfveren.misie", Tier::Middle, Tier::Large),
            question("taak.rechten", Tier::Large, Tier::Large),
        ],
    };
    file["tiers"] = json!(wrong);
    let problems = OrdinanceProfile::to_publish(&file.to_string()).expect_err("problems");
    for place in ["small_up_to", "koken", "drijfveren.missie", "samenvatting.titel", "drijfveren.misie", "taak.rechten"]
    {
        assert!(problems.iter().any(|problem| problem.contains(place)), "{place}: {problems:?}");
    }
    file["tiers"] = json!({"small_up_to": 1, "middle_up_to": 2, "largest": 3});
    assert!(OrdinanceProfile::to_publish(&file.to_string()).is_err());
}

#[test]
fn an_estimate_says_how_large_it_is_until_there_is_a_budget() {
    let (profile, mut answers) = (OrdinanceProfile::lindewaard(), Answers::default());
    answers.set("begroting.raming", "203.265");
    let size = profile.size(|id| answers.get(id), &Sheet::default()).expect("a size");
    assert_eq!((size.tier, size.ground), (Tier::Large, SizeGround::Estimate(Cents::from_euros(203_265))));
    let size = profile.size(|id| answers.get(id), &costing(20_000)).expect("a size");
    assert_eq!(size.tier, Tier::Large, "the first lines of a budget say less than the estimate");
    let size = profile.size(|id| answers.get(id), &costing(120_000)).expect("a size");
    assert!(size.tier == Tier::Middle && matches!(size.ground, SizeGround::Amount(_)), "{size:?}");
}
