use super::{Advice, ReviewerScores, Score, Tenths};
use crate::profile::OrdinanceProfile;
use proptest::prelude::*;

/// Rows of the worked case: Wmo, inkoop, financiën, toezicht, adviesraad.
const WORKED: [[u8; 5]; 7] = [
    [5, 4, 4, 4, 5],
    [4, 4, 3, 3, 4],
    [5, 4, 4, 4, 5],
    [3, 3, 3, 3, 4],
    [4, 4, 4, 4, 4],
    [4, 3, 3, 3, 4],
    [4, 3, 4, 3, 4],
];

fn reviewers(profile: &OrdinanceProfile, rows: &[[u8; 5]; 7]) -> Vec<ReviewerScores> {
    let score = |value| Score::new(value).expect("1 to 5");
    let one = |reviewer: usize| {
        profile.criteria.iter().zip(rows).map(|(criterion, row)| (criterion.id.clone(), score(row[reviewer]))).collect()
    };
    (0..5).map(one).collect()
}

#[test]
fn the_worked_case_scores_77_2_with_84_74_71_70_and_87() {
    let profile = OrdinanceProfile::lindewaard();
    let scores = reviewers(&profile, &WORKED);
    let panel = profile.panel(&scores);
    let totals: Vec<Tenths> = scores.iter().map(|reviewer| panel.reviewer_total(reviewer)).collect();
    assert_eq!(totals, [Tenths(840), Tenths(740), Tenths(710), Tenths(700), Tenths(870)]);
    assert_eq!(panel.total(), Some(Tenths(772)));
    assert_eq!(panel.total().map(|total| total.to_string()).as_deref(), Some("77,2"));
    assert_eq!(panel.advice(), Some(Advice::Grant));
}

#[test]
fn continuity_scored_3_2_in_the_worked_case() {
    let profile = OrdinanceProfile::lindewaard();
    let scores = reviewers(&profile, &WORKED);
    let results = profile.panel(&scores).criteria();
    let continuity = results.iter().find(|result| result.criterion.id == "continuiteit").expect("a criterion");
    assert_eq!(continuity.average, Tenths(32));
    assert!(!continuity.disputed && !continuity.knocked_out);
}

#[test]
fn a_knock_out_criterion_below_three_never_gives_an_unconditional_yes() {
    let profile = OrdinanceProfile::lindewaard();
    let mut rows = [[5; 5]; 7];
    rows[1] = [3, 3, 3, 3, 2];
    let scores = reviewers(&profile, &rows);
    let panel = profile.panel(&scores);
    assert_eq!(panel.advice(), Some(Advice::Conditional));
}

#[test]
fn scores_two_apart_force_a_discussion() {
    let profile = OrdinanceProfile::lindewaard();
    let mut rows = WORKED;
    rows[4] = [2, 4, 4, 4, 4];
    let scores = reviewers(&profile, &rows);
    let disputed: Vec<_> = profile
        .panel(&scores)
        .criteria()
        .into_iter()
        .filter(|result| result.disputed)
        .map(|result| result.criterion.id.clone())
        .collect();
    assert_eq!(disputed, ["kosten"]);
}

#[test]
fn a_half_finished_form_does_not_count() {
    let profile = OrdinanceProfile::lindewaard();
    let mut scores = reviewers(&profile, &WORKED);
    scores[4].remove("kosten");
    assert_eq!(profile.panel(&scores).len(), 4);
    assert_eq!(profile.panel(&[]).total(), None);
}

proptest! {
    #[test]
    fn the_total_lies_between_the_lowest_and_highest_reviewer(rows in prop::array::uniform7(prop::array::uniform5(1..=5_u8))) {
        let profile = OrdinanceProfile::lindewaard();
        let scores = reviewers(&profile, &rows);
        let panel = profile.panel(&scores);
        let totals: Vec<Tenths> = scores.iter().map(|reviewer| panel.reviewer_total(reviewer)).collect();
        let total = panel.total().expect("five reviewers");
        prop_assert!(totals.iter().min() <= Some(&total) && Some(&total) <= totals.iter().max());
        prop_assert!((200..=1000).contains(&total.0));
    }
}
