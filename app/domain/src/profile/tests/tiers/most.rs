//! The choices that bring up the most questions.

use super::{bearable, choices, needed};
use crate::budget::Sheet;
use crate::catalogue::{Kind, Tier, standard};
use crate::profile::questions::CHOSEN;
use crate::profile::{OrdinanceProfile, Tiers};
use crate::proposal::Answers;

/// Every choice that can be made, as the answer to its question.
fn every_choice() -> impl Iterator<Item = (&'static str, String)> {
    standard().questions().flat_map(|(_, question)| {
        let values = choices(question.kind()).into_iter().map(str::to_owned);
        let all = matches!(question.kind(), Kind::AnyOf(_)).then(|| choices(question.kind()).join("\n"));
        values.chain(all).map(|value| (question.id(), value))
    })
}

/// Of the tasks, those that leave a proposal in this tier, all at once.
fn tasks_up_to(tier: Tier) -> String {
    let tiers = Tiers::default();
    let fits = |value: &&str| tiers.tasks.iter().all(|task| task.value != **value || task.at_least <= tier);
    choices(standard().question(CHOSEN[0]).expect("the tasks").kind())
        .into_iter()
        .filter(fits)
        .collect::<Vec<_>>()
        .join("\n")
}

#[test]
fn the_choices_that_bring_up_the_most_stay_within_what_a_proposal_of_its_size_can_bear() {
    let profile = OrdinanceProfile::lindewaard();
    for tier in [Tier::Small, Tier::Middle] {
        let count = |answers: &Answers| {
            let size = profile.size(|id| answers.get(id), &Sheet::default()).expect("a size");
            (size.tier <= tier).then(|| needed(answers, &Sheet::default(), &profile))
        };
        let mut most = Answers::default();
        most.set(CHOSEN[0], tasks_up_to(tier));
        // What one choice brings up may bring up more: again until nothing does.
        while let Some(more) = every_choice().find_map(|(id, value)| {
            let mut more = most.clone();
            more.set(id, value);
            (count(&more) > count(&most)).then_some(more)
        }) {
            most = more;
        }
        assert!(count(&most).is_some_and(|count| count <= bearable(tier)), "{tier:?}: {:?}", count(&most));
    }
}
