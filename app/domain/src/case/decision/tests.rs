//! What a decision needs, one rule at a time.

use super::{Baseline, CriterionFinding, Decision, DecisionBasis, GroundReason, Outcome};
use crate::assessment::{ReviewerScores, Score};
use crate::case::Command;
use crate::money::Cents;
use crate::profile::Signatory;
use crate::profile::{LegalCharacter, OrdinanceProfile};
use jiff::civil::date;

fn profile() -> OrdinanceProfile {
    OrdinanceProfile::lindewaard()
}

/// Who wrote it.
pub(in crate::case) const WRITER: &str = "0197";

/// A decision that lacks nothing.
pub(in crate::case) fn granted() -> Decision {
    let reason =
        |id: &String| CriterionFinding { criterion: id.clone(), reason: "Dit is goed onderbouwd en te meten.".into() };
    Decision {
        outcome: Outcome::GrantedWithConditions,
        on: date(2026, 12, 7),
        summary: "Wij zijn het eens met uw voorstel.".into(),
        findings: profile().criteria.iter().map(|criterion| reason(&criterion.id)).collect(),
        conditions: vec!["Een tweede coördinator is opgeleid voor de start.".into()],
        grounds: vec![],
        way_forward: String::new(),
        months: Some(24),
        signatory: String::new(),
        departure: String::new(),
        legal_character: None,
        obligations: vec![],
        amounts: vec![],
        amount_reason: String::new(),
        promises_reason: String::new(),
        left_out: String::new(),
        evaluation: String::new(),
        baseline: None,
        signatories: vec![Signatory { name: "F. El Idrissi".into(), office: "wethouder".into() }],
        authority: None,
        resolution: String::new(),
        mandate: String::new(),
        prepared_by: Some(WRITER.to_owned()),
        checked_by: None,
        decided_by: None,
    }
}

/// The command that puts it before the jurist, held against nothing.
pub(in crate::case) fn proposed() -> Command {
    Command::RequestLegalCheck { decision: Box::new(granted()), basis: Box::default() }
}

fn refused() -> Decision {
    Decision {
        outcome: Outcome::Refused,
        months: None,
        conditions: vec![],
        grounds: vec![ground("contract")],
        way_forward: "Dien het opnieuw in na afloop van het contract.".into(),
        ..granted()
    }
}

fn ground(id: &str) -> GroundReason {
    GroundReason { ground: id.into(), reason: "Het contract loopt nog twee jaar door.".into(), despite: String::new() }
}

/// The scores of one reviewer: this for the criterion of this name, and that for every other.
fn scored(criterion: &str, own: u8, others: u8) -> DecisionBasis {
    let score = |id: &str| Score::new(if id == criterion { own } else { others }).expect("1 to 5");
    let scores: ReviewerScores = profile().criteria.iter().map(|one| (one.id.clone(), score(&one.id))).collect();
    DecisionBasis { reviewers: vec![scores], ..DecisionBasis::default() }
}

fn wrong(decision: &Decision, basis: &DecisionBasis) -> Vec<String> {
    decision.problems(&profile(), basis).iter().map(|problem| problem.field.to_string()).collect()
}

const SENTENCE: &str = "Dit is een reden in een hele zin.";

#[test]
fn a_whole_decision_lacks_nothing() {
    assert_eq!(wrong(&granted(), &DecisionBasis::default()), Vec::<String>::new());
    assert_eq!(wrong(&refused(), &DecisionBasis::default()), Vec::<String>::new());
}

#[test]
fn everything_that_is_missing_is_named_at_once() {
    let mut decision = granted();
    decision.findings[2].reason = "  ".into();
    decision.conditions.clear();
    (decision.months, decision.summary) = (None, "Goed plan.".into());
    decision.signatories.clear();
    let expected = ["summary", "months", "conditions", "reason.draagvlak", "signatories"];
    assert_eq!(wrong(&decision, &DecisionBasis::default()), expected);
}

