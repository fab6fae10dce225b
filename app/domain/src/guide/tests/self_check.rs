//! The self-check has three statements for each building block, and every result leads on.

use crate::Named;
use crate::catalogue::BuildingBlock;
use crate::guide::Onward;
use crate::guide::blocks;
use crate::guide::self_check::{Answers, Firmness, Holds, MOST, Scores, code, field, from_code};
use proptest::prelude::*;
use std::collections::BTreeSet;

#[test]
fn there_are_twenty_four_statements_each_with_a_name_of_its_own() {
    let statements: BTreeSet<&str> = blocks::ALL.iter().flat_map(|guide| guide.statements).collect();
    assert_eq!(statements.len(), 24);
    let names: BTreeSet<String> =
        BuildingBlock::ALL.iter().flat_map(|block| (0..3).map(|index| field(*block, index))).collect();
    assert_eq!(names.len(), 24);
    assert!(names.contains("drijfveren-1") && names.contains("groei-en-rechtsvorm-3"), "{names:?}");
}

#[test]
fn who_has_nothing_yet_begins_with_the_first_block_and_who_has_all_begins_a_proposal() {
    let none = Scores::of(&[[Holds::NotYet; 3]; 8]);
    assert_eq!(none.onward(), Onward::Block(BuildingBlock::Motives));
    assert!(none.all().iter().all(|score| score.points == 0 && score.firmness() == Firmness::Begun));
    let all = Scores::of(&[[Holds::Wholly; 3]; 8]);
    assert_eq!(all.onward(), Onward::Begin);
    assert!(all.all().iter().all(|score| score.points == MOST && score.firmness() == Firmness::Firm));
}

#[test]
fn advice_differs_by_how_firm_a_block_stands() {
    let advice = |holds: Holds| Scores::of(&[[holds; 3]; 8]).all()[4].advice();
    let said: BTreeSet<&str> = Holds::ALL.iter().map(|holds| advice(*holds)).collect();
    assert_eq!(said.len(), 3);
}

fn holds() -> impl Strategy<Value = Holds> {
    prop::sample::select(Holds::ALL)
}

proptest! {
    #[test]
    fn answers_are_read_back_from_their_code_and_nothing_else_is(
        flat in prop::collection::vec(holds(), 24),
        other in "[0-3a]{0,26}",
    ) {
        let answers: Answers = std::array::from_fn(|block| std::array::from_fn(|index| flat[block * 3 + index]));
        prop_assert_eq!(from_code(&code(&answers)), Some(answers));
        let is_one = other.len() == 24 && other.chars().all(|points| ('0'..='2').contains(&points));
        prop_assert_eq!(from_code(&other).map(|answers| code(&answers)), is_one.then_some(other));
    }

    #[test]
    fn every_result_leads_to_the_block_that_needs_it_most(flat in prop::collection::vec(holds(), 24)) {
        let answers: Answers = std::array::from_fn(|block| std::array::from_fn(|index| flat[block * 3 + index]));
        let scores = Scores::of(&answers);
        prop_assert_eq!(scores.all().len(), 8);
        let least = scores.all().iter().map(|score| score.points).min().unwrap_or(MOST);
        match scores.onward() {
            Onward::Block(block) => {
                let chosen = scores.all().iter().find(|score| score.block == block).expect("a score");
                prop_assert_eq!(chosen.points, least);
                prop_assert!(chosen.firmness() != Firmness::Firm);
            }
            Onward::Begin => prop_assert!(scores.all().iter().all(|score| score.firmness() == Firmness::Firm)),
            other => prop_assert!(false, "{:?}", other),
        }
        let points: u8 = scores.all().iter().map(|score| score.points).sum();
        prop_assert_eq!(points, flat.iter().map(|holds| holds.points()).sum::<u8>());
        prop_assert!(scores.all().iter().all(|score| !score.advice().is_empty()));
    }
}
