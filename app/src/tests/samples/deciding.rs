//! The decision of the worked case on its way.

use super::{PROCUREMENT, decision, head};
use crate::views::Author;
use crate::views::case::DecisionView;
use crate::views::case::assessment::{AssessmentsPage, DiscussionView, Rescore, ReviewerView, Shown};
use crate::views::case::decision::{
    CriterionResultView, DecidedPage, DeskPage, GivenScore, GroundView, ProposedPage, YearView,
};
use crate::views::case::working::WorkingTexts;
use domain::assessment::{Advice, Score, Tenths};
use domain::case::{Decision, Role, Status};
use domain::profile::{OrdinanceProfile, RefusalGround};
use domain::proposal::Promised;
use jiff::civil::date;

fn result(criterion: domain::assessment::Criterion) -> CriterionResultView {
    CriterionResultView {
        id: criterion.id,
        label: criterion.label,
        average: Some(Tenths(32)),
        disputed: false,
        knocked_out: false,
        reasons: vec![GivenScore {
            name: "Youssef Bakker".into(),
            role: PROCUREMENT,
            score: Score::new(4).expect("a score"),
            reason: "De cijfers kloppen.".into(),
            earlier: vec![],
            first: None,
        }],
    }
}

pub(in crate::tests) fn deciding() -> DeskPage {
    let profile = OrdinanceProfile::lindewaard();
    let ground = |ground: &RefusalGround| GroundView {
        id: ground.id.clone(),
        source: profile.source_of(ground),
        label: ground.label.clone(),
        excludes: profile.excludes(ground),
        contradicted: (ground.id == "kwaliteit").then_some(Tenths(32)),
    };
    let year = |name: &str| YearView {
        name: name.to_owned(),
        requested: "€ 203.265".to_owned(),
        granted: Some("€ 203.265".to_owned()),
        present: Some("€ 251.699".to_owned()),
    };
    DeskPage {
        head: head(Role::CaseManager, Status::InAssessment),
        texts: WorkingTexts::default(),
        result: Some((Tenths(772), Advice::Grant)),
        grounds: profile.refusal_grounds.iter().map(ground).collect(),
        criteria: profile.criteria.iter().cloned().map(result).collect(),
        waiting_for: vec![],
        scarce: vec![],
        undiscussed: vec![],
        released: false,
        years: vec![year("2027/28"), year("2028/29")],
        has_present: true,
        sent_back: Some("De looptijd klopt niet.".to_owned()),
        skips_legal_check: false,
        promises: vec![Promised {
            question: "initiatiefnemer.oprichting",
            condition: "De coöperatie is opgericht.",
            until: jiff::civil::date(2027, 2, 1),
        }],
    }
}

/// The decision as it lies before the decision maker.
pub(in crate::tests) fn proposing() -> ProposedPage {
    ProposedPage {
        head: head(Role::DecisionMaker, Status::DecisionProposed),
        decision: a_decision(),
        result: Some((Tenths(772), Advice::Grant)),
        today: date(2026, 12, 8),
        number: 1,
        prepared_by_self: false,
        asks_code: true,
    }
}

/// The same as it lies before the jurist.
pub(in crate::tests) fn checking() -> ProposedPage {
    ProposedPage { head: head(Role::Jurist, Status::LegalCheck), ..proposing() }
}

fn a_decision() -> Decision {
    let stored = r#"{"outcome":"ingewilligd_onder_voorwaarden","on":"2026-12-07","summary":"U mag beginnen.",
        "findings":[],"conditions":["Een tweede coördinator."],"grounds":[],"way_forward":"","months":24,
        "departure":"","obligations":["U rapporteert elk kwartaal."],
        "signatories":[{"name":"K. van Steenbergen","office":"burgemeester"}],"authority":"college"}"#;
    serde_json::from_str(stored).expect("a decision is data")
}

/// The decision as it waits to be sent.
pub(in crate::tests) fn sending() -> DecidedPage {
    DecidedPage {
        head: head(Role::CaseManager, Status::Decided),
        decision: Some(DecisionView { sent: None, objection_until: None, ..decision() }),
        opened: false,
        decided_by_self: false,
        asks_code: true,
    }
}

/// All scores, after the last was handed in: one is discussed and scored again, and a reviewer asks to open the own
/// assessment.
pub(in crate::tests) fn all_assessments() -> AssessmentsPage {
    let DeskPage { head, result, mut criteria, .. } = deciding();
    let panel = vec![ReviewerView {
        person: "p3".into(),
        name: "Youssef Bakker".into(),
        role: PROCUREMENT,
        handed_in: true,
        asks: Some("Ik las een tabel verkeerd.".into()),
    }];
    let score = |value| Score::new(value).expect("a score");
    let discussed = &mut criteria[4];
    discussed.reasons[0].first = Some((score(2), "Eerst las ik het anders.".into()));
    let discussion = DiscussionView {
        criterion: discussed.id.clone(),
        messages: vec![(
            Author { name: "Ravi Sewnarain".into(), at: date(2026, 10, 12).at(9, 30, 0, 0) },
            "De post klopt.".into(),
        )],
        may_speak: true,
        rescores: vec![Rescore { role: PROCUREMENT, score: score(4), reason: "De cijfers kloppen.".into() }],
    };
    AssessmentsPage {
        head,
        shown: Shown::All,
        panel,
        may_reopen: true,
        result,
        criteria,
        discussions: vec![discussion],
    }
}
