//! What a proposal and its cooperative are called: answers that also stand on lists, in mails and on documents.

use super::Answers;

/// The question whose answer is the title of the proposal.
pub const TITLE: &str = "samenvatting.titel";
/// The question whose answer is the name of the cooperative.
pub const COOPERATIVE: &str = "initiatiefnemer.naam";
/// Most characters of a name, as both questions say.
pub const LONGEST_NAME: usize = 120;

/// An answer as a name. Nothing while there is none, or while it is longer than a name can be.
pub fn name(answer: &str) -> Option<&str> {
    let name = answer.trim();
    (1..=LONGEST_NAME).contains(&name.chars().count()).then_some(name)
}

impl Answers {
    /// The name that is the answer to one of these questions.
    pub fn name(&self, question: &str) -> Option<&str> {
        name(self.get(question))
    }
}

#[cfg(test)]
mod tests {
    use super::{COOPERATIVE, LONGEST_NAME, TITLE, name};
    use crate::catalogue::{Kind, Need, standard};
    use proptest::prelude::*;

    #[test]
    fn both_names_are_asked_as_lines_of_the_length_of_a_name() {
        for id in [TITLE, COOPERATIVE] {
            let question = standard().question(id).expect("a question");
            assert!(matches!(question.kind(), Kind::Line { max: LONGEST_NAME }) && question.show_if().is_none());
            assert!(matches!(question.need(), Need::Required(_)), "{id}");
        }
    }

    proptest! {
        #[test]
        fn a_name_has_something_to_read_and_fits_on_a_list(answer in any::<String>()) {
            if let Some(name) = name(&answer) {
                prop_assert!(!name.trim().is_empty() && name.chars().count() <= LONGEST_NAME);
                prop_assert!(answer.contains(name));
            } else {
                let count = answer.trim().chars().count();
                prop_assert!(count == 0 || count > LONGEST_NAME);
            }
        }
    }
}
