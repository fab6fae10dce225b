//! A decision in preparation (conceptbesluit): which texts it has, what the program proposes for them, and how they
//! become a decision.

mod asked;

pub(super) use asked::Asked;

use super::{excluded, signatories};
use crate::assessment::panel::{Scores, criterion_results};
use crate::case::Case;
use crate::failure::FieldRefusal;
use crate::working::{Change, Working};
use app::views::case::decision::{CONFIRMED, CORRECTED, UNUSED};
use app::views::reason::Choice;
use app::views::{Reason, Typed};
use app::words;
use domain::Named;
use domain::case::{
    Authority, Baseline, CriterionFinding, Decision, GroundReason, Outcome, decision_fields, granted_amounts,
};
use domain::money::Cents;
use domain::profile::{LegalCharacter, OrdinanceProfile};
use domain::proposal::{Answers, Shape};
use domain::typed::{line, prose};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// The names of all texts.
pub(super) fn fields(profile: &OrdinanceProfile, years: usize) -> Vec<String> {
    let plain = [
        decision_fields::OUTCOME,
        decision_fields::SUMMARY,
        decision_fields::CHARACTER,
        decision_fields::LEFT_OUT,
        decision_fields::EVALUATION,
        decision_fields::MONTHS,
        decision_fields::AMOUNT_REASON,
        decision_fields::PROMISES_REASON,
        decision_fields::CONDITIONS,
        decision_fields::OBLIGATIONS,
        decision_fields::BASELINE,
        decision_fields::BASELINE_SOURCE,
        decision_fields::GROUND,
        decision_fields::WAY_FORWARD,
        decision_fields::DEPARTURE,
        decision_fields::AUTHORITY,
        decision_fields::MANDATE,
        decision_fields::SIGNATORIES,
    ];
    let criteria = profile.criteria.iter().map(|criterion| decision_fields::reason_of(&criterion.id));
    let grounds = profile
        .refusal_grounds
        .iter()
        .flat_map(|ground| [decision_fields::facts_of(&ground.id), decision_fields::despite_of(&ground.id)]);
    let years = (0..years).flat_map(|year| [decision_fields::amount_of(year), decision_fields::present_of(year)]);
    plain.map(str::to_owned).into_iter().chain(criteria).chain(grounds).chain(years).collect()
}

/// What a form or a page that saves itself changes in a field.
pub(super) fn change(typed: &Typed, field: &str) -> Option<Change> {
    if field != decision_fields::SIGNATORIES || typed.find(field).is_some() {
        return Change::of(typed, field);
    }
    let rows = typed.rows(field);
    if rows.is_empty() {
        return None;
    }
    let mut answers = Answers::default();
    answers.set_rows(field, &rows);
    let seen = typed.number(&app::views::fields::version_of(field));
    Some(Change { field: field.to_owned(), shape: Shape::Rows, value: answers.get(field).to_owned(), seen })
}

/// What stands in the fields in which nobody wrote yet: the reasons of the reviewers, the months of the budget, what
/// the board promises as conditions, and what the profile says of the legal character and of who signs. Scores that
/// may not be seen yet propose nothing.
pub(super) fn proposals(case: &Case, asked: &Asked, scores: &Scores, today: Date) -> BTreeMap<String, String> {
    let findings = criterion_results(&case.profile, scores).into_iter().filter_map(|result| {
        let mean = words::finding_opening(&result)?;
        let reasons = result.reasons.iter().map(|given| given.reason.trim().to_owned());
        let text = [mean].into_iter().chain(reasons).collect::<Vec<_>>().join("\n\n");
        Some((decision_fields::reason_of(&result.id), text))
    });
    let months = asked.requested().len() * 12;
    let months = (months > 0).then(|| (decision_fields::MONTHS.to_owned(), months.to_string()));
    let character = (decision_fields::CHARACTER.to_owned(), case.profile.legal_character.value().to_owned());
    let signatories = (decision_fields::SIGNATORIES.to_owned(), signatories::proposed(&case.profile));
    let proposed = findings.chain(months).chain([character, signatories]).chain(conditions(asked, today));
    proposed.chain(excluded::short_refusal(case, asked)).collect()
}

/// What the board says it will have by a day, as conditions to set.
fn conditions(asked: &Asked, today: Date) -> Option<(String, String)> {
    let lines: Vec<String> = asked.promises.iter().map(|one| words::promised(*one, today)).collect();
    (!lines.is_empty()).then(|| (decision_fields::CONDITIONS.to_owned(), lines.join("\n")))
}

