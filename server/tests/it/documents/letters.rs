//! The letter with a decision on the worked case.

use super::procedure::course;
use super::submitted;
use domain::assessment::Score;
use domain::case::{Baseline, CriterionFinding, Decision, GroundReason, Outcome, Submission};
use domain::profile::{LegalCharacter, OrdinanceProfile};
use jiff::civil::date;
use server::documents::{LetterFacts, Sender};
use std::collections::BTreeMap;

pub(super) fn letter(outcome: Outcome, legal_character: LegalCharacter) -> LetterFacts {
    let proposal = submitted();
    let profile = OrdinanceProfile { legal_character, ..proposal.profile };
    LetterFacts {
        sender: Sender {
            name: "Lindewaard".to_owned(),
            address: "Postbus 100".to_owned(),
            town: "9999 ZA Lindewaard".to_owned(),
            phone: "088 000 01 00".to_owned(),
            email: "uitdaagrecht@lindewaard.example".to_owned(),
            contact: "Saskia de Boer".to_owned(),
        },
        title: proposal.title,
        cooperative: proposal.cooperative,
        submission: Submission { reference: "LIW-2026-0142".to_owned(), version: 2, received_on: date(2026, 9, 8) },
        consultations: Vec::new(),
        course: course(),
        decision: decision(outcome, &profile),
        reviewers: reviewers(),
        answers: proposal.answers,
        sheet: proposal.sheet,
        sent: date(2026, 12, 9),
        draft: false,
        by_post: false,
        profile,
    }
}

fn decision(outcome: Outcome, profile: &OrdinanceProfile) -> Decision {
    let finding = |id: &String| CriterionFinding { criterion: id.clone(), reason: "**Goed** onderbouwd.".to_owned() };
    let reason = "De achterwacht ontbreekt.".to_owned();
    let ground = GroundReason { ground: "kwaliteit".to_owned(), reason, despite: String::new() };
    Decision {
        outcome,
        on: date(2026, 12, 8),
        summary: "Wij beslissen over de dagopvang in ’t Lindehuis.".to_owned(),
        findings: profile.criteria.iter().map(|criterion| finding(&criterion.id)).collect(),
        conditions: vec!["U zet de reserve apart.".to_owned(), "U stuurt elk kwartaal cijfers.".to_owned()],
        grounds: vec![ground],
        way_forward: "Regel een achterwacht.".to_owned(),
        months: Some(24),
        signatory: "Ruben Haverkamp, hoofd Maatschappelijke ondersteuning".to_owned(),
        departure: String::new(),
        legal_character: None,
        obligations: vec!["U stuurt elk kwartaal cijfers.".to_owned()],
        amounts: Vec::new(),
        amount_reason: String::new(),
        promises_reason: String::new(),
        left_out: "Het vervoer wijzen wij niet toe.".to_owned(),
        evaluation: "Na tien maanden, op de reistijd.".to_owned(),
        baseline: Some(Baseline::Confirmed),
        signatories: Vec::new(),
        authority: None,
        resolution: String::new(),
        mandate: String::new(),
        prepared_by: None,
        checked_by: None,
        decided_by: None,
    }
}

/// Five reviewers, whose scores come to 77,2.
fn reviewers() -> Vec<BTreeMap<String, Score>> {
    let scores = [
        ("meerwaarde", [5, 4, 4, 4, 5]),
        ("kwaliteit", [4, 4, 3, 3, 4]),
        ("draagvlak", [5, 4, 4, 4, 5]),
        ("continuiteit", [3, 3, 3, 3, 4]),
        ("kosten", [4, 4, 4, 4, 4]),
        ("deskundigheid", [4, 3, 3, 3, 4]),
        ("uitvoerbaarheid", [4, 3, 4, 3, 4]),
    ];
    let of = |reviewer: usize| {
        scores.iter().map(|(id, given)| ((*id).to_owned(), Score::new(given[reviewer]).expect("1 to 5"))).collect()
    };
    (0..5).map(of).collect()
}
