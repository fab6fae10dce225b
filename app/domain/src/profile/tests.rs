use super::OrdinanceProfile;
use crate::catalogue::{self, Kind};
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
        assert!(criterion.evidence.iter().all(|id| catalogue::standard().section(id).is_some()), "{}", criterion.id);
    }
}

#[test]
fn a_start_within_the_lead_time_draws_a_remark() {
    let profile = OrdinanceProfile::lindewaard();
    assert_eq!(profile.too_soon(date(2027, 4, 1), date(2026, 9, 8)), None);
    assert!(profile.too_soon(date(2026, 12, 1), date(2026, 9, 8)).is_some());
}

#[test]
fn every_excluded_task_can_be_chosen_in_the_section_on_the_task() {
    for excluded in OrdinanceProfile::lindewaard().excluded {
        let chosen =
            ["taak.onderdelen", "taak.voorziening"].into_iter().filter_map(|id| catalogue::standard().question(id));
        let known = chosen.into_iter().any(|question| match question.kind {
            Kind::OneOf(choices) | Kind::AnyOf(choices) => choices.iter().any(|choice| choice.value == excluded.value),
            _ => false,
        });
        assert!(known, "{}", excluded.value);
    }
}

#[test]
fn a_profile_from_before_excluded_tasks_were_named_can_still_be_read() {
    let mut stored = serde_json::to_value(OrdinanceProfile::lindewaard()).expect("a profile");
    stored.as_object_mut().expect("an object").remove("excluded");
    let profile: OrdinanceProfile = serde_json::from_value(stored).expect("an older profile");
    assert_eq!(profile.excluded, []);
}
