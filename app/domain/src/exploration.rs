//! The first evening (verkenning): a dozen questions of the catalogue, enough to talk about a plan. What is answered
//! here is answered in the proposal too.

use crate::Named;
use crate::budget::{BasisKind, Row, Sheet};
pub use crate::catalogue::ESTIMATED_COST as COST;
use crate::catalogue::{Question, Questionnaire};
use crate::proposal::Answers;

/// Which services the task is made of.
pub const SERVICES: &str = "taak.onderdelen";
/// What the municipality pays for the task in a year now, about.
pub const PRESENT: &str = "begroting.raming-nu";
/// When the board wants to begin.
pub const START: &str = "begroting.raming-start";

/// What the line is called under which the budget begins with that.
const PRESENT_LINE: &str = "Wat de gemeente nu betaalt (schatting)";

/// How the source of an amount from a register of challengeable tasks begins.
pub(crate) const FROM_REGISTER: &str = "Register van uit te dagen taken";
/// The same of an amount that the municipality gave in preliminary talks.
pub(crate) const FROM_TALKS: &str = "Vooroverleg met de gemeente";

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
    Group { title: "De taak", questions: &["samenvatting.titel", SERVICES, "samenvatting.taak", "taak.uitvoerder"] },
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

/// How far it is: answers that are there, and how many of the questions this list asks.
pub fn progress(list: &Questionnaire, answers: &Answers) -> (usize, usize) {
    let asked = || questions().filter(|id| list.question(id).is_some());
    (asked().filter(|id| !answers.get(id).is_empty()).count(), asked().count())
}

/// About how many minutes all of it takes for two people, talk included.
pub fn minutes(list: &Questionnaire) -> u32 {
    questions().filter_map(|id| list.question(id)).map(Question::minutes).sum::<u32>()
}

impl Sheet {
    /// The budget after a change of the estimates from `before` to `now`. It takes over the start and what the task
    /// costs now, until somebody wrote something else there. An estimate that stays as it is changes nothing.
    #[must_use]
    pub fn with_estimates(mut self, before: &Answers, now: &Answers) -> Self {
        let (start, present) = (before.get(START), before.get(PRESENT));
        if start != now.get(START) && ["", start].contains(&self.settings.starts_on.trim()) {
            now.get(START).clone_into(&mut self.settings.starts_on);
        }
        if present != now.get(PRESENT) {
            self.follow_present(present, now.get(PRESENT).trim());
        }
        self
    }

    /// Takes over what the task costs now, where the budget has no line of it, or one line with the estimate from
    /// before. What else stands in that line stays, but for the municipality as the source of another amount.
    fn follow_present(&mut self, before: &str, now: &str) {
        let estimated = |price: &str| Row {
            label: PRESENT_LINE.into(),
            basis: BasisKind::Amount.value().into(),
            price: price.into(),
            ..Row::default()
        };
        match &mut self.baseline[..] {
            [] if !now.is_empty() => self.baseline.push(estimated(now)),
            [row] if now.is_empty() && *row == estimated(before) => self.baseline.clear(),
            [row] if row.price == before => {
                now.clone_into(&mut row.price);
                if [FROM_REGISTER, FROM_TALKS].iter().any(|source| row.note.starts_with(source)) {
                    row.note.clear();
                }
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{GROUPS, PRESENT, START, minutes, questions};
    use crate::budget::{Row, Sheet};
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

    #[test]
    fn an_estimate_that_stays_as_it_is_changes_nothing() {
        let estimates = estimates("1-4-2027", "13.500");
        let first = Sheet::default().with_estimates(&Answers::default(), &estimates);
        let mut noted = first.clone();
        noted.baseline[0].note = "Jaarrekening 2025".into();
        assert_eq!(noted.clone().with_estimates(&estimates, &estimates), noted);
        assert_eq!(
            Sheet::default().with_estimates(&estimates, &estimates),
            Sheet::default(),
            "what was removed stays so"
        );
    }

    #[test]
    fn the_one_line_of_a_register_or_a_treasurer_follows_its_amount() {
        let (before, now) = (estimates("", "251.699"), estimates("", "240.000"));
        let line = |label: &str, note: &str, price: &str| {
            let row = Row { label: label.into(), note: note.into(), price: price.into(), ..Row::default() };
            Sheet { baseline: vec![row], ..Sheet::default() }
        };
        let register = line("Kosten nu van ZorgSaam", "Register van uit te dagen taken, 2 juli 2026", "251.699");
        assert_eq!(register.with_estimates(&before, &now), line("Kosten nu van ZorgSaam", "", "240.000"));
        let given = line("Kosten nu", "Vooroverleg met de gemeente Lindewaard, 2 juli 2026", "251.699");
        assert_eq!(given.with_estimates(&before, &now), line("Kosten nu", "", "240.000"));
        let own = line("Subsidie", "Jaarrekening 2025", "251.699").with_estimates(&before, &now);
        assert_eq!(own, line("Subsidie", "Jaarrekening 2025", "240.000"));
        let other = line("Subsidie", "", "199.000");
        assert_eq!(other.clone().with_estimates(&before, &now), other);
    }

    proptest! {
        #[test]
        fn what_the_board_wrote_in_its_budget_stays(start in "[1-9]-4-2027", own in "[1-9]-6-2028", amount in "[1-9]{4}") {
            let mut sheet = Sheet::default().with_estimates(&Answers::default(), &estimates(&start, &amount));
            sheet.settings.starts_on.clone_from(&own);
            sheet.baseline[0].price = format!("{own} anders");
            let after = sheet.clone().with_estimates(&estimates(&start, &amount), &estimates("1-1-2029", "1"));
            prop_assert_eq!(after, sheet);
        }
    }
}
