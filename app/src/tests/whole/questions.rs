//! All questions, readable before anybody signs in.

use crate::pages::public::questions::questions;
use crate::tests::html;
use crate::views::proposal::drafting::{MunicipalityChoice, QuestionsPage};
use domain::catalogue;

/// The page of these municipalities, of which the first was chosen.
pub(super) fn questions_of(municipalities: &[&str]) -> QuestionsPage {
    let choice = |name: &&str| MunicipalityChoice { id: format!("GM-{name}"), name: (*name).to_owned() };
    let municipalities: Vec<MunicipalityChoice> = municipalities.iter().map(choice).collect();
    let chosen = municipalities.first().cloned();
    QuestionsPage { municipalities, chosen, questionnaire: catalogue::standard().clone() }
}

#[test]
fn a_question_that_is_not_always_asked_says_when() {
    let html = html(|| questions(questions_of(&[])));
    for words in [
        "Alleen als u bij “Welke diensten horen bij de taak?” kiest voor “Maaltijden”.",
        "Niet als u bij “Kunnen medewerkers van de huidige uitvoerder naar u overkomen?” kiest voor “Nee”.",
        "Niet als u bij “Wie voert de taak nu uit?” schrijft “gemeente”.",
    ] {
        assert!(html.contains(words), "{words}");
    }
}

#[test]
fn the_questions_say_of_which_municipality_they_are_and_lead_to_those_of_others() {
    let html = html(|| questions(questions_of(&["Lindewaard", "Zandstreek"])));
    assert!(html.contains("Dit zijn de vragen van de gemeente Lindewaard."));
    assert!(html.contains("href=\"/vragen?gemeente=GM-Zandstreek\"") && !html.contains("gemeente=GM-Lindewaard"));
}

#[test]
fn every_question_can_be_read_before_signing_in() {
    let html = html(|| questions(questions_of(&[])));
    for (_, question) in catalogue::standard().questions() {
        assert!(html.contains(&question.label().replace('&', "&amp;")), "{} is missing", question.id());
    }
}
