use super::{Advice, Discipline, ReviewerScores, Score, Tenths};
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
    let totals: Vec<Option<Tenths>> = scores.iter().map(|reviewer| panel.reviewer_total(reviewer)).collect();
    assert_eq!(totals, [840, 740, 710, 700, 870].map(|tenths| Some(Tenths(tenths))));
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

/// The same with each reviewer scoring the own discipline alone.
fn own_discipline(profile: &OrdinanceProfile, scores: Vec<ReviewerScores>) -> Vec<ReviewerScores> {
    let own = |(scores, discipline): (ReviewerScores, Discipline)| {
        let asked = |id: &String| profile.criterion(id).is_some_and(|criterion| criterion.is_asked_of(discipline));
        scores.into_iter().filter(|(id, _)| asked(id)).collect()
    };
    scores.into_iter().zip(Discipline::ALL).map(own).collect()
}

#[test]
fn each_discipline_scores_two_to_four_criteria_fifteen_scores_in_all_and_two_for_each_criterion() {
    let profile = OrdinanceProfile::lindewaard();
    let scores = own_discipline(&profile, reviewers(&profile, &WORKED));
    let counts: Vec<usize> = scores.iter().map(ReviewerScores::len).collect();
    assert_eq!(counts, [4, 4, 2, 3, 2]);
    let panel = profile.panel(&scores);
    assert_eq!(panel.scarce().count(), 0);
    let given = |id: &str| scores.iter().filter(|reviewer| reviewer.contains_key(id)).count();
    assert!(profile.criteria.iter().all(|criterion| given(&criterion.id) >= 2), "{scores:?}");
    // 20 × 5 + 20 × 3,5 + 15 × 5 + 15 × 3 + 15 × 4 + 10 × 3 + 5 × 3,5 over 5.
    assert_eq!(panel.total(), Some(Tenths(795)));
    assert_eq!(panel.reviewer_total(&scores[0]), None, "no reviewer alone judged everything");
}

#[test]
fn a_criterion_that_nobody_scored_leaves_no_total_and_one_with_a_single_score_is_scarce() {
    let profile = OrdinanceProfile::lindewaard();
    let mut scores = reviewers(&profile, &WORKED);
    for reviewer in &mut scores[1..] {
        reviewer.remove("kosten");
    }
    let panel = profile.panel(&scores);
    assert_eq!(panel.scarce().map(|criterion| criterion.id.as_str()).collect::<Vec<_>>(), ["kosten"]);
    assert!(panel.total().is_some());
    scores[0].remove("kosten");
    let panel = profile.panel(&scores);
    assert_eq!((panel.len(), panel.total(), panel.advice()), (5, None, None));
    assert_eq!(profile.panel(&[]).total(), None);
}

proptest! {
    #[test]
    fn the_total_lies_between_the_lowest_and_highest_reviewer(rows in prop::array::uniform7(prop::array::uniform5(1..=5_u8))) {
        let profile = OrdinanceProfile::lindewaard();
        let scores = reviewers(&profile, &rows);
        let panel = profile.panel(&scores);
        let totals: Vec<Tenths> =
            scores.iter().map(|reviewer| panel.reviewer_total(reviewer).expect("every criterion")).collect();
        let total = panel.total().expect("five reviewers");
        prop_assert!(totals.iter().min() <= Some(&total) && Some(&total) <= totals.iter().max());
        prop_assert!((200..=1000).contains(&total.0));
        // Where everybody scored everything, it is the average of what each of them gave.
        let sum: u32 = totals.iter().map(|total| total.0).sum();
        prop_assert_eq!(total.0, (sum * 2 + 5) / 10);
    }

    #[test]
    fn a_total_lies_between_the_lowest_and_the_highest_score_whoever_scored_what(
        rows in prop::array::uniform7(prop::array::uniform5(1..=5_u8)),
        left_out in prop::array::uniform7(prop::array::uniform5(prop::bool::ANY)),
    ) {
        let profile = OrdinanceProfile::lindewaard();
        let mut scores = reviewers(&profile, &rows);
        for (criterion, left_out) in profile.criteria.iter().zip(&left_out) {
            for (reviewer, left_out) in scores.iter_mut().zip(left_out) {
                if *left_out {
                    reviewer.remove(&criterion.id);
                }
            }
        }
        let panel = profile.panel(&scores);
        let all = || scores.iter().flat_map(ReviewerScores::values).map(|score| u32::from(score.get()) * 200);
        let nobody = left_out.iter().any(|row| row.iter().all(|left_out| *left_out));
        prop_assert_eq!(panel.total().is_none(), nobody);
        if let Some(total) = panel.total() {
            prop_assert!(all().min() <= Some(total.0) && Some(total.0) <= all().max());
        }
    }
}