#[test]
fn a_finding_is_a_sentence_and_not_a_dot() {
    for text in [".", "Akkoord.", "Zie het advies.", "- - - - - - - - - - - -", "aaaaaaaaaaaaaaaaaaaaaaaaaaa"] {
        let mut decision = granted();
        decision.findings[0].reason = text.into();
        assert_eq!(wrong(&decision, &DecisionBasis::default()), ["reason.meerwaarde"], "{text}");
    }
}

#[test]
fn an_outcome_other_than_the_advice_needs_its_reason() {
    for (basis, follows) in [
        (scored("kosten", 4, 4), Outcome::Granted),
        (scored("kosten", 3, 3), Outcome::GrantedWithConditions),
        (scored("kosten", 3, 3), Outcome::GrantedAsPilot),
        (scored("kosten", 2, 2), Outcome::Refused),
    ] {
        for outcome in <Outcome as crate::Named>::ALL.iter().copied() {
            let (left_out, evaluation) = (SENTENCE.to_owned(), SENTENCE.to_owned());
            let yes = Decision { outcome, left_out, evaluation, ..granted() };
            let decision = if outcome == Outcome::Refused { refused() } else { yes };
            let fits = outcome.follows(basis.panel(&profile()).advice().expect("scores"));
            assert!(outcome != follows || fits, "{outcome:?}");
            let departs = wrong(&decision, &basis).contains(&"departure".to_owned());
            assert_eq!(departs, !fits, "{outcome:?}");
            let explained = Decision { departure: SENTENCE.into(), ..decision };
            assert!(!wrong(&explained, &basis).contains(&"departure".to_owned()), "{outcome:?}");
        }
    }
}

#[test]
fn a_knock_out_blocks_a_yes_without_conditions_whatever_its_reason() {
    let basis = scored("continuiteit", 2, 5);
    let left_out = SENTENCE.to_owned();
    for outcome in [Outcome::Granted, Outcome::PartlyGranted] {
        let departure = SENTENCE.to_owned();
        let decision = Decision { outcome, conditions: vec![], departure, left_out: left_out.clone(), ..granted() };
        assert_eq!(wrong(&decision, &basis), ["outcome"], "{outcome:?}");
    }
    assert_eq!(wrong(&granted(), &basis), Vec::<String>::new());
}

#[test]
fn missing_scores_stand_in_the_way_until_the_others_are_released() {
    let basis = DecisionBasis { scores_missing: true, ..DecisionBasis::default() };
    assert_eq!(wrong(&granted(), &basis), ["scores"]);
}

#[test]
fn a_ground_that_the_scores_contradict_needs_a_reason_of_its_own() {
    let mut decision = Decision { grounds: vec![ground("continuiteit")], departure: SENTENCE.into(), ..refused() };
    let passed = scored("continuiteit", 3, 4);
    assert_eq!(wrong(&decision, &passed), ["despite.continuiteit"]);
    assert_eq!(wrong(&decision, &scored("continuiteit", 2, 4)), Vec::<String>::new(), "the scores agree");
    decision.grounds[0].despite = SENTENCE.into();
    assert_eq!(wrong(&decision, &passed), Vec::<String>::new());
}

#[test]
fn a_refusal_needs_a_known_ground_with_facts_and_a_way_forward() {
    let bare = Decision { grounds: vec![], way_forward: String::new(), ..refused() };
    assert_eq!(wrong(&bare, &DecisionBasis::default()), ["grounds", "way_forward"]);
    let mut decision = refused();
    (decision.grounds[0].ground, decision.grounds[0].reason) = ("onzin".into(), ".".into());
    assert_eq!(wrong(&decision, &DecisionBasis::default()), ["ground.onzin", "ground.onzin"]);
}

#[test]
fn an_excluded_task_is_refused_by_its_ground_alone() {
    let decision = Decision {
        grounds: vec![ground("maatwerk")],
        findings: vec![],
        way_forward: String::new(),
        baseline: None,
        ..refused()
    };
    let basis = DecisionBasis { scores_missing: true, present: Some(vec![Cents(1)]), ..scored("kosten", 5, 5) };
    assert!(decision.is_exclusion(&profile()));
    assert_eq!(wrong(&decision, &basis), Vec::<String>::new());
    let other = Decision { grounds: vec![ground("contract")], ..decision };
    assert!(!other.is_exclusion(&profile()) && !wrong(&other, &basis).is_empty());
}