/// The decision that the texts make, with what of them cannot be read.
#[expect(clippy::too_many_lines, reason = "one field after the other, not a course of action")]
pub(super) fn read(working: &Working, case: &Case, asked: &Asked, today: Date) -> (Decision, Vec<FieldRefusal>) {
    let mut wrong = Vec::new();
    let profile = &case.profile;
    let text = |field: &str| prose(working.value(field)).trim().to_owned();
    let lines = |field: &str| -> Vec<String> {
        working.value(field).lines().map(line).filter(|line| !line.is_empty()).collect()
    };
    let outcome = one_of::<Outcome>(working, decision_fields::OUTCOME, Choice::Outcome, &mut wrong);
    let character = one_of::<LegalCharacter>(working, decision_fields::CHARACTER, Choice::Character, &mut wrong);
    let refused = outcome == Some(Outcome::Refused);
    let months = if refused { None } else { months(working, &mut wrong) };
    let finding =
        |id: &String| CriterionFinding { criterion: id.clone(), reason: text(&decision_fields::reason_of(id)) };
    let ground = |id: String| GroundReason {
        reason: text(&decision_fields::facts_of(&id)),
        despite: text(&decision_fields::despite_of(&id)),
        ground: id,
    };
    let only = |outcomes: &[Outcome], field: &str| {
        outcome.filter(|outcome| outcomes.contains(outcome)).map(|_| text(field)).unwrap_or_default()
    };
    let no_conditions = refused || outcome == Some(Outcome::Granted);
    let granted = |field: &str| if refused { Vec::new() } else { lines(field) };
    let amounts = if refused { Vec::new() } else { amounts(working, asked, months, &mut wrong) };
    let decision = Decision {
        // Without an outcome the decision is judged as the plainest one, and not proposed.
        outcome: outcome.unwrap_or(Outcome::Granted),
        on: today,
        summary: text(decision_fields::SUMMARY),
        findings: profile.criteria.iter().map(|criterion| finding(&criterion.id)).collect(),
        conditions: if no_conditions { Vec::new() } else { lines(decision_fields::CONDITIONS) },
        grounds: if refused { lines(decision_fields::GROUND).into_iter().map(ground).collect() } else { Vec::new() },
        way_forward: only(&[Outcome::Refused], decision_fields::WAY_FORWARD),
        months,
        signatory: String::new(),
        departure: text(decision_fields::DEPARTURE),
        legal_character: character,
        obligations: granted(decision_fields::OBLIGATIONS),
        amounts,
        amount_reason: if refused { String::new() } else { text(decision_fields::AMOUNT_REASON) },
        promises_reason: if refused { String::new() } else { text(decision_fields::PROMISES_REASON) },
        left_out: only(&[Outcome::PartlyGranted], decision_fields::LEFT_OUT),
        evaluation: only(&[Outcome::GrantedAsPilot], decision_fields::EVALUATION),
        baseline: baseline(working, asked, &mut wrong),
        signatories: signatories::read(working),
        authority: Authority::from_value(working.value(decision_fields::AUTHORITY)),
        resolution: String::new(),
        mandate: line(working.value(decision_fields::MANDATE)),
        prepared_by: None,
        checked_by: None,
        decided_by: None,
    };
    (decision, wrong)
}

fn one_of<T: Named>(working: &Working, field: &str, list: Choice, wrong: &mut Vec<FieldRefusal>) -> Option<T> {
    let value = T::from_value(working.value(field));
    if value.is_none() {
        wrong.push(FieldRefusal::new(field, Reason::NotInList(list)));
    }
    value
}

/// Longest term for which something is granted, in months.
const LONGEST_TERM: u16 = 120;

fn months(working: &Working, wrong: &mut Vec<FieldRefusal>) -> Option<u16> {
    let text = working.value(decision_fields::MONTHS).trim();
    let months = text.parse().ok().filter(|months| (1..=LONGEST_TERM).contains(months));
    if months.is_none() && !text.is_empty() {
        wrong.push(FieldRefusal::new(decision_fields::MONTHS, Reason::Months(1, LONGEST_TERM)));
    }
    months
}

/// The amount of each year that the months reach: what was typed, or else what was asked for those months.
fn amounts(working: &Working, asked: &Asked, months: Option<u16>, wrong: &mut Vec<FieldRefusal>) -> Vec<Cents> {
    let computed = granted_amounts(asked.requested(), months.unwrap_or_default(), asked.budget.rounding);
    let typed = computed.into_iter().enumerate().map(|(year, computed)| {
        let field = decision_fields::amount_of(year);
        cents(working, &field, wrong).unwrap_or(computed)
    });
    typed.collect()
}

fn cents(working: &Working, field: &str, wrong: &mut Vec<FieldRefusal>) -> Option<Cents> {
    let text = working.value(field).trim();
    if text.is_empty() {
        return None;
    }
    match Cents::parse(text) {
        Ok(cents) if cents >= Cents::ZERO => Some(cents),
        Ok(_) => {
            wrong.push(FieldRefusal::new(field, Reason::NegativeAmount));
            None
        }
        Err(error) => {
            wrong.push(FieldRefusal::new(field, Reason::Said(error.to_string())));
            None
        }
    }
}

fn baseline(working: &Working, asked: &Asked, wrong: &mut Vec<FieldRefusal>) -> Option<Baseline> {
    let present = asked.figures.baseline.as_ref()?;
    match working.value(decision_fields::BASELINE) {
        CONFIRMED => Some(Baseline::Confirmed),
        UNUSED => Some(Baseline::Unused),
        CORRECTED => {
            // A year in which nothing is typed stays as the applicant gave it.
            let amounts = present
                .iter()
                .enumerate()
                .map(|(year, given)| cents(working, &decision_fields::present_of(year), wrong).unwrap_or(*given));
            let amounts = amounts.collect();
            let source = prose(working.value(decision_fields::BASELINE_SOURCE)).trim().to_owned();
            Some(Baseline::Corrected { amounts, source })
        }
        _ => None,
    }
}
