//! Every way to answer ends in an outcome with a next step, and the ordinance is named where it decides.

use super::profiles;
use crate::Named;
use crate::guide::eligibility::{Access, Answers, Chance, Contract, NextStep, Provision, Reason, Verdict, Who, judge};
use crate::guide::services::{self, Fit};
use crate::guide::{Onward, articles};
use crate::profile::OrdinanceProfile;
use std::collections::BTreeSet;

/// What nothing stands in the way of.
fn plain() -> Answers {
    Answers {
        who: Who::Organisation,
        service: services::find("ontmoetingsplek"),
        provision: Provision::General,
        access: Access::Left,
        contract: Contract::None,
    }
}

/// All ways to answer the questions.
fn every_answer() -> Vec<Answers> {
    let mut all = vec![];
    let services = services::ALL.into_iter().map(Some).chain([None]);
    for service in services {
        for who in Who::ALL.iter().copied() {
            for provision in Provision::ALL.iter().copied() {
                for access in Access::ALL.iter().copied() {
                    let contracts = Contract::ALL.iter().copied();
                    all.extend(contracts.map(|contract| Answers { who, service, provision, access, contract }));
                }
            }
        }
    }
    all
}

/// What is said in all of them.
pub(super) fn all_words() -> BTreeSet<String> {
    let said = |profile: &OrdinanceProfile| -> Vec<String> {
        let verdicts = every_answer().into_iter().map(|answers| judge(&answers, profile));
        verdicts.flat_map(|verdict| verdict.reasons.iter().map(Reason::words).collect::<Vec<_>>()).collect()
    };
    profiles().iter().flat_map(said).collect()
}

#[test]
fn every_way_to_answer_ends_in_an_outcome_with_its_reason_and_a_next_step() {
    let all = every_answer();
    assert_eq!(all.len(), 13 * 3 * 3 * 2 * 3);
    let mut seen = BTreeSet::new();
    for (answers, profile) in profiles().iter().flat_map(|profile| all.iter().map(move |answers| (answers, profile))) {
        let Verdict { chance, reasons, next } = judge(answers, profile);
        let heaviest = reasons.iter().map(Reason::chance).max();
        assert_eq!(Some(chance), heaviest, "{answers:?}");
        assert!(reasons.is_sorted_by(|a, b| a.chance() >= b.chance()), "{reasons:?}");
        let fits = match chance {
            Chance::Open => next == NextStep::Onward(Onward::SelfCheck),
            Chance::Ask => next == NextStep::Contact,
            Chance::Closed => {
                matches!(next, NextStep::WithoutAccess | NextStep::Onward(Onward::Article(_) | Onward::Services))
            }
        };
        assert!(fits, "{chance:?} leads to {next:?}");
        seen.insert(chance);
    }
    assert_eq!(seen.len(), Chance::ALL.len(), "every outcome happens");
}

#[test]
fn a_task_that_the_ordinance_leaves_out_is_never_open_and_its_article_is_named() {
    for profile in profiles() {
        for task in &profile.excluded {
            let is_about = |answers: &Answers| {
                let service = answers.service.is_some_and(|service| service.value == task.value);
                service || answers.provision.value() == task.value
            };
            for answers in every_answer().iter().filter(|answers| is_about(answers)) {
                let verdict = judge(answers, &profile);
                assert_eq!(verdict.chance, Chance::Closed, "{answers:?}");
                assert!(verdict.reasons.iter().any(|reason| reason.words().contains(&task.article)), "{answers:?}");
            }
        }
    }
}

#[test]
fn only_what_nothing_stands_in_the_way_of_is_open() {
    for profile in profiles() {
        for answers in every_answer() {
            let is_open = judge(&answers, &profile).chance == Chance::Open;
            let fits = answers.service.is_some_and(|service| matches!(service.fit, Fit::Fits | Fit::IfGeneral));
            let plain = answers.who != Who::Company && answers.access == Access::Left;
            let clear = answers.provision == Provision::General && answers.contract == Contract::None;
            assert_eq!(is_open, fits && plain && clear, "{answers:?}");
        }
    }
}

#[test]
fn deciding_who_is_entitled_can_be_left_out_of_the_plan() {
    let [profile, ..] = profiles();
    let verdict = judge(&Answers { access: Access::Included, ..plain() }, &profile);
    assert_eq!((verdict.chance, verdict.next), (Chance::Closed, NextStep::WithoutAccess));
    assert_eq!(judge(&plain(), &profile).next, NextStep::Onward(Onward::SelfCheck));
}

#[test]
fn a_company_reads_how_residents_set_up_a_cooperative() {
    let [profile, ..] = profiles();
    let verdict = judge(&Answers { who: Who::Company, ..plain() }, &profile);
    let next = NextStep::Onward(Onward::Article(articles::SETTING_UP));
    assert_eq!((verdict.chance, verdict.next), (Chance::Closed, next));
}

#[test]
fn household_help_is_a_matter_of_the_ordinance() {
    let [by_form, by_name, open] = profiles();
    let answers = Answers { service: services::find("huishoudelijke-hulp"), ..plain() };
    let first = |profile| judge(&answers, profile).reasons.remove(0).words();
    assert_eq!(judge(&answers, &by_form).chance, Chance::Ask);
    assert!(first(&by_form).contains("artikel 13 lid 2"), "mostly maatwerk, which is left out");
    assert_eq!(judge(&answers, &by_name).chance, Chance::Closed);
    assert!(first(&by_name).contains("artikel 9 lid 4"), "left out by name");
    assert_eq!(judge(&answers, &open).chance, Chance::Ask);
    assert!(!first(&open).contains("artikel 13"));
}

#[test]
fn nursing_is_no_task_of_any_municipality() {
    for profile in profiles() {
        let answers = Answers { service: services::find("verpleging-verzorging"), ..plain() };
        let verdict = judge(&answers, &profile);
        assert_eq!((verdict.chance, verdict.next), (Chance::Closed, NextStep::Onward(Onward::Services)));
    }
}

#[test]
fn day_care_can_be_challenged_where_it_is_there_for_everybody() {
    let [by_form, _, open] = profiles();
    let judged =
        |provision, profile| judge(&Answers { service: services::find("dagopvang"), provision, ..plain() }, profile);
    assert_eq!(judged(Provision::General, &by_form).chance, Chance::Open);
    assert_eq!(judged(Provision::Unknown, &by_form).chance, Chance::Ask);
    assert_eq!(judged(Provision::Individual, &by_form).chance, Chance::Closed);
    assert_eq!(judged(Provision::Individual, &open).chance, Chance::Ask);
}
