//! Start, contract, planning and policies fit together.

use super::{answers, check, fields, remarks, set_cell, sheet, with_cell};
use crate::catalogue::VERSION;
use crate::profile::OrdinanceProfile;
use crate::proposal::Days;
use jiff::civil::date;

#[test]
fn a_policy_that_ends_before_the_plan_is_remarked() {
    let found = with_cell("aansprakelijkheid.verzekeringen", 3, "geldig", "30-03-2030");
    assert_eq!(found, ["aansprakelijkheid.verzekeringen.3.geldig"]);
}

#[test]
fn a_start_within_the_lead_time_or_the_running_contract_is_remarked() {
    // Eighteen weeks before 1 January 2027 is 28 August; the contract runs until 31 March.
    let found = fields(|answers, sheet, _| {
        sheet.settings.starts_on = "01-01-2027".into();
        answers.set("monitoring.evaluatie", "01-06-2029");
        set_cell(answers, "aanpak.planning", 7, "datum", "1 januari 2027");
    });
    assert_eq!(found, ["begroting.instelling.starts_on"; 2]);
}

#[test]
fn what_is_promised_only_for_after_the_start_is_remarked() {
    let promised = |day: &str| fields(|answers, _, _| answers.set("aansprakelijkheid.verzekeringen-later", day));
    assert_eq!(promised("1-1-2099"), ["aansprakelijkheid.verzekeringen-later"]);
    assert_eq!(promised("1-4-2027"), Vec::<String>::new(), "on the first day itself");
}

#[test]
fn a_gap_of_more_than_a_week_after_the_contract_is_remarked() {
    let gap = |end: &str| remarks(|answers, _, _| answers.set("taak.contracteinde", end));
    assert_eq!(gap("24-03-2027"), []);
    let message = "De afspraak met de huidige uitvoerder eindigt op 23 maart 2027. U begint 8 dagen later, op 1 april 2027. \
                   Spreek met de gemeente af wie cliënten in die tijd helpt.";
    assert_eq!(gap("23-03-2027"), [("begroting.instelling.starts_on".to_owned(), message.to_owned())]);
}

#[test]
fn a_contract_that_is_no_longer_asked_after_is_not_compared() {
    let found = fields(|answers, _, _| {
        answers.set("taak.contract", "nee");
        answers.set("taak.contracteinde", "31-12-2028");
    });
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn the_planning_starts_on_the_budgets_first_day() {
    assert_eq!(with_cell("aanpak.planning", 7, "datum", "01-05-2027"), ["aanpak.planning.7.datum"]);
    assert_eq!(with_cell("aanpak.planning", 0, "stap", "Start van de werving"), Vec::<String>::new());
}

#[test]
fn a_proposal_that_was_in_time_stays_in_time_when_it_is_read_later() {
    let profile = OrdinanceProfile::lindewaard();
    let found = |received_on| {
        let days = Days { received_on, today: date(2026, 11, 27) };
        check(&answers(), &sheet(), profile.rules(VERSION), days).into_iter().map(|one| one.field.to_string()).collect()
    };
    // Eighteen weeks before 1 April 2027 is 26 November.
    let (in_time, late): (Vec<String>, Vec<String>) = (found(date(2026, 11, 26)), found(date(2026, 11, 27)));
    assert_eq!(in_time, Vec::<String>::new());
    assert_eq!(late, ["begroting.instelling.starts_on"]);
}
