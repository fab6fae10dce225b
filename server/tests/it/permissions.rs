//! Every step × role × phase, of the own and of another board and municipality, knocked on through its form: each is
//! allowed or refused as the table of steps says, and a refusal changes nothing and mails nobody.
//!
//! What came out stands in `server/tests/permissions.md`, for who reviews it. After a change on purpose the failing
//! test says where the new one was written.

mod knock;
mod phases;
mod written;

use self::knock::{Outcome, knock};
use self::phases::{PHASES, Stage};
use crate::support::for_each_database;
use crate::support::journey::{ADMINISTRATOR, BOARD, DECIDER, JURIST, MANAGER, REVIEWERS};
use crate::support::site::Site;
use crate::support::strangers::{ELSEWHERE, NEIGHBOUR};
use domain::case::{Action, Discipline, Phase, Refusal, Role, Side, Situation, permit};

const MEMBER: &str = "noor.bakker@lindehof.example";
const READER: &str = "gijs.vanloon@lindewaard.example";
const OTHER_MANAGER: &str = "kees.boer@lindewaard.example";
const NOBODY: &str = "wim@nergens.example";

/// Who knocks: what stands above the column, the e-mail address, and the role in the case.
const PEOPLE: [(&str, Option<&str>, Option<Role>); 15] = [
    ("voorzitter", Some(BOARD[0]), Some(Role::Chair)),
    ("penningmeester", Some(BOARD[1]), Some(Role::Treasurer)),
    ("kwaliteit", Some(BOARD[2]), Some(Role::QualityLead)),
    ("meelezer", Some(MEMBER), Some(Role::Reader)),
    ("accountmanager", Some(MANAGER), Some(Role::CaseManager)),
    ("beoordelaar", Some(REVIEWERS[2]), Some(Role::Reviewer(Discipline::Finance))),
    ("beslisser", Some(DECIDER), Some(Role::DecisionMaker)),
    ("jurist", Some(JURIST), Some(Role::Jurist)),
    ("lezer gemeente", Some(READER), Some(Role::MunicipalReader)),
    ("beheerder", Some(ADMINISTRATOR), Some(Role::Administrator)),
    ("accountmanager zonder dit dossier", Some(OTHER_MANAGER), None),
    ("voorzitter van een andere coöperatie", Some(NEIGHBOUR), None),
    ("elke rol bij een andere gemeente", Some(ELSEWHERE), None),
    ("wie geen rol heeft", Some(NOBODY), None),
    ("wie niet is aangemeld", None, None),
];

/// What the table of steps says of somebody in a case that stands like this.
fn expected(action: Action, situation: Situation, (email, role): (Option<&str>, Option<Role>)) -> Outcome {
    if email.is_none() {
        return Outcome::SignedOut;
    }
    // A draft is the board's alone.
    let role = role.filter(|role| situation.phase != Phase::Draft || role.side() == Side::Board);
    let roles: Vec<Role> = role.into_iter().collect();
    if knock::at_same_door(action).iter().any(|other| permit(situation, *other, &roles).is_ok()) {
        return Outcome::Allowed;
    }
    match permit(situation, action, &roles) {
        Ok(()) => Outcome::Allowed,
        Err(Refusal::NotNow) => Outcome::NotNow,
        // The form serves both sides, each with its own step.
        Err(_) if DELIVERY.contains(&action) && delivers(situation, &roles) => Outcome::NotNow,
        Err(_) => Outcome::Hidden,
    }
}

const DELIVERY: [Action; 2] = [Action::ChooseDelivery, Action::ArrangeDelivery];

/// Whether somebody might say at another time how the board gets its letters.
fn delivers(situation: Situation, roles: &[Role]) -> bool {
    DELIVERY.iter().any(|action| permit(situation, *action, roles) == Err(Refusal::NotNow))
}