#[test]
fn another_amount_than_was_asked_needs_its_reason() {
    let requested = vec![Cents::from_euros(203_265), Cents::from_euros(210_404), Cents::from_euros(217_831)];
    let basis = DecisionBasis { requested: requested.clone(), ..DecisionBasis::default() };
    let asked = Decision { amounts: requested[..2].to_vec(), ..granted() };
    assert_eq!(wrong(&asked, &basis), Vec::<String>::new());
    let less = Decision { amounts: vec![Cents::from_euros(200_000), requested[1]], ..granted() };
    assert_eq!(wrong(&less, &basis), ["amount_reason"]);
    let explained = Decision { amount_reason: SENTENCE.into(), ..less };
    assert_eq!(wrong(&explained, &basis), Vec::<String>::new());
    let long = Decision { months: Some(37), ..granted() };
    assert_eq!(wrong(&long, &basis), ["months"], "the budget has three years");
}

#[test]
fn what_the_applicant_promises_is_a_condition_or_gets_a_reason() {
    let basis = DecisionBasis { promises: 1, ..DecisionBasis::default() };
    for outcome in [Outcome::Granted, Outcome::PartlyGranted, Outcome::GrantedAsPilot] {
        let texts = || SENTENCE.to_owned();
        let bare = Decision { outcome, left_out: texts(), evaluation: texts(), conditions: vec![], ..granted() };
        assert_eq!(wrong(&bare, &basis), ["promises_reason"], "{outcome:?}");
        let explained = Decision { promises_reason: SENTENCE.into(), ..bare };
        assert_eq!(wrong(&explained, &basis), Vec::<String>::new(), "{outcome:?}");
    }
    let set = Decision { outcome: Outcome::GrantedWithConditions, conditions: vec![SENTENCE.into()], ..granted() };
    assert_eq!(wrong(&set, &basis), Vec::<String>::new());
    assert_eq!(wrong(&refused(), &basis), Vec::<String>::new());
}

#[test]
fn the_applicants_figures_are_confirmed_or_corrected() {
    let basis = DecisionBasis { present: Some(vec![Cents(1)]), ..DecisionBasis::default() };
    assert_eq!(wrong(&granted(), &basis), ["baseline"]);
    let with = |baseline| Decision { baseline: Some(baseline), ..granted() };
    assert_eq!(wrong(&with(Baseline::Confirmed), &basis), Vec::<String>::new());
    assert_eq!(wrong(&with(Baseline::Unused), &basis), Vec::<String>::new());
    let corrected = |source: &str| with(Baseline::Corrected { amounts: vec![Cents(2)], source: source.into() });
    assert_eq!(wrong(&corrected(""), &basis), ["baseline_source"]);
    assert_eq!(wrong(&corrected(SENTENCE), &basis), Vec::<String>::new());
}

#[test]
fn part_of_it_and_a_pilot_say_what_is_left_out_and_how_it_is_judged() {
    let part = Decision { outcome: Outcome::PartlyGranted, ..granted() };
    assert_eq!(wrong(&part, &DecisionBasis::default()), ["left_out"]);
    let pilot = Decision { outcome: Outcome::GrantedAsPilot, ..granted() };
    assert_eq!(wrong(&pilot, &DecisionBasis::default()), ["evaluation"]);
}

#[test]
fn a_subsidy_names_an_amount() {
    let decision = Decision { legal_character: Some(LegalCharacter::Subsidy), ..granted() };
    assert_eq!(wrong(&decision, &DecisionBasis::default()), ["character"]);
}

#[test]
fn every_signatory_has_a_name_and_an_office() {
    let mut decision = granted();
    decision.signatories.push(Signatory { name: "A. Jansen".into(), office: " ".into() });
    assert_eq!(wrong(&decision, &DecisionBasis::default()), ["signatories"]);
}
