//! What is asked of volunteers stays bearable, and "nog niet" is an answer.

use super::{questions, sections};
use crate::catalogue::{Check, Kind, Section, standard};

#[test]
fn a_promise_is_a_voluntary_day_about_a_question_just_before_it() {
    for (section, question) in questions() {
        let Some((_, promise)) = question.promise() else { continue };
        assert!(matches!(question.kind(), Kind::Date) && question.checks().contains(&Check::AfterReceipt));
        let Some(about) = promise.about else { continue };
        let asked = standard().questions_of(section);
        let place = |id: &str| asked.iter().position(|one| one.id() == id).expect("a question of the section");
        assert_eq!(place(about) + 1, place(question.id()), "{about}");
        assert!(!question.is_required() && asked[place(about)].is_required(), "{about}");
    }
}

#[test]
fn a_proposal_stays_bearable_for_volunteers() {
    let answers = crate::proposal::tests::lindehof();
    let at_once = |section: &Section| standard().asked(section, &answers).count();
    for section in sections() {
        assert!((3..=18).contains(&at_once(section)), "{} asks {}", section.id, at_once(section));
    }
    let all: usize = sections().map(at_once).sum();
    assert!(all <= 150, "{all} questions");
}
