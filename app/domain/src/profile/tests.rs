use super::OrdinanceProfile;
use crate::catalogue;
use jiff::civil::date;

#[test]
fn the_weights_add_up_to_a_hundred() {
    let weights: u32 =
        OrdinanceProfile::lindewaard().criteria.iter().map(|criterion| u32::from(criterion.weight)).sum();
    assert_eq!(weights, 100);
}

#[test]
fn every_criterion_rests_on_sections_that_exist() {
    for criterion in OrdinanceProfile::lindewaard().criteria {
        assert!(!criterion.evidence.is_empty(), "{} has no evidence", criterion.id);
        assert!(criterion.evidence.iter().all(|id| catalogue::section(id).is_some()), "{}", criterion.id);
    }
}

#[test]
fn a_start_within_the_lead_time_draws_a_remark() {
    let profile = OrdinanceProfile::lindewaard();
    assert_eq!(profile.too_soon(date(2027, 4, 1), date(2026, 9, 8)), None);
    assert!(profile.too_soon(date(2026, 12, 1), date(2026, 9, 8)).is_some());
}