/// Everybody who knocks, beside those of the demo.
async fn invite_everybody(site: &Site, case: &str) {
    site.add_neighbour().await;
    site.add_officer_elsewhere().await;
    site.add_person("Wim Nergens", NOBODY).await;
    site.make_officer(OTHER_MANAGER, "Kees Boer", "accountmanager").await;
    site.make_officer(READER, "Gijs van Loon", "lezer").await;
    site.add_member(case, MEMBER, "meelezer").await;
}

/// Lets everybody knock on every step in one phase; what came out, by step and then by person.
async fn observe(site: &Site, stage: Stage) -> Vec<(Action, Vec<Outcome>)> {
    let case = stage.reach(site).await;
    invite_everybody(site, &case).await;
    let situation = stage.situation();
    let mut found: Vec<(Action, Vec<Outcome>)> =
        Action::all().filter(|action| knock::has_door(*action)).map(|action| (action, Vec::new())).collect();
    let (mut doors, mut wrong) = (Vec::new(), Vec::new());
    for (name, email, role) in PEOPLE {
        let mut browser = match email {
            Some(email) => site.after_link(email).await,
            None => site.browser(),
        };
        let before = site.traces().await;
        for (action, outcomes) in &mut found {
            let foreseen = expected(*action, situation, (email, role));
            // What is allowed may change something, so it comes after everything that may not.
            let outcome = if foreseen == Outcome::Allowed {
                doors.push((*action, outcomes.len(), email));
                Outcome::Allowed
            } else {
                knock(site, &mut browser, &case, *action).await
            };
            if outcome != foreseen {
                wrong.push(format!("{action:?} by {name}: {outcome:?} instead of {foreseen:?}"));
            }
            outcomes.push(outcome);
        }
        assert_eq!(site.traces().await, before, "what was refused to {name} in {stage:?} left a trace");
    }
    assert!(wrong.is_empty(), "in {stage:?}: {wrong:#?}");
    doors.sort_by_key(|(action, ..)| knock::turn(*action));
    for (action, column, email) in doors {
        let mut browser = site.after_link(email.expect("somebody")).await;
        let outcome = knock(site, &mut browser, &case, action).await;
        if outcome != Outcome::Allowed {
            wrong.push(format!("{action:?} by {}: {outcome:?}", PEOPLE[column].0));
        }
    }
    assert!(wrong.is_empty(), "what is theirs in {stage:?}: {wrong:#?}");
    found
}

macro_rules! each_phase {
    ($($name:ident: $stage:expr;)+) => {
        $(#[tokio::test]
        async fn $name() {
            for_each_database(async |database| {
                let site = Site::demo(&database).await;
                let found = observe(&site, $stage).await;
                written::compare($stage, &found);
            })
            .await;
        })+
    };
}

each_phase! {
    everybody_may_do_in_a_draft_what_the_table_says: Stage::Draft;
    everybody_may_do_after_submitting_what_the_table_says: Stage::Submitted;
    everybody_may_do_while_a_supplement_is_asked_what_the_table_says: Stage::SupplementRequested;
    everybody_may_do_after_the_term_to_supplement_what_the_table_says: Stage::SupplementLapsed;
    everybody_may_do_while_a_suspension_is_proposed_what_the_table_says: Stage::SuspensionProposed;
    everybody_may_do_during_the_assessment_what_the_table_says: Stage::InAssessment;
    everybody_may_do_while_a_change_is_asked_what_the_table_says: Stage::RevisionRequested;
    everybody_may_do_once_the_changed_version_came_what_the_table_says: Stage::Revised;
    everybody_may_do_while_the_jurist_checks_what_the_table_says: Stage::LegalCheck;
    everybody_may_do_while_a_decision_is_proposed_what_the_table_says: Stage::DecisionProposed;
    everybody_may_do_after_the_decision_what_the_table_says: Stage::Decided;
    everybody_may_do_after_the_announcement_what_the_table_says: Stage::Announced;
    everybody_may_do_in_a_closed_case_what_the_table_says: Stage::Withdrawn;
}

#[test]
fn each_phase_of_a_case_is_knocked_on() {
    assert_eq!(PHASES.len(), written::sections().len(), "a section of the written table for each phase");
}
