//! The first evening (verkenning): a dozen questions of the catalogue, enough to talk about a plan. What is answered
//! here is answered in the proposal too.

use crate::budget::{Row, Sheet};
pub use crate::catalogue::ESTIMATED_COST as COST;
use crate::catalogue::{Question, Questionnaire};
use crate::proposal::Answers;

/// What the municipality pays for the task in a year now, about.
pub const PRESENT: &str = "begroting.raming-nu";
/// When the board wants to begin.
pub const START: &str = "begroting.raming-start";

/// What the line is called under which the budget begins with that.
const PRESENT_LINE: &str = "Wat de gemeente nu betaalt (schatting)";

/// A few questions that belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Group {
    /// Heading.
    pub title: &'static str,
    /// Ids of its questions, in order.
    pub questions: &'static [&'static str],
}

/// All questions, in the order in which a board thinks.
pub const GROUPS: [Group; 4] = [
    Group {
        title: "De taak",
        questions: &["samenvatting.titel", "taak.onderdelen", "samenvatting.taak", "taak.uitvoerder"],
    },
    Group {
        title: "Voor wie, en wat wordt er beter",
        questions: &["doelgroep.wie", "doelgroep.straks", "drijfveren.probleem", "samenvatting.kern"],
    },
    Group { title: "Wie staan erachter", questions: &["initiatiefnemer.opgericht", "draagvlak.leden"] },
    Group { title: "Geld en tijd, ongeveer", questions: &[COST, PRESENT, START] },
];

/// Ids of all questions.
pub fn questions() -> impl Iterator<Item = &'static str> {
    GROUPS.iter().flat_map(|group| group.questions).copied()
}

/// How far it is: answers that are there, and how many questions there are.
pub fn progress(answers: &Answers) -> (usize, usize) {
    (questions().filter(|id| !answers.get(id).is_empty()).count(), questions().count())
}

/// About how many minutes all of it takes for two people, talk included.
pub fn minutes(list: &Questionnaire) -> u32 {
    questions().filter_map(|id| list.question(id)).map(Question::minutes).sum::<u32>()
}

impl Sheet {
    /// The budget after a change of the estimates from `before` to `now`. It takes over the start and what the task
    /// costs now, until somebody wrote something else there.
    #[must_use]
    pub fn with_estimates(mut self, before: &Answers, now: &Answers) -> Self {
        let start = &mut self.settings.starts_on;
        if start.trim().is_empty() || start == before.get(START) {
            now.get(START).clone_into(start);
        }
        let is_ours = |row: &Row| row.label == PRESENT_LINE && row.price == before.get(PRESENT);
        if self.baseline.iter().all(is_ours) {
            let amount = now.get(PRESENT);
            let line =
                Row { label: PRESENT_LINE.into(), basis: "bedrag".into(), price: amount.into(), ..Row::default() };
            self.baseline = if amount.trim().is_empty() { Vec::new() } else { vec![line] };
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::{GROUPS, PRESENT, START, minutes, questions};
    use crate::budget::Sheet;
    use crate::catalogue::standard;
    use crate::proposal::Answers;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    fn estimates(start: &str, present: &str) -> Answers {
        [(START, start), (PRESENT, present)].map(|(id, text)| (id.to_owned(), text.to_owned())).into_iter().collect()
    }

    #[test]
    fn it_asks_about_a_dozen_questions_of_the_catalogue_once_in_an_hour() {
        let asked: BTreeSet<&str> = questions().collect();
        assert!((10..=13).contains(&asked.len()) && asked.len() == questions().count());
        assert!(asked.iter().all(|id| standard().question(id).is_some()));
        assert!((51..=75).contains(&minutes(standard())), "{} minutes", minutes(standard()));
        assert!(GROUPS.iter().all(|group| !group.questions.is_empty()));
    }

    #[test]
    fn the_budget_begins_with_the_estimates_and_follows_them() {
        let (none, first, second) =
            (Answers::default(), estimates("1-4-2027", "13.500"), estimates("1-5-2027", "14.000"));
        let sheet = Sheet::default().with_estimates(&none, &first);
        assert_eq!((sheet.settings.starts_on.as_str(), sheet.baseline[0].price.as_str()), ("1-4-2027", "13.500"));
        let sheet = sheet.with_estimates(&first, &second);
        assert_eq!((sheet.settings.starts_on.as_str(), sheet.baseline[0].price.as_str()), ("1-5-2027", "14.000"));
        assert_eq!(sheet.with_estimates(&second, &none), Sheet::default());
    }

    proptest! {
        #[test]
        fn what_the_board_wrote_in_its_budget_stays(start in "[1-9]-4-2027", own in "[1-9]-6-2028", amount in "[1-9]{4}") {
            let mut sheet = Sheet::default().with_estimates(&Answers::default(), &estimates(&start, &amount));
            sheet.settings.starts_on.clone_from(&own);
            sheet.baseline[0].label = "Subsidie van de gemeente".into();
            let after = sheet.clone().with_estimates(&estimates(&start, &amount), &estimates("1-1-2029", "1"));
            prop_assert_eq!(after, sheet);
        }
    }
}
